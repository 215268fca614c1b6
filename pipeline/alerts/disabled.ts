import type { KV } from '@nats-io/kv'
import { keyPart } from '../../contract/alert.ts'
import type { Receiver } from './receivers/receiver.ts'

/**
 * Receivers that answered 404 or 410: nothing is sent to them until their address changes or their key is deleted from
 * the bucket. `{name, fingerprint, disabled_at, detail}` by base64url of the name.
 */
export const RECEIVERS_BUCKET = 'alert_receivers'

export interface DisabledReceiver {
  name: string
  fingerprint: string
  /** epoch ms */
  disabled_at: number
  detail: string
}

export interface Disabled {
  has(receiver: Receiver): boolean
  disable(receiver: Receiver, detail: string, now: number): Promise<void>
}

/** Loads the bucket. */
export async function openDisabled(bucket: KV, receivers: Receiver[]): Promise<Disabled> {
  const known = new Map<string, DisabledReceiver>()
  for (const { name } of receivers) {
    const entry = await bucket.get(keyPart(name))
    if (entry?.operation === 'PUT') known.set(name, entry.json<DisabledReceiver>())
  }
  return {
    has: ({ name, fingerprint }) => known.get(name)?.fingerprint === fingerprint,
    async disable({ name, fingerprint }, detail, now) {
      const record = { name, fingerprint, disabled_at: now, detail }
      known.set(name, record)
      await bucket.put(keyPart(name), JSON.stringify(record))
    },
  }
}
