import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  episodeRow,
  eventRow,
  ghostNotice,
  handoffRow,
  insertNotices,
  insertRows,
  resolvedHandoff,
} from '../dashboard/rows.ts'
import { seriousFaultsInBothThemes } from './axe.ts'
import { leavePage, openPage, sideways, startBrowser } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** The list of handoffs in a real browser over a real server, broker and database. */

const evil = `<img src=x onerror="document.title='owned'"> I already told you`
let dashboard: ServedDashboard
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  dashboard = await serveDashboard()
  browser = await startBrowser()
  await insertStory()
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})
beforeEach(async () => {
  ;({ page, complaints } = await openPage(browser, `${dashboard.url}/handoffs?workspace=acme&window=1h`))
  await rows().first().waitFor()
})
afterEach(async () => {
  dashboard.mend()
  await leavePage(page)
})

/** Two wait, one of them overdue; 60 are resolved, one was ghosted on the phone; Sarah is free and Tom is busy. */
async function insertStory(): Promise<void> {
  const now = Date.now()
  const status = { event_type: 'agent.status', conversation_id: '', occurred_at: now - 1000 }
  await insertRows(dashboard.store, 'events', [
    eventRow({ occurred_at: now - 60_000 }),
    eventRow({
      ...status,
      agent_id: 'a-1',
      detail: 'online',
      note: 'Sarah',
      signals: '{"skills":["orders","german"]}',
    }),
    eventRow({ ...status, agent_id: 'a-2', detail: 'busy', note: 'Tom' }),
  ])
  await insertRows(dashboard.store, 'episodes', [
    episodeRow({ began_at: now - 60_000 }),
    episodeRow({ began_at: now - 1_000_000, channel: 'voice' }),
  ])
  const resolved = Array.from({ length: 60 }, (_, i) =>
    resolvedHandoff({ requested_at: now - 1_800_000 + i * 1000, wait_seconds: 95, agent_id: 'a-1', repeat_count: 2 }),
  )
  await insertRows(dashboard.store, 'handoffs', [
    ...resolved,
    handoffRow({
      ...{ requested_at: now - 1_000_000, ended_at: now - 500_000, outcome: 'ghosted', ghosts: ['unanswered'] },
      ...{ handoff_id: 'h_ghosted', channel: 'voice', reason: 'repetition', quote: evil, wait_seconds: 500 },
    }),
    handoffRow({ requested_at: now - 65_000, waiting: 1, quote: 'waits a little', promise_due_at: now + 600_000 }),
    handoffRow({
      ...{ requested_at: now - 40_000, waiting: 1, quote: 'waits overdue', promise_due_at: now - 5000 },
      ...{ handoff_id: 'h_overdue', conversation_id: 'c_overdue' },
    }),
  ])
}

async function chooseChannel(): Promise<void> {
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('dialog', { name: 'Filter' }).getByLabel('Channel').selectOption('voice')
}
const rows = () => page.locator('.list tbody tr')
const waiting = () => page.locator('.queue-rows .waiting')

test('who waits stands on top, overdue first, with running clocks and who could take it', async () => {
  await soon(() => page.locator('.headline').textContent()).toBe('2 people are waiting1 overdue')
  expect(await page.title()).toBe('2 waiting · Handoffs · Baton')
  await soon(() => waiting().locator('blockquote').allTextContents()).toEqual(['waits overdue', 'waits a little'])
  await soon(() => page.locator('.tile-queue .aim').textContent()).toBe('free: Sarah (orders, german) · 1 busy')
  await soon(() => waiting().first().locator('.taker').textContent()).toBe('Sarah could take it')
  const first = await waiting().first().locator('.clock').textContent()
  await soon(() => waiting().first().locator('.clock').textContent()).not.toBe(first)
})

