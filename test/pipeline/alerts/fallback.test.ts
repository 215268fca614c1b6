import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OutboxEntry } from '../../../pipeline/alerts/outbox-entry.ts'
import { configuredReceivers } from '../../../pipeline/alerts/receivers/configured.ts'
import { createPagerDuty } from '../../../pipeline/alerts/receivers/pagerduty.ts'
import { createWebhook } from '../../../pipeline/alerts/receivers/webhook.ts'
import { at, ended } from '../../queries/rows.ts'
import { type Desk, deskSecret, openDesk } from './desk.ts'
import { type ReceiverServer, startReceiver } from './receiver-server.ts'
import { actAsPagerDuty } from './vendors.ts'

/** 09:30. Six handoffs were resolved at 09:29 after two minutes each: the alert fires at 09:32:10, and is over after 10:04:10. */

let desk: Desk
let reserve: ReceiverServer
beforeEach(async () => {
  desk = await openDesk()
  reserve = await startReceiver()
  desk.options.receivers.push(createWebhook({ ...shared(), name: 'reserve', url: reserve.url, secrets: [deskSecret] }))
  desk.options.fallback = 'reserve'
  await desk.goOver()
  await desk.watch()
})
afterEach(async () => {
  await desk.close()
  await reserve.close()
})

const shared = () => ({ allowed: ['127.0.0.1'], clock: () => desk.clock.now })
/** What the fallback was told: of whom, when it was said in somebody's place. */
const heard = () =>
  reserve.received.map(({ body }) => {
    const { type, data } = JSON.parse(body)
    return [type.split('.').at(-1), data.not_told?.receiver ?? '']
  })
const ofHook = async () => {
  const bucket = await desk.bus.bucket('alert_outbox')
  for await (const key of await bucket.keys()) {
    const found = (await bucket.get(key))?.json<OutboxEntry>()
    if (found?.receiver === 'hook' && found.kind === 'triggered') return found
  }
}
const overdue = async () =>
  (await desk.registry.metrics()).split('\n').filter((line) => line.startsWith('baton_notifications_overdue_total{'))

test('what a receiver could not be told of for a quarter of an hour is said to the fallback, once, with why', async () => {
  desk.server.answer(503)
  await desk.pass(140)
  desk.skip(870)
  await desk.pass(10)
  const early = heard()
  await desk.pass(200)
  expect([early, heard()]).toEqual([
    [['triggered', '']],
    [
      ['triggered', ''],
      ['triggered', 'hook'],
    ],
  ])
  expect(JSON.parse(reserve.received[1]?.body ?? '{}').data.summary).toMatch(
    /hook could not be told of it since 09:32 UTC \(busy: answered 503\)$/,
  )
  expect(await ofHook()).toMatchObject({ state: 'waiting', told_instead: 'reserve', overdue_at: expect.any(Number) })
  expect(await overdue()).toEqual(['baton_notifications_overdue_total{receiver="hook",told_instead="reserve"} 1'])
})

test('a rule says how soon the fallback is told, and how long a receiver is tried', async () => {
  const patience = { deliver_within_seconds: 60, retry_seconds: 180 }
  desk.options.settings = () => ({ changed: { hfs_high: patience }, own: [] })
  desk.server.answer(503)
  await desk.pass(140)
  await desk.pass(30)
  const early = heard()
  await desk.pass(50)
  expect([early.length, heard().at(-1)]).toEqual([1, ['triggered', 'hook']])
  expect(await ofHook()).toMatchObject({ state: 'waiting', told_instead: 'reserve' })
  await desk.pass(300)
  expect(await ofHook()).toMatchObject({ state: 'given_up' })
})

test('a receiver that asks to be left alone for three hours is, and the fallback is told in time', async () => {
  desk.server.answer((response) => response.writeHead(429, { 'retry-after': '10800' }).end())
  await desk.pass(140)
  const asked_at = desk.clock.now
  desk.skip(900)
  await desk.pass(10)
  expect([desk.told().length, heard().at(-1)]).toEqual([1, ['triggered', 'hook']])
  desk.server.answer(200)
  // the end of it waits for the same moment
  await desk.pass(1200)
  desk.skip((asked_at + 10_740_000 - desk.clock.now) / 1000)
  await desk.pass(30)
  expect(desk.told()).toHaveLength(1)
  await desk.pass(40)
  expect(desk.told().map(([type]) => type)).toEqual(['triggered', 'triggered', 'resolved'])
})

test('a receiver that asks to be left alone for longer than its rule tries is given up, and the fallback is told at once', async () => {
  desk.server.answer((response) => response.writeHead(503, { 'retry-after': '90000' }).end())
  await desk.pass(150)
  expect([heard(), await ofHook()]).toMatchObject([
    [
      ['triggered', ''],
      ['triggered', 'hook'],
    ],
    { state: 'given_up', attempts: 1, last_error: 'busy: answered 503' },
  ])
})

