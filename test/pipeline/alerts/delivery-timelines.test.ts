import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPagerDuty } from '../../../pipeline/alerts/receivers/pagerduty.ts'
import { ended } from '../../queries/rows.ts'
import { type Desk, openDesk } from './desk.ts'
import { oneByOne } from './one-by-one.ts'
import type { Answer } from './receiver-server.ts'
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

const pagerDutyOf = (more: { timeout_ms?: number } = {}) => {
  const shared = { name: 'pagerduty', routing_key, allowed: ['127.0.0.1'], clock: () => desk.clock.now }
  return createPagerDuty({ ...shared, url: new URL('/', desk.server.url).href, ...more })
}

beforeEach(async () => {
  desk = await openDesk()
  desk.options.receivers = [pagerDutyOf()]
  pagerDuty = actAsPagerDuty(desk.server, routing_key)
})
afterEach(() => desk.close())

/** Runs until a second of the story. */
const until = (second: number) => desk.pass(second - (desk.clock.now - begin) / 1000)
const actions = () => pagerDuty.events.map(({ event_action }) => event_action)
const away = (status: number, headers = {}) =>
  desk.server.answer((response) => response.writeHead(status, headers).end())
/** PagerDuty reads each message, and what it says of it goes back as `way` has it. */
const answerWith = (way: (response: ServerResponse, answer: (response: ServerResponse) => void) => void) => {
  let asPagerDuty: Answer = 202
  const listening = {
    ...desk.server,
    answer(answer: Answer) {
      asPagerDuty = answer
    },
  }
  pagerDuty = actAsPagerDuty(listening, routing_key)
  desk.server.answer((response) => way(response, (to) => typeof asPagerDuty === 'function' && asPagerDuty(to)))
}
/** an answer that does not arrive */
const lost = { writeHead: () => ({ end: () => undefined }) } as unknown as ServerResponse
const GIGABYTE = 2 ** 30
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
  desk.options.measureEach = oneByOne(async () => [
    { hfs: live(), wait_part: live(), repeat_part: 0, resolved_count: 20, ended_count: 20, waiting_count: 0 },
  ])
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

test('a receiver that takes the message and answers nothing from second 0 to 300 has it again, of one incident, and its resolve', async () => {
  desk.options.receivers = [pagerDutyOf({ timeout_ms: 100 })]
  await resolved(6, '09:29', 2)
  await desk.watch()
  let isSilent = true
  answerWith((response, answer) => answer(isSilent ? lost : response))
  await until(300)
  expect([actions().length > 1, new Set(actions()), pagerDuty.count]).toEqual([true, new Set(['trigger']), 1])
  isSilent = false
  desk.skip(1800)
  await desk.pass(320)
  expect([actions().at(-1), pagerDuty.count, pagerDuty.open.size]).toEqual(['resolve', 1, 0])
})

test('a receiver that answers 202 and a gigabyte has one trigger, and is not read to the end', async () => {
  await resolved(6, '09:29', 2)
  await desk.watch()
  let written = 0
  answerWith((response, answer) => {
    answer(lost)
    response.writeHead(202)
    const more = () => {
      while (!response.destroyed && written < GIGABYTE) {
        written += 65_536
        if (!response.write(Buffer.alloc(65_536, 97))) return void response.once('drain', more)
      }
      response.end()
    }
    more()
  })
  await until(300)
  expect([actions(), desk.server.received.length, written < GIGABYTE / 10]).toEqual([['trigger'], 1, true])
})

test('a receiver that redirects at 130 is not followed and not asked again, and on-call is said to be untold', async () => {
  await resolved(6, '09:29', 2)
  await desk.watch()
  away(307, { location: new URL('/elsewhere', desk.server.url).href })
  await until(600)
  expect(desk.server.received.map(({ path }) => path)).toEqual(['/v2/enqueue'])
  expect(await desk.registry.metrics()).toContain(
    'baton_notifications_overdue_total{receiver="pagerduty",told_instead="nobody"} 1',
  )
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
