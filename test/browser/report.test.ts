import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportSchema } from '../../contract/report.ts'
import { episodeRow, eventRow, handoffRow, insertRows, resolvedHandoff } from '../dashboard/rows.ts'
import { seriousFaults } from './axe.ts'
import { openPage, startBrowser } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** The shift report and the wall, in a real browser over a real server, broker and database. */

const HOUR = 3_600_000
const to = Math.floor(Date.now() / 60_000) * 60_000 - HOUR
const from = to - HOUR
const iso = (at: number) => new Date(at).toISOString()
const shift = `workspace=acme&from=${iso(from)}&to=${iso(to)}`

let dashboard: ServedDashboard
let browser: Browser
/** opened once: most of what is looked at does not change them */
let report: Page
let wall: Page
let complaints: string[]

beforeAll(async () => {
  dashboard = await serveDashboard()
  browser = await startBrowser()
  await insertShift()
  ;({ page: report, complaints } = await openPage(browser, `${dashboard.url}/report?${shift}`))
  await report.locator('.report-told').waitFor()
  ;({ page: wall } = await openPage(browser, `${dashboard.url}/?workspace=acme&window=24h&wall`))
  await wall.locator('.wall .number-hero').waitFor()
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})

const long = 'a name as long as people make them when nobody tells them not to, '.repeat(2).slice(0, 120)

/** An hour in which 40 of 80 needed a person and were answered after 90 s: score 1.5; twice as many as fit of everything in a list. */
async function insertShift(): Promise<void> {
  const began = Array.from({ length: 80 }, (_, i) => from + 60_000 + i * 20_000)
  const episodes = began.map((began_at, i) =>
    episodeRow({ began_at, ended_at: began_at + 300_000, state: 'bot_resolved', handoff_count: i % 2 }),
  )
  const handoffs = began
    .filter((_, i) => i % 2 === 1)
    .map((requested_at, i) =>
      resolvedHandoff({ requested_at, wait_seconds: 90, ...(i < 4 ? { ghosts: ['unanswered'] as const } : {}) }),
    )
  const named = handoffs.map((row, i) => ({
    ...row,
    ghosts: [...row.ghosts],
    reason:
      i < 30 ? row.reason : (['repetition', 'low_confidence', 'formal_complaint', 'complex_technical'] as const)[i % 4],
  }))
  const worst = resolvedHandoff({ requested_at: from + 600_000, wait_seconds: 90, handoff_id: `${long}/1` })
  const alerts = Array.from({ length: 12 }, (_, i) => [
    alertRow(`alert-${i}`, 'triggered', from + i * 60_000),
    alertRow(`alert-${i}`, 'resolved', from + i * 60_000 + 30_000),
  ]).flat()
  const releases = Array.from({ length: 12 }, (_, i) =>
    eventRow({
      occurred_at: from + i * 200_000,
      event_type: 'bot.released',
      bot_version: `${i} ${long}`,
      bot_id: long,
    }),
  )
  await insertRows(dashboard.store, 'episodes', episodes)
  await insertRows(dashboard.store, 'handoffs', [...(named as typeof handoffs), { ...worst, repeat_count: 9 }])
  await insertRows(dashboard.store, 'alert_events', [...alerts, alertRow('later', 'triggered', to + 60_000)])
  await insertRows(dashboard.store, 'events', releases)
  const waiting = Array.from({ length: 20 }, () =>
    handoffRow({
      requested_at: Date.now() - 700_000,
      waiting: 1,
      quote: long,
      promise_kind: 'transfer',
      promise_due_at: Date.now() - 500_000,
    }),
  )
  await insertRows(dashboard.store, 'handoffs', waiting)
}

const alertRow = (alert_id: string, state: string, at: number) => ({
  ...{ workspace: 'acme', alert_id, rule: 'hfs_high', state, at, value: 1.5, threshold: 1 },
  detail: JSON.stringify({ data: { title: 'Handoff Friction Score over 1.0' } }),
})

const told = async () => (await report.locator('.report-told').textContent())?.replaceAll('\u00a0', ' ')

