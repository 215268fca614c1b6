import { useMemo } from 'react'
import type { HandoffDetail } from '../../contract/handoff.ts'
import { formatDuration } from '../tiles/format.ts'
import { OpenSql } from '../tiles/open-sql.tsx'
import { ghostWords, reasonWords, spoken } from '../tiles/words.ts'
import { Instant, SqlOf, Word } from './conversation-summary.tsx'
import { conversationHref } from './links.ts'
import { Outcome } from './outcome.tsx'
import { Quote } from './quote.tsx'
import { freeWords, takerWords } from './takers.ts'
import { isPlainWait, NOTICED_S } from './timeline.ts'
import { useSkilledName } from './use-agent-name.ts'
import { useNow, usePart } from './use-live.ts'
import { useScope } from './use-scope.ts'
import { clockNote } from './waiting.ts'

/** Why, how long, and what became of it: what one sees from across the room. */
export function HandoffSummary({ detail: { handoff, episode } }: { detail: HandoffDetail }) {
  const nameOf = useSkilledName()
  const [scope] = useScope()
  const { reason, tier, quote, wish, repeat_count, ghosts } = handoff
  return (
    <section className="tile one-summary" aria-labelledby="why">
      <div>
        <div className="one-why">
          <h2 id="why">
            <i className={`swatch swatch-tier-${tier}`} />
            {spoken(reasonWords, reason)}
          </h2>
          <Outcome handoff={handoff} />
          {ghosts.map((ghost) => (
            <span key={ghost} className="ghost">
              {spoken(ghostWords, ghost)}
            </span>
          ))}
        </div>
        <Quote quote={quote} wish={wish} className="one-quote" />
        {wish !== '' && <p className="quiet">To the offer of a person they said “{quote}”.</p>}
      </div>
      <dl className="one-figures">
        <Wait detail={handoff} />
        <div>
          <dt>Said again</dt>
          <dd className="number number-tile">{repeat_count === 0 ? 'nothing' : `${repeat_count} ×`}</dd>
        </div>
      </dl>
      <dl className="one-facts">
        <Instant name="Handed off" at={handoff.requested_at} />
        <Instant name="First human word" at={handoff.responded_at} />
        <Instant name="Over" at={handoff.ended_at} />
        {handoff.waiting ? <Next of={handoff} /> : <Word name="Agent" value={nameOf(handoff.agent_id)} />}
        <div>
          <dt>Conversation</dt>
          <dd>
            <a href={conversationHref(handoff.conversation_id, scope, handoff.episode)}>{handoff.conversation_id}</a>
          </dd>
        </div>
        <Word name="Customer" value={handoff.customer_id} />
        <Word name="Channel" value={handoff.channel} />
        {episode !== null && episode.csat_score > 0 && <Word name="Rated" value={`${episode.csat_score} of 5`} />}
        <SqlOf conversation_id={handoff.conversation_id} episode={handoff.episode} />
        <div>
          <dt>Its row</dt>
          <dd>
            <OpenSql
              of={`question=handoff&${new URLSearchParams({ handoff_id: handoff.handoff_id })}`}
              className="behind"
            />
          </dd>
        </div>
      </dl>
    </section>
  )
}

/** Who took it or could, as on the list of those who wait. */
function Next({ of }: { of: HandoffDetail['handoff'] }) {
  const agents = usePart('agents')
  if (agents === undefined) return null
  const one = { agent_id: of.agent_id, promised_agent_id: of.promise_agent_id }
  return <Word name="Who is next" value={takerWords(one, agents) || freeWords(agents)} />
}

function Wait({ detail }: { detail: HandoffDetail['handoff'] }) {
  const now = useNow()
  const passed = (now - Date.parse(detail.clock_started_at)) / 1000
  // in service hours the page cannot know how far the clock has gone since it asked
  // biome-ignore lint/correctness/useExhaustiveDependencies: as of the answer, not of every second after it
  const isPlain = useMemo(() => isPlainWait(detail, now), [detail])
  const seconds = detail.waiting && isPlain ? passed : detail.wait_seconds
  const until = detail.responded_at === '' ? detail.ended_at : detail.responded_at
  const whole = detail.waiting ? passed : (Date.parse(until) - Date.parse(detail.clock_started_at)) / 1000
  const note = clockNote({ seconds: whole, isInHours: whole - seconds >= NOTICED_S })
  return (
    <div>
      <dt>{detail.waiting ? 'Waiting' : 'Waited'}</dt>
      <dd
        className={`number number-hero${detail.waiting ? ' one-running' : ''}`}
        title={`${seconds} s, in opening hours`}
      >
        {formatDuration(seconds)}
        {note !== '' && <span className="clock-note"> {note}</span>}
      </dd>
    </div>
  )
}
