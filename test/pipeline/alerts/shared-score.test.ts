import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAcknowledgements } from '../../../adapters/acknowledgements.ts'
import { type Bus, connectBus } from '../../../adapters/bus.ts'
import { openSilences } from '../../../adapters/silences.ts'
import { shardOf } from '../../../contract/envelope.ts'
import { defaultPolicy } from '../../../contract/policy.ts'
import type { AlertOptions } from '../../../pipeline/alerts/alerts.ts'
import { createCounters } from '../../../pipeline/alerts/counters.ts'
import { loadRules } from '../../../pipeline/alerts/load-rules.ts'
import { createWebhook } from '../../../pipeline/alerts/receivers/webhook.ts'
import { type SharedScore, shareScore } from '../../../pipeline/alerts/shared-score.ts'
import { openWatch } from '../../../pipeline/alerts/watch.ts'
import { type Pipeline, startPipeline } from '../../../pipeline/worker.ts'
import { startTestPipeline, type TestPipeline } from '../start-pipeline.ts'
import { deskSecret } from './desk.ts'
import { oneByOne } from './one-by-one.ts'
import { type ReceiverServer, startReceiver } from './receiver-server.ts'

/** Two workers with a lane each over one broker, the database away: whoever evaluates hears from the other what it does not know. */

let first: TestPipeline
let second: Pipeline
let bus: Bus
let server: ReceiverServer
let scores: { first: SharedScore; second: SharedScore }
const ending = new AbortController()
const minute = 60_000
const log = pino({ level: 'silent' })

/** Whoever starts first takes every lane: this one looks for the second only when the other may have it. */
async function lateFor(key: string, other: Bus, mayLook: () => boolean): Promise<Bus['bucket']> {
  return async (name, options) => {
    const bucket = await other.bucket(name, options)
    if (name !== 'leases') return bucket
    const get: typeof bucket.get = async (...asked) => {
      while (asked[0] === key && !mayLook()) await sleep(20)
      return bucket.get(...asked)
    }
    return new Proxy(bucket, { get: (of, what) => (what === 'get' ? get : Reflect.get(of, what, of)) })
  }
}

beforeAll(async () => {
  ;[first, server] = await Promise.all([startTestPipeline({ lanes: 2 }), startReceiver()])
  await first.halt()
  await first.store.close()
  let isTaken = false
  const late = { ...first.bus, bucket: await lateFor('lane-1', first.bus, () => isTaken) }
  await first.begin({ bus: late })
  await first.until(() => first.ready().lanes[0]?.held === true)
  bus = await connectBus({ url: first.broker.url, name: 'second' })
  const shared = { store: first.store, policy: defaultPolicy, clock: Date.now, log, registry: new Registry() }
  second = await startPipeline({ ...shared, bus, lanes: 2 })
  await first.until(() => second.ready().lanes[1]?.held === true)
  isTaken = true
  scores = {
    first: shareScore({ pipeline: first.pipeline(), bus: first.bus, within_ms: 4000 }),
    second: shareScore({ pipeline: second, bus, within_ms: 4000 }),
  }
})
afterAll(async () => {
  ending.abort()
  await second.stop()
  await bus.close()
  await Promise.all([first.stop(), server.close()])
})

/** A conversation whose events the lane reads. */
function inLane(lane: number, n: number): string {
  for (let i = 0; ; i++) if (shardOf('acme', `c-${n}-${i}`) % 2 === lane) return `c-${n}-${i}`
}
async function resolved(conversation_id: string, waited: number) {
  await first.send(conversation_id, 'handoff.requested', { by: 'customer' }, (waited + 2) * minute)
  await first.send(conversation_id, 'message.agent', { text: 'Hello, this is Anna', agent_id: 'anna' }, 2 * minute)
  await first.send(conversation_id, 'conversation.resolved', { by: 'agent' }, minute)
}
const asked = (more = {}) => ({ workspace: 'acme', from: Date.now() - 30 * minute, now: Date.now(), ...more })

test('what one worker knows and what the other knows is one score, whoever asks', async () => {
  await resolved(inLane(0, 1), 1)
  for (const n of [2, 3, 4, 5, 6]) await resolved(inLane(1, n), 4)
  await first.send(inLane(0, 7), 'handoff.requested', { by: 'customer', channel: 'mail' }, minute)
  const isKnown = async () => {
    const row = await scores.first.of(asked())
    return row?.resolved_count === 6 && row.waiting_count === 1
  }
  await first.until(isKnown)
  const [one, other] = await Promise.all([scores.first.of(asked()), scores.second.of(asked())])
  // a minute, five times four, and the one who waits: 22 minutes for six
  for (const row of [one, other])
    expect(row).toMatchObject({ resolved_count: 6, waiting_count: 1, hfs: expect.closeTo(22 / 6, 1) })
})

