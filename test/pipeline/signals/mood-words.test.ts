import { expect, test } from 'vitest'
import { flag } from '../../../pipeline/signals/lexicon.ts'
import { readLine } from '../../../pipeline/signals/line.ts'
import { moodPhrases } from '../../../pipeline/signals/mood-words.ts'
import { writingsOf } from '../../patterns/writings.ts'

// those that take annoyance back need other words to take it back from
const adding = moodPhrases.filter(([weight]) => weight > 0)

test('every phrase of annoyance has a word that makes it be looked for', () => {
  const deaf = adding.flatMap(([, pattern]) =>
    writingsOf(pattern).filter((text) => (readLine(text).flags & flag.mood) === 0),
  )
  expect(deaf).toEqual([])
})
