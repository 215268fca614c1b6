import { pino } from 'pino'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  ALERTS_BUCKET,
  type AlertRecord,
  alertKey,
  EVALUATED_BUCKET,
  EVALUATED_KEY,
  type Evaluated,
  OUTBOX_BUCKET,
  RECEIVER_TEST,
  RECEIVER_TESTED,
  type ReceiverTest,
} from '../../contract/alert.ts'
import { noAlertRules, type OwnRule } from '../../contract/alert-rules.ts'
import { loadRules } from '../../pipeline/alerts/load-rules.ts'
import { createRuleChart } from '../../pipeline/alerts/rule-chart.ts'
import { loadMetrics } from '../../queries/measure.ts'
import { createMeasureEach } from '../../queries/measure-each.ts'
import { eventRow, insertRows, resolvedHandoff } from '../dashboard/rows.ts'
import { delivery, deliveryKey, putDeliveries, putFired, putReceivers } from '../dashboard/told-alerts.ts'
import { seriousFaults } from './axe.ts'
import { openPage, startBrowser, watchShift } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** What fires, what fired and who was told, in a real browser over a real server, broker and database. */

const metricsDirectory = new URL('../../queries/metrics', import.meta.url).pathname
let dashboard: ServedDashboard
let browser: Browser
let page: Page
let complaints: string[]

const record = (state: AlertRecord['state'], value: number): AlertRecord => ({
  ...{ workspace: 'acme', rule: 'hfs_high', title: 'Handoff Friction Score over 1.0', severity: 'critical', state },
  ...{ since: Date.now() - 300_000, alert_id: 'al_2', value, unit: 'score', threshold: 1, resolve_threshold: 0.9 },
  parts: { wait_part: 1.5, repeat_part: 0.8, resolved_count: 24, waiting_count: 2 },
  ...{ problem: '', progress_ms: 0 },
  ...{ summary: 'Handoff Friction Score 2.33 over the last 30 minutes', evaluated_at: Date.now(), announcements: [] },
})
const lost: OwnRule = {
  ...{ name: 'lost', title: 'Lost handoffs', metric: 'ghost_rate', column: 'ghost_rate', threshold: 0.5 },
  ...{ comparison: 'over', for_seconds: 60 },
}
const say = async (state: AlertRecord['state'], value: number) => {
  const bucket = await dashboard.bus.bucket(ALERTS_BUCKET)
  await bucket.put(alertKey('acme', 'hfs_high'), JSON.stringify(record(state, value)))
}

beforeAll(async () => {
  const [rules, metrics] = await Promise.all([loadRules(), loadMetrics(metricsDirectory)])
  dashboard = await serveDashboard({
    chartOfRule: createRuleChart({
      ...{ rules, settings: () => ({ ...noAlertRules, own: [lost] }), clock: Date.now, log: pino({ level: 'silent' }) },
      // asked of once it is there
      measureEach: (...asked) => createMeasureEach(dashboard.store, metrics)(...asked),
    }),
  })
  browser = await startBrowser()
  await insertRows(dashboard.store, 'events', [eventRow({ occurred_at: Date.now() - 60_000 })])
  await putFired(dashboard.store, 'al_1', Date.now() - 7_200_000, Date.now() - 6_600_000)
  await putFired(dashboard.store, 'al_2', Date.now() - 300_000)
  await putDeliveries(dashboard.bus, [
    delivery({ alert_id: 'al_2' }),
    delivery({ alert_id: 'al_2', receiver: 'slack', state: 'waiting', attempts: 3, last_error: 'busy: answered 503' }),
  ])
  await putReceivers(dashboard.bus, ['pagerduty', 'slack', 'webhook'], ['webhook'])
  await say('firing', 2.33)
  ;({ page, complaints } = await openPage(browser, dashboard.url))
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})
beforeEach(async () => {
  await page.unrouteAll()
  await page.goto(`${dashboard.url}/alerts?workspace=acme`)
})

const card = (name: string) => page.locator('.card', { has: page.getByRole('heading', { name }) })

