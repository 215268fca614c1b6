import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerSchema } from '../../contract/console.ts'
import { createConsole } from '../../queries/console/console.ts'
import { limitsOf } from '../../queries/console/limits.ts'
import { attacks } from '../queries/console/attacks.ts'
import { eventRow, insertRows, resolvedHandoff } from './rows.ts'
import { type Beside, startDashboard, type TestDashboard } from './start-dashboard.ts'

let dashboard: TestDashboard
/** The same with 2 s for a statement in the place of 10: what takes for ever is waited for less long. */
let hurried: Beside
const now = Date.now()
const secret = 'what globex was told'

beforeAll(async () => {
  dashboard = await startDashboard()
  const { store } = dashboard
  const limits: typeof limitsOf = (format) => ({ ...limitsOf(format), seconds: 2 })
  const onError = (error: unknown) => {
    throw error
  }
  const console = await createConsole({ store, clock: Date.now, newId: randomUUID, at_once: 1, limits, onError })
  hurried = await dashboard.beside({ console })
  await insertRows(dashboard.store, 'handoffs', [
    resolvedHandoff({ requested_at: now - 600_000, wait_seconds: 60 }),
    resolvedHandoff({ requested_at: now - 500_000, wait_seconds: 120 }),
    { ...resolvedHandoff({ requested_at: now - 400_000, wait_seconds: 999 }), workspace: 'globex', quote: secret },
  ])
  await insertRows(dashboard.store, 'events', [
    eventRow({ occurred_at: now - 600_000 }),
    ...[500_000, 400_000].map((ago) => ({
      ...eventRow({ occurred_at: now - ago }),
      workspace: 'globex',
      text: secret,
    })),
  ])
})
afterAll(() => dashboard.stop())

