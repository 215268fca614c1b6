import { beforeEach, expect, test } from 'vitest'
import type { SendOutcome } from '../../../pipeline/alerts/receivers/receiver.ts'
import { createQueue, HORIZON_MS, type Queue, type Waiting } from '../../../pipeline/webhooks/queue.ts'
import { decisionOf } from './decisions.ts'

const now = Date.parse('2026-11-22T09:00:00Z')
const taken: SendOutcome = { ok: true, status: 200, reply: '' }
const busy = (retry_after_ms: number | null = null): SendOutcome => ({
  ...{ ok: false, reason: 'busy', retry: true, retry_after_ms, detail: 'answered 503' },
})
const refused: SendOutcome = {
  ok: false,
  reason: 'refused',
  retry: false,
  retry_after_ms: null,
  detail: 'answered 400',
}

let queue: Queue
beforeEach(() => {
  queue = createQueue({ done_seq: 0, settled: [] }, () => 1)
})
const add = (seq: number, ...names: string[]) =>
  queue.take(
    seq,
    names.map((name) => decisionOf(name, { conversation_id: name[0], at: now })),
  )
/** Sends what is due. @returns its names */
const send = (at: number, outcome: SendOutcome = taken): string[] => {
  const due = queue.due(at)
  for (const item of due) item.isOnItsWay = true
  for (const item of due) queue.settle(item, outcome, at)
  return due.map((item) => item.message_id)
}

test('of one conversation one is on its way at a time, and conversations do not wait for each other', () => {
  add(1, 'a1', 'a2', 'b1')
  expect([send(now), send(now), send(now)]).toEqual([['a1', 'b1'], ['a2'], []])
})

test('no more than eight are on their way at once', () => {
  add(1, ...[...'abcdefghijklm'].map((name) => `${name}1`))
  expect(queue.due(now)).toHaveLength(8)
})

test('one that was not taken is sent again before the next of its conversation', () => {
  add(1, 'a1', 'a2')
  expect(send(now, busy())).toEqual(['a1'])
  expect(send(now + 999)).toEqual([])
  expect(send(now + 1000)).toEqual(['a1'])
})

test('a receiver that is down is asked more and more seldom, with one decision at a time', () => {
  add(1, 'a1', 'b1', 'c1')
  send(now, busy())
  const asked: number[] = []
  for (let second = 1; second <= 1200; second++) if (send(now + second * 1000, busy()).length > 0) asked.push(second)
  expect(asked.slice(0, 5)).toEqual([1, 3, 7, 15, 31])
  expect(asked.at(-1)! - asked.at(-2)!).toBe(300)
})

test('once it answers again, everything leaves', () => {
  add(1, 'a1', 'b1', 'c1')
  send(now, busy())
  expect([send(now + 1000), send(now + 1000)]).toEqual([['a1'], ['b1', 'c1']])
})

test('a pause of days is kept for an hour: decisions get old', () => {
  add(1, 'a1')
  send(now, busy(999_999_000))
  expect([send(now + 3_599_999), send(now + 3_600_000)]).toEqual([[], ['a1']])
})

test('a pause that the receiver asks for is kept', () => {
  add(1, 'a1', 'b1')
  send(now, busy(60_000))
  expect([send(now + 59_999), send(now + 60_000)]).toEqual([[], ['a1']])
})

test('one that will never be taken makes room for the next of its conversation', () => {
  add(1, 'a1', 'a2')
  const [item] = queue.due(now)
  expect(queue.settle(item as Waiting, refused, now)).toBe('refused')
  expect(send(now)).toEqual(['a2'])
})

test('nobody at the address is no reason to forget a decision', () => {
  add(1, 'a1')
  const [item] = queue.due(now)
  expect(queue.settle(item as Waiting, { ...refused, reason: 'gone' } as SendOutcome, now)).toBe('waiting')
})

test('what was not taken for twelve hours is given up, tried or not', () => {
  add(1, 'a1', 'b1')
  const [item] = queue.due(now)
  expect(queue.settle(item as Waiting, busy(), now + HORIZON_MS)).toBe('given_up')
  expect([queue.expire(now + HORIZON_MS - 1), queue.expire(now + HORIZON_MS)]).toEqual([0, 1])
  expect(queue.waitingCount()).toBe(0)
})

test('stopping in the middle is no attempt', () => {
  add(1, 'a1')
  expect(send(now, { ok: false, reason: 'stopped', retry: true, retry_after_ms: null, detail: '' })).toEqual(['a1'])
  expect(send(now)).toEqual(['a1'])
})

test('its place is before the first that waits, with what left behind it', () => {
  add(1, 'a1')
  add(2, 'b1', 'c1')
  const due = queue.due(now)
  queue.settle(due[0]!, taken, now)
  queue.settle(due[1]!, busy(), now)
  queue.settle(due[2]!, taken, now)
  expect(queue.place()).toMatchObject({ done_seq: 1, settled: ['a1', 'c1'], waiting_count: 1, last_error: '' })
})

test('from its place it goes on with what had not left', () => {
  queue = createQueue({ done_seq: 1, settled: ['a1', 'c1'] }, () => 1)
  add(1, 'a1')
  add(2, 'b1', 'c1')
  expect(send(now)).toEqual(['b1'])
  expect(queue.place()).toMatchObject({ done_seq: 2, settled: [] })
})

test('what the stream has forgotten is counted', () => {
  queue = createQueue({ done_seq: 5, settled: [] }, () => 1)
  expect([add(9, 'a1'), add(10, 'a2'), add(10, 'a2')]).toEqual([3, 0, 0])
})

test('what has no room stays on the stream and is asked for when half has left', () => {
  for (let seq = 1; seq <= 2000; seq++) add(seq, `${String.fromCharCode(0x4e00 + seq)}1`)
  add(2001, 'z1')
  expect([queue.takenSeq(), queue.wantsMore()]).toEqual([2000, false])
  while (queue.waitingCount() > 1000) send(now)
  expect([queue.wantsMore(), add(2001, 'z1'), queue.takenSeq()]).toEqual([true, 0, 2001])
})
