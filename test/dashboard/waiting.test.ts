import { expect, test } from 'vitest'
import { byUrgency, clockNote, queueWords, toWaiting } from '../../dashboard/islands/waiting.ts'

const at = (time: string) => `2026-11-22T${time}:00.000Z`
const now = Date.parse(at('10:00'))
const row = (handoff_id: string, clock_started_at: string, ahead: boolean) => ({
  ...{ handoff_id, clock_started_at, ahead, requested_at: at('09:00'), promise_due_at: '', promise_kind: '' },
})

test('who is to be called back later stands behind those who wait', () => {
  const rows = [
    row('h-later', at('10:30'), true),
    row('h-short', at('09:59'), false),
    row('h-long', at('09:30'), false),
  ]
  const queue = rows.map((one) => toWaiting(one, now)).sort(byUrgency)
  expect(queue.map(({ id, isAhead }) => [id, isAhead])).toEqual([
    ['h-long', false],
    ['h-short', false],
    ['h-later', true],
  ])
})

test('a callback whose time has come since the list was made waits', () => {
  const one = row('h-1', at('10:30'), true)
  expect([toWaiting(one, now).isAhead, toWaiting(one, Date.parse(at('10:30'))).isAhead]).toEqual([true, false])
})

test('the words name who is to be called back only when there is somebody', () => {
  expect([queueWords('2 people are', 0), queueWords('2 people are', 1)]).toEqual([
    '2 people are waiting',
    '2 people are waiting, 1 to be called back later',
  ])
})

test('a clock that stands while the team is closed says so beside a promise that is overdue', () => {
  const closed = {
    ...row('h-1', at('09:40'), false),
    waiting_seconds: 0,
    promise_kind: 'transfer',
    promise_due_at: at('09:50'),
  }
  const one = toWaiting(closed, now)
  expect([one.seconds, clockNote(one), one.promise?.words]).toEqual([
    0,
    'in opening hours',
    '10 m overdue by the clock',
  ])
})

test('a clock that runs on says nothing', () => {
  const one = toWaiting(
    { ...row('h-1', at('09:40'), false), promise_kind: 'transfer', promise_due_at: at('09:50') },
    now,
  )
  expect([one.seconds, clockNote(one), one.promise?.words]).toEqual([1200, '', '10 m overdue'])
})
