import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { resolutionDefinitions, resolutionParts } from '../../contract/resolution.ts'
import { at, type Bench, episode, openBench } from './rows.ts'

/** The lists behind the definitions of "resolved", against the rates they belong to. It is the 30th, what is told is from the 22nd. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.clear())

const day = 86_400_000
const now = at('12:00') + 8 * day
const ended = { ended_at: at('09:05'), last_event_at: at('09:05'), state: 'bot_resolved' } as const
const later = (days: number) =>
  ({ began_at: at('09:05') + days * day, state: 'agent_resolved', handoff_count: 1 }) as const

/** Ann stays away. Ben leaves. Cem is back after an hour in another conversation, Dora after three days in the same one. */
const putStory = () =>
  bench.put('episodes', [
    episode({ conversation_id: 'ann', customer_id: 'ann', ...ended }),
    episode({ conversation_id: 'ben', customer_id: 'ben', ...ended, state: 'abandoned_in_bot' }),
    episode({ conversation_id: 'cem', customer_id: 'cem', ...ended }),
    episode({ conversation_id: 'cem-2', customer_id: 'cem', ...later(1 / 24) }),
    episode({ conversation_id: 'dora', customer_id: 'dora', ...ended }),
    episode({ conversation_id: 'dora', episode: 2, customer_id: 'dora', ...later(3) }),
  ])

test.each([
  ['contained', 4, ['ben left', 'cem came_back']],
  ['silence_24h', 4, ['ben left', 'cem came_back']],
  ['no_callback_24h', 3, ['ben left']],
  ['stays_closed_7d', 2, ['cem came_back']],
  ['resolved', 3, ['cem came_back']],
  ['resolved_7d', 3, ['cem came_back', 'dora came_back']],
])('%s counts %i, and these of them are not durable: %j', async (definition, counted_count, listed) => {
  await putStory()
  const { rows } = await bench.measure('resolution_episodes', { now, to: at('10:00'), definition })
  expect(rows.map((row) => `${row.conversation_id} ${row.why}`)).toEqual(listed)
  expect(rows[0]).toMatchObject({ counted_count, episode_count: listed.length })
})

test('each list is as long as its rate says, and there is one for every definition', async () => {
  await putStory()
  const tops = { durable_24h: ['durable_of_all_rate', 'durable_count'], contained: ['containment_rate', 'contained_count'], silence_24h: ['silence_resolution_rate', 'silent_count'], no_callback_24h: ['no_callback_rate', 'no_callback_count'], stays_closed_7d: ['stays_closed_rate', 'closed_count'], resolved: ['durable_resolution_rate', 'old_24h_count'], resolved_7d: ['durable_resolution_rate', 'old_7d_count'] } // biome-ignore format: a table
  expect(Object.keys(tops).sort()).toEqual([...resolutionDefinitions].sort())
  for (const [definition, [metric = '', column = '']] of Object.entries(tops)) {
    const { rows } = await bench.measure('resolution_episodes', { now, to: at('10:00'), definition })
    const row = await bench.row(metric, metric === 'containment_rate' ? {} : { now })
    const counted = definition === 'durable_24h' ? 'counted' : ''
    const { rows: all } = await bench.measure('resolution_episodes', {
      now,
      to: at('10:00'),
      definition,
      part: counted,
    })
    expect([definition, (counted === '' ? rows : all)[0]?.counted_count]).toEqual([definition, row[column]])
  }
})

test.each([
  ['contained', 'containment_rate', 'contained_count', 'ended_count', 'open_count'],
  ['silence_24h', 'silence_resolution_rate', 'silent_count', 'old_count', 'young_count'],
  ['no_callback_24h', 'no_callback_rate', 'no_callback_count', 'old_count', 'young_count'],
  ['stays_closed_7d', 'stays_closed_rate', 'closed_count', 'old_count', 'young_count'],
  ['durable_24h', 'durable_of_all_rate', 'durable_count', 'old_count', 'young_count'],
  ['resolved', 'durable_resolution_rate', 'durable_24h_count', 'old_24h_count', 'young_24h_count'],
  ['resolved_7d', 'durable_resolution_rate', 'durable_7d_count', 'old_7d_count', 'young_7d_count'],
])('of %s as many are listed as its rate counts, is of and leaves out', async (definition, metric, ...columns) => {
  await putStory()
  const soon = now - 3_600_000
  const fresh = { began_at: soon, ended_at: soon + 60_000, last_event_at: soon + 60_000 } as const
  await bench.put('episodes', [
    episode({ ...fresh, conversation_id: 'ed', customer_id: 'ed', state: 'bot_resolved' }),
    episode({ ...fresh, conversation_id: 'flo', customer_id: 'flo', state: 'abandoned_in_bot' }),
    episode({ began_at: soon, conversation_id: 'gil', customer_id: 'gil', state: 'open', ended_at: 0 }),
    // silent for a day, and ended only now
    episode({ ...ended, conversation_id: 'hal', customer_id: 'hal', ended_at: soon, state: 'abandoned_in_bot' }),
  ])
  const row = await bench.row(metric, { ...(metric !== 'containment_rate' && { now }), to: now })
  for (const [i, part] of resolutionParts.entries()) {
    const { rows } = await bench.measure('resolution_episodes', { now, to: now, definition, part })
    expect([part, rows.length]).toEqual([part, row[columns[i] as string]])
  }
})

test('a customer without an id can only be seen again in the same conversation', async () => {
  await bench.put('episodes', [episode({ ...ended }), episode({ ...later(1 / 24) })])
  expect(await bench.row('no_callback_rate', { now })).toMatchObject({ no_callback_rate: 1, old_count: 1 })
})

test('what others did to an episode does not count for the bot: an agent in it is no silence', async () => {
  await bench.put('episodes', [episode({ ...ended, state: 'agent_resolved', agent_joined: 1, handoff_count: 1 })])
  expect(await bench.row('silence_resolution_rate', { now })).toMatchObject({
    silence_resolution_rate: 0,
    old_count: 1,
  })
  expect(await bench.row('durable_of_all_rate', { now })).toMatchObject({ durable_of_all_rate: 0, old_count: 1 })
})
