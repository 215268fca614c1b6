import { expect, test } from 'vitest'
import { isSteep } from './growth.ts'

const words = (count: number): string[] => Array.from({ length: count }, (_, i) => `w${i}`)

test('looking at every word for every word is steep', () => {
  const looking = (count: number) => () => words(count).filter((word, i, all) => all.indexOf(word) === i).length
  expect(isSteep(looking(500), looking(2000))).toBe(true)
})

test('looking at every word once is not', () => {
  const looking = (count: number) => () => new Set(words(count)).size
  expect(isSteep(looking(5000), looking(20_000))).toBe(false)
})
