import { type PointerEvent, useRef } from 'react'
import type { Column, ColumnKind } from './cells.ts'

interface HeadProps {
  column: Column
  kind: ColumnKind
  width: number
  resize: (width: number) => void
}

/** Name and type; its right edge can be dragged. */
export function ColumnHead({ column, kind, width, resize }: HeadProps) {
  const begun = useRef<{ x: number; width: number }>(undefined)
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    begun.current = { x: event.clientX, width }
  }
  const move = (event: PointerEvent) => {
    if (begun.current !== undefined) resize(begun.current.width + event.clientX - begun.current.x)
  }
  return (
    <th scope="col" className={kind === 'number' ? 'is-number' : ''} title={`${column.name}: ${column.type}`}>
      {column.name}
      <span className="answer-type">{column.type}</span>
      <i
        className="answer-edge"
        aria-hidden="true"
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={() => {
          begun.current = undefined
        }}
      />
    </th>
  )
}
