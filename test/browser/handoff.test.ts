import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { again, asked, insertHandoffStory, order, trigger } from '../dashboard/handoff-story.ts'
import { eventRow, factNotice, ghostNotice, handoffRow, insertNotices, insertRows } from '../dashboard/rows.ts'
import { seriousFaultsInBothThemes } from './axe.ts'
import { leavePage, openPage, sideways, startBrowser } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** One handoff in a real browser over a real server, broker and database. */

const began_at = Date.now() - 1_200_000
let dashboard: ServedDashboard
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  dashboard = await serveDashboard()
  browser = await startBrowser()
  await insertHandoffStory(dashboard.store, { handoff_id: 'h_1', conversation_id: 'c1', began_at })
  const told = { handoff_id: 'h_1', conversation_id: 'c1' }
  const at = (seconds: number) => new Date(began_at + seconds * 1000).toISOString()
  const text = `We call you back. ${'w'.repeat(200)}`
  await insertNotices(
    dashboard.store,
    ghostNotice({ ...told, due_at: at(182), noticed_at: at(183), repair: { action: 'offer_callback', text } }),
    factNotice({ ...told, noticed_at: at(241), facts: [{ kind: 'order_id', value: 'A1043', event_id: 'c1-1' }] }),
  )
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})
beforeEach(async () => {
  ;({ page, complaints } = await openPage(browser, `${dashboard.url}/handoffs/h_1?workspace=acme`))
  await page.locator('.timeline').waitFor()
})
afterEach(() => leavePage(page))

const entry = (text: string) => page.locator('.timeline-entry').filter({ hasText: text })
const card = (name: string) => page.getByRole('region', { name, exact: true })

test('why, how long and what became of it stand on top', async () => {
  const summary = await page.locator('.one-summary').textContent()
  expect(summary).toMatch(/Asked for a person.*Resolved.*Not answered in time.*Waited3 m.*Said again1 ×/)
})

test('the trigger’s very words are marked in the message, with the reason beside them', async () => {
  await soon(() => page.locator('.timeline mark').allTextContents()).toEqual([trigger])
  await soon(() => entry(asked).locator('.turn-text').textContent()).toBe(asked)
  await soon(() => entry(asked).locator('.notes').textContent()).toContain('Asked for a person tier 3')
})

test('two clocks run beside the conversation: the customer’s, and the wait until the first human word', async () => {
  const clocksOf = async (text: string) => [
    await entry(text).first().locator('.timeline-time span').allTextContents(),
    await entry(text).first().locator('.timeline-wait').textContent(),
  ]
  expect(await clocksOf('Where is your order?')).toEqual([['5 s in'], ''])
  expect(await clocksOf('Sarah will be with you')).toEqual([['1 m 2 s in'], 'waiting for 2 s'])
  expect(await clocksOf('Hi, Sarah here')).toEqual([['4 m in'], 'waiting for 3 m'])
  expect(await clocksOf(again)).toEqual([['4 m 30 s in'], ''])
})

test('a broken promise is a pin where it was given and a point where its time passed', async () => {
  await soon(() => entry('Sarah will be with you').first().locator('.chip').textContent()).toBe('Broken, 58 s late')
  await soon(() => entry('The promised time passed').count()).toBe(1)
  await soon(() => card('Promises').textContent()).toContain('Broken, 58 s late')
})

test('what was told while it failed stands at its place, with what would have helped', async () => {
  const lines = page.locator('.timeline-entry')
  const texts = await lines.allTextContents()
  const place = (text: string) => texts.findIndex((line) => line.includes(text))
  const failed = place('Not answered in time, answered 58 s late')
  expect(texts[failed]).toContain('Suggested: offer a call back')
  expect([place('Sarah will be with you') < failed, failed < place('Hi, Sarah here')]).toEqual([true, true])
  const known = lines.filter({ hasText: 'Asked for the order number again' })
  await known.getByRole('link', { name: 'said here' }).click()
  await soon(() => page.locator('.timeline-entry:target .turn-text').textContent()).toBe(order)
})

test('a fact that was said again leads to where it was first said, and a line joins both', async () => {
  await entry(again).getByRole('link', { name: 'first said here' }).click()
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#e-c1-1')
  await soon(() => page.locator('.timeline-entry:target .turn-text').textContent()).toBe(order)
  await soon(() => page.locator('.repeat-lines path').count()).toBe(1)
})

