import type { KV } from '@nats-io/kv'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../../adapters/bus.ts'
import { type AlertRecord, type Delivery, OUTBOX_BUCKET, RECEIVERS_BUCKET } from '../../../contract/alert.ts'
import { noCircumstances } from '../../../pipeline/alerts/circumstances.ts'
import { createCounters } from '../../../pipeline/alerts/counters.ts'
import { createDelivery, type Delivery as Sending } from '../../../pipeline/alerts/deliver.ts'
import { openDisabled } from '../../../pipeline/alerts/disabled.ts'
import { formatNotice } from '../../../pipeline/alerts/notice.ts'
import { type Outbox, openOutbox } from '../../../pipeline/alerts/outbox.ts'
import { createPauses } from '../../../pipeline/alerts/pauses.ts'
import { createAlertmanager } from '../../../pipeline/alerts/receivers/alertmanager.ts'
import { createPagerDuty } from '../../../pipeline/alerts/receivers/pagerduty.ts'
import type { Receiver } from '../../../pipeline/alerts/receivers/receiver.ts'
import { createSlack } from '../../../pipeline/alerts/receivers/slack.ts'
import { startTestBroker, type TestBroker } from '../../start-broker.ts'
import { type ReceiverServer, startReceiver } from './receiver-server.ts'
import {
  actAsAlertmanager,
  actAsPagerDuty,
  actAsSlack,
  type PagerDuty,
  type SlackMessage,
  slackPath,
} from './vendors.ts'

/** Many alerts at once, between the decision and the receivers: a real broker, receivers that refuse what the real ones do, a clock that the test moves. */

const routing_key = 'R0UTINGKEYR0UTINGKEYR0UTINGKEY12'
const began = Date.parse('2026-11-22T09:30:00Z')
let broker: TestBroker
let bus: Bus
let servers: ReceiverServer[]
let pagerDuty: PagerDuty
let channel: SlackMessage[]
let receivers: Receiver[]
let outbox: Outbox
let sending: Sending
let now: number
let term: AbortController
const clock = () => now

beforeEach(async () => {
  now = began
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'group-test' })
  servers = [await startReceiver(), await startReceiver()]
  const [one, two] = servers as [ReceiverServer, ReceiverServer]
  pagerDuty = actAsPagerDuty(one, routing_key)
  channel = actAsSlack(two)
  const shared = { allowed: ['127.0.0.1'], clock }
  receivers = [
    createPagerDuty({ ...shared, name: 'pagerduty', url: one.url, routing_key }),
    createSlack({ ...shared, name: 'slack', url: new URL(slackPath, two.url).href }),
  ]
  await work()
})
afterEach(async () => {
  term.abort()
  await sending.idle()
  await bus.close()
  await Promise.all([broker.stop(), ...servers.map((server) => server.close())])
})

/** Takes the place of the worker before it, as after a crash. */
async function work(stored?: KV) {
  term?.abort()
  await sending?.idle()
  term = new AbortController()
  const log = pino({ level: 'silent' })
  const counters = createCounters(new Registry())
  const disabled = await openDisabled(await bus.bucket(RECEIVERS_BUCKET), receivers)
  const bucket = stored ?? (await bus.bucket(OUTBOX_BUCKET))
  outbox = await openOutbox({ bucket, random: () => 0.5, clock })
  sending = createDelivery({
    outbox,
    receivers,
    disabled,
    pauses: createPauses(clock),
    clock,
    log,
    counters,
    signal: term.signal,
  })
}

function bound(bucket: KV, name: string | symbol): unknown {
  const value = Reflect.get(bucket, name)
  return typeof value === 'function' ? value.bind(bucket) : value
}

