import { pointsWords } from '../../../contract/value-words.ts'
import { type AlertRule, errorReading, levelOf, numberOf, readParts, spanWords } from '../rule.ts'

/** The bot is sure and wrong more often than at this time of other weeks: by this much at least, with 99 % confidence. */
const falsePositivesJump: AlertRule = {
  name: 'false_positives_jump',
  title: 'False positives more than 5 points above usual',
  titled: (threshold) => `False positives more than ${pointsWords(threshold)} above usual`,
  severity: 'warning',
  metric: 'false_positives_jump',
  window_ms: 3 * 3_600_000,
  series: { looks: 24, title: 'False positives, at least so much above usual', unit: 'points' },
  threshold: 0.05,
  resolve_threshold: 0.02,
  for_ms: 600_000,
  resolve_for_ms: 900_000,
  minimum_sample: 30,
  sample_of: 'episodes with a confident answer, now and then',
  fresh_ms: 60_000,
  read(row) {
    const counts = readParts(row, [
      'false_positive_count',
      'confident_count',
      'false_positive_count_before',
      'confident_count_before',
    ])
    if (counts === null) return errorReading('the counts are not numbers')
    const parts = { ...counts, difference: numberOf(row.difference), difference_low: numberOf(row.difference_low) }
    // the bot was sure of nothing in the window: what fired is over
    if (counts.confident_count === 0) return { level: 'under', value: null, enough: false, parts }
    if (counts.confident_count_before === 0)
      return { level: 'no_data', value: null, problem: 'nothing of the same hours of the last four weeks', parts }
    if (parts.difference_low === null) return errorReading('the difference is not a number')
    const value = Math.max(0, parts.difference_low)
    const enough = Math.min(counts.confident_count, counts.confident_count_before) >= this.minimum_sample
    return { level: levelOf(value, this), value, enough, parts }
  },
  summarise({ value, parts }) {
    const { false_positive_count, confident_count, false_positive_count_before, confident_count_before } = parts
    return `${false_positive_count} of ${confident_count} sure answers of the last ${spanWords(this.window_ms)} were wrong, ${false_positive_count_before} of ${confident_count_before} in the same hours of the last four weeks: at least ${pointsWords(value ?? 0)} more, with 99 % confidence`
  },
}
export default falsePositivesJump
