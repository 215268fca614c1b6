import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Figure, PartState, ProcessReport } from '../../contract/plumbing.ts'
import type { DeadLetterRow } from '../../contract/row.ts'
import { eventRow, insertRows } from '../dashboard/rows.ts'
import { seriousFaults } from './axe.ts'
import { openPage, sideways, startBrowser, watchShift } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** The plumbing as it is told, and dead letters mended, in a real browser over a real server, broker and database. */

let dashboard: ServedDashboard
let browser: Browser
let page: Page
let complaints: string[]
let accepted = 1000
let lane: object

const calm = {
  ...{ lane: 0, held: true, holder: '', lag_messages: 0, lag_seconds: 0, waiting_rows: 0, waiting_decisions: 0 },
  ...{ problem: '', gaps: [] },
}
const figure = (name: string, labels: Figure['labels'], value: number): Figure => ({
  name: `baton_${name}`,
  labels,
  value,
})
const ownReport = async (): Promise<ProcessReport> => ({
  ...{ process_id: 'own', host: 'one', pid: 7, roles: ['ingest', 'pipeline'], told_at: Date.now() },
  parts: { broker: { ok: true }, pipeline: { ok: true, lanes: [lane] } as PartState },
  figures: [
    figure('ingest_events_total', { result: 'accepted' }, accepted),
    figure('ingest_rejected_total', { reason: 'bad_time' }, 4),
    figure('ingest_requests_total', { status: '429' }, 2),
    figure('pipeline_rows_inserted_total', { table: 'events' }, 900),
  ],
})

beforeAll(async () => {
  lane = calm
  dashboard = await serveDashboard({ ownReport })
  browser = await startBrowser()
  // one for all tests: what the page is made of is fetched once
  ;({ page, complaints } = await openPage(browser, dashboard.url))
  // what a process tells by itself, so that there is something between two tellings
  dashboard.bus.pulse('plumbing', { ...(await ownReport()), told_at: Date.now() - 5000 })
  await insertRows(dashboard.store, 'events', [eventRow({ occurred_at: Date.now() - 60_000 })])
  await insertRows(
    dashboard.store,
    'dead_letters',
    Array.from({ length: 3 }, () => letter({})),
  )
  await insertRows(dashboard.store, 'dead_letters', [
    letter({ code: 'not_json', path: '', message: 'unexpected end', raw: '{"type":"message.cust' }),
    letter({ code: 'too_long', path: '/text', raw: JSON.stringify({ ...event, text: 'x'.repeat(10_001) }) }),
  ])
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})
beforeEach(async () => {
  lane = calm
  await page.goto(`${dashboard.url}/health?workspace=acme`)
  await letters().first().waitFor()
})
afterEach(() => page.unrouteAll())

let made = 0
const letter = (fields: Partial<DeadLetterRow>): DeadLetterRow => ({
  ...{ workspace: 'acme', dead_letter_id: `${++made}-0`, received_at: Date.now() - 60_000 + made, stream_seq: made },
  ...{ source: 'ingest', code: 'bad_time', path: '/occurred_at', message: 'expected RFC 3339 with a zone' },
  event_id: `e-${made}`,
  raw: JSON.stringify({ ...event, event_id: `e-${made}`, occurred_at: 'yesterday' }),
  ...fields,
})
const event = { type: 'message.customer', conversation_id: 'c-1', text: 'Hello' }
const letters = () => page.locator('.letters-read > ol > li')
const tile = (name: string) => page.locator('.plumbing-tile', { has: page.getByRole('heading', { name }) })
const part = (name: string) => page.locator('.parts-list > div', { has: page.getByText(name, { exact: true }) })
const button = (name: string) => page.getByRole('button', { name, exact: true })

test('what comes in, what is refused and why, and how full the streams are, is told anew every two seconds', async () => {
  await soon(() => tile('Events in').textContent()).toMatch(/1.000 taken since the start/)
  await soon(() => page.getByRole('region', { name: 'Drops by reason' }).textContent()).toContain(
    'Event, at the doorbad_time a time is not RFC 3339 with a zone',
  )
  await soon(() => page.locator('.streams').textContent()).toMatch(/Events, as they came.*of 16 GB/)
  accepted += 500
  await soon(() => tile('Events in').textContent()).toMatch(/1.500 taken since the start/)
  await soon(() => tile('Events in').locator('.number').textContent()).not.toBe('0')
  expect(complaints).toEqual([])
})

test('what is said below a number stands within its tile', async () => {
  accepted += 75_000
  await soon(() => tile('Events in').textContent()).toMatch(/76.\d{3} taken since the start/)
  const widths = await page
    .locator('.plumbing-tile')
    .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth))
  expect(widths).toEqual([0, 0, 0, 0])
})

test('the course of each number has its table and goes along as a file', async () => {
  const names = ['Events in', 'Refused', 'Behind', 'Rows inserted']
  for (const name of names) await tile(name).getByRole('button', { name: 'Table' }).click()
  const heads = () => page.locator('.plumbing-course thead').allTextContents()
  await soon(heads).toEqual(['TimeEvents a second', 'TimeEvents a second', 'TimeSeconds behind', 'TimeRows a second'])
  await soon(() => tile('Behind').locator('tbody tr').first().textContent()).toMatch(/^\d\d:\d\d:\d\d \(.* UTC\)0$/)
  const csv = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV: Rows inserted' }).click()
  expect((await csv).suggestedFilename()).toMatch(/^plumbing-rows-.*\.csv$/)
  expect(await seriousFaults(page)).toEqual([])
  await tile('Events in').getByRole('button', { name: 'Table' }).click()
  const picture = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PNG: Events in' }).click()
  expect((await picture).suggestedFilename()).toMatch(/^plumbing-accepted-.*\.png$/)
})

