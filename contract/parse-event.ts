import type { z } from 'zod'
import { type Check, checkObject } from './check.ts'
import { type BatonEvent, eventSchemas, type StoredEvent } from './event.ts'
import { type FieldFault, isAfter, isUtc, type Moment, momentOf, toUtc } from './field.ts'
import { nearest } from './nearest.ts'
import { escapePointer, type Fault, type ShapeFault, shapeFault } from './shape.ts'

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

const types = Object.keys(eventSchemas)
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
  const meant = nearest(type, types)
  const hint = meant === null ? `there are: ${types.join(', ')}` : `did you mean '${meant}'?`
  return refuse('unknown_type', '/type', `no event type of this name: ${hint}`)
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
      return typeof found === 'number' && issue.expected === 'int' ? 'not_an_integer' : 'wrong_type'
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
