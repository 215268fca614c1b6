import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { shardOf } from '../contract/envelope.ts'

/** Events through Baton's HTTP door: batches, several under way, the order within a conversation kept, resends with the same ids. */

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

export interface Sender {
  /** Takes events in order; resolves when there is room for more. @throws SendError */
  send(events: OutgoingEvent[]): Promise<void>
  /** Resolves when everything taken is acknowledged or rejected. @throws SendError */
  flush(): Promise<SendTotals>
  totals(): SendTotals
}

interface Lane {
  waiting: OutgoingEvent[]
  under_way: Promise<void>
}

/**
 * Opens a sender. A conversation always takes the same lane, and a lane has one request under way. Events without a
 * conversation (presence, releases) concern every lane: with more than one they go alone, after everything before them is
 * acknowledged.
 */
export function openSender(options: SendOptions): Sender {
  const size = options.batch_size ?? 500
  const lanes: Lane[] = Array.from({ length: options.in_flight ?? 4 }, () => ({
    waiting: [],
    under_way: Promise.resolve(),
  }))
  const totals: SendTotals = {
    sent: 0,
    acknowledged: 0,
    duplicates: 0,
    rejected: 0,
    retries: 0,
    bytes: 0,
    rejections: [],
  }
  let failed: unknown = null

  const start = async (lane: Lane) => {
    await lane.under_way
    if (failed !== null) throw failed
    const batch = lane.waiting.splice(0)
    if (batch.length === 0) return
    lane.under_way = post(batch, options, totals).catch((error: unknown) => {
      failed ??= error
    })
  }
  const drain = async () => {
    for (const lane of lanes) await start(lane)
    for (const lane of lanes) await lane.under_way
    if (failed !== null) throw failed
  }
  const laneOf = (event: OutgoingEvent) => lanes[shardOf('', event.conversation_id ?? '') % lanes.length] as Lane
  const alone: OutgoingEvent[] = []
  const sendAlone = async () => {
    if (alone.length === 0) return
    await drain()
    await post(alone.splice(0), options, totals)
  }
  return {
    async send(events) {
      for (const event of events) {
        if (event.conversation_id === undefined && lanes.length > 1) {
          alone.push(event)
          continue
        }
        await sendAlone()
        const lane = laneOf(event)
        lane.waiting.push(event)
        if (lane.waiting.length >= 2 * size) await start(lane)
      }
      for (const lane of lanes) if (lane.waiting.length >= size) await start(lane)
    },
    async flush() {
      await sendAlone()
      await drain()
      return totals
    },
    totals: () => totals,
  }
}

const pack = promisify(gzip)

async function post(batch: OutgoingEvent[], options: SendOptions, totals: SendTotals): Promise<void> {
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
