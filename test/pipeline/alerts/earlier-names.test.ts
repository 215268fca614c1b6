import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openAlertRules } from '../../../adapters/alert-rules.ts'
import { keyPart } from '../../../contract/alert.ts'
import { ALERT_RULES_BUCKET } from '../../../contract/alert-rules.ts'
import { SILENCES_BUCKET } from '../../../contract/silence.ts'
import { createAlertmanager } from '../../../pipeline/alerts/receivers/alertmanager.ts'
import { createPagerDuty } from '../../../pipeline/alerts/receivers/pagerduty.ts'
import { ended } from '../../queries/rows.ts'
import { type Desk, openDesk } from './desk.ts'
import { type ReceiverServer, startReceiver } from './receiver-server.ts'
import { type Alertmanager, actAsAlertmanager, actAsPagerDuty, type PagerDuty } from './vendors.ts'

/**
 * An earlier version spelled the rules' names with -, and what it stored is taken over. 09:30. Six handoffs were resolved at
 * 09:29 after two minutes each: the alert fires at 09:32:10, and is over after 10:04:10.
 */

let desk: Desk
let other: ReceiverServer
let pagerDuty: PagerDuty
let alertmanager: Alertmanager
const routing_key = 'R0UTINGKEYR0UTINGKEYR0UTINGKEY12'
beforeEach(async () => {
  desk = await openDesk()
  other = await startReceiver()
  const shared = { allowed: ['127.0.0.1'], clock: desk.options.clock }
  desk.options.receivers = [
    createPagerDuty({ ...shared, name: 'pagerduty', url: desk.server.url, routing_key }),
    createAlertmanager({ ...shared, name: 'alertmanager', url: new URL('/', other.url).href }),
  ]
  desk.options.rules = desk.options.rules.filter(({ name }) => name === 'hfs_high')
  pagerDuty = actAsPagerDuty(desk.server, routing_key)
  alertmanager = actAsAlertmanager(other)
  await desk.goOver()
})
afterEach(async () => {
  await desk.close()
  await other.close()
})

const spelledBefore = (text: string) => text.replaceAll('hfs_high', 'hfs-high')
/** What the worker before has left is as an earlier version would have: in its keys and in what stands under them. */
const asBefore = async () => {
  for (const name of ['alerts', 'alert_outbox']) {
    const bucket = await desk.bus.bucket(name)
    const keys = await Array.fromAsync(await bucket.keys())
    for (const key of keys) await bucket.put(key, spelledBefore((await bucket.get(key))?.string() ?? ''))
  }
  // PagerDuty and Alertmanager know it under the name of then
  for (const [key, count] of [...pagerDuty.open]) {
    pagerDuty.open.delete(key)
    pagerDuty.open.set(spelledBefore(key), count)
  }
  alertmanager = actAsAlertmanager(other)
}
const keysOf = async (name: string) => Array.fromAsync(await (await desk.bus.bucket(name)).keys())
const heard = () => pagerDuty.events.map(({ event_action, dedup_key }) => [event_action, dedup_key])
const labelsOpen = () => alertmanager.open(desk.clock.now).map((labels) => JSON.parse(labels).alertname)

test('state and messages are kept under the keys that an earlier version gave them', async () => {
  await desk.watch()
  await desk.pass(140)
  const alert = `${keyPart('acme')}.${keyPart('hfs-high')}`
  expect(await keysOf('alerts')).toEqual([alert])
  expect((await keysOf('alert_outbox')).every((key) => key.includes(alert))).toBe(true)
})

