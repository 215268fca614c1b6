import { percentWords } from '../../../contract/value-words.ts'
import { type AlertRule, errorReading, isNumber, levelOf, readParts, spanWords } from '../rule.ts'

/** Customers are sent to people who are not there. */
const ghostHandoffs: AlertRule = {
  name: 'ghost_handoffs',
  title: 'Ghost handoffs over 10 %',
  titled: (threshold) => `Ghost handoffs over ${percentWords(threshold)}`,
  severity: 'warning',
  metric: 'ghost_rate',
  window_ms: 60 * 60_000,
  series: { looks: 24, title: 'Ghost handoffs, of all that were asked for', unit: '%' },
  threshold: 0.1,
  resolve_threshold: 0.05,
  for_ms: 120_000,
  resolve_for_ms: 300_000,
  // one or two are a mishap, whatever share of a quiet hour they are
  minimum_sample: 3,
  sample_of: 'ghost handoffs',
  fresh_ms: 30_000,
  read(row) {
    const parts = readParts(row, ['ghost_count', 'requested_count', 'without_handoff_count'])
    if (parts === null) return errorReading('the counts are not numbers')
    const value = row.ghost_rate ?? null
    // nobody asked for a person in the hour: what fired is over
    if (value === null && parts.requested_count === 0) return { level: 'under', value, enough: false, parts }
    if (!isNumber(value)) return errorReading('the share is not a number')
    const level = levelOf(value, this)
    return { level, value, enough: level !== 'over' || parts.ghost_count >= this.minimum_sample, parts }
  },
  summarise({ parts: { ghost_count, requested_count } }) {
    return `${ghost_count} of ${requested_count} handoffs of the last ${spanWords(this.window_ms)} went to nobody: not there, silent, or sent round in circles`
  },
}
export default ghostHandoffs
