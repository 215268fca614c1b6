import type { EventRow } from '../../contract/row.ts'
import { buildEventRow } from '../../pipeline/event-row.ts'

/** The row of an agent who says to be there. @param one.at epoch ms */
export function presentRow(one: {
  workspace: string
  agent_id: string
  at: number
  status: string
  capacity: number | undefined
}): EventRow {
  const { workspace, agent_id, at, status, capacity } = one
  const event = {
    ...{ type: 'agent.status' as const, event_id: `${agent_id}-${at}`, agent_id, status: status as 'online' },
    ...{ occurred_at: new Date(at).toISOString(), capacity },
  }
  const received = { workspace, event, occurred_at: at, stream_seq: 1, position: 0, received_at: Date.now() }
  const origin = { channel: '', language: '', customer_id: '', bot_id: '', bot_version: '' }
  return buildEventRow(received, { occurred_at: at, episode: 0, origin, signals: null })
}
