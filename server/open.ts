import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { startBroker } from '../adapters/broker.ts'
import { type Bus, connectBus } from '../adapters/bus.ts'
import { endLeftWatches } from '../adapters/left-watches.ts'
import { openStore, type Store } from '../adapters/store.ts'
import type { Config } from '../config.ts'
import type { Life } from './life.ts'
import { openConsole } from './open-console.ts'

/**
 * Connects to the configured broker, or to one of our own that is started first.
 * @param onBegun another process has to answer now, and there is nothing to do here until it does
 */
export async function openBus(
  config: Config,
  life: Life,
  log: Logger,
  hasRoom: () => boolean,
  onBegun: () => void,
): Promise<Bus> {
  const { nats, nats_server: binary, durable } = config
  const name = [...config.roles].join('+')
  if (nats !== null) {
    onBegun()
    return connected(await connectBus({ ...nats, name }), life)
  }
  const directory = join(config.directory, 'nats')
  const broker = await startBroker({ binary, directory, durable, hasRoom, onSpawn: onBegun, log })
  life.onStop('broker', broker.stop)
  const { url, user, password } = broker
  const bus = connected(await connectBus({ url, user, password, name }), life)
  await endLeftWatches(bus).catch((error: unknown) =>
    log.warn({ err: error }, 'what an earlier process left watching stays for five minutes'),
  )
  return bus
}

function connected(bus: Bus, life: Life): Bus {
  life.onStop('bus', bus.close)
  return bus
}

/**
 * Opens the configured database, or chDB under the data directory, with its tables as they have to be.
 * @returns null when none of this process's roles needs one
 */
export async function openDatabase(
  config: Pick<Config, 'roles' | 'clickhouse' | 'directory' | 'durable'>,
  life: Life,
  log: Logger,
): Promise<Store | null> {
  if (!config.roles.has('pipeline') && !config.roles.has('dashboard')) return null
  const { clickhouse } = config
  const store = await openStore(clickhouse ?? { path: await privateDirectory(join(config.directory, 'chdb')) })
  life.onStop('store', store.close)
  const migrating = store.migrate(join(import.meta.dirname, '../queries/schema'))
  await (clickhouse === null ? migrating : migrating.catch((error) => refuseServer(clickhouse.url, error)))
  if (clickhouse === null) {
    await store.forceToDisk(config.durable)
    for (const part of await store.brokenParts())
      log.error(
        part,
        `a part of ${part.table} is broken: its rows are missing, its files are kept beside the table as detached`,
      )
  }
  if (clickhouse !== null && config.roles.has('dashboard')) {
    const closed = await openConsole(store, clickhouse).catch((error) => refuseServer(clickhouse.url, error))
    if (closed !== '') log.warn({ reason: closed }, 'nobody can ask in SQL: CLICKHOUSE_USER may not make users')
  }
  return store
}

function refuseServer(url: string, error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException
  const why =
    code === 'ECONNREFUSED' || code === 'ENOTFOUND' ? 'nobody answers: is it running?' : message.split('\n')[0]
  throw new Error(`ClickHouse at ${new URL(url).host}: ${why} (CLICKHOUSE_URL)`, { cause: error })
}

/** What customers said is in there: other users of the machine have no business with it. */
async function privateDirectory(path: string): Promise<string> {
  await mkdir(path, { recursive: true })
  await chmod(path, 0o700)
  return path
}
