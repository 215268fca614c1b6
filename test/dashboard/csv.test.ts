import { expect, test } from 'vitest'
import { formatCsv, formatLines } from '../../dashboard/csv.ts'

test.each(['=1+1', '+49 30', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1', '＠SUM(A1)'])(
  '%j is text for a spreadsheet',
  (quote) => {
    const cell = formatCsv([{ quote }], ['quote']).slice('quote\r\n'.length)
    expect(cell.replace(/^"/, '')).toMatch(/^'/)
  },
)

test.each(['hello;=1+1;', 'hello; @SUM(A1)', 'hello\n=1+1', 'hello\t-cmd'])(
  'what begins a cell where another sign divides them is text there, too: %j',
  (quote) => {
    expect(formatCsv([{ quote }], ['quote'])).toMatch(/[;\t\n] ?'[=@-]/)
  },
)

test('what nobody could run stays as it was written', () => {
  for (const quote of ['well - no', 'thanks ;-)', 'a = b', 'mail@example.com'])
    expect(formatCsv([{ quote }], ['quote'])).toBe(`quote\r\n${quote}\r\n`)
})

test('a number is a number, also below zero', () => {
  expect(formatCsv([{ n: -1.5, yes: true }], ['n', 'yes'])).toBe('n,yes\r\n-1.5,true\r\n')
})

test('quotes, commas and line breaks stay in their cell', () => {
  expect(formatCsv([{ a: 'say "no", now\nplease', b: ['x', 'y'] }], ['a', 'b'])).toBe(
    'a,b\r\n"say ""no"", now\nplease",x y\r\n',
  )
})

test.each([
  [['=1+1', 'x'], "'=1+1 x"],
  [['@SUM(1)', '@SUM(1)'], "'@SUM(1) @SUM(1)"],
  [[-1, 2], '-1 2'],
  [{ note: 'a;=1+1' }, `"{""note"":""a;'=1+1""}"`],
])('what stands in a list or a record does not run either, and numbers stay numbers: %j', (value, cell) => {
  expect(formatLines([['a'], [value]])).toBe(`a\r\n${cell}\r\n`)
})
