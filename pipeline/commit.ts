import type { Logger } from 'pino'
import type { Bus } from '../adapters/bus.ts'
import type { Store } from '../adapters/store.ts'
import type { Announcer } from './announce.ts'
import type { Backlog, CutBatch } from './backlog.ts'
import { type Cursor, LaneLost, type SnapshotMark } from './cursor.ts'
import type { Figures } from './figures.ts'
import { type Inserter, insertBlocks } from './insert.ts'
import { type Retry, retryForever } from './retry.ts'

export interface CommitOptions {
  bus: Pick<Bus, 'pulse'>
  store: Pick<Store, 'insert'>
  lane: number
  cursor: Cursor
  announcer: Announcer
  backlog: Backlog
  figures: Figures
  log: Logger
  retry: Retry
  /** unique per stream and start of counting: a recreated stream must not meet its predecessor's tokens */
  token_prefix: string
  /** unique per run, for the rows of the clock */
  run_id: string
  marks(): Record<string, SnapshotMark>
  /** epoch ms */
  now: () => number
  elapsed: () => number
  onCommitted(): void
}

export interface Commits {
  /** age of the newest event that is in the database, null before this run has put one there */
  lagSeconds(): number | null
  /** how long the last batch took, ms; 0 before there is one */
  workMs(): number
  /** Works until `retry.signal` aborts. Rejects with LaneLost when another worker has the lane. */
  done: Promise<void>
}

/**
 * Step 8: one batch after the other into the database, so that a crash at any point repeats exactly one range, of which
 * what is missing goes in: first the intent, then the rows, then the cursor. The cursor also waits for the range's decisions, which
 * are only muted after a crash because they are out.
 */
export function commitForever(options: CommitOptions): Commits {
  const { cursor, announcer, lane, token_prefix, backlog, retry } = options
  const inserter = inserterOf(options)
  let newest = 0
  let workMs = 0
  let clockCount = 0
  // how far it came nobody knows
  const begunUntil = cursor.record.intent?.last_seq ?? 0
  const write = (change: Parameters<Cursor['write']>[0]) =>
    retryForever(() => cursor.write(change), { ...retry, final: (error) => error instanceof LaneLost })

  const commit = async (batch: CutBatch) => {
    const { first_seq, last_seq, blocks, clock_blocks, received_at } = batch
    if (blocks.length > 0) await write({ intent: { first_seq, last_seq } })
    const token = `${token_prefix}:${lane}:${first_seq}-${last_seq}`
    await insertBlocks(blocks, token, received_at, inserter, first_seq <= begunUntil)
    if (clock_blocks.length > 0) {
      const clockToken = `${token_prefix}:${lane}:clock:${options.run_id}:${clockCount++}`
      await insertBlocks(clock_blocks, clockToken, options.now(), inserter)
    }
    await announcer.settled(last_seq)
    if (last_seq > cursor.record.committed) {
      await write({ committed: last_seq, intent: null, snapshots: options.marks() })
    }
    if (received_at > 0) newest = received_at
  }

  const work = async () => {
    for (;;) {
      const batch = await backlog.first(retry.signal)
      const began = options.elapsed()
      await commit(batch)
      workMs = options.elapsed() - began
      backlog.drop()
      const { workspaces, last_seq } = batch
      if (workspaces.length > 0) options.bus.pulse(`inserted.${lane}`, { workspaces, last_seq, at: options.now() })
      options.onCommitted()
    }
  }
  return {
    workMs: () => workMs,
    lagSeconds: () => (newest === 0 ? null : Math.max(0, options.now() - newest) / 1000),
    done: work(),
  }
}

function inserterOf({ store, retry, elapsed, figures, log, lane }: CommitOptions): Inserter {
  return {
    ...{ store, retry, elapsed },
    onInserted(table, row_count, ms) {
      figures.rows.inc({ table }, row_count)
      figures.insertSeconds.observe({ table }, ms / 1000)
    },
    onRefused(table) {
      figures.deadLetters.inc({ source: 'insert' })
      // neither the row nor the database's message, which quotes it: a log is no place for a customer's words
      log.error({ lane, table }, 'the database refuses a row: dead_letters has it, and why')
    },
  }
}
