import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPagerDuty } from '../../../pipeline/alerts/receivers/pagerduty.ts'
import { createSlack } from '../../../pipeline/alerts/receivers/slack.ts'
import { type Desk, openDesk } from './desk.ts'
import { type ReceiverServer, startReceiver } from './receiver-server.ts'
import { actAsPagerDuty, actAsSlack, type PagerDuty, type SlackMessage, slackPath } from './vendors.ts'

/** 09:30. Six handoffs were resolved at 09:29 after two minutes each: the alert fires at 09:32:10, and is over after 10:04:10. */

let desk: Desk
let slackServer: ReceiverServer
let pagerDuty: PagerDuty
let channel: SlackMessage[]
const routing_key = 'R0UTINGKEYR0UTINGKEYR0UTINGKEY12'

beforeEach(async () => {
  desk = await openDesk()
  slackServer = await startReceiver()
  const shared = { allowed: ['127.0.0.1'], clock: desk.options.clock }
  desk.options.receivers = [
    createPagerDuty({ ...shared, name: 'pagerduty', url: desk.server.url, routing_key }),
    createSlack({ ...shared, name: 'slack', url: new URL(slackPath, slackServer.url).href }),
  ]
  pagerDuty = actAsPagerDuty(desk.server, routing_key)
  channel = actAsSlack(slackServer)
  await desk.goOver()
  await desk.watch()
})
afterEach(async () => {
  await desk.close()
  await slackServer.close()
})

const actions = () => pagerDuty.events.map(({ event_action }) => event_action)
const acknowledge = async (at = desk.clock.now) => {
  const { alert_id = '', workspace = '', rule = '' } = (await desk.record()) ?? {}
  await desk.acknowledgements.make({ alert_id, workspace, rule, at, who: 'Ann (key_1)' })
}

test('PagerDuty hears it between beginning and end, of one incident, and Slack hears nothing of it', async () => {
  await desk.pass(140)
  await acknowledge()
  await desk.pass(30)
  expect(actions()).toEqual(['trigger', 'acknowledge'])
  desk.skip(1800)
  await desk.pass(320)
  expect(actions()).toEqual(['trigger', 'acknowledge', 'resolve'])
  expect(new Set(pagerDuty.events.map(({ dedup_key }) => dedup_key)).size).toBe(1)
  expect(channel).toHaveLength(2)
})

test('a restart tells it neither again nor forgets it', async () => {
  await desk.pass(140)
  await acknowledge()
  await desk.watch()
  await desk.pass(30)
  await desk.watch()
  await desk.pass(30)
  expect(actions()).toEqual(['trigger', 'acknowledge'])
})

test('while PagerDuty is away it waits behind the beginning', async () => {
  desk.server.answer(503)
  await desk.pass(140)
  await acknowledge(desk.clock.now - 60_000)
  await desk.pass(60)
  pagerDuty = actAsPagerDuty(desk.server, routing_key)
  await desk.pass(120)
  expect(actions()).toEqual(['trigger', 'acknowledge'])
})

test('of an alert that a silence holds back it waits for the end of the silence', async () => {
  const times = { from: desk.clock.now, until: desk.clock.now + 240_000 }
  const silence = {
    change: 'made' as const,
    at: '',
    who: 'Ann',
    workspace: 'acme',
    matchers: [],
    why: 'work',
    ...times,
  }
  await desk.silences.make(silence)
  await desk.pass(140)
  await acknowledge()
  await desk.pass(60)
  const during = actions()
  await desk.pass(60)
  expect([during, actions()]).toEqual([[], ['trigger', 'acknowledge']])
})
