import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, type Store } from '../../adapters/store.ts'
import { columns, formatRows, identities, type RowTypes, type Table } from '../../contract/row.ts'
import { filesOf, type TableFiles } from '../faults/cut-insert.ts'

/** An insert that a kill cut off is done again: every row is there, and none twice. */
let directory: string
let store: Store

const open = async () => {
  store = await openStore({ path: directory })
}
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'baton-again-'))
  await open()
  await store.migrate(new URL('../../queries/schema', import.meta.url).pathname)
})
afterEach(async () => {
  await store.close()
  rmSync(directory, { recursive: true, force: true })
})

const at = Date.parse('2026-06-15T10:00:00Z')
const DAY = 86_400_000
/** A row of any table with this id, and nothing in it that is not needed to tell it. */
function block(table: Table, ids: string[], instant = at): Buffer {
  const rows = ids.map((id) => {
    const row = Object.fromEntries(columns[table].map((name) => [name, emptyOf(name, instant)]))
    const named = identities[table]?.id ?? (table === 'promises' ? 'promise_id' : 'conversation_id')
    return { ...row, workspace: 'acme', [named]: id } as unknown as RowTypes[Table]
  })
  return formatRows(table, rows)
}
const lists = /^(triggers|live_triggers|ghosts|service_from|service_to)$/
const texts =
  /_id$|^(channel|language|text|intent|detail|note|action|reason|quote|mode|kind|value|who|body|sql|signals)$|_by$|_text$/
function emptyOf(name: string, instant: number): unknown {
  if (name === 'at' || name.endsWith('_at')) return instant
  if (lists.test(name)) return []
  if (name === 'attributes') return {}
  return texts.test(name) ? '' : 0
}

const rowCount = async (table: Table) => {
  const sql = `SELECT count() AS n FROM ${table}${identities[table] === null ? ' FINAL' : ''}`
  return Number((await store.query<{ n: string }>(sql))[0]?.n)
}
/** Everything stops, and goes on with these files. */
const cut = async (table: Table, what: (files: TableFiles) => void) => {
  const files = await filesOf(store, table)
  await store.close()
  what(files)
  await open()
}

const pipelineTables = [
  ...(['events', 'episodes', 'handoffs', 'promises', 'decisions', 'repeats'] as const),
  ...(['policy_versions', 'shadow_decisions', 'briefings', 'notices', 'dead_letters'] as const),
]

test('of no table rows are missing or there twice, whether the kill took them or their token', async () => {
  const found: Record<string, number[]> = {}
  const losses = [(files: TableFiles) => files.loseRows(), (files: TableFiles) => files.loseToken()]
  for (const table of pipelineTables) await store.insert(table, block(table, ['1', '2']), 'first')
  for (const [i, lose] of losses.entries()) {
    const ids = [String(10 * i + 3), String(10 * i + 4), String(10 * i + 5)]
    for (const table of pipelineTables) await store.insert(table, block(table, ids), `cut ${i}`)
    const files = await Promise.all(pipelineTables.map((table) => filesOf(store, table)))
    await store.close()
    for (const one of files) lose(one)
    await open()
    for (const table of pipelineTables) {
      await store.insert(table, block(table, ids), `cut ${i}`, true)
      found[table] = [...(found[table] ?? []), await rowCount(table)]
    }
  }
  expect(found).toEqual(Object.fromEntries(pipelineTables.map((table) => [table, [5, 8]])))
})

test('without the word that it may have been begun, the engine drops what its kill has lost', async () => {
  await store.insert('repeats', block('repeats', ['1', '2']), 'cut')
  await cut('repeats', (files) => files.loseRows())
  await store.insert('repeats', block('repeats', ['1', '2']), 'cut')
  expect(await rowCount('repeats')).toBe(0)
})

test('one kill after the other in that very moment takes nothing', async () => {
  await store.insert('repeats', block('repeats', ['1', '2']), 'cut')
  const left: number[] = []
  for (let kill = 0; kill < 5; kill++) {
    await cut('repeats', (files) => files.loseRows())
    left.push(await rowCount('repeats'))
    await store.insert('repeats', block('repeats', ['1', '2']), 'cut', true)
  }
  expect([left, await rowCount('repeats')]).toEqual([[0, 0, 0, 0, 0], 2])
})

test('of a block that lies in two months only the part that was lost goes in again', async () => {
  const both = Buffer.concat([block('events', ['1', '2']), block('events', ['3', '4'], at + 40 * DAY)])
  await store.insert('events', both, 'cut')
  await cut('events', (files) => files.loseRows())
  const left = await rowCount('events')
  await store.insert('events', both, 'cut', true)
  expect([left, await rowCount('events')]).toEqual([2, 4])
})

test('events and their count per minute come and go together', async () => {
  const counted = async () =>
    Number((await store.query<{ n: string }>('SELECT sum(event_count) AS n FROM events_per_minute'))[0]?.n)
  await store.insert('events', block('events', ['1', '2', '3']), 'kept')
  await store.insert('events', block('events', ['4', '5']), 'cut')
  await cut('events', (files) => files.loseRows())
  const left = await counted()
  await store.insert('events', block('events', ['4', '5']), 'cut', true)
  expect([left, await counted()]).toEqual([3, 5])
})

test('what is looked for is told from rows of other workspaces, with any character in its id', async () => {
  const id = 'o\'clock\t"1"\\n €,]'
  const ours = block('repeats', [id, `${id}2`])
  const theirs = Buffer.from(ours.toString().replaceAll('acme\t', 'other\t'))
  await store.insert('repeats', theirs, 'theirs')
  await store.insert('repeats', ours.subarray(0, ours.indexOf(10) + 1), 'half of ours')
  await store.insert('repeats', ours, 'ours', true)
  expect(await rowCount('repeats')).toBe(4)
})

test('of more rows than one question can name every one is looked for', async () => {
  const ids = Array.from({ length: 2500 }, (_, i) => `e-${i}`)
  await store.insert(
    'repeats',
    block(
      'repeats',
      ids.filter((_, i) => i % 3 !== 0),
    ),
    'some',
  )
  await store.insert('repeats', block('repeats', ids), 'all', true)
  const [row] = await store.query<{ ids: string }>('SELECT uniqExact(event_id) AS ids FROM repeats')
  expect([await rowCount('repeats'), Number(row?.ids)]).toEqual([2500, 2500])
})
