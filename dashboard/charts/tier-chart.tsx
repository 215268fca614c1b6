import { useMemo } from 'react'
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  YAxis,
} from 'recharts'
import type { MetricRow } from '../../contract/metric.ts'
import { numberOf, textOf, useLive, usePart } from '../islands/use-live.ts'
import { type Scope, spanOf, stepSecondsOf } from '../scope.ts'
import { Behind } from '../tiles/behind.tsx'
import { plural } from '../tiles/format.ts'
import { tierWords } from '../tiles/words.ts'
import { beforeWords, windowWords } from '../windows.ts'
import { ChartFrame, Tip } from './chart-frame.tsx'
import { stepPath } from './step-path.ts'
import { cellOf, ticksTo } from './ticks.ts'
import { ReleaseLines, TimeAxis } from './time-axis.tsx'
import { ZoomArea } from './zoom-area.tsx'

const title = 'Why do people need a person?'

const tiers = [
  { column: 'tier_3_count', tier: 3, label: tierWords[3] },
  { column: 'tier_2_count', tier: 2, label: tierWords[2] },
  { column: 'tier_1_count', tier: 1, label: tierWords[1] },
  { column: 'platform_count', tier: 0, label: tierWords[0] },
] as const
type Column = (typeof tiers)[number]['column']
type Point = {
  at: number
  requested_count: number
  /** in the period before, as long after its beginning; null where nothing is compared */
  requested_before: number | null
} & Record<Column, number>

const toPoint = (row: MetricRow, before: MetricRow | undefined): Point => ({
  at: Date.parse(textOf(row, 'step_at')),
  requested_count: numberOf(row, 'requested_count') ?? 0,
  requested_before: numberOf(before, 'requested_count'),
  tier_1_count: numberOf(row, 'tier_1_count') ?? 0,
  tier_2_count: numberOf(row, 'tier_2_count') ?? 0,
  tier_3_count: numberOf(row, 'tier_3_count') ?? 0,
  platform_count: numberOf(row, 'platform_count') ?? 0,
})

const sumOf = (points: Point[], column: Column | 'requested_before'): number =>
  points.reduce((sum, point) => sum + (point[column] ?? 0), 0)

/** Why do people need a person? Handoffs of each step, stacked by tier. */
export default function TierChart() {
  const window = useLive((state) => state.selection.window)
  const rows = usePart('escalations_by_tier')
  const before = usePart('previous_escalations_by_tier')
  const points = useMemo(() => (rows ?? []).map((row, index) => toPoint(row, before?.[index])), [rows, before])
  const span = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0)
  const counted = useCounted(points)
  const step = useLive((state) => stepSecondsOf(state.selection)) * 1000
  const present = tiers.filter(({ column, tier }) => tier > 0 || sumOf(points, column) > 0)
  return (
    <ChartFrame
      title={title}
      metric="escalations_by_tier"
      needs={['escalations_by_tier']}
      summary={`Handoffs in the ${windowWords(window)}: ${present.map(({ column, label }) => `${sumOf(points, column)} ${label}`).join('; ')}.`}
      legend={
        <>
          {present.map(({ column, tier, label }) => (
            <span key={column}>
              <i className={`swatch swatch-tier-${tier}`} />
              {label} <Count n={sumOf(points, column)} path={`/handoffs?tier=${tier}`} scope={counted.present} />
            </span>
          ))}
          {before !== undefined && (
            <span>
              <i className="stroke stroke-before" />
              {beforeWords(window)}, all{' '}
              <Count n={sumOf(points, 'requested_before')} path="/handoffs" scope={counted.previous} />
            </span>
          )}
        </>
      }
      table={{
        head: ['Time', ...present.map(({ label }) => label), 'all', ...(before === undefined ? [] : ['all before'])],
        rows: points.map((point) => [
          cellOf(span)(point.at),
          ...present.map(({ column }) => String(point[column])),
          String(point.requested_count),
          ...(before === undefined ? [] : [String(point.requested_before ?? '–')]),
        ]),
        paths: points.map(({ at }) => stepPath('/handoffs', at, at + step)),
      }}
    >
      {points.every(({ requested_count, requested_before }) => requested_count + (requested_before ?? 0) === 0) ? (
        <p className="calm">No handoff was requested in this window.</p>
      ) : (
        <Drawing points={points} span={span} columns={present} hasBefore={before !== undefined} />
      )}
    </ChartFrame>
  )
}

/** The steps begin a little later than the window: the list is of as many as are drawn. */
function useCounted(points: Point[]): Record<'present' | 'previous', Partial<Scope>> {
  const selection = useLive((state) => state.selection)
  const to = useLive((state) => Date.parse(state.head?.to ?? ''))
  const from = points[0]?.at
  if (from === undefined || Number.isNaN(to)) return { present: {}, previous: {} }
  const span = spanOf(selection, to)
  const before = span.to - span.from
  return {
    present: { window: 'custom', from, to },
    previous: { window: 'custom', from: from - before, to: to - before },
  }
}

function Count({ n, path, scope }: { n: number; path: string; scope: Partial<Scope> }) {
  return (
    <b>
      <Behind path={n === 0 ? '' : path} scope={scope}>
        {n}
      </Behind>
    </b>
  )
}

interface DrawingProps {
  points: Point[]
  /** ms */
  span: number
  columns: readonly (typeof tiers)[number][]
  hasBefore: boolean
}

function Drawing({ points, span, columns, hasBefore }: DrawingProps) {
  const ticks = ticksTo(
    Math.max(4, ...points.map((point) => Math.max(point.requested_count, point.requested_before ?? 0))),
    true,
  )
  const step = useLive((state) => stepSecondsOf(state.selection)) * 1000
  const domain: [number, number] = [(points[0]?.at ?? 0) - step / 2, (points.at(-1)?.at ?? 1) + step / 2]
  return (
    <ZoomArea domain={domain}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={points}
          margin={{ top: 8, right: 58, bottom: 0, left: -14 }}
          barCategoryGap="18%"
          accessibilityLayer
          title={title}
        >
          <CartesianGrid vertical={false} className="chart-grid" />
          <TimeAxis domain={domain} />
          <YAxis domain={[0, ticks.at(-1) ?? 1]} ticks={ticks} tickLine={false} axisLine={false} />
          <ReleaseLines domain={domain} />
          <Tooltip
            content={(tip) => <PointTip tip={tip} span={span} columns={columns} />}
            cursor={{ className: 'chart-cursor' }}
            isAnimationActive={false}
          />
          {[...columns].reverse().map(({ column, tier }) => (
            <Bar
              key={column}
              dataKey={column}
              stackId="tier"
              className={`fill-tier-${tier}`}
              isAnimationActive={false}
            />
          ))}
          {hasBefore && (
            <Line
              dataKey="requested_before"
              className="chart-line-before"
              strokeDasharray="2 3"
              isAnimationActive={false}
              dot={false}
            />
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </ZoomArea>
  )
}

interface PointTipProps {
  tip: TooltipContentProps
  span: number
  columns: DrawingProps['columns']
}

function PointTip({ tip, span, columns }: PointTipProps) {
  const window = useLive((state) => state.selection.window)
  const point = tip.payload?.[0]?.payload as Point | undefined
  if (!tip.active || point === undefined) return null
  const lines = columns.map(({ column, label }): [string, string] => [label, String(point[column])])
  lines.push(['all', plural(point.requested_count, 'handoff')])
  if (point.requested_before !== null) lines.push([beforeWords(window), plural(point.requested_before, 'handoff')])
  return <Tip at={point.at} span={span} lines={lines} />
}
