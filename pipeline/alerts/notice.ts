import type { AlertRecord } from '../../contract/alert.ts'
import type { MetricRow } from '../../contract/metric.ts'

/** The body of the webhook: numbers, ids and links. No customer's words leave the house. */

const BODY_LIMIT = 20_000

export interface NoticeOptions {
  kind: 'triggered' | 'resolved'
  record: AlertRecord
  /** epoch ms */
  at: number
  /** rows of `worst_handoffs`, worst first */
  worst: MetricRow[]
  /** of the dashboard, without a slash at its end */
  base_url: string
}

/** @returns JSON, always under 20,000 bytes: the best-off of the worst handoffs are left out first */
export function formatNotice({ kind, record, at, worst, base_url }: NoticeOptions): string {
  const handoffs = worst.map((row) => ({
    handoff_id: row.handoff_id,
    conversation_id: row.conversation_id,
    waiting: row.waiting,
    wait_minutes: row.wait_minutes,
    repeat_count: row.repeat_count,
    url: `${base_url}/handoffs/${encodeURIComponent(String(row.handoff_id))}?${new URLSearchParams({ workspace: record.workspace })}`,
  }))
  const dashboard_url = `${base_url}/?${new URLSearchParams({ workspace: record.workspace, window: '1h' })}`
  const format = (count: number) =>
    JSON.stringify({
      type: `handoff.friction.${kind}`,
      timestamp: new Date(at).toISOString(),
      data: { ...numbersOf(record), worst_handoffs: handoffs.slice(0, count), dashboard_url },
    })
  for (let count = handoffs.length; count > 0; count--) {
    const body = format(count)
    if (Buffer.byteLength(body) < BODY_LIMIT) return body
  }
  return format(0)
}

function numbersOf(record: AlertRecord) {
  const { alert_id, workspace, rule, title, value, threshold, resolve_threshold } = record
  const { wait_part, repeat_part, resolved_count, waiting_count, since, summary } = record
  return {
    alert_id,
    workspace,
    rule,
    title,
    summary,
    value,
    threshold,
    resolve_threshold,
    wait_part,
    repeat_part,
    resolved_count,
    waiting_count,
    since: new Date(since).toISOString(),
  }
}
