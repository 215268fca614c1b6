import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readShares, whatMoved } from '../../dashboard/moved/what-moved.ts'
import { readWaits, whatMovedWait } from '../../dashboard/moved/what-moved-wait.ts'
import { measures } from '../../dashboard/moved/words.ts'
import { at, type Bench, episode, handoff, openBench } from './rows.ts'

/** What moved a number between 08:00–09:00 and 09:00–10:00, on conversations that can be counted on the fingers. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.clear())

const now = { ended_at: at('09:30'), outcome: 'resolved' } as const
const before = { ended_at: at('08:30'), outcome: 'resolved' } as const

test('the score is split by what its handoffs have, in both hours', async () => {
  await bench.put('handoffs', [
    // 3 minutes and 1 repeat, 2 minutes: 6 of 2; an hour ago 1 minute of 1
    handoff({ ...now, channel: 'chat', bot_version: '4.2', wait_seconds: 180, repeat_count: 1 }),
    handoff({ ...now, channel: 'voice', bot_version: '4.1', wait_seconds: 120, repeat_count: 0 }),
    handoff({ ...now, channel: 'chat', bot_version: '4.2', outcome: 'abandoned', wait_seconds: 60, repeat_count: 0 }),
    handoff({ ...before, channel: 'chat', bot_version: '4.1', wait_seconds: 60, repeat_count: 0 }),
    handoff({ ...before, ended_at: at('07:59'), channel: 'chat', wait_seconds: 600 }),
  ])
  const { rows } = await bench.measure('hfs_moved')
  const of = (split: string) =>
    rows
      .filter((row) => row.split === split)
      .map((row) => [row.value, row.top, row.bottom, row.top_before, row.bottom_before])
  expect(of('channel')).toEqual([
    ['chat', 5, 1, 1, 1],
    ['voice', 2, 1, 0, 0],
  ])
  expect(of('bot_version')).toEqual([
    ['4.2', 5, 1, 0, 0],
    ['4.1', 2, 1, 1, 1],
  ])
  // (5 + 2) / 2 now, 1 / 1 before
  expect(whatMoved(readShares(rows, measures.hfs))).toMatchObject({ now: 3.5, before: 1 })
})

test('the sums of every split are what the score itself divides', async () => {
  await bench.put('handoffs', [
    handoff({ ...now, channel: 'chat', language: 'de', wait_seconds: 90, repeat_count: 2 }),
    handoff({ ...now, channel: 'email', wait_seconds: 30 }),
    handoff({ ...before, channel: 'voice', wait_seconds: 240 }),
  ])
  const { hfs } = await bench.row('hfs')
  const { rows } = await bench.measure('hfs_moved')
  expect(whatMoved(readShares(rows, measures.hfs))?.now).toBeCloseTo(hfs as number)
})

test('the rates are split as their own metrics count, and escalations by their first reason, too', async () => {
  const late = episode({
    began_at: at('09:10'),
    bot_joined: 1,
    state: 'agent_resolved',
    handoff_count: 1,
    channel: 'chat',
  })
  const early = episode({
    began_at: at('08:10'),
    bot_joined: 1,
    state: 'agent_resolved',
    handoff_count: 1,
    channel: 'chat',
  })
  const failed = { bot_joined: 1, state: 'bot_resolved', confident_answer_count: 1, false_positive: 1 } as const
  await bench.put('episodes', [
    late,
    early,
    episode({ began_at: at('09:20'), ...failed, channel: 'voice' }),
    episode({ began_at: at('09:20'), bot_joined: 1, state: 'open', channel: 'voice' }),
    episode({ began_at: at('08:20'), bot_joined: 0, state: 'open', channel: 'voice' }),
  ])
  await bench.put('handoffs', [
    handoff({ conversation_id: late.conversation_id, requested_at: at('09:12'), reason: 'human_request' }),
    handoff({ conversation_id: late.conversation_id, handoff: 2, requested_at: at('09:20'), reason: 'profanity' }),
    handoff({ conversation_id: early.conversation_id, requested_at: at('08:12'), reason: 'profanity' }),
  ])
  const { rows } = await bench.measure('rates_moved')
  const row = (split: string, value: string) => rows.find((one) => one.split === split && one.value === value)
  expect(row('channel', 'chat')).toMatchObject({
    ...{ escalated_count: 1, joined_count: 1, contained_count: 0, ended_count: 1 },
    ...{ escalated_count_before: 1, joined_count_before: 1 },
  })
  expect(row('channel', 'voice')).toMatchObject({
    ...{ joined_count: 2, contained_count: 1, ended_count: 1, false_positive_count: 1, confident_count: 1 },
    joined_count_before: 0,
  })
  expect(row('reason', 'human_request')).toMatchObject({ escalated_count: 1, joined_count: 0 })
  expect(row('reason', 'profanity')).toMatchObject({ escalated_count: 0, escalated_count_before: 1 })
  const { escalation_rate } = await bench.row('escalation_rate')
  expect(whatMoved(readShares(rows, measures.escalation_rate))?.now).toBeCloseTo(escalation_rate as number)
})

test('ghosts are split by what their handoffs have, and add up to their rate', async () => {
  const requested_at = at('09:10')
  await bench.put('handoffs', [
    handoff({ requested_at, channel: 'chat', agent_id: 'a-1', ghosts: ['unanswered', 'silent'] }),
    handoff({ requested_at, channel: 'chat', agent_id: 'a-2' }),
    handoff({ requested_at, channel: 'voice', agent_id: 'a-1', ghosts: ['looped'] }),
    handoff({ requested_at: at('08:10'), channel: 'chat', ghosts: [] }),
    handoff({ requested_at: at('07:50'), channel: 'chat', ghosts: ['silent'] }),
  ])
  const { rows } = await bench.measure('ghosts_moved')
  expect(rows.filter(({ split }) => split === 'channel')).toMatchObject([
    { value: 'chat', ghost_count: 1, requested_count: 2, ghost_count_before: 0, requested_count_before: 1 },
    { value: 'voice', ghost_count: 1, requested_count: 1, ghost_count_before: 0, requested_count_before: 0 },
  ])
  const { ghost_rate } = await bench.row('ghost_rate')
  expect(whatMoved(readShares(rows, measures.ghost_rate))).toMatchObject({ now: ghost_rate, before: 0 })
})

test('satisfaction is split for either side by itself, and only who reached a person has a reason', async () => {
  const rated = (clock: string, csat_score: number, more: object) =>
    episode({ began_at: at('07:30'), state: 'bot_resolved', csat_score, csat_at: at(clock), ...more })
  const helped = rated('09:20', 5, { handoff_count: 1, channel: 'chat' })
  await bench.put('episodes', [
    rated('09:10', 5, { channel: 'chat', bot_version: '4.1' }),
    rated('09:10', 1, { channel: 'chat', bot_version: '4.2' }),
    rated('08:10', 4, { channel: 'chat', bot_version: '4.1' }),
    helped,
    rated('07:50', 1, { channel: 'voice' }),
    episode({ began_at: at('09:10'), channel: 'voice', state: 'bot_resolved' }),
  ])
  const { conversation_id } = helped
  await bench.put('handoffs', [handoff({ conversation_id, requested_at: at('07:40'), reason: 'profanity' })])
  const { rows } = await bench.measure('ratings_moved')
  const bots = readShares(rows, measures.csat_bot_only)
  expect(bots.filter(({ split }) => split === 'bot_version')).toEqual([
    { split: 'bot_version', value: '4.1', top: 1, bottom: 1, top_before: 1, bottom_before: 1 },
    { split: 'bot_version', value: '4.2', top: 0, bottom: 1, top_before: 0, bottom_before: 0 },
  ])
  expect(bots.some(({ split }) => split === 'reason')).toBe(false)
  expect(whatMoved(bots)).toMatchObject({ now: 0.5, before: 1, most: { split: 'bot_version', value: '4.2' } })
  expect(readShares(rows, measures.csat_escalated).filter(({ split }) => split === 'reason')).toEqual([
    { split: 'reason', value: 'profanity', top: 1, bottom: 1, top_before: 0, bottom_before: 0 },
  ])
})

test('a reason is split by what the handoffs for it have, of all that have it', async () => {
  const [requested_at, hour_ago] = [at('09:10'), at('08:10')]
  await bench.put('handoffs', [
    handoff({ requested_at, channel: 'chat', reason: 'no_answer', bot_version: '4.2' }),
    handoff({ requested_at, channel: 'chat', reason: 'no_answer', bot_version: '4.2' }),
    handoff({ requested_at, channel: 'voice', reason: 'profanity', bot_version: '4.1' }),
    handoff({ requested_at, channel: 'voice', reason: 'no_answer', bot_version: '4.1' }),
    handoff({ requested_at: hour_ago, channel: 'chat', reason: 'no_answer', bot_version: '4.1' }),
    handoff({ requested_at: hour_ago, channel: 'chat', reason: 'profanity', bot_version: '4.1' }),
    handoff({ requested_at: at('07:50'), channel: 'chat', reason: 'no_answer' }),
  ])
  const { rows } = await bench.measure('reasons_moved', { asked_reason: 'no_answer' })
  expect(rows.filter(({ split }) => split === 'channel')).toMatchObject([
    { value: 'chat', reason_count: 2, requested_count: 2, reason_count_before: 1, requested_count_before: 2 },
    { value: 'voice', reason_count: 1, requested_count: 2, reason_count_before: 0, requested_count_before: 0 },
  ])
  const { rows: reasons } = await bench.measure('top_reasons')
  const { reason_share } = reasons.find(({ reason }) => reason === 'no_answer') ?? {}
  expect(whatMoved(readShares(rows, measures.reason))).toMatchObject({ now: reason_share, before: 0.5 })
})

test('waits are measured with a value and without it, in both hours, and of all as their own metric does', async () => {
  const answered = (clock: string, wait_seconds: number, more: object) =>
    handoff({ requested_at: at('07:30'), responded_at: at(clock), waiting: 0, wait_seconds, ...more })
  await bench.put('handoffs', [
    answered('09:10', 10, { channel: 'chat', agent_id: 'a-1' }),
    answered('09:20', 20, { channel: 'chat', agent_id: 'a-2' }),
    answered('09:30', 300, { channel: 'email', agent_id: 'a-1' }),
    answered('08:10', 12, { channel: 'chat', agent_id: 'a-1' }),
    answered('07:50', 999, { channel: 'chat', agent_id: 'a-1' }),
  ])
  const { rows } = await bench.measure('waits_moved')
  expect(rows.filter(({ split }) => split === 'channel')).toMatchObject([
    { value: 'chat', is_without: 0, wait_p50_seconds: 15, answered_count: 2, wait_p50_seconds_before: 12 },
    { value: 'chat', is_without: 1, wait_p50_seconds: 300, answered_count: 1, wait_p50_seconds_before: null },
    { value: 'email', is_without: 0, wait_p50_seconds: 300, answered_count_before: 0 },
    { value: 'email', is_without: 1, wait_p50_seconds: 15, answered_count: 2, answered_count_before: 1 },
  ])
  const { wait_p50_seconds, wait_p90_seconds } = await bench.row('wait')
  expect(rows.find(({ split }) => split === '')).toMatchObject({ wait_p50_seconds, wait_p90_seconds })
  expect(whatMovedWait(readWaits(rows, 'wait_p50_seconds'))).toMatchObject({ now: 20, before: 12 })
})
