import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readStream, wholeOf } from './read-stream.ts'
import { eventRow, insertRows } from './rows.ts'
import { type Beside, startDashboard, type TestDashboard } from './start-dashboard.ts'

/** `open`: listens on loopback, no key needed. `closed`: reachable from elsewhere. */
let open: TestDashboard
let closed: Beside
const tokens: Record<string, string> = {}

beforeAll(async () => {
  open = await startDashboard()
  closed = await open.beside({ open: false })
  for (const scope of ['read', 'ingest', 'admin', 'sql'] as const)
    tokens[scope] = (await open.keys.create({ workspace: 'acme', scopes: [scope] })).token
})
afterAll(async () => {
  closed.app.close()
  await open.stop()
})

const bearer = (token: string | undefined) => ({ authorization: `Bearer ${token}` })
const status = async (dashboard: Beside, url: string, init: RequestInit = {}) =>
  (await dashboard.app.request(url, init)).status

const paths = [
  '/v1/metrics',
  '/v1/metrics/hfs',
  '/v1/live',
  '/v1/decisions',
  '/v1/alerts',
  '/v1/workspaces',
  '/v1/demo',
  '/v1/policy',
  '/v1/policy/versions',
  '/v1/handoffs',
  '/v1/handoffs/h_1',
  '/v1/handoffs/h_1/briefing',
  '/v1/conversations',
  '/v1/conversations/c-1',
  '/v1/conversation-hours',
  '/v1/flags',
  '/v1/alerts/history',
  '/v1/alerts/chart',
  '/v1/alerts/rules',
  '/v1/alerts/silences',
  '/v1/dead-letters',
  '/v1/health',
  '/v1/report',
  '/v1/webhook',
  '/v1/events/e-1/decision',
]

