import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { type Store, StoreError } from '../../adapters/store.ts'
import { shardOf } from '../../contract/envelope.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import type { Table } from '../../contract/row.ts'
import { type Pipeline, type PipelineOptions, startPipeline } from '../../pipeline/worker.ts'
import { openTestStore } from '../open-store.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'
import { createLoad } from './load.ts'
import { settled } from './settled.ts'

/** The database fails in every way it can while the broker and the decisions go on. */
// a ceiling for a busy machine; they take a second or two on a quiet one
vi.setConfig({ testTimeout: 90_000 })

let broker: TestBroker
let bus: Bus
let store: Store
let pipeline: Pipeline
let directory: string
let fault: (table: Table, lines: string[]) => StoreError | null
let afterFault: (table: Table) => StoreError | null | Promise<StoreError | null>
let tokens: string[]

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'baton-outage-'))
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
  store = await openTestStore(directory)
  fault = () => null
  afterFault = () => null
  tokens = []
})
afterEach(async () => {
  await pipeline?.stop()
  await store.close()
  await bus.close()
  await broker.stop()
  rmSync(directory, { recursive: true, force: true })
})

const raise = (error: StoreError | null) => {
  if (error !== null) throw error
}
const failing: Pick<Store, 'insert'> = {
  async insert(table, body, token, isAgain) {
    raise(fault(table, body.toString().trimEnd().split('\n')))
    tokens.push(token)
    await store.insert(table, body, token, isAgain)
    raise(await afterFault(table))
  },
}
const start = async (more: Partial<PipelineOptions> = {}) => {
  const log = pino({ level: 'silent' })
  const fixed = { bus, store: failing, policy: defaultPolicy, clock: Date.now, log, registry: new Registry(), lanes: 1 }
  pipeline = await startPipeline({ ...fixed, ...more })
}
const away = () => new StoreError('connection refused', true)
const eventCount = async () => Number((await store.query<{ n: string }>('SELECT count() AS n FROM events'))[0]?.n)
const publish = (line: object, id: string, shard = shardOf('acme', 'c-1')) =>
  bus.publishEnvelope(
    shard,
    { workspace: 'acme', received_at: Date.now(), kind: 'events', lines: [JSON.stringify(line)] },
    id,
  )

test('while the database is away decisions go on, and afterwards every row is there once', async () => {
  await start({ limits: { batch_rows: 200 } })
  const load = createLoad({ bus, seed: 3 })
  let isAway = true
  fault = () => (isAway ? away() : null)
  await load.publish(3000)
  const during = await decidedAtLast(load.decidable.size)
  const rowsDuring = await eventCount()
  isAway = false
  await settled(bus, pipeline)
  expect({ during, rowsDuring, after: await eventCount() }).toEqual({
    ...{ during: load.decidable.size, rowsDuring: 0, after: load.acknowledged.size },
  })
})

/** Waits for that many, at most half a minute. */
async function decidedAtLast(wanted: number): Promise<number> {
  const until = performance.now() + 30_000
  let decided = 0
  while (decided < wanted && performance.now() < until) {
    await sleep(100)
    decided = (await bus.lastDecisionSequence()) === 0 ? 0 : await decidedCount()
  }
  return decided
}

async function decidedCount(): Promise<number> {
  const end = await bus.lastDecisionSequence()
  let decided = 0
  for await (const { stream_seq, decisions } of bus.readDecisions({ after: 0 }, new AbortController().signal)) {
    decided += decisions.length
    if (stream_seq >= end) break
  }
  return decided
}

test('when the room for waiting rows is used up reading stops, and goes on when the database is back', async () => {
  await start({ limits: { batch_rows: 100, backlog_bytes: 10_000 } })
  const load = createLoad({ bus, seed: 4 })
  let isAway = true
  fault = () => (isAway ? away() : null)
  await load.publish(3000)
  await sleep(700)
  const held = pipeline.ready().lanes[0]?.waiting_rows ?? 0
  isAway = false
  await settled(bus, pipeline)
  expect(held).toBeLessThan(3000 * 0.8)
  expect(await eventCount()).toBe(load.acknowledged.size)
})

test('an insert whose answer was lost is sent again with the same token and counts once', async () => {
  await start()
  const load = createLoad({ bus, seed: 5 })
  let lost = 0
  afterFault = () => (lost++ % 2 === 0 ? away() : null)
  await load.publish(1500)
  await settled(bus, pipeline)
  expect(tokens.length).toBeGreaterThan(new Set(tokens).size)
  const [row] = await store.query<{ n: string }>('SELECT sum(event_count) AS n FROM events_per_minute')
  expect([await eventCount(), Number(row?.n)]).toEqual([load.acknowledged.size, load.acknowledged.size])
})

