import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { insertHandoffStory } from '../dashboard/handoff-story.ts'
import { decisionRow, episodeRow, eventRow, insertRows } from '../dashboard/rows.ts'
import { seriousFaultsInBothThemes } from './axe.ts'
import { leavePage, openPage, sideways, startBrowser } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** The conversations in a real browser over a real server, broker and database. */

const evil = `<img src=x onerror="document.title='owned'"> the lamp is broken`
const now = Date.now()
let dashboard: ServedDashboard
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  dashboard = await serveDashboard()
  browser = await startBrowser()
  await insertHandoffStory(dashboard.store, { handoff_id: 'h_1', conversation_id: 'told', began_at: now - 3_000_000 })
  await insertRows(dashboard.store, 'episodes', [
    ...Array.from({ length: 1000 }, (_, i) =>
      episodeRow({ conversation_id: `c-${i}`, began_at: now - 100_000 - i * 1000, state: 'bot_resolved' }),
    ),
    episodeRow({ conversation_id: 'sure', began_at: now - 50_000, customer_id: 'anna', bot_message_count: 1 }),
    episodeRow({ conversation_id: 'sure', episode: 2, began_at: now - 40_000 }),
  ])
  const place = { conversation_id: 'sure', occurred_at: now - 49_000 }
  const answered = { event_type: 'message.bot', threshold: 0.7, policy_version: 12, action: 'continue' } as const
  await insertRows(dashboard.store, 'events', [
    eventRow({ ...place, event_id: 's-1', occurred_at: now - 50_000, text: evil }),
    eventRow({ ...place, ...answered, event_id: 's-2', text: 'It has a warranty.', confidence: 0.91 }),
    eventRow({ ...place, ...answered, event_id: 's-3', text: 'Perhaps.', confidence: 0.62, action: 'offer_human' }),
  ])
  const hits = [{ trigger: 'low_confidence', tier: 1, score: 0.62, threshold: 0.7, evidence: [{ event_id: 's-3' }] }]
  await insertRows(dashboard.store, 'decisions', [
    decisionRow({
      ...{ conversation_id: 'sure', event_id: 's-3', occurred_at: now - 49_000, reason: 'low_confidence', tier: 1 },
      ...{ action: 'offer_human', policy_version: 12, body: JSON.stringify({ triggers: hits }) },
    }),
  ])
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})
beforeEach(async () => {
  ;({ page, complaints } = await openPage(browser, `${dashboard.url}/conversations?workspace=acme`))
  await rows().first().waitFor()
})
afterEach(async () => {
  dashboard.mend()
  await leavePage(page)
})

const rows = () => page.locator('.conversations li')
const found = () => rows().locator('.row-link').allTextContents()

test('one in which the customer has said nothing is named once', async () => {
  const row = rows().filter({ has: page.getByRole('link', { name: 'c-0', exact: true }) })
  await soon(async () => (await row.textContent())?.match(/c-0/g)?.length).toBe(1)
})

test('the newest stand on top, and only those in sight are drawn', async () => {
  await page.getByRole('heading', { name: /003 conversations, last hour$/ }).waitFor()
  await soon(() => rows().nth(1).textContent()).toContain('customer anna')
  await soon(() => rows().count()).toBeLessThan(60)
})

test('scrolling on reads on, to the last of them', async () => {
  // the list grows while it is read
  await soon(async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    return rows().last().textContent()
  }).toContain('told')
  await page.getByText('That is all.').waitFor()
  await soon(() => rows().count()).toBeLessThan(60)
})

test('a place far down is read without what stands above it', async () => {
  await page.getByText('That is all.').waitFor()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.evaluate(() => scrollTo(0, 700 * 64))
  await soon(() => rows().filter({ hasText: 'c-700' }).count()).toBe(1)
  expect(asked.filter((url) => url.includes('/v1/conversations?'))).toHaveLength(1)
})

test('a page far down that could not be read is read again by itself', async () => {
  await page.getByText('That is all.').waitFor()
  await page.route('**/v1/conversations?*', (route) => route.abort())
  await page.evaluate(() => scrollTo(0, 700 * 64))
  await page.getByText('the server does not answer').waitFor({ state: 'attached' })
  await page.unroute('**/v1/conversations?*')
  await soon(() => rows().filter({ hasText: 'c-700' }).count()).toBe(1)
})

