import type { Policy } from '../contract/policy.ts'

/** A workspace's wall clock: local days are whole days since 1 January 1970, local times minutes of the day. */

export const DAY_MS = 86_400_000
export const QUARTER_MS = 900_000

const formats = new Map<string, Intl.DateTimeFormat>()

/** A formatter, made once: making one costs more than folding ten events, and policies name few zones and languages. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, format)
  return format
}

const durations = new Map<string, string>()

/** "2 minutes", "2 Minuten": made once each, of which there are few. */
export function formatUnits(locale: string, count: number, unit: 'minute' | 'hour'): string {
  const key = `${locale} ${count} ${unit}`
  const text =
    durations.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
  durations.set(key, text)
  return text
}

/** How far a zone's clocks are ahead of UTC at an instant (epoch ms), in ms. */
export type ZoneOffset = (at: number) => number

const zones = new Map<string, ZoneOffset>()

/** @param zone IANA name @throws RangeError when there is no such zone */
export function zoneOffset(zone: string): ZoneOffset {
  const offset = zones.get(zone) ?? quarterly(readOffset(zone))
  zones.set(zone, offset)
  return offset
}

/** Clocks change at full quarters of an hour, and most instants that are asked about are of the present one. */
function quarterly(read: ZoneOffset): ZoneOffset {
  let quarter = Number.NaN
  let offset = 0
  return (at) => {
    const asked = Math.floor(at / QUARTER_MS)
    if (asked === quarter) return offset
    offset = read(asked * QUARTER_MS)
    quarter = asked
    return offset
  }
}

function readOffset(zone: string): ZoneOffset {
  const format = dateFormat('en-US', {
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

/** The local day of an instant. */
export const dayOf = (at: number, offset: ZoneOffset): number => Math.floor((at + offset(at)) / DAY_MS)

/** Monday is 0. 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/**
 * The instant of a local wall-clock time, epoch ms. A time that a clock change skips is as much later as was skipped, one
 * that comes twice is the first: what Temporal calls compatible.
 */
export function instantOfLocal(day: number, minutes: number, offset: ZoneOffset): number {
  const local = day * DAY_MS + minutes * 60_000
  const before = offset(local - DAY_MS)
  const after = offset(local + DAY_MS)
  const isAfter = before !== after && offset(local - before) !== before && offset(local - after) === after
  return local - (isAfter ? after : before)
}

/** "08:30" → 510; NaN when it is no time. */
function minutesOf(time: string): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time)
  return match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2])
}

/** Opening hours of one weekday in minutes; hours past midnight have `closes` above 1,440. */
export interface Hours {
  opens: number
  closes: number
}

/** When a workspace works. */
export interface Calendar {
  /** Monday first, null = closed; at least one day is open */
  week: (Hours | null)[]
  /** @param day see `dayOf`. @returns null = closed */
  hoursOn(day: number): Hours | null
}

const aroundTheClock: Hours = { opens: 0, closes: 1440 }

/** @returns null for a workspace that is always open: it has neither hours (or none on any day) nor holidays */
export function parseCalendar({
  service_hours,
  holidays,
}: Pick<Policy, 'service_hours' | 'holidays'>): Calendar | null {
  const parsed = service_hours?.map((hours) => hours && parseHours(hours)) ?? []
  const hasHours = parsed.some((hours) => hours !== null)
  if (!hasHours && holidays.length === 0) return null
  const week = hasHours ? parsed : new Array<Hours>(7).fill(aroundTheClock)
  const closed = new Set(holidays.map((date) => Date.parse(date) / DAY_MS))
  return { week, hoursOn: (day) => (closed.has(day) ? null : (week[weekdayOf(day)] ?? null)) }
}

function parseHours({ opens, closes }: { opens: string; closes: string }): Hours | null {
  const from = minutesOf(opens)
  const to = minutesOf(closes)
  if (Number.isNaN(from) || Number.isNaN(to)) return null
  return { opens: from, closes: to > from ? to : to + 1440 }
}
