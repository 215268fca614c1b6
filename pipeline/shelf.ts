import type { KV } from '@nats-io/kv'
import { digestOf } from './key-filter.ts'
import type { Passage } from './passage.ts'
import { type Retry, retryForever } from './retry.ts'
import { type Conversation, formatConversation, isBusy, moveToShelf, recallConversation, type Shard } from './shard.ts'
import { stateVersion } from './snapshot.ts'

/**
 * Where conversations wait that are not in memory. Only what is committed goes there: its state may then be newer than
 * an event that is read again after a crash, and that event is skipped.
 */
export interface Shelf {
  /** Step 3: brings back every conversation these passages need, and keeps them until `shard.wanted` is cleared. */
  recall(shard: Shard, passages: Passage[]): Promise<void>
  /** @returns the conversation when it came from the shelf */
  recallKey(shard: Shard, key: string): Promise<Conversation | null>
  /** Puts away those that ended long ago, and the longest untouched ones above `limit`. @returns how many */
  putAway(shard: Shard, limit: number, committed: number, now: number): Promise<number>
}

export interface ShelfBucket {
  get: KV['get']
  put(key: string, value: Uint8Array): Promise<void>
}

/** Of one shard at a time; a round a second. */
const perRound = 5000
const restMs = 600_000
/** what the broker takes in one message; a conversation above it stays in memory */
const largest = 1_000_000

export function createShelf(shelf: ShelfBucket, retry: Retry, onBroken: (key: string, error: unknown) => void): Shelf {
  const load = async (shard: Shard, key: string) => {
    const entry = await retryForever(() => shelf.get(digestOf(key)), retry)
    if (entry?.operation !== 'PUT' || shard.conversations.has(key)) return null
    try {
      const [version, head, state] = splitLines(entry.value)
      if (version !== String(stateVersion)) throw new Error(`state version ${version}`)
      // two keys may share a digest one day
      return JSON.parse(head.toString())[0] === key ? recallConversation(shard, head, state) : null
    } catch (error) {
      onBroken(key, error)
      return null
    }
  }
  return {
    async recall(shard, passages) {
      for (const { key } of passages) if (key !== '') shard.wanted.add(key)
      const unknown = [...shard.wanted].filter((key) => !shard.conversations.has(key))
      const asked = unknown.filter((key) => shard.shelved.mayHave(digestOf(key)))
      if (asked.length > 0) await Promise.all(asked.map((key) => load(shard, key)))
    },
    recallKey: load,
    async putAway(shard, limit, committed, now) {
      const leaving = choose(shard, limit, committed, now)
      await Promise.all(leaving.map((conversation) => put(shelf, shard, conversation, retry)))
      return leaving.length
    },
  }
}

function choose(shard: Shard, limit: number, committed: number, now: number): Conversation[] {
  const chosen = new Set<Conversation>()
  const mayLeave = (one: Conversation) => one.last_seq <= committed && !isBusy(shard, one)
  for (const conversation of shard.ended) {
    if (chosen.size >= perRound || conversation.touched_at + restMs > now) break
    if (mayLeave(conversation)) chosen.add(conversation)
  }
  const most = shard.conversations.size - limit
  for (const conversation of shard.conversations.values()) {
    if (chosen.size >= Math.min(most, perRound) || !mayLeave(conversation)) break
    chosen.add(conversation)
  }
  return [...chosen]
}

async function put(shelf: ShelfBucket, shard: Shard, conversation: Conversation, retry: Retry): Promise<void> {
  const { last_seq, key } = conversation
  const [head, state] = formatConversation(shard, conversation)
  const value = Buffer.concat([Buffer.from(`${stateVersion}\n`), head, Buffer.from('\n'), state])
  if (value.length > largest) return
  await retryForever(() => shelf.put(digestOf(key), value), retry)
  // an event came in meanwhile: it stays, and what lies on the shelf is merely old
  if (conversation.last_seq !== last_seq || isBusy(shard, conversation)) return
  moveToShelf(shard, conversation)
}

function splitLines(value: Uint8Array): [string, Buffer, Buffer] {
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  const first = bytes.indexOf(10)
  const second = bytes.indexOf(10, first + 1)
  return [bytes.subarray(0, first).toString(), bytes.subarray(first + 1, second), bytes.subarray(second + 1)]
}
