import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { EpisodeRow, EventRow, HandoffRow, PolicyVersionRow } from '../../contract/row.ts'
import { countEffects, effects, groupOf } from '../../dashboard/threshold/groups.ts'
import { eventRow } from '../dashboard/rows.ts'
import { at, type Bench, episode, handoff, openBench } from './rows.ts'

/** What another threshold would have changed, on answers whose numbers can be counted on the fingers. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.clear())

interface Told {
  episode?: Partial<EpisodeRow>
  handoff?: Partial<HandoffRow>
  answers: Partial<EventRow>[]
}

/** One conversation each, its answers a minute apart from 09:00 on, under a threshold of 0.70. */
async function tell(...all: Told[]): Promise<string[]> {
  const rows = all.map((told) => {
    const sure = told.answers.filter(({ confidence = -1, threshold = 0.7 }) => confidence >= threshold).length
    const own = episode({ state: 'bot_resolved', confident_answer_count: sure, ...told.episode })
    const place = { conversation_id: own.conversation_id, channel: own.channel, event_type: 'message.bot' }
    const answers = told.answers.map((answer, i) =>
      eventRow({ ...place, occurred_at: at('09:00') + i * 60_000, threshold: 0.7, ...answer }),
    )
    const handed = { conversation_id: own.conversation_id, requested_at: at('09:30'), channel: own.channel }
    return { own, answers, handoffs: told.handoff === undefined ? [] : [handoff({ ...handed, ...told.handoff })] }
  })
  await bench.put(
    'episodes',
    rows.map(({ own }) => own),
  )
  await bench.put(
    'events',
    rows.flatMap(({ answers }) => answers),
  )
  await bench.put(
    'handoffs',
    rows.flatMap(({ handoffs }) => handoffs),
  )
  return rows.map(({ own }) => own.conversation_id)
}
const taken = { reason: 'low_confidence', tier: 1 } as const
const answer = (confidence: number, more: Partial<EventRow> = {}): Partial<EventRow> => ({ confidence, ...more })

test('episodes that are alike are counted together, by their least confident answer', async () => {
  await tell(
    { answers: [answer(0.92), answer(0.851)] },
    { answers: [answer(0.859)] },
    { answers: [answer(0.62), answer(0.9)] },
  )
  const { rows } = await bench.measure('threshold_outcomes')
  expect(rows.map(({ lowest, is_below, episode_count }) => [lowest, is_below, episode_count])).toEqual([
    [62, 1, 1],
    [85, 0, 2],
  ])
})

test.each([0, 0.29, 0.57, 0.58, 0.7, 1])(
  'a confidence of %d is that many percent, not one less',
  async (confidence) => {
    await tell({ answers: [answer(confidence)] })
    expect((await bench.row('threshold_outcomes')).lowest).toBe(Math.round(confidence * 100))
  },
)

test('what the bot says after the first handoff changes nothing any more', async () => {
  await tell({ answers: [answer(0.9), answer(0.2)], handoff: { requested_at: at('09:00:30') } })
  expect(await bench.row('threshold_outcomes')).toMatchObject({ lowest: 90, is_below: 0, is_handed_off: 1 })
})

test('an answer without a confidence is not judged, but what it was offered for counts', async () => {
  await tell({ answers: [answer(0.9), answer(-1, { triggers: ['no_answer'] })] }, { answers: [answer(-1)] })
  expect(await bench.row('threshold_outcomes')).toMatchObject({ lowest: 90, is_offered_otherwise: 1, episode_count: 1 })
})

test('for one intent its own answers count, and what was offered for others is known', async () => {
  await tell({ answers: [answer(0.9, { intent: 'refund' }), answer(0.4, { intent: 'greeting' })] })
  const refund = await bench.row('threshold_outcomes', { intent: 'refund' })
  expect(refund).toMatchObject({ lowest: 90, is_below: 0, is_below_elsewhere: 1 })
  expect(await bench.row('threshold_outcomes')).toMatchObject({ lowest: 40, is_below: 1, is_below_elsewhere: 0 })
})

test('the threshold of the policy does not move an intent that has its own', async () => {
  await tell({ answers: [answer(0.9, { intent: 'refund' }), answer(0.4, { intent: 'greeting' })] })
  const version = (policy_version: number, intents: object): PolicyVersionRow => ({
    ...{ workspace: 'acme', policy_version, at: at('08:00'), who: '', note: '', mode: 'enforce', candidate: '' },
    body: JSON.stringify({ intent_thresholds: intents }),
  })
  await bench.put('policy_versions', [version(2, { refund: 0.9 }), version(3, { greeting: 0.3 })])
  expect(await bench.row('threshold_outcomes')).toMatchObject({ lowest: 90, is_below: 0, is_below_elsewhere: 1 })
})

