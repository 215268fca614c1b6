import type { MetricRow } from '../../contract/metric.ts'
import type { Release } from '../snapshot.ts'

/** What a shift report is made of: `GET /v1/report`. Shared by the server and the page. */

/** Metrics that give one row, of the window and of the period before. */
export const reportNumbers = [
  'hfs',
  'escalation_rate',
  'containment_rate',
  'wait',
  'ghost_rate',
  'eta_kept_rate',
  'false_positive_rate',
  'argued_rate',
] as const
export type ReportNumber = (typeof reportNumbers)[number]

export interface Compared<T> {
  now: T
  before: T
}

export interface FiredAlert {
  alert_id: string
  title: string
  /** RFC 3339 */
  fired_at: string
  /** '' = still open */
  resolved_at: string
}

export interface Report {
  workspace: string
  /** RFC 3339, `to` excluded; the period before is as long and ends at `from` */
  from: string
  to: string
  made_at: string
  numbers: Record<ReportNumber, Compared<MetricRow>>
  /** by segment */
  csat: Compared<MetricRow[]>
  /** `hfs_live_series` */
  score: Compared<MetricRow[]>
  tiers: MetricRow[]
  step_seconds: number
  reasons: MetricRow[]
  /** `worst_handoffs` as of `to` */
  worst: MetricRow[]
  alerts: FiredAlert[]
  releases: Release[]
  /** who said to be there and can take handoffs, or has as many as they can */
  agents_there: { begin: number; end: number }
}
