import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ALERTS_BUCKET, type AlertRecord, alertKey } from '../../contract/alert.ts'
import type { ProcessReport } from '../../contract/plumbing.ts'
import { pagePaths } from '../../dashboard/site.ts'
import { insertHandoffStory } from '../dashboard/handoff-story.ts'
import { insertDay, plausibleDays } from '../dashboard/plausible-day.ts'
import { eventRow, insertRows } from '../dashboard/rows.ts'
import { delivery, putDeliveries, putFired, putReceivers } from '../dashboard/told-alerts.ts'
import { openPage, startBrowser } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'
import { lostNumbers } from './ways.ts'

/** Every number on every page leads to what is behind it: to its conversations, and to the SQL that made it. */

let dashboard: ServedDashboard
let browser: Browser
let page: Page

beforeAll(async () => {
  dashboard = await serveDashboard({ ownReport })
  browser = await startBrowser()
  await insertStory()
  ;({ page } = await openPage(browser, `${dashboard.url}/reference`))
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})

const figures = [
  ['ingest_events_total', { result: 'accepted' }, 1000],
  ['ingest_rejected_total', { reason: 'bad_time' }, 4],
  ['ingest_requests_total', { status: '429' }, 2],
  ['pipeline_rows_inserted_total', { table: 'events' }, 900],
] as const
const lane = {
  ...{ lane: 0, held: true, holder: '', lag_messages: 3, lag_seconds: 9, waiting_rows: 90, waiting_decisions: 0 },
  ...{ problem: '', gaps: [] },
}
const ownReport = async (): Promise<ProcessReport> => ({
  ...{ process_id: 'own', host: 'one', pid: 7, roles: ['ingest', 'pipeline'], told_at: Date.now() },
  parts: { broker: { ok: true }, store: { ok: true, elapsed_ms: 3 }, pipeline: { ok: true, lanes: [lane] } },
  figures: figures.map(([name, labels, value]) => ({ name: `baton_${name}`, labels, value })),
})

const firing: AlertRecord = {
  ...{ workspace: 'acme', rule: 'hfs_high', title: 'Handoff Friction Score over 1.0', severity: 'critical' },
  ...{ state: 'firing', since: Date.now() - 300_000, alert_id: 'al_2', value: 2.33, unit: 'score' },
  ...{ threshold: 1, resolve_threshold: 0.9, metric: 'hfs_live', parts: { resolved_count: 24, waiting_count: 2 } },
  ...{ problem: '', progress_ms: 0, evaluated_at: Date.now(), announcements: [] },
  summary: 'Handoff Friction Score 2.33 over the last 30 minutes',
}

/** A bad day and a half, with all that the pages have a number for. */
async function insertStory(): Promise<void> {
  const { store, bus } = dashboard
  const now = Date.now()
  const day = plausibleDays(now, 1.5, 12, () => 0.4)
  await insertDay(store, day)
  const answers = day.episodes.flatMap(({ conversation_id, began_at, channel }, i) => {
    const confidence = 0.5 + (i % 50) / 100
    const asked = { conversation_id, channel, threshold: 0.7, intent: ['refund', 'parcel', 'invoice'][i % 3] ?? '' }
    return [eventRow({ ...asked, event_type: 'message.bot', occurred_at: began_at + 5000, confidence, text: 'So.' })]
  })
  await insertRows(store, 'events', answers)
  await insertHandoffStory(store, { handoff_id: 'x-1', conversation_id: 'x-1', began_at: now - 1_200_000 })
  await insertRows(store, 'dead_letters', [
    {
      ...{ workspace: 'acme', dead_letter_id: '1-0', received_at: now - 60_000, stream_seq: 1, source: 'ingest' },
      ...{
        code: 'bad_time',
        path: '/occurred_at',
        message: 'expected RFC 3339 with a zone',
        event_id: 'e-1',
        raw: '{}',
      },
    },
  ])
  await putFired(store, 'al_1', now - 7_200_000, now - 6_600_000)
  await putDeliveries(bus, [delivery({ alert_id: 'al_2', attempts: 3 })])
  await putReceivers(bus, ['pagerduty'])
  await (await bus.bucket(ALERTS_BUCKET)).put(alertKey('acme', 'hfs_high'), JSON.stringify(firing))
}

const open = (path: string) =>
  page.goto(`${dashboard.url}${path.replace(':id', 'x-1')}${path.includes('?') ? '&' : '?'}workspace=acme&window=24h`)
const isBusy = () => page.locator('main :is([aria-busy="true"], .bone)').count()

/** Pages without numbers of their own, and why. */
const apart: Readonly<Record<string, string>> = {
  '/?wall': 'read from across the room, touched by nobody: the numbers of the Live page',
  '/sql': 'where the ways to the SQL end',
  '/handoffs/:id': 'where the ways to conversations end',
  '/conversations/:id': 'where the ways to conversations end',
  '/settings/policy': 'what is set, and not what is measured',
}
const paths = pagePaths.filter((path) => !(path in apart))

test.each(paths)(
  'on %s every number leads to a list of what it counts, and every tile to what made it',
  async (path) => {
    await open(path)
    await soon(isBusy).toBe(0)
    expect(await lostNumbers(page)).toEqual({ listless: [], sourceless: [] })
  },
)

test.each(['/handoffs/:id', '/conversations/:id'])('%s leads to the SQL of what it tells', async (path) => {
  await open(path)
  await page.locator('main').getByRole('link', { name: 'Open the SQL' }).first().click()
  await page.waitForURL(/\/sql\?.*question=handoff_events&conversation_id=x-1/)
  await soon(() => page.locator('.cm-content').textContent()).toContain("conversation_id = 'x-1'")
})