const recordOf = (n: number, rule = 'hfs_high'): AlertRecord => ({
  ...{ workspace: `shop-${n}`, rule, title: 'Score over 1.0', severity: 'critical', state: 'firing', since: began },
  ...{ alert_id: `al_${rule}_${n}`, value: 1 + n / 1000, threshold: 1, resolve_threshold: 0.9, parts: {} },
  ...{ summary: `Score ${1 + n / 1000}`, problem: '', evaluated_at: began, progress_ms: 0, announcements: [] },
})
const announce = (record: AlertRecord, kind: 'triggered' | 'resolved') => {
  const body = formatNotice({ kind, record, at: now, base_url: 'https://baton.example', ...noCircumstances })
  return outbox.add(record, { alert_id: record.alert_id, kind, at: now, body }, receivers, now)
}
const many = async (count: number, kind: 'triggered' | 'resolved' = 'triggered', from = 1) => {
  const numbers = Array.from({ length: count }, (_, i) => from + i)
  for (let i = 0; i < count; i += 100)
    await Promise.all(numbers.slice(i, i + 100).map((n) => announce(recordOf(n), kind)))
}
const pass = async (seconds: number) => {
  for (let second = 0; second < seconds; second++) {
    now += 1000
    sending.kick()
    await sending.idle()
  }
}
const send = async () => {
  sending.kick()
  await sending.idle()
}

describe('five thousand alerts of one rule within a moment', () => {
  test('are one message to each receiver, with how many and the worst twenty, and one when all of them are over', async () => {
    await many(5000)
    await send()
    await pass(15)
    expect([pagerDuty.events.length, channel.length]).toEqual([1, 1])
    const [event] = pagerDuty.events
    const details = event?.event_action === 'trigger' ? event.payload.custom_details : {}
    expect(details).toMatchObject({ grouped: { count: 5000, workspace_count: 5000 } })
    const top = (details as { grouped: { top: { workspace: string }[] } }).grouped.top
    expect([top.length, top[0]?.workspace, top.at(-1)?.workspace]).toEqual([20, 'shop-5000', 'shop-4981'])
    expect(channel[0]?.text).toMatch(/^Firing: Score over 1.0: 5000 at once \(several workspaces\)/)
    await many(4999, 'resolved')
    await pass(15)
    expect(pagerDuty.open.size).toBe(1)
    await many(1, 'resolved', 5000)
    await pass(15)
    expect([pagerDuty.open.size, pagerDuty.count, pagerDuty.events.length, channel.length]).toEqual([0, 1, 2, 2])
    expect(channel[1]?.text).toMatch(/^Over: Score over 1.0: 5000 at once .*All 5000 of them are over/)
  }, 240_000)
})

test('a few at once leave each on their own, at once', async () => {
  await many(5)
  await send()
  expect([pagerDuty.count, channel.length]).toEqual([5, 5])
})

test('those that come one after the other are five on their own, the rest of the moment together, and later ones a minute later', async () => {
  for (let n = 1; n <= 30; n++) {
    await many(1, 'triggered', n)
    await pass(1)
  }
  await pass(5)
  // five, and what came in the ten seconds after them
  expect(channel.length).toBe(6)
  await pass(60)
  expect(channel.length).toBe(7)
  const told = channel.map(({ text }) => Number(/: (\d+) at once/.exec(text)?.[1] ?? 1))
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(30)
})

test('alerts of other rules leave meanwhile', async () => {
  await many(50)
  await announce(recordOf(1, 'csat_gap'), 'triggered')
  await send()
  expect(pagerDuty.events.map(({ dedup_key }) => dedup_key)).toEqual(['hfs:shop-1:csat_gap'])
})

test('one that was told on its own before the storm is told of its own end', async () => {
  await many(1)
  await send()
  await many(49, 'triggered', 2)
  await pass(15)
  await many(1, 'resolved')
  await send()
  expect(pagerDuty.events.at(-1)).toMatchObject({ event_action: 'resolve', dedup_key: 'hfs:shop-1:hfs_high' })
})

test('a crash while they are gathered loses none, and a message that was not made is made', async () => {
  await many(20)
  await pass(15)
  const bucket = await bus.bucket(OUTBOX_BUCKET)
  for (const entry of outbox.entries()) if (entry.member_count > 0) await bucket.purge(entry.key)
  pagerDuty.events.length = 0
  await work()
  await pass(5)
  expect(pagerDuty.events).toMatchObject([{ payload: { custom_details: { grouped: { count: 20 } } } }])
  await many(20, 'resolved')
  await work()
  await pass(5)
  expect(pagerDuty.open.size).toBe(0)
})

