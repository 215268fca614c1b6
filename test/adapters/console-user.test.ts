import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStore, type Store } from '../../adapters/store.ts'
import { askedTables } from '../../contract/row.ts'
import { createConsole } from '../../queries/console/console.ts'

/** Who asks a ClickHouse server, and with which settings: a server of nobody's that writes down what it is sent. */

interface Request {
  user: string
  password: string
  sql: string
  /** of the address */
  settings: Record<string, string>
}

let seen: Request[]
let kept: string[]
/** what is typed is answered after this */
let answering: Promise<void>
/** what makes a user is answered with this */
let denied: string
let url: string
let close: () => Promise<unknown>
let store: Store

beforeEach(async () => {
  seen = []
  kept = []
  denied = ''
  answering = Promise.resolve()
  const server = createServer(async (request, response) => {
    const one = await read(request)
    seen.push(one)
    if (one.user === 'baton_console') await answering
    const isRefused = denied !== '' && /^(?:CREATE|ALTER|GRANT|KILL) (?:USER|SETTINGS|QUOTA|SELECT|QUERY)/.test(one.sql)
    response.writeHead(isRefused ? 500 : 200).end(isRefused ? denied : answerTo(one.sql))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  store = await open()
  close = async () => {
    await store.close()
    server.close()
  }
})
afterEach(() => close())

const open = () => openStore({ url, database: 'baton', username: 'baton', password: 'of-baton' })

async function read(request: IncomingMessage): Promise<Request> {
  const [user = '', password = ''] = Buffer.from(request.headers.authorization?.split(' ')[1] ?? '', 'base64')
    .toString()
    .split(':')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const raw = Buffer.concat(chunks)
  const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw
  const { query, ...settings } = Object.fromEntries(new URL(request.url ?? '', 'http://x').searchParams)
  return { user, password, sql: (query ?? body.toString()).trim(), settings }
}

function answerTo(sql: string): string {
  const [, password] = /^INSERT INTO console_passwords .*VALUES \('([^']+)'/.exec(sql) ?? []
  if (password !== undefined) kept.push(password)
  if (sql.startsWith('SELECT password'))
    return kept
      .slice(0, 1)
      .map((one) => `{"password":"${one}"}\n`)
      .join('')
  if (sql.startsWith('SELECT currentDatabase()')) return '{"database":"baton"}\n'
  if (sql.includes('FORMAT JSONCompact\n'))
    return '{"meta":[{"name":"n","type":"UInt8"}],"data":[[1]],"rows":1,"statistics":{"elapsed":0,"rows_read":1,"bytes_read":1}}'
  return ''
}

const directory = new URL('../../queries/server', import.meta.url).pathname
const openConsole = (more: object = {}, of = store) =>
  of.openConsole({ directory, tables: askedTables, password: null, newPassword: () => 'of-the-first', ...more })

test('statements that somebody types run under a user that reads, within limits; all else as Baton', async () => {
  expect(await openConsole()).toBe('')
  seen = []
  const asked = await createConsole({ store, clock: () => 0, newId: () => 'q-1', at_once: 4, onError: console.error })
  const workspace = 'acme'
  const answer = await asked.ask({
    sql: 'SELECT 1 AS n',
    workspace,
    who: 'an engineer',
    format: 'json',
    signal: undefined,
  })
  expect(answer).toMatchObject({ ok: true })
  await expect.poll(() => seen.some(({ sql }) => sql.startsWith('INSERT INTO questions'))).toBe(true)
  const typed = seen.filter(({ sql }) => sql.startsWith('SELECT 1 AS n'))
  expect(typed).toMatchObject([{ user: 'baton_console', password: 'of-the-first' }])
  expect(typed[0]?.sql).toMatch(/SETTINGS max_execution_time = 10, .*max_memory_usage = 1000000000, .*workspace = /s)
  expect(new Set(seen.filter((one) => one !== typed[0]).map(({ user }) => user))).toEqual(new Set(['baton']))
})

test('a statement that the database does not leave is not waited for, and nor is it by those behind it', async () => {
  await openConsole()
  const { promise, resolve } = Promise.withResolvers<void>()
  answering = promise
  const console = await createConsole({
    store,
    clock: () => 0,
    newId: () => 'q-1',
    at_once: 1,
    onError: () => undefined,
  })
  const ask = () => console.ask({ sql: 'SELECT 1 AS n', workspace: 'acme', who: 'an engineer', format: 'json' })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const both = Promise.all([ask(), ask()])
  await expect.poll(() => seen.some(({ user }) => user === 'baton_console')).toBe(true)
  await vi.advanceTimersByTimeAsync(40_000)
  vi.useRealTimers()
  expect(await both).toMatchObject([{ code: 'sql_too_slow' }, { code: 'sql_busy' }])
  expect(await ask()).toMatchObject({ code: 'sql_busy' })
  resolve()
  await expect.poll(async () => (await ask()).ok).toBe(true)
})

test('a statement that somebody ends is killed by Baton, and one that may not be killed loses its request', async () => {
  await openConsole()
  const { promise, resolve } = Promise.withResolvers<void>()
  answering = promise
  const asked = store.ask("SELECT 1 SETTINGS log_comment = 'q-7'", 60_000).then(
    () => 'answered',
    () => 'left',
  )
  const killed = () => seen.filter(({ sql, user }) => user === 'baton' && sql.startsWith('KILL QUERY'))
  await expect.poll(() => seen.some(({ user }) => user === 'baton_console')).toBe(true)
  // the server ends it with its request, also when this process dies
  expect(seen.at(-1)?.settings).toMatchObject({ cancel_http_readonly_queries_on_client_close: '1' })
  await store.interrupt('q-7')
  expect(killed()).toMatchObject([{ sql: "KILL QUERY WHERE query LIKE '%q-7%' AND query NOT LIKE 'KILL%' ASYNC" }])
  expect(await Promise.race([asked, Promise.resolve('waits')])).toBe('waits')
  denied = 'Code: 497. DB::Exception: baton: Not enough privileges. (ACCESS_DENIED)'
  await store.interrupt('q-8')
  expect(await Promise.race([asked, Promise.resolve('waits')])).toBe('waits')
  await store.interrupt('q-7')
  expect(await asked).toBe('left')
  resolve()
})

test('that user gets its limits, its quota and the tables that may be asked, and no other', async () => {
  await openConsole()
  const sql = seen.map((one) => one.sql.replace(/\s+/g, ' '))
  expect(sql).toContainEqual(
    expect.stringMatching(
      /^CREATE SETTINGS PROFILE IF NOT EXISTS `baton_console_limits` SETTINGS readonly = 2 CONST, max_execution_time = 15 MIN 1 MAX 15,/,
    ),
  )
  expect(sql).toContainEqual(
    expect.stringMatching(/^CREATE USER IF NOT EXISTS `baton_console` .*`baton_console_limits`$/),
  )
  expect(sql).toContainEqual(expect.stringMatching(/^CREATE QUOTA IF NOT EXISTS .* TO `baton_console`$/))
  const granted = sql.flatMap((one) => /^GRANT SELECT ON `baton`.`(\w+)` TO `baton_console`$/.exec(one)?.[1] ?? [])
  expect(granted).toEqual([...askedTables])
  expect(granted).not.toContain('console_passwords')
})

test('the password is made once and is the same for every process, unless one is configured', async () => {
  await openConsole()
  const second = await open()
  await openConsole({ newPassword: () => 'of-the-second' }, second)
  const used = () => seen.findLast(({ sql }) => sql.startsWith('ALTER USER'))?.sql
  expect([kept, used()]).toEqual([['of-the-first'], expect.stringContaining("BY 'of-the-first'")])
  await openConsole({ password: "it's \\ ours" }, second)
  await second.close()
  expect(used()).toContain("BY 'it\\'s \\\\ ours'")
})

test('where no user may be made nothing that is typed runs, and it says why', async () => {
  denied = 'Code: 497. DB::Exception: baton: Not enough privileges. (ACCESS_DENIED)'
  expect(await openConsole()).toMatch(/^baton_console is not there and may not be made: .*Not enough privileges/)
  await expect(store.ask('SELECT 1', 60_000)).rejects.toThrow('may not be made')
  expect(seen.map(({ sql }) => sql)).not.toContain('SELECT 1')
})

test('one that somebody made by hand is used with the password that is configured', async () => {
  denied = 'Code: 497. DB::Exception: baton: Not enough privileges. (ACCESS_DENIED)'
  expect(await openConsole({ password: 'agreed' })).toBe('')
  await store.ask('SELECT 1', 60_000)
  expect(seen.at(-1)).toMatchObject({ user: 'baton_console', password: 'agreed', sql: 'SELECT 1' })
})

test('an outage is no refusal', async () => {
  denied = 'Code: 210. DB::NetException: Connection refused. (NETWORK_ERROR)'
  await expect(openConsole()).rejects.toThrow('Connection refused')
})

test('the real engine reads every one of these statements', async () => {
  await openConsole()
  const path = mkdtempSync(join(tmpdir(), 'baton-console-user-'))
  const engine = await openStore({ path })
  const statements = seen.map(({ sql }) => sql).filter((sql) => /^(?:CREATE|ALTER|GRANT)/.test(sql))
  expect(statements.length).toBe(5 + askedTables.length)
  for (const text of statements)
    expect((await engine.query<{ read: string }>('SELECT formatQuery({text:String}) AS read', { text })).length).toBe(1)
  await engine.close()
  rmSync(path, { recursive: true, force: true })
})

test('the embedded engine has no users, and is asked as before', async () => {
  const path = mkdtempSync(join(tmpdir(), 'baton-console-user-'))
  const engine = await openStore({ path })
  expect(await openConsole({}, engine)).toBe('')
  expect(Buffer.from(await engine.ask('SELECT 42 FORMAT TSV', 60_000)).toString()).toBe('42\n')
  await engine.close()
  rmSync(path, { recursive: true, force: true })
})
