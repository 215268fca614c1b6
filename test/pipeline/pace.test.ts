import { expect, test } from 'vitest'
import { defaultPolicy } from '../../contract/policy.ts'
import { emptyPace, etaSeconds, noteAnswer, noteGone, noteWaiting } from '../../pipeline/pace.ts'

const now = Date.parse('2026-11-22T09:00:00Z')
const minute = 60_000
const answered = (...seconds: number[]) => {
  const pace = emptyPace()
  for (const one of seconds) noteAnswer(pace, now - minute, one)
  return pace
}
const eta = (pace = emptyPace(), at = now, policy = defaultPolicy) => etaSeconds(pace, at, policy)
const ten = [10, 20, 30, 40, 50, 60, 70, 200, 300, 900]

test('while next to nothing is known the policy says what is promised', () => {
  expect(eta(answered(...ten.slice(0, 1)))).toBe(120)
})

test('what is promised is the time in which four of five were answered, in whole minutes, rounded up', () => {
  expect(eta(answered(...ten))).toBe(240)
  expect(eta(answered(...ten.map(() => 5)))).toBe(60)
})

test('who waits longer than usual counts already, who just began does not', () => {
  const pace = answered(...ten)
  noteWaiting(pace, 1, now - 1000)
  expect(eta(pace)).toBe(240)
  for (const hash of [2, 3, 4]) noteWaiting(pace, hash, now - 10 * minute)
  expect(eta(pace)).toBe(600)
  for (const hash of [2, 3, 4]) noteGone(pace, hash)
  expect(eta(pace)).toBe(240)
})

test('who was forgotten an hour ago says nothing', () => {
  const pace = answered(...ten)
  for (const hash of [2, 3, 4]) noteWaiting(pace, hash, now - 61 * minute)
  expect(eta(pace)).toBe(240)
})

test('more than half an hour is promised by nobody', () => {
  expect(eta(answered(...ten.map(() => 1800)))).toBe(1800)
  expect(eta(answered(...ten.map(() => 1801)))).toBeNull()
})

test('what was longer than a day ago is over', () => {
  expect(eta(answered(...ten), now + 24 * 60 * minute)).toBe(120)
})

test('a workspace may have its own number promised, whatever happens', () => {
  const policy = { ...defaultPolicy, eta_model: 'fixed' as const, default_eta_seconds: 90 }
  expect(eta(answered(...ten), now, policy)).toBe(90)
})

test('however many come, no more than the last fifty answers and a hundred who wait are kept', () => {
  const pace = emptyPace()
  for (let i = 0; i < 1000; i++) {
    noteAnswer(pace, now, i)
    noteWaiting(pace, i, now)
  }
  expect([pace.answers.length, pace.waiting.length, pace.answers[0]?.[1]]).toEqual([50, 100, 950])
})

test('fewer than ten answers are evidence all the same: the default stands in for those that are missing', () => {
  expect(eta(answered(...Array.from({ length: 9 }, () => 1500)))).toBe(1500)
  expect(eta(answered(1500, 1500))).toBe(120)
})

test('who has waited for long counts before anybody was answered', () => {
  const pace = answered(1500, 1500)
  for (let i = 0; i < 90; i++) noteWaiting(pace, i, now - 28 * minute)
  expect(eta(pace)).toBe(1680)
})

test('a queue that is longer than what the agents get through makes the promise longer, a short one does not', () => {
  const pace = emptyPace()
  for (let i = 0; i < 20; i++) noteAnswer(pace, now - (20 - i) * minute, 60)
  for (let i = 0; i < 8; i++) noteWaiting(pace, i, now - 1000)
  expect(eta(pace)).toBe(60)
  for (let i = 8; i < 15; i++) noteWaiting(pace, i, now - 1000)
  expect(eta(pace)).toBe(900)
  for (let i = 15; i < 60; i++) noteWaiting(pace, i, now - 1000)
  expect(eta(pace)).toBeNull()
})
