import {
  DiscardPolicy,
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream'
import { type KV, Kvm } from '@nats-io/kv'
import { type ObjectStore, Objm } from '@nats-io/obj'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import type { Decision } from '../contract/decision.ts'
import { type Envelope, SHARD_COUNT, type StreamMessage } from '../contract/envelope.ts'
import { formatSaid, isDecision, type Said } from '../contract/notice.ts'
import { type AtHand, createAtHand } from './at-hand.ts'
import { decisionsSince, hearDecisions, republish } from './decided.ts'
import { type Link, watchLink } from './link.ts'
import { createPages, type Pages, pagesStream } from './pages.ts'
import { createPublisher } from './publish.ts'
import { readStream } from './read.ts'

/** NATS JetStream behind one door. The only code that knows it. */
export interface Bus {
  /**
   * Stores one envelope; resolves after the broker has it on file.
   * @param messageId the same id within two minutes is stored once
   * @throws BusError `full` (the stream refuses) or `away` (no broker, time-out)
   */
  publishEnvelope(
    shard: number,
    envelope: Envelope,
    messageId: string,
  ): Promise<{ stream_seq: number; duplicate: boolean }>
  /** Envelopes of these shards with a sequence above `after`, in stream order, for ever (until `signal` aborts). */
  readEnvelopes(shards: number[], after: number, signal: AbortSignal): AsyncIterable<StreamMessage>
  /** The sequence of the newest envelope of these shards, 0 for none. */
  lastEnvelope(shards: number[]): Promise<number>
  /** The envelope with this sequence; null when it has left the stream. @throws Error when the broker does not answer */
  envelopeAt(stream_seq: number): Promise<StreamMessage | null>
  /** First and last sequence in `EVENTS`. */
  eventsState(): Promise<{ first_seq: number; last_seq: number; bytes: number; created: string }>
  /**
   * Publishes decisions and notices as one message of the lane; `cause` is the sequence of the (last) envelope they answer.
   * With `place.after` (the sequence of the lane's message before, 0 for none) the broker takes it only when nothing
   * came in between: neither a second worker nor a late retry can publish a decision twice.
   * @throws BusError `away`, or `overtaken` when the lane's last message is not `place.after`
   */
  publishDecisions(
    lane: number,
    cause: number,
    decisions: Said[],
    place?: DecisionPlace,
  ): Promise<{ stream_seq: number }>
  /** The lane's last published decisions; cause 0 when there are none. */
  lastDecision(lane: number): Promise<LastDecision>
  /** The `cause` of the lane's last published decisions, 0 when there are none. */
  lastDecisionCause(lane: number): Promise<number>
  /** The sequence of the newest message in `DECISIONS`, 0 for none: where a reader of "from now on" starts without a gap. */
  lastDecisionSequence(): Promise<number>
  /** Decisions in stream order, and all that was said, notices too; from `from` on: a sequence to start after, or 'new'. */
  readDecisions(
    from: { after: number } | 'new',
    signal: AbortSignal,
  ): AsyncIterable<{ stream_seq: number; decisions: Decision[]; said: Said[] }>
  /**
   * Every message of decisions at the moment the broker has it on file, as it stands there: a decision's JSON a line.
   * Earlier than a reader has it; what comes while the connection is down is missed.
   * @returns how to stop listening
   */
  hearDecisions(listener: (body: Uint8Array) => void): () => void
  /**
   * The messages of decisions that came after an envelope, the oldest first, as `hearDecisions` gives them: some hundred
   * at most, and only those that are there now. None when the envelope has left the stream.
   * @throws Error when the broker does not answer
   */
  decisionsSince(event_seq: number): AsyncIterable<Uint8Array>
  bucket(name: string, options?: { ttl_ms?: number; history?: number }): Promise<KV>
  pages: Pages
  objects(name: string): Promise<ObjectStore>
  /** Fire and forget, to whoever listens now. */
  pulse(subject: string, body: unknown): void
  onPulse<B>(subject: string, listener: (body: B, subject: string) => void): () => void
  /** false while the connection is down */
  connected(): boolean
  /** @returns how to stop listening */
  onReconnect(listener: () => void): () => void
  connection: NatsConnection
  close(): Promise<void>
}

export interface DecisionPlace {
  /** the identity of the stream whose sequences `cause` counts */
  origin: string
  after: number
  /** how many decisions of the envelope `cause` are out with this message; absent = all of them */
  partial_count?: number
}

export interface LastDecision {
  /** see DecisionPlace, '' when there is none */
  origin: string
  cause: number
  /** of the message on `DECISIONS`, 0 when there is none */
  stream_seq: number
  /** how many decisions of `cause` are out when not all of them are, else -1 */
  partial_count: number
}

type BusErrorKind = 'full' | 'away' | 'overtaken'

export class BusError extends Error {
  readonly kind: BusErrorKind
  constructor(kind: BusErrorKind, message: string, cause?: unknown) {
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
/** One pipeline reads events as fast as it can; decisions have a reader for each client, some of which take nothing. */
const AHEAD = { events: 500, decisions: 16 }
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
    // notices a peer that is gone without a word within half a minute, not within six
    pingInterval: 10_000,
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
    metadata: { [SHARDS_KEY]: String(SHARD_COUNT) },
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
    republish,
  })
  await ensureStream(manager, { ...shared, ...pagesStream })
}

