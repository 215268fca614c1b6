import { z } from 'zod'
import { briefingSchema } from './briefing.ts'
import { decisionSchema } from './decision-schema.ts'
import { ghostNoticeSchema, knownFactNoticeSchema } from './notice-schema.ts'

/** Handoffs as the dashboard's API gives them. Every `_at` is RFC 3339, '' = not (yet). */

/** which of them lies in a window */
export const moments = ['requested', 'answered', 'ended'] as const
export const outcomes = ['open', 'resolved', 'unresolved', 'abandoned', 'ghosted', 'withdrawn'] as const
export const ghosts = ['never_requested', 'no_one_there', 'assigned_offline', 'silent', 'unanswered', 'looped'] as const

const at = z.string()

export const listedHandoffSchema = z.object({
  handoff_id: z.string(),
  conversation_id: z.string(),
  episode: z.number().int(),
  channel: z.string(),
  language: z.string(),
  customer_id: z.string(),
  requested_at: at,
  clock_started_at: at.meta({ description: 'where the wait starts: requested_at, or the promised callback time' }),
  requested_by: z.string(),
  reason: z.string(),
  tier: z.number().int(),
  quote: z.string().meta({ description: "the customer's own words, shortened" }),
  accepted_at: at,
  agent_id: z.string(),
  responded_at: at,
  ended_at: at,
  outcome: z.enum(outcomes),
  waiting: z.boolean().meta({ description: 'nobody answered yet' }),
  wait_seconds: z.number().meta({ description: 'in service hours; so far while it waits' }),
  repeat_count: z.number().int(),
  promise_kind: z.enum(['', 'transfer', 'callback']),
  promise_agent_id: z.string(),
  promise_due_at: at,
  ghosts: z.array(z.enum(ghosts)),
  briefing_opened_at: at,
  unneeded: z.boolean(),
})
export type ListedHandoff = z.infer<typeof listedHandoffSchema>

const wish = z
  .string()
  .meta({ description: "what they want, from the briefing, where `quote` only agrees to a person; else ''" })
const shownHandoffSchema = listedHandoffSchema.extend({ wish })
export type ShownHandoff = z.infer<typeof shownHandoffSchema>

export const handoffListSchema = z.object({
  handoffs: z.array(shownHandoffSchema),
  next: z.string().nullable().meta({ description: 'as `after` it gives the next page; null = there is none' }),
})
export type HandoffList = z.infer<typeof handoffListSchema>

export const timelineEventSchema = z.object({
  event_id: z.string(),
  event_type: z.string(),
  occurred_at: at,
  agent_id: z.string(),
  text: z.string(),
  intent: z.string(),
  confidence: z.number().meta({ description: '0–1; −1 = not given' }),
  threshold: z.number().meta({ description: 'what the policy of then asked of this answer, 0–1; −1 = not an answer' }),
  action: z.string().meta({ description: "what was decided on it; '' = nothing was to decide" }),
  policy_version: z.number().int(),
  score: z.number(),
  detail: z.string().meta({ description: '`by`, `kind` or `to` of the event' }),
  note: z.string(),
})
export type TimelineEvent = z.infer<typeof timelineEventSchema>

export const decidedSchema = decisionSchema
  .pick({ decision_id: true, event_id: true, action: true, tier: true })
  .extend({
    decided_at: at,
    reason: z.string(),
    mode: z.string(),
    policy_version: z.number(),
    promise_kind: z.string(),
    promise_text: z.string(),
    triggers: decisionSchema.shape.triggers,
  })
export type Decided = z.infer<typeof decidedSchema>

export const repeatSchema = z.object({
  event_id: z.string(),
  first_event_id: z.string().meta({ description: "where it was first said; '' for “I already told you”" }),
  occurred_at: at,
  kind: z.string(),
  value: z.string(),
  quote: z.string(),
  asked_by_agent: z.boolean(),
})
export type Repeated = z.infer<typeof repeatSchema>

export const promiseSchema = z.object({
  promise_id: z.string().meta({ description: 'of the event, or of the decision, that promised' }),
  promised_by: z.enum(['baton', 'bot']),
  kind: z.enum(['transfer', 'callback']),
  text: z.string(),
  agent_id: z.string(),
  eta_seconds: z.number(),
  promised_at: at,
  due_at: at,
  state: z.enum(['open', 'kept', 'broken', 'void']),
  answered_at: at,
})
export type PromiseMade = z.infer<typeof promiseSchema>

const episodeSchema = z.object({
  began_at: at,
  last_event_at: at,
  ended_at: at,
  state: z.string(),
  csat_score: z.number(),
  first_customer_message_at: at,
})

export const wholeHandoffSchema = shownHandoffSchema.extend({
  workspace: z.string(),
  handoff: z.number().int().meta({ description: 'its number within the episode' }),
  bot_id: z.string(),
  bot_version: z.string(),
  triggers: z.array(z.string()),
  decision_id: z.string(),
  event_id: z.string().meta({ description: 'the event that opened it' }),
})
export type WholeHandoff = z.infer<typeof wholeHandoffSchema>

export const handoffDetailSchema = z.object({
  handoff: wholeHandoffSchema,
  episode: episodeSchema.nullable(),
  events: z
    .array(timelineEventSchema)
    .meta({ description: 'by time; of a very long episode the 400 next to the request' }),
  event_count: z.number().int().meta({ description: 'all of the episode' }),
  decisions: z.array(decidedSchema),
  repeats: z.array(repeatSchema),
  promises: z.array(promiseSchema),
  notices: z.array(z.union([ghostNoticeSchema, knownFactNoticeSchema])).meta({
    description: 'what was told about it while it failed; also that a person was announced and none asked for',
  }),
  briefing: briefingSchema.nullable(),
})
export type HandoffDetail = z.infer<typeof handoffDetailSchema>
