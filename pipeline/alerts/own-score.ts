import type { MetricRow } from '../../contract/metric.ts'
import type { KnownHandoff } from '../known-handoffs.ts'
import type { OwnParams } from './reader.ts'

/**
 * `hfs_live` out of what the pipeline knows: the row that queries/metrics/hfs_live.sql gives of the same handoffs, without
 * the interval, which no rule reads. Two texts of one number: a test holds them against each other.
 */
export const ownScore = (handoffs: readonly KnownHandoff[], params: OwnParams): MetricRow =>
  scoreOf([ownSums(handoffs, params)])

/** What the score is made of: sums of parts of the handoffs add up to those of all of them. */
export interface OwnSums {
  resolved_count: number
  ended_count: number
  callback_count: number
  waiting_count: number
  wait_seconds: number
  repeat_count: number
}

const noSums: OwnSums = {
  ...{ resolved_count: 0, ended_count: 0, callback_count: 0, waiting_count: 0 },
  ...{ wait_seconds: 0, repeat_count: 0 },
}

/** Of handoffs that no two askers share the worst of all are among the worst of each. Fields as of `worst_handoffs`. */
export interface OwnHandoff extends MetricRow {
  handoff_id: string
  conversation_id: string
  waiting: boolean
  outcome: string
  reason: string
  wait_minutes: number
  repeat_count: number
  /** minutes plus repeats */
  friction: number
}

/** What weighs most on the score, as queries/metrics/worst_handoffs.sql gives it of the same handoffs. */
export function ownWorst(handoffs: readonly KnownHandoff[], params: OwnParams, limit: number): OwnHandoff[] {
  const { now } = params
  const weighed: OwnHandoff[] = []
  for (const handoff of handoffs) {
    if (!isWanted(handoff, params)) continue
    const waiting = !isEnded(handoff, params)
    if (waiting && (!isUnanswered(handoff, now) || isAhead(handoff, now))) continue
    const { handoff_id, conversation_id, outcome, reason } = handoff
    const wait_minutes = (waiting ? waitedSeconds(handoff, now) : handoff.wait_seconds) / 60
    const repeat_count = waiting ? 0 : handoff.repeat_count
    const friction = wait_minutes + repeat_count
    weighed.push({ handoff_id, conversation_id, waiting, outcome, reason, wait_minutes, repeat_count, friction })
  }
  return worstOf(weighed, limit)
}

export const worstOf = (some: readonly OwnHandoff[], limit: number): OwnHandoff[] =>
  [...some].sort((a, b) => b.friction - a.friction || (a.handoff_id < b.handoff_id ? -1 : 1)).slice(0, limit)

export function ownSums(handoffs: readonly KnownHandoff[], params: OwnParams): OwnSums {
  const { now } = params
  const sums = { ...noSums }
  for (const handoff of handoffs) {
    if (!isWanted(handoff, params)) continue
    if (isEnded(handoff, params)) {
      sums.ended_count++
      if (handoff.outcome === 'resolved') sums.resolved_count++
      sums.wait_seconds += handoff.wait_seconds
      sums.repeat_count += handoff.repeat_count
    } else if (isUnanswered(handoff, now)) {
      if (isAhead(handoff, now)) sums.callback_count++
      else sums.waiting_count++
      sums.wait_seconds += waitedSeconds(handoff, now)
    }
  }
  return sums
}

/** @param parts of handoffs that no two of them share */
export function scoreOf(parts: readonly OwnSums[]): MetricRow {
  const sum = (name: keyof OwnSums) => parts.reduce((total, part) => total + part[name], 0)
  const [resolved_count, repeat_count, wait_minutes] = [
    sum('resolved_count'),
    sum('repeat_count'),
    sum('wait_seconds') / 60,
  ]
  const bottom = Math.max(resolved_count, 1)
  return {
    hfs: resolved_count === 0 ? null : (wait_minutes + repeat_count) / resolved_count,
    ...{ wait_part: wait_minutes / bottom, repeat_part: repeat_count / bottom, wait_minutes, repeat_count },
    ...{ resolved_count, ended_count: sum('ended_count') },
    ...{ waiting_count: sum('waiting_count'), callback_count: sum('callback_count') },
  }
}

const isWanted = (handoff: KnownHandoff, { workspace, channel = '', reason = '' }: OwnParams): boolean =>
  handoff.workspace === workspace &&
  (channel === '' || handoff.channel === channel) &&
  (reason === '' || handoff.reason === reason)

const isEnded = ({ ended_at }: KnownHandoff, { from, now }: OwnParams): boolean => ended_at >= from && ended_at < now

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
