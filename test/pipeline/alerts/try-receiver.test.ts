import { afterEach, beforeEach, expect, test } from 'vitest'
import { tryReceiver } from '../../../dashboard/try-receiver.ts'
import { createPagerDuty } from '../../../pipeline/alerts/receivers/pagerduty.ts'
import { createSlack } from '../../../pipeline/alerts/receivers/slack.ts'
import { createWebhook } from '../../../pipeline/alerts/receivers/webhook.ts'
import { type Desk, deskSecret, openDesk } from './desk.ts'
import { actAsPagerDuty, actAsSlack, slackPath } from './vendors.ts'

/** What somebody asks for on the dashboard, and the worker that has the addresses sends. */

let desk: Desk
const routing_key = 'R0UTINGKEYR0UTINGKEYR0UTINGKEY12'
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const shared = (name: string) => ({ name, allowed: ['127.0.0.1'], clock: () => desk.clock.now })
const hook = () => createWebhook({ ...shared('hook'), url: desk.server.url, secrets: [deskSecret] })
const ask = (receiver = 'hook', within_ms = 5000) =>
  tryReceiver(desk.bus, { receiver, workspace: 'acme', who: 'Ann (key_1)' }, within_ms)

test('a message leaves at once that says what it is, and the answer is told', async () => {
  await desk.watch()
  expect(await ask()).toEqual({ ok: true, detail: 'answered 200' })
  expect(desk.server.received.map(({ body }) => JSON.parse(body).data)).toMatchObject([
    { test: true, title: 'A test of Baton, nothing is wrong', summary: expect.stringContaining('Sent by Ann (key_1)') },
  ])
})

test('in Slack it stands as a test', async () => {
  desk.options.receivers = [createSlack({ ...shared('slack'), url: new URL(slackPath, desk.server.url).href })]
  const channel = actAsSlack(desk.server)
  await desk.watch()
  expect(await ask('slack')).toMatchObject({ ok: true })
  expect(channel[0]?.text).toMatch(/^Test: A test of Baton, nothing is wrong/)
})

test('the incident that it opens with PagerDuty is closed after a minute', async () => {
  const url = new URL('/', desk.server.url).href
  desk.options.receivers = [createPagerDuty({ ...shared('pagerduty'), url, routing_key })]
  const state = actAsPagerDuty(desk.server, routing_key)
  await desk.watch()
  expect(await ask('pagerduty')).toMatchObject({ ok: true })
  await desk.pass(50)
  const early = [...state.open.keys()]
  await desk.pass(20)
  expect([early, [...state.open.keys()]]).toEqual([['hfs:acme:test'], []])
})

test('what a receiver refuses is told with what it answered, and it is not asked again', async () => {
  desk.server.answer(401)
  await desk.watch()
  expect(await ask()).toEqual({ ok: false, detail: 'refused: answered 401' })
  await desk.pass(60)
  expect(desk.server.received).toHaveLength(1)
})

test('one that was disabled and takes it is told of alerts again', async () => {
  await desk.goOver()
  desk.options.receivers = [hook()]
  await desk.watch()
  const disabled = await desk.bus.bucket('alert_receivers')
  const { name, fingerprint } = hook()
  await disabled.put(
    Buffer.from(name).toString('base64url'),
    JSON.stringify({ name, fingerprint, disabled_at: 1, detail: '' }),
  )
  await desk.watch()
  expect(await ask()).toMatchObject({ ok: true })
  await desk.pass(140)
  expect(desk.told().map(([type]) => type)).toEqual(['triggered', 'triggered'])
})

test('with nobody who evaluates there is no answer, and a name that none has is said', async () => {
  expect(await ask('hook', 300)).toBeNull()
  await desk.watch()
  expect(await ask('pager')).toEqual({ ok: false, detail: 'no receiver of that name is configured' })
})

test('a second one has to wait ten seconds: each may ring a telephone', async () => {
  await desk.watch()
  await ask()
  desk.clock.now += 4000
  expect(await ask()).toEqual({ ok: false, detail: 'tried just now: again in 6 s' })
  desk.clock.now += 6000
  expect(await ask()).toMatchObject({ ok: true })
  expect(desk.server.received).toHaveLength(2)
})
