import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { openAlertRules } from './adapters/alert-rules.ts'
import type { Bus } from './adapters/bus.ts'
import { openKeys } from './adapters/keys.ts'
import { createLanguageModel } from './adapters/language-model.ts'
import { openPolicies } from './adapters/policies.ts'
import type { Store } from './adapters/store.ts'
import type { Config } from './config.ts'
import { createDashboard, type DashboardOptions } from './dashboard/api.ts'
import { refuseForeign } from './dashboard/authorize.ts'
import { loadPages, type Pages } from './dashboard/pages.ts'
import { createIngest, type Ingest } from './ingest/app.ts'
import { ruleInfos } from './pipeline/alerts/apply-rules.ts'
import type { IsOpen } from './pipeline/alerts/hours.ts'
import { createPreview } from './pipeline/alerts/preview.ts'
import { addressRule, refusalOf } from './pipeline/alerts/receivers/address.ts'
import type { Receiver } from './pipeline/alerts/receivers/receiver.ts'
import { createRuleChart } from './pipeline/alerts/rule-chart.ts'
import { explain } from './pipeline/explain/explain.ts'
import { tryMessages } from './pipeline/explain/try-messages.ts'
import { inHours, isOpenAt } from './pipeline/service-hours.ts'
import { warmUp } from './pipeline/warm-up.ts'
import { startSendingDecisions } from './pipeline/webhooks/webhooks.ts'
import { type Pipeline, startPipeline } from './pipeline/worker.ts'
import { createConsole } from './queries/console/console.ts'
import { loadMetrics, measure } from './queries/measure.ts'
import { createMeasureEach } from './queries/measure-each.ts'
import { type Disk, diskFull, refuseWhenFull } from './server/disk.ts'
import { createHealth, type Parts } from './server/health.ts'
import type { Life } from './server/life.ts'
import type { Listening } from './server/listen.ts'
import { alertRules, runAlerts, watchedWorkspaces } from './server/run-alerts.ts'
import { runDemo } from './server/run-demo.ts'
import { tellPlumbing } from './server/tell-plumbing.ts'
import { watchAlerts } from './server/watch-alerts.ts'
import { watchDeadLetters } from './server/watch-dead-letters.ts'

/** Wires everything, top to bottom: each part gets what it needs as arguments and says how to stop it. */

/** What a process has before it is a Baton. */
export interface Opened {
  config: Config
  /** epoch ms */
  clock: () => number
  life: Life
  log: Logger
  registry: Registry
  /** of alerts */
  receivers: Receiver[]
  /** it listens, and asks everybody to come back in a second */
  server: Listening
  disk: Disk
  bus: Bus
  /** null where none of the roles needs it */
  store: Store | null
  /** null where none of the roles shows them */
  pages: Pages | null
}

/** The pages as they were built. @throws Error with the line to type when they are not */
export const loadBuilt = async ({ roles }: Config): Promise<Pages | null> =>
  roles.has('dashboard') ? loadPages(join(import.meta.dirname, 'dist')) : null

