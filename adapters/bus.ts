import {
  DeliverPolicy,
  DiscardPolicy,
  type JetStreamClient,
  type JetStreamManager,
  JetStreamApiError,
  jetstream,
  jetstreamManager,
  type JsMsg,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream'
import { type KV, Kvm } from '@nats-io/kv'
import { type ObjectStore, Objm } from '@nats-io/obj'
import { connect, headers, type NatsConnection } from '@nats-io/transport-node'
import type { Decision } from '../contract/decision.ts'
import { type Envelope, SHARD_COUNT, type StreamMessage } from '../contract/envelope.ts'

/** NATS JetStream behind one door. The only code that knows it. */
export interface Bus {
  /**
   * Stores one envelope; resolves after the broker has it on file.
   * @param messageId the same id within two minutes is stored once
   * @throws BusError `full` (the stream refuses) or `away` (no broker, time-out)
   */
  publishEnvelope(shard: number, envelope: Envelope, messageId: string): Promise<{ stream_seq: number; duplicate: boolean }>
  /** Envelopes of these shards with a sequence above `after`, in stream order, for ever (until `signal` aborts). */
  readEnvelopes(shards: number[], after: number, signal: AbortSignal): AsyncIterable<StreamMessage>
  /** First and last sequence in `EVENTS`. */
  eventsState(): Promise<{ first_seq: number; last_seq: number; bytes: number; created: string }>
  /** Publishes the decisions of one envelope as one message of the lane; `cause` is the envelope's sequence. */
  publishDecisions(lane: number, cause: number, decisions: Decision[]): Promise<void>
  /** The `cause` of the lane's last published decisions, 0 when there are none. */
  lastDecisionCause(lane: number): Promise<number>
  /** Decisions in stream order, from `from` on: a sequence to start after, or 'new'. */
  readDecisions(from: { after: number } | 'new', signal: AbortSignal): AsyncIterable<{ stream_seq: number; decisions: Decision[] }>
  bucket(name: string, options?: { ttl_ms?: number; history?: number }): Promise<KV>
  objects(name: string): Promise<ObjectStore>
  /** Fire and forget, to whoever listens now. */
  pulse(subject: string, body: unknown): void
  onPulse<B>(subject: string, listener: (body: B, subject: string) => void): () => void
  /** false while the connection is down */
  connected(): boolean
  connection: NatsConnection
  close(): Promise<void>
}

export class BusError extends Error {
  readonly kind: 'full' | 'away'
  constructor(kind: 'full' | 'away', message: string, cause?: unknown) {
    super(message, { cause })
    this.kind = kind
  }
}

export interface BusOptions {
  url: string
  name: string
  user?: string
  password?: string
  /** copies in a cluster, 1 on one machine */
  replicas?: number
  /** the stream refuses new events above this */
  events_max_bytes?: number
  events_max_age_hours?: number
  publish_timeout_ms?: number
}

const hour = 3_600_000
const nanos = (ms: number) => ms * 1_000_000
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Connects and creates the streams that are missing. @throws BusError `away` */
export async function connectBus(options: BusOptions): Promise<Bus> {
  const nc = await connect({
    servers: options.url,
    name: options.name,
    user: options.user,
    pass: options.password,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    ignoreClusterUpdates: true,
    timeout: 5000,
  }).catch((error: unknown) => {
    throw new BusError('away', `no NATS server answers at ${options.url}: is it running? (NATS_URL)`, error)
  })
  const manager = await jetstreamManager(nc)
  await ensureStreams(manager, options)
  return createBus(nc, jetstream(nc), manager, options)
}

async function ensureStreams(manager: JetStreamManager, options: BusOptions): Promise<void> {
  const shared = { storage: StorageType.File, num_replicas: options.replicas ?? 1, allow_direct: true }
  await ensureStream(manager, {
    ...shared,
    name: 'EVENTS',
    subjects: ['events.*'],
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.New,
    max_age: nanos((options.events_max_age_hours ?? 72) * hour),
    max_bytes: options.events_max_bytes ?? 16 * 2 ** 30,
    duplicate_window: nanos(120_000),
  })
  await ensureStream(manager, {
    ...shared,
    name: 'DECISIONS',
    subjects: ['decisions.*'],
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.Old,
    max_age: nanos(24 * hour),
    max_bytes: 2 ** 30,
    duplicate_window: nanos(120_000),
  })
}

async function ensureStream(manager: JetStreamManager, config: Partial<StreamConfig> & { name: string }): Promise<void> {
  const known = await manager.streams.info(config.name).catch((error: unknown) => {
    if (error instanceof JetStreamApiError && error.code === 10059) return null
    throw error
  })
  if (known === null) await manager.streams.add(config)
}

function createBus(nc: NatsConnection, js: JetStreamClient, manager: JetStreamManager, options: BusOptions): Bus {
  const timeout = options.publish_timeout_ms ?? 5000
  return {
    connection: nc,
    async publishEnvelope(shard, envelope, messageId) {
      try {
        const ack = await js.publish(`events.${shard}`, encodeEnvelope(envelope), { msgID: messageId, timeout, retries: 1 })
        return { stream_seq: ack.seq, duplicate: ack.duplicate }
      } catch (error) {
        throw toBusError(error)
      }
    },
    readEnvelopes: (shards, after, signal) =>
      readStream(js, 'EVENTS', shards.length === SHARD_COUNT ? ['events.*'] : shards.map((s) => `events.${s}`), after, signal, decodeEnvelope),
    async eventsState() {
      const info = await manager.streams.info('EVENTS')
      return { first_seq: info.state.first_seq, last_seq: info.state.last_seq, bytes: info.state.bytes, created: info.created }
    },
    async publishDecisions(lane, cause, decisions) {
      const head = headers()
      head.set('Baton-Cause', String(cause))
      const body = encoder.encode(decisions.map((decision) => JSON.stringify(decision)).join('\n'))
      try {
        await js.publish(`decisions.${lane}`, body, { headers: head, msgID: `${lane}:${cause}`, timeout })
      } catch (error) {
        throw toBusError(error)
      }
    },
    async lastDecisionCause(lane) {
      const last = await manager.streams.getMessage('DECISIONS', { last_by_subj: `decisions.${lane}` }).catch(() => null)
      return Number(last?.header?.get('Baton-Cause') ?? 0)
    },
    readDecisions: (from, signal) => readStream(js, 'DECISIONS', ['decisions.*'], from === 'new' ? 'new' : from.after, signal, decodeDecisions),
    bucket: (name, { ttl_ms, history } = {}) =>
      new Kvm(nc).create(name, { replicas: options.replicas ?? 1, ttl: ttl_ms, history: history ?? 1 }),
    objects: (name) => new Objm(nc).create(name, { replicas: options.replicas ?? 1, storage: StorageType.File }),
    pulse: (subject, body) => nc.publish(subject, JSON.stringify(body)),
    onPulse(subject, listener) {
      const subscription = nc.subscribe(subject, {
        callback: (error, message) => {
          if (error === null || error === undefined) listener(message.json(), message.subject)
        },
      })
      return () => subscription.unsubscribe()
    },
    connected: () => !nc.isClosed() && nc.stats() !== undefined && isUp(nc),
    async close() {
      await nc.drain().catch(() => nc.close())
    },
  }
}

const isUp = (nc: NatsConnection): boolean => (nc as unknown as { protocol?: { connected?: boolean } }).protocol?.connected !== false

/** An ordered reader: no acknowledgements, our own cursor decides where it starts. Re-creates itself after an outage. */
async function* readStream<M>(
  js: JetStreamClient,
  stream: string,
  subjects: string[],
  after: number | 'new',
  signal: AbortSignal,
  decode: (message: JsMsg) => M,
): AsyncIterable<M> {
  const start =
    after === 'new' ? { deliver_policy: DeliverPolicy.New } : { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: after + 1 }
  const consumer = await js.consumers.get(stream, { filter_subjects: subjects, ...start })
  const messages = await consumer.consume({ max_messages: 2000 })
  const stop = () => void messages.close()
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const message of messages) yield decode(message)
  } finally {
    signal.removeEventListener('abort', stop)
    await messages.close()
  }
}

