import { expect, test } from 'vitest'
import { type GridKey, type Place, pressIn } from '../../../dashboard/workbench/grid-keys.ts'

const last: Place = { row: 99, column: 4 }

/** @returns what a key does at row 20, column 2 */
function did(key: string, held: Partial<GridKey> = {}): unknown {
  const done: unknown[] = []
  const event = { key, altKey: false, ctrlKey: false, metaKey: false, ...held }
  const isTaken = pressIn(
    event,
    { row: 20, column: 2 },
    {
      ...{ go: (to) => done.push(to), open: (isOpen) => done.push(isOpen ? 'open' : 'closed') },
      ...{ copy: () => done.push('copied'), widen: (px) => done.push(px), last },
    },
  )
  return isTaken ? done[0] : 'left alone'
}

test.each([
  ['ArrowUp', { row: 19, column: 2 }],
  ['ArrowDown', { row: 21, column: 2 }],
  ['ArrowLeft', { row: 20, column: 1 }],
  ['ArrowRight', { row: 20, column: 3 }],
  ['PageDown', { row: 35, column: 2 }],
  ['Home', { row: 20, column: 0 }],
  ['End', { row: 20, column: 4 }],
  ['Enter', 'open'],
  ['Escape', 'closed'],
  ['Tab', 'left alone'],
  ['x', 'left alone'],
])('%s in a table of rows', (key, what) => {
  expect(did(key)).toEqual(what)
})

test('Control leads to the ends, and Alt makes a column wider', () => {
  expect(did('Home', { ctrlKey: true })).toEqual({ row: 0, column: 0 })
  expect(did('End', { metaKey: true })).toEqual(last)
  expect(did('ArrowRight', { altKey: true })).toBe(24)
  expect(did('k', { ctrlKey: true })).toBe('left alone')
})
