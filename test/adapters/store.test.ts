import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store, StoreError } from '../../adapters/store.ts'
import { failure, idsIn, rows } from './repeat-rows.ts'

const directory = mkdtempSync(join(tmpdir(), 'baton-store-'))
let store: Store

beforeAll(async () => {
  store = await openStore({ path: directory })
  await store.migrate(new URL('../../queries/schema', import.meta.url).pathname)
})
afterAll(async () => {
  await store.close()
  rmSync(directory, { recursive: true, force: true })
})

const ids = (prefix: string) => idsIn(store, prefix)

test('the same token twice is one insert, another token is another', async () => {
  await store.insert('repeats', rows('t-1'), 'one')
  await store.insert('repeats', rows('t-1'), 'one')
  await store.insert('repeats', rows('t-2'), 'two')
  expect(await ids('t-')).toEqual(['t-1', 't-2'])
})

test('an insert that is refused leaves nothing of its block behind', async () => {
  const error = await failure(store.insert('repeats', Buffer.from(`${rows('r-1')}["not", "a", "row"]\n`), 'refused'))
  expect([error?.retryable, await ids('r-')]).toEqual([false, []])
})

/** Somebody else's server: it keeps what it was sent and answers as it is told. */
async function clickHouse(answer: { status: number; body: string }) {
  const seen: { query: string; body: string }[] = []
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { gunzipSync } = await import('node:zlib')
    const raw = Buffer.concat(chunks)
    const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw
    seen.push({ query: new URL(request.url ?? '', 'http://x').searchParams.get('query') ?? '', body: body.toString() })
    response.writeHead(answer.status).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const remote = await openStore({ url, database: 'baton', username: 'default', password: '' })
  return { seen, remote, close: () => Promise.all([remote.close(), new Promise((resolve) => server.close(resolve))]) }
}

test('a server gets the rows with the token in the statement', async () => {
  const { seen, remote, close } = await clickHouse({ status: 200, body: '' })
  await remote.insert('repeats', rows('s-1', 's-2'), 'abc:0:1-2')
  await close()
  expect(seen[0]?.query).toMatch(
    /^INSERT INTO repeats \(workspace, .*insert_deduplication_token='abc:0:1-2'.* FORMAT TabSeparated$/s,
  )
  expect(seen[0]?.body).toBe(rows('s-1', 's-2').toString())
})

for (const [code, name, retryable] of [
  [252, 'TOO_MANY_PARTS', true],
  [241, 'MEMORY_LIMIT_EXCEEDED', true],
  [159, 'TIMEOUT_EXCEEDED', true],
  [27, 'CANNOT_PARSE_INPUT_ASSERTION_FAILED', false],
] as const) {
  test(`${name} of a server is ${retryable ? 'an outage' : 'a refusal'}`, async () => {
    const { remote, close } = await clickHouse({
      status: 500,
      body: `Code: ${code}. DB::Exception: so it is. (${name})`,
    })
    const error = await failure(remote.insert('repeats', rows('x'), 't'))
    await close()
    expect(error?.retryable).toBe(retryable)
  })
}

test('a server that is not there is an outage', async () => {
  const remote = await openStore({ url: 'http://127.0.0.1:9', database: 'baton', username: 'default', password: '' })
  const error = await failure(remote.insert('repeats', rows('x'), 't'))
  await remote.close()
  expect([error instanceof StoreError, error?.retryable]).toEqual([true, true])
})

test('what a failed question had written already does not come before the next answer', async () => {
  const halfWay =
    'SELECT number, throwIf(number = 1500) AS t FROM numbers(5000) SETTINGS max_block_size = 10, max_threads = 1'
  const [failed, next] = await Promise.all([failure(store.query(halfWay)), store.query('SELECT 42 AS n')])
  expect(failed?.message).toMatch(/throwIf/)
  expect(next).toEqual([{ n: 42 }])
  const slow = 'SELECT count() FROM numbers(1000000000000) FORMAT JSONCompact SETTINGS max_execution_time = 0.2'
  expect((await failure(store.ask(slow, 60_000)))?.code).toBe('159')
  expect(new TextDecoder().decode(await store.ask('SELECT 42 FORMAT TSV', 60_000))).toBe('42\n')
})

test('what is asked again and again is never compiled, also behind a question that failed', async () => {
  const compiled = async () => {
    const sql = "SELECT sum(value) AS n FROM system.events WHERE event = 'CompileFunction'"
    return Number((await store.query<{ n: string }>(sql))[0]?.n)
  }
  const before = await compiled()
  await failure(store.query('SELECT throwIf(1)'))
  for (let time = 0; time < 6; time++)
    await store.query(
      'SELECT sum(number * 3 + 7), max(number * 5 + number) FROM numbers(1000) WHERE number % 7 + 2 > 4',
    )
  expect(await compiled()).toBe(before)
})

test('a statement is ended from outside', async () => {
  const asked = failure(
    store.ask("SELECT count() FROM numbers(1000000000000) FORMAT TSV SETTINGS log_comment = 'me-1'", 60_000),
  )
  // of one that does not run yet nothing is ended
  const again = setInterval(() => void store.interrupt('me-1'), 300)
  expect((await asked)?.code).toBe('394')
  clearInterval(again)
})

/** One call of a function, which the engine cannot be made to leave: it takes hours. */
const endless = "SELECT position(repeat('a', 900000), concat(repeat('a', 800000), 'b')) FROM numbers(1000000)"
const answer = async (sql: string) => new TextDecoder().decode(await store.ask(`${sql} FORMAT TSV`, 60_000)).trim()

test('a call that would take hours is ended when its time is over, and the next statement is answered', async () => {
  const asked = failure(store.ask(`${endless} FORMAT TSV`, 1500))
  const next = answer('SELECT 42')
  expect((await asked)?.code).toBe('159')
  expect(await next).toBe('42')
})

test('a call that would take hours is ended from outside, too', async () => {
  const asked = failure(store.ask(`${endless} FORMAT TSV SETTINGS log_comment = 'me-2'`, 120_000))
  const again = setInterval(() => void store.interrupt('me-2'), 300)
  expect((await asked)?.code).toBe('394')
  clearInterval(again)
  expect(await answer('SELECT 42')).toBe('42')
})

test('statements see what was inserted a second ago, and no table that is not for asking', async () => {
  const before = Number(await answer('SELECT count() FROM repeats'))
  await store.insert('repeats', rows('seen', 'by', 'all'), 'seen-by-all')
  await expect.poll(async () => Number(await answer('SELECT count() FROM repeats'))).toBe(before + 3)
  expect((await failure(answer('SELECT count() FROM migrations')))?.code).toBe('60')
})

test('whatever gets through the parse, the process of statements can change none of the tables', async () => {
  for (const sql of [
    'ALTER TABLE repeats DELETE WHERE 1',
    'TRUNCATE TABLE repeats',
    'INSERT INTO repeats SELECT * FROM repeats',
  ])
    expect(await failure(store.ask(sql, 60_000))).not.toBeNull()
})
