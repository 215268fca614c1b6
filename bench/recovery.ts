import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectBus } from '../adapters/bus.ts'
import { shardOf } from '../contract/envelope.ts'
import type { CursorRecord } from '../pipeline/cursor.ts'
import { startChild } from '../test/faults/child.ts'
import { startTestBroker } from '../test/start-broker.ts'

/**
 * From `kill -9` to the first insert of the next process, with many open conversations and events that go on coming.
 * Arguments: conversations (100000), kills (3).
 */
const conversations = Number(process.argv[2] ?? 100_000)
const kills = Number(process.argv[3] ?? 3)
const broker = await startTestBroker()
const directory = mkdtempSync(join(tmpdir(), 'baton-recovery-'))
const bus = await connectBus({ url: broker.url, name: 'bench' })
const options = {
  url: broker.url,
  directory,
  clock: Date.now(),
  limits: { snapshot_ms: 20_000, conversations: 2 * conversations },
}
let child = startChild(options)
await fill()
await child.idle()
console.log(`${conversations} conversations read; ${JSON.stringify(child.report())}`)
const trickle = new AbortController()
const trickling = keepComing(trickle.signal)
await snapshotsAreOut()
for (let kill = 0; kill < kills; kill++) {
  await sleep(1500)
  const behind = (await bus.eventsState()).last_seq - (await readFrom())
  const began = performance.now()
  await child.kill()
  child = startChild(options)
  await child.held()
  const held = performance.now() - began
  await child.inserting()
  const inserting = performance.now() - began
  console.log(
    `kill -9 → lane held with its conversations after ${Math.round(held)} ms, first insert begins after ${Math.round(inserting)} ms, ${child.report()?.conversations} conversations, ${behind} envelopes read again, ${child.cpuMs()} ms CPU by then`,
  )
}
trickle.abort()
await trickling
await child.stop()
await bus.close()
await broker.stop()
rmSync(directory, { recursive: true, force: true })
process.exit(0)

async function fill(): Promise<void> {
  const many = Array.from({ length: conversations }, (_, i) => i)
  for (let i = 0; i < conversations; i += 500) await Promise.all(many.slice(i, i + 500).map((one) => send(one, 0, 4)))
}

async function keepComing(signal: AbortSignal): Promise<void> {
  for (let round = 1; !signal.aborted; round++) {
    await Promise.all(Array.from({ length: 20 }, (_, i) => send((round * 20 + i) % conversations, round, 1)))
    await sleep(50)
  }
}

async function send(conversation: number, round: number, count: number): Promise<void> {
  const conversation_id = `c-${conversation}`
  const lines = Array.from({ length: count }, (_, i) => {
    const head = { event_id: `e-${conversation}-${round}-${i}`, conversation_id, occurred_at: new Date().toISOString() }
    const text = `message ${i} about my order A${conversation}: where is it, and when will somebody look at it?`
    return JSON.stringify({ type: i % 2 === 0 ? 'message.customer' : 'message.bot', ...head, text, language: 'en' })
  })
  const envelope = { workspace: 'acme', received_at: Date.now(), kind: 'events' as const, lines }
  await bus.publishEnvelope(shardOf('acme', conversation_id), envelope, `m-${conversation}-${round}`)
}

/** Every shard was written down since the filling ended. */
async function snapshotsAreOut(): Promise<void> {
  const filled = (await bus.eventsState()).last_seq
  while ((await readFrom()) < filled) await sleep(500)
  const list = await (await bus.objects('snapshots')).list()
  const bytes = list.reduce((sum, object) => sum + object.size, 0)
  console.log(`snapshots of all shards: ${(bytes / 2 ** 20).toFixed(1)} MB`)
}

/** Where a start would begin to read. */
async function readFrom(): Promise<number> {
  const record = (await (await bus.bucket('cursors')).get('lane-0'))?.json<CursorRecord>()
  const marks = Object.values(record?.snapshots ?? {}).map((mark) => Math.max(mark.seq, mark.covers))
  return Math.min(...marks)
}
