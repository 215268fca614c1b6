import { expect, test } from 'vitest'
import { LONGEST_PAUSE_MS, pace } from '../../replay/pace.ts'
import type { Piece } from '../../replay/read.ts'

const at = (seconds: number) => new Date(Date.UTC(2020, 0, 1) + seconds * 1000).toISOString()
const piece = (name: string, ...seconds: (number | null)[]): Piece => ({
  dataset: 'events',
  left_out: {},
  events: seconds.map((second, i) => ({
    type: 'message.customer',
    event_id: `${name}${i}`,
    ...(second === null ? {} : { occurred_at: at(second) }),
  })),
})

test('conversations are lived through side by side, so many times as fast', () => {
  const paced = pace([piece('a', 0, 20), piece('b', 10, 30)], 10)
  expect(paced.map(({ after_ms, event }) => [after_ms, event.event_id])).toEqual([
    [0, 'a0'],
    [1000, 'b0'],
    [2000, 'a1'],
    [3000, 'b1'],
  ])
})

test('a night in which nothing happens is cut short', () => {
  const paced = pace([piece('a', 0), piece('b', 36_000)], 10)
  expect(paced[1]?.after_ms).toBe(LONGEST_PAUSE_MS)
})

test('an event without a time happens with the one before it', () => {
  expect(pace([piece('a', 0, null, 10)], 10).map(({ after_ms }) => after_ms)).toEqual([0, 0, 1000])
})
