import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { EpisodeRow, EventRow } from '../../contract/row.ts'
import { episodeRow, eventRow, insertRows } from '../dashboard/rows.ts'
import { seriousFaults } from './axe.ts'
import { openPage, sideways, squeezedTitles, startBrowser } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** How good the answers are, in a real browser over a real server, broker and database. */

let dashboard: ServedDashboard
let browser: Browser
let page: Page
let complaints: string[]
let home: string
const hour = 3_600_000
const now = Date.now()

beforeAll(async () => {
  dashboard = await serveDashboard()
  browser = await startBrowser()
  await insertStory()
  home = `${dashboard.url}/quality?workspace=acme&window=7d`
  ;({ page, complaints } = await openPage(browser, home))
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})
// one page for all: to open it takes longer than to look at it
beforeEach(async () => {
  if (page.url() !== home) await page.goto(home)
  await page.locator('.failure-row').first().waitFor()
  complaints.length = 0
})

/**
 * Two days ago the bot resolved 40, of whom 30 rated it 5 and 4 rated it 1, and 36 left it alone; 40 reached a person, of
 * whom 32 are content. The four rated 1 got a sure answer, and an agent flagged one of those.
 */
async function insertStory(): Promise<void> {
  const began_at = now - 48 * hour
  const ended = { began_at, last_event_at: began_at + 60_000, ended_at: began_at + 60_000 }
  const resolved = { ...ended, state: 'bot_resolved', csat_at: began_at + 90_000 } as const
  const failed = { confident_answer_count: 1, false_positive: 1, false_positive_reason: 'low_rating' } as const
  await tell(30, { ...resolved, csat_score: 5 })
  await tell(6, { ...resolved, csat_score: 0, csat_at: 0 })
  const wrong = await tell(4, { ...resolved, csat_score: 1, ...failed })
  await tell(36, { ...ended, state: 'abandoned_in_bot' })
  const escalated = { ...resolved, state: 'agent_resolved', agent_joined: 1, handoff_count: 1 } as const
  await tell(32, { ...escalated, csat_score: 4 })
  await tell(8, { ...escalated, csat_score: 2 })
  const events = wrong.flatMap((one, i) => wrongAnswer(one, i))
  const flag = {
    detail: 'wrong',
    agent_id: 'sarah',
    note: 'Only to Italy.',
    signals: '{"flagged_event_id":"answer-0"}',
  }
  await insertRows(dashboard.store, 'events', [
    ...events,
    said(wrong[0] as EpisodeRow, 'flag-0', 'answer.flagged', 200_000, flag),
  ])
}

async function tell(count: number, fields: Partial<EpisodeRow> & { began_at: number }): Promise<EpisodeRow[]> {
  const rows = Array.from({ length: count }, () => episodeRow({ confident_answer_count: 0, ...fields }))
  await insertRows(dashboard.store, 'episodes', rows)
  return rows
}

const wrongAnswer = (one: EpisodeRow, i: number): EventRow[] => [
  said(one, `question-${i}`, 'message.customer', 0, { text: `Do you ship to Malta, number ${i}?` }),
  said(one, `answer-${i}`, 'message.bot', 2000, { text: 'Yes, everywhere.', confidence: 0.91, threshold: 0.7 }),
  said(one, `rating-${i}`, 'csat.submitted', 90_000, { score: 1, note: 'It never came.' }),
]

const said = (
  { conversation_id, began_at }: EpisodeRow,
  event_id: string,
  event_type: string,
  ms: number,
  fields: object,
) => eventRow({ conversation_id, event_id, event_type, occurred_at: began_at + ms, bot_version: '2.3', ...fields })

const part = (name: string) => page.getByRole('region', { name, exact: true })
const rows = (label: RegExp) => page.getByRole('region', { name: label }).locator('tbody tr')

