import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { episodeRow, eventRow, handoffRow, insertRows, resolvedHandoff } from '../dashboard/rows.ts'
import { seriousFaultsInBothThemes } from './axe.ts'
import { leavePage, openPage, sideways, startBrowser } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** The frame around every page: scope, palette and keys, in a real browser. */

let dashboard: ServedDashboard
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  dashboard = await serveDashboard()
  browser = await startBrowser()
  const now = Date.now()
  await insertRows(dashboard.store, 'events', [eventRow({ occurred_at: now - 60_000 })])
  await insertRows(dashboard.store, 'episodes', [
    episodeRow({ began_at: now - 600_000, channel: 'web' }),
    episodeRow({ began_at: now - 600_000, channel: 'voice', language: 'de' }),
  ])
  await insertRows(dashboard.store, 'handoffs', [
    resolvedHandoff({ requested_at: now - 500_000, wait_seconds: 60, channel: 'web' }),
    resolvedHandoff({ requested_at: now - 500_000, wait_seconds: 180, channel: 'voice', reason: 'repetition' }),
    resolvedHandoff({ requested_at: now - 86_400_000 * 3, wait_seconds: 30, channel: 'web' }),
    handoffRow({ requested_at: now - 60_000, waiting: 1, channel: 'voice' }),
  ])
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})
beforeEach(async () => {
  ;({ page, complaints } = await openPage(browser, `${dashboard.url}/?workspace=acme`))
  await page.waitForSelector('.number-hero')
})
afterEach(() => leavePage(page))

const addressOf = () => Object.fromEntries(new URL(page.url()).searchParams)
const chip = (name: string) => page.getByRole('button', { name })

test('window and filters go from page to page, and the back button takes each back', async () => {
  await page.keyboard.press('3')
  await page.waitForURL(/window=24h/)
  await page.keyboard.press('f')
  await page.getByRole('dialog', { name: 'Filter' }).getByLabel('Channel').selectOption('voice')
  await page.keyboard.press('Escape')
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Handoffs' }).click()
  await page.getByRole('heading', { name: '1 other, last 24 hours' }).waitFor()
  expect(addressOf()).toEqual({ workspace: 'acme', window: '24h', channel: 'voice' })
  await chip('Channel voice').click()
  await page.getByRole('heading', { name: '2 others, last 24 hours' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: '1 other, last 24 hours' }).waitFor()
})

test.each(['/', '/triggers', '/quality', '/conversations', '/handoffs'])(
  '%s filtered down to nothing says so, and how to get out',
  async (path) => {
    await page.goto(`${dashboard.url}${path}?workspace=acme&channel=nowhere`)
    const nothing = page.locator('.calm', {
      hasText: /Nothing|No (handoff|conversation) of the last hour matches these filters/,
    })
    await nothing.getByRole('button', { name: 'Clear filters' }).click()
    await soon(() => nothing.count()).toBe(0)
    expect(addressOf()).toEqual({ workspace: 'acme' })
    await soon(() => page.locator('main h2').count()).toBeGreaterThan(0)
  },
)

