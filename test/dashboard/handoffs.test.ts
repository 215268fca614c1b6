import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { ListedHandoff } from '../../contract/handoff.ts'
import { openApiDocument } from '../../contract/openapi.ts'
import { handoffQuerySchema } from '../../dashboard/handoff-query.ts'
import { handoffRow, insertRows, resolvedHandoff } from './rows.ts'
import { type Beside, startDashboard, type TestDashboard } from './start-dashboard.ts'

/** The list of handoffs over HTTP, over a real engine. */

const now = Date.now()
const minute = 60_000
let open: TestDashboard
let closed: Beside
let token: string

beforeAll(async () => {
  open = await startDashboard()
  closed = await open.beside({ open: false })
  token = (await open.keys.create({ workspace: 'acme', scopes: ['read'] })).token
  await insertRows(open.store, 'handoffs', [
    resolvedHandoff({
      handoff_id: 'h_1',
      requested_at: now - 9 * minute,
      wait_seconds: 30,
      channel: 'voice',
      repeat_count: 1,
      agent_id: 'a-1',
    }),
    resolvedHandoff({
      handoff_id: 'h_2',
      requested_at: now - 8 * minute,
      wait_seconds: 40.25,
      reason: 'repetition',
      tier: 2,
      repeat_count: 2,
    }),
    handoffRow({
      handoff_id: 'h_3',
      requested_at: now - 7 * minute,
      outcome: 'ghosted',
      ghosts: ['silent', 'looped'],
      language: 'de',
      bot_version: '9',
    }),
    handoffRow({ handoff_id: 'h_4', requested_at: now - 6 * minute, waiting: 1, quote: '=HYPERLINK("http://x")' }),
    // two at the same millisecond: only the id tells them apart
    resolvedHandoff({ handoff_id: 'h_6', requested_at: now - 5 * minute, wait_seconds: 1, quote: '-1 please, "now"' }),
    resolvedHandoff({ handoff_id: 'h_5', requested_at: now - 5 * minute, wait_seconds: 1, quote: 'plain' }),
    handoffRow({ handoff_id: 'h_old', requested_at: now - 30 * 60 * minute, outcome: 'abandoned' }),
    handoffRow({ handoff_id: 'h_silent', requested_at: now - 25 * 60 * minute, waiting: 1, quote: 'since yesterday' }),
    resolvedHandoff({ handoff_id: 'h_theirs', requested_at: now - minute, wait_seconds: 1, workspace: 'other' }),
  ])
})
afterAll(async () => {
  closed.app.close()
  await open.stop()
})

const ask = (query = '') =>
  closed.app.request(`/v1/handoffs${query}`, { headers: { authorization: `Bearer ${token}` } })
const list = async (query = ''): Promise<ListedHandoff[]> => (await (await ask(query)).json()).handoffs
const ids = async (query = '') => (await list(query)).map((one) => one.handoff_id)

test('the last day is listed, newest first, and only the key’s workspace', async () => {
  expect(await ids()).toEqual(['h_6', 'h_5', 'h_4', 'h_3', 'h_2', 'h_1'])
})

test('times are RFC 3339, and what has not happened is empty', async () => {
  const [handoff] = await list('?outcome=ghosted')
  expect(handoff).toMatchObject({
    requested_at: new Date(now - 7 * minute).toISOString(),
    responded_at: '',
    ended_at: '',
  })
})

test('one that waits has the wait so far', async () => {
  const [handoff] = await list('?waiting=yes')
  expect(handoff?.handoff_id).toBe('h_4')
  expect(handoff?.wait_seconds).toBeGreaterThanOrEqual(360)
  expect(handoff?.wait_seconds).toBeLessThan(420)
})

test('who was silent for more than a day waits no longer', async () => {
  const from = new Date(now - 48 * 60 * minute).toISOString()
  expect(await ids(`?waiting=yes&from=${from}`)).toEqual(['h_4'])
  expect(await ids(`?waiting=no&from=${from}`)).toContain('h_silent')
})

test.each([
  ['?channel=voice', ['h_1']],
  ['?reason=repetition', ['h_2']],
  ['?ghost=looped', ['h_3']],
  ['?ghost=any', ['h_3']],
  ['?outcome=resolved&channel=web&reason=human_request', ['h_6', 'h_5']],
  ['?channel=nowhere', []],
  ['?agent_id=a-1', ['h_1']],
  ['?language=de&bot_version=9', ['h_3']],
  ['?bot_id=nobody', []],
  ['?min_wait_seconds=31', ['h_4', 'h_2']],
  ['?min_repeat_count=1', ['h_2', 'h_1']],
  ['?sort=wait', ['h_4', 'h_2', 'h_1', 'h_6', 'h_5', 'h_3']],
  ['?sort=repeats', ['h_2', 'h_1', 'h_6', 'h_5', 'h_4', 'h_3']],
  [`?sort=wait&to=${now - 8 * minute}`, ['h_1']],
  [`?to=${now - 8 * minute}`, ['h_1']],
  ['?tier=2', ['h_2']],
  ['?tier=0', []],
  [`?moment=answered&from=${now - 7.5 * minute}`, ['h_6', 'h_5', 'h_2']],
  [`?moment=answered&to=${now - 8.25 * minute}`, ['h_1']],
  [`?moment=ended&from=${now - 7 * minute}`, ['h_6', 'h_5', 'h_2']],
  [`?moment=ended&sort=wait&from=${now - 7 * minute}&to=${now - 5 * minute}`, ['h_2']],
  [`?reason=${encodeURIComponent("x' OR 1=1 --")}`, []],
])('%s gives %j', async (query, expected) => {
  expect(await ids(query)).toEqual(expected)
})

