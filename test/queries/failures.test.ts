import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { eventRow } from '../dashboard/rows.ts'
import { at, type Bench, episode, openBench } from './rows.ts'

/** The confident answers that failed, on rows that no story can tell: what is gone, what is old, what came in another order. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.clear())

const failed = (reason: 'tier_2' | 'repeated' | 'asked_for_person' | 'flagged', fields = {}) =>
  episode({
    conversation_id: 'c',
    confident_answer_count: 2,
    false_positive: 1,
    false_positive_reason: reason,
    ...fields,
  })
let seq = 0
const said = (event_id: string, event_type: string, time: string, fields: object) =>
  eventRow({ conversation_id: 'c', event_id, event_type, occurred_at: at(time), stream_seq: ++seq, ...fields })
const sure = { threshold: 0.7, confidence: 0.9 }
const first = async (params = {}) => (await bench.measure('false_positives', params)).rows[0]

test('an episode whose words are gone is listed without them', async () => {
  await bench.put('episodes', [failed('repeated')])
  expect(await first()).toMatchObject({
    conversation_id: 'c',
    failure: 'repeated',
    answer_event_id: '',
    answer: '',
    next_at: null,
    flag_id: '',
    episode_count: 1,
  })
})

test('an old flag that does not say which answer is no flag on an answer that nobody knows', async () => {
  await bench.put('episodes', [failed('flagged')])
  await bench.put('events', [said('f', 'answer.flagged', '09:10', { signals: '' })])
  expect(await first()).toMatchObject({ answer_event_id: '', flag_id: '' })
})

test('the order is the stream’s, whatever the clocks say', async () => {
  await bench.put('episodes', [failed('tier_2')])
  await bench.put('events', [
    said('q', 'message.customer', '09:05', { text: 'Where is it?' }),
    said('a', 'message.bot', '09:01', { ...sure, text: 'Here.' }),
    said('n', 'message.customer', '09:00', { text: 'No!', triggers: ['dissatisfaction'], tier: 2 }),
    said('b', 'message.bot', '09:06', { ...sure, text: 'There.' }),
  ])
  expect(await first()).toMatchObject({ question: 'Where is it?', answer: 'Here.', next_text: 'No!' })
})

test('trouble before the first confident answer is none of its failures, and an answer the bot took back is not confident', async () => {
  await bench.put('episodes', [failed('asked_for_person')])
  await bench.put('events', [
    said('p', 'message.customer', '09:00', { text: 'A person!', triggers: ['human_request'], tier: 3 }),
    said('a', 'message.bot', '09:01', { ...sure, text: 'Let me try.' }),
    said('q', 'message.customer', '09:02', { text: 'Fine. Where is it?' }),
    said('b', 'message.bot', '09:03', { ...sure, text: 'I do not know.', signals: '{"answered":false}' }),
    said('r', 'message.customer', '09:04', { text: 'A person now!', triggers: ['human_request'], tier: 3 }),
  ])
  expect(await first()).toMatchObject({ answer: 'Let me try.', next_text: 'A person now!', question: 'A person!' })
})

test('a rule of the workspace’s own that escalates at once is trouble, too', async () => {
  await bench.put('episodes', [failed('tier_2')])
  await bench.put('events', [
    said('a', 'message.bot', '09:01', { ...sure, text: 'Paid.' }),
    said('r', 'message.customer', '09:02', { text: 'Chargeback!', triggers: ['policy_rule'], tier: 2 }),
  ])
  expect(await first()).toMatchObject({ answer: 'Paid.', next_text: 'Chargeback!' })
})

test('one kind of failure can be asked for, and those beyond the limit are counted', async () => {
  await bench.put('episodes', [
    failed('tier_2', { conversation_id: 'c-1' }),
    failed('tier_2', { conversation_id: 'c-2', began_at: at('09:30') }),
    failed('repeated', { conversation_id: 'c-3' }),
  ])
  const { rows } = await bench.measure('false_positives', { failure: 'tier_2', limit: 1 })
  expect(rows).toMatchObject([{ conversation_id: 'c-2', episode_count: 2 }])
})
