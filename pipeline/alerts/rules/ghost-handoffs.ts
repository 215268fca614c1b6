import { type AlertRule, errorReading, isNumber, readParts } from '../rule.ts'

/** One or two are a mishap, whatever share of a quiet hour they are. */
const minimumGhosts = 3

/** Customers are sent to people who are not there. */
const ghostHandoffs: AlertRule = {
  name: 'ghost-handoffs',
  title: 'Ghost handoffs over 10 %',
  severity: 'warning',
  metric: 'ghost_rate',
  window_ms: 60 * 60_000,
  threshold: 0.1,
  resolve_threshold: 0.05,
  for_ms: 120_000,
  resolve_for_ms: 300_000,
  read(row) {
    const parts = readParts(row, ['ghost_count', 'requested_count', 'without_handoff_count'])
    if (parts === null) return errorReading('the counts are not numbers')
    const value = row.ghost_rate ?? null
    // nobody asked for a person in the hour: what fired is over
    if (value === null && parts.requested_count === 0) return { level: 'under', value, enough: false, parts }
    if (!isNumber(value)) return errorReading('the share is not a number')
    const level = value > this.threshold ? 'over' : value < this.resolve_threshold ? 'under' : 'between'
    return { level, value, enough: level !== 'over' || parts.ghost_count >= minimumGhosts, parts }
  },
  summarise: ({ parts: { ghost_count, requested_count } }) =>
    `${ghost_count} of ${requested_count} handoffs of the last hour went to nobody: not there, silent, or sent round in circles`,
}
export default ghostHandoffs
