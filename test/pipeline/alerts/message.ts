import type { AlertRecord } from '../../../contract/alert.ts'
import { formatNotice } from '../../../pipeline/alerts/notice.ts'

/** An alert that fires, as receivers are told of it. */

export const began = Date.parse('2026-11-22T09:32:10Z')
export const runbook_url = 'https://baton.example/v1/alerts/runbooks/hfs_high'

export const recordOf = (more: Partial<AlertRecord> = {}): AlertRecord => ({
  ...{ workspace: 'acme', rule: 'hfs_high', title: 'Handoff Friction Score over 1.0', severity: 'critical' },
  ...{ state: 'firing', since: began, alert_id: 'al_1', value: 1.34, threshold: 1, resolve_threshold: 0.9 },
  parts: { wait_part: 1.1, repeat_part: 0.24, resolved_count: 12, waiting_count: 4 },
  ...{ problem: '', evaluated_at: began, runbook_url, progress_ms: 0, announcements: [] },
  summary: 'Handoff Friction Score 1.34 over the last 30 minutes',
  ...more,
})

const circumstances = {
  worst: ['h_1', 'h_2'].map((handoff_id) => ({
    ...{ handoff_id, conversation_id: 'c_1', waiting: true, wait_minutes: 12.345, repeat_count: 1 },
  })),
  likely_causes: ['Agents at work fell from 9 to 3 since 09:10 UTC'],
  chart: {
    ...{ title: 'Score', threshold: 1, from: '2026-11-22T07:30:00.000Z', step_seconds: 120 },
    values: [0.4, null, 1.3],
  },
}

export type Kind = 'triggered' | 'resolved'
export const noticeOf = (
  kind: Kind,
  more: Partial<AlertRecord> = {},
  at = began,
  base_url = 'https://baton.example',
) => ({
  message_id: `msg_${kind}`,
  body: formatNotice({ kind, record: recordOf(more), at, ...circumstances, base_url }),
})