async function ensureStream(
  manager: JetStreamManager,
  config: Partial<StreamConfig> & { name: string },
): Promise<void> {
  const known = await manager.streams.info(config.name).catch((error: unknown) => {
    if (error instanceof JetStreamApiError && error.code === 10059) return null
    throw error
  })
  if (known === null) await manager.streams.add(config)
  else {
    checkShards(config.metadata?.[SHARDS_KEY], known.config.metadata?.[SHARDS_KEY], config.name)
    // a stream from before anybody could hear it
    if (config.republish?.dest !== known.config.republish?.dest)
      await manager.streams.update(config.name, { republish: config.republish })
  }
}

const SHARDS_KEY = 'baton.shards'

/** Where a conversation belongs depends on it: events would be passed by, and states begin anew, without a word. */
function checkShards(wanted: string | undefined, found: string | undefined, stream: string): void {
  if (wanted === found) return
  throw new Error(
    `the stream ${stream} was made for ${found ?? 'another number of'} shards, this Baton divides into ${wanted}: go on with the version that made it, or begin with an empty broker`,
  )
}

function createBus(nc: NatsConnection, js: JetStreamClient, manager: JetStreamManager, options: BusOptions): Bus {
  const timeout = options.publish_timeout_ms ?? 5000
  const link = watchLink(nc)
  const publisher = createPublisher(nc, link, timeout)
  const reader = { js, manager, link }
  const atHand = createAtHand()
  const store = (subject: string, body: Uint8Array, messageId = '') =>
    publisher.store(subject, body, messageId).catch((error: unknown) => {
      throw toBusError(error, subject)
    })
  return {
    connection: nc,
    pages: createPages(manager, store),
    publishEnvelope(shard, envelope, messageId) {
      const body = encodeEnvelope(envelope)
      atHand.keep(shard, body, envelope)
      return store(`events.${shard}`, body, messageId)
    },
    readEnvelopes: (shards, after, signal) => {
      atHand.expect(shards)
      const subjects = shards.length === SHARD_COUNT ? ['events.*'] : shards.map((shard) => `events.${shard}`)
      return readDecoded(
        { ...reader, signal },
        { stream: 'EVENTS', subjects, after, ahead_count: AHEAD.events },
        (message) => decodeEnvelope(message, atHand),
      )
    },
    async lastEnvelope(shards) {
      if (shards.length === SHARD_COUNT) return (await manager.streams.info('EVENTS')).state.last_seq
      const newest = (shard: number) => manager.streams.getMessage('EVENTS', { last_by_subj: `events.${shard}` })
      return Math.max(0, ...(await Promise.all(shards.map(newest))).map((message) => message?.seq ?? 0))
    },
    async envelopeAt(stream_seq) {
      const message = await manager.streams.getMessage('EVENTS', { seq: stream_seq })
      return message === null ? null : readEnvelope(message, placeOf(message))
    },
    async eventsState() {
      const info = await manager.streams.info('EVENTS')
      return {
        first_seq: info.state.first_seq,
        last_seq: info.state.last_seq,
        bytes: info.state.bytes,
        created: info.created,
      }
    },
    async publishDecisions(lane, cause, decisions, place) {
      const body = Buffer.from(joinLines(decisions.map(formatSaid)))
      const messageId = `${place?.origin ?? ''}:${lane}:${cause}:${place?.partial_count ?? ''}`
      try {
        const { stream_seq } = await publisher.store(
          `decisions.${lane}`,
          body,
          messageId,
          decisionHeaders(cause, place),
        )
        return { stream_seq }
      } catch (error) {
        if (isRevisionConflict(error)) throw new BusError('overtaken', `lane ${lane} has newer decisions`, error)
        throw toBusError(error, `decisions.${lane}`)
      }
    },
    lastDecision: (lane) => lastDecision(manager, lane),
    lastDecisionCause: async (lane) => (await lastDecision(manager, lane)).cause,
    lastDecisionSequence: async () => (await manager.streams.info('DECISIONS')).state.last_seq,
    readDecisions: (from, signal) => {
      const after = from === 'new' ? 'new' : from.after
      return readDecoded(
        { ...reader, signal },
        { stream: 'DECISIONS', subjects: ['decisions.*'], after, ahead_count: AHEAD.decisions },
        decodeDecisions,
      )
    },
    hearDecisions: (listener) => hearDecisions(nc, listener),
    decisionsSince: (event_seq) => decisionsSince(manager, event_seq),
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
    connected: link.isUp,
    onReconnect: link.onUp,
    async close() {
      publisher.close()
      await nc.drain().catch(() => nc.close())
    },
  }
}

