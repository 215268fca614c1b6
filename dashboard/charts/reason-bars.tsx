import { plural } from '../tiles/format.ts'
import type { Reason } from './reason-rows.tsx'
import type { Marker } from './releases.ts'
import { cellOf } from './ticks.ts'

interface BarsProps {
  reason: Reason
  times: number[]
  domain: [number, number]
  most: number
  markers: Marker[]
}

const HEIGHT = 36

/** How often one reason came up, step by step. */
export function Bars({ reason, times, domain: [from, to], most, markers }: BarsProps) {
  const width = 100 / Math.max(1, times.length)
  return (
    <svg viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="reason-floor" y={HEIGHT - 0.5} width="100" height="0.5" />
      {times.map((at, i) => {
        const count = reason.steps.get(at) ?? 0
        const height = (count / most) * (HEIGHT - 2)
        return (
          <g key={at}>
            <rect
              className={`fill-tier-${reason.tier}`}
              x={i * width + width * 0.1}
              y={HEIGHT - height}
              width={width * 0.8}
              height={height}
            />
            <rect className="reason-target" x={i * width} width={width} height={HEIGHT}>
              <title>{`${cellOf(to - from)(at)}: ${plural(count, 'handoff')}`}</title>
            </rect>
          </g>
        )
      })}
      {markers.map(({ at }) => (
        <rect key={at} className="reason-release" x={((at - from) / (to - from)) * 100} width="0.25" height={HEIGHT} />
      ))}
    </svg>
  )
}
