import type { MetricRow } from '../../contract/metric.ts'
import { hrefIn, type Scope } from '../scope.ts'
import { pagePaths } from '../site.ts'
import { handoffHref } from './links.ts'
import { textOf } from './use-live.ts'

/** What became of a conversation. */
export const stateWords: Record<string, string> = {
  open: 'Still open',
  bot_resolved: 'Bot resolved it',
  agent_resolved: 'Agent resolved it',
  abandoned_in_bot: 'Customer left the bot',
  abandoned_in_queue: 'Customer left the queue',
  ghosted: 'Ghosted',
  abandoned_with_agent: 'Not solved',
}

const hasPage = pagePaths.includes('/conversations/:id')

/** The way to a conversation: by its handoff, which shows the whole of it, or by itself where there is a page for that. */
export function ConversationLink({ row, scope }: { row: MetricRow; scope: Scope }) {
  const [conversation_id, handoff_id] = [textOf(row, 'conversation_id'), textOf(row, 'handoff_id')]
  if (handoff_id !== '') return <a href={handoffHref(handoff_id, scope)}>{conversation_id}</a>
  if (!hasPage) return <span className="mono">{conversation_id}</span>
  return <a href={hrefIn(scope, `/conversations/${encodeURIComponent(conversation_id)}`)}>{conversation_id}</a>
}
