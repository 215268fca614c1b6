import { afterAll, beforeAll, expect, test } from 'vitest'
import { columns, type Table } from '../../contract/row.ts'
import { type Bench, openBench } from '../queries/rows.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

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
