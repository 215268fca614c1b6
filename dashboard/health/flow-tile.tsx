import type { Flow } from '../../contract/plumbing.ts'
import { Card } from '../islands/card.tsx'

interface FlowTileProps {
  title: string
  /** '' while loading */
  number: string
  unit: string
  note: string
  /** per second, oldest first; null = there is nothing to draw */
  values: { at: number; value: number }[] | null
  /** the end of the drawing, epoch ms */
  now: number
}

/** One number of the plumbing with its last five minutes. */
export function FlowTile({ title, number, unit, note, values, now }: FlowTileProps) {
  return (
    <Card title={title} className="plumbing-tile">
      {number === '' ? (
        <span className="bone bone-number" aria-hidden="true" />
      ) : (
        <p className="plumbing-number">
          <b className="number">{number}</b> <span className="quiet">{unit}</span>
        </p>
      )}
      <p className="sample">{note}</p>
      <Spark values={values ?? []} now={now} />
    </Card>
  )
}

const width = 300
const height = 44
const span_ms = 300_000
/** further apart nobody told anything in between: a gap is a gap */
const gap_ms = 12_000

/** The numbers are beside it; what it adds is only the course. */
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

export const courseOf = (flow: readonly Flow[], name: Exclude<keyof Flow, 'at'>) =>
  flow.map((one) => ({ at: one.at, value: one[name] }))