test('the report tells the shift in sentences', async () => {
  expect(await told()).toContain('80 conversations with the bot began, and 40 of them (50 %) needed a person.')
  expect(await told()).toContain('Score was 1.72, over the limit of 1.0: 1.50 from waiting and 0.22 from repeating')
  expect(await told()).toContain(
    '4 of 41 requested handoffs (10 %) led to nobody, most often: not answered in time (4).',
  )
  expect(await told()).toMatch(/12 alerts fired: .*, and 9 more\. 12 versions of the bot came out: .*, and 9 more\./)
  expect(complaints).toEqual([])
})

test('it has the numbers as a table, and the way to the five handoffs that cost most', async () => {
  const first = await report.locator('.report-figures tbody tr').first().textContent()
  expect(first).toMatch(/^Handoff Friction Score1\.7241 resolved/)
  const links = report.locator('.report-id a')
  await soon(() => links.count()).toBe(5)
  await soon(() => links.first().getAttribute('href')).toContain(`/handoffs/${encodeURIComponent(`${long}/1`)}`)
})

test('its charts have their tables and go along as numbers and pictures, and none of that is on paper', async () => {
  const save = async (name: string) => {
    const [file] = await Promise.all([report.waitForEvent('download'), report.getByRole('button', { name }).click()])
    return readFile(await file.path())
  }
  expect(String(await save('CSV: Is the handoff getting worse?'))).toMatch(/^Time,Score,In the period before\r\n/)
  const picture = await save('PNG: Why do people need a person?')
  expect(picture.readUInt32BE(16)).toBeGreaterThan(900)
  expect(picture.length).toBeGreaterThan(10_000)
  for (const toggle of await report.getByRole('button', { name: 'Table' }).all()) await toggle.click()
  const tables = report.getByRole('region', { name: /^Table: / })
  await soon(() => tables.count()).toBe(2)
  await soon(() => tables.last().locator('thead').textContent()).toMatch(/^Time.*tier 3, must have a person.*all$/)
  expect(sheetsIn(await report.pdf({ format: 'A4' }))).toBe(2)
  await report.emulateMedia({ media: 'print' })
  expect(
    await report.locator('.chart-menu, .chart-table').evaluateAll((all) => all.map((one) => one.clientHeight)),
  ).toEqual([0, 0, 0, 0])
  await report.emulateMedia({ media: null })
  for (const toggle of await report.getByRole('button', { name: 'Table' }).all()) await toggle.click()
})

const sheetsIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

test('it prints on two sheets, A4 and US letter, however much there is to tell', async () => {
  const count = async (format: string) => sheetsIn(await report.pdf({ format }))
  expect([await count('A4'), await count('Letter')]).toEqual([2, 2])
})

test('on paper nothing is cut off, it is white, and has nothing on it that one would click', async () => {
  const ink = () => report.locator('.report-told').evaluate((one) => getComputedStyle(one).color)
  await report.emulateMedia({ colorScheme: 'dark' })
  const onScreen = await ink()
  await report.emulateMedia({ media: 'print' })
  await report.setViewportSize({ width: 688, height: 1000 })
  expect([onScreen, await ink()]).toEqual(['rgb(236, 236, 241)', 'rgb(24, 24, 27)'])
  for (const part of ['.rail', '.top-bar', '.report-tools']) expect(await report.locator(part).isVisible()).toBe(false)
  const sheets = report.locator('.report-sheet')
  expect(await sheets.evaluateAll((all) => all.map((one) => one.scrollHeight - one.clientHeight))).toEqual([0, 0])
  await report.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await report.setViewportSize({ width: 1280, height: 900 })
})

