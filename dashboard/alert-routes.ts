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
}

const HISTORY_DAYS = 30

/** `GET /v1/alerts`: what every rule says now; `GET /v1/alerts/history`: what fired, and who was told. */
export function alertRoutes({ alerts, deliveries, store, clock, sql }: AlertSources): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/', (c) => {
    const workspace = workspaceOf(c)
    if (workspace === null) return problem(c, 403, 'workspace_not_yours', 'this key reads another workspace')
    return c.json({ alerts: alerts(workspace) })
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
