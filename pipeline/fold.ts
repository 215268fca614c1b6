import type { Decision } from '../contract/decision.ts'
import type { ConversationEvent } from '../contract/event.ts'
import type { Policy } from '../contract/policy.ts'
import type { BriefingRow, DecisionRow, EventRow, RepeatRow, ShadowDecisionRow } from '../contract/row.ts'
import { type ConversationState, type Episode, type Origin, SEEN_LIMIT } from './conversation.ts'
import { buildEventRow, keepInTables, type Received } from './event-row.ts'
import { endEpisode, endIdle, episodeFor } from './fold/episodes.ts'
import {
  foldAccepted,
  foldBriefingOpened,
  foldFlagged,
  foldMarkedUnneeded,
  foldRated,
  foldRequested,
  foldReturned,
  foldStarted,
} from './fold/happenings.ts'
import { decisionRow } from './fold/judge.ts'
import { foldAgentMessage, foldBotMessage, foldCustomerMessage } from './fold/messages.ts'
import { promiseByEvent } from './fold/promises.ts'
import { type OnJudge, type Step, touchOpen } from './fold/step.ts'
import { trim } from './fold/trim.ts'
import type { Presence } from './presence.ts'
import { remember } from './seen.ts'
import { readSignals, type Signals } from './signals/signals.ts'

export type { StateRows } from './conversation.ts'
export { foldClock, nextDeadline } from './fold/clock.ts'
export { rowsOf } from './fold/rows.ts'

/**
 * A conversation is a pure fold over its events in the stream's order: the same events give the same rows. Order is the
 * stream's, durations are counted on `occurred_at`, and everything that depends on the time is derived from the state
 * when rows are built, so that it does not matter when somebody looks.
 */

export type Arrival = Received<ConversationEvent>

export interface FoldContext {
  policy: Policy
  /** of the arrival's workspace */
  presence: Presence
  /** epoch ms; only for `decided_at` and `latency_ms` */
  now: () => number
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
  endIdle(state, at, version, policy)
  const episode = episodeFor(state, event, at, version)
  const step: Step = {
    state,
    episode,
    arrival,
    at,
    version,
    policy,
    presence,
    repeats: [],
    shadow: null,
    briefing: null,
    onJudge,
  }
  learnOrigin(episode.origin, event)
  const signals =
    event.type === 'message.customer' ? readSignals(event.text, languageOf(episode, policy), state.history) : null
  const decision = applyEvent(step, signals, now)
  if (episode.ended_at === 0) episode.last_event_at = Math.max(episode.last_event_at, at)
  touchOpen(step)
  trim(step)
  state.last_seq = arrival.stream_seq
  state.noticed_at = 0
  const row = buildEventRow(arrival, {
    occurred_at: at,
    episode: Math.min(episode.episode, 65_535),
    origin: episode.origin,
    policy,
    signals,
    decision,
  })
  const folded: Folded = { kind: 'folded', state, row, repeats: step.repeats }
  if (decision !== undefined) folded.decision = decision
  if (decision !== undefined && decision.action !== 'continue') folded.decisionRow = decisionRow(step, decision)
  if (step.shadow !== null) folded.shadowRow = step.shadow
  if (step.briefing !== null) folded.briefingRow = step.briefing
  return folded
}

/** One case per type of event. @returns the decision, for a customer's or a bot's message */
function applyEvent(step: Step, signals: Signals | null, now: () => number): Decision | undefined {
  const { event } = step.arrival
  switch (event.type) {
    case 'message.customer':
      return foldCustomerMessage(step, event, signals as Signals, now)
    case 'message.bot':
      return foldBotMessage(step, event, now)
    case 'message.agent':
      return void foldAgentMessage(step, event)
    case 'conversation.started':
      return void foldStarted(step, event)
    case 'handoff.requested':
      return void foldRequested(step, event)
    case 'handoff.promised':
      return void promiseByEvent(step, event)
    case 'handoff.accepted':
      return void foldAccepted(step, event)
    case 'handoff.briefing_opened':
      return void foldBriefingOpened(step)
    case 'handoff.returned':
      return void foldReturned(step, event)
    case 'handoff.marked_unneeded':
      return void foldMarkedUnneeded(step)
    case 'conversation.resolved':
      return void end(step, 'resolved')
    case 'conversation.abandoned':
      return void end(step, 'abandoned')
    case 'csat.submitted':
      return void foldRated(step, event)
    case 'answer.flagged':
      return void foldFlagged(step, event)
    case 'conversation.reopened':
      return undefined
  }
}

/** The first end counts. */
function end({ episode, at, version, policy }: Step, by: 'resolved' | 'abandoned'): void {
  if (episode.ended_at > 0) return
  episode.last_event_at = Math.max(episode.last_event_at, at)
  endEpisode(episode, at, by, version, policy)
}

function emptyState({ workspace, event }: Arrival): ConversationState {
  return {
    workspace,
    conversation_id: event.conversation_id,
    last_seq: 0,
    noticed_at: 0,
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

const languageOf = ({ origin }: Episode, policy: Policy): string =>
  origin.language === '' ? policy.language : origin.language
