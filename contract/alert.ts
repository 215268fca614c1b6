/** What a rule says about a workspace now: one JSON value per (workspace, rule) in the key-value bucket `alerts`. */

export const ALERTS_BUCKET = 'alerts'

/** How urgent it is: `critical` may wake somebody; `info` is for machines. */
export type Severity = 'critical' | 'warning' | 'info'

export type AlertPhase =
  | 'normal'
  /** over the threshold, not for long enough yet */
  | 'pending'
  | 'firing'
  /** still open: under the resolve threshold, not for long enough yet */
  | 'recovering'
  /** too little to judge by */
  | 'no_data'
  /** the rule could not be evaluated */
  | 'error'

/** `GET /v1/alerts` lists these. Times are epoch ms, 0 = never. */
export interface AlertRecord {
  workspace: string
  rule: string
  title: string
  severity: Severity
  state: AlertPhase
  /** firing and recovering: when it began to fire; otherwise when the state began */
  since: number
  /** of the pending, firing or recovering alert, else '' */
  alert_id: string
  value: number | null
  threshold: number
  resolve_threshold: number
  /** what to do about it; absent in records of an earlier version */
  runbook_url?: string
  /** what the value is made of, by the metric's columns */
  parts: Record<string, number | null>
  /** one sentence for a banner, without customer text */
  summary: string
  /** what kept the last evaluation from judging, else '' */
  problem: string
  evaluated_at: number
  /** how long the way to the next state has lasted so far, ms */
  progress_ms: number
  /** what was decided and is not in the outbox and the table yet */
  announcements: Announcement[]
}

/** A change that people are told of. */
export interface Announcement {
  alert_id: string
  kind: 'triggered' | 'resolved'
  at: number
  /** the webhook's body as it was at that moment */
  body: string
}

/** A key of the bucket: workspace and rule, base64url, so that any workspace's name is a legal key. */
export function alertKey(workspace: string, rule: string): string {
  return `${keyPart(workspace)}.${keyPart(rule)}`
}

export const keyPart = (text: string): string => Buffer.from(text).toString('base64url')

/** Under EVALUATED_KEY: the last round of evaluations that ended well, whoever made it. */
export const EVALUATED_BUCKET = 'alert_evaluated'
export const EVALUATED_KEY = 'last'

export interface Evaluated {
  /** epoch ms */
  at: number
  /** between two rounds */
  interval_ms: number
  round_ms: number
  rule_count: number
  workspace_count: number
}

/** What has to leave for a receiver, and what became of it: kept in this bucket for a week. Times are epoch ms, 0 = never. */
export interface Delivery {
  workspace: string
  rule: string
  alert_id: string
  kind: Announcement['kind']
  receiver: string
  state: DeliveryState
  queued_at: number
  attempts: number
  /** of the next attempt, while it waits */
  next_at: number
  delivered_at: number
  /** of the last attempt that failed, else '' */
  last_error: string
}

export type DeliveryState =
  | 'waiting'
  | 'delivered'
  /** the receiver will never take it */
  | 'refused'
  /** it could not be delivered for a day */
  | 'given_up'
  /** the end of an alert whose beginning was not delivered */
  | 'skipped'

export const OUTBOX_BUCKET = 'alert_outbox'
export const OUTBOX_KEPT_MS = 7 * 86_400_000

/**
 * Receivers that answered 404 or 410: nothing is sent to them until their address changes or their key is deleted from
 * the bucket. `DisabledReceiver` by base64url of the name; under CONFIGURED the names of those that are set.
 */
export const RECEIVERS_BUCKET = 'alert_receivers'
/** no base64url of a name */
export const CONFIGURED = '_configured'

export interface DisabledReceiver {
  name: string
  fingerprint: string
  /** epoch ms */
  disabled_at: number
  /** what it answered */
  detail: string
}