test('what fires stands first with its value and its limit, and what fired leads to the Live page of that time', async () => {
  await soon(() => card('What is watched').textContent()).toMatch(
    /Handoff Friction Score over 1\.0Firing2\.33 limit 1\.00, ends under 0\.90, may wake somebody/,
  )
  const rows = card('What fired').locator('tbody tr')
  await soon(() => rows.count()).toBe(2)
  await soon(() => rows.allTextContents()).toEqual([
    expect.stringMatching(/Score over 1\.01\.34open 5 m/),
    expect.stringMatching(/Score over 1\.01\.34 10 m/),
  ])
  await soon(() => rows.last().getByRole('link').getAttribute('href')).toMatch(/^\/\?workspace=acme&from=.*&to=/)
  expect(complaints).toEqual([])
})

test('what fires stands with its own chart and limit, whatever rule it is, also as numbers', async () => {
  const workspace = 'ghosts'
  const asked = (minutes: number, ghosts: 'silent'[]) =>
    Array.from({ length: 4 }, () =>
      resolvedHandoff({ workspace, requested_at: Date.now() - minutes * 60_000, wait_seconds: 30, ghosts }),
    )
  await insertRows(dashboard.store, 'events', [eventRow({ workspace, occurred_at: Date.now() - 60_000 })])
  await insertRows(dashboard.store, 'handoffs', [...asked(100, []), ...asked(20, ['silent'])])
  const named = { workspace, rule: 'ghost_handoffs', title: 'Ghost handoffs over 10 %', threshold: 0.1, unit: '%' }
  const fires = { ...record('firing', 1), ...named, alert_id: 'al_3' }
  await (await dashboard.bus.bucket(ALERTS_BUCKET)).put(alertKey(workspace, 'ghost_handoffs'), JSON.stringify(fires))
  await page.goto(`${dashboard.url}/alerts?workspace=${workspace}`)
  const rule = card('What is watched').locator('li', { hasText: 'Ghost handoffs over 10 %' })
  await rule.getByRole('img', { name: 'The value over time, the limit at 10 %' }).waitFor()
  await rule.getByRole('button', { name: 'Table' }).click()
  const last = async () => (await rule.locator('tbody tr').last().locator('td, th').allTextContents()).slice(1, 4)
  await soon(last).toEqual(['100 %', '10 %', 'yes'])
})

test('the chart of a rule of one’s own is in its unit, as in the message', async () => {
  const workspace = 'ghosts'
  const fires = {
    ...record('firing', 0.5),
    workspace,
    rule: 'lost',
    title: lost.title,
    unit: '%',
    threshold: 0.5,
    alert_id: 'al_4',
  }
  await (await dashboard.bus.bucket(ALERTS_BUCKET)).put(alertKey(workspace, 'lost'), JSON.stringify(fires))
  await page.goto(`${dashboard.url}/alerts?workspace=${workspace}`)
  const rule = card('What is watched').locator('li', { hasText: 'Lost handoffs' })
  await rule.getByRole('img', { name: 'The value over time, the limit at 50 %' }).waitFor()
  // and so is the value beside its name
  await soon(() => rule.locator('.alert-rule-value').textContent()).toMatch(/^50 % limit 50 %/)
})

test('how late the pipeline was has its chart, as it was read at the last evaluations', async () => {
  // the minute to come: the page may be there only then, and a minute that nobody evaluated in has no value
  const at = Math.ceil(Date.now() / 60_000) * 60_000
  const recent = { at, step_seconds: 60, values: [5, 5, 70, 130, 200] }
  const named = { rule: 'pipeline_lag', title: 'The pipeline is behind', threshold: 60, alert_id: 'al_5', unit: 's' }
  const fires = { ...record('firing', 200), ...named, workspace: 'late', recent }
  await insertRows(dashboard.store, 'events', [eventRow({ workspace: 'late', occurred_at: Date.now() - 60_000 })])
  await (await dashboard.bus.bucket(ALERTS_BUCKET)).put(alertKey('late', 'pipeline_lag'), JSON.stringify(fires))
  await page.goto(`${dashboard.url}/alerts?workspace=late`)
  const rule = card('What is watched').locator('li', { hasText: 'The pipeline is behind' })
  await rule.getByRole('img', { name: 'The value over time, the limit at 1 m' }).waitFor()
  await rule.getByRole('button', { name: 'Table' }).click()
  const last = async () => (await rule.locator('tbody tr').last().locator('td, th').allTextContents()).slice(1, 3)
  await soon(last).toEqual(['3 m 20 s', '1 m'])
})

