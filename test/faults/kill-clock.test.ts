import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { openStore } from '../../adapters/store.ts'
import { SHARD_COUNT, shardOf } from '../../contract/envelope.ts'
import type { Notice } from '../../contract/notice.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'
import { startChild } from './child.ts'
import { seeded } from './load.ts'

/** Killed while one deadline after the other passes: nobody writes, only the clock goes on. */

const conversations = Array.from({ length: 120 }, (_, i) => `c-${i}`)
/** The first failure is due after so long, the last one ten seconds later. */
const firstMs = 1500
const lastMs = 11_500

let bus: Bus
let broker: TestBroker
let directory: string

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'baton-kill-clock-'))
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
})
afterEach(async () => {
  await bus.close()
  await broker.stop()
  rmSync(directory, { recursive: true, force: true })
})

/** Kills and starts it while the deadlines pass. @returns what was told in the end */
async function killWhileTimePasses(began: number): Promise<Notice[]> {
  const options = { url: broker.url, directory, clock: 0, limits: { snapshot_ms: 200, batch_ms: 40 } }
  const random = seeded(5)
  let kills = 0
  // on a busy machine a start takes long, and the last deadlines pass meanwhile
  while (kills < 5 || Date.now() < began + lastMs) {
    const child = startChild(options)
    await child.held()
    await sleep(random() * 900)
    await child.kill()
    kills++
  }
  const last = startChild(options)
  await last.idle()
  await sleep(1500)
  await last.stop()
  const told: Notice[] = []
  const end = await bus.lastDecisionSequence()
  for await (const { stream_seq, said } of bus.readDecisions({ after: 0 }, new AbortController().signal)) {
    told.push(...said.filter((one): one is Notice => 'notice_id' in one))
    if (stream_seq >= end) break
  }
  console.log(`killed ${kills} times, ${told.length} notices`)
  return told
}

let count = 0
const publish = async (shards: number[], received_at: number, fields: object, at: number) => {
  const event = { event_id: `e-${++count}`, occurred_at: new Date(at).toISOString(), ...fields }
  const envelope = { workspace: 'acme', received_at, kind: 'events' as const, lines: [JSON.stringify(event)] }
  for (const shard of shards) await bus.publishEnvelope(shard, envelope, '')
}
const send = (conversation_id: string, received_at: number, fields: object, at: number) =>
  publish([shardOf('acme', conversation_id)], received_at, { conversation_id, ...fields }, at)
/** A minute before the failure of this one is due. */
const minuteBefore = (began: number, i: number) =>
  began - 60_000 + firstMs + ((lastMs - firstMs) * i) / conversations.length

test('after kill -9 at any moment every failure is told, and none twice', async () => {
  const began = Date.now()
  for (const [i, id] of conversations.entries())
    await send(id, began, { type: 'handoff.requested', by: 'bot' }, minuteBefore(began, i))
  const told = await killWhileTimePasses(began)
  expect(told.map(({ conversation_id }) => conversation_id).sort()).toEqual([...conversations].sort())
}, 240_000)

test('after kill -9 at any moment every agent who went is told, once, and stands in the row', async () => {
  const began = Date.now()
  const shards = Array.from({ length: SHARD_COUNT }, (_, shard) => shard)
  for (const [i, id] of conversations.entries()) {
    const agent_id = `a-${i}`
    const left = minuteBefore(began, i)
    const status = { type: 'agent.status', agent_id }
    await publish(shards, began, { ...status, status: 'online' }, left - 60_000)
    await send(id, began, { type: 'handoff.requested', by: 'bot' }, left - 20_000)
    const promise = { type: 'handoff.promised', kind: 'transfer', text: 'Soon', eta_seconds: 3600 }
    await send(id, began, promise, left - 20_000)
    await send(id, began, { type: 'handoff.accepted', agent_id }, left - 10_000)
    await publish(shards, began, { ...status, status: 'offline' }, left)
  }
  const told = await killWhileTimePasses(began)
  expect(told.map(({ conversation_id }) => conversation_id).sort()).toEqual([...conversations].sort())
  const store = await openStore({ path: directory })
  const rows = await store.query<{ ghosts: string[]; n: string }>(
    'SELECT ghosts, count() AS n FROM handoffs FINAL GROUP BY ghosts',
  )
  await store.close()
  expect(rows.map(({ ghosts, n }) => [ghosts, Number(n)])).toEqual([[['assigned_offline'], conversations.length]])
}, 240_000)
