import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConsoleAnswer } from '../../../contract/console.ts'
import { scopeOf } from '../../../dashboard/scope.ts'
import { openedQuestion, questionNames } from '../../../dashboard/workbench/questions.ts'
import { insertHandoffStory } from '../handoff-story.ts'
import { insertDay, plausibleDays } from '../plausible-day.ts'
import { insertRows } from '../rows.ts'
import { startDashboard, type TestDashboard } from '../start-dashboard.ts'
import { putFired } from '../told-alerts.ts'

/** The lists of the pages as statements to work on, over a real engine. */

const now = Date.now()
const search = '?workspace=acme&window=24h'
let dashboard: TestDashboard

beforeAll(async () => {
  dashboard = await startDashboard()
  await insertDay(
    dashboard.store,
    plausibleDays(now, 1.2, 6, () => 0.4),
  )
  await insertHandoffStory(dashboard.store, { handoff_id: 'h-1', conversation_id: 'told', began_at: now - 1_200_000 })
  await putFired(dashboard.store, 'al_1', now - 7_200_000)
  await insertRows(dashboard.store, 'dead_letters', [
    {
      ...{ workspace: 'acme', dead_letter_id: '1-0', received_at: now - 60_000, stream_seq: 1, source: 'ingest' },
      ...{ code: 'bad_time', path: '', message: 'no zone', event_id: 'e-1', raw: '{}' },
    },
  ])
})
afterAll(() => dashboard.stop())

async function answered(name: string, own: string): Promise<ConsoleAnswer> {
  const { sql } = await (await dashboard.app.request(`/v1/questions/${name}`)).json()
  const statement = openedQuestion(name, sql, scopeOf(search), `${search}&${own}`, now)
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ sql: statement })
  return (await dashboard.app.request('/v1/sql?workspace=acme', { method: 'POST', headers, body })).json()
}

const own: Record<string, string> = { handoff: 'handoff_id=h-1', handoff_events: 'conversation_id=told' }

test.each(questionNames)('the question of %s opens as a statement that the door answers with rows', async (name) => {
  const { rows } = await answered(name, own[name] ?? '')
  expect(rows.length).toBeGreaterThan(0)
})

test.each([
  ['handoffs', ''],
  ['handoffs', 'ghost=any&sort=wait'],
  ['handoffs', 'moment=ended&outcome=resolved'],
  ['conversations', ''],
  ['conversations', 'outcome=ended&rating=rated&segment=bot_only'],
  ['conversations', 'q=Hi'],
])('the statement of %s with "%s" has the rows that the page lists', async (name, narrowed) => {
  const { from, to } = { from: Math.floor(now / 1000) * 1000 - 86_400_000, to: Math.floor(now / 1000) * 1000 }
  const query = `workspace=acme&from=${from}&to=${to}&limit=200${narrowed === '' ? '' : `&${narrowed}`}`
  const listed = (await (await dashboard.app.request(`/v1/${name}?${query}`)).json())[name]
  const { rows } = await answered(name, narrowed)
  expect(listed.length).toBeGreaterThan(2)
  expect(rows.slice(0, 200).map(([id]) => id)).toEqual(
    listed.map((one: Record<string, string>) => one[name === 'handoffs' ? 'handoff_id' : 'conversation_id']),
  )
})

test('what no page lists is no question', async () => {
  const response = await dashboard.app.request('/v1/questions/workspaces')
  expect([response.status, (await response.json()).code]).toEqual([404, 'question_unknown'])
})
