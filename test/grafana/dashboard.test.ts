import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grafanaDashboard } from '../../grafana/dashboard.ts'
import { loadMetricFiles } from '../../queries/measure.ts'
import { at, type Bench, ended, metricsDirectory, openBench } from '../queries/rows.ts'

/** A dashboard for Grafana, which asks our tables through its ClickHouse plugin. */
interface Target {
  rawSql?: string
  expr?: string
  queryType?: string
}
interface Built {
  panels: { id: number; type: string; title: string; gridPos: Place; targets?: Target[] }[]
  annotations: { list: { target: Target }[] }
  templating: { list: { query: { rawSql?: string } | string }[] }
}
interface Place {
  x: number
  y: number
  w: number
  h: number
}

let bench: Bench
let built: Built
beforeAll(async () => {
  bench = await openBench()
  built = grafanaDashboard(await loadMetricFiles(metricsDirectory)) as Built
})
afterAll(() => bench.close())

test('the file in the repository is the one that the metrics give: npm run grafana writes it', async () => {
  const file = await readFile(new URL('../../grafana/baton.json', import.meta.url), 'utf8')
  expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(built)))
})

test('no panel lies on another or outside the page', () => {
  const cells = new Set<string>()
  for (const { gridPos } of built.panels)
    for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++)
      for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
        expect(x).toBeLessThan(24)
        expect(cells.has(`${x} ${y}`)).toBe(false)
        cells.add(`${x} ${y}`)
      }
})

/** As the plugin writes its macros, and Grafana its variables. */
function written(sql: string): string {
  const from = `fromUnixTimestamp64Milli(${at('09:00')})`
  const to = `fromUnixTimestamp64Milli(${at('10:00')})`
  return sql
    .replaceAll('$__fromTime_ms', from)
    .replaceAll('$__toTime_ms', to)
    .replaceAll('$__interval_s', '900')
    .replace(/\$__timeFilter_ms\((\w+)\)/g, `$1 >= ${from} AND $1 <= ${to}`)
    .replace(/\$\{workspace:sqlstring\}/g, "'acme'")
    .replace(/\$\{channel:sqlstring\}/g, "''")
}

test('every question that it asks has an answer, and none has a macro that the plugin does not know', async () => {
  const asked = [
    ...built.panels.flatMap(({ targets = [] }) => targets),
    ...built.annotations.list.map(({ target }) => target),
    ...built.templating.list.map(({ query }) => (typeof query === 'string' ? {} : query)),
  ].flatMap(({ rawSql }) => rawSql ?? [])
  expect(asked.length).toBeGreaterThan(15)
  for (const sql of asked) {
    expect(written(sql)).not.toContain('$')
    await bench.store.query(written(sql), {})
  }
})

test('the score of an hour in which one waited two minutes is 2.0, in its panel as in the product', async () => {
  await bench.put('handoffs', [ended('resolved', '09:20', 2)])
  const panel = built.panels.find(({ title }) => title === 'Handoff Friction Score')
  expect(await bench.store.query(written(panel?.targets?.[0]?.rawSql ?? ''), {})).toEqual([{ hfs: 2 }])
})

test('a chart over time begins with the instant, so that Grafana can draw it', async () => {
  for (const { targets = [], title } of built.panels)
    for (const { rawSql, queryType } of targets)
      if (rawSql !== undefined && queryType === 'timeseries')
        expect([title, Object.keys((await bench.store.query(written(rawSql), {}))[0] as object)[0]]).toEqual([
          title,
          'step_at',
        ])
})
