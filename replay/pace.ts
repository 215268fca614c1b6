import type { Piece } from './read.ts'
import type { OutgoingEvent } from './send.ts'

/** Events as they come when a recorded time is lived through again, faster, and now. */

export interface Paced {
  /** ms after the start at which it happens */
  after_ms: number
  event: OutgoingEvent
}

/** Nobody watches a night: a longer pause in which nothing at all happens is cut to this, real time. */
export const LONGEST_PAUSE_MS = 3000

/**
 * Puts all events on one clock, in the order of their times, `speed` times as fast.
 * An event without a time happens with the one before it.
 */
export function pace(pieces: Piece[], speed: number): Paced[] {
  const timed = pieces.flatMap(({ events }) => withTimes(events)).sort((a, b) => a.at - b.at)
  let after_ms = 0
  let last = timed[0]?.at ?? 0
  return timed.map(({ at, event }) => {
    after_ms += Math.min((at - last) / speed, LONGEST_PAUSE_MS)
    last = at
    return { after_ms, event }
  })
}

function withTimes(events: OutgoingEvent[]): { at: number; event: OutgoingEvent }[] {
  let last = 0
  return events.map((event) => {
    last = event.occurred_at === undefined ? last : Date.parse(event.occurred_at)
    return { at: last, event }
  })
}
