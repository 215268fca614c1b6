import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { episodeRow, eventRow, handoffRow, insertRows, resolvedHandoff } from '../dashboard/rows.ts'
import { openPage, sideways, startBrowser } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** Names as long as they may be, of which none can be broken at a space, in a real browser over a real server and database. */

const workspace = `workspace-${'0'.repeat(54)}`
const channel = `channel-${'k'.repeat(56)}`
const bot_version = `2026.11.28-rc1+${'abcdef01'.repeat(6)}`
const intent = `ask_about_${'x'.repeat(70)}`
const agent = `Maximiliana ${'Konstantinopoulou-'.repeat(5)}`.slice(0, 100)
const now = Date.now()
let dashboard: ServedDashboard
let browser: Browser
let page: Page

beforeAll(async () => {
  dashboard = await serveDashboard()
  browser = await startBrowser()
  ;({ page } = await openPage(browser, `${dashboard.url}/health`))
  await insertStory()
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})

async function insertStory(): Promise<void> {
  const named = { workspace, channel, bot_version }
  const busy = {
    event_type: 'agent.status' as const,
    conversation_id: '',
    agent_id: 'a-1',
    detail: 'busy',
    note: agent,
  }
  const released = { event_type: 'bot.released' as const, bot_id: 'b' }
  const answer = { event_type: 'message.bot' as const, intent, confidence: 0.4, threshold: 0.7 }
  await insertRows(dashboard.store, 'events', [
    eventRow({ occurred_at: now - 1000 }),
    eventRow({ ...named, ...busy, occurred_at: now - 1000 }),
    eventRow({ ...named, ...released, occurred_at: now - 1_200_000 }),
    eventRow({ ...named, ...released, occurred_at: now - 100_000 }),
    ...Array.from({ length: 40 }, (_, i) => eventRow({ ...named, ...answer, occurred_at: now - 900_000 + i })),
  ])
  await insertRows(
    dashboard.store,
    'episodes',
    Array.from({ length: 40 }, (_, i) => episodeRow({ ...named, began_at: now - 900_000 + i })),
  )
  const waiting = { waiting: 1, promise_agent_id: 'a-1', promise_due_at: now + 600_000, quote: 'q'.repeat(300) }
  await insertRows(dashboard.store, 'handoffs', [
    ...Array.from({ length: 40 }, (_, i) =>
      resolvedHandoff({ ...named, requested_at: now - 800_000 + i, wait_seconds: 30, agent_id: 'a-1' }),
    ),
    handoffRow({ ...named, requested_at: now - 60_000, ...waiting }),
  ])
}

test.each([
  ['/handoffs', '.queue-rows .waiting-what'],
  ['/health', '.letters .aim'],
  ['/report', '.report-head'],
] as const)('on a phone and drawn twice as large nothing sticks out sideways: %s', async (path, place) => {
  for (const width of [375, 640]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${dashboard.url}${path}?workspace=${workspace}`)
    await page.locator(place).first().waitFor()
    await soon(() => sideways(page)).toBe(0)
  }
})

test.each([375, 1280])('of who waits the reason stands in its own column: %s px', async (width) => {
  await page.setViewportSize({ width, height: 900 })
  await page.goto(`${dashboard.url}/handoffs?workspace=${workspace}`)
  const what = page.locator('.queue-rows .waiting-what')
  await what.getByText(channel).waitFor()
  expect(await what.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
})

test.each([1280, 1440])('with a demo and a choice of workspaces the bar is one line: %s px', async (width) => {
  await page.setViewportSize({ width, height: 900 })
  await page.goto(`${dashboard.url}/?workspace=${workspace}`)
  dashboard.bus.pulse('demo.state', { storm: true })
  await page.getByRole('button', { name: 'Calm down' }).waitFor()
  await page.getByRole('combobox', { name: 'Workspace' }).waitFor()
  await soon(async () => (await page.locator('.top-bar').boundingBox())?.height).toBeLessThan(70)
})
