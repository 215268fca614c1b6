import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HandoffDetail } from '../../contract/handoff.ts'
import { handoffDetailSchema } from '../../contract/handoff.ts'
import { insertHandoffStory, trigger } from './handoff-story.ts'
import { eventRow, handoffRow, insertRows } from './rows.ts'
import { type Beside, startDashboard, type TestDashboard } from './start-dashboard.ts'

/** One handoff over HTTP, over a real engine. */

const began_at = Date.now() - 3_600_000
let open: TestDashboard
let closed: Beside
let token: string
let told: HandoffDetail

beforeAll(async () => {
  open = await startDashboard()
  closed = await open.beside({ open: false })
  token = (await open.keys.create({ workspace: 'acme', scopes: ['read'] })).token
  await insertHandoffStory(open.store, { handoff_id: 'h_1', conversation_id: 'c1', began_at })
  await insertHandoffStory(open.store, { handoff_id: 'h_2', conversation_id: 'c2', began_at })
  await insertRows(open.store, 'events', [
    // a rating two days later belongs to it, the next episode does not
    eventRow({
      conversation_id: 'c1',
      event_id: 'late',
      occurred_at: began_at + 172_800_000,
      event_type: 'csat.submitted',
    }),
    eventRow({ conversation_id: 'c1', event_id: 'next', occurred_at: began_at + 400_000, episode: 2 }),
    eventRow({ conversation_id: 'c1', event_id: 'theirs', occurred_at: began_at + 1000, workspace: 'other' }),
  ])
  await insertRows(open.store, 'handoffs', [
    handoffRow({ handoff_id: 'h_other', requested_at: began_at, workspace: 'other' }),
    handoffRow({ handoff_id: 'h_bare', requested_at: began_at }),
  ])
  told = await (await ask('h_1')).json()
})
afterAll(async () => {
  closed.app.close()
  await open.stop()
})
const ask = (path: string) =>
  closed.app.request(`/v1/handoffs/${path}`, { headers: { authorization: `Bearer ${token}` } })

test('a handoff comes as the document says', () => {
  expect(handoffDetailSchema.parse(told)).toEqual(told)
})

test('it has the events of its episode by time, also what came days after its end, and no others', () => {
  expect(told.events.map((event) => event.event_id)).toEqual([
    'c1-1',
    'c1-2',
    'c1-3',
    'c1-4',
    'c1-5',
    'c1-6',
    'c1-7',
    'late',
  ])
  expect(told.event_count).toBe(8)
})

test('the evidence of a decision cuts the very words out of the message, in UTF-16 units', () => {
  const [evidence] = told.decisions[0]?.triggers[0]?.evidence ?? []
  const message = told.events.find((event) => event.event_id === evidence?.event_id)
  expect(message?.text.slice(evidence?.start, evidence?.end)).toBe(trigger)
})

test('what was said again names where it was first said', () => {
  expect(told.repeats).toMatchObject([
    { event_id: 'c1-6', first_event_id: 'c1-1', kind: 'order_id', asked_by_agent: true },
  ])
})

test('a promise says whether it was kept', () => {
  expect(told.promises).toMatchObject([{ promise_id: 'c1-4', state: 'broken', eta_seconds: 120 }])
})

test('the briefing is part of it', () => {
  expect(told.briefing?.sentences.map((one) => one.evidence)).toEqual([['c1-1'], ['c1-2'], ['c1-3']])
})

test('a handoff of which nothing else is known has empty lists', async () => {
  expect(await (await ask('h_bare')).json()).toMatchObject({ episode: null, events: [], promises: [], briefing: null })
})

test.each([
  ['h_9', 404, 'handoff_unknown'],
  ['h_other', 404, 'handoff_unknown'],
  ['h_1?workspace=other', 403, 'workspace_not_yours'],
])('%s is refused with %i', async (path, status, code) => {
  const response = await ask(path)
  expect([response.status, (await response.json()).code]).toEqual([status, code])
})

test('the id is looked up through its index, not by reading every handoff', async () => {
  const sql = "EXPLAIN indexes = 1 SELECT * FROM handoffs FINAL WHERE workspace = 'acme' AND handoff_id = 'h_1'"
  const lines = await open.store.query<{ explain: string }>(sql)
  expect(lines.map((line) => line.explain).join('\n')).toContain('handoffs_by_id')
})
