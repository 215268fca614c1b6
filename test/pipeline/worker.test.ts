import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import type { Store } from '../../adapters/store.ts'
import { SHARD_COUNT, shardOf } from '../../contract/envelope.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import { type Pipeline, type PipelineOptions, startPipeline } from '../../pipeline/worker.ts'
import { createLoad, seeded } from '../faults/load.ts'
import { foldStream, readLines, roundFloats } from '../faults/reference.ts'
import { settled } from '../faults/settled.ts'
import { openTestStore } from '../open-store.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'

let broker: TestBroker
let bus: Bus
let store: Store
let directory: string
let running: Pipeline[]
let registry: Registry

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'baton-worker-'))
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
  store = await openTestStore(directory)
  running = []
})
afterEach(async () => {
  await Promise.all(running.map((pipeline) => pipeline.stop()))
  await store.close()
  await bus.close()
  await broker.stop()
  rmSync(directory, { recursive: true, force: true })
})

const start = async (more: Partial<PipelineOptions> = {}) => {
  registry = new Registry()
  const log = pino({ level: 'silent' })
  const fixed = { bus, store, policy: defaultPolicy, clock: Date.now, log, registry, lanes: 1 }
  const pipeline = await startPipeline({ ...fixed, ...more })
  running.push(pipeline)
  return pipeline
}
const stop = async (pipeline: Pipeline) => {
  running = running.filter((one) => one !== pipeline)
  await pipeline.stop()
}
const publish = (event: object, received_at = Date.now(), workspace = 'acme') => {
  const { conversation_id, event_id } = event as { conversation_id: string; event_id: string }
  const envelope = { workspace, received_at, kind: 'events' as const, lines: [JSON.stringify(event)] }
  return bus.publishEnvelope(shardOf(workspace, conversation_id), envelope, event_id)
}
const readAgain = async () =>
  (await registry.getSingleMetric('baton_pipeline_redeliveries_total')?.get())?.values[0]?.value
const until = async (isIt: () => boolean | Promise<boolean>, limit_ms = 30_000) => {
  const end = performance.now() + limit_ms
  while (!(await isIt())) {
    if (performance.now() > end) throw new Error('it did not come to that')
    await sleep(25)
  }
}
/** It gives itself less than three seconds; the rest is for a machine that is busy. */
const STOP_MS = 12_000
const countEvents = async () => Number((await store.query<{ n: string }>('SELECT count() AS n FROM events'))[0]?.n)
const says = (conversation_id: string, event_id: string, at: number, text = 'hello') => ({
  ...{ type: 'message.customer', conversation_id, event_id, text, occurred_at: new Date(at).toISOString() },
})

test('stopping under load does not wait for its end, and the next start goes on where it was', async () => {
  const first = await start()
  const load = createLoad({ bus, seed: 11 })
  const publishing = load.publish(3000)
  await sleep(300)
  const began = performance.now()
  await stop(first)
  const took = performance.now() - began
  await publishing
  await settled(bus, await start())
  expect(took).toBeLessThan(STOP_MS)
  expect(await countEvents()).toBe(load.acknowledged.size)
})

test('it stops also when the broker is away', async () => {
  const pipeline = await start()
  await createLoad({ bus, seed: 23 }).publish(300)
  await broker.kill()
  await sleep(300)
  const began = performance.now()
  await stop(pipeline)
  const took = performance.now() - began
  await broker.restart()
  await until(() => bus.connected())
  expect(took).toBeLessThan(STOP_MS)
})

test('started while the broker is away it waits, shows that, and begins when the broker is there', async () => {
  await broker.kill()
  await until(() => !bus.connected())
  const pipeline = await start()
  await sleep(500)
  const before = pipeline.ready()
  await broker.restart()
  await until(() => pipeline.ready().lanes[0]?.held === true, 20_000)
  expect({ ok: before.ok, problem: before.lanes[0]?.problem }).toEqual({ ok: false, problem: expect.any(String) })
})

test('stopped at any moment, also while it catches up, it writes what a run without a stop writes', async () => {
  const at = Date.now() - 3_600_000
  const limits = { conversations: 32, snapshot_ms: 100, batch_rows: 300, batch_ms: 40 }
  const load = createLoad({ bus, seed: 21, from: at })
  const random = seeded(22)
  for (let round = 0; round < 8; round++) {
    const publishing = load.publish(400)
    const pipeline = await start({ clock: () => at, limits })
    await sleep(random() * 500)
    await stop(pipeline)
    await publishing
  }
  await settled(bus, await start({ clock: () => at, limits }))
  const reference = await foldStream(bus, (await bus.eventsState()).last_seq, at)
  const found = { events: await readLines(store, 'events'), handoffs: await readLines(store, 'handoffs', true) }
  expect(found.events).toEqual(reference.events.map((line) => roundFloats('events', line)).sort())
  expect(found.handoffs).toEqual(reference.handoffs)
})

