import { setImmediate as breathe } from 'node:timers/promises'
import type { HandoffRow } from '../contract/row.ts'
import type { ConversationState, StateRows } from './conversation.ts'
import { addRows } from './fold/rows.ts'
import type { Conversation, Shard } from './shard.ts'

/**
 * The handoffs that wait and those that ended of late, as a lane knows them without the database: so that alerts on them
 * need none. What became rows is noted as it is made, what is yet to be is read off the states when somebody asks; what
 * the lane knew when it started is read off them once, at the first question.
 */
export interface KnownHandoffs {
  /** Rows that were just made. Cheap: most conversations have no handoff. */
  note(rows: readonly HandoffRow[]): void
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
/** Above it the oldest of those that ended go, and a score is of the time that is left. */
const MOST = 100_000
/** conversations between which others have their turn */
const SLICE = 500
/** the rules of one round, of all workspaces, look at one list */
const FRESH_MS = 1000

export function createKnownHandoffs(shards: ReadonlyMap<number, Shard>): KnownHandoffs {
  const known = new Map<string, KnownHandoff>()
  let most = MOST
  let reading: 'not begun' | 'begun' | 'done' = 'not begun'
  let listed: { at: number; handoffs: readonly KnownHandoff[] } | null = null

  const note = (rows: readonly HandoffRow[]) => {
    for (const row of rows) {
      const key = `${row.workspace}\u0000${row.handoff_id}`
      const before = known.get(key)
      if (before !== undefined && before.version > row.version) continue
      // again at the end: those that nothing happened to for the longest time stand first
      if (before !== undefined) known.delete(key)
      known.set(key, slim(row))
    }
    if (known.size <= most) return
    makeRoom(known, MOST)
    // those that are open stay, however many: looked through again when there are a tenth more
    most = Math.max(MOST, known.size + MOST / 10)
  }
  const readStart = async () => {
    for (const shard of shards.values()) {
      let count = 0
      for (const conversation of [...shard.conversations.values()]) {
        note(handoffsOf(conversation))
        if (++count % SLICE === 0) await breathe()
      }
    }
    reading = 'done'
  }
  return {
    note,
    list(now) {
      if (reading === 'not begun') {
        reading = 'begun'
        void readStart()
      }
      if (reading === 'begun') return null
      if (listed !== null && Math.abs(now - listed.at) < FRESH_MS) return listed.handoffs
      // changed since the last batch was cut, which can be long ago while the database is away
      for (const shard of shards.values())
        for (const some of [shard.settling, shard.touched])
          for (const conversation of some) note(handoffsOf(conversation))
      for (const [key, { ended_at }] of known) if (ended_at > 0 && ended_at < now - KNOWN_MS) known.delete(key)
      most = Math.max(MOST, known.size + MOST / 10)
      listed = { at: now, handoffs: [...known.values()] }
      return listed.handoffs
    },
  }
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

function slim(row: HandoffRow): KnownHandoff {
  const { workspace, handoff_id, version, channel, reason, requested_at, clock_started_at, ended_at } = row
  const { outcome, waiting, wait_seconds, repeat_count, idle_at, service_from, service_to } = row
  return {
    ...{ workspace, handoff_id, version, channel, reason, requested_at, clock_started_at, ended_at },
    ...{ outcome, waiting, wait_seconds, repeat_count, idle_at, service_from, service_to },
  }
}

function makeRoom(known: Map<string, KnownHandoff>, most: number): void {
  for (const [key, { ended_at }] of known) {
    if (known.size <= 0.9 * most) return
    if (ended_at > 0) known.delete(key)
  }
}