function encodeEnvelope(envelope: Envelope): Uint8Array {
  const { lines, ...head } = envelope
  return encoder.encode(`${JSON.stringify(head)}\n${lines.join('\n')}`)
}

function decodeEnvelope(message: JsMsg): StreamMessage {
  const [head = '{}', ...lines] = decoder.decode(message.data).split('\n')
  return { ...JSON.parse(head), lines, shard: Number(message.subject.slice('events.'.length)), stream_seq: message.seq }
}

function decodeDecisions(message: JsMsg): { stream_seq: number; decisions: Decision[] } {
  const lines = decoder.decode(message.data).split('\n')
  return { stream_seq: message.seq, decisions: lines.map((line) => JSON.parse(line) as Decision) }
}

/** 10077: maximum bytes exceeded, 10023: insufficient resources, 10047: no space left, 10122: too many messages */
const fullCodes = new Set([10023, 10047, 10054, 10077, 10122])

function toBusError(error: unknown): BusError {
  const full = error instanceof JetStreamApiError && (fullCodes.has(error.code) || /maximum (bytes|messages)/.test(error.message))
  if (full) return new BusError('full', `the stream EVENTS is full: ${error.message}`, error)
  return new BusError('away', `the broker did not confirm: ${error instanceof Error ? error.message : String(error)}`, error)
}

