import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  decisionRow,
  episodeRow,
  eventRow,
  factNotice,
  ghostNotice,
  handoffRow,
  insertNotices,
  insertRows,
  resolvedHandoff,
} from '../dashboard/rows.ts'
import { seriousFaultsInBothThemes } from './axe.ts'
import { leavePage, openPage, startBrowser, usual } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** The Live page in a real browser over a real server, broker and database. */

declare module 'vitest' {
  interface TaskMeta {
    /** it changes nothing of the page but what arrives there anyway: the next test takes the page as it is */
    onlyLooks?: true
  }
}
const onlyLooks = { meta: { onlyLooks: true as const } }

const evil = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script> I already told you`
let dashboard: ServedDashboard
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  dashboard = await serveDashboard({ limits: { refresh_ms: 60_000 } })
  await insertStory()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})

/** whether the page is as it opened, so that the next test needs no other */
let isAsOpened = false

beforeEach(async () => {
  if (isAsOpened) return
  ;({ page, complaints } = await openPage(browser, `${dashboard.url}/?window=1h`))
  await page.waitForSelector('.number-hero')
})
afterEach(async ({ task }) => {
  dashboard.mend()
  isAsOpened = task.meta.onlyLooks === true && task.result?.state === 'pass'
  if (!isAsOpened) await leavePage(page)
})

/**
 * 40 handoffs resolved, each after 30 s and every second with one repeat: score 0.5 + 0.5 = 1.0 with nobody waiting. An hour
 * before there were 40 of 6 s, by another version of the bot: 0.1. Half of those came because the bot had no answer.
 */
async function insertStory(): Promise<void> {
  const now = Date.now()
  const ghosts = [['unanswered', 'silent'], ['looped'], ['no_one_there']] as const
  const resolved = Array.from({ length: 40 }, (_, i) =>
    resolvedHandoff({
      ...{ requested_at: now - 1_200_000 + i * 20_000, wait_seconds: 30, repeat_count: i % 2 },
      ghosts: [...(ghosts[i] ?? [])],
    }),
  )
  const before = Array.from({ length: 40 }, (_, i) =>
    resolvedHandoff({
      ...{ requested_at: now - 5_400_000 + i * 20_000, wait_seconds: 6, bot_version: '0.9' },
      ...(i % 2 === 0 && { reason: 'no_answer', tier: 1 }),
    }),
  )
  const episodes = Array.from({ length: 50 }, (_, i) =>
    episodeRow({
      began_at: now - 1_300_000,
      ended_at: now - 1_000_000,
      state: 'bot_resolved',
      handoff_count: i < 20 ? 1 : 0,
      csat_score: i < 40 ? 5 : 2,
      csat_at: now - 900_000,
      ...(i % 10 === 9 ? { false_positive: 1, false_positive_reason: i < 30 ? 'tier_2' : 'low_rating' } : {}),
    }),
  )
  await insertRows(dashboard.store, 'handoffs', [...before, ...resolved])
  await insertRows(dashboard.store, 'episodes', episodes)
  await insertRows(dashboard.store, 'decisions', [
    decisionRow({ occurred_at: now - 60_000, reason: 'repetition', quote: evil }),
  ])
  await insertRows(dashboard.store, 'events', [
    eventRow({ occurred_at: now - 60_000 }),
    eventRow({ occurred_at: now - 600_000, event_type: 'bot.released', bot_version: '2.4.0' }),
    eventRow({ occurred_at: now - 60_000, workspace: 'second' }),
  ])
  // nothing of it may push the page apart
  const long = 'w'.repeat(300)
  await insertNotices(
    dashboard.store,
    ghostNotice({ noticed_at: new Date(now - 120_000).toISOString(), conversation_id: long, ghost: 'never_requested' }),
    factNotice({
      noticed_at: new Date(now - 130_000).toISOString(),
      handoff_id: 'h_asked',
      facts: [{ kind: 'address', value: long, event_id: 'e' }],
    }),
  )
}

const tile = (title: string) => page.locator('.tile', { has: page.getByRole('button', { name: title, exact: true }) })
/** a flat line has no height, so it is never "visible" */
const drawn = () => page.locator('.chart-line .recharts-line-curve').waitFor({ state: 'attached' })
const weight = () => page.locator('.number-hero').evaluate((one) => Number(getComputedStyle(one).fontWeight))
const arrived = () => dashboard.bus.pulse('inserted.0', { workspaces: ['acme'] })

test('the numbers of the rows stand on the page', onlyLooks, async () => {
  await soon(() => page.locator('.number-hero').textContent()).toContain('1.00')
  await soon(() => tile('Handoff Friction Score').textContent()).toContain('40 handoffs resolved')
  await soon(() => tile('Escalation and containment').textContent()).toMatch(
    /40 %.*20 of 50 conversations.*60 %.*30 of 50/s,
  )
  await soon(() => tile('Wait for an answer').textContent()).toContain('40 handoffs answered')
  await soon(() => tile('Satisfied customers').textContent()).toMatch(
    /Bot only.*67 %.*Reached a person.*100 %.*20 of 30 needed/s,
  )
})

test('each of the scores on the page says what it is of', onlyLooks, async () => {
  const row = { requested_at: Date.now() - 65_000, waiting: 1, workspace: 'acme', handoff_id: 'h_scope' }
  await insertRows(dashboard.store, 'handoffs', [handoffRow(row)])
  arrived()
  const scope = page.locator('.tile-hero .scope')
  await soon(() => scope.textContent()).toMatch(/^of the last hour, with the (one who still waits|\d+ who still wait)$/)
  await soon(() => page.locator('.tile-hero .change').textContent()).toContain('those that ended: ')
  await drawn()
  await soon(() => tile('Is the handoff getting worse?').locator('.legend').textContent()).toContain(
    'Score of the half hour before each moment, and of who waited then',
  )
})

test('a number below the minimum sample says how many are needed', onlyLooks, async () => {
  await soon(() => tile('Satisfied customers').locator('.number-short').textContent()).toContain('20 of 30 needed')
})

test('a new row shows as soon as it is there, and its clock runs', onlyLooks, async () => {
  await page.waitForTimeout(2500)
  const quote = `where is my parcel ${Date.now()}`
  const requested_at = Date.now() - 65_000
  await insertRows(dashboard.store, 'handoffs', [handoffRow({ requested_at, waiting: 1, quote, workspace: 'acme' })])
  arrived()
  const row = page.locator('.waiting', { hasText: quote })
  // without the word of it the page would be told in a minute; how soon it is, is measured by the bench
  await row.waitFor()
  const first = await row.locator('.clock').textContent()
  await soon(() => row.locator('.clock').textContent()).not.toBe(first)
})

test('a lost line shows, dims the numbers and heals by itself', async () => {
  await page.locator('.connection-live').waitFor()
  dashboard.cut()
  await page.getByText(/Live stream lost/).waitFor()
  await soon(weight).toBe(400)
  await soon(() => page.locator('.number-hero').textContent()).not.toBe('–')
  dashboard.mend()
  await page.locator('.connection-live').waitFor()
  await soon(weight).toBeGreaterThan(400)
})

test('what a customer writes stays text, in the feed and everywhere', onlyLooks, async () => {
  const quote = page.locator('blockquote.decision-quote').first()
  await quote.waitFor()
  await soon(() => quote.textContent()).toBe(evil)
  await soon(() => page.locator('main img').count()).toBe(0)
  expect(await page.title()).not.toBe('owned')
})

test(
  'a handoff that fails stands among the decisions as it happens: what, whose, how late, and what would help',
  onlyLooks,
  async () => {
    await page.locator('.told').first().waitFor()
    const requested_at = Date.now() - 400_000
    const told = { handoff_id: 'h_fails', conversation_id: 'c_fails' }
    await insertRows(dashboard.store, 'handoffs', [
      handoffRow({ ...told, requested_at, waiting: 1, workspace: 'acme', customer_id: 'u-77', quote: evil }),
    ])
    const due_at = new Date(Date.now() - 95_000).toISOString()
    const repair = { action: 'give_to_other', agent_id: 'a-1', agent_name: 'Sarah' } as const
    await insertNotices(dashboard.store, ghostNotice({ ...told, due_at, repair }))
    // what was measured less than a second ago waits for the next that arrives
    const arriving = setInterval(arrived, 1000)
    const line = page.locator('.told', { hasText: 'u-77' })
    await line.waitFor({ timeout: 100_000 }).finally(() => clearInterval(arriving))
    await soon(() => line.locator('.decision-why').textContent()).toMatch(
      /▲ Not answered in time \d m( \d+ s)? late so far/,
    )
    await soon(() => line.locator('.decision-then').textContent()).toBe('Suggested: give it to Sarah, who is free')
    await soon(() => line.locator('blockquote').textContent()).toBe(evil)
    await soon(() => page.locator('.feed li').first().textContent()).toContain('u-77')
    await soon(() => line.getByRole('link').getAttribute('href')).toBe('/handoffs/h_fails?workspace=acme')
  },
)

test('in a storm of decisions the failures can be looked at alone', async () => {
  await page.locator('.told').first().waitFor()
  const only = page.getByRole('button', { name: /^Only failures \(\d+\)$/ })
  await only.click()
  await soon(() => only.getAttribute('aria-pressed')).toBe('true')
  await soon(() => page.locator('.feed .decision:not(.told)').count()).toBe(0)
  await soon(() => page.locator('.feed .told').count()).toBeGreaterThan(1)
  await only.click()
  await soon(() => page.locator('.feed .decision:not(.told)').count()).toBeGreaterThan(0)
})

test('where nothing failed the feed says so', async () => {
  await page.goto(`${dashboard.url}/?window=1h&workspace=second`)
  await page.getByText('No message needed a person in this window, and no handoff failed.').waitFor()
  await page.getByRole('button', { name: 'Only failures', exact: true }).click()
  await page.getByText('No handoff failed in this window.').waitFor()
})

test('what no handoff followed says so, and what an agent asked again comes with its answer', onlyLooks, async () => {
  const lines = page.locator('.told')
  await soon(() => lines.count()).toBeGreaterThan(1)
  await soon(() => lines.filter({ hasText: 'Announced, never requested' }).textContent()).toContain(
    'No handoff followed in ww',
  )
  await soon(() => lines.filter({ hasText: 'Asked for the address again' }).textContent()).toContain(
    'The customer told the bot: ww',
  )
})

test('in the feed, too, who only agreed to a person is shown with what they want', async () => {
  const at = Date.now() - 300_000
  const place = { conversation_id: 'c_agreed', event_id: 'e_agreed', quote: 'ok, do that' }
  const sentence = { role: 'intent', text: 'The customer: “My blender is broken.”', evidence: ['e'] }
  await insertRows(dashboard.store, 'handoffs', [handoffRow({ ...place, requested_at: at, handoff_id: 'h_agreed' })])
  await insertRows(dashboard.store, 'briefings', [
    {
      ...{ workspace: 'acme', handoff_id: 'h_agreed', conversation_id: 'c_agreed', episode: 1, made_at: at },
      body: JSON.stringify({ sentences: [sentence], facts: [] }),
    },
  ])
  await insertRows(dashboard.store, 'decisions', [decisionRow({ ...place, occurred_at: at, reason: 'human_request' })])
  arrived()
  const line = page.locator('.decision:not(.told)', { hasText: 'My blender is broken.' })
  await line.waitFor()
  await soon(() => line.locator('.decision-quote').textContent()).toContain('To the offer of a person: “ok, do that”')
})

test('the evidence is marked in the customer’s words', onlyLooks, async () => {
  await soon(() => page.locator('blockquote.decision-quote mark').first().textContent()).toBe(
    evil.slice(evil.lastIndexOf(' ', evil.length - 14) + 1),
  )
})

test('the window is in the URL, and the back button goes back', async () => {
  await page.getByRole('radio', { name: '24 h' }).check()
  await page.waitForURL(/window=24h/)
  await soon(() => page.locator('.sentence').first().isVisible()).toBe(true)
  await page.goBack()
  await page.waitForURL(/window=1h/)
  await soon(() => page.getByRole('radio', { name: '1 h' }).isChecked()).toBe(true)
})

test('a link with a window opens it', async () => {
  await page.goto(`${dashboard.url}/?window=7d&workspace=second`)
  await soon(() => page.getByRole('radio', { name: '7 d' }).isChecked()).toBe(true)
  await soon(() => page.getByRole('combobox').inputValue()).toBe('second')
})

test('the keyboard reaches every control, and where it is can be seen', async () => {
  await drawn()
  const reached = new Set<string>()
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement
      const style = getComputedStyle(one.matches('input[type=radio]') ? (one.nextElementSibling ?? one) : one)
      return {
        name: one.getAttribute('aria-label') ?? one.textContent ?? '',
        tag: one.tagName,
        outline: style.outlineStyle,
      }
    })
    if (here.tag === 'BODY') break
    expect(here.outline, `${here.tag} ${here.name}`).not.toBe('none')
    reached.add(`${here.tag} ${here.name}`.slice(0, 60))
  }
  const wanted = [
    'A To the numbers',
    'INPUT ',
    'BUTTON Theme: auto',
    'BUTTON Handoff Friction Score',
    'BUTTON Ghost handoffs',
    'BUTTON Table',
    'SECTION Recent decisions and failures',
  ]
  expect([...reached]).toEqual(expect.arrayContaining(wanted))
})

test('a definition opens on focus with the way to its SQL, and Escape closes it', async () => {
  const title = page.getByRole('button', { name: 'Ghost handoffs' })
  await title.focus()
  const panel = tile('Ghost handoffs').locator('.definition-panel')
  await soon(() => panel.isVisible()).toBe(true)
  await soon(() => panel.textContent()).toContain('handoffs requested; null when there is none')
  const href = await panel.getByRole('link', { name: 'Open the SQL' }).getAttribute('href')
  expect(href).toMatch(/^\/sql\?workspace=acme.*&metric=ghost_rate$/)
  await page.keyboard.press('Escape')
  await soon(() => panel.isVisible()).toBe(false)
})

test('a number leads to what it counts, within the window and the filters', async () => {
  await tile('Escalation and containment').getByRole('link', { name: '20 of 50 conversations' }).waitFor()
  await tile('Top five reasons').getByRole('link').first().waitFor()
  const ways = await page.locator('a.behind').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(ways).toEqual(
    expect.arrayContaining([
      '/handoffs?workspace=acme&moment=ended&outcome=resolved',
      '/handoffs?workspace=acme&moment=answered&sort=wait',
      expect.stringMatching(/^\/handoffs\?workspace=acme&from=[^&]*&to=[^&]*&tier=3$/),
      '/conversations?workspace=acme&outcome=contained',
      '/quality?workspace=acme&rated=bot_only',
      expect.stringMatching(/^\/handoffs\?workspace=acme&reason=/),
    ]),
  )
  await tile('Escalation and containment').getByRole('link', { name: '20 of 50 conversations' }).click()
  await page.waitForURL(/\/conversations\?workspace=acme&outcome=handed_off$/)
})

test('satisfaction stands beside that of the hour before, and with how many answered', onlyLooks, async () => {
  const said = () => tile('Satisfied customers').textContent()
  await soon(said).toMatch(/100 % were rated: 50 of 50 conversations that ended · 95 %: 93–100 %/)
  await soon(said).toContain('nothing in the hour before')
})

test('reasons stand beside those of the hour before, and are grey where there are few', async () => {
  const reasons = tile('Top five reasons')
  await soon(() => reasons.textContent()).toMatch(/100 %50 points more.*changes against the hour before, n = 40/s)
  expect(await reasons.locator('.number-short').count()).toBe(0)
  const requested_at = Date.now() - 60_000
  await insertRows(dashboard.store, 'handoffs', [resolvedHandoff({ requested_at, wait_seconds: 5, workspace: 'few' })])
  await page.goto(`${dashboard.url}/?window=1h&workspace=few`)
  await soon(() => reasons.locator('b.number-short').textContent()).toContain('100 %')
})

test('a chart can be read as a table', async () => {
  const chart = tile('Is the handoff getting worse?')
  await chart.getByRole('button', { name: 'Table' }).click()
  await soon(() => chart.locator('thead').textContent()).toBe(
    'TimeScoreFrom waitingFrom repeatingResolvedEndedWaiting then',
  )
  await soon(() => chart.locator('tbody tr').count()).toBeGreaterThan(25)
})

test('a chart that changes is not taken away and drawn again: in no frame is it without its lines', async () => {
  const workspace = 'drawn'
  const resolved = (minutes: number, repeat_count: number) =>
    resolvedHandoff({ workspace, requested_at: Date.now() - minutes * 60_000, wait_seconds: 20, repeat_count })
  await insertRows(dashboard.store, 'events', [eventRow({ workspace, occurred_at: Date.now() - 3_000_000 })])
  await insertRows(dashboard.store, 'handoffs', [resolved(50, 0), resolved(30, 1), resolved(10, 0)])
  await page.goto(`${dashboard.url}/?window=1h&workspace=${workspace}`)
  await soon(() => page.locator('.recharts-surface').count()).toBe(2)
  await drawn()
  const way = () => page.locator('.chart-line .recharts-line-curve').first().getAttribute('d')
  const before = await way()
  await page.evaluate(() => {
    const seen = window as unknown as { frames: Set<string> }
    const drawings = [...document.querySelectorAll('.recharts-surface')]
    const look = () => {
      const lines = document.querySelectorAll('.recharts-line-curve').length
      seen.frames.add(`${drawings.filter((one) => one.isConnected).length} drawings, ${lines} lines`)
      requestAnimationFrame(look)
    }
    seen.frames = new Set()
    look()
  })
  await insertRows(dashboard.store, 'handoffs', [resolved(4, 9)])
  // what was measured less than a second ago waits for the next that arrives
  const arriving = setInterval(() => dashboard.bus.pulse('inserted.0', { workspaces: [workspace] }), 1000)
  await soon(way)
    .not.toBe(before)
    .finally(() => clearInterval(arriving))
  const frames = await page.evaluate(() => [...(window as unknown as { frames: Set<string> }).frames])
  expect(frames).toEqual([expect.stringMatching(/^2 drawings, [1-9]/)])
})

test('a release of the bot is a marker on every chart over time', onlyLooks, async () => {
  await soon(() => page.locator('.recharts-label', { hasText: 'bot 2.4.0' }).count()).toBe(2)
})

test('the chosen theme stays after a reload, without a flash of the other', async () => {
  const button = page.getByRole('button', { name: /^Theme/ })
  await button.click()
  await button.click()
  await page.reload()
  const html = await (await page.request.get(page.url())).text()
  expect(html).toContain('data-theme="dark"')
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await page.context().clearCookies()
})

test.each([375, 768, 1280, 2560])(
  'at %i px nothing sticks out sideways, not even in the feed',
  onlyLooks,
  async (width) => {
    await page.setViewportSize({ width, height: 900 })
    await drawn()
    const overflows = () =>
      page.evaluate(() =>
        ['html', '.feed'].map((name) => {
          const one = document.querySelector(name) as HTMLElement
          return one.scrollWidth - one.clientWidth
        }),
      )
    // a chart follows its box only after it was told of the new width
    await soon(overflows).toEqual([0, 0])
    await page.setViewportSize(usual)
  },
)

test('nothing jumps when the numbers come', async () => {
  await page.goto(`${dashboard.url}/?window=24h`)
  await drawn()
  await page.waitForTimeout(500)
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, one) => sum + (one as unknown as { value: number }).value, 0)),
        ).observe({ type: 'layout-shift', buffered: true })
        setTimeout(resolve, 500, 0)
      }),
  )
  expect(shift).toBeLessThan(0.02)
})

test('the storm switch is there while a demo runs, and works', async () => {
  await soon(() => page.getByRole('button', { name: 'Make it storm' }).count()).toBe(0)
  const asked = new Promise((resolve) => dashboard.bus.onPulse('demo.control', resolve))
  dashboard.bus.pulse('demo.state', { storm: false })
  await page.getByRole('button', { name: 'Make it storm' }).click()
  expect(await asked).toEqual({ storm: true })
  dashboard.bus.pulse('demo.state', { storm: true })
  await page.getByRole('button', { name: 'Calm down' }).waitFor()
})

test('on a phone the storm switch stands in the bar, over nothing', async () => {
  dashboard.bus.pulse('demo.state', { storm: true })
  const under = () =>
    page.locator('.top-bar > .storm').evaluate((one) => {
      const [own, bar] = [one.getBoundingClientRect(), one.parentElement?.getBoundingClientRect()]
      const beside = [...(one.parentElement?.children ?? [])].filter((other) => other !== one)
      const isOver = beside.some((other) => {
        const { left, right, top, bottom } = other.getBoundingClientRect()
        return left < own.right && right > own.left && top < own.bottom && bottom > own.top
      })
      return { isOver, isIn: own.bottom <= (bar?.bottom ?? 0) && own.right <= innerWidth }
    })
  for (const width of [320, 375, 700]) {
    await page.setViewportSize({ width, height: 800 })
    await soon(under).toEqual({ isOver: false, isIn: true })
  }
})

test('axe finds nothing serious in light and dark', async () => {
  await drawn()
  // the kinds of a failure are links close to each other
  await soon(() => page.locator('.breakdown a').count()).toBeGreaterThan(4)
  expect(await seriousFaultsInBothThemes(page)).toEqual([])
})

test('the page asks nobody else, breaks no policy and logs no error', async () => {
  await drawn()
  await tile('Is the handoff getting worse?').locator('svg').first().hover()
  await page.waitForTimeout(300)
  expect(complaints).toEqual([])
})

test('the policy forbids inline scripts, also ones slipped in later', async () => {
  const policy = (await page.request.get(dashboard.url)).headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = "document.title = 'owned'"
    document.body.append(script)
  })
  expect(await page.title()).not.toBe('owned')
})

test('without numbers the page says what failed and tries again on demand', async () => {
  const away = { status: 503, contentType: 'application/problem+json', body: '{"detail":"the database is away"}' }
  // it goes on trying by itself: only what is asked behind a click is answered
  const isClicked = () => page.evaluate(() => document.documentElement.dataset.clicked === 'yes')
  await page.route('**/v1/live*', async (route) => ((await isClicked()) ? route.continue() : route.fulfill(away)))
  await page.goto(dashboard.url)
  await page.getByText('the database is away').waitFor()
  await page.evaluate(() => {
    addEventListener('click', () => (document.documentElement.dataset.clicked = 'yes'), { capture: true })
  })
  await page.getByRole('button', { name: 'Try again now' }).click()
  await page.locator('.number-hero').waitFor()
})

test('while the first numbers are on their way their places are kept', async () => {
  await page.route('**/v1/live*', () => undefined)
  await page.goto(dashboard.url)
  await soon(() => page.locator('.tile[aria-busy="true"]').count()).toBeGreaterThan(8)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('an address without a page says so, as a 404', async () => {
  const response = await page.goto(`${dashboard.url}/nowhere`)
  expect([response?.status(), await page.getByRole('heading').textContent()]).toEqual([
    404,
    'There is no page at this address',
  ])
})

const save = async (name: RegExp): Promise<Buffer> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, disabled: false }).click(),
  ])
  return readFile(await download.path())
}

test('a chart goes along as its numbers and as a picture', onlyLooks, async () => {
  await drawn()
  const csv = (await save(/^CSV: Is the handoff getting worse/)).toString()
  expect(csv.split('\r\n')[0]).toBe('Time,Score,From waiting,From repeating,Resolved,Ended,Waiting then')
  expect(csv.split('\r\n').length).toBeGreaterThan(20)
  const picture = await save(/^PNG: Is the handoff getting worse/)
  const { width, height } = pngSize(picture)
  expect(Math.min(width, height)).toBeGreaterThan(500)
  // nothing but white would take less
  expect(picture.length).toBeGreaterThan(10_000)
})

test('so do the reasons, which are lines of the page and no drawing', onlyLooks, async () => {
  await tile('Top five reasons').getByRole('link').first().waitFor()
  const csv = (await save(/^CSV: Top five reasons/)).toString()
  expect(csv.split('\r\n')[0]).toBe('Reason,Tier,Handoffs,Share')
  const picture = await save(/^PNG: Top five reasons/)
  expect(pngSize(picture).width).toBeGreaterThan(400)
  expect(picture.length).toBeGreaterThan(10_000)
})

const pngSize = (png: Buffer) => {
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

test('who drags over a part of a chart looks at that time, and back leads to where they were', async () => {
  await drawn()
  const area = page.locator('.zoom-area').first()
  await area.scrollIntoViewIfNeeded()
  const { x, y, width } = (await area.boundingBox()) as { x: number; y: number; width: number }
  await page.mouse.move(x + width * 0.4, y + 60)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.6, y + 60, { steps: 4 })
  await page.locator('.zoom-stretch').waitFor()
  await page.mouse.up()
  await page.waitForURL(/from=.*to=/)
  const query = new URL(page.url()).searchParams
  const minutes = (Date.parse(query.get('to') ?? '') - Date.parse(query.get('from') ?? '')) / 60_000
  // a fifth of the drawing, of which the hour takes nine tenths
  expect(minutes).toBeGreaterThan(10)
  expect(minutes).toBeLessThan(18)
  await page.goBack()
  await page.waitForURL(/window=1h$/)
})

test('a change says which version, channel, reason or agent explains most of it', async () => {
  const why = page.locator('.tile-hero').getByRole('button', { name: 'Why?' })
  await why.click()
  const dialog = page.getByRole('dialog', { name: 'Why the score moved' })
  await soon(() => dialog.locator('.why-sentence').textContent()).toMatch(
    /^It moved, from 0\.10 to 1\.0\d\. .* bot version /,
  )
  await dialog.getByRole('button').first().click()
  await page.waitForURL(/bot_version=/)
})

test('that of the ghosts does, too', async () => {
  await tile('Ghost handoffs').getByRole('button', { name: 'Why?' }).click()
  const dialog = page.getByRole('dialog', { name: 'Why the ghost rate moved' })
  await soon(() => dialog.locator('.why-sentence').textContent()).toMatch(
    /^It moved, from 0 % to [78] %\. .* bot version /,
  )
})

test('a wait says without whom it would have moved less, or that too few would remain', async () => {
  await tile('Wait for an answer').getByRole('button', { name: 'Why?' }).last().click()
  const dialog = page.getByRole('dialog', { name: 'Why “nine in ten wait less” moved' })
  await soon(() => dialog.locator('.why-sentence').textContent()).toBe(
    'It moved, from 6 s to 30 s. Whatever is left out, too few would remain to tell.',
  )
})

test('the share of a reason says what moved it', async () => {
  await tile('Top five reasons').getByRole('button', { name: 'Why?' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Why the share of “Asked for a person” moved' })
  await soon(() => dialog.locator('.why-sentence').textContent()).toMatch(
    /^It moved, from 50 % to \d+ %\. .* bot version /,
  )
})
