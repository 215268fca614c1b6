import type { Decision } from '../contract/decision.ts'
import type { ConversationEvent } from '../contract/event.ts'
import type { Policy } from '../contract/policy.ts'
import type { DecisionRow, EpisodeRow, EventRow, HandoffRow, PromiseRow, RepeatRow } from '../contract/row.ts'
import type { ConversationState } from './conversation.ts'
import type { Presence } from './presence.ts'

export interface Arrival {
  workspace: string
  event: ConversationEvent
  /** sequence of its envelope; sequences of one conversation never fall */
  stream_seq: number
  /** line within the envelope, from 0 */
  position: number
  /** epoch ms */
  received_at: number
}

export interface FoldContext {
  policy: Policy
  /** of the arrival's workspace */
  presence: Presence
  /** epoch ms; only for `decided_at` and `latency_ms` */
  now: () => number
}

export type Folded =
  | {
      kind: 'folded'
      state: ConversationState
      row: EventRow
      /** for every customer and bot message, also `continue` */
      decision?: Decision
      /** only when the decision asks for a person */
      decisionRow?: DecisionRow
      repeats: RepeatRow[]
    }
  | { kind: 'dropped'; reason: 'duplicate'; state: ConversationState }

export interface StateRows {
  episodes: EpisodeRow[]
  handoffs: HandoffRow[]
  promises: PromiseRow[]
}

/** Folds one event into its conversation. @param state changed and returned; null for a conversation's first event */
export declare function foldEvent(state: ConversationState | null, arrival: Arrival, context: FoldContext): Folded

/**
 * The rows that changed after a version, each with the version of its own last change.
 * @param afterVersion `versionOf(state)` (conversation.ts) from before the batch's first event of this conversation
 */
export declare function rowsOf(state: ConversationState, afterVersion: number): StateRows

/**
 * What the clock alone has changed by `now`: idle end, ghosts and promises whose deadline passed. Rows only: the state
 * itself moves on with its next event, in event time, so it does not matter whether or when this is called.
 * @returns rows with version 2 × last_seq + 1, or null when no deadline has passed
 */
export declare function foldClock(state: ConversationState, now: number, policy: Policy): StateRows | null

/** When `foldClock` has something to say next, epoch ms; Infinity = never, without another event. */
export declare function nextDeadline(state: ConversationState, policy: Policy): number
