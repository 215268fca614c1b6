import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { type Bus, connectBus } from '../adapters/bus.ts'
import { openStore } from '../adapters/store.ts'
import type { StreamMessage } from '../contract/envelope.ts'
import { defaultPolicy } from '../contract/policy.ts'
import { foldEnvelope, openEnvelope } from '../pipeline/pipeline.ts'
import { createShard, type Shard } from '../pipeline/shard.ts'
import { warmUp } from '../pipeline/warm-up.ts'
import { startPipeline } from '../pipeline/worker.ts'
import { createLoad, everyShard } from '../test/faults/load.ts'
import { startTestBroker } from '../test/start-broker.ts'

/**
 * CPU per event of the pipeline alone: a stream that is already full is read, folded, decided and inserted. Beside it
 * the same without a database, so that what the engine costs is the difference.
 * Arguments: events (100000).
 */
const events = Number(process.argv[2] ?? 100_000)
const directory = mkdtempSync(join(tmpdir(), 'baton-bench-'))
const store = await openStore({ path: directory })
await store.migrate(new URL('../queries/schema', import.meta.url).pathname)

console.log(await catchUp('read, fold, decide, publish', { insert: async () => {} }))
console.log(await catchUp('the same, and into chDB', store))
await store.close()
rmSync(directory, { recursive: true, force: true })
process.exit(0)

async function catchUp(name: string, into: Pick<typeof store, 'insert'>): Promise<string> {
  const broker = await startTestBroker()
  const bus = await connectBus({ url: broker.url, name: 'bench' })
  const load = createLoad({ bus, seed: 1, conversations: Math.max(100, events / 12) })
  await load.announceAgents(20)
  await load.publish(events)
  const end = (await bus.eventsState()).last_seq
  const floor = await foldAlone(bus, end)
  const options = { bus, store: into, clock: Date.now, log: pino({ level: 'warn' }), registry: new Registry() }
  const cpu = process.cpuUsage()
  const began = performance.now()
  await warmUp()
  const pipeline = await startPipeline({ ...options, policy: defaultPolicy, lanes: 1 })
  while ((pipeline.ready().lanes[0]?.cursor ?? 0) < end) await sleep(20)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  await pipeline.stop()
  await bus.close()
  await broker.stop()
  const cpuPerEvent = ((user + system) / events).toFixed(1)
  return `${name}: ${Math.round(events / seconds)} events/s, ${cpuPerEvent} µs CPU per event (parse, signals and fold alone: ${floor}), ${memory} MB`
}

/** The floor: the pure part over the same envelopes, from memory. @returns µs CPU per event */
async function foldAlone(bus: Bus, end: number): Promise<string> {
  const messages: StreamMessage[] = []
  for await (const message of bus.readEnvelopes(everyShard, 0, new AbortController().signal)) {
    messages.push(message)
    if (message.stream_seq >= end) break
  }
  const shards = everyShard.map((number) => createShard(number))
  const cpu = process.cpuUsage()
  for (const message of messages) {
    const shard = shards[message.shard] as Shard
    foldEnvelope(openEnvelope(message), { shard, policy: defaultPolicy, now: Date.now })
  }
  const { user, system } = process.cpuUsage(cpu)
  return ((user + system) / events).toFixed(1)
}
