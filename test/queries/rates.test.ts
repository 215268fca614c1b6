import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { episodeStates } from '../../contract/conversation-outcome.ts'
import type { EpisodeRow } from '../../contract/row.ts'
import { at, type Bench, decision, ended, episode, handoff, openBench, promise } from './rows.ts'

/** Every rate on rows whose numbers can be counted on the fingers. 09:00–10:00, and now is 10:00. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.clear())

test('the states of the episodes add up to all of them', async () => {
  const rows = episodeStates.flatMap((state, i) => Array.from({ length: i + 1 }, () => episode({ state })))
  await bench.put('episodes', rows)
  const { episode_count, ...counts } = await bench.row('episodes')
  expect([episode_count, Object.values(counts)]).toEqual([28, [1, 2, 3, 4, 5, 6, 7]])
})

test('an escalation counts only where the bot was there, so that the rate cannot pass 100 %', async () => {
  await bench.put('episodes', [episode({ handoff_count: 2 }), episode(), episode({ handoff_count: 1, bot_joined: 0 })])
  expect(await bench.row('escalation_rate')).toEqual({ escalation_rate: 0.5, escalated_count: 1, joined_count: 2 })
})

test('what is still open is neither contained nor not', async () => {
  await bench.put('episodes', [
    episode({ state: 'bot_resolved' }),
    episode({ state: 'abandoned_in_bot' }),
    episode({ state: 'agent_resolved', handoff_count: 1 }),
    episode(),
  ])
  expect(await bench.row('containment_rate')).toEqual({
    containment_rate: 2 / 3,
    contained_count: 2,
    ended_count: 3,
    open_count: 1,
  })
})

test('an answer without a confidence is left out of the false positives and counted', async () => {
  await bench.put('episodes', [
    episode({ confident_answer_count: 1, false_positive: 1, false_positive_reason: 'flagged' }),
    episode({ confident_answer_count: 3 }),
    episode({ unjudged_answer_count: 2, bot_message_count: 2 }),
    episode({ confident_answer_count: 1, unjudged_answer_count: 1, bot_message_count: 2 }),
  ])
  expect(await bench.row('false_positive_rate')).toMatchObject({
    false_positive_rate: 1 / 3,
    confident_count: 3,
    flagged_count: 1,
    reopened_count: 0,
    unjudged_answer_count: 3,
    unjudged_episode_count: 1,
  })
})

test('a handoff with two ghost failures is one ghost, and each kind is counted', async () => {
  await bench.put('handoffs', [
    handoff({ ghosts: ['silent', 'unanswered'] }),
    handoff({ ghosts: ['silent'] }),
    handoff(),
    handoff(),
  ])
  expect(await bench.row('ghost_rate')).toMatchObject({
    ghost_rate: 0.5,
    ghost_count: 2,
    silent_count: 2,
    unanswered_count: 1,
    looped_count: 0,
  })
})

test('a person who was announced and never asked for is a ghost without a handoff', async () => {
  const announced = { promised_by: 'bot', handoff_id: '', due_at: 0, eta_seconds: 0 } as const
  await bench.put('handoffs', [handoff({ ghosts: ['never_requested'] }), handoff()])
  await bench.put('promises', [promise({ ...announced, state: 'broken' }), promise({ ...announced, state: 'void' })])
  expect(await bench.row('ghost_rate')).toMatchObject({
    ghost_rate: 0.5,
    never_requested_count: 2,
    without_handoff_count: 1,
  })
})

test('an announced person is found by the channel of the conversation', async () => {
  const spoken = episode({ channel: 'phone' })
  await bench.put('episodes', [spoken])
  await bench.put('promises', [
    promise({ promised_by: 'bot', handoff_id: '', state: 'broken', conversation_id: spoken.conversation_id }),
  ])
  const counts = await Promise.all(['', 'phone', 'web'].map((channel) => bench.row('ghost_rate', { channel })))
  expect(counts.map((row) => row.without_handoff_count)).toEqual([1, 1, 0])
})

test('the shares of all reasons add up to one, most frequent first', async () => {
  await bench.put('handoffs', [
    handoff(),
    handoff({ reason: 'repetition', tier: 2 }),
    handoff(),
    handoff({ reason: 'bot_unreachable', tier: 0 }),
  ])
  const { rows } = await bench.measure('top_reasons')
  expect(rows.map((row) => [row.reason, row.tier, row.reason_share, row.handoff_count])).toEqual([
    ['human_request', 3, 0.5, 2],
    ['bot_unreachable', 0, 0.25, 1],
    ['repetition', 2, 0.25, 1],
  ])
})

test('waiting now lists the longest wait first and counts those beyond the limit', async () => {
  await bench.put('handoffs', [
    handoff({ requested_at: at('09:50'), promise_kind: 'transfer', promise_due_at: at('09:52') }),
    handoff({ requested_at: at('09:40'), quote: 'is anyone there' }),
    handoff({ requested_at: at('09:59') }),
    ended('resolved', '09:30', 1),
  ])
  const { rows } = await bench.measure('waiting_now', { limit: 2 })
  expect(rows).toMatchObject([
    { waiting_seconds: 1200, quote: 'is anyone there', overdue: false, waiting_count: 3 },
    { waiting_seconds: 600, overdue: true, promise_due_at: '2026-11-22T09:52:00.000Z' },
  ])
})

test('recent decisions come newest first with the quotes of their evidence', async () => {
  const triggers = [
    { trigger: 'repetition', evidence: [{ event_id: 'e-7', quote: 'I already told you' }, { event_id: 'e-3' }] },
    { trigger: 'profanity', evidence: [{ event_id: 'e-7', quote: 'damn' }] },
  ]
  await bench.put('decisions', [
    decision({ occurred_at: at('09:10') }),
    decision({ occurred_at: at('09:30'), body: JSON.stringify({ triggers }) }),
    decision({ occurred_at: at('10:30') }),
  ])
  const { rows } = await bench.measure('recent_decisions')
  expect(rows.map((row) => [row.occurred_at, row.evidence_triggers, row.evidence_quotes])).toEqual([
    ['2026-11-22T09:30:00.000Z', ['repetition', 'profanity'], ['I already told you', 'damn']],
    ['2026-11-22T09:10:00.000Z', [], []],
  ])
})

describe('csat', () => {
  const rated = (count: number, score: number, handoff_count: number) =>
    Array.from({ length: count }, () =>
      episode({ csat_score: score, csat_at: at('09:30'), handoff_count, state: 'bot_resolved', ended_at: at('09:29') }),
    )
  const segments = async () => {
    const { rows } = await bench.measure('csat')
    return Object.fromEntries(rows.map((row) => [row.segment, row]))
  }

  /** Newcombe 1998, method 10, example (a): 56/70 − 48/80 = 0.2 with 0.0524 to 0.3339. Ours subtracts the other way round. */
  test('shows the difference as Newcombe’s published example does', async () => {
    await bench.put('episodes', [...rated(56, 5, 0), ...rated(14, 1, 0), ...rated(48, 4, 1), ...rated(32, 2, 1)])
    const { all } = await segments()
    expect([all?.difference, all?.difference_low, all?.difference_high]).toEqual([
      expect.closeTo(-0.2, 9),
      expect.closeTo(-0.3339, 4),
      expect.closeTo(-0.0524, 4),
    ])
    expect(all?.significant).toBe(true)
  })

  /** The roots of (p − 0.8)² = 1.959964² · p(1 − p) / 10, solved apart: 0.4901625 and 0.9433178. */
  test('has Wilson’s interval', async () => {
    await bench.put('episodes', [...rated(8, 5, 0), ...rated(2, 3, 0)])
    const { bot_only } = await segments()
    expect([bot_only?.csat_low, bot_only?.csat_high]).toEqual([
      expect.closeTo(0.4901625, 6),
      expect.closeTo(0.9433178, 6),
    ])
    expect(bot_only).toMatchObject({ csat_rate: 0.8, satisfied_count: 8, rated_count: 10, mean_score: 4.6 })
  })

  test('of a segment nobody rated is null and its difference cannot be told', async () => {
    await bench.put('episodes', rated(3, 5, 0))
    const { escalated, bot_only } = await segments()
    expect(escalated).toMatchObject({
      csat_rate: null,
      csat_low: null,
      mean_score: null,
      rated_count: 0,
      significant: null,
    })
    expect(bot_only).toMatchObject({ csat_rate: 1, difference: null })
  })

  test('takes a small difference for chance', async () => {
    await bench.put('episodes', [...rated(4, 5, 0), ...rated(1, 1, 0), ...rated(3, 5, 1), ...rated(2, 1, 1)])
    expect((await segments()).all).toMatchObject({ difference: expect.closeTo(-0.2, 9), significant: false })
  })

  test('counts a rating where it was given, and the response where the episode began', async () => {
    const before = { began_at: at('08:30'), state: 'agent_resolved', handoff_count: 1 } as const
    await bench.put('episodes', [
      episode({ ...before, csat_score: 4, csat_at: at('09:30') }),
      episode({ state: 'bot_resolved', csat_score: 5, csat_at: at('10:30') }),
      episode({ state: 'bot_resolved' }),
      episode(),
    ])
    expect((await segments()).all).toMatchObject({ rated_count: 1, mean_score: 4, response_rate: 0.5 })
  })
})

