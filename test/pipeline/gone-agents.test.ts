import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SHARD_COUNT } from '../../contract/envelope.ts'
import { startTestPipeline, type TestPipeline } from './start-pipeline.ts'

/** Agents who go after they took a customer: a real broker, the whole pipeline, a clock that can be put forward. */

let pipeline: TestPipeline
let skipped_ms = 0
const minute = 60_000

beforeAll(async () => {
  pipeline = await startTestPipeline({ clock: () => Date.now() + skipped_ms })
})
afterAll(() => pipeline.stop())

/** Taken, and the customer was told of an hour: nothing else fails meanwhile. */
async function give(conversation_id: string, agent_id: string, ago = 0): Promise<void> {
  await pipeline.send(conversation_id, 'handoff.requested', { by: 'bot' }, ago)
  await pipeline.send(conversation_id, 'handoff.promised', { kind: 'transfer', text: 'Soon', eta_seconds: 3600 }, ago)
  await pipeline.send(conversation_id, 'handoff.accepted', { agent_id }, ago)
}
const isTold = (id: string) => pipeline.delayOf(id, 'assigned_offline') !== undefined
/** Two seconds are promised; the rest is for a machine that is busy. The clock strikes again after five. */
const LATE_MS = 4500
const inTime = (delays: (number | undefined)[]) => delays.every((ms) => ms !== undefined && ms >= 0 && ms <= LATE_MS)
const hasRead = () => pipeline.ready().lanes[0]?.lag_messages === 0
const rowOf = async (id: string) =>
  (
    await pipeline.store.query<{ ghosts: string[] }>(
      `SELECT ghosts FROM handoffs FINAL WHERE conversation_id = {id:String}`,
      { id },
    )
  )[0]?.ghosts

test('an agent who goes offline after accepting is told of soon after the minute, and so is the row', async () => {
  await pipeline.sendStatus('ann', 'online', { capacity: 5 }, 2 * minute)
  await give('c-offline', 'ann', minute + 10_000)
  // nothing else makes the clock look at it before the quarter of an hour is over
  await pipeline.until(async () => (await rowOf('c-offline')) !== undefined)
  await pipeline.sendStatus('ann', 'offline', {}, minute - 1500)
  await pipeline.until(() => isTold('c-offline'))
  const delay = pipeline.delayOf('c-offline', 'assigned_offline')
  console.log(`offline: ${delay} ms after the minute`)
  expect(inTime([delay])).toBe(true)
  await pipeline.until(async () => (await rowOf('c-offline'))?.includes('assigned_offline') === true)
})

test('an agent who is there again within the minute is not told of', async () => {
  await pipeline.sendStatus('bob', 'online', { capacity: 5 }, 2 * minute)
  await give('c-back', 'bob', minute + 10_000)
  await pipeline.sendStatus('bob', 'away', {}, minute - 20_000)
  await pipeline.sendStatus('bob', 'busy')
  const after = await pipeline.send('c-back', 'message.customer', { text: 'Thank you' })
  await pipeline.until(() => pipeline.decided.has(after))
  skipped_ms += 21_000
  await sleep(1000)
  expect(pipeline.ghostsOf('c-back')).toEqual([])
})

test('an agent who says nothing more is told of when stale for a minute; one who renews is not', async () => {
  await pipeline.sendStatus('cem', 'online', { capacity: 5 })
  await pipeline.sendStatus('dan', 'online', { capacity: 5 })
  await give('c-stale', 'cem')
  await give('c-fresh', 'dan')
  skipped_ms += 15 * minute - 1000
  await pipeline.sendStatus('dan', 'online')
  skipped_ms += minute
  await pipeline.until(() => isTold('c-stale'))
  const delay = pipeline.delayOf('c-stale', 'assigned_offline')
  console.log(`stale: ${delay} ms after the minute`)
  expect([inTime([delay]), pipeline.ghostsOf('c-fresh')]).toEqual([true, []])
})

test('forty whose conversations have left memory are told of in time when their agent goes', async () => {
  await pipeline.halt()
  await pipeline.begin({ limits: { conversations: 1, tidy_ms: 200 } })
  await pipeline.sendStatus('eve', 'online', { capacity: 50 }, 2 * minute)
  const ids = Array.from({ length: 40 }, (_, i) => `c-shelf-${i}`)
  for (const id of ids) await give(id, 'eve', minute + 10_000)
  await pipeline.until(() => hasRead() && (pipeline.ready().lanes[0]?.conversations ?? 99) <= SHARD_COUNT)
  await pipeline.sendStatus('eve', 'offline', {}, minute - 2000)
  await pipeline.until(() => ids.every(isTold))
  const delays = ids.map((id) => pipeline.delayOf(id, 'assigned_offline'))
  console.log(`forty from the shelf: slowest ${Math.max(...delays.map(Number))} ms`)
  expect(inTime(delays)).toBe(true)
})

test('who goes right before a stop is told of after it, once, also when the conversation was on the shelf', async () => {
  await pipeline.sendStatus('fay', 'online', { capacity: 50 }, 2 * minute)
  const ids = Array.from({ length: 10 }, (_, i) => `c-stop-${i}`)
  for (const id of ids) await give(id, 'fay', minute + 10_000)
  await pipeline.until(() => (pipeline.ready().lanes[0]?.conversations ?? 99) <= SHARD_COUNT)
  await pipeline.sendStatus('fay', 'offline', {}, minute - 20_000)
  await pipeline.halt()
  skipped_ms += 21_000
  const before = ids.filter(isTold).length
  await pipeline.begin()
  await pipeline.until(() => ids.every(isTold))
  await sleep(1500)
  await pipeline.halt()
  await pipeline.begin()
  await sleep(1500)
  const kinds = ids.map((id) => pipeline.ghostsOf(id).map(({ notice }) => notice.ghost))
  expect([before, kinds]).toEqual([0, ids.map(() => ['assigned_offline'])])
})

test('while an agent with hundreds of other customers goes, those are told of as soon', async () => {
  await pipeline.sendStatus('gil', 'online', { capacity: 500 }, 2 * minute)
  const ids = Array.from({ length: 300 }, (_, i) => `c-many-${i}`)
  for (const id of ids) await give(id, 'gil', minute + 10_000)
  await pipeline.until(hasRead)
  await pipeline.sendStatus('gil', 'offline', {}, minute - 2000)
  await pipeline.until(() => ids.every(isTold))
  const delays = ids.map((id) => pipeline.delayOf(id, 'assigned_offline'))
  console.log(`three hundred: slowest ${Math.max(...delays.map(Number))} ms`)
  expect(inTime(delays)).toBe(true)
})
