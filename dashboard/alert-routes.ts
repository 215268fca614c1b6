import { Hono } from 'hono'
import type { Store } from '../adapters/store.ts'
import type { FiredAlert } from '../contract/report.ts'
import type { ToldAlerts } from '../contract/told-alerts.ts'
import type { Alerts } from './alerts.ts'
import { type DashboardEnv, workspaceOf } from './authorize.ts'
import type { Deliveries } from './deliveries.ts'
import { toPlaceholder, withInstants } from './instants.ts'
import type { Clock } from './measured.ts'
import { problem } from './problem.ts'
import { DAY_MS } from './scoped-query.ts'

export interface AlertSources {
  alerts: Alerts['of']
  deliveries: Deliveries
  store: Pick<Store, 'query'>
  clock: Clock
  sql: { alerts_fired: string }
  /** by the rule's name, Markdown */
  runbooks: ReadonlyMap<string, string>
}

const HISTORY_DAYS = 30

/** `GET /v1/alerts`: what every rule says now; `GET /v1/alerts/history`: what fired, and who was told; `…/runbooks/:rule`: what to do. */
export function alertRoutes({ alerts, deliveries, store, clock, sql, runbooks }: AlertSources): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/', (c) => {
    const workspace = workspaceOf(c)
    if (workspace === null) return problem(c, 403, 'workspace_not_yours', 'this key reads another workspace')
    return c.json({ alerts: alerts(workspace) })
  })
  // as text: a browser shows it, and Markdown reads well as it is
  app.get('/runbooks/:rule', (c) => {
    const page = runbooks.get(c.req.param('rule').replace(/\.md$/, ''))
    return page === undefined
      ? problem(c, 404, 'runbook_unknown', 'there is no page of that name')
      : c.text(page, 200, { 'content-type': 'text/plain; charset=utf-8' })
  })
  app.get('/history', async (c) => {
    const workspace = workspaceOf(c)
    if (workspace === null) return problem(c, 403, 'workspace_not_yours', 'this key reads another workspace')
    if (workspace === '') return problem(c, 400, 'workspace', 'workspace is needed: whose alerts')
    const now = clock()
    const fired = await store.query<FiredAlert>(sql.alerts_fired, {
      workspace,
      from: toPlaceholder(now - HISTORY_DAYS * DAY_MS),
      to: toPlaceholder(now),
    })
    return c.json({
      now,
      days: HISTORY_DAYS,
      fired: fired.map(withInstants).reverse(),
      deliveries: deliveries.of(workspace),
      receivers: deliveries.receivers(),
    } satisfies ToldAlerts)
  })
  return app
}
