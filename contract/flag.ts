import { z } from 'zod'
import { note } from './field.ts'
import { flagStates } from './flag-state.ts'

/** Answers that agents flagged, as the API gives them. Every `_at` is RFC 3339, '' = not (yet). */

const at = z.string()
const version = z.string().trim().min(1).max(128)

export const listedFlagSchema = z.object({
  flag_id: z.string().meta({ description: 'the event_id of the answer.flagged' }),
  flagged_at: at,
  agent_id: z.string(),
  label: z.string(),
  correction: z.string().meta({ description: "'' = the agent gave none" }),
  conversation_id: z.string(),
  episode: z.number().int(),
  answer_event_id: z.string(),
  answered_at: at.meta({ description: "'' = the answer is not kept" }),
  question: z.string().meta({ description: 'what the customer wrote since the confident answer before' }),
  answer: z.string(),
  confidence: z.number().nullable().meta({ description: 'null = the bot did not say' }),
  intent: z.string(),
  language: z.string(),
  bot_id: z.string(),
  bot_version: z.string().meta({ description: 'of the answer' }),
  state: z.enum(flagStates),
  fixed_in_version: z.string().meta({ description: "'' = not fixed" }),
  state_at: at,
  state_by: z.string(),
  state_note: z.string(),
})
export type ListedFlag = z.infer<typeof listedFlagSchema>

export const flagListSchema = z.object({
  flags: z.array(listedFlagSchema),
  flag_count: z.number().int().meta({ description: 'all that match, also beyond the limit' }),
})
export type FlagList = z.infer<typeof flagListSchema>

/** One line of the export: a pair to train on, or to correct a knowledge base with, and where it is from. */
export const trainingPairSchema = z.object({
  question: z.string(),
  wrong_answer: z.string(),
  correction: z.string(),
  ...listedFlagSchema.pick({ label: true, intent: true, language: true, bot_id: true, bot_version: true }).shape,
  ...listedFlagSchema.pick({ confidence: true, state: true, fixed_in_version: true }).shape,
  ...listedFlagSchema.pick({ conversation_id: true, answer_event_id: true, flag_id: true, flagged_at: true }).shape,
})
export type TrainingPair = z.infer<typeof trainingPairSchema>

/** The body of `PUT /v1/flags/:flag_id/state`: only what is fixed has a version. */
export const flagChangeSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.enum(['open', 'in_review']), note: note.optional() }),
  z.strictObject({
    state: z.literal('fixed'),
    bot_version: version.meta({ description: 'the version of the bot in which it is fixed' }),
    note: note.optional(),
  }),
])
export type FlagChange = z.infer<typeof flagChangeSchema>

export const saidOfFlagSchema = z.object({
  state: z.enum(flagStates),
  fixed_in_version: z.string(),
  at,
  who: z.string().meta({ description: 'name and id of the key it was written with' }),
  note: z.string(),
})
export const flagHistorySchema = z.object({
  flag_id: z.string(),
  changes: z.array(saidOfFlagSchema).meta({ description: 'the newest first; none = it is open as it came' }),
})
export type SaidOfFlag = z.infer<typeof saidOfFlagSchema>
