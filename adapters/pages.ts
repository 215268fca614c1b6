import type { JetStreamManager, StreamConfig } from '@nats-io/jetstream'
import { DiscardPolicy, RetentionPolicy } from '@nats-io/jetstream'

/** Bodies that are written once and found again by their number, each shard's beside the others, for 30 days. */
export interface Pages {
  /**
   * @returns its number, from 1, never given twice
   * @throws BusError `full` or `away`
   */
  put(shard: number, body: Uint8Array): Promise<number>
  /** @returns null when it is gone */
  get(page: number): Promise<Uint8Array | null>
  /** The oldest that may still be there. */
  first(): Promise<number>
  /** Everything of one shard, the oldest first. */
  all(shard: number): AsyncIterable<{ page: number; body: Uint8Array }>
}

const KEEP_DAYS = 30

/** A stream and not a bucket: the broker would remember every key of a bucket in its memory, and look it up for each write. */
export const pagesStream = {
  name: 'SHELF',
  subjects: ['shelf.*'],
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.Old,
  max_age: KEEP_DAYS * 86_400 * 1e9,
  // with it the index of the shelf in the workers' memory is bounded, too
  max_bytes: 16 * 2 ** 30,
} satisfies Partial<StreamConfig>

/** @param store publishes, and answers with the sequence when the broker has it on file */
export function createPages(
  { streams, direct }: JetStreamManager,
  store: (subject: string, body: Uint8Array) => Promise<{ stream_seq: number }>,
): Pages {
  return {
    put: async (shard, body) => (await store(`shelf.${shard}`, body)).stream_seq,
    // any copy in a cluster may answer first; what it does not have yet the leader has
    get: async (page) => {
      const found =
        (await direct.getMessage('SHELF', { seq: page })) ?? (await streams.getMessage('SHELF', { seq: page }))
      return found?.data ?? null
    },
    first: async () => (await streams.info('SHELF')).state.first_seq,
    async *all(shard) {
      for (let seq = 1; ; seq++) {
        const message = await direct.getMessage('SHELF', { seq, next_by_subj: `shelf.${shard}` })
        if (message === null) return
        seq = message.seq
        yield { page: seq, body: message.data }
      }
    },
  }
}
