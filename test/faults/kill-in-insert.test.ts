import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { openStore, type Store } from '../../adapters/store.ts'
import type { Table } from '../../contract/row.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'
import { startChild } from './child.ts'
import { filesOf, type TableFiles } from './cut-insert.ts'
import { createLoad, type Load } from './load.ts'
import { foldStream, type Reference, readLines, roundFloats } from './reference.ts'

/**
 * A kill in the tenth of a millisecond in which the engine knows an insert only by half, in every table at once: a range is
 * inserted and not committed, the pipeline is killed, and the files become those that such a kill leaves. Twice: first the
 * rows are gone and their tokens are known, then the rows are there and nobody knows their tokens.
 */
const clock = Date.now() - 3_600_000
const limits = { batch_rows: 500, batch_ms: 60 }
const agents = 3
const tables = [
  ...(['events', 'decisions', 'repeats', 'briefings', 'notices'] as const),
  ...(['episodes', 'handoffs', 'promises'] as const),
]
const replaced = new Set<Table>(['episodes', 'handoffs', 'promises'])
const directory = mkdtempSync(join(tmpdir(), 'baton-cut-'))

let broker: TestBroker
let bus: Bus
let store: Store
let load: Load
let reference: Reference
const lost: number[] = []
const hit = new Set<string>()

beforeAll(async () => {
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'load' })
  load = createLoad({ bus, seed: 77, from: clock })
  await load.announceAgents(agents)
  const options = { url: broker.url, directory, clock, limits }
  for (const lose of [(files: TableFiles) => files.loseRows(), (files: TableFiles) => files.loseToken()]) {
    const child = startChild({ ...options, halt: { table: 'events', count: 3 } })
    const halted = child.halted()
    const [range] = await Promise.all([halted, load.publish(1500)])
    await child.kill()
    lost.push(await cutOff(range, lose))
    for (const table of range) hit.add(table)
  }
  const child = startChild(options)
  await child.idle()
  await child.stop()
  store = await openStore({ path: directory })
  reference = await foldStream(bus, (await bus.eventsState()).last_seq, clock)
})

afterAll(async () => {
  await store?.close()
  await bus?.close()
  await broker?.stop()
  rmSync(directory, { recursive: true, force: true })
})

/** @returns by how many rows the tables have become fewer */
async function cutOff(range: string[], lose: (files: TableFiles) => void): Promise<number> {
  const before = await openStore({ path: directory })
  const files = await Promise.all(range.map((table) => filesOf(before, table)))
  const count = await rowCount(before)
  await before.close()
  for (const one of files) lose(one)
  const after = await openStore({ path: directory })
  const left = await rowCount(after)
  await after.close()
  return count - left
}

async function rowCount(of: Store): Promise<number> {
  const counts = tables.map((table) => of.query<{ n: string }>(`SELECT count() AS n FROM ${table}`))
  return (await Promise.all(counts)).reduce((sum, [row]) => sum + Number(row?.n), 0)
}

test('the first cut took rows, the second none, and both met tables that grow and tables that replace', () => {
  expect([lost[0], lost[1]]).toEqual([expect.toSatisfy((count: number) => count > 100), 0])
  expect([...hit]).toEqual(expect.arrayContaining(['events', 'decisions', 'handoffs', 'promises']))
})

for (const table of tables) {
  test(`${table} are, byte for byte, those of a run that nobody killed`, async () => {
    expect(await readLines(store, table, replaced.has(table))).toEqual(
      reference[table].map((line) => roundFloats(table, line)).sort(),
    )
  })
}

test('every acknowledged event is one row, one id and one count in the roll-up', async () => {
  const [counts] = await store.query<Record<string, string>>(
    'SELECT count() AS rows, uniqExact(event_id) AS ids, (SELECT sum(event_count) FROM events_per_minute) AS counted FROM events',
  )
  const acknowledged = load.acknowledged.size + agents
  expect(Object.values(counts ?? {}).map(Number)).toEqual([acknowledged, acknowledged, acknowledged])
})
