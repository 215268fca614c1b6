import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Hono } from 'hono'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { openAlertRules } from '../adapters/alert-rules.ts'
import { startBroker } from '../adapters/broker.ts'
import { connectBus } from '../adapters/bus.ts'
import { openKeys } from '../adapters/keys.ts'
import { openStore, type Store, StoreError } from '../adapters/store.ts'
import { defaultPolicy } from '../contract/policy.ts'
import { createDashboard } from '../dashboard/api.ts'
import { loadPages } from '../dashboard/pages.ts'
import { createIngest } from '../ingest/app.ts'
import { loadRules } from '../pipeline/alerts/load-rules.ts'
import { createWebhook } from '../pipeline/alerts/receivers/webhook.ts'
import { explain } from '../pipeline/explain/explain.ts'
import { tryMessages } from '../pipeline/explain/try-messages.ts'
import { warmUp } from '../pipeline/warm-up.ts'
import { startPipeline } from '../pipeline/worker.ts'
import { createConsole } from '../queries/console/console.ts'
import { loadMetrics, measure } from '../queries/measure.ts'
import { createMeasureEach } from '../queries/measure-each.ts'
import { endNow } from '../server/end-now.ts'
import { createLife } from '../server/life.ts'
import { listen } from '../server/listen.ts'
import { runAlerts, watchedWorkspaces } from '../server/run-alerts.ts'

/**
 * All three roles in one process, wired like wiring.ts, with two things more: the database can be switched off for a while,
 * and the parent may ask it questions. Arguments: data directory, path of nats-server, folder of the built pages or '', where
 * alerts go or '' (nobody evaluates any then).
 */
const [directory = '', binary = '', distDirectory = '', alerts_to = ''] = process.argv.slice(2)
const root = join(import.meta.dirname, '..')
const log = pino({ level: alerts_to === '' ? 'error' : 'silent' })
const registry = new Registry()
const clock = Date.now
const broker = await startBroker({ binary, directory: join(directory, 'nats'), log })
const bus = await connectBus({ url: broker.url, user: broker.user, password: broker.password, name: 'bench' })
const opened = await openStore({ path: join(directory, 'chdb') })
await opened.migrate(join(root, 'queries/schema'))
const keys = await openKeys(bus, clock)

let away: 'not' | 'inserts' | 'wholly' = 'not'
const store: Store = {
  ...opened,
  query: (...asked) =>
    away === 'wholly' ? Promise.reject(new StoreError('switched off for the bench', true)) : opened.query(...asked),
  async insert(table, body, token, isAgain) {
    if (away !== 'not') throw new StoreError('switched off for the bench', true)
    await opened.insert(table, body, token, isAgain)
    process.send?.({ is: 'inserted', table, at: clock() })
  },
}
const shared = { bus, store, keys, clock, log, registry }
await warmUp()
const pipeline = await startPipeline({ ...shared, policy: defaultPolicy, lanes: 1 })
const metrics = await loadMetrics(join(root, 'queries/metrics'))
const app = new Hono()
app.get('/readyz', (c) => c.json({ parts: { pipeline: pipeline.ready() } }))
const ingest = createIngest({ ...shared, limits: { events_per_second: 1_000_000 } })
app.route('/', ingest)
const sql = await createConsole({ store, clock: Date.now, newId: randomUUID, at_once: 1, onError: console.error })
app.route(
  '/',
  await createDashboard({
    ...shared,
    metrics,
    measure,
    explain,
    tryMessages,
    send: ingest.send,
    console: sql,
    open: true,
    pages: distDirectory === '' ? null : await loadPages(distDirectory),
  }),
)
const life = createLife(log)
if (alerts_to !== '') await watchAlerts()

/** Every rule of every workspace, told to one webhook of our own. */
async function watchAlerts(): Promise<void> {
  const rules = await loadRules()
  const settings = await openAlertRules(bus, clock)
  life.onStop('alert rules', settings.close)
  const secrets = [`whsec_${Buffer.alloc(32, 7).toString('base64')}`]
  await runAlerts({
    ...{ bus, store, clock, log, registry, pipeline, rules, base_url: 'http://bench' },
    life,
    measureEach: createMeasureEach(store, metrics),
    settings: (workspace) => settings.current(workspace).value,
    receivers: [createWebhook({ name: 'webhook', url: alerts_to, secrets, allowed: ['127.0.0.1'], clock })],
    workspaces: async () => watchedWorkspaces(keys.list(), clock()),
  })
}
const server = await listen('127.0.0.1', 0)
server.serve(app.fetch)

export interface Question {
  id: number
  ask: 'key' | 'sql' | 'metric' | 'lanes' | 'away' | 'wholly away' | 'back'
  /** the SQL, the metric's name, or of a key its workspace (bench) */
  text?: string
  params?: Record<string, unknown>
}

process.on('message', (question: Question) => {
  answer(question).then(
    (value) => process.send?.({ is: 'answer', id: question.id, value }),
    (error: unknown) => process.send?.({ is: 'answer', id: question.id, error: String(error) }),
  )
})

async function answer({ ask, text = '', params = {} }: Question): Promise<unknown> {
  if (ask === 'key')
    return (await keys.create({ workspace: text || 'bench', scopes: ['ingest', 'read'], name: 'bench' })).token
  if (ask === 'sql') return store.query(text, params)
  if (ask === 'lanes') return { ...pipeline.ready().lanes[0], last_seq: (await bus.eventsState()).last_seq }
  const outage = ({ away: 'inserts', 'wholly away': 'wholly', back: 'not' } as const)[ask as string]
  if (outage !== undefined) {
    away = outage
    return away
  }
  const definition = metrics.find(({ name }) => name === text)
  if (definition === undefined) throw new Error(`no metric ${text}`)
  return (await measure(store, definition, params)).elapsed_ms
}

process.on('disconnect', () => endNow(1))
process.on('SIGTERM', async () => {
  await life.stop()
  await pipeline.stop()
  await server.close(200)
  await opened.close()
  keys.close()
  await bus.close()
  await broker.stop()
  endNow(0)
})
process.send?.({
  is: 'ready',
  port: server.port,
  broker_pid: broker.pid,
  broker: { url: broker.url, user: broker.user, password: broker.password },
})
