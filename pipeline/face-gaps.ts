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

const mostTold = 20

/**
 * The broker passes over what it cannot read, without a word: a block of its files was damaged, or somebody deleted a message.
 * @param gaps what was found so far
 */
export function tellHole(
  gaps: string[],
  { first_seq, last_seq, committed }: { first_seq: number; last_seq: number; committed: number },
  { log, lane, figures }: Pick<LaneOptions, 'log' | 'lane' | 'figures'>,
): void {
  const lost = last_seq - Math.max(first_seq - 1, Math.min(last_seq, committed))
  const what =
    lost > 0
      ? 'these envelopes never reached the database'
      : 'in the database, but open conversations have forgotten them'
  const gap = `stream gap ${first_seq}..${last_seq}: the broker cannot read them, ${what}`
  log.error({ lane, gap }, gap)
  figures.gaps.inc(lost)
  if (gaps.length < mostTold) gaps.push(gap)
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
