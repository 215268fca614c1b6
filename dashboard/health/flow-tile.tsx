import { type ReactNode, useRef, useState } from 'react'
import type { Flow } from '../../contract/plumbing.ts'
import { ChartTable } from '../charts/chart-frame.tsx'
import { ChartMenu } from '../charts/chart-menu.tsx'
import { cellOf } from '../charts/ticks.ts'
import { Card } from '../islands/card.tsx'

type Column = Exclude<keyof Flow, 'at'>

interface FlowTileProps {
  title: string
  /** '' while loading */
  number: string
  unit: string
  note: string
  /** from the number to what is behind it */
  ways: ReactNode
  /** of the flow: what is drawn, and what its values are */
  column: Column
  measure: string
  /** oldest first */
  flow: readonly Flow[]
  /** the end of the drawing, epoch ms */
  now: number
}

/** One number of the plumbing with its last five minutes. */
export function FlowTile({ title, number, unit, note, ways, column, measure, flow, now }: FlowTileProps) {
  const [isTable, setTable] = useState(false)
  const figure = useRef<HTMLElement>(null)
  const table = {
    head: ['Time', measure],
    // what was last stands on top
    rows: flow.toReversed().map((one) => [cellOf(span_ms)(one.at), String(Number(one[column].toFixed(2)))]),
  }
  const menu = { title, name: `plumbing-${column}`, table, figure, isTable, setTable }
  return (
    <Card title={title} className="plumbing-tile" aside={<ChartMenu {...menu} scope="the last five minutes" />}>
      {number === '' ? (
        <span className="bone bone-number" aria-hidden="true" />
      ) : (
        <p className="plumbing-number">
          <b className="number">{number}</b> <span className="quiet">{unit}</span>
        </p>
      )}
      <p className="sample">
        <span className="plumbing-note">{note}</span> <span className="plumbing-ways">{ways}</span>
      </p>
      <figure className="plumbing-course" ref={figure}>
        {isTable ? (
          <ChartTable title={title} {...table} />
        ) : (
          <div data-drawn="">
            <Spark values={flow.map((one) => ({ at: one.at, value: one[column] }))} now={now} />
          </div>
        )}
      </figure>
    </Card>
  )
}

const width = 300
const height = 44
const span_ms = 300_000
/** further apart nobody told anything in between: a gap is a gap */
const gap_ms = 12_000

/** The course alone; its numbers are a table. */
function Spark({ values, now }: { values: { at: number; value: number }[]; now: number }) {
  const most = Math.max(1, ...values.map(({ value }) => value))
  const place = ({ at, value }: { at: number; value: number }): string =>
    `${(width - ((now - at) / span_ms) * width).toFixed(1)} ${(height - 2 - (value / most) * (height - 6)).toFixed(1)}`
  const path = values
    .map((one, index) => `${index === 0 || one.at - (values[index - 1]?.at ?? 0) > gap_ms ? 'M' : 'L'}${place(one)}`)
    .join('')
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <path className="spark-floor" d={`M0 ${height - 2}H${width}`} />
      <path className="spark-line" d={path} />
    </svg>
  )
}
