import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pagePaths } from '../../dashboard/site.ts'
import { measure } from '../../queries/measure.ts'
import { insertHandoffStory } from '../dashboard/handoff-story.ts'
import { putQuietRules } from '../dashboard/told-alerts.ts'
import { seriousFaultsInBothThemes } from './axe.ts'
import { crushedWords, openPage, sideways, startBrowser, usual, watchShift, watchTiles } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** Every page in the states that all of them have: on its way, with nothing to show, with something, with its line lost. */

/** What each says of a workspace that nobody ever sent anything to. */
const emptyWords: Record<string, RegExp> = {
  '/': /No handoff ended in the last hour, and nobody is waiting\./,
  '/?wall': /No handoff ended in the last hour, and nobody is waiting\./,
  '/report': /no conversation with the bot began\. No handoff ended\./,
  '/handoffs': /Nobody is waiting for a person\..*No handoff that was requested in the last hour/,
  '/handoffs/:id': /This handoff is not here/,
  '/triggers': /(No handoff was requested in this window\..*){2}No answer in this window says how sure the bot was\./s,
  '/quality': /Nobody gave a rating in this window\./,
  '/conversations': /No conversation began in the last hour\./,
  '/conversations/:id': /This conversation is not here/,
  '/alerts': /No rule has been evaluated for this workspace yet\./,
  '/sql': /The rows of the answer will be here\./,
  '/health': /None: every event of the last 30 days was taken\./,
  '/settings/policy': /Nothing is tried\./,
}
const paths = [...pagePaths, '/?wall']

/** Windows in which all of a page is to be seen. */
const wholeSizes = [
  { width: 1440, height: 3000 },
  { width: 375, height: 6000 },
]
/** The wall is for a screen that is wide, and fills it. */
const wallSizes = [
  { width: 1920, height: 900 },
  { width: 1440, height: 900 },
]

let dashboard: ServedDashboard
let browser: Browser
let page: Page
let shift: () => Promise<number>
let pushed: () => Promise<string[]>
/** so long after the one before a number is there, ms: on a slow machine each comes by itself */
let apart_ms = 0

beforeAll(async () => {
  let before = Promise.resolve()
  const measureApart: typeof measure = async (...asked) => {
    const measured = await measure(...asked)
    if (apart_ms > 0) {
      before = before.then(() => sleep(apart_ms))
      await before
    }
    return measured
  }
  dashboard = await serveDashboard({ measure: measureApart })
  browser = await startBrowser()
  await insertHandoffStory(dashboard.store, {
    handoff_id: 'x-1',
    conversation_id: 'x-1',
    began_at: Date.now() - 1_200_000,
  })
  await putQuietRules(dashboard.bus, 'acme')
  // one page for all: what it is made of is fetched once
  ;({ page } = await openPage(browser, `${dashboard.url}/reference`))
  shift = await watchShift(page)
  pushed = await watchTiles(page)
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})
afterEach(async () => {
  apart_ms = 0
  dashboard.mend()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

/** the path whose numbers are on the page, '' = none */
let shown = ''
const open = async (path: string, workspace = 'acme') => {
  shown = ''
  await page.goto(
    `${dashboard.url}${path.replace(':id', 'x-1')}${path.includes('?') ? '&' : '?'}workspace=${workspace}&window=1h`,
  )
}
const openWhole = async (path: string) => {
  await open(path)
  await soon(isBusy).toBe(0)
  shown = path
}
/** As the test before has left it: to load it takes longer than to look at it. */
const keepOpen = async (path: string) => {
  if (shown !== path) await openWhole(path)
}
const isBusy = () => page.locator('main :is([aria-busy="true"], .bone)').count()
const lost = /Live stream lost|cannot be read/
const bodyText = () => page.locator('body').textContent()

test.each(paths)('%s keeps its places while its numbers are on their way', async (path) => {
  await page.route(/\/v1\//, () => undefined)
  await open(path)
  // nothing is asked there before somebody asks
  if (path !== '/sql') await soon(isBusy).toBeGreaterThan(0)
  expect(await seriousFaultsInBothThemes(page)).toEqual([])
})

test.each(paths)('%s says so where there is nothing to show', async (path) => {
  await open(path, 'nobody')
  await soon(() => page.locator('main').textContent()).toMatch(emptyWords[path] ?? /this page is not in the list/)
  await soon(isBusy).toBe(0)
  expect(await seriousFaultsInBothThemes(page)).toEqual([])
})

describe.each(paths)('%s', (path) => {
  test('does not move while it comes', async () => {
    // the page is told four times a second: two numbers come apart there only so
    apart_ms = path === '/handoffs' ? 300 : 60
    for (const { width, height } of path === '/?wall' ? wallSizes : wholeSizes) {
      await page.setViewportSize({ width, height })
      await openWhole(path)
      await page.waitForTimeout(300)
      expect(await pushed(), `at ${width} px`).toEqual([])
      expect(await shift(), `at ${width} px`).toBeLessThan((0.02 * 900) / height)
    }
  })

  test('has room for its words on a phone, a tablet and a wide screen', async () => {
    await page.setViewportSize({ width: 375, height: 900 })
    await keepOpen(path)
    // as somebody makes the window wider: what was drawn for a phone has to follow
    for (const width of [375, 768, 1024, 2560]) {
      await page.setViewportSize({ width, height: 900 })
      await soon(() => sideways(page)).toBe(0)
      await soon(() => crushedWords(page)).toEqual([])
    }
  })

  test('says that its line is lost, keeps what it shows, can be read, and heals by itself', async () => {
    await page.setViewportSize(usual)
    await keepOpen(path)
    const titles = () => page.locator('main :is(h2, h3)').allTextContents()
    await soon(titles).not.toEqual([])
    // who was never connected is not told that the line was lost
    await soon(() => page.locator('.connection-connecting').count()).toBe(0)
    const before = await titles()
    dashboard.cut()
    await soon(bodyText).toMatch(lost)
    expect(await titles()).toEqual(expect.arrayContaining(before))
    expect(await seriousFaultsInBothThemes(page)).toEqual([])
    dashboard.mend()
    await soon(bodyText).not.toMatch(lost)
  })
})
