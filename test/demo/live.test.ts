import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { type Keys, openKeys } from '../../adapters/keys.ts'
import { SHARD_COUNT } from '../../contract/envelope.ts'
import { backfill } from '../../demo/backfill.ts'
import { startDemo } from '../../demo/live.ts'
import { openNotebook } from '../../demo/notebook.ts'
import { createIngest } from '../../ingest/app.ts'
import { type Listening, listen } from '../../server/listen.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'

let broker: TestBroker
let bus: Bus
let keys: Keys
let door: Listening
let key: string
let url: string
let directory: string
const log = pino({ level: 'silent' })

beforeAll(async () => {
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
  keys = await openKeys(bus)
  door = await listen('127.0.0.1', 0)
  door.serve(createIngest({ bus, keys, clock: Date.now, log, registry: new Registry() }).fetch)
  url = `http://127.0.0.1:${door.port}`
  key = (await keys.create({ workspace: 'demo', scopes: ['ingest', 'read'] })).token
})
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'baton-demo-'))
  return () => rm(directory, { recursive: true, force: true })
})
afterAll(async () => {
  await door.close(0)
  keys.close()
  await bus.close()
  await broker.stop()
})

type Loose = { event_id: string; type: string; conversation_id?: string; occurred_at: string }

/** What the stream has after a sequence, each event once. */
async function eventsAfter(after: number): Promise<Loose[]> {
  const { last_seq } = await bus.eventsState()
  const events = new Map<string, Loose>()
  if (last_seq === after) return []
  for await (const { stream_seq, lines } of bus.readEnvelopes(
    Array.from({ length: SHARD_COUNT }, (_, i) => i),
    after,
    new AbortController().signal,
  )) {
    for (const line of lines) {
      const event = JSON.parse(line) as Loose
      events.set(event.event_id, event)
    }
    if (stream_seq >= last_seq) break
  }
  return [...events.values()]
}

const lastSequence = async () => (await bus.eventsState()).last_seq
const past = { seed: 4, log, days: 0.1, untilVisible: async () => undefined }

test('the past is told once, and after a restart only what was missed', async () => {
  const now = Date.now()
  const options = { ...past, url, key, directory }
  const first = await backfill({ ...options, clock: () => now })
  const left = first.world.open().conversation_ids
  const before = await lastSequence()
  const again = await backfill({ ...options, clock: () => now + 60_000 })
  const news = (await eventsAfter(before)).filter(({ type }) => type !== 'agent.status')
  // those who were in the middle of a conversation are sent home
  expect({
    whole: first.event_count > 1000,
    again: again.event_count < 40,
    news: news.map((event) => event.conversation_id).sort(),
  }).toEqual({ whole: true, again: true, news: left.toSorted() })
})

test('a back-fill that was interrupted sends the same events again', async () => {
  const now = Date.now()
  const options = { ...past, seed: 5, url, key, directory }
  const before = await lastSequence()
  await backfill({ ...options, clock: () => now })
  const told = (await eventsAfter(before)).map((event) => event.event_id).sort()
  const notebook = openNotebook(directory)
  await notebook.write({ ...(await notebook.read())!, told: false, open: [] })
  const middle = await lastSequence()
  await backfill({ ...options, clock: () => now + 3_600_000 })
  // the broker knows the very same requests: nothing new is on the stream
  expect({ told: told.length > 1000, more: await eventsAfter(middle) }).toEqual({ told: true, more: [] })
})

test('live customers come through the door, a storm is obeyed and told, and everybody goes home in the end', async () => {
  const states: boolean[] = []
  const unlisten = bus.onPulse<{ storm: boolean }>('demo.state', ({ storm }) => void states.push(storm))
  const before = await lastSequence()
  // a minute of theirs is a second of ours, and it is over before now
  const began = Date.now()
  const clock = () => began - 600_000 + (Date.now() - began) * 60
  const demo = startDemo({ url, key, directory, bus, clock, seed: 6, log })
  await sleep(2500)
  bus.pulse('demo.control', { storm: true })
  await sleep(2500)
  const begun = performance.now()
  await demo.stop()
  const stopping_ms = performance.now() - begun
  unlisten()
  const events = await eventsAfter(before)
  const ended = new Set(
    events.filter(({ type }) => /resolved|abandoned/.test(type)).map((event) => event.conversation_id),
  )
  const open = events.filter(
    ({ type, conversation_id }) => type === 'conversation.started' && !ended.has(conversation_id),
  )
  expect({
    busy: events.length > 100,
    stormy: events.some((event) => event.type === 'bot.released'),
    told: [states[0], states.at(-1)],
    open,
    // it says its state every five seconds, and does not wait for that
    soon: stopping_ms < 4500,
    left: (await openNotebook(directory).read())?.open,
  }).toEqual({ busy: true, stormy: true, told: [false, true], open: [], soon: true, left: [] })
})
