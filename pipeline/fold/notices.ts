import { type Notice, noticeId, type Repair } from '../../contract/notice.ts'
import type { Policy } from '../../contract/policy.ts'
import type { Ghost } from '../../contract/row.ts'
import { type ConversationState, currentEpisode, type Episode, type Handoff, type Promised } from '../conversation.ts'
import type { Presence } from '../presence.ts'
import { formatUtc } from '../utc-time.ts'
import { idleEnd, isPending, promiseDeadline, silenceDeadline } from './deadlines.ts'
import { goneDeadline, markGone } from './ghosts.ts'
import { suggestRepair } from './repairs.ts'
import { type Step, waitingHandoff } from './step.ts'

/**
 * Ghost failures as notices, while something can still be done: of what waits, once per handoff and kind. That one was
 * told is part of the state. Time passes on the stream, too (an envelope of kind `clock`), so that what is told follows
 * from the stream alone, and neither a restart nor a second worker tells it again.
 */

const bits: Record<Ghost, number> = {
  never_requested: 1,
  no_one_there: 2,
  assigned_offline: 4,
  silent: 8,
  unanswered: 16,
  looped: 32,
}

/** A failure that nobody was told of. */
interface Due {
  owner: Handoff | Promised
  ghost: Ghost
  due_at: number
}

/** For whom, and when, notices are made. */
interface Teller {
  state: ConversationState
  episode: Episode
  policy: Policy
  presence: Presence
  /** epoch ms */
  noticed_at: number
}

const BACKFILL_MS = 300_000

/** What an event came so long after is no longer told: the past is being sent in. Both epoch ms. */
export const isBackfill = (received_at: number, at: number): boolean => received_at - at > BACKFILL_MS

/** What fails at the event itself: handed off in a circle, given to who is offline, or promised to nobody. Call after it is folded. */
export function tellAtOnce(step: Step): void {
  const { state, episode, policy, presence, arrival, at } = step
  if (episode.ended_at > 0) return
  const noticed_at = arrival.received_at
  const teller = { state, episode, policy, presence, noticed_at }
  for (const due of eachAtOnce(episode)) {
    const notice = tell(due, teller)
    if (!isBackfill(noticed_at, at)) step.notices.push(notice)
  }
}

function eachAtOnce(episode: Episode): Due[] {
  const found: Due[] = []
  const handoff = waitingHandoff(episode)
  if (handoff?.looped === 1 && isUntold(handoff, 'looped'))
    found.push({ owner: handoff, ghost: 'looped', due_at: handoff.requested_at })
  const offline_at = handoff?.offline_at ?? 0
  if (handoff !== undefined && offline_at > 0 && isUntold(handoff, 'assigned_offline'))
    found.push({ owner: handoff, ghost: 'assigned_offline', due_at: offline_at })
  for (const promise of episode.promises) {
    if (promise.no_one_there === 0 || !isPending(promise) || !isUntold(promise, 'no_one_there')) continue
    const owner = handoff !== undefined && promise.handoff_id === handoff.handoff_id ? handoff : promise
    if (isUntold(owner, 'no_one_there')) found.push({ owner, ghost: 'no_one_there', due_at: promise.promised_at })
    promise.told_ghosts |= bits.no_one_there
  }
  return found
}

/** An envelope of the clock. */
export interface TimeOnStream {
  /** epoch ms */
  at: number
  stream_seq: number
}

/**
 * Time has come to `at`: what failed by then and was not told. Changes nothing but that it is told now, and that an agent
 * was gone, which no later look at who is there could tell.
 */
export function foldTime(
  state: ConversationState,
  { at, stream_seq }: TimeOnStream,
  policy: Policy,
  presence: Presence,
): Notice[] {
  const episode = currentEpisode(state)
  if (episode === undefined) return []
  const teller = { state, episode, policy, presence, noticed_at: at }
  const due = overdue(state, at, policy, presence)
  for (const { owner, ghost, due_at } of due) {
    if (ghost !== 'assigned_offline' || !('requested_at' in owner)) continue
    if ((owner.offline_at ?? 0) === 0) markGone(owner, due_at, due_at)
    owner.version = 2 * stream_seq
    Object.assign(state, { last_seq: stream_seq, timed_at: at })
  }
  return due.map((one) => tell(one, teller))
}

/** Something failed by `at` that nobody was told of. */
export const isOverdue = (state: ConversationState, at: number, policy: Policy, presence: Presence): boolean =>
  overdue(state, at, policy, presence).length > 0

/** When somebody must be told next, epoch ms; Infinity = never without another event. It may have passed. */
export const nextNotice = (state: ConversationState, presence: Presence): number =>
  untold(state, presence).reduce((earliest, { due_at }) => Math.min(earliest, due_at), Number.POSITIVE_INFINITY)

/** After the idle end nobody is told: the customer is gone. */
function overdue(state: ConversationState, at: number, policy: Policy, presence: Presence): Due[] {
  const due = untold(state, presence).filter(({ due_at }) => due_at <= at)
  return due.length > 0 && at < idleEnd(currentEpisode(state) as Episode, policy) ? due : []
}

/** Failures with a deadline, which may be ahead. */
function untold(state: ConversationState, presence: Presence): Due[] {
  const episode = currentEpisode(state)
  if (episode === undefined || episode.ended_at > 0) return []
  return [...eachOfHandoff(waitingHandoff(episode), presence), ...eachOfPromises(episode)].filter(
    ({ owner, ghost, due_at }) => due_at > 0 && isUntold(owner, ghost),
  )
}

function eachOfHandoff(handoff: Handoff | undefined, presence: Presence): Due[] {
  if (handoff === undefined) return []
  const due_at = handoff.lapsed_at > 0 ? handoff.lapsed_at : handoff.deadline_at
  const silent: Due = { owner: handoff, ghost: 'silent', due_at: silenceDeadline(handoff) }
  const unanswered: Due = { owner: handoff, ghost: 'unanswered', due_at }
  return [silent, { owner: handoff, ghost: 'assigned_offline', due_at: goneDeadline(handoff, presence) }, unanswered]
}

const eachOfPromises = (episode: Episode): Due[] =>
  episode.promises
    .filter((promise) => promise.handoff_id === '' && isPending(promise))
    .map((owner) => ({ owner, ghost: 'never_requested', due_at: promiseDeadline(owner) }))

const isUntold = (owner: Handoff | Promised, ghost: Ghost): boolean => (owner.told_ghosts & bits[ghost]) === 0

function tell({ owner, ghost, due_at }: Due, teller: Teller): Notice {
  const { state, policy, presence, noticed_at } = teller
  owner.told_ghosts |= bits[ghost]
  const handoff = 'requested_at' in owner ? owner : null
  const repair: Repair = suggestRepair(ghost, handoff, { policy, presence, at: noticed_at })
  return {
    notice_id: noticeId(state.workspace, handoff?.handoff_id ?? (owner as Promised).promise_id, ghost),
    type: 'handoff.ghosted',
    workspace: state.workspace,
    conversation_id: state.conversation_id,
    handoff_id: handoff?.handoff_id ?? '',
    noticed_at: formatUtc(noticed_at),
    ghost,
    due_at: formatUtc(Math.round(due_at)),
    repair,
  }
}
