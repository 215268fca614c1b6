import { MOST_PERCENT } from '../../contract/conversation-filters.ts'
import type { MetricRow } from '../../contract/metric.ts'
import { numberOf } from '../islands/use-live.ts'

/** Answers by their confidence, some percents in one bar. */

/** Percents in one bar, as the metric has them. */
const WIDTH = 2

export interface Bin {
  /** the middle of the bar */
  at: number
  from: number
  /** excluded; of the last bar beyond all there are */
  to: number
  sure_count: number
  below_count: number
  /** that they stand in */
  conversation_count: number
}

export function binsOf(rows: readonly MetricRow[]): Bin[] {
  const bins = Array.from({ length: 100 / WIDTH }, (_, i) => ({
    ...{ at: (i + 0.5) * WIDTH, from: i * WIDTH, to: i === 100 / WIDTH - 1 ? MOST_PERCENT : (i + 1) * WIDTH },
    ...{ sure_count: 0, below_count: 0, conversation_count: 0 },
  }))
  for (const row of rows) {
    const percent = numberOf(row, 'percent') ?? 101
    const bin = bins[Math.floor(percent / WIDTH)]
    if (bin === undefined) continue
    bin.below_count = numberOf(row, 'below_count') ?? 0
    bin.sure_count = (numberOf(row, 'answer_count') ?? 0) - bin.below_count
    bin.conversation_count = numberOf(row, 'conversation_count') ?? 0
  }
  return bins
}

export const binWords = ({ from }: Bin): string => `${(from / 100).toFixed(2)} to ${((from + WIDTH) / 100).toFixed(2)}`