/** Of the letters of the drawings as they are shown, the smallest, and how far the last sticks out of its drawing, px. */
const letters = () =>
  report.locator('.report .still').evaluateAll((all) => {
    const shown = all.filter((one) => one.getClientRects().length > 0) as unknown as SVGSVGElement[]
    const texts = shown.flatMap((one) => [...one.querySelectorAll('text')])
    const sizes = texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * (one.getScreenCTM()?.a ?? 0))
    const out = texts.map((one) => {
      const [own, whole] = [one.getBoundingClientRect(), one.ownerSVGElement?.getBoundingClientRect() as DOMRect]
      return Math.max(whole.left - own.left, own.right - whole.right)
    })
    return { charts: shown.length, smallest: Math.min(...sizes), out: Math.max(...out) }
  })

test('the letters of its charts can be read on a phone, a tablet, a wide screen, and on paper', async () => {
  const holds = (px: number) => async () => {
    const { charts, smallest, out } = await letters()
    return { charts, isLegible: smallest >= px, isWhole: out < 1 }
  }
  const good = { charts: 2, isLegible: true, isWhole: true }
  for (const width of [320, 375, 700, 1280]) {
    await report.setViewportSize({ width, height: 900 })
    await soon(holds(11)).toEqual(good)
  }
  await report.emulateMedia({ media: 'print' })
  // 8 pt
  for (const width of [688, 710]) {
    await report.setViewportSize({ width, height: 1000 })
    await soon(holds(10.67)).toEqual(good)
  }
  await report.emulateMedia({ media: null })
  await report.setViewportSize({ width: 1280, height: 900 })
})

test('report and wall have no serious fault for those who do not see them, light and dark', async () => {
  for (const page of [report, wall]) {
    // what is half under the bar is small: where the tests before scrolled to is not what is looked at
    await page.evaluate(() => scrollTo(0, 0))
    for (const colorScheme of ['dark', 'light'] as const) {
      // colours that are on their way are none
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await seriousFaults(page)).toEqual([])
    }
    await page.emulateMedia({ reducedMotion: 'no-preference' })
  }
})

test('a report that cannot be made says so, and can be asked for again', async () => {
  await report.route('**/v1/report?*', (route) => route.fulfill({ status: 500, json: { detail: 'the log says why' } }))
  await report.goto(`${dashboard.url}/report?workspace=acme&window=24h`)
  await report.getByRole('heading', { name: 'This report could not be made' }).waitFor()
  await soon(() => report.getByRole('alert').textContent()).toContain('the log says why')
  await report.unroute('**/v1/report?*')
  await report.getByRole('button', { name: 'Try again' }).click()
  await report.locator('.report-told').waitFor()
})

test('a report of now can be kept as a link that shows the same later', async () => {
  const before = await told()
  const link = report.getByRole('link', { name: 'keeps its time' })
  await link.click()
  await link.waitFor({ state: 'detached' })
  await report.locator('.report-told').waitFor()
  expect(new URL(report.url()).searchParams.has('window')).toBe(false)
  expect(await told()).toBe(before)
})

const headers = { host: '127.0.0.1' }

test('a window in which nothing happened has a report of nothing', async () => {
  const query = `workspace=acme&from=${iso(from - 9 * HOUR)}&to=${iso(to - 9 * HOUR)}`
  const answer = await (await dashboard.app.request(`/v1/report?${query}`, { headers })).json()
  expect(answer.numbers.hfs.now).toMatchObject({ hfs: null, ended_count: 0 })
  expect([answer.alerts, answer.releases, answer.reasons]).toEqual([[], [], []])
})

test('what the API answers is what its document says', async () => {
  const answer = await (await dashboard.app.request(`/v1/report?${shift}`, { headers })).json()
  expect(reportSchema.safeParse(answer).error).toBeUndefined()
})

test('a reader of another workspace has no report of this one', async () => {
  const { token } = await dashboard.keys.create({ workspace: 'other', scopes: ['read'] })
  const own = { ...headers, authorization: `Bearer ${token}` }
  expect((await dashboard.app.request(`/v1/report?${shift}`, { headers: own })).status).toBe(403)
})

const title = () => wall.locator('.wall h1').textContent()
const line = () => wall.locator('.wall-progress')

/** The time of the view that is shown begins anew. */
async function show(view: string): Promise<void> {
  do await wall.keyboard.press('ArrowRight')
  while ((await title()) !== view)
}

