import { zstdCompressSync } from 'node:zlib'
import type { ObjectStore } from '@nats-io/obj'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import { loadSnapshot } from '../../pipeline/load-snapshot.ts'
import { foldEnvelope, openEnvelope } from '../../pipeline/pipeline.ts'
import { createShard, keyOf, type Shard, textOf } from '../../pipeline/shard.ts'
import { createShelf } from '../../pipeline/shelf.ts'
import { beginCapture, continueCapture, storeCapture } from '../../pipeline/snapshot.ts'
import { startTestBroker } from '../start-broker.ts'

let broker: Awaited<ReturnType<typeof startTestBroker>>
let bus: Bus
let objects: ObjectStore
let shard: Shard
let seq: number
beforeAll(async () => {
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
})
afterAll(async () => {
  await bus.close()
  await broker.stop()
})
let count = 0
beforeEach(async () => {
  objects = await bus.objects(`snapshots-${count++}`)
  shard = createShard(3)
  seq = 0
})

/** One message of each of these customers, in a batch that is closed afterwards. */
function hear(...conversation_ids: string[]): void {
  for (const conversation_id of conversation_ids) {
    seq++
    const event = { type: 'message.customer', event_id: `e-${seq}`, conversation_id, text: 'where is my order?' }
    const lines = [JSON.stringify({ ...event, occurred_at: '2026-11-22T09:00:00.000Z' })]
    const message = { workspace: 'acme', received_at: 1, kind: 'events' as const, lines, shard: 3, stream_seq: seq }
    foldEnvelope(openEnvelope(message), { shard, policy: defaultPolicy, now: () => 1 })
  }
  shard.touched.clear()
  shard.seq = seq
}
async function write(): Promise<number> {
  const capture = beginCapture(shard, seq)
  continueCapture(shard, capture, Number.POSITIVE_INFINITY, () => 0)
  return storeCapture(objects, 'stream', shard, capture)
}
const load = () => loadSnapshot(objects, 'stream', 3) as Promise<Shard>
const contentOf = ({ seq, conversations }: Shard) =>
  [seq, ...[...conversations.values()].map((one) => [one.key, textOf(one)]).sort()].flat()

const crowd = Array.from({ length: 500 }, (_, i) => `c-${i}`)

test('a shard comes back as it was, from the whole and the parts after it', async () => {
  hear(...crowd)
  await write()
  for (const part of [['c-2', 'c-4'], ['c-2', 'new'], ['c-9'], ['c-2'], ['new']]) {
    hear(...part)
    await write()
  }
  const restored = await load()
  expect([shard.written?.part_count, restored.written]).toEqual([5, shard.written])
  expect(contentOf(restored)).toEqual(contentOf(shard))
})

test('the parts end where one does not follow the one before', async () => {
  hear(...crowd)
  await write()
  hear('c-1')
  await write()
  const before = contentOf(shard)
  hear('c-2')
  await write()
  const second = (await objects.getBlob('shard-3.2')) as Uint8Array
  hear('c-3')
  await write()
  await objects.putBlob({ name: 'shard-3.3' }, second)
  await objects.putBlob({ name: 'shard-3.2' }, (await objects.getBlob('shard-3.1')) as Uint8Array)
  expect(contentOf(await load())).toEqual(before)
})

test('what is left of the parts of an earlier whole may be of any version', async () => {
  hear(...crowd)
  await write()
  const header = { format: 'baton-shard', version: 1, stream: 'stream', shard: 3, seq: 4, whole_seq: 2, after_seq: 3 }
  await objects.putBlob({ name: 'shard-3.1' }, zstdCompressSync(`${JSON.stringify(header)}\n`))
  expect(contentOf(await load())).toEqual(contentOf(shard))
})

test('a part has only what changed', async () => {
  hear(...crowd)
  const whole = await write()
  hear('c-7')
  expect(await write()).toBeLessThan(whole / 10)
})

test('a conversation that went to the shelf between two parts is not in memory again, but on its page', async () => {
  hear('c-1', 'c-2')
  await write()
  const retry = { signal: new AbortController().signal, random: Math.random, onFailure: () => {} }
  const shelf = createShelf({ pages: bus.pages, origin: 'o.0', retry, onBroken: () => {} })
  await shelf.putAway(shard, 1, seq, 1)
  hear('c-2')
  await write()
  const restored = await load()
  const key = keyOf('acme', 'c-1')
  const isThere = restored.conversations.has(key)
  expect([isThere, (await shelf.recallKey(restored, key))?.key]).toEqual([false, key])
})

test('parts of an earlier whole are not taken for parts of a later one', async () => {
  hear(...crowd)
  await write()
  const first = shard.written?.whole_seq
  for (let i = 0; shard.written?.whole_seq === first; i++) {
    hear(`c-${i % 500}`)
    await write()
  }
  expect((await objects.list()).length).toBeGreaterThan(10)
  expect(contentOf(await load())).toEqual(contentOf(shard))
})

test('what changes while the shard is written down is in the snapshot as it was before', async () => {
  hear('c-1', 'c-2')
  const capture = beginCapture(shard, seq)
  const before = contentOf(shard)
  hear('c-2')
  continueCapture(shard, capture, Number.POSITIVE_INFINITY, () => 0)
  await storeCapture(objects, 'stream', shard, capture)
  expect(contentOf(await load())).toEqual(before)
})

test.each([
  ['the whole', 0],
  ['a part', 1],
])('%s knows the policies, so that a change older than what is read again stays in force', async (_, heard) => {
  for (let i = 0; i < heard; i++) {
    hear('c-1')
    await write()
  }
  const policy = { ...defaultPolicy, version: 2, confidence_threshold: 0.9 }
  shard.policies.set('acme', policy)
  hear('c-1')
  await write()
  expect([...(await load()).policies]).toEqual([['acme', policy]])
})

test('a snapshot of another stream is none', async () => {
  hear('c-1')
  await write()
  expect(await loadSnapshot(objects, 'another', 3)).toBeNull()
})

test('a policy from before a field was thought of has its default, and so has the candidate beside it', async () => {
  const { rules: _, ...older } = defaultPolicy
  const { version: _version, ...candidate } = older
  shard.policies.set('acme', { ...older, version: 2, mode: 'observe', candidate } as typeof defaultPolicy)
  await write()
  const policy = (await load()).policies.get('acme')
  expect(policy).toMatchObject({ version: 2, mode: 'observe', rules: [], candidate: { rules: [] } })
})
