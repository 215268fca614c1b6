import type { Policy } from '../contract/policy.ts'

const DAY_MS = 86_400_000
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
  if (windows.length === 0) return soon
  if (windows.some(({ opens, closes }) => opens <= at && soon < closes)) return soon
  return windows.find(({ opens }) => opens > at)?.opens ?? soon
}

/** The opening windows from yesterday to eight days ahead, in order, epoch ms; hours past midnight belong to their first day. */
function openWindows(policy: Policy, at: number): { opens: number; closes: number }[] {
  const { service_hours: hours, time_zone: zone } = policy
  if (hours === undefined) return []
  const today = Math.floor((at + zoneOffset(at, zone)) / DAY_MS)
  const windows: { opens: number; closes: number }[] = []
  for (let day = today - 1; day <= today + 8; day++) {
    // 1 January 1970 was a Thursday; the list begins on Monday
    const window = hours[(((day + 3) % 7) + 7) % 7]
    if (window === null || window === undefined) continue
    const opens = minutesOf(window.opens)
    const closes = minutesOf(window.closes)
    if (Number.isNaN(opens) || Number.isNaN(closes)) continue
    windows.push({
      opens: instantOf(day, opens, zone),
      closes: instantOf(day, closes > opens ? closes : closes + 1440, zone),
    })
  }
  return windows
}

/** "08:30" → 510; NaN when it is no time. */
function minutesOf(time: string): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time)
  return match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2])
}

/** The instant of a local wall-clock time. A time that a clock change skips is read as the one after it. */
function instantOf(day: number, minutes: number, zone: string): number {
  const local = day * DAY_MS + minutes * 60_000
  const guess = local - zoneOffset(local, zone)
  return local - zoneOffset(guess, zone)
}

/** How far the zone's clocks are ahead of UTC at an instant, ms. */
function zoneOffset(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return local - Math.floor(at / 1000) * 1000
}
