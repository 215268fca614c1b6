import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { EpisodeRow, HandoffRow } from '../../contract/row.ts'
import { episodeRow, eventRow, handoffRow, insertRows } from '../dashboard/rows.ts'
import { seriousFaultsInBothThemes } from './axe.ts'
import { leavePage, openPage, sideways, startBrowser } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** The triggers and the threshold to drag, in a real browser over a real server, broker and database. */

let dashboard: ServedDashboard
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  dashboard = await serveDashboard()
  browser = await startBrowser()
  await insertStory()
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})
beforeEach(async () => {
  ;({ page, complaints } = await openPage(browser, `${dashboard.url}/triggers?workspace=acme&window=1h`))
  await slider().waitFor()
})
afterEach(() => leavePage(page))

/** The bot is unsure of 40, 10 of whom take the person; 20 at 0.75 it resolves alone, 5 of 0.78 fail; 10 more ask for a person. */
async function insertStory(): Promise<void> {
  await tell(30, 0.6, {}, null)
  await tell(10, 0.65, { state: 'agent_resolved' }, { reason: 'low_confidence', tier: 1 })
  await tell(20, 0.75, { state: 'bot_resolved', confident_answer_count: 1 }, null, 'refund')
  await tell(5, 0.78, { state: 'abandoned_in_bot', confident_answer_count: 1, false_positive: 1 }, null)
  await tell(10, 0.95, { state: 'agent_resolved', human_request_count: 1, argued: 1, confident_answer_count: 1 }, {})
}

async function tell(
  count: number,
  confidence: number,
  episode: Partial<EpisodeRow>,
  handoff: Partial<HandoffRow> | null,
  intent = 'parcel',
): Promise<void> {
  const began_at = Date.now() - 1_800_000
  const own = Array.from({ length: count }, () => episodeRow({ began_at, confident_answer_count: 0, ...episode }))
  const answers = own.map(({ conversation_id }) =>
    eventRow({
      ...{
        conversation_id,
        occurred_at: began_at + 5000,
        event_type: 'message.bot',
        confidence,
        threshold: 0.7,
        intent,
      },
      triggers: confidence < 0.7 ? ['low_confidence'] : [],
    }),
  )
  await insertRows(dashboard.store, 'episodes', own)
  await insertRows(dashboard.store, 'events', answers)
  if (handoff === null) return
  const requested_at = began_at + 10_000
  const answered = { responded_at: requested_at + 60_000, ended_at: requested_at + 240_000, wait_seconds: 60 }
  const handoffs = own.map(({ conversation_id }) =>
    handoffRow({ ...{ conversation_id, requested_at, outcome: 'resolved', ...answered }, ...handoff }),
  )
  await insertRows(dashboard.store, 'handoffs', handoffs)
}

const slider = () => page.getByRole('slider', { name: 'Threshold to try' })
const figure = (name: string) => page.locator('.threshold-figure', { has: page.getByText(name, { exact: true }) })
const list = () => page.locator('.threshold-list tbody tr')
const policy = async () => (await dashboard.app.request('/v1/policy?workspace=acme', { headers })).json()
const headers = { host: '127.0.0.1' }

test('the slider stands at the threshold of the policy, where nothing would have been different', async () => {
  await soon(() => slider().inputValue()).toBe('70')
  await soon(() => slider().getAttribute('aria-valuetext')).toBe('0.70, as it is: no handoff more or fewer')
  await soon(() => page.getByRole('button', { name: /the policy$/ }).count()).toBe(0)
  expect(complaints).toEqual([])
})

test('the arrow keys move it, it says in words what would change, and nothing is asked for again', async () => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await slider().focus()
  for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight')
  // 25 would be offered a person, and a quarter accepts
  await soon(() => slider().getAttribute('aria-valuetext')).toBe("0.80, 0.10 above the policy's: 6.3 more handoffs")
  await soon(() => figure('Handoffs').textContent()).toContain('6.3 more+3.5 to +1025 more offered; 25 % of 40 offers')
  await soon(() => figure('False positives avoided').textContent()).toContain('avoided5')
  await soon(() => figure('Unneeded handoffs').textContent()).toContain('the bot resolved 20 of 25 alone and well')
  expect(asked.filter((path) => path.startsWith('/v1/metrics'))).toEqual([])
  expect(new URL(page.url()).searchParams.get('threshold')).toBe('80')
})

