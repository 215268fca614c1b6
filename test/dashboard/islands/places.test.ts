import { expect, test } from 'vitest'
import { countIn, missingPage, nearTo, PAGE, placeOf } from '../../../dashboard/islands/places.ts'

const hours = [
  { hour_at: '2026-11-22T09:00:00Z', conversation_count: 3 },
  { hour_at: '2026-11-22T06:00:00Z', conversation_count: 5 },
]
const end = Date.parse('2026-11-22T09:30:00Z')

test('a row is so many below the end of its hour, and the newest below the end of the list', () => {
  const seven = Date.parse('2026-11-22T07:00:00Z')
  expect([0, 2, 3, 7].map((index) => placeOf(hours, index, end))).toEqual([
    ...[
      { to: end, skip: 0 },
      { to: end, skip: 2 },
    ],
    ...[
      { to: seven, skip: 0 },
      { to: seven, skip: 4 },
    ],
  ])
})

test('after the last there is none', () => {
  expect([countIn(hours), placeOf(hours, 8, end)]).toEqual([8, null])
})

test('whoever scrolls far up and back down finds every row on the way', () => {
  let rows: ReadonlyMap<number, number> = new Map()
  const look = (first: number) => {
    for (let at = missingPage(rows, first, first + 100); at !== null; at = missingPage(rows, first, first + 100)) {
      const page = Array.from({ length: PAGE }, (_, i) => [(at as number) + i, i] as const)
      rows = new Map([...nearTo(rows, { first }), ...page])
    }
    expect(Array.from({ length: 100 }, (_, i) => rows.has(first + i))).not.toContain(false)
  }
  for (let first = 500_000; first > 485_000; first -= 70) look(first)
  for (let first = 485_000; first < 505_000; first += 70) look(first)
  expect(rows.size).toBeLessThan(11_000)
})
