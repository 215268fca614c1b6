import { z } from 'zod'
import { type Check, checkObject } from './check.ts'
import {
  attributes,
  characters,
  type FieldFault,
  id,
  instant,
  isAfter,
  isUtc,
  language,
  type Moment,
  momentOf,
  note,
  occurred,
  rate,
  seconds,
  text,
  toUtc,
} from './field.ts'
import { escapePointer, type Fault, type ShapeFault, shapeFault } from './shape.ts'

/** What bots and helpdesks send. One zod schema per type; `parseEvent` is the only door from `unknown` to exact. */

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
    intent: characters(0, 128).optional(),
    runner_up_confidence: rate.nullable().optional(),
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

export type RejectionCode =
  | ShapeFault
  | FieldFault
  | 'not_an_object'
  | 'unknown_type'
  | 'missing'
  | 'wrong_type'
  | 'not_an_integer'
  | 'not_allowed'
  | 'bad_format'
  | 'bad_time'
  | 'occurred_at_in_future'

export type Refusal = { ok: false } & Fault<RejectionCode>
export type ParsedEvent = { ok: true; event: BatonEvent } | Refusal

const FUTURE_MS = 5 * 60_000
const schemas = new Map<unknown, z.ZodType<BatonEvent>>(Object.entries(eventSchemas))
const checks = new Map<unknown, Check>(
  Object.entries(eventSchemas).map(([type, schema]) => [type, checkObject(schema)]),
)

/**
 * Fields that the type does not have are dropped, a repeated JSON key counts by its last value; times come back as UTC with milliseconds.
 * @param isCleanText true when it is known that no text in `value` has a NUL or a lone surrogate
 * @returns the event, which is `value` itself when it was right as it came, or the first fault with a JSON pointer into `value`;
 * never throws
 */
export type EventParser = (value: unknown, isCleanText?: boolean) => ParsedEvent

/** One for many events. @param received_at epoch ms; without it no time counts as lying in the future */
export function createParser(received_at?: number): EventParser {
  const latest = received_at === undefined ? null : momentOf(received_at + FUTURE_MS)
  return (value, isCleanText = false) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refuse('not_an_object', '', 'not a JSON object')
    if (isCleanText && isStored(value)) return withinTime(value, latest)
    const fault = shapeFault(value)
    if (fault !== null) return { ok: false, ...fault }
    return isStored(value) ? withinTime(value, latest) : parseBySchema(value, latest)
  }
}

/** A single one. @see createParser */
export const parseEvent = (value: unknown, received_at?: number): ParsedEvent => createParser(received_at)(value)

/** Whether nothing is left to be done to it: every field is known and right, id and time are there, times are UTC. */
function isStored(value: object): value is StoredEvent {
  const { type, event_id, occurred_at, callback_at } = value as Record<string, unknown>
  if (event_id === undefined || !isUtc(occurred_at) || (callback_at !== undefined && !isUtc(callback_at))) return false
  return checks.get(type)?.(value) === true
}

function parseBySchema(value: object, latest: Moment | null): ParsedEvent {
  const type = (value as { type?: unknown }).type
  const schema = schemas.get(type)
  if (schema === undefined) return refuseType(type)
  const parsed = schema.safeParse(value)
  if (!parsed.success) return refusalOf(parsed.error.issues[0]!, value)
  return withinTime(withUtcTimes(parsed.data), latest)
}

function withUtcTimes(event: BatonEvent): BatonEvent {
  if (event.occurred_at !== undefined) event.occurred_at = toUtc(event.occurred_at)
  if (event.type === 'handoff.promised' && event.callback_at !== undefined) event.callback_at = toUtc(event.callback_at)
  return event
}

function withinTime(event: BatonEvent, latest: Moment | null): ParsedEvent {
  if (latest !== null && event.occurred_at !== undefined && isAfter(event.occurred_at, latest))
    return refuse('occurred_at_in_future', '/occurred_at', 'more than 5 minutes ahead of the time of receipt')
  return { ok: true, event }
}

function refuseType(type: unknown): Refusal {
  if (type === undefined) return refuse('missing', '/type', 'the event has no type')
  if (typeof type !== 'string') return refuse('wrong_type', '/type', 'expected string')
  return refuse('unknown_type', '/type', 'no event type of this name')
}

function refusalOf(issue: z.core.$ZodIssue, value: object): Refusal {
  if (issue.code === 'invalid_key' && issue.issues[0]) return refusalOf({ ...issue.issues[0], path: issue.path }, value)
  const path = issue.path.map((step) => `/${escapePointer(String(step))}`).join('')
  return refuse(codeOf(issue, issue.path.reduce<unknown>(stepInto, value)), path, issue.message)
}

const stepInto = (from: unknown, step: PropertyKey): unknown =>
  (from as Record<PropertyKey, unknown> | undefined)?.[step]

function codeOf(issue: z.core.$ZodIssue, found: unknown): RejectionCode {
  switch (issue.code) {
    case 'invalid_type':
      if (found === undefined) return 'missing'
      return typeof found === 'number' && issue.expected !== 'string' ? 'not_an_integer' : 'wrong_type'
    case 'too_big':
      return issue.origin === 'string' ? 'too_long' : issue.origin === 'array' ? 'too_many' : 'out_of_range'
    case 'too_small':
      return issue.origin === 'string' ? 'too_short' : 'out_of_range'
    case 'invalid_value':
      return found === undefined ? 'missing' : 'not_allowed'
    case 'invalid_format':
      return issue.format === 'datetime' ? 'bad_time' : 'bad_format'
    case 'custom':
      return issue.params?.code as FieldFault
    default:
      return 'wrong_type'
  }
}

const refuse = (code: RejectionCode, path: string, message: string): Refusal => ({ ok: false, code, path, message })
