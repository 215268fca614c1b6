import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ruleInfos } from '../../pipeline/alerts/apply-rules.ts'
import { loadRules } from '../../pipeline/alerts/load-rules.ts'
import { loadMetrics } from '../../queries/measure.ts'
import { type Beside, startDashboard, type TestDashboard } from './start-dashboard.ts'

let open: TestDashboard
let closed: Beside
let workspace: string
let tokens: { admin: string; read: string; admin_id: string }
let count = 0

beforeAll(async () => {
  open = await startDashboard()
  const metrics = await loadMetrics(new URL('../../queries/metrics', import.meta.url).pathname)
  closed = await open.beside({
    open: false,
    alertRules: ruleInfos(await loadRules(), metrics),
    previewRule: async (asked, rules, rule) =>
      rule === 'hfs_high' ? ({ rule, fired: [], asked, threshold: rules.changed[rule]?.threshold } as never) : null,
  })
})
afterAll(async () => {
  closed.app.close()
  await open.stop()
})
beforeEach(async () => {
  workspace = `acme-${++count}`
  const admin = await open.keys.create({ workspace, scopes: ['admin'], name: 'on call' })
  const read = await open.keys.create({ workspace, scopes: ['read'] })
  tokens = { admin: admin.token, admin_id: admin.key_id, read: read.token }
})

const ask = async (method: string, path: string, sent?: unknown, headers = {}, token = tokens.admin) => {
  const all = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers }
  const init = { method, headers: all, ...(sent === undefined ? {} : { body: JSON.stringify(sent) }) }
  const response = await closed.app.request(`/v1/alerts${path}`, init)
  return { status: response.status, etag: response.headers.get('etag'), ...(await response.json()) }
}
const put = (rules: object, headers = {}) => ask('PUT', '/rules', { rules, note: 'quieter nights' }, headers)
const quieter = { changed: { hfs_high: { threshold: 1.5, active: 'service_hours' } }, own: [] }

test('a workspace that has set nothing has the rules as Baton has them', async () => {
  const { defaults, ...told } = await ask('GET', '/rules', undefined, {}, tokens.read)
  expect(told).toMatchObject({ status: 200, etag: '"1"', workspace, version: 1, rules: { changed: {}, own: [] } })
  expect(defaults.find(({ name }: { name: string }) => name === 'hfs_high')).toMatchObject({
    ...{ threshold: 1, resolve_threshold: 0.9, for_seconds: 120, window_seconds: 1800, minimum_sample: 5 },
    groups: ['channel', 'reason'],
  })
})

test('what is put is in force as the next version, with who and why, and every version stays', async () => {
  const made = await put(quieter)
  expect(made).toMatchObject({
    ...{
      status: 200,
      etag: '"2"',
      version: 2,
      who: `on call (${tokens.admin_id})`,
      note: 'quieter nights',
      rules: quieter,
    },
  })
  const { versions } = await ask('GET', '/rules/versions')
  expect(versions.map(({ version, who }: { version: number; who: string }) => [version, who])).toEqual([
    [2, `on call (${tokens.admin_id})`],
    [1, 'Baton'],
  ])
  expect((await ask('GET', '/rules/versions/1')).rules).toEqual({ changed: {}, own: [] })
})

test('an earlier version becomes the next one', async () => {
  await put(quieter)
  expect(await ask('POST', '/rules/rollback', { to: 1 })).toMatchObject({
    ...{ status: 200, version: 3, note: 'back to version 1', rules: { changed: {}, own: [] } },
  })
  expect((await ask('POST', '/rules/rollback', { to: 9 })).status).toBe(404)
})

test('a change of what is no longer in force is refused', async () => {
  await put(quieter)
  expect(await put(quieter, { 'if-match': '"1"' })).toMatchObject({ status: 412, code: 'not_in_force', etag: '"2"' })
})

test('whoever may only read changes nothing', async () => {
  const refused = await ask('PUT', '/rules', { rules: quieter }, {}, tokens.read)
  expect([refused.status, (await ask('GET', '/rules')).version]).toEqual([403, 1])
})

