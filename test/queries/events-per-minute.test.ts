import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../adapters/store.ts'
import { formatRows } from '../../contract/row.ts'
import { eventRow } from '../dashboard/rows.ts'

const schema = new URL('../../queries/schema', import.meta.url).pathname
const directory = mkdtempSync(join(tmpdir(), 'baton-minutes-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const at = Date.parse('2026-06-15T10:00:30Z')
const events = (count: number) =>
  formatRows(
    'events',
    Array.from({ length: count }, (_, i) => eventRow({ occurred_at: at + i * 1000 })),
  )
const perMinute =
  'SELECT toString(minute) AS minute, toUInt32(sum(event_count)) AS n FROM events_per_minute GROUP BY minute ORDER BY minute'

test('events of before the upgrade are counted per minute like those after it', async () => {
  const before = join(directory, 'before')
  mkdirSync(before)
  for (const name of readdirSync(schema)) if (name < '016') cpSync(join(schema, name), join(before, name))
  const store = await openStore({ path: join(directory, 'data') })
  await store.migrate(before)
  await store.insert('events', events(40), 'before')
  await store.migrate(schema)
  await store.insert('events', events(40), 'after')
  expect(await store.query(perMinute)).toEqual([
    { minute: '2026-06-15 10:00:00', n: 60 },
    { minute: '2026-06-15 10:01:00', n: 20 },
  ])
  const plan = await store.query<{ explain: string }>(
    'EXPLAIN SELECT workspace, sum(event_count) FROM events_per_minute GROUP BY workspace',
  )
  expect(plan.map(({ explain }) => explain).join('\n')).toContain('(minutes)')
  await store.close()
})
