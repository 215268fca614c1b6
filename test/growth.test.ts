import { expect, test } from 'vitest'
import { isSteep } from './growth.ts'

const words = (count: number): string[] => Array.from({ length: count }, (_, i) => `w${i}`)

test('looking at every word for every word is steep', () => {
  const looking = (count: number) => () => words(count).filter((word, i, all) => all.indexOf(word) === i).length
  expect(isSteep(looking(2000), looking(8000))).toBe(true)
})

test('looking at every word once is not', () => {
  const looking = (count: number) => {
    const all = words(count)
    return () => all.reduce((sum, word) => sum + Number(word.endsWith('7')), 0)
  }
  expect(isSteep(looking(100_000), looking(400_000))).toBe(false)
})
