import { expect, test } from 'vitest'
import { chartPoints, chooseChart, MOST_POINTS } from '../../../dashboard/workbench/chart-points.ts'

const columns = (...types: string[]) => types.map((type, index) => ({ name: `c${index}`, type }))

test.each([
  ['a time before a text', ['String', "DateTime64(3, 'UTC')", 'UInt64'], { along: 1, series: [2], kind: 'line' }],
  [
    'a text, when there is no time',
    ['UInt8', 'LowCardinality(String)', 'Nullable(Float64)'],
    { along: 1, series: [0, 2], kind: 'bar' },
  ],
  ['a number, when there is nothing else', ['UInt8', 'UInt8'], { along: 0, series: [1], kind: 'bar' }],
  ['four numbers at most', ['Date', ...Array(6).fill('Float64')], { along: 0, series: [1, 2, 3, 4], kind: 'line' }],
  ['nothing without a number', ['String', 'Array(UInt8)'], null],
])('a chart begins with %s', (_, types, choice) => {
  expect(chooseChart({ columns: columns(...types), rows: [[]] })).toEqual(choice)
})

test('times are read as UTC and drawn in their order, and what is no number is a gap', () => {
  const rows = [
    ['2026-11-22 10:00:00.500', 2],
    ['2026-11-22 09:00:00', null],
    ['2026-11-21', '18446744073709551615'],
  ]
  const answer = { columns: columns('DateTime', 'UInt64'), rows }
  expect(chartPoints(answer, { along: 0, series: [1], kind: 'line' })).toEqual({
    points: [
      { at: Date.parse('2026-11-21T00:00:00Z'), values: [18446744073709552000] },
      { at: Date.parse('2026-11-22T09:00:00Z'), values: [null] },
      { at: Date.parse('2026-11-22T10:00:00.500Z'), values: [2] },
    ],
    isTime: true,
    left_out: 0,
  })
})

test('of more rows than a chart can show a single peak is not lost', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [index, index === 3141 ? 900 : 1])
  const answer = { columns: columns('UInt64', 'Float64'), rows }
  const { points, left_out } = chartPoints(answer, { along: 0, series: [1], kind: 'line' })
  expect(points).toHaveLength(MOST_POINTS)
  expect(points.find(({ values }) => values[0] === 900)?.at).toBe(3141)
  expect(left_out).toBe(5000 - MOST_POINTS)
})
