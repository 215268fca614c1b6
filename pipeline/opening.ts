import type { Policy } from '../contract/policy.ts'
import { calendarOf } from './calendar.ts'

/** A callback while the team is open but taken, or without any hours, is promised this much later, at a quarter of an hour. */
const CALLBACK_DELAY_MS = 3_600_000
const QUARTER_MS = 900_000

/**
 * When a callback can be promised: the next opening of the workspace's hours in its time zone. When it is open now
 * (everybody is taken), or has no hours: one hour later, rounded up to the quarter hour, if it is still open then.
 * A workspace whose hours are closed on every day is read as one without hours.
 * @param at epoch ms @returns epoch ms
 */
export function nextOpening(policy: Policy, at: number): number {
  const soon = Math.ceil((at + CALLBACK_DELAY_MS) / QUARTER_MS) * QUARTER_MS
  const calendar = calendarOf(policy)
  if (calendar === null) return soon
  // holidays end, and one day of the week is open
  for (const { opens, closes } of calendar.windowsAround(at)) {
    if (opens <= at && soon < closes) return soon
    if (opens > at) return opens
  }
  return soon
}
