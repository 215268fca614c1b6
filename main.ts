import { collectDefaultMetrics, Registry } from 'prom-client'
import { holdDirectory } from './adapters/data-lock.ts'
import { type Config, readConfig, usage } from './config.ts'
import { ConfigError } from './environment.ts'
import { configuredReceivers } from './pipeline/alerts/receivers/configured.ts'
import { watchDisk } from './server/disk.ts'
import { explain } from './server/explain.ts'
import { createLife } from './server/life.ts'
import { listen } from './server/listen.ts'
import { createLog } from './server/log.ts'
import { openBus, openDatabase } from './server/open.ts'
import { stopOnSignals } from './server/signals.ts'

/** Takes the directory and the port, and opens broker and database; `wiring.ts` makes a Baton of them. */

const config = settings()
const log = createLog(config.log_level, config.demo)
const life = createLife(log)
const stop = stopOnSignals(life, log)
try {
  await start()
} catch (error) {
  console.error(explain(error, config))
  stop('it could not start', 1)
}

async function start(): Promise<void> {
  const clock = Date.now
  const receivers = configuredReceivers(config, clock)
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  // gauges that are named as counters: promtool refuses them
  for (const what of ['handles', 'requests', 'resources']) registry.removeSingleMetric(`nodejs_active_${what}_total`)
  life.onStop('data directory', holdDirectory(config.directory, config.host, config.port))

  // before anything slow, so that a taken port is known at once
  const server = await listen(config.host, config.port)
  life.onStop('port', () => server.close(0))
  const disk = await watchDisk(config.directory, config.disk_floor_bytes, registry)
  life.onStop('disk watch', disk.stop)

  // a process of its own, which starts while this one is busy: loading and opening the database leave it no turn
  const begun = Promise.withResolvers<void>()
  const openingBus = openBus(config, life, log, disk.hasRoom, begun.resolve)
  await Promise.race([begun.promise, openingBus])

  // broker and database do not know each other, and the rest of the program is loaded meanwhile
  const opening = [openingBus, openDatabase(config, life, log)] as const
  const loading = load(config)
  await Promise.allSettled([...opening, loading])
  const [bus, store] = await Promise.all(opening)
  const { wire, pages } = await loading
  await wire({ config, clock, life, log, registry, receivers, server, disk, bus, store, pages })
}

async function load(config: Config) {
  const { loadBuilt, wire } = await import('./wiring.ts')
  return { wire, pages: await loadBuilt(config) }
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
