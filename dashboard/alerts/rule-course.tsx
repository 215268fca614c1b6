import { useMemo, useRef, useState } from 'react'
import type { ChartUnit } from '../../contract/alert.ts'
import type { RulePreview } from '../../contract/alert-rules.ts'
import { ChartTable } from '../charts/chart-frame.tsx'
import { ChartMenu, type ChartNumbers } from '../charts/chart-menu.tsx'
import { type Marker, markersAt } from '../charts/releases.ts'
import { cellOf } from '../charts/ticks.ts'
import { formatSpan, formatStampDay, plural } from '../tiles/format.ts'
import { formatValue } from './words.ts'

/** units of the drawing */
const WIDTH = 1000
const HEIGHT = 120
const CUT = 4
/** below the time in which it fires: the wash behind the line is too faint to be seen by everybody */
const BAR = 5

/** `unit`: of the values of a rule that Baton does not know by name. */
export type Course = RulePreview & { unit?: ChartUnit | undefined }

interface CourseProps {
  preview: Course
  title: string
  /** of the time in which it fires */
  firedWords: string
}

/** The value of a rule over time, as a drawing and as its numbers. */
export function RuleCourse({ preview, title, firedWords }: CourseProps) {
  const [isTable, setTable] = useState(false)
  const figure = useRef<HTMLElement>(null)
  const { rule, from, to, threshold, releases, unit } = preview
  const markers = markersAt(releases, [from, to])
  const table = useMemo(() => numbersOf(preview), [preview])
  return (
    <figure className="rule-figure" ref={figure}>
      <figcaption className="legend">
        <span>
          <i className="stroke stroke-accent" />
          the value
        </span>
        <span>
          <i className="swatch swatch-fired" />
          {firedWords}
        </span>
        <span className="quiet">dashed: the limit, {formatValue(threshold, unit)}</span>
        {releases.length > 0 && <span className="quiet">upright: {plural(releases.length, 'release')} of a bot</span>}
        <ChartMenu
          {...{ title, name: `rule-${rule}`, table, figure, isTable, setTable }}
          scope={formatSpan(from, to)}
        />
      </figcaption>
      {isTable ? (
        <ChartTable title={title} {...table} />
      ) : (
        <div className="rule-course" data-drawn="">
          <Drawing preview={preview} markers={markers} />
          {markers
            .filter(({ label }) => label !== '')
            .map(({ at, label, isLate }) => (
              <span
                key={at}
                className="rule-course-release"
                data-side={isLate ? 'left' : 'right'}
                style={{ '--at': (at - from) / Math.max(1, to - from) } as object}
              >
                {label}
              </span>
            ))}
        </div>
      )}
      {!isTable && (
        <p className="rule-course-times" aria-hidden="true">
          <span>{formatStampDay(from)}</span>
          <span>{formatStampDay(to)}</span>
        </p>
      )}
    </figure>
  )
}

/** What is drawn in colour is said in a word. */
function numbersOf({ series, fired, from, to, threshold, releases, unit }: Course): ChartNumbers {
  const cell = cellOf(to - from)
  const isIn = (at: number) => fired.some((one) => at >= one.from && at < (one.until ?? Number.POSITIVE_INFINITY))
  return {
    head: ['Time', 'Value', 'Limit', 'Fires', 'Released since'],
    rows: series.map(({ at, value }, i) => [
      cell(at),
      formatValue(value, unit),
      formatValue(threshold, unit),
      isIn(at) ? 'yes' : 'no',
      releases
        .filter((one) => one.at <= at && one.at > (series[i - 1]?.at ?? from - 1))
        .map(({ bot_version }) => bot_version)
        .join(', '),
    ]),
  }
}

interface DrawingProps {
  preview: Course
  markers: readonly Marker[]
}

function Drawing({ preview: { series, fired, from, to, threshold, unit }, markers }: DrawingProps) {
  const values = series.flatMap(({ value }) => (value === null ? [] : [value]))
  // one peak must not press all the rest to the ground: what is far above the limit is cut
  const highest = Math.max(...values, 1e-9)
  const top = 1.15 * Math.max(threshold, threshold > 0 ? Math.min(highest, CUT * threshold) : highest)
  const bottom = Math.min(0, threshold, ...values)
  const x = (at: number) => (WIDTH * (at - from)) / Math.max(1, to - from)
  const y = (value: number) => HEIGHT - (HEIGHT * (value - bottom)) / (top - bottom)
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`The value over time, the limit at ${formatValue(threshold, unit)}`}
    >
      {fired.map((one) => {
        const span = { x: x(one.from), width: Math.max(2, x(one.until ?? to) - x(one.from)) }
        return (
          <g key={one.from}>
            <rect className="rule-course-fired" {...span} height={HEIGHT} />
            <rect className="rule-course-bar" {...span} y={HEIGHT - BAR} height={BAR} />
          </g>
        )
      })}
      {markers.map(({ at }) => (
        <line key={at} className="rule-course-released" x1={x(at)} x2={x(at)} y1={0} y2={HEIGHT} />
      ))}
      <path className="rule-course-line" d={pathOf(series, x, y)} />
      <line className="rule-course-limit" x1={0} x2={WIDTH} y1={y(threshold)} y2={y(threshold)} />
    </svg>
  )
}

/** Gaps are gaps. */
function pathOf(series: RulePreview['series'], x: (at: number) => number, y: (value: number) => number): string {
  let isDrawing = false
  return series
    .map(({ at, value }) => {
      const command = value === null ? '' : `${isDrawing ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`
      isDrawing = value !== null
      return command
    })
    .join('')
}
