import type { ConversationDetail } from '../../contract/conversation.ts'
import { formatDuration } from '../tiles/format.ts'
import { OpenSql } from '../tiles/open-sql.tsx'
import { languageWords } from '../tiles/words.ts'
import { StateChip } from './conversation-row.tsx'
import { Moment } from './moment.tsx'
import { useNow } from './use-live.ts'

/** Whose it was, when, and what became of it. */
export function ConversationSummary({
  detail: { conversation_id, episode, episodes },
}: {
  detail: ConversationDetail
}) {
  const now = useNow()
  const lasted = ((Date.parse(episode.ended_at) || now) - Date.parse(episode.began_at)) / 1000
  return (
    <section className="tile one-summary" aria-labelledby="which">
      <div className="one-why">
        <h2 id="which" className="mono">
          {conversation_id}
        </h2>
        <StateChip state={episode.state} />
        {episodes.length > 1 && <span className="quiet">episode {episode.episode}</span>}
        {episode.reopened_at !== '' && <span className="ghost">Reopened</span>}
      </div>
      <dl className="one-figures">
        <div>
          <dt>{episode.ended_at === '' ? 'Goes on for' : 'Lasted'}</dt>
          <dd className="number number-hero" title={`${lasted} s`}>
            {formatDuration(lasted)}
          </dd>
        </div>
      </dl>
      <dl className="one-facts">
        <Instant name="Began" at={episode.began_at} />
        <Instant name="Over" at={episode.ended_at} />
        <Word name="Customer" value={episode.customer_id} />
        <Word name="Channel" value={episode.channel} />
        <Word name="Language" value={episode.language === '' ? '' : languageWords(episode.language)} />
        <Word name="Bot" value={[episode.bot_id, episode.bot_version].filter((part) => part !== '').join(' ')} />
        <Word name="Rated" value={episode.csat_score > 0 ? `${episode.csat_score} of 5` : ''} />
        <SqlOf conversation_id={conversation_id} episode={episode.episode} />
      </dl>
    </section>
  )
}

export function Instant({ name, at }: { name: string; at: string }) {
  if (at === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Moment at={at} />
      </dd>
    </div>
  )
}

/** All that this page says is made of these events. */
export function SqlOf({ conversation_id, episode }: { conversation_id: string; episode: number }) {
  const own = new URLSearchParams({ conversation_id, episode: String(episode) })
  return (
    <div>
      <dt>Its events</dt>
      <dd>
        <OpenSql of={`question=handoff_events&${own}`} className="behind" />
      </dd>
    </div>
  )
}

export function Word({ name, value }: { name: string; value: string }) {
  if (value === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
