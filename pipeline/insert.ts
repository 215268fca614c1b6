import type { Store } from '../adapters/store.ts'
import { StoreError } from '../adapters/store.ts'
import { cutRaw } from '../contract/raw.ts'
import { cellOf, formatRow, type Table } from '../contract/row.ts'
import { type Retry, retryForever } from './retry.ts'
import { createRowBytes, halveLines } from './row-bytes.ts'
import { createRowRoom } from './row-room.ts'

/** One table's share of a batch. */
export interface Block {
  table: Table
  row_count: number
  /** TabSeparated */
  body: Buffer
}

export interface Inserter {
  store: Pick<Store, 'insert'>
  retry: Retry
  onInserted(table: Table, row_count: number, elapsed_ms: number): void
  onRefused(table: Table): void
  elapsed: () => number
}

const isRefusal = (error: unknown): error is StoreError => error instanceof StoreError && !error.retryable

/**
 * Inserts the blocks of one range, each with a token derived from `token`: after a crash the same range is inserted with
 * the same tokens, what is missing of it goes in and nothing is there twice. Waits out every outage. Rows the database
 * refuses are found by halving and become dead letters; the others go in.
 * @param refusedAt epoch ms that the dead letters carry, the same on every attempt
 * @param isAgain it may have been begun before a crash
 */
export async function insertBlocks(
  blocks: Block[],
  token: string,
  refusedAt: number,
  inserter: Inserter,
  isAgain = false,
): Promise<void> {
  const refused = createRowBytes(0, createRowRoom())
  for (const block of blocks) {
    const { table, row_count } = block
    const started = inserter.elapsed()
    for (const [line, error] of await insertOrHalve(block, token, inserter, isAgain)) {
      inserter.onRefused(table)
      refused.add(formatRefused(table, line, error, `${token}:${table}:${refused.count()}`, refusedAt))
    }
    inserter.onInserted(table, row_count, inserter.elapsed() - started)
  }
  const letters: Block = { table: 'dead_letters', row_count: refused.count(), body: refused.bytes() }
  if (letters.row_count > 0) await insertOrHalve(letters, `${token}:refused`, inserter, isAgain)
}

/** @returns the lines that were refused */
async function insertOrHalve(
  block: Block,
  token: string,
  inserter: Inserter,
  isAgain: boolean,
): Promise<[string, StoreError][]> {
  const { table, row_count, body } = block
  let isBegun = isAgain
  const insert = () => {
    const insert = inserter.store.insert(table, body, token, isBegun)
    isBegun = true
    return insert
  }
  try {
    await retryForever(insert, { ...inserter.retry, final: isRefusal })
    return []
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (row_count === 1) return [[body.toString().trimEnd(), error]]
    const [left, right] = halveLines(body, row_count)
    const middle = row_count >> 1
    return [
      ...(await insertOrHalve({ table, row_count: middle, body: left }, `${token}.0`, inserter, isAgain)),
      ...(await insertOrHalve({ table, row_count: row_count - middle, body: right }, `${token}.1`, inserter, isAgain)),
    ]
  }
}

function formatRefused(table: Table, line: string, error: StoreError, id: string, received_at: number): string {
  return formatRow('dead_letters', {
    workspace: cellOf(table, line, 'workspace'),
    dead_letter_id: id,
    received_at,
    stream_seq: Number(cellOf(table, line, 'stream_seq')),
    source: 'insert',
    code: 'insert_refused',
    path: table,
    message: error.message.slice(0, 500),
    event_id: cellOf(table, line, 'event_id'),
    raw: cutRaw(line),
  })
}
