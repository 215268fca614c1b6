import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Matcher } from '../../../contract/silence.ts'
import { createAlertmanager } from '../../../pipeline/alerts/receivers/alertmanager.ts'
import { createWebhook } from '../../../pipeline/alerts/receivers/webhook.ts'
import { ended } from '../../queries/rows.ts'
import { type Desk, deskSecret, openDesk } from './desk.ts'
import { type ReceiverServer, startReceiver } from './receiver-server.ts'

/** 09:30. Six handoffs were resolved at 09:29 after two minutes each: the alert fires at 09:32:10, and is over after 10:04:10. */

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  await desk.goOver()
  await desk.watch()
})
afterEach(() => desk.close())

const types = () => desk.told().map(([type]) => type)
const wanted = (minutes: number, matchers: Matcher[] = []) => ({
  ...{ change: 'made' as const, who: 'Ann (key_1)', why: 'planned work', workspace: 'acme', matchers },
  ...{ at: new Date(desk.clock.now).toISOString(), from: desk.clock.now, until: desk.clock.now + minutes * 60_000 },
})
const silence = (minutes: number, ...matchers: Matcher[]) => desk.silences.make(wanted(minutes, matchers))
const end = async (id: string) => {
  const version = { ...wanted(0), change: 'ended' as const }
  await desk.silences.change(id, version)
}
const deliveries = async () => {
  const bucket = await desk.bus.bucket('alert_outbox')
  const found = []
  for await (const key of await bucket.keys()) found.push((await bucket.get(key))?.json<{ kind: string }>())
  return found
}

test('an alert under a silence fires and nobody is told, neither of its beginning nor of its end', async () => {
  await silence(120)
  await desk.pass(200)
  const record = await desk.record()
  desk.skip(1800)
  await desk.pass(320)
  expect([record?.state, (await desk.record())?.state, types()]).toEqual(['firing', 'no_data', []])
  expect(await deliveries()).toMatchObject([
    { kind: 'triggered', state: 'skipped' },
    { kind: 'resolved', state: 'skipped' },
  ])
})

test('of an alert of one channel a silence of that channel holds that one alone', async () => {
  const settings = { changed: { hfs_high: { group_by: 'channel' as const } }, own: [] }
  desk.options.settings = () => settings
  const chat = Array.from({ length: 6 }, () => ended('resolved', '09:29', 2, { channel: 'chat' }))
  await desk.bench.put('handoffs', chat)
  await silence(120, { field: 'channel', op: '=', value: 'chat' })
  await desk.pass(200)
  const told = desk.server.received.map(({ body }) => JSON.parse(body).data.rule)
  expect(told).toEqual(['hfs_high/channel=web'])
})

test('when the silence is over while it fires, it is told then, with the figures of then, and later its end', async () => {
  const { silence_id } = await silence(5)
  await desk.pass(200)
  expect(await deliveries()).toMatchObject([{ state: 'held', held_by: { by: 'silence', name: silence_id } }])
  await desk.bench.put(
    'handoffs',
    Array.from({ length: 6 }, () => ended('resolved', '09:33', 4)),
  )
  await desk.pass(90)
  const before = types()
  await desk.pass(20)
  const told = JSON.parse(desk.server.received[0]?.body ?? '{}')
  expect([before, types(), told.data.value, told.data.since, told.timestamp]).toEqual([
    ...[[], ['triggered'], 3, '2026-11-22T09:32:10.000Z', '2026-11-22T09:35:00.000Z'],
  ])
  desk.skip(1800)
  await desk.pass(320)
  expect(types()).toEqual(['triggered', 'resolved'])
})

test('one that is ended by hand lets go at once', async () => {
  const { silence_id } = await silence(600)
  await desk.pass(200)
  await end(silence_id)
  await desk.pass(10)
  expect(types()).toEqual(['triggered'])
})

test('one that is made while an alert fires takes nothing back: who was told of the beginning is told of the end', async () => {
  await desk.pass(140)
  await silence(600)
  await desk.pass(60)
  desk.skip(1800)
  await desk.pass(320)
  expect(types()).toEqual(['triggered', 'resolved'])
})

test('a restart forgets neither the silence nor what it holds back', async () => {
  await silence(5)
  await desk.pass(140)
  await desk.watch()
  await desk.pass(100)
  const during = types()
  await desk.watch()
  await desk.pass(70)
  expect([during, types()]).toEqual([[], ['triggered']])
})

test('one that comes to begin later holds nothing back until then', async () => {
  await desk.silences.make({ ...wanted(600), from: desk.clock.now + 300_000 })
  await desk.pass(140)
  expect(types()).toEqual(['triggered'])
})

test('of another workspace it holds nothing back', async () => {
  await desk.silences.make({ ...wanted(600), workspace: 'other' })
  await desk.pass(140)
  expect(types()).toEqual(['triggered'])
})

describe('matchers', () => {
  test.each<[string, Matcher[], number]>([
    ['the rule by name', [{ field: 'rule', op: '=', value: 'hfs_high' }], 0],
    ['another rule', [{ field: 'rule', op: '=', value: 'ghost_handoffs' }], 1],
    ['every rule but another', [{ field: 'rule', op: '!=', value: 'ghost_handoffs' }], 0],
    ['an expression that matches the whole name', [{ field: 'rule', op: '=~', value: 'hfs-.*|csat-.*' }], 0],
    ['an expression that matches a part of the name only', [{ field: 'rule', op: '=~', value: 'hfs' }], 1],
    ['every rule that an expression does not match', [{ field: 'rule', op: '!~', value: 'hfs-.*' }], 1],
    [
      'the rule, but another severity: all must hold',
      [
        { field: 'rule', op: '=', value: 'hfs_high' },
        { field: 'severity', op: '=', value: 'warning' },
      ],
      1,
    ],
  ])('%s', async (_, matchers, told_count) => {
    await silence(600, ...matchers)
    await desk.pass(140)
    expect(types()).toHaveLength(told_count)
  })
})

describe('of one receiver', () => {
  let other: ReceiverServer
  beforeEach(async () => {
    other = await startReceiver()
  })
  afterEach(() => other.close())
  const shared = () => ({ allowed: ['127.0.0.1'], clock: desk.options.clock })

  test('the others are told', async () => {
    desk.options.receivers.push(createWebhook({ ...shared(), name: 'other', url: other.url, secrets: [deskSecret] }))
    await desk.watch()
    await silence(600, { field: 'receiver', op: '=', value: 'hook' })
    await desk.pass(140)
    expect([types(), other.received.length]).toEqual([[], 1])
  })

  test('one that is told again and again hears nothing of it either', async () => {
    desk.options.receivers.push(createAlertmanager({ ...shared(), name: 'alertmanager', url: other.url }))
    await desk.watch()
    await silence(60, { field: 'receiver', op: '=', value: 'alertmanager' })
    await desk.pass(400)
    desk.skip(1800)
    await desk.pass(620)
    expect([types(), other.received.length]).toEqual([['triggered', 'resolved'], 0])
  })
})
