import type { ObjectStore } from '@nats-io/obj'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import { createBatch } from '../../pipeline/batch.ts'
import { createChores } from '../../pipeline/chores.ts'
import { createLaneClock } from '../../pipeline/clock.ts'
import { loadSnapshot } from '../../pipeline/load-snapshot.ts'
import { foldEnvelope, openEnvelope } from '../../pipeline/pipeline.ts'
import { createRowRoom } from '../../pipeline/row-room.ts'
import { searchShelf } from '../../pipeline/search-shelf.ts'
import { createShard, keyOf, type Shard, textOf } from '../../pipeline/shard.ts'
import { createShelf, type Shelf } from '../../pipeline/shelf.ts'
import { beginCapture, continueCapture, storeCapture } from '../../pipeline/snapshot.ts'
import { startTestBroker } from '../start-broker.ts'

let broker: Awaited<ReturnType<typeof startTestBroker>>
let bus: Bus
let objects: ObjectStore
let shelf: Shelf
let shard: Shard
let seq: number
const broken: string[] = []
const retry = { signal: new AbortController().signal, random: Math.random, onFailure: () => {} }
const openShelf = (origin: string) =>
  createShelf({ pages: bus.pages, origin, retry, onBroken: (key) => broken.push(key) })

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
  objects = await bus.objects(`snapshots-${count}`)
  // a number of its own, so that no test finds the pages of another
  shard = createShard(100 + count++)
  shelf = openShelf('stream.0')
  seq = 0
})

const minute = 60_000
const began = Date.parse('2026-11-22T09:00:00.000Z')
const clock = () => createLaneClock({ shards: new Map([[0, shard]]), policy: defaultPolicy, elapsed: () => 0, onFault })
function onFault(_: unknown, error: unknown): never {
  throw error
}

/** One event of each of these customers, in a batch that is closed afterwards. */
function hear(type: string, ...conversation_ids: string[]): void {
  for (const conversation_id of conversation_ids) {
    seq++
    const own = type === 'message.customer' ? { text: 'where is my order?' } : { by: 'bot', confirmed: true }
    const event = {
      type,
      event_id: `e-${seq}`,
      conversation_id,
      occurred_at: new Date(began + seq).toISOString(),
      ...own,
    }
    const lines = [JSON.stringify(event)]
    const place = { shard: shard.number, stream_seq: seq }
    const message = { workspace: 'acme', received_at: began, kind: 'events' as const, lines, ...place }
    foldEnvelope(openEnvelope(message), { shard, policy: defaultPolicy, now: () => began })
  }
  const lane = clock()
  lane.close(new Map([[0, shard]]), createBatch(seq, 0, createRowRoom()))
  lane.settle(new Map([[0, shard]]), Number.POSITIVE_INFINITY)
  shard.seq = seq
}
async function write(): Promise<void> {
  const capture = beginCapture(shard, seq)
  continueCapture(shard, capture, Number.POSITIVE_INFINITY, () => 0)
  capture.notes.push(...(await shelf.write(shard, capture.entries)))
  await storeCapture(objects, 'stream', shard, capture)
}
const restart = async () => (shard = (await loadSnapshot(objects, 'stream', shard.number)) as Shard)
const key = (conversation_id: string) => keyOf('acme', conversation_id)
const inMemory = () => [...shard.conversations.keys()].map((one) => one.split('\0')[1]).sort()
const stateOf = (conversation_id: string) => {
  const conversation = shard.conversations.get(key(conversation_id))
  return conversation === undefined ? null : textOf(conversation)
}
const pageCount = async () => {
  let pages = 0
  for await (const _ of bus.pages.all(shard.number)) pages++
  return pages
}
const crowd = Array.from({ length: 50 }, (_, i) => `c-${i}`)

test('above the limit the longest untouched leave, and come back as they were', async () => {
  hear('message.customer', ...crowd)
  const before = stateOf('c-0')
  const left = await shelf.putAway(shard, 5, seq, began)
  const staying = inMemory()
  await shelf.recallKey(shard, key('c-0'))
  expect([left, staying, stateOf('c-0')]).toEqual([45, ['c-45', 'c-46', 'c-47', 'c-48', 'c-49'], before])
})

test('many share a page', async () => {
  hear('message.customer', ...crowd)
  await shelf.putAway(shard, 0, seq, began)
  expect(await pageCount()).toBe(3)
})

test('nobody leaves before their last event is committed', async () => {
  hear('message.customer', 'c-1', 'c-2')
  await shelf.putAway(shard, 0, 1, began)
  expect(inMemory()).toEqual(['c-2'])
})

test('who is over was written by the snapshot, and leaves without being written again', async () => {
  hear('message.customer', ...crowd)
  hear('conversation.resolved', ...crowd)
  await write()
  const pages = await pageCount()
  await shelf.putAway(shard, 0, seq, began)
  expect([inMemory(), await pageCount()]).toEqual([[], pages])
})

test('who is over is on the shelf after a restart, and who goes on in memory', async () => {
  hear('message.customer', 'on', 'over')
  hear('conversation.resolved', 'over')
  const before = stateOf('over')
  await write()
  await restart()
  const staying = inMemory()
  await shelf.recallKey(shard, key('over'))
  expect([staying, stateOf('over')]).toEqual([['on'], before])
})

