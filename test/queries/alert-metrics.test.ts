import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EpisodeRow } from '../../contract/row.ts'
import { eventRow } from '../dashboard/rows.ts'
import { at, type Bench, ended, episode, handoff, openBench } from './rows.ts'

/** What alerts look at, on rows whose numbers can be counted on the fingers. Now is 10:00 of a Sunday. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.clear())

const day = 86_400_000

describe('hfs_budget', () => {
  test('counts five-minute slices with handoffs: over 1.0 is bad, what had none is neither', async () => {
    await bench.put('handoffs', [
      // 09:00–09:05: two minutes waited, one resolved: 2.0
      ended('resolved', '09:02', 2),
      // 09:05–09:10: half a minute for one resolved
      ended('resolved', '09:07', 0.5),
      // 09:50–09:55 and 09:55–10:00: nobody resolved, four and nine minutes waited by their ends
      handoff({ requested_at: at('09:51') }),
    ])
    expect(await bench.row('hfs_budget')).toEqual({
      budget_left: expect.closeTo(1 - 3 / (4 * 0.05), 10),
      ...{ budget_low: null, budget_high: null },
      ...{ bad_count: 3, good_count: 1, bad_1h: 3, good_1h: 1, bad_6h: 3, good_6h: 1 },
      ...{ bad_30m: 2, good_30m: 0, bad_5m: 1, good_5m: 0 },
      burn_1h: expect.closeTo(15, 10),
      burn_6h: expect.closeTo(15, 10),
      burn_30m: expect.closeTo(20, 10),
      burn_5m: expect.closeTo(20, 10),
      objective: 0.95,
    })
  })

  test('shares what was waited among those who were resolved in the slice', async () => {
    // 0.5 + 0.5 + 2 minutes for three: 1.0, which is not over 1.0
    await bench.put(
      'handoffs',
      [0.5, 0.5, 2].map((minutes) => ended('resolved', '09:04', minutes)),
    )
    expect(await bench.row('hfs_budget')).toMatchObject({ bad_count: 0, good_count: 1, budget_left: 1 })
  })

  test('has a queue in every slice it lasts, also when its people are answered in the end', async () => {
    // waited at 09:05, 09:10 and 09:15, two, seven and twelve minutes; answered at 09:16, resolved at 09:31 with 13
    const given = { requested_at: at('09:03'), responded_at: at('09:16'), clock_started_at: at('09:03') }
    await bench.put('handoffs', [ended('resolved', '09:31', 13, given)])
    expect(await bench.row('hfs_budget')).toMatchObject({ bad_count: 4, good_count: 0, bad_30m: 1 })
  })

  test('leaves out who is to be called back later, and the slice that is not over', async () => {
    const later = handoff({ requested_at: at('09:00'), clock_started_at: at('11:00') })
    await bench.put('handoffs', [later, ended('resolved', '09:58', 2)])
    expect(await bench.row('hfs_budget', { now: at('09:59') })).toMatchObject({ bad_count: 0, good_count: 0 })
    expect((await bench.row('hfs_budget', { now: at('09:59') })).budget_left).toBeNull()
  })

  test('has an interval by how much its days differ: a bad hour is hardly more than one bad slice', async () => {
    const on = (days: number, minute: number, waited: number) => {
      const when = at('09:02') - days * day + minute * 60_000
      const asked = {
        requested_at: when - waited * 60_000,
        responded_at: when,
        clock_started_at: when - waited * 60_000,
      }
      return ended('resolved', '09:02', waited, { ...asked, ended_at: when })
    }
    // two days of two good slices, one of a good and a bad one
    const all = [on(3, 0, 0.5), on(3, 5, 0.5), on(2, 0, 0.5), on(2, 5, 0.5), on(1, 0, 0.5), on(1, 5, 2)]
    await bench.put('handoffs', all)
    const { budget_low, budget_high, ...row } = await bench.row('hfs_budget')
    expect(row).toMatchObject({ bad_count: 1, good_count: 5 })
    // a sixth is bad: −1/3, −1/3 and +2/3 beside what its days would have
    const margin = (1.96 * Math.sqrt(((1 + 1 + 4) / 9) * (3 / 2))) / 6
    expect(budget_low).toBeCloseTo(1 - (1 / 6 + margin) / 0.05)
    expect(budget_high).toBeCloseTo(1)
  })

  test('goes back 30 days and no further', async () => {
    const ago = (days: number) => {
      const when = at('09:02') - days * day
      return ended('resolved', '09:02', 2, { requested_at: when - 120_000, responded_at: when, ended_at: when })
    }
    await bench.put('handoffs', [ago(29), ago(31)])
    expect(await bench.row('hfs_budget')).toMatchObject({ bad_count: 1, bad_6h: 0 })
  })
})

describe('false_positives_jump', () => {
  const some = (count: number, wrong: number, days: number, given: Partial<EpisodeRow> = {}) =>
    Array.from({ length: count }, (_, i) =>
      episode({
        began_at: at('09:30') - days * day,
        confident_answer_count: 1,
        false_positive: i < wrong ? 1 : 0,
        ...given,
      }),
    )

  test('holds the window against the same hours of four weeks', async () => {
    await bench.put('episodes', [
      ...some(40, 16, 0),
      ...some(50, 5, 7),
      ...some(50, 5, 28),
      // another hour, another day, five weeks ago
      ...some(50, 50, 7, { began_at: at('11:00') - 7 * day }),
      ...some(50, 50, 1),
      ...some(50, 50, 35),
    ])
    const row = await bench.row('false_positives_jump')
    expect(row).toMatchObject({
      ...{ false_positive_count: 16, confident_count: 40, false_positive_rate: 0.4 },
      ...{ false_positive_count_before: 10, confident_count_before: 100, rate_before: 0.1 },
      difference: expect.closeTo(0.3, 10),
    })
    // Wilson, z = 2.575829: 16 of 40 from 0.2289, 10 of 100 to 0.2038; 0.3 − √(0.1711² + 0.1038²) = 0.0999
    expect(row.difference_low).toBeCloseTo(0.0999, 4)
  })

  test('has no rate before of a workspace that is new', async () => {
    await bench.put('episodes', some(40, 16, 0))
    const row = await bench.row('false_positives_jump')
    expect([row.rate_before, row.difference_low, row.confident_count_before]).toEqual([null, null, 0])
  })
})

describe('agents_there', () => {
  const said = (agent_id: string, detail: string, time: string) =>
    eventRow({
      ...{ event_type: 'agent.status', conversation_id: '', agent_id, detail },
      occurred_at: at(time),
    })

  test('takes the last word of each agent, and none for there who was silent for 15 minutes', async () => {
    await bench.put('events', [
      said('anna', 'online', '09:50'),
      said('ben', 'online', '09:40'),
      said('ben', 'offline', '09:55'),
      said('carl', 'busy', '09:46'),
      said('dora', 'online', '09:44'),
    ])
    expect(await bench.row('agents_there')).toMatchObject({ there_count: 2, stale_count: 1, known_count: 4 })
  })

  test('counts who waits, who is to be called back soon, and how many usually ask in this hour', async () => {
    const asked = (days: number, time: string) => {
      const requested_at = at(time) - days * day
      return ended('resolved', '09:00', 1, { requested_at, ended_at: requested_at + 60_000 })
    }
    await bench.put('handoffs', [
      handoff({ requested_at: at('09:58') }),
      handoff({ requested_at: at('09:00'), clock_started_at: at('10:10') }),
      handoff({ requested_at: at('09:00'), clock_started_at: at('11:00') }),
      // within half an hour of 10:00, one and two weeks ago: three in two weeks; the week before had none yet
      ...[asked(7, '09:40'), asked(7, '10:20'), asked(14, '10:05'), asked(7, '11:00'), asked(6, '10:00')],
    ])
    expect(await bench.row('agents_there')).toMatchObject({
      ...{ waiting_count: 1, callback_count: 1, usual_count: 1.5, week_count: 2 },
    })
  })

  test('of a moment that is over, counts who waited then', async () => {
    await bench.put('handoffs', [
      handoff({ requested_at: at('09:58') }),
      handoff({ requested_at: at('09:20') }),
      ended('resolved', '09:45', 20, { requested_at: at('09:20'), responded_at: at('09:40') }),
      ended('abandoned', '09:40', 10, { requested_at: at('09:25') }),
      ended('resolved', '09:29', 1, { requested_at: at('09:27'), responded_at: at('09:28') }),
    ])
    const waitingAt = async (time: string) => (await bench.row('agents_there', { now: at(time) })).waiting_count
    expect([await waitingAt('09:15'), await waitingAt('09:30'), await waitingAt('10:00')]).toEqual([0, 3, 2])
  })

  test('gives its row where nobody ever said anything', async () => {
    expect(await bench.row('agents_there')).toEqual({
      ...{ there_count: 0, stale_count: 0, known_count: 0, waiting_count: 0, callback_count: 0 },
      ...{ usual_count: 0, week_count: 0 },
    })
  })
})

describe('ingest_silence', () => {
  const events = (count: number, time: string, days = 0) =>
    Array.from({ length: count }, () => eventRow({ occurred_at: at(time) - days * day }))
  const window = { from: at('09:45'), now: at('10:00') }

  test('says since when nothing came, and what usually comes', async () => {
    await bench.put('events', [...events(3, '09:40'), ...events(24, '09:30', 7), ...events(8, '09:55', 21)])
    // 24 and 8 in an hour of two weeks: 16 an hour, 4 in a quarter of one
    expect(await bench.row('ingest_silence', window)).toEqual({
      ...{ silent_minutes: 20, event_count: 0, week_count: 2, usual_count: 4 },
    })
  })

  test('counts what came in the window', async () => {
    await bench.put('events', [...events(3, '09:58')])
    expect(await bench.row('ingest_silence', window)).toMatchObject({
      silent_minutes: 2,
      event_count: 3,
      week_count: 0,
    })
  })

  test('the past that is sent in now is no silence', async () => {
    const told = eventRow({ occurred_at: at('09:00') - 2 * day, received_at: at('09:56') })
    await bench.put('events', [told, ...events(24, '09:30', 7)])
    expect(await bench.row('ingest_silence', window)).toMatchObject({
      ...{ silent_minutes: 4, event_count: 0, week_count: 1 },
    })
  })

  test('is a day at most', async () => {
    expect(await bench.row('ingest_silence', window)).toMatchObject({ silent_minutes: 1440, event_count: 0 })
  })
})

describe('dead_letter_rate', () => {
  const letter = (dead_letter_id: string, code: string, time = '09:30') => ({
    ...{ workspace: 'acme', dead_letter_id, received_at: at(time), stream_seq: 1, source: 'ingest', code },
    ...{ path: '', message: '', event_id: '', raw: '' },
  })

  test('is their share of all that came, with the most frequent reason', async () => {
    await bench.put('dead_letters', [
      letter('a', 'text_too_long'),
      letter('b', 'text_too_long'),
      letter('c', 'unknown_type'),
      letter('d', 'unknown_type', '08:00'),
    ] as never)
    await bench.put(
      'events',
      Array.from({ length: 9 }, () => eventRow({ occurred_at: at('09:30') })),
    )
    expect(await bench.row('dead_letter_rate')).toEqual({
      ...{ dead_letter_rate: 0.25, dead_count: 3, event_count: 9, top_code: 'text_too_long', top_count: 2 },
    })
  })

  test('has no share where nothing came', async () => {
    expect(await bench.row('dead_letter_rate')).toMatchObject({ dead_letter_rate: null, dead_count: 0 })
  })
})