test('where fewer are left than were counted the list ends with the last of them', async () => {
  await page.route('**/v1/conversation-hours?*', async (route) => {
    const answer = await (await route.fetch()).json()
    answer.hours.at(-1).conversation_count += 50
    await route.fulfill({ json: answer })
  })
  await page.reload()
  await page.getByText('That is all.').waitFor()
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await soon(() => rows().last().textContent()).toContain('told')
  await soon(() => page.locator('.conversations > li').last().getAttribute('aria-setsize')).toMatch(/003$/)
  await page.unrouteAll()
})

test('a search by what was said shows the words, stays in the address, and the back button takes it back', async () => {
  await page.keyboard.press('/')
  await page.keyboard.type('LAMP')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=LAMP/)
  await soon(found).toEqual([expect.stringMatching(/^… .*the lamp is broken$/)])
  await soon(() => rows().locator('mark').textContent()).toBe('lamp')
  await soon(() => page.locator('main img').count()).toBe(0)
  await page.goBack()
  await soon(() => rows().count()).toBeGreaterThan(10)
})

test('by outcome and by customer it finds the same as the address says', async () => {
  await page.getByLabel('Became, or had').selectOption('handed_off')
  await page.waitForURL(/outcome=handed_off/)
  await soon(() => rows().count()).toBe(1)
  await page.goto(`${dashboard.url}/conversations?workspace=acme&q=anna`)
  await soon(found).toEqual([evil])
})

test('what nothing matches says so, with the way back', async () => {
  await page.goto(`${dashboard.url}/conversations?workspace=acme&q=nobody+said+this`)
  await page.getByText(/Nothing in the last hour matches/).waitFor()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await soon(() => rows().count()).toBeGreaterThan(10)
})

test('a list that cannot be read says so, and is read again on demand', async () => {
  await page.route('**/v1/conversations?*', (route) => route.abort())
  await page.getByLabel('Became, or had').selectOption('handed_off')
  await page.getByText('the server does not answer').waitFor()
  await page.unroute('**/v1/conversations?*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await soon(() => rows().count()).toBe(1)
})

test('each decision says what it saw: the confidence, what was asked for, and by which policy', async () => {
  await page.goto(`${dashboard.url}/conversations/sure?workspace=acme&episode=1`)
  const notes = page.locator('.notes')
  await notes.first().waitFor()
  await soon(() => notes.first().textContent()).toContain('confidence 0.91 ≥ 0.70, policy 12')
  await soon(() => notes.nth(1).textContent()).toMatch(/Bot was unsure tier 1 confidence 0\.62 < 0\.70.*policy 12/)
  await notes.nth(1).getByText('Why').click()
  await soon(() => notes.nth(1).textContent()).toMatch(/policy 12/)
})

test('episodes are linked, and a conversation without a handoff has no clock of one', async () => {
  await page.goto(`${dashboard.url}/conversations/sure?workspace=acme`)
  await page.getByRole('link', { name: 'Episode 1' }).click()
  await page.waitForURL(/episode=1/)
  await page.getByText('It has a warranty.').waitFor()
  await soon(() => page.locator('.timeline-wait.is-waiting').count()).toBe(0)
})

test('a conversation leads to its handoff, and the handoff back', async () => {
  await page.goto(`${dashboard.url}/conversations/told?workspace=acme&window=24h`)
  await page.getByText('First human word after 3 m').waitFor()
  await page.getByRole('link', { name: 'Asked for a person' }).click()
  await page.waitForURL(/\/handoffs\/h_1\?workspace=acme&window=24h/)
  await page.getByRole('link', { name: 'told', exact: true }).click()
  await page.waitForURL(/\/conversations\/told\?workspace=acme&window=24h/)
})

test('one that is not there says so', async () => {
  await page.goto(`${dashboard.url}/conversations/nowhere?workspace=acme`)
  await page.getByRole('heading', { name: 'This conversation is not here' }).waitFor()
})

test.each([375, 1280, 2560])('at %i px nothing sticks out sideways', async (width) => {
  await page.setViewportSize({ width, height: 900 })
  await soon(() => sideways(page)).toBe(0)
})

test('axe finds nothing serious in light and dark, in the list and in one', async () => {
  await page.locator('.conversation').first().waitFor()
  expect(await seriousFaultsInBothThemes(page)).toEqual([])
  await page.locator('.conversation .row-link').first().click()
  await page.getByRole('heading', { name: 'Conversation', level: 2 }).waitFor()
  expect(await seriousFaultsInBothThemes(page)).toEqual([])
})

test('the pages ask nobody else, break no policy and log no error', async () => {
  await page.mouse.wheel(0, 5000)
  await page.waitForTimeout(500)
  expect(complaints).toEqual([])
})
