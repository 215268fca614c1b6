import { type AlertRule, errorReading, readParts, spanWords } from '../rule.ts'

/** Customers wait and nobody was helped in the last half hour: there is no score to go over a threshold then. */
const waitingNoneResolved: AlertRule = {
  name: 'waiting-none-resolved',
  title: 'Customers wait and nobody is helped',
  severity: 'critical',
  metric: 'hfs_live',
  window_ms: 30 * 60_000,
  series: { metric: 'hfs_live_series', column: 'waiting_count', title: 'People who wait' },
  threshold: 3,
  resolve_threshold: 3,
  for_ms: 120_000,
  resolve_for_ms: 300_000,
  minimum_sample: 0,
  sample_of: 'handoffs',
  read(row) {
    const parts = readParts(row, ['wait_part', 'repeat_part', 'resolved_count', 'waiting_count'])
    if (parts === null) return errorReading('the counts are not numbers')
    const isStuck = parts.waiting_count >= this.threshold && parts.resolved_count === 0
    return { level: isStuck ? 'over' : 'under', value: parts.waiting_count, enough: true, parts }
  },
  summarise({ parts: { resolved_count, waiting_count } }) {
    return `${waiting_count} waiting for a person, ${resolved_count} handoffs resolved in the last ${spanWords(this.window_ms)}`
  },
}
export default waitingNoneResolved
