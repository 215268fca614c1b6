import type { ObjectStore } from '@nats-io/obj'
import type { Logger } from 'pino'
import type { Pages } from '../adapters/pages.ts'
import { type CursorRecord, originOf } from './cursor.ts'
import type { Figures } from './figures.ts'
import { loadSnapshot } from './load-snapshot.ts'
import { type Retry, retryForever } from './retry.ts'
import { searchShelf } from './search-shelf.ts'
import { createShard, type Shard } from './shard.ts'

export interface Restored {
  shards: Map<number, Shard>
  /** the lane is read from the envelope behind it */
  read_after: number
}

export interface RestoreOptions {
  objects: ObjectStore
  record: Readonly<CursorRecord>
  numbers: number[]
  log: Logger
  figures: Figures
  retry: Retry
  pages: Pages
}

/** What the shards knew when they were last written down. A snapshot that cannot be read costs time, not rows. */
export async function restoreShards(options: RestoreOptions): Promise<Restored> {
  const shards = await Promise.all(options.numbers.map((number) => restoreShard(number, options)))
  const read_after = Math.min(...shards.map((shard) => shard.seq))
  return { shards: new Map(shards.map((shard) => [shard.number, shard])), read_after }
}

async function restoreShard(number: number, options: RestoreOptions): Promise<Shard> {
  const { record } = options
  const mark = record.snapshots[number] ?? { seq: 0, covers: 0 }
  const found = await load(number, options)
  if (found instanceof Error) return startOver(number, found.message, options)
  if (found !== null && found.seq <= record.committed) {
    if (mark.seq === found.seq) found.seq = Math.max(found.seq, mark.covers)
    return found
  }
  if (found !== null) return startOver(number, 'it is ahead of the cursor', options)
  if (mark.seq !== 0) return startOver(number, 'it is gone', options)
  const shard = createShard(number)
  shard.seq = mark.covers
  return shard
}

/** @returns null when there is none, an Error when it is there and cannot be read */
async function load(number: number, { objects, record, retry }: RestoreOptions): Promise<Shard | Error | null> {
  let attempts = 0
  const isLast = () => ++attempts >= 3
  try {
    return await retryForever(() => loadSnapshot(objects, record.stream, number), { ...retry, final: isLast })
  } catch (error) {
    if (retry.signal.aborted) throw error
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function startOver(number: number, why: string, options: RestoreOptions): Promise<Shard> {
  const { log, figures, record, pages, retry } = options
  figures.snapshotsIgnored.inc()
  log.error({ shard: number, why }, 'a snapshot cannot be used: the shard is built again from the start of the stream')
  const shard = createShard(number)
  shard.isRebuilt = true
  await retryForever(() => searchShelf(shard, pages, originOf(record)), retry)
  return shard
}

export interface StreamBounds {
  first_seq: number
  last_seq: number
}

/**
 * Compares the stream with what was committed. What is missing is missing for good, so it is said aloud.
 * @returns one sentence per finding; `set_back`: the stream ends before the cursor, its numbers will be used again
 */
export function findGaps(
  stream: StreamBounds,
  committed: number,
  read_after: number,
): { gaps: string[]; lost: number; set_back: boolean } {
  const gaps: string[] = []
  const lost = Math.max(0, stream.first_seq - 1 - committed)
  if (lost > 0)
    gaps.push(`stream gap ${committed + 1}..${stream.first_seq - 1}: these envelopes never reached the database`)
  if (lost === 0 && stream.first_seq - 1 > read_after)
    gaps.push(
      `stream gap ${read_after + 1}..${stream.first_seq - 1}: in the database, but open conversations have forgotten them`,
    )
  const set_back = stream.last_seq < committed
  if (set_back)
    gaps.push(
      `stream gap ${stream.last_seq + 1}..${committed}: the stream lost its end, its numbers will be used again`,
    )
  return { gaps, lost, set_back }
}
