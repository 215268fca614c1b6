import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Decision } from '../../contract/decision.ts'
import { decisionId } from '../../contract/decision-id.ts'
import { createWaiters } from '../../ingest/waiters.ts'
import { type Door, openDoor } from './door.ts'

let door: Door
let cause = 0
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.stop())

const open = (limits = {}) => {
  const ears = { count: 0 }
  const hearDecisions: Door['bus']['hearDecisions'] = (listener) => {
    ears.count++
    const unlisten = door.bus.hearDecisions(listener)
    return () => {
      ears.count--
      unlisten()
    }
  }
  const bus = { hearDecisions, decisionsSince: door.bus.decisionsSince }
  return { ears, waiters: createWaiters(bus, { waiting_count: 2000, asked_count: 2, hearing_ms: 50, ...limits }) }
}
const never = new AbortController().signal
const publish = (...event_ids: string[]) => {
  const decisionOf = (event_id: string) => ({ decision_id: decisionId('acme', event_id), workspace: 'acme', event_id })
  return door.bus.publishDecisions(0, ++cause, event_ids.map(decisionOf) as Decision[])
}

test('a thousand that wait in vain leave nothing behind', async () => {
  const { ears, waiters } = open()
  const client = new AbortController()
  const waiting = Array.from({ length: 1000 }, (_, i) =>
    waiters.open({ workspace: 'acme', event_id: `vain-${i % 700}` }, 20 + (i % 200), client.signal),
  )
  expect([waiters.count(), ears.count]).toEqual([1000, 1])
  const answers = await Promise.all(waiting.map((waiter) => waiter?.decision))
  expect(new Set(answers)).toEqual(new Set([null]))
  expect(waiters.count()).toBe(0)
  await expect.poll(() => ears.count).toBe(0)
  expect(process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length).toBeLessThan(10)
})

test('a workspace that asks without end leaves places to the others', () => {
  const { waiters } = open({ waiting_count: 100 })
  const enter = (workspace: string) =>
    Array.from({ length: 200 }, (_, i) => waiters.open({ workspace, event_id: `crowd-${i}` }, 5000, never)).filter(
      (waiter) => waiter !== null,
    )
  const [loud, quiet] = [enter('loud'), enter('quiet')]
  expect([loud.length, quiet.length]).toEqual([51, 25])
  for (const waiter of [...loud, ...quiet]) waiter.leave()
  expect([waiters.count(), enter('quiet').length]).toEqual([0, 51])
  waiters.close()
})

test('each of many that wait for decisions of one message is told its own', async () => {
  const { waiters } = open()
  const ids = Array.from({ length: 128 }, (_, i) => `many-${i}`)
  const waiting = ids.map((event_id) => waiters.open({ workspace: 'acme', event_id }, 5000, never))
  await publish(...ids)
  const lines = await Promise.all(waiting.map((waiter) => waiter?.decision))
  expect(lines.map((line) => JSON.parse(line ?? '').event_id)).toEqual(ids)
})

test('nothing is listened to before somebody waits, and soon after nobody does', async () => {
  const { ears, waiters } = open()
  expect(ears.count).toBe(0)
  waiters.open({ workspace: 'acme', event_id: 'ear-1' }, 5000, never)?.leave()
  expect(ears.count).toBe(1)
  waiters.open({ workspace: 'acme', event_id: 'ear-2' }, 100, never)
  await sleep(80)
  expect(ears.count).toBe(1)
  await expect.poll(() => ears.count).toBe(0)
})

test('who is gone already does not wait', async () => {
  const { waiters } = open()
  const waiter = waiters.open({ workspace: 'acme', event_id: 'gone' }, 5000, AbortSignal.abort())
  expect([await waiter?.decision, waiters.count()]).toEqual([null, 0])
})

test('a decision that was made before is found by looking back from its event', async () => {
  const { waiters } = open()
  const envelope = { workspace: 'acme', received_at: 5, kind: 'events' as const, lines: ['{}'] }
  const { stream_seq } = await door.bus.publishEnvelope(0, envelope, 'back')
  await publish('others', 'back')
  const waiter = waiters.open({ workspace: 'acme', event_id: 'back' }, 5000, never)
  waiter?.stored({ stream_seq, duplicate: true })
  expect(JSON.parse((await waiter?.decision) ?? '').event_id).toBe('back')
})

test('a message that was asked about before is known again, though the broker does not know it, until others came', async () => {
  const { waiters } = open()
  const stored = async (event_id: string, timeout_ms: number) => {
    const waiter = waiters.open({ workspace: 'acme', event_id }, timeout_ms, never)
    const envelope = { workspace: 'acme', received_at: 5, kind: 'events' as const, lines: ['{}'] }
    waiter?.stored(await door.bus.publishEnvelope(0, envelope, ''))
    return waiter?.decision
  }
  expect(await stored('shared', 20)).toBe(null)
  await publish('shared')
  expect(JSON.parse((await stored('shared', 5000)) ?? '').event_id).toBe('shared')
  await Promise.all([stored('new-1', 20), stored('new-2', 20)])
  expect(await stored('shared', 100)).toBe(null)
})

test('lines that are no decisions are passed over', async () => {
  const { waiters } = open()
  const waiter = waiters.open({ workspace: 'acme', event_id: 'after' }, 5000, never)
  door.bus.connection.publish('decided.0', '\n{}\nnot json\n{"decision_id":"')
  await publish('after')
  expect(JSON.parse((await waiter?.decision) ?? '').event_id).toBe('after')
})
