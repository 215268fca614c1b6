import type { StreamMessage } from '../contract/envelope.ts'
import type { Backlog } from './backlog.ts'
import { type Batch, createBatch } from './batch.ts'
import type { LaneClock } from './clock.ts'
import type { Intent } from './cursor.ts'
import type { Passage } from './passage.ts'
import { collectEnvelope } from './pipeline.ts'
import type { RowRoom } from './row-room.ts'
import type { Shard } from './shard.ts'

/** Decides where one batch ends and the next begins. */
export interface Batcher {
  /** The range a crash left open: it is closed exactly where it was closed before. */
  redo(): Intent | null
  /** Call before an envelope is folded. */
  expect(seq: number): void
  /** Rows of an envelope that was just folded. */
  collect(message: StreamMessage, passages: Passage[]): void
  /** Rows the clock makes. */
  clockBatch(): Batch
  /** Closes the batch when it is old enough and the database waits for it. */
  cutIfDue(): void
  /** Closes it whatever its size, also a range that is being redone: nothing more will come. */
  cutNow(): void
  hasWork(): boolean
  /** the rows of the last cut are still being made */
  isClosing(): boolean
  rowCount(): number
}

export interface BatcherOptions {
  shards: Map<number, Shard>
  laneClock: LaneClock
  backlog: Backlog
  /** for the rows; the backlog gives it back */
  room: RowRoom
  limits: { batch_rows: number; batch_ms: number }
  /** how long the database took for the last batch, ms */
  insertMs(): number
  committed: number
  intent: Intent | null
  /** States are still being rebuilt up to `committed`: they are those of no cut, and must not be written down as such. */
  isRebuilding(): boolean
  elapsed: () => number
  /** Told right after a cut, before the next event is folded. */
  onCut(seq: number): void
  /** Runs a task when the events that wait have had their turn. */
  defer(task: () => void): void
}

/** bytes a row may take on average before a batch is closed for its size */
const bytesPerRow = 1024
/** a database that is slow gets fewer and larger batches: it rests at least so many times as long as it worked … */
const restRatio = 3
/** … but never longer than this */
const longestRestMs = 1000
/** how long the fold may have to wait for the rows of a batch that is closed */
const sliceMs = 2

export function createBatcher(options: BatcherOptions): Batcher {
  const { shards, laneClock, backlog, limits, elapsed, room } = options
  let redo = options.intent
  let batch = createBatch(options.committed + 1, elapsed(), room)
  let clockBatch = createBatch(0, elapsed(), room)
  let closing: { batch: Batch; clockBatch: Batch } | null = null

  const hasRange = () => batch.last_seq >= batch.first_seq
  const hasTouched = () => [...shards.values()].some((shard) => shard.touched.size > 0)
  const hasWork = () => closing !== null || hasRange() || clockBatch.row_count > 0
  const pause = () => Math.max(limits.batch_ms, Math.min(longestRestMs, restRatio * options.insertMs()))
  const isFull = () => batch.row_count >= limits.batch_rows || batch.byte_count >= limits.batch_rows * bytesPerRow

  /** Makes the rows of the conversations it touched, for a while. */
  const settle = (limit_ms: number) => {
    if (closing === null || !laneClock.settle(shards, limit_ms)) return
    push(closing.batch, closing.clockBatch)
    closing = null
  }
  const settleLater = () => {
    settle(sliceMs)
    if (closing !== null) options.defer(settleLater)
  }
  const push = (closed: Batch, clocked: Batch) => {
    const { first_seq, last_seq, row_count, received_at, byte_count } = closed
    if (last_seq < first_seq && clocked.row_count === 0) return
    const workspaces = [...new Set([...closed.workspaces, ...clocked.workspaces])]
    const blocks = { blocks: closed.blocks(), clock_blocks: clocked.blocks() }
    backlog.push(
      { first_seq, last_seq, row_count, received_at, workspaces, ...blocks },
      byte_count + clocked.byte_count,
    )
  }
  const cut = (seq: number) => {
    settle(Number.POSITIVE_INFINITY)
    batch.last_seq = Math.max(batch.last_seq, seq)
    closing = { batch, clockBatch }
    laneClock.close(shards, batch)
    redo = null
    options.onCut(batch.last_seq)
    batch = createBatch(batch.last_seq + 1, elapsed(), room, batch)
    clockBatch = createBatch(0, elapsed(), room)
    settleLater()
  }
  return {
    redo: () => redo,
    clockBatch: () => clockBatch,
    hasWork,
    isClosing: () => closing !== null,
    rowCount: () => batch.row_count + (closing?.batch.row_count ?? 0),
    expect(seq) {
      if (redo !== null && seq > redo.last_seq) cut(redo.last_seq)
    },
    collect(message, passages) {
      if (!hasRange()) batch.opened_at = elapsed()
      collectEnvelope(message, passages, batch)
      batch.last_seq = message.stream_seq
      batch.received_at = Math.max(batch.received_at, message.received_at)
      if (redo === null ? isFull() : message.stream_seq === redo.last_seq) cut(message.stream_seq)
    },
    cutIfDue() {
      if (redo !== null || closing !== null || options.isRebuilding() || backlog.batchCount() > 0) return
      if ((hasWork() || hasTouched()) && elapsed() - batch.opened_at >= pause()) cut(batch.last_seq)
    },
    cutNow() {
      if (redo !== null) cut(redo.last_seq)
      else if (hasRange() || hasTouched() || clockBatch.row_count > 0) cut(batch.last_seq)
      settle(Number.POSITIVE_INFINITY)
    },
  }
}
