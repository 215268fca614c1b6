import { afterAll, beforeAll, expect, test } from 'vitest'
import { conversationHoursSchema } from '../../contract/conversation.ts'
import type { MetricRow } from '../../contract/metric.ts'
import { insertDay, plausibleDays, seeded } from './plausible-day.ts'
import { eventRow, insertRows } from './rows.ts'
import { startDashboard, type TestDashboard } from './start-dashboard.ts'

/** The list that a number leads to has as many entries as the number says, over a real engine and a day like any other. */

const now = Date.now()
const span = { from: String(now - 86_400_000), to: String(now) }
let dashboard: TestDashboard

beforeAll(async () => {
  dashboard = await startDashboard()
  const day = plausibleDays(now, 1.5, 8, () => 0.4)
  const random = seeded(3)
  await insertDay(dashboard.store, day)
  const answers = day.episodes.flatMap(({ conversation_id, began_at }) =>
    Array.from({ length: Math.floor(4 * random()) }, (_, i) =>
      eventRow({
        ...{ conversation_id, event_type: 'message.bot', occurred_at: began_at + i * 1000, threshold: 0.7 },
        intent: random() < 0.5 ? 'refund' : 'parcel',
        confidence: random() < 0.1 ? -1 : random() < 0.1 ? 1 : random(),
      }),
    ),
  )
  await insertRows(dashboard.store, 'events', answers)
})
afterAll(() => dashboard.stop())

const ask = async (path: string, query: Record<string, string>) =>
  (await dashboard.app.request(`/v1/${path}?${new URLSearchParams({ workspace: 'acme', ...span, ...query })}`)).json()

async function metric(name: string, own: Record<string, string> = {}): Promise<MetricRow[]> {
  return (await ask(`metrics/${name}`, own)).rows
}

async function listed(query: string): Promise<number> {
  const { hours } = conversationHoursSchema.parse(
    await ask('conversation-hours', Object.fromEntries(new URLSearchParams(query))),
  )
  const { conversations } = await ask('conversations', {
    ...Object.fromEntries(new URLSearchParams(query)),
    limit: '200',
  })
  const counted = hours.reduce((sum, one) => sum + one.conversation_count, 0)
  expect(conversations).toHaveLength(Math.min(200, counted))
  return counted
}

test('of an intent as many conversations are listed as have an answer of it, and such a one under its threshold', async () => {
  const rows = await metric('confidence_by_intent', { limit: '10' })
  expect(rows.map(({ intent }) => intent).sort()).toEqual(['parcel', 'refund'])
  for (const { intent, below_conversation_count, conversation_count } of rows) {
    expect(await listed(`intent=${intent}&answer=below`)).toBe(below_conversation_count)
    expect(await listed(`intent=${intent}&answer=judged`)).toBe(conversation_count)
  }
})

test('of a bar of the confidence as many conversations are listed as its answers stand in, also of the last', async () => {
  const rows = (await metric('confidence_distribution')).filter(({ percent }) => Number(percent) <= 98)
  expect(rows.at(-1)?.percent).toBe(98)
  for (const { percent, conversation_count } of rows) {
    const to = percent === 98 ? 101 : Number(percent) + 2
    const query = `answer=judged&confidence_from_percent=${percent}&confidence_to_percent=${to}`
    expect([percent, await listed(query)]).toEqual([percent, conversation_count])
  }
})

test.each(['sure', 'below', 'judged', 'unjudged'])(
  'as many conversations have an answer that is %s as are listed',
  async (answer) => {
    const [row] = await metric('confidence_distribution', { intent: 'refund' })
    expect(await listed(`answer=${answer}&intent=refund`)).toBe(row?.[`${answer}_conversation_count`])
  },
)

test.each(['bot_only', 'escalated', 'all'])(
  'of who rated and of who could have, as many are listed as the response rate has: %s',
  async (segment) => {
    const row = (await metric('csat')).find((one) => one.segment === segment)
    const own = segment === 'all' ? '' : `&segment=${segment}`
    expect(await listed(`outcome=ended&rating=rated${own}`)).toBe(row?.responded_count)
    expect(await listed(`outcome=ended${own}`)).toBe(row?.ended_count)
    expect(row?.responded_count).toBeGreaterThan(3)
  },
)