test('broken rules are refused whole, with the path of every fault', async () => {
  const one = { name: 'mine', title: 'Mine', metric: 'csat', column: 'csat_rate', comparison: 'under', threshold: 0.5 }
  const refused = await put({
    changed: {
      hfs_high: { resolve_threshold: 1.2 },
      'no-such': {},
      pipeline_lag: { group_by: 'channel' },
      ghost_handoffs: { active: 'active_hours' },
    },
    own: [
      { ...one, name: 'hfs_high' },
      { ...one, column: 'nothing', resolve_threshold: 0.4 },
      { ...one, metric: 'hfs_series', minimum_sample: 3 },
    ],
  })
  const faults = refused.faults.map(({ path }: { path: string }) => path)
  expect([refused.status, refused.code, faults]).toEqual([
    422,
    'rules_broken',
    [
      '/rules/changed/hfs_high/resolve_threshold',
      '/rules/changed/no-such',
      '/rules/changed/pipeline_lag/group_by',
      '/rules/changed/ghost_handoffs/active_hours',
      '/rules/own/0/name',
      '/rules/own/1/column',
      '/rules/own/1/resolve_threshold',
      '/rules/own/2/name',
      '/rules/own/2/metric',
      '/rules/own/2/sample_column',
    ],
  ])
  const never = { active: 'active_hours', active_hours: Array.from({ length: 7 }, () => null) }
  const shape = await put({ changed: { hfs_high: { threshold: 'high', loud: true }, csat_gap: never } })
  expect(shape.faults.map(({ path }: { path: string }) => path)).toEqual([
    ...['/rules/changed/hfs_high/threshold', '/rules/changed/hfs_high/loud', '/rules/changed/csat_gap/active_hours'],
  ])
  expect((await ask('GET', '/rules')).version).toBe(1)
})

test('names as an earlier version spelled them are taken, and told as they are now', async () => {
  const own = { title: 'Mine', metric: 'csat', column: 'csat_rate', comparison: 'under', threshold: 0.5 }
  const rules = { changed: { 'hfs-high': { threshold: 1.5 } }, own: [{ ...own, name: 'low-csat' }] }
  expect(await put(rules)).toMatchObject({
    ...{ status: 200, rules: { changed: { hfs_high: { threshold: 1.5 } }, own: [{ name: 'low_csat' }] } },
  })
  const asked = await ask('POST', '/rules/preview', { rules, rule: 'hfs-high' }, {}, tokens.read)
  expect(asked).toMatchObject({ status: 200, rule: 'hfs_high', threshold: 1.5 })
  const twice = await put({
    changed: {},
    own: [
      { ...own, name: 'low-csat' },
      { ...own, name: 'low_csat' },
    ],
  })
  expect(twice.faults).toMatchObject([{ path: '/rules/own/1/name' }])
})

test('who may read may ask what rules would have done', async () => {
  const preview = (rule: string) => ask('POST', '/rules/preview', { rules: quieter, rule }, {}, tokens.read)
  expect(await preview('hfs_high')).toMatchObject({ status: 200, asked: workspace, threshold: 1.5 })
  expect(await preview('none')).toMatchObject({ status: 404, code: 'rule_unknown' })
})

test('of a rule whose past no table keeps the answer says why', async () => {
  const asked = await ask('POST', '/rules/preview', { rules: { changed: {}, own: [] }, rule: 'pipeline_lag' })
  expect(asked).toMatchObject({ status: 404, code: 'no_preview', detail: expect.stringContaining('No table keeps') })
})

test.each(['hfs_high', 'hfs-high', 'hfs-high.md'])(
  'the page of what to do is read by its rule’s name: %s',
  async (name) => {
    const url = `/v1/alerts/runbooks/${name}`
    const response = await closed.app.request(url, { headers: { authorization: `Bearer ${tokens.read}` } })
    expect([response.headers.get('content-type'), (await response.text()).split('\n')[0]]).toEqual([
      ...['text/plain; charset=utf-8', '# Handoff Friction Score over 1.0'],
    ])
    expect((await ask('GET', '/runbooks/..%2F..%2Fpackage')).status).toBe(404)
  },
)
