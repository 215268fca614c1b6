import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { EventRow, HandoffRow } from '../../contract/row.ts'
import { formatCauses } from '../../pipeline/alerts/causes.ts'
import { eventRow } from '../dashboard/rows.ts'
import { at, type Bench, episode, handoff, openBench } from './rows.ts'

/** What changed between 09:00 and 10:00, against 08:00 to 09:00. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.clear())

let said = 0
const status = (agent_id: string, detail: string, time: string): EventRow =>
  eventRow({
    event_type: 'agent.status',
    conversation_id: '',
    agent_id,
    detail,
    occurred_at: at(time),
    stream_seq: ++said,
  })
const causes = async () => formatCauses((await bench.measure('likely_causes')).rows, at('10:00'))

test('agents who went are the first cause, with when the first of them did', async () => {
  const were = ['a', 'b', 'c', 'd'].map((agent) => status(agent, 'online', '08:55'))
  const gone = [status('a', 'offline', '09:31'), status('b', 'away', '09:30'), status('c', 'busy', '09:50')]
  await bench.put('events', [...were, ...gone, status('d', 'online', '09:50')])
  expect(await causes()).toEqual(['Agents at work fell from 4 to 2 since 09:30 UTC'])
})

test('agents who are not heard of any more have gone as well, without a moment', async () => {
  await bench.put(
    'events',
    ['a', 'b', 'c'].map((agent) => status(agent, 'online', '08:50')),
  )
  expect(await causes()).toEqual(['Agents at work fell from 3 to 0'])
})

test('one of nine who goes to lunch is no cause', async () => {
  const nine = [...'abcdefghi']
  const later = nine.map((agent) => status(agent, agent === 'a' ? 'away' : 'online', '09:50'))
  await bench.put('events', [...nine.map((agent) => status(agent, 'online', '08:50')), ...later])
  expect(await causes()).toEqual([])
})

test('a release of the bot up to half an hour before the window is one, and an older one is none', async () => {
  const release = { event_type: 'bot.released', conversation_id: '', bot_id: 'shop-bot' } as const
  await bench.put('events', [
    eventRow({ ...release, bot_version: '4.1', occurred_at: at('08:29'), stream_seq: ++said }),
    eventRow({ ...release, bot_version: '4.2', occurred_at: at('09:40'), stream_seq: ++said }),
  ])
  expect(await causes()).toEqual(['shop-bot 4.2 was released 20 minutes before, at 09:40 UTC'])
})

test('twice as many conversations are one', async () => {
  await bench.put('episodes', [
    ...Array.from({ length: 10 }, () => episode({ began_at: at('08:30') })),
    ...Array.from({ length: 20 }, () => episode({ began_at: at('09:30') })),
  ])
  expect(await causes()).toEqual(['More customers came: 20 conversations, 10 in the same time before'])
})

test('of the reasons that doubled the one that grew most is told', async () => {
  const of = (reason: HandoffRow['reason'], time: string, count: number) =>
    Array.from({ length: count }, () => handoff({ reason, requested_at: at(time) }))
  await bench.put('handoffs', [
    ...of('no_answer', '08:10', 3),
    ...of('no_answer', '09:10', 9),
    ...of('profanity', '09:20', 5),
    ...of('human_request', '08:20', 8),
    ...of('human_request', '09:20', 9),
  ])
  expect(await causes()).toEqual(['no answer was the reason of 9 handoffs, 3 in the same time before'])
})
