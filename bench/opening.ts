import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from 'playwright-core'
import { site } from '../dashboard/site.ts'
import { startBrowser } from '../test/browser/browser.ts'
import { type Figure, milliseconds, quantile } from './figures.ts'

/** How long it takes until a page that nobody has opened before is there. */

interface Opened {
  paint_ms: number
  interactive_ms: number
  script_bytes: number
}

/** The Live page opened by somebody who was never there: when something is to be seen, when it answers, how much script that takes. */
export async function measureOpening(url: string, times: number): Promise<Figure[]> {
  const browser = await startBrowser({ isFast: true })
  // the first one pays for the browser, too
  await openLive(browser, url)
  const opened: Opened[] = []
  for (let i = 0; i < times; i++) opened.push(await openLive(browser, url))
  const others = await openOthers(browser, url)
  await browser.close()
  const figure = (what: string, name: 'paint_ms' | 'interactive_ms', must_ms: number, note: string): Figure => {
    const taken = opened.map((one) => one[name]).sort((a, b) => a - b)
    const worst = quantile(taken, 0.95)
    return {
      ...{ what, must: milliseconds(must_ms), aim: '', ours: milliseconds(worst), met: worst <= must_ms },
      note: `p95 of ${times}, p50 ${milliseconds(quantile(taken, 0.5))}; Chromium with nothing kept, page from the same machine; ${note}`,
    }
  }
  const kilobytes = (opened[0]?.script_bytes ?? 0) / 1000
  return [
    figure('Live page, first paint', 'paint_ms', 1000, 'first-contentful-paint'),
    figure('Live page, interactive', 'interactive_ms', 1500, 'every island is alive'),
    {
      ...{
        what: 'Live page, script',
        must: '300 kB',
        aim: '',
        ours: `${kilobytes.toFixed(0)} kB`,
        met: kilobytes < 300,
      },
      note: 'all files of it with the charts, each by gzip; the palette, which comes when the page rests, is not in it',
    },
    slowestOf(others, 'Slowest other page, first paint', 'paint_ms', 1000),
    slowestOf(others, 'Slowest other page, interactive', 'interactive_ms', 1500),
  ]
}

type OpenedPage = Opened & { path: string }

const OTHERS_TIMES = 6

/** Every page of the rail but Live, and the report, each some times in turn. */
async function openOthers(browser: Browser, url: string): Promise<OpenedPage[]> {
  const paths = [...site.map(({ path }) => path).filter((path) => path !== '/'), '/report']
  const opened: OpenedPage[] = []
  for (let time = 0; time < OTHERS_TIMES; time++)
    for (const path of paths)
      opened.push({ path, ...(await openOnce(browser, `${url}${path}`, async () => undefined)) })
  return opened
}

/** Of each page the middle one of its times, of those the worst. */
function slowestOf(
  opened: readonly OpenedPage[],
  what: string,
  name: 'paint_ms' | 'interactive_ms',
  must_ms: number,
): Figure {
  const pages = [...Map.groupBy(opened, ({ path }) => path)]
    .map(([path, times]) => ({
      path,
      ms: quantile(
        times.map((one) => one[name]).sort((a, b) => a - b),
        0.5,
      ),
    }))
    .sort((a, b) => b.ms - a.ms)
  const worst = pages[0]?.ms ?? Number.NaN
  return {
    ...{ what, must: milliseconds(must_ms), aim: '', ours: milliseconds(worst), met: worst <= must_ms },
    note: `p50 of ${OTHERS_TIMES} each: ${pages.map(({ path, ms }) => `${path} ${milliseconds(ms)}`).join(', ')}`,
  }
}

/** Until its charts are drawn, so that all of its script is there. */
const openLive = (browser: Browser, url: string): Promise<Opened> =>
  openOnce(browser, `${url}/?window=15m`, async (page) => {
    await page.waitForSelector('.recharts-surface, .tile-chart .calm')
  })

async function openOnce(browser: Browser, address: string, untilWhole: (page: Page) => Promise<void>): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const scripts: Promise<number>[] = []
  const weigh = (response: Response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(body).length))
  }
  page.on('response', weigh)
  await page.goto(address, { waitUntil: 'commit' })
  const alive = await page.waitForFunction(islandsAlive, undefined, { polling: 'raf' })
  const interactive_ms = await alive.jsonValue()
  await untilWhole(page)
  page.off('response', weigh)
  // a page may be alive a moment before Chromium has noted that something is seen
  const painted = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  const paint_ms = Number(await painted.jsonValue())
  const script_bytes = (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0)
  await context.close()
  return { paint_ms, interactive_ms: Number(interactive_ms), script_bytes }
}

/** Runs in the page. @returns ms since it was asked for, false before */
const islandsAlive = (): number | false =>
  document.readyState !== 'loading' &&
  document.querySelector('astro-island') !== null &&
  document.querySelector('astro-island[ssr]') === null &&
  performance.now()
