import type { Decision } from '../contract/decision.ts'
import type { SlotsHeld, StreamMessage } from '../contract/envelope.ts'
import type { StoredEvent } from '../contract/event.ts'
import type { Notice } from '../contract/notice.ts'
import type { Policy, PolicyChange } from '../contract/policy.ts'
import type {
  BriefingRow,
  DecisionRow,
  EventRow,
  PolicyVersionRow,
  RepeatRow,
  ShadowDecisionRow,
} from '../contract/row.ts'
import type { Received } from './event-row.ts'
import type { Conversation, Shard } from './shard.ts'
import type { Signals } from './signals/signals.ts'

/** One line of an envelope on its way through the stages. */
export interface Passage {
  message: StreamMessage
  /** line within the envelope, from 0 */
  position: number
  line: string
  /** set by the first stage */
  event: StoredEvent | null
  /** instead of an event, on a line of an envelope of kind `policy` */
  policyChange: PolicyChange | null
  /** … of kind `slots` */
  slotsHeld: SlotsHeld | null
  /** the event's own, epoch ms: read once, used by everybody behind */
  occurred_at: number
  /** `keyOf` its conversation; '' for an event without one */
  key: string
  /** its conversation, where it was in memory before the envelope's first event was folded */
  conversation: Conversation | null
  /** of a customer's message, see read-ahead.ts */
  ahead: Signals | null
  row: EventRow | null
  decision: Decision | null
  decisionRow: DecisionRow | null
  repeats: RepeatRow[]
  /** in the order in which they are told, after the decision */
  notices: Notice[]
  policyRow: PolicyVersionRow | null
  shadowRow: ShadowDecisionRow | null
  briefingRow: BriefingRow | null
  dropped: DropReason | null
  /** why it is poison */
  fault: string
}

/**
 * - `poison`: does not parse, or the fold threw; it is kept as a dead letter
 * - `duplicate`: a resend of an event that is folded in, or a version of a policy that is not newer
 * - `already_folded`: read again after a crash, and the state already knows it
 * - `other_shard`: agents and policies are known in every shard, their rows stand in one
 */
export type DropReason = 'poison' | 'duplicate' | 'already_folded' | 'other_shard'

/** What a stage may see besides the passage. */
export interface StageContext {
  shard: Shard
  /** of workspaces that have set none */
  policy: Policy
  /** epoch ms */
  now: () => number
}

/** Changes the passage or the shard, or sets `dropped`; may throw, then the line is poison. */
export type Stage = (passage: Passage, context: StageContext) => void

export function openPassage(message: StreamMessage, position: number): Passage {
  return {
    message,
    position,
    line: message.lines[position] as string,
    event: null,
    policyChange: null,
    slotsHeld: null,
    occurred_at: 0,
    key: '',
    conversation: null,
    ahead: null,
    row: null,
    decision: null,
    decisionRow: null,
    repeats: [],
    notices: [],
    policyRow: null,
    shadowRow: null,
    briefingRow: null,
    dropped: null,
    fault: '',
  }
}

/** What a fold wants to know about where an event came from. */
export function arrivalOf<E>({ message, position, occurred_at }: Passage, event: E): Received<E> {
  const { workspace, stream_seq, received_at } = message
  return { workspace, event, occurred_at, stream_seq, position, received_at }
}
