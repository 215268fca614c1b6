import type { Bus } from '../adapters/bus.ts'
import { type Cursor, LaneLost } from './cursor.ts'
import type { LaneOptions } from './lane.ts'
import { findGaps, type Restored } from './restore.ts'
import { type Retry, retryForever } from './retry.ts'

/** Says aloud what the stream has lost, and goes on behind it. @returns one sentence per finding */
export async function faceGaps(
  cursor: Cursor,
  stream: Awaited<ReturnType<Bus['eventsState']>>,
  restored: Restored,
  { log, lane, figures }: LaneOptions,
  retry: Retry,
): Promise<string[]> {
  const { gaps, lost, set_back } = findGaps(stream, cursor.record.committed, restored.read_after)
  const before = cursor.found?.stream
  if (before !== undefined && before !== stream.created)
    gaps.push(`stream gap: EVENTS was made anew at ${stream.created}, what the one of ${before} still held is gone`)
  for (const gap of gaps) log.error({ lane, gap }, gap)
  figures.gaps.inc(lost)
  if (set_back) await setBack(cursor, stream.last_seq, restored, retry)
  return gaps
}

/** The numbers behind the stream's new end come again for other events: nothing may be skipped because of them. */
async function setBack(cursor: Cursor, last_seq: number, restored: Restored, retry: Retry): Promise<void> {
  const change = { committed: last_seq, intent: null, snapshots: {}, generation: cursor.record.generation + 1 }
  await retryForever(() => cursor.write(change), { ...retry, final: (error) => error instanceof LaneLost })
  restored.read_after = Math.min(restored.read_after, last_seq)
  for (const shard of restored.shards.values()) {
    shard.seq = Math.min(shard.seq, last_seq)
    shard.isRebuilt = false
  }
}
