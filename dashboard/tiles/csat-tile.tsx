import type { MetricRow } from '../../contract/metric.ts'
import { numberOf, textOf, useLive, usePart } from '../islands/use-live.ts'
import { WhyMoved } from '../moved/why-moved.tsx'
import { isMovedName } from '../moved/words.ts'
import { Behind } from './behind.tsx'
import { formatCount, formatPercent, plural } from './format.ts'
import { BigNumber, ChangeLine, IntervalBar } from './number.tsx'
import { Tile } from './tile.tsx'
import { changeWords, csatSentence, enough, points, rangeWords } from './words.ts'

/** Whose ratings stand side by side. */
export const segments = [
  { name: 'bot_only', label: 'Bot only', hue: 'bot' },
  { name: 'escalated', label: 'Reached a person', hue: 'agent' },
] as const

/** Are customers who reached a person happier than those who met only the bot? */
export function CsatTile() {
  return (
    <Tile
      title="Satisfied customers"
      metrics={['csat']}
      needs={['csat']}
      className="tile-csat"
      aside={<span className="aim">ratings 4–5</span>}
    >
      <Comparison />
    </Tile>
  )
}

function Comparison() {
  const rows = usePart('csat') ?? []
  const before = usePart('previous_csat')
  const rowOf = (segment: string) => rows.find((row) => textOf(row, 'segment') === segment)
  return (
    <>
      <div className="segments">
        {segments.map(({ name, label, hue }) => (
          <Segment key={name} name={name} label={label} hue={hue} row={rowOf(name)} before={before} />
        ))}
      </div>
      <p className="sentence">{csatSentence(rowOf('escalated'), rowOf('bot_only'))}</p>
      <ResponseLine row={rowOf('all')} before={before?.find((row) => textOf(row, 'segment') === 'all')} />
    </>
  )
}

interface SegmentProps extends SegmentShareProps {
  name: string
  /** of all segments; undefined where nothing is compared */
  before: readonly MetricRow[] | undefined
}

function Segment({ name, label, hue, row, before }: SegmentProps) {
  const n = numberOf(row, 'rated_count') ?? 0
  const [low, high] = [numberOf(row, 'csat_low'), numberOf(row, 'csat_high')]
  const mean = numberOf(row, 'mean_score')
  return (
    <div className="segment">
      <SegmentShare label={label} hue={hue} row={row} />
      <SegmentChange name={name} row={row} before={before} />
      <p className="sample">
        <Behind path={n === 0 ? '' : `/quality?rated=${name}`}>n {formatCount(n)}</Behind>
        {low !== null && high !== null && n > 0 && (
          <>
            {' '}
            · {Math.round(low * 100)}–{Math.round(high * 100)} %
          </>
        )}
        {mean !== null && <> · mean {mean.toFixed(1)}</>}
      </p>
    </div>
  )
}

function SegmentChange({ name, row, before }: Pick<SegmentProps, 'name' | 'row' | 'before'>) {
  const moved = `csat_${name}`
  const window = useLive((state) => state.selection.window)
  const measured = (one: MetricRow | undefined) => ({
    value: numberOf(one, 'csat_rate'),
    n: numberOf(one, 'rated_count') ?? 0,
  })
  const then = before && measured(before.find((one) => textOf(one, 'segment') === name))
  const change = then && changeWords(measured(row), then, window, false, points)
  return <ChangeLine change={change} why={isMovedName(moved) && <WhyMoved of={moved} />} />
}

/** Who rated at all: the ratings stand for those alone. @param before undefined where nothing is compared */
export function ResponseLine({ row, before }: { row: MetricRow | undefined; before?: MetricRow | undefined }) {
  const segment = textOf(row ?? {}, 'segment')
  const window = useLive((state) => state.selection.window)
  const measured = (one: MetricRow | undefined) => ({
    value: numberOf(one, 'response_rate'),
    n: numberOf(one, 'ended_count') ?? 0,
  })
  const now = measured(row)
  if (now.value === null) return <p className="sample">No conversation ended</p>
  const change = before === undefined ? '' : changeWords(now, measured(before), window, null, points).words
  const short = enough(now.n)
  const responded = numberOf(row, 'responded_count') ?? 0
  const range = rangeWords(responded, now.n)
  const path = (rating: string) =>
    `/conversations?outcome=ended${rating}${segment === 'all' || segment === '' ? '' : `&segment=${segment}`}`
  return (
    <p className="sample">
      {formatPercent(now.value)} were rated:{' '}
      <Behind path={responded === 0 ? '' : path('&rating=rated')}>{formatCount(responded)}</Behind> of{' '}
      <Behind path={path('')}>{plural(now.n, 'conversation')} that ended</Behind>
      {range !== '' && ` · 95 %: ${range}`}
      {short !== null && <span className="needed">{short}</span>}
      {change !== '' && ` · ${change}`}
    </p>
  )
}

interface SegmentShareProps {
  label: string
  hue: string
  row: MetricRow | undefined
}

/** The satisfied share of one side, and where the true one is. */
export function SegmentShare({ label, hue, row }: SegmentShareProps) {
  const [rate, low, high] = [numberOf(row, 'csat_rate'), numberOf(row, 'csat_low'), numberOf(row, 'csat_high')]
  return (
    <>
      <p className="segment-label">
        <i className={`swatch swatch-${hue}`} />
        {label}
      </p>
      <BigNumber value={rate} format={formatPercent} short={enough(numberOf(row, 'rated_count') ?? 0)} label={label} />
      {rate !== null && low !== null && high !== null ? (
        <IntervalBar rate={rate} low={low} high={high} hue={hue} />
      ) : (
        <span className="interval" />
      )}
    </>
  )
}
