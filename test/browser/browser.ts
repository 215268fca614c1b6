import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const names = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** A real Chromium that talks to nobody but the page. @throws with what to type when there is none */
export function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? names.find((path) => existsSync(path))
  if (executablePath === undefined) throw new Error('no Chromium found: npm run setup, or set CHROMIUM_PATH')
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update']
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-sync', ...quiet] })
}

/** A page that notes everything that should not happen on it. */
export interface WatchedPage {
  page: Page
  /** console errors and warnings, exceptions, violations of the content policy, requests to other hosts */
  complaints: string[]
}

export async function openPage(browser: Browser, url: string, options: Parameters<Browser['newPage']>[0] = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options })
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(url).host) complaints.push(`request: ${request.url()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  await page.goto(url)
  return { page, complaints } satisfies WatchedPage
}
