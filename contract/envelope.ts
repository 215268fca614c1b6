/**
 * One message on the stream `EVENTS`: the accepted events of one request that fall into one shard, in the request's order.
 * The body is NDJSON (one `StoredEvent` or one `DeadLetter` per line), the rest travels in headers.
 */
export interface Envelope {
  workspace: string
  /** epoch ms */
  received_at: number
  kind: 'events' | 'dead_letters'
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

export const SHARD_COUNT = 16

/** FNV-1a over workspace and conversation_id (for events without one: agent_id or bot_id). @returns 0 … SHARD_COUNT-1 */
export function shardOf(workspace: string, key: string): number {
  let hash = 0x811c9dc5
  const input = `${workspace}\u0000${key}`
  for (let i = 0; i < input.length; i++) hash = Math.imul(hash ^ input.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % SHARD_COUNT
}