test('a false positive keeps its confident answers apart: the least, and the most confident when all are here', async () => {
  const failed = { false_positive: 1 } as const
  await tell({ answers: [answer(0.4), answer(0.75), answer(0.82)], episode: failed })
  expect(await bench.row('threshold_outcomes')).toMatchObject({ lowest: 40, lowest_sure: 75, surest: 82 })
})

test.each([
  ['of another intent', { answers: [answer(0.75, { intent: 'refund' }), answer(0.82, { intent: 'other' })] }],
  [
    'after the handoff',
    { answers: [answer(0.75, { intent: 'refund' }), answer(0.9)], handoff: { requested_at: at('09:00:30') } },
  ],
])('a false positive with a confident answer %s cannot be avoided for certain', async (_, told) => {
  await tell({ ...told, episode: { false_positive: 1 } })
  expect(await bench.row('threshold_outcomes', { intent: 'refund' })).toMatchObject({ lowest_sure: 75, surest: 101 })
})

test('only the channel that is asked for', async () => {
  await tell({ answers: [answer(0.8)] }, { answers: [answer(0.75)], episode: { channel: 'phone' } })
  expect((await bench.row('threshold_outcomes', { channel: 'phone' })).lowest).toBe(75)
})

test('a spared handoff leads to itself, the nearest to the threshold stands first, and the limit hides none from the count', async () => {
  const [, near = ''] = await tell(
    { answers: [answer(0.68)], handoff: taken },
    { answers: [answer(0.61)], handoff: taken, episode: { state: 'agent_resolved' } },
    { answers: [answer(0.59)], handoff: taken },
    { answers: [answer(0.65)], handoff: { reason: 'human_request' } },
  )
  const asked = { effect: 'spared', threshold_percent: 60, limit: 1 }
  const { rows } = await bench.measure('threshold_episodes', asked)
  expect(rows).toMatchObject([
    { conversation_id: near, handoff_id: `${near}:1:1`, lowest: 61, state: 'agent_resolved', episode_count: 2 },
  ])
})

/** Every flag there is, in all the ways it can meet the others. */
function everything(): Told[] {
  const confidences = [[0.55], [0.65], [0.72], [0.78], [0.85], [0.65, 0.78], [0.72, 0.85], [0.55, 0.72, 0.85]]
  const handoffs = [undefined, taken, { ...taken, unneeded: 1 }, { reason: 'frustration', tier: 2 }] as const
  const more: Partial<EventRow>[] = [{}, { intent: 'refund' }, { triggers: ['ambiguous_intent'] }]
  const ends: Partial<EpisodeRow>[] = [{}, { false_positive: 1 }, { state: 'abandoned_in_bot' }]
  return confidences.flatMap((all) =>
    handoffs.flatMap((handed) =>
      more.flatMap((field) =>
        ends.map((end) => ({
          answers: all.map((confidence, i) => answer(confidence, i === 0 ? field : {})),
          ...(handed === undefined ? {} : { handoff: handed }),
          episode: end,
        })),
      ),
    ),
  )
}

test('the conversations that are listed are those that were counted, for every effect, threshold and intent', async () => {
  await tell(...everything())
  for (const intent of ['', 'refund']) {
    const groups = (await bench.measure('threshold_outcomes', { intent })).rows.map(groupOf)
    for (const percent of [50, 60, 70, 75, 80, 90]) {
      const { rows } = await bench.measure('threshold_episodes', { intent, threshold_percent: percent, limit: 1000 })
      const listed = effects.map((effect) => rows.filter((row) => (row.effects as string[]).includes(effect)).length)
      const counted = countEffects(groups, percent)
      expect([intent, percent, ...listed]).toEqual([intent, percent, ...effects.map((effect) => counted[effect])])
    }
  }
})

test('the distribution has every answer with a confidence, and counts those without', async () => {
  await tell({ answers: [answer(0.61), answer(0.619), answer(-1)] }, { answers: [answer(1), answer(-1)] })
  const { rows } = await bench.measure('confidence_distribution')
  const all = { judged_count: 3, unjudged_count: 2 }
  expect(rows).toMatchObject([
    { percent: 60, answer_count: 2, below_count: 2, ...all },
    { percent: 98, answer_count: 1, below_count: 0, ...all },
    { percent: 101, answer_count: 0, below_count: 0, ...all },
  ])
})

test('the distribution says in how many conversations its answers stand, and no conversation counts twice', async () => {
  await tell({ answers: [answer(0.61), answer(0.619), answer(0.9), answer(-1)] }, { answers: [answer(0.615)] })
  const { rows } = await bench.measure('confidence_distribution')
  const all = { sure_conversation_count: 1, below_conversation_count: 2, judged_conversation_count: 2 }
  expect(rows).toMatchObject([
    { percent: 60, answer_count: 3, conversation_count: 2, ...all, unjudged_conversation_count: 1 },
    { percent: 90, answer_count: 1, conversation_count: 1, ...all },
    { percent: 101, answer_count: 0, conversation_count: 1, ...all },
  ])
})

