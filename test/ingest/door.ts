import { pino } from 'pino'
import { Registry } from 'prom-client'
import { type Bus, type BusOptions, connectBus } from '../../adapters/bus.ts'
import { type Keys, type NewKey, openKeys } from '../../adapters/keys.ts'
import { type DeadLetter, SHARD_COUNT, type StreamMessage } from '../../contract/envelope.ts'
import type { Receipt } from '../../contract/receipt.ts'
import { createIngest, type IngestOptions } from '../../ingest/app.ts'
import type { IngestLimits } from '../../ingest/limits.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'

/** The way in, over a real broker. */
export interface Door {
  app: ReturnType<typeof createIngest>
  broker: TestBroker
  bus: Bus
  keys: Keys
  registry: Registry
  token: string
  clock: { now: number }
  /** Sends a body with the door's key; JSON unless `headers` say otherwise. */
  send(body: BodyInit | object, headers?: Record<string, string>, path?: string): Promise<Response>
  /** Everything on the stream, in its order. */
  stored(): Promise<StreamMessage[]>
  stop(): Promise<void>
}

export interface Reply extends Receipt {
  status: number
  code: string
  detail: string
}

export const noon = Date.parse('2026-11-22T12:00:00.000Z')

export async function openDoor(
  options: {
    limits?: Partial<IngestLimits>
    bus?: Partial<BusOptions>
    key?: Partial<NewKey>
    redacts?: IngestOptions['redacts']
  } = {},
): Promise<Door> {
  const broker = await startTestBroker()
  const bus = await connectBus({ url: broker.url, name: 'test', ...options.bus })
  const clock = { now: noon }
  const keys = await openKeys(bus, () => clock.now)
  const { token } = await keys.create({ workspace: 'acme', scopes: ['ingest'], ...options.key })
  const registry = new Registry()
  const log = pino({ level: 'silent' })
  const { limits, redacts = () => false } = options
  const app = createIngest({ bus, keys, clock: () => clock.now, log, registry, redacts, limits })
  return {
    app,
    broker,
    bus,
    keys,
    registry,
    token,
    clock,
    async send(body, headers = {}, path = '/v1/events') {
      const isRaw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream
      const init = { method: 'POST', body: isRaw ? (body as BodyInit) : JSON.stringify(body), duplex: 'half' }
      const base = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      return app.request(path, { ...init, headers: { ...base, ...headers } } as RequestInit)
    },
    stored: () => readAll(bus),
    async stop() {
      app.close()
      keys.close()
      await bus.close()
      await broker.stop()
    },
  }
}

async function readAll(bus: Bus): Promise<StreamMessage[]> {
  const { last_seq } = await bus.eventsState()
  if (last_seq === 0) return []
  const shards = Array.from({ length: SHARD_COUNT }, (_, shard) => shard)
  const messages: StreamMessage[] = []
  for await (const message of bus.readEnvelopes(shards, 0, new AbortController().signal)) {
    messages.push(message)
    if (message.stream_seq >= last_seq) break
  }
  return messages
}

// biome-ignore lint/suspicious/noExplicitAny: what a test looks into
export const eventsOf = (messages: StreamMessage[]): any[] =>
  messages.filter(({ kind }) => kind === 'events').flatMap(({ lines }) => lines.map((line) => JSON.parse(line)))

export const deadLettersOf = (messages: StreamMessage[]): DeadLetter[] =>
  messages.filter(({ kind }) => kind === 'dead_letters').flatMap(({ lines }) => lines.map((line) => JSON.parse(line)))

let count = 0
/** A customer's message with ids of its own. */
export const message = (changes: Record<string, unknown> = {}) => ({
  type: 'message.customer',
  event_id: `e-${++count}`,
  conversation_id: 'c-1',
  text: 'I already told you',
  ...changes,
})

export const lines = (...events: (object | string)[]): string =>
  events.map((event) => (typeof event === 'string' ? event : JSON.stringify(event))).join('\n')
