import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { episodeRow, eventRow, insertRows } from '../dashboard/rows.ts'
import { openPage, startBrowser } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

let dashboard: ServedDashboard
let browser: Browser

beforeAll(async () => {
  dashboard = await serveDashboard()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})

test('before the first event a conversation is waited for no longer than it takes to know that there is none', async () => {
  const { page } = await openPage(browser, `${dashboard.url}/conversations/c-1`)
  await page.getByRole('heading', { name: 'Nothing has been sent yet' }).waitFor()
})

test('before the first event the page shows the one command that sends it, and fills by itself afterwards', async () => {
  const { page, complaints } = await openPage(browser, dashboard.url)
  await page.getByRole('heading', { name: 'Nothing has been sent yet' }).waitFor()
  await soon(() => page.locator('pre').textContent()).toContain(`curl -X POST ${dashboard.url}/v1/events`)
  await insertRows(dashboard.store, 'events', [eventRow({ occurred_at: Date.now() })])
  await insertRows(dashboard.store, 'episodes', [episodeRow({ began_at: Date.now() - 1000 })])
  dashboard.bus.pulse('inserted.0', { workspaces: ['acme'] })
  await page.locator('.number-hero').waitFor()
  await soon(() => page.locator('.tile-hero .sentence').textContent()).toContain('No handoff ended in the last hour')
  expect(complaints).toEqual([])
})

test('a workspace that nobody has sent anything to, new or misspelt, is told from one with a quiet hour', async () => {
  await insertRows(dashboard.store, 'events', [eventRow({ occurred_at: Date.now() })])
  const { page } = await openPage(browser, `${dashboard.url}/quality?workspace=acmee&window=7d`)
  await page.getByRole('heading', { name: 'Nothing has been sent to acmee yet' }).waitFor()
  await soon(() => page.locator('.notice').textContent()).toContain('key -- create --workspace acmee')
  await page.locator('.notice').getByRole('link', { name: 'acme' }).click()
  await page.waitForURL(/\/quality\?workspace=acme&window=7d/)
  await soon(() => page.locator('.notice').count()).toBe(0)
})
