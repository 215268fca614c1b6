import { expect, test } from 'vitest'
import { optionsFor } from '../../../dashboard/workbench/completions.ts'
import { narrowed } from '../../../dashboard/workbench/table-list.tsx'

const events = { name: 'events', columns: [{ name: 'text', type: 'String' }, { name: 'tier', type: 'UInt8' }] } // biome-ignore format: short
const handoffs = { name: 'handoffs', columns: [{ name: 'tier', type: 'UInt8' }, { name: 'outcome', type: 'String' }] } // biome-ignore format: short
const vocabulary = { tables: [events, handoffs], functions: ['toStartOfHour'] }
const columnsFor = (sql: string) =>
  optionsFor(sql, vocabulary).flatMap(({ label, type, info }) => (type === 'property' ? [[label, info]] : []))

test('the columns of the tables a statement names are offered', () => {
  expect(columnsFor('SELECT | FROM events')).toEqual([
    ['text', 'of events'],
    ['tier', 'of events'],
  ])
})

test('while none is named those of all are, each once', () => {
  expect(columnsFor('SELECT ')).toEqual([
    ['text', 'of events'],
    ['tier', 'of events, handoffs'],
    ['outcome', 'of handoffs'],
  ])
})

test('tables, functions, types and keywords are offered as they are written', () => {
  const labels = optionsFor('', vocabulary).map(({ label }) => label)
  expect(labels).toEqual(
    expect.arrayContaining(['events', 'toStartOfHour', 'countIf', 'DateTime64', 'QUALIFY', 'HOUR']),
  )
})

test('a search finds tables by name and columns by theirs', () => {
  expect(narrowed(events, 'event')).toEqual([events])
  expect(narrowed(events, 'tier')).toEqual([{ ...events, columns: [{ name: 'tier', type: 'UInt8' }] }])
  expect(narrowed(events, 'outcome')).toEqual([])
})
