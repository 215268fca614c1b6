import { type ReactNode, useRef, useState } from 'react'
import { TableHead } from '../islands/table-head.tsx'
import type { PartName } from '../snapshot.ts'
import { Behind } from '../tiles/behind.tsx'
import { formatUtc } from '../tiles/format.ts'
import { Tile } from '../tiles/tile.tsx'
import { ChartMenu, type ChartNumbers } from './chart-menu.tsx'
import { momentOf } from './ticks.ts'

interface ChartFrameProps {
  title: string
  metric: string
  needs: PartName[]
  /** one sentence for those who do not see the drawing */
  summary: string
  legend: ReactNode
  table: ChartNumbers
  children: ReactNode
}

/** A chart asks one question; beside it stand its numbers, and both as files. */
export function ChartFrame({ title, metric, needs, summary, legend, table, children }: ChartFrameProps) {
  const [isTable, setTable] = useState(false)
  const figure = useRef<HTMLElement>(null)
  return (
    <Tile
      title={title}
      metrics={[metric]}
      needs={needs}
      className="tile-chart"
      aside={<ChartMenu {...{ title, name: metric, table, figure, isTable, setTable }} />}
      skeleton={<span className="bone bone-chart" aria-hidden="true" />}
    >
      <figure className="chart" ref={figure}>
        <figcaption className="legend">
          <span className="sr-only">{summary}</span>
          {legend}
        </figcaption>
        {isTable ? <ChartTable {...table} title={title} /> : <div className="chart-drawing">{children}</div>}
      </figure>
    </Tile>
  )
}

export function ChartTable({ title, ...numbers }: ChartNumbers & { title: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="chart-table" tabIndex={0} aria-label={`Table: ${title}`}>
      <NumbersTable {...numbers} />
    </section>
  )
}

/** By itself where nothing scrolls: for those who hear the page and do not see it. */
export function NumbersTable({ head, rows, paths, title }: ChartNumbers & { title?: string }) {
  return (
    <table>
      {title !== undefined && <caption>{title}</caption>}
      <TableHead names={head} />
      <tbody>
        {rows.map((row, at) => (
          <tr key={row[0]}>
            {row.map((cell, i) => (
              <td key={head[i]}>{i === 0 ? <Behind path={paths?.[at] ?? ''}>{cell}</Behind> : cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The reader's time, UTC beside it, and the lines of one point. @param span of the chart, ms */
export function Tip({ at, span, lines }: { at: number; span: number; lines: [string, string][] }) {
  return (
    <div className="tip">
      <p>
        <b>{momentOf(span)(at)}</b> <span className="quiet">{formatUtc(at)}</span>
      </p>
      {lines.map(([name, value]) => (
        <p key={name} className="tip-line">
          <span>{name}</span>
          <b>{value}</b>
        </p>
      ))}
    </div>
  )
}