test('who comes back and goes on is in memory after the next restart, as they are now', async () => {
  hear('message.customer', 'one')
  hear('conversation.resolved', 'one')
  await write()
  await shelf.putAway(shard, 0, seq, began)
  await shelf.recallKey(shard, key('one'))
  hear('message.customer', 'one')
  const now = stateOf('one')
  await write()
  await restart()
  expect(stateOf('one')).toBe(now)
})

test('what was said after the snapshot has begun is not in it, though it is on a page by then', async () => {
  hear('message.customer', 'one')
  hear('conversation.resolved', 'one')
  const before = stateOf('one')
  const capture = beginCapture(shard, seq)
  hear('message.customer', 'one')
  await shelf.putAway(shard, 0, seq, began)
  continueCapture(shard, capture, Number.POSITIVE_INFINITY, () => 0)
  capture.notes.push(...(await shelf.write(shard, capture.entries)))
  await storeCapture(objects, 'stream', shard, capture)
  await restart()
  await shelf.recallKey(shard, key('one'))
  expect(stateOf('one')).toBe(before)
})

test('an open conversation that is away ends by itself, also after a restart', async () => {
  hear('message.customer', 'one')
  await shelf.putAway(shard, 0, seq, began)
  await write()
  await restart()
  const early = clock().tick(began + 1439 * minute, createBatch(1, 0, createRowRoom()), 10)
  const due = clock().tick(began + 1441 * minute, createBatch(1, 0, createRowRoom()), 10)
  expect([early.away, due.away.map(([, one]) => one)]).toEqual([[], [key('one')]])
})

test('nobody waits for the clock who left and has nothing to wait for', async () => {
  hear('message.customer', ...crowd)
  hear('conversation.resolved', ...crowd)
  await shelf.putAway(shard, 0, seq, began)
  expect([shard.deadlines.size(), shard.away.size]).toEqual([0, 0])
})

test('a shard that has lost its snapshot finds who is on the shelf, and skips what they know already', async () => {
  hear('message.customer', ...crowd)
  await shelf.putAway(shard, 0, seq, began)
  shard = Object.assign(createShard(shard.number), { isRebuilt: true })
  await searchShelf(shard, bus.pages, 'stream.0')
  const back = await shelf.recallKey(shard, key('c-7'))
  expect([back?.resume_after, shard.away.size]).toEqual([8, 49])
})

test('the pages of another stream, whose numbers mean other events, are not taken for ours', async () => {
  hear('message.customer', 'c-1')
  await shelf.putAway(shard, 0, seq, began)
  shard = createShard(shard.number)
  await searchShelf(shard, bus.pages, 'another.0')
  expect(await shelf.recallKey(shard, key('c-1'))).toBeNull()
})

test('a page that cannot be read is said aloud, and its conversation starts anew', async () => {
  const page = await bus.pages.put(shard.number, Buffer.from('1 old\nwhatever'))
  shard.shelf.set(key('c-1'), page)
  expect([await shelf.recallKey(shard, key('c-1')), broken.at(-1)]).toEqual([null, key('c-1')])
})

test('a page that is gone is said aloud, too', async () => {
  shard.shelf.set(key('c-9'), 1_000_000)
  expect([await shelf.recallKey(shard, key('c-9')), broken.at(-1)]).toEqual([null, key('c-9')])
})

/** A shelf whose next page waits until `release`. */
function slowShelf() {
  const gate = Promise.withResolvers<void>()
  const put = async (number: number, body: Uint8Array) => {
    await gate.promise
    return bus.pages.put(number, body)
  }
  const slow = createShelf({ pages: { ...bus.pages, put }, origin: 'stream.0', retry, onBroken: () => {} })
  return { slow, release: gate.resolve }
}

test('who changes while their page is written stays, and leaves later as they are then', async () => {
  hear('message.customer', 'one')
  hear('conversation.resolved', 'one')
  const { slow, release } = slowShelf()
  const leaving = slow.putAway(shard, 0, seq, began)
  // changes the state and not the deadline
  hear('conversation.resolved', 'one')
  const now = stateOf('one')
  release()
  const left = await leaving
  await shelf.putAway(shard, 0, seq, began)
  await shelf.recallKey(shard, key('one'))
  expect([left, stateOf('one')]).toEqual([0, now])
})

test('who is wanted while the pages of others are written stays', async () => {
  hear('message.customer', ...crowd)
  const gate = Promise.withResolvers<void>()
  let puts = 0
  const put = async (number: number, body: Uint8Array) => {
    if (++puts > 1) await gate.promise
    return bus.pages.put(number, body)
  }
  const slow = createShelf({ pages: { ...bus.pages, put }, origin: 'stream.0', retry, onBroken: () => {} })
  const leaving = slow.putAway(shard, 0, seq, began)
  await expect.poll(() => shard.conversations.get(key('c-0'))?.page).toBeGreaterThan(0)
  shard.wanted.add(key('c-0'))
  gate.resolve()
  expect([await leaving, inMemory()]).toEqual([49, ['c-0']])
})

