import type { MetricRow } from '../../contract/metric.ts'
import type { KnownHandoff } from '../known-handoffs.ts'
import type { OwnParams } from './reader.ts'

/**
 * `hfs_live` out of what the pipeline knows: the row that queries/metrics/hfs_live.sql gives of the same handoffs, without
 * the interval, which no rule reads. Two texts of one number: a test holds them against each other.
 */
export function ownScore(handoffs: readonly KnownHandoff[], params: OwnParams): MetricRow {
  const { now, from } = params
  let resolved_count = 0
  let ended_count = 0
  let callback_count = 0
  let waiting_count = 0
  let seconds = 0
  let repeat_count = 0
  for (const handoff of handoffs) {
    if (!isWanted(handoff, params)) continue
    if (handoff.ended_at >= from && handoff.ended_at < now) {
      ended_count++
      if (handoff.outcome === 'resolved') resolved_count++
      seconds += handoff.wait_seconds
      repeat_count += handoff.repeat_count
    } else if (isUnanswered(handoff, now)) {
      if (isAhead(handoff, now)) callback_count++
      else waiting_count++
      seconds += waitedSeconds(handoff, now)
    }
  }
  const wait_minutes = seconds / 60
  const bottom = Math.max(resolved_count, 1)
  return {
    hfs: resolved_count === 0 ? null : (wait_minutes + repeat_count) / resolved_count,
    ...{ wait_part: wait_minutes / bottom, repeat_part: repeat_count / bottom, wait_minutes, repeat_count },
    ...{ resolved_count, ended_count, waiting_count, callback_count },
  }
}

const isWanted = (handoff: KnownHandoff, { workspace, channel = '', reason = '' }: OwnParams): boolean =>
  handoff.workspace === workspace &&
  (channel === '' || handoff.channel === channel) &&
  (reason === '' || handoff.reason === reason)

const DAY_MS = 86_400_000

const isUnanswered = ({ waiting, idle_at, requested_at }: KnownHandoff, now: number): boolean =>
  waiting === 1 && (idle_at === 0 ? requested_at + DAY_MS : idle_at) > now

const isAhead = ({ clock_started_at, requested_at }: KnownHandoff, now: number): boolean =>
  clock_started_at > requested_at && clock_started_at >= now

function waitedSeconds({ wait_seconds, clock_started_at, service_from, service_to }: KnownHandoff, now: number) {
  if (service_from.length === 0) return wait_seconds + Math.max(0, now - clock_started_at) / 1000
  const spans = service_from.map((opens, i) => Math.max(0, Math.min(service_to[i] ?? opens, now) - opens))
  return wait_seconds + spans.reduce((sum, ms) => sum + ms, 0) / 1000
}
