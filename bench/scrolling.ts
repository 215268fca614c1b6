import type { Page } from 'playwright-core'
import { longList, scrolledFor } from '../dashboard/islands/long-list.ts'
import { startBrowser } from '../test/browser/browser.ts'
import { type Figure, milliseconds, quantile, thousands } from './figures.ts'
import type { Instance } from './instance.ts'

/** Long lists in a real browser: a million conversations, and a queue of many who wait. */

const ROW_PX = 64
const HEIGHT_PX = 900
const WINDOW_MS = 29 * 86_400_000
const WAITING = 500
const SCROLLED_MS = 5000

/** @param count of conversations, begun evenly over 29 days, each with its first message */
export async function measureScrolling(instance: Instance, count: number): Promise<Figure[]> {
  await fill(instance, count)
  const browser = await startBrowser({ isFast: true })
  const page = await browser.newPage({ viewport: { width: 1440, height: HEIGHT_PX } })
  const lists: number[] = []
  page.on('requestfinished', (request) => {
    if (request.url().includes('/v1/conversations?')) lists.push(request.timing().responseEnd)
  })
  // the first one pays for the browser and for a cold database, too
  const cold_ms = await openList(page, instance.url)
  lists.length = 0
  const began = performance.now()
  const first_ms = await openList(page, instance.url)
  await page.getByText('That is all.').waitFor({ timeout: 120_000 })
  const counted_ms = performance.now() - began
  const jumps: string[] = []
  const taken: number[] = []
  for (const row of [1000, Math.round(count / 10), count - 50]) {
    const ms = await jumpTo(page, row, count)
    taken.push(ms)
    jumps.push(`${thousands(row)} in ${milliseconds(ms)}`)
  }
  const frames = await framesOf(page)
  const heap = await heapOf(page)
  lists.sort((a, b) => a - b)
  taken.sort((a, b) => a - b)
  const slowest = taken.at(-1) as number
  await page.goto(`${instance.url}/handoffs?workspace=bench&window=1h`)
  await page.getByRole('button', { name: /^Show all \d+$/ }).click()
  // the palette comes when the page rests: scrolling is measured, not that
  await page.waitForTimeout(4000)
  const queue = await framesOf(page)
  await browser.close()
  return [
    {
      ...{ what: `${thousands(count)} conversations, a row far down is there`, must: '', aim: '1 s', met: null },
      ours: milliseconds(slowest),
      note: `row ${jumps.join(', ')}; the first rows ${milliseconds(first_ms)} after the address (${milliseconds(cold_ms)} right after the rows were written), the count ${milliseconds(counted_ms)}; a page of 200 p50 ${milliseconds(quantile(lists, 0.5))}, p95 ${milliseconds(quantile(lists, 0.95))} of ${lists.length}; the tab holds ${(heap / 2 ** 20).toFixed(0)} MB of objects`,
    },
    frameFigure('frames while the list of conversations scrolls', frames, `${thousands(count)} of them`),
    frameFigure('frames while the queue of /handoffs scrolls', queue, `${WAITING} who wait, with running clocks`),
  ]
}

function frameFigure(what: string, deltas: number[], note: string): Figure {
  const over = (ms: number) => `${((100 * deltas.filter((delta) => delta > ms).length) / deltas.length).toFixed(1)} %`
  const sum = deltas.reduce((total, delta) => total + delta, 0)
  const sorted = [...deltas].sort((a, b) => a - b)
  const rate = (1000 * deltas.length) / sum
  return {
    ...{ what, must: '60 a second', aim: '', ours: `${rate.toFixed(0)} a second`, met: Math.round(rate) >= 60 },
    note: `p50 ${milliseconds(quantile(sorted, 0.5))}, p95 ${milliseconds(quantile(sorted, 0.95))}; over 17.5 ms ${over(17.5)}, over 34 ms ${over(34)} of ${deltas.length}; ${note}; Chromium without a graphics card`,
  }
}

