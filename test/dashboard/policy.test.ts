import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { defaultPolicy, withoutVersion } from '../../contract/policy.ts'
import { type Beside, startDashboard, type TestDashboard } from './start-dashboard.ts'

let open: TestDashboard
let closed: Beside
let workspace: string
let tokens: { admin: string; read: string; admin_id: string }
let count = 0
const body = withoutVersion(defaultPolicy)

beforeAll(async () => {
  open = await startDashboard()
  closed = await open.beside({ open: false })
})
afterAll(async () => {
  closed.app.close()
  await open.stop()
})
beforeEach(async () => {
  workspace = `acme-${++count}`
  const admin = await open.keys.create({ workspace, scopes: ['admin'], name: 'help desk' })
  const read = await open.keys.create({ workspace, scopes: ['read'] })
  tokens = { admin: admin.token, admin_id: admin.key_id, read: read.token }
})

const ask = async (
  method: string,
  path: string,
  sent?: unknown,
  headers: Record<string, string> = {},
  token = tokens.admin,
) => {
  const all = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers }
  const init = { method, headers: all, ...(sent === undefined ? {} : { body: JSON.stringify(sent) }) }
  const response = await closed.app.request(`/v1/policy${path}`, init)
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    ...(await response.json()),
  }
}
const put = (policy: object, headers: Record<string, string> = {}) => ask('PUT', '', { policy, note: 'a try' }, headers)

test('a workspace that has set none reads the configured one as version 1', async () => {
  expect(await ask('GET', '', undefined, {}, tokens.read)).toMatchObject({
    ...{ status: 200, etag: '"1"', workspace, version: 1, at: '', who: 'configuration', policy: body },
  })
})

test('a policy that is put is in force as the next version, with who, when and why', async () => {
  const before = Date.now()
  const made = await put({ profile: 'regulated' })
  expect(made).toMatchObject({
    ...{ status: 200, etag: '"2"', version: 2, who: `help desk (${tokens.admin_id})`, note: 'a try' },
    policy: { ...body, profile: 'regulated' },
  })
  const made_at = Date.parse(made.at)
  expect([made_at >= before, made_at <= Date.now()]).toEqual([true, true])
  expect(await ask('GET', '', undefined, {}, tokens.read)).toEqual(made)
})

test('what was read can be put back as it is', async () => {
  const { policy } = await ask('GET', '')
  expect(await put(policy)).toMatchObject({ status: 200, policy })
})

test('a broken policy is refused whole, with the path of every fault, and the old one stays', async () => {
  await put({ refund_limit: 100 })
  const refused = await put({ refund_limit: -5, time_zone: 'Moon', service_hours: 'always', surprise: 1, version: 9 })
  expect(refused).toMatchObject({ status: 422, code: 'policy_broken' })
  expect(refused.faults.map(({ path }: { path: string }) => path).sort()).toEqual(
    ['refund_limit', 'service_hours', 'surprise', 'time_zone', 'version'].map((name) => `/policy/${name}`),
  )
  expect(refused.faults.every(({ message }: { message: string }) => message.length > 5)).toBe(true)
  expect(await ask('GET', '')).toMatchObject({ version: 2, policy: { refund_limit: 100 } })
})

test.each([
  ['nothing', {}, '/policy'],
  ['a field beside the policy', { policy: {}, mode: 'observe' }, '/mode'],
])('%s is no policy', async (_, sent, path) => {
  const refused = await ask('PUT', '', sent)
  expect([refused.status, refused.faults[0].path]).toEqual([422, path])
})

