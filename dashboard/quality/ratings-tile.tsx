import { type RefObject, useRef, useState } from 'react'
import type { MetricRow } from '../../contract/metric.ts'
import { ChartTable } from '../charts/chart-frame.tsx'
import { ChartMenu } from '../charts/chart-menu.tsx'
import { numberOf, textOf, usePart } from '../islands/use-live.ts'
import { ResponseLine, SegmentShare, segments } from '../tiles/csat-tile.tsx'
import { formatCount, formatPercent, plural } from '../tiles/format.ts'
import { Tile } from '../tiles/tile.tsx'
import { csatSentence, enough, rangeWords } from '../tiles/words.ts'
import { Listing } from './listing.tsx'
import { Rated } from './rated.tsx'
import { useChoice } from './use-choice.ts'

type Segment = (typeof segments)[number]

const title = 'Are customers who reached a person happier?'

/** Are customers who reached a person happier? Share, interval, every score, and who answered at all. */
export function RatingsTile({ search }: { search: string }) {
  // "bot_only", "bot_only.5": whose ratings are listed
  const [chosen, choose] = useChoice(search, 'rated')
  const figure = useRef<HTMLElement>(null)
  const [isTable, setTable] = useState(false)
  const table = tableOf(usePart('csat_distribution') ?? [])
  return (
    <Tile
      title={title}
      metrics={['csat', 'csat_distribution', 'rated_episodes']}
      needs={['csat', 'csat_distribution']}
      className="tile-ratings"
      aside={
        <>
          <span className="aim">satisfied: ratings 4–5</span>
          <ChartMenu {...{ title, name: 'csat_distribution', table, figure, isTable, setTable }} />
        </>
      }
    >
      {isTable && <ChartTable title={title} {...table} />}
      <Comparison chosen={chosen} choose={choose} figure={figure} isTable={isTable} />
    </Tile>
  )
}

const tableOf = (scores: readonly MetricRow[]) => ({
  head: ['Rating', ...segments.map(({ label }) => label)],
  rows: [5, 4, 3, 2, 1].map((score) => [
    String(score),
    ...segments.map(({ name }) => {
      const row = scores.find((one) => textOf(one, 'segment') === name && numberOf(one, 'score') === score)
      return String(numberOf(row, 'score_count') ?? 0)
    }),
  ]),
})

interface ChoosingProps {
  chosen: string
  choose(value: string): void
}

interface ComparisonProps extends ChoosingProps {
  figure: RefObject<HTMLElement | null>
  isTable: boolean
}

function Comparison({ chosen, choose, figure, isTable }: ComparisonProps) {
  const rows = usePart('csat') ?? []
  const scores = usePart('csat_distribution') ?? []
  const rowOf = (segment: string) => rows.find((row) => textOf(row, 'segment') === segment)
  const toggle = (value: string) => choose(chosen === value ? '' : value)
  return (
    <>
      <figure ref={figure} hidden={isTable}>
        <div className="segments" data-drawn>
          {segments.map((segment) => (
            <Side
              key={segment.name}
              segment={segment}
              row={rowOf(segment.name)}
              scores={scores.filter((row) => textOf(row, 'segment') === segment.name)}
              chosen={chosen}
              choose={toggle}
            />
          ))}
        </div>
      </figure>
      <p className="sentence">{csatSentence(rowOf('escalated'), rowOf('bot_only'))}</p>
      <p className="sample">
        Intervals are 95 %: Wilson's of each share, Newcombe's of the difference of the two; it is significant when it
        leaves out 0. The mean stands beside the share and is not tested.
      </p>
      {chosen !== '' && <Rated chosen={chosen} close={() => choose('')} />}
    </>
  )
}

interface SideProps extends ChoosingProps {
  segment: Segment
  row: MetricRow | undefined
  scores: MetricRow[]
}

function Side({ segment: { name, label, hue }, row, scores, chosen, choose }: SideProps) {
  const n = numberOf(row, 'rated_count') ?? 0
  const [low, high] = [numberOf(row, 'csat_low'), numberOf(row, 'csat_high')]
  return (
    <div className="segment">
      <SegmentShare label={label} hue={hue} row={row} />
      <p className="sample">
        {formatCount(numberOf(row, 'satisfied_count') ?? 0)} of{' '}
        <Listing n={n} value={name} {...{ chosen, choose }}>
          {plural(n, 'rating')}
        </Listing>
        {low !== null && high !== null && n > 0 && (
          <span>
            {' '}
            · {Math.round(low * 100)} to {Math.round(high * 100)} %
          </span>
        )}
        <Mean row={row} />
      </p>
      <Scores name={name} hue={hue} scores={scores} chosen={chosen} choose={choose} />
      <ResponseLine row={row} />
    </div>
  )
}

function Mean({ row }: { row: MetricRow | undefined }) {
  const mean = numberOf(row, 'mean_score')
  return mean === null ? null : <span title={String(mean)}> · mean {mean.toFixed(1)}</span>
}

interface ScoresProps extends ChoosingProps {
  name: string
  hue: string
  scores: MetricRow[]
}

/** From 5 down to 1: how many, as a bar on the scale of all. */
function Scores({ name, hue, scores, chosen, choose }: ScoresProps) {
  return (
    <ol className={`scores hue-${hue}`}>
      {[...scores].reverse().map((row) => {
        const score = numberOf(row, 'score') ?? 0
        const count = numberOf(row, 'score_count') ?? 0
        const share = numberOf(row, 'score_share')
        const value = `${name}.${score}`
        const n = numberOf(row, 'rated_count') ?? 0
        const isShort = enough(n) !== null
        return (
          <li key={score}>
            <button type="button" aria-pressed={chosen === value} disabled={count === 0} onClick={() => choose(value)}>
              <span>
                <span className="sr-only">rated </span>
                {score}
                <span className="sr-only">:</span>
              </span>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect className="interval-track" width="100" height="8" />
                <rect className="score-bar" width={100 * (share ?? 0)} height="8" />
              </svg>
              <b>
                {formatCount(count)}
                <span className="sr-only"> of {formatCount(n)},</span>
              </b>
              <span
                className={isShort ? 'number-short' : 'quiet'}
                title={n === 0 ? undefined : `95 %: ${rangeWords(count, n)}`}
              >
                {share === null ? '–' : formatPercent(share)}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