describe('durable resolution', () => {
  const day = 24 * 3_600_000
  const resolved = (given: Partial<EpisodeRow> = {}) =>
    episode({ state: 'bot_resolved', ended_at: at('09:10'), ...given })
  const later = (ms: number, given: Partial<EpisodeRow>) => episode({ began_at: at('09:10') + ms, ...given })
  const measured = (now = at('09:00') + 30 * day) => bench.row('durable_resolution_rate', { now })

  test('is broken by the customer’s new contact within a day, in any conversation', async () => {
    await bench.put('episodes', [
      resolved({ customer_id: 'ann' }),
      later(day - 1, { customer_id: 'ann', channel: 'phone' }),
      resolved(),
    ])
    expect(await measured()).toMatchObject({ durable_24h_rate: 0.5, old_24h_count: 2, durable_7d_rate: 0.5 })
  })

  test('lasts a day but not a week when the customer comes back on the third day', async () => {
    await bench.put('episodes', [resolved({ customer_id: 'ann' }), later(3 * day, { customer_id: 'ann' })])
    expect(await measured()).toMatchObject({ durable_24h_count: 1, durable_7d_count: 0 })
  })

  test('is broken by the next episode of the conversation of a customer without an id', async () => {
    await bench.put('episodes', [
      resolved({ conversation_id: 'c-x' }),
      later(60_000, { conversation_id: 'c-x', episode: 2 }),
    ])
    expect(await measured()).toMatchObject({ durable_24h_count: 0, old_24h_count: 1 })
  })

  test('is not broken by other customers without an id, nor by an episode the customer did not write in', async () => {
    await bench.put('episodes', [
      resolved({ customer_id: 'ann' }),
      later(60_000, {}),
      later(60_000, { customer_id: 'ann', customer_message_count: 0 }),
    ])
    expect(await measured()).toMatchObject({ durable_24h_count: 1 })
  })

  test('is not broken by a conversation that the customer had begun before, beside it', async () => {
    await bench.put('episodes', [resolved({ customer_id: 'ann' }), later(-60_000, { customer_id: 'ann' })])
    expect(await measured()).toMatchObject({ durable_24h_count: 1 })
  })

  test('is broken by a reopen', async () => {
    await bench.put('episodes', [resolved({ reopened_at: at('09:40') })])
    expect(await measured()).toMatchObject({ durable_24h_count: 0 })
  })

  test('is not told yet of what is younger than a day', async () => {
    await bench.put('episodes', [resolved()])
    expect(await measured(at('09:10') + day - 1)).toMatchObject({
      durable_24h_rate: null,
      young_24h_count: 1,
      old_24h_count: 0,
    })
  })
})

