import type { KV } from '@nats-io/kv'
import { isRevisionConflict } from './bus.ts'

/**
 * Writes a record that is never overwritten: who makes it first has made it.
 * @returns false when somebody else has
 * @throws a NATS error when the broker is away: then it may have been made or not
 */
export async function createRecord(bucket: KV, key: string, body: string): Promise<boolean> {
  try {
    await bucket.put(key, body, { previousSeq: 0 })
    return true
  } catch (error) {
    if (!isRevisionConflict(error)) throw error
    // an earlier attempt of ours may have arrived although its answer did not
    return (await bucket.get(key))?.string() === body
  }
}