test('it is dragged under the chart, on the scale of the chart', async () => {
  await slider().scrollIntoViewIfNeeded()
  const track = await slider().boundingBox()
  const plot = await page.locator('.threshold .recharts-cartesian-grid').boundingBox()
  if (track === null || plot === null) throw new Error('nothing is drawn')
  const y = track.y + track.height / 2
  await page.mouse.move(plot.x + 0.7 * plot.width, y)
  await page.mouse.down()
  await page.mouse.move(plot.x + 0.6 * plot.width, y, { steps: 8 })
  await page.mouse.up()
  await soon(() => slider().inputValue()).toBe('60')
  await soon(() => figure('Handoffs').textContent()).toContain('10 fewercounted, not estimated')
  await soon(() => figure('False positives risked').textContent()).toContain('40 conversations would keep the answer')
})

test('a figure leads to its conversations, and those to what happened', async () => {
  await page.goto(`${dashboard.url}/triggers?workspace=acme&threshold=60`)
  await figure('Handoffs').getByRole('button', { name: 'of these, handed over 10' }).click()
  await soon(() => list().count()).toBe(10)
  await soon(() => list().first().textContent()).toMatch(/parcel0\.65Agent resolved it/)
  await list().first().getByRole('link').click()
  await page.waitForURL(/\/handoffs\/c/)
})

test.each([
  ['.legend', /^10$/, /from=.*tier=1$/, 10],
  ['.threshold-figures', '20 handoffs answered', /moment=answered$/, 20],
  ['.threshold-figures', '20 handoffs resolved', /moment=ended&outcome=resolved$/, 20],
])('a count of %s leads to exactly as many handoffs: %s', async (where, name, address, count) => {
  await page.locator(where).getByRole('link', { name }).last().click()
  await page.waitForURL(address)
  await soon(() => page.locator('.tile-others tbody tr').count()).toBe(count)
})

const matching = (count: number) =>
  page.getByRole('heading', { name: `${count} matching conversations, last hour` }).waitFor()

test('a bar leads to as many conversations as its answers stand in, and a chip takes the filter away', async () => {
  const plot = page.locator('.threshold .recharts-cartesian-grid')
  await plot.scrollIntoViewIfNeeded()
  const box = await plot.boundingBox()
  if (box === null) throw new Error('nothing is drawn')
  // in the column of 0.60 to 0.62, above its bar
  await page.mouse.move(box.x + 0.61 * box.width, box.y + 20)
  await page.locator('.tip').getByText('a click or Enter lists their 30 conversations').waitFor()
  await page.mouse.down()
  await page.mouse.up()
  await page.waitForURL(/\/conversations\?.*confidence_from_percent=60&confidence_to_percent=62$/)
  await matching(30)
  await page.getByRole('button', { name: 'Confidence 0.60 to 0.62' }).click()
  await page.waitForURL(/answer=judged$/)
  await matching(75)
})

test('by keyboard the bars are one stop, the arrows go along them, and Enter leads to the same', async () => {
  const chart = page.getByRole('application', { name: 'How sure is the bot?' })
  await chart.focus()
  const told = page.getByRole('status').filter({ hasText: 'Confidence' })
  await soon(() => told.textContent()).toContain('Confidence 0.00 to 0.02')
  for (let step = 0; step < 30; step++) await page.keyboard.press('ArrowRight')
  await soon(() => told.textContent()).toContain('Confidence 0.60 to 0.62')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/conversations\?.*confidence_from_percent=60&confidence_to_percent=62$/)
  await matching(30)
})

