import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LIVE_SERIES } from '../../pipeline/alerts/rule.ts'
import { at, type Bench, ended, handoff, openBench } from './rows.ts'

/** The score on rows whose sums are worked out beside them. 09:00–10:00, and now is 10:00. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.clear())

describe('the score', () => {
  // (2 + 0 + 3) minutes + (1 + 0 + 0) repeats = 6, over 2 resolved = 3
  const day = () => [
    ended('resolved', '09:20', 2, { repeat_count: 1 }),
    ended('resolved', '09:30', 0),
    ended('abandoned', '09:40', 3),
    handoff({ requested_at: at('09:50') }),
  ]

  test('is minutes waited plus repeats of every handoff that ended, per resolved one', async () => {
    await bench.put('handoffs', day())
    expect(await bench.row('hfs')).toMatchObject({
      hfs: 3,
      resolved_count: 2,
      ended_count: 3,
      waiting_count: 1,
      wait_minutes: 5,
    })
  })

  test('is the sum of its wait part and its repeat part', async () => {
    await bench.put('handoffs', day())
    expect(await bench.row('hfs')).toMatchObject({ wait_part: 2.5, repeat_part: 0.5 })
  })

  test('live adds the ten minutes of the one still waiting', async () => {
    await bench.put('handoffs', day())
    expect(await bench.row('hfs_live')).toMatchObject({ hfs: 8, wait_part: 7.5, waiting_count: 1 })
  })

  test('is null when nobody was resolved, with the top still there', async () => {
    await bench.put('handoffs', [ended('abandoned', '09:40', 3, { repeat_count: 2 })])
    expect(await bench.row('hfs')).toMatchObject({
      hfs: null,
      hfs_low: null,
      hfs_high: null,
      wait_part: 3,
      repeat_part: 2,
    })
  })

  test('counts an end at the window’s start and not one at its end', async () => {
    await bench.put('handoffs', [ended('resolved', '09:00', 1), ended('resolved', '10:00', 1)])
    expect(await bench.row('hfs')).toMatchObject({ ended_count: 1 })
  })

  test('says who was waiting at the end of a window that is long gone', async () => {
    await bench.put('handoffs', [
      ended('resolved', '09:30', 20, { requested_at: at('09:00'), responded_at: at('09:20') }),
    ])
    const past = await bench.row('hfs', { from: at('09:00'), to: at('09:10') })
    expect(past).toMatchObject({ waiting_count: 1, ended_count: 0 })
  })

  test('does not let a callback that is not due yet count against the live score, nor as one who waits', async () => {
    await bench.put('handoffs', [
      handoff({ clock_started_at: at('11:00') }),
      handoff({ clock_started_at: at('10:00') }),
      handoff({ requested_at: at('09:10'), clock_started_at: at('09:50') }),
    ])
    expect(await bench.row('hfs_live')).toMatchObject({ wait_minutes: 10, waiting_count: 1, callback_count: 2 })
    const worst = await bench.measure('worst_handoffs')
    expect(worst.rows.map(({ wait_minutes }) => wait_minutes)).toEqual([10])
    const past = await bench.row('hfs', { from: at('09:00'), to: at('09:40') })
    const then = await bench.row('hfs', { from: at('09:00'), to: at('09:51') })
    expect([past.waiting_count, then.waiting_count]).toEqual([0, 1])
  })

  test('counts who waits as the list of those who wait does, and lists who is to be called back behind them', async () => {
    await bench.put('handoffs', [
      handoff({ clock_started_at: at('10:30'), promise_kind: 'callback', promise_due_at: at('10:30') }),
      handoff({ requested_at: at('09:30'), clock_started_at: at('09:30') }),
      handoff({ requested_at: at('09:10'), clock_started_at: at('09:55') }),
    ])
    const { rows } = await bench.measure('waiting_now')
    expect(
      rows.map(({ waiting_seconds, ahead, waiting_count, callback_count }) => [
        ...[waiting_seconds, ahead, waiting_count, callback_count],
      ]),
    ).toEqual([
      [1800, false, 2, 1],
      [300, false, 2, 1],
      [0, true, 2, 1],
    ])
    expect(await bench.row('hfs_live')).toMatchObject({ waiting_count: 2, callback_count: 1, wait_minutes: 35 })
  })

  test('takes whose request is a minute ahead of our clock for one who waits, not for a callback', async () => {
    await bench.put('handoffs', [handoff({ requested_at: at('10:01'), clock_started_at: at('10:01') })])
    expect(await bench.row('hfs_live')).toMatchObject({ waiting_count: 1, callback_count: 0, wait_minutes: 0 })
  })

  test('counts only service hours of those who still wait: what was waited before, and the spans up to now', async () => {
    const spans = (...times: string[]) => times.map((time) => at(time))
    await bench.put('handoffs', [
      handoff({
        wait_seconds: 60,
        service_from: spans('09:10', '09:55', '10:30'),
        service_to: spans('09:12', '10:05', '11:00'),
      }),
    ])
    expect(await bench.row('hfs_live')).toMatchObject({ wait_minutes: 8, waiting_count: 1 })
    const { rows } = await bench.measure('waiting_now')
    expect(rows).toMatchObject([{ waiting_seconds: 480 }])
    const worst = await bench.measure('worst_handoffs')
    expect(worst.rows).toMatchObject([{ wait_minutes: 8 }])
  })

  test('leaves out who waits in an episode that has been silent for too long, noticed or not', async () => {
    const requested_at = at('09:00') - 2 * 86_400_000
    await bench.put('handoffs', [
      handoff({ requested_at, idle_at: at('10:00') }),
      handoff({ requested_at, idle_at: at('10:01') }),
      handoff({ requested_at: at('09:50') }),
    ])
    const live = await bench.row('hfs_live')
    const listed = [await bench.measure('waiting_now'), await bench.measure('worst_handoffs')].map(
      ({ rows }) => rows.length,
    )
    expect([live.waiting_count, live.wait_part, listed]).toEqual([2, 2 * 1440 + 60 + 10, [2, 2]])
  })

  test('comes with the handoffs that weigh most on it', async () => {
    await bench.put('handoffs', day())
    const { rows } = await bench.measure('worst_handoffs', { limit: 2 })
    expect(
      rows.map(({ waiting, wait_minutes, repeat_count, friction }) => [waiting, wait_minutes, repeat_count, friction]),
    ).toEqual([
      [true, 10, 0, 10],
      [false, 2, 1, 3],
    ])
  })

  test('is that of one workspace and one channel', async () => {
    await bench.put('handoffs', [
      ended('resolved', '09:20', 1),
      ended('resolved', '09:20', 5, { workspace: 'other' }),
      ended('resolved', '09:20', 7, { channel: 'phone' }),
    ])
    expect([await bench.row('hfs'), await bench.row('hfs', { channel: 'phone' })]).toMatchObject([
      { hfs: 4, resolved_count: 2 },
      { hfs: 7, resolved_count: 1 },
    ])
  })
})

describe('a row that was replaced', () => {
  test('no longer waits, although the index of an older part says so', async () => {
    const waiting = handoff({ conversation_id: 'c-same' })
    await bench.put('handoffs', [waiting])
    await bench.put('handoffs', [
      { ...ended('resolved', '09:20', 2, { conversation_id: 'c-same' }), handoff_id: waiting.handoff_id, version: 4 },
    ])
    expect(await bench.row('hfs_live')).toMatchObject({ waiting_count: 0, ended_count: 1 })
  })

  test('counts where its last version ended, not where an earlier one did', async () => {
    await bench.put('handoffs', [ended('unresolved', '09:20', 2, { conversation_id: 'c-same' })])
    await bench.put('handoffs', [ended('resolved', '10:20', 2, { conversation_id: 'c-same', version: 4 })])
    expect(await bench.row('hfs')).toMatchObject({ ended_count: 0 })
  })

  test('stays what it was when an older version arrives late', async () => {
    await bench.put('handoffs', [ended('resolved', '09:20', 2, { conversation_id: 'c-same', version: 4 })])
    await bench.put('handoffs', [handoff({ conversation_id: 'c-same' })])
    expect(await bench.measure('waiting_now')).toMatchObject({ rows: [] })
  })
})

describe('the interval', () => {
  /**
   * Tops 3, 0, 3, 1; resolved 1, 1, 0, 1: R = 7/3. Residuals 2/3, −7/3, 3, −4/3, their squares 150/9 in sum;
   * SE = √(150/9 · 4/3) / 3 = 1.571348, margin 1.959964 · SE = 3.079786.
   */
  test('is the delta method’s', async () => {
    await bench.put('handoffs', [
      ended('resolved', '09:20', 2, { repeat_count: 1 }),
      ended('resolved', '09:30', 0),
      ended('abandoned', '09:40', 3),
      ended('resolved', '09:50', 1),
    ])
    const row = await bench.row('hfs')
    expect([row.hfs, row.hfs_low, row.hfs_high]).toEqual([expect.closeTo(7 / 3, 9), 0, expect.closeTo(5.413119, 5)])
  })

  test('does not go below zero nor exist for a single handoff', async () => {
    await bench.put('handoffs', [ended('resolved', '09:20', 2)])
    expect(await bench.row('hfs')).toMatchObject({ hfs: 2, hfs_low: null, hfs_high: null })
  })

  test('covers the true score in about 95 of 100 samples', async () => {
    const random = seeded(7)
    const workspaces = Array.from({ length: 200 }, (_, i) => `w-${i}`)
    // wait uniform on 0–4 min, 80 % resolved: the true score is 2 / 0.8 = 2.5
    const sample = (workspace: string) =>
      Array.from({ length: 120 }, () =>
        ended(random() < 0.8 ? 'resolved' : 'abandoned', '09:30', random() * 4, { workspace }),
      )
    await bench.put('handoffs', workspaces.flatMap(sample))
    let covered = 0
    for (const workspace of workspaces) {
      const row = await bench.row('hfs', { workspace })
      if (Number(row.hfs_low) <= 2.5 && Number(row.hfs_high) >= 2.5) covered++
    }
    expect(covered).toBeGreaterThanOrEqual(181)
    expect(covered).toBeLessThanOrEqual(198)
  })
})

