import { type AlertRule, errorReading, readParts, spanWords } from '../rule.ts'

/** No event has come for a quarter of an hour, although this hour of other weeks has some. */
const ingestSilent: AlertRule = {
  name: 'ingest_silent',
  title: 'No events arrive',
  severity: 'critical',
  metric: 'ingest_silence',
  window_ms: 15 * 60_000,
  series: { looks: 24, title: 'Minutes since the last event', unit: 'min' },
  // minutes
  threshold: 15,
  resolve_threshold: 15,
  for_ms: 0,
  resolve_for_ms: 60_000,
  minimum_sample: 5,
  sample_of: 'events that usually come in the window',
  fresh_ms: 30_000,
  inhibits: ['*'],
  read(row) {
    const parts = readParts(row, ['silent_minutes', 'event_count', 'usual_count', 'week_count'])
    if (parts === null) return errorReading('the counts are not numbers')
    const value = parts.silent_minutes
    // an event ends it, if it is not as long ago as a shorter limit says
    if (parts.event_count > 0 && value < this.threshold) return { level: 'under', value, enough: true, parts }
    if (parts.week_count === 0)
      return { level: 'no_data', value, problem: 'this hour of the last four weeks had no events either', parts }
    // a silence that goes on does not end because the hour got quiet: only an event ends it
    return {
      level: value >= this.threshold ? 'over' : 'between',
      value,
      enough: parts.usual_count >= this.minimum_sample,
      parts,
    }
  },
  summarise({ value, parts: { usual_count } }) {
    return `The last event came ${value} minutes ago; usually about ${Math.round(usual_count ?? 0)} come in ${spanWords(this.window_ms)} at this time of the week`
  },
}
export default ingestSilent
