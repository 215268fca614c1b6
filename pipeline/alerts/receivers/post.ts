import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { AddressBlocked, type AddressRule, guardedLookup, type ResolveName, refusalOf } from './address.ts'

/** One POST to somebody else's server: bounded in time and bytes, redirects not followed, private networks closed. */
export interface Post {
  url: URL
  headers: Record<string, string>
  body: string
  rule: AddressRule
  timeout_ms: number
  signal: AbortSignal
  /** that of the system unless it is said */
  resolveName?: ResolveName | undefined
}

export type PostResult =
  | { kind: 'answer'; status: number; retry_after: string | null; reply: string }
  | { kind: 'blocked' | 'timeout' | 'network' | 'stopped'; message: string }

export const REPLY_LIMIT = 64 * 1024

/** Never throws for what the other side does. */
export function post(options: Post): Promise<PostResult> {
  // an address in the URL is never looked up
  const message = refusalOf(options.url, options.rule)
  return message === null ? exchange(options) : Promise.resolve({ kind: 'blocked', message })
}

function exchange({ url, headers, body, rule, timeout_ms, signal, resolveName }: Post): Promise<PostResult> {
  const timeout = AbortSignal.timeout(timeout_ms)
  const either = AbortSignal.any([timeout, signal])
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve) => {
    let answered = false
    const failed = (error: Error) => answered || resolve(toFailure(error, timeout, signal))
    if (either.aborted) return failed(new Error('stopped'))
    const bytes = Buffer.from(body)
    const sending = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(bytes.length) },
      lookup: guardedLookup(rule, resolveName),
      signal: either,
      agent: false,
    })
    sending.on('error', failed)
    sending.on('response', (response) => {
      answered = true
      void readReply(response).then((reply) => {
        resolve({
          kind: 'answer',
          status: response.statusCode ?? 0,
          retry_after: response.headers['retry-after'] ?? null,
          reply,
        })
        sending.destroy()
      })
    })
    sending.end(bytes)
  })
}

/** The status is what counts: a reply that is too long, or breaks off, is cut. */
function readReply(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  return new Promise((resolve) => {
    const end = () => resolve(Buffer.concat(chunks).subarray(0, REPLY_LIMIT).toString())
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length >= REPLY_LIMIT) {
        response.destroy()
        end()
      }
    })
    response.on('end', end)
    response.on('error', end)
    response.on('close', end)
  })
}

function toFailure(error: Error, timeout: AbortSignal, signal: AbortSignal): PostResult {
  if (error instanceof AddressBlocked) return { kind: 'blocked', message: error.message }
  if (signal.aborted) return { kind: 'stopped', message: 'stopped while it was on its way' }
  if (timeout.aborted) return { kind: 'timeout', message: 'no answer in time' }
  return { kind: 'network', message: (error as NodeJS.ErrnoException).code ?? error.message }
}
