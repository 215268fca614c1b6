import type { Store } from '../adapters/store.ts'
import { StoreError } from '../adapters/store.ts'
import { columns, formatRow, type Table } from '../contract/row.ts'
import { type Retry, retryForever } from './retry.ts'

/** One table's share of a batch, as JSONCompactEachRow. */
export interface Block {
  table: Table
  lines: string[]
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
 * the same tokens and nothing is there twice. Waits out every outage. Rows the database refuses are found by halving
 * and become dead letters; the others go in.
 * @param refusedAt epoch ms that the dead letters carry, the same on every attempt
 */
export async function insertBlocks(
  blocks: Block[],
  token: string,
  refusedAt: number,
  inserter: Inserter,
): Promise<void> {
  const refused: string[] = []
  for (const { table, lines } of blocks) {
    const started = inserter.elapsed()
    for (const [line, error] of await insertOrHalve(table, lines, token, inserter)) {
      inserter.onRefused(table)
      refused.push(formatRefused(table, line, error, `${token}:${table}:${refused.length}`, refusedAt))
    }
    inserter.onInserted(table, lines.length, inserter.elapsed() - started)
  }
  if (refused.length > 0) await insertOrHalve('dead_letters', refused, `${token}:refused`, inserter)
}

/** @returns the lines that were refused */
async function insertOrHalve(
  table: Table,
  lines: string[],
  token: string,
  inserter: Inserter,
): Promise<[string, StoreError][]> {
  try {
    await retryForever(() => inserter.store.insert(table, lines, token), { ...inserter.retry, final: isRefusal })
    return []
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (lines.length === 1) return [[lines[0] as string, error]]
    const middle = lines.length >> 1
    const left = await insertOrHalve(table, lines.slice(0, middle), `${token}.0`, inserter)
    const right = await insertOrHalve(table, lines.slice(middle), `${token}.1`, inserter)
    return [...left, ...right]
  }
}

function formatRefused(table: Table, line: string, error: StoreError, id: string, received_at: number): string {
  const values = JSON.parse(line) as unknown[]
  const cell = (name: string) => values[(columns[table] as readonly string[]).indexOf(name)]
  return formatRow('dead_letters', {
    workspace: String(cell('workspace') ?? ''),
    dead_letter_id: id,
    received_at,
    stream_seq: Number(cell('stream_seq') ?? 0),
    source: 'insert',
    code: 'insert_refused',
    path: table,
    message: error.message.slice(0, 500),
    event_id: String(cell('event_id') ?? ''),
    raw: line.slice(0, 2000),
  })
}
