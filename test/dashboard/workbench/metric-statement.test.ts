import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConsoleAnswer } from '../../../contract/console.ts'
import type { MetricDefinition } from '../../../contract/metric.ts'
import { scopeOf } from '../../../dashboard/scope.ts'
import {
  metricStatement,
  metricValues,
  openedMetric,
  textLiteral,
} from '../../../dashboard/workbench/metric-statement.ts'
import { loadMetrics } from '../../../queries/measure.ts'
import { episodeRow, eventRow, insertRows, resolvedHandoff } from '../rows.ts'
import { startDashboard, type TestDashboard } from '../start-dashboard.ts'

const metrics = await loadMetrics(new URL('../../../queries/metrics', import.meta.url).pathname)
const now = Date.parse('2026-11-22T09:00:00.500Z')
const scope = scopeOf('?workspace=acme&window=1h')
let dashboard: TestDashboard

beforeAll(async () => {
  dashboard = await startDashboard()
  const requested_at = now - 1_800_000
  await insertRows(dashboard.store, 'events', [eventRow({ occurred_at: requested_at })])
  await insertRows(dashboard.store, 'episodes', [episodeRow({ began_at: requested_at })])
  await insertRows(dashboard.store, 'handoffs', [
    resolvedHandoff({ requested_at, wait_seconds: 60 }),
    resolvedHandoff({ requested_at: requested_at + 60_000, wait_seconds: 120, quote: "it's \\ broken" }),
    { ...resolvedHandoff({ requested_at, wait_seconds: 999 }), workspace: 'globex' },
  ])
})
afterAll(() => dashboard.stop())

const ask = (sql: string) =>
  dashboard.app.request('/v1/sql?workspace=acme', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sql }),
  })

/** What the page of a metric gives for the same values. */
async function measured({ name, params }: MetricDefinition): Promise<{ rows: Record<string, unknown>[] }> {
  const values = metricValues(scope, now)
  const query = new URLSearchParams(params.map((param) => [param, String(values[param])]))
  return (await (await dashboard.app.request(`/v1/metrics/${name}?${query}`)).json()) as never
}

/** A row of the door as the API of metrics writes it. */
const rowOf = ({ columns }: ConsoleAnswer, row: unknown[]) =>
  Object.fromEntries(columns.map(({ name }, i) => [name, name.endsWith('_at') ? instant(row[i]) : row[i]]))
const instant = (value: unknown) =>
  typeof value !== 'string' ? value : value.startsWith('1970-01-01 00:00:00') ? null : `${value.replace(' ', 'T')}Z`

test.each(metrics.map((one) => [one.name, one] as const))(
  'the file of %s opens as a statement that the door answers with what the metric says',
  async (_, definition) => {
    const response = await ask(metricStatement(definition, metricValues(scope, now)))
    const answer = (await response.json()) as ConsoleAnswer
    expect(answer).toMatchObject({ columns: expect.anything() })
    const { rows } = await measured(definition)
    expect(answer.rows.map((row) => rowOf(answer, row))).toEqual(rows)
  },
)

test('an opened metric is narrowed by the filters of the page', async () => {
  const definition = metrics.find(({ name }) => name === 'hfs') as MetricDefinition
  const elsewhere = scopeOf('?workspace=acme&window=1h&channel=voice')
  const counts = async (sql: string) => ((await (await ask(sql)).json()) as ConsoleAnswer).rows[0]?.[3]
  expect(await counts(openedMetric(definition, scope, now))).toBe(2)
  expect(await counts(openedMetric(definition, elsewhere, now))).toBe(0)
})

test('a value that is made to break out of its quotes stays a value', async () => {
  for (const text of ["' OR 1 = 1 --", "\\' OR 1 = 1 --", "\\\\' --", 'line\nbreak', '{workspace:String}', "''"]) {
    const answer = (await (await ask(`SELECT ${textLiteral(text)} AS text`)).json()) as ConsoleAnswer
    expect(answer.rows).toEqual([[text]])
  }
})

test('what the header says of a placeholder is not filled in', () => {
  const sql = "-- Title: {workspace:String} is whose\nSELECT {workspace:String}, {n:UInt32}, {at:DateTime64(3, 'UTC')}"
  expect(metricStatement({ sql }, { workspace: "it's", n: 7, at: now })).toBe(
    "-- Title: {workspace:String} is whose\nSELECT 'it\\'s', 7, toDateTime64('2026-11-22 09:00:00.500', 3, 'UTC')",
  )
})

test('a placeholder without a value is not left in', () => {
  expect(() => metricStatement({ sql: 'SELECT {who:String}' }, {})).toThrow('{who:String} has no value')
})

test('a series opens with the steps of the pages', () => {
  const definition = metrics.find(({ name }) => name === 'hfs_series') as MetricDefinition
  const sql = openedMetric(definition, scopeOf('?workspace=acme&window=24h'), Date.parse('2026-11-22T09:07:12Z'))
  expect(sql).toContain("toDateTime64('2026-11-21 09:30:00.000', 3, 'UTC')")
  expect(sql).toContain("toDateTime64('2026-11-22 09:07:12.000', 3, 'UTC')")
})
