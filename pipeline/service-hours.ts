import type { Policy } from '../contract/policy.ts'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS
/** Longer spans count their whole weeks at the nominal hours, so that a clock that is decades off costs nothing. */
const EXACT_MS = 8 * WEEK_MS

/** Local opening hours of one weekday in minutes; hours past midnight have `closes` above 1,440. */
interface Hours {
  opens: number
  closes: number
}

/**
 * How long a customer waited: the time from one instant to another that lies in the policy's service hours, all of it
 * when it has none (or is closed every day).
 * @param from, to epoch ms @returns seconds, never negative
 */
export function waitSeconds(from: number, to: number, policy: Policy): number {
  if (to <= from) return 0
  const week = hoursOf(policy)
  if (week === null) return (to - from) / 1000
  const weeks = to - from > EXACT_MS ? Math.floor((to - from - EXACT_MS) / WEEK_MS) : 0
  return (weeks * nominalMs(week) + openMs(from, to - weeks * WEEK_MS, week, policy.time_zone)) / 1000
}

function hoursOf({ service_hours }: Policy): (Hours | null)[] | null {
  if (service_hours === undefined) return null
  const week = service_hours.map((hours) => hours && parseHours(hours))
  return week.some((hours) => hours !== null) ? week : null
}

function parseHours({ opens, closes }: { opens: string; closes: string }): Hours | null {
  const from = minutesOf(opens)
  const to = minutesOf(closes)
  if (Number.isNaN(from) || Number.isNaN(to)) return null
  return { opens: from, closes: to > from ? to : to + 1440 }
}

/** "08:30" → 510; NaN when it is no time. */
function minutesOf(time: string): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time)
  return match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2])
}

function nominalMs(week: (Hours | null)[]): number {
  return week.reduce((sum, hours) => sum + (hours === null ? 0 : (hours.closes - hours.opens) * 60_000), 0)
}

function openMs(from: number, to: number, week: (Hours | null)[], zone: string): number {
  const offset = zoneOffsets(zone)
  const lastDay = Math.floor((to + offset(to)) / DAY_MS)
  let sum = 0
  // yesterday's hours may reach past midnight
  for (let day = Math.floor((from + offset(from)) / DAY_MS) - 1; day <= lastDay; day++) {
    // 1 January 1970 was a Thursday; the list begins on Monday
    const hours = week[(((day + 3) % 7) + 7) % 7]
    if (hours === null || hours === undefined) continue
    const opens = Math.max(from, instantAt(day, hours.opens, offset))
    const closes = Math.min(to, instantAt(day, hours.closes, offset))
    if (closes > opens) sum += closes - opens
  }
  return sum
}

/** The instant of a local wall-clock time. A time that a clock change skips is read as the one after it. */
function instantAt(day: number, minutes: number, offset: (at: number) => number): number {
  const local = day * DAY_MS + minutes * 60_000
  return local - offset(local - offset(local))
}

/** How far the zone's clocks are ahead of UTC at an instant, ms. */
function zoneOffsets(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (at) => {
    const parts = format.formatToParts(at)
    const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
    return local - Math.floor(at / 1000) * 1000
  }
}
