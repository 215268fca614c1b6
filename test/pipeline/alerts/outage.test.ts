import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openAcknowledgements } from '../../../adapters/acknowledgements.ts'
import { openSilences } from '../../../adapters/silences.ts'
import { ALERTS_BUCKET, type AlertRecord, alertKey } from '../../../contract/alert.ts'
import { shardOf } from '../../../contract/envelope.ts'
import type { AlertOptions } from '../../../pipeline/alerts/alerts.ts'
import { createCounters } from '../../../pipeline/alerts/counters.ts'
import { loadRules } from '../../../pipeline/alerts/load-rules.ts'
import { ownScore, ownWorst } from '../../../pipeline/alerts/own-score.ts'
import { createWebhook } from '../../../pipeline/alerts/receivers/webhook.ts'
import { openWatch } from '../../../pipeline/alerts/watch.ts'
import { startTestPipeline, type TestPipeline } from '../start-pipeline.ts'
import { deskSecret } from './desk.ts'
import { oneByOne } from './one-by-one.ts'
import { type ReceiverServer, startReceiver } from './receiver-server.ts'

/** The database is away, the rest works: a real pipeline over a real broker, and a watch whose clock the test moves. */

let pipeline: TestPipeline
let server: ReceiverServer
let ending: AbortController
let now: number
let isBehind: boolean
beforeEach(async () => {
  ;[pipeline, server] = await Promise.all([startTestPipeline(), startReceiver()])
  ending = new AbortController()
  isBehind = true
})
afterEach(async () => {
  ending.abort()
  await Promise.all([pipeline.stop(), server.close()])
})

const minute = 60_000
/** Asked for a person and answered after `waited` minutes, resolved a minute ago. */
async function resolved(conversation_id: string, waited: number) {
  await pipeline.send(conversation_id, 'handoff.requested', { by: 'customer' }, (waited + 2) * minute)
  await pipeline.send(conversation_id, 'message.agent', { text: 'Hello, this is Anna', agent_id: 'anna' }, 2 * minute)
  await pipeline.send(conversation_id, 'conversation.resolved', { by: 'agent' }, minute)
}
const waits = (conversation_id: string, ago: number) =>
  pipeline.send(conversation_id, 'handoff.requested', { by: 'customer' }, ago * minute)

async function openTestWatch() {
  now = Date.now()
  const options: AlertOptions = {
    silences: await openSilences(pipeline.bus),
    acknowledgements: await openAcknowledgements(pipeline.bus),
    ...{ bus: pipeline.bus, store: pipeline.store, workspaces: async () => ['acme'], clock: () => now },
    measureEach: oneByOne(() => pipeline.store.query('SELECT 1 FROM nowhere')),
    rules: (await loadRules()).filter(({ name }) => name !== 'pipeline_lag'),
    receivers: [
      createWebhook({
        ...{ name: 'hook', url: server.url, secrets: [deskSecret], allowed: ['127.0.0.1'], clock: () => now },
      }),
    ],
    isCatchingUp: () => isBehind,
    async own(metric, params) {
      const handoffs = pipeline.handoffs()
      if (handoffs === null) return null
      if (metric === 'worst_handoffs') return ownWorst(handoffs, params, Number(params.limit))
      return metric === 'hfs_live' ? [ownScore(handoffs, params)] : null
    },
    ...{ log: pino({ level: 'silent' }), registry: new Registry(), base_url: 'http://baton.example' },
    holder: { owner: 'a', host: 'here', pid: 1, started_at: 1 },
  }
  return openWatch(options, createCounters(options.registry), ending.signal)
}
const score = () => {
  const at = Date.now()
  const handoffs = pipeline.handoffs()
  return handoffs === null ? null : ownScore(handoffs, { workspace: 'acme', from: at - 30 * minute, now: at })
}
const told = () => server.received.map(({ body }) => JSON.parse(body)).map(({ data, type }) => [data.rule, type])

test('a score over 1.0 is told while the database is stopped, and its end too', async () => {
  await pipeline.store.close()
  await expect(pipeline.store.query('SELECT 1')).rejects.toThrow()
  for (let i = 0; i < 6; i++) await resolved(`c-${i}`, 3)
  await pipeline.until(() => score()?.resolved_count === 6)
  expect(score()).toMatchObject({ hfs: expect.closeTo(3, 1), waiting_count: 0 })

  const watch = await openTestWatch()
  const pass = async (seconds: number) => {
    for (let i = 0; i < seconds / 10; i++) {
      now += 10_000
      await watch.tick()
      await watch.idle()
    }
  }
  await pass(130)
  expect(told()).toEqual([['hfs_high', 'handoff.friction.triggered']])
  const { problem, parts } = (await (
    await pipeline.bus.bucket(ALERTS_BUCKET)
  ).get(alertKey('acme', 'hfs_high')))!.json<AlertRecord>()
  expect([problem, parts.resolved_count]).toEqual(['', 6])
  // half an hour later nothing of it is in the window; the message waits in the outbox for no database
  now += 30 * minute
  await pass(320)
  expect(told()).toEqual([
    ['hfs_high', 'handoff.friction.triggered'],
    ['hfs_high', 'handoff.friction.resolved'],
  ])
})

