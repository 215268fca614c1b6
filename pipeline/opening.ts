import type { Policy } from '../contract/policy.ts'
import { calendarOf } from './calendar.ts'

/** A callback while the team is open but taken, or without any hours, is promised this much later, at a quarter of an hour. */
const CALLBACK_DELAY_MS = 3_600_000
const QUARTER_MS = 900_000

/**
 * When a callback can be promised: the next opening of the workspace's hours in its time zone. When it is open now
 * (everybody is taken, or should be there), or has no hours: one hour later, rounded up to the quarter hour, if it is still
 * open then. When a team that is gone is back, and that tells no hours, nobody knows.
 * A workspace whose hours are closed on every day is read as one without hours.
 * @param at epoch ms
 * @param isStaffed somebody is there
 * @returns epoch ms; null = no time can be promised
 */
export function nextOpening(policy: Policy, at: number, isStaffed: boolean): number | null {
  const hasHours = policy.service_hours?.some((hours) => hours !== null) === true
  if (!isStaffed && !hasHours) return null
  const soon = Math.ceil((at + CALLBACK_DELAY_MS) / QUARTER_MS) * QUARTER_MS
  const calendar = calendarOf(policy)
  if (calendar === null) return soon
  let openUntil = 0
  // holidays end, and one day of the week is open
  for (const { opens, closes } of calendar.windowsAround(at)) {
    if (closes <= at) continue
    // what opens when the one before closes is no opening: midnight around the clock
    if (opens > Math.max(at, openUntil)) return opens
    openUntil = Math.max(openUntil, closes)
    if (soon < openUntil) return soon
  }
  return soon
}
