import { expect, test } from 'vitest'
import { flag } from '../../../pipeline/signals/lexicon.ts'
import { readLine } from '../../../pipeline/signals/line.ts'
import { moodPhrases } from '../../../pipeline/signals/mood-words.ts'
import { writingsWithout } from '../../patterns/writings.ts'

// those that take annoyance back need other words to take it back from
const adding = moodPhrases.filter(([weight]) => weight > 0)

test('every phrase of annoyance has a word that makes it be looked for', () => {
  const deaf = adding.flatMap(([, telling, everyday = '']) =>
    [telling, everyday].flatMap((pattern) => without(pattern, flag.mood)),
  )
  expect(deaf).toEqual([])
})

test('every phrase that is left out where there are only everyday words has a telling word', () => {
  expect(moodPhrases.flatMap(([, telling]) => without(telling, flag.telling))).toEqual([])
})

const without = (pattern: string, bit: number): string[] =>
  writingsWithout(pattern, (word) => (readLine(word).flags & bit) !== 0).filter((text) => text !== '')
