import { addressRule, type ResolveName } from './address.ts'
import { secretsOf } from './hide.ts'
import { outcomeOf } from './outcome.ts'
import { post } from './post.ts'
import type { SendOutcome } from './receiver.ts'

/** What every receiver has in common. */
export interface ReceiverOptions {
  /** of the configuration; a label of the counters */
  name: string
  /** hosts, addresses and networks inside the house that it may reach */
  allowed: string[]
  /** epoch ms */
  clock: () => number
  timeout_ms?: number
  /** that of the system unless it is said */
  resolveName?: ResolveName
}

/** @param body JSON @param headers besides those that every message has, which a reply that is kept does not repeat: a signature is good for minutes */
export type Send = (body: string, signal: AbortSignal, headers?: Record<string, string>) => Promise<SendOutcome>

export const TIMEOUT_MS = 15_000

/**
 * Posts to one address, and says what the answer means.
 * @param secrets besides those of the address: taken out of what it answers
 * @param saysWhy whether a log may show what it answers
 */
export function senderTo(
  url: URL,
  { allowed, clock, timeout_ms, resolveName }: ReceiverOptions,
  secrets: readonly string[],
  saysWhy: boolean,
): Send {
  const rule = addressRule(allowed)
  const hidden = [...secretsOf(url), ...secrets]
  return async (body, signal, more = {}) => {
    const headers = { 'content-type': 'application/json', 'user-agent': 'baton', ...more }
    const result = await post({ url, headers, body, rule, timeout_ms: timeout_ms ?? TIMEOUT_MS, signal, resolveName })
    return outcomeOf(result, clock(), [...hidden, ...Object.values(more)], saysWhy)
  }
}

/** @throws Error that does not repeat the address, which may be a secret */
export function httpUrl(name: string, text: string): URL {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Error(`${name}: expected an http(s) URL`)
  return url
}
