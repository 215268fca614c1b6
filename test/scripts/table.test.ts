import { expect, test } from 'vitest'
import { printTable } from '../../scripts/table.ts'

function printed(rows: Record<string, unknown>[]): string[] {
  const lines: string[] = []
  printTable(rows, (line) => lines.push(line))
  return lines
}

test('a row is one line, whatever breaks its values have', () => {
  const rows = [
    { text: 'one\ntwo\r\nthree', n: 1 },
    { text: 'plain', n: 20 },
  ]
  expect(printed(rows)).toEqual([
    'text            n',
    '─────────────  ──',
    'one⏎two⏎three   1',
    'plain          20',
    '2 rows',
  ])
})
