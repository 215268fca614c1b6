import type { MetricDefinition } from '../contract/metric.ts'
import { placeholdersOf } from '../queries/metric-file.ts'
import { type Panel, rows } from './panels.ts'

/**
 * Baton's numbers as a dashboard of Grafana 10 or newer, over the tables (data source `grafana-clickhouse-datasource`
 * 4.0.3 or newer, for its macros) and over `/metrics` (`prometheus`). `build.ts` writes it to `baton.json`.
 */

const variable = (name: string): string => `\${${name}}`
/** as a literal of SQL */
const quoted = (name: string): string => variable(`${name}:sqlstring`)

const sources = {
  clickhouse: { type: 'grafana-clickhouse-datasource', uid: variable('clickhouse') },
  prometheus: { type: 'prometheus', uid: variable('prometheus') },
}

/** how the plugin calls the shape of an answer */
const TIME_SERIES = { format: 0, queryType: 'timeseries' }
const TABLE = { format: 1, queryType: 'table' }

/** @param metrics as the files have them, before the filters of the pages @throws Error naming a metric that is not there */
export function grafanaDashboard(metrics: readonly MetricDefinition[]): object {
  const placed = layOut()
  return {
    title: 'Baton: handoffs from bot to human',
    uid: 'baton-handoffs',
    tags: ['baton'],
    editable: true,
    graphTooltip: 1,
    refresh: '30s',
    schemaVersion: 39,
    time: { from: 'now-24h', to: 'now' },
    timezone: 'browser',
    annotations: { list: annotations },
    templating: { list: variables },
    panels: placed.map(({ at, ...what }, i) =>
      'row' in what
        ? { id: i + 1, type: 'row', title: what.row, collapsed: false, gridPos: at, panels: [] }
        : { id: i + 1, gridPos: at, ...panelOf(what.panel, metrics) },
    ),
  }
}

const variables = [
  { name: 'clickhouse', label: 'Tables', type: 'datasource', query: sources.clickhouse.type },
  { name: 'prometheus', label: 'Prometheus', type: 'datasource', query: sources.prometheus.type },
  {
    ...{ name: 'workspace', label: 'Workspace', type: 'query', datasource: sources.clickhouse, refresh: 1, sort: 1 },
    query: { rawSql: 'SELECT DISTINCT workspace FROM episodes ORDER BY workspace', ...TABLE, refId: 'workspace' },
  },
  { name: 'channel', label: 'Channel (empty: all)', type: 'textbox', query: '', current: { text: '', value: '' } },
]

const annotations = [
  annotation(
    'Releases of the bot',
    'purple',
    `SELECT occurred_at AS time, concat(bot_id, ' ', bot_version) AS text FROM events
WHERE workspace = ${quoted('workspace')} AND event_type = 'bot.released' AND $__timeFilter_ms(occurred_at) ORDER BY time LIMIT 200`,
  ),
  annotation(
    'Alerts',
    'red',
    `SELECT at AS time, concat(rule, ' ', state) AS text FROM alert_events FINAL
WHERE workspace = ${quoted('workspace')} AND $__timeFilter_ms(at) ORDER BY time LIMIT 200`,
  ),
]

function annotation(name: string, iconColor: string, rawSql: string) {
  const target = { refId: 'Anno', editorType: 'sql', rawSql, ...TABLE }
  return { name, iconColor, enable: true, datasource: sources.clickhouse, target }
}

const WIDTH = 24
const heights = { number: 4, line: 8, bars: 8, table: 8 } as const
interface Place {
  x: number
  y: number
  w: number
  h: number
}

/** From left to right, a new line where one is full. */
function layOut(): ({ at: Place } & ({ row: string } | { panel: Panel }))[] {
  const placed: ReturnType<typeof layOut> = []
  let y = 0
  for (const { title, panels } of rows) {
    placed.push({ row: title, at: { x: 0, y: y++, w: WIDTH, h: 1 } })
    let x = 0
    let height = 0
    for (const panel of panels) {
      if (x + panel.width > WIDTH) {
        y += height
        x = 0
        height = 0
      }
      const h = heights[panel.shape]
      placed.push({ panel, at: { x, y, w: panel.width, h } })
      x += panel.width
      height = Math.max(height, h)
    }
    y += height
  }
  return placed
}

