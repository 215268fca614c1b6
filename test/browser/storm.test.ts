import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNotebook } from '../../demo/notebook.ts'
import { nodeFlags } from '../../scripts/node-flags.mjs'
import { type ReceiverServer, startReceiver } from '../pipeline/alerts/receiver-server.ts'
import { actAsPagerDuty, type PagerDuty } from '../pipeline/alerts/vendors.ts'
import { type Baton, startBaton, temporaryDirectory } from '../setup/baton.ts'
import { seriousFaultsInBothThemes } from './axe.ts'
import { openPage, startBrowser } from './browser.ts'
import { type Hearing, hear } from './heard.ts'
import { soon } from './soon.ts'

/** The demo as everybody runs it, from calm to storm to calm: people, decisions, rows, rule, alert and pages are all real; PagerDuty refuses what the real one does. */

const title = 'Over 12 people a minute ask for a person'
/** In calm about three a minute ask; when the storm breaks out as many come in half a minute as else in twenty. */
const rule = {
  ...{ name: 'rush', title, metric: 'ghost_rate', column: 'requested_count', comparison: 'over', threshold: 12 },
  // of a minute, and told at once: a test that waits for half an hour's score is run by nobody
  ...{ severity: 'critical', window_seconds: 60, for_seconds: 0, resolve_for_seconds: 0 },
}

/** Twice the score's line, twice what fires, and whether the line is alive: more is talking. */
const MOST_A_MINUTE = 5

const routing_key = 'R0UTINGKEYR0UTINGKEYR0UTINGKEY12'
let directory: Awaited<ReturnType<typeof temporaryDirectory>>
let demo: Baton
let server: ReceiverServer
let pagerDuty: PagerDuty
let browser: Browser
let page: Page
let alerts: Page
/** what those hear who do not see the pages, by page */
const heardOn: Record<string, () => Promise<Hearing>> = {}
beforeAll(async () => {
  directory = await temporaryDirectory()
  // one that was alive just now has no week to tell
  const now = Date.now()
  await openNotebook(directory.path).write({ from: now - 1, to: now, told: true, alive_at: now, open: [] })
  const command = [process.execPath, ...nodeFlags, 'main.ts', '--demo'] as [string, ...string[]]
  server = await startReceiver()
  pagerDuty = actAsPagerDuty(server, routing_key)
  const environment = {
    BATON_ALERT_PAGERDUTY_KEY: routing_key,
    BATON_ALERT_PAGERDUTY_URL: new URL('/', server.url).href,
    BATON_ALLOWED_INTERNAL_RECEIVERS: '127.0.0.1',
  }
  demo = await startBaton({ directory: directory.path, command, environment })
  await watchOnly()
  browser = await startBrowser()
  ;({ page } = await openPage(browser, `${demo.url}/?workspace=demo&window=15m`))
  ;({ page: alerts } = await openPage(browser, `${demo.url}/alerts?workspace=demo`))
  const { page: handoffs } = await openPage(browser, `${demo.url}/handoffs?workspace=demo`)
  const { page: wall } = await openPage(browser, `${demo.url}/?workspace=demo&window=15m&wall`)
  for (const [name, one] of Object.entries({ live: page, alerts, handoffs, wall })) {
    heardOn[name] = await hear(one)
    await one.reload()
  }
})
afterAll(async () => {
  await browser?.close()
  await demo?.end('SIGTERM')
  await server?.close()
  await directory?.remove()
})

/** What a storm leaves behind in the score of half an hour fires for half an hour: here the others are switched off. */
async function watchOnly(): Promise<void> {
  const address = `${demo.url}/v1/alerts/rules?workspace=demo`
  const { defaults } = (await (await fetch(address)).json()) as { defaults: { name: string }[] }
  const changed = Object.fromEntries(defaults.map(({ name }) => [name, { enabled: false }]))
  const body = JSON.stringify({ rules: { changed, own: [rule] }, note: 'only what is over soon' })
  const answer = await fetch(address, { method: 'PUT', headers: { 'content-type': 'application/json' }, body })
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining(title)])
}

const banner = (on: Page) => on.getByRole('region', { name: 'Alerts', exact: true })
const watched = () => alerts.locator('.alert-rules li', { hasText: title })
const fired = () => alerts.locator('.card', { hasText: 'What fired' }).locator('tbody tr').allTextContents()
/** What PagerDuty was told, and of how many incidents. */
const told = () => [pagerDuty.events.map(({ event_action }) => event_action), pagerDuty.count, pagerDuty.open.size]
/** the minute that is looked at has to pass, and on a slow machine much more */
const inTime = <T>(look: () => T) => expect.poll(look, { timeout: 150_000 })

test('a storm raises the alert on every page and pages once, and when it is over the alert is over, for on-call too, and stands in what fired', async () => {
  await soon(() => watched().textContent()).toMatch(/Quiet/)
  expect([await banner(page).count(), await banner(alerts).count(), ...told()]).toEqual([0, 0, [], 0, 0])

  await page.getByRole('button', { name: 'Make it storm' }).click()
  await inTime(() =>
    banner(page)
      .textContent({ timeout: 100 })
      .catch(() => ''),
  ).toContain(title)
  await soon(() => banner(alerts).textContent()).toContain(title)
  await soon(() => watched().textContent()).toMatch(/Firing\d+ limit 12/)
  await soon(fired).toEqual([expect.stringMatching(/open/)])
  await soon(told).toEqual([['trigger'], 1, 1])

  await page.getByRole('button', { name: 'Calm down' }).click()
  await page.getByRole('button', { name: 'Make it storm' }).waitFor()
  await inTime(() => watched().textContent()).toMatch(/Quiet/)
  await soon(() => banner(page).count()).toBe(0)
  await soon(() => banner(alerts).count()).toBe(0)
  await soon(fired).toEqual([expect.not.stringMatching(/open/)])
  await soon(told).toEqual([['trigger', 'resolve'], 1, 0])
}, 400_000)

test('who hears the pages was told of the alert and of its end, once, and not talked at', async () => {
  const ofAlerts = async (name: string) => {
    const { told } = await (heardOn[name] as () => Promise<Hearing>)()
    return told.filter((words) => /^Alert: |^No alert /.test(words))
  }
  for (const name of ['live', 'alerts', 'handoffs'])
    await soon(() => ofAlerts(name)).toEqual([`Alert: ${title}.`, 'No alert is firing any more.'])
  for (const [name, look] of Object.entries(heardOn)) {
    const { told, minutes, changes } = await look()
    expect(changes, name).toBeGreaterThan(50)
    expect(told.length / minutes, `${name}: ${told.join(' | ')}`).toBeLessThan(MOST_A_MINUTE)
  }
})

const paths = [
  '/',
  '/?wall',
  '/report',
  '/handoffs',
  '/triggers',
  '/quality',
  '/conversations',
  '/alerts',
  '/health',
  '/reference',
]

test('axe finds nothing serious on any page with all that a storm leaves behind', async () => {
  // pages that nobody looks at any more are drawn all the same
  for (const other of page.context().pages()) if (other !== page) await other.close()
  const faults: string[] = []
  for (const path of paths) {
    await page.goto(`${demo.url}${path}${path.includes('?') ? '&' : '?'}workspace=demo&window=15m`)
    await soon(() => page.locator('main :is([aria-busy="true"], .bone)').count()).toBe(0)
    for (const fault of await seriousFaultsInBothThemes(page)) faults.push(`${path} ${fault}`)
  }
  expect(faults).toEqual([])
}, 400_000)
