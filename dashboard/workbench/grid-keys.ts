/** What the keys do in a table of rows, the way spreadsheets have it. */

/** row and column, from 0 */
export interface Place {
  row: number
  column: number
}

/** What of a key's event counts. */
export type GridKey = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>

const PAGE_ROWS = 15
const STEP_PX = 24

export interface GridActs {
  go(to: Place): void
  open(isOpen: boolean): void
  copy(): void
  widen(px: number): void
  last: Place
}

/** @returns whether the key means something here */
export function pressIn(event: GridKey, { row, column }: Place, acts: GridActs): boolean {
  const { key, altKey } = event
  const isCommand = event.ctrlKey || event.metaKey
  if (altKey && (key === 'ArrowLeft' || key === 'ArrowRight')) acts.widen(key === 'ArrowLeft' ? -STEP_PX : STEP_PX)
  else if (isCommand && key === 'c' && getSelection()?.isCollapsed !== false) acts.copy()
  else if (isCommand && key === 'Home') acts.go({ row: 0, column: 0 })
  else if (isCommand && key === 'End') acts.go(acts.last)
  else if (isCommand || altKey) return false
  else if (key === 'Enter' || key === ' ') acts.open(true)
  else if (key === 'Escape') acts.open(false)
  else {
    const move = moves[key]
    if (move === undefined) return false
    acts.go(move({ row, column }, acts.last))
  }
  return true
}

const moves: Readonly<Record<string, (from: Place, last: Place) => Place>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - PAGE_ROWS, column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE_ROWS, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
}
