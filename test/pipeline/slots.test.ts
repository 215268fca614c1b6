import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { openStore, type Store } from '../../adapters/store.ts'
import type { Decision } from '../../contract/decision.ts'
import { SHARD_COUNT, type SlotsHeld, type StreamMessage, shardOf } from '../../contract/envelope.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import { type Pipeline, startPipeline } from '../../pipeline/worker.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'

/** One agent, one free slot, and customers in all shards: a real broker, the whole pipeline, two lanes. */

let broker: TestBroker
let bus: Bus
let store: Store
let directory: string
let pipeline: Pipeline
const decided = new Map<string, Decision>()
const told: { to: number; held: SlotsHeld }[] = []
const stop = new AbortController()

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'baton-slots-'))
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
  store = await openStore({ path: directory })
  await store.migrate(new URL('../../queries/schema', import.meta.url).pathname)
  pipeline = await start()
  listen().catch(() => {})
  overhear().catch(() => {})
})
afterAll(async () => {
  await pipeline.stop()
  stop.abort()
  await store.close()
  await bus.close()
  await broker.stop()
  rmSync(directory, { recursive: true, force: true })
})

const start = () => {
  const log = pino({ level: 'silent' })
  return startPipeline({ bus, store, policy: defaultPolicy, clock: Date.now, log, registry: new Registry(), lanes: 2 })
}
async function listen() {
  for await (const { decisions } of bus.readDecisions({ after: 0 }, stop.signal))
    for (const one of decisions) decided.set(one.event_id, one)
}
const shards = Array.from({ length: SHARD_COUNT }, (_, shard) => shard)
async function overhear() {
  for await (const message of bus.readEnvelopes(shards, 0, stop.signal)) if (message.kind === 'slots') note(message)
}
const note = ({ shard, lines }: StreamMessage) =>
  void told.push(...lines.map((line) => ({ to: shard, held: JSON.parse(line) as SlotsHeld })))

let count = 0
const send = async (to: number[], fields: object) => {
  const event_id = `e-${++count}`
  const received_at = Date.now()
  const event = { event_id, occurred_at: new Date(received_at).toISOString(), ...fields }
  const envelope = { workspace: 'acme', received_at, kind: 'events' as const, lines: [JSON.stringify(event)] }
  for (const shard of to) await bus.publishEnvelope(shard, envelope, '')
  return event_id
}
/** A conversation of this shard. */
const idIn = (shard: number): string => {
  for (let n = 0; ; n++) if (shardOf('acme', `c-${n}`) === shard) return `c-${n}`
}
const says = (shard: number, type: string, fields: object) =>
  send([shard], { type, conversation_id: idIn(shard), ...fields })
const asks = async (shard: number) => {
  const event_id = await says(shard, 'message.customer', { text: 'I want to talk to a person' })
  await until(() => decided.has(event_id))
  const { promise, availability } = decided.get(event_id) as Decision
  return [promise?.kind, availability?.free_slots]
}
const isTold = (to: number, by: number, slot_count: number) =>
  told.findLast((one) => one.to === to && one.held.shard === by)?.held.taken.length === slot_count
const until = async (isIt: () => boolean) => {
  for (const end = performance.now() + 10_000; !isIt(); await sleep(5))
    if (performance.now() > end) throw new Error(`it did not come to that: ${JSON.stringify(told)}`)
}

test('a slot that is promised in one shard is not promised in another, until it is free again', async () => {
  await send(shards, { type: 'agent.status', agent_id: 'ann', status: 'online', capacity: 1 })
  expect(await asks(0)).toEqual(['transfer', 1])
  await until(() => [1, 2, 3].every((shard) => isTold(shard, 0, 1)))
  expect([await asks(1), await asks(2)]).toEqual([
    ['callback', 0],
    ['callback', 0],
  ])
  await says(0, 'conversation.resolved', { by: 'customer' })
  await until(() => isTold(3, 0, 0))
  expect(await asks(3)).toEqual(['transfer', 1])
})

test('after a restart it is told again what is held, and no slot is promised twice', async () => {
  await until(() => isTold(0, 3, 1))
  await pipeline.stop()
  const before = told.length
  pipeline = await start()
  await until(() => told.length >= before + SHARD_COUNT - 1)
  expect(await asks(0)).toEqual(['callback', 0])
})

test('who asks again and again has the others told four times a second', async () => {
  const before = told.length
  const began = performance.now()
  for (let n = 0; n < 40; n++) {
    await says(0, 'handoff.requested', { by: 'platform' })
    await says(0, 'handoff.returned', { to: 'bot' })
  }
  await until(() => isTold(1, 0, 0))
  const seconds = (performance.now() - began) / 1000
  expect((told.length - before) / (SHARD_COUNT - 1)).toBeLessThanOrEqual(2 + 4 * seconds)
})
