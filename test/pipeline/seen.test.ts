import { expect, test } from 'vitest'
import { hashId, remember } from '../../pipeline/seen.ts'

test('a million ids of the usual forms have a million hashes, all exact integers', () => {
  const hashes = new Set<number>()
  for (let i = 0; i < 500_000; i++) hashes.add(hashId(`e-${i}`)).add(hashId(`0192f0a8-7b3c-${i.toString(16)}-9d2e`))
  expect(hashes.size).toBe(1_000_000)
  expect([...hashes].every(Number.isSafeInteger)).toBe(true)
})

test('an id is remembered until the limit makes room for newer ones', () => {
  const seen: number[] = []
  for (let i = 0; i < 10; i++) expect(remember(seen, `e${i}`, 10)).toBe(true)
  expect(remember(seen, 'e0', 10)).toBe(false)
  expect(remember(seen, 'e10', 10)).toBe(true)
  expect([remember(seen, 'e2', 10), remember(seen, 'e0', 10)]).toEqual([false, true])
})
