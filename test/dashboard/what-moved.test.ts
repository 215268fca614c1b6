import { expect, test } from 'vitest'
import { readShares, type Share, whatMoved } from '../../dashboard/moved/what-moved.ts'

const share = (split: Share['split'], value: string, now: [number, number], before: [number, number]): Share => ({
  ...{ split, value, top: now[0], bottom: now[1], top_before: before[0], bottom_before: before[1] },
})

test('the version that got worse is named, though the channel it speaks in is larger', () => {
  const moved = whatMoved([
    share('channel', 'chat', [66, 90], [45, 90]),
    share('channel', 'voice', [4, 10], [5, 10]),
    share('bot_version', '4.1', [25, 50], [50, 100]),
    share('bot_version', '4.2', [45, 50], [0, 0]),
  ])
  expect(moved).toMatchObject({ now: 0.7, before: 0.5, most: { split: 'bot_version', value: '4.2' } })
  // 45 − 0.5 × 50 more than usual, of 100
  expect(moved?.most?.part).toBeCloseTo(0.2)
})

test('the parts of a split add up to the change', () => {
  const moved = whatMoved([
    share('channel', 'chat', [30, 60], [10, 70]),
    share('channel', 'voice', [4, 30], [9, 20]),
    share('channel', 'email', [6, 10], [1, 10]),
  ])
  const sum = moved?.movers.reduce((total, { part }) => total + part, 0)
  expect(sum).toBeCloseTo(0.4 - 0.2)
})

test('where everything moved alike, nothing is blamed', () => {
  const moved = whatMoved([
    share('channel', 'chat', [40, 80], [20, 80]),
    share('channel', 'voice', [10, 20], [5, 20]),
    share('language', 'en', [50, 100], [25, 100]),
  ])
  expect(moved).toMatchObject({ now: 0.5, before: 0.25, most: null })
})

test('more of what was always worse moves the whole, too', () => {
  const moved = whatMoved([share('channel', 'chat', [10, 50], [18, 90]), share('channel', 'voice', [40, 50], [8, 10])])
  expect(moved?.most).toMatchObject({ split: 'channel', value: 'voice' })
})

test('a version that took the place of another at once is what moved it', () => {
  const moved = whatMoved([
    share('channel', 'chat', [80, 80], [8, 80]),
    share('channel', 'voice', [20, 20], [2, 20]),
    share('bot_version', '4.1', [0, 0], [10, 100]),
    share('bot_version', '4.2', [100, 100], [0, 0]),
  ])
  expect(moved?.most).toMatchObject({ split: 'bot_version', value: '4.2' })
})

test('a reason has a share of the escalations alone, and is divided by all', () => {
  const moved = whatMoved([
    share('channel', 'chat', [40, 80], [20, 80]),
    share('channel', 'voice', [10, 20], [5, 20]),
    share('reason', 'profanity', [20, 0], [20, 0]),
    share('reason', 'low_confidence', [30, 0], [5, 0]),
  ])
  expect(moved?.most).toMatchObject({ split: 'reason', value: 'low_confidence' })
  expect(moved?.most?.part).toBeCloseTo(0.25)
})

test('a value that worked against the change is not its reason', () => {
  const moved = whatMoved([share('channel', 'chat', [0, 50], [25, 50]), share('channel', 'voice', [50, 50], [5, 50])])
  expect(moved?.most).toMatchObject({ value: 'voice' })
})

test.each([
  ['nothing was there before', [share('channel', 'chat', [4, 8], [0, 0])]],
  ['nothing is there now', [share('channel', 'chat', [0, 0], [4, 8])]],
  ['nothing moved', [share('channel', 'chat', [2, 4], [4, 8]), share('channel', 'voice', [2, 4], [4, 8])]],
  ['there are no rows', []],
])('%s: nothing is said', (_, shares) => {
  expect(whatMoved(shares)).toBeNull()
})

test('one value of everything explains nothing', () => {
  expect(whatMoved([share('channel', 'chat', [4, 8], [1, 8])])).toMatchObject({ most: null, movers: [] })
})

test('a row is read by the columns that are divided', () => {
  const row = { split: 'channel', value: 'chat', a: 1, b: 2, a_before: 3, b_before: 4 }
  expect(readShares([row], { top: 'a', bottom: 'b' })).toEqual([share('channel', 'chat', [1, 2], [3, 4])])
})