const ask = (
  sql: unknown,
  query = '?workspace=acme',
  headers: Record<string, string> = {},
  { app }: Pick<Beside, 'app'> = dashboard,
) =>
  app.request(`/v1/sql${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ sql }),
  })
const hurry = (sql: string) => ask(sql, undefined, undefined, hurried)
const rows = async (sql: string, query?: string) =>
  ((await (await ask(sql, query)).json()) as { rows: unknown[][] }).rows
const problemOf = async (response: Response | Promise<Response>) => {
  const { status, code, detail } = (await (await response).json()) as Record<string, unknown>
  return { status, code, detail }
}

test('a statement is answered with its columns, its rows, and what it cost', async () => {
  const response = await ask(
    'SELECT outcome, count() AS n, max(wait_seconds) AS longest FROM handoffs FINAL GROUP BY outcome',
  )
  const answer = (await response.json()) as Record<string, unknown>
  expect(answerSchema.parse(answer)).toEqual(answer)
  expect(answer).toMatchObject({
    columns: [{ name: 'outcome' }, { name: 'n', type: 'UInt64' }, { name: 'longest' }],
    rows: [['resolved', 2, 120]],
    row_count: 1,
    rows_read: 3,
  })
})

test.each([
  'SELECT max(wait_seconds) FROM handoffs',
  'SELECT max(wait_seconds) FROM handoffs FINAL',
  'SELECT max(wait_seconds) FROM default.handoffs AS h',
  'SELECT max(wait_seconds) FROM (SELECT * FROM handoffs)',
  'WITH x AS (SELECT * FROM handoffs) SELECT max(x.wait_seconds) FROM x JOIN handoffs AS y ON x.handoff_id = y.handoff_id',
  'SELECT (SELECT max(wait_seconds) FROM handoffs)',
  "SELECT max(wait_seconds) FROM handoffs WHERE workspace = 'acme' OR 1",
  'SELECT max(w) FROM (SELECT max(wait_seconds) AS w FROM handoffs UNION ALL SELECT max(wait_seconds) FROM handoffs)',
  'SELECT max(number) FROM numbers(1000) WHERE number IN (SELECT toUInt64(wait_seconds) FROM handoffs)',
])('only the rows of one workspace are seen: %s', async (sql) => {
  expect(await rows(sql)).toEqual([[120]])
})

/** An error that quotes a value tells it as well as an answer does. */
const told = (of: string, column = 'text') => `toUInt64(if(${of}workspace = 'globex', ${of}${column}, '1')) = 1`
const joins = [
  'LEFT',
  'RIGHT',
  'FULL',
  'INNER',
  'LEFT ANY',
  'RIGHT ANY',
  'LEFT SEMI',
  'RIGHT SEMI',
  'LEFT ANTI',
  'RIGHT ANTI',
]
const selfJoins = joins.flatMap((join) => {
  const joined = `SELECT count() FROM events AS e ${join} JOIN events AS f ON e.event_id = f.event_id`
  return ['e.', 'f.'].flatMap((of) => [`${joined} AND ${told(of)}`, `${joined} WHERE ${told(of)}`])
})

test.each([
  ...selfJoins,
  `SELECT count() FROM events PREWHERE ${told('')}`,
  `SELECT count() FROM handoffs FINAL PREWHERE ${told('', 'quote')}`,
  `SELECT count() FROM handoffs FINAL WHERE ${told('', 'quote')}`,
  `SELECT count() FROM events LEFT JOIN handoffs AS h FINAL ON h.event_id = events.event_id AND ${told('h.', 'quote')}`,
  `SELECT count() FROM events CROSS JOIN events AS f WHERE ${told('f.')}`,
  `SELECT count() FROM events AS e JOIN events AS f ON e.event_id = f.event_id AND ${told('f.')} JOIN events AS g ON g.event_id = f.event_id AND ${told('g.')}`,
  `SELECT count() FROM events AS e ASOF JOIN events AS f ON e.event_id = f.event_id AND e.occurred_at >= f.occurred_at WHERE ${told('f.')}`,
  `SELECT count() FROM (SELECT * FROM events UNION ALL SELECT * FROM events) WHERE ${told('')}`,
  `SELECT count() FROM (SELECT * FROM events ORDER BY occurred_at LIMIT 1 BY workspace, text) WHERE ${told('')}`,
  `SELECT count() FROM (SELECT DISTINCT workspace, text FROM events) WHERE ${told('')}`,
  `SELECT count() FROM (SELECT workspace, text, count() FROM events GROUP BY workspace, text) WHERE ${told('')}`,
  `SELECT count() FROM events ARRAY JOIN [1, 2] AS a WHERE ${told('')}`,
  `SELECT count() FROM events WHERE event_id IN (SELECT event_id FROM events WHERE ${told('')})`,
  `SELECT count() FROM events AS e WHERE EXISTS (SELECT 1 FROM events AS f WHERE f.event_id = e.event_id AND ${told('f.')})`,
  `SELECT text FROM events ORDER BY ${told('')} LIMIT 1`,
  `SELECT count() FROM events WHERE intDiv(1, workspace != 'globex') = 1 AND text != 'x'`,
])('what a statement computes meets no row of another workspace, not in an error either: %s', async (sql) => {
  const said = await (await ask(sql)).text()
  expect(said).not.toMatch(/what globex|Division by zero/)
})

test.each(['event_id', 'conversation_id'])(
  'how much was read does not tell whether another workspace has a value of %s',
  async (column) => {
    const readFor = async (value: string) => {
      const response = await ask(`SELECT count() FROM events WHERE ${column} = '${value}'`)
      return ((await response.json()) as { rows_read: number }).rows_read
    }
    const [theirs] = await rows(`SELECT ${column} FROM events WHERE workspace = 'globex' LIMIT 1`, '')
    expect(await readFor(String(theirs?.[0]))).toBe(await readFor('nobody has it'))
  },
)

test('millions of values in one row are answered, or refused, without a value by value look', async () => {
  const answer = (await (await ask('SELECT arrayWithConstant(2000000, toUInt8(1))')).json()) as { rows: number[][][] }
  expect(answer.rows[0]?.[0]).toHaveLength(2_000_000)
  expect(await problemOf(ask('SELECT arrayWithConstant(19000000, toUInt8(1))'))).toMatchObject({ status: 422 })
})

test('a number that JavaScript would round is text, in an array as well, and one inside a text stays there', async () => {
  const sql = `SELECT [toUInt64(18446744073709551615), 7], 'a,12345678901234567890,"b', toFloat64(1e300), toFloat64(0.1234567890123456)`
  expect(await rows(sql)).toEqual([
    [['18446744073709551615', 7], 'a,12345678901234567890,"b', 1e300, 0.1234567890123456],
  ])
})

test('a long text beside a long number is answered as it is', async () => {
  const sql = `SELECT arrayStringConcat(arrayMap(x -> repeat('a"\\\\', 300000), range(10))), toUInt64(12345678901234567)`
  const [row] = await rows(sql)
  expect([row?.[0] === 'a"\\'.repeat(3_000_000), row?.[1]]).toEqual([true, '12345678901234567'])
})

test('of the events per minute, too, only those of one workspace are seen', async () => {
  expect(await rows('SELECT workspace, sum(event_count) FROM events_per_minute GROUP BY workspace')).toEqual([
    ['acme', 1],
  ])
})

test('a workspace whose name is made to break out of the filter sees nothing', async () => {
  for (const name of ["' OR 1=1 --", "x\\' OR 1 OR \\'", "a'} , max_threads = 9"])
    expect(await rows('SELECT count() FROM handoffs', `?workspace=${encodeURIComponent(name)}`)).toEqual([[0]])
})

test('a reader on this machine who names no workspace sees all of them', async () => {
  expect(await rows('SELECT count() FROM handoffs FINAL', '')).toEqual([[3]])
})

test('every attack is refused in words, and nothing of it reaches the engine', async () => {
  const answers = []
  for (const sql of attacks.filter((one) => one !== '')) {
    const { status, code, detail } = await problemOf(ask(sql))
    if (status !== 422 || code !== 'sql_refused' || String(detail).length < 10)
      answers.push({ sql, status, code, detail })
  }
  expect(answers).toEqual([])
})

test.each([
  ['endless counting', 'SELECT count() FROM numbers(1000000000000)', /sql_too_slow/],
  ['an array without end', 'SELECT groupArray(number) FROM numbers(10000000000)', /sql_too_(?:slow|much_memory)/],
  ['a text of a gigabyte', "SELECT repeat('a', 1000000000)", /sql_too_much_memory/],
  ['an answer of 20,000 rows', 'SELECT number FROM numbers(20000)', /sql_too_many_rows/],
  [
    'a subquery that calls itself',
    'WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT count() FROM t',
    /sql_failed/,
  ],
  [
    'everything with everything',
    'SELECT count() FROM numbers(1000000000) a CROSS JOIN numbers(1000000000) b',
    /sql_too_(?:slow|much_memory)/,
  ],
])(
  'limits end it, and the rest of the program goes on: %s',
  async (_, sql, code) => {
    let ticks = 0
    const ticking = setInterval(() => ticks++, 20)
    const begun = performance.now()
    // what another limit ends may take more than two seconds until it meets it
    const problem = await problemOf(code.test('sql_too_slow') ? hurry(sql) : ask(sql))
    clearInterval(ticking)
    const elapsed = performance.now() - begun
    expect(problem.code).toMatch(code)
    expect(elapsed).toBeLessThan(30_000)
    expect(ticks).toBeGreaterThanOrEqual(Math.floor(elapsed / 20 / 10))
  },
  40_000,
)

/** One call, which the engine cannot be made to leave; each of them took minutes to hours. */
test.each([
  "WITH repeat('a', 1000000) AS a SELECT position(concat(a, a, a, a, a, a, a, a, a, a), concat(a, a, a, 'b'))",
  "WITH repeat('a', 900000) AS t SELECT arraySum(arrayMap(x -> position(t, toString(x)), range(10000000)))",
])(
  'a call that takes hours is ended with its process, and the next statement is answered: %s',
  async (sql) => {
    const begun = performance.now()
    expect(await problemOf(hurry(sql))).toMatchObject({ status: 422, code: 'sql_too_slow' })
    expect(performance.now() - begun).toBeLessThan(60_000)
    expect(await rows('SELECT count() FROM handoffs')).toEqual([[2]])
  },
  90_000,
)

test('what the engine does not understand it says itself, without its version', async () => {
  const problem = await problemOf(ask('SELECT colour FROM handoffs'))
  expect(problem).toMatchObject({ status: 422, code: 'sql_failed', detail: expect.stringContaining('colour') })
  expect(problem.detail).not.toMatch(/version|DB::|\/ClickHouse/)
})

test('beyond eight at once the next is asked to come again', async () => {
  const slow = 'SELECT count() FROM numbers(3000000000) WHERE sipHash64(number) = 1'
  const gone = new AbortController()
  const many = Array.from({ length: 8 }, () =>
    dashboard.app.request('/v1/sql?workspace=acme', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sql: slow }),
      signal: gone.signal,
    }),
  )
  await new Promise((done) => setTimeout(done, 300))
  const response = await ask('SELECT 1')
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('3')
  expect((await problemOf(response)).detail).toMatch(
    /^8 are being answered or wait \(this machine, without a key since \d+ s, .*17 s/,
  )
  const begun = performance.now()
  gone.abort()
  await Promise.allSettled(many)
  // the statement at work had ten seconds
  expect(performance.now() - begun).toBeLessThan(9000)
})

test('whole numbers beyond what JavaScript can hold come as texts', async () => {
  expect(await rows('SELECT toUInt64(18446744073709551615), 42')).toEqual([['18446744073709551615', 42]])
})

test('an export has its rows as a spreadsheet shows and does not run them', async () => {
  const response = await ask(
    "SELECT '=1+1' AS a, [1, 2] AS b, map('k', 'v') AS c, NULL AS d",
    '?workspace=acme&format=csv',
  )
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="answer-.*\.csv"$/)
  expect(await response.text()).toBe('a,b,c,d\r\n\'=1+1,1 2,"{""k"":""v""}",\r\n')
})

test('a Parquet export is one', async () => {
  const response = await ask('SELECT number FROM numbers(20000)', '?workspace=acme&format=parquet')
  expect(new TextDecoder().decode((await response.arrayBuffer()).slice(0, 4))).toBe('PAR1')
})

test('who asked what is written down, also what was refused', async () => {
  await ask("SELECT 'for the record'")
  await ask("SELECT file('for the record')")
  const noted = () =>
    rows(
      "SELECT outcome, who, sql FROM questions WHERE sql LIKE '%for the record%' AND sql NOT LIKE '%questions%' ORDER BY asked_at",
    )
  await expect.poll(noted).toEqual([
    ['answered', 'this machine, without a key', "SELECT 'for the record'"],
    ['sql_refused', 'this machine, without a key', "SELECT file('for the record')"],
  ])
})

test('the tables are listed with their columns, and the functions as ClickHouse spells them', async () => {
  const { tables, functions } = (await (await dashboard.app.request('/v1/sql/tables')).json()) as {
    tables: { name: string; columns: { name: string; type: string }[] }[]
    functions: string[]
  }
  expect(functions).toEqual(expect.arrayContaining(['toStartOfHour', 'quantile']))
  expect(functions).not.toContain('file')
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['events', 'events_per_minute', 'handoffs']))
  expect(tables.find(({ name }) => name === 'events')?.columns).toContainEqual({ name: 'text', type: 'String' })
  expect(tables.every(({ columns }) => columns.length > 0)).toBe(true)
})

test.each([[{ sql: 1 }], [{ sql: '' }], [{ sql: 'SELECT 1', settings: {} }], [null]])(
  'a body that is no statement is refused: %j',
  async (body) => {
    const response = await dashboard.app.request('/v1/sql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(await problemOf(response)).toMatchObject({ status: 400, code: 'statement' })
  },
)

test('a form that another site could send is refused', async () => {
  const response = await ask('SELECT 1', '?workspace=acme', { 'content-type': 'text/plain' })
  expect(response.status).toBe(415)
  const foreign = await ask('SELECT 1', '?workspace=acme', { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
})

test('a key needs the scope sql, and sees its own workspace only', async () => {
  const closed = await dashboard.beside({ open: false })
  const post = async (token: string, query = '') =>
    closed.app.request(`/v1/sql${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ sql: 'SELECT count() FROM handoffs FINAL' }),
    })
  const reading = await dashboard.keys.create({ workspace: 'acme', scopes: ['read'] })
  const asking = await dashboard.keys.create({ workspace: 'globex', scopes: ['sql'] })
  expect((await post(reading.token)).status).toBe(403)
  expect((await post('')).status).toBe(401)
  expect((await post(asking.token, '?workspace=acme')).status).toBe(403)
  expect(((await (await post(asking.token)).json()) as { rows: unknown }).rows).toEqual([[1]])
})
