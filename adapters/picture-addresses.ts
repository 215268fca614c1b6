import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Bus } from './bus.ts'
import { createRecord } from './create-record.ts'

/**
 * Addresses that show the picture of one alert to whoever has them, without a key, for a week: PagerDuty and a telephone
 * have none. The secret that signs them is made by the first process that needs it, and never leaves the broker's bucket
 * and our memory; deleted there, a start makes another, and all addresses of before are good for nothing.
 */
export interface PictureAddresses {
  /** @param at epoch ms: good for PICTURE_DAYS from then on @returns path and query */
  make(workspace: string, alert_id: string, at: number): string
  check(alert_id: string, query: PictureQuery, now: number): 'good' | 'expired' | 'wrong'
}

export interface PictureQuery {
  workspace?: string | undefined
  /** epoch seconds */
  until?: string | undefined
  signature?: string | undefined
}

export const PICTURE_DAYS = 7
const BUCKET = 'alert_pictures'
const KEY = 'secret'

/** @throws a NATS error when the broker is away */
export async function openPictureAddresses(bus: Pick<Bus, 'bucket'>): Promise<PictureAddresses> {
  const secret = await secretOf(bus)
  // as a list, so that no letter of one part can become one of the next
  const sign = (workspace: string, alert_id: string, until: string) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['alert picture', workspace, alert_id, until]))
      .digest()
  return {
    make(workspace, alert_id, at) {
      const until = String(Math.floor(at / 1000) + PICTURE_DAYS * 86_400)
      const signature = sign(workspace, alert_id, until).toString('base64url')
      return `/v1/pictures/${encodeURIComponent(alert_id)}?${new URLSearchParams({ workspace, until, signature })}`
    },
    check(alert_id, { workspace = '', until = '', signature = '' }, now) {
      const given = Buffer.from(signature, 'base64url')
      const right = sign(workspace, alert_id, until)
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'wrong'
      return now < Number(until) * 1000 ? 'good' : 'expired'
    },
  }
}

/** Who writes it first has made it, for all processes. */
async function secretOf(bus: Pick<Bus, 'bucket'>): Promise<Buffer> {
  const bucket = await bus.bucket(BUCKET)
  const made = randomBytes(32).toString('base64')
  const stored = (await createRecord(bucket, KEY, made)) ? made : (await bucket.get(KEY))?.string()
  const secret = Buffer.from(stored ?? '', 'base64')
  if (secret.length !== 32)
    throw new Error('the secret of the pictures of alerts is not whole: delete it, and start again')
  return secret
}
