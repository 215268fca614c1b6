import { Hono } from 'hono'
import type { Store } from '../adapters/store.ts'
import type { AlertChart } from '../contract/alert.ts'
import { type DashboardEnv, workspaceOf } from './authorize.ts'
import { problem } from './problem.ts'

/** `GET /v1/alerts/:alert_id/chart.png`: the value before the alert fired, as it was told, for whoever follows the link in a page. */
export function alertChartRoutes({
  store,
  sql,
}: {
  store: Pick<Store, 'query'>
  sql: { alert_notice: string }
}): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/:alert_id/chart.png', async (c) => {
    const workspace = workspaceOf(c)
    if (workspace === null) return problem(c, 403, 'workspace_not_yours', 'this key reads another workspace')
    const [told] = await store.query<{ detail: string }>(sql.alert_notice, {
      workspace,
      alert_id: c.req.param('alert_id'),
    })
    const chart = told === undefined ? null : chartOf(told.detail)
    if (chart === null) return problem(c, 404, 'not_found', 'there is no alert with this id, or none with a chart')
    // the canvas is 30 MB: loaded by the first who asks
    const { drawChart } = await import('../adapters/picture.ts')
    return c.body(new Uint8Array(await drawChart(chart)), 200, {
      'content-type': 'image/png',
      'cache-control': 'private, max-age=3600',
    })
  })
  return app
}

/** Alerts of before have none. */
const chartOf = (detail: string): AlertChart | null =>
  (JSON.parse(detail) as { data: { chart?: AlertChart | null } }).data.chart ?? null
