import { formatDay, formatDayTime, formatStampDay, formatTime, formatTimeSeconds, formatUtc } from '../tiles/format.ts'

/** Round steps from 0 to at least `most`, at most five of them. Counts take whole steps only. */
export function ticksTo(most: number, isCount: boolean): number[] {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(most, 0.1)) - 1)
  const steps = [1, 2, 2.5, 5, 10, 20, 25, 50, 100].map((factor) => factor * magnitude)
  const step = steps.find((one) => most / one <= 5 && (!isCount || Number.isInteger(one))) ?? Math.max(1, most)
  const count = Math.max(1, Math.ceil(most / step - 1e-9))
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toFixed(6)))
}

const minute = 60_000
const day = 1440 * minute
const gaps = [1, 5, 15, 30, 60, 240, 480, 720, 1440, 2880, 7200, 14_400, 43_200, 129_600].map(
  (minutes) => minutes * minute,
)
const MOST_TICKS = 7.5

/** Round times of the reader's zone within the window: full quarters, hours or midnights. @param most that have room */
export function timeTicks(from: number, to: number, most = MOST_TICKS): number[] {
  const gap = gaps.find((one) => (to - from) / one <= Math.min(most, MOST_TICKS)) ?? 129_600 * minute
  const ticks: number[] = []
  // each one by itself: the clocks may change within the window
  for (let at = roundUp(from, gap); at <= to; at = roundUp(at + 1, gap)) ticks.push(at)
  return ticks
}

function roundUp(at: number, gap: number): number {
  const ahead = -new Date(at).getTimezoneOffset() * minute
  const rounded = Math.ceil((at + ahead) / gap) * gap - ahead
  const change = -new Date(rounded).getTimezoneOffset() * minute - ahead
  return rounded - change > at ? rounded - change : rounded
}

/** Tick labels short enough for their window. @param span ms */
export const tickOf = (span: number) => (at: number) => (span > 3 * day ? formatDay(at) : formatTime(at))

/** A moment as exact as the window wants it. @param span ms */
export function momentOf(span: number): (at: number) => string {
  if (span > 8 * day) return formatStampDay
  if (span > 1.5 * day) return formatDayTime
  return span > day / 4 ? formatTime : formatTimeSeconds
}

/** A moment as a table has it: the reader's time, and UTC. @param span of all of them, ms */
export function cellOf(span: number): (at: number) => string {
  const moment = momentOf(span)
  return (at) => `${moment(at)} (${formatUtc(at)})`
}
