import { z } from 'zod'

/** What bots and helpdesks send. One zod schema per type; `parseEvent` is the only door from `unknown` to exact. */

const id = z.string().min(1).max(128)
const text = z.string().max(20_000)
const seconds = z.number().int().min(0).max(31_536_000)

const common = {
  event_id: id.optional(),
  occurred_at: z.iso.datetime({ offset: true }).optional(),
  channel: z.string().min(1).max(64).optional(),
  language: z.string().min(2).max(35).optional(),
  customer_id: id.optional(),
  bot_id: id.optional(),
  bot_version: id.optional(),
  attributes: z.record(z.string().min(1).max(64), z.string().max(512)).optional(),
}
const inConversation = { ...common, conversation_id: id }

export const eventSchemas = {
  'conversation.started': z.object({
    type: z.literal('conversation.started'),
    ...inConversation,
    disclosed: z.boolean(),
    topic: z.string().max(256).optional(),
  }),
  'message.customer': z.object({ type: z.literal('message.customer'), ...inConversation, text }),
  'message.bot': z.object({
    type: z.literal('message.bot'),
    ...inConversation,
    text,
    confidence: z.number().min(0).max(1).nullable().optional(),
    intent: z.string().max(128).optional(),
    runner_up_confidence: z.number().min(0).max(1).nullable().optional(),
    answered: z.boolean().optional(),
  }),
  'message.agent': z.object({ type: z.literal('message.agent'), ...inConversation, text, agent_id: id }),
  'handoff.requested': z.object({
    type: z.literal('handoff.requested'),
    ...inConversation,
    by: z.enum(['customer', 'bot', 'agent', 'platform']),
    reason_code: z.string().max(64).optional(),
    reason: z.string().max(1000).optional(),
  }),
  'handoff.promised': z.object({
    type: z.literal('handoff.promised'),
    ...inConversation,
    kind: z.enum(['transfer', 'callback']),
    text,
    agent_id: id.optional(),
    eta_seconds: seconds.optional(),
    callback_at: z.iso.datetime({ offset: true }).optional(),
  }),
  'handoff.accepted': z.object({ type: z.literal('handoff.accepted'), ...inConversation, agent_id: id }),
  'handoff.briefing_opened': z.object({ type: z.literal('handoff.briefing_opened'), ...inConversation, agent_id: id }),
  'handoff.returned': z.object({
    type: z.literal('handoff.returned'),
    ...inConversation,
    to: z.enum(['bot', 'queue']),
    reason: z.string().max(1000).optional(),
  }),
  'handoff.marked_unneeded': z.object({
    type: z.literal('handoff.marked_unneeded'),
    ...inConversation,
    agent_id: id,
    note: z.string().max(1000).optional(),
  }),
  'conversation.resolved': z.object({
    type: z.literal('conversation.resolved'),
    ...inConversation,
    by: z.enum(['bot', 'agent', 'customer', 'platform']),
    agent_id: id.optional(),
    confirmed: z.boolean(),
  }),
  'conversation.abandoned': z.object({ type: z.literal('conversation.abandoned'), ...inConversation }),
  'conversation.reopened': z.object({ type: z.literal('conversation.reopened'), ...inConversation }),
  'csat.submitted': z.object({
    type: z.literal('csat.submitted'),
    ...inConversation,
    score: z.number().int().min(1).max(5),
    comment: z.string().max(2000).optional(),
  }),
  'answer.flagged': z.object({
    type: z.literal('answer.flagged'),
    ...inConversation,
    message_event_id: id,
    agent_id: id,
    label: z.enum(['wrong', 'incomplete', 'unsafe', 'tone', 'should_have_escalated']),
    correction: z.string().max(10_000).optional(),
  }),
  'agent.status': z.object({
    type: z.literal('agent.status'),
    ...common,
    agent_id: id,
    status: z.enum(['online', 'busy', 'away', 'offline']),
    name: z.string().max(128).optional(),
    capacity: z.number().int().min(0).max(1000).optional(),
    skills: z.array(z.string().min(1).max(64)).max(32).optional(),
  }),
  'bot.released': z.object({
    type: z.literal('bot.released'),
    ...common,
    bot_id: id,
    bot_version: id,
    note: z.string().max(1000).optional(),
  }),
} as const

export type EventType = keyof typeof eventSchemas
export type EventOf<T extends EventType> = z.infer<(typeof eventSchemas)[T]>
/** An event as a client may send it. */
export type BatonEvent = { [T in EventType]: EventOf<T> }[EventType]
export type ConversationEventType = Exclude<EventType, 'agent.status' | 'bot.released'>
/** An event as the stream keeps it: `event_id` and `occurred_at` (RFC 3339, UTC, milliseconds) are always there. */
export type Stored<E> = E & { event_id: string; occurred_at: string }
export type StoredEvent = { [T in EventType]: Stored<EventOf<T>> }[EventType]
export type ConversationEvent = { [T in ConversationEventType]: Stored<EventOf<T>> }[ConversationEventType]
