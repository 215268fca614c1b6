import { expect, test } from 'vitest'
import { choiceOf, withChoice } from '../../../dashboard/threshold/choice.ts'
import type { Group } from '../../../dashboard/threshold/groups.ts'
import { presentOf } from '../../../dashboard/threshold/present.ts'
import { type Present, whatIf } from '../../../dashboard/threshold/what-if.ts'
import { exactWords, figuresOf, noteWords, sliderWords } from '../../../dashboard/threshold/words.ts'

const episodes = (episode_count: number, lowest: number, given: Partial<Group> = {}): Group => ({
  ...{ lowest, lowest_sure: 101, surest: 101, is_below: lowest < 70, is_below_elsewhere: false, episode_count },
  ...{ is_offered_otherwise: false, is_handed_off: false, is_by_low_confidence: false, is_false_positive: false },
  ...{ is_bot_resolved: false, is_unneeded: false, ...given },
})
const taken = { is_handed_off: true, is_by_low_confidence: true }
const present: Present = {
  ...{ percent: 70, window_seconds: 3600, handling: null, answered_count: 0, busiest_count: 0, friction: 0 },
  ...{ resolved_count: 0, hfs_margin: 0, added: null },
}
const tried = (percent: number, ...groups: Group[]) => whatIf(groups, percent, present)
const shown = (percent: number, ...groups: Group[]) => figuresOf(tried(percent, ...groups), percent, 70)

test('what goes is counted, what comes is estimated and says from how many', () => {
  const [fewer] = shown(60, episodes(40, 65, taken))
  expect([fewer?.value, fewer?.interval, fewer?.short]).toEqual(['40 fewer', 'counted, not estimated', null])
  const [more] = shown(80, episodes(8, 65), episodes(2, 65, taken), episodes(10, 75))
  expect([more?.value, more?.short]).toEqual(['2 more', '10 of 30 offers needed'])
})

test('nobody guesses where nobody was offered a person', () => {
  const [handoffs] = shown(80, episodes(10, 75))
  expect([handoffs?.value, handoffs?.detail]).toEqual(['–', '10 more offered; nobody was offered one so far'])
})

test('without a handling time and a score there is a line in their place', () => {
  const [, , , agents, hfs] = shown(60, episodes(40, 65, taken))
  expect([agents?.value, hfs?.value]).toEqual(['–', '–'])
})

test('the slider says where it stands and what that would change', () => {
  expect(sliderWords(60, 70, tried(60, episodes(40, 65, taken)))).toBe(
    "0.60, 0.10 below the policy's: 40 fewer handoffs",
  )
  expect(sliderWords(70, 70, tried(70))).toBe('0.70, as it is: no handoff more or fewer')
})

test('agents and score lead to the handoffs they are made from, and to the conversations that change them', () => {
  const known = { ...present, answered_count: 12, resolved_count: 9 }
  const [, , , agents, hfs] = figuresOf(whatIf([episodes(40, 65, taken)], 60, known), 60, 70)
  expect([agents?.behind, hfs?.behind]).toEqual([
    { words: '12 handoffs answered', path: '/handoffs?moment=answered' },
    { words: '9 handoffs resolved', path: '/handoffs?moment=ended&outcome=resolved' },
  ])
  expect([agents?.effects, hfs?.effects]).toEqual([
    ['offered', 'spared'],
    ['offered', 'spared'],
  ])
})

test.each([
  [0.7, '0.70'],
  [0.57, '0.57'],
  [0.725, '0.725'],
  [1, '1.00'],
])('a threshold of %d is said as exactly as it is', (threshold, words) => {
  expect(exactWords(threshold)).toBe(words)
})

test('the reason of a version has what was seen, and no more than a version takes', () => {
  const note = noteWords(60, 70, 'refund', 'last hour', shown(60, episodes(40, 65, taken)))
  expect(note).toMatch(
    /^threshold for refund 0\.70 to 0\.60; over the last hour it would have been: handoffs: 40 fewer \(counted/,
  )
  expect(noteWords(60, 70, 'x'.repeat(128), 'y'.repeat(2000), []).length).toBe(1000)
})

test.each([
  ['?threshold=80&intent=refund', { percent: 80, intent: 'refund' }],
  ['?threshold=101', { percent: null, intent: '' }],
  ['?threshold=7.5', { percent: null, intent: '' }],
  ['?threshold=', { percent: null, intent: '' }],
])('the address %s asks for what it can mean', (search, choice) => {
  expect(choiceOf(search)).toEqual(choice)
})

test('what is tried is kept in the address beside the rest', () => {
  const at = withChoice('http://x/triggers?window=7d&threshold=80', { intent: 'refund', percent: null })
  expect(at).toBe('http://x/triggers?window=7d&intent=refund')
})

test('where no handoff was for low confidence, a further one is like all others', () => {
  const rows = {
    friction_by_reason: [
      { reason: 'frustration', friction: 6, ended_count: 4, resolved_count: 2 },
      { reason: 'repetition', friction: 2, ended_count: 4, resolved_count: 4 },
    ],
    handling_time: [
      { handling_seconds: 90, handling_low: null, handling_high: null, answered_count: 8, busiest_count: 3 },
    ],
    hfs: [{ hfs: 1.25, hfs_high: 1.5 }],
  }
  expect(presentOf({ rows, window_seconds: 60 }, 70)).toMatchObject({
    ...{ friction: 8, resolved_count: 6, hfs_margin: 0.25, handling: { value: 90, low: 90, high: 90 } },
    added: { friction_mean: 1, resolved_rate: 0.75 },
  })
})
