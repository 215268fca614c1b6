import { z } from 'zod'
import { episodeStates } from './conversation-outcome.ts'
import { decidedSchema, promiseSchema, repeatSchema, timelineEventSchema, wholeHandoffSchema } from './handoff.ts'
import { ghostNoticeSchema, knownFactNoticeSchema } from './notice-schema.ts'

/** Conversations as the dashboard's API gives them, episode by episode. Every `_at` is RFC 3339, '' = not (yet). */

const at = z.string()

const placeShape = {
  conversation_id: z.string(),
  episode: z.number().int(),
  channel: z.string(),
  language: z.string(),
  customer_id: z.string(),
  bot_id: z.string(),
  bot_version: z.string(),
  began_at: at,
  last_event_at: at,
  ended_at: at,
  state: z.enum(episodeStates),
  handoff_count: z.number().int(),
  csat_score: z.number().int().meta({ description: '1–5; 0 = none' }),
  false_positive: z.boolean().meta({ description: 'the bot answered with confidence, and failed' }),
  reopened_at: at,
}

export const listedConversationSchema = z.object({
  ...placeShape,
  customer_message_count: z.number().int(),
  bot_message_count: z.number().int(),
  agent_message_count: z.number().int(),
  opening: z.string().meta({ description: "the customer's first words, shortened; '' = not kept" }),
  found: z.string().meta({ description: "the first message that has the text looked for; '' elsewhere" }),
})
export type ListedConversation = z.infer<typeof listedConversationSchema>

export const conversationListSchema = z.object({
  conversations: z.array(listedConversationSchema),
  next: z.string().nullable().meta({ description: 'as `after` it gives the next page; null = there is none' }),
})
export type ConversationList = z.infer<typeof conversationListSchema>

export const conversationHoursSchema = z.object({
  hours: z
    .array(z.object({ hour_at: at, conversation_count: z.number().int() }))
    .meta({ description: 'those in which one began, the newest first' }),
})
export type ConversationHours = z.infer<typeof conversationHoursSchema>

const toldEpisodeSchema = z.object({
  ...placeShape,
  first_customer_message_at: at,
  false_positive_reason: z.string(),
})
export type ToldEpisode = z.infer<typeof toldEpisodeSchema>

export const conversationDetailSchema = z.object({
  conversation_id: z.string(),
  workspace: z.string(),
  episodes: z.array(toldEpisodeSchema).meta({ description: 'all, the newest first' }),
  episode: toldEpisodeSchema.meta({ description: 'the one that the rest is of' }),
  handoffs: z.array(wholeHandoffSchema),
  events: z.array(timelineEventSchema).meta({ description: 'by time; of a very long episode the last 400' }),
  event_count: z.number().int().meta({ description: 'all of the episode' }),
  decisions: z.array(decidedSchema),
  repeats: z.array(repeatSchema),
  promises: z.array(promiseSchema),
  notices: z.array(z.union([ghostNoticeSchema, knownFactNoticeSchema])),
})
export type ConversationDetail = z.infer<typeof conversationDetailSchema>