test('what a server has lost of an insert in hand is given to it again, though it knows the token', async () => {
  await start()
  const load = createLoad({ bus, seed: 9 })
  let lost = 0
  afterFault = async (table) => {
    if (table !== 'decisions' || lost > 0) return null
    lost = (await store.query('SELECT 1 FROM decisions')).length
    // a mutation takes the rows and leaves the token, as a server does that dies between the two
    await store.query('ALTER TABLE decisions DELETE WHERE true SETTINGS mutations_sync = 2')
    return away()
  }
  await load.publish(1500)
  await settled(bus, pipeline)
  const [row] = await store.query<Record<string, string>>(
    `SELECT count() AS rows, uniqExact(decision_id) AS ids,
     (SELECT countIf(action NOT IN ('', 'continue')) FROM events) AS made FROM decisions`,
  )
  expect(lost).toBeGreaterThan(0)
  expect([row?.rows, row?.ids]).toEqual([row?.made, row?.made])
})

test('a slow database gets fewer and larger batches, no decision waits for it, and every row is there once', async () => {
  const slowly: Pick<Store, 'insert'> = {
    async insert(...block) {
      await sleep(80)
      await failing.insert(...block)
    },
  }
  await start({ store: slowly, limits: { batch_ms: 20 } })
  const load = createLoad({ bus, seed: 10 })
  await load.publish(3000)
  const decided = await decidedAtLast(load.decidable.size)
  const rowsThen = await eventCount()
  await settled(bus, pipeline)
  const batches = new Set(tokens.filter((token) => !token.includes(':clock:'))).size
  expect({ decided, rows: await eventCount() }).toEqual({ decided: load.decidable.size, rows: load.acknowledged.size })
  expect(rowsThen).toBeLessThan(load.acknowledged.size)
  expect(batches).toBeLessThan(15)
})

test('of a batch with a row the database refuses only that row becomes a dead letter', async () => {
  await start()
  const load = createLoad({ bus, seed: 6 })
  fault = (table, lines) => {
    const isHit = table === 'events' && lines.some((line) => line.includes('\te-6-77\t'))
    return isHit ? new StoreError('Code: 27. cannot parse', false) : null
  }
  await load.publish(400)
  await settled(bus, pipeline)
  const letters = await store.query('SELECT source, code, path, event_id FROM dead_letters')
  expect(letters).toEqual([{ source: 'insert', code: 'insert_refused', path: 'events', event_id: 'e-6-77' }])
  expect(await eventCount()).toBe(load.acknowledged.size - 1)
})

test('a row that ClickHouse itself refuses does not hold up the others', async () => {
  await start()
  const head = {
    type: 'message.customer',
    conversation_id: 'c-1',
    text: 'hello',
    occurred_at: '2026-01-01T00:00:00.000Z',
  }
  await publish({ ...head, event_id: 'good-1' }, 'm1')
  // far outside DateTime64: the door would have refused it
  await publish({ ...head, event_id: 'bad', confidence: 'x', attributes: 'not a map' }, 'm2')
  await publish({ ...head, event_id: 'good-2' }, 'm3')
  await settled(bus, pipeline)
  const kept = await store.query<{ event_id: string }>('SELECT event_id FROM events ORDER BY event_id')
  const letters = await store.query<{ event_id: string }>('SELECT event_id FROM dead_letters')
  expect([kept, letters]).toEqual([[{ event_id: 'good-1' }, { event_id: 'good-2' }], [{ event_id: 'bad' }]])
})

test('the same event under another message id, long after, changes nothing', async () => {
  await start()
  const load = createLoad({ bus, seed: 8 })
  await load.publish(500)
  await load.resendLate(40)
  await settled(bus, pipeline)
  expect(await eventCount()).toBe(load.acknowledged.size)
  expect(await decidedCount()).toBe(load.decidable.size)
})

test('an envelope that is not one becomes a dead letter and the shard goes on', async () => {
  await start()
  const shard = shardOf('acme', 'c-1')
  bus.connection.publish(`events.${shard}`, 'not an envelope at all')
  await publish(
    {
      type: 'message.customer',
      event_id: 'behind',
      conversation_id: 'c-1',
      text: 'hi',
      occurred_at: '2026-01-01T00:00:00.000Z',
    },
    'm1',
  )
  await settled(bus, pipeline)
  expect(await store.query('SELECT code, raw FROM dead_letters')).toEqual([
    { code: 'poison', raw: 'not an envelope at all' },
  ])
  expect(await store.query('SELECT event_id FROM events')).toEqual([{ event_id: 'behind' }])
})