test('a chart that could not be read in time says so, and comes when it is tried again', async () => {
  const body = JSON.stringify({ detail: 'the database takes too long just now' })
  await page.route('**/v1/alerts/chart*', (route) => route.fulfill({ status: 503, body }))
  await page.goto(`${dashboard.url}/alerts?workspace=acme`)
  const rule = card('What is watched').locator('li', { hasText: 'Handoff Friction Score over 1.0' })
  await soon(() => rule.textContent()).toContain('How it was cannot be read: the database takes too long just now.')
  await page.unrouteAll()
  await rule.getByRole('button', { name: 'Try again' }).click()
  await soon(() => rule.textContent()).not.toContain('cannot be read')
  await soon(() => rule.getByRole('button', { name: 'Try again' }).count()).toBe(0)
})

test('… and when nobody does, soon after by itself', async () => {
  let isSlow = true
  await page.route('**/v1/alerts/chart*', (route) =>
    isSlow ? route.fulfill({ status: 503, body: JSON.stringify({ detail: 'it takes too long' }) }) : route.continue(),
  )
  await page.goto(`${dashboard.url}/alerts?workspace=acme`)
  const rule = card('What is watched').locator('li', { hasText: 'Handoff Friction Score over 1.0' })
  await soon(() => rule.textContent()).toContain('How it was cannot be read: it takes too long.')
  isSlow = false
  await soon(() => rule.textContent()).not.toContain('cannot be read')
  await page.unrouteAll()
})

test('the watchdog stands among what is watched: it lives, is silent when no round was made, and says who would miss it', async () => {
  const bucket = await dashboard.bus.bucket(EVALUATED_BUCKET)
  const rounds = { interval_ms: 10_000, round_ms: 400, rule_count: 10, workspace_count: 1 }
  const say = (at: number, watchdog: Evaluated['watchdog']) =>
    bucket.put(EVALUATED_KEY, JSON.stringify({ ...rounds, at, watchdog } satisfies Evaluated))
  const line = card('What is watched').locator('li', { hasText: 'Watchdog' })
  await say(Date.now(), [{ way: 'heartbeat', taken_at: Date.now() }])
  await soon(() => line.textContent()).toMatch(/Lives.*looked at .* ago.*heartbeat: last taken at/)
  // as a page finds it that was opened after the last round
  await bucket.delete(EVALUATED_KEY)
  await say(Date.now() - 60_000, [])
  await soon(() => line.textContent()).toMatch(/Silent.*nobody outside would miss it.*Set BATON_ALERT_HEARTBEAT_URL/)
  await bucket.delete(EVALUATED_KEY)
})

test('a rule that is quiet although people wait says beside its value that somebody helps them', async () => {
  const stuck = {
    rule: 'waiting_none_resolved',
    title: 'Customers wait and nobody is helped',
    threshold: 3,
    unit: undefined,
  }
  const parts = { wait_part: 1.5, repeat_part: 0.8, resolved_count: 5, waiting_count: 34 }
  const bucket = await dashboard.bus.bucket(ALERTS_BUCKET)
  const key = alertKey('acme', 'waiting_none_resolved')
  await bucket.put(key, JSON.stringify({ ...record('normal', 0), ...stuck, resolve_threshold: 3, parts }))
  await soon(() => card('What is watched').textContent()).toContain(
    'Customers wait and nobody is helpedQuiet0 limit 3, may wake somebody · 34 wait, and 5 were helped: not this one',
  )
  await bucket.delete(key)
})

test('who was told is told: what waits and why, and a receiver that is gone', async () => {
  await soon(() => card('Who was told').locator('tbody tr').count()).toBe(2)
  const text = await card('Who was told').textContent()
  expect(text).toContain('Waiting , 3 attempts busy: answered 503')
  expect(text).toMatch(
    /webhook Send a testgets nothing since .*: it answered 410\. Give it another address, or send a test/,
  )
  expect(text).toMatch(/Delivered after \d/)
})

