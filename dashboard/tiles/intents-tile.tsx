import type { MetricRow } from '../../contract/metric.ts'
import { numberOf, textOf, useLive, usePart } from '../islands/use-live.ts'
import { Behind } from './behind.tsx'
import { formatCount, formatPercent, formatScore, minimumSample, plural } from './format.ts'
import { wilson } from './interval.ts'
import { Tile } from './tile.tsx'
import { heldAgainstWords, shareChangeWords } from './words.ts'

interface IntentsTileProps {
  /** '' = none */
  chosen: string
  choose(intent: string): void
}

/** What the bot is asked for and not sure about; a click tries a threshold for it. */
export function IntentsTile(props: IntentsTileProps) {
  return (
    <Tile
      title="Where is the bot unsure?"
      metrics={['confidence_by_intent']}
      needs={['confidence_by_intent']}
      className="tile-intents"
    >
      <Intents {...props} />
    </Tile>
  )
}

const SHOWN = 6

function Intents(props: IntentsTileProps) {
  const rows = (usePart('confidence_by_intent') ?? []).filter((row) => textOf(row, 'intent') !== '')
  const before = usePart('previous_confidence_by_intent')
  const window = useLive((state) => state.selection.window)
  const unsure = [...rows].sort((a, b) => countOf(b) - countOf(a)).slice(0, SHOWN)
  if (rows.length === 0) return <p className="calm">No answer in this window says what it understood and how surely.</p>
  return (
    <>
      <ol className="intents">
        {unsure.map((row) => (
          <Intent key={textOf(row, 'intent')} row={row} before={ofIntent(before, row)} {...props} />
        ))}
      </ol>
      <p className="sample">
        answers under the threshold that was in force; of{' '}
        <Behind path="/sql?metric=confidence_by_intent">{formatCount(rows.length)} intents</Behind> those with most of
        them
        {before !== undefined && ` · ${heldAgainstWords(answersOf(before), window)}`}
      </p>
    </>
  )
}

const countOf = (row: MetricRow | undefined): number => numberOf(row, 'below_count') ?? 0
const answersOf = (rows: readonly MetricRow[]): number =>
  rows.reduce((sum, row) => sum + (numberOf(row, 'answer_count') ?? 0), 0)
const ofIntent = (rows: readonly MetricRow[] | undefined, { intent }: MetricRow): MetricRow | undefined =>
  rows?.find((row) => row.intent === intent)

interface IntentProps extends IntentsTileProps {
  row: MetricRow
  before: MetricRow | undefined
}

/** Those with such an answer, of those with an answer at all. */
function Ways({ intent, row }: { intent: string; row: MetricRow }) {
  const below = numberOf(row, 'below_conversation_count') ?? 0
  const all = numberOf(row, 'conversation_count') ?? 0
  const path = (answer: string) => `/conversations?${new URLSearchParams({ intent, answer })}`
  return (
    <>
      <Behind path={below === 0 ? '' : path('below')}>{formatCount(below)}</Behind> of{' '}
      <Behind path={path('judged')}>{plural(all, 'conversation')}</Behind>
    </>
  )
}

function Intent({ row, before, chosen, choose }: IntentProps) {
  const intent = textOf(row, 'intent')
  const n = numberOf(row, 'answer_count') ?? 0
  const interval = wilson(countOf(row), n)
  const isChosen = intent === chosen
  const then = numberOf(before, 'answer_count') ?? 0
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
        {formatCount(countOf(row))} of {formatCount(n)} answers, in <Ways intent={intent} row={row} />
        {n < minimumSample
          ? `, ${minimumSample} needed`
          : interval !== null && ` · ${formatPercent(interval.low)} to ${formatPercent(interval.high)}`}
        {` · median ${formatScore(numberOf(row, 'median_confidence') ?? 0)}`}
        {Math.min(n, then) >= minimumSample && ` · ${shareChangeWords(countOf(row) / n, countOf(before) / then)}`}
      </span>
    </li>
  )
}
