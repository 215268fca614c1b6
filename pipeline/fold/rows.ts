import type { EpisodeRow, EpisodeState, HandoffOutcome, HandoffRow, PromiseRow } from '../../contract/row.ts'
import type { ConversationState, Episode, Handoff, Promised, StateRows } from '../conversation.ts'
import { isPending, promiseDeadline } from './deadlines.ts'
import { ghostsOf, isGhosted } from './ghosts.ts'
import { endedStateOf } from './life-state.ts'

/** Rows out of the state. Whatever depends on the time is derived here, for one instant `asOf` (epoch ms). */

/** A reopen this soon says that the resolution was none: of what ended before its policy could say. */
const REOPEN_MS = 86_400_000
/** The tables count in UInt16. */
const MOST = 65_535

/**
 * The rows that changed after a version, each with the version of its own last change. Every event changes what is open
 * in its episode, so that it also takes back what the wall clock said too early (a backfill, a late delivery).
 * @param state what left it up to that version, and was given out then, is forgotten now
 * @param afterVersion below 2 × the sequence of the first event whose changes are wanted; never lower than the last time
 */
export function rowsOf(state: ConversationState, afterVersion: number): StateRows {
  const rows: StateRows = { episodes: [], handoffs: [], promises: [] }
  if (state.leaving.length > 0) state.leaving = state.leaving.filter((one) => one.version > afterVersion)
  for (const { rows: last } of state.leaving) {
    rows.episodes.push(...last.episodes)
    rows.handoffs.push(...last.handoffs)
    rows.promises.push(...last.promises)
  }
  for (const episode of state.episodes)
    addRows(rows, state, episode, afterVersion, Math.max(episode.last_event_at, state.timed_at ?? 0))
  return rows
}

export function addRows(
  rows: StateRows,
  state: ConversationState,
  episode: Episode,
  afterVersion: number,
  asOf: number,
): void {
  if (episode.version > afterVersion) rows.episodes.push(episodeRow(state, episode, asOf))
  for (const handoff of episode.handoffs)
    if (handoff.version > afterVersion) rows.handoffs.push(handoffRow(state, episode, handoff, asOf))
  for (const promise of episode.promises)
    if (promise.version > afterVersion) rows.promises.push(promiseRow(state, episode, promise, asOf))
}

function episodeRow(state: ConversationState, episode: Episode, asOf: number): EpisodeRow {
  const reason = falsePositiveOf(episode)
  return {
    workspace: state.workspace,
    conversation_id: state.conversation_id,
    episode: Math.min(episode.episode, MOST),
    version: episode.version,
    channel: episode.origin.channel,
    language: episode.origin.language,
    customer_id: episode.origin.customer_id,
    bot_id: episode.origin.bot_id,
    bot_version: episode.origin.bot_version,
    began_at: episode.began_at,
    last_event_at: episode.last_event_at,
    ended_at: episode.ended_at,
    state: stateOf(episode, asOf),
    disclosed: episode.disclosed,
    bot_joined: episode.last_bot_message_at > 0 ? 1 : 0,
    agent_joined: episode.agent_joined,
    handoff_count: Math.min(episode.handoff_count, MOST),
    customer_message_count: episode.customer_message_count,
    bot_message_count: episode.bot_message_count,
    agent_message_count: episode.agent_message_count,
    confident_answer_count: episode.confident_answer_count,
    unjudged_answer_count: episode.unjudged_answer_count,
    false_positive: reason === '' ? 0 : 1,
    false_positive_reason: reason,
    human_request_count: Math.min(episode.human_request_count, MOST),
    argued: episode.argued,
    csat_score: episode.csat_score,
    csat_at: episode.csat_at,
    reopened_at: episode.reopened_at,
    first_customer_message_at: episode.first_customer_message_at,
    last_bot_message_at: episode.last_bot_message_at,
  }
}

/** Exactly one of the terminal states, or `open`. */
function stateOf(episode: Episode, asOf: number): EpisodeState {
  if (episode.ended_at === 0) return 'open'
  const state = endedStateOf(episode)
  if (state === 'abandoned_after_agent') return 'abandoned_with_agent'
  if (state !== 'abandoned_in_queue') return state
  return isGhosted(episode.handoffs.at(-1) as Handoff, asOf) ? 'ghosted' : state
}

