import { afterAll, beforeAll, expect, test } from 'vitest'
import { ALERTS_BUCKET, type AlertRecord, alertKey } from '../../contract/alert.ts'
import { alertsSchema, metricResultSchema, metricsSchema } from '../../contract/openapi-metrics.ts'
import { toldAlertsSchema } from '../../contract/told-alerts.ts'
import { insertRows, resolvedHandoff } from './rows.ts'
import { startDashboard, type TestDashboard } from './start-dashboard.ts'

let dashboard: TestDashboard
const now = Date.now()

beforeAll(async () => {
  dashboard = await startDashboard()
  await insertRows(dashboard.store, 'handoffs', [
    resolvedHandoff({ requested_at: now - 600_000, wait_seconds: 60, repeat_count: 1 }),
    resolvedHandoff({ requested_at: now - 500_000, wait_seconds: 120 }),
  ])
})
afterAll(() => dashboard.stop())

const get = (path: string) => dashboard.app.request(path)

test('a metric answers with its definition, its rows, its parameters and the SQL that ran', async () => {
  const body = await (await get(`/v1/metrics/hfs?workspace=acme&from=${now - 3_600_000}&to=${now}`)).json()
  expect(body).toMatchObject({
    definition: { name: 'hfs', title: 'Handoff Friction Score' },
    rows: [{ hfs: 2, wait_part: 1.5, repeat_part: 0.5, resolved_count: 2 }],
    params: { workspace: 'acme', from: new Date(now - 3_600_000).toISOString() },
    sql: expect.stringContaining('FROM handoffs FINAL'),
  })
})

test('metrics, their results and alerts come as the document says', async () => {
  const bucket = await dashboard.bus.bucket(ALERTS_BUCKET)
  const record: AlertRecord = {
    ...{
      workspace: 'acme',
      rule: 'hfs_high',
      title: 'High',
      severity: 'critical',
      state: 'normal',
      since: 1,
      alert_id: '',
      value: null,
    },
    ...{ threshold: 1, resolve_threshold: 0.9, parts: {} },
    ...{ summary: 's', problem: '', evaluated_at: 2, progress_ms: 0, announcements: [] },
  }
  await bucket.put(alertKey('acme', 'hfs_high'), JSON.stringify(record))
  const read = async (path: string) => (await get(path)).json()
  await expect.poll(() => read('/v1/alerts').then(({ alerts }) => alerts.length)).toBe(1)
  const answers = [
    [metricsSchema, await read('/v1/metrics')],
    [metricResultSchema, await read(`/v1/metrics/hfs?workspace=acme&from=${now - 3_600_000}&to=${now}`)],
    [metricResultSchema, await read('/v1/metrics/waiting_now?workspace=acme')],
    [alertsSchema, await read('/v1/alerts')],
    [toldAlertsSchema, await read('/v1/alerts/history?workspace=acme')],
  ] as const
  for (const [schema, answer] of answers) expect(schema.parse(answer)).toEqual(answer)
})

test('every metric that the page shows is listed', async () => {
  const { metrics } = await (await get('/v1/metrics')).json()
  expect(metrics.map((one: { name: string }) => one.name)).toEqual(
    expect.arrayContaining([
      'hfs',
      'hfs_live',
      'hfs_live_series',
      'hfs_series',
      'wait',
      'csat',
      'ghost_rate',
      'waiting_now',
      'top_reasons',
    ]),
  )
})

test('without a window a metric is measured over the last 24 hours', async () => {
  const { params } = await (await get('/v1/metrics/hfs?workspace=acme')).json()
  expect(Date.parse(params.to) - Date.parse(params.from)).toBe(86_400_000)
})

test('an unknown metric is a 404 that says where the known ones are', async () => {
  const response = await get('/v1/metrics/nothing')
  expect([response.status, (await response.json()).detail]).toEqual([404, expect.stringContaining('/v1/metrics')])
})

test('a parameter that cannot be read is a 400 with its name and what is expected', async () => {
  const response = await get('/v1/metrics/hfs?workspace=acme&from=yesterday')
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({
    status: 400,
    detail: expect.stringMatching(/^from: expected an instant/),
  })
})

test('a parameter that the metric does not have is refused, not ignored', async () => {
  expect((await get('/v1/metrics/hfs?workspace=acme&agent=sarah')).status).toBe(400)
})

test('text in a parameter stays text: it cannot end the string it stands in', async () => {
  const response = await get(`/v1/metrics/hfs?workspace=${encodeURIComponent("acme' OR 1=1 --")}`)
  const { rows } = await response.json()
  expect(rows[0].resolved_count).toBe(0)
})

test('workspaces that have sent something are listed, also before anybody asks for one', async () => {
  expect(await (await get('/v1/workspaces')).json()).toEqual({ workspaces: [] })
})

test.each(['/v1/metrics', '/v1/metrics/nothing', '/nowhere', '/v1/live?window=2h'])(
  'the protective headers stand on %s too',
  async (path) => {
    const { headers } = await get(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
  },
)

test('a window that does not exist is refused with the ones that do', async () => {
  const response = await get('/v1/live?workspace=acme&window=2h')
  expect([response.status, (await response.json()).detail]).toEqual([400, expect.stringContaining('15m, 1h, 24h, 7d')])
})

test('without a demo there is no switch for one', async () => {
  expect((await get('/v1/demo')).status).toBe(404)
})

test('the storm switch reaches the demo, and its answer reaches the page', async () => {
  const asked = new Promise((resolve) => dashboard.bus.onPulse('demo.control', resolve))
  dashboard.bus.pulse('demo.state', { storm: false })
  await expect.poll(async () => (await get('/v1/demo')).status).toBe(200)
  const body = JSON.stringify({ storm: true })
  const headers = { 'content-type': 'application/json' }
  expect((await dashboard.app.request('/v1/demo', { method: 'POST', headers, body })).status).toBe(202)
  expect(await asked).toEqual({ storm: true })
})

test('two questions for the same number within a second are one query', async () => {
  const path = `/v1/metrics/wait?workspace=acme&from=${now - 1000}&to=${now}`
  const [first, second] = await Promise.all([get(path), get(path)].map(async (one) => (await one).json()))
  expect(second.elapsed_ms).toBe(first.elapsed_ms)
})