const types = { number: 'stat', line: 'timeseries', bars: 'timeseries', table: 'table' } as const

function panelOf(panel: Panel, metrics: readonly MetricDefinition[]): object {
  const { title, unit, shape, source, threshold } = panel
  const definition = source === 'clickhouse' ? definitionOf(panel.metric, metrics) : undefined
  return {
    title,
    type: types[shape],
    description: definition?.description ?? '',
    datasource: sources[source],
    fieldConfig: {
      defaults: {
        ...{ unit, noValue: '–', color: { mode: shape === 'number' ? 'thresholds' : 'palette-classic' } },
        thresholds: { mode: 'absolute', steps: stepsOf(threshold) },
        custom: shape === 'line' || shape === 'bars' ? styleOf(panel) : {},
      },
      overrides: [],
    },
    options: shape === 'number' ? { colorMode: threshold === undefined ? 'none' : 'value', graphMode: 'none' } : {},
    // no line of a chart finer than what a handoff takes
    ...(shape === 'line' || shape === 'bars' ? { interval: source === 'clickhouse' ? '15m' : '15s' } : {}),
    targets: targetsOf(panel, definition),
  }
}

const stepsOf = (threshold: number | undefined) => [
  { color: threshold === undefined ? 'text' : 'green', value: null },
  ...(threshold === undefined ? [] : [{ color: 'red', value: threshold }]),
]

const styleOf = ({ shape, threshold }: Panel) => ({
  drawStyle: shape === 'bars' ? 'bars' : 'line',
  fillOpacity: shape === 'bars' ? 80 : 0,
  // a gap is a gap
  spanNulls: false,
  stacking: { mode: shape === 'bars' ? 'normal' : 'none' },
  thresholdsStyle: { mode: threshold === undefined ? 'off' : 'dashed' },
})

function targetsOf(panel: Panel, definition: MetricDefinition | undefined): object[] {
  if (panel.source === 'prometheus')
    return panel.queries.map(({ legend, expr }, i) => ({
      ...{
        refId: String.fromCharCode(65 + i),
        datasource: sources.prometheus,
        expr,
        legendFormat: legend,
        range: true,
      },
    }))
  const rawSql = sqlFor(panel, definition as MetricDefinition)
  const isOverTime = panel.shape === 'line' || panel.shape === 'bars'
  return [
    { refId: 'A', datasource: sources.clickhouse, editorType: 'sql', rawSql, ...(isOverTime ? TIME_SERIES : TABLE) },
  ]
}

function definitionOf(name: string, metrics: readonly MetricDefinition[]): MetricDefinition {
  const found = metrics.find((metric) => metric.name === name)
  if (found === undefined) throw new Error(`grafana/panels.ts: there is no metric ${name}`)
  return found
}

/** The metric's own SQL with the plugin's macros in the place of its parameters, and of its columns those that are drawn. */
function sqlFor(panel: Extract<Panel, { source: 'clickhouse' }>, { name, sql, columns }: MetricDefinition): string {
  const unknown = panel.columns.find((column) => !columns.includes(column))
  if (unknown !== undefined) throw new Error(`grafana/panels.ts: ${name} has no column ${unknown}`)
  const until = panel.last === undefined ? '$__toTime_ms' : "now64(3, 'UTC')"
  const values: Record<string, string> = {
    workspace: quoted('workspace'),
    channel: quoted('channel'),
    from: panel.last === undefined ? '$__fromTime_ms' : `(${until} - ${panel.last})`,
    to: until,
    now: until,
    step_seconds: '$__interval_s',
    window_seconds: '1800',
    limit: String(panel.limit ?? 50),
  }
  let text = sql.replace(/^(?:--.*\n)+/, '')
  for (const [param, type] of placeholdersOf(sql)) {
    const value = values[param]
    if (value === undefined) throw new Error(`grafana/panels.ts: nothing stands for the parameter ${param} of ${name}`)
    text = text.replaceAll(`{${param}:${type}}`, value)
  }
  return `SELECT ${panel.columns.join(', ')} FROM\n(\n${text}\n)`
}
