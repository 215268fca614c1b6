import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seriousFaultsInBothThemes } from './axe.ts'
import { openPage, startBrowser } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

let dashboard: ServedDashboard
let browser: Browser

beforeAll(async () => {
  dashboard = await serveDashboard({
    open: false,
    limits: { heartbeat_ms: 300, refresh_ms: 60_000, catch_up_ms: 60_000 },
  })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})

test('a reader signs in with a key, sees the key’s empty workspace, and is out again when it is revoked', async () => {
  const { token, key_id } = await dashboard.keys.create({ workspace: 'acme', scopes: ['read'] })
  const { page, complaints } = await openPage(browser, dashboard.url)
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  expect(await seriousFaultsInBothThemes(page)).toEqual([])
  await page.getByLabel(/Key with scope/).fill('bk_wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel(/Key with scope/).fill(token)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.locator('.number-hero').waitFor()
  await soon(() => page.locator('.workspace').textContent()).toBe('acme')
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  expect(await page.evaluate(() => document.cookie)).toBe('')
  await page.reload()
  await page.locator('.number-hero').waitFor()
  expect(complaints).toEqual([])
  await dashboard.keys.revoke(key_id)
  await page.waitForURL(/sign-in/)
})

test('signing out leads back to the sign-in page', async () => {
  const { token } = await dashboard.keys.create({ workspace: 'acme', scopes: ['read'] })
  const { page } = await openPage(browser, dashboard.url)
  await page.getByLabel(/Key with scope/).fill(token)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/sign-in/)
  await page.goto(dashboard.url)
  expect(new URL(page.url()).pathname).toBe('/sign-in')
})

test.each(['/handoffs', '/handoffs/h_1'])('%s is behind the sign-in too', async (path) => {
  const { page } = await openPage(browser, `${dashboard.url}${path}`)
  expect(new URL(page.url()).pathname).toBe('/sign-in')
})

test('a form that is too big for a key is not read', async () => {
  const body = new URLSearchParams({ key: 'x'.repeat(20_000) })
  const response = await fetch(new URL('/sign-in', dashboard.url), { method: 'POST', body })
  expect(response.status).toBe(413)
})