test('an intent is under its threshold as often as its answers were', async () => {
  await tell({ answers: [answer(0.6, { intent: 'refund' }), answer(0.8, { intent: 'refund' }), answer(0.8)] })
  const { rows } = await bench.measure('confidence_by_intent')
  expect(rows).toMatchObject([
    { intent: 'refund', below_rate: 0.5, answer_count: 2, below_conversation_count: 1, conversation_count: 1 },
    { intent: '', below_rate: 0, answer_count: 1, below_conversation_count: 0, conversation_count: 1 },
  ])
})

test('handling time is that of resolved handoffs, and the busiest hour has most answers', async () => {
  const answered = { requested_at: at('09:00'), outcome: 'resolved' } as const
  await bench.put('handoffs', [
    handoff({ ...answered, responded_at: at('09:01'), ended_at: at('09:03') }),
    handoff({ ...answered, responded_at: at('09:05'), ended_at: at('09:09') }),
    handoff({ ...answered, responded_at: at('09:10'), ended_at: at('09:59'), outcome: 'unresolved' }),
    handoff({ ...answered, responded_at: at('08:59'), ended_at: at('09:59') }),
  ])
  const row = await bench.row('handling_time', { from: at('09:00') })
  expect(row).toMatchObject({ handling_seconds: 180, resolved_count: 2, answered_count: 3, busiest_count: 3 })
  // 120 and 240 s: a sample deviation of 84.85 s, over the root of two
  expect(row.handling_high).toBeCloseTo(180 + 1.959964 * 60, 3)
  expect(row.busiest_at).toBe('2026-11-22T09:01:00.000Z')
})

test('the busiest hour is any sixty minutes: an hour of the clock would cut it in two', async () => {
  const answered = ['08:58', '08:59', '09:20', '09:40', '09:59']
  await bench.put(
    'handoffs',
    answered.map((clock) => handoff({ requested_at: at('08:50'), outcome: 'resolved', responded_at: at(clock) })),
  )
  const row = await bench.row('handling_time', { from: at('08:30') })
  expect([row.busiest_count, row.busiest_at]).toEqual([4, '2026-11-22T08:58:00.000Z'])
})

test('the frictions of all reasons over what was resolved are the score', async () => {
  const over = { outcome: 'resolved', responded_at: at('09:02'), ended_at: at('09:20') } as const
  await bench.put('handoffs', [
    handoff({ ...over, wait_seconds: 120, reason: 'low_confidence', tier: 1, repeat_count: 1 }),
    handoff({ ...over, wait_seconds: 60 }),
    handoff({ ...over, wait_seconds: 180, outcome: 'abandoned', responded_at: 0 }),
  ])
  const { rows } = await bench.measure('friction_by_reason')
  expect(rows).toMatchObject([
    { reason: 'human_request', friction: 4, friction_mean: 2, ended_count: 2, resolved_count: 1 },
    { reason: 'low_confidence', friction: 3, friction_mean: 3, ended_count: 1, resolved_count: 1 },
  ])
  expect((await bench.row('hfs')).hfs).toBe(3.5)
})

test('each reason has its steps, the most frequent reason first', async () => {
  await bench.put('handoffs', [
    handoff({ requested_at: at('09:05'), reason: 'repetition', tier: 2 }),
    handoff({ requested_at: at('09:05') }),
    handoff({ requested_at: at('09:25') }),
  ])
  const { rows } = await bench.measure('escalations_by_reason')
  expect(
    rows.map(({ reason, step_at, handoff_count, reason_count }) => [reason, step_at, handoff_count, reason_count]),
  ).toEqual([
    ['human_request', '2026-11-22T09:00:00.000Z', 1, 2],
    ['human_request', '2026-11-22T09:20:00.000Z', 1, 2],
    ['repetition', '2026-11-22T09:00:00.000Z', 1, 1],
  ])
})

test('where the bot argued leads to the handoff of that conversation, the newest first', async () => {
  const argued = { human_request_count: 1, argued: 1 } as const
  const rows = [episode(argued), episode({ ...argued, began_at: at('09:10') }), episode({ human_request_count: 1 })]
  const [first, second] = rows.map(({ conversation_id }) => conversation_id)
  await bench.put('episodes', rows)
  await bench.put('handoffs', [handoff({ conversation_id: first, requested_at: at('09:05') })])
  const listed = await bench.measure('argued_episodes')
  expect(listed.rows.map(({ conversation_id, handoff_id }) => [conversation_id, handoff_id])).toEqual([
    [second, ''],
    [first, `${first}:1:1`],
  ])
})
