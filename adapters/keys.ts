import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { KvEntry } from '@nats-io/kv'
import type { Bus } from './bus.ts'
import { follow } from './follow.ts'

/**
 * Access keys: a public id to look up, a 256-bit secret of which only the SHA-256 is kept. All keys are held in memory and
 * follow the bucket, so that checking one costs no round trip and a revocation counts at once everywhere.
 */
export interface Keys {
  /** @returns the token, which is never to be had again */
  create(wanted: NewKey): Promise<{ token: string; key_id: string }>
  verify(token: string): KeyVerdict
  /** @returns false when there is no such key */
  revoke(key_id: string): Promise<boolean>
  list(): KeyRecord[]
  close(): void
}

export type Scope = 'ingest' | 'read' | 'admin' | 'sql'

export interface NewKey {
  workspace: string
  scopes: Scope[]
  name?: string
  /** absent = the limit of the process */
  events_per_second?: number
  /** RFC 3339; absent = never */
  expires_at?: string
}

export interface KeyRecord extends NewKey {
  key_id: string
  /** hex */
  secret_sha256: string
  created_at: string
  revoked_at?: string
}

/** The reason is for logs and counters; the caller of the API gets the same answer for each. */
export type KeyVerdict =
  | { ok: true; key_id: string; name?: string; workspace: string; scopes: Scope[]; events_per_second?: number }
  | { ok: false; reason: 'malformed' | 'unknown' | 'wrong_secret' | 'revoked' | 'expired' }

const pattern = /^bk_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/
const noKey = Buffer.alloc(32)

/** Waits until every key the bucket has is known. @throws BusError or a NATS error when the broker is away */
export async function openKeys(bus: Bus, clock: () => number = Date.now): Promise<Keys> {
  const bucket = await bus.bucket('keys')
  const records = new Map<string, KeyRecord>()
  const take = (entry: KvEntry) => {
    if (entry.operation === 'PUT') records.set(entry.key, entry.json<KeyRecord>())
    else records.delete(entry.key)
  }
  const watching = await follow(bus, bucket, take)
  const put = async (record: KeyRecord) => {
    await bucket.put(record.key_id, JSON.stringify(record))
    records.set(record.key_id, record)
  }
  return {
    async create(wanted) {
      const key_id = randomBytes(8).toString('hex')
      const secret = randomBytes(32).toString('base64url')
      const created_at = new Date(clock()).toISOString()
      await put({ ...wanted, key_id, secret_sha256: sha256(secret).toString('hex'), created_at })
      return { token: `bk_${key_id}_${secret}`, key_id }
    },
    verify: (token) => verify(token, records, clock()),
    async revoke(key_id) {
      const record = records.get(key_id)
      if (record === undefined) return false
      await put({ ...record, revoked_at: new Date(clock()).toISOString() })
      return true
    },
    list: () => [...records.values()],
    close: watching.stop,
  }
}

/** An unknown id costs the same hash and comparison as a known one, so the time says nothing about which ids exist. */
function verify(token: string, records: Map<string, KeyRecord>, now: number): KeyVerdict {
  const [, key_id = '', secret = ''] = pattern.exec(token) ?? []
  const record = records.get(key_id)
  const isRight = timingSafeEqual(
    sha256(secret),
    record === undefined ? noKey : Buffer.from(record.secret_sha256, 'hex'),
  )
  if (key_id === '') return { ok: false, reason: 'malformed' }
  if (record === undefined) return { ok: false, reason: 'unknown' }
  if (!isRight) return { ok: false, reason: 'wrong_secret' }
  if (record.revoked_at !== undefined) return { ok: false, reason: 'revoked' }
  if (record.expires_at !== undefined && Date.parse(record.expires_at) <= now) return { ok: false, reason: 'expired' }
  const { name, workspace, scopes, events_per_second } = record
  return { ok: true, key_id, name, workspace, scopes, events_per_second }
}

const sha256 = (input: string): Buffer => createHash('sha256').update(input).digest()
