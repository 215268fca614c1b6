import { expect, test } from 'vitest'
import { objectsOf } from '../../../dashboard/workbench/answer-exports.tsx'
import { cellText, kindOf, shownText, widthsOf } from '../../../dashboard/workbench/cells.ts'

test.each([
  ['LowCardinality(Nullable(String))', 'text'],
  ['Nullable(Float64)', 'number'],
  ['Decimal(10, 2)', 'number'],
  ["DateTime64(3, 'UTC')", 'time'],
  ["Nullable(DateTime('UTC'))", 'time'],
  ['Date32', 'time'],
  ["DateTime64(3, 'Europe/Berlin')", 'text'],
  ["Enum8('a' = 1)", 'text'],
  ['Array(UInt8)', 'other'],
  ['IntervalDay', 'other'],
])('%s is read as %s', (type, kind) => {
  expect(kindOf(type)).toBe(kind)
})

test.each([
  [null, 'null'],
  ['', ''],
  [0, '0'],
  [false, 'false'],
  [['a', 1], '["a",1]'],
])('%j is written as %s', (value, text) => {
  expect(cellText(value)).toBe(text)
})

test('a value is shown on one line', () => {
  expect(shownText('one\r\ntwo\nthree')).toBe('one⏎two⏎three')
})

test('columns are as wide as what is in them, within reason', () => {
  const columns = ['short', 'long'].map((name) => ({ name, type: 'String' }))
  const [short = 0, long = 0] = widthsOf({ columns, rows: [['x', 'y'.repeat(5000)]] })
  expect(short).toBeLessThan(100)
  expect(long).toBe(380)
})

test('two columns of one name both stand in the JSON', () => {
  const columns = ['n', 'n'].map((name) => ({ name, type: 'UInt8' }))
  expect(objectsOf({ columns, rows: [[1, 2]] })).toEqual([{ n: 1, n_2: 2 }])
})