test('a waiting handoff that was told to fail says so, with what would help, as soon as it is told', async () => {
  const place = { handoff_id: 'h_overdue', conversation_id: 'c_overdue' }
  const text = `Somebody calls you at nine ${'w'.repeat(200)}`
  await insertNotices(dashboard.store, ghostNotice({ ...place, repair: { action: 'offer_callback', text } }))
  dashboard.bus.pulse('inserted.0', { workspaces: ['acme'] })
  const row = waiting().filter({ hasText: 'waits overdue' })
  await row.locator('.repair').waitFor()
  await soon(() => row.locator('.ghost').allTextContents()).toEqual(['Not answered in time'])
  // told when nobody was free; by now Sarah is
  await soon(() => row.locator('.repair').textContent()).toBe('Suggested: give it to Sarah, who is free')
  await soon(() => waiting().filter({ hasText: 'waits a little' }).locator('.repair').count()).toBe(0)
})

test('the others stand below, newest first, a page at a time', async () => {
  await soon(() => page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'Waiting now',
    '61 others, last hour',
  ])
  await soon(() => rows().first().textContent()).toContain('Not answered in time')
  await soon(() => rows().nth(1).textContent()).toMatch(/Asked for a person.*Resolved.*1 m 35 s.*2 ×.*Sarah/)
  await soon(() => rows().count()).toBe(50)
  await page.getByRole('button', { name: 'Show more' }).click()
  await soon(() => rows().count()).toBe(61)
  await soon(() => page.getByRole('button', { name: 'Show more' }).count()).toBe(0)
})

test('what changes while somebody reads on moves no row until they say so', async () => {
  await page.getByRole('button', { name: 'Show more' }).click()
  await soon(() => rows().count()).toBe(61)
  await insertRows(dashboard.store, 'handoffs', [
    resolvedHandoff({ requested_at: Date.now() - 20_000, wait_seconds: 5, quote: 'brand new', channel: 'web' }),
  ])
  dashboard.bus.pulse('inserted.0', { workspaces: ['acme'] })
  const newest = page.getByRole('button', { name: 'Some have changed: show the newest' })
  await newest.waitFor()
  await soon(() => rows().count()).toBe(61)
  await newest.click()
  await soon(() => rows().first().textContent()).toContain('brand new')
})

test('a filter is in the address, narrows both lists, and the back button takes it back', async () => {
  await chooseChannel()
  await page.waitForURL(/channel=voice/)
  await soon(() => rows().count()).toBe(1)
  await page.getByText('Nobody is waiting who matches these filters.').waitFor()
  await page.getByRole('button', { name: 'Channel voice' }).waitFor()
  await page.goBack()
  await soon(() => rows().count()).toBe(50)
  await soon(() => page.getByRole('button', { name: 'Channel voice' }).count()).toBe(0)
  await soon(() => waiting().count()).toBe(2)
})

test('a link with filters opens them, and says so when nothing matches', async () => {
  await page.goto(`${dashboard.url}/handoffs?workspace=acme&outcome=ghosted&ghost=any`)
  await soon(() => rows().count()).toBe(1)
  await soon(() => page.getByLabel('Became').inputValue()).toBe('ghosted')
  await page.goto(`${dashboard.url}/handoffs?workspace=acme&outcome=withdrawn`)
  await page.getByText('No handoff of the last hour matches these filters.').waitFor()
  await page.locator('.tile-others .calm').getByRole('button', { name: 'Clear filters' }).click()
  await soon(() => rows().count()).toBe(50)
})

test('where nothing matches the filters of the bar they can be cleared there, too, with those of the list', async () => {
  await page.goto(`${dashboard.url}/handoffs?workspace=acme&channel=nowhere&outcome=withdrawn`)
  await page.locator('.tile-others .calm').getByRole('button', { name: 'Clear filters' }).click()
  await soon(() => rows().count()).toBe(50)
  expect(new URL(page.url()).search).toBe('?workspace=acme')
})

