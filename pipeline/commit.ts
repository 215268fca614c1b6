import type { Bus } from '../adapters/bus.ts'
import type { Announcer } from './announce.ts'
import type { CutBatch } from './backlog.ts'
import { type Cursor, LaneLost, type SnapshotMark } from './cursor.ts'
import { type Inserter, insertBlocks } from './insert.ts'
import { type Retry, retryForever } from './retry.ts'

export interface Committer {
  bus: Pick<Bus, 'pulse'>
  lane: number
  cursor: Cursor
  announcer: Announcer
  inserter: Inserter
  retry: Retry
  /** unique per stream, lane and start of counting: a recreated stream must not meet its predecessor's tokens */
  token_prefix: string
  /** a new token for the rows of the clock at every call */
  clockToken(): string
  marks(): Record<string, SnapshotMark>
  now: () => number
}

/**
 * One batch into the database, so that a crash at any point repeats exactly this range with these tokens: first the
 * intent, then the rows, then the cursor. The cursor also waits for the range's decisions, which are only muted after
 * a crash because they are out.
 * @throws LaneLost when another worker has taken the lane
 */
export async function commitBatch(batch: CutBatch, committer: Committer): Promise<void> {
  const { cursor, announcer, inserter, lane } = committer
  const { first_seq, last_seq } = batch
  const hasRows = batch.blocks.length > 0
  if (hasRows) await write(committer, { intent: { first_seq, last_seq } })
  await insertBlocks(
    batch.blocks,
    `${committer.token_prefix}:${lane}:${first_seq}-${last_seq}`,
    batch.received_at,
    inserter,
  )
  await insertClockRows(batch, committer)
  await announcer.settled(last_seq)
  if (last_seq > cursor.record.committed) {
    await write(committer, { committed: last_seq, intent: null, snapshots: committer.marks() })
  }
  if (batch.workspaces.length > 0) {
    committer.bus.pulse(`inserted.${lane}`, { workspaces: batch.workspaces, last_seq, at: committer.now() })
  }
}

async function insertClockRows(batch: CutBatch, committer: Committer): Promise<void> {
  if (batch.clock_blocks.length === 0) return
  await insertBlocks(batch.clock_blocks, committer.clockToken(), committer.now(), committer.inserter)
}

function write({ cursor, retry }: Committer, change: Parameters<Cursor['write']>[0]): Promise<void> {
  return retryForever(() => cursor.write(change), { ...retry, final: (error) => error instanceof LaneLost })
}