test('a bot that answers after a request for a person argued', async () => {
  await bench.put('episodes', [
    episode({ human_request_count: 1, argued: 1 }),
    episode({ human_request_count: 2 }),
    episode(),
  ])
  expect(await bench.row('argued_rate')).toEqual({ argued_rate: 0.5, argued_count: 1, requested_count: 2 })
})

test('disclosure is counted by conversation, by its first episode', async () => {
  await bench.put('episodes', [
    episode({ conversation_id: 'c-d', disclosed: 0 }),
    episode({ conversation_id: 'c-d', episode: 2, disclosed: 1, began_at: at('09:30') }),
    episode(),
    episode({ bot_joined: 0, disclosed: 0 }),
  ])
  expect(await bench.row('disclosure_rate')).toEqual({
    disclosure_rate: 0.5,
    disclosed_count: 1,
    conversation_count: 2,
  })
})

test('the workload multiple is episodes ended per episode an agent answered in', async () => {
  const ends = [
    episode({ state: 'bot_resolved' }),
    episode({ state: 'abandoned_in_bot' }),
    episode({ state: 'agent_resolved', agent_joined: 1 }),
  ]
  await bench.put('episodes', [...ends, episode({ agent_joined: 1 })])
  expect(await bench.row('workload_multiple')).toEqual({ workload_multiple: 3, ended_count: 3, agent_count: 1 })
})

