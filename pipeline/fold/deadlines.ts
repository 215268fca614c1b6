import type { Policy } from '../../contract/policy.ts'
import { ANNOUNCED_MS, type Episode, type Handoff, openHandoff, type Promised } from '../conversation.ts'

/** The instants after which rows say something else although nothing happened. */

/** When an episode without a further event ends. @returns epoch ms */
export const idleEnd = (episode: Episode, policy: Policy): number =>
  episode.last_event_at + policy.idle_hours * 3_600_000

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
    visit(handoff.deadline_at, handoff)
    const silence = silenceDeadline(handoff)
    if (silence > 0) visit(silence, handoff)
  }
  for (const promise of episode.promises) {
    const deadline = promiseDeadline(promise)
    if (deadline > 0 && isPending(promise)) visit(deadline, promise)
  }
}