test('the wall turns by itself, and the space bar holds it', async () => {
  await show('Score')
  await line().evaluate((one) => one.getAnimations()[0]?.finish())
  await expect.poll(title).toBe('Waiting now')
  await wall.keyboard.press(' ')
  await wall.locator('.wall-keys').getByText('Paused').waitFor()
  expect(await line().evaluate((one) => getComputedStyle(one).animationPlayState)).toBe('paused')
  await wall.keyboard.press('ArrowLeft')
  await expect.poll(title).toBe('Score')
})

test('it fills the screens it is made for without a scroll bar, and nothing on it can be clicked', async () => {
  for (const view of ['Score', 'Waiting now', 'Reasons and failures', 'Quality']) {
    await show(view)
    await wall.locator('.wall [aria-busy=true]').waitFor({ state: 'detached' })
    await soon(() => wall.locator('.wall :is(a, button, input, select, [tabindex])').count()).toBe(0)
    for (const screen of screens) {
      await wall.setViewportSize(screen)
      expect(await wall.evaluate(overflowing)).toEqual([])
    }
  }
})

const screens = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 2560, height: 1440 },
]

/** What is larger than its place, by its class. */
function overflowing(): string[] {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
  const page = scrollHeight > clientHeight || scrollWidth > clientWidth ? ['the page'] : []
  const tiles = [...document.querySelectorAll('.wall .tile')]
  return [...page, ...tiles.filter((tile) => tile.scrollHeight > tile.clientHeight).map((tile) => tile.className)]
}

test('the charts of the wall have their tables, for those who hear it', async () => {
  await show('Score')
  const score = wall.getByRole('table', { name: 'Is the handoff getting worse?' })
  await soon(() => score.locator('thead').textContent()).toBe('TimeScoreIn the period before')
  await soon(() => score.locator('tbody tr').count()).toBeGreaterThan(25)
  await show('Reasons and failures')
  const tiers = wall.getByRole('table', { name: 'Why do people need a person?' })
  await soon(() => tiers.locator('thead').textContent()).toMatch(/^Time.*tier 3, must have a person.*all$/)
})

test('customers’ words are not on the wall, which everybody passes', async () => {
  await show('Waiting now')
  await wall.getByText('20 people are waiting', { exact: true }).waitFor()
  await soon(() => wall.locator('.wall-queue li').count()).toBe(9)
  await soon(() => wall.locator('main').textContent()).not.toContain(long)
})

test('the mouse is gone from the wall until it moves', async () => {
  const cursor = () => wall.locator('.wall').evaluate((one) => getComputedStyle(one).cursor)
  expect(await cursor()).toBe('none')
  await wall.mouse.move(50, 50)
  expect(await cursor()).toBe('auto')
})

test('who does not want things to move sees the line of the wall in four steps', async () => {
  await wall.emulateMedia({ reducedMotion: 'reduce' })
  expect(await line().evaluate((one) => getComputedStyle(one).animationTimingFunction)).toBe('steps(4)')
})

test('the wall says when its line is lost and dims what it shows, and heals by itself', async () => {
  dashboard.cut()
  await wall.locator('.wall-bar').getByText('Live stream lost').waitFor()
  await soon(() => wall.locator('.wall').getAttribute('data-stale')).toBe('true')
  dashboard.mend()
  await wall.locator('.wall-bar .connection-live').waitFor()
})

test('Escape leads from the wall to the page with the same scope, and the palette back to it', async () => {
  await wall.keyboard.press('Escape')
  await wall.getByRole('navigation', { name: 'Pages' }).waitFor()
  // before that nobody listens to a click
  await wall.locator('.number-hero').waitFor()
  expect(new URL(wall.url()).search).toBe('?workspace=acme&window=24h')
  const palette = wall.getByRole('combobox', { name: /^Go to/ })
  await wall.getByRole('button', { name: /^Go to/ }).click()
  await palette.fill('wall mode')
  await wall.getByRole('option', { name: /^Wall mode/ }).click()
  await wall.locator('.wall .number-hero').waitFor()
})
