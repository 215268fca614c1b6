import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildEventRow } from '../../pipeline/event-row.ts'
import { at, type Bench, handoff, openBench } from '../queries/rows.ts'

/** Who could take somebody, as the pages tell it, at 10:00. */

let bench: Bench
let workspace = ''
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
let count = 0
beforeEach(() => {
  workspace = `w-${++count}`
})

const origin = { channel: '', language: '', customer_id: '', bot_id: '', bot_version: '' }
const says = (agent_id: string, time: string, status: 'online' | 'offline', capacity?: number, skills?: string[]) => {
  const occurred_at = at(time)
  const event = {
    ...{ type: 'agent.status' as const, event_id: `${agent_id}-${time}`, agent_id, status, capacity, skills },
    occurred_at: new Date(occurred_at).toISOString(),
  }
  const received = { workspace, event, occurred_at, stream_seq: 1, position: 0, received_at: Date.now() }
  return bench.put('events', [buildEventRow(received, { occurred_at, episode: 0, origin, signals: null })])
}
const holds = (...rows: Parameters<typeof handoff>[0][]) =>
  bench.put(
    'handoffs',
    rows.map((row) => handoff({ requested_at: at('09:58'), ...row, workspace })),
  )
const agents = async (more: Record<string, unknown> = {}) =>
  (await bench.measure('agents', { workspace, now: at('10:00'), ...more })).rows
const statuses = async () => Object.fromEntries((await agents()).map(({ agent_id, status }) => [agent_id, status]))

test('who is online is busy while customers who were promised them wait for every slot', async () => {
  await says('ann', '09:55', 'online', 2)
  await holds({ promise_kind: 'transfer', promise_agent_id: 'ann' })
  expect(await statuses()).toEqual({ ann: 'online' })
  await holds({ promise_kind: 'transfer', promise_agent_id: 'ann' })
  expect(await statuses()).toEqual({ ann: 'busy' })
})

test('who took one since saying how much room there is has one less, and none the less for what is over', async () => {
  await says('ann', '09:55', 'online', 1)
  await says('bob', '09:59', 'online', 1)
  const taken = { agent_id: 'bob', accepted_at: at('09:58'), responded_at: at('09:58'), waiting: 0 as const }
  await holds({ ...taken, agent_id: 'ann' }, taken, { ...taken, agent_id: 'bob', ended_at: at('09:59') })
  expect(await statuses()).toEqual({ ann: 'busy', bob: 'online' })
})

test('who can take nobody is busy, and who never said how many can take one', async () => {
  await says('ann', '09:55', 'online', 0)
  await says('bob', '09:55', 'online')
  expect(await statuses()).toEqual({ ann: 'busy', bob: 'online' })
  await holds({ promise_kind: 'transfer', promise_agent_id: 'bob' })
  expect(await statuses()).toEqual({ ann: 'busy', bob: 'busy' })
})

test('a callback holds nobody, and who said nothing for a quarter of an hour is stale, unless they had gone', async () => {
  await says('ann', '09:50', 'online', 1)
  await says('bob', '09:40', 'online', 1)
  await says('cy', '09:40', 'offline')
  await holds({ promise_kind: 'callback', promise_agent_id: 'ann' })
  expect(await statuses()).toEqual({ ann: 'online', bob: 'stale', cy: 'away' })
})

test('an agent has the skills of their last status that told any', async () => {
  await says('ann', '09:50', 'online', 1, ['orders'])
  await says('ann', '09:52', 'online', 1, ['payments', 'german'])
  await says('ann', '09:58', 'online')
  await says('bob', '09:50', 'online', 1, ['orders'])
  await says('bob', '09:55', 'online', 1, [])
  await says('cy', '09:55', 'online')
  expect((await agents()).map(({ skills }) => skills)).toEqual([['payments', 'german'], [], []])
})

test('who is available now is told by skill, with how many more each can take', async () => {
  await says('ann', '09:55', 'online', 3, ['payments', 'german'])
  await says('bob', '09:55', 'online', 2, ['german'])
  await says('cy', '09:55', 'online', 2, ['payments'])
  await says('dan', '09:30', 'online', 2, ['german'])
  await says('eve', '09:55', 'offline', 2, ['german'])
  await holds(
    { promise_kind: 'transfer', promise_agent_id: 'ann' },
    { promise_kind: 'transfer', promise_agent_id: 'bob' },
  )
  await holds({ promise_kind: 'transfer', promise_agent_id: 'bob' })
  const german = (await agents({ skill: 'german' })).map(({ agent_id, status, free_slots }) => [
    agent_id,
    status,
    free_slots,
  ])
  expect(german).toEqual([
    ['ann', 'online', 2],
    ['bob', 'busy', 0],
    ['dan', 'stale', 0],
    ['eve', 'away', 0],
  ])
  expect((await agents({ skill: 'payments' })).map(({ agent_id }) => agent_id)).toEqual(['ann', 'cy'])
  expect(await agents({ skill: 'juggling' })).toEqual([])
})

test('of a moment that is over, those count who held an agent then, and not who came later or had gone', async () => {
  await says('ann', '09:55', 'online', 9)
  const promised = { promise_kind: 'transfer' as const, promise_agent_id: 'ann', waiting: 0 as const }
  const taken = { agent_id: 'ann', waiting: 0 as const, accepted_at: at('09:57'), responded_at: at('09:57') }
  await says('bob', '09:56', 'online', 9)
  await holds(
    // held her at 10:00: promised and gone since, taken and over since, promised and taken by another since
    { ...promised, ended_at: at('10:05') },
    { ...taken, ended_at: at('10:06') },
    { ...promised, agent_id: 'bob', accepted_at: at('10:02'), responded_at: at('10:02') },
    // did not
    { ...promised, waiting: 1, requested_at: at('10:10') },
    { ...taken, requested_at: at('10:10'), accepted_at: at('10:11'), responded_at: at('10:11') },
    { ...taken, requested_at: at('09:56'), ended_at: at('09:59') },
    { ...promised, ended_at: at('09:59') },
  )
  expect((await agents()).map(({ agent_id, free_slots }) => [agent_id, free_slots])).toEqual([
    ['ann', 6],
    ['bob', 9],
  ])
})
