import type { Temporal } from 'temporal-polyfill'
import type { Policy } from '../contract/policy.ts'
import { type WallClock, wallClock } from './local-time.ts'

/** Opening hours of one weekday in minutes; hours past midnight have `closes` above 1,440. */
interface Hours {
  opens: number
  closes: number
}

/** When somebody is there, epoch ms. */
export interface OpenWindow {
  opens: number
  closes: number
}

/** When a workspace works. */
export interface Calendar {
  /** Monday first, null = closed; at least one day is open */
  week: (Hours | null)[]
  /** The windows around an instant, in order and without end; the first are over by then, at most those of a month. */
  windowsAround(at: number): Iterable<OpenWindow>
}

const aroundTheClock: Hours = { opens: 0, closes: 1440 }
/** that were asked about */
const MOST_MONTHS = 64

/** What of a policy says when somebody is there. */
export type OpeningHours = Pick<Policy, 'service_hours' | 'holidays' | 'time_zone'>

/** By policy, which is replaced and never changed. */
const calendars = new WeakMap<object, Calendar | null>()

/** @returns null for a workspace that is always open: it has neither hours (or none on any day) nor holidays */
export function calendarOf(policy: OpeningHours): Calendar | null {
  if (policy.service_hours === undefined && policy.holidays.length === 0) return null
  let calendar = calendars.get(policy)
  if (calendar === undefined) {
    calendar = createCalendar(policy)
    calendars.set(policy, calendar)
  }
  return calendar
}

function createCalendar({ service_hours, holidays, time_zone }: OpeningHours): Calendar | null {
  const parsed = service_hours?.map((hours) => hours && parseHours(hours)) ?? []
  const hasHours = parsed.some((hours) => hours !== null)
  if (!hasHours && holidays.length === 0) return null
  const week = hasHours ? parsed : new Array<Hours>(7).fill(aroundTheClock)
  const closed = new Set(holidays)
  const clock = wallClock(time_zone)
  const hoursOn = (date: Temporal.PlainDate) =>
    closed.has(date.toString()) ? null : (week[date.dayOfWeek - 1] ?? null)
  const known = new Map<number, Iterable<OpenWindow>>()
  return {
    week,
    windowsAround(at) {
      const { date } = clock.dayOf(at)
      const month = 12 * date.year + date.month
      const found = known.get(month)
      if (found !== undefined) return found
      if (known.size === MOST_MONTHS) known.clear()
      // the hours of the day before may reach past midnight
      const windows = makeOnce(eachWindow(date.with({ day: 1 }).subtract({ days: 1 }), hoursOn, clock))
      known.set(month, windows)
      return windows
    },
  }
}

function* eachWindow(
  first: Temporal.PlainDate,
  hoursOn: (date: Temporal.PlainDate) => Hours | null,
  clock: WallClock,
): Generator<OpenWindow, never> {
  for (let date = first; ; date = date.add({ days: 1 })) {
    const hours = hoursOn(date)
    if (hours !== null && clock.hasDate(date))
      yield { opens: clock.instantOf(date, hours.opens), closes: clock.instantOf(date, hours.closes) }
  }
}

/** Gives again what it gave before. */
function makeOnce<T>(source: Generator<T, never>): Iterable<T> {
  const made: T[] = []
  return {
    *[Symbol.iterator]() {
      for (let i = 0; ; i++) {
        if (i === made.length) made.push(source.next().value)
        yield made[i] as T
      }
    },
  }
}

/** "08:30" → 510; NaN when it is no time. */
function minutesOf(time: string): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time)
  return match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2])
}

function parseHours({ opens, closes }: { opens: string; closes: string }): Hours | null {
  const from = minutesOf(opens)
  const to = minutesOf(closes)
  if (Number.isNaN(from) || Number.isNaN(to)) return null
  return { opens: from, closes: to > from ? to : to + 1440 }
}
