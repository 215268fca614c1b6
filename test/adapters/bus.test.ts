import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectBus } from '../../adapters/bus.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'

let broker: TestBroker
beforeAll(async () => {
  broker = await startTestBroker()
})
afterAll(() => broker.stop())

test('an envelope that was stored comes back whole', async () => {
  const bus = await connectBus({ url: broker.url, name: 'test' })
  const ack = await bus.publishEnvelope(
    3,
    { workspace: 'acme', received_at: 5, kind: 'events', lines: ['{"a":1}', '{"b":2}'] },
    'm1',
  )
  expect(ack).toEqual({ stream_seq: 1, duplicate: false })
  const stop = new AbortController()
  for await (const message of bus.readEnvelopes([3], 0, stop.signal)) {
    expect(message).toEqual({
      workspace: 'acme',
      received_at: 5,
      kind: 'events',
      lines: ['{"a":1}', '{"b":2}'],
      shard: 3,
      stream_seq: 1,
    })
    break
  }
  await bus.close()
})
