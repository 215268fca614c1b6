import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { Report } from '../../contract/report.ts'
import { ChartTable } from '../charts/chart-frame.tsx'
import { ChartMenu, type ChartNumbers } from '../charts/chart-menu.tsx'
import { type ScorePoint, StillScore, scoreTable } from '../charts/still-score.tsx'
import { StillTiers, TierLegend, tierTable } from '../charts/still-tiers.tsx'
import { numberOf, textOf } from '../islands/use-live.ts'
import { formatSpan } from '../tiles/format.ts'
import { timeOf } from './lists.tsx'

interface FigureProps {
  title: string
  /** names the files */
  name: string
  report: Report
  table: ChartNumbers
  legend: ReactNode
  /** on paper; a screen has a little more height */
  size: readonly [number, number]
  draw: (size: readonly [number, number]) => ReactNode
}

/** on paper 12 of its units are more than 9 pt */
const PAPER_WIDTH = 640
const ON_SCREEN = 1.2

/** For paper, and on a screen as wide as its place there, as its letters would shrink with it. With its numbers and its files like any other. */
function ReportFigure({ title, name, report, table, legend, size, draw }: FigureProps) {
  const [isTable, setTable] = useState(false)
  const figure = useRef<HTMLElement>(null)
  const width = useWidth(figure)
  const scope = `${report.workspace}, ${formatSpan(Date.parse(report.from), Date.parse(report.to))}`
  return (
    <figure ref={figure}>
      <ChartMenu {...{ title, name, table, figure, scope, isTable, setTable }} />
      {legend}
      <div data-drawn className="on-screen">
        {draw([width, Math.round(ON_SCREEN * size[1])])}
      </div>
      <div className="on-paper">{draw(size)}</div>
      {isTable && <ChartTable title={title} {...table} />}
    </figure>
  )
}

/** px; while it is printed the one before */
function useWidth(box: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(PAPER_WIDTH)
  useLayoutEffect(() => {
    const watch = new ResizeObserver(measure)
    function measure() {
      const now = Math.round(box.current?.clientWidth ?? 0)
      if (now > 0 && !matchMedia('print').matches) setWidth(now)
    }
    measure()
    if (box.current !== null) watch.observe(box.current)
    return () => watch.disconnect()
  }, [box])
  return width
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
    <ReportFigure
      {...{ title, report, legend }}
      name="hfs_live_series"
      table={scoreTable(points)}
      size={[PAPER_WIDTH, 190]}
      draw={(size) => <StillScore {...{ points, size, releases }} limit={1} />}
    />
  )
}

export function ReportTiers({ title, report }: { title: string; report: Report }) {
  const { tiers, step_seconds, releases } = report
  return (
    <ReportFigure
      {...{ title, report }}
      name="escalations_by_tier"
      table={tierTable(tiers)}
      legend={<TierLegend rows={tiers} then={timeOf(report)} />}
      size={[PAPER_WIDTH, 165]}
      draw={(size) => <StillTiers rows={tiers} {...{ step_seconds, size, releases }} />}
    />
  )
}
