import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Hono } from 'hono'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { startBroker } from '../adapters/broker.ts'
import { connectBus } from '../adapters/bus.ts'
import { openKeys } from '../adapters/keys.ts'
import { openStore, type Store, StoreError } from '../adapters/store.ts'
import { defaultPolicy } from '../contract/policy.ts'
import { createDashboard } from '../dashboard/api.ts'
import { createIngest } from '../ingest/app.ts'
import { explain } from '../pipeline/explain/explain.ts'
import { tryMessages } from '../pipeline/explain/try-messages.ts'
import { startPipeline } from '../pipeline/worker.ts'
import { createConsole } from '../queries/console/console.ts'
import { loadMetrics, measure } from '../queries/measure.ts'
import { listen } from '../server/listen.ts'

/**
 * All three roles in one process, wired like main.ts, with two things more: the database can be switched off for a while,
 * and the parent may ask it questions. Arguments: data directory, path of nats-server, folder of the built pages or ''.
 */
const [directory = '', binary = '', distDirectory = ''] = process.argv.slice(2)
const root = join(import.meta.dirname, '..')
const log = pino({ level: 'error' })
const registry = new Registry()
const clock = Date.now
const broker = await startBroker({ binary, directory: join(directory, 'nats'), log })
const bus = await connectBus({ url: broker.url, user: broker.user, password: broker.password, name: 'bench' })
const opened = await openStore({ path: join(directory, 'chdb') })
await opened.migrate(join(root, 'queries/schema'))
const keys = await openKeys(bus, clock)

let away = false
const store: Store = {
  ...opened,
  async insert(table, body, token, isAgain) {
    if (away) throw new StoreError('switched off for the bench', true)
    await opened.insert(table, body, token, isAgain)
    process.send?.({ is: 'inserted', table, at: clock() })
  },
}
const shared = { bus, store, keys, clock, log, registry }
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
    distDirectory,
  }),
)
const server = await listen('127.0.0.1', 0)
server.serve(app.fetch)

export interface Question {
  id: number
  ask: 'key' | 'sql' | 'metric' | 'lanes' | 'away' | 'back'
  /** the SQL, or the metric's name */
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
  if (ask === 'key') return (await keys.create({ workspace: 'bench', scopes: ['ingest', 'read'], name: 'bench' })).token
  if (ask === 'sql') return store.query(text, params)
  if (ask === 'lanes') return { ...pipeline.ready().lanes[0], last_seq: (await bus.eventsState()).last_seq }
  if (ask === 'away' || ask === 'back') {
    away = ask === 'away'
    return away
  }
  const definition = metrics.find(({ name }) => name === text)
  if (definition === undefined) throw new Error(`no metric ${text}`)
  return (await measure(store, definition, params)).elapsed_ms
}

process.on('disconnect', () => process.exit(1))
process.on('SIGTERM', async () => {
  await pipeline.stop()
  await server.close(200)
  await opened.close()
  keys.close()
  await bus.close()
  await broker.stop()
  process.exit(0)
})
process.send?.({
  is: 'ready',
  port: server.port,
  broker_pid: broker.pid,
  broker: { url: broker.url, user: broker.user, password: broker.password },
})
