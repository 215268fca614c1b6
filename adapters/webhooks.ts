import { randomBytes, randomUUID } from 'node:crypto'
import type { KV, KvEntry } from '@nats-io/kv'
import { keyPart } from '../contract/alert.ts'
import type { WebhookPlace, WebhookRecord, WebhookRequest } from '../contract/webhook.ts'
import { type Bus, isRevisionConflict } from './bus.ts'
import { follow } from './follow.ts'

/** Where workspaces want their decisions and notices sent. All are held in memory and follow the bucket, as keys do. */
export interface Webhooks {
  of(workspace: string): WebhookRecord | undefined
  all(): WebhookRecord[]
  /**
   * Sets it, or changes where and what is sent: the secret stays.
   * @returns the secret when it is a new one, which is never to be had again; null when somebody was faster
   * @throws a NATS error when the broker is away
   */
  set(workspace: string, wanted: WebhookRequest, who: string): Promise<WebhookSet | null>
  /** A new secret; the one before signs beside it for a day. @returns null when there is no webhook, or somebody was faster */
  renewSecret(workspace: string, who: string): Promise<WebhookSet | null>
  /** @returns false when there is none */
  remove(workspace: string): Promise<boolean>
  /** How far the sending has come, null before the first time. */
  place(workspace: string): Promise<WebhookPlace | null>
  savePlace(workspace: string, place: WebhookPlace): Promise<void>
  close(): void
}
export interface WebhookSet {
  record: WebhookRecord
  secret?: string
}

const OLD_SECRET_MS = 86_400_000

/** Waits until every webhook the bucket has is known. @throws a NATS error when the broker is away */
export async function openWebhooks(bus: Bus, clock: () => number): Promise<Webhooks> {
  const [bucket, places] = await Promise.all([bus.bucket('decision_webhooks'), bus.bucket('webhook_places')])
  const known = new Map<string, WebhookRecord>()
  const watching = await follow(bus, bucket, (entry) => take(known, entry))
  const read = async (workspace: string) => {
    const entry = await bucket.get(keyPart(workspace))
    const isThere = entry !== null && entry.operation === 'PUT'
    return { revision: entry?.revision ?? 0, before: isThere ? entry.json<WebhookRecord>() : null }
  }
  const write = async (record: WebhookRecord, revision: number) => {
    const isOurs = await put(bucket, record, revision)
    if (isOurs) known.set(record.workspace, record)
    return isOurs
  }
  return {
    of: (workspace) => known.get(workspace),
    all: () => [...known.values()],
    async set(workspace, wanted, who) {
      const { revision, before } = await read(workspace)
      const at = new Date(clock()).toISOString()
      if (before !== null) {
        const record = { ...before, ...wanted, at, who }
        return (await write(record, revision)) ? { record } : null
      }
      const secret = newSecret()
      const place = { webhook_id: randomUUID(), after_seq: await bus.lastDecisionSequence() }
      const record = { ...wanted, ...place, workspace, secrets: [{ secret }], at, who }
      return (await write(record, revision)) ? { record, secret } : null
    },
    async renewSecret(workspace, who) {
      const { revision, before } = await read(workspace)
      if (before === null) return null
      const now = clock()
      const [newest] = before.secrets
      const old = newest === undefined ? [] : [{ ...newest, until: now + OLD_SECRET_MS }]
      const secret = newSecret()
      const record = { ...before, secrets: [{ secret }, ...old], at: new Date(now).toISOString(), who }
      return (await write(record, revision)) ? { record, secret } : null
    },
    async remove(workspace) {
      const { before } = await read(workspace)
      if (before !== null) await bucket.delete(keyPart(workspace))
      known.delete(workspace)
      return before !== null
    },
    async place(workspace) {
      const entry = await places.get(keyPart(workspace))
      return entry?.operation === 'PUT' ? entry.json<WebhookPlace>() : null
    },
    async savePlace(workspace, place) {
      await places.put(keyPart(workspace), JSON.stringify(place))
    },
    close: watching.stop,
  }
}

const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

function take(known: Map<string, WebhookRecord>, entry: KvEntry): void {
  if (entry.operation !== 'PUT') known.delete(Buffer.from(entry.key, 'base64url').toString())
  else {
    const record = entry.json<WebhookRecord>()
    known.set(record.workspace, record)
  }
}

/** @returns false when somebody else has written in between */
async function put(bucket: KV, record: WebhookRecord, previousSeq: number): Promise<boolean> {
  try {
    await bucket.put(keyPart(record.workspace), JSON.stringify(record), { previousSeq })
    return true
  } catch (error) {
    if (!isRevisionConflict(error)) throw error
    return false
  }
}
