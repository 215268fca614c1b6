import type { HandoffDetail } from '../../contract/handoff.ts'
import { formatTimeSeconds, formatUtc } from '../tiles/format.ts'
import { repeatWords } from '../tiles/words.ts'
import { Card } from './card.tsx'
import { linkTo } from './timeline.ts'

/** What the customer had to say twice, linked to both times. */
export function RepeatsCard({ detail: { repeats, events } }: { detail: Pick<HandoffDetail, 'repeats' | 'events'> }) {
  const isHere = (id: string) => events.some((event) => event.event_id === id)
  return (
    <Card title="Said again">
      {repeats.length === 0 && <p className="quiet">The customer had to repeat nothing.</p>}
      <ul className="promises">
        {repeats.map(({ event_id, first_event_id, kind, value, occurred_at, asked_by_agent }) => (
          <li key={`${event_id} ${kind} ${value}`}>
            <p>
              <b>{repeatWords(kind, value)}</b> at{' '}
              <a href={linkTo(event_id)} title={formatUtc(occurred_at)}>
                {formatTimeSeconds(occurred_at)}
              </a>
              {isHere(first_event_id) && (
                <>
                  , <a href={linkTo(first_event_id)}>first said before</a>
                </>
              )}
              {asked_by_agent && <span className="quiet"> · the agent had asked for it</span>}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
