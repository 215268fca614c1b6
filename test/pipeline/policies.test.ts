import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { openPolicies, type Policies } from '../../adapters/policies.ts'
import type { Store } from '../../adapters/store.ts'
import type { Decision } from '../../contract/decision.ts'
import { shardOf } from '../../contract/envelope.ts'
import { defaultPolicy, type PolicyVersion, withoutVersion } from '../../contract/policy.ts'
import { type Pipeline, type PipelineOptions, startPipeline } from '../../pipeline/worker.ts'
import { settled } from '../faults/settled.ts'
import { openTestStore } from '../open-store.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'

/** A policy that changes while the pipeline works, with a real broker and a real database. */
let broker: TestBroker
let bus: Bus
let store: Store
let policies: Policies
let directory: string
let running: Pipeline[]
let now: number
let count = 0

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'baton-policies-'))
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
  store = await openTestStore(directory)
  policies = await openPolicies({ bus, configured: defaultPolicy, clock: Date.now })
  running = []
  now = Date.now()
})
afterEach(async () => {
  policies.close()
  await Promise.all(running.map((pipeline) => pipeline.stop()))
  await store.close()
  await bus.close()
  await broker.stop()
  rmSync(directory, { recursive: true, force: true })
})

const start = async (more: Partial<PipelineOptions> = {}) => {
  const log = pino({ level: 'silent' })
  const fixed = { bus, store, policy: defaultPolicy, clock: () => now, log, registry: new Registry(), lanes: 1 }
  const pipeline = await startPipeline({ ...fixed, ...more })
  running.push(pipeline)
  return pipeline
}
const restart = async () => {
  await running.pop()?.stop()
  return start()
}
const set = (changes: object, more: Pick<PolicyVersion, 'candidate'> = {}) =>
  policies.change(
    'acme',
    () => ({ policy: { ...withoutVersion(defaultPolicy), ...changes }, ...more, who: 'ann', note: '' }),
    null,
  )
const says = async (type: 'message.bot' | 'message.customer', text: string, conversation_id = 'c-1') => {
  const event_id = `e-${++count}`
  const event = { type, event_id, conversation_id, text, occurred_at: new Date(now).toISOString() }
  const lines = [JSON.stringify(type === 'message.bot' ? { ...event, confidence: 0.8 } : event)]
  await bus.publishEnvelope(
    shardOf('acme', conversation_id),
    { workspace: 'acme', received_at: now, kind: 'events', lines },
    event_id,
  )
  return event_id
}
const decisionOn = async (event_id: string): Promise<Decision> => {
  for await (const { decisions } of bus.readDecisions({ after: 0 }, new AbortController().signal)) {
    const found = decisions.find((decision) => decision.event_id === event_id)
    if (found !== undefined) return found
  }
  throw new Error('the stream ended')
}
const answer = async () => decisionOn(await says('message.bot', 'It is on its way.'))
const until = async (isIt: () => Promise<boolean>, limit_ms = 20_000) => {
  const began = performance.now()
  while (!(await isIt())) {
    if (performance.now() - began > limit_ms) throw new Error('it did not come to that')
    await sleep(20)
  }
}
const isInForce = (version: number) => async () => (await answer()).policy_version === version

test('a change is in force for whatever is said after it: decisions name it, and follow it', async () => {
  await settled(bus, await start())
  const before = await answer()
  await set({ profile: 'regulated' })
  const after = await answer()
  expect([before, after].map(({ policy_version, action }) => [policy_version, action])).toEqual([
    [1, 'continue'],
    [2, 'offer_human'],
  ])
})

test("a rule of the workspace's own is followed as soon as it is in force, and the handoff's reason is the rule", async () => {
  const pipeline = await start()
  const rule = { name: 'chargeback', text: 'charge ?back', action: 'escalate_urgent' }
  await set({ rules: [rule] })
  await until(isInForce(2))
  const decision = await decisionOn(await says('message.customer', 'then I do a chargeback', 'c-7'))
  await settled(bus, pipeline)
  expect(decision).toMatchObject({ action: 'escalate_urgent', triggers: [{ evidence: [{ rule: 'chargeback' }] }] })
  expect(await store.query("SELECT reason FROM handoffs FINAL WHERE conversation_id = 'c-7'")).toEqual([
    { reason: 'policy_rule' },
  ])
})

