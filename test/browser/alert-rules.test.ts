import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ALERT_RULES_BUCKET, type AlertRules } from '../../contract/alert-rules.ts'
import { ruleInfos } from '../../pipeline/alerts/apply-rules.ts'
import type { Measure } from '../../pipeline/alerts/gather.ts'
import { loadRules } from '../../pipeline/alerts/load-rules.ts'
import { createPreview } from '../../pipeline/alerts/preview.ts'
import { loadMetrics, measure, paramsFor } from '../../queries/measure.ts'
import { eventRow, insertRows, resolvedHandoff } from '../dashboard/rows.ts'
import { oneByOne } from '../pipeline/alerts/one-by-one.ts'
import { seriousFaults } from './axe.ts'
import { openPage, startBrowser } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** Somebody changes what fires, after a look at what it would have done. */

let dashboard: ServedDashboard
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  const [rules, metrics] = await Promise.all([
    loadRules(),
    loadMetrics(new URL('../../queries/metrics', import.meta.url).pathname),
  ])
  const measureMetric: Measure = async (name, params) => {
    const definition = metrics.find((one) => one.name === name)!
    return (await measure(dashboard.store, definition, paramsFor(definition, params))).rows
  }
  dashboard = await serveDashboard({
    alertRules: ruleInfos(rules, metrics),
    previewRule: createPreview({
      measureEach: oneByOne(measureMetric),
      rules,
      clock: Date.now,
      elapsed: () => performance.now(),
    }),
  })
  browser = await startBrowser()
  // six handoffs of two minutes, yesterday: the score was 2 for half an hour
  const requested_at = Date.now() - 86_400_000
  await insertRows(
    dashboard.store,
    'handoffs',
    Array.from({ length: 6 }, () => resolvedHandoff({ requested_at, wait_seconds: 120 })),
  )
  // one of today, so that there is a score to draw
  await insertRows(dashboard.store, 'handoffs', [
    resolvedHandoff({ requested_at: Date.now() - 900_000, wait_seconds: 30 }),
  ])
  const released = { event_type: 'bot.released', conversation_id: '', bot_id: 'shop', bot_version: '4.2' } as const
  await insertRows(dashboard.store, 'events', [eventRow({ ...released, occurred_at: requested_at - 3_600_000 })])
  ;({ page, complaints } = await openPage(browser, `${dashboard.url}/alerts?workspace=acme`))
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})

const editor = () => page.locator('.alert-editor')
const field = (label: string) => editor().getByLabel(label, { exact: true })
const limit = () => page.locator('svg text', { hasText: /^limit/ }).textContent({ timeout: 1000 })
const saved = async (version: number) => {
  const entry = await (await dashboard.bus.bucket(ALERT_RULES_BUCKET)).get(
    `${Buffer.from('acme').toString('base64url')}.${version}`,
  )
  return entry?.json<{ value: AlertRules; note: string }>()
}

test('where no table has the past the page says so, and asks for none', async () => {
  await field('Rule').selectOption('pipeline_lag')
  await editor().getByText('No table keeps how late rows came in').waitFor()
  expect(await editor().getByRole('button', { name: 'What would it have done' }).count()).toBe(0)
})

test('a limit that is stored as a share is said as a percentage below it', async () => {
  await field('Rule').selectOption('ghost_handoffs')
  const said = () =>
    editor()
      .locator('.field', { has: page.getByLabel('Fires beyond', { exact: true }) })
      .textContent()
  await soon(said).toMatch(/\d %/)
  await field('Fires beyond').fill('0.125')
  await soon(said).toContain('12.5 %')
  await field('Fires beyond').fill('')
})