test('by wait and by repeats it can be narrowed and ordered, in the address', async () => {
  await page.getByLabel('Waited').selectOption('180')
  await page.waitForURL(/min_wait_seconds=180/)
  await soon(() => rows().count()).toBe(1)
  await soon(() => rows().first().textContent()).toContain('Not answered in time')
  await page.getByLabel('Waited').selectOption('')
  await page.getByLabel('Said again').selectOption('2')
  await soon(() => rows().first().textContent()).toContain('Resolved')
  await page.goto(`${dashboard.url}/handoffs?workspace=acme&sort=wait`)
  await soon(() => page.locator('[aria-sort]').textContent()).toContain('Wait')
  await soon(() => rows().first().textContent()).toContain('8 m 20 s')
  await page.getByRole('button', { name: 'Repeats' }).click()
  await page.waitForURL(/sort=repeats/)
  await soon(() => rows().first().textContent()).toContain('2 ×')
})

test('who waits is narrowed by the wait, too', async () => {
  await page.goto(`${dashboard.url}/handoffs?workspace=acme&min_wait_seconds=600`)
  await page.getByText('Nobody who waits matches the filters.').waitFor()
})

test('the export has what is filtered', async () => {
  await page.getByLabel('Went wrong').selectOption('unanswered')
  await soon(() => rows().count()).toBe(1)
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  const download = await coming
  const text = await (await import('node:fs/promises')).readFile(await download.path(), 'utf8')
  expect(download.suggestedFilename()).toMatch(/^handoffs-acme-.*\.csv$/)
  expect(text.trimEnd().split('\r\n')).toHaveLength(2)
})

test('a handoff that gets an answer moves from one list to the other by itself', async () => {
  const open = handoffRow({ requested_at: Date.now() - 30_000, workspace: 'moving', waiting: 1 })
  await insertRows(dashboard.store, 'handoffs', [open])
  await page.goto(`${dashboard.url}/handoffs?workspace=moving`)
  await waiting().first().waitFor()
  const answered = { ...open, version: open.version + 1000, waiting: 0, responded_at: Date.now(), wait_seconds: 30 }
  await insertRows(dashboard.store, 'handoffs', [answered])
  dashboard.bus.pulse('inserted.0', { workspaces: ['moving'] })
  await rows().filter({ hasText: 'With an agent' }).waitFor()
  await soon(() => waiting().count()).toBe(0)
})

test('what a customer writes stays text', async () => {
  const row = rows().filter({ hasText: 'I already told you' })
  await soon(() => row.locator('blockquote').textContent()).toBe(evil)
  await soon(() => page.locator('main img').count()).toBe(0)
})

test('a row leads to its handoff', async () => {
  await rows().filter({ hasText: 'Not answered in time' }).getByRole('link').click()
  await page.waitForURL(/\/handoffs\/h_ghosted\?workspace=acme/)
  await page.getByRole('heading', { name: 'Had to repeat' }).waitFor()
})

test('the rail leads to both pages and says which one this is', async () => {
  const rail = page.getByRole('navigation', { name: 'Pages' })
  await soon(() => rail.locator('[aria-current=page]').textContent()).toContain('Handoffs')
  await rail.getByRole('link', { name: 'Live', exact: true }).click()
  await page.getByRole('heading', { name: 'Live', exact: true }).waitFor()
})

