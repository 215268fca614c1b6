import { useMemo } from 'react'
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  YAxis,
} from 'recharts'
import type { MetricRow } from '../../contract/metric.ts'
import { numberOf, textOf, useLive, usePart } from '../islands/use-live.ts'
import { stepSecondsOf } from '../scope.ts'
import { Behind } from '../tiles/behind.tsx'
import { formatDuration, formatScore } from '../tiles/format.ts'
import { beforeWords } from '../windows.ts'
import { ChartFrame, Tip } from './chart-frame.tsx'
import { stepPath } from './step-path.ts'
import { axisScore, scoreWords } from './still-score.tsx'
import { cellOf, ticksTo } from './ticks.ts'
import { ReleaseLines, TimeAxis } from './time-axis.tsx'
import { ZoomArea } from './zoom-area.tsx'

const title = 'Is the handoff getting worse?'
const noScore = 'No handoff was resolved in this window.'

interface Point {
  at: number
  hfs: number | null
  wait_part: number | null
  repeat_part: number | null
  resolved_count: number
  ended_count: number
  waiting_count: number
  /** what it was in the period before, as long after its beginning */
  hfs_before: number | null
}

const scoreOf = ({ at, hfs, hfs_before }: Point) => ({ at, score: hfs, before: hfs_before })

const toPoint = (row: MetricRow, before: MetricRow | undefined): Point => ({
  at: Date.parse(textOf(row, 'step_at')),
  hfs: numberOf(row, 'hfs'),
  wait_part: numberOf(row, 'wait_part'),
  repeat_part: numberOf(row, 'repeat_part'),
  resolved_count: numberOf(row, 'resolved_count') ?? 0,
  ended_count: numberOf(row, 'ended_count') ?? 0,
  waiting_count: numberOf(row, 'waiting_count') ?? 0,
  hfs_before: numberOf(before, 'hfs'),
})

/** Is the handoff getting worse? What the live score was at each moment; one after which nobody was resolved is a gap. */
export default function HfsChart() {
  const rows = usePart('hfs_live_series')
  const before = usePart('previous_hfs_live_series')
  const limit = usePart('hfs_limit')?.[0] ?? null
  const points = useMemo(() => (rows ?? []).map((row, index) => toPoint(row, before?.[index])), [rows, before])
  const span = spanOfPoints(points)
  const hasBefore = points.some(({ hfs_before }) => hfs_before !== null)
  const lookedBack_s = useLive((state) => Math.max(HALF_HOUR_S, stepSecondsOf(state.selection)))
  return (
    <ChartFrame
      title={title}
      metric="hfs_live_series"
      needs={['hfs_live_series']}
      summary={scoreWords(points.map(scoreOf), limit)}
      legend={<Legend hasBefore={hasBefore} />}
      table={{
        head: ['Time', 'Score', 'From waiting', 'From repeating', 'Resolved', 'Ended', 'Waiting then'],
        rows: points.map((point) => toCells(point, span)),
        paths: points.map(({ at }) => stepPath('/handoffs?moment=ended', at - lookedBack_s * 1000, at)),
      }}
    >
      {!hasBefore && points.every(({ hfs }) => hfs === null) ? (
        <p className="calm">{noScore}</p>
      ) : (
        <Drawing points={points} span={span} limit={limit} hasBefore={hasBefore} />
      )}
    </ChartFrame>
  )
}

function Legend({ hasBefore }: { hasBefore: boolean }) {
  const scope = useLive((state) => state.selection)
  return (
    <>
      <span>
        <i className="stroke stroke-accent" />
        <Behind path="/handoffs?moment=ended">Score</Behind> of the {lookedBackWords(stepSecondsOf(scope))} before each
        moment, and of who waited then
      </span>
      {hasBefore && (
        <span>
          <i className="stroke stroke-before" />
          {beforeWords(scope.window)}
        </span>
      )}
      <span className="quiet">a gap: nothing was resolved</span>
    </>
  )
}

