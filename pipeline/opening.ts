import { MOST_HOLIDAYS, type Policy } from '../contract/policy.ts'
import { dayOf, instantOfLocal, parseCalendar, QUARTER_MS, zoneOffset } from './local-time.ts'

/** A callback while the team is open but taken, or without any hours, is promised this much later. */
const CALLBACK_DELAY_MS = 3_600_000

/**
 * When a callback can be promised: the next opening of the workspace's hours in its time zone. When it is open now
 * (everybody is taken), or has no hours: one hour later, rounded up to the quarter hour, if it is still open then.
 * A workspace whose hours are closed on every day is read as one without hours.
 * @param at epoch ms @returns epoch ms
 */
export function nextOpening(policy: Policy, at: number): number {
  const soon = Math.ceil((at + CALLBACK_DELAY_MS) / QUARTER_MS) * QUARTER_MS
  for (const { opens, closes } of openWindows(policy, at)) {
    if (opens <= at && soon < closes) return soon
    if (opens > at) return opens
  }
  return soon
}

/** a week, and as many holidays as there may be */
const DAYS_AHEAD = 7 + MOST_HOLIDAYS

/** The opening windows from yesterday on, in order, epoch ms; hours past midnight belong to their first day. */
function* openWindows(policy: Policy, at: number): Generator<{ opens: number; closes: number }> {
  const calendar = parseCalendar(policy)
  if (calendar === null) return
  const offset = zoneOffset(policy.time_zone)
  const today = dayOf(at, offset)
  for (let day = today - 1; day <= today + DAYS_AHEAD; day++) {
    const hours = calendar.hoursOn(day)
    if (hours === null) continue
    yield { opens: instantOfLocal(day, hours.opens, offset), closes: instantOfLocal(day, hours.closes, offset) }
  }
}
