import { expect, test } from 'vitest'
import { characterAt } from '../../../pipeline/signals/characters.ts'

test('no character but a face folds into more than four letters', () => {
  const long: string[] = []
  for (let code = 0; code < 0x20000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue
    const folded = characterAt(String.fromCodePoint(code), 0).folded
    if (folded.length > 4 && !folded.startsWith(' emoji')) long.push(folded)
  }
  expect(long).toEqual([])
})

test('ligatures still fold into their letters', () => {
  expect(['ﬃ', 'Ⅷ', 'ß', 'œ'].map((letter) => characterAt(letter, 0).folded)).toEqual(['ffi', 'viii', 'ss', 'oe'])
})
