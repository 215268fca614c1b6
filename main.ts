import { join } from 'node:path'
import { Hono } from 'hono'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { startBroker } from './adapters/broker.ts'
import { type Bus, connectBus } from './adapters/bus.ts'
import { holdDirectory } from './adapters/data-lock.ts'
import { openKeys } from './adapters/keys.ts'
import { openStore, type Store } from './adapters/store.ts'
import { type Config, readConfig, usage } from './config.ts'
import { createDashboard } from './dashboard/api.ts'
import { ConfigError } from './environment.ts'
import { loadMetrics, measure } from './queries/measure.ts'
import { watchDisk } from './server/disk.ts'
import { explain } from './server/explain.ts'
import { createHealth, type Parts } from './server/health.ts'
import { createLife } from './server/life.ts'
import { listen } from './server/listen.ts'
import { createLog } from './server/log.ts'
import { stopOnSignals } from './server/signals.ts'

/** Wires everything, top to bottom: each part gets what it needs as arguments and says how to stop it. */

const config = settings()
const log = createLog(config.log_level, config.demo)
const life = createLife(log)
stopOnSignals(life, log)
try {
  await start()
} catch (error) {
  console.error(explain(error, config))
  await life.stop()
  process.exit(1)
}

async function start(): Promise<void> {
  const clock = Date.now
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  life.onStop('data directory', holdDirectory(config.directory, config.host, config.port))

  // before anything slow, so that a taken port is known at once
  const server = await listen(config.host, config.port)
  life.onStop('port', () => server.close(0))
  const disk = await watchDisk(config.directory, config.disk_floor_bytes, registry)
  life.onStop('disk watch', disk.stop)

  // broker and database do not know each other: they start side by side
  const opening = [openBus(), openDatabase()] as const
  await Promise.allSettled(opening)
  const [bus, store] = await Promise.all(opening)
  const keys = await openKeys(bus, clock)
  life.onStop('keys', keys.close)

  const app = new Hono()
  const parts: Parts = { broker: () => ({ ok: bus.connected() }), disk: disk.state }
  app.route('/', createHealth(parts, registry))

  if (store !== null) {
    parts.store = () => answers(store)
    const metrics = await loadMetrics(folder('queries/metrics'))
    const dashboard = await createDashboard({
      ...{ bus, store, keys, metrics, measure, clock, log, registry },
      open: config.loopback,
      distDirectory: folder('dist'),
    })
    life.onStop('dashboard', dashboard.close)
    app.route('/', dashboard)
  }

  server.serve(app.fetch)
  life.onStop('requests', () => server.close(1500))
  log.info({ port: server.port, roles: [...config.roles] }, 'Baton answers')
}

async function openBus(): Promise<Bus> {
  const { nats, directory, nats_server, durable } = config
  const broker = nats ?? (await startBroker({ binary: nats_server, directory: join(directory, 'nats'), durable, log }))
  if ('stop' in broker) life.onStop('broker', broker.stop)
  const { url, user, password } = broker
  const bus = await connectBus({ url, user, password, replicas: nats?.replicas, name: [...config.roles].join('+') })
  life.onStop('bus', bus.close)
  return bus
}

/** @returns null when none of this process's roles needs one */
async function openDatabase(): Promise<Store | null> {
  if (!config.roles.has('pipeline') && !config.roles.has('dashboard')) return null
  const store = await openStore(config.clickhouse ?? { path: join(config.directory, 'chdb') })
  life.onStop('store', store.close)
  await store.migrate(folder('queries/schema'))
  return store
}

async function answers(store: Store) {
  const began = performance.now()
  await store.query('SELECT 1')
  return { ok: true, elapsed_ms: Math.round(performance.now() - began) }
}

function folder(path: string): string {
  return join(import.meta.dirname, path)
}

function settings(): Config {
  try {
    const config = readConfig(process.argv.slice(2))
    if (config !== null) return config
    console.log(usage)
    process.exit(0)
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : error)
    process.exit(1)
  }
}
