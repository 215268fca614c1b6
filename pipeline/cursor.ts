import type { KV } from '@nats-io/kv'
import { isRevisionConflict } from '../adapters/bus.ts'

/** Where a lane stands, in one record with one revision: whoever writes it last owns the lane. */
export interface CursorRecord {
  /** the stream's creation time: sequences of another stream mean nothing */
  stream: string
  /** counts how often the stream was set back: the same sequences then mean other events */
  generation: number
  owner: string
  /** every envelope of the lane up to here is in the database */
  committed: number
  /** the range that is being inserted; after a crash exactly this range is inserted again, with the same token */
  intent: Intent | null
  /** per shard: its stored snapshot, and up to where nothing of that shard came after it */
  snapshots: Record<string, SnapshotMark>
}

export interface Intent {
  first_seq: number
  last_seq: number
}

export interface SnapshotMark {
  seq: number
  covers: number
}

/** The counting that a sequence belongs to: in another stream, or after a setback, it means another event. */
export const originOf = ({ stream, generation }: Pick<CursorRecord, 'stream' | 'generation'>): string =>
  `${Date.parse(stream).toString(36)}.${generation}`

export class LaneLost extends Error {}

export interface Cursor {
  readonly record: Readonly<CursorRecord>
  /** What was found before this worker took the lane; null at the very first start. */
  readonly found: Readonly<CursorRecord> | null
  /** Durable before it resolves. @throws LaneLost, or what the broker threw (try again) */
  write(change: Partial<CursorRecord>): Promise<void>
}

/**
 * Reads the lane's record and signs it: from here on the writes of an earlier owner fail.
 * A record of another stream is dropped; `found` still tells that there was one.
 */
export async function openCursor(cursors: KV, lane: number, owner: string, stream: string): Promise<Cursor> {
  const key = `lane-${lane}`
  const entry = await cursors.get(key)
  const found = entry?.operation === 'PUT' ? entry.json<CursorRecord>() : null
  const known = found?.stream === stream ? found : { generation: 0, committed: 0, intent: null, snapshots: {} }
  let record: CursorRecord = { ...known, stream, owner }
  let revision = entry?.revision ?? 0
  const write = async (change: Partial<CursorRecord>) => {
    const next = { ...record, ...change }
    revision = await update(cursors, key, next, revision)
    record = next
  }
  await write({})
  return {
    found,
    write,
    get record() {
      return record
    },
  }
}

async function update(cursors: KV, key: string, record: CursorRecord, revision: number): Promise<number> {
  const body = JSON.stringify(record)
  try {
    return await cursors.put(key, body, { previousSeq: revision })
  } catch (error) {
    if (!isRevisionConflict(error)) throw error
    // an earlier attempt of ours may have arrived although its answer did not
    const present = await cursors.get(key)
    if (present?.json<CursorRecord>().owner !== record.owner) throw new LaneLost(`${key} belongs to another worker`)
    return await cursors.put(key, body, { previousSeq: present.revision })
  }
}
