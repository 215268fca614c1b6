import { Hono } from 'hono'
import type { Acknowledgements } from '../adapters/acknowledgements.ts'
import type { Bus } from '../adapters/bus.ts'
import type { Store } from '../adapters/store.ts'
import { type Acknowledgement, isOpen } from '../contract/alert.ts'
import type { FiredAlert } from '../contract/report.ts'
import { ruleNameOf } from '../contract/rule-name.ts'
import type { SentMessage, ToldAlerts } from '../contract/told-alerts.ts'
import type { AlertOnPage, Alerts } from './alerts.ts'
import { type DashboardEnv, oneWorkspace, writers } from './authorize.ts'
import type { Deliveries } from './deliveries.ts'
import { firedOf } from './fired.ts'
import { toPlaceholder } from './instants.ts'
import type { Clock } from './measured.ts'
import { problem } from './problem.ts'
import { DAY_MS } from './scoped-query.ts'
import { tryReceiver } from './try-receiver.ts'

export interface AlertSources {
  alerts: Alerts['of']
  watchdog: Alerts['watchdog']
  acknowledgements: Acknowledgements
  deliveries: Deliveries
  bus: Pick<Bus, 'pulse' | 'onPulse'>
  /** so long the answer to a test is waited for */
  test_ms?: number
  store: Pick<Store, 'query'>
  clock: Clock
  sql: { alerts_fired: string }
  /** by the rule's name, Markdown */
  runbooks: ReadonlyMap<string, string>
}

const HISTORY_DAYS = 30
const retry = { 'retry-after': '2' }

/** `GET /v1/alerts`: what every rule says now; `GET /v1/alerts/history`: what fired, and who was told; `…/deliveries/:key`: what was sent and answered; `…/runbooks/:rule`: what to do. */
export function alertRoutes(sources: AlertSources): Hono<DashboardEnv> {
  const { alerts, watchdog, acknowledgements, deliveries, bus, store, clock, sql, runbooks, test_ms } = sources
  const app = new Hono<DashboardEnv>()
  app.get('/', (c) => {
    const workspace = c.get('workspace')
    const listed = alerts(workspace).map((alert) => ({
      ...alert,
      acknowledged: shownOf(acknowledgements.of(alert.alert_id)),
    }))
    return c.json({ alerts: listed satisfies AlertOnPage[], watchdog: watchdog() })
  })
  // as text: a browser shows it, and Markdown reads well as it is
  app.get('/runbooks/:rule', (c) => {
    const page = runbooks.get(ruleNameOf(c.req.param('rule').replace(/\.md$/, '')))
    return page === undefined
      ? problem(c, 404, 'runbook_unknown', 'there is no page of that name')
      : c.text(page, 200, { 'content-type': 'text/plain; charset=utf-8' })
  })
  app.get('/history', oneWorkspace, async (c) => {
    const workspace = c.get('workspace')
    const now = clock()
    const fired = await store.query<FiredAlert>(sql.alerts_fired, {
      workspace,
      from: toPlaceholder(now - HISTORY_DAYS * DAY_MS),
      to: toPlaceholder(now),
    })
    return c.json({
      now,
      days: HISTORY_DAYS,
      fired: fired.map(firedOf).reverse(),
      deliveries: deliveries.of(workspace),
      receivers: deliveries.receivers(),
    } satisfies ToldAlerts)
  })
  app.get('/deliveries/:key', oneWorkspace, async (c) => {
    const workspace = c.get('workspace')
    const sent = await deliveries.sent(workspace, c.req.param('key')).catch(() => undefined)
    if (sent === undefined) return problem(c, 503, 'broker_away', 'the broker does not answer; try again', retry)
    return sent === null
      ? problem(c, 404, 'message_unknown', 'no message of the last week has this key')
      : c.json(sent satisfies SentMessage)
  })
  app.post('/receivers/:name/test', oneWorkspace, writers, async (c) => {
    const receiver = c.req.param('name')
    const isKnown = deliveries.receivers()?.some(({ name }) => name === receiver) ?? true
    if (!isKnown) return problem(c, 404, 'receiver_unknown', 'no receiver of that name is configured')
    const answer = await tryReceiver(
      bus,
      { receiver, workspace: c.get('workspace'), who: c.get('reader').who },
      test_ms,
    )
    if (answer !== null) return c.json(answer)
    return problem(c, 503, 'nobody_evaluates', 'no pipeline answers: nobody evaluates the alerts now')
  })
  app.post('/:alert_id/acknowledge', oneWorkspace, writers, async (c) => {
    const alert = alerts(c.get('workspace')).find(({ alert_id }) => alert_id === c.req.param('alert_id'))
    if (alert === undefined || !isOpen(alert)) return problem(c, 404, 'not_open', 'no alert of that id is open')
    const { alert_id, workspace, rule } = alert
    const who = c.get('reader').who
    const made = await acknowledgements.make({ alert_id, workspace, rule, at: clock(), who }).catch(() => null)
    if (made !== null) return c.json(shownOf(made))
    return problem(c, 503, 'broker_away', 'the broker does not confirm; try again', retry)
  })
  return app
}

const shownOf = (made: Acknowledgement | undefined): AlertOnPage['acknowledged'] =>
  made === undefined ? null : { at: made.at, who: made.who }