test('of two writers who saw the same version one wins, and the other hears which one is in force', async () => {
  const both = await Promise.all([
    put({ refund_limit: 1 }, { 'if-match': '"1"' }),
    put({ refund_limit: 2 }, { 'if-match': '"1"' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
  expect(both.find(({ status }) => status === 412)).toMatchObject({ code: 'not_in_force', etag: '"2"' })
  expect((await ask('GET', '/versions')).versions).toHaveLength(2)
})

test('of two writers at once who look at nothing one wins as well', async () => {
  const both = await Promise.all([put({ refund_limit: 1 }), put({ refund_limit: 2 })])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('the history has every version, the newest first, and each can be read', async () => {
  await put({ refund_limit: 1 })
  await put({ refund_limit: 2 })
  const { versions } = await ask('GET', '/versions', undefined, {}, tokens.read)
  const who = `help desk (${tokens.admin_id})`
  expect(versions).toMatchObject([
    { version: 3, who, note: 'a try' },
    { version: 2, who, note: 'a try' },
    { version: 1, who: 'configuration' },
  ])
  expect(await ask('GET', '/versions/2')).toMatchObject({ version: 2, policy: { refund_limit: 1 } })
  expect((await ask('GET', '/versions/4')).status).toBe(404)
})

test('a roll-back makes a new version of an old one', async () => {
  await put({ refund_limit: 1 })
  await put({ refund_limit: 2 })
  expect(await ask('POST', '/rollback', { to: 2 })).toMatchObject({
    ...{ status: 200, version: 4, note: 'back to version 2', policy: { refund_limit: 1 } },
  })
  expect(await ask('GET', '')).toMatchObject({ version: 4, policy: { refund_limit: 1 } })
  expect((await ask('POST', '/rollback', { to: 9 })).status).toBe(404)
})

test('a candidate is part of the next versions until it is given up, and the policy stays', async () => {
  await put({ refund_limit: 1 })
  const tried = await ask('PUT', '/candidate', { policy: { profile: 'regulated' }, note: 'stricter?' })
  const kept = await put({ refund_limit: 2 })
  const without = await ask('DELETE', '/candidate')
  expect([tried, kept, without].map((one) => [one.version, one.policy.refund_limit, one.candidate?.profile])).toEqual([
    [3, 1, 'regulated'],
    [4, 2, 'regulated'],
    [5, 2, undefined],
  ])
  expect((await ask('DELETE', '/candidate')).code).toBe('no_candidate')
  expect((await ask('PUT', '/candidate', { policy: { candidate: {} } })).faults[0].path).toBe('/policy/candidate')
})

test('a key that may only read changes nothing', async () => {
  const refused = [
    await ask('PUT', '', { policy: {} }, {}, tokens.read),
    await ask('POST', '/rollback', { to: 1 }, {}, tokens.read),
    await ask('PUT', '/candidate', { policy: {} }, {}, tokens.read),
    await ask('DELETE', '/candidate', undefined, {}, tokens.read),
  ]
  expect(refused.map(({ status, code }) => [status, code])).toEqual(Array(4).fill([403, 'scope_missing']))
})

test('a key changes its own workspace and no other', async () => {
  expect(await ask('PUT', '?workspace=globex', { policy: {} })).toMatchObject({
    status: 403,
    code: 'workspace_not_yours',
  })
})

test('without a key nobody reads or writes it from elsewhere', async () => {
  const statuses = await Promise.all(
    ['/v1/policy', '/v1/policy/versions'].map(async (path) => (await closed.app.request(path)).status),
  )
  expect(statuses).toEqual([401, 401])
})

test('on this machine it takes no key but the name of a workspace, and the version says so', async () => {
  const headers = { 'content-type': 'application/json' }
  const send = (query: string, more = {}) =>
    open.app.request(`/v1/policy${query}`, { method: 'PUT', headers: { ...headers, ...more }, body: '{"policy":{}}' })
  expect((await send('')).status).toBe(400)
  expect(await (await send(`?workspace=${workspace}`)).json()).toMatchObject({ who: 'this machine, without a key' })
  expect((await send(`?workspace=${workspace}`, { origin: 'https://evil.example' })).status).toBe(403)
})

test.each([
  ['text that is no JSON', { body: '{' }, 400],
  ['another media type', { headers: { 'content-type': 'text/plain' }, body: '{"policy":{}}' }, 415],
  ['an If-Match that names no version', { headers: { 'if-match': 'W/"x"' }, body: '{"policy":{}}' }, 400],
  ['more than a policy can be', { body: JSON.stringify({ policy: {}, note: 'x'.repeat(140_000) }) }, 413],
])('%s is refused', async (_, init: { headers?: Record<string, string>; body: string }, status) => {
  const headers = { authorization: `Bearer ${tokens.admin}`, 'content-type': 'application/json', ...init.headers }
  expect((await closed.app.request('/v1/policy', { method: 'PUT', body: init.body, headers })).status).toBe(status)
})

test('while the broker is away the policy is read as before, and a change is refused for now', async () => {
  await put({ refund_limit: 7 })
  await open.broker.kill()
  const [read, refused] = [await ask('GET', ''), await put({ refund_limit: 8 })]
  await open.broker.restart()
  expect([read.status, read.policy.refund_limit]).toEqual([200, 7])
  expect([refused.status, refused.code]).toEqual([503, 'broker_away'])
})
