import { type ConversationState, currentEpisode, type Handoff } from '../conversation.ts'
import { emptyPace, noteAnswer, noteGone, noteWaiting } from '../pace.ts'
import { hashId } from '../seen.ts'
import { BACKFILL_MS } from './notices.ts'
import { type Step, waitingHandoff } from './step.ts'

/** The handoff of the conversation that nobody answered yet. */
export function waitingIn(state: ConversationState): Handoff | undefined {
  const episode = currentEpisode(state)
  return episode === undefined ? undefined : waitingHandoff(episode)
}

/**
 * Who began to wait, or ceased to, with this event. The past that is sent in is no present queue.
 * @param before who waited before it
 */
export function followPace({ state, presence, arrival, at }: Step, before: Handoff | undefined): void {
  const after = waitingIn(state)
  if (before === after) return
  presence.pace ??= emptyPace()
  const { pace } = presence
  const isPast = arrival.received_at - at > BACKFILL_MS
  if (before !== undefined) noteGone(pace, hashId(before.handoff_id))
  if (before !== undefined && !isPast && tellsPace(before))
    noteAnswer(pace, before.responded_at, (before.responded_at - before.requested_at) / 1000)
  if (after !== undefined && !isPast) noteWaiting(pace, hashId(after.handoff_id), after.requested_at)
}

/** A callback is answered when it was promised, and a clock that is off tells no time. */
const tellsPace = ({ responded_at, clock_skew, promise_kind }: Handoff): boolean =>
  responded_at > 0 && clock_skew === 0 && promise_kind !== 'callback'
