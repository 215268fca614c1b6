import type { Attempt, Delivery } from '../contract/alert.ts'
import type { SentMessage } from '../contract/told-alerts.ts'

/** A message of the outbox as one workspace may see it: what is said of others, in a message of many, stays out. */

export interface StoredMessage extends Pick<Delivery, 'key' | 'workspace'> {
  /** the webhook's body */
  body: string
  /** oldest first; absent in entries of an earlier version */
  last_attempts?: Attempt[]
}

export function sentMessage(stored: StoredMessage, workspace: string): SentMessage {
  const { key, body, last_attempts = [] } = stored
  const isShared = stored.workspace !== workspace
  return {
    key,
    last_attempts: last_attempts.map((one) => (isShared ? withoutAnswer(one) : one)).reverse(),
    body: isShared ? ownPart(body, workspace) : body,
  }
}

/** 'refused: answered 400: no such team' → 'refused: answered 400': a reply may repeat what it was sent. */
export const withoutReply = (error: string): string => /^\w+: answered \d+/.exec(error)?.[0] ?? error

const withoutAnswer = (attempt: Attempt): Attempt => ({ ...attempt, status: withoutReply(attempt.status), reply: '' })

interface GroupBody {
  type: string
  timestamp: string
  data: {
    alert_id: string
    rule: string
    title: string
    severity: string
    grouped?: { count: number; workspace_count: number; top: { workspace: string }[] }
  }
}

/** How many there were, and those of this workspace. */
function ownPart(body: string, workspace: string): string {
  const { type, timestamp, data } = JSON.parse(body) as GroupBody
  const { alert_id, rule, title, severity, grouped } = data
  const top = grouped?.top.filter((one) => one.workspace === workspace) ?? []
  return JSON.stringify({ type, timestamp, data: { alert_id, rule, title, severity, grouped: { ...grouped, top } } })
}