test('a limit is tried on the past, saved with a reason, and taken back', async () => {
  await field('Rule').selectOption('hfs_high')
  await soon(() => field('Fires beyond').getAttribute('placeholder')).toBe('1')
  await soon(limit).toBe('limit 1.0')
  const look = editor().getByRole('button', { name: 'What would it have done' })
  await look.click()
  await editor().getByText('Over the last 7 days this rule would have fired 1 time.').waitFor()
  await soon(() => editor().locator('.rule-course').textContent()).toBe('bot 4.2')
  await editor().getByRole('button', { name: 'Table' }).click()
  const numbers = editor().getByRole('region', { name: 'Table: What hfs_high would have done' })
  await soon(() => numbers.locator('tr', { hasText: 'yes' }).first().textContent()).toMatch(/2\.001\.00yes/)
  await soon(() => numbers.locator('tr', { hasText: '4.2' }).count()).toBe(1)
  await editor().getByRole('button', { name: 'Table' }).click()

  await field('Fires beyond').fill('2.5')
  await field('Ends at').fill('2,2')
  await look.click()
  await editor().getByText('this rule would not have fired.').waitFor()

  await field('Watches').selectOption('active_hours')
  await field('Open on Friday').uncheck()
  await field('Monday, opens at').fill('07:30')
  await field('Why').fill('we know of Mondays')
  await editor().getByRole('button', { name: 'Save as version 2' }).click()
  await editor().getByText('version 2 is in force').waitFor()
  await soon(limit).toBe('limit 2.5')
  expect(await saved(2)).toMatchObject({
    note: 'we know of Mondays',
    value: { changed: { hfs_high: { threshold: 2.5, resolve_threshold: 2.2, active: 'active_hours' } } },
  })

  const office = { opens: '09:00', closes: '17:00' }
  const days = [{ opens: '07:30', closes: '17:00' }, office, office, office, null, null, null]
  expect((await saved(2))?.value.changed.hfs_high?.active_hours).toEqual(days)

  await editor().getByText('Versions', { exact: true }).click()
  await editor().getByRole('button', { name: 'Go back to this version' }).click()
  await editor().getByRole('button', { name: 'Yes, go back' }).click()
  await editor().getByText('version 3 is in force').waitFor()
  await soon(limit).toBe('limit 1.0')
  expect((await saved(3))?.value.changed).toEqual({})
  expect(complaints).toEqual([])
})

test('what one rule would have done does not come to stand under another that was chosen meanwhile', async () => {
  let answer = () => undefined as unknown
  const held = new Promise((resolve) => {
    answer = () => resolve(undefined)
  })
  await page.route(/alerts\/rules\/preview/, async (route) => {
    await held
    await route.continue()
  })
  await field('Rule').selectOption('hfs_high')
  await editor().getByRole('button', { name: 'What would it have done' }).click()
  await field('Rule').selectOption('ghost_handoffs')
  const answered = page.waitForResponse(/alerts\/rules\/preview/)
  answer()
  await (await answered).finished()
  await page.waitForTimeout(300)
  expect(await editor().locator('.rule-preview').count()).toBe(0)
})

test('a rule of one’s own says what is wrong with it, at the field, and is saved when it is right', async () => {
  await editor().getByRole('button', { name: 'Add a rule of your own' }).click()
  await field('Name').fill('Long Waits')
  await field('Title').fill('Long waits')
  await field('Metric').selectOption('wait')
  await field('Number').selectOption('wait_p90_seconds')
  await field('Fires beyond').fill('300')
  await field('Why').fill('five minutes are too long')
  const save = editor().getByRole('button', { name: /Save as version/ })
  await save.click()
  await editor().locator('.field-fault', { hasText: 'expected small letters' }).first().waitFor()
  expect(await seriousFaults(page)).toEqual([])
  complaints.length = 0
  await field('Name').fill('long_waits')
  await save.click()
  await editor().getByText('version 4 is in force').waitFor()
  expect((await saved(4))?.value.own).toEqual([
    {
      ...{ name: 'long_waits', title: 'Long waits', metric: 'wait', column: 'wait_p90_seconds' },
      ...{ comparison: 'over', threshold: 300 },
    },
  ])
})