test('a message opens to each attempt with what was answered, and to what was sent', async () => {
  const one = delivery({ alert_id: 'al_2', receiver: 'webhook', attempts: 2 })
  const body = '{"type":"handoff.friction.triggered","data":{"title":"Handoff Friction Score over 1.0"}}'
  await putDeliveries(dashboard.bus, [one], body, [
    { at: Date.now() - 70_000, took_ms: 15_000, status: 'timeout: no answer in time', reply: '' },
    { at: Date.now() - 60_000, took_ms: 80, status: '202', reply: 'Thank you, on-call is told' },
  ])
  const toggle = card('Who was told').getByRole('button', { name: 'attempts and message to webhook' })
  await toggle.click()
  const attempts = card('Who was told').getByRole('list', { name: 'Attempts, the newest first' })
  await soon(() => attempts.locator('li').allTextContents()).toEqual([
    expect.stringMatching(/202 after 80 msThank you, on-call is told$/),
    expect.stringMatching(/timeout: no answer in time after 15 s$/),
  ])
  await card('Who was told').getByText('The message').click()
  await soon(() => card('Who was told').locator('pre').textContent()).toContain(
    '"title": "Handoff Friction Score over 1.0"',
  )
  await page.setViewportSize({ width: 375, height: 800 })
  const box = await card('Who was told').locator('.delivery-sent').boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(375)
  expect(await seriousFaults(page)).toEqual([])
  await page.setViewportSize({ width: 1440, height: 900 })
  await (await dashboard.bus.bucket(OUTBOX_BUCKET)).delete(deliveryKey(one))
})

test('a message over several workspaces that was refused stands on the page of each, and its members are not green', async () => {
  const told = {
    alert_id: 'gr_1',
    workspace: '',
    state: 'refused' as const,
    member_count: 7,
    overdue_at: Date.now() - 500,
  }
  const message = delivery({ ...told, receiver: 'mail', last_error: 'refused: answered 400' })
  const member = delivery({ alert_id: 'al_2', receiver: 'mail', state: 'grouped', group_id: 'gr_1', delivered_at: 0 })
  await putDeliveries(dashboard.bus, [message, member])
  await soon(() => card('Who was told').textContent()).toMatch(/Together: refused/)
  await soon(() => card('Who was told').textContent()).toContain('7 at once, in several workspaces')
  await soon(() => page.locator('.notice-bad').textContent()).toContain('mail was not told of 1 alert in time')
  for (const one of [message, member]) await (await dashboard.bus.bucket(OUTBOX_BUCKET)).delete(deliveryKey(one))
})

test('a rule that comes to rest is shown within seconds, without a reload', async () => {
  await card('What is watched').getByText('Firing').first().waitFor()
  await say('normal', 0.42)
  await soon(() => card('What is watched').textContent()).toContain('Quiet0.42')
  await say('firing', 2.33)
})

test('who takes care of an alert says so with one click, and it stands there for everybody', async () => {
  await card('What is watched').getByRole('button', { name: 'I take care of it' }).click()
  await card('What is watched').getByText('Taken care of').waitFor()
  await soon(() => card('What is watched').textContent()).toMatch(/by this machine, without a key since/)
  await soon(() => card('What is watched').getByRole('button', { name: 'I take care of it' }).count()).toBe(0)
})

test('an alert that fires is silenced where it stands, for two hours, with the reason, and let go again', async () => {
  await card('What is watched').getByRole('button', { name: 'Silence…' }).click()
  await page.keyboard.type('The bot is being moved')
  await page.getByRole('button', { name: 'Silence', exact: true }).click()
  const silences = card('Silences')
  await silences.getByText('The bot is being moved').waitFor()
  await soon(() => silences.textContent()).toMatch(/Silent Handoff Friction Score over 1\.0.*made by this machine/)
  const [listed] = (await (await fetch(`${dashboard.url}/v1/alerts/silences?workspace=acme`)).json()).silences
  expect([listed.matchers, Math.round((listed.until - listed.from) / 60_000)]).toEqual([
    [{ field: 'rule', op: '=', value: 'hfs_high' }],
    120,
  ])
  await silences.getByRole('button', { name: 'End now' }).click()
  await silences.getByText('None: of everything that fires people are told.').waitFor()
})

test('a silence of one receiver is made from its card, and Escape leaves the form', async () => {
  const silences = card('Silences')
  await silences.getByRole('button', { name: 'New silence…' }).click()
  await page.keyboard.press('Escape')
  await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('New silence…')
  await silences.getByRole('button', { name: 'New silence…' }).click()
  await silences.getByLabel('Who is not told').selectOption('slack')
  await silences.getByLabel('30 min').check()
  await silences.getByLabel('Why').fill('Slack is being moved')
  await page.getByRole('button', { name: 'Silence', exact: true }).click()
  await silences.getByText('Every alert, to slack alone').waitFor()
  await silences.getByRole('button', { name: 'End now' }).click()
})

