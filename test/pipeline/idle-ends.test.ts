import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SHARD_COUNT } from '../../contract/envelope.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import { startTestPipeline, type TestPipeline } from './start-pipeline.ts'

/** Episodes that end by themselves while nobody runs: a real broker, the whole pipeline, a clock that can be put forward. */

let pipeline: TestPipeline
let skipped_ms = 0
const hour = 3_600_000
const clock = () => Date.now() + skipped_ms

beforeAll(async () => {
  const limits = { conversations: 1, tidy_ms: 200 }
  pipeline = await startTestPipeline({ clock, limits, policy: { ...defaultPolicy, idle_hours: 2 } })
})
afterAll(() => pipeline.stop())

const episodes = () =>
  pipeline.store.query<{ id: string; episode: number; state: string; idle_hours: number }>(
    `SELECT conversation_id AS id, episode, state, toFloat64(dateDiff('millisecond', last_event_at, ended_at)) / 3600000 AS idle_hours
     FROM episodes FINAL ORDER BY id, episode`,
  )
const statesOf = async () => Object.fromEntries((await episodes()).map(({ id, state }) => [id, state]))

test('a stop that slept through the idle end writes it after the start, at its own time, in memory or not', async () => {
  for (let i = 0; i < 30; i++) await pipeline.send(`c-rest-${i}`, 'message.customer', { text: 'Where is my parcel?' })
  await pipeline.send('c-bot', 'message.customer', { text: 'Where is my parcel?' })
  await pipeline.send('c-queue', 'handoff.requested', { by: 'bot' })
  await pipeline.send('c-agent', 'message.agent', { agent_id: 'ann', text: 'Hello' })
  await pipeline.send('c-callback', 'handoff.requested', { by: 'bot' })
  const callback_at = new Date(clock() + 20 * hour).toISOString()
  await pipeline.send('c-callback', 'handoff.promised', { kind: 'callback', text: 'Tomorrow', callback_at })
  await pipeline.until(async () => (await episodes()).length === 34)
  await pipeline.until(() => (pipeline.ready().lanes[0]?.conversations ?? 99) <= SHARD_COUNT)
  await pipeline.halt()
  skipped_ms += 10 * hour
  const began = performance.now()
  await pipeline.begin()
  await pipeline.until(async () => (await episodes()).filter(({ state }) => state !== 'open').length === 33, 20_000)
  console.log(`33 idle ends ${Math.round(performance.now() - began)} ms after the start`)
  const ended = (await episodes()).filter(({ id }) => id !== 'c-callback')
  expect(new Set(ended.map(({ idle_hours }) => idle_hours))).toEqual(new Set([2]))
  expect(await statesOf()).toMatchObject({
    ...{ 'c-bot': 'abandoned_in_bot', 'c-queue': 'ghosted', 'c-agent': 'abandoned_with_agent', 'c-callback': 'open' },
  })
  expect(ended.every(({ id, state }) => !id.startsWith('c-rest') || state === 'abandoned_in_bot')).toBe(true)
})

test('nobody is told of who was gone by then, and another start changes nothing', async () => {
  const before = await episodes()
  await pipeline.halt()
  await pipeline.begin()
  await sleep(1500)
  expect([await episodes(), pipeline.ghostsOf('c-queue')]).toEqual([before, []])
})

test('the callback is told of when it is missed, and its episode ends two hours after its time', async () => {
  skipped_ms += 10 * hour + 15 * 60_000
  await pipeline.until(() => pipeline.ghostsOf('c-callback').length > 0)
  expect(pipeline.ghostsOf('c-callback').map(({ notice }) => notice.ghost)).toEqual(['unanswered'])
  await pipeline.halt()
  skipped_ms += 3 * hour
  await pipeline.begin()
  await pipeline.until(async () => (await statesOf())['c-callback'] === 'ghosted')
  expect((await episodes()).find(({ id }) => id === 'c-callback')?.idle_hours).toBeCloseTo(22, 2)
})

test('who writes again after the sleep begins another episode', async () => {
  await pipeline.send('c-bot', 'message.customer', { text: 'It is still not here' })
  await pipeline.until(async () => (await episodes()).filter(({ id }) => id === 'c-bot').length === 2)
  expect((await episodes()).filter(({ id }) => id === 'c-bot').map(({ state }) => state)).toEqual([
    'abandoned_in_bot',
    'open',
  ])
})
