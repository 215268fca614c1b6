import type { Policy, Week } from '../contract/policy.ts'
import { type Calendar, calendarOf, type OpeningHours } from './calendar.ts'

const WEEK_MS = 7 * 86_400_000
/** Longer spans count their whole weeks at the nominal hours, without their holidays, so that a clock that is decades off costs nothing. */
const EXACT_MS = 8 * WEEK_MS

/**
 * How long a customer waited: the time from one instant to another that lies in the policy's service hours, all of it
 * when it has none (or is closed every day).
 * @param from, to epoch ms @returns seconds, never negative
 */
export function waitSeconds(from: number, to: number, policy: Policy): number {
  if (to <= from) return 0
  const calendar = calendarOf(policy)
  if (calendar === null) return (to - from) / 1000
  const weeks = to - from > EXACT_MS ? Math.floor((to - from - EXACT_MS) / WEEK_MS) : 0
  return (weeks * nominalMs(calendar) + openMs(from, to - weeks * WEEK_MS, calendar)) / 1000
}

/** Somebody works at this instant, by the policy's hours. @param at epoch ms */
export function isOpenAt(at: number, policy: OpeningHours): boolean {
  const calendar = calendarOf(policy)
  if (calendar === null) return true
  for (const { opens, closes } of calendar.windowsAround(at)) {
    if (opens > at) return false
    if (at < closes) return true
  }
  return false
}

const ofWeek = new WeakMap<Week, OpeningHours>()

/** Other hours in the time zone of a policy, without its holidays. @param week undefined = the policy's own */
export function inHours(policy: OpeningHours, week: Week | undefined): OpeningHours {
  if (week === undefined) return policy
  const known = ofWeek.get(week)
  if (known?.time_zone === policy.time_zone) return known
  const hours = { time_zone: policy.time_zone, service_hours: week, holidays: [] }
  ofWeek.set(week, hours)
  return hours
}

function nominalMs({ week }: Calendar): number {
  return week.reduce((sum, hours) => sum + (hours === null ? 0 : (hours.closes - hours.opens) * 60_000), 0)
}

function openMs(from: number, to: number, calendar: Calendar): number {
  return openSpans(from, to, calendar).reduce((sum, [opens, closes]) => sum + closes - opens, 0)
}

function openSpans(from: number, to: number, calendar: Calendar): [number, number][] {
  const spans: [number, number][] = []
  // no minute counts twice: hours may reach into the next day's, and a zone can leave out a whole day
  let counted = from
  for (const window of calendar.windowsAround(from)) {
    if (window.opens >= to) break
    const opens = Math.max(counted, window.opens)
    const closes = Math.min(to, window.closes)
    if (closes <= opens) continue
    spans.push([opens, closes])
    counted = closes
  }
  return spans
}

/**
 * The spans between two instants that count as waiting, in order; of a policy with hours those of the next eight weeks.
 * @param from, to epoch ms @returns one of no length when none counts, never an empty list
 */
export function serviceSpans(from: number, to: number, policy: Policy): [number, number][] {
  const calendar = calendarOf(policy)
  if (calendar === null || to <= from) return [[from, Math.max(from, to)]]
  const spans = openSpans(from, Math.min(to, from + EXACT_MS), calendar)
  return spans.length > 0 ? spans : [[to, to]]
}
