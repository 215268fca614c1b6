import type { ReactNode } from 'react'
import type { Release } from '../snapshot.ts'
import { type Marker, markersOf } from './releases.ts'
import { tickOf, timeTicks } from './ticks.ts'

/** A drawing over time that needs no library and does not answer a mouse: for paper and for the wall. Its letters scale with it. */

/** Where things are on it, in the units of the drawing. */
export interface Plot {
  x(at: number): number
  y(value: number): number
  left: number
  right: number
  bottom: number
}

interface StillChartProps {
  /** one sentence for those who do not see it */
  label: string
  size: readonly [width: number, height: number]
  /** epoch ms */
  domain: [number, number]
  /** of the values, from 0 up */
  ticks: number[]
  tickWords: (value: number) => string
  releases: readonly Release[]
  children: (plot: Plot) => ReactNode
}

/** of a time on its axis */
const TICK_ROOM = 56
const MARGIN = { top: 14, right: 58, bottom: 22, left: 36 }

export function StillChart({ label, size, domain, ticks, tickWords, releases, children }: StillChartProps) {
  const [width, height] = size
  const plot = plotOf(size, domain, ticks.at(-1) ?? 1)
  const words = tickOf(domain[1] - domain[0])
  return (
    <svg className="still" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="still-grid" x1={plot.left} x2={plot.right} y1={plot.y(tick)} y2={plot.y(tick)} />
          <text x={plot.left - 7} y={plot.y(tick) + 4} textAnchor="end">
            {tickWords(tick)}
          </text>
        </g>
      ))}
      {timeTicks(...domain, (plot.right - plot.left) / TICK_ROOM).map((at) => (
        <text key={at} x={plot.x(at)} y={height - 4} textAnchor="middle">
          {words(at)}
        </text>
      ))}
      {markersOf(releases, domain).map((marker) => (
        <ReleaseLine key={marker.at} marker={marker} plot={plot} />
      ))}
      {children(plot)}
    </svg>
  )
}

function ReleaseLine({ marker: { at, label, isLate }, plot }: { marker: Marker; plot: Plot }) {
  const x = plot.x(at)
  return (
    <g>
      <line className="still-release" x1={x} x2={x} y1={MARGIN.top - 6} y2={plot.bottom} />
      <text x={isLate ? x - 4 : x + 4} y={MARGIN.top} textAnchor={isLate ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  )
}

function plotOf(
  [width, height]: StillChartProps['size'],
  [from, to]: StillChartProps['domain'],
  highest: number,
): Plot {
  const [right, bottom] = [width - MARGIN.right, height - MARGIN.bottom]
  return {
    ...{ left: MARGIN.left, right, bottom },
    x: (at) => MARGIN.left + ((at - from) / (to - from || 1)) * (right - MARGIN.left),
    y: (value) => bottom - (value / highest) * (bottom - MARGIN.top),
  }
}
