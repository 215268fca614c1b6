import { randomUUID } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Bus } from '../adapters/bus.ts'
import type { Keys } from '../adapters/keys.ts'
import { acceptBatch, type Sender, type Sorted } from './accept.ts'
import { answerDecision, answerReceipt, receiptOf } from './answer.ts'
import { type Ask, checkOneMessage, parseAsk } from './ask.ts'
import { authenticate, type IngestKey } from './authenticate.ts'
import { openBatch } from './batch.ts'
import { type Counters, createCounters } from './counters.ts'
import { createEnvelopes, type Envelopes } from './envelopes.ts'
import { defaultLimits, type IngestLimits } from './limits.ts'
import { createLoad, type Load, type Share } from './load.ts'
import { parseEncoding, parseMediaType } from './media-type.ts'
import { type Outcome, refuse, refuseForNow, respond } from './problem.ts'
import { brokerAway, publishSorted, unexpected } from './publish.ts'
import { createRates, type Rates } from './rate.ts'
import { readBody } from './read-body.ts'
import { createReference } from './reference.ts'
import { createWaiters, type Waiter, type Waiters } from './waiters.ts'

export interface IngestOptions {
  bus: Bus
  keys: Keys
  /** epoch ms */
  clock: () => number
  log: Logger
  registry: Registry
  /** the workspace's policy wants texts redacted */
  redacts?(workspace: string): boolean
  limits?: Partial<IngestLimits>
  /** names a receipt; unique */
  newId?: () => string
}

interface Door extends Required<Omit<IngestOptions, 'limits' | 'registry'>> {
  limits: IngestLimits
  rates: Rates
  load: Load
  counters: Counters
  envelopes: Envelopes
  waiters: Waiters
}

type Env = { Bindings: Partial<HttpBindings> }

export interface Ingest extends Hono<Env> {
  /** answers who waits for a decision: without it */
  close(): void
  /**
   * One event through the same door from within: nobody's key is asked, and no key's rate spent.
   * @returns what `POST /v1/events` answers; rejects only with a bug
   */
  send(workspace: string, event: object): Promise<Response>
}

/** `POST /v1/events` and what describes it. Listens nowhere. */
export function createIngest(options: IngestOptions): Ingest {
  const limits = { ...defaultLimits, ...options.limits }
  const load = createLoad(limits.in_flight_bytes)
  const rates = createRates(options.clock, limits.burst_seconds)
  const waiters = createWaiters(options.bus, limits)
  const counters = createCounters(options.registry, load.bytes, waiters.count)
  const envelopes = createEnvelopes(options.bus, limits.envelope_bytes)
  const door: Door = {
    newId: randomUUID,
    redacts: () => false,
    ...options,
    limits,
    load,
    rates,
    counters,
    envelopes,
    waiters,
  }
  const app = new Hono<Env>()
  app.post('/v1/events', (c) => answer(door, c))
  app.all('/v1/events', () => respond(refuse(405, 'method', 'events are sent with POST', { allow: 'POST' })))
  app.route('/', createReference())
  app.notFound(() => respond(refuse(404, 'not_found', 'there is nothing at this address')))
  return Object.assign(app, {
    close: waiters.close,
    send: (workspace: string, event: object) => sendOne(door, workspace, event),
  })
}

async function answer(door: Door, c: Context<Env>): Promise<Response> {
  const share = door.load.open()
  const response = await receive(door, c, share)
    .catch((error: unknown) => {
      door.log.error({ err: error }, 'an ingest request broke')
      return respond(unexpected())
    })
    .finally(() => share.close())
  door.counters.requests.inc({ status: String(response.status) })
  return response
}