test('what a silence holds back says so, and until when', async () => {
  const held_by = { by: 'alert' as const, name: 'ingest_silent' }
  await putDeliveries(dashboard.bus, [
    delivery({ alert_id: 'al_2', receiver: 'mail', state: 'held', held_by, attempts: 0, delivered_at: 0 }),
  ])
  await soon(() => card('What is watched').textContent()).toContain('Held back by ingest_silent, from mail alone')
  await putDeliveries(dashboard.bus, [delivery({ alert_id: 'al_2', receiver: 'mail' })])
})

test('a receiver is tried, and what it answered stands beside it', async () => {
  const stop = dashboard.bus.onPulse<ReceiverTest>(RECEIVER_TEST, ({ request_id, receiver }) =>
    dashboard.bus.pulse(RECEIVER_TESTED, { request_id, ok: receiver !== 'slack', detail: `${receiver} answered` }),
  )
  await card('Who was told').getByRole('button', { name: 'Send a test to pagerduty' }).click()
  await card('Who was told').getByRole('button', { name: 'Send a test to slack' }).click()
  await soon(() => card('Who was told').textContent()).toMatch(/Taken pagerduty answered.*Not taken slack answered/)
  stop()
})

test('who should have been told and was not stands above everything, with who was told instead', async () => {
  const overdue_at = Date.now() - 1000
  const late = { alert_id: 'al_2', receiver: 'slack', state: 'waiting' as const, attempts: 9, overdue_at }
  const last_error = 'busy: answered 503'
  await putDeliveries(dashboard.bus, [delivery({ ...late, last_error, told_instead: 'mail' })])
  const notice = page.locator('.notice', { has: page.getByRole('heading', { name: 'Not everybody was told' }) })
  await soon(() => notice.textContent()).toContain(
    'slack was not told of 1 alert in time: busy: answered 503. mail was told instead.',
  )
  await putDeliveries(dashboard.bus, [delivery({ ...late, last_error, attempts: 3, overdue_at: 0 })])
  await soon(() => notice.count()).toBe(0)
})

test('a server that does not answer is said, and what was read before stays', async () => {
  await card('What fired').locator('tbody tr').first().waitFor()
  await page.route('**/v1/alerts/history*', (route) => route.fulfill({ status: 503, body: '{}' }))
  await page.getByRole('heading', { name: 'The alerts cannot be read' }).waitFor()
  await soon(() => card('What fired').locator('tbody tr').count()).toBe(2)
  complaints.length = 0
})

test('with nobody to tell it says what to set', async () => {
  await putReceivers(dashboard.bus, [])
  await soon(() => card('Who was told').textContent()).toContain(
    'Nobody is told of alerts. Set BATON_ALERT_PAGERDUTY_KEY',
  )
  await putReceivers(dashboard.bus, ['pagerduty', 'slack', 'webhook'])
})

test('what fires stands above every page before a script has run, in its own workspace only, and so it moves nothing', async () => {
  await say('firing', 2.33)
  const html = async (path: string) => (await fetch(`${dashboard.url}${path}`)).text()
  await soon(() => html('/triggers?workspace=acme')).toContain('class="alert alert-firing"')
  expect(await html('/triggers?workspace=another')).not.toContain('class="alert ')
  const shift = await watchShift(page)
  await page.goto(`${dashboard.url}/?workspace=acme`)
  await page.locator('.alert time:not(.is-unsaid)').waitFor()
  await page.locator('.number-hero').waitFor()
  await page.waitForTimeout(500)
  expect(await shift()).toBeLessThan(0.02)
})

test('axe finds nothing serious in light and in dark, nothing moves while it loads, nothing sticks out', async () => {
  await card('What fired').locator('tbody tr').first().waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await seriousFaults(page)).toEqual([])
  }
  const shift = await watchShift(page)
  for (const width of [375, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.reload()
    await card('What fired').locator('tbody tr').first().waitFor()
    const sticksOut = await page.evaluate(() => {
      const tooWide = [...document.querySelectorAll('.alerts-page li')].filter(
        (item) => item.getBoundingClientRect().right > (item.closest('.card')?.getBoundingClientRect().right ?? 0),
      )
      return [document.documentElement.scrollWidth - innerWidth > 0, tooWide.length]
    })
    expect(sticksOut).toEqual([false, 0])
  }
  expect(await shift()).toBeLessThan(0.05)
})
