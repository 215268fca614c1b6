/** What a rule says about a workspace now: one JSON value per (workspace, rule) in the key-value bucket `alerts`. */

export const ALERTS_BUCKET = 'alerts'

/** How urgent it is: `critical` may wake somebody. */
export type Severity = 'critical' | 'warning'

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
  wait_part: number | null
  repeat_part: number | null
  resolved_count: number
  waiting_count: number
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
