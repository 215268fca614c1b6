import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HandoffDetail } from '../../contract/handoff.ts'
import { toPlaceholder } from '../../dashboard/instants.ts'
import type { LiveMessage } from '../../dashboard/snapshot.ts'
import { readStream, wholeOf } from './read-stream.ts'
import { episodeRow, eventRow, factNotice, ghostNotice, handoffRow, insertNotices, insertRows } from './rows.ts'
import { startDashboard, type TestDashboard } from './start-dashboard.ts'

/** What was told of handoffs that fail, where the pages ask for it. */

const now = Date.now()
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString()
let dashboard: TestDashboard

const announced = ghostNotice({
  ghost: 'never_requested',
  noticed_at: ago(200),
  due_at: ago(201),
  conversation_id: 'c1',
})
const unanswered = ghostNotice({
  ...{ ghost: 'unanswered', noticed_at: ago(60), due_at: ago(60), conversation_id: 'c1', handoff_id: 'h_1' },
  repair: { action: 'offer_callback', callback_at: ago(-3600), text: 'Ann will call you at nine' },
})
const known = factNotice({
  ...{ noticed_at: ago(30), conversation_id: 'c2', handoff_id: 'h_2', agent_id: 'a-1' },
  facts: [{ kind: 'order_id', value: 'A1043', event_id: 'e-7' }],
})
/** of another time, another workspace, and of an episode that came later */
const others = [
  ghostNotice({ noticed_at: ago(90_000), due_at: ago(90_000), handoff_id: 'h_2', conversation_id: 'c2' }),
  ghostNotice({ workspace: 'other', handoff_id: 'h_1', conversation_id: 'c1' }),
  ghostNotice({ ghost: 'never_requested', noticed_at: ago(10), due_at: ago(10), conversation_id: 'c2' }),
]

beforeAll(async () => {
  // the pauses that spare a busy database would only make a busy machine's tests slow
  dashboard = await startDashboard({ limits: { duration_multiple: 1 } })
  const { store } = dashboard
  await insertRows(store, 'events', [eventRow({ occurred_at: now - 300_000 })])
  await insertRows(store, 'episodes', [
    episodeRow({ began_at: now - 300_000, conversation_id: 'c1' }),
    episodeRow({ began_at: now - 300_000, conversation_id: 'c2', ended_at: now - 20_000, last_event_at: now - 20_000 }),
  ])
  const first = { requested_at: now - 180_000, conversation_id: 'c1', handoff_id: 'h_1', customer_id: 'u-1' }
  const open = handoffRow({ ...first, waiting: 1, quote: 'where is my parcel' })
  await insertRows(store, 'handoffs', [open])
  await insertRows(store, 'handoffs', [
    { ...open, version: open.version + 100, reason: 'repetition', tier: 2 },
    handoffRow({
      ...{ requested_at: now - 120_000, conversation_id: 'c2', handoff_id: 'h_2', quote: 'a person' },
      ...{ responded_at: now - 40_000, ended_at: now - 20_000, outcome: 'resolved' },
    }),
  ])
  await insertNotices(store, announced, unanswered, known, ...others)
})
afterAll(() => dashboard.stop())

const read = async <T>(path: string): Promise<T> => (await dashboard.app.request(path)).json()
const partsOf = async (query: string): Promise<LiveMessage['parts']> => {
  const stream = readStream(await dashboard.app.request(`/v1/live?${query}`))
  const { parts } = await wholeOf(stream)
  await stream.cancel()
  return parts
}

test('a handoff has what was told of it, and that nobody asked for the person who was announced before', async () => {
  const { notices } = await read<HandoffDetail>('/v1/handoffs/h_1?workspace=acme')
  expect(notices).toEqual([announced, unanswered])
})

test('what was told of the next episode of the conversation is not told of this one', async () => {
  const { notices } = await read<HandoffDetail>('/v1/handoffs/h_2?workspace=acme')
  expect(notices).toEqual([known])
})

test('the Live page gets the notices of its window, each with its handoff as it is now', async () => {
  const { recent_notices = [] } = await partsOf('workspace=acme&window=1h')
  expect(recent_notices.map(({ notice_id }) => notice_id)).toEqual(
    [others[2], known, unanswered, announced].map((notice) => notice?.notice_id),
  )
  expect(recent_notices[1]).toMatchObject({ kind: 'order_id', fact_values: ['A1043'], responded_at: ago(40), quote: 'a person' }) // biome-ignore format: a row
  expect(recent_notices[2]).toMatchObject({
    ...{ kind: 'unanswered', handoff_id: 'h_1', reason: 'repetition', tier: 2, quote: 'where is my parcel' },
    ...{ customer_id: 'u-1', waiting: true, responded_at: null, due_at: ago(60), repair: 'offer_callback' },
    ...{ repair_text: 'Ann will call you at nine', repair_callback_at: ago(-3600), repair_agent: '' },
  })
  expect(recent_notices[3]).toMatchObject({ kind: 'never_requested', handoff_id: '', reason: '', waiting: false })
})

test('the pages about handoffs get what was told of those who wait, and of nobody else', async () => {
  const { waiting_notices } = await partsOf('workspace=acme&window=1h&view=handoffs')
  expect(waiting_notices).toEqual([unanswered])
})

test('a notice reaches the pages with the rows that carry it', async () => {
  const stream = readStream(await dashboard.app.request('/v1/live?workspace=acme&window=15m'))
  await wholeOf(stream)
  const notice = ghostNotice({ ghost: 'silent', conversation_id: 'c1', handoff_id: 'h_1' })
  await insertNotices(dashboard.store, notice)
  dashboard.bus.pulse('inserted.0', { workspaces: ['acme'] })
  let parts: LiveMessage['parts'] = {}
  while (parts.recent_notices === undefined) parts = JSON.parse((await stream.next()).data).parts
  expect(parts.recent_notices[0]?.notice_id).toBe(notice.notice_id)
  await stream.cancel()
})

test.each([
  ['queries/metrics/recent_notices.sql', 'handoffs_by_id'],
  ['dashboard/sql/waiting-notices.sql', 'handoffs_by_waiting'],
])('%s finds its handoffs through the index %s, not by reading every one', async (file, index) => {
  const sql = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8')
  const values = { workspace: 'acme', from: toPlaceholder(now - 3_600_000), to: toPlaceholder(now), limit: 40 }
  const asked = { ...values, channel: '', now: toPlaceholder(now) }
  const lines = await dashboard.store.query<{ explain: string }>(`EXPLAIN indexes = 1 ${sql}`, asked)
  expect(lines.map(({ explain }) => explain).join('\n')).toContain(index)
})