test('on a phone what a bar says covers none of them', async () => {
  await page.setViewportSize({ width: 375, height: 812 })
  const plot = page.locator('.threshold .recharts-cartesian-grid')
  await plot.scrollIntoViewIfNeeded()
  const box = await plot.boundingBox()
  if (box === null) throw new Error('nothing is drawn')
  await page.mouse.move(box.x + 0.61 * box.width, box.y + 20)
  const tip = await page.locator('.tip').boundingBox()
  expect((tip?.y ?? 0) + (tip?.height ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(box.y)
  expect(await sideways(page)).toBe(0)
})

test('the table of the bars leads to the same', async () => {
  await page.locator('.threshold').getByRole('button', { name: 'Table' }).click()
  await page.getByRole('link', { name: '0.78 to 0.80' }).click()
  await matching(5)
})

test.each([
  ['.intents li:has-text("parcel")', /^40$/, 40],
  ['.intents li:has-text("parcel")', /^55 conversations$/, 55],
  ['.threshold .legend', 'in 35 conversations', 35],
])('what the bot was unsure of leads to its conversations: %s %s', async (where, name, count) => {
  await page.locator(where).getByRole('link', { name }).first().click()
  await matching(count)
})

test('for one intent its own answers count', async () => {
  await page.locator('.intents').getByRole('button', { name: 'parcel' }).click()
  await soon(() => page.getByRole('combobox', { name: 'For' }).inputValue()).toBe('parcel')
  await slider().fill('80')
  await soon(() => figure('Handoffs').textContent()).toContain('5 more offered')
  expect(new URL(page.url()).searchParams.get('intent')).toBe('parcel')
})

test('what is tried becomes the policy after one question, as a version that says why', async () => {
  await slider().fill('76')
  await page.getByRole('button', { name: 'Make 0.76 the policy' }).click()
  await page.getByRole('button', { name: 'Leave it' }).click()
  await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Make 0.76 the policy')
  await page.getByRole('button', { name: 'Make 0.76 the policy' }).click()
  expect((await policy()).version).toBe(1)
  await page.getByRole('button', { name: 'Yes, make it the policy' }).click()
  await page.getByText('Version 2 is in force.').waitFor()
  const made = await policy()
  expect([made.version, made.policy.confidence_threshold]).toEqual([2, 0.76])
  expect(made.note).toContain('threshold 0.70 to 0.76; over the last hour it would have been: handoffs: 5 more')
  await page.getByText('the policy has 0.76').waitFor()
})

test('a version that came in between is not written over', async () => {
  await slider().fill('90')
  const { version, policy: before } = await policy()
  const body = JSON.stringify({ policy: { ...before, confidence_threshold: 0.5 }, note: 'somebody else' })
  const sent = { method: 'PUT', headers: { ...headers, 'content-type': 'application/json' }, body }
  await dashboard.app.request('/v1/policy?workspace=acme', sent)
  await page.getByRole('button', { name: 'Make 0.90 the policy' }).click()
  await page.getByRole('button', { name: 'Yes, make it the policy' }).click()
  await page.getByText(`Nothing was changed: version ${version + 1} is in force`).waitFor()
  await page.getByText('the policy has 0.50').waitFor()
  expect((await policy()).policy.confidence_threshold).toBe(0.5)
})

test('an intent gets a threshold of its own, and others keep theirs', async () => {
  const before = await policy()
  await page.goto(`${dashboard.url}/triggers?workspace=acme&intent=refund&threshold=77`)
  await page.getByRole('button', { name: 'Make 0.77 the policy for refund' }).click()
  await page.getByRole('button', { name: 'Yes, make it the policy' }).click()
  await page.getByText(`Version ${before.version + 1} is in force.`).waitFor()
  expect((await policy()).policy).toEqual({ ...before.policy, intent_thresholds: { refund: 0.77 } })
})

test('in the shadow it stands beside the policy, which stays', async () => {
  const before = await policy()
  await slider().fill('85')
  await page.getByRole('button', { name: 'Try it in the shadow' }).click()
  await page.getByText(`Tried in the shadow since version ${before.version + 1}`).waitFor()
  expect(await policy()).toMatchObject({ policy: before.policy, candidate: { confidence_threshold: 0.85 } })
})

test('who may only read is told what it takes', async () => {
  const { token } = await dashboard.keys.create({ workspace: 'acme', scopes: ['read'] })
  await page.route('**/v1/policy?*', (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${token}` } }),
  )
  await slider().fill('88')
  await page.getByRole('button', { name: 'Make 0.88 the policy' }).click()
  await page.getByRole('button', { name: 'Yes, make it the policy' }).click()
  await page.getByText(/Nothing was changed: this key has no scope admin.*npm run key/).waitFor()
})

test('what cannot be read says so, and is read again on demand', async () => {
  const broken = { status: 500, contentType: 'application/problem+json', body: '{"detail":"the database is away"}' }
  await page.route('**/v1/metrics/threshold_outcomes?*', (route) => route.fulfill(broken))
  await page.reload()
  await page.locator('.threshold .failure').getByText('the database is away').waitFor()
  await soon(() => slider().count()).toBe(0)
  await page.unroute('**/v1/metrics/threshold_outcomes?*')
  await page.locator('.threshold').getByRole('button', { name: 'Try again' }).click()
  await slider().waitFor()
})

test('a window without answers and one with too few say so', async () => {
  await insertRows(dashboard.store, 'episodes', [episodeRow({ workspace: 'small', began_at: Date.now() - 60_000 })])
  await page.goto(`${dashboard.url}/triggers?workspace=small&threshold=80`)
  await page.getByText('No answer in this window says how sure the bot was.').waitFor()
  const place = { workspace: 'small', conversation_id: 'c_small', event_type: 'message.bot', threshold: 0.7 }
  const began_at = Date.now() - 50_000
  await insertRows(dashboard.store, 'episodes', [episodeRow({ ...place, began_at })])
  await insertRows(dashboard.store, 'events', [eventRow({ ...place, occurred_at: began_at, confidence: 0.75 })])
  await page.reload()
  await page.getByText('1 of 30 needed').waitFor()
  await soon(() => figure('Handoffs').textContent()).toContain('–0 of 30 offers needed')
})

test('reasons stand beside those of the hour before, unless one does not want it', async () => {
  const place = { workspace: 'moved' }
  const ask = (minutes: number, count: number, reason: HandoffRow['reason']) =>
    insertRows(
      dashboard.store,
      'handoffs',
      Array.from({ length: count }, () =>
        handoffRow({ ...place, reason, requested_at: Date.now() - minutes * 60_000 }),
      ),
    )
  await insertRows(dashboard.store, 'episodes', [episodeRow({ ...place, began_at: Date.now() - 60_000 })])
  await ask(30, 30, 'human_request')
  await ask(30, 10, 'low_confidence')
  await ask(90, 10, 'human_request')
  await ask(90, 30, 'low_confidence')
  await page.goto(`${dashboard.url}/triggers?workspace=moved&window=1h`)
  const share = (place: number) => page.locator('.reason-share').nth(place).textContent()
  await page.getByText('changes against the hour before, n = 40').waitFor()
  expect(await share(0)).toMatch(/^Asked for a person.*75 %30 · .*50 points moreWhy\?$/)
  expect(await share(1)).toMatch(/^Bot was unsure.*25 %10 · .*50 points lessWhy\?$/)
  await soon(() => page.locator('.chart-line-before').count()).toBe(1)
  await page.getByRole('button', { name: 'Compare', pressed: true }).click()
  await page.waitForURL(/compare=no/)
  // also once the numbers are there again: on their way there is no chart
  await page.locator('.chart .recharts-surface').first().waitFor()
  expect(await page.locator('.chart-line-before').count()).toBe(0)
  expect(await share(0)).not.toContain('points')
})

test('the charts have their tables', async () => {
  const toggles = page.getByRole('button', { name: 'Table' })
  await soon(() => toggles.count()).toBe(3)
  for (let i = 0; i < 3; i++) await toggles.nth(i).click()
  await soon(() => page.getByRole('region', { name: /^Table: / }).count()).toBe(3)
  await soon(() => page.getByRole('region', { name: 'Table: Answers by confidence' }).textContent()).toContain(
    '0.60 to 0.62030',
  )
})

test('axe finds nothing serious in light and dark', async () => {
  await slider().fill('80')
  await figure('Handoffs')
    .getByRole('button', { name: /^Newly offered/ })
    .click()
  await list().first().waitFor()
  expect(await seriousFaultsInBothThemes(page)).toEqual([])
})

test('where the bot argued leads to the conversation', async () => {
  await page.locator('.argued').getByRole('link').first().click()
  await page.waitForURL(/\/handoffs\/c/)
})

test.each([375, 768, 1440, 2560])('at %i px nothing sticks out sideways', async (width) => {
  await page.setViewportSize({ width, height: 900 })
  await slider().fill('80')
  await figure('Handoffs')
    .getByRole('button', { name: /^Newly offered/ })
    .click()
  await list().first().waitFor()
  await soon(() => sideways(page)).toBe(0)
})
