import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import type { Store } from '../../adapters/store.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import { type Pipeline, startPipeline } from '../../pipeline/worker.ts'
import { openTestStore } from '../open-store.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'
import { createLoad, type Load, seeded } from './load.ts'
import { settled } from './settled.ts'

/** The broker is killed six times while events come in and go out; publishers come back with the same ids. */
const seed = 7
const kills = 6
const directory = mkdtempSync(join(tmpdir(), 'baton-broker-'))

let broker: TestBroker
let bus: Bus
let store: Store
let pipeline: Pipeline
let load: Load

beforeAll(async () => {
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
  store = await openTestStore(directory)
  const limits = { snapshot_ms: 300, batch_rows: 500, batch_ms: 60 }
  pipeline = await startPipeline({
    ...{ bus, store, limits, policy: defaultPolicy, lanes: 1, clock: Date.now },
    ...{ log: pino({ level: 'silent' }), registry: new Registry() },
  })
  load = createLoad({ bus, seed })
  const random = seeded(seed)
  for (let kill = 0; kill < kills; kill++) {
    const publishing = load.publish(1200)
    await sleep(random() * 250)
    await broker.kill()
    await sleep(random() * 1200)
    await broker.restart()
    await publishing
  }
  await settled(bus, pipeline, 200_000)
}, 400_000)

afterAll(async () => {
  await pipeline?.stop()
  await store?.close()
  await bus?.close()
  await broker?.stop()
  rmSync(directory, { recursive: true, force: true })
})

test('what the broker acknowledged before it died is in the tables once', async () => {
  const [row] = await store.query<Record<string, string>>(
    'SELECT count() AS rows, uniqExact(event_id) AS ids, (SELECT sum(event_count) FROM events_per_minute) AS counted FROM events',
  )
  const all = load.acknowledged.size
  expect([Number(row?.rows), Number(row?.ids), Number(row?.counted)]).toEqual([all, all, all])
})

test('every message is answered by exactly one decision', async () => {
  const ids: string[] = []
  const stop = new AbortController()
  const end = await bus.lastDecisionSequence()
  for await (const { stream_seq, decisions } of bus.readDecisions({ after: 0 }, stop.signal)) {
    ids.push(...decisions.map((decision) => decision.event_id))
    if (stream_seq >= end) break
  }
  expect(ids.sort()).toEqual([...load.decidable].sort())
})
