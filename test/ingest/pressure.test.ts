import { Readable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { type Door, deadLettersOf, eventsOf, lines, message, openDoor, type Reply } from './door.ts'

/** What happens when too much comes, or the broker cannot take it. */

let door: Door
afterEach(() => door.stop())

const ndjson = { 'content-type': 'application/x-ndjson' }
const answerOf = async (response: Response) => ({
  status: response.status,
  code: ((await response.json()) as Reply).code,
  retry_after: response.headers.get('retry-after'),
})

test('a key over its rate is told when to come back, and may then', async () => {
  door = await openDoor({ key: { events_per_second: 10 } })
  const batch = () => lines(...Array.from({ length: 40 }, () => message()))
  expect((await door.send(batch(), ndjson)).status).toBe(202)
  expect(await answerOf(await door.send(message()))).toEqual({ status: 429, code: 'over_rate', retry_after: '2' })
  door.clock.now += 2100
  expect((await door.send(message())).status).toBe(202)
})

test('a clock that steps back neither lets anyone in nor out', async () => {
  door = await openDoor({ key: { events_per_second: 10 } })
  await door.send(lines(...Array.from({ length: 40 }, () => message())), ndjson)
  door.clock.now -= 3_600_000
  expect((await door.send(message())).status).toBe(429)
  door.clock.now += 2100
  expect((await door.send(message())).status).toBe(202)
})

test('the rate of one key does not slow another', async () => {
  door = await openDoor({ key: { events_per_second: 1 } })
  const { token } = await door.keys.create({ workspace: 'other', scopes: ['ingest'] })
  await door.send(lines(message(), message(), message()), ndjson)
  expect((await door.send(message())).status).toBe(429)
  expect((await door.send(message(), { authorization: `Bearer ${token}` })).status).toBe(202)
})

test('when too many bytes are under way the next one is asked to wait, and is taken afterwards', async () => {
  door = await openDoor({ limits: { in_flight_bytes: 100_000 } })
  const waiting = Promise.withResolvers<void>()
  async function* slow() {
    yield Buffer.from(JSON.stringify(message({ text: 'x'.repeat(9000) })))
    yield Buffer.from(' '.repeat(80_000))
    await waiting.promise
  }
  const first = door.send(Readable.toWeb(Readable.from(slow())) as unknown as ReadableStream)
  await expect.poll(() => door.registry.metrics()).toMatch(/baton_ingest_in_flight_bytes 8\d{4}\n/)
  const second = () =>
    door.send(message({ text: 'y'.repeat(9900), attributes: { a: 'b'.repeat(500) } }), { 'x-pad': '' })
  expect(await answerOf(await door.send(' '.repeat(20_000)))).toEqual({
    status: 503,
    code: 'overloaded',
    retry_after: '1',
  })
  waiting.resolve()
  expect((await first).status).toBe(202)
  expect((await second()).status).toBe(202)
  expect(await door.registry.metrics()).toMatch(/baton_ingest_in_flight_bytes 0\n/)
})

test('what is inflated counts, not only what was sent', async () => {
  const { gzipSync } = await import('node:zlib')
  door = await openDoor({ limits: { in_flight_bytes: 100_000 } })
  const response = await door.send(gzipSync(' '.repeat(2_000_000)), { 'content-encoding': 'gzip' })
  expect(await answerOf(response)).toEqual({ status: 503, code: 'overloaded', retry_after: '1' })
})

test('without a broker the answer is 503, and nothing of it appears when the broker is back', async () => {
  door = await openDoor()
  await door.send(message({ conversation_id: 'before' }))
  await door.broker.kill('SIGKILL')
  const answers = await Promise.all(
    Array.from({ length: 20 }, async () => answerOf(await door.send(message({ conversation_id: 'lost' })))),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify({ status: 503, code: 'broker_away', retry_after: '2' })]),
  )
  await door.broker.restart()
  await expect.poll(() => door.bus.connected()).toBe(true)
  expect(eventsOf(await door.stored()).map((event) => event.conversation_id)).toEqual(['before'])
})

