import type { AlertRecord, Announcement } from '../../contract/alert.ts'
import type { MetricRow } from '../../contract/metric.ts'

/** The body of the webhook: numbers, ids and links. No customer's words leave the house. Other receivers are told what they understand of it. */

/** What stands in the body. */
export interface AlertMessage {
  type: `handoff.friction.${Announcement['kind']}`
  /** RFC 3339: when it was decided */
  timestamp: string
  data: ReturnType<typeof numbersOf> & {
    /** worst first */
    worst_handoffs: WorstHandoff[]
    dashboard_url: string
  }
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
export const readNotice = (body: string): AlertMessage => JSON.parse(body) as AlertMessage

export const isOver = ({ type }: AlertMessage): boolean => type === 'handoff.friction.resolved'

const BODY_LIMIT = 20_000

export interface NoticeOptions {
  kind: Announcement['kind']
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
  const format = (count: number) =>
    JSON.stringify({
      type: `handoff.friction.${kind}`,
      timestamp: new Date(at).toISOString(),
      data: { ...numbersOf(record), worst_handoffs: handoffs.slice(0, count), dashboard_url },
    } satisfies AlertMessage)
  for (let count = handoffs.length; count > 0; count--) {
    const body = format(count)
    if (Buffer.byteLength(body) < BODY_LIMIT) return body
  }
  return format(0)
}

function numbersOf(record: AlertRecord) {
  const { alert_id, workspace, rule, title, severity, value, threshold, resolve_threshold } = record
  const { parts, since, summary, runbook_url = '' } = record
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
