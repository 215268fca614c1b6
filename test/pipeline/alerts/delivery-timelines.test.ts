import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPagerDuty } from '../../../pipeline/alerts/receivers/pagerduty.ts'
import { ended } from '../../queries/rows.ts'
import { type Desk, openDesk } from './desk.ts'
import { actAsPagerDuty, type PagerDuty } from './vendors.ts'

/** What PagerDuty has at which time. 09:30; six were resolved at 09:29 after two minutes each: over 1.0 until 09:59. */

let desk: Desk
let pagerDuty: PagerDuty
const routing_key = 'R0UTINGKEYR0UTINGKEYR0UTINGKEY12'
const begin = Date.parse('2026-11-22T09:30:00Z')
const resolved = (count: number, at: string, minutes: number) =>
  desk.bench.put(
    'handoffs',
    Array.from({ length: count }, () => ended('resolved', at, minutes)),
  )

beforeEach(async () => {
  desk = await openDesk()
  const url = new URL('/', desk.server.url).href
  desk.options.receivers = [
    createPagerDuty({ name: 'pagerduty', url, routing_key, allowed: ['127.0.0.1'], clock: () => desk.clock.now }),
  ]
  pagerDuty = actAsPagerDuty(desk.server, routing_key)
})
afterEach(() => desk.close())

/** Runs until a second of the story. */
const until = (second: number) => desk.pass(second - (desk.clock.now - begin) / 1000)
const actions = () => pagerDuty.events.map(({ event_action }) => event_action)
const away = (status: number, headers = {}) =>
  desk.server.answer((response) => response.writeHead(status, headers).end())
const back = () => {
  pagerDuty = actAsPagerDuty(desk.server, routing_key)
}

test('at second 0 the score is over 1.0; until 120 there is nothing, by 130 one trigger, and no other while it lasts', async () => {
  await resolved(6, '09:29', 2)
  await desk.watch()
  await until(120)
  expect(actions()).toEqual([])
  await until(130)
  expect(actions()).toEqual(['trigger'])
  await until(900)
  expect(actions()).toEqual(['trigger'])
})

test('a score that flaps between 0.99 and 1.01 for ten minutes is one trigger, and one resolve when it stays low', async () => {
  // the tables cannot change to and fro within ten seconds: the live score itself is put in
  let live: () => number
  desk.options.measure = async () => [
    { hfs: live(), wait_part: live(), repeat_part: 0, resolved_count: 20, ended_count: 20, waiting_count: 0 },
  ]
  live = () => (((desk.clock.now - begin) / 10_000) % 2 === 0 ? 0.99 : 1.01)
  await desk.watch()
  await until(120)
  expect(actions()).toEqual([])
  await until(600)
  expect([actions(), desk.server.received.length]).toEqual([['trigger'], 1])
  live = () => 0.5
  await until(890)
  expect(actions()).toEqual(['trigger'])
  await until(1200)
  expect([actions(), pagerDuty.count, pagerDuty.open.size]).toEqual([['trigger', 'resolve'], 1, 0])
})

test('a receiver that answers 500 from second 0 to 600 has one trigger by 900 and its resolve after it', async () => {
  await resolved(6, '09:29', 2)
  await desk.watch()
  away(500)
  await until(600)
  back()
  await until(900)
  expect(actions()).toEqual(['trigger'])
  desk.skip(1200)
  await desk.pass(320)
  expect([actions(), pagerDuty.open.size]).toEqual([['trigger', 'resolve'], 0])
})

test.each([
  ['120', 'seconds'],
  ['Sun, 22 Nov 2026 09:34:10 GMT', 'a date'],
])('Retry-After: %s (%s) at second 130 is waited for: nothing until 240, the trigger by 260', async (value) => {
  await resolved(6, '09:29', 2)
  await desk.watch()
  away(429, { 'retry-after': value })
  await until(130)
  const asked = desk.server.received.length
  back()
  await until(240)
  expect([asked, actions()]).toEqual([1, []])
  await until(260)
  expect(actions()).toEqual(['trigger'])
})

test('an alert that begins and ends while nobody answers leaves no incident open when somebody does', async () => {
  await resolved(6, '09:29', 2)
  await desk.watch()
  away(503)
  await until(200)
  await resolved(60, '09:33', 0)
  await desk.pass(330)
  expect((await desk.record())?.state).toBe('normal')
  back()
  await desk.pass(900)
  expect([actions(), pagerDuty.open.size]).toEqual([['trigger', 'resolve'], 0])
})

test('five thousand conversations that breach within a minute are one page', async () => {
  await resolved(5000, '09:29', 2)
  await desk.watch()
  await until(300)
  expect([actions(), pagerDuty.count]).toEqual([['trigger'], 1])
})
