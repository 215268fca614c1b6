import type { Decided } from '../../contract/handoff.ts'
import { formatDuration } from '../tiles/format.ts'
import { actionWords, answerWords, inputWords, reasonWords, repeatWords, spoken } from '../tiles/words.ts'
import { eventWords } from './event-words.ts'
import { PromisePin } from './promises-card.tsx'
import { anchorOf, type Entry, linkTo, type Said } from './timeline.ts'
import { gapOf, TimelineClocks } from './timeline-clocks.tsx'
import { useAgentName } from './use-agent-name.ts'
import { WhyNote } from './why-note.tsx'

type SaidEntry = Entry & Said

/** One event: a message as it was said, with what Baton saw in it; or a line about what happened. */
export function TimelineSaid({ entry }: { entry: SaidEntry }) {
  const { event, who, gap_seconds } = entry
  const nameOf = useAgentName()
  return (
    <li id={anchorOf(event.event_id)} className={`timeline-entry gap-${gapOf(gap_seconds)}`} tabIndex={-1}>
      {gap_seconds >= 60 && <p className="timeline-gap">{formatDuration(gap_seconds)} later</p>}
      <TimelineClocks at={entry.at} clocks={entry} />
      {who === null ? (
        <p className="timeline-happened">{eventWords(event, nameOf(event.agent_id))}</p>
      ) : (
        <div className={`turn turn-${who}`}>
          <p className="turn-who">
            {who === 'agent' ? `${nameOf(event.agent_id)}, agent` : who === 'bot' ? 'Bot' : 'Customer'}
          </p>
          <p className="turn-text">
            <Words entry={entry} />
          </p>
          <Notes entry={entry} />
        </div>
      )}
    </li>
  )
}

/** Text nodes only: what customers write is never markup. */
function Words({ entry: { segments, event } }: { entry: SaidEntry }) {
  if (event.text === '') return <span className="quiet">The text is not kept any more.</span>
  return segments.map(({ start, text, tier, triggers }) =>
    tier === 0 ? (
      text
    ) : (
      <mark key={start} className={`mark-${tier}`} title={triggers.map((name) => spoken(reasonWords, name)).join(', ')}>
        {text}
      </mark>
    ),
  )
}

/** In the margin: why a person was needed, what was promised, what was said twice. */
function Notes({ entry: { event, decision, promises, again, saidLater } }: { entry: SaidEntry }) {
  const answer = answerWords(event)
  const isEmpty = decision === null && promises.length + again.length + saidLater.length === 0
  if (isEmpty && answer === '' && event.action === '') return null
  return (
    <ul className="notes">
      {answer !== '' && !decision?.triggers.some(({ trigger }) => trigger === 'low_confidence') && (
        <li className="note quiet">{answer}</li>
      )}
      {decision !== null && <DecisionNotes decision={decision} />}
      {promises.map((promise) => (
        <li key={promise.promise_id} className="note">
          <PromisePin promise={promise} />
          {promise.promised_by === 'baton' && <span className="quiet">“{promise.text}”</span>}
        </li>
      ))}
      {again.map(({ kind, value, first_event_id, asked_by_agent }) => (
        <li key={`${kind} ${value}`} className="note note-again">
          <span aria-hidden="true">↺ </span>
          {repeatWords(kind, value)} {kind === 'already_told' ? '' : 'again'}
          {first_event_id !== '' && (
            <>
              , <a href={linkTo(first_event_id)}>first said here</a>
            </>
          )}
          {asked_by_agent && <span className="quiet"> · the agent had asked</span>}
        </li>
      ))}
      {saidLater.map(({ kind, value, event_id }) => (
        <li key={`${kind} ${value} ${event_id}`} className="note note-again">
          {repeatWords(kind, value)} <a href={linkTo(event_id)}>had to be said again</a>
        </li>
      ))}
      {event.action !== '' && <WhyNote event={event} />}
    </ul>
  )
}

function DecisionNotes({ decision: { triggers, action, mode, policy_version } }: { decision: Decided }) {
  return (
    <>
      {triggers.map(({ trigger, tier, score, threshold, evidence }) => (
        <li key={trigger} className="note">
          <i className={`swatch swatch-tier-${tier}`} />
          {spoken(reasonWords, trigger)} <span className="quiet">tier {tier}</span>{' '}
          <span className="quiet note-input">{inputWords(trigger, score, threshold)}</span>
          {evidence[0]?.rule !== undefined && <span className="quiet">rule {evidence[0].rule}</span>}
        </li>
      ))}
      <li className="note quiet">
        {spoken(actionWords, action)}
        {mode === 'observe' && ' (only observed)'}, policy {policy_version}
      </li>
    </>
  )
}
