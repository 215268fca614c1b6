import type { Policy } from '../contract/policy.ts'
import { DAY_MS, dayOf, type Hours, instantOfLocal, parseWeek, weekdayOf, zoneOffset } from './local-time.ts'

const WEEK_MS = 7 * DAY_MS
/** Longer spans count their whole weeks at the nominal hours, so that a clock that is decades off costs nothing. */
const EXACT_MS = 8 * WEEK_MS

/**
 * How long a customer waited: the time from one instant to another that lies in the policy's service hours, all of it
 * when it has none (or is closed every day).
 * @param from, to epoch ms @returns seconds, never negative
 */
export function waitSeconds(from: number, to: number, policy: Policy): number {
  if (to <= from) return 0
  const week = parseWeek(policy.service_hours)
  if (week === null) return (to - from) / 1000
  const weeks = to - from > EXACT_MS ? Math.floor((to - from - EXACT_MS) / WEEK_MS) : 0
  return (weeks * nominalMs(week) + openMs(from, to - weeks * WEEK_MS, week, policy.time_zone)) / 1000
}

function nominalMs(week: (Hours | null)[]): number {
  return week.reduce((sum, hours) => sum + (hours === null ? 0 : (hours.closes - hours.opens) * 60_000), 0)
}

function openMs(from: number, to: number, week: (Hours | null)[], zone: string): number {
  return openSpans(from, to, week, zone).reduce((sum, [opens, closes]) => sum + closes - opens, 0)
}

function openSpans(from: number, to: number, week: (Hours | null)[], zone: string): [number, number][] {
  const offset = zoneOffset(zone)
  const lastDay = dayOf(to, offset)
  const spans: [number, number][] = []
  // yesterday's hours may reach past midnight
  for (let day = dayOf(from, offset) - 1; day <= lastDay; day++) {
    const hours = week[weekdayOf(day)]
    if (hours === null || hours === undefined) continue
    const opens = Math.max(from, instantOfLocal(day, hours.opens, offset))
    const closes = Math.min(to, instantOfLocal(day, hours.closes, offset))
    if (closes > opens) spans.push([opens, closes])
  }
  return spans
}

/**
 * The spans between two instants that count as waiting, in order; of a policy with hours those of the next eight weeks.
 * @param from, to epoch ms @returns one of no length when none counts, never an empty list
 */
export function serviceSpans(from: number, to: number, policy: Policy): [number, number][] {
  const week = parseWeek(policy.service_hours)
  if (week === null || to <= from) return [[from, Math.max(from, to)]]
  const spans = openSpans(from, Math.min(to, from + EXACT_MS), week, policy.time_zone)
  return spans.length > 0 ? spans : [[to, to]]
}
