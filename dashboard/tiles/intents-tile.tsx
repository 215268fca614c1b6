import type { MetricRow } from '../../contract/metric.ts'
import { numberOf, textOf, usePart } from '../islands/use-live.ts'
import { formatCount, formatPercent, formatScore, minimumSample } from './format.ts'
import { wilson } from './interval.ts'
import { Tile } from './tile.tsx'

interface IntentsTileProps {
  /** '' = none */
  chosen: string
  choose(intent: string): void
}

/** What the bot is asked for and not sure about; a click tries a threshold for it. */
export function IntentsTile(props: IntentsTileProps) {
  return (
    <Tile title="Where is the bot unsure?" metrics={['confidence_by_intent']} needs={['confidence_by_intent']}>
      <Intents {...props} />
    </Tile>
  )
}

const SHOWN = 6

function Intents(props: IntentsTileProps) {
  const rows = (usePart('confidence_by_intent') ?? []).filter((row) => textOf(row, 'intent') !== '')
  const unsure = [...rows].sort((a, b) => countOf(b) - countOf(a)).slice(0, SHOWN)
  if (rows.length === 0) return <p className="calm">No answer in this window says what it understood and how surely.</p>
  return (
    <>
      <ol className="intents">
        {unsure.map((row) => (
          <Intent key={textOf(row, 'intent')} row={row} {...props} />
        ))}
      </ol>
      <p className="sample">
        answers under the threshold that was in force; of {formatCount(rows.length)} intents those with most of them
      </p>
    </>
  )
}

const countOf = (row: MetricRow): number => numberOf(row, 'below_count') ?? 0

function Intent({ row, chosen, choose }: IntentsTileProps & { row: MetricRow }) {
  const intent = textOf(row, 'intent')
  const n = numberOf(row, 'answer_count') ?? 0
  const interval = wilson(countOf(row), n)
  const isChosen = intent === chosen
  return (
    <li>
      <button
        type="button"
        className={`button button-quiet${isChosen ? ' is-set' : ''}`}
        aria-pressed={isChosen}
        onClick={() => choose(isChosen ? '' : intent)}
      >
        {intent}
      </button>
      <b className={n < minimumSample ? 'number-short' : ''}>{formatPercent(countOf(row) / Math.max(1, n))}</b>
      <span className="sample">
        {formatCount(countOf(row))} of {formatCount(n)}
        {n < minimumSample
          ? `, ${minimumSample} needed`
          : interval !== null && ` · ${formatPercent(interval.low)} to ${formatPercent(interval.high)}`}
        {` · median ${formatScore(numberOf(row, 'median_confidence') ?? 0)}`}
      </span>
    </li>
  )
}
