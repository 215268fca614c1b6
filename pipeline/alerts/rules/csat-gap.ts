import { pointsWords } from '../../../contract/value-words.ts'
import { type AlertRule, errorReading, isNumber, levelOf, numberOf, readParts, spanWords } from '../rule.ts'

/**
 * Customers are clearly less satisfied after a handoff than with the bot alone: by this much at least, with 95 % confidence.
 * Somewhat less is usual, since the hard cases are handed over: at 10 points it would fire on calm days for ever.
 */
const csatGap: AlertRule = {
  name: 'csat_gap',
  title: 'CSAT after handoffs more than 20 points lower',
  titled: (threshold) => `CSAT after handoffs more than ${pointsWords(threshold)} lower`,
  severity: 'warning',
  metric: 'csat',
  window_ms: 7 * 86_400_000,
  series: { looks: 24, title: 'CSAT after handoffs, at least so much lower', unit: 'points' },
  threshold: 0.2,
  resolve_threshold: 0.15,
  for_ms: 600_000,
  resolve_for_ms: 600_000,
  minimum_sample: 1,
  sample_of: 'ratings',
  fresh_ms: 60_000,
  read(row) {
    const counts = readParts(row, ['rated_count'])
    if (counts === null) return errorReading('the count is not a number')
    const parts = { ...counts, difference: numberOf(row.difference), difference_high: numberOf(row.difference_high) }
    // one side without a rating: nothing to hold against the other
    if (parts.difference_high === null)
      return { level: 'no_data', value: null, problem: 'too few ratings on one side', parts }
    const value = Math.max(0, -parts.difference_high)
    return { level: levelOf(value, this), value, enough: parts.rated_count >= this.minimum_sample, parts }
  },
  summarise({ value, parts: { difference, rated_count } }) {
    const span = spanWords(this.window_ms)
    return isNumber(difference) && difference < 0
      ? `Of ${rated_count} ratings of the last ${span}, those after a handoff were good ${pointsWords(-difference)} less often than the bot's own, at least ${pointsWords(value ?? 0)} with 95 % confidence`
      : `${rated_count} ratings in the last ${span}, after a handoff no fewer good ones than the bot's own`
  },
}
export default csatGap