test('a start after a stop reads nothing again', async () => {
  const first = await start()
  await createLoad({ bus, seed: 12 }).publish(500)
  await settled(bus, first)
  await stop(first)
  const cursors = await bus.bucket('cursors')
  const record = (await cursors.get('lane-0'))?.json<{
    committed: number
    snapshots: Record<string, { seq: number; covers: number }>
  }>()
  const starts = Object.values(record?.snapshots ?? {}).map((mark) => Math.max(mark.seq, mark.covers))
  expect(Math.min(...starts)).toBe(record?.committed)
  await settled(bus, await start())
  expect(await readAgain()).toBe(0)
})

test('a second worker waits while the first has the lane, and takes over when it lets go', async () => {
  const first = await start({ lease_ms: 3000 })
  await until(() => first.ready().lanes[0]?.held === true)
  const second = await start({ lease_ms: 3000 })
  await sleep(3500)
  const waiting = second.ready()
  await stop(first)
  await until(() => second.ready().lanes[0]?.held === true)
  expect({ ok: waiting.ok, held: waiting.lanes[0]?.held, holder: waiting.lanes[0]?.holder }).toEqual({
    ...{ ok: true, held: false, holder: expect.stringContaining(String(process.pid)) },
  })
})

test('a worker that was overtaken while it slept writes nothing more', async () => {
  const first = await start({ lease_ms: 60_000 })
  const load = createLoad({ bus, seed: 13 })
  await load.publish(300)
  await settled(bus, first)
  // what a worker does that believes the first one dead: it signs the cursor as its own
  const cursors = await bus.bucket('cursors')
  const entry = await cursors.get('lane-0')
  await cursors.put('lane-0', JSON.stringify({ ...entry?.json<object>(), owner: 'another' }))
  const before = await countEvents()
  await load.publish(100)
  await until(
    async () => (await registry.getSingleMetric('baton_pipeline_lanes_lost_total')?.get())?.values[0]?.value === 1,
  )
  expect(await countEvents()).toBe(before)
})

test('two lanes share the shards and together write everything once', async () => {
  const pipeline = await start({ lanes: 2 })
  const load = createLoad({ bus, seed: 14 })
  await load.publish(1500)
  await settledLanes(pipeline)
  expect(await countEvents()).toBe(load.acknowledged.size)
})

const settledLanes = (pipeline: Pipeline) => {
  const isIdle = (lane: { held: boolean; cursor: number; end: number; waiting_rows: number }) =>
    lane.held && lane.end > 0 && lane.cursor >= lane.end && lane.waiting_rows === 0
  let quiet = 0
  return until(() => {
    quiet = pipeline.ready().lanes.every(isIdle) ? quiet + 1 : 0
    return quiet > 60
  })
}

test('a conversation nobody writes in ends by the clock, and what comes later corrects it', async () => {
  const day = 86_400_000
  let now = Date.now()
  const pipeline = await start({ clock: () => now })
  await publish(says('c-1', 'e-1', now), now)
  await settled(bus, pipeline)
  now += day + 1000
  const states = () =>
    store.query<{ state: string; ended_at: string }>(
      'SELECT episode, state, toUnixTimestamp64Milli(ended_at) AS ended_at FROM episodes FINAL ORDER BY episode',
    )
  await until(async () => (await states())[0]?.state === 'abandoned_in_bot')
  const [ended] = await states()
  await publish(says('c-1', 'e-2', now), now)
  await until(async () => (await states()).length === 2)
  expect(Number(ended?.ended_at)).toBe(now - 1000)
  expect((await states()).map((row) => row.state)).toEqual(['abandoned_in_bot', 'open'])
})

test('conversations above the limit leave memory and come back with their next event', async () => {
  const pipeline = await start({ limits: { conversations: 16 } })
  const at = Date.now()
  for (let i = 0; i < 200; i++) await publish(says(`c-${i}`, `first-${i}`, at), at)
  await until(
    () => (pipeline.ready().lanes[0]?.conversations ?? 999) <= 32 && pipeline.ready().lanes[0]?.waiting_rows === 0,
  )
  for (let i = 0; i < 200; i++) await publish(says(`c-${i}`, `second-${i}`, at + 1000), at + 1000)
  await settled(bus, pipeline)
  const [row] = await store.query<Record<string, string>>(
    'SELECT count() AS n, min(customer_message_count) AS least, max(episode) AS episodes FROM episodes FINAL',
  )
  expect([Number(row?.n), Number(row?.least), Number(row?.episodes)]).toEqual([200, 2, 1])
})

