import type { Notice } from '../contract/notice.ts'
import type { NoticeRow } from '../contract/row.ts'

/** The row of a notice: what can be counted beside the whole of it. */
export function noticeRow(notice: Notice): NoticeRow {
  const { workspace, notice_id, type, conversation_id, handoff_id } = notice
  const isGhost = notice.type === 'handoff.ghosted'
  return {
    ...{ workspace, notice_id, type, conversation_id, handoff_id },
    kind: isGhost ? notice.ghost : (notice.facts[0]?.kind ?? ''),
    noticed_at: Date.parse(notice.noticed_at),
    due_at: Date.parse(isGhost ? notice.due_at : notice.noticed_at),
    repair: isGhost ? notice.repair.action : '',
    body: JSON.stringify(notice),
  }
}
