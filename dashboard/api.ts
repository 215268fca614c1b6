import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import { Counter, Gauge, type Registry } from 'prom-client'
import { type Acknowledgements, openAcknowledgements } from '../adapters/acknowledgements.ts'
import { openAlertRules } from '../adapters/alert-rules.ts'
import type { Bus } from '../adapters/bus.ts'
import type { LanguageModel } from '../adapters/language-model.ts'
import { openPictureAddresses } from '../adapters/picture-addresses.ts'
import { openPolicies, type Policies } from '../adapters/policies.ts'
import { openSilences, type Silences } from '../adapters/silences.ts'
import type { Store } from '../adapters/store.ts'
import type { Versions } from '../adapters/versions.ts'
import { openWebhooks, type Webhooks } from '../adapters/webhooks.ts'
import {
  type AlertRules,
  type ChartOfRule,
  groupsIn,
  limitOf,
  type PreviewRule,
  type RuleChoices,
  type RuleInfo,
} from '../contract/alert-rules.ts'
import type { Console } from '../contract/console.ts'
import type { Explain } from '../contract/kept-event.ts'
import type { MetricDefinition } from '../contract/metric.ts'
import type { ProcessReport } from '../contract/plumbing.ts'
import { defaultPolicy, type Policy } from '../contract/policy.ts'
import type { TryMessages } from '../contract/trial.ts'
import { alertChartRoutes } from './alert-chart.ts'
import { alertRoutes } from './alert-routes.ts'
import { alertRuleRoutes } from './alert-rules.ts'
import { type Alerts, followAlerts } from './alerts.ts'
import { authorize, type DashboardEnv, type Verifier } from './authorize.ts'
import { briefingRoutes } from './briefings.ts'
import { consoleRoutes } from './console.ts'
import { conversationDetailRoutes } from './conversation.ts'
import { conversationHourRoutes, conversationRoutes } from './conversations.ts'
import { deadLetterRoutes } from './dead-letters.ts'
import { decisionEvents, parseLastEventId } from './decisions.ts'
import { type Deliveries, followDeliveries } from './deliveries.ts'
import { demoRoutes, listenToDemo } from './demo.ts'
import { eventDecisionRoutes } from './event-decision.ts'
import { eventStream } from './event-stream.ts'
import { type FlagSources, flagRoutes } from './flags.ts'
import { handoffDetailRoutes } from './handoff.ts'
import { handoffRoutes } from './handoffs.ts'
import { protect } from './headers.ts'
import { createLive, defaultLimits, type Live, type LiveLimits } from './live.ts'
import { createMeasureParts, listWorkspaces, type Sources } from './measure-parts.ts'
import { type Clock, cached, type Measure } from './measured.ts'
import { metricRoutes } from './metrics.ts'
import { addPages, notFound } from './page-routes.ts'
import type { Pages } from './pages.ts'
import { pictureRoutes } from './pictures.ts'
import { type FollowedPlumbing, followPlumbing, plumbingRoutes } from './plumbing.ts'
import { policyRoutes } from './policy.ts'
import { problem } from './problem.ts'
import { questionRoutes } from './questions.ts'
import { reportRoutes } from './report/route.ts'
import { createRewording } from './rewording/rewording.ts'
import { loadRunbooks } from './runbooks.ts'
import { parseScope } from './scope.ts'
import { silenceRoutes } from './silence-routes.ts'
import { views } from './snapshot.ts'
import { loadSql, type Sql } from './sql.ts'
import { type RefuseUrl, webhookRoutes } from './webhook.ts'