test('what weighs most is told of the handoffs of both', async () => {
  const worst = await scores.second.worst(asked({ limit: 3 }) as Parameters<SharedScore['worst']>[0])
  expect(worst).toHaveLength(3)
  for (const row of worst ?? []) {
    expect(row).toMatchObject({ waiting: false, outcome: 'resolved', wait_minutes: expect.closeTo(4, 1) })
    expect(shardOf('acme', String(row.conversation_id)) % 2).toBe(1)
  }
  const all = await scores.first.worst(asked({ limit: 9 }) as Parameters<SharedScore['worst']>[0])
  expect(all?.map(({ wait_minutes }) => Math.round(Number(wait_minutes)))).toEqual([4, 4, 4, 4, 4, 1, 1])
})

test('many questions at once are answered each for itself', async () => {
  const [all, mail, nobody, minutes] = await Promise.all([
    ...[asked(), asked({ channel: 'mail' }), asked({ workspace: 'globex' }), asked({ from: Date.now() - 30_000 })].map(
      (params) => scores.second.of(params),
    ),
  ])
  expect([all, mail, nobody, minutes].map((row) => [row?.resolved_count, row?.waiting_count])).toEqual([
    [6, 1],
    [0, 1],
    [0, 0],
    [0, 1],
  ])
})

test('a score whose handoffs are in the lane of another worker is told while the database is away', async () => {
  let now = Date.now()
  const options: AlertOptions = {
    silences: await openSilences(first.bus),
    acknowledgements: await openAcknowledgements(first.bus),
    ...{ bus: first.bus, store: first.store, workspaces: async () => ['acme'], clock: () => now },
    measureEach: oneByOne(() => first.store.query('SELECT 1 FROM nowhere')),
    rules: (await loadRules()).filter(({ metric }) => metric === 'hfs_live'),
    receivers: [
      createWebhook({ name: 'hook', url: server.url, secrets: [deskSecret], allowed: ['127.0.0.1'], clock: () => now }),
    ],
    isCatchingUp: () => true,
    async own(metric, params) {
      if (metric === 'worst_handoffs') return scores.first.worst({ ...params, limit: Number(params.limit) })
      const row = await scores.first.of(params)
      return row === null ? null : [row]
    },
    ...{ log, registry: new Registry(), base_url: 'http://baton.example', patience_ms: 8000 },
    holder: { owner: 'a', host: 'here', pid: 1, started_at: 1 },
  }
  const watch = await openWatch(options, createCounters(options.registry), ending.signal)
  for (let i = 0; i < 14; i++) {
    now += 10_000
    await watch.tick()
    await watch.idle()
  }
  const told = server.received.map(({ body }) => JSON.parse(body).data)
  expect(told.map(({ rule }) => rule)).toEqual(['hfs_high'])
  const { worst_handoffs, likely_causes } = told[0]
  expect(worst_handoffs).toHaveLength(5)
  for (const one of worst_handoffs) {
    expect(one).toMatchObject({ waiting: false, wait_minutes: expect.closeTo(4, 1), repeat_count: 0 })
    expect(one.url).toBe(`http://baton.example/handoffs/${encodeURIComponent(one.handoff_id)}?workspace=acme`)
    expect(shardOf('acme', one.conversation_id) % 2).toBe(1)
  }
  expect(likely_causes).toEqual(['The database is away or behind: causes unknown'])
})

test('while nobody says how it is in one lane, nobody says how it is', async () => {
  scores.second.stop()
  expect(await scores.first.of(asked())).toBeNull()
})

test('who has every lane asks nobody: what it does not know of the present nobody does', async () => {
  const lanes = second.ready().lanes.map((lane) => ({ ...lane, held: true }))
  const pulses: string[] = []
  const line = { pulse: (name: string) => void pulses.push(name), onPulse: () => () => undefined }
  const alone = shareScore({ pipeline: { handoffs: () => [], ready: () => ({ ok: true, lanes }) }, bus: line })
  expect([await alone.of(asked()), pulses]).toEqual([null, []])
})