test('who comes back, goes on and leaves again is as they were last', async () => {
  hear('message.customer', 'one')
  await shelf.putAway(shard, 0, seq, began)
  await shelf.recallKey(shard, key('one'))
  hear('message.customer', 'one')
  const now = stateOf('one')
  await shelf.putAway(shard, 0, seq, began)
  await shelf.recallKey(shard, key('one'))
  expect(stateOf('one')).toBe(now)
})

test('a second whole still knows who is on the shelf, and when the clock is to look at them', async () => {
  hear('message.customer', 'one')
  await shelf.putAway(shard, 0, seq, began)
  await write()
  shard.written = null
  await write()
  await restart()
  const due = clock().tick(began + 1441 * minute, createBatch(1, 0, createRowRoom()), 10)
  expect([due.away.length, (await shelf.recallKey(shard, key('one')))?.key]).toEqual([1, key('one')])
})

test('what changed while its page was written is in the next part as it is, not as the page has it', async () => {
  hear('message.customer', 'one')
  const { slow, release } = slowShelf()
  const leaving = slow.putAway(shard, 0, seq, began)
  hear('message.customer', 'one')
  const now = stateOf('one')
  await write()
  release()
  await leaving
  hear('message.customer', 'other')
  await write()
  await restart()
  expect(stateOf('one')).toBe(now)
})

test('two who ask for the same one get one', async () => {
  hear('message.customer', 'one')
  await shelf.putAway(shard, 0, seq, began)
  const [first, second] = await Promise.all([shelf.recallKey(shard, key('one')), shelf.recallKey(shard, key('one'))])
  expect([first === shard.conversations.get(key('one')), second]).toEqual([true, null])
})

test('who is in memory after a restart ends by the clock', async () => {
  hear('message.customer', 'one')
  await write()
  await restart()
  const batch = createBatch(1, 0, createRowRoom())
  clock().tick(began + 1441 * minute, batch, 10)
  expect(batch.row_count).toBeGreaterThan(0)
})

test('who is on the shelf comes back when the clock is to look at them, and ends', async () => {
  hear('message.customer', 'one')
  await shelf.putAway(shard, 0, seq, began)
  const batch = createBatch(1, 0, createRowRoom())
  const stop = new AbortController()
  const chores = createChores({
    bus: {
      lastEnvelope: async () => 0,
      eventsState: async () => ({ created: 'x' }) as never,
      publishEnvelope: async () => ({ stream_seq: 1, duplicate: false }),
    },
    created: 'x',
    ...{ shards: new Map([[0, shard]]), batcher: { redo: () => null, clockBatch: () => batch } as never },
    ...{
      laneClock: clock(),
      shelf,
      clock: () => began + 1441 * minute,
      limit: 0,
      tidy_ms: 1000,
      committed: () => seq,
      read: () => seq,
    },
    retry: { ...retry, signal: stop.signal },
  })
  const work = [chores.watch(), chores.tick(stop.signal)].map((one) => one.catch(() => {}))
  await expect.poll(() => batch.row_count).toBeGreaterThan(0)
  stop.abort()
  await Promise.all(work)
})

test('the newest state on the shelf counts, not the last page', async () => {
  hear('message.customer', 'one')
  hear('conversation.resolved', 'one')
  const capture = beginCapture(shard, seq)
  hear('message.customer', 'one')
  const now = stateOf('one')
  await shelf.putAway(shard, 0, seq, began)
  continueCapture(shard, capture, Number.POSITIVE_INFINITY, () => 0)
  await shelf.write(shard, capture.entries)
  shard = Object.assign(createShard(shard.number), { isRebuilt: true })
  await searchShelf(shard, bus.pages, 'stream.0')
  await shelf.recallKey(shard, key('one'))
  expect(stateOf('one')).toBe(now)
})

test('who leaves while a snapshot is made is in it as they were when it began', async () => {
  hear('message.customer', 'one')
  const before = stateOf('one')
  const capture = beginCapture(shard, seq)
  await shelf.putAway(shard, 0, seq, began)
  continueCapture(shard, capture, Number.POSITIVE_INFINITY, () => 0)
  capture.notes.push(...(await shelf.write(shard, capture.entries)))
  await storeCapture(objects, 'stream', shard, capture)
  await restart()
  expect(stateOf('one')).toBe(before)
})

test('a recall that is slow does not take the place of what happened meanwhile', async () => {
  hear('message.customer', 'one')
  await shelf.putAway(shard, 0, seq, began)
  const gate = Promise.withResolvers<void>()
  const get = async (page: number) => {
    const body = await bus.pages.get(page)
    await gate.promise
    return body
  }
  const slow = createShelf({ pages: { ...bus.pages, get }, origin: 'stream.0', retry, onBroken: () => {} })
  const recalled = slow.recallKey(shard, key('one'))
  await shelf.recallKey(shard, key('one'))
  hear('message.customer', 'one')
  const now = stateOf('one')
  await shelf.putAway(shard, 0, seq, began)
  gate.resolve()
  await recalled
  expect(stateOf('one')).toBe(now)
})
