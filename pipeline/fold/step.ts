import type { Decision } from '../../contract/decision.ts'
import type { ConversationEvent, ConversationEventType, EventOf, Stored } from '../../contract/event.ts'
import type { Notice } from '../../contract/notice.ts'
import type { Policy } from '../../contract/policy.ts'
import type { BriefingRow, RepeatRow, ShadowDecisionRow } from '../../contract/row.ts'
import type { ConversationState, Episode, Handoff } from '../conversation.ts'
import { openHandoff } from '../conversation.ts'
import type { Received } from '../event-row.ts'
import type { History } from '../history.ts'
import type { Presence } from '../presence.ts'
import type { Signals } from '../signals/signals.ts'
import type { Turn } from '../triggers/trigger.ts'
import { isPending } from './deadlines.ts'
import type { ReadPromise } from './read-promise.ts'
import { lookAhead } from './waiting.ts'

/** One event on its way into its conversation. */
export interface Step {
  state: ConversationState
  /** the one the event belongs to */
  episode: Episode
  /** it is over, and another has begun: the event comes in late */
  isPast: boolean
  arrival: Received<ConversationEvent>
  /** the event's `occurred_at`, epoch ms */
  at: number
  /** of every row this event changes */
  version: number
  policy: Policy
  presence: Presence
  /** epoch ms; only for `decided_at` and `latency_ms` */
  now: () => number
  /** of a customer's message */
  signals: Signals | null
  /** the same, read before it was known what the conversation would be by now */
  ahead: Signals | null
  /** in a bot's words */
  promise: ReadPromise | null
  /** on a customer's or a bot's message */
  decision: Decision | null
  repeats: RepeatRow[]
  notices: Notice[]
  /** what the policy's candidate would have decided, when it is something else */
  shadow: ShadowDecisionRow | null
  onJudge: OnJudge | undefined
  /** of the handoff that begins with this event */
  briefing: BriefingRow | null
}

/** What the triggers see of one message. The history changes right after. */
export type OnJudge = (turn: Turn, history: History, policy: Policy) => void

/** The step's event. @param _type what the table says it is */
export const eventOf = <T extends ConversationEventType>(step: Step, _type: T): Stored<EventOf<T>> =>
  step.arrival.event as unknown as Stored<EventOf<T>>

/** Where the table of lifecycle.ts says that there is one. */
export const lastHandoff = ({ episode }: Step): Handoff => episode.handoffs.at(-1) as Handoff

/** The open handoff that nobody answered yet. */
export function waitingHandoff(episode: Episode): Handoff | undefined {
  const handoff = openHandoff(episode)
  return handoff?.responded_at === 0 ? handoff : undefined
}

/** Marks what is open in the episode as changed by this event, whatever it changes: see `rowsOf`. */
export function touchOpen({ episode, version, policy }: Step): void {
  episode.version = version
  if (episode.ended_at > 0) return
  const handoff = openHandoff(episode)
  if (handoff !== undefined) handoff.version = version
  if (handoff?.responded_at === 0) handoff.ahead = lookAhead(handoff, episode, policy)
  for (const promise of episode.promises) if (isPending(promise)) promise.version = version
}
