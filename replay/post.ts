import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** One request to the HTTP door, asked again with the same events until it is answered for good. */

export interface OutgoingEvent {
  type: string
  event_id: string
  conversation_id?: string
  occurred_at?: string
  [field: string]: unknown
}

export interface Rejection {
  event_id?: string
  path: string
  code: string
  message: string
}

export interface SendTotals {
  sent: number
  acknowledged: number
  /** of those acknowledged: already known to the broker */
  duplicates: number
  rejected: number
  retries: number
  bytes: number
  /** the first twenty */
  rejections: Rejection[]
}

export interface SendOptions {
  /** the address of Baton, without a path */
  url: string
  key: string
  /** events in one request */
  batch_size?: number
  /** requests under way at once */
  in_flight?: number
  /** how long an outage may last before giving up, ms */
  patience_ms?: number
  gzip?: boolean
  fetch?: typeof fetch
  sleep?: (ms: number) => Promise<void>
  random?: () => number
  onProgress?: (totals: SendTotals) => void
  /** told why a request is asked again */
  onRetry?: (problem: string) => void
  /** ends the waiting for a door that is away, with a SendError */
  signal?: AbortSignal
}

/** The door refused for good, or stayed away too long. */
export class SendError extends Error {
  readonly kind: 'key' | 'away' | 'refused'
  constructor(kind: SendError['kind'], message: string, cause?: unknown) {
    super(message, { cause })
    this.kind = kind
  }
}

const pack = promisify(gzip)

/** @throws SendError */
export async function post(batch: OutgoingEvent[], options: SendOptions, totals: SendTotals): Promise<void> {
  const text = batch.map((event) => JSON.stringify(event)).join('\n')
  const body = options.gzip === false ? Buffer.from(text) : await pack(text, { level: 1 })
  const response = await postUntilAnswered(body, options, totals)
  if (response.status === 413 && batch.length > 1) {
    const half = Math.ceil(batch.length / 2)
    await post(batch.slice(0, half), options, totals)
    return post(batch.slice(half), options, totals)
  }
  totals.bytes += body.length
  await count(response, batch, totals)
  options.onProgress?.(totals)
}

/** Sends the same bytes until the door takes or refuses them. 429, 5xx and a broken connection are asked again. */
async function postUntilAnswered(
  body: Buffer<ArrayBufferLike>,
  options: SendOptions,
  totals: SendTotals,
): Promise<Response> {
  const sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)))
  const random = options.random ?? Math.random
  let waited = 0
  for (let attempt = 0; ; attempt += 1) {
    const { response, problem } = await attemptPost(body, options)
    if (response !== null && response.status !== 429 && response.status < 500) return response
    const asked = Number(response?.headers.get('retry-after') ?? Number.NaN) * 1000
    const pause = (Number.isFinite(asked) ? asked : Math.min(250 * 2 ** attempt, 10_000)) * (1 + random() * 0.25)
    waited += pause
    if (waited > (options.patience_ms ?? 120_000) || options.signal?.aborted) {
      throw new SendError('away', `${options.url} does not take events: ${problem}`)
    }
    totals.retries += 1
    options.onRetry?.(problem)
    await sleep(pause)
  }
}

async function attemptPost(
  body: Buffer<ArrayBufferLike>,
  options: SendOptions,
): Promise<{ response: Response | null; problem: string }> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${options.key}`,
    'content-type': 'application/x-ndjson',
  }
  if (options.gzip !== false) headers['content-encoding'] = 'gzip'
  try {
    const url = new URL('/v1/events', options.url)
    const response = await (options.fetch ?? fetch)(url, { method: 'POST', headers, body: new Uint8Array(body) })
    return { response, problem: `it answers ${response.status}` }
  } catch (error) {
    return { response: null, problem: error instanceof Error ? String(error.cause ?? error.message) : String(error) }
  }
}

interface Answer {
  accepted?: number
  duplicates?: number
  rejected?: (Rejection & { index: number })[]
  detail?: string
  title?: string
}

async function count(response: Response, batch: OutgoingEvent[], totals: SendTotals): Promise<void> {
  const answer = (await response.json().catch(() => ({}))) as Answer
  if (response.status === 401 || response.status === 403) {
    throw new SendError(
      'key',
      `the key was refused (${response.status}): ${answer.detail ?? answer.title ?? 'no reason given'}`,
    )
  }
  if (response.status !== 422 && !response.ok) {
    throw new SendError(
      'refused',
      `the door answered ${response.status}: ${answer.detail ?? answer.title ?? 'no reason given'}`,
    )
  }
  const accepted = response.status === 422 ? 0 : (answer.accepted ?? 0)
  totals.sent += batch.length
  totals.acknowledged += accepted
  totals.duplicates += answer.duplicates ?? 0
  totals.rejected += batch.length - accepted
  const room = 20 - totals.rejections.length
  for (const { index, ...rejection } of (answer.rejected ?? []).slice(0, room)) {
    totals.rejections.push({ ...rejection, event_id: rejection.event_id ?? batch[index]?.event_id })
  }
}
