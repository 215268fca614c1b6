import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../../config.ts'
import { EVALUATED_BUCKET, EVALUATED_KEY, type Evaluated } from '../../../contract/alert.ts'
import { ConfigError } from '../../../environment.ts'
import { createAlertmanager } from '../../../pipeline/alerts/receivers/alertmanager.ts'
import { createHealth } from '../../../server/health.ts'
import { watchAlerts } from '../../../server/watch-alerts.ts'
import { type Desk, openDesk } from './desk.ts'
import { type ReceiverServer, startReceiver } from './receiver-server.ts'

/** That the alerts live is told outside, and known inside: by their absence. */

let desk: Desk
let switchboard: ReceiverServer
beforeEach(async () => {
  ;[desk, switchboard] = await Promise.all([openDesk(), startReceiver()])
  desk.options.heartbeat = { url: `${switchboard.url}/ping/secret`, allowed: ['127.0.0.1'] }
})
afterEach(() => Promise.all([desk.close(), switchboard.close()]))

test('a heartbeat leaves every minute while rules are evaluated', async () => {
  await desk.watch()
  await desk.pass(180)
  expect(switchboard.received.map(({ body }) => JSON.parse(body))).toEqual(
    ['09:30:10', '09:31:10', '09:32:10'].map((time) => ({
      ...{ type: 'baton.watchdog', timestamp: `2026-11-22T${time}.000Z` },
    })),
  )
})

test('it stays away when the rules cannot be evaluated', async () => {
  await desk.watch()
  await desk.pass(10)
  desk.options.workspaces = () => Promise.reject(new Error('the keys are away'))
  await expect(desk.pass(120)).rejects.toThrow('the keys are away')
  expect(switchboard.received).toHaveLength(1)
})

test('one that is not taken is sent again ten seconds later, and is counted', async () => {
  switchboard.answer(500, 200)
  await desk.watch()
  await desk.pass(60)
  expect(switchboard.received).toHaveLength(2)
  expect(await desk.registry.metrics()).toMatch(/baton_alert_heartbeats_total\{outcome="delivered"\} 1/)
})

/** when a sign of life was last taken, by its way */
const watchdogAt = async () =>
  [...(await desk.registry.metrics()).matchAll(/^baton_watchdog_timestamp_seconds\{way="(.*)"\} (.*)$/gm)].map(
    ([, way, seconds]) => [way, new Date(1000 * Number(seconds)).toISOString().slice(11, 19)],
  )

test('when one was last taken is there for Prometheus, and nothing before', async () => {
  switchboard.answer(500, 200, 500)
  await desk.watch()
  await desk.pass(10)
  expect(await watchdogAt()).toEqual([])
  await desk.pass(180)
  expect(await watchdogAt()).toEqual([['heartbeat', '09:30:20']])
})

test('Alertmanager gets an alert that always fires, where that is wanted', async () => {
  const alertmanager = createAlertmanager({
    ...{ name: 'alertmanager', url: switchboard.url, allowed: ['127.0.0.1'], clock: () => desk.clock.now },
  })
  delete desk.options.heartbeat
  Object.assign(desk.options, { receivers: [alertmanager], watchdog: true })
  await desk.watch()
  await desk.pass(130)
  const alerts = switchboard.received.flatMap(({ body }) => JSON.parse(body))
  expect(alerts.map(({ labels }) => labels.alertname)).toEqual(['watchdog', 'watchdog', 'watchdog'])
  expect(alerts[0]).toMatchObject({ labels: { severity: 'info' }, startsAt: '2026-11-22T09:30:00.000Z' })
  expect(await watchdogAt()).toEqual([['alertmanager', '09:32:10']])
})

const written = async () => {
  const entry = await (await desk.bus.bucket(EVALUATED_BUCKET)).get(EVALUATED_KEY)
  return entry?.json<Evaluated>().watchdog
}

test('it fires in each round, whoever hears it, and who outside does is written down beside it', async () => {
  switchboard.answer(500, 200)
  await desk.watch()
  await desk.pass(10)
  const first = await written()
  await desk.pass(20)
  expect([first, await written()]).toEqual([
    [{ way: 'heartbeat', taken_at: 0 }],
    [{ way: 'heartbeat', taken_at: Date.parse('2026-11-22T09:30:20Z') }],
  ])
})

test('among the alerts that are open it is not counted: a sum of those would page for ever', async () => {
  await desk.watch()
  await desk.pass(10)
  const firing = [...(await desk.registry.metrics()).matchAll(/^baton_alerts_firing\{rule="(.*)"\} (.*)$/gm)]
  expect(firing.map(([, rule, count]) => [rule, count])).toEqual([
    ['hfs_high', '0'],
    ['waiting_none_resolved', '0'],
    ['own', '0'],
  ])
})

test('another process that takes over knows when it was last taken', async () => {
  switchboard.answer(200, 500)
  await desk.watch()
  await desk.pass(20)
  desk.registry.resetMetrics()
  await desk.watch()
  await desk.pass(10)
  expect(await written()).toEqual([{ way: 'heartbeat', taken_at: Date.parse('2026-11-22T09:30:10Z') }])
})

test('it is on unless somebody says otherwise', () => {
  const isOn = (environment = {}) => readConfig([], environment)?.watchdog
  expect([isOn(), isOn({ BATON_ALERT_WATCHDOG: 'false' })]).toEqual([true, false])
})

test('when the watch stops and the web lives, it is not ready two intervals later, and tells the age', async () => {
  const registry = new Registry()
  const watched = await watchAlerts(desk.bus, registry, () => desk.clock.now)
  const app = createHealth({ alerts: watched.state }, registry)
  const ready = async () => {
    const response = await app.request('/readyz')
    return [response.status, ((await response.json()) as { parts: { alerts: unknown } }).parts.alerts]
  }
  const age = async () => /baton_alert_evaluation_age_seconds (\d+)/.exec(await registry.metrics())?.[1]
  await desk.watch()
  await desk.pass(90)
  await expect.poll(ready).toMatchObject([200, { ok: true, age_seconds: 0, rule_count: 2 }])
  desk.skip(20)
  const still = await ready()
  desk.skip(1)
  expect([still[0], await ready(), await age()]).toEqual([
    200,
    [503, { ok: false, age_seconds: 21, reason: 'nobody evaluates the alerts' }],
    '21',
  ])
  watched.stop()
})

test('a process that has just started waits a minute for whoever watches', async () => {
  const watched = await watchAlerts(desk.bus, new Registry(), () => desk.clock.now)
  const first = watched.state()
  desk.skip(61)
  expect([first.ok, watched.state().ok]).toEqual([true, false])
  watched.stop()
})

test('an address for heartbeats that is none is refused without being shown', () => {
  const read = () => readConfig([], { BATON_ALERT_HEARTBEAT_URL: 'ftp://secret' })
  expect(read).toThrow(ConfigError)
  expect(read).not.toThrow(/secret/)
})
