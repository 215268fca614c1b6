import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAtHand } from '../../adapters/at-hand.ts'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import type { Envelope, StreamMessage } from '../../contract/envelope.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'

let broker: TestBroker
let bus: Bus
let other: Bus
beforeAll(async () => {
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
  other = await connectBus({ url: broker.url, name: 'other' })
})
afterAll(async () => {
  await bus.close()
  await other.close()
  await broker.stop()
})

const envelope = (text: string): Envelope & { parsed: object[] } => {
  const event = { text }
  return { workspace: 'acme', received_at: 5, kind: 'events', lines: [JSON.stringify(event)], parsed: [event] }
}

test('who publishes and reads gets back the very objects, who only reads gets the lines', async () => {
  const sent = envelope('hi')
  const stop = new AbortController()
  const readOne = async (from: Bus): Promise<StreamMessage> => {
    for await (const message of from.readEnvelopes([0, 1], 0, stop.signal)) return message
    throw new Error('nothing came')
  }
  const reading = Promise.all([readOne(bus), readOne(other)])
  const { stream_seq } = await bus.publishEnvelope(1, sent, '')
  const [own, foreign] = await reading
  stop.abort()
  expect(own.parsed?.[0]).toBe(sent.parsed[0])
  expect([own, { ...foreign, parsed: sent.parsed }]).toEqual([
    { ...sent, shard: 1, stream_seq },
    { ...sent, shard: 1, stream_seq },
  ])
  expect(foreign.parsed).toBeUndefined()
})

const bytes = (text: string) => Buffer.from(text)

test('an envelope is given out once, and only for the same bytes in the same shard', () => {
  const atHand = createAtHand()
  atHand.expect([0, 1])
  const kept = envelope('a')
  atHand.keep(0, bytes('one'), kept)
  expect([atHand.take(0, bytes('two')), atHand.take(1, bytes('one'))]).toEqual([null, null])
  expect([atHand.take(0, bytes('one')), atHand.take(0, bytes('one'))]).toEqual([kept, null])
})

test('what was published before the one that came is forgotten: it has come, or will not', () => {
  const atHand = createAtHand()
  atHand.expect([0])
  for (const text of ['lost', 'first', 'second']) atHand.keep(0, bytes(text), envelope(text))
  expect(atHand.take(0, bytes('first'))?.parsed).toEqual([{ text: 'first' }])
  expect(atHand.take(0, bytes('lost'))).toBeNull()
  expect(atHand.take(0, bytes('second'))?.parsed).toEqual([{ text: 'second' }])
})

test('what is not read soon makes room, and of a shard that is not read here nothing is kept', () => {
  const atHand = createAtHand(10)
  atHand.expect([0])
  for (const text of ['aaaa', 'bbbb', 'cccc']) atHand.keep(0, bytes(text), envelope(text))
  atHand.keep(1, bytes('dddd'), envelope('dddd'))
  expect([atHand.take(0, bytes('aaaa')), atHand.take(1, bytes('dddd'))]).toEqual([null, null])
  expect([atHand.take(0, bytes('bbbb')), atHand.take(0, bytes('cccc'))]).not.toContain(null)
})