export async function wire(opened: Opened): Promise<void> {
  const { config, clock, life, log, registry, receivers, server, disk, bus, store } = opened
  const keys = await openKeys(bus, clock)
  life.onStop('keys', keys.close)
  const metrics = await loadMetrics(join(import.meta.dirname, 'queries/metrics'))

  const app = new Hono()
  const shared = { bus, keys, clock, log, registry }
  const parts: Parts = { broker: () => ({ ok: bus.connected() }), disk: disk.state }
  // another site's page that calls itself by this address (DNS rebinding) learns nothing; probes of this machine use its names
  if (config.loopback)
    for (const path of ['/readyz', '/metrics']) app.use(path, async (c, next) => refuseForeign(c) ?? next())
  app.route('/', createHealth(parts, registry))
  if (store !== null) {
    parts.store = () => answers(store)
    life.onStop('count of dead letters', (await watchDeadLetters(store, registry)).stop)
  }

  const telling = tellPlumbing({ bus, parts, registry, roles: config.roles, clock })
  life.onStop('what is told about this process', telling.stop)
  // a door that takes events must not be taken out of service because nobody watches
  if (config.roles.has('pipeline') || config.roles.has('dashboard')) {
    const watched = await watchAlerts(bus, registry, clock)
    life.onStop('what is known of the alerts', watched.stop)
    parts.alerts = watched.state
  }
  const policies = await openPolicies({ bus, configured: config.policy, clock })
  life.onStop('policies', policies.close)
  const redacts = (workspace: string) => policies.current(workspace).policy.redaction === 'personal'
  const ingest = createIngest({ ...shared, redacts })

  const isFull = () => config.nats === null && !disk.hasRoom()
  const send: Ingest['send'] = async (...sent) => (isFull() ? diskFull() : ingest.send(...sent))
  const ownReport = telling.report
  const rules = await alertRules(config.demo)
  const measureEach = createMeasureEach(store, metrics)
  const ruleSettings = await openAlertRules(bus, clock)
  life.onStop('alert rules', ruleSettings.close)
  const settingsOf = (workspace: string) => ruleSettings.current(workspace).value
  const isOpen: IsOpen = (workspace, at, hours) => isOpenAt(at, inHours(policies.current(workspace).policy, hours))
  const previews = {
    alertRules: ruleInfos(rules, metrics),
    chartOfRule: createRuleChart({ measureEach, rules, settings: settingsOf, clock, log }),
    previewRule: createPreview({ measureEach, rules, clock, elapsed: () => performance.now(), isOpen }),
  }
  const dashboard =
    store !== null && config.roles.has('dashboard')
      ? await openDashboard(opened, { ...shared, store, metrics, policy: config.policy, send, ownReport, ...previews })
      : null
  let pipeline: Pipeline | null = null
  if (config.roles.has('pipeline') && store !== null) {
    const { policy, lanes } = config
    pipeline = await startPipeline({ ...shared, store, policy, lanes })
    life.onStop('pipeline', pipeline.stop)
    parts.pipeline = pipeline.ready

    await runAlerts({
      ...{ bus, store, clock, log, registry, life, pipeline, rules },
      settings: settingsOf,
      receivers,
      fallback: config.receivers.fallback,
      measureEach,
      workspaces: async () => watchedWorkspaces(keys.list(), clock()),
      isOpen,
      base_url: config.public_url,
      ...(config.heartbeat && { heartbeat: { ...config.heartbeat, allowed: config.allowed_internal.alerts } }),
      watchdog: config.watchdog,
    })

    const allowed = config.allowed_internal.webhooks
    const holder = { owner: crypto.randomUUID(), host: hostname(), pid: process.pid, started_at: clock() }
    const decisions = startSendingDecisions({ bus, clock, log, registry, allowed, holder })
    life.onStop('decisions by webhook', decisions.stop)
  }

  if (config.roles.has('ingest')) {
    if (config.nats === null) app.use('/v1/events', refuseWhenFull(disk))
    app.route('/', ingest)
  }

  // last: it answers every other path with a page that says so
  if (dashboard !== null) app.route('/', dashboard)

  server.serve(app.fetch)
  life.onStop('requests', () => server.close(1500))
  life.onStop('who waits for decisions', ingest.close)
  if (dashboard !== null) life.onStop('who follows', dashboard.endStreams)
  log.info({ port: server.port, roles: [...config.roles] }, 'Baton answers')

  if (pipeline !== null) {
    const warming = new AbortController()
    life.onStop('warming up', () => warming.abort())
    void warmUp(warming.signal)
  }

  if (config.demo) {
    const untilVisible = () => caughtUp(bus, pipeline)
    const { directory, local_url: url } = config
    await runDemo({ ...{ url, directory, bus, keys, clock, log, life, untilVisible }, print: console.log })
  }
}

async function openDashboard(
  { config, life, pages }: Opened,
  shared: Pick<
    DashboardOptions,
    | 'bus'
    | 'keys'
    | 'clock'
    | 'log'
    | 'registry'
    | 'store'
    | 'metrics'
    | 'policy'
    | 'send'
    | 'ownReport'
    | 'alertRules'
    | 'chartOfRule'
    | 'previewRule'
  >,
) {
  const rule = addressRule(config.allowed_internal.webhooks)
  const refuseUrl = (url: URL) => refusalOf(url, rule)
  // the embedded engine answers one after the other
  const at_once = config.clickhouse === null ? 1 : 4
  const onError = (error: unknown) => shared.log.error({ err: error }, 'a question in SQL could not be written down')
  const dashboard = await createDashboard({
    ...shared,
    measure,
    explain,
    tryMessages,
    console: await createConsole({ ...shared, newId: () => crypto.randomUUID(), at_once, onError }),
    open: config.loopback,
    pages,
    refuseUrl,
    model: config.model === null ? null : createLanguageModel(config.model),
  })
  life.onStop('dashboard', dashboard.close)
  return dashboard
}

/** Resolves when everything the broker has now is in the tables. */
async function caughtUp(bus: Bus, pipeline: Pipeline | null): Promise<void> {
  const { last_seq } = await bus.eventsState()
  while (pipeline?.ready().lanes.some((lane) => lane.held && lane.lag_messages > 0 && lane.cursor < last_seq))
    await sleep(50)
}

async function answers(store: Store) {
  const began = performance.now()
  await store.query('SELECT 1')
  return { ok: true, elapsed_ms: Math.round(performance.now() - began) }
}
