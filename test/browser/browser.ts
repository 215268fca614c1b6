import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { browser } from '../setup/programs.ts'

export interface BrowserOptions {
  /** Scripts that run often are compiled for the machine: who measures wants it, for a test it takes longer than it saves, a fifth of the CPU. */
  isFast?: boolean
}

/** A real Chromium that talks to nobody but the page. @throws with what to type when there is none */
export function startBrowser({ isFast = false }: BrowserOptions = {}): Promise<Browser> {
  if (browser === undefined) throw new Error('no Chromium found: npm run setup, or set CHROMIUM_PATH')
  // a window brings suggestions for its address bar as pages of their own, hundreds of scripts: twice the work of our page
  const ownPages = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup'
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update']
  // the headless shell fits letters to whole pixels by itself, where a window does not
  const letters = '--font-render-hinting=none'
  const plain = isFast ? [] : ['--js-flags=--no-maglev,--no-turbofan']
  return chromium.launch({
    executablePath: browser,
    args: ['--no-sandbox', '--disable-gpu', '--disable-sync', letters, ownPages, ...quiet, ...plain],
  })
}

/** A page that notes everything that should not happen on it. */
export interface WatchedPage {
  page: Page
  /** console errors and warnings, exceptions, violations of the content policy, requests to other hosts */
  complaints: string[]
}

/** A page of its own that remembers nothing, but for the files of the pages: reading and compiling them anew takes most of a test. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await contextOf(browser, options)
  const page = left.get(context)?.pop() ?? (await newPage(context))
  await forget(page, new URL(url).origin)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(url).host) complaints.push(`request: ${request.url()}`)
  })
  await page.goto(url)
  return { page, complaints } satisfies WatchedPage
}

const left = new WeakMap<BrowserContext, Page[]>()
/** how large a window is that nobody says anything about */
export const usual = { width: 1280, height: 900 }
const heard = ['pageerror', 'console', 'request', 'response', 'dialog'] as const

/**
 * In the place of `page.close`, by a test that added no script to the page: the next to open one takes it. A new one is a new process
 * of the browser, and twice the CPU of a page that has been there.
 */
export async function leavePage(page: Page): Promise<void> {
  for (const type of heard) page.removeAllListeners(type)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  // of the same site, as any other would be another process
  await page.goto(new URL('/icon.svg', page.url()).href)
  await page.mouse.move(0, 0)
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null })
  await page.setViewportSize(usual)
  await page.setExtraHTTPHeaders({})
  const context = page.context()
  left.set(context, [...(left.get(context) ?? []), page])
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  return page
}

const contexts = new WeakMap<Browser, Map<string, Promise<BrowserContext>>>()

function contextOf(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const known = contexts.get(browser) ?? new Map<string, Promise<BrowserContext>>()
  contexts.set(browser, known)
  const key = JSON.stringify(options)
  const context = known.get(key) ?? browser.newContext({ viewport: usual, ...options })
  known.set(key, context)
  return context
}

async function forget(page: Page, origin: string): Promise<void> {
  await page.context().clearCookies()
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb' })
  await session.detach()
}

/** Call before the page is loaded. @returns how much of it has moved by itself since, as Chromium scores it: not where its window changed */
export async function watchShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number }
    seen.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) seen.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { shift: number }).shift)
}

/** Call before the page is loaded. @returns the tiles that something has pushed by 8 px and more since, and from where to where; those in the window alone are known */
export async function watchTiles(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    type Shift = { sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[] }
    const seen = window as unknown as { pushed: string[] }
    seen.pushed = []
    new PerformanceObserver((list) => {
      for (const { node, previousRect, currentRect } of (list.getEntries() as unknown as Shift[]).flatMap(
        (entry) => entry.sources,
      ))
        if (node?.matches?.('.tile, .grid > *') && Math.abs(currentRect.top - previousRect.top) >= 8)
          seen.pushed.push(`${node.className}: ${Math.round(previousRect.top)} to ${Math.round(currentRect.top)}`)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { pushed: string[] }).pushed)
}

/** How far the page sticks out sideways, in px. Poll it after the window changed: a chart follows its box only later. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Titles of tiles that what stands beside them leaves less than half of their line, although they need more. */
export const squeezedTitles = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.tile-head')].flatMap((head) => {
      const title = head.firstElementChild
      const line = Number.parseFloat(getComputedStyle(title?.querySelector('h2') ?? head).lineHeight)
      const { width = 0, height = 0 } = title?.getBoundingClientRect() ?? {}
      return width < head.clientWidth / 2 && height > 1.5 * line ? [title?.querySelector('h2')?.textContent ?? ''] : []
    }),
  )

/** Words that have so little room that they break letter by letter, one below the other. */
export const crushedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')].flatMap((one) => {
      const words = [...one.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')).join('')
      const { width, height } = one.getBoundingClientRect()
      const letter = Number.parseFloat(getComputedStyle(one).fontSize)
      return words.trim().length > 5 && width > 1 && width < 2 * letter && height > 4 * letter ? [words.trim()] : []
    }),
  )
