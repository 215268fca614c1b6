import { jetstreamManager } from '@nats-io/jetstream'
import { connect as connectClient } from '@nats-io/transport-node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bus, type BusOptions, connectBus } from '../../adapters/bus.ts'
import { type Envelope, SHARD_COUNT, type StreamMessage } from '../../contract/envelope.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'

const allShards = Array.from({ length: SHARD_COUNT }, (_, shard) => shard)
const envelope = (...lines: string[]): Envelope => ({ workspace: 'acme', received_at: 5, kind: 'events', lines })

let broker: TestBroker
let bus: Bus
beforeEach(async () => {
  broker = await startTestBroker()
  bus = await connect()
})
afterEach(async () => {
  await bus.close()
  await broker.stop()
})

/** After which a publish is given up that nobody answers. */
const TIME_OUT_MS = 5000
const connect = (more: Partial<BusOptions> = {}) =>
  connectBus({ url: broker.url, name: 'test', publish_timeout_ms: TIME_OUT_MS, ...more })

/** Publishes like a client: again with the same id until the broker confirms. */
async function insist(number: number): Promise<void> {
  for (;;) {
    try {
      await bus.publishEnvelope(number % SHARD_COUNT, envelope(String(number)), `m${number}`)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function take(from: AsyncIterable<StreamMessage>, count: number): Promise<StreamMessage[]> {
  const taken: StreamMessage[] = []
  for await (const message of from) if (taken.push(message) === count) break
  return taken
}

test('an envelope that was stored comes back whole', async () => {
  const ack = await bus.publishEnvelope(3, envelope('{"a":1}', '{"b":2}'), 'm1')
  const [message] = await take(bus.readEnvelopes([3], 0, new AbortController().signal), 1)
  expect({ ack, message }).toEqual({
    ack: { stream_seq: 1, duplicate: false },
    message: { ...envelope('{"a":1}', '{"b":2}'), shard: 3, stream_seq: 1 },
  })
})

test('the same message id is stored once and says so', async () => {
  await bus.publishEnvelope(3, envelope('a'), 'same')
  expect(await bus.publishEnvelope(3, envelope('a'), 'same')).toEqual({ stream_seq: 1, duplicate: true })
})

test('a thousand publishes at once each get their own sequence', async () => {
  const acks = await Promise.all(
    Array.from({ length: 1000 }, (_, i) => bus.publishEnvelope(i % 16, envelope('a'), `${i}`)),
  )
  expect(new Set(acks.map((ack) => ack.stream_seq)).size).toBe(1000)
})

test('a full stream refuses and keeps what it has', async () => {
  await bus.connection.request('$JS.API.STREAM.DELETE.EVENTS')
  const small = await connect({ events_max_bytes: 4096 })
  const results = await Promise.allSettled(
    Array.from({ length: 40 }, (_, i) => small.publishEnvelope(0, envelope('x'.repeat(400)), `${i}`)),
  )
  const kinds = results.map((result) => (result.status === 'rejected' ? result.reason.kind : 'stored'))
  const stored = kinds.filter((kind) => kind === 'stored').length
  const state = await small.eventsState()
  await small.close()
  expect({ kinds: new Set(kinds), kept: state.last_seq - state.first_seq + 1 }).toEqual({
    kinds: new Set(['stored', 'full']),
    kept: stored,
  })
})

test('a publish without a broker is refused at once and not stored later', async () => {
  await broker.kill('SIGKILL')
  await expect.poll(() => bus.connected()).toBe(false)
  const began = performance.now()
  await expect(bus.publishEnvelope(0, envelope('lost'), 'lost')).rejects.toMatchObject({ kind: 'away' })
  expect(performance.now() - began).toBeLessThan(TIME_OUT_MS * 0.9)
  await broker.restart()
  await expect.poll(() => bus.connected()).toBe(true)
  expect((await bus.eventsState()).last_seq).toBe(0)
})

test('publishes on their way when the broker dies are refused at once, not after the time-out', async () => {
  await broker.freeze()
  const waiting = Array.from({ length: 50 }, (_, i) => bus.publishEnvelope(0, envelope('a'), `${i}`))
  const settled = Promise.allSettled(waiting)
  await new Promise((resolve) => setTimeout(resolve, 50))
  const began = performance.now()
  await broker.kill('SIGKILL')
  const kinds = (await settled).map((result) => result.status === 'rejected' && result.reason.kind)
  expect(kinds).toEqual(Array(50).fill('away'))
  expect(performance.now() - began).toBeLessThan(TIME_OUT_MS * 0.9)
})

test('a publish that is never answered ends with its time-out', async () => {
  const hasty = await connect({ publish_timeout_ms: 300 })
  await broker.freeze()
  await expect(hasty.publishEnvelope(0, envelope('a'), 'a')).rejects.toMatchObject({ kind: 'away' })
  broker.thaw()
  await hasty.close()
})

test('a reader goes on after the broker is killed and restarted: nothing missing, nothing twice, in order', async () => {
  const count = 6000
  const stop = new AbortController()
  const reading = take(bus.readEnvelopes(allShards, 0, stop.signal), count)
  const publishing = (async () => {
    for (let i = 0; i < count; i += 100) {
      await Promise.all(Array.from({ length: 100 }, (_, j) => insist(i + j)))
      if (i === 1000 || i === 3000) {
        await broker.kill('SIGKILL')
        if (i === 3000) broker.forgetReaders()
        await broker.restart()
      }
    }
  })()
  await publishing
  const messages = await reading
  const sequences = messages.map((message) => message.stream_seq)
  expect(sequences).toEqual(Array.from({ length: count }, (_, i) => i + 1))
  expect(new Set(messages.map((message) => message.lines[0])).size).toBe(count)
})

test.each([true, false])(
  'a reader that was idle when the broker died hears the first message after it (forgotten: %s)',
  async (isForgotten) => {
    const stop = new AbortController()
    const reading = take(bus.readEnvelopes(allShards, 0, stop.signal), 1)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await broker.kill('SIGKILL')
    if (isForgotten) broker.forgetReaders()
    await broker.restart()
    await insist(1)
    expect((await reading)[0]?.lines).toEqual(['1'])
  },
  10_000,
)

test('a reader of new decisions is not told the old ones after the broker was restarted', async () => {
  await bus.publishDecisions(0, 1, [{ decision_id: 'old' } as never])
  const stop = new AbortController()
  const told: string[] = []
  const reading = (async () => {
    for await (const { decisions } of bus.readDecisions('new', stop.signal)) {
      told.push(...decisions.map((decision) => decision.decision_id))
      break
    }
  })()
  await new Promise((resolve) => setTimeout(resolve, 300))
  await broker.kill('SIGKILL')
  await broker.restart()
  await expect.poll(() => bus.connected()).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 500))
  await bus.publishDecisions(0, 2, [{ decision_id: 'fresh' } as never])
  await reading
  expect(told).toEqual(['fresh'])
})

test('a reader ends when it is told to', async () => {
  const stop = new AbortController()
  const reading = take(bus.readEnvelopes(allShards, 0, stop.signal), 1)
  setTimeout(() => stop.abort(), 100)
  expect(await reading).toEqual([])
})

test('little is held in memory for a reader of decisions who takes one and no more', async () => {
  for (let cause = 1; cause <= 100; cause++) await bus.publishDecisions(0, cause, [{ decision_id: 'd' } as never])
  const reading = new AbortController()
  const decisions = bus.readDecisions({ after: 0 }, reading.signal)[Symbol.asyncIterator]()
  await decisions.next()
  await new Promise((resolve) => setTimeout(resolve, 300))
  const { consumers } = await jetstreamManager(bus.connection)
  const [consumer] = await consumers.list('DECISIONS').next()
  expect(consumer?.delivered.consumer_seq).toBeLessThan(40)
  reading.abort()
})

test('nothing that is published begins a header of its own', async () => {
  const place = { origin: 'x\r\nNats-Rollup: all', after: 0 }
  await expect(bus.publishDecisions(0, 1, [], place)).rejects.toMatchObject({ kind: 'away' })
  expect(await bus.lastDecisionSequence()).toBe(0)
})

test('a page is found by its number, and those of a shard in their order', async () => {
  const first = await bus.pages.put(1, Buffer.from('first'))
  await bus.pages.put(2, Buffer.from('of another shard'))
  const second = await bus.pages.put(1, Buffer.from('second'))
  const found: [number, string][] = []
  for await (const { page, body } of bus.pages.all(1)) found.push([page, text(body)])
  expect(found).toEqual([
    [first, 'first'],
    [second, 'second'],
  ])
  expect([text((await bus.pages.get(second)) as Uint8Array), await bus.pages.get(second + 1)]).toEqual(['second', null])
})

test('a stream that was made for another number of shards is refused in one line', async () => {
  const other = await startTestBroker()
  const nc = await connectClient({ servers: other.url })
  await (await jetstreamManager(nc)).streams.add({ name: 'EVENTS', subjects: ['events.*'] })
  await nc.close()
  const refusal = connectBus({ url: other.url, name: 'test' }).catch((error: Error) => error.message)
  expect(await refusal).toMatch(
    /^the stream EVENTS was made for another number of shards, .*begin with an empty broker$/,
  )
  await other.stop()
})

const decisionOf = (event_id: string) => ({ decision_id: event_id, workspace: 'acme' }) as never
const text = (body: Uint8Array) => Buffer.from(body).toString()

test('decisions are heard as they stand on the stream, and those that are refused are not', async () => {
  const heard: string[] = []
  bus.hearDecisions((body) => heard.push(text(body)))
  const loser = await connect()
  const { stream_seq } = await bus.publishDecisions(0, 1, [decisionOf('a'), decisionOf('b')], { origin: 'o', after: 0 })
  await expect(loser.publishDecisions(0, 1, [decisionOf('other')], { origin: 'o', after: 0 })).rejects.toMatchObject({
    kind: 'overtaken',
  })
  await bus.publishDecisions(0, 2, [decisionOf('c')], { origin: 'o', after: stream_seq })
  await expect.poll(() => heard.length).toBe(2)
  expect(heard).toEqual([
    '{"decision_id":"a","workspace":"acme"}\n{"decision_id":"b","workspace":"acme"}',
    '{"decision_id":"c","workspace":"acme"}',
  ])
  await loser.close()
})

test('a stream of decisions from before they could be heard is heard after the next start', async () => {
  const { streams } = await jetstreamManager(bus.connection)
  await bus.publishDecisions(0, 1, [decisionOf('kept')])
  await streams.update('DECISIONS', { republish: undefined })
  expect((await streams.info('DECISIONS')).config.republish).toBe(undefined)
  const next = await connect()
  const heard: string[] = []
  next.hearDecisions((body) => heard.push(text(body)))
  await next.connection.flush()
  await bus.publishDecisions(0, 2, [decisionOf('a')])
  await expect.poll(() => heard).toEqual(['{"decision_id":"a","workspace":"acme"}'])
  expect(await next.lastDecisionSequence()).toBe(2)
  await next.close()
})

test('what was decided since an envelope is found from it on', async () => {
  const back = async (stream_seq: number) => {
    const bodies: string[] = []
    for await (const body of bus.decisionsSince(stream_seq)) bodies.push(JSON.parse(text(body)).decision_id)
    return bodies
  }
  await bus.publishDecisions(0, 1, [decisionOf('before')])
  await new Promise((resolve) => setTimeout(resolve, 5))
  const { stream_seq } = await bus.publishEnvelope(0, envelope('a'), 'm')
  expect(await back(stream_seq)).toEqual([])
  await bus.publishDecisions(0, 2, [decisionOf('a')])
  await bus.publishDecisions(1, 2, [decisionOf('b')])
  expect(await back(stream_seq)).toEqual(['a', 'b'])
  expect(await back(99)).toEqual([])
})
