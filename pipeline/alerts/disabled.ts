import type { KV } from '@nats-io/kv'
import { CONFIGURED, type DisabledReceiver, keyPart } from '../../contract/alert.ts'
import type { Receiver } from './receivers/receiver.ts'

/** Receivers that nothing is sent to. @see RECEIVERS_BUCKET */
export interface Disabled {
  has(receiver: Receiver): boolean
  /** It has answered well. */
  enable(receiver: Receiver): Promise<void>
  disable(receiver: Receiver, detail: string, now: number): Promise<void>
}

/** Loads the bucket, and writes into it which receivers there are. */
export async function openDisabled(bucket: KV, receivers: Receiver[]): Promise<Disabled> {
  const known = new Map<string, DisabledReceiver>()
  for (const { name } of receivers) {
    const entry = await bucket.get(keyPart(name))
    if (entry?.operation === 'PUT') known.set(name, entry.json<DisabledReceiver>())
  }
  await bucket.put(CONFIGURED, JSON.stringify(receivers.map(({ name }) => name)))
  return {
    has: ({ name, fingerprint }) => known.get(name)?.fingerprint === fingerprint,
    async enable({ name }) {
      known.delete(name)
      await bucket.delete(keyPart(name))
    },
    async disable({ name, fingerprint }, detail, now) {
      const record = { name, fingerprint, disabled_at: now, detail }
      known.set(name, record)
      await bucket.put(keyPart(name), JSON.stringify(record))
    },
  }
}
