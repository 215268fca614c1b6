import { useMemo, useRef, useState } from 'react'
import {
  Bar,
  BarChart,
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts'
import type { ConsoleAnswer } from '../../contract/console.ts'
import { Tip } from '../charts/chart-frame.tsx'
import { ChartMenu, type ChartNumbers } from '../charts/chart-menu.tsx'
import { tickOf, ticksTo, timeTicks } from '../charts/ticks.ts'
import { ReleaseLines } from '../charts/time-axis.tsx'
import { formatCount, formatDay, formatUtc } from '../tiles/format.ts'
import { ChartChoices } from './chart-choices.tsx'
import { type ChartChoice, chartPoints, chooseChart, type Drawn } from './chart-points.ts'

interface AnswerChartProps {
  answer: ConsoleAnswer
  workspace: string
}

/** The answer as lines or bars, with a say in which columns. */
export default function AnswerChart({ answer, workspace }: AnswerChartProps) {
  const [choice, setChoice] = useState<ChartChoice>(() => chooseChart(answer) as ChartChoice)
  const drawn = useMemo(() => chartPoints(answer, choice), [answer, choice])
  const figure = useRef<HTMLElement>(null)
  const names = choice.series.map((index) => answer.columns[index]?.name ?? '')
  const along = answer.columns[choice.along]?.name ?? ''
  return (
    <figure className="answer-chart" ref={figure}>
      <ChartChoices columns={answer.columns} choice={choice} change={setChoice}>
        <ChartMenu
          title={`${names.join(', ')} by ${along}`}
          name="chart"
          table={tableOf([along, ...names], drawn)}
          figure={figure}
          scope={workspace}
        />
      </ChartChoices>
      <p className="small quiet" role="status">
        {drawn.left_out > 0 &&
          `${formatCount(drawn.points.length)} of ${formatCount(answer.rows.length)} rows are drawn; of each stretch the one furthest from its mean.`}
      </p>
      <div className="chart-drawing" role="img" aria-label={summaryOf(names, drawn)}>
        <Drawing drawn={drawn} names={names} kind={choice.kind} />
      </div>
    </figure>
  )
}

/** What is drawn; all rows are in the answer's own files. */
const tableOf = (head: string[], { points, isTime }: Drawn): ChartNumbers => ({
  head,
  rows: points.map(({ at, values }) => [
    isTime ? formatUtc(Number(at)) : String(at),
    ...values.map((value) => (value === null ? '–' : String(value))),
  ]),
})

const summaryOf = (names: string[], { points }: Drawn): string =>
  `${names.join(', ')} over ${points.length} points. The table has the numbers.`

interface DrawingProps {
  drawn: Drawn
  names: string[]
  kind: ChartChoice['kind']
}

/** Hues of the page, and a dash of its own for each: colour alone is not read by everybody. */
const dashes = ['0', '7 4', '2 3', '9 3 2 3']

function Drawing({ drawn: { points, isTime }, names, kind }: DrawingProps) {
  if (names.length === 0) return <p className="calm">Choose a number to draw.</p>
  const values = points.flatMap((point) => point.values.filter((value) => value !== null))
  const span = isTime ? Number(points.at(-1)?.at ?? 0) - Number(points[0]?.at ?? 0) : 0
  const Chart = kind === 'line' ? LineChart : BarChart
  const isScale = isTime && kind === 'line'
  const domain: [number, number] = [Number(points[0]?.at), Number(points.at(-1)?.at)]
  const least = Math.min(0, ...values)
  const ticks = least < 0 ? undefined : ticksTo(Math.max(...values, 0), false)
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Chart data={points} margin={{ top: 12, right: 18, bottom: 0, left: 4 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} className="chart-grid" />
        <XAxis
          dataKey="at"
          {...(isScale ? { type: 'number', domain, ticks: timeTicks(...domain) } : {})}
          tickFormatter={isTime ? timeTick(span) : (at) => shortened(String(at))}
          minTickGap={28}
          tickLine={false}
        />
        <YAxis
          domain={[least, ticks?.at(-1) ?? 'auto']}
          {...(ticks === undefined ? {} : { ticks })}
          tickFormatter={compact}
          tickLine={false}
          axisLine={false}
          width={56}
        />
        {isScale && <ReleaseLines domain={domain} />}
        <Tooltip
          content={(tip) => <PointTip tip={tip} names={names} isTime={isTime} span={span} />}
          isAnimationActive={false}
        />
        {names.map((name, index) =>
          kind === 'line' ? (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
              key={`${name}-${index}`}
              dataKey={(point) => point.values[index]}
              name={name}
              className={`series series-${index}`}
              strokeDasharray={dashes[index]}
              isAnimationActive={false}
              dot={points.length < 2}
            />
          ) : (
            <Bar
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              key={`${name}-${index}`}
              dataKey={(point) => point.values[index]}
              name={name}
              className={`series series-${index}`}
              isAnimationActive={false}
            />
          ),
        )}
      </Chart>
    </ResponsiveContainer>
  )
}

/** A midnight says which day begins. */
const timeTick = (span: number) => (at: number) =>
  new Date(at).getHours() + new Date(at).getMinutes() === 0 ? formatDay(at) : tickOf(span)(at)
const compactNumber = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 2 })
const compact = (value: number): string => compactNumber.format(value)
const shortened = (text: string): string => (text.length > 18 ? `${text.slice(0, 17)}…` : text)

interface TipProps {
  tip: TooltipContentProps
  names: string[]
  isTime: boolean
  span: number
}

function PointTip({ tip, names, isTime, span }: TipProps) {
  const point = tip.payload?.[0]?.payload as Drawn['points'][number] | undefined
  if (!tip.active || point === undefined) return null
  const lines = names.map((name, index): [string, string] => [name, String(point.values[index] ?? 'null')])
  if (isTime) return <Tip at={Number(point.at)} span={span} lines={lines} />
  return (
    <div className="tip">
      <p>
        <b>{String(point.at)}</b>
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
