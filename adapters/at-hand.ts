import type { Envelope } from '../contract/envelope.ts'

/**
 * What this process has published and will soon read again, with what its lines were parsed to: where door and pipeline are
 * one process, nothing is decoded and parsed twice. Only the very same bytes count as the same envelope, so it can neither
 * say anything else than the stream does, nor does it matter when it has forgotten one.
 */
export interface AtHand {
  /** Shards that are read here; nothing is kept for others. */
  expect(shards: number[]): void
  keep(shard: number, body: Buffer, envelope: Envelope): void
  /** @returns the envelope, once, or null */
  take(shard: number, body: Uint8Array): Envelope | null
}

/** of one shard: some 3,500 events, seven times what is usually on the way at full load */
const MOST_BYTES = 2 ** 20

interface Kept {
  body: Buffer
  envelope: Envelope
}

export function createAtHand(most_bytes = MOST_BYTES): AtHand {
  const shelves = new Map<number, { kept: Kept[]; byte_count: number }>()
  return {
    expect(shards) {
      for (const shard of shards) if (!shelves.has(shard)) shelves.set(shard, { kept: [], byte_count: 0 })
    },
    keep(shard, body, envelope) {
      const shelf = shelves.get(shard)
      if (shelf === undefined || envelope.parsed === undefined) return
      shelf.kept.push({ body, envelope })
      shelf.byte_count += body.length
      while (shelf.byte_count > most_bytes) shelf.byte_count -= (shelf.kept.shift() as Kept).body.length
    },
    take(shard, body) {
      const shelf = shelves.get(shard)
      const found = shelf?.kept.findIndex((one) => one.body.equals(body)) ?? -1
      if (shelf === undefined || found === -1) return null
      // what was published before it has come already, or will not
      const gone = shelf.kept.splice(0, found + 1)
      for (const one of gone) shelf.byte_count -= one.body.length
      return (gone[found] as Kept).envelope
    },
  }
}
