import type { WindowName } from '../windows.ts'

/** Round steps from 0 to at least `most`, at most five of them. Counts take whole steps only. */
export function ticksTo(most: number, isCount: boolean): number[] {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(most, 0.1)) - 1)
  const steps = [1, 2, 2.5, 5, 10, 20, 25, 50, 100].map((factor) => factor * magnitude)
  const step = steps.find((one) => most / one <= 5 && (!isCount || Number.isInteger(one))) ?? Math.max(1, most)
  const count = Math.max(1, Math.ceil(most / step - 1e-9))
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toFixed(6)))
}

const minute = 60_000
const gaps: Record<WindowName, number> = {
  '15m': 5 * minute,
  '1h': 15 * minute,
  '24h': 240 * minute,
  '7d': 1440 * minute,
}

/** Round times of the reader's zone within the window: full quarters, hours or midnights. */
export function timeTicks(from: number, to: number, window: WindowName): number[] {
  const gap = gaps[window]
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
