import { formatRow, type RowTypes, type Table } from '../contract/row.ts'
import type { StateRows } from './fold.ts'
import type { Block } from './insert.ts'
import { createRowBytes, type RowBytes } from './row-bytes.ts'

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
const order: Table[] = [
  ...([
    'episodes',
    'handoffs',
    'promises',
    'decisions',
    'repeats',
    'policy_versions',
    'shadow_decisions',
    'briefings',
    'notices',
    'dead_letters',
  ] as const),
  'events',
]

const expectedBytes = 32_768

export function createBatch(first_seq: number, opened_at: number): Batch {
  const rows = new Map<Table, RowBytes>(order.map((table) => [table, createRowBytes(expectedBytes)]))
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
      ;(rows.get(table) as RowBytes).add(line)
      batch.row_count++
      batch.byte_count += line.length
      batch.workspaces.add(row.workspace)
    },
    addState(rows) {
      for (const row of rows.episodes) batch.add('episodes', row)
      for (const row of rows.handoffs) batch.add('handoffs', row)
      for (const row of rows.promises) batch.add('promises', row)
    },
    blocks: () => order.map((table) => blockOf(table, rows.get(table) as RowBytes)).filter(hasRows),
  }
  return batch
}

const blockOf = (table: Table, rows: RowBytes): Block => ({ table, row_count: rows.count(), body: rows.bytes() })
const hasRows = (block: Block): boolean => block.row_count > 0
