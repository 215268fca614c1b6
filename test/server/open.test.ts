import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '../../adapters/store.ts'
import { formatRows } from '../../contract/row.ts'
import { createLife } from '../../server/life.ts'
import { openDatabase } from '../../server/open.ts'
import { eventRow } from '../dashboard/rows.ts'

let directory: string
let said: string[]
let token = 0

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'baton-open-'))
  said = []
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** The database of a Baton that runs while `task` does. */
async function during<R>(durable: boolean, task: (store: Store) => Promise<R>): Promise<R> {
  const log = pino({ level: 'error' }, { write: (line: string) => void said.push(JSON.parse(line).msg) })
  const life = createLife(log)
  const config = { roles: new Set(['pipeline'] as const), clickhouse: null, directory, durable }
  const store = (await openDatabase(config, life, log)) as Store
  const result = await task(store)
  await life.stop()
  return result
}
const insert = (store: Store, count: number) =>
  store.insert(
    'events',
    formatRows(
      'events',
      Array.from({ length: count }, () => eventRow({ occurred_at: Date.now() })),
    ),
    `token ${token++}`,
  )
const eventCount = async (store: Store) =>
  Number((await store.query<{ n: string }>('SELECT count() AS n FROM events'))[0]?.n)

/** How often an insert has something forced to the disk: files, and the folder they are in. */
async function syncsOfInsert(store: Store): Promise<{ files: number; folders: number }> {
  const count = async () => {
    const sql = "SELECT event, value FROM system.events WHERE event IN ('FileSync', 'DirectorySync')"
    const rows = await store.query<{ event: string; value: string }>(sql)
    const of = (name: string) => Number(rows.find(({ event }) => event === name)?.value ?? 0)
    return { files: of('FileSync'), folders: of('DirectorySync') }
  }
  const before = await count()
  await insert(store, 10)
  const after = await count()
  return { files: after.files - before.files, folders: after.folders - before.folders }
}

test('durable, an insert is over when the disk has it; otherwise nothing waits for the disk, also after a durable start', async () => {
  const usual = await during(false, syncsOfInsert)
  const durable = await during(true, syncsOfInsert)
  const again = await during(false, syncsOfInsert)
  expect([usual, again]).toEqual([
    { files: 0, folders: 0 },
    { files: 0, folders: 0 },
  ])
  expect(durable.files).toBeGreaterThan(5)
  expect(durable.folders).toBeGreaterThan(0)
})

test('a part that a power cut has broken is said aloud at every start, and the rest is there', async () => {
  const path = await during(false, async (store) => {
    for (const count of [3, 4, 5]) await insert(store, count)
    const sql = "SELECT data_paths[1] AS path FROM system.tables WHERE database = currentDatabase() AND name = 'events'"
    return (await store.query<{ path: string }>(sql))[0]?.path as string
  })
  expect(said).toEqual([])
  const parts = readdirSync(path).filter((name) => /^\d{6}_/.test(name))
  const bytes = join(path, parts.sort()[1] as string, 'data.bin')
  truncateSync(bytes, Math.floor(statSync(bytes).size / 2))
  const left = await during(false, eventCount)
  const later = await during(false, eventCount)
  expect([left, later]).toEqual([8, 8])
  const sentence = 'a part of events is broken: its rows are missing, its files are kept beside the table as detached'
  expect(said).toEqual([sentence, sentence])
})