test.each([
  { behind: true, causes: 'The database is away or behind: causes unknown' },
  { behind: false, causes: 'The database is away: causes unknown' },
])('without the database a message still says which handoffs cost most, and that causes are unknown', async (one) => {
  isBehind = one.behind
  await pipeline.store.close()
  for (let i = 0; i < 6; i++) await resolved(`c-${i}`, 1 + i)
  await waits('w-1', 9)
  await pipeline.until(() => score()?.resolved_count === 6 && score()?.waiting_count === 1)
  const watch = await openTestWatch()
  for (let i = 0; i < 14; i++) {
    now += 10_000
    await watch.tick()
    await watch.idle()
  }
  const [{ worst_handoffs, likely_causes, rule }] = server.received.map(({ body }) => JSON.parse(body).data)
  const listed = worst_handoffs as { conversation_id: string; waiting: boolean; wait_minutes: number; url: string }[]
  expect([rule, likely_causes]).toEqual(['hfs_high', [one.causes]])
  expect(listed.map(({ conversation_id, waiting }) => [conversation_id, waiting])).toEqual([
    ...[['w-1', true], ...['c-5', 'c-4', 'c-3', 'c-2'].map((id) => [id, false])],
  ])
  expect(listed[1]?.wait_minutes).toBeCloseTo(6, 1)
  expect(listed.every(({ url }) => url.startsWith('http://baton.example/handoffs/'))).toBe(true)
})

test('a worker that starts without the database knows who waits from what it wrote down', async () => {
  for (let i = 0; i < 3; i++) await waits(`w-${i}`, 5 + i)
  await resolved('c-1', 2)
  await pipeline.until(() => pipeline.ready().lanes.every(({ cursor }) => cursor === 6))
  await pipeline.halt()
  await pipeline.store.close()
  await pipeline.begin()
  await waits('w-3', 1)
  await pipeline.until(() => score()?.waiting_count === 4)
  // 5 + 6 + 7 + 1 minutes of those who wait, and 2 of the one who was helped
  expect(score()).toMatchObject({ resolved_count: 1, hfs: expect.closeTo(21, 0) })
})

test('what a worker wrote down is read when it starts, not when somebody asks: the first who does is answered', async () => {
  // more of one shard than are read in one go
  const names = Array.from({ length: 20_000 }, (_, i) => `w-${i}`).filter((name) => shardOf('acme', name) === 0)
  await Promise.all(names.slice(0, 600).map((name) => waits(name, 5)))
  await pipeline.until(() => pipeline.ready().lanes.every(({ cursor, end }) => cursor >= 600 && cursor === end))
  await pipeline.halt()
  await pipeline.begin()
  await pipeline.until(() => pipeline.ready().lanes.every(({ held, lag_messages }) => held && lag_messages === 0))
  // it looks twice a second whether it is up to date
  await sleep(3000)
  expect(pipeline.handoffs()).toHaveLength(600)
})

test('what is changed late counts as it is in the end', async () => {
  await waits('w-1', 5)
  await pipeline.until(() => score()?.waiting_count === 1)
  await pipeline.send('w-1', 'message.agent', { text: 'Here I am', agent_id: 'anna' }, 3 * minute)
  await pipeline.send('w-1', 'conversation.resolved', { by: 'agent' })
  await pipeline.until(() => score()?.resolved_count === 1)
  expect(score()).toMatchObject({ waiting_count: 0, hfs: expect.closeTo(2, 1) })
})

test('a database that takes an insert and never answers holds up neither the message nor the next round', async () => {
  await pipeline.store.close()
  for (let i = 0; i < 6; i++) await resolved(`c-${i}`, 3)
  await pipeline.until(() => score()?.resolved_count === 6)
  pipeline.store.insert = () => new Promise(() => {})
  const watch = await openTestWatch()
  for (let i = 0; i < 14; i++) {
    now += 10_000
    await watch.tick()
  }
  await watch.idle()
  expect(told()).toEqual([['hfs_high', 'handoff.friction.triggered']])
})
