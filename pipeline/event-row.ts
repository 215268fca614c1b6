import { confidenceOf } from '../contract/confidence.ts'
import type { Decision } from '../contract/decision.ts'
import type { StoredEvent } from '../contract/event.ts'
import { confidenceThreshold, type Policy } from '../contract/policy.ts'
import type { EventRow } from '../contract/row.ts'
import type { Origin } from './conversation.ts'
import { formatAnswerSignals, formatFlagSignals, formatSignals, formatStatusSignals } from './event-signals.ts'
import type { Signals } from './signals/signals.ts'

/** Where and when an event came in. */
export interface Received<E = StoredEvent> {
  workspace: string
  event: E
  /** the event's own, epoch ms */
  occurred_at: number
  /** sequence of its envelope; sequences of one conversation never fall */
  stream_seq: number
  /** line within the envelope, from 0 */
  position: number
  /** epoch ms */
  received_at: number
}

/** What ClickHouse's DateTime64(3) holds, and what is not 0, which says "never". */
const FIRST_INSTANT = 1
const LAST_INSTANT = Date.UTC(2299, 11, 31)

/** Epoch ms of an RFC 3339 time, moved into what the tables can hold. @param otherwise used when it is no time at all */
export function instantOf(time: string, otherwise: number): number {
  const at = Date.parse(time)
  return Number.isNaN(at) ? otherwise : keepInTables(at)
}

/** @param at, and the result, epoch ms */
export const keepInTables = (at: number): number => Math.min(Math.max(at, FIRST_INSTANT), LAST_INSTANT)

/** What the fold adds to the event itself. */
export interface RowContext {
  occurred_at: number
  /** from 1; 0 = no conversation */
  episode: number
  origin: Origin
  policy?: Policy
  signals: Signals | null
  decision?: Decision
}

/** What several types of event have, and others do not. */
interface SomeFields {
  conversation_id?: string | undefined
  agent_id?: string | undefined
  text?: string | undefined
}

// most rows have none, and nobody changes those of a row
const noAttributes: EventRow['attributes'] = {}
const noTriggers: EventRow['triggers'] = []
const namesOf = ({ triggers }: Decision): string[] => triggers.map((hit) => hit.trigger)

/** The row of `events`: the event, what is known of its conversation, what was read in it and what was decided. */
export function buildEventRow(received: Received, context: RowContext): EventRow {
  const { event } = received
  const { signals, decision, origin } = context
  const isBot = event.type === 'message.bot'
  const fields = event as SomeFields
  return {
    workspace: received.workspace,
    conversation_id: fields.conversation_id ?? '',
    event_id: event.event_id,
    event_type: event.type,
    occurred_at: context.occurred_at,
    received_at: received.received_at,
    stream_seq: received.stream_seq,
    position: received.position,
    episode: context.episode,
    channel: origin.channel,
    language: origin.language,
    customer_id: origin.customer_id,
    bot_id: origin.bot_id,
    bot_version: origin.bot_version,
    agent_id: fields.agent_id ?? '',
    text: fields.text ?? '',
    intent: isBot ? (event.intent ?? '') : '',
    confidence: isBot ? (confidenceOf(event) ?? -1) : -1,
    threshold: isBot && context.policy !== undefined ? confidenceThreshold(context.policy, event.intent) : -1,
    score: event.type === 'csat.submitted' ? event.score : 0,
    detail: detailOf(event),
    note: noteOf(event),
    attributes: event.attributes ?? noAttributes,
    sentiment: rounded(signals?.sentiment ?? 0),
    frustration: rounded(signals?.frustration ?? 0),
    profanity: signals?.profanity ?? 0,
    judged: signals?.judged === true ? 1 : 0,
    action: decision?.action ?? '',
    tier: decision?.tier ?? 0,
    triggers: decision === undefined || decision.triggers.length === 0 ? noTriggers : namesOf(decision),
    policy_version: decision?.policy_version ?? 0,
    signals: isBot || signals === null ? signalsOf(event) : formatSignals(fields.text ?? '', signals, decision),
  }
}

function signalsOf(event: StoredEvent): string {
  if (event.type === 'message.bot') return formatAnswerSignals(event)
  if (event.type === 'answer.flagged') return formatFlagSignals(event)
  return event.type === 'agent.status' ? formatStatusSignals(event) : ''
}

/** Nobody reads more of it, and seventeen digits cost time to write, to read and to keep. */
const rounded = (score: number): number => Math.round(score * 1000) / 1000

function detailOf(event: StoredEvent): string {
  switch (event.type) {
    case 'handoff.requested':
    case 'conversation.resolved':
      return event.by
    case 'handoff.promised':
      return event.kind
    case 'handoff.returned':
      return event.to
    case 'agent.status':
      return event.status
    case 'answer.flagged':
      return event.label
    default:
      return ''
  }
}

function noteOf(event: StoredEvent): string {
  switch (event.type) {
    case 'conversation.started':
      return event.topic ?? ''
    case 'handoff.requested':
    case 'handoff.returned':
      return event.reason ?? ''
    case 'handoff.marked_unneeded':
    case 'bot.released':
      return event.note ?? ''
    case 'csat.submitted':
      return event.comment ?? ''
    case 'answer.flagged':
      return event.correction ?? ''
    case 'agent.status':
      return event.name ?? ''
    default:
      return ''
  }
}
