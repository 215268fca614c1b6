import type { ReactNode } from 'react'
import type { MetricRow, MetricValue } from '../../contract/metric.ts'
import { formatTimeSeconds, formatUtc } from '../tiles/format.ts'
import { Tile } from '../tiles/tile.tsx'
import { actionWords, reasonWords, spoken } from '../tiles/words.ts'
import { numberOf, textOf, usePart } from './use-live.ts'

/** What Baton decided, newest first, with the words that made it decide. */
export function Feed() {
  return (
    <Tile
      title="Decisions"
      metrics={['recent_decisions']}
      needs={['recent_decisions']}
      className="tile-wide tile-feed"
      aside={<span className="aim">newest first</span>}
    >
      <Decisions />
    </Tile>
  )
}

function Decisions() {
  const rows = usePart('recent_decisions') ?? []
  if (rows.length === 0) return <p className="calm">No message needed a person in this window.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="feed" tabIndex={0} aria-label="Recent decisions">
      <ol>
        {rows.map((row) => (
          <DecisionLine key={textOf(row, 'decision_id')} row={row} />
        ))}
      </ol>
    </section>
  )
}

function DecisionLine({ row }: { row: MetricRow }) {
  const at = textOf(row, 'occurred_at')
  const tier = numberOf(row, 'tier') ?? 0
  const isObserved = textOf(row, 'mode') === 'observe'
  return (
    <li className="decision">
      <time className="decision-time" dateTime={at} title={formatUtc(at)}>
        {formatTimeSeconds(at)}
      </time>
      <p className="decision-why">
        <i className={`swatch swatch-tier-${tier}`} />
        <b>{spoken(reasonWords, textOf(row, 'reason'))}</b>
        <span className="quiet"> tier {tier}</span>
      </p>
      {textOf(row, 'quote') !== '' && (
        <blockquote className="decision-quote">{highlighted(textOf(row, 'quote'), row.evidence_quotes)}</blockquote>
      )}
      <div className="decision-then">
        <p>
          {spoken(actionWords, textOf(row, 'action'))}
          {isObserved && <span className="quiet"> (only observed)</span>}
        </p>
        {textOf(row, 'promise_text') !== '' && <p className="promise">{textOf(row, 'promise_text')}</p>}
      </div>
    </li>
  )
}

/** The evidence within the customer's words. Text nodes only: what customers write is never markup. */
function highlighted(text: string, evidence: MetricValue | undefined): ReactNode {
  const quotes = Array.isArray(evidence) ? evidence : []
  const [first, start] = quotes
    .map((quote) => [quote, text.indexOf(quote)] as const)
    .filter(([quote, at]) => quote !== '' && at >= 0)
    .sort((a, b) => a[1] - b[1])[0] ?? ['', -1]
  if (start < 0) return text
  const end = start + first.length
  return (
    <>
      {text.slice(0, start)}
      <mark>{first}</mark>
      {highlighted(text.slice(end), quotes)}
    </>
  )
}
