import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HandoffDetail, HandoffList } from '../../contract/handoff.ts'
import { isAssent } from '../../dashboard/wishes.ts'
import { readStream, wholeOf } from './read-stream.ts'
import { decisionRow, eventRow, ghostNotice, handoffRow, insertNotices, insertRows } from './rows.ts'
import { startDashboard, type TestDashboard } from './start-dashboard.ts'

/** "ok, do that" says yes to a person, and not what for. */

const now = Date.now()
let dashboard: TestDashboard
const wish = 'My blender arrived damaged, I want a refund.'

const briefingRow = (handoff_id: string, text: string, evidence: string[]) => ({
  ...{ workspace: 'acme', handoff_id, conversation_id: 'c', episode: 1, made_at: now },
  body: JSON.stringify({ sentences: [{ role: 'intent', text, evidence }], facts: [] }),
})

beforeAll(async () => {
  dashboard = await startDashboard()
  const { store } = dashboard
  await insertRows(store, 'events', [eventRow({ occurred_at: now - 60_000 })])
  const asked = (handoff_id: string, quote: string, seconds: number) =>
    handoffRow({
      ...{ handoff_id, quote, requested_at: now - seconds * 1000, waiting: 1 },
      ...{ conversation_id: handoff_id.replace('h', 'c'), event_id: handoff_id.replace('h', 'e') },
    })
  await insertRows(store, 'handoffs', [
    asked('h_agreed', 'ok, do that', 50),
    asked('h_asked', 'Let me talk to a person', 40),
    asked('h_unknown', 'yes please', 30),
    asked('h_bare', 'Sure', 20),
  ])
  await insertRows(store, 'briefings', [
    briefingRow('h_agreed', `The customer: “${wish}”`, ['e-1']),
    briefingRow('h_asked', `The customer: “${wish}”`, ['e-1']),
    briefingRow('h_unknown', 'The customer has not said yet what it is about.', []),
  ])
  const decided = { occurred_at: now - 50_000, reason: 'human_request' as const }
  await insertRows(store, 'decisions', [
    decisionRow({ ...decided, conversation_id: 'c_agreed', event_id: 'e_agreed', quote: 'ok, do that' }),
    decisionRow({ ...decided, conversation_id: 'c_agreed', event_id: 'e_before', quote: 'yes' }),
    decisionRow({ ...decided, conversation_id: 'c_asked', event_id: 'e_asked', quote: 'Let me talk to a person' }),
  ])
  await insertNotices(store, ghostNotice({ handoff_id: 'h_agreed', ghost: 'silent' }))
})
afterAll(() => dashboard.stop())

const expected = { h_agreed: wish, h_asked: '', h_unknown: '', h_bare: '' }
const wishesOf = (rows: readonly { handoff_id?: unknown; wish?: unknown }[]) =>
  Object.fromEntries(rows.map((row) => [row.handoff_id, row.wish]))

test('the list says what those want who only agreed to a person, where the briefing knows it', async () => {
  const { handoffs }: HandoffList = await (await dashboard.app.request('/v1/handoffs?workspace=acme')).json()
  expect(wishesOf(handoffs)).toEqual(expected)
})

test('so does one handoff', async () => {
  const read = async (id: string): Promise<HandoffDetail> =>
    (await dashboard.app.request(`/v1/handoffs/${id}?workspace=acme`)).json()
  const details = await Promise.all(Object.keys(expected).map(read))
  expect(wishesOf(details.map(({ handoff }) => handoff))).toEqual(expected)
})

test('so do those who wait and what failed, on the Live page', async () => {
  const stream = readStream(await dashboard.app.request('/v1/live?workspace=acme&window=15m'))
  const { parts } = await wholeOf(stream)
  await stream.cancel()
  expect(wishesOf(parts.waiting_now ?? [])).toEqual(expected)
  expect(wishesOf(parts.recent_notices ?? [])).toEqual({ h_agreed: wish })
})

test('so do decisions in the feed, of the very message that agreed', async () => {
  const stream = readStream(await dashboard.app.request('/v1/live?workspace=acme&window=15m'))
  const { parts, failed } = await wholeOf(stream)
  await stream.cancel()
  const wishes = Object.fromEntries((parts.recent_decisions ?? []).map((row) => [row.event_id, row.wish]))
  expect([wishes, failed]).toEqual([{ e_agreed: wish, e_before: undefined, e_asked: undefined }, {}])
})

test('an export has the same columns as before', async () => {
  const text = await (await dashboard.app.request('/v1/handoffs?workspace=acme&format=csv')).text()
  expect(text.split('\r\n')[0]).not.toContain('wish')
})

test.each(['ok, do that', 'Yes', 'yes please connect me', 'Sure, go ahead.', '👍 okay', 'Ja, bitte', 'sí por favor'])(
  '“%s” only agrees',
  (quote) => expect(isAssent(quote)).toBe(true),
)
test.each([
  'I want a person',
  'Yesterday my parcel was lost',
  'okra is missing from my order',
  'no',
  '',
  'yes and my order A-1043 arrived damaged so I want all of my money back',
])('“%s” does not only agree', (quote) => expect(isAssent(quote)).toBe(false))
