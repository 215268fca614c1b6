import { formatRow, type RowTypes, type Table } from '../contract/row.ts'
import type { StateRows } from './fold.ts'
import type { Block } from './insert.ts'

/** The rows of a range of the stream that go into the database together. */
export interface Batch {
  /** the range, inclusive; it begins where the one before ended */
  first_seq: number
  last_seq: number
  row_count: number
  byte_count: number
  /** monotonic ms */
  opened_at: number
  /** epoch ms of the newest envelope in it, 0 for none */
  received_at: number
  /** whom it concerns */
  workspaces: Set<string>
  add<T extends Table>(table: T, row: RowTypes[T]): void
  addState(rows: StateRows): void
  blocks(): Block[]
}

/** `events` last: who sees an event finds everything that came of it. */
const order: Table[] = ['episodes', 'handoffs', 'promises', 'decisions', 'repeats', 'dead_letters', 'events']

export function createBatch(first_seq: number, opened_at: number): Batch {
  const lines = new Map<Table, string[]>(order.map((table) => [table, []]))
  const batch: Batch = {
    first_seq,
    last_seq: first_seq - 1,
    row_count: 0,
    byte_count: 0,
    opened_at,
    received_at: 0,
    workspaces: new Set(),
    add(table, row) {
      const line = formatRow(table, row)
      ;(lines.get(table) as string[]).push(line)
      batch.row_count++
      batch.byte_count += line.length
      batch.workspaces.add(row.workspace)
    },
    addState(rows) {
      for (const row of rows.episodes) batch.add('episodes', row)
      for (const row of rows.handoffs) batch.add('handoffs', row)
      for (const row of rows.promises) batch.add('promises', row)
    },
    blocks: () => order.map((table) => ({ table, lines: lines.get(table) as string[] })).filter(hasLines),
  }
  return batch
}

const hasLines = (block: Block): boolean => block.lines.length > 0