test.each(['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])(
  'who comes through a proxy (%s) needs a key also where this machine does not',
  async (name) => {
    expect(await status(open, '/v1/metrics', { headers: { [name]: '203.0.113.9' } })).toBe(401)
  },
)

describe('with an address that others can reach', () => {
  test.each(paths)('%s wants a key', async (path) => {
    const response = await closed.app.request(path)
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="baton"'])
  })

  test.each([
    ['read', 200],
    ['admin', 200],
    ['ingest', 403],
    ['sql', 403],
  ])('a key with scope %s gets %i', async (scope, expected) => {
    expect(await status(closed, '/v1/metrics', { headers: bearer(tokens[scope]) })).toBe(expected)
  })

  test.each(['Bearer', 'Bearer nonsense', 'Basic abc', `Bearer bk_${'0'.repeat(16)}_${'A'.repeat(43)}`])(
    'the header "%s" is refused',
    async (authorization) => {
      expect(await status(closed, '/v1/metrics', { headers: { authorization } })).toBe(401)
    },
  )

  test('a key reads its own workspace and no other', async () => {
    const headers = bearer(tokens.read)
    const { workspaces } = await (await closed.app.request('/v1/workspaces', { headers })).json()
    expect(workspaces).toEqual(['acme'])
  })

  test('the live stream names no other workspace to a key', async () => {
    const now = Date.now()
    await insertRows(open.store, 'events', [
      eventRow({ workspace: 'acme', occurred_at: now }),
      eventRow({ workspace: 'other', occurred_at: now }),
    ])
    const named = async (dashboard: Beside, headers = {}) => {
      const stream = readStream(await dashboard.app.request('/v1/live?workspace=acme&view=list', { headers }))
      const { parts } = await wholeOf(stream)
      await stream.cancel()
      return parts.workspaces
    }
    expect((await named(open))?.toSorted()).toEqual(['acme', 'other'])
    expect(await named(closed, bearer(tokens.read))).toEqual(['acme'])
  })

  test.each(paths)('%s of another workspace is refused to a key', async (path) => {
    const response = await closed.app.request(`${path}?workspace=other`, { headers: bearer(tokens.read) })
    expect([response.status, (await response.json()).code]).toEqual([403, 'workspace_not_yours'])
  })

  test('the workspace of a measurement is the key’s, whatever else is asked', async () => {
    const response = await closed.app.request('/v1/metrics/hfs?workspace=acme', { headers: bearer(tokens.read) })
    expect((await response.json()).params.workspace).toBe('acme')
  })

  test('a revoked key is refused at once', async () => {
    const { token, key_id } = await open.keys.create({ workspace: 'acme', scopes: ['read'] })
    expect(await status(closed, '/v1/metrics', { headers: bearer(token) })).toBe(200)
    await open.keys.revoke(key_id)
    expect(await status(closed, '/v1/metrics', { headers: bearer(token) })).toBe(401)
  })

  test('only an admin key may switch the storm', async () => {
    open.bus.pulse('demo.state', { storm: false })
    await expect.poll(() => status(closed, '/v1/demo', { headers: bearer(tokens.read) })).toBe(200)
    const init = (scope: string) => ({
      method: 'POST',
      headers: { ...bearer(tokens[scope]), 'content-type': 'application/json' },
      body: '{"storm":true}',
    })
    expect(await status(closed, '/v1/demo', init('read'))).toBe(403)
    expect(await status(closed, '/v1/demo', init('admin'))).toBe(202)
  })
})

describe('with an address of this machine only', () => {
  test.each(['http://localhost', 'http://127.0.0.1:4700', 'http://[::1]:4700'])('%s needs no key', async (origin) => {
    expect(await status(open, `${origin}/v1/metrics`)).toBe(200)
  })

  test.each([
    'http://evil.example',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://192.168.1.5',
  ])('a page that came by the name %s gets nothing (DNS rebinding)', async (origin) => {
    expect(await status(open, `${origin}/v1/metrics`)).toBe(403)
  })

  test.each(['cross-site', 'same-site'])('a %s fetch gets nothing', async (site) => {
    expect(
      await status(open, '/v1/metrics', { headers: { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' } }),
    ).toBe(403)
  })

  test('a link from elsewhere may be followed', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect(await status(open, '/v1/metrics', { headers })).toBe(200)
  })

  test('a wrong key is refused also where none is needed', async () => {
    expect(await status(open, '/v1/metrics', { headers: bearer('nonsense') })).toBe(401)
  })

  const json = { 'content-type': 'application/json' }
  test.each<[string, Record<string, string>, number]>([
    ['of another origin', { ...json, origin: 'http://evil.example' }, 403],
    ['of another port of this machine', { ...json, origin: 'http://localhost:9999' }, 403],
    ['of a sandboxed page', { ...json, origin: 'null' }, 403],
    [
      'that navigates here from elsewhere',
      { ...json, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
      403,
    ],
    ['as text/plain', { 'content-type': 'text/plain' }, 415],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['of the page itself', { ...json, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }, 202],
    ['of a program', json, 202],
  ])('a POST %s: %s', async (_, headers, expected) => {
    open.bus.pulse('demo.state', { storm: false })
    await expect.poll(() => status(open, '/v1/demo')).toBe(200)
    expect(await status(open, '/v1/demo', { method: 'POST', headers, body: '{"storm":false}' })).toBe(expected)
  })
})

test('a question for the head of a stream opens none', async () => {
  for (const path of ['/v1/live', '/v1/decisions']) expect(await status(open, path, { method: 'HEAD' })).toBe(405)
  expect(await open.registry.getSingleMetricAsString('baton_sse_clients')).toMatch(/baton_sse_clients 0$/)
})

test('the body of a switch is small, or it is not read', async () => {
  const headers = { 'content-type': 'application/json' }
  open.bus.pulse('demo.state', { storm: false })
  await expect.poll(() => status(open, '/v1/demo')).toBe(200)
  expect(await status(open, '/v1/demo', { method: 'POST', headers, body: ' '.repeat(20_000) })).toBe(413)
})
