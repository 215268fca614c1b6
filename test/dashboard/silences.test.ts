import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ShownSilence } from '../../contract/silence.ts'
import { type Beside, startDashboard, type TestDashboard } from './start-dashboard.ts'

let open: TestDashboard
let closed: Beside
let workspace: string
let tokens: { admin: string; read: string }
let count = 0
const now = Date.UTC(2026, 10, 22, 9, 30)

beforeAll(async () => {
  open = await startDashboard()
  closed = await open.beside({ open: false, clock: () => now })
})
afterAll(async () => {
  closed.app.close()
  await open.stop()
})
beforeEach(async () => {
  workspace = `acme-${++count}`
  const admin = await open.keys.create({ workspace, scopes: ['admin'], name: 'Ann' })
  const read = await open.keys.create({ workspace, scopes: ['read'] })
  tokens = { admin: admin.token, read: read.token }
})

const ask = async (method: string, path = '', sent?: unknown, token = tokens.admin) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const init = { method, headers, ...(sent === undefined ? {} : { body: JSON.stringify(sent) }) }
  const response = await closed.app.request(`/v1/alerts/silences${path}`, init)
  return { status: response.status, body: await response.json() }
}
const listed = async () => (await ask('GET')).body.silences as ShownSilence[]
const rule = { field: 'rule', op: '=', value: 'hfs_high' }

test('one is made for two hours from now, by whoever has the key', async () => {
  const { status, body } = await ask('POST', '', { matchers: [rule], minutes: 120, why: 'planned work' })
  expect([status, body]).toMatchObject([
    201,
    {
      ...{ workspace, state: 'active', version: 1, change: 'made', from: now, until: now + 7_200_000 },
      matchers: [rule],
    },
  ])
  expect(body.who).toMatch(/^Ann \(/)
  expect(await listed()).toMatchObject([{ silence_id: body.silence_id, why: 'planned work' }])
})

test('what was made, changed and ended stays on file, with who and when', async () => {
  const { silence_id } = (await ask('POST', '', { minutes: 60, why: 'work' })).body
  await ask('POST', '', { silence_id, minutes: 180, why: 'takes longer' })
  const ended = await ask('DELETE', `/${silence_id}`)
  expect(ended).toMatchObject({ status: 200, body: { state: 'over', until: now, why: 'takes longer' } })
  expect((await listed())[0]?.versions.map(({ change, until }) => [change, (until - now) / 60_000])).toEqual([
    ['made', 60],
    ['changed', 180],
    ['ended', 0],
  ])
})

test('to end one that is over changes nothing', async () => {
  const { silence_id } = (await ask('POST', '', { minutes: 60, why: 'work' })).body
  await ask('DELETE', `/${silence_id}`)
  expect(await ask('DELETE', `/${silence_id}`)).toMatchObject({ status: 200, body: { version: 2 } })
})

test('what holds now stands first, then what is to come', async () => {
  const { silence_id } = (await ask('POST', '', { minutes: 60, why: 'over' })).body
  await ask('DELETE', `/${silence_id}`)
  await ask('POST', '', { from: '2026-11-23T00:00:00Z', minutes: 60, why: 'to come' })
  await ask('POST', '', { until: '2026-11-22T10:00:00Z', why: 'now' })
  expect((await listed()).map(({ why, state }) => [why, state])).toEqual([
    ['now', 'active'],
    ['to come', 'coming'],
    ['over', 'over'],
  ])
})

test.each<[string, object, string]>([
  ['no reason', { minutes: 5 }, '/why'],
  ['no end', { why: 'w' }, '/until'],
  ['two ends', { why: 'w', minutes: 5, until: '2026-11-23T00:00:00Z' }, '/until'],
  ['an end that has passed', { why: 'w', until: '2026-11-22T09:00:00Z' }, '/until'],
  ['an end before its beginning', { why: 'w', from: '2026-11-24T00:00:00Z', until: '2026-11-23T00:00:00Z' }, '/until'],
  ['a year', { why: 'w', minutes: 525_600 }, '/minutes'],
  [
    'a label that there is not',
    { why: 'w', minutes: 5, matchers: [{ field: 'queue', value: 'x' }] },
    '/matchers/0/field',
  ],
  [
    'an expression with a look-ahead, which no engine of linear time has',
    { why: 'w', minutes: 5, matchers: [{ field: 'rule', op: '=~', value: '(?=a)' }] },
    '/matchers/0/value',
  ],
])('one with %s is refused with the place', async (_, sent, path) => {
  const { status, body } = await ask('POST', '', sent)
  expect([status, body.faults?.map((fault: { path: string }) => fault.path)]).toEqual([422, [path]])
  expect(await listed()).toEqual([])
})

test('a key that may only read sees them, and neither makes nor ends one', async () => {
  const { silence_id } = (await ask('POST', '', { minutes: 60, why: 'work' })).body
  expect((await ask('GET', '', undefined, tokens.read)).body.silences).toHaveLength(1)
  expect((await ask('POST', '', { minutes: 60, why: 'work' }, tokens.read)).status).toBe(403)
  expect((await ask('DELETE', `/${silence_id}`, undefined, tokens.read)).status).toBe(403)
})

test('another workspace neither sees nor ends it', async () => {
  const { silence_id } = (await ask('POST', '', { minutes: 60, why: 'work' })).body
  const other = (await open.keys.create({ workspace: 'other', scopes: ['admin'] })).token
  expect((await ask('GET', '', undefined, other)).body.silences).toEqual([])
  expect((await ask('DELETE', `/${silence_id}`, undefined, other)).status).toBe(404)
})
