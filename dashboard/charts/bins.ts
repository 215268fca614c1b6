import type { MetricRow } from '../../contract/metric.ts'
import { numberOf } from '../islands/use-live.ts'

/** Answers by their confidence, some percents in one bar. */

/** Percents in one bar. */
const WIDTH = 2

export interface Bin {
  /** the middle of the bar */
  at: number
  from: number
  sure_count: number
  below_count: number
}

export function binsOf(rows: readonly MetricRow[]): Bin[] {
  const bins = Array.from({ length: 100 / WIDTH }, (_, i) => ({
    ...{ at: (i + 0.5) * WIDTH, from: i * WIDTH, sure_count: 0, below_count: 0 },
  }))
  for (const row of rows) {
    const percent = numberOf(row, 'percent') ?? 101
    // a confidence of 1 belongs to the last bar
    const bin = percent > 100 ? undefined : bins[Math.min(bins.length - 1, Math.floor(percent / WIDTH))]
    if (bin === undefined) continue
    bin.below_count += numberOf(row, 'below_count') ?? 0
    bin.sure_count += (numberOf(row, 'answer_count') ?? 0) - (numberOf(row, 'below_count') ?? 0)
  }
  return bins
}

export const binWords = ({ from }: Bin): string => `${(from / 100).toFixed(2)} to ${((from + WIDTH) / 100).toFixed(2)}`
