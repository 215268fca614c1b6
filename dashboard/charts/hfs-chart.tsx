import { useMemo } from 'react'
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts'
import type { MetricRow } from '../../contract/metric.ts'
import { numberOf, textOf, useLive, usePart } from '../islands/use-live.ts'
import type { Release } from '../snapshot.ts'
import { formatScore, formatUtc } from '../tiles/format.ts'
import { type WindowName, windows } from '../windows.ts'
import { ChartFrame, momentOf, Tip, tickOf } from './chart-frame.tsx'
import { ticksTo, timeTicks } from './ticks.ts'

const title = 'Is the handoff getting worse?'

interface Point {
  at: number
  hfs: number | null
  wait_part: number | null
  repeat_part: number | null
  resolved_count: number
  ended_count: number
  waiting_count: number
}

const toPoint = (row: MetricRow): Point => ({
  at: Date.parse(textOf(row, 'step_at')),
  hfs: numberOf(row, 'hfs'),
  wait_part: numberOf(row, 'wait_part'),
  repeat_part: numberOf(row, 'repeat_part'),
  resolved_count: numberOf(row, 'resolved_count') ?? 0,
  ended_count: numberOf(row, 'ended_count') ?? 0,
  waiting_count: numberOf(row, 'waiting_count') ?? 0,
})

/** Is the handoff getting worse? What the live score was at each moment; one after which nobody was resolved is a gap. */
export default function HfsChart() {
  const window = useLive((state) => state.selection.window)
  const rows = usePart('hfs_live_series')
  const points = useMemo(() => (rows ?? []).map(toPoint), [rows])
  return (
    <ChartFrame
      title={title}
      metric="hfs_live_series"
      needs={['hfs_live_series']}
      summary={summaryOf(points, window)}
      legend={<Legend window={window} />}
      table={{
        head: ['Time', 'Score', 'From waiting', 'From repeating', 'Resolved', 'Ended', 'Waiting then'],
        rows: points.map((point) => toCells(point, window)),
      }}
    >
      <Drawing points={points} window={window} />
    </ChartFrame>
  )
}

function Legend({ window }: { window: WindowName }) {
  return (
    <>
      <span>
        <i className="stroke stroke-accent" />
        Score of the {spanOf(window)} before each moment, and of who waited then
      </span>
      <span className="quiet">a gap: nothing was resolved</span>
    </>
  )
}

/** as in hfs_live_series.sql: half an hour, which the alert looks at, or a step */
const spanOf = (window: WindowName): string => (windows[window].step_seconds > 1800 ? '3 hours' : 'half hour')

function Drawing({ points, window }: { points: Point[]; window: WindowName }) {
  const releases = usePart('releases') ?? []
  const most = Math.max(1.5, ...points.map((point) => point.hfs ?? 0))
  const ticks = ticksTo(most, false)
  const domain = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1]
  const shown = markersOf(releases, domain)
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={points} margin={{ top: 18, right: 58, bottom: 0, left: -14 }} accessibilityLayer title={title}>
        <CartesianGrid vertical={false} className="chart-grid" />
        <XAxis
          dataKey="at"
          type="number"
          domain={domain}
          tickFormatter={tickOf(window)}
          ticks={timeTicks(domain[0] ?? 0, domain[1] ?? 0, window)}
          minTickGap={24}
          tickLine={false}
        />
        <YAxis
          domain={[0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          tickFormatter={axisScore}
          tickLine={false}
          axisLine={false}
        />
        <ReferenceLine
          y={1}
          className="chart-limit"
          strokeDasharray="5 4"
          label={{ value: 'limit 1.0', position: 'right' }}
        />
        {shown.map((release) => (
          <ReferenceLine
            key={release.at}
            x={release.at}
            className="chart-release"
            label={{ value: release.label, position: release.isLate ? 'insideTopRight' : 'insideTopLeft' }}
          />
        ))}
        <Tooltip content={(tip) => <PointTip tip={tip} window={window} />} isAnimationActive={false} />
        <Line
          dataKey="hfs"
          className="chart-line"
          isAnimationActive={false}
          connectNulls={false}
          dot={<LonePoint points={points} />}
        />
      </LineChart>
    </ResponsiveContainer>
  )
}

interface Marker {
  at: number
  label: string
  isLate: boolean
}

/** as a share of the chart's width */
const labelWidth = 0.16

/** One line for each moment, however many bots were released then; names only where they have room. */
function markersOf(releases: Release[], domain: number[]): Marker[] {
  const [from = 0, to = 1] = domain
  const moments = new Map<number, string>()
  for (const release of releases) moments.set(Date.parse(release.occurred_at), release.bot_version)
  const shown = [...moments].filter(([at]) => at >= from && at <= to)
  let labelled = Number.NEGATIVE_INFINITY
  return shown.map(([at, version]) => {
    const hasRoom = at - labelled > (to - from) * labelWidth
    if (hasRoom) labelled = at
    return { at, label: hasRoom ? `bot ${version}` : '', isLate: (at - from) / (to - from) > 0.7 }
  })
}

const axisScore = (score: number): string => (Number.isInteger(score * 2) ? score.toFixed(1) : score.toFixed(2))

interface DotProps {
  points: Point[]
  index?: number
  cx?: number
  cy?: number
}

/** A value between two gaps has no line: it gets a dot. */
function LonePoint({ points, index = 0, cx, cy }: DotProps) {
  const isAlone = points[index - 1]?.hfs == null && points[index + 1]?.hfs == null
  if (!isAlone || points[index]?.hfs == null || cx === undefined || cy === undefined) return null
  return <circle className="chart-dot" cx={cx} cy={cy} r={3} />
}

function PointTip({ tip, window }: { tip: TooltipContentProps; window: WindowName }) {
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
  return <Tip at={point.at} window={window} lines={lines} />
}

const toCells = (point: Point, window: WindowName): string[] => [
  `${momentOf(window)(point.at)} (${formatUtc(point.at)})`,
  point.hfs === null ? '–' : formatScore(point.hfs),
  point.hfs === null ? '–' : formatScore(point.wait_part ?? 0),
  point.hfs === null ? '–' : formatScore(point.repeat_part ?? 0),
  String(point.resolved_count),
  String(point.ended_count),
  String(point.waiting_count),
]

function summaryOf(points: Point[], window: WindowName): string {
  const known = points.filter((point): point is Point & { hfs: number } => point.hfs !== null)
  const worst = known.reduce<(Point & { hfs: number }) | null>(
    (most, point) => (most === null || point.hfs > most.hfs ? point : most),
    null,
  )
  const last = known.at(-1)
  if (worst === null || last === undefined) return 'No handoff was resolved in this window.'
  const over = known.filter((point) => point.hfs > 1).length
  return `Last ${formatScore(last.hfs)}, highest ${formatScore(worst.hfs)} at ${momentOf(window)(worst.at)}; ${over} of ${known.length} points over 1.0.`
}