function decisionHeaders(cause: number, place: DecisionPlace | undefined): Record<string, string> {
  const head: Record<string, string> = { 'Baton-Cause': String(cause) }
  if (place === undefined) return head
  if (place.partial_count !== undefined) head['Baton-Partial'] = String(place.partial_count)
  return { ...head, 'Baton-Origin': place.origin, 'Nats-Expected-Last-Subject-Sequence': String(place.after) }
}

async function lastDecision(manager: JetStreamManager, lane: number): Promise<LastDecision> {
  const last = await manager.streams.getMessage('DECISIONS', { last_by_subj: `decisions.${lane}` })
  if (last === null) return { origin: '', cause: 0, stream_seq: 0, partial_count: -1 }
  const number = (name: string, absent: number) => Number(last.header?.get(name) || absent)
  const origin = last.header?.get('Baton-Origin') ?? ''
  return { origin, cause: number('Baton-Cause', 0), stream_seq: last.seq, partial_count: number('Baton-Partial', -1) }
}

/** 10071, 10164: someone else wrote since the revision that was named. */
export function isRevisionConflict(error: unknown): boolean {
  return error instanceof JetStreamApiError && (error.code === 10071 || error.code === 10164)
}

/** 'new' is fixed to a sequence once: asked again after an outage it would leave out what came in between. */
async function* readDecoded<M>(
  reader: { js: JetStreamClient; manager: JetStreamManager; link: Link; signal: AbortSignal },
  from: { stream: string; subjects: string[]; after: number | 'new'; ahead_count: number },
  decode: (message: JsMsg) => M,
): AsyncIterable<M> {
  const { js, manager, link, signal } = reader
  const after = from.after === 'new' ? (await manager.streams.info(from.stream)).state.last_seq : from.after
  for await (const message of readStream(js, link, { ...from, start: after + 1 }, signal)) yield decode(message)
}

function encodeEnvelope({ lines, parsed: _, ...head }: Envelope): Buffer {
  return Buffer.from(joinLines([JSON.stringify(head), ...lines]))
}

/** Half the cost of `join`: what is added up is copied once, when it becomes bytes. */
function joinLines(lines: readonly string[]): string {
  let text = lines[0] ?? ''
  for (let i = 1; i < lines.length; i++) text += `\n${lines[i]}`
  return text
}

type StreamPlace = Pick<StreamMessage, 'shard' | 'stream_seq'>

const placeOf = ({ subject, seq }: Pick<JsMsg, 'subject' | 'seq'>): StreamPlace => ({
  shard: Number(subject.slice('events.'.length)),
  stream_seq: seq,
})

function decodeEnvelope(message: JsMsg, atHand: AtHand): StreamMessage {
  const place = placeOf(message)
  const known = atHand.take(place.shard, message.data)
  return known === null ? readEnvelope(message, place) : { ...known, ...place }
}

/** Whatever stands on the stream becomes an envelope: one that is broken carries its bytes as a line nobody can parse. */
function readEnvelope(message: Pick<JsMsg, 'data' | 'time'>, place: StreamPlace): StreamMessage {
  const body = decoder.decode(message.data)
  const [head = '', ...lines] = body.split('\n')
  const { workspace, received_at, kind } = parseHead(head)
  if (typeof workspace === 'string' && Number.isSafeInteger(received_at) && kinds.has(kind))
    return { workspace, received_at: received_at as number, kind: kind as Envelope['kind'], lines, ...place }
  return { workspace: '', received_at: message.time.getTime(), kind: 'events', lines: [body], ...place }
}

const kinds: ReadonlySet<unknown> = new Set<Envelope['kind']>(['events', 'dead_letters', 'policy', 'clock', 'slots'])

function parseHead(head: string): Partial<Record<keyof Envelope, unknown>> {
  try {
    return Object(JSON.parse(head))
  } catch {
    return {}
  }
}

function decodeDecisions(message: JsMsg): { stream_seq: number; decisions: Decision[]; said: Said[] } {
  const lines = decoder.decode(message.data).split('\n')
  const said = lines.map((line) => JSON.parse(line) as Said)
  return { stream_seq: message.seq, decisions: said.filter(isDecision), said }
}

/** 10077: maximum bytes exceeded, 10023: insufficient resources, 10047: no space left, 10122: too many messages */
const fullCodes = new Set([10023, 10047, 10054, 10077, 10122])

function toBusError(error: unknown, subject: string): BusError {
  const full =
    error instanceof JetStreamApiError && (fullCodes.has(error.code) || /maximum (bytes|messages)/.test(error.message))
  if (full) return new BusError('full', `the stream of ${subject} is full: ${error.message}`, error)
  return new BusError(
    'away',
    `the broker did not confirm: ${error instanceof Error ? error.message : String(error)}`,
    error,
  )
}