test('below the ratings no room is left empty', async () => {
  const tile = page.locator('.tile-ratings')
  await tile.getByText('Intervals are 95 %').waitFor()
  const left = () =>
    tile.evaluate((one) => {
      const last = one.lastElementChild?.getBoundingClientRect().bottom ?? 0
      return one.getBoundingClientRect().bottom - last
    })
  await soon(left).toBeLessThan(30)
})

test('both kinds of ratings stand side by side with interval, response and whether they differ', async () => {
  const tile = part('Are customers who reached a person happier?')
  await soon(() => tile.locator('.segment').first().textContent()).toMatch(
    /Bot only.*88 %.*30 of 34 ratings.*73 to 95 %.*mean 4.5/,
  )
  await soon(() => tile.locator('.segment').first().textContent()).toMatch(
    /45 % were rated: 34 of 76 conversations that ended · 95 %: 34–56 %/,
  )
  await soon(() => tile.locator('.segment').last().textContent()).toMatch(/80 %.*32 of 40 ratings/)
  await soon(() => tile.locator('.sentence').textContent()).toMatch(
    /^No clear difference: between −25 and \+9 points\.$/,
  )
  expect(complaints).toEqual([])
})

test('the ratings go along as their numbers and as a picture', async () => {
  const save = async (name: string): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    return readFile(await download.path())
  }
  const csv = String(await save('CSV: Are customers who reached a person happier?'))
  expect(csv).toMatch(/^Rating,Bot only,Reached a person\r\n5,30,/)
  const picture = await save('PNG: Are customers who reached a person happier?')
  // wider than the drawing, and not one colour
  expect(picture.readUInt32BE(16)).toBeGreaterThan(900)
  expect(picture.length).toBeGreaterThan(10_000)
})

test('a bar of the ratings leads to its conversations, by keyboard too, and the address has it', async () => {
  const bar = page.getByRole('button', { name: /^rated 1 ?: 4 of 34, 12 %$/ })
  await bar.focus()
  await page.keyboard.press('Enter')
  await soon(() => rows(/^4 ratings of 1/).count()).toBe(4)
  expect(
    await rows(/^4 ratings of 1/)
      .first()
      .textContent(),
  ).toMatch(/1It never came\.Bot resolved it/)
  expect(new URL(page.url()).searchParams.get('rated')).toBe('bot_only.1')
  await rows(/^4 ratings of 1/)
    .first()
    .getByRole('link')
    .click()
  await page.waitForURL(/\/conversations\/c-/)
})

