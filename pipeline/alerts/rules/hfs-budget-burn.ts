import type { MetricRow } from '../../../contract/metric.ts'
import { percentWords } from '../../../contract/value-words.ts'
import { type AlertRule, errorReading, levelOf, numberOf, readParts } from '../rule.ts'

/**
 * The budget of bad minutes burns too fast: 2 % of a month's in an hour (14.4 times as fast as it lasts), or 5 % in six hours
 * (6 times). The short window must burn too, so that what is over ends. The value is how many times as fast as that it burns.
 * @see https://sre.google/workbook/alerting-on-slos/ (6, multiwindow, multi-burn-rate alerts)
 */
const fast = 14.4
const slow = 6
/** a part of six hours is a sample when so many times as many of its slices had handoffs */
const slowSample = 3

const hfsBudgetBurn: AlertRule = {
  name: 'hfs_budget_burn',
  title: 'The budget of bad minutes burns too fast',
  severity: 'critical',
  metric: 'hfs_budget',
  // the longest of its windows that an alert looks at; the budget itself is of 30 days
  window_ms: 6 * 3_600_000,
  series: { looks: 12, title: 'How many times too fast the budget burns', unit: '×' },
  threshold: 1,
  resolve_threshold: 1,
  for_ms: 0,
  resolve_for_ms: 300_000,
  minimum_sample: 6,
  sample_of: 'five-minute slices with handoffs',
  fresh_ms: 60_000,
  read(row) {
    const counts = readParts(row, ['bad_count', 'good_count', 'bad_1h', 'good_1h', 'bad_6h', 'good_6h'])
    if (counts === null) return errorReading('the slices are not numbers')
    const judged = { hour: counts.bad_1h + counts.good_1h, six: counts.bad_6h + counts.good_6h }
    const parts = { ...counts, ...burnsOf(row), budget_left: numberOf(row.budget_left) }
    // no handoffs in six hours: nothing burns
    if (judged.six === 0) return { level: 'under', value: null, enough: false, parts }
    const fastBurn = judged.hour >= this.minimum_sample ? lesser(parts.burn_1h, parts.burn_5m) / fast : 0
    const slowBurn = judged.six >= slowSample * this.minimum_sample ? lesser(parts.burn_6h, parts.burn_30m) / slow : 0
    const value = Math.max(fastBurn, slowBurn)
    const enough = judged.hour >= this.minimum_sample || judged.six >= slowSample * this.minimum_sample
    return { level: levelOf(value, this), value, enough, parts }
  },
  summarise({ parts: { bad_1h, good_1h, bad_6h, good_6h, budget_left } }) {
    return `${bad_1h} of ${(bad_1h ?? 0) + (good_1h ?? 0)} five-minute slices of the last hour were over 1.0, ${bad_6h} of ${(bad_6h ?? 0) + (good_6h ?? 0)} of the last six; ${leftWords(budget_left ?? null)}`
  },
}
export default hfsBudgetBurn

/** As on the tile: nothing is left of what is used up more than once. */
function leftWords(left: number | null): string {
  if (left === null) return "how much of the 30 days' budget is left is not known"
  return left <= 0
    ? `the 30 days' budget is used up ${(1 - left).toFixed(1)} times`
    : `${percentWords(left)} of the 30 days' budget is left`
}

/** A short window in which nobody was handed over burns nothing. */
const lesser = (a: number | null, b: number | null): number => Math.min(a ?? 0, b ?? 0)

const burnsOf = (row: MetricRow) => ({
  burn_1h: numberOf(row.burn_1h),
  burn_5m: numberOf(row.burn_5m),
  burn_6h: numberOf(row.burn_6h),
  burn_30m: numberOf(row.burn_30m),
})
