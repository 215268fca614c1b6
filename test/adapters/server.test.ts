import { beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../../adapters/store.ts'
import { askedTables } from '../../contract/row.ts'
import { createConsole } from '../../queries/console/console.ts'
import { questions } from '../queries/console/questions.ts'
import { owner, startClickHouse, type TestClickHouse } from '../start-clickhouse.ts'
import { consoleXml } from './console-xml.ts'
import { failure, idsIn, rows } from './repeat-rows.ts'

/** A store over a real ClickHouse server, which is somebody else's: it goes away and comes back, and its users are made by hand. */

const schema = new URL('../../queries/schema', import.meta.url).pathname
const directory = new URL('../../queries/server', import.meta.url).pathname
let server: TestClickHouse
let store: Store

beforeAll(async () => {
  server = await startClickHouse(consoleXml('baton', 'by-hand', { queries: '200' }))
  store = await openStore({ url: server.url, database: 'baton', ...owner })
  await store.migrate(schema)
  return () => store.close()
})

const ids = (prefix: string) => idsIn(store, prefix)
const openConsole = (password: string | null) =>
  store.openConsole({ directory, tables: askedTables, password, newPassword: () => 'of-the-first' })

test('every migration runs, and at the next start none', async () => {
  expect(await store.migrate(schema)).toEqual([])
  const there = (await server.ask('SHOW TABLES FROM baton')).split('\n')
  expect(there).toEqual(expect.arrayContaining([...askedTables]))
})

test('the same token twice is one insert, and what was refused leaves nothing', async () => {
  await store.insert('repeats', rows('t-1'), 'one')
  await store.insert('repeats', rows('t-1'), 'one')
  await store.insert('repeats', rows('t-2'), 'two')
  const error = await failure(store.insert('repeats', Buffer.from(`${rows('t-3')}["not", "a", "row"]\n`), 'refused'))
  expect([await ids('t-'), error?.retryable]).toEqual([['t-1', 't-2'], false])
})

test('a server that was killed is an outage, and nothing is twice after it is back', async () => {
  await store.insert('repeats', rows('k-1'), 'k-one')
  await server.kill()
  expect(await failure(store.insert('repeats', rows('k-1', 'k-2'), 'k-two'))).toMatchObject({ retryable: true })
  await server.restart()
  await store.insert('repeats', rows('k-1'), 'k-one')
  await store.insert('repeats', rows('k-1', 'k-2'), 'k-two', true)
  expect(await ids('k-')).toEqual(['k-1', 'k-2'])
})

test('nobody may type statements where the user for them is not there and cannot be made', async () => {
  const why = await openConsole(null)
  expect(why).toMatch(/^baton_console is not there and may not be made: .*no writeable access storage/)
  expect((await failure(store.ask('SELECT 1', 60_000)))?.message).toBe(why)
})

async function askByHand() {
  expect(await openConsole('by-hand')).toBe('')
  const newId = () => crypto.randomUUID()
  const asked = await createConsole({ store, clock: Date.now, newId, at_once: 4, onError: console.error })
  return (sql: string) => asked.ask({ sql, workspace: 'acme', who: 'an engineer', format: 'json', signal: undefined })
}

test('a user that was made by hand is asked, and every question that is read is answered', async () => {
  const ask = await askByHand()
  for (const sql of questions.map((one) => one.replace('default.', 'baton.')))
    expect([sql, await ask(sql)]).toMatchObject([sql, { ok: true }])
})

test('when its quota is used up it is told so', async () => {
  const ask = await askByHand()
  let last = await ask('SELECT count() FROM events')
  // an hour may begin meanwhile, and its quota with it
  for (let time = 0; last.ok && time < 450; time++) last = await ask('SELECT count() FROM events')
  expect(last).toMatchObject({ code: 'sql_busy', detail: expect.stringMatching(/quota .* is used up/) })
})