test('every event that was answered 202 is stored, however often the broker is killed, and once', async () => {
  door = await openDoor()
  const acknowledged = new Set<string>()
  let refused_count = 0
  const client = async (name: string) => {
    for (let i = 0; i < 60; i++) {
      const event = message({ event_id: `${name}-${i}`, conversation_id: name })
      for (;;) {
        const { status } = await door.send(event)
        if (status === 202) break
        refused_count++
        await new Promise((resolve) => setTimeout(resolve, 30))
      }
      acknowledged.add(event.event_id)
    }
  }
  const killing = (async () => {
    for (let kills = 0; kills < 4; kills++) {
      await new Promise((resolve) => setTimeout(resolve, 40))
      await door.broker.kill('SIGKILL')
      await door.broker.restart()
    }
  })()
  await Promise.all([...Array.from({ length: 10 }, (_, i) => client(`k${i}`)), killing])
  const ids = eventsOf(await door.stored()).map((event) => event.event_id)
  expect(refused_count).toBeGreaterThan(0)
  expect(acknowledged.size).toBe(600)
  expect(new Set(ids)).toEqual(acknowledged)
  expect(ids.length).toBe(600)
})

test('a full stream is 503 with time to make room, and keeps what it has', async () => {
  door = await openDoor()
  await door.bus.connection.request('$JS.API.STREAM.UPDATE.EVENTS', JSON.stringify(await smaller(door, 20_000)))
  const statuses: number[] = []
  let last = { status: 0, code: '', retry_after: null as string | null }
  for (let i = 0; i < 30; i++) {
    last = await answerOf(await door.send(message({ conversation_id: `f${i}`, text: 'x'.repeat(2000) })))
    statuses.push(last.status)
  }
  expect(last).toEqual({ status: 503, code: 'stream_full', retry_after: '30' })
  expect(eventsOf(await door.stored()).length).toBe(statuses.filter((status) => status === 202).length)
})

test('when the first part of a conversation has no room, the part after it is not stored either', async () => {
  door = await openDoor()
  await door.bus.connection.request('$JS.API.STREAM.UPDATE.EVENTS', JSON.stringify(await smaller(door, 300_000)))
  const events = Array.from({ length: 60 }, (_, i) =>
    message({ conversation_id: 'parts', text: `${i} ${'x'.repeat(9500)}` }),
  )
  expect((await door.send(lines(...events), ndjson)).status).toBe(503)
  expect(eventsOf(await door.stored())).toEqual([])
})

test('when the dead letter cannot be kept the request is refused, though its good events could be', async () => {
  door = await openDoor()
  await door.bus.connection.request('$JS.API.STREAM.UPDATE.EVENTS', JSON.stringify(await smaller(door, 3000)))
  const answer = await answerOf(
    await door.send([message(), { type: 'nope', pad: 'x'.repeat(6000) }, { pad: 'y'.repeat(6000) }]),
  )
  expect(answer).toEqual({ status: 503, code: 'stream_full', retry_after: '30' })
  expect(deadLettersOf(await door.stored())).toEqual([])
})

async function smaller({ bus }: Door, max_bytes: number) {
  const reply = await bus.connection.request('$JS.API.STREAM.INFO.EVENTS')
  return { ...reply.json<{ config: object }>().config, max_bytes }
}

test('the most events a request may have are all accepted and stored', async () => {
  door = await openDoor({ limits: { events_per_second: 10_000_000 } })
  const line = '{"type":"conversation.abandoned","conversation_id":"c"}'
  const reply = (await (await door.send(`${line}\n`.repeat(100_000), ndjson)).json()) as Reply
  expect(reply.accepted).toBe(100_000)
  expect(eventsOf(await door.stored()).length).toBe(100_000)
})
