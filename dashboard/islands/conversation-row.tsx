import { memo, type ReactNode } from 'react'
import type { ListedConversation } from '../../contract/conversation.ts'
import { plural } from '../tiles/format.ts'
import { spoken, stateWords } from '../tiles/words.ts'
import { conversationHref } from './links.ts'
import { Moment } from './moment.tsx'
import { useScope } from './use-scope.ts'

const levels: Record<string, string> = {
  bot_resolved: 'good',
  agent_resolved: 'good',
  abandoned_in_queue: 'bad',
  ghosted: 'bad',
  abandoned_in_bot: 'watch',
  abandoned_with_agent: 'watch',
}

/** What became of an episode, as a word with the shape of its meaning. */
export const StateChip = ({ state }: { state: string }) => (
  <span className={`chip chip-${levels[state] ?? 'none'}`}>{spoken(stateWords, state)}</span>
)

/** One conversation of the list: when, what it began with, what became of it. @param q what was looked for */
export const ConversationRow = memo(function ConversationRow({ row, q }: { row: ListedConversation; q: string }) {
  const [scope] = useScope()
  const words = row.found || row.opening
  const messages = row.customer_message_count + row.bot_message_count + row.agent_message_count
  return (
    <div className="conversation">
      <Moment className="quiet" at={row.began_at} />
      <div className="conversation-what">
        <a className="row-link" href={conversationHref(row.conversation_id, scope, row.episode)}>
          {words === '' ? row.conversation_id : <Excerpt text={words} q={q} />}
        </a>
        <p className="quiet">
          {[
            // it stands above where the customer has said nothing
            words === '' ? '' : row.conversation_id,
            row.episode > 1 ? `episode ${row.episode}` : '',
            row.customer_id === '' ? '' : `customer ${row.customer_id}`,
            row.channel,
            plural(messages, 'message'),
            row.handoff_count > 0 ? plural(row.handoff_count, 'handoff') : '',
            row.csat_score > 0 ? `rated ${row.csat_score} of 5` : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <p className="conversation-became">
        {row.false_positive && <span className="ghost">Confident but wrong</span>}
        {row.reopened_at !== '' && <span className="ghost">Reopened</span>}
        <StateChip state={row.state} />
      </p>
    </div>
  )
})

const BEFORE = 40
const MOST = 160

/** The piece of a text with what was looked for. Text nodes only: what customers write is never markup. */
function Excerpt({ text, q }: { text: string; q: string }): ReactNode {
  const at = q === '' ? -1 : text.toLowerCase().indexOf(q.toLowerCase())
  if (at < 0) return text.slice(0, MOST)
  const from = Math.max(0, at - BEFORE)
  return (
    <>
      {from > 0 && '… '}
      {text.slice(from, at)}
      <mark>{text.slice(at, at + q.length)}</mark>
      {text.slice(at + q.length, from + MOST)}
    </>
  )
}
