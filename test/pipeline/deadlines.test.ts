import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDeadlines, type Deadlines } from '../../pipeline/deadlines.ts'
import { isSteep } from '../growth.ts'

const steps = fc.integer({ min: 0, max: 1000 }).map((step) => step * 250)
const untilNone = (deadlines: Deadlines, now: number) => {
  const out: { due_at: number; key: string }[] = []
  for (let due = deadlines.pop(now); due !== undefined; due = deadlines.pop(now)) out.push(due)
  return out
}

test('deadlines come out in the order of their time, and none before it', () => {
  fc.assert(
    fc.property(fc.array(steps), steps, (times, now) => {
      const deadlines = createDeadlines()
      times.forEach((at, i) => {
        deadlines.push(at, String(i))
      })
      const out = untilNone(deadlines, now).map(({ due_at }) => due_at)
      expect(out).toEqual(times.filter((at) => at <= now).sort((a, b) => a - b))
    }),
  )
})

test('a deadline comes out less than a quarter of a second late and never early', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e13 }), (at) => {
      const due_at = createDeadlines().push(at, 'one')
      expect([due_at >= at, due_at < at + 250]).toEqual([true, true])
    }),
  )
})

test('who is taken out does not come out, and takes no room', () => {
  const deadlines = createDeadlines()
  const due_at = deadlines.push(1000, 'gone')
  deadlines.push(1000, 'there')
  deadlines.drop(due_at, 'gone')
  expect([deadlines.size(), untilNone(deadlines, 2000).map(({ key }) => key), deadlines.size()]).toEqual([
    1,
    ['there'],
    0,
  ])
})

test('one that is pushed while those of its time come out comes out, too', () => {
  const deadlines = createDeadlines()
  deadlines.push(1000, 'a')
  deadlines.pop(1000)
  deadlines.push(900, 'b')
  deadlines.push(1000, 'c')
  expect(
    untilNone(deadlines, 1000)
      .map(({ key }) => key)
      .sort(),
  ).toEqual(['b', 'c'])
})

test('a hundred thousand that are due at once come out, without looking at all of them for each', () => {
  const comeOut = (count: number) => () => {
    const deadlines = createDeadlines()
    for (let i = 0; i < count; i++) deadlines.push(1000, String(i))
    return untilNone(deadlines, 1000).length
  }
  expect(comeOut(100_000)()).toBe(100_000)
  expect(isSteep(comeOut(25_000), comeOut(100_000))).toBe(false)
})
