/**
 * One message on the stream `EVENTS`: the accepted events of one request that fall into one shard, in the request's order.
 * The body is NDJSON (one `StoredEvent`, `DeadLetter` or `PolicyChange` per line), the rest travels in headers.
 */
export interface Envelope {
  workspace: string
  /** epoch ms */
  received_at: number
  kind: 'events' | 'dead_letters' | 'policy'
  lines: string[]
}

/** An envelope as it comes back from the stream. */
export interface StreamMessage extends Envelope {
  shard: number
  stream_seq: number
}

/** An event that was refused or could not be folded, kept with its reason. */
export interface DeadLetter {
  source: 'ingest' | 'pipeline' | 'insert'
  code: string
  path: string
  message: string
  event_id: string
  /** the event as it came, cut to 2,000 characters */
  raw: string
}

/** Into how many parts conversations fall, and so how many pipeline workers can share them. A request becomes a message for each. */
export const SHARD_COUNT = 8

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
