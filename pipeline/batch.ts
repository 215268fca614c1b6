import { formatRow, type RowTypes, type Table } from '../contract/row.ts'
import type { StateRows } from './fold.ts'
import type { Block } from './insert.ts'
import { createRowBytes, type RowBytes } from './row-bytes.ts'
import type { RowRoom } from './row-room.ts'

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
  byteCountOf(table: Table): number
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

const leastBytes = 32_768
/** the next batch may be larger by so much before its rows move */
const spare = 1.25

/** @param before a batch that was about as large */
export function createBatch(first_seq: number, opened_at: number, room: RowRoom, before?: Batch): Batch {
  const expected = (table: Table) => Math.max(leastBytes, Math.ceil(spare * (before?.byteCountOf(table) ?? 0)))
  const rows = new Map<Table, RowBytes>(order.map((table) => [table, createRowBytes(expected(table), room)]))
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
    byteCountOf: (table) => (rows.get(table) as RowBytes).byteCount(),
    blocks: () => order.map((table) => blockOf(table, rows.get(table) as RowBytes)).filter(hasRows),
  }
  return batch
}

const blockOf = (table: Table, rows: RowBytes): Block => ({ table, row_count: rows.count(), body: rows.bytes() })
const hasRows = (block: Block): boolean => block.row_count > 0
