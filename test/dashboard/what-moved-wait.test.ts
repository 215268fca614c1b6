import { expect, test } from 'vitest'
import { readWaits, type Valued, type Wait, whatMovedWait } from '../../dashboard/moved/what-moved-wait.ts'

const wait = (before: number | null, now: number | null, n_before = 100, n = 100): Wait => ({
  before,
  now,
  n_before,
  n,
})
const valued = (split: Valued['split'], value: string, without: Wait): Valued => ({
  ...{ split, value, own: wait(30, 30), without },
})

test('the value without which it would have moved least is named', () => {
  const moved = whatMovedWait({
    whole: wait(40, 100),
    values: [
      valued('channel', 'chat', wait(45, 120)),
      valued('channel', 'email', wait(38, 44)),
      valued('agent_id', 'a-1', wait(40, 80)),
    ],
  })
  expect(moved).toMatchObject({ now: 100, before: 40, most: { split: 'channel', value: 'email', left: 6 } })
})

test('beside it stand the other values of its split, those first without which least is left', () => {
  const values = ['chat', 'email', 'voice'].map((value, i) => valued('channel', value, wait(40, 90 - 30 * (i % 2))))
  const moved = whatMovedWait({ whole: wait(40, 100), values: [...values, valued('reason', 'x', wait(40, 95))] })
  expect(moved?.omitted.map(({ value }) => value)).toEqual(['email', 'chat', 'voice'])
})

test('a value without which it would have moved as far the other way has not explained it', () => {
  const values = [valued('channel', 'chat', wait(40, -20))]
  expect(whatMovedWait({ whole: wait(40, 100), values })?.most).toBeNull()
})

test('where more than half of the move is left without each, nothing is blamed', () => {
  const values = [valued('channel', 'chat', wait(40, 71)), valued('channel', 'email', wait(41, 99))]
  expect(whatMovedWait({ whole: wait(40, 100), values })?.most).toBeNull()
})

test('of fewer others than the minimum sample nothing is told', () => {
  const values = [valued('channel', 'chat', wait(40, 40, 29, 100)), valued('channel', 'email', wait(40, 40, 100, 29))]
  expect(whatMovedWait({ whole: wait(40, 100), values })).toMatchObject({ most: null, omitted: [] })
})

test('a version that took the place of another at once leaves nobody to compare with', () => {
  const values = [
    valued('bot_version', '4.1', wait(null, 100, 0, 100)),
    valued('bot_version', '4.2', wait(40, null, 100, 0)),
  ]
  expect(whatMovedWait({ whole: wait(40, 100), values })).toMatchObject({ most: null, omitted: [] })
})

test.each([
  ['nobody was answered before', wait(null, 40)],
  ['nobody was answered now', wait(40, null)],
  ['nothing moved', wait(40, 40)],
])('%s: nothing is said', (_, whole) => {
  expect(whatMovedWait({ whole, values: [] })).toBeNull()
})

test('the two rows of a value are read together, and the row of all by itself', () => {
  const row = (split: string, value: string, is_without: number, p50: number | null) => ({
    ...{ split, value, is_without, wait_p50_seconds: p50, wait_p50_seconds_before: 7 },
    ...{ wait_p90_seconds: 90, wait_p90_seconds_before: 70, answered_count: 3, answered_count_before: 4 },
  })
  const rows = [
    row('', '', 1, 5),
    row('channel', '', 0, 9),
    row('channel', 'chat', 0, 2),
    row('channel', 'chat', 1, null),
  ]
  expect(readWaits(rows, 'wait_p50_seconds')).toEqual({
    whole: { now: 5, before: 7, n: 3, n_before: 4 },
    values: [
      { split: 'channel', value: '', own: wait(7, 9, 4, 3), without: wait(null, null, 0, 0) },
      { split: 'channel', value: 'chat', own: wait(7, 2, 4, 3), without: wait(7, null, 4, 3) },
    ],
  })
  expect(readWaits(rows, 'wait_p90_seconds').whole).toMatchObject({ now: 90, before: 70 })
})
