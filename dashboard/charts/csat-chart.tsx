import { useMemo } from 'react'
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, type TooltipContentProps, YAxis } from 'recharts'
import type { MetricRow } from '../../contract/metric.ts'
import { numberOf, textOf, useLive, usePart } from '../islands/use-live.ts'
import { stepSecondsOf } from '../scope.ts'
import { Behind } from '../tiles/behind.tsx'
import { segments } from '../tiles/csat-tile.tsx'
import { formatPercent, minimumSample, plural } from '../tiles/format.ts'
import { wilson } from '../tiles/interval.ts'
import { ChartFrame, Tip } from './chart-frame.tsx'
import { stepPath } from './step-path.ts'
import { cellOf } from './ticks.ts'
import { ReleaseLines, TimeAxis } from './time-axis.tsx'
import { ZoomArea } from './zoom-area.tsx'

const title = 'Is satisfaction changing?'

type Side = (typeof segments)[number]['name']

interface Point {
  at: number
  /** 0–1; null = nobody rated */
  bot_only: number | null
  escalated: number | null
  rated: Record<Side, number>
  satisfied: Record<Side, number>
}

const toPoint = (row: MetricRow): Point => ({
  at: Date.parse(textOf(row, 'step_at')),
  bot_only: numberOf(row, 'bot_only_rate'),
  escalated: numberOf(row, 'escalated_rate'),
  rated: countsOf(row, 'rated'),
  satisfied: countsOf(row, 'satisfied'),
})

const countsOf = (row: MetricRow, what: string): Record<Side, number> => ({
  bot_only: numberOf(row, `bot_only_${what}_count`) ?? 0,
  escalated: numberOf(row, `escalated_${what}_count`) ?? 0,
})

/** Is satisfaction changing? The satisfied share of each step, bot-only beside escalated; few ratings are a hollow point. */
export default function CsatChart() {
  const rows = usePart('csat_series')
  const points = useMemo(() => (rows ?? []).map(toPoint), [rows])
  const span = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0)
  const step = useLive((state) => stepSecondsOf(state.selection)) * 1000
  return (
    <ChartFrame
      title={title}
      metric="csat_series"
      needs={['csat_series']}
      summary={summaryOf(points)}
      legend={
        <>
          {segments.map(({ name, hue, label }) => (
            <span key={name}>
              <i className={`swatch swatch-${hue}`} />
              <Behind path={`/quality?rated=${name}`}>{label}</Behind>
            </span>
          ))}
          <span className="quiet">hollow: fewer than {minimumSample} ratings; a gap: none</span>
        </>
      }
      table={{
        head: ['Time', ...segments.flatMap(({ label }) => [label, `${label}, ratings`, `${label}, 95 %`])],
        rows: points.map((point) => [cellOf(span)(point.at), ...segments.flatMap(({ name }) => cellsOf(point, name))]),
        paths: points.map(({ at }) => stepPath('/quality', at, at + step)),
      }}
    >
      {points.every(({ rated }) => rated.bot_only + rated.escalated === 0) ? (
        <p className="calm">Nobody gave a rating in this window.</p>
      ) : (
        <Drawing points={points} span={span} />
      )}
    </ChartFrame>
  )
}

function Drawing({ points, span }: { points: Point[]; span: number }) {
  const domain: [number, number] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1]
  return (
    <ZoomArea domain={domain}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={points} margin={{ top: 18, right: 20, bottom: 0, left: -6 }} accessibilityLayer title={title}>
          <CartesianGrid vertical={false} className="chart-grid" />
          <TimeAxis domain={domain} />
          <YAxis
            domain={[0, 1]}
            ticks={[0, 0.25, 0.5, 0.75, 1]}
            tickFormatter={formatPercent}
            tickLine={false}
            axisLine={false}
          />
          <ReleaseLines domain={domain} />
          <Tooltip content={(tip) => <PointTip tip={tip} span={span} />} isAnimationActive={false} />
          {segments.map(({ name, hue }) => (
            <Line
              key={name}
              dataKey={name}
              className={`chart-line chart-line-${hue}`}
              isAnimationActive={false}
              connectNulls={false}
              dot={<Mark side={name} hue={hue} />}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </ZoomArea>
  )
}

interface MarkProps {
  side: Side
  hue: string
  /** these three are Recharts' */
  payload?: Point
  cx?: number
  cy?: number
}

/** Full with enough ratings to go by, hollow with fewer. */
function Mark({ side, hue, payload: point, cx, cy }: MarkProps) {
  if (point === undefined || point[side] === null || cx === undefined || cy === undefined) return null
  const isShort = point.rated[side] < minimumSample
  const className = `rating-mark rating-mark-${hue}${isShort ? ' is-short' : ''}`
  return <circle className={className} cx={cx} cy={cy} r={isShort ? 3 : 4} />
}

const shareOf = (point: Point, side: Side): string => {
  const rate = point[side]
  return rate === null ? '–' : formatPercent(rate)
}

function intervalOf({ satisfied, rated }: Point, side: Side): string {
  const range = wilson(satisfied[side], rated[side])
  return range === null ? '–' : `${Math.round(range.low * 100)} to ${Math.round(range.high * 100)} %`
}

const cellsOf = (point: Point, side: Side): string[] => [
  shareOf(point, side),
  String(point.rated[side]),
  intervalOf(point, side),
]

function PointTip({ tip, span }: { tip: TooltipContentProps; span: number }) {
  const point = tip.payload?.[0]?.payload as Point | undefined
  if (!tip.active || point === undefined) return null
  const lines = segments.flatMap(({ name, label }): [string, string][] => [
    [label, `${shareOf(point, name)} of ${plural(point.rated[name], 'rating')}`],
    [`${label}, 95 %`, intervalOf(point, name)],
  ])
  return <Tip at={point.at} span={span} lines={lines} />
}

function summaryOf(points: Point[]): string {
  const last = points.findLast((point) => point.bot_only !== null || point.escalated !== null)
  if (last === undefined) return 'Nobody gave a rating in this window.'
  return `Last: bot only ${shareOf(last, 'bot_only')}, reached a person ${shareOf(last, 'escalated')} satisfied.`
}
