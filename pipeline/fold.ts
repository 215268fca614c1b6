import type { Decision } from '../contract/decision.ts'
import type { ConversationEvent } from '../contract/event.ts'
import type { Notice } from '../contract/notice.ts'
import type { Policy } from '../contract/policy.ts'
import type { BriefingRow, DecisionRow, EventRow, RepeatRow, ShadowDecisionRow } from '../contract/row.ts'
import { type ConversationState, type Episode, type Origin, SEEN_LIMIT } from './conversation.ts'
import { buildEventRow, keepInTables, type Received } from './event-row.ts'
import { advance, cellFor, endIdle, keepPast, pastEpisode, pastState, placeOf } from './fold/advance.ts'
import { noteGone } from './fold/ghosts.ts'
import { decisionRow } from './fold/judge.ts'
import { tellAtOnce } from './fold/notices.ts'
import { followQueue, holdIn } from './fold/queue.ts'
import { type OnJudge, type Step, touchOpen } from './fold/step.ts'
import { trim } from './fold/trim.ts'
import type { Presence } from './presence.ts'
import { remember } from './seen.ts'
import type { Signals } from './signals/signals.ts'

export type { StateRows } from './conversation.ts'
export { foldClock, nextDeadline } from './fold/clock.ts'
export { foldTime, isOverdue, nextNotice, type TimeOnStream } from './fold/notices.ts'
export { rowsOf } from './fold/rows.ts'

/**
 * A conversation is a pure fold over its events in the stream's order: the same events give the same rows. Order is the
 * stream's, durations are counted on `occurred_at`, and everything that depends on the time is derived from the state
 * when rows are built, so that it does not matter when somebody looks.
 */

export type Arrival = Received<ConversationEvent>

export interface FoldContext {
  policy: Policy
  /** of the arrival's workspace; how long customers wait becomes part of it */
  presence: Presence
  /** epoch ms; only for `decided_at` and `latency_ms` */
  now: () => number
  /** of a customer's message, where it was read before */
  ahead?: Signals | null
  /** told of each message before it is judged, with what the triggers are about to see; for who explains a decision */
  onJudge?: OnJudge
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
      /** only when the policy has a candidate that decides otherwise */
      shadowRow?: ShadowDecisionRow
      /** of the handoff that began */
      briefingRow?: BriefingRow
      repeats: RepeatRow[]
      /** what must be told at once, see notices.ts */
      notices: Notice[]
    }
  | { kind: 'dropped'; reason: 'duplicate'; state: ConversationState }

/** Folds one event into its conversation. @param state changed and returned; null for a conversation's first event */
export function foldEvent(state: ConversationState | null, arrival: Arrival, context: FoldContext): Folded {
  const { event } = arrival
  const { policy, presence, now, onJudge } = context
  state ??= emptyState(arrival)
  if (!remember(state.seen, event.event_id, SEEN_LIMIT)) return { kind: 'dropped', reason: 'duplicate', state }
  const at = keepInTables(arrival.occurred_at)
  const version = 2 * arrival.stream_seq
  const before = holdIn(state)
  noteGone(state, at, presence)
  endIdle(state, at, version, policy)
  const past = pastEpisode(state, event, at)
  const cell = cellFor(state, event, at, past)
  const episode = past ?? placeOf(cell, state, at, version)
  const step: Step = {
    state: past === null ? state : pastState(state, past, at),
    episode,
    isPast: past !== null,
    arrival,
    at,
    version,
    policy,
    presence,
    now,
    signals: null,
    ahead: context.ahead ?? null,
    promise: null,
    decision: null,
    repeats: [],
    notices: [],
    shadow: null,
    briefing: null,
    onJudge,
  }
  learnOrigin(episode.origin, event)
  advance(step, cell)
  if (past !== null) keepPast(past, step.state.history, at)
  // what follows is about the conversation as it is now
  step.state = state
  if (episode.ended_at === 0) episode.last_event_at = Math.max(episode.last_event_at, at)
  touchOpen(step)
  // the wall clock may have said too much of what goes on, too
  if (past !== null) touchOpen({ ...step, episode: state.episodes.at(-1) as Episode })
  tellAtOnce(step)
  followQueue(step, before)
  trim(step)
  state.last_seq = arrival.stream_seq
  state.noticed_at = 0
  state.timed_at = 0
  const row = buildEventRow(arrival, {
    occurred_at: at,
    episode: Math.min(episode.episode, 65_535),
    origin: episode.origin,
    policy,
    signals: step.signals,
    decision: step.decision ?? undefined,
  })
  const folded: Folded = { kind: 'folded', state, row, repeats: step.repeats, notices: step.notices }
  const { decision } = step
  if (decision !== null) folded.decision = decision
  if (decision !== null && decision.action !== 'continue') folded.decisionRow = decisionRow(step, decision)
  if (step.shadow !== null) folded.shadowRow = step.shadow
  if (step.briefing !== null) folded.briefingRow = step.briefing
  return folded
}

function emptyState({ workspace, event }: Arrival): ConversationState {
  return {
    workspace,
    conversation_id: event.conversation_id,
    last_seq: 0,
    noticed_at: 0,
    timed_at: 0,
    seen: [],
    told_it_is_a_bot: 0,
    history: { messages: [], facts: [], holder: 'bot' },
    episodes: [],
    leaving: [],
  }
}

/** They look back at the conversation: a survey by e-mail about a chat makes it no e-mail. */
const isAfterthought = ({ type }: ConversationEvent): boolean =>
  type === 'csat.submitted' || type === 'answer.flagged' || type === 'handoff.marked_unneeded'

/** The last that was said counts; an event that does not say it changes nothing, an afterthought only what was never said. */
function learnOrigin(origin: Origin, event: ConversationEvent): void {
  const isLate = isAfterthought(event)
  origin.channel = latest(origin.channel, event.channel, isLate)
  origin.language = latest(origin.language, event.language, isLate)
  origin.customer_id = latest(origin.customer_id, event.customer_id, isLate)
  origin.bot_id = latest(origin.bot_id, event.bot_id, isLate)
  origin.bot_version = latest(origin.bot_version, event.bot_version, isLate)
}

const latest = (known: string, said: string | undefined, isLate: boolean): string =>
  said === undefined || (isLate && known !== '') ? known : said
