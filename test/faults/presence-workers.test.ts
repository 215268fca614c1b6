import { mkdtempSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { openPolicies } from '../../adapters/policies.ts'
import type { Decision } from '../../contract/decision.ts'
import { SHARD_COUNT, shardOf } from '../../contract/envelope.ts'
import { defaultPolicy, withoutVersion } from '../../contract/policy.ts'
import { acquireLease } from '../../pipeline/lease.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'
import { type PipelineChild, startChild } from './child.ts'

/** Two workers, each a process of its own with a lane of its own: an agent says something once, or a policy is changed, and both know it. */

let broker: TestBroker
let bus: Bus
let directory: string
let workers: PipelineChild[]
const decided = new Map<string, { decision: Decision; at: number }>()
const stopping = new AbortController()

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'baton-presence-'))
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
  const listen = async () => {
    for await (const { decisions } of bus.readDecisions({ after: 0 }, stopping.signal))
      for (const decision of decisions) decided.set(decision.event_id, { decision, at: Date.now() })
  }
  listen().catch(() => {})
  workers = await startOneForEachLane()
})
afterAll(async () => {
  stopping.abort()
  await Promise.all((workers ?? []).map((worker) => worker.stop()))
  await bus.close()
  await broker.stop()
  rmSync(directory, { recursive: true, force: true })
})

const until = async (isIt: () => boolean, limit_ms = 100_000) => {
  for (const end = performance.now() + limit_ms; !isIt(); await sleep(5))
    if (performance.now() > end) throw new Error('it did not come to that')
}

/** Whoever starts first takes every lane: the second is kept from it until the first stands still. */
async function startOneForEachLane(): Promise<PipelineChild[]> {
  const held = await acquireLease({
    ...{ leases: await bus.bucket('leases'), lane: 1, ttl_ms: 60_000, signal: stopping.signal },
    holder: { owner: 'test', host: hostname(), pid: process.pid, started_at: 0 },
    mayLive: () => true,
    elapsed: () => performance.now(),
    sleep: async (ms: number, signal: AbortSignal) => void (await sleep(ms, undefined, { signal })),
    onWait: () => {},
  })
  const options = { url: broker.url, clock: 0, limits: {}, lanes: 2 }
  const children = [0, 1].map((n) => startChild({ ...options, directory: join(directory, String(n)) }))
  await until(() => children.some((child) => child.lanes().length === 1) && children.every((one) => one.report()))
  const first = children.find((child) => child.lanes().length === 1) as PipelineChild
  const second = children.find((child) => child !== first) as PipelineChild
  first.pause()
  await held.release()
  await until(() => second.lanes().includes(1))
  first.resume()
  return [first, second]
}

let count = 0
const publish = async (shards: number[], fields: object): Promise<string> => {
  const event_id = `e-${++count}`
  const received_at = Date.now()
  const event = { event_id, occurred_at: new Date(received_at).toISOString(), ...fields }
  const envelope = { workspace: 'acme', received_at, kind: 'events' as const, lines: [JSON.stringify(event)] }
  await Promise.all(shards.map((shard) => bus.publishEnvelope(shard, envelope, '')))
  return event_id
}
const shards = Array.from({ length: SHARD_COUNT }, (_, shard) => shard)
const say = (status: string) => publish(shards, { type: 'agent.status', agent_id: 'ann', status, capacity: 99 })

/** A customer in each shard asks for a person. @returns what each was promised, and the longest time since `began` */
async function askEverywhere(round: number, began: number) {
  const asked = shards.map((shard) => {
    for (let n = 0; ; n++) {
      const conversation_id = `r${round}-${n}`
      if (shardOf('acme', conversation_id) !== shard) continue
      return publish([shard], { type: 'message.customer', conversation_id, text: 'I want to talk to a person' })
    }
  })
  const ids = await Promise.all(asked)
  await until(() => ids.every((id) => decided.has(id)))
  const found = ids.map((id) => decided.get(id) as { decision: Decision; at: number })
  const kinds = new Set(found.map(({ decision }) => decision.promise?.kind))
  const versions = new Set(found.map(({ decision }) => decision.policy_version))
  return { kinds: [...kinds], versions: [...versions], ms: Math.max(...found.map(({ at }) => at)) - began }
}

const middleOf = (some: number[]): number => some.toSorted((a, b) => a - b)[some.length >> 1] as number

test('each worker has a lane of its own', () => {
  expect(workers.map((worker) => worker.lanes())).toEqual([[0], [1]])
})

test('that an agent is there, or gone, every worker knows within a second', async () => {
  // the first words of a process that has just begun are slow
  await say('online')
  await askEverywhere(99, Date.now())
  const rounds = { online: [] as number[], offline: [] as number[] }
  for (let round = 0; round < 5; round++) {
    for (const [status, kind] of [
      ['online', 'transfer'],
      ['offline', 'callback'],
    ] as const) {
      const began = Date.now()
      await say(status)
      const { kinds, ms } = await askEverywhere(2 * round + (status === 'online' ? 0 : 1), began)
      expect(kinds).toEqual([kind])
      rounds[status].push(ms)
    }
  }
  console.log(
    `from the status to the last of ${SHARD_COUNT} decisions of two workers: ${[...rounds.online, ...rounds.offline].join(', ')} ms`,
  )
  // the middle one of each: a machine may be busy for a round or two, but not for most of them
  expect([middleOf(rounds.online) < 1000, middleOf(rounds.offline) < 1000]).toEqual([true, true])
})

test('a changed policy is in force within a second, in every worker', async () => {
  const policies = await openPolicies({ bus, configured: defaultPolicy, clock: Date.now })
  const rounds: number[] = []
  for (let round = 0; round < 5; round++) {
    const began = Date.now()
    const policy = { ...withoutVersion(defaultPolicy), refund_limit: round }
    await policies.change('acme', () => ({ policy, who: 'ann', note: '' }), null)
    const { versions, ms } = await askEverywhere(100 + round, began)
    expect(versions).toEqual([round + 2])
    rounds.push(ms)
  }
  policies.close()
  console.log(`from the change to the last of ${SHARD_COUNT} decisions of two workers: ${rounds.join(', ')} ms`)
  // the quickest: a machine may be busy for a moment, but not a rule slow five times
  expect(Math.min(...rounds)).toBeLessThan(1000)
})
