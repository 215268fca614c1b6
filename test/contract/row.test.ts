import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellOf, columns, formatRow, formatRows, isInstant, type Table } from '../../contract/row.ts'
import { buildEventRow } from '../../pipeline/event-row.ts'
import { type Bench, handoff, openBench } from '../queries/rows.ts'

const said = { type: 'message.customer', event_id: 'e', conversation_id: 'c', text: 'hi', occurred_at: '' } as const
const origin = { channel: '', language: '', customer_id: '', bot_id: '', bot_version: '' }
const emptyEvent = buildEventRow(
  { workspace: 'whatever', event: said, occurred_at: 1, stream_seq: 1, position: 0, received_at: Date.now() },
  { occurred_at: 1, episode: 1, origin, signals: null },
)

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

test('what is a DateTime64 has a name that says so, and nothing else has', async () => {
  const stored = await bench.store.query<{ table: string; name: string; type: string }>(
    'SELECT table, name, type FROM system.columns WHERE database = currentDatabase()',
  )
  const inserted = stored.filter(({ table, name }) => (columns[table as Table] as readonly string[])?.includes(name))
  expect(inserted.length).toBeGreaterThan(150)
  expect(inserted.filter(({ name, type }) => isInstant(name) !== type.startsWith('DateTime64'))).toEqual([])
})

test('whatever is in a row, the database has it as it was', async () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom("\t", "a\nb", "\\N", "\\", "it's", "\0", "\r", "'\\t'", ',', ']')) // biome-ignore format: a list
  const at = fc.oneof(fc.constantFrom(0, 1, 999, 1000, 1e12 - 1, 1e12, 1e13 - 1, 1e13), fc.integer({ min: 0, max: Date.UTC(2299, 11, 31) })) // biome-ignore format: a list
  const row = fc.record({ text, note: text, occurred_at: at, triggers: fc.array(text, { maxLength: 3 }), attributes: fc.dictionary(text, text, { maxKeys: 3 }), sentiment: fc.integer({ min: -8, max: 8 }).map((n) => n / 8) }) // biome-ignore format: a table
  const some = fc.sample(row, 400).map((one, position) => ({ ...emptyEvent, ...one, position }))
  await bench.store.insert('events', formatRows('events', some), 'whatever')
  // not the map itself: as a key ClickHouse writes a tab as another character, now and then
  const found = await bench.store.query(
    `SELECT text, note, toUnixTimestamp64Milli(occurred_at) AS at, triggers, mapKeys(attributes) AS keys,
            mapValues(attributes) AS values, sentiment FROM events
     WHERE workspace = 'whatever' ORDER BY position SETTINGS output_format_json_quote_64bit_integers = 0`,
  )
  const kept = some.map(({ text, note, occurred_at, triggers, attributes, sentiment }) => ({
    ...{ text, note, at: occurred_at, triggers, sentiment },
    ...{ keys: Object.keys(attributes), values: Object.values(attributes) },
  }))
  expect(found).toEqual(kept)
})

test('the hours of a service that are in a row are those in the database', async () => {
  const spans = [0, 1, 999, 1e12, 1e13 - 1, 1e13, Date.UTC(2299, 11, 31)]
  await bench.put('handoffs', [{ ...handoff(), service_from: spans, service_to: spans.map((at) => at + 1) }])
  const [found] = await bench.store.query(
    `SELECT arrayMap(at -> toUnixTimestamp64Milli(at), service_from) AS "from",
            arrayMap(at -> toUnixTimestamp64Milli(at), service_to) AS "to" FROM handoffs
     SETTINGS output_format_json_quote_64bit_integers = 0`,
  )
  expect(found).toEqual({ from: spans, to: spans.map((at) => at + 1) })
})

test('a value that is read out of a line is what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cellOf('events', formatRow('events', { ...emptyEvent, event_id: text }), 'event_id')).toBe(text)
    }),
  )
})

test.each(Object.keys(columns) as Table[])(
  'the columns of %s in the contract are those of the migrated table',
  async (table) => {
    const stored = await bench.store.query<{ name: string }>(
      `SELECT name FROM system.columns WHERE database = currentDatabase() AND table = {table:String}
       AND default_kind IN ('', 'DEFAULT') ORDER BY position`,
      { table },
    )
    expect(stored.map(({ name }) => name)).toEqual(columns[table])
  },
)
