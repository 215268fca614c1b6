import { globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { neededWords } from '../../../pipeline/signals/needed-words.ts'
import { readBuilt, root } from '../../patterns/collect.ts'
import { writingsWithout } from '../../patterns/writings.ts'

/** A pattern is tried only on a message with one of its words, so one that is not found there would never be read. */

test.each([
  [' told you(?= )', ['told']],
  [' (?:please )?refunds?(?= )', ['refund', 'refunds']],
  [" (?:i|we)(?:'ve)? (?:already )?(?:told|gave) (?:[a-z]{1,20} ){0,2}?(?:it|that)(?= )", ['told', 'gave']],
  [' not (?:[a-z]{2,5} ){1,2}working(?= )', ['working']],
  [' a(?:b|c d)(?= )', ['ab', 'ac']],
  [' cancel(?:led)? (?:[a-z]{1,9} )?order(?! number)(?= )', ['order']],
  [' (?:refund|money back|(?:pay|give) [a-z]{2,9} back)(?= )', ['refund', 'money', 'back']],
])('%s stands only where one of its words does', (source, words) => {
  expect(neededWords(source)?.sort()).toEqual([...words].sort())
})

test.each([
  ['a word goes on before it', '[a-z]{1,3}ton(?= )'],
  ['a word goes on behind it', ' ab[a-z]{1,4} [a-z]{2} (?= )'],
  ['all of it may be left out', ' (?:refund )?(?:[a-z]{2,9} )?(?= )'],
  ['one way to write it has no word', ' (?:refund|[a-z]{2,5})(?= )'],
])('%s: it is always tried', (_, source) => {
  expect(neededWords(source)).toBeNull()
})

describe('no way to write a pattern is without one of its words', () => {
  const files = globSync('pipeline/{signals,triggers}/*.ts', { cwd: root })
  const patterns = readBuilt(files).filter(({ flags, place }) => flags === 'g' && place.includes('signals/patterns.ts'))
  const sources = patterns.map(({ source }) => source)
  test('of more than a thousand', () => {
    const deaf = sources.flatMap((source) => {
      const words = new Set(neededWords(source))
      return words.size === 0 ? [] : writingsWithout(source, (word) => words.has(word))
    })
    expect(sources.length).toBeGreaterThan(1000)
    expect(deaf).toEqual([])
  })
  test('few are tried on every message', () => {
    expect(sources.filter((source) => neededWords(source) === null).length).toBeLessThan(sources.length / 40)
  })
})