test('a wrong answer is listed with its question and what happened next, and leads to the answer', async () => {
  const first = part('Confident answers that failed').locator('.failure-row').first()
  await soon(() => first.textContent()).toMatch(
    /0\.91 sure, 0\.70 needed.*The customer askedDo you ship to Malta.*The bot was sureYes, everywhere\..*Rated 1 of 5It never came\./,
  )
  await soon(() => first.getByRole('link').getAttribute('href')).toMatch(/\/conversations\/c-\d+\?.*#.*answer-\d/)
  await page.getByRole('button', { name: 'Got upset 0' }).click()
  await page.getByText('None failed in this way in this window.').waitFor()
})

test('a flag goes into review, and is fixed in a version with who and why', async () => {
  const row = part('Flagged answers').locator('.failure-row').first()
  await soon(() => row.textContent()).toMatch(/Wrong.*sarah.*Open.*Malta, number 0.*Yes, everywhere\..*Only to Italy\./)
  await row.getByRole('button', { name: 'Take into review' }).click()
  await row.locator('.chip', { hasText: 'In review' }).waitFor()
  await soon(() => page.getByRole('button', { name: 'In review 1' }).count()).toBe(1)
  await row.getByRole('button', { name: 'Fixed in …' }).click()
  await row.getByRole('button', { name: 'Leave it' }).click()
  await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Fixed in …')
  await row.getByRole('button', { name: 'Fixed in …' }).click()
  await page.keyboard.type('2.4')
  await page.getByLabel('Why, if you like').fill('prompt changed')
  await page.keyboard.press('Enter')
  await row.locator('.chip', { hasText: 'Fixed in 2.4' }).waitFor()
  await soon(() => row.locator('.flag-said summary').textContent()).toContain(
    'this machine, without a key: prompt changed',
  )
  await row.locator('.flag-said summary').click()
  await row.getByText(/^In review, .*this machine, without a key$/).waitFor()
  await page.reload()
  await row.locator('.chip', { hasText: 'Fixed in 2.4' }).waitFor()
})

test('who may only read is told what it takes, and nothing changes', async () => {
  const { token } = await dashboard.keys.create({ workspace: 'acme', scopes: ['read'] })
  await page.route('**/v1/flags/**', (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${token}` } }),
  )
  const row = part('Flagged answers').locator('.failure-row').first()
  await row.getByRole('button', { name: 'Open again' }).click()
  await row.getByText(/Nothing was changed: this key has no scope admin/).waitFor()
  await soon(() => row.locator('.chip').textContent()).toBe('Fixed in 2.4')
  await page.unroute('**/v1/flags/**')
})

test('the export has question, wrong answer and correction', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export JSONL' }).click(),
  ])
  const pair = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(download.suggestedFilename()).toMatch(/^flags-acme-.*\.jsonl$/)
  expect(pair).toMatchObject({
    question: 'Do you ship to Malta, number 0?',
    wrong_answer: 'Yes, everywhere.',
    correction: 'Only to Italy.',
  })
})

test('five definitions score the same conversations, each with its formula, and show what only they count', async () => {
  const names = page.locator('.resolution')
  await soon(() => names.allTextContents()).toEqual([
    expect.stringMatching(/^Durable resolutionOurs.*34 %40 of 116/),
    expect.stringMatching(/^Contained.*66 %76 of 116.*32 points above ours/),
    expect.stringMatching(/^24 h of silence.*66 %76 of 116/),
    expect.stringMatching(/^No call-back in 24 h.*66 %76 of 116/),
    expect.stringMatching(/^Stays closed 7 d.*0 of 30 needed.*116 more too young/),
  ])
  await names.nth(2).locator('summary').click()
  await names.nth(2).getByText('episodes the bot joined whose last word is at least 24 h old').waitFor()
  await names.nth(2).getByRole('button', { name: 'Counted there, and not by us' }).click()
  await page.getByText('24 h of silence: 76 conversations; 36 of them are not durably resolved').waitFor()
  expect(
    await rows(/^24 h of silence: 76/)
      .first()
      .textContent(),
  ).toContain('Left unresolved')
  await names.nth(2).getByRole('link', { name: 'Open the SQL' }).click()
  await page.waitForURL(/\/sql\?.*metric=silence_resolution_rate/)
})

test('who rated, and who could have, are as many as the response rate says', async () => {
  for (const count of [34, 76]) {
    const side = part('Are customers who reached a person happier?').locator('.segment').first()
    await side.getByRole('link', { name: new RegExp(`^${count}( |$)`) }).click()
    await page.getByRole('heading', { name: `${count} matching conversations, last 7 days` }).waitFor()
    await page.goto(home)
  }
})

test.each([
  ['Durable resolution', '40', 'Durable resolution, counted: 40 conversations'],
  ['Contained', '116', 'Contained, all that it is of: 116 conversations'],
  ['Stays closed 7 d', '116', 'Stays closed 7 d, left out, not old enough or still open: 116 conversations'],
])('what %s counts, is of and leaves out is listed below', async (definition, count, title) => {
  const own = page.locator('.resolution', { hasText: definition }).first()
  await own.getByRole('button', { name: count, exact: true }).click()
  await page.getByText(title).waitFor()
  await soon(() => rows(new RegExp(`^${definition}`)).count()).toBe(20)
})

test('promised times are listed, kept and broken, each with its conversation', async () => {
  const promise = (id: string, state: 'kept' | 'broken', late_s: number) => ({
    ...{ workspace: 'acme', promise_id: id, conversation_id: id, episode: 1, handoff_id: `${id}/1`, version: 1 },
    ...({ promised_by: 'bot', kind: 'transfer', text: 'With you in 2 minutes.', agent_id: '' } as const),
    eta_seconds: 120,
    ...{ promised_at: now - 48 * hour, due_at: now - 47 * hour, state, answered_at: now - 47 * hour + late_s * 1000 },
  })
  await insertRows(dashboard.store, 'promises', [
    promise('p-1', 'kept', -10),
    promise('p-2', 'kept', -20),
    promise('p-3', 'broken', 60),
  ])
  await page.goto(`${home}&promised=broken#promises`)
  const own = part('Were promised times kept?')
  await soon(() => own.getByRole('button').allTextContents()).toEqual(
    expect.arrayContaining(['All 3', 'Kept 2', 'Broken 1']),
  )
  await soon(() => own.locator('tbody tr').allTextContents()).toEqual([expect.stringMatching(/1 m lateWith you.*p-3$/)])
  await own.getByRole('button', { name: 'Kept 2' }).click()
  await soon(() => own.locator('tbody tr').count()).toBe(2)
})

test('a short window says that nothing is old enough, and where to look', async () => {
  await insertRows(dashboard.store, 'episodes', [episodeRow({ workspace: 'small', began_at: Date.now() - 60_000 })])
  await page.goto(`${dashboard.url}/quality?workspace=small&window=1h`)
  await page.getByText('Not both kinds have been rated yet: nothing to compare.').waitFor()
  await page.getByText('No confident answer failed in this window.').first().waitFor()
  await page.getByText(/No agent flagged an answer in this window/).waitFor()
  await page.getByRole('button', { name: 'Look at 30 days' }).click()
  await soon(() => new URL(page.url()).searchParams.get('window')).toBe('30d')
})

test('what cannot be read says so, the rest goes on, and it is read again on demand', async () => {
  const broken = { status: 500, contentType: 'application/problem+json', body: '{"detail":"the database is away"}' }
  await page.route('**/v1/metrics/false_positives?*', (route) => route.fulfill(broken))
  await page.reload()
  const tile = part('Confident but wrong, one by one')
  await tile.getByText('the database is away').waitFor()
  await part('Flagged answers').locator('.failure-row').first().waitFor()
  await page.unroute('**/v1/metrics/false_positives?*')
  await tile.getByRole('button', { name: 'Try again' }).click()
  await tile.locator('.failure-row').first().waitFor()
})

test('the ratings have their table', async () => {
  const tile = part('Are customers who reached a person happier?')
  const toggle = tile.getByRole('button', { name: 'Table' })
  await toggle.click()
  await soon(() => tile.locator('.chart-table tbody tr').allTextContents()).toEqual([
    '5300',
    '4032',
    '300',
    '208',
    '140',
  ])
  await soon(() => tile.locator('figure').isVisible()).toBe(false)
  await toggle.click()
  await soon(() => tile.locator('figure').isVisible()).toBe(true)
})

test('the trend has its table', async () => {
  const tile = part('Is satisfaction changing?')
  await tile.getByRole('button', { name: 'Table' }).click()
  const cells = await tile.locator('tbody tr', { hasText: '34' }).allTextContents()
  expect(cells).toEqual([expect.stringMatching(/88 %3473 to 95 %80 %4065 to 90 %$/)])
  await tile.getByRole('button', { name: 'Table' }).click()
})

test('axe finds nothing serious in light and dark, and nothing sticks out sideways or is squeezed at any width', async () => {
  await page.getByRole('button', { name: /^rated 1 ?: 4 of 34, 12 %$/ }).click()
  await page.locator('.rating-mark').first().waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    // colours that are on their way are none
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await seriousFaults(page)).toEqual([])
  }
  for (const width of [375, 768, 1440, 2560]) {
    await page.setViewportSize({ width, height: 900 })
    // a chart takes its new width a moment later
    await soon(() => sideways(page)).toBe(0)
    expect(await squeezedTitles(page)).toEqual([])
  }
  expect(complaints).toEqual([])
})