test('the sentences of the briefing lead to the messages they rest on', async () => {
  const links = card('Briefing').locator('.evidence')
  await soon(() => links.count()).toBe(4)
  await links.nth(2).click()
  await soon(() => page.locator('.timeline-entry:target .turn-text').textContent()).toBe(asked)
})

test('a link to a message goes there although the page is filled later', async () => {
  await page.setViewportSize({ width: 1280, height: 400 })
  await page.goto('about:blank')
  await page.goto(`${dashboard.url}/handoffs/h_1?workspace=acme#e-c1-6`)
  await entry(again).waitFor()
  await soon(() => page.evaluate(() => scrollY)).toBeGreaterThan(200)
})

test('while it waits the clock runs, and what is said next comes by itself', async () => {
  const at = Date.now()
  const place = { conversation_id: 'c9', occurred_at: at - 20_000 }
  await insertRows(dashboard.store, 'events', [eventRow({ ...place, event_id: 'e-91', text: 'a person please' })])
  const free = { event_type: 'agent.status', conversation_id: '', agent_id: 'a-7', detail: 'online', note: 'Tom' }
  await insertRows(dashboard.store, 'events', [eventRow({ ...free, occurred_at: at - 1000 })])
  const open = handoffRow({ requested_at: at - 20_000, handoff_id: 'h_9', conversation_id: 'c9', waiting: 1 })
  await insertRows(dashboard.store, 'handoffs', [open])
  await page.goto(`${dashboard.url}/handoffs/h_9?workspace=acme`)
  await page.locator('.timeline').waitFor()
  const first = await page.locator('.one-running').textContent()
  await soon(() => page.locator('.one-running').textContent()).not.toBe(first)
  await soon(() => page.locator('.one-summary').textContent()).toContain('Who is nextTom could take it')
  await insertRows(dashboard.store, 'events', [
    eventRow({
      ...place,
      event_id: 'e-92',
      occurred_at: at,
      event_type: 'message.agent',
      text: 'Here I am',
      agent_id: 'a-1',
    }),
  ])
  const answered = { ...open, version: open.version + 1000, waiting: 0, responded_at: at, wait_seconds: 20 }
  await insertRows(dashboard.store, 'handoffs', [answered])
  const told = { handoff_id: 'h_9', conversation_id: 'c9', due_at: new Date(at - 5000).toISOString() }
  await insertNotices(dashboard.store, ghostNotice({ ...told, ghost: 'silent', repair: { action: 'tell_customer' } }))
  dashboard.bus.pulse('inserted.0', { workspaces: ['acme'] })
  await entry('tell the customer that somebody is coming').waitFor()
  await entry('Here I am').first().waitFor()
  await soon(() => page.locator('.one-summary').textContent()).toContain('Waited20 s')
  expect(await page.locator('.one-summary').textContent()).not.toContain('Who is next')
})

test('an id that nobody has says so, with the way back', async () => {
  await page.goto(`${dashboard.url}/handoffs/h_nobody?workspace=acme`)
  await page.getByRole('heading', { name: 'This handoff is not here' }).waitFor()
  await page.getByRole('main').getByRole('link', { name: 'All handoffs' }).click()
  await page.waitForURL(/\/handoffs\?workspace=acme/)
})

test('when it cannot be read the page says why and tries again on demand', async () => {
  await page.route('**/v1/handoffs/*', (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"detail":"the database is away"}' }),
  )
  await page.goto(`${dashboard.url}/handoffs/h_1?workspace=acme`)
  await page.getByText('the database is away').waitFor()
  await page.unroute('**/v1/handoffs/*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('.timeline').waitFor()
})

test.each([375, 768, 1280, 2560])('at %i px nothing sticks out sideways', async (width) => {
  await page.setViewportSize({ width, height: 900 })
  await soon(() => sideways(page)).toBe(0)
})

test('the page has one title, and every part of it has a name', async () => {
  await soon(() => page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Handoff'])
  const names = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(names).toEqual(['Asked for a person', 'Briefing', 'Promises', 'Said again', 'Conversation'])
})

test('axe finds nothing serious in light and dark', async () => {
  expect(await seriousFaultsInBothThemes(page)).toEqual([])
})

test('the page asks nobody else, breaks no policy and logs no error', async () => {
  await page.waitForTimeout(500)
  expect(complaints).toEqual([])
})
