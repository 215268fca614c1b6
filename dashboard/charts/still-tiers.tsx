import type { MetricRow } from '../../contract/metric.ts'
import { numberOf, textOf } from '../islands/use-live.ts'
import type { Scope } from '../scope.ts'
import type { Release } from '../snapshot.ts'
import { Behind } from '../tiles/behind.tsx'
import { formatCount } from '../tiles/format.ts'
import { tierWords } from '../tiles/words.ts'
import type { ChartNumbers } from './chart-menu.tsx'
import { type Plot, StillChart } from './still-chart.tsx'
import { cellOf, ticksTo } from './ticks.ts'

const tiers = [
  { column: 'platform_count', tier: 0, label: tierWords[0] },
  { column: 'tier_1_count', tier: 1, label: tierWords[1] },
  { column: 'tier_2_count', tier: 2, label: tierWords[2] },
  { column: 'tier_3_count', tier: 3, label: tierWords[3] },
] as const

const countOf = (row: MetricRow, column: string): number => numberOf(row, column) ?? 0
const sumOf = (rows: MetricRow[], column: string): number => rows.reduce((sum, row) => sum + countOf(row, column), 0)

interface StillTiersProps {
  /** of `escalations_by_tier` */
  rows: MetricRow[]
  step_seconds: number
  size: readonly [number, number]
  releases: readonly Release[]
}

/** Handoffs of each step, stacked by tier. */
export function StillTiers({ rows, step_seconds, size, releases }: StillTiersProps) {
  const step = step_seconds * 1000
  const times = rows.map((row) => Date.parse(textOf(row, 'step_at')))
  const domain: [number, number] = [(times[0] ?? 0) - step / 2, (times.at(-1) ?? 1) + step / 2]
  const ticks = ticksTo(Math.max(4, ...rows.map((row) => countOf(row, 'requested_count'))), true)
  const label = summaryOf(rows)
  return (
    <StillChart {...{ label, size, domain, ticks, releases }} tickWords={formatCount}>
      {(plot) => rows.map((row, i) => <Stack key={times[i]} row={row} at={times[i] ?? 0} step={step} plot={plot} />)}
    </StillChart>
  )
}

function Stack({ row, at, step, plot }: { row: MetricRow; at: number; step: number; plot: Plot }) {
  const [left, width] = [plot.x(at - step * 0.41), plot.x(at + step * 0.41) - plot.x(at - step * 0.41)]
  let below = 0
  return tiers.map(({ column, tier }) => {
    const count = countOf(row, column)
    const bottom = plot.y(below)
    below += count
    const y = plot.y(below)
    return (
      count > 0 && (
        <rect key={column} className={`fill-tier-${tier}`} x={left} y={y} width={width} height={bottom - y} />
      )
    )
  })
}

const summaryOf = (rows: MetricRow[]): string =>
  `Handoffs in this window: ${tiers.map(({ column, label }) => `${sumOf(rows, column)} ${label}`).join('; ')}.`

export function tierTable(rows: readonly MetricRow[]): ChartNumbers {
  const times = rows.map((row) => Date.parse(textOf(row, 'step_at')))
  const cell = cellOf((times.at(-1) ?? 0) - (times[0] ?? 0))
  return {
    head: ['Time', ...tiers.map(({ label }) => label), 'all'],
    rows: rows.map((row, i) => [
      cell(times[i] ?? 0),
      ...tiers.map(({ column }) => String(countOf(row, column))),
      String(countOf(row, 'requested_count')),
    ]),
  }
}

export function TierLegend({ rows, then }: { rows: MetricRow[]; then?: Partial<Scope> }) {
  return (
    <p className="legend" aria-hidden={then === undefined || undefined}>
      {[...tiers]
        .reverse()
        .filter(({ column, tier }) => tier > 0 || sumOf(rows, column) > 0)
        .map(({ column, tier, label }) => (
          <span key={column}>
            <i className={`swatch swatch-tier-${tier}`} />
            {label}{' '}
            <b>
              <Behind
                path={then === undefined || sumOf(rows, column) === 0 ? '' : `/handoffs?tier=${tier}`}
                {...(then && { scope: then })}
              >
                {formatCount(sumOf(rows, column))}
              </Behind>
            </b>
          </span>
        ))}
    </p>
  )
}