test('a list that cannot be read says so, and is read again on demand', async () => {
  await page.route('**/v1/handoffs?*', (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"detail":"the database is away"}' }),
  )
  await page.getByLabel('Became').selectOption('ghosted')
  await page.getByText('the database is away').waitFor()
  await page.unroute('**/v1/handoffs?*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await soon(() => rows().count()).toBe(1)
})

test('a list that could not be read is read again by itself', async () => {
  await page.route('**/v1/handoffs?*', (route) => route.abort())
  await page.getByLabel('Became').selectOption('ghosted')
  await page.getByText('the server does not answer').waitFor()
  await page.unroute('**/v1/handoffs?*')
  await soon(() => rows().count()).toBe(1)
})

test('a further page that could not be read leaves the ones before, and comes on demand', async () => {
  await page.route('**/v1/handoffs?*after=*', (route) => route.abort())
  await page.getByRole('button', { name: 'Show more' }).click()
  await page.getByText('What is shown was read before.').waitFor()
  await soon(() => rows().count()).toBe(50)
  await page.unroute('**/v1/handoffs?*after=*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await soon(() => rows().count()).toBeGreaterThan(60)
})

test('a lost line shows, and heals by itself', async () => {
  await page.locator('.connection-live').waitFor()
  dashboard.cut()
  await page.getByText(/Live stream lost/).waitFor()
  dashboard.mend()
  await page.locator('.connection-live').waitFor()
})

test.each([375, 768, 1280, 2560])('at %i px nothing sticks out sideways, and it is still a table', async (width) => {
  await page.setViewportSize({ width, height: 900 })
  await soon(() => sideways(page)).toBe(0)
  await soon(() => page.getByRole('table', { name: 'Handoffs, newest first' }).getByRole('row').count()).toBe(51)
  await soon(() => page.getByRole('columnheader').count()).toBe(7)
})

test('the keyboard reaches filters, exports and rows, and where it is can be seen', async () => {
  const reached = new Set<string>()
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement
      const style = getComputedStyle(one.matches('input[type=radio]') ? (one.nextElementSibling ?? one) : one)
      const label = one.closest('label')?.querySelector('span')?.textContent
      return { name: `${one.tagName} ${label ?? one.textContent ?? ''}`, outline: style.outlineStyle }
    })
    expect(here.outline, here.name).not.toBe('none')
    reached.add(here.name)
  }
  const wanted = [
    'A Handoffs',
    'A CSV',
    'A Parquet',
    'SELECT Became',
    'SELECT Went wrong',
    'A Asked for a person',
    'A Had to repeat',
  ]
  expect([...reached].map((name) => name.trim())).toEqual(expect.arrayContaining(wanted))
})

test('axe finds nothing serious in light and dark', async () => {
  expect(await seriousFaultsInBothThemes(page)).toEqual([])
})

test('the page asks nobody else, breaks no policy and logs no error', async () => {
  await page.waitForTimeout(500)
  expect(complaints).toEqual([])
})

test('a window without handoffs says so', async () => {
  await insertRows(dashboard.store, 'events', [eventRow({ occurred_at: Date.now() - 60_000, workspace: 'quiet' })])
  await page.goto(`${dashboard.url}/handoffs?workspace=quiet`)
  await page.getByText('Nobody is waiting for a person.').waitFor()
  await page.getByText('No handoff that was requested in the last hour is over or with an agent.').waitFor()
})

test('of hundreds who wait only those in sight are drawn, each says its place, and scrolling reaches the last', async () => {
  const now = Date.now()
  const waiting = Array.from({ length: 120 }, (_, i) =>
    handoffRow({
      ...{ workspace: 'crowd', requested_at: now - 600_000 + i * 1000, waiting: 1, quote: `says ${i + 1}` },
      ...{ handoff_id: `h_${i}`, conversation_id: `c_${i}` },
    }),
  )
  await insertRows(dashboard.store, 'events', [eventRow({ occurred_at: now - 60_000, workspace: 'crowd' })])
  await insertRows(dashboard.store, 'handoffs', waiting)
  await page.goto(`${dashboard.url}/handoffs?workspace=crowd&window=1h`)
  await page.getByRole('button', { name: 'Show all 120' }).click()
  const drawn = page.locator('.queue-rows > li')
  const places = () => drawn.evaluateAll((all) => all.map((one) => Number(one.getAttribute('aria-posinset'))))
  await soon(async () => (await places()).slice(0, 3)).toEqual([1, 2, 3])
  expect(await drawn.count()).toBeLessThan(60)
  expect(await drawn.first().getAttribute('aria-setsize')).toBe('120')
  const last = page.getByText('says 120')
  await soon(async () => {
    await page.mouse.wheel(0, 2000)
    return await last.isVisible()
  }).toBe(true)
  await soon(async () => (await places()).at(-1)).toBe(120)
  expect(await drawn.count()).toBeLessThan(60)
})
