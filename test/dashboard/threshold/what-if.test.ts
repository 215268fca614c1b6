import { expect, test } from 'vitest'
import type { Group } from '../../../dashboard/threshold/groups.ts'
import { type Present, whatIf } from '../../../dashboard/threshold/what-if.ts'

/** Groups by hand, whose numbers can be counted on the fingers. The threshold was 70 % all along. */

const episodes = (episode_count: number, given: Partial<Group> = {}): Group => ({
  ...{ lowest: 85, lowest_sure: 101, surest: 101, is_below: false, is_below_elsewhere: false },
  ...{ is_offered_otherwise: false, is_handed_off: false, is_by_low_confidence: false, is_false_positive: false },
  ...{ is_bot_resolved: false, is_unneeded: false, episode_count },
  ...given,
})
const taken = { is_below: true, is_handed_off: true, is_by_low_confidence: true }
/** 40 offers at 60 %, 10 of them taken */
const offers = [episodes(30, { lowest: 60, is_below: true }), episodes(10, { lowest: 60, ...taken })]

/** A day on which 100 handoffs took six minutes each, 10 of them in one hour; 100 minutes of friction over 80 resolved. */
const present: Present = {
  ...{ percent: 70, window_seconds: 86_400, handling: { value: 360, low: 300, high: 420 }, answered_count: 100 },
  ...{ busiest_count: 10, friction: 100, resolved_count: 80, hfs_margin: 0.25 },
  added: { friction_mean: 2, resolved_rate: 0.5 },
}
const at = (percent: number, ...groups: Group[]) => whatIf(groups, percent, present)

test('a higher threshold offers a person to those who were answered between the two and had none', () => {
  const { counts } = at(
    80,
    episodes(5, { lowest: 79 }),
    episodes(7, { lowest: 80 }),
    episodes(3, { lowest: 75, is_handed_off: true }),
    episodes(2, { lowest: 60, is_below: true }),
    episodes(2, { lowest: 75, is_below_elsewhere: true }),
    episodes(2, { lowest: 75, is_offered_otherwise: true }),
    episodes(9, { lowest: 101 }),
  )
  expect([counts.offered, counts.sooner]).toEqual([5, 3])
})

test('of the new offers as many become handoffs as did so far, with the interval of that share', () => {
  const { handoffs, accepted } = at(80, ...offers, episodes(20, { lowest: 75 }))
  expect([accepted.count, accepted.of]).toEqual([10, 40])
  expect(handoffs?.value).toBe(5)
  // Wilson, 10 of 40: 14.19 % to 40.19 %
  expect(handoffs?.low).toBeCloseTo(20 * 0.1419, 2)
  expect(handoffs?.high).toBeCloseTo(20 * 0.4019, 2)
})

test('an offer that something else made as well says nothing about who accepts', () => {
  const { accepted } = at(80, ...offers, episodes(40, { lowest: 60, is_below: true, is_offered_otherwise: true }))
  expect(accepted.of).toBe(40)
})

test('where nobody was offered a person nobody knows how many would accept', () => {
  const { handoffs, agents, hfs } = at(80, episodes(20, { lowest: 75 }))
  expect([handoffs, agents, hfs]).toEqual([null, null, null])
})

test('a lower threshold spares the handoffs of all whose answers would have stood, exactly', () => {
  const { handoffs, counts } = at(
    60,
    ...offers,
    episodes(4, { lowest: 59, ...taken }),
    episodes(4, { lowest: 65, ...taken, is_below_elsewhere: true }),
    episodes(4, { lowest: 65, ...taken, is_offered_otherwise: true }),
  )
  expect(counts.not_offered).toBe(40)
  expect(handoffs).toEqual({ value: -10, low: -10, high: -10 })
})

test('false positives are avoided for certain when no confident answer is left, perhaps when one is', () => {
  const failed = { is_false_positive: true }
  const { false_positives_avoided } = at(
    80,
    episodes(3, { lowest: 72, lowest_sure: 72, surest: 79, ...failed }),
    episodes(4, { lowest: 72, lowest_sure: 72, surest: 90, ...failed }),
    episodes(5, { lowest: 85, lowest_sure: 85, surest: 90, ...failed }),
    episodes(6, { lowest: 72, lowest_sure: 72, surest: 101, ...failed }),
  )
  expect(false_positives_avoided).toEqual({ value: 3, low: 3, high: 13 })
})

test('unneeded are the new handoffs that the bot had resolved without failing', () => {
  const solved = { lowest: 75, is_bot_resolved: true }
  const { unneeded, counts } = at(
    80,
    ...offers,
    episodes(8, solved),
    episodes(4, { ...solved, is_false_positive: true }),
  )
  expect(counts.resolved_anyway).toBe(8)
  expect(unneeded?.value).toBe(2)
})

test('a lower threshold takes away what agents marked as not needed', () => {
  const { unneeded } = at(60, episodes(6, { lowest: 65, ...taken, is_unneeded: true }), ...offers)
  expect(unneeded).toEqual({ value: -6, low: -6, high: -6 })
})

test('answers that would stand fail as often as those of ten percent above the threshold', () => {
  const { false_positives_risked, failing } = at(
    60,
    ...offers,
    episodes(15, { lowest: 79 }),
    episodes(5, { lowest: 70, lowest_sure: 70, surest: 70, is_false_positive: true }),
    episodes(50, { lowest: 80, is_false_positive: true }),
  )
  expect([failing.count, failing.of]).toEqual([5, 20])
  expect(false_positives_risked?.value).toBe(10)
})

test('agents needed are the answered handoffs times the handling time, over the window and in its busiest hour', () => {
  const { agents, busiest } = at(60, ...offers)
  // 100 × 6 min = 600 min of 1440; then 90
  expect(agents?.now).toBeCloseTo(600 / 1440)
  expect(agents?.expected.value).toBeCloseTo(540 / 1440)
  expect(agents?.expected.high).toBeCloseTo((90 * 7) / 1440)
  // 10 × 6 min in 60; then nine tenths of it
  expect(busiest?.now).toBeCloseTo(1)
  expect(busiest?.expected.value).toBeCloseTo(0.9)
})

test('in a window shorter than an hour its busiest hour is all of it', () => {
  const short = { ...present, window_seconds: 900, answered_count: 10, busiest_count: 10 }
  const { agents, busiest } = whatIf(offers, 70, short)
  expect(busiest?.now).toBe(agents?.now)
})

test('the score expected has what handoffs for low confidence add to both of its sides', () => {
  const { hfs } = at(60, ...offers)
  expect(hfs?.now).toBe(1.25)
  // (100 − 10 × 2) ÷ (80 − 10 × 0.5)
  expect(hfs?.expected.value).toBeCloseTo(80 / 75)
  expect(hfs?.expected.low).toBeCloseTo(80 / 75 - 0.25)
})

test('nothing changes at the threshold that was in force', () => {
  const { counts, handoffs, hfs } = at(70, ...offers, episodes(20))
  expect(Object.values(counts).every((count) => count === 0)).toBe(true)
  expect([handoffs?.value, hfs?.expected.value]).toEqual([0, 1.25])
})

test('a window without anybody who was resolved has no score to expect', () => {
  expect(whatIf(offers, 60, { ...present, resolved_count: 0 }).hfs).toBeNull()
})
