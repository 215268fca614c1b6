import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { type Keys, openKeys } from '../../adapters/keys.ts'
import type { Store } from '../../adapters/store.ts'
import { createDashboard, type DashboardOptions } from '../../dashboard/api.ts'
import { createIngest } from '../../ingest/app.ts'
import { explain } from '../../pipeline/explain/explain.ts'
import { tryMessages } from '../../pipeline/explain/try-messages.ts'
import { createConsole } from '../../queries/console/console.ts'
import { loadMetrics, measure } from '../../queries/measure.ts'
import { openTestStore } from '../open-store.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'

/** A dashboard over a real broker and a real, empty ClickHouse. */
export interface TestDashboard {
  app: Awaited<ReturnType<typeof createDashboard>>
  bus: Bus
  store: Store
  keys: Keys
  broker: TestBroker
  registry: Registry
  /** A second one with other settings over the same broker and database: chDB has one directory in a process. */
  beside(changes: Partial<DashboardOptions>): Promise<Beside>
  stop(): Promise<void>
}

export type Beside = Pick<TestDashboard, 'app' | 'registry'>

const raise = (error: unknown): never => {
  throw error
}
const queries = new URL('../../queries/', import.meta.url).pathname

export async function startDashboard(changes: Partial<DashboardOptions> = {}): Promise<TestDashboard> {
  const broker = await startTestBroker()
  const bus = await connectBus({ url: broker.url, name: 'test' })
  const directory = await mkdtemp(join(tmpdir(), 'baton-store-'))
  const store = await openTestStore(join(directory, 'data'))
  const keys = await openKeys(bus)
  const metrics = await loadMetrics(join(queries, 'metrics'))
  const sql = await createConsole({ store, clock: Date.now, newId: randomUUID, at_once: 1, onError: raise })
  const beside = async (more: Partial<DashboardOptions>): Promise<Beside> => {
    const registry = new Registry()
    const log = pino({ level: 'silent' })
    const { send } = createIngest({ bus, keys, clock: Date.now, log, registry })
    const shared = {
      bus,
      store,
      keys,
      metrics,
      measure,
      explain,
      tryMessages,
      send,
      console: sql,
      clock: Date.now,
      log,
      registry,
      open: true,
      pages: null,
    }
    return { registry, app: await createDashboard({ ...shared, ...more }) }
  }
  const { app, registry } = await beside(changes)
  return {
    app, bus, store, keys, broker, registry,
    beside,
    async stop() {
      app.close()
      keys.close()
      await store.close()
      await bus.close()
      await broker.stop()
      await rm(directory, { recursive: true, force: true })
    },
  } // biome-ignore format: short
}
