import type { HandoffDetail } from '../../contract/handoff.ts'
import { formatTimeSeconds, formatUtc } from '../tiles/format.ts'
import { Card } from './card.tsx'
import { linkTo } from './timeline.ts'

const titles = { intent: 'Wants', attempted: 'Tried', sentiment: 'Mood' } as const

/** What the agent was told, each sentence with the messages it rests on. */
export function BriefingCard({ detail, workspace }: { detail: HandoffDetail; workspace: string }) {
  const { briefing, events, handoff } = detail
  if (briefing === null)
    return (
      <Card title="Briefing">
        <p className="quiet">No briefing is kept of this handoff.</p>
      </Card>
    )
  const query = new URLSearchParams({ format: 'text', ...(workspace === '' ? {} : { workspace }) })
  const timeOf = (id: string) => events.find((event) => event.event_id === id)?.occurred_at
  return (
    <Card
      title="Briefing"
      aside={<a href={`/v1/handoffs/${encodeURIComponent(handoff.handoff_id)}/briefing?${query}`}>as text</a>}
    >
      <dl className="briefing">
        {briefing.sentences.map(({ role, text, evidence }) => (
          <div key={role}>
            <dt>{titles[role]}</dt>
            <dd>
              {text} <Evidence ids={evidence} timeOf={timeOf} />
            </dd>
          </div>
        ))}
        {briefing.facts.length > 0 && (
          <div>
            <dt>Given</dt>
            <dd>
              <ul>
                {briefing.facts.map(({ kind, value, event_id }) => (
                  <li key={`${kind} ${value}`}>
                    <span className="quiet">{kind.replaceAll('_', ' ')}</span> {value}{' '}
                    <Evidence ids={[event_id]} timeOf={timeOf} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </Card>
  )
}

/** Links to the messages, by when they were said; what is not on the page is not linked. */
function Evidence({ ids, timeOf }: { ids: string[]; timeOf: (id: string) => string | undefined }) {
  return ids.map((id) => {
    const at = timeOf(id)
    return at === undefined ? null : (
      <a
        key={id}
        className="evidence"
        href={linkTo(id)}
        title={formatUtc(at)}
        aria-label={`said at ${formatTimeSeconds(at)}`}
      >
        {formatTimeSeconds(at)}
      </a>
    )
  })
}
