import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectBus } from '../adapters/bus.ts'
import { shardOf } from '../contract/envelope.ts'
import { startChild } from '../test/faults/child.ts'
import { startTestBroker } from '../test/start-broker.ts'

/**
 * From the publish of a message to its decision at a reader, with the pipeline and chDB in a process of their own.
 * Arguments: events a second (1000), seconds (8).
 */
const rate = Number(process.argv[2] ?? 1000)
const seconds = Number(process.argv[3] ?? 8)
const broker = await startTestBroker()
const directory = mkdtempSync(join(tmpdir(), 'baton-latency-'))
const bus = await connectBus({ url: broker.url, name: 'bench' })
const child = startChild({ url: broker.url, directory, clock: Date.now(), limits: {} })
const sentAt = new Map<string, number>()
const latencies: number[] = []
const stop = new AbortController()
const reading = (async () => {
  for await (const { decisions } of bus.readDecisions({ after: 0 }, stop.signal)) {
    const now = performance.now()
    for (const { event_id } of decisions) latencies.push(now - (sentAt.get(event_id) ?? now))
  }
})()
const began = performance.now()
while (child.report()?.held !== true) await sleep(20)
const total = rate * seconds
const start = performance.now()
for (let i = 0; i < total; ) {
  const due = Math.min(total, ((performance.now() - start) / 1000) * rate)
  for (; i < due; i++) send(i)
  await sleep(1)
}
while (latencies.length < total && performance.now() - start < (seconds + 20) * 1000) await sleep(20)
latencies.splice(0, Math.floor(rate / 2))
latencies.sort((a, b) => a - b)
const at = (share: number) => (latencies[Math.floor(share * (latencies.length - 1))] ?? 0).toFixed(1)
console.log(
  `lane held after ${Math.round(start - began)} ms; decision after p50 ${at(0.5)} p90 ${at(0.9)} p99 ${at(0.99)} max ${at(1)} ms at ${rate} events/s (${latencies.length} of ${total})`,
)
stop.abort()
await child.stop()
await reading.catch(() => {})
await bus.close()
await broker.stop()
rmSync(directory, { recursive: true, force: true })
process.exit(0)

function send(number: number): void {
  const conversation_id = `c-${number % 500}`
  const head = {
    type: 'message.customer',
    event_id: `e-${number}`,
    conversation_id,
    occurred_at: new Date().toISOString(),
  }
  const lines = [JSON.stringify({ ...head, text: `where is my order, please? ${number}`, language: 'en' })]
  sentAt.set(head.event_id, performance.now())
  const envelope = { workspace: 'acme', received_at: Date.now(), kind: 'events' as const, lines }
  void bus.publishEnvelope(shardOf('acme', conversation_id), envelope, head.event_id)
}
