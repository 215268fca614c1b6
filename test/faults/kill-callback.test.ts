import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { openStore, type Store } from '../../adapters/store.ts'
import { shardOf } from '../../contract/envelope.ts'
import type { Notice } from '../../contract/notice.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'
import { startChild } from './child.ts'
import { seeded } from './load.ts'

/**
 * On Friday evening callbacks are promised for Monday at nine; then the pipeline is killed, and nobody starts it before
 * Monday at 09:20. Every other customer was called at 09:05, which waits on the stream.
 */

const friday = Date.parse('2026-11-20T18:00:00Z')
const monday = Date.parse('2026-11-23T09:00:00Z')
const minute = 60_000
const day = 1440 * minute
const called = Array.from({ length: 60 }, (_, i) => `called-${i}`)
const forgotten = Array.from({ length: 60 }, (_, i) => `forgotten-${i}`)

let broker: TestBroker
let bus: Bus
let store: Store
let directory: string
let resting = 0
let count = 0

const send = async (type: string, at: number, conversation_ids: string[], fields: object) => {
  for (const conversation_id of conversation_ids) {
    const event_id = `e-${++count}`
    const event = { type, event_id, conversation_id, occurred_at: new Date(at).toISOString(), ...fields }
    const envelope = { workspace: 'acme', received_at: at, kind: 'events' as const, lines: [JSON.stringify(event)] }
    await bus.publishEnvelope(shardOf('acme', conversation_id), envelope, event_id)
  }
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'baton-kill-callback-'))
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
  const limits = { snapshot_ms: 200, batch_ms: 40 }
  const start = (clock: number, more = {}) =>
    startChild({ url: broker.url, directory, clock, limits: { ...limits, ...more } })

  const callback_at = new Date(monday).toISOString()
  await send('handoff.requested', friday, [...called, ...forgotten], { by: 'bot' })
  await send('handoff.promised', friday, [...called, ...forgotten], {
    kind: 'callback',
    text: 'On Monday.',
    callback_at,
  })
  const before = start(friday, { conversations: 16, tidy_ms: 50 })
  await before.idle()
  while ((before.report()?.conversations ?? 999) > 32) await sleep(20)
  resting = called.length + forgotten.length - (before.report()?.conversations ?? 0)
  await sleep(500)
  await before.kill()

  await send('message.agent', monday + 5 * minute, called, { agent_id: 'a-1', text: 'Good morning' })
  const random = seeded(9)
  for (let kills = 0; kills < 4; kills++) {
    const child = start(monday + 20 * minute)
    await child.held()
    await sleep(random() * 700)
    await child.kill()
  }
  const after = start(monday + 20 * minute)
  await after.idle()
  await sleep(2000)
  await after.stop()
  // a day after the promised time, and after the agents' words
  const last = start(monday + day + 6 * minute)
  await last.idle()
  await sleep(3000)
  await last.stop()
  store = await openStore({ path: directory })
}, 300_000)

afterAll(async () => {
  await store?.close()
  await bus?.close()
  await broker?.stop()
  rmSync(directory, { recursive: true, force: true })
})

test('most of them were on the shelf when their time came', () => {
  expect(resting).toBeGreaterThan(80)
})

test('whom nobody called is told about once, and who was called is not', async () => {
  const told: Notice[] = []
  const end = await bus.lastDecisionSequence()
  for await (const { stream_seq, said } of bus.readDecisions({ after: 0 }, new AbortController().signal)) {
    told.push(...said.filter((one): one is Notice => 'notice_id' in one))
    if (stream_seq >= end) break
  }
  const late = told.filter((one) => 'ghost' in one && one.ghost === 'unanswered')
  const due = new Set(late.map((one) => 'due_at' in one && one.due_at))
  expect(late.map(({ conversation_id }) => conversation_id).sort()).toEqual([...forgotten].sort())
  expect([...due]).toEqual(['2026-11-23T09:15:00.000Z'])
})

const group = (expression: string, table: string) =>
  store.query<Record<string, string>>(
    `SELECT extract(conversation_id, '[a-z]+') AS who, ${expression} AS what, toString(count()) AS n FROM ${table} FINAL GROUP BY who, what ORDER BY who, what`,
  )

test('who was called has one handoff, answered five minutes after the promised time', async () => {
  const what = "concat(outcome, ' ', toString(wait_seconds), ' ', arrayStringConcat(ghosts, ','))"
  expect(await group(what, 'handoffs')).toEqual([
    { who: 'called', what: 'unresolved 300 ', n: '60' },
    { who: 'forgotten', what: 'ghosted 86400 unanswered', n: '60' },
  ])
})

test('the promises were kept or broken, and the episodes ended a day after the last that was to come', async () => {
  const ended = "concat(state, ' ', formatDateTime(ended_at, '%d. %H:%i', 'UTC'))"
  expect([await group('state', 'promises'), await group(ended, 'episodes')]).toEqual([
    [
      { who: 'called', what: 'kept', n: '60' },
      { who: 'forgotten', what: 'broken', n: '60' },
    ],
    [
      { who: 'called', what: 'abandoned_with_agent 24. 09:05', n: '60' },
      { who: 'forgotten', what: 'ghosted 24. 09:00', n: '60' },
    ],
  ])
})