export interface DashboardOptions {
  bus: Bus
  store: Store
  keys: Verifier
  metrics: MetricDefinition[]
  /** `measure` of queries/measure.ts: the folders do not know each other */
  measure: Measure
  /** `explain` of pipeline/explain/explain.ts, for the same reason */
  explain: Explain
  /** `tryMessages` of pipeline/explain/try-messages.ts, likewise */
  tryMessages: TryMessages
  /** `send` of ingest/app.ts, likewise */
  send(workspace: string, event: object): Promise<Response>
  /** how this process is, also while the broker is away */
  ownReport?: () => Promise<ProcessReport>
  /** `createConsole` of queries/console, for the same reason */
  console: Console
  /** epoch ms */
  clock: Clock
  log: Logger
  registry: Registry
  /** listens on loopback only: readers on this machine need no key */
  open: boolean
  /** null = API only */
  pages: Pages | null
  /** of workspaces that have set none; absent = Baton's own */
  policy?: Policy
  /** of addresses that no webhook may be sent to; absent = any may */
  refuseUrl?: RefuseUrl
  /** Baton's own alert rules, for people to change; absent = none */
  alertRules?: readonly RuleInfo[]
  /** `createPreview` of pipeline/alerts/preview.ts, for the same reason as `explain` */
  previewRule?: PreviewRule
  /** `createRuleChart` of pipeline/alerts/rule-chart.ts, likewise */
  chartOfRule?: ChartOfRule
  /** words briefings that are asked for; null or absent = they are given as the rules made them */
  model?: LanguageModel | null
  limits?: Partial<LiveLimits>
  /** so long the answer to a test of a receiver is waited for */
  test_ms?: number
}

export interface Ends {
  /** Says good-bye to all who follow something: a page that is open must not hold up a stop. */
  endStreams(): void
  /** … and stops following the broker itself */
  close(): void
}

/** The dashboard: API, live streams and pages. Mount it last, it answers every path (404 page). */
export async function createDashboard(options: DashboardOptions): Promise<Hono<DashboardEnv> & Ends> {
  const { pages } = options
  const parts = await openSources(options)
  const app = new Hono<DashboardEnv>()
  app.use('*', protect())
  app.onError((error, c) => broken(c, error, options.log))
  app.route('/v1', await createApi(options, parts))
  if (pages !== null) addPages(app, pages, options, parts)
  app.all('*', (c) => notFound(c, pages))
  return Object.assign(app, { endStreams: parts.endStreams, close: parts.close })
}

interface Running extends Sources, Ends {
  recentOf: Alerts['recentOf']
  watchdog: Alerts['watchdog']
  sql: Sql
  live: Live
  demoSwitch: ReturnType<typeof listenToDemo>
  policies: Policies
  webhooks: Webhooks
  silences: Silences
  acknowledgements: Acknowledgements
  ruleSettings: Versions<AlertRules>
  plumbing: FollowedPlumbing
  deliveries: Deliveries
  /** the open streams of decisions */
  streams: Set<AbortController>
}

async function openSources(options: DashboardOptions): Promise<Running> {
  const { bus, store, clock, log, registry, alertRules = [] } = options
  const sql = await loadSql()
  const demoSwitch = listenToDemo(bus, clock, () => live.rowsInserted(['*']))
  const alerts = followAlerts(bus, clock, (workspace) => live.rowsInserted([workspace]))
  const deliveries = followDeliveries(bus, clock)
  const sources: Sources & { sql: Sql; recentOf: Alerts['recentOf']; watchdog: Alerts['watchdog'] } = {
    store,
    clock,
    definitions: new Map(options.metrics.map((definition) => [definition.name, definition])),
    measured: cached(store, options.measure, clock),
    sql,
    alerts: alerts.of,
    recentOf: alerts.recentOf,
    watchdog: alerts.watchdog,
    hfsLimit: (workspace) => limitOf('hfs_high', alertRules, ruleSettings.current(workspace).value),
    demo: demoSwitch.state,
  }
  const clientGauge = new Gauge({
    name: 'baton_sse_clients',
    help: 'pages that follow the live numbers',
    registers: [registry],
  })
  const live = createLive({
    measureParts: createMeasureParts(sources),
    clock,
    limits: { ...defaultLimits, ...options.limits },
    clientGauge,
    onError: (error) => log.error({ err: error }, 'the live numbers could not be measured'),
  })
  const unlisten = bus.onPulse<{ workspaces?: string[] }>('inserted.*', (body) =>
    live.rowsInserted(body.workspaces ?? ['*']),
  )
  const streams = new Set<AbortController>()
  const policies = await openPolicies({ bus, configured: options.policy ?? defaultPolicy, clock })
  const webhooks = await openWebhooks(bus, clock)
  const [silences, acknowledgements] = await Promise.all([openSilences(bus), openAcknowledgements(bus)])
  const ruleSettings = await openAlertRules(bus, clock, (workspace) => live.rowsInserted([workspace]))
  const plumbing = followPlumbing(options)
  const endStreams = () => {
    live.close()
    for (const stream of streams) stream.abort()
  }
  const close = () => {
    unlisten()
    policies.close()
    webhooks.close()
    silences.close()
    acknowledgements.close()
    ruleSettings.close()
    plumbing.close()
    demoSwitch.close()
    alerts.close()
    deliveries.close()
    endStreams()
  }
  return {
    ...sources,
    live,
    demoSwitch,
    policies,
    webhooks,
    silences,
    acknowledgements,
    ruleSettings,
    plumbing,
    deliveries,
    streams,
    endStreams,
    close,
  }
}