/** @returns ms until the first rows are there */
async function openList(page: Page, url: string): Promise<number> {
  const began = performance.now()
  await page.goto(`${url}/conversations?workspace=bench&window=30d`, { waitUntil: 'commit' })
  await page.locator('.conversation').first().waitFor()
  return performance.now() - began
}

/** As a thumb that is dragged: the bar is put where the row must be. @returns ms until its text is there */
async function jumpTo(page: Page, row: number, count: number): Promise<number> {
  const began = performance.now()
  const scrolled = scrolledFor(longList(count * ROW_PX, HEIGHT_PX), row * ROW_PX)
  await page.evaluate((px) => {
    const list = document.querySelector('.conversations') as HTMLElement
    scrollTo(0, list.getBoundingClientRect().top + scrollY + px)
  }, scrolled)
  const text = `c-${row} `
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('.conversation')].some((one) => one.textContent?.includes(wanted)),
    text,
    { polling: 'raf', timeout: 60_000 },
  )
  return performance.now() - began
}

/** Turns the wheel for some seconds. @returns ms between each two frames */
async function framesOf(page: Page): Promise<number[]> {
  await page.evaluate(() => scrollTo(0, 0))
  await page.waitForTimeout(1000)
  await page.mouse.move(700, 500)
  const deltas = page.evaluate(
    (ms) =>
      new Promise<number[]>((resolve) => {
        const seen: number[] = []
        const began = performance.now()
        let before = began
        const look = (now: number) => {
          seen.push(now - before)
          before = now
          if (now - began < ms) requestAnimationFrame(look)
          else resolve(seen.slice(2))
        }
        requestAnimationFrame(look)
      }),
    SCROLLED_MS,
  )
  for (const end = performance.now() + SCROLLED_MS; performance.now() < end; ) {
    await page.mouse.wheel(0, 100)
    await page.waitForTimeout(30)
  }
  return deltas
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

async function fill({ ask }: Instance, count: number): Promise<void> {
  const params = { count, gap_ms: Math.floor(WINDOW_MS / count), waiting: WAITING }
  for (const text of [episodes, events, handoffs]) await ask({ ask: 'sql', text, params })
}

const episodes = `
INSERT INTO episodes (workspace, conversation_id, episode, version, channel, language, customer_id, bot_id, bot_version, began_at,
    last_event_at, ended_at, state, bot_joined, customer_message_count, bot_message_count)
SELECT 'bench', 'c-' || toString(number) || ' ', 1, 1, ['web', 'voice', 'email'][1 + number % 3], 'en', 'u-' || toString(number % 50000), 'b', '2.4.1',
    now64(3, 'UTC') - toIntervalMillisecond(1000 + number * {gap_ms:UInt32}) AS at, at + toIntervalMinute(5), at + toIntervalMinute(5), 'bot_resolved', 1, 3, 3
FROM numbers({count:UInt32})`

const events = `
INSERT INTO events (workspace, event_id, event_type, conversation_id, episode, occurred_at, received_at, text)
SELECT 'bench', 'e-' || toString(number), 'message.customer', 'c-' || toString(number) || ' ', 1,
    now64(3, 'UTC') - toIntervalMillisecond(1000 + number * {gap_ms:UInt32}) AS at, at, 'Where is my parcel? It is number ' || toString(number)
FROM numbers({count:UInt32})`

const handoffs = `
INSERT INTO handoffs (workspace, conversation_id, episode, handoff, version, handoff_id, channel, language, reason, tier, requested_at, clock_started_at, waiting)
SELECT 'bench', 'c-' || toString(number) || ' ', 1, 1, 1, 'h-' || toString(number), 'web', 'en', 'human_request', 3,
    now64(3, 'UTC') - toIntervalSecond(30 + number) AS at, at, 1
FROM numbers({waiting:UInt32})`
