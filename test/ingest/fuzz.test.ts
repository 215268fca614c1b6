import { gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventSchemas } from '../../contract/event.ts'
import { type Door, openDoor } from './door.ts'

const RUN_COUNT = Number(process.env.FUZZ_RUNS ?? 3000)

let door: Door
const unhandled: unknown[] = []
const note = (reason: unknown) => void unhandled.push(reason)
beforeAll(async () => {
  process.on('unhandledRejection', note)
  door = await openDoor({ limits: { events_per_second: 1e9 } })
})
afterAll(async () => {
  process.removeListener('unhandledRejection', note)
  await door.stop()
})

const names = fc.constantFrom('type', 'event_id', 'conversation_id', 'text', 'occurred_at', 'confidence', 'attributes', 'agent_id', 'score', 'by', 'status', '__proto__', 'constructor') // biome-ignore format: a list
const types = fc.constantFrom(...Object.keys(eventSchemas))
const event = fc
  .tuple(types, fc.dictionary(names, fc.jsonValue()))
  .map(([type, fields]) => ({ conversation_id: 'c', text: 't', ...fields, type }))
/** What is taken as it is, so that a body with its bytes bent is near one that would be. */
const message = fc
  .record({ event_id: fc.uuid(), conversation_id: fc.uuid(), text: fc.string({ unit: 'grapheme', minLength: 1 }) })
  .map((fields) => ({ type: 'message.customer', ...fields }))
const cloud = fc.record({
  specversion: fc.constantFrom('1.0', '2'),
  id: fc.string(),
  source: fc.string(),
  type: types.map((type) => `baton.${type}`),
  data: event,
})
const json = fc
  .oneof(
    message,
    event,
    cloud,
    fc.array(message, { maxLength: 5 }),
    fc.array(event, { maxLength: 5 }),
    fc.array(cloud, { maxLength: 5 }),
    fc.jsonValue(),
  )
  .map((value) => JSON.stringify(value))
const text = fc.oneof(
  json,
  fc.array(json, { maxLength: 5 }).map((lines) => lines.join('\n')),
  fc.string({ unit: 'binary' }),
)

/** A body that was right, with some of its bytes changed, cut out or doubled. */
const bent = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.nat(2)), { maxLength: 6 }))
  .map(([whole, changes]) => {
    const bytes = [...Buffer.from(whole)]
    for (const [place, byte, kind] of changes) bytes.splice(place % (bytes.length + 1), kind, byte)
    return Buffer.from(bytes)
  })
const packings: Record<string, (body: Buffer) => Buffer> = {
  gzip: gzipSync,
  zstd: zstdCompressSync,
  identity: (body) => body,
  br: (body) => body,
}
const request = fc.record({
  body: fc.oneof(text.map((whole) => Buffer.from(whole)), bent, fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))),
  type: fc.constantFrom('application/json', 'application/x-ndjson', 'application/cloudevents+json', 'application/cloudevents-batch+json', 'text/plain'),
  encoding: fc.constantFrom('gzip', 'zstd', 'identity', 'identity', 'br'),
  isPacked: fc.boolean(),
}) // biome-ignore format: a table

test('whatever is sent, the door answers 202 or says what is wrong, and holds nothing afterwards', async () => {
  const seen = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(request, async ({ body, type, encoding, isPacked }) => {
      const packed = isPacked ? packings[encoding]!(body) : body
      const { status } = await door.send(packed, { 'content-type': type, 'content-encoding': encoding })
      seen.set(status, (seen.get(status) ?? 0) + 1)
      return [202, 400, 415, 422].includes(status)
    }),
    { numRuns: RUN_COUNT },
  )
  expect(unhandled).toEqual([])
  expect([...seen.keys()].sort()).toEqual([202, 400, 415, 422])
  expect(await door.registry.metrics()).toMatch(/baton_ingest_in_flight_bytes 0\n/)
}, 600_000)