function falsePositiveOf(episode: Episode): EpisodeRow['false_positive_reason'] {
  if (episode.confident_answer_count === 0) return ''
  if (episode.failed !== '') return episode.failed
  const isRatedLow = episode.csat_score === 1 || episode.csat_score === 2
  if (isRatedLow && episode.handoff_count === 0) return 'low_rating'
  const until = episode.follow_up_until ?? episode.ended_at + REOPEN_MS
  return episode.reopened_at > 0 && episode.reopened_at <= until ? 'reopened' : ''
}

function handoffRow(state: ConversationState, episode: Episode, handoff: Handoff, asOf: number): HandoffRow {
  const isWaiting = handoff.ended_at === 0 && handoff.responded_at === 0
  const ahead = isWaiting ? handoff.ahead : null
  return {
    workspace: state.workspace,
    conversation_id: state.conversation_id,
    episode: Math.min(episode.episode, MOST),
    handoff: Math.min(handoff.handoff, MOST),
    handoff_id: handoff.handoff_id,
    version: handoff.version,
    channel: handoff.origin.channel,
    language: handoff.origin.language,
    customer_id: handoff.origin.customer_id,
    bot_id: handoff.origin.bot_id,
    bot_version: handoff.origin.bot_version,
    requested_at: handoff.requested_at,
    clock_started_at: handoff.clock_started_at,
    requested_by: handoff.requested_by,
    reason: handoff.reason,
    tier: handoff.tier,
    triggers: handoff.triggers,
    decision_id: handoff.decision_id,
    event_id: handoff.event_id,
    quote: handoff.quote,
    accepted_at: handoff.accepted_at,
    agent_id: handoff.agent_id,
    responded_at: handoff.responded_at,
    ended_at: handoff.ended_at,
    outcome: outcomeOf(handoff, asOf),
    waiting: isWaiting ? 1 : 0,
    wait_seconds: isWaiting ? (ahead?.waited_seconds ?? 0) : handoff.wait_seconds,
    clock_skew: handoff.clock_skew,
    repeat_count: Math.min(handoff.repeat_count, MOST),
    promise_kind: handoff.promise_kind,
    promise_agent_id: handoff.promise_agent_id,
    promise_eta_seconds: handoff.promise_eta_seconds,
    promise_due_at: handoff.promise_due_at,
    ghosts: ghostsOf(handoff, asOf),
    briefing_opened_at: handoff.briefing_opened_at,
    unneeded: handoff.unneeded,
    idle_at: ahead?.idle_at ?? 0,
    service_from: ahead?.service_from ?? [],
    service_to: ahead?.service_to ?? [],
  }
}

function outcomeOf(handoff: Handoff, asOf: number): HandoffOutcome {
  if (handoff.ended_at === 0) return 'open'
  const isSolved = handoff.ended_by === 'resolved' || handoff.ended_by === 'bot'
  if (handoff.responded_at > 0) return isSolved ? 'resolved' : 'unresolved'
  if (isSolved) return 'withdrawn'
  return isGhosted(handoff, asOf) ? 'ghosted' : 'abandoned'
}

function promiseRow(state: ConversationState, episode: Episode, promise: Promised, asOf: number): PromiseRow {
  return {
    workspace: state.workspace,
    promise_id: promise.promise_id,
    conversation_id: state.conversation_id,
    episode: Math.min(episode.episode, MOST),
    handoff_id: promise.handoff_id,
    version: promise.version,
    promised_by: promise.promised_by,
    kind: promise.kind,
    text: promise.text,
    agent_id: promise.agent_id,
    eta_seconds: promise.eta_seconds,
    promised_at: promise.promised_at,
    due_at: promise.due_at,
    state: promiseStateOf(promise, asOf),
    answered_at: promise.answered_at,
  }
}

function promiseStateOf(promise: Promised, asOf: number): PromiseRow['state'] {
  if (promise.replaced === 1) return 'void'
  const deadline = promiseDeadline(promise)
  const isBrokenAt = (at: number) => deadline > 0 && at >= deadline
  if (promise.answered_at > 0) return deadline === 0 || promise.answered_at <= deadline ? 'kept' : 'broken'
  if (isPending(promise)) return isBrokenAt(asOf) ? 'broken' : 'open'
  return isBrokenAt(promise.closed_at) ? 'broken' : 'void'
}
