import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { scopeFilters } from '../../contract/scope-filters.ts'
import { loadFilters, withFilters } from '../../queries/filters.ts'
import { loadMetrics } from '../../queries/measure.ts'
import { parseMetric } from '../../queries/metric-file.ts'
import { at, type Bench, decision, ended, episode, metricsDirectory, openBench, promise } from './rows.ts'

/** Every metric takes every filter. 09:00–10:00, and now is 10:00. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.clear())

/** Sarah answered Anna about a refund in German on the new bot after 2 minutes; Tom answered Ben after 4. */
async function putStory(): Promise<void> {
  const anna = { conversation_id: 'c-anna', language: 'de', bot_version: '2', channel: 'voice' }
  const ben = { conversation_id: 'c-ben', bot_id: 'other' }
  await bench.put('episodes', [
    episode({ ...anna, state: 'agent_resolved', handoff_count: 1 }),
    episode({ ...ben, state: 'agent_resolved', handoff_count: 1 }),
    episode({ conversation_id: 'c-bot', state: 'bot_resolved' }),
  ])
  await bench.put('handoffs', [
    ended('resolved', '09:30', 2, { ...anna, reason: 'high_value_refund', agent_id: 'sarah' }),
    ended('resolved', '09:40', 4, { ...ben, agent_id: 'tom' }),
  ])
  await bench.put('decisions', [
    decision({ conversation_id: 'c-anna', event_id: 'e-anna' }),
    decision({ conversation_id: 'c-ben', event_id: 'e-ben' }),
  ])
}

test.each([
  [{}, 3, 2],
  [{ channel: 'voice' }, 2, 1],
  [{ language: 'en' }, 4, 1],
  [{ bot_id: 'other' }, 4, 1],
  [{ bot_version: '2' }, 2, 1],
  [{ reason: 'high_value_refund' }, 2, 1],
  [{ agent_id: 'tom' }, 4, 1],
  [{ agent_id: 'tom', language: 'de' }, null, 0],
])('the score of %j is of the handoffs that match', async (filters, hfs, resolved_count) => {
  await putStory()
  expect(await bench.row('hfs', filters)).toMatchObject({ hfs, resolved_count })
})

test.each([
  [{}, 1 / 3, 3],
  [{ channel: 'web' }, 1 / 2, 2],
  [{ language: 'en' }, 1 / 2, 2],
  [{ bot_id: 'bot', bot_version: '1' }, 1, 1],
  [{ reason: 'high_value_refund' }, 0, 1],
  [{ agent_id: 'tom' }, 0, 1],
  [{ agent_id: 'nobody' }, null, 0],
])(
  'containment of %j is of the episodes that match, by reason and agent those with such a handoff',
  async (filters, containment_rate, ended_count) => {
    await putStory()
    expect(await bench.row('containment_rate', filters)).toMatchObject({ containment_rate, ended_count })
  },
)

test.each([
  [{}, ['e-anna', 'e-ben']],
  [{ language: 'de' }, ['e-anna']],
  [{ agent_id: 'tom' }, ['e-ben']],
])('decisions of %j are those of the episodes that match', async (filters, event_ids) => {
  await putStory()
  const { rows } = await bench.measure('recent_decisions', filters)
  expect(rows.map(({ event_id }) => event_id).sort()).toEqual(event_ids)
})

test('a person who was announced and never asked for counts where the episode matches', async () => {
  await bench.put('episodes', [
    episode({ conversation_id: 'c-de', language: 'de' }),
    episode({ conversation_id: 'c-en' }),
  ])
  const broken = { promised_by: 'bot', handoff_id: '', state: 'broken' } as const
  await bench.put('promises', [
    promise({ ...broken, conversation_id: 'c-de' }),
    promise({ ...broken, conversation_id: 'c-en' }),
  ])
  const counts = [{}, { language: 'de' }, { language: 'fr' }].map((filters) => bench.row('ghost_rate', filters))
  expect((await Promise.all(counts)).map((row) => row.without_handoff_count)).toEqual([2, 1, 0])
})

test('a customer who came back on another bot came back, whatever is filtered', async () => {
  const resolved = { customer_id: 'anna', state: 'bot_resolved', customer_message_count: 1 } as const
  await bench.put('episodes', [
    episode({ ...resolved, bot_version: '1', ended_at: at('09:10') }),
    episode({ ...resolved, bot_version: '2', began_at: at('09:20'), ended_at: at('09:30') }),
  ])
  const now = at('09:30') + 25 * 3_600_000
  expect(await bench.row('durable_resolution_rate', { bot_version: '1', now })).toMatchObject({
    durable_24h_count: 0,
    old_24h_count: 1,
  })
})

test('every metric that takes a channel takes all filters', async () => {
  const metrics = (await loadMetrics(metricsDirectory)).filter(({ params }) => params.includes('channel'))
  expect(metrics.length).toBeGreaterThan(20)
  for (const { params } of metrics) expect(params).toEqual(expect.arrayContaining([...scopeFilters]))
})

test('a column that a metric names anew is filtered by what the table says', async () => {
  await bench.put('handoffs', [ended('resolved', '09:30', 2, { tier: 1 })])
  const { rows } = await bench.measure('top_reasons', { reason: 'human_request' })
  expect(rows).toMatchObject([{ reason: 'human_request', handoff_count: 1 }])
})

describe('a metric’s file', () => {
  const header = `-- A: b.\n-- unit x\n-- top x\n-- bottom x\n-- params channel\n-- columns n\n`
  const clause = "({channel:String} = '' OR channel = {channel:String})"

  test('whose channel is of another table is refused by name', async () => {
    const metric = parseMetric('odd.sql', `${header}SELECT 1 AS n FROM events WHERE ${clause}`)
    const filters = await loadFilters()
    expect(() => withFilters(metric, filters)).toThrow(/odd\.sql/)
  })

  test('without a channel stays as it is', async () => {
    const metric = parseMetric('one.sql', `${header.replace('channel', 'limit')}SELECT {limit:UInt32} AS n`)
    expect(withFilters(metric, await loadFilters())).toBe(metric)
  })
})