test('a snapshot that cannot be read is left aside, and the stream gives everything again', async () => {
  const first = await start()
  const load = createLoad({ bus, seed: 15 })
  await load.publish(600)
  await settled(bus, first)
  await stop(first)
  const snapshots = await bus.objects('snapshots')
  for (const { name } of await snapshots.list()) await snapshots.putBlob({ name }, new TextEncoder().encode('broken'))
  const committed = (await bus.eventsState()).last_seq
  await settled(bus, await start())
  await until(async () => (await readAgain()) === committed)
  await load.resendLate(20)
  await load.publish(200)
  await settled(bus, running[0] as Pipeline)
  expect(await countEvents()).toBe(load.acknowledged.size)
})

test('a stream that lost events nobody has read says so and goes on', async () => {
  const first = await start()
  await createLoad({ bus, seed: 16 }).publish(100)
  await settled(bus, first)
  await stop(first)
  const committed = (await bus.eventsState()).last_seq
  const load = createLoad({ bus, seed: 17 })
  await load.publish(100)
  const manager = await import('@nats-io/jetstream').then(({ jetstreamManager }) => jetstreamManager(bus.connection))
  await manager.streams.purge('EVENTS', { seq: committed + 6 })
  const second = await start()
  await settled(bus, second)
  expect(second.ready().lanes[0]?.gaps).toEqual([
    `stream gap ${committed + 1}..${committed + 5}: these envelopes never reached the database`,
  ])
})

test('envelopes that the broker passes over in the middle of the stream are said aloud, and counted', async () => {
  const manager = await import('@nats-io/jetstream').then(({ jetstreamManager }) => jetstreamManager(bus.connection))
  await createLoad({ bus, seed: 20 }).publish(200)
  for (const seq of [11, 12, 20]) await manager.streams.deleteMessage('EVENTS', seq)
  const first = await start()
  await settled(bus, first)
  expect(first.ready().lanes[0]?.gaps).toEqual([
    'stream gap 11..12: the broker cannot read them, these envelopes never reached the database',
    'stream gap 20..20: the broker cannot read them, these envelopes never reached the database',
  ])
  const counted = await registry.getSingleMetric('baton_pipeline_stream_gap_messages_total')?.get()
  expect(counted?.values[0]?.value).toBe(3)
  await stop(first)
  await createLoad({ bus, seed: 21 }).publish(50)
  const second = await start()
  await settled(bus, second)
  expect(second.ready().lanes[0]?.gaps).toEqual([])
})

test('of two lanes neither takes the envelopes of the other for missing', async () => {
  await createLoad({ bus, seed: 22 }).publish(200)
  const pipeline = await start({ lanes: 2 })
  await settled(bus, pipeline)
  expect(pipeline.ready().lanes.map(({ gaps }) => gaps)).toEqual([[], []])
})

test('a stream that is deleted while it is read is not made again, and shows', async () => {
  const pipeline = await start()
  await createLoad({ bus, seed: 18 }).publish(50)
  await settled(bus, pipeline)
  const manager = await import('@nats-io/jetstream').then(({ jetstreamManager }) => jetstreamManager(bus.connection))
  await manager.streams.delete('EVENTS')
  await until(() => !pipeline.ready().ok)
  await expect(manager.streams.info('EVENTS')).rejects.toThrow('stream not found')
})

test('agents are known in every shard and written down once', async () => {
  const pipeline = await start()
  const event = {
    type: 'agent.status',
    event_id: 's-1',
    agent_id: 'a-1',
    status: 'online',
    occurred_at: new Date().toISOString(),
  }
  const lines = [JSON.stringify(event)]
  for (let shard = 0; shard < SHARD_COUNT; shard++)
    await bus.publishEnvelope(
      shard,
      { workspace: 'acme', received_at: Date.now(), kind: 'events', lines },
      `s-1-${shard}`,
    )
  await settled(bus, pipeline)
  expect(await store.query('SELECT event_type, agent_id FROM events')).toEqual([
    { event_type: 'agent.status', agent_id: 'a-1' },
  ])
})

test('whoever listens hears of an insert after it', async () => {
  const heard: { workspaces: string[]; last_seq: number }[] = []
  bus.onPulse<{ workspaces: string[]; last_seq: number }>('inserted.*', (body) => heard.push(body))
  await start()
  await publish(says('c-1', 'e-1', Date.now()))
  await until(() => heard.length > 0)
  expect(heard[0]).toMatchObject({ workspaces: ['acme'], last_seq: 1 })
})
