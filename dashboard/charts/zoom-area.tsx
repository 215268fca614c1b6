import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useScope } from '../islands/use-scope.ts'
import { formatSpan } from '../tiles/format.ts'

interface ZoomAreaProps {
  /** of the drawing's time axis, epoch ms */
  domain: [number, number]
  children: ReactNode
}

/** Less is a click. px */
const LEAST_WIDTH = 8
/** Less is nothing to look at. */
const LEAST_MS = 60_000

interface Drag {
  /** px from the left of the area */
  begin: number
  end: number
  /** of the plot, likewise */
  left: number
  width: number
}

/**
 * A stretch of time that is dragged over becomes the window of the page; back leads to the one before. By keyboard, and by
 * touch, which scrolls, the same is chosen with From–to.
 */
export function ZoomArea({ domain, children }: ZoomAreaProps) {
  const [, change] = useScope()
  const area = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const begin = (event: PointerEvent) => {
    const place = placeOf(area.current)
    if (event.pointerType === 'touch' || event.button !== 0 || place === null) return
    const at = within(place, event.clientX - place.offset)
    setDrag({ ...place, begin: at, end: at })
  }
  const move = (event: PointerEvent) => {
    if (drag === null) return
    const offset = area.current?.getBoundingClientRect().left ?? 0
    const end = within(drag, event.clientX - offset)
    if (Math.abs(end - drag.begin) >= LEAST_WIDTH) area.current?.setPointerCapture(event.pointerId)
    setDrag({ ...drag, end })
  }
  const end = () => {
    setDrag(null)
    if (drag === null || Math.abs(drag.end - drag.begin) < LEAST_WIDTH) return
    const span = spanOfDrag(drag, domain)
    if (span.to - span.from >= LEAST_MS) change({ window: 'custom', ...span })
  }
  const isDragging = drag !== null && Math.abs(drag.end - drag.begin) >= LEAST_WIDTH
  return (
    <div
      ref={area}
      className="zoom-area"
      title={isDragging ? undefined : 'Drag to look at a part'}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => setDrag(null)}
    >
      {children}
      {isDragging && <Stretch drag={drag} domain={domain} />}
    </div>
  )
}

function Stretch({ drag, domain }: { drag: Drag; domain: [number, number] }) {
  const { from, to } = spanOfDrag(drag, domain)
  const left = Math.min(drag.begin, drag.end)
  return (
    <div className="zoom-stretch" style={{ left, width: Math.abs(drag.end - drag.begin) }} aria-hidden="true">
      <span>{formatSpan(from, to)}</span>
    </div>
  )
}

function placeOf(area: HTMLElement | null): { left: number; width: number; offset: number } | null {
  const grid = area?.querySelector('.recharts-cartesian-grid')?.getBoundingClientRect()
  const offset = area?.getBoundingClientRect().left
  if (grid === undefined || offset === undefined || grid.width === 0) return null
  return { left: grid.left - offset, width: grid.width, offset }
}

const within = ({ left, width }: { left: number; width: number }, x: number): number =>
  Math.min(Math.max(x, left), left + width)

/** In whole seconds, which an address has. */
function spanOfDrag({ begin, end, left, width }: Drag, [first, last]: [number, number]): { from: number; to: number } {
  const at = (x: number): number => first + ((x - left) / width) * (last - first)
  const seconds = (ms: number): number => Math.round(ms / 1000) * 1000
  return { from: seconds(at(Math.min(begin, end))), to: seconds(at(Math.max(begin, end))) }
}
