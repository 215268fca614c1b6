import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { openStore, type Store } from '../../adapters/store.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import { type Pipeline, startPipeline } from '../../pipeline/worker.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'
import { createLoad, type Load } from './load.ts'
import { settled } from './settled.ts'
import { startWire, type Wire } from './slow-wire.ts'

/** The network between the pipeline and the broker is slow, breaks off, or says nothing, while the door goes on taking events. */
vi.setConfig({ testTimeout: 120_000 })

let broker: TestBroker
let wire: Wire
let near: Bus
let far: Bus
let store: Store
let pipeline: Pipeline
let load: Load
let directory: string
let registry: Registry

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'baton-network-'))
  broker = await startTestBroker()
  wire = await startWire(Number(new URL(broker.url).port))
  near = await connectBus({ url: broker.url, name: 'door' })
  far = await connectBus({ url: `nats://127.0.0.1:${wire.port}`, name: 'pipeline' })
  store = await openStore({ path: directory })
  await store.migrate(new URL('../../queries/schema', import.meta.url).pathname)
  load = createLoad({ bus: near, seed: 31 })
  registry = new Registry()
  pipeline = await start(far, registry)
})
afterEach(async () => {
  wire.speak()
  await pipeline.stop()
  await store.close()
  await Promise.all([near.close(), far.close()])
  await wire.close()
  await broker.stop()
  rmSync(directory, { recursive: true, force: true })
})

const start = (bus: Bus, registry: Registry) =>
  startPipeline({
    ...{ bus, store, policy: defaultPolicy, clock: Date.now, lanes: 1, lease_ms: 2000, registry },
    ...{ log: pino({ level: 'silent' }), limits: { batch_rows: 300, batch_ms: 50 } },
  })
const lanesLost = async () =>
  (await registry.getSingleMetric('baton_pipeline_lanes_lost_total')?.get())?.values[0]?.value

/** What was acknowledged, beside what is in the tables and what was decided. */
async function expectAllOnce(by: readonly Pipeline[] = [pipeline]) {
  await settled(near, by, 90_000)
  const [row] = await store.query<Record<string, string>>(
    `SELECT count() AS rows, uniqExact(event_id) AS ids, (SELECT sum(event_count) FROM events_per_minute) AS counted,
     (SELECT count() - uniqExact(decision_id) FROM decisions) AS decided_twice FROM events`,
  )
  const decided: string[] = []
  const end = await near.lastDecisionSequence()
  for await (const { stream_seq, decisions } of near.readDecisions({ after: 0 }, new AbortController().signal)) {
    for (const { event_id } of decisions) decided.push(event_id)
    if (stream_seq >= end) break
  }
  const all = load.acknowledged.size
  expect(Object.values(row ?? {}).map(Number)).toEqual([all, all, all, 0])
  expect(decided.sort()).toEqual([...load.decidable].sort())
}

test('over a wire with 50 ms in each direction everything is there once', async () => {
  wire.delay(50)
  await load.publish(1000)
  await expectAllOnce()
})

test('a wire that is cut again and again loses nothing and doubles nothing', async () => {
  const publishing = load.publish(2000)
  for (let cut = 0; cut < 8; cut++) {
    await sleep(150)
    wire.cut()
  }
  await publishing
  await expectAllOnce()
})

test('while a wire says nothing another worker takes the lane, and what comes out of it afterwards is not taken', async () => {
  await load.publish(500)
  await settled(near, pipeline)
  const publishing = load.publish(1200)
  await sleep(100)
  wire.hush()
  const second = await start(near, new Registry())
  await expect.poll(() => second.ready().lanes[0]?.held).toBe(true)
  await publishing
  wire.speak()
  await load.publish(300)
  await expect.poll(() => lanesLost()).toBe(1)
  // decisions that were on the wire make the second start over, and then the first may be the quicker one
  await expectAllOnce([second, pipeline])
  await second.stop()
})

test('a wire that says nothing for a while, and then everything at once, loses nothing and doubles nothing', async () => {
  for (let silence = 0; silence < 2; silence++) {
    await load.publish(300)
    wire.hush()
    await load.publish(700)
    await sleep(2500)
    wire.speak()
  }
  await expectAllOnce()
})
