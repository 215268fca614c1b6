import type { Policy } from '../../contract/policy.ts'
import { ANNOUNCED_MS, type Episode, type Handoff, openHandoff, type Promised } from '../conversation.ts'

/** The instants after which rows say something else although nothing happened. */

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** A callback further ahead holds nothing up, and nobody rests for longer: the shelf keeps its pages for 30 days. */
const MOST_AHEAD_MS = 28 * DAY_MS
const MOST_REST_MS = 30 * DAY_MS
/** Whom nobody called back is told about before all is over. */
const TELL_MS = 60_000

/**
 * When an episode without a further event ends: after the policy's silence, which begins with the last event, or where
 * somebody is to call back with the time that was promised.
 * @returns epoch ms
 */
export function idleEnd(episode: Episode, policy: Policy): number {
  const { last_event_at, promises } = episode
  const silence_ms = policy.idle_hours * HOUR_MS
  const usual = last_event_at + silence_ms
  if (promises.length === 0) return usual
  const held = Math.max(
    heldUntil(awaitedIn(promises), last_event_at, silence_ms),
    heldUntil(awaitedBy(openHandoff(episode)), last_event_at, silence_ms),
  )
  return Math.min(Math.max(usual, held), last_event_at + MOST_REST_MS)
}

type Awaited = Pick<Promised, 'due_at' | 'deadline_at'>
const nobody: Awaited = { due_at: 0, deadline_at: 0 }

/** @returns epoch ms, 0 = it holds nothing up */
function heldUntil({ due_at, deadline_at }: Awaited, last_event_at: number, silence_ms: number): number {
  if (deadline_at === 0 || deadline_at - last_event_at > MOST_AHEAD_MS) return 0
  return Math.max(due_at === 0 ? 0 : due_at + silence_ms, deadline_at + TELL_MS)
}

/** A callback may be moved: the last one counts. */
const awaitedIn = (promises: readonly Promised[]): Awaited =>
  promises.findLast((one) => one.kind === 'callback' && isAwaited(one) && isPending(one)) ?? nobody

/** Words without a time that nobody was asked after are forgotten with the episode. */
const isAwaited = ({ due_at, handoff_id }: Promised): boolean => due_at > 0 || handoff_id !== ''

/** What it waits for may outlast its entry: when the bot tells of Baton's callback without its time, the time stays. */
const awaitedBy = (handoff: Handoff | undefined): Awaited =>
  handoff?.promise_kind === 'callback' && handoff.responded_at === 0
    ? { due_at: handoff.promise_due_at, deadline_at: handoff.deadline_at }
    : nobody

/** Until when a promise can still be kept: its time, or for one without a handoff the minute in which it must follow; 0 = for ever. */
export const promiseDeadline = (promise: Promised): number =>
  promise.handoff_id === '' ? promise.promised_at + ANNOUNCED_MS : promise.deadline_at

export const isPending = (promise: Promised): boolean =>
  promise.answered_at === 0 && promise.closed_at === 0 && promise.replaced === 0

/** When a customer who was told nothing counts as forgotten; 0 = was told. */
export const silenceDeadline = (handoff: Handoff): number =>
  handoff.told_at === 0 ? handoff.requested_at + ANNOUNCED_MS : 0

/** Calls back with every deadline of what is still open in the episode, but for its idle end. */
export function eachDeadline(episode: Episode, visit: (at: number, owner: Handoff | Promised) => void): void {
  const handoff = openHandoff(episode)
  if (handoff !== undefined && handoff.responded_at === 0) {
    if (handoff.deadline_at > 0) visit(handoff.deadline_at, handoff)
    const silence = silenceDeadline(handoff)
    if (silence > 0) visit(silence, handoff)
  }
  for (const promise of episode.promises) {
    const deadline = promiseDeadline(promise)
    if (deadline > 0 && isPending(promise)) visit(deadline, promise)
  }
}