test('a broker that is away while they are gathered costs nobody the message: it is made when the broker is back', async () => {
  const bucket = await bus.bucket(OUTBOX_BUCKET)
  let isAway = false
  const put: KV['put'] = (...entry) => (isAway ? Promise.reject(new Error('the broker is away')) : bucket.put(...entry))
  await work(new Proxy(bucket, { get: (one, name) => (name === 'put' ? put : bound(one, name)) }))
  await many(20)
  isAway = true
  await pass(15)
  const during = pagerDuty.events.length
  await outbox.save().catch(() => undefined)
  isAway = false
  await outbox.save()
  await pass(5)
  expect([during, pagerDuty.events.length]).toEqual([0, 1])
  expect(pagerDuty.events).toMatchObject([{ payload: { custom_details: { grouped: { count: 20 } } } }])
})

test('Alertmanager goes on hearing of the group while one of it fires', async () => {
  const [, two] = servers as [ReceiverServer, ReceiverServer]
  const url = new URL('/', two.url).href
  receivers = [createAlertmanager({ name: 'alertmanager', url, allowed: ['127.0.0.1'], clock })]
  actAsAlertmanager(two)
  await work()
  await many(20)
  await pass(15)
  expect(two.received).toHaveLength(1)
  expect(outbox.groupsOf('alertmanager', now)).toMatchObject([{ kind: 'triggered', member_count: 20 }])
  expect(outbox.isUntold('alertmanager', 'al_hfs_high_7')).toBe(true)
  await many(20, 'resolved')
  expect(outbox.groupsOf('alertmanager', now)).toMatchObject([{ kind: 'resolved' }])
})

test('PagerDuty gets a hundred a minute at the most, and what is above in the minutes after', async () => {
  pagerDuty = actAsPagerDuty(servers[0] as ReceiverServer, routing_key, { most: 120, within_ms: 60_000, clock })
  for (let n = 1; n <= 250; n++) await announce(recordOf(n, `rule-${n}`), 'triggered')
  await send()
  const at_first = pagerDuty.count
  await pass(58)
  const minute = pagerDuty.count
  await pass(10)
  const second = pagerDuty.count
  await pass(60)
  expect([at_first, minute, second, pagerDuty.count]).toEqual([100, 100, 200, 250])
  expect(pagerDuty.too_many).toBe(0)
})

test('a key of PagerDuty that others use up too is asked again: each of sixty becomes an incident, and none twice', async () => {
  pagerDuty = actAsPagerDuty(servers[0] as ReceiverServer, routing_key, { most: 30, within_ms: 60_000, clock })
  for (let n = 1; n <= 60; n++) await announce(recordOf(n, `rule-${n}`), 'triggered')
  await send()
  expect([pagerDuty.count, pagerDuty.too_many > 0]).toEqual([30, true])
  await pass(600)
  expect([pagerDuty.count, pagerDuty.events.length]).toEqual([60, 60])
})

test('Slack, that takes one a second, has each of five within some seconds', async () => {
  channel = actAsSlack(servers[1] as ReceiverServer, { most: 1, within_ms: 1000, clock })
  await many(5)
  await send()
  expect(channel.length).toBe(1)
  await pass(60)
  expect(new Set(channel.map(({ text }) => text)).size).toBe(5)
  expect(channel.length).toBe(5)
})

test('who was told of what together stands beside each of them', async () => {
  await many(20)
  await pass(15)
  const own = outbox.entries().filter(({ workspace, receiver }) => workspace === 'shop-7' && receiver === 'slack')
  const [group] = outbox.entries().filter(({ member_count, receiver }) => member_count > 0 && receiver === 'slack')
  expect(own).toMatchObject([{ state: 'grouped', group_id: group?.alert_id } satisfies Partial<Delivery>])
})