async function createApi(options: DashboardOptions, running: Running): Promise<Hono<DashboardEnv>> {
  const api = new Hono<DashboardEnv>()
  // what ends in /* is also the address without it
  const read = [
    '/metrics/*',
    '/questions/*',
    '/live',
    '/decisions',
    '/alerts/*',
    '/workspaces',
    '/demo',
    '/handoffs/*',
    '/conversations/*',
    '/conversation-hours',
    '/flags/*',
    '/health',
    '/dead-letters/*',
    '/report',
  ]
  for (const path of [...read, '/policy/*', '/webhook/*', '/events/:event_id/decision']) {
    api.use(path, authorize(options.keys, options.open))
  }
  api.use('/sql/*', authorize(options.keys, options.open, 'sql'))
  for (const path of ['/live', '/decisions']) api.use(path, refuseHead)
  api.route('/metrics', metricRoutes(running.definitions, running.measured, options.clock))
  api.route('/questions', questionRoutes(running.sql))
  api.route('/sql', consoleRoutes(options.console, options.clock))
  api.route('/demo', demoRoutes(running.demoSwitch))
  const choices = ruleChoices(options, running)
  const preview = options.previewRule ?? (async () => null)
  api.route('/alerts/rules', alertRuleRoutes({ settings: running.ruleSettings, choices, preview }))
  api.route(
    '/alerts',
    alertRoutes({ ...running, bus: options.bus, runbooks: await loadRunbooks(), ...testWithin(options) }),
  )
  api.route(
    '/alerts',
    alertChartRoutes({ ...running, chartNow: options.chartOfRule ?? (async () => ({ ok: false, reason: 'unknown' })) }),
  )
  const addresses = await openPictureAddresses(options.bus)
  // without a key: the address is signed
  api.route('/pictures', pictureRoutes({ ...running, addresses }))
  api.route('/alerts/silences', silenceRoutes(running.silences, options.clock))
  api.route('/policy', policyRoutes({ ...options, policies: running.policies }))
  api.route('/health', plumbingRoutes(running.plumbing))
  api.route('/dead-letters', deadLetterRoutes({ ...options, sql: running.sql }))
  api.route('/handoffs', handoffRoutes(options.store, running.sql, options.clock))
  api.route('/handoffs', handoffDetailRoutes(options.store, running.sql, options.clock))
  api.route('/conversations', conversationRoutes(options.store, running.sql, options.clock))
  api.route('/conversation-hours', conversationHourRoutes(options.store, running.sql, options.clock))
  api.route('/conversations', conversationDetailRoutes(options.store, running.sql, options.clock))
  api.route('/flags', flagRoutes(flagSources(options, running)))
  api.route('/events', await eventDecisionRoutes({ ...running, explain: options.explain }))
  const firstWorkspace = async () => (await listWorkspaces(running))[0] ?? ''
  api.route('/report', reportRoutes(running, options.clock, firstWorkspace))
  const rewording = options.model ? createRewording({ ...options, model: options.model }) : null
  api.route('/handoffs', briefingRoutes(options.store, running.sql, rewording))
  api.route('/webhook', webhookRoutes(running.webhooks, options.refuseUrl ?? (() => null)))
  api.get('/workspaces', async (c) => {
    const own = c.get('reader').workspace
    return c.json({ workspaces: own === null ? await listWorkspaces(running) : [own] })
  })
  const limits = { ...defaultLimits, ...options.limits }
  api.get('/live', (c) => followLive(c, running.live, limits))
  const decisionClients = new Counter({
    name: 'baton_decision_streams_total',
    help: 'streams of decisions opened',
    registers: [options.registry],
  })
  api.get('/decisions', (c) => {
    decisionClients.inc()
    return followDecisions(c, options.bus, running.streams, limits)
  })
  return api
}

