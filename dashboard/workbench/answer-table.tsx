import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import type { ConsoleAnswer } from '../../contract/console.ts'
import { CellPanel } from './cell-panel.tsx'
import { type ColumnKind, cellText, clampWidth, kindOf, shownText, widthsOf } from './cells.ts'
import { ColumnHead } from './column-head.tsx'
import { copyText } from './copy-text.ts'
import { type Place, pressIn } from './grid-keys.ts'

const ROW_PX = 28
const HEAD_PX = 46

/** The rows, of which only those in sight are drawn. Arrows move, Enter shows a value whole, Control C copies it. */
export function AnswerTable({ answer }: { answer: ConsoleAnswer }) {
  const id = useId()
  const { columns, rows } = answer
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const [widths, setWidths] = useState(() => widthsOf(answer))
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const [isOpen, setOpen] = useState(false)
  const kinds = useMemo(() => columns.map(({ type }) => kindOf(type)), [columns])
  const virtual = useVirtualizer({
    ...{ count: rows.length, estimateSize: () => ROW_PX, overscan: 12, scrollPaddingStart: HEAD_PX },
    getScrollElement: () => scroller.current,
  })
  const shown = virtual.getVirtualItems()
  const before = shown[0]?.start ?? 0
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)
  const resize = (column: number, width: number) =>
    setWidths((all) => all.map((one, index) => (index === column ? clampWidth(width) : one)))
  const go = (to: Place) => {
    const row = Math.max(0, Math.min(rows.length - 1, to.row))
    const column = Math.max(0, Math.min(columns.length - 1, to.column))
    setPlace({ row, column })
    virtual.scrollToIndex(row)
    showColumn(scroller.current, widths, column)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const did = pressIn(event, place, {
      go,
      open: setOpen,
      copy: () => void copyText(cellText(rows[place.row]?.[place.column])),
      widen: (px) => resize(place.column, (widths[place.column] ?? 0) + px),
      last: { row: rows.length - 1, column: columns.length - 1 },
    })
    if (did) event.preventDefault()
  }
  return (
    <>
      <div className="answer-scroll" ref={scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table in which the arrows move is a grid
          role="grid"
          ref={grid}
          className="answer"
          tabIndex={0}
          aria-label="Rows. Arrows move, Enter shows a value whole, Control C copies it."
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          aria-activedescendant={`${id}-${place.row}-${place.column}`}
          onKeyDown={onKeyDown}
          style={{ width: widths.reduce((sum, width) => sum + width, 0) }}
        >
          <colgroup>
            {widths.map((width, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, and never move
              <col key={index} style={{ width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column, index) => (
                <ColumnHead
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  key={index}
                  column={column}
                  kind={kinds[index] as ColumnKind}
                  width={widths[index] ?? 0}
                  resize={(width) => resize(index, width)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer height={before} span={columns.length} />
            {shown.map(({ index }) => (
              <tr key={index} aria-rowindex={index + 2}>
                {(rows[index] ?? []).map((value, column) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    key={column}
                    id={`${id}-${index}-${column}`}
                    className={cellClass(value, kinds[column] as ColumnKind, isAt(place, index, column))}
                    title={cellText(value).slice(0, 1000)}
                    onClick={() => {
                      setPlace({ row: index, column })
                      setOpen(true)
                    }}
                  >
                    {shownText(value)}
                  </td>
                ))}
              </tr>
            ))}
            <Spacer height={after} span={columns.length} />
          </tbody>
        </table>
      </div>
      {isOpen && columns[place.column] !== undefined && (
        <CellPanel
          column={columns[place.column] as ConsoleAnswer['columns'][number]}
          row={place.row}
          value={rows[place.row]?.[place.column]}
          close={() => {
            setOpen(false)
            grid.current?.focus({ preventScroll: true })
          }}
        />
      )}
    </>
  )
}

const isAt = (place: Place, row: number, column: number): boolean => place.row === row && place.column === column

function cellClass(value: unknown, kind: ColumnKind, isActive: boolean): string {
  const names = [kind === 'number' && 'is-number', value === null && 'is-null', isActive && 'is-active']
  return names.filter(Boolean).join(' ')
}

function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true" className="answer-spacer">
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}

function showColumn(scroller: HTMLElement | null, widths: number[], column: number): void {
  if (scroller === null) return
  const left = widths.slice(0, column).reduce((sum, width) => sum + width, 0)
  const right = left + (widths[column] ?? 0)
  if (left < scroller.scrollLeft) scroller.scrollLeft = left
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth
}