test('a page with something behind its filters shows it, however little', async () => {
  await page.goto(`${dashboard.url}/?workspace=acme&channel=voice`)
  await page.locator('.number-hero').waitFor()
  await soon(() => page.locator('main [aria-busy="true"]').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Clear filters' }).count()).toBe(0)
})

test('letters have the sizes of the scale: text 14 px, names 14, signs 12, numbers 28 and 40', async () => {
  const sizes = ['body', '.tile-head h2', '.rail-link', '.number-tile', '.number-hero'].map((part) =>
    page
      .locator(part)
      .first()
      .evaluate((one) => getComputedStyle(one).fontSize),
  )
  expect(await Promise.all(sizes)).toEqual(['14px', '14px', '12px', '28px', '40px'])
})

test('a filter narrows the score', async () => {
  const score = () => page.locator('.number-hero').first().textContent()
  const all = await score()
  await page.goto(`${dashboard.url}/?workspace=acme&channel=web`)
  await soon(score).toMatch(/^1\.00/)
  expect(all).not.toMatch(/^1\.00/)
})

test('a time of one’s own is in the address, in the reader’s zone on the button and in UTC on hover', async () => {
  await page.keyboard.press('w')
  const dialog = page.getByRole('dialog', { name: 'From when to when' })
  await dialog.getByLabel('From').fill('2026-11-20T09:00')
  await dialog.getByLabel('To').fill('2026-11-20T08:00')
  await dialog.getByRole('button', { name: 'Show this time' }).click()
  await dialog.getByText('The end has to come after the beginning.').waitFor()
  await dialog.getByLabel('To').fill('2026-11-20T17:00')
  await dialog.getByRole('button', { name: 'Show this time' }).click()
  await page.waitForURL(/from=/)
  const [from, to] = await page.evaluate(() =>
    ['2026-11-20T09:00', '2026-11-20T17:00'].map((at) => new Date(at).toISOString().replace('.000', '')),
  )
  expect(addressOf()).toEqual({ workspace: 'acme', from, to })
  await page.reload()
  const button = page.getByRole('button', { name: '20 Nov, 09:00 to 17:00' })
  await button.waitFor()
  await soon(() => button.locator('[title]').getAttribute('title')).toMatch(/UTC to .* UTC$/)
  await page.getByText('of the time chosen').waitFor()
})

test('without comparing nothing is said about the time before', async () => {
  await page.locator('.change').first().waitFor()
  await page.keyboard.press('c')
  await page.waitForURL(/compare=no/)
  await page.locator('.number-hero').waitFor()
  await soon(() => page.locator('main [aria-busy="true"]').count()).toBe(0)
  expect(await page.locator('.change').count()).toBe(0)
})

test('a key that is pressed as soon as the page is there is no second of two', async () => {
  await page.locator('.change').first().waitFor()
  await page.evaluate(() => {
    const key = new KeyboardEvent('keydown', { key: 'c', bubbles: true })
    // ms since the page began to load
    Object.defineProperty(key, 'timeStamp', { value: 500 })
    document.body.dispatchEvent(key)
  })
  await page.waitForURL(/compare=no|conversations/)
  expect(addressOf()).toEqual({ workspace: 'acme', compare: 'no' })
})

test('the palette finds a page and a filter by a few letters', async () => {
  const palette = page.getByRole('combobox', { name: /^Go to/ })
  await page.keyboard.press('Control+k')
  await palette.fill('voice')
  await page.getByRole('option', { name: 'Channel: voice' }).waitFor()
  await page.getByRole('option', { name: 'Channel: voice' }).click()
  await page.waitForURL(/channel=voice/)
  await page.getByRole('button', { name: /^Go to/ }).click()
  await palette.fill('handof')
  await page.getByRole('option', { name: 'Handoffs' }).waitFor()
  await palette.press('Enter')
  await page.waitForURL(/\/handoffs\?workspace=acme&channel=voice/)
})

test('an id in the palette leads to its conversation', async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Go to/ }).fill('c-42')
  await page.getByRole('option', { name: 'Conversation c-42', exact: true }).click()
  await page.waitForURL(/\/conversations\/c-42\?workspace=acme/)
})

test('keys are listed, and can be turned off', async () => {
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await sheet.getByText('Go to Handoffs').waitFor()
  await sheet.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await soon(() => sheet.count()).toBe(0)
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await page.waitForTimeout(300)
  expect(new URL(page.url()).pathname).toBe('/')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Go to' }).waitFor()
})

test('two keys lead to a page, and none does anything while somebody types', async () => {
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await page.waitForURL(/\/conversations/)
  await page.getByRole('searchbox').fill('gh?')
  await page.getByRole('searchbox').press('g')
  await page.getByRole('searchbox').press('h')
  await page.waitForTimeout(300)
  expect(new URL(page.url()).pathname).toBe('/conversations')
  await soon(() => page.getByRole('dialog').count()).toBe(0)
})

test('what opens breaks no policy, logs no error, and axe finds nothing serious in it', async () => {
  for (const key of ['f', 'w', '?', 'Control+k']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(400)
    expect(await seriousFaultsInBothThemes(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.waitForTimeout(200)
  }
  expect(complaints).toEqual([])
})

test.each([375, 1280, 2560])('at %i px the bar with filters sticks out nowhere', async (width) => {
  await page.setViewportSize({ width, height: 900 })
  await page.goto(`${dashboard.url}/?workspace=acme&channel=voice&language=de&bot_id=helper&reason=repetition`)
  await chip('Channel voice').waitFor()
  await soon(() => sideways(page)).toBe(0)
})
