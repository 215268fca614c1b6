import { type ReactNode, useMemo, useState } from 'react'
import type { MetricRow, MetricValue } from '../../contract/metric.ts'
import { formatTimeSeconds, formatUtc } from '../tiles/format.ts'
import { Tile } from '../tiles/tile.tsx'
import { actionWords, reasonWords, spoken } from '../tiles/words.ts'
import { conversationHref } from './links.ts'
import { NoticeLine } from './notice-line.tsx'
import { numberOf, textOf, useLive, usePart } from './use-live.ts'
import { useScope } from './use-scope.ts'

/** What Baton decided and what fails, newest first, with the words that made it decide. */
export function Feed() {
  const [isNarrow, setNarrow] = useState(false)
  const failures = usePart('recent_notices')?.length ?? 0
  const failed = useLive((state) => state.failed.recent_notices)
  return (
    <Tile
      title="Decisions and failures"
      metrics={['recent_decisions', 'recent_notices']}
      needs={['recent_decisions']}
      className="tile-wide tile-feed"
      aside={
        <button
          type="button"
          className="button button-quiet"
          aria-pressed={isNarrow}
          onClick={() => setNarrow(!isNarrow)}
        >
          Only failures{failures > 0 && ` (${failures})`}
        </button>
      }
    >
      {failed !== undefined && <p className="failure">What failed could not be read: {failed}</p>}
      <Lines isNarrow={isNarrow} />
    </Tile>
  )
}

const none: MetricRow[] = []

/** @param isNarrow only what fails: in a storm the decisions run past it */
function Lines({ isNarrow }: { isNarrow: boolean }) {
  const decisions = usePart('recent_decisions') ?? none
  const notices = usePart('recent_notices') ?? none
  const lines = useMemo(() => linesOf(isNarrow ? none : decisions, notices), [isNarrow, decisions, notices])
  if (lines.length === 0 && isNarrow) return <p className="calm">No handoff failed in this window.</p>
  if (lines.length === 0)
    return <p className="calm">No message needed a person in this window, and no handoff failed.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="feed" tabIndex={0} aria-label="Recent decisions and failures">
      <ol>
        {lines.map(({ key, row, isNotice }) =>
          isNotice ? <NoticeLine key={key} row={row} /> : <DecisionLine key={key} row={row} />,
        )}
      </ol>
    </section>
  )
}

interface FeedLine {
  key: string
  at: string
  row: MetricRow
  isNotice: boolean
}

function linesOf(decisions: MetricRow[], notices: MetricRow[]): FeedLine[] {
  const lines = [
    ...notices.map((row) => ({ key: textOf(row, 'notice_id'), at: textOf(row, 'noticed_at'), row, isNotice: true })),
    ...decisions.map((row) => ({
      key: textOf(row, 'decision_id'),
      at: textOf(row, 'occurred_at'),
      row,
      isNotice: false,
    })),
  ]
  return lines.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

function DecisionLine({ row }: { row: MetricRow }) {
  const at = textOf(row, 'occurred_at')
  const tier = numberOf(row, 'tier') ?? 0
  const isObserved = textOf(row, 'mode') === 'observe'
  const [scope] = useScope()
  return (
    <li className="decision">
      <time className="decision-time" dateTime={at} title={formatUtc(at)}>
        {formatTimeSeconds(at)}
      </time>
      <p className="decision-why">
        <i className={`swatch swatch-tier-${tier}`} />
        <a href={conversationHref(textOf(row, 'conversation_id'), scope, 0, textOf(row, 'event_id'))}>
          <b>{spoken(reasonWords, textOf(row, 'reason'))}</b>
        </a>
        <span className="quiet"> tier {tier}</span>
      </p>
      {textOf(row, 'quote') !== '' && <DecisionQuote row={row} />}
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

function DecisionQuote({ row }: { row: MetricRow }) {
  const wish = textOf(row, 'wish')
  const words = highlighted(textOf(row, 'quote'), row.evidence_quotes)
  if (wish === '') return <blockquote className="decision-quote">{words}</blockquote>
  return (
    <div className="decision-quote">
      <blockquote>{wish}</blockquote>
      <p className="quiet">To the offer of a person: “{words}”</p>
    </div>
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
