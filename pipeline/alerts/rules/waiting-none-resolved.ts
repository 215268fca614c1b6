import { type AlertRule, errorReading, LIVE_SERIES, levelAt, readParts, spanWords } from '../rule.ts'

/**
 * Customers wait and nobody was helped in the last half hour: there is no score to go over a threshold then.
 * The value is how many wait while nobody is helped; with anybody helped it is 0, however many wait.
 */
const waitingNoneResolved: AlertRule = {
  name: 'waiting_none_resolved',
  title: 'Customers wait and nobody is helped',
  severity: 'critical',
  metric: 'hfs_live',
  window_ms: 30 * 60_000,
  series: { metric: LIVE_SERIES.metric, title: 'People who wait while nobody is helped' },
  threshold: 3,
  resolve_threshold: 3,
  for_ms: 120_000,
  resolve_for_ms: 300_000,
  minimum_sample: 0,
  sample_of: 'handoffs',
  read(row) {
    const parts = readParts(row, ['wait_part', 'repeat_part', 'resolved_count', 'waiting_count'])
    if (parts === null) return errorReading('the counts are not numbers')
    const value = parts.resolved_count === 0 ? parts.waiting_count : 0
    return { level: levelAt(value, this), value, enough: true, parts }
  },
  summarise({ parts: { resolved_count, waiting_count } }) {
    const helped =
      (resolved_count ?? 0) > 0
        ? `but ${resolved_count} ${resolved_count === 1 ? 'was' : 'were'} helped`
        : 'and nobody was helped'
    return `${waiting_count} waiting for a person, ${helped} in the last ${spanWords(this.window_ms)}`
  },
}
export default waitingNoneResolved