test('the bot’s time runs from the first customer message to the last bot message', async () => {
  const seconds = (s: number) => episode({ state: 'bot_resolved', last_bot_message_at: at('09:00') + s * 1000 })
  await bench.put('episodes', [
    seconds(10),
    seconds(20),
    seconds(60),
    seconds(-5),
    episode({ last_bot_message_at: at('09:01') }),
  ])
  // of 10 20 60: the 90 % point lies at position 1.8 of 0…2, 20 + 0.8 · 40
  expect(await bench.row('bot_seconds_to_resolve')).toEqual({
    p50_seconds: 20,
    p90_seconds: expect.closeTo(52, 6),
    within_10_seconds_rate: 1 / 3,
    timed_count: 3,
    untimed_count: 1,
  })
})

test('only resolved handoffs can have been unneeded', async () => {
  await bench.put('handoffs', [
    ended('resolved', '09:10', 1, { unneeded: 1 }),
    ended('resolved', '09:10', 1),
    ended('abandoned', '09:10', 1, { unneeded: 1 }),
  ])
  expect(await bench.row('unneeded_escalation_rate')).toMatchObject({ unneeded_count: 1, resolved_count: 2 })
})

/** One kept, one answered late, one missed; a void one, one not yet due, a callback and what Baton suggested and nobody told, which are none of them. */
const putPromises = () =>
  bench.put('promises', [
    promise({ state: 'kept', answered_at: at('09:02') }),
    promise({ state: 'kept', answered_at: at('09:04') }),
    promise({ state: 'open', due_at: at('09:30') }),
    promise({ state: 'void' }),
    promise({ state: 'open', due_at: at('09:59') }),
    promise({ kind: 'callback', due_at: at('09:30') }),
    promise({ promised_by: 'baton', state: 'open', due_at: at('09:30') }),
    promise({ promised_by: 'baton', state: 'void' }),
  ])

test('an ETA is kept without grace, and a promise not yet due or void is left out', async () => {
  await putPromises()
  expect(await bench.row('eta_kept_rate', { now: at('09:58') })).toEqual({
    eta_kept_rate: 1 / 3,
    kept_count: 1,
    due_count: 3,
    void_count: 1,
  })
})

test('the promised times one by one are as many as the rate counts, kept and broken', async () => {
  await putPromises()
  const listed = async (state: string) => (await bench.measure('promises_due', { now: at('09:58'), state })).rows
  const row = await bench.row('eta_kept_rate', { now: at('09:58') })
  expect([row.due_count, row.kept_count]).toEqual([(await listed('')).length, (await listed('kept')).length])
  expect(await listed('broken')).toMatchObject([{ promise_count: 2 }, { promise_count: 2 }])
})

test('the ETAs that were kept are found by the channel of the conversation', async () => {
  const spoken = episode({ channel: 'phone' })
  await bench.put('episodes', [spoken])
  await bench.put('promises', [
    promise({ state: 'kept', answered_at: at('09:01'), conversation_id: spoken.conversation_id }),
    promise({ state: 'broken' }),
  ])
  const rows = await Promise.all(
    ['', 'phone', 'web'].map((channel) => bench.row('eta_kept_rate', { channel, now: at('09:58') })),
  )
  expect(rows.map(({ eta_kept_rate, due_count }) => [eta_kept_rate, due_count])).toEqual([
    [0.5, 2],
    [1, 1],
    [null, 0],
  ])
})

test('a briefing opened after the agent’s first message was not used', async () => {
  await bench.put('handoffs', [
    ended('resolved', '09:30', 5, { briefing_opened_at: at('09:04') }),
    ended('resolved', '09:30', 5, { briefing_opened_at: at('09:06') }),
    ended('resolved', '09:30', 5),
  ])
  expect(await bench.row('briefing_used_rate')).toMatchObject({ used_count: 1, answered_count: 3 })
})
