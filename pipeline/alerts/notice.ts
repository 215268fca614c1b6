import type { AlertChart, AlertRecord, DeliveryKind } from '../../contract/alert.ts'
import type { Circumstances } from './circumstances.ts'

/** The body of the webhook: numbers, ids and links. No customer's words leave the house. Other receivers are told what they understand of it. */

/** What stands in the body. */
export interface AlertMessage {
  type: `handoff.friction.${DeliveryKind}`
  /** RFC 3339: when it was decided */
  timestamp: string
  data: ReturnType<typeof numbersOf> & {
    /** worst first */
    worst_handoffs: WorstHandoff[]
    /** what changed meanwhile, the likeliest first: a guess */
    likely_causes: string[]
    chart: AlertChart | null
    /** the chart as a picture; '' without a chart */
    chart_url: string
    dashboard_url: string
    /** somebody tries the receiver: nothing fires */
    test?: true
    /** it stands for many alerts of one rule that began within a short time; the worst first, at most 20 */
    grouped?: { count: number; workspace_count: number; top: GroupedAlert[] }
    /** it is said again here because that receiver could not be told */
    not_told?: { receiver: string; since: string; reason: string }
  }
}

export interface GroupedAlert {
  alert_id: string
  workspace: string
  value: number | null
  since: string
  summary: string
  dashboard_url: string
}

export interface WorstHandoff {
  handoff_id: string
  conversation_id: string
  waiting: boolean
  wait_minutes: number
  repeat_count: number
  url: string
}

/** @param body as of `formatNotice` */
export function readNotice(body: string): AlertMessage {
  const message = JSON.parse(body) as AlertMessage
  return { ...message, data: { ...addedLater, ...message.data } }
}

/** A message may have waited in the outbox since a version that did not say this. */
const addedLater = { runbook_url: '', likely_causes: [], chart: null, chart_url: '' }

export const isAcknowledged = ({ type }: AlertMessage): boolean => type === 'handoff.friction.acknowledged'
export const isOver = ({ type }: AlertMessage): boolean => type === 'handoff.friction.resolved'

const BODY_LIMIT = 20_000

export interface NoticeOptions extends Circumstances {
  kind: DeliveryKind
  record: AlertRecord
  /** epoch ms */
  at: number
  /** of the dashboard, without a slash at its end */
  base_url: string
  pictureAt?: PictureAt | undefined
}

/** Where a picture of an alert is shown to who has no key, as path and query. @param at epoch ms: when that is told */
export type PictureAt = (workspace: string, alert_id: string, at: number) => string

/** Where readers of the workspace see it. */
const forReaders: PictureAt = (workspace, alert_id) =>
  `/v1/alerts/${alert_id}/chart.png?${new URLSearchParams({ workspace })}`

/** @returns JSON, always under 20,000 bytes: the best-off of the worst handoffs are left out first */
export function formatNotice(options: NoticeOptions): string {
  const { kind, record, at, worst, likely_causes, chart, base_url, pictureAt = forReaders } = options
  const handoffs = worst.map(
    (row): WorstHandoff => ({
      handoff_id: String(row.handoff_id),
      conversation_id: String(row.conversation_id),
      waiting: row.waiting === true,
      wait_minutes: Number(row.wait_minutes),
      repeat_count: Number(row.repeat_count),
      url: `${base_url}/handoffs/${encodeURIComponent(String(row.handoff_id))}?${new URLSearchParams({ workspace: record.workspace })}`,
    }),
  )
  const dashboard_url = `${base_url}/?${new URLSearchParams({ workspace: record.workspace, window: '1h' })}`
  const chart_url = chart === null ? '' : `${base_url}${pictureAt(record.workspace, record.alert_id, at)}`
  const more = { likely_causes, chart, chart_url, dashboard_url }
  return formatBounded(handoffs.length, (count) => ({
    type: `handoff.friction.${kind}`,
    timestamp: new Date(at).toISOString(),
    data: { ...numbersOf(record), worst_handoffs: handoffs.slice(0, count), ...more },
  }))
}

/** @param messageOf with so many of its list @returns JSON under 20,000 bytes, with as much of the list as that leaves room for */
export function formatBounded(most: number, messageOf: (count: number) => AlertMessage): string {
  for (let count = most; count > 0; count--) {
    const body = JSON.stringify(messageOf(count))
    if (Buffer.byteLength(body) < BODY_LIMIT) return body
  }
  return JSON.stringify(messageOf(0))
}

/** The same message for another receiver, which says at its end who could not be told. */
export function withUntold(body: string, receiver: string, untold: { queued_at: number; last_error: string }): string {
  const message = readNotice(body)
  const since = new Date(untold.queued_at).toISOString()
  const reason = untold.last_error
  const summary = `${message.data.summary}. ${receiver} could not be told of it since ${since.slice(11, 16)} UTC (${reason})`
  return JSON.stringify({ ...message, data: { ...message.data, summary, not_told: { receiver, since, reason } } })
}

export function markTest(body: string): string {
  const message = readNotice(body)
  return JSON.stringify({ ...message, data: { ...message.data, test: true } } satisfies AlertMessage)
}

/** 'Firing: Handoff Friction Score over 1.0' */
export const headlineOf = (message: AlertMessage): string =>
  `${message.data.test ? 'Test' : isOver(message) ? 'Over' : 'Firing'}: ${message.data.title}`

function numbersOf(record: AlertRecord) {
  const { alert_id, workspace, title, severity, value, threshold, resolve_threshold } = record
  const { parts, since, summary, runbook_url = '', told_as: rule = record.rule } = record
  return {
    alert_id,
    workspace,
    rule,
    title,
    severity,
    summary,
    value,
    threshold,
    resolve_threshold,
    parts,
    since: new Date(since).toISOString(),
    runbook_url,
  }
}
