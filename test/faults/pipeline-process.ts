import { pino } from 'pino'
import { Registry } from 'prom-client'
import { connectBus } from '../../adapters/bus.ts'
import { openStore } from '../../adapters/store.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import { startPipeline } from '../../pipeline/worker.ts'

/**
 * The pipeline alone in a process, so that a test can kill it. Tells its parent when an insert begins, so that the kill
 * can fall into it. Its clock stands still: what it writes is then the same in every run; 0 lets it go.
 * Arguments: broker, directory, clock (epoch ms), limits (JSON), lanes, the table behind whose so-and-so-many-th insert it
 * stands still ('' = never), that number.
 */
const [url = '', directory = '', clock = '0', limits = '{}', lanes = '1', haltBehind = '', haltAt = '1'] =
  process.argv.slice(2)
const cpuMs = () => Math.round((process.cpuUsage().user + process.cpuUsage().system) / 1000)
let insertCount = 0
/** into which tables the range went that is being inserted */
const range = { token: '', tables: [] as string[] }
const tell = (message: unknown) => process.send?.(message)

const bus = await connectBus({ url, name: 'pipeline' })
const store = await openStore({ path: directory })
await store.migrate(new URL('../../queries/schema', import.meta.url).pathname)
const announced: typeof store.insert = async (table, body, token, isAgain) => {
  tell({ is: 'inserting', table, token, cpu_ms: cpuMs() })
  await store.insert(table, body, token, isAgain)
  tell({ is: 'inserted', table, token })
  if (range.token !== token) Object.assign(range, { token, tables: [] })
  range.tables.push(table)
  if (table !== haltBehind || ++insertCount < Number(haltAt)) return
  tell({ is: 'halted', tables: range.tables })
  await new Promise(() => {})
}
const pipeline = await startPipeline({
  bus,
  store: { insert: announced },
  clock: () => (clock === '0' ? Date.now() : Number(clock)),
  log: pino({ level: 'warn' }, pino.destination(2)),
  registry: new Registry(),
  policy: defaultPolicy,
  lanes: Number(lanes),
  limits: JSON.parse(limits),
})
const reports = setInterval(() => tell({ is: 'report', report: pipeline.ready() }), 20)
process.once('SIGTERM', async () => {
  clearInterval(reports)
  await pipeline.stop()
  await store.close()
  await bus.close()
  process.exit(0)
})