const testWithin = ({ test_ms }: DashboardOptions) => (test_ms === undefined ? {} : { test_ms })

/** What alert rules can be made of: metrics that one row answers, of numbers. */
function ruleChoices({ metrics, alertRules = [] }: DashboardOptions, { deliveries }: Running): () => RuleChoices {
  const isFit = ({ params }: MetricDefinition) => !params.includes('step_seconds') && !params.includes('limit')
  const fit = metrics.filter(isFit).map((metric) => [metric.name, choiceOf(metric)] as const)
  const known = new Map(fit)
  return () => ({
    rules: alertRules,
    metrics: known,
    receivers: deliveries.receivers()?.map(({ name }) => name) ?? null,
  })
}

const choiceOf = ({ columns, params }: MetricDefinition) => ({
  columns: columns.filter((name) => !/_at$|^(segment|split|value)$/.test(name)),
  groups: groupsIn(params),
})

/** The list of flags is a metric: there is one SQL for both. */
function flagSources({ store, clock }: DashboardOptions, { sql, definitions, live }: Running): FlagSources {
  const flagged_answers = definitions.get('flagged_answers')?.sql
  if (flagged_answers === undefined) throw new Error('there is no queries/metrics/flagged_answers.sql')
  const onChange = (workspace: string) => live.rowsInserted([workspace])
  return { store, clock, sql: { flagged_answers, flag_history: sql.flag_history }, onChange }
}

const tooMany = (c: Context) =>
  problem(c, 429, 'too_many_viewers', 'close another page, or try again in a moment', { 'retry-after': '5' })

/** Nobody takes the body of that answer, nor ends it: the stream would count as a client for ever. */
const refuseHead: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'HEAD') return problem(c, 405, 'method', 'a stream is read with GET', { allow: 'GET' })
  await next()
}

function followLive(c: Context<DashboardEnv>, live: Live, { heartbeat_ms, stalled_ms }: LiveLimits): Response {
  const workspace = c.get('workspace')
  const parsed = parseScope(new URL(c.req.url).searchParams)
  if (!parsed.ok) return problem(c, 400, parsed.param, parsed.message)
  const asked = c.req.query('view') ?? 'live'
  const view = views.find((name) => name === asked)
  if (view === undefined) return problem(c, 400, 'view', `view is one of ${views.join(', ')}`)
  const ended = new AbortController()
  const isAlone = c.get('reader').workspace !== null
  const events = live.watch({ ...parsed.scope, workspace, view, isAlone }, ended.signal)
  if (events === null) return tooMany(c)
  const allowed = () => c.get('reader').stillAllowed()
  return eventStream(events, { heartbeat_ms, stalled_ms, allowed, onEnd: () => ended.abort() })
}

async function followDecisions(
  c: Context<DashboardEnv>,
  bus: Bus,
  streams: Set<AbortController>,
  { clients, heartbeat_ms, stalled_ms }: LiveLimits,
): Promise<Response> {
  const asked = c.get('workspace')
  const from = parseLastEventId(c.req.header('last-event-id'))
  if (from === null) return problem(c, 400, 'last_event_id', 'Last-Event-ID is an id of this stream, like 42.0')
  if (streams.size >= clients) return tooMany(c)
  const ended = new AbortController()
  streams.add(ended)
  ended.signal.addEventListener('abort', () => streams.delete(ended), { once: true })
  const filter = { workspace: asked === '' ? null : asked, conversation_id: c.req.query('conversation_id') ?? '' }
  const stream = await decisionEvents(bus, from, filter, ended.signal).catch(() => null)
  if (stream === null) {
    ended.abort()
    return problem(c, 503, 'broker_away', 'the broker does not answer', { 'retry-after': '2' })
  }
  const beat = () => ({ id: stream.reached() })
  const allowed = () => c.get('reader').stillAllowed()
  return eventStream(stream.events, { heartbeat_ms, stalled_ms, allowed, beat, onEnd: () => ended.abort() })
}

function broken(c: Context, error: unknown, log: Logger): Response {
  log.error({ err: error, path: c.req.path }, 'a dashboard request failed')
  return problem(c, 500, 'broken', 'this could not be answered; the log of the server says why')
}
