import { percentWords } from '../../../contract/value-words.ts'
import { type AlertRule, errorReading, isNumber, levelOf, readParts, spanWords } from '../rule.ts'

/** Events come in that nobody can use: a sender changed something. */
const deadLetters: AlertRule = {
  name: 'dead_letters',
  title: 'Over 1 % of events cannot be used',
  titled: (threshold) => `Over ${percentWords(threshold)} of events cannot be used`,
  severity: 'warning',
  metric: 'dead_letter_rate',
  window_ms: 15 * 60_000,
  series: { looks: 24, title: 'Events that cannot be used, of all that came', unit: '%' },
  threshold: 0.01,
  resolve_threshold: 0.005,
  for_ms: 120_000,
  resolve_for_ms: 300_000,
  minimum_sample: 10,
  sample_of: 'dead letters',
  fresh_ms: 30_000,
  read(row) {
    const parts = readParts(row, ['dead_count', 'event_count'])
    if (parts === null) return errorReading('the counts are not numbers')
    const value = row.dead_letter_rate ?? null
    // nothing came: what fired is over, and silence has a rule of its own
    if (value === null && parts.dead_count === 0) return { level: 'under', value, enough: false, parts }
    if (!isNumber(value)) return errorReading('the share is not a number')
    const level = levelOf(value, this)
    return { level, value, enough: level !== 'over' || parts.dead_count >= this.minimum_sample, parts }
  },
  summarise({ parts: { dead_count, event_count } }) {
    return `${dead_count} of ${(dead_count ?? 0) + (event_count ?? 0)} events of the last ${spanWords(this.window_ms)} could not be used; /health says why`
  },
}
export default deadLetters
