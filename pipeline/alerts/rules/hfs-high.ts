import { scoreWords } from '../../../contract/value-words.ts'
import { type AlertRule, errorReading, isNumber, LIVE_SERIES, levelOf, readParts, spanWords } from '../rule.ts'

/** So many who wait are a sample too: between none resolved, which is another rule, and enough of them must be no blind spot. */
const minimumWaiting = 3

/** The live score of the last half hour is over 1.0. */
const hfsHigh: AlertRule = {
  name: 'hfs_high',
  title: 'Handoff Friction Score over 1.0',
  titled: (threshold) =>
    `Handoff Friction Score over ${Number.isInteger(threshold) ? threshold.toFixed(1) : Number(threshold.toFixed(2))}`,
  severity: 'critical',
  metric: 'hfs_live',
  window_ms: 30 * 60_000,
  series: { metric: LIVE_SERIES.metric, title: 'Handoff Friction Score, live', unit: 'score' },
  threshold: 1,
  resolve_threshold: 0.9,
  for_ms: 120_000,
  resolve_for_ms: 300_000,
  minimum_sample: 5,
  sample_of: 'handoffs resolved',
  read(row) {
    const parts = readParts(row, ['wait_part', 'repeat_part', 'resolved_count', 'waiting_count'])
    // JSON has no NaN: it comes as null, and null is right only where nothing was resolved
    const isNone = row.hfs === null && parts?.resolved_count === 0
    if (parts === null || !(isNone || isNumber(row.hfs))) return errorReading('the score is not a number')
    const enough = parts.resolved_count >= this.minimum_sample || parts.waiting_count >= minimumWaiting
    if (!isNumber(row.hfs)) {
      // nobody's wait has begun and nobody waited: what fired is over; otherwise there is no bottom to divide by
      const isQuiet = parts.wait_part === 0 && parts.repeat_part === 0
      if (isQuiet) return { level: 'under', value: null, enough: false, parts }
      return { level: 'no_data', value: null, problem: 'nothing resolved in the window', parts }
    }
    return { level: levelOf(row.hfs, this), value: row.hfs, enough, parts }
  },
  summarise({ value, parts: { resolved_count, waiting_count } }) {
    return `Handoff Friction Score ${value === null ? 'unknown' : scoreWords(value)} over the last ${spanWords(this.window_ms)}, with those who still wait (${resolved_count} resolved, ${waiting_count} waiting)`
  },
}
export default hfsHigh