test('who comes back hears it late, and both hear the end', async () => {
  desk.server.answer(503)
  await desk.pass(140)
  desk.skip(900)
  await desk.pass(20)
  desk.server.received.length = 0
  desk.server.answer(200)
  await desk.pass(320)
  desk.skip(600)
  await desk.pass(320)
  expect(desk.told().map(([type]) => type)).toEqual(['triggered', 'resolved'])
  expect(heard().at(-1)).toEqual(['resolved', ''])
  expect(heard()).toHaveLength(3)
})

test('each of the last ten attempts is kept with its time, its status and what was answered, also of the one that was taken', async () => {
  desk.server.answer((response) => response.writeHead(503).end('not\n now'))
  await desk.pass(130)
  expect((await ofHook())?.last_attempts).toEqual([{ at: at('09:32:10'), took_ms: 0, status: '503', reply: 'not now' }])
  for (let more = 0; more < 11; more++) {
    desk.skip(300)
    await desk.pass(10)
  }
  desk.server.answer((response) => response.writeHead(202).end('taken'))
  desk.skip(300)
  await desk.pass(10)
  const { attempts, last_attempts = [] } = (await ofHook()) ?? {}
  expect([attempts, last_attempts.length, last_attempts.at(-1)]).toMatchObject([
    13,
    10,
    { status: '202', reply: 'taken' },
  ])
})

test('an entry of an earlier version, which kept no attempts, is delivered, and this attempt is kept', async () => {
  desk.server.answer(503)
  await desk.pass(130)
  const { last_attempts: _, ...earlier } = (await ofHook()) as OutboxEntry
  await (await desk.bus.bucket('alert_outbox')).put(earlier.key, JSON.stringify(earlier))
  desk.server.answer(200)
  await desk.watch()
  await desk.pass(20)
  expect(await ofHook()).toMatchObject({
    state: 'delivered',
    attempts: 2,
    last_attempts: [{ status: '200', reply: '' }],
  })
})

test('an attempt without an answer says why', async () => {
  desk.options.receivers[0] = createWebhook({
    ...shared(),
    name: 'hook',
    url: 'http://127.0.0.1:1/',
    secrets: [deskSecret],
  })
  await desk.watch()
  await desk.pass(130)
  expect((await ofHook())?.last_attempts).toMatchObject([{ status: 'network: ECONNREFUSED', reply: '' }])
})

test('what a receiver will never take is said to it at once', async () => {
  desk.server.answer(400)
  await desk.pass(150)
  expect(heard()).toEqual([
    ['triggered', ''],
    ['triggered', 'hook'],
  ])
})

test('another worker does not say it again', async () => {
  desk.server.answer(400)
  await desk.pass(150)
  await desk.watch()
  await desk.pass(60)
  expect(heard()).toHaveLength(2)
})

test('what is over by then is not said: nobody opens an incident that is closed', async () => {
  desk.server.answer(503)
  await desk.pass(140)
  await desk.bench.put(
    'handoffs',
    Array.from({ length: 60 }, () => ended('resolved', '09:33', 0)),
  )
  await desk.pass(320)
  desk.skip(900)
  await desk.pass(60)
  expect(heard()).toEqual([
    ['triggered', ''],
    ['resolved', ''],
  ])
})

test('a fallback that is down itself is tried on, and nothing goes in a circle', async () => {
  desk.server.answer(503)
  reserve.answer(503)
  await desk.pass(140)
  desk.skip(900)
  await desk.pass(60)
  reserve.received.length = 0
  reserve.answer(200)
  await desk.pass(320)
  expect(heard()).toEqual([
    ['triggered', ''],
    ['triggered', 'hook'],
  ])
  expect(await overdue()).toEqual([
    'baton_notifications_overdue_total{receiver="hook",told_instead="reserve"} 1',
    'baton_notifications_overdue_total{receiver="reserve",told_instead="nobody"} 1',
  ])
})

test('a rule that wants it sooner has it sooner', async () => {
  desk.options.rules = desk.options.rules.map((rule) => ({ ...rule, deliver_within_ms: 60_000 }))
  await desk.watch()
  desk.server.answer(503)
  await desk.pass(210)
  expect(heard()).toHaveLength(2)
})

test('PagerDuty as fallback has one incident of it', async () => {
  const routing_key = 'R0UTINGKEYR0UTINGKEYR0UTINGKEY12'
  const url = new URL('/', reserve.url).href
  desk.options.receivers[1] = createPagerDuty({ ...shared(), name: 'reserve', url, routing_key })
  await desk.watch()
  const state = actAsPagerDuty(reserve, routing_key)
  desk.server.answer(400)
  await desk.pass(160)
  expect([state.count, state.events.length]).toEqual([1, 2])
  desk.skip(1800)
  await desk.pass(320)
  expect([...state.open.keys()]).toEqual([])
})

test('a fallback that is none of the receivers stops the start and says which there are', () => {
  const none = { webhook: null, pagerduty: null, slack: null, mail: null, alertmanagers: [] }
  const settings = {
    heartbeat: null,
    receivers: { ...none, slack: { url: 'https://hooks.slack.com/x' }, fallback: 'mail' },
  }
  expect(() => configuredReceivers({ ...settings, allowed_internal: { alerts: [], webhooks: [] } }, Date.now)).toThrow(
    'BATON_ALERT_FALLBACK=mail is not usable: expected one of the receivers that are set (slack)',
  )
})
