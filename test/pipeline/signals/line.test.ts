import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ANALYSED_LENGTH, findSpan, readLine } from '../../../pipeline/signals/line.ts'

const wordsOf = (text: string): string[] => readLine(text).text.trim().split(' ')

test.each([
  ['I don’t WANT this!! ok?', "i don't want this ! ok ?"],
  ['Café naïve straße', 'cafe naive strasse'],
  ['ｆｕｌｌ 𝐛𝐨𝐥𝐝', 'full bold'],
  ['zero\u200bwidth and m\u0301arks', 'zerowidth and marks'],
  ['it cost 1,200.50. Right', 'it cost 1,200.50 . right'],
  ['dont wanna', "don't want to"],
  ['pleeease helllp', 'please help'],
  ['my acount and a represenative', 'my account and a representative'],
  ['退款 please', '退 款 please'],
  ['𠮷野 please', '𠮷 野 please'],
])('%j is folded to %j', (text, folded) => {
  expect(wordsOf(text).join(' ')).toBe(folded)
})

test('a match is given back as a span of the original', () => {
  const text = '«Ｐｌｅａｓｅ»  delete my  ac\u200bcount!'
  const span = findSpan(readLine(text), / delete my account /)!
  expect(text.slice(span.start, span.end)).toBe('delete my  ac\u200bcount')
})

test('only the first 4,000 code units are read, and no pair is split', () => {
  const line = readLine(`${'a '.repeat(ANALYSED_LENGTH / 2 - 1)}x😡 tail`)
  expect(line.cut).toBe(true)
  expect(line.text).not.toContain('tail')
})

test('whatever the text, words stand in order inside it, and the line is made of them', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 })),
      (text) => {
        const line = readLine(text)
        for (let i = 0; i < line.from.length; i++) {
          expect(line.from[i]).toBeLessThan(line.to[i]!)
          expect(line.to[i]).toBeLessThanOrEqual(text.length)
          if (i > 0) expect(line.from[i]).toBeGreaterThanOrEqual(line.to[i - 1]!)
          expect(line.text[line.at[i]! - 1]).toBe(' ')
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('digits for letters are read in the words that rules know, with offsets into what was typed', () => {
  const typed = 'd3lete my acc0unt'
  const line = readLine(typed)
  expect(line.text).toBe(' delete my account ')
  expect(typed.slice(line.from[0], line.to[2])).toBe(typed)
})

test.each(['a4b7', 'AG3NT5X', 'b42c', 'h4m4n22', 'x7k9q', 'k8s'])('%s stays an id', (id) => {
  expect(readLine(id).text).toBe(` ${id.toLowerCase()} `)
})
