/**
 * One message on the stream `EVENTS`: accepted events of one workspace that fall into one shard, of one request or of
 * several that came at once, in their order. The body is NDJSON: a line with the rest, then one `StoredEvent`, `DeadLetter`,
 * `PolicyChange`, `TimePassed` or `SlotsHeld` per line.
 */
export interface Envelope {
  workspace: string
  /** epoch ms */
  received_at: number
  kind: 'events' | 'dead_letters' | 'policy' | 'clock' | 'slots'
  lines: string[]
  /** what the lines say, where this process has parsed them already; not on the stream */
  parsed?: readonly (object | undefined)[]
}

/** An envelope as it comes back from the stream. */
export interface StreamMessage extends Envelope {
  shard: number
  stream_seq: number
}

/** The clock has come to `received_at` of its envelope, and something in this conversation is overdue. Baton alone says so. */
export interface TimePassed {
  conversation_id: string
}

/**
 * Which of the workspace's free slots the handoffs of another shard hold: all that `taken` lists, and no others. Baton alone
 * says so, for a shard sees no conversation but its own, and would promise them once more.
 */
export interface SlotsHeld {
  /** the other one */
  shard: number
  /** its last envelope by then */
  seq: number
  taken: TakenSlot[]
}

/** `handoff`: hash of its id; `agent_id`: '' = anybody; `at`: since when, epoch ms; `waits`: 0 once an agent has it */
export type TakenSlot = [handoff: number, agent_id: string, at: number, waits: 0 | 1]

/** An event that was refused or could not be folded, kept with its reason. */
export interface DeadLetter {
  source: 'ingest' | 'pipeline' | 'insert'
  code: string
  path: string
  message: string
  event_id: string
  /** the event as it came, cut by `cutRaw` */
  raw: string
}

/**
 * Into how many parts conversations fall, and so how many pipeline workers can share them: each takes more than 20,000
 * events a second. A large request becomes as many messages, which is what a larger number costs. Part of the data: a
 * stream made with another number is refused.
 */
export const SHARD_COUNT = 4

const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** FNV-1a over workspace and conversation_id (for events without one: agent_id or bot_id). @returns 0 … SHARD_COUNT-1 */
export function shardOf(workspace: string, key: string): number {
  // a NUL in between, for which the hash is multiplied only
  const prefix = Math.imul(hashOn(FNV_START, workspace), FNV_PRIME)
  return (hashOn(prefix, key) >>> 0) % SHARD_COUNT
}

function hashOn(before: number, text: string): number {
  let hash = before
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME)
  return hash
}
