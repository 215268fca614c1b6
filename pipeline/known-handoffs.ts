import { setImmediate as breathe } from 'node:timers/promises'
import { SHARD_COUNT } from '../contract/envelope.ts'
import type { HandoffRow } from '../contract/row.ts'
import type { ConversationState, StateRows } from './conversation.ts'
import { addRows } from './fold/rows.ts'
import type { Conversation, Shard } from './shard.ts'

/**
 * The handoffs that wait and those that ended of late, as a lane knows them without the database: so that alerts on them
 * need none. What became rows is noted as it is made, what is yet to be is read off the states when somebody asks; what
 * the lane knew when it started is read off them once, at the first question, which the lane itself asks when it is up to date. Those of conversations that are on the shelf
 * are in the snapshots: without them a score would have forgotten after a start who was helped before it.
 */
export interface KnownHandoffs {
  /**
   * As of now, the latest version of each.
   * @param now epoch ms
   * @returns null while what was there at the start is being read
   */
  list(now: number): readonly KnownHandoff[] | null
}

export type KnownHandoff = Pick<
  HandoffRow,
  | 'workspace'
  | 'handoff_id'
  | 'conversation_id'
  | 'version'
  | 'channel'
  | 'reason'
  | 'requested_at'
  | 'clock_started_at'
  | 'ended_at'
  | 'outcome'
  | 'waiting'
  | 'wait_seconds'
  | 'repeat_count'
  | 'idle_at'
  | 'service_from'
  | 'service_to'
>

/** What ended earlier is forgotten: no rule on the live score that works without the database looks further back. */
export const KNOWN_MS = 3_600_000
/** Of a shard. Above it the oldest of those that ended go, and a score is of the time that is left. */
const MOST = Math.ceil(100_000 / SHARD_COUNT)
/** conversations between which others have their turn */
const SLICE = 500
/** the rules of one round, of all workspaces, look at one list */
const FRESH_MS = 1000

export function createKnownHandoffs(shards: ReadonlyMap<number, Shard>): KnownHandoffs {
  let reading: 'not begun' | 'begun' | 'done' = 'not begun'
  let listed: { at: number; handoffs: readonly KnownHandoff[] } | null = null

  const readStart = async () => {
    for (const shard of shards.values()) {
      let count = 0
      for (const conversation of [...shard.conversations.values()]) {
        noteHandoffs(shard, handoffsOf(conversation))
        if (++count % SLICE === 0) await breathe()
      }
    }
    reading = 'done'
  }
  return {
    list(now) {
      if (reading === 'not begun') {
        reading = 'begun'
        void readStart()
      }
      if (reading === 'begun') return null
      if (listed !== null && Math.abs(now - listed.at) < FRESH_MS) return listed.handoffs
      for (const shard of shards.values()) {
        noteUnsettled(shard)
        forgetEnded(shard.handoffs, now - KNOWN_MS)
      }
      listed = { at: now, handoffs: [...shards.values()].flatMap(({ handoffs }) => [...handoffs.known.values()]) }
      return listed.handoffs
    },
  }
}

/** What a shard remembers of them. */
export interface ShardHandoffs {
  /** those that nothing happened to for the longest time first */
  known: Map<string, KnownHandoff>
  /** changed since the snapshot that was begun last */
  unwritten: Set<string>
  /** as many as there may be before room is made */
  most: number
}

export const noHandoffs = (): ShardHandoffs => ({ known: new Map(), unwritten: new Set(), most: MOST })

/** Rows that were just made, or that a snapshot has. Cheap: most conversations have no handoff. */
export function noteHandoffs({ handoffs }: Shard, rows: readonly KnownHandoff[]): void {
  const { known, unwritten } = handoffs
  for (const row of rows) {
    const key = `${row.workspace}\u0000${row.handoff_id}`
    const before = known.get(key)
    if (before !== undefined && before.version > row.version) continue
    if (before !== undefined) known.delete(key)
    known.set(key, slim(row))
    unwritten.add(key)
  }
  if (known.size <= handoffs.most) return
  makeRoom(known)
  // those that are open stay, however many: looked through again when there are a tenth more
  handoffs.most = Math.max(MOST, known.size + MOST / 10)
}

/** @param isWhole all that are known, and not only what changed since the snapshot before */
export function handoffsToWrite(shard: Shard, isWhole: boolean): KnownHandoff[] {
  noteUnsettled(shard)
  const { known, unwritten } = shard.handoffs
  const newest = [...known.values()].reduce((newest, { ended_at }) => Math.max(newest, ended_at), 0)
  forgetEnded(shard.handoffs, newest - KNOWN_MS)
  const written = isWhole ? [...known.values()] : [...unwritten].flatMap((key) => known.get(key) ?? [])
  unwritten.clear()
  return written
}

/** Changed since the last batch was cut, which can be long ago while the database is away. */
function noteUnsettled(shard: Shard): void {
  for (const some of [shard.settling, shard.touched])
    for (const conversation of some) noteHandoffs(shard, handoffsOf(conversation))
}

function forgetEnded(handoffs: ShardHandoffs, before: number): void {
  for (const [key, { ended_at }] of handoffs.known) if (ended_at > 0 && ended_at < before) handoffs.known.delete(key)
  handoffs.most = Math.max(MOST, handoffs.known.size + MOST / 10)
}

/** Without reading what has none: most of those that sleep. */
function handoffsOf({ state, text }: Conversation): HandoffRow[] {
  if (state === null && !text?.includes('"handoff_id"')) return []
  const read = state ?? (JSON.parse(text as string) as ConversationState)
  const rows: StateRows = { episodes: [], handoffs: [], promises: [] }
  for (const episode of read.episodes)
    if (episode.handoffs.length > 0)
      addRows(rows, read, episode, -1, Math.max(episode.last_event_at, read.timed_at ?? 0))
  return rows.handoffs
}

function slim(row: KnownHandoff): KnownHandoff {
  const { workspace, handoff_id, conversation_id, version, channel, reason, requested_at, clock_started_at, ended_at } =
    row
  const { outcome, waiting, wait_seconds, repeat_count, idle_at, service_from, service_to } = row
  return {
    // snapshots of before have none
    ...{ workspace, handoff_id, conversation_id: conversation_id ?? '', version, channel, reason },
    ...{ requested_at, clock_started_at, ended_at },
    ...{ outcome, waiting, wait_seconds, repeat_count, idle_at, service_from, service_to },
  }
}

function makeRoom(known: Map<string, KnownHandoff>): void {
  for (const [key, { ended_at }] of known) {
    if (known.size <= 0.9 * MOST) return
    if (ended_at > 0) known.delete(key)
  }
}