async function receive(door: Door, c: Context<Env>, share: Share): Promise<Response> {
  const key = authenticate(door.keys, c.req.header('authorization'), c.req.url)
  if (!key.ok) return respond(key)
  const closed = refuseNow(door, key.value)
  if (closed !== null) return respond(closed)
  const ask = parseAsk(c.req.query('decide'), c.req.query('timeout_ms'), door.limits)
  if (!ask.ok) return respond(ask)
  const body = await readRequest(door, c, share)
  if (!body.ok) return respond(body)
  const batch = openBatch(body.value.text, body.value.format, door.limits.request_event_count)
  if (!batch.ok) return respond(batch)
  door.rates.spend(key.value.key_id, rateOf(door, key.value), batch.value.count)
  const fit = ask.value === null ? null : checkOneMessage(batch.value)
  if (fit !== null && !fit.ok) return respond(fit)
  const { workspace } = key.value
  const sender = { workspace, received_at: door.clock(), receipt_id: door.newId(), redacts: door.redacts(workspace) }
  const sorted = await acceptBatch(batch.value, sender)
  // before the event is on its way: its decision may be there before the acknowledgement
  const waiter = ask.value === null ? null : openWaiter(door, sorted, sender, ask.value, c.req.raw.signal)
  const timer = door.counters.publish_seconds.startTimer()
  const published = await publishSorted(door.bus, door.envelopes, sorted, {
    ...sender,
    envelope_bytes: door.limits.envelope_bytes,
  })
  timer()
  if (!published.ok) {
    waiter?.leave()
    return respond(published)
  }
  const { duplicate_count, stream_seq } = published.value
  count(door.counters, sorted, duplicate_count)
  const receipt = receiptOf(sorted, duplicate_count, sender.receipt_id)
  if (waiter === null || receipt.accepted === 0) {
    waiter?.leave()
    return answerReceipt(receipt)
  }
  waiter.stored({ stream_seq, duplicate: duplicate_count > 0 })
  // not awaited here, and the bytes given back: who waits holds a receipt and no body
  share.close()
  return answerDecision(door.counters, receipt, waiter)
}

async function sendOne(door: Door, workspace: string, event: object): Promise<Response> {
  if (!door.bus.connected()) return respond(brokerAway())
  const batch = openBatch(JSON.stringify(event), 'json', 1)
  if (!batch.ok) return respond(batch)
  const sender = { workspace, received_at: door.clock(), receipt_id: door.newId(), redacts: door.redacts(workspace) }
  const sorted = await acceptBatch(batch.value, sender)
  const { envelope_bytes } = door.limits
  const published = await publishSorted(door.bus, door.envelopes, sorted, { ...sender, envelope_bytes })
  if (!published.ok) return respond(published)
  count(door.counters, sorted, published.value.duplicate_count)
  return answerReceipt(receiptOf(sorted, published.value.duplicate_count, sender.receipt_id))
}

/** @returns null where there is nothing to wait for, or nobody more may wait: then the answer is the receipt, at once */
function openWaiter(
  door: Door,
  sorted: Sorted,
  { workspace }: Sender,
  { timeout_ms }: Ask,
  signal: AbortSignal,
): Waiter | null {
  const event_id = sorted.shards.flat()[0]?.event_id
  if (event_id === undefined) return null
  const waiter = door.waiters.open({ workspace, event_id }, timeout_ms, signal)
  if (waiter === null) door.counters.decisions.inc({ result: 'crowded' })
  return waiter
}

/** What can be said before a byte of the body is read. */
function refuseNow(door: Door, key: IngestKey) {
  const wait_seconds = door.rates.waitSeconds(key.key_id, rateOf(door, key))
  if (wait_seconds > 0) return refuseForNow(429, 'over_rate', 'this key sends more events than it may', wait_seconds)
  return door.bus.connected() ? null : brokerAway()
}

const rateOf = (door: Door, key: IngestKey): number => key.events_per_second ?? door.limits.events_per_second

async function readRequest(door: Door, c: Context<Env>, share: Share) {
  const format = parseMediaType(c.req.header('content-type'))
  if (!format.ok) return format
  const encoding = parseEncoding(c.req.header('content-encoding'))
  if (!encoding.ok) return encoding
  const content_length = Number(c.req.header('content-length') ?? Number.NaN)
  const source = { chunks: chunksOf(c), encoding: encoding.value, content_length }
  const body = await readBody(source, door.limits.body_bytes, share)
  if (!body.ok) return body
  door.counters.bytes.inc(body.value.bytes)
  const read: Outcome<{ text: string; format: typeof format.value }> = {
    ok: true,
    value: { text: body.value.text, format: format.value },
  }
  return read
}

/** Straight from Node where there is one; a reader that leaves early must leave the socket open for the answer. */
function chunksOf(c: Context<Env>): AsyncIterable<Uint8Array> {
  const incoming = c.env?.incoming
  if (incoming !== undefined) return incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
  return (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>
}

function count({ events, rejected }: Counters, sorted: Sorted, duplicate_count: number): void {
  events.inc({ result: 'accepted' }, sorted.accepted_count - duplicate_count)
  events.inc({ result: 'duplicate' }, duplicate_count)
  events.inc({ result: 'rejected' }, sorted.rejected_count)
  for (const [reason, times] of sorted.reasons) rejected.inc({ reason }, times)
}