describe('an alert that an earlier version began', () => {
  beforeEach(async () => {
    await desk.watch()
    await desk.pass(140)
    await asBefore()
    pagerDuty.events.length = 0
    await desk.watch()
  })

  test('pages nobody again, ends for PagerDuty as the incident that it is, and the next one has the name of now', async () => {
    const { alert_id } = (await desk.record())!
    await desk.pass(60)
    expect([heard(), await desk.record()]).toMatchObject([[], { rule: 'hfs_high', state: 'firing', alert_id }])
    desk.skip(1800)
    await desk.pass(320)
    expect([heard(), pagerDuty.open.size]).toEqual([[['resolve', 'hfs:acme:hfs-high']], 0])
    await desk.bench.put(
      'handoffs',
      Array.from({ length: 6 }, () => ended('resolved', '10:06', 2)),
    )
    await desk.pass(200)
    expect(heard().at(-1)).toEqual(['trigger', 'hfs:acme:hfs_high'])
  })

  test('goes on in Alertmanager as the one alert that it is, over another restart too', async () => {
    await desk.pass(70)
    await desk.watch()
    await desk.pass(70)
    expect(labelsOpen()).toEqual(['hfs-high'])
  })

  test('can be acknowledged', async () => {
    const { alert_id, workspace, rule } = (await desk.record())!
    await desk.acknowledgements.make({ alert_id, workspace, rule, at: desk.clock.now, who: 'Ann (key_1)' })
    await desk.pass(30)
    expect(heard()).toEqual([['acknowledge', 'hfs:acme:hfs-high']])
  })

  test('ends when its rule is switched off', async () => {
    desk.options.settings = () => ({ changed: { hfs_high: { enabled: false } }, own: [] })
    await desk.watch()
    await desk.pass(30)
    expect([heard(), await keysOf('alerts')]).toEqual([[['resolve', 'hfs:acme:hfs-high']], []])
  })
})

test('one that could not be told yet is told once, and its end finds it', async () => {
  desk.server.answer(503)
  await desk.watch()
  await desk.pass(140)
  await asBefore()
  pagerDuty = actAsPagerDuty(desk.server, routing_key)
  await desk.watch()
  await desk.pass(120)
  desk.skip(1800)
  await desk.pass(320)
  expect(heard()).toEqual([
    ['trigger', 'hfs:acme:hfs-high'],
    ['resolve', 'hfs:acme:hfs-high'],
  ])
})

test('one that was only pending goes on to fire after the rest of its time', async () => {
  await desk.watch()
  await desk.pass(100)
  await asBefore()
  await desk.watch()
  await desk.pass(40)
  expect(heard()).toEqual([['trigger', 'hfs:acme:hfs_high']])
})

test('of a group the rule alone is spelled otherwise', async () => {
  desk.options.settings = () => ({ changed: { hfs_high: { group_by: 'channel' } }, own: [] })
  const chat = Array.from({ length: 6 }, () => ended('resolved', '09:29', 2, { channel: 'web-chat' }))
  await desk.bench.put('handoffs', chat)
  await desk.watch()
  await desk.pass(140)
  await asBefore()
  pagerDuty.events.length = 0
  await desk.watch()
  await desk.pass(60)
  expect([heard(), (await desk.record('hfs_high/channel=web-chat'))?.rule]).toEqual([[], 'hfs_high/channel=web-chat'])
})

const silenced = async (matcher: { op: string; value: string }) => {
  const from = desk.clock.now
  const version = {
    ...{ silence_id: 'si_1', version: 1, change: 'made', at: new Date(from).toISOString(), who: 'Ann', why: 'work' },
    ...{ workspace: 'acme', matchers: [{ field: 'rule', ...matcher }], from, until: from + 7_200_000 },
  }
  const bucket = await desk.bus.bucket(SILENCES_BUCKET)
  await bucket.put(`${keyPart('acme')}.${keyPart('si_1')}.1`, JSON.stringify(version))
  await expect.poll(() => desk.silences.all().length).toBe(1)
  await desk.watch()
  await desk.pass(200)
  return heard().length
}

test.each([
  { op: '=', value: 'hfs-high' },
  { op: '=~', value: 'hfs-.*' },
  { op: '!=', value: 'csat-gap' },
  { op: '=', value: 'hfs_high' },
])('a silence of then goes on: rule $op $value', async (matcher) => {
  expect(await silenced(matcher)).toBe(0)
})

test('a silence of all but this rule does not hold it back', async () => {
  expect(await silenced({ op: '!=', value: 'hfs-high' })).toBe(1)
})

test('what a workspace had set of a rule and its own rules stay set', async () => {
  const own = {
    ...{ name: 'long-waits', title: 'Long waits', metric: 'hfs_live', column: 'wait_minutes' },
    ...{ comparison: 'over', threshold: 10 },
  }
  const value = { changed: { 'hfs-high': { threshold: 3 } }, own: [own] }
  const bucket = await desk.bus.bucket(ALERT_RULES_BUCKET)
  await bucket.put(`${keyPart('acme')}.2`, JSON.stringify({ version: 2, at: '', who: 'Ann', note: '', value }))
  const settings = await openAlertRules(desk.bus, desk.options.clock)
  expect(settings.current('acme').value).toMatchObject({
    changed: { hfs_high: { threshold: 3 } },
    own: [{ name: 'long_waits' }],
  })
  settings.close()
})
