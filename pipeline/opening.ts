import type { Policy } from '../contract/policy.ts'
import { dayOf, instantOfLocal, parseWeek, weekdayOf, zoneOffset } from './local-time.ts'

const QUARTER_MS = 900_000
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
  const windows = openWindows(policy, at)
  if (windows.some(({ opens, closes }) => opens <= at && soon < closes)) return soon
  return windows.find(({ opens }) => opens > at)?.opens ?? soon
}

/** The opening windows from yesterday to eight days ahead, in order, epoch ms; hours past midnight belong to their first day. */
function openWindows(policy: Policy, at: number): { opens: number; closes: number }[] {
  const week = parseWeek(policy.service_hours)
  if (week === null) return []
  const offset = zoneOffset(policy.time_zone)
  const today = dayOf(at, offset)
  const windows: { opens: number; closes: number }[] = []
  for (let day = today - 1; day <= today + 8; day++) {
    const hours = week[weekdayOf(day)]
    if (hours === null || hours === undefined) continue
    windows.push({
      opens: instantOfLocal(day, hours.opens, offset),
      closes: instantOfLocal(day, hours.closes, offset),
    })
  }
  return windows
}