test('each part says what it waits for, as it changes', async () => {
  await soon(() => part('Pipeline, lane 0').textContent()).toBe('Pipeline, lane 0finewaits for events')
  lane = { ...calm, waiting_rows: 900, lag_seconds: 65, lag_messages: 30 }
  await soon(() => part('Pipeline, lane 0').textContent()).toBe(
    'Pipeline, lane 0waitswaits for the database: 900 rows, the oldest for 1 m 5 s',
  )
  await soon(() => tile('Behind').textContent()).toContain('1 m 5 s')
})

test('a letter is looked into, corrected at its fault, and sent through the door, once', async () => {
  const before = (await dashboard.bus.eventsState()).last_seq
  const open = await letters().count()
  const kept = letters().filter({ hasText: 'bad_time' }).first()
  await kept.locator('summary').click()
  await kept.getByRole('button', { name: '/occurred_at' }).click()
  const area = page.getByLabel('The event, as it is sent')
  const selected = await area.evaluate((one: HTMLTextAreaElement) =>
    one.value.slice(one.selectionStart, one.selectionEnd),
  )
  expect(selected.trim()).toBe('"occurred_at": "yesterday"')
  await button('Send it again').click()
  await kept.getByText('Nothing was sent').waitFor()
  await soon(() => kept.locator('li.field-fault').textContent()).toMatch(/^\/occurred_at /)
  expect((await dashboard.bus.eventsState()).last_seq).toBe(before)
  await area.fill((await area.inputValue()).replace('"yesterday"', '"2026-11-20T10:00:00Z"'))
  await button('Send it again').click()
  await soon(() => letters().count()).toBe(open - 1)
  expect((await dashboard.bus.eventsState()).last_seq).toBe(before + 1)
  // the button that was pressed is gone: focus goes to where it is said
  await soon(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Taken by the door as /)
  await page.getByLabel('Done').check({ force: true })
  await letters().first().getByText('sent again').waitFor()
})

test('of a long one all is there to be shortened', async () => {
  const kept = letters().filter({ hasText: 'too_long' })
  await kept.locator('summary').click()
  const area = page.getByLabel('The event, as it is sent')
  await area.waitFor()
  expect(JSON.parse(await area.inputValue())).toEqual({ ...event, text: 'x'.repeat(10_001) })
})

test('what is no JSON cannot be sent, and is set aside', async () => {
  await page.getByRole('button', { name: /^not_json/ }).click()
  await soon(() => letters().count()).toBe(1)
  await letters().first().locator('summary').click()
  await page.getByText(/^not JSON:/).waitFor()
  await soon(() => button('Send it again').isDisabled()).toBe(true)
  await button('Set it aside').click()
  await page.getByText('None is open with the reason not_json.').waitFor()
})

test('what is typed in a letter stays while the page asks again', async () => {
  await letters().first().locator('summary').click()
  const area = page.getByLabel('The event, as it is sent')
  await area.fill('{"type":"half')
  const asked = page.waitForResponse((response) => response.url().includes('/v1/dead-letters'))
  await asked
  await soon(() => area.inputValue()).toBe('{"type":"half')
})

test('who may only read is told what it takes', async () => {
  const { token } = await dashboard.keys.create({ workspace: 'acme', scopes: ['read'] })
  await page.route('**/set-aside?*', (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${token}` } }),
  )
  await letters().first().locator('summary').click()
  await button('Set it aside').click()
  await page.getByText(/Nothing was sent: this key has no scope admin/).waitFor()
})

test('when it cannot be read it says so, keeps what it had, and comes back by itself', async () => {
  dashboard.cut()
  await page.getByRole('heading', { name: 'How it is cannot be read' }).waitFor()
  await soon(() => tile('Events in').textContent()).toContain('taken since the start')
  dashboard.mend()
  await page.getByRole('heading', { name: 'How it is cannot be read' }).waitFor({ state: 'detached' })
})

test('a workspace in which nothing was refused says so', async () => {
  await page.goto(`${dashboard.url}/health?workspace=quiet`)
  await page.getByText('None: every event of the last 30 days was taken.').waitFor()
})

test('axe finds nothing serious with a letter open, in light and in dark', async () => {
  await letters().first().locator('summary').click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await seriousFaults(page)).toEqual([])
  }
})

test('nothing moves while it loads, and at no width sticks anything out sideways', async () => {
  const shift = await watchShift(page)
  for (const width of [375, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.reload()
    await letters().first().waitFor()
    expect(await shift()).toBeLessThan(0.05)
  }
  await letters().first().locator('summary').click()
  for (const width of [375, 768, 1440, 2560]) {
    await page.setViewportSize({ width, height: 900 })
    await soon(async () => [width, await sideways(page)]).toEqual([width, 0])
  }
})
