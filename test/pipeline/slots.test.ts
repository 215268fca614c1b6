import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Decision } from '../../contract/decision.ts'
import { SHARD_COUNT, type SlotsHeld, type StreamMessage, shardOf } from '../../contract/envelope.ts'
import { everyShard, startTestPipeline, type TestPipeline } from './start-pipeline.ts'

/** One agent, one free slot, and customers in all shards: a real broker, the whole pipeline, two lanes. */

let pipeline: TestPipeline
const told: { to: number; held: SlotsHeld }[] = []
const stop = new AbortController()

beforeAll(async () => {
  pipeline = await startTestPipeline({ lanes: 2 })
  overhear().catch(() => {})
})
afterAll(async () => {
  stop.abort()
  await pipeline.stop()
})

async function overhear() {
  for await (const message of pipeline.bus.readEnvelopes([...everyShard], 0, stop.signal))
    if (message.kind === 'slots') note(message)
}
const note = ({ shard, lines }: StreamMessage) =>
  void told.push(...lines.map((line) => ({ to: shard, held: JSON.parse(line) as SlotsHeld })))

/** A conversation of this shard. */
const idIn = (shard: number): string => {
  for (let n = 0; ; n++) if (shardOf('acme', `c-${n}`) === shard) return `c-${n}`
}
const says = (shard: number, type: string, fields: object) => pipeline.send(idIn(shard), type, fields)
const asks = async (shard: number) => {
  const event_id = await says(shard, 'message.customer', { text: 'I want to talk to a person' })
  await pipeline.until(() => pipeline.decided.has(event_id))
  const { promise, availability } = pipeline.decided.get(event_id) as Decision
  return [promise?.kind, availability?.free_slots]
}
const isTold = (to: number, by: number, slot_count: number) =>
  told.findLast((one) => one.to === to && one.held.shard === by)?.held.taken.length === slot_count

test('a slot that is promised in one shard is not promised in another, until it is free again', async () => {
  await pipeline.sendStatus('ann', 'online', { capacity: 1 })
  expect(await asks(0)).toEqual(['transfer', 1])
  await pipeline.until(() => [1, 2, 3].every((shard) => isTold(shard, 0, 1)))
  expect([await asks(1), await asks(2)]).toEqual([
    ['callback', 0],
    ['callback', 0],
  ])
  await says(0, 'conversation.resolved', { by: 'customer' })
  await pipeline.until(() => isTold(3, 0, 0))
  expect(await asks(3)).toEqual(['transfer', 1])
})

test('after a restart it is told again what is held, and no slot is promised twice', async () => {
  await pipeline.until(() => isTold(0, 3, 1))
  await pipeline.halt()
  const before = told.length
  await pipeline.begin()
  await pipeline.until(() => told.length >= before + SHARD_COUNT - 1)
  expect(await asks(0)).toEqual(['callback', 0])
})

test('who asks again and again has the others told four times a second', async () => {
  const before = told.length
  const began = performance.now()
  for (let n = 0; n < 40; n++) {
    await says(0, 'handoff.requested', { by: 'platform' })
    await says(0, 'handoff.returned', { to: 'bot' })
  }
  await pipeline.until(() => isTold(1, 0, 0))
  const seconds = (performance.now() - began) / 1000
  expect((told.length - before) / (SHARD_COUNT - 1)).toBeLessThanOrEqual(2 + 4 * seconds)
})
