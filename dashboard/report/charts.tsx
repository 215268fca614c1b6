import { type ReactNode, useRef, useState } from 'react'
import type { Report } from '../../contract/report.ts'
import { ChartTable } from '../charts/chart-frame.tsx'
import { ChartMenu, type ChartNumbers } from '../charts/chart-menu.tsx'
import { type ScorePoint, StillScore, scoreTable } from '../charts/still-score.tsx'
import { StillTiers, TierLegend, tierTable } from '../charts/still-tiers.tsx'
import { numberOf, textOf } from '../islands/use-live.ts'
import { formatSpan } from '../tiles/format.ts'

interface FigureProps {
  title: string
  /** names the files */
  name: string
  report: Report
  table: ChartNumbers
  legend: ReactNode
  children: ReactNode
}

/** The drawing is for paper; on a screen it has its numbers and its files like any other. */
function ReportFigure({ title, name, report, table, legend, children }: FigureProps) {
  const [isTable, setTable] = useState(false)
  const figure = useRef<HTMLElement>(null)
  const scope = `${report.workspace}, ${formatSpan(Date.parse(report.from), Date.parse(report.to))}`
  return (
    <figure ref={figure}>
      <ChartMenu {...{ title, name, table, figure, scope, isTable, setTable }} />
      {legend}
      <div data-drawn>{children}</div>
      {isTable && <ChartTable title={title} {...table} />}
    </figure>
  )
}

export function ReportScore({ title, report }: { title: string; report: Report }) {
  const { score, releases } = report
  const points = score.now.map(
    (row, i): ScorePoint => ({
      at: Date.parse(textOf(row, 'step_at')),
      score: numberOf(row, 'hfs'),
      before: numberOf(score.before[i], 'hfs'),
    }),
  )
  const legend = (
    <figcaption className="legend">
      <span>
        <i className="stroke stroke-accent" />
        live score of each moment
      </span>
      {points.some(({ before }) => before !== null) && (
        <span>
          <i className="stroke stroke-before" />
          the period before
        </span>
      )}
      {releases.length > 0 && <span className="quiet">thin lines: releases of the bot</span>}
      <span className="quiet">a gap: nothing was resolved</span>
    </figcaption>
  )
  return (
    <ReportFigure {...{ title, report, legend }} name="hfs_live_series" table={scoreTable(points)}>
      <StillScore points={points} limit={1} size={[780, 230]} releases={releases} />
    </ReportFigure>
  )
}

export function ReportTiers({ title, report }: { title: string; report: Report }) {
  const { tiers, step_seconds, releases } = report
  return (
    <ReportFigure
      {...{ title, report }}
      name="escalations_by_tier"
      table={tierTable(tiers)}
      legend={<TierLegend rows={tiers} />}
    >
      <StillTiers rows={tiers} step_seconds={step_seconds} size={[780, 200]} releases={releases} />
    </ReportFigure>
  )
}
