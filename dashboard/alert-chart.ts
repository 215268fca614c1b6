import { setTimeout as sleep } from 'node:timers/promises'
import { type Context, Hono } from 'hono'
import type { Store } from '../adapters/store.ts'
import type { AlertChart } from '../contract/alert.ts'
import type { ChartOfRule } from '../contract/alert-rules.ts'
import { ruleNameOf } from '../contract/rule-name.ts'
import type { Alerts } from './alerts.ts'
import { type DashboardEnv, oneWorkspace } from './authorize.ts'
import { problem } from './problem.ts'

/** The value before an alert fired, as it was told, as a picture. */

interface RuleCharts {
  alerts: Alerts['of']
  recentOf: Alerts['recentOf']
  chartNow: ChartOfRule
}

export interface ChartSources {
  store: Pick<Store, 'query'>
  sql: { alert_notice: string }
}

/** `GET /v1/alerts/:alert_id/chart.png`, for readers of the workspace; `GET /v1/alerts/chart`: of a rule, as it is now. */
export function alertChartRoutes({
  alerts,
  recentOf,
  chartNow,
  ...sources
}: ChartSources & RuleCharts): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/chart', oneWorkspace, async (c) => {
    const rule = ruleNameOf(c.req.query('rule') ?? '')
    if (rule === '') return problem(c, 400, 'rule', 'say which rule: &rule=hfs_high')
    const workspace = c.get('workspace')
    // a group that somebody makes up costs the tables nothing
    if (!alerts(workspace).some((alert) => alert.rule === rule))
      return problem(c, 404, 'rule_unknown', 'no rule of that name is watched')
    const answer = await chartNow(workspace, rule, recentOf(workspace, rule))
    if (!answer.ok && answer.reason !== 'unknown')
      return problem(c, 503, `chart_${answer.reason}`, unreadWords[answer.reason], { 'retry-after': '10' })
    return c.json({ chart: answer.ok ? answer.chart : null }, 200, { 'cache-control': 'no-store' })
  })
  const answer = chartAnswer(sources)
  app.get('/:alert_id/chart.png', (c) => answer(c, c.get('workspace'), c.req.param('alert_id')))
  return app
}

const unreadWords = {
  late: 'the database takes too long just now',
  away: 'the database does not answer',
}

/** Of so many the drawing is kept: an address that is asked for again and again costs one. */
const KEPT = 20
const LOOK_AGAIN_MS = 250

/** Answers with the picture. `patience_ms`: so long the row of an alert that was told a moment ago is waited for. */
export function chartAnswer({ store, sql }: ChartSources) {
  const drawn = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>()
  const draw = async (workspace: string, alert_id: string) => {
    const [told] = await store.query<{ detail: string }>(sql.alert_notice, { workspace, alert_id })
    const chart = told === undefined ? null : chartOf(told.detail)
    if (chart === null) return null
    // the canvas is 30 MB: loaded by the first who asks
    const { drawChart } = await import('../adapters/picture.ts')
    return new Uint8Array(await drawChart(chart))
  }
  const pictureOf = (workspace: string, alert_id: string) => {
    const id = JSON.stringify([workspace, alert_id])
    const known = drawn.get(id)
    if (known !== undefined) return known
    const picture = draw(workspace, alert_id)
    drawn.set(id, picture)
    if (drawn.size > KEPT) drawn.delete(drawn.keys().next().value as string)
    // it may come yet
    const forget = () => void drawn.delete(id)
    picture.then((one) => one === null && forget(), forget)
    return picture
  }
  return async (c: Context<DashboardEnv>, workspace: string, alert_id: string, patience_ms = 0): Promise<Response> => {
    const patient_until = performance.now() + patience_ms
    let picture = await pictureOf(workspace, alert_id)
    while (picture === null && performance.now() < patient_until) {
      await sleep(LOOK_AGAIN_MS)
      picture = await pictureOf(workspace, alert_id)
    }
    if (picture === null) return problem(c, 404, 'not_found', 'there is no alert with this id, or none with a chart')
    return c.body(picture, 200, { 'content-type': 'image/png', 'cache-control': 'private, max-age=3600' })
  }
}

/** Alerts of before have none. */
const chartOf = (detail: string): AlertChart | null =>
  (JSON.parse(detail) as { data: { chart?: AlertChart | null } }).data.chart ?? null
