import { type AlertRule, errorReading, readParts } from '../rule.ts'

/** as many ask for a person in such an hour on average */
const usualPerHour = 1

/**
 * Nobody is online in service hours while somebody waits or is expected: a callback that is due, or an hour in which people
 * usually ask. The value is how many of them there are; with anybody there it is 0.
 */
const noAgentsOnline: AlertRule = {
  name: 'no_agents_online',
  title: 'No agents are online',
  severity: 'critical',
  metric: 'agents_there',
  window_ms: 15 * 60_000,
  series: { is_kept: true, title: 'People who wait or are expected while nobody is online' },
  threshold: 0,
  resolve_threshold: 0,
  for_ms: 120_000,
  resolve_for_ms: 60_000,
  minimum_sample: 1,
  sample_of: 'agents known of the last day',
  fresh_ms: 30_000,
  active: 'service_hours',
  read(row) {
    const parts = readParts(row, [
      'there_count',
      'stale_count',
      'known_count',
      'waiting_count',
      'callback_count',
      'usual_count',
    ])
    if (parts === null) return errorReading('the counts are not numbers')
    if (parts.known_count === 0)
      return { level: 'no_data', value: null, problem: 'no agent said anything within a day', parts }
    const expected =
      parts.waiting_count + parts.callback_count + (parts.usual_count >= usualPerHour ? parts.usual_count : 0)
    const value = parts.there_count > 0 ? 0 : expected
    const level = value > this.threshold ? 'over' : 'under'
    return { level, value, enough: parts.known_count >= this.minimum_sample, parts }
  },
  summarise({ parts: { there_count, known_count, stale_count, waiting_count, usual_count } }) {
    if ((there_count ?? 0) > 0) return `${there_count} of ${known_count} agents are there`
    const stale = (stale_count ?? 0) > 0 ? `, ${stale_count} of them silent for 15 minutes` : ''
    return `None of ${known_count} agents is there${stale}; ${waiting_count} waiting, about ${Math.round(usual_count ?? 0)} ask for a person in this hour of other weeks`
  },
}
export default noAgentsOnline
