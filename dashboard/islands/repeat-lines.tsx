import { type RefObject, useEffect, useState } from 'react'
import type { Repeated } from '../../contract/handoff.ts'
import { anchorOf } from './timeline.ts'

interface Line {
  key: string
  from: number
  to: number
}

const width = 22

/** A thin line from a fact that was said again to where it was first said. The words and links beside it say the same. */
export function RepeatLines({ list, repeats }: { list: RefObject<HTMLOListElement | null>; repeats: Repeated[] }) {
  const [lines, setLines] = useState<Line[]>([])
  useEffect(() => {
    const { current } = list
    if (current === null || repeats.length === 0) return
    const draw = () => setLines(repeats.flatMap(lineOf))
    const watch = new ResizeObserver(draw)
    watch.observe(current)
    return () => watch.disconnect()
  }, [list, repeats])
  if (lines.length === 0) return null
  const height = Math.max(...lines.map((line) => line.to)) + 12
  return (
    <svg className="repeat-lines" width={width} height={height} aria-hidden="true">
      {lines.map(({ key, from, to }, index) => (
        <path key={key} d={pathOf(from, to, Math.max(2, 12 - 4 * (index % 3)))} />
      ))}
    </svg>
  )
}

function lineOf({ event_id, first_event_id, kind, value }: Repeated): Line[] {
  const [first, again] = [first_event_id, event_id].map((id) =>
    document.getElementById(anchorOf(id))?.querySelector<HTMLElement>('.turn'),
  )
  if (!first || !again || first === again) return []
  const middleOf = (one: HTMLElement) => one.offsetTop + Math.min(22, one.offsetHeight / 2)
  return [{ key: `${event_id} ${kind} ${value}`, from: middleOf(first), to: middleOf(again) }]
}

/** A bracket that is open to the right, with its ends on the two messages. @param x how far left it goes */
const pathOf = (from: number, to: number, x: number): string =>
  `M${width} ${from} H${x + 6} Q${x} ${from} ${x} ${from + 6} V${to - 6} Q${x} ${to} ${x + 6} ${to} H${width}`
