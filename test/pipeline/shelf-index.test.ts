import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createShelfIndex } from '../../pipeline/shelf-index.ts'

const page = fc.integer({ min: 1, max: 2 ** 45 })

test('the index knows the last page of every key, also after it was written down and read', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ maxLength: 3 }), page), { maxLength: 3000 }), (entries) => {
      const index = createShelfIndex()
      for (const [key, at] of entries) index.set(key, at)
      const last = new Map(entries)
      const copy = createShelfIndex(index.format())
      const pagesIn = (one: typeof index) => [...last.keys()].map((key) => one.pageOf(key))
      expect([index.size(), pagesIn(index), pagesIn(copy)]).toEqual([last.size, [...last.values()], [...last.values()]])
    }),
    { numRuns: 30 },
  )
})

test('the index denies what it was never told', () => {
  const index = createShelfIndex()
  for (let i = 0; i < 5000; i++) index.set(`in-${i}`, 1)
  const others = Array.from({ length: 5000 }, (_, i) => index.pageOf(`out-${i}`))
  expect(others.every((found) => found === 0)).toBe(true)
})

test('an index forgets what lies on pages that are gone, and makes room', () => {
  const index = createShelfIndex()
  for (let i = 1; i <= 5000; i++) index.set(`c-${i}`, i)
  index.prune(4001)
  expect([index.size(), index.pageOf('c-4000'), index.pageOf('c-4001')]).toEqual([1000, 0, 4001])
})
