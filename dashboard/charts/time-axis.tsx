import { ReferenceLine, XAxis } from 'recharts'
import { useMarkers } from './releases.ts'
import { tickOf, timeTicks } from './ticks.ts'

/** What every chart over time shares: its axis, and a line for each release of a bot. */

/** @param domain epoch ms */
export const TimeAxis = ({ domain }: { domain: [number, number] }) => (
  <XAxis
    dataKey="at"
    type="number"
    domain={domain}
    tickFormatter={tickOf(domain[1] - domain[0])}
    ticks={timeTicks(...domain)}
    minTickGap={24}
    tickLine={false}
  />
)

/** @param domain epoch ms */
export const ReleaseLines = ({ domain }: { domain: [number, number] }) =>
  useMarkers(domain).map(({ at, label, isLate }) => (
    <ReferenceLine
      key={at}
      x={at}
      className="chart-release"
      label={{ value: label, position: isLate ? 'insideTopRight' : 'insideTopLeft' }}
    />
  ))