describe('the series', () => {
  test('has every step of the window, also those where nothing ended', async () => {
    await bench.put('handoffs', [
      ended('resolved', '09:20', 2),
      ended('abandoned', '09:29', 4),
      ended('abandoned', '09:45', 3),
    ])
    const { rows } = await bench.measure('hfs_series')
    expect(rows.map(({ step_at, hfs }) => [String(step_at).slice(11, 16), hfs])).toEqual([
      ['09:00', null],
      ['09:10', null],
      ['09:20', 6],
      ['09:30', null],
      ['09:40', null],
      ['09:50', null],
    ])
  })

  test('loses no handoff when the window is no multiple of the step', async () => {
    await bench.put('handoffs', [ended('resolved', '09:20', 2), ended('resolved', '09:59', 1)])
    const { rows } = await bench.measure('hfs_series', { step_seconds: 1700 })
    expect(rows.map((row) => row.ended_count)).toEqual([1, 0, 1])
  })

  test('of the live score has what it was at each moment: the half hour before, and who waited then', async () => {
    await bench.put('handoffs', [
      // answered after 2 minutes, over at 09:20; asked for something once
      ended('resolved', '09:20', 2, { repeat_count: 1 }),
      // waits from 09:05 to 09:35, and leaves unanswered
      ended('abandoned', '09:35', 30, { requested_at: at('09:05'), clock_started_at: at('09:05') }),
      // still waits, since 09:52
      handoff({ requested_at: at('09:52'), clock_started_at: at('09:52') }),
    ])
    const { rows } = await bench.measure('hfs_live_series')
    expect(
      rows.map(({ step_at, hfs, resolved_count, ended_count, waiting_count }) => [
        String(step_at).slice(11, 16),
        ...[hfs, resolved_count, ended_count, waiting_count],
      ]),
    ).toEqual([
      ['09:10', null, 0, 0, 1],
      ['09:20', null, 0, 0, 1],
      // 2 + 1 of the first, 25 of who waits
      ['09:30', 28, 1, 1, 1],
      // both are over: 3 + 30
      ['09:40', 33, 1, 2, 0],
      ['09:50', 33, 1, 2, 0],
      // the first was over half an hour ago, at 09:20; 30 of the second, 8 of who waits, and nothing is resolved
      ['10:00', null, 0, 1, 1],
    ])
    expect(rows.at(-1)).toMatchObject({ wait_part: 38, repeat_part: 0 })
  })

  test('of the live score ends with the live score, also with who waits in service hours or will be called back', async () => {
    const spans = (...times: string[]) => times.map((time) => at(time))
    await bench.put('handoffs', [
      ...[ended('resolved', '09:50', 2), ended('resolved', '09:31', 1, { repeat_count: 2 })],
      handoff({ wait_seconds: 60, service_from: spans('09:10', '09:55'), service_to: spans('09:12', '10:05') }),
      handoff({ clock_started_at: at('11:00') }),
      handoff({ requested_at: at('09:40'), clock_started_at: at('09:40') }),
    ])
    const { rows } = await bench.measure('hfs_live_series')
    const live = await bench.row('hfs_live', { from: at('09:30') })
    const { hfs, wait_part, repeat_part, resolved_count, ended_count, waiting_count } = live
    expect(rows.at(-1)).toMatchObject({ hfs, wait_part, repeat_part, resolved_count, ended_count, waiting_count })
    expect(waiting_count).toBe(2)
  })

  test('of the live score over any window ends with the live score of that window', async () => {
    await bench.put('handoffs', [
      ...[ended('resolved', '09:05', 7), ended('resolved', '09:31', 1, { repeat_count: 2 })],
      handoff({ requested_at: at('09:40'), clock_started_at: at('09:40') }),
    ])
    for (const [window_seconds, from] of [
      [3600, '09:00'],
      [1800, '09:30'],
      [600, '09:50'],
    ] as const) {
      const { rows } = await bench.measure('hfs_live_series', { window_seconds })
      const live = await bench.row('hfs_live', { from: at(from) })
      const columns = Object.fromEntries(LIVE_SERIES.columns.map((name) => [name, live[name]]))
      expect(rows.at(-1)).toMatchObject(columns)
    }
  })

  test('of the live score lets a callback wait from its time on', async () => {
    await bench.put('handoffs', [handoff({ requested_at: at('09:05'), clock_started_at: at('09:35') })])
    const { rows } = await bench.measure('hfs_live_series')
    expect(rows.map(({ waiting_count, wait_part }) => [waiting_count, wait_part])).toEqual([
      ...[0, 0, 0].map(() => [0, 0]),
      ...[5, 15, 25].map((minutes) => [1, minutes]),
    ])
  })

  test('of the live score has no more of a wait in the night than counted at last', async () => {
    await bench.put('handoffs', [
      ended('resolved', '09:59', 0, {
        ...{ requested_at: at('09:00'), clock_started_at: at('09:00'), responded_at: at('09:45'), wait_seconds: 300 },
      }),
    ])
    const { rows } = await bench.measure('hfs_live_series')
    expect(rows.map(({ wait_part }) => wait_part)).toEqual([5, 5, 5, 5, 0, 5])
  })

  test('of escalations adds up to the handoffs requested', async () => {
    const tiers = [0, 1, 2, 2, 3, 3, 3]
    await bench.put(
      'handoffs',
      tiers.map((tier, i) => handoff({ tier, requested_at: at(`09:0${i}`) })),
    )
    const { rows } = await bench.measure('escalations_by_tier', { step_seconds: 3600 })
    expect(rows).toMatchObject([
      { platform_count: 1, tier_1_count: 1, tier_2_count: 2, tier_3_count: 3, requested_count: 7 },
    ])
  })
})

describe('the wait', () => {
  test('has percentiles that interpolate, over those answered in the window', async () => {
    const waits = [1, 2, 3, 4, 5].map((minutes) => ended('resolved', '09:59', minutes))
    await bench.put('handoffs', [...waits, ended('abandoned', '09:30', 50)])
    // of 60 120 180 240 300: the 90 % point lies at position 3.6 of 0…4, the 99 % point at 3.96
    const row = await bench.row('wait')
    expect(row).toMatchObject({ wait_p50_seconds: 180, answered_count: 5, clock_skew_count: 0 })
    expect([row.wait_p90_seconds, row.wait_p99_seconds]).toEqual([expect.closeTo(276, 6), expect.closeTo(297.6, 6)])
  })

  test('of nobody is null', async () => {
    expect(await bench.row('wait')).toMatchObject({ wait_p50_seconds: null, wait_p99_seconds: null, answered_count: 0 })
  })
})

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
