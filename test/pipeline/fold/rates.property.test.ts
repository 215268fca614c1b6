import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MetricRow } from '../../../contract/metric.ts'
import type { ConversationState } from '../../../pipeline/conversation.ts'
import { foldClock, foldEvent, rowsOf } from '../../../pipeline/fold.ts'
import { loadMetrics } from '../../../queries/measure.ts'
import { type Bench, metricsDirectory, openBench } from '../../queries/rows.ts'
import { arrivals, policy, presence } from '../generate.ts'
import { clockTime, createTable } from '../play.ts'

/** What thousands of generated conversations come to in the database: every metric over all of them stays possible. */

const CONVERSATIONS = 2000
const END = clockTime('+60d 00:00:00')
let bench: Bench
let rowCounts: Record<string, number>

beforeAll(async () => {
  bench = await openBench()
  const tables = ['episodes', 'handoffs', 'promises', 'repeats', 'decisions', 'events'] as const
  const made = fc.sample(fc.tuple(arrivals, policy, presence), { numRuns: CONVERSATIONS, seed: 20261122 }).map(live)
  for (const table of tables)
    await bench.put(
      table,
      made.flatMap((one) => one[table] as never[]),
    )
  rowCounts = Object.fromEntries(tables.map((table) => [table, made.flatMap((one) => one[table] as never[]).length]))
})
afterAll(() => bench.close())

type Generated = [{ events: Parameters<typeof foldEvent>[1]['event'][] }, Parameters<typeof foldEvent>[2]['policy'], Parameters<typeof foldEvent>[2]['presence']] // biome-ignore format: a type

/** Every third conversation is looked at before its end. */
function live([{ events }, policy, before]: Generated, index: number) {
  const presence = structuredClone(before)
  const table = createTable()
  let state: ConversationState | null = null
  let received_at = 0
  events.forEach((told, position) => {
    const event = { ...told, conversation_id: `c-${index}`, event_id: `${index}-${told.event_id}` }
    const occurred_at = Date.parse(event.occurred_at)
    received_at = Math.max(received_at, occurred_at)
    const arrival = { workspace: 'acme', event, occurred_at, stream_seq: position + 1, position: 0, received_at }
    const folded = foldEvent(state, arrival, { policy, presence, now: () => received_at })
    state = folded.state
    table.addFolded(folded)
    table.addState(rowsOf(state, 2 * position + 1))
  })
  if (index % 3 > 0) table.addState(foldClock(state as unknown as ConversationState, END, policy))
  return table.read()
}

const range = { from: clockTime('09:00:00') - 40 * 86_400_000, to: END, now: END }

test('no rate or share leaves 0 to 1, nothing is negative and nothing is no number, in any metric, over all or an hour', async () => {
  const seen: string[] = []
  const wrong: string[] = []
  const hour = { from: clockTime('09:00:00'), to: clockTime('10:00:00'), now: clockTime('10:00:00') }
  for (const { name, params } of await loadMetrics(metricsDirectory)) {
    for (const window of [range, hour]) {
      const steps = { step_seconds: window === range ? 86_400 : 600 }
      const given = Object.entries({ ...window, ...steps }).filter(([param]) => params.includes(param))
      const { rows } = await bench.measure(name, Object.fromEntries(given))
      for (const row of rows) for (const [column, value] of Object.entries(row)) check(`${name}.${column}`, value)
    }
  }
  function check(column: string, value: MetricRow[string]) {
    // a difference of two shares, and the interval around it; of a budget more can be used than there is
    if (typeof value !== 'number' || column.includes('difference') || column.startsWith('hfs_budget.budget_')) return
    const isShare = /_(?:rate|share)$/.test(column)
    if (isShare) seen.push(column)
    if (!(value >= 0) || !Number.isFinite(value) || (isShare && value > 1)) wrong.push(`${column} = ${value}`)
  }
  console.log(`${CONVERSATIONS} conversations, ${JSON.stringify(rowCounts)}; ${new Set(seen).size} rates and shares`)
  expect(wrong).toEqual([])
  expect(new Set(seen).size).toBeGreaterThan(12)
})

test('the terminal states and those that are open add up to the episodes, exactly', async () => {
  const { episode_count, ...counts } = await bench.row('episodes', { from: range.from, to: range.to })
  const states = Object.entries(counts).map(([state, count]) => [state, Number(count)] as const)
  expect(states.reduce((sum, [, count]) => sum + count, 0)).toBe(Number(episode_count))
  expect(Number(episode_count)).toBe(rowCounts.episodes)
  expect(states.filter(([, count]) => count === 0)).toEqual([])
})
