import { createHmac } from 'node:crypto'
import { fingerprintOf, type Notice, type Receiver } from './receiver.ts'
import { httpUrl, type ReceiverOptions, senderTo } from './sender.ts'

/** A signed webhook, Standard Webhooks 1.0.0. @see https://www.standardwebhooks.com */
export interface WebhookOptions extends ReceiverOptions {
  url: string
  /** `whsec_` + base64 of 24–64 bytes; several while one replaces another: each signs */
  secrets: string[]
}

/** @throws Error when the url or a secret cannot be used; never names the secret */
export function createWebhook(options: WebhookOptions): Receiver {
  const { name, clock } = options
  const url = httpUrl(name, options.url)
  const keys = options.secrets.map((secret) => parseSecret(name, secret))
  if (keys.length === 0) throw new Error(`${name}: expected a secret`)
  const secrets = options.secrets.flatMap((secret) => [secret, secret.slice('whsec_'.length)])
  const send = senderTo(url, options, secrets, false)
  return {
    name,
    fingerprint: fingerprintOf(url.href),
    send: (notice, signal) => send(notice.body, signal, signatureOf(notice, keys, clock())),
  }
}

function parseSecret(name: string, secret: string): Buffer {
  const key = Buffer.from(/^whsec_([A-Za-z0-9+/]+=*)$/.exec(secret)?.[1] ?? '', 'base64')
  if (key.length < 24 || key.length > 64) throw new Error(`${name}: expected whsec_ and 24 to 64 bytes in base64`)
  return key
}

function signatureOf({ message_id, body }: Notice, keys: Buffer[], now: number): Record<string, string> {
  const seconds = Math.floor(now / 1000)
  const sign = (key: Buffer) =>
    `v1,${createHmac('sha256', key).update(`${message_id}.${seconds}.${body}`).digest('base64')}`
  return {
    'webhook-id': message_id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': keys.map(sign).join(' '),
  }
}
