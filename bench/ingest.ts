/**
 * What the way in costs: µs of CPU per event for parsing alone, and for the whole door over HTTP against a bare publish
 * of the same envelopes in the same run. `node bench/ingest.ts`. The client's CPU is measured in its own process.
 */
import { fork } from 'node:child_process'
import { Agent, request } from 'node:http'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { connectBus } from '../adapters/bus.ts'
import { openKeys } from '../adapters/keys.ts'
import { createParser } from '../contract/parse-event.ts'
import { createIngest } from '../ingest/app.ts'
import { listen } from '../server/listen.ts'
import { startTestBroker } from '../test/start-broker.ts'

const texts = [
  'I already told you that my order #A-1043 arrived damaged and I want a refund of $35 please, thanks.',
  'I am sorry to hear that. Could you give me your order number so that I can look it up for you right away?',
  'yes',
  'Die Rechnung vom März ist schon wieder falsch, das habe ich doch letzte Woche gesagt.',
]

/** The usual mix: mostly messages, some with everything, one status in fifty. */
function eventAt(n: number): object {
  const common = {
    event_id: `e-${n}`,
    conversation_id: `c-${n >> 3}`,
    occurred_at: '2026-11-22T09:00:02.114Z',
    channel: 'web',
    language: 'en',
  }
  if (n % 50 === 49) return { type: 'agent.status', event_id: `e-${n}`, agent_id: `a-${n % 40}`, status: 'online' }
  if (n % 8 === 7) return { ...common, type: 'conversation.resolved', by: 'bot', confirmed: true }
  const text = texts[n % texts.length]
  if (n % 2 === 0) return { ...common, type: 'message.customer', text, attributes: { plan: 'gold', region: 'eu' } }
  return {
    ...common,
    type: 'message.bot',
    text,
    confidence: 0.82,
    intent: 'refund',
    runner_up_confidence: 0.1,
    bot_id: 'b-1',
    bot_version: '3',
  }
}

const cpuSince = (start: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(start)
  return user + system
}

async function measureCpu(name: string, event_count: number, run: () => void | Promise<void>): Promise<number> {
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  await run()
  const cpu_us = cpuSince(cpu) / event_count
  const per_second = Math.round((event_count / (performance.now() - began)) * 1000)
  console.log(
    `${name.padEnd(44)} ${cpu_us.toFixed(2).padStart(7)} µs CPU/event ${String(per_second).padStart(9)} events/s`,
  )
  return cpu_us
}

async function measureParsing(): Promise<void> {
  const sent = Array.from({ length: 1000 }, (_, n) => JSON.stringify(eventAt(n)))
  const values = sent.map((line) => JSON.parse(line))
  const parse = createParser(Date.parse('2026-11-22T12:00:00Z'))
  for (let i = 0; i < 100; i++) for (const value of values) parse(value)
  const all = (each: (n: number) => unknown) => () => {
    for (let i = 0; i < 300; i++) for (let n = 0; n < 1000; n++) each(n)
  }
  await measureCpu('JSON.parse', 300_000, all((n) => JSON.parse(sent[n]!))) // biome-ignore format: one line
  await measureCpu(
    'parseEvent',
    300_000,
    all((n) => parse(values[n])),
  )
}

async function measureDoor(batch_count: number, batch_size: number): Promise<void> {
  const broker = await startTestBroker()
  const bus = await connectBus({ url: broker.url, name: 'bench' })
  const keys = await openKeys(bus)
  const { token } = await keys.create({ workspace: 'acme', scopes: ['ingest'], events_per_second: 1e9 })
  const app = createIngest({ bus, keys, clock: Date.now, log: pino({ level: 'warn' }), registry: new Registry() })
  const listening = await listen('127.0.0.1', 0)
  listening.serve(app.fetch as Parameters<typeof listening.serve>[0])
  const event_count = batch_count * batch_size
  const client = fork(new URL(import.meta.url).pathname, ['client'])
  const drive = (from: number, count: number) =>
    new Promise<void>((resolve, reject) => {
      client.once('message', (error) => (error === 'done' ? resolve() : reject(new Error(String(error)))))
      client.send({ port: listening.port, token, from, count, batch_size })
    })
  await drive(0, Math.ceil(batch_count / 10))
  const whole = await measureCpu(`door, ${batch_size} events a request`, event_count, () =>
    drive(batch_count, batch_count),
  )
  const { last_seq } = await bus.eventsState()
  const floor = await measureFloor(bus, event_count, Math.max(1, Math.round(event_count / (last_seq / 1.1))))
  console.log(`  ${(whole / floor).toFixed(1)} × the bare publish of as many messages`)
  client.kill()
  await listening.close(100)
  keys.close()
  await bus.close()
  await broker.stop()
}

/** The floor: the same number of messages with the same bytes, lines made beforehand. */
async function measureFloor(
  bus: Awaited<ReturnType<typeof connectBus>>,
  event_count: number,
  per_message: number,
): Promise<number> {
  const message_count = Math.ceil(event_count / per_message)
  const lines = Array.from({ length: per_message }, (_, n) => JSON.stringify(eventAt(n)))
  const envelope = { workspace: 'acme', received_at: Date.now(), kind: 'events' as const, lines }
  let sent = 0
  const worker = async () => {
    while (sent < message_count) await bus.publishEnvelope(sent % 16, envelope, `floor-${sent++}`)
  }
  return measureCpu(`bare publish, ${per_message} events a message`, event_count, async () => {
    await Promise.all(Array.from({ length: 200 }, worker))
  })
}

interface Order {
  port: number
  token: string
  from: number
  count: number
  batch_size: number
}

/** The other side, in a process of its own: eight connections, each waiting for its answer. */
function runClient(): void {
  process.on('message', async (order: Order) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 8 })
    let next = order.from
    const worker = async () => {
      while (next < order.from + order.count) await post(agent, order, next++)
    }
    const result = await Promise.all(Array.from({ length: 8 }, worker)).then(() => 'done', String)
    agent.destroy()
    process.send?.(result)
  })
}

function post(agent: Agent, { port, token, batch_size }: Order, batch: number): Promise<void> {
  const body = Array.from({ length: batch_size }, (_, n) => JSON.stringify(eventAt(batch * batch_size + n))).join('\n')
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/x-ndjson',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const sending = request(
      { port, host: '127.0.0.1', path: '/v1/events', method: 'POST', headers, agent },
      (answer) => {
        answer
          .resume()
          .once('end', () => (answer.statusCode === 202 ? resolve() : reject(new Error(`status ${answer.statusCode}`))))
      },
    )
    sending.once('error', reject).end(body)
  })
}

if (process.argv[2] === 'client') runClient()
else {
  await measureParsing()
  await measureDoor(2000, 100)
  await measureDoor(10_000, 1)
}
