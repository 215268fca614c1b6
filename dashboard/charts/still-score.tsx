import type { Release } from '../snapshot.ts'
import { formatScore } from '../tiles/format.ts'
import type { ChartNumbers } from './chart-menu.tsx'
import { type Plot, StillChart } from './still-chart.tsx'
import { cellOf, momentOf, ticksTo } from './ticks.ts'

export interface ScorePoint {
  /** epoch ms */
  at: number
  /** null = nothing was resolved: a gap */
  score: number | null
  /** in the period before, as long after its beginning */
  before: number | null
}

interface StillScoreProps {
  points: ScorePoint[]
  size: readonly [number, number]
  releases: readonly Release[]
  /** over which it fires; null = nothing watches it */
  limit: number | null
}

/** The score over time against its limit, and in grey what it was in the period before. */
export function StillScore({ points, size, releases, limit }: StillScoreProps) {
  const ticks = ticksTo(
    Math.max(1.5, 1.5 * (limit ?? 1), ...points.flatMap(({ score, before }) => [score ?? 0, before ?? 0])),
    false,
  )
  const domain: [number, number] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1]
  return (
    <StillChart label={scoreWords(points, limit)} {...{ size, domain, ticks, releases }} tickWords={axisScore}>
      {(plot) => (
        <>
          {limit !== null && <Limit plot={plot} limit={limit} />}
          <Line className="still-before" values={points.map(({ at, before }) => [at, before])} plot={plot} />
          <Line className="still-line" values={points.map(({ at, score }) => [at, score])} plot={plot} />
        </>
      )}
    </StillChart>
  )
}

export const axisScore = (score: number): string => (Number.isInteger(score * 2) ? score.toFixed(1) : score.toFixed(2))

function Limit({ plot, limit }: { plot: Plot; limit: number }) {
  return (
    <g>
      <line className="still-limit" x1={plot.left} x2={plot.right} y1={plot.y(limit)} y2={plot.y(limit)} />
      <text x={plot.right + 5} y={plot.y(limit) + 4}>
        limit {axisScore(limit)}
      </text>
    </g>
  )
}

interface LineProps {
  className: string
  values: [at: number, value: number | null][]
  plot: Plot
}

/** Gaps are gaps; a value between two of them has no line and gets a dot. */
function Line({ className, values, plot }: LineProps) {
  const isGap = (i: number): boolean => values[i]?.[1] == null
  const steps = values.flatMap(([at, value], i) =>
    value === null ? [] : [`${isGap(i - 1) ? 'M' : 'L'}${plot.x(at).toFixed(1)} ${plot.y(value).toFixed(1)}`],
  )
  const alone = values.filter((_, i) => !isGap(i) && isGap(i - 1) && isGap(i + 1))
  return (
    <g className={className}>
      <path d={steps.join('')} />
      {alone.map(([at, value]) => (
        <circle key={at} cx={plot.x(at)} cy={plot.y(value ?? 0)} r="3" />
      ))}
    </g>
  )
}

export function scoreTable(points: readonly ScorePoint[]): ChartNumbers {
  const time = cellOf((points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0))
  const cell = (score: number | null) => (score === null ? '–' : formatScore(score))
  return {
    head: ['Time', 'Score', 'In the period before'],
    rows: points.map(({ at, score, before }) => [time(at), cell(score), cell(before)]),
  }
}

/** "Last 0.82, highest 1.40 at 14:05; 3 of 28 points over 1.0." */
export function scoreWords(points: ScorePoint[], limit: number | null): string {
  const known = points.flatMap(({ at, score }) => (score === null ? [] : [{ at, score }]))
  const [last, worst] = [known.at(-1), known.toSorted((a, b) => b.score - a.score)[0]]
  if (last === undefined || worst === undefined) return 'No handoff was resolved in this window.'
  const span = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0)
  const said = `Last ${formatScore(last.score)}, highest ${formatScore(worst.score)} at ${momentOf(span)(worst.at)}`
  if (limit === null) return `${said}.`
  const over = known.filter(({ score }) => score > limit).length
  return `${said}; ${over} of ${known.length} points over ${axisScore(limit)}.`
}