test('the row of an answer has the threshold that was in force, and the version', async () => {
  const pipeline = await start()
  await answer()
  await set({ profile: 'regulated' })
  await until(isInForce(2))
  await settled(bus, pipeline)
  expect(
    await store.query('SELECT DISTINCT round(threshold, 2) AS threshold, policy_version FROM events ORDER BY 2'),
  ).toEqual([
    { threshold: 0.7, policy_version: 1 },
    { threshold: 0.9, policy_version: 2 },
  ])
})

test('a version whose writer died before it told anybody is in force all the same', async () => {
  await settled(bus, await start())
  const bucket = await bus.bucket('policies')
  const policy = withoutVersion(defaultPolicy)
  const record = (version: number): PolicyVersion => ({
    version,
    at: new Date().toISOString(),
    who: 'ann',
    note: '',
    policy,
  })
  const key = Buffer.from('acme').toString('base64url')
  for (const version of [1, 2]) await bucket.put(`${key}.${version}`, JSON.stringify(record(version)))
  await until(isInForce(2))
})

test('one that was written while no pipeline ran is in force for the first event after the start', async () => {
  await settled(bus, await start())
  await running.pop()?.stop()
  await set({ mode: 'observe' })
  await start()
  expect(await answer()).toMatchObject({ policy_version: 2, mode: 'observe' })
})

test('after a restart the version is the one before it, though the stream has forgotten the change', async () => {
  const first = await start()
  await set({ mode: 'observe' })
  await until(isInForce(2))
  await settled(bus, first)
  await running.pop()?.stop()
  const manager = await import('@nats-io/jetstream').then(({ jetstreamManager }) => jetstreamManager(bus.connection))
  await manager.streams.purge('EVENTS')
  const event_id = await says('message.bot', 'It is on its way.')
  await start()
  expect(await decisionOn(event_id)).toMatchObject({ policy_version: 2, mode: 'observe' })
})

test('each version is one row with who and when, however often the pipeline starts', async () => {
  await start()
  await set({ mode: 'observe' })
  await set({ profile: 'technical' })
  await settled(bus, await restart())
  await settled(bus, await restart())
  expect(
    await store.query(
      "SELECT policy_version, who, mode, JSONExtractString(body, 'profile') AS profile FROM policy_versions ORDER BY 1",
    ),
  ).toEqual([
    { policy_version: 1, who: 'configuration', mode: 'enforce', profile: 'general' },
    { policy_version: 2, who: 'ann', mode: 'observe', profile: 'general' },
    { policy_version: 3, who: 'ann', mode: 'enforce', profile: 'technical' },
  ])
})

test('while it only observes, decisions are made and told, and open no handoff', async () => {
  const pipeline = await start()
  await set({ mode: 'observe' })
  await until(isInForce(2))
  const decision = await decisionOn(await says('message.customer', 'I want to talk to a real person'))
  await set({ mode: 'enforce' })
  await until(isInForce(3))
  await decisionOn(await says('message.customer', 'I want to talk to a real person', 'c-2'))
  await settled(bus, pipeline)
  expect([decision.action, decision.mode]).toEqual(['escalate', 'observe'])
  expect(await store.query('SELECT conversation_id FROM handoffs FINAL')).toEqual([{ conversation_id: 'c-2' }])
})

test('a shorter idle time also ends conversations that were open before', async () => {
  const pipeline = await start()
  await answer()
  await set({ idle_hours: 2 })
  await settled(bus, pipeline)
  now += 2 * 3_600_000 + 1000
  const states = () => store.query<{ state: string }>('SELECT state FROM episodes FINAL')
  await until(async () => (await states())[0]?.state === 'abandoned_in_bot')
})

test('a candidate is asked about every message and touches nobody: what it would do otherwise is written down', async () => {
  const pipeline = await start()
  await set({}, { candidate: { ...withoutVersion(defaultPolicy), profile: 'regulated' } })
  await until(isInForce(2))
  const decision = await answer()
  await decisionOn(await says('message.customer', 'thanks'))
  await settled(bus, pipeline)
  expect([decision.action, decision.triggers]).toEqual(['continue', []])
  expect(
    await store.query(
      `SELECT action, triggers, live_action FROM shadow_decisions WHERE event_id = '${decision.event_id}'`,
    ),
  ).toEqual([{ action: 'offer_human', triggers: ['low_confidence'], live_action: 'continue' }])
  const [row] = await store.query<Record<string, string>>(
    `SELECT (SELECT count() FROM shadow_decisions) AS shadows, countIf(event_type = 'message.bot' AND policy_version = 2) AS answers FROM events`,
  )
  expect(row?.shadows).toBe(row?.answers)
  expect(await store.query('SELECT count() AS n FROM handoffs')).toEqual([{ n: 0 }])
})
