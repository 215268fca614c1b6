import { type AlertRule, errorReading, levelOf, readParts } from '../rule.ts'

/** What the pages show is old: the oldest event that is not in the database yet. It is judged while all other rules wait. */
const pipelineLag: AlertRule = {
  name: 'pipeline_lag',
  title: 'The pipeline is behind',
  severity: 'warning',
  metric: 'pipeline_lag',
  source: 'pipeline',
  window_ms: 60_000,
  series: { is_kept: true, title: 'Age of the oldest event that is not in the database', unit: 's' },
  // seconds
  threshold: 60,
  resolve_threshold: 30,
  // a start with an hour's backlog catches up in less
  for_ms: 300_000,
  resolve_for_ms: 60_000,
  minimum_sample: 0,
  sample_of: 'messages',
  // whoever is woken by others is woken all the same: this one wakes nobody
  inhibits: ['ghost_handoffs', 'csat_gap', 'false_positives_jump'],
  read(row) {
    const parts = readParts(row, ['lag_seconds', 'lag_messages', 'waiting_rows'])
    if (parts === null) return errorReading('the lag is not a number')
    return { level: levelOf(parts.lag_seconds, this), value: parts.lag_seconds, enough: true, parts }
  },
  summarise({ value, parts: { waiting_rows } }) {
    return `What the pages show is ${Math.round(value ?? 0)} seconds old; ${waiting_rows} rows wait for the database`
  },
}
export default pipelineLag
