import { createHash, createHmac } from 'node:crypto'
import { addressRule } from './address.ts'
import { type PostResult, post } from './post.ts'
import type { Notice, Receiver, SendOutcome } from './receiver.ts'

/** A signed webhook, Standard Webhooks 1.0.0. @see https://www.standardwebhooks.com */
export interface WebhookOptions {
  name: string
  url: string
  /** `whsec_` + base64 of 24–64 bytes; several while one replaces another: each signs */
  secrets: string[]
  /** hosts, addresses and networks inside the house that it may reach */
  allowed: string[]
  /** epoch ms */
  clock: () => number
  timeout_ms?: number
}

const TIMEOUT_MS = 15_000
const LONGEST_RETRY_AFTER_MS = 3_600_000

/** @throws Error when the url or a secret cannot be used; never names the secret */
export function createWebhook(options: WebhookOptions): Receiver {
  const url = new URL(options.url)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error(`${options.name}: expected an http(s) URL`)
  const keys = options.secrets.map((secret) => parseSecret(options.name, secret))
  if (keys.length === 0) throw new Error(`${options.name}: expected a secret`)
  const rule = addressRule(options.allowed)
  return {
    name: options.name,
    fingerprint: createHash('sha256').update(url.href).digest('base64url').slice(0, 16),
    async send(notice, signal) {
      const headers = headersOf(notice, keys, options.clock())
      const timeout_ms = options.timeout_ms ?? TIMEOUT_MS
      const result = await post({ url, headers, body: notice.body, rule, timeout_ms, signal })
      return toOutcome(result, options.clock())
    },
  }
}

function parseSecret(name: string, secret: string): Buffer {
  const key = Buffer.from(/^whsec_([A-Za-z0-9+/]+=*)$/.exec(secret)?.[1] ?? '', 'base64')
  if (key.length < 24 || key.length > 64) throw new Error(`${name}: expected whsec_ and 24 to 64 bytes in base64`)
  return key
}

function headersOf({ message_id, body }: Notice, keys: Buffer[], now: number): Record<string, string> {
  const seconds = Math.floor(now / 1000)
  const sign = (key: Buffer) =>
    `v1,${createHmac('sha256', key).update(`${message_id}.${seconds}.${body}`).digest('base64')}`
  return {
    'content-type': 'application/json',
    'user-agent': 'baton',
    'webhook-id': message_id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': keys.map(sign).join(' '),
  }
}

const retried = new Set([408, 425, 429])

function toOutcome(result: PostResult, now: number): SendOutcome {
  if (result.kind === 'blocked') return failure('blocked', false, result.message)
  if (result.kind !== 'answer') return failure(result.kind, true, result.message)
  const { status } = result
  if (status >= 200 && status < 300) return { ok: true, status }
  const detail = `answered ${status}`
  if (status === 404 || status === 410) return failure('gone', false, detail)
  if (status >= 500 || retried.has(status))
    return failure('busy', true, detail, parseRetryAfter(result.retry_after, now))
  return failure('refused', false, detail)
}

type Failure = Extract<SendOutcome, { ok: false }>
const failure = (
  reason: Failure['reason'],
  retry: boolean,
  detail: string,
  retry_after_ms: number | null = null,
): Failure => ({
  ok: false,
  reason,
  retry,
  retry_after_ms,
  detail,
})

/** Seconds or an HTTP date. @returns ms from now, at most an hour; null when absent or unreadable */
export function parseRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_RETRY_AFTER_MS) : null
}
