import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDeadlines } from '../../pipeline/deadlines.ts'
import { createKeyFilter, digestOf } from '../../pipeline/key-filter.ts'

test('deadlines come out in the order of their time, and none before it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 })), fc.integer({ min: 0, max: 1000 }), (times, now) => {
      const deadlines = createDeadlines()
      times.forEach((at, i) => {
        deadlines.push(at, String(i))
      })
      const out: number[] = []
      for (let due = deadlines.pop(now); due !== undefined; due = deadlines.pop(now)) out.push(due.at)
      expect(out).toEqual(times.filter((at) => at <= now).sort((a, b) => a - b))
    }),
  )
})

test('a filter never denies what was put in, also after it was written down and read', () => {
  const filter = createKeyFilter('')
  const keys = Array.from({ length: 5000 }, (_, i) => digestOf(`in-${i}`))
  for (const key of keys) filter.add(key)
  const copy = createKeyFilter(filter.format())
  expect(keys.every((key) => filter.mayHave(key) && copy.mayHave(key))).toBe(true)
})

test('a filter denies nearly everything else, an empty one everything, an unknown one nothing', () => {
  const filter = createKeyFilter('')
  for (let i = 0; i < 5000; i++) filter.add(digestOf(`in-${i}`))
  const others = Array.from({ length: 5000 }, (_, i) => digestOf(`out-${i}`))
  const share = others.filter((key) => filter.mayHave(key)).length / others.length
  const none = createKeyFilter('')
  const all = createKeyFilter('all')
  expect([share < 0.01, others.some((key) => none.mayHave(key)), others.every((key) => all.mayHave(key))]).toEqual([
    true,
    false,
    true,
  ])
})
