import { z } from 'zod'
import { attributes, characters, id, instant, language, note, occurred, rate, seconds, text } from './field.ts'

/** What bots and helpdesks send. One zod schema per type; the only door from `unknown` to exact is in `parse-event.ts`. */

const common = {
  event_id: id.optional(),
  occurred_at: occurred.optional(),
  channel: characters(1, 64).optional(),
  language: language.optional(),
  customer_id: id.optional(),
  bot_id: id.optional(),
  bot_version: id.optional(),
  attributes: attributes.optional(),
}
const inConversation = { ...common, conversation_id: id }

export const eventSchemas = {
  'conversation.started': z.object({
    type: z.literal('conversation.started'),
    ...inConversation,
    disclosed: z.boolean(),
    topic: characters(0, 256).optional(),
  }),
  'message.customer': z.object({ type: z.literal('message.customer'), ...inConversation, text }),
  'message.bot': z.object({
    type: z.literal('message.bot'),
    ...inConversation,
    text,
    confidence: rate.nullable().optional(),
    intent: characters(0, 128).optional().meta({
      description:
        'nlu_fallback, Default Fallback Intent, sys.no-match-default, FallbackIntent and AMAZON.FallbackIntent say that nothing was understood: no confident answer, whatever its confidence',
    }),
    runner_up_confidence: rate.nullable().optional().meta({
      description:
        'of the second guess; with a fallback intent it is the confidence that counts, and without it the answer is below every threshold',
    }),
    answered: z.boolean().optional(),
  }),
  'message.agent': z.object({ type: z.literal('message.agent'), ...inConversation, text, agent_id: id }),
  'handoff.requested': z.object({
    type: z.literal('handoff.requested'),
    ...inConversation,
    by: z.enum(['customer', 'bot', 'agent', 'platform']),
    reason_code: characters(0, 64).optional(),
    reason: note.optional(),
  }),
  'handoff.promised': z.object({
    type: z.literal('handoff.promised'),
    ...inConversation,
    kind: z.enum(['transfer', 'callback']),
    text,
    agent_id: id.optional(),
    eta_seconds: seconds.optional(),
    callback_at: instant.optional(),
  }),
  'handoff.accepted': z.object({ type: z.literal('handoff.accepted'), ...inConversation, agent_id: id }),
  'handoff.briefing_opened': z.object({ type: z.literal('handoff.briefing_opened'), ...inConversation, agent_id: id }),
  'handoff.returned': z.object({
    type: z.literal('handoff.returned'),
    ...inConversation,
    to: z.enum(['bot', 'queue']),
    reason: note.optional(),
  }),
  'handoff.marked_unneeded': z.object({
    type: z.literal('handoff.marked_unneeded'),
    ...inConversation,
    agent_id: id,
    note: note.optional(),
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
    comment: characters(0, 2000).optional(),
  }),
  'answer.flagged': z.object({
    type: z.literal('answer.flagged'),
    ...inConversation,
    message_event_id: id,
    agent_id: id,
    label: z.enum(['wrong', 'incomplete', 'unsafe', 'tone', 'should_have_escalated']),
    correction: text.optional(),
  }),
  'agent.status': z.object({
    type: z.literal('agent.status'),
    ...common,
    agent_id: id,
    status: z.enum(['online', 'busy', 'away', 'offline']),
    name: characters(0, 128).optional(),
    capacity: z.number().int().min(0).max(1000).optional(),
    skills: z.array(characters(1, 64)).max(32).optional(),
  }),
  'bot.released': z.object({
    type: z.literal('bot.released'),
    ...common,
    bot_id: id,
    bot_version: id,
    note: note.optional(),
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
