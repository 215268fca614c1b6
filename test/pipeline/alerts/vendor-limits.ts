import type { ReceiverServer } from './receiver-server.ts'

/** What every vendor looks at before it reads a message. */

/** So many requests within so long, by the clock of the test; those above are answered 429. */
export interface VendorLimit {
  most: number
  within_ms: number
  clock: () => number
}

/** @returns whether one more request is too many; asked once for each of them */
export function createLimit(limit: VendorLimit | undefined): () => boolean {
  let taken_at: number[] = []
  return () => {
    if (limit === undefined) return false
    const now = limit.clock()
    taken_at = taken_at.filter((at) => at > now - limit.within_ms)
    if (taken_at.length >= limit.most) return true
    taken_at.push(now)
    return false
  }
}

export interface VendorRequest {
  path: string
  body: string
  /** null when the content type does not say JSON, or it is none */
  json: unknown
}

export function lastRequest({ received }: ReceiverServer): VendorRequest {
  const { headers, path, body } = received.at(-1) as ReceiverServer['received'][0]
  const saysJson = /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')
  return { path, body, json: saysJson ? parsed(body) : null }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