const HALF_HOUR_S = 1800
/** as in hfs_live_series.sql: half an hour, which the alert looks at, or a step */
const lookedBackWords = (step_seconds: number): string =>
  step_seconds > HALF_HOUR_S ? formatDuration(step_seconds) : 'half hour'

const spanOfPoints = (points: Point[]): number => (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0)

interface DrawingProps {
  points: Point[]
  span: number
  /** over which it fires; null = nothing watches it */
  limit: number | null
  hasBefore: boolean
}

function Drawing({ points, span, limit, hasBefore }: DrawingProps) {
  const most = Math.max(
    1.5,
    1.5 * (limit ?? 1),
    ...points.flatMap(({ hfs, hfs_before }) => [hfs ?? 0, hfs_before ?? 0]),
  )
  const ticks = ticksTo(most, false)
  const domain: [number, number] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1]
  return (
    <ZoomArea domain={domain}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={points} margin={{ top: 18, right: 58, bottom: 0, left: -14 }} accessibilityLayer title={title}>
          <CartesianGrid vertical={false} className="chart-grid" />
          <TimeAxis domain={domain} />
          <YAxis
            domain={[0, ticks.at(-1) ?? 1]}
            ticks={ticks}
            tickFormatter={axisScore}
            tickLine={false}
            axisLine={false}
          />
          {limit !== null && (
            <ReferenceLine
              y={limit}
              className="chart-limit"
              strokeDasharray="5 4"
              label={{ value: `limit ${axisScore(limit)}`, position: 'right' }}
            />
          )}
          <ReleaseLines domain={domain} />
          <Tooltip content={(tip) => <PointTip tip={tip} span={span} />} isAnimationActive={false} />
          {hasBefore && (
            <Line
              dataKey="hfs_before"
              className="chart-line-before"
              strokeDasharray="2 3"
              isAnimationActive={false}
              connectNulls={false}
              dot={false}
            />
          )}
          <Line
            dataKey="hfs"
            className="chart-line"
            isAnimationActive={false}
            connectNulls={false}
            dot={<LonePoint told={points} />}
          />
        </LineChart>
      </ResponsiveContainer>
    </ZoomArea>
  )
}

interface DotProps {
  /** the chart hands over `points` of its own */
  told: Point[]
  index?: number
  cx?: number
  cy?: number
}

/** A value between two gaps has no line: it gets a dot. */
function LonePoint({ told, index = 0, cx, cy }: DotProps) {
  const isAlone = told[index - 1]?.hfs == null && told[index + 1]?.hfs == null
  if (!isAlone || told[index]?.hfs == null || cx === undefined || cy === undefined) return null
  return <circle className="chart-dot" cx={cx} cy={cy} r={3} />
}

function PointTip({ tip, span }: { tip: TooltipContentProps; span: number }) {
  const window = useLive((state) => state.selection.window)
  const point = tip.payload?.[0]?.payload as Point | undefined
  if (!tip.active || point === undefined) return null
  const score = point.hfs === null ? 'none resolved' : formatScore(point.hfs)
  const lines: [string, string][] = [['Score', score]]
  if (point.hfs !== null)
    lines.push(
      ['from waiting', formatScore(point.wait_part ?? 0)],
      ['from repeating', formatScore(point.repeat_part ?? 0)],
    )
  lines.push(['handoffs', `${point.resolved_count} resolved of ${point.ended_count}`])
  lines.push(['waiting then', String(point.waiting_count)])
  if (point.hfs_before !== null) lines.push([beforeWords(window), formatScore(point.hfs_before)])
  return <Tip at={point.at} span={span} lines={lines} />
}

const toCells = (point: Point, span: number): string[] => [
  cellOf(span)(point.at),
  point.hfs === null ? '–' : formatScore(point.hfs),
  point.hfs === null ? '–' : formatScore(point.wait_part ?? 0),
  point.hfs === null ? '–' : formatScore(point.repeat_part ?? 0),
  String(point.resolved_count),
  String(point.ended_count),
  String(point.waiting_count),
]