test.each([
  ['newest', ['h_6', 'h_5', 'h_4', 'h_3', 'h_2', 'h_1']],
  ['newest&moment=ended', ['h_6', 'h_5', 'h_2', 'h_1']],
  ['wait', ['h_4', 'h_2', 'h_1', 'h_6', 'h_5', 'h_3']],
  ['repeats', ['h_2', 'h_1', 'h_6', 'h_5', 'h_4', 'h_3']],
])('pages of one, by %s, give every handoff once, also two of the same millisecond', async (sort, expected) => {
  const seen: string[] = []
  let after = ''
  do {
    const { handoffs, next } = await (await ask(`?limit=1&sort=${sort}${after}`)).json()
    seen.push(...handoffs.map((one: ListedHandoff) => one.handoff_id))
    after = next === null ? '' : `&after=${encodeURIComponent(next)}`
  } while (after !== '' && seen.length < 20)
  expect(seen).toEqual(expected)
})

test('the wait of one who waits does not move it over the next page', async () => {
  const first = await (await ask('?sort=wait&limit=1')).json()
  const later = await open.beside({ open: false, clock: () => Date.now() + 3_600_000 })
  const path = `/v1/handoffs?sort=wait&limit=1&after=${encodeURIComponent(first.next)}&from=${now - 60 * minute}`
  const second = await later.app.request(path, { headers: { authorization: `Bearer ${token}` } })
  later.app.close()
  expect((await second.json()).handoffs.map((one: ListedHandoff) => one.handoff_id)).toEqual(['h_2'])
})

test.each([
  ['?limit=201', 'limit'],
  ['?limit=0', 'limit'],
  ['?outcome=lost', 'outcome'],
  ['?from=yesterday', 'from'],
  ['?after=x', 'after'],
  ['?agent=sarah', 'agent'],
  ['?sort=oldest', 'sort'],
  ['?min_wait_seconds=-1', 'min_wait_seconds'],
  ['?tier=4', 'tier'],
  ['?moment=noon', 'moment'],
])('%s is a 400 that names the parameter', async (query, param) => {
  const response = await ask(query)
  expect([response.status, (await response.json()).detail]).toEqual([400, expect.stringMatching(`^${param}: `)])
})

test('what can be asked is what the document says', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a document of any depth
  const { parameters } = (openApiDocument() as any).paths['/v1/handoffs'].get
  const names = parameters.map((one: { name: string }) => one.name)
  expect(names.sort()).toEqual(Object.keys(handoffQuerySchema.shape).sort())
})

test('another workspace than the key’s is refused', async () => {
  expect((await ask('?workspace=other')).status).toBe(403)
})

test('without a key nothing is listed', async () => {
  expect((await closed.app.request('/v1/handoffs')).status).toBe(401)
})

test('a spreadsheet gets text where a customer wrote a formula', async () => {
  const response = await ask('?format=csv')
  const lines = (await response.text()).trimEnd().split('\r\n')
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="handoffs-acme-\d{4}-\d\d-\d\d\.csv"$/,
  )
  expect(lines).toHaveLength(7)
  expect(lines[3]).toContain(`,"'=HYPERLINK(""http://x"")",`)
  expect(lines[1]).toContain(`,"'-1 please, ""now""",`)
  expect(lines[2]).toContain(',plain,')
})

test('an export is in the order asked for', async () => {
  const text = await (await ask('?format=csv&sort=repeats&min_repeat_count=1')).text()
  expect(text.match(/h_\d/g)).toEqual(['h_2', 'h_1'])
})

test('an export has what is filtered', async () => {
  const text = await (await ask('?format=csv&ghost=any')).text()
  expect(text.match(/h_\d/g)).toEqual(['h_3'])
})

test('as Parquet it can be read again by an engine that reads Parquet', async () => {
  const response = await ask('?format=parquet&outcome=resolved')
  const path = join(tmpdir(), `baton-handoffs-${process.pid}.parquet`)
  onTestFinished(() => rm(path, { force: true }))
  await writeFile(path, new Uint8Array(await response.arrayBuffer()))
  const rows = await open.store.query("SELECT handoff_id FROM file({path:String}, 'Parquet')", { path })
  expect(rows.map((row) => (row as { handoff_id: string }).handoff_id)).toEqual(['h_6', 'h_5', 'h_2', 'h_1'])
})
