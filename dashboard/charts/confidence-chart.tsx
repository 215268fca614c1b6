import { type KeyboardEvent, memo, type RefObject, useEffect, useRef } from 'react'
import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  useActiveTooltipDataPoints,
  XAxis,
  YAxis,
} from 'recharts'
import { formatCount, plural } from '../tiles/format.ts'
import { type Bin, binWords } from './bins.ts'
import { ticksTo } from './ticks.ts'

interface ConfidenceChartProps {
  bins: readonly Bin[]
  /** of the policy */
  now: number
  /** on which side of its line the policy's words stand */
  side: 'left' | 'right'
  /** the conversations of a bar */
  open(bin: Bin): void
}

/** How sure is the bot? Answers by their confidence; the plot is as wide as the slider under it. */
export default memo(function ConfidenceChart({ bins, now, side, open }: ConfidenceChartProps) {
  const most = Math.max(4, ...bins.map(({ sure_count, below_count }) => sure_count + below_count))
  const ticks = ticksTo(most, true)
  const choose = (index: unknown) => {
    const bin = bins[Number(index)]
    if (bin !== undefined && bin.conversation_count > 0) open(bin)
  }
  const active = useRef<Bin | undefined>(undefined)
  // the chart is one stop of Tab, and its arrows go from bar to bar
  const enter = ({ key }: KeyboardEvent) => {
    if (key === 'Enter' && active.current !== undefined) choose(bins.indexOf(active.current))
  }
  return (
    <ResponsiveContainer width="100%" height="100%" onKeyDownCapture={enter}>
      <BarChart
        data={bins as Bin[]}
        margin={{ top: 18, right: 16, bottom: 0, left: 0 }}
        barCategoryGap="12%"
        accessibilityLayer
        onClick={({ activeTooltipIndex }) => choose(activeTooltipIndex)}
        title="How sure is the bot?"
      >
        <CartesianGrid vertical={false} className="chart-grid" />
        <XAxis
          dataKey="at"
          type="number"
          domain={[0, 100]}
          ticks={[0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]}
          tickFormatter={(percent: number) => (percent / 100).toFixed(1)}
          tickLine={false}
        />
        <YAxis domain={[0, ticks.at(-1) ?? 1]} ticks={ticks} width={44} tickLine={false} axisLine={false} />
        <ActiveBin active={active} />
        <Tooltip content={BinTip} cursor={{ className: 'chart-cursor' }} isAnimationActive={false} />
        <Bar dataKey="below_count" stackId="answers" className="fill-below" isAnimationActive={false} />
        <Bar dataKey="sure_count" stackId="answers" className="fill-sure" isAnimationActive={false} />
        <ReferenceLine
          x={now}
          className="chart-limit"
          strokeDasharray="5 4"
          label={{
            value: `policy ${(now / 100).toFixed(2)}`,
            position: side === 'left' ? 'insideTopRight' : 'insideTopLeft',
          }}
        />
      </BarChart>
    </ResponsiveContainer>
  )
})

/** Which bar the arrows are at. */
function ActiveBin({ active }: { active: RefObject<Bin | undefined> }) {
  const bin = useActiveTooltipDataPoints<Bin>()?.[0]
  useEffect(() => {
    active.current = bin
  }, [active, bin])
  return null
}

/** Said, too, to whoever goes from bar to bar by keyboard, and may not see it. */
const BinTip = (tip: TooltipContentProps) => (
  <div role={isChartFocused() ? 'status' : undefined}>
    {tip.active && <BinLines bin={tip.payload?.[0]?.payload as Bin | undefined} />}
  </div>
)

const isChartFocused = () => document.activeElement?.closest('.recharts-wrapper') != null

function BinLines({ bin }: { bin: Bin | undefined }) {
  if (bin === undefined) return null
  return (
    <div className="tip">
      <p>
        <b>Confidence {binWords(bin)}</b>
      </p>
      <p className="tip-line">
        <span>at or above the threshold then</span>
        <b>{plural(bin.sure_count, 'answer')}</b>
      </p>
      <p className="tip-line">
        <span>under it</span>
        <b>{formatCount(bin.below_count)}</b>
      </p>
      {bin.conversation_count > 0 && (
        <p className="quiet">a click or Enter lists their {plural(bin.conversation_count, 'conversation')}</p>
      )}
    </div>
  )
}
