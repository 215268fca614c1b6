import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileExpressions, parseExpression } from '../../contract/expression.ts'
import { isSteep } from '../growth.ts'

const find = (source: string, text: string) => compileExpressions([source])(text)[0]

test.each([
  ['a back-reference', '(a)\\1'],
  ['a look-ahead', 'refund(?= now)'],
  ['a look-behind', '(?<!no )refund'],
  ['a possessive quantifier', 'a++'],
  ['an atomic group', '(?>a|b)c'],
  ['a bracket that never ends', '[abc'],
])('%s is no expression of a linear-time engine', (_, source) => {
  expect(parseExpression(source)).toMatchObject({ ok: false, message: expect.stringContaining('linear time') })
})

test.each(['', 'x*', '(refund)?', '^$'])('%j is refused: it finds something in every message', (source) => {
  expect(parseExpression(source)).toMatchObject({ ok: false, message: expect.stringContaining('every message') })
})

test('what is repeated counts as often as it may be repeated, and too much is refused', () => {
  expect(parseExpression('refund.{0,40}order').ok).toBe(true)
  expect(parseExpression('(a{1,30}){1,30}b')).toMatchObject({
    ok: false,
    message: expect.stringContaining('too large'),
  })
})

test('upper and small letters and line ends make no difference, unless the expression says so', () => {
  expect(find('refund.+order', 'REFUND\nmy order')).toBeDefined()
  expect(find('(?-i)Visa', 'my visa card')).toBeUndefined()
  expect(find('(?-s)refund.+order', 'refund\nmy order')).toBeUndefined()
})

test('places are counted in UTF-16 code units, also behind what takes two of them', () => {
  const text = '😀 ä chargeback'
  const found = find('charge\\w+', text)!
  expect(text.slice(found.start, found.end)).toBe('chargeback')
})

test('of several expressions each finds what it would find alone', () => {
  const sources = ['a[bc]+', 'b|cc', '\\bc', 'x.{1,3}a', '^b']
  const all = compileExpressions(sources)
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'x', ' ')).map((letters) => letters.join(''))
  fc.assert(
    fc.property(text, (text) => {
      const native = sources.flatMap((source, index) => {
        const match = new RegExp(source, 'is').exec(text)
        return match === null ? [] : [{ index, start: match.index, end: match.index + match[0].length }]
      })
      expect(all(text).sort((a, b) => a.index - b.index)).toEqual(native)
    }),
  )
})

test.each([
  ['(a+)+$', 'a'],
  ['(a|a)*b', 'a'],
  ['(\\w+\\s?)*:', 'word '],
  ['(.*,){8}x', 'a,'],
])('%s is not choked by a message made for that', (source, piece) => {
  const look = compileExpressions([source])
  const looking = (length: number) => () => look(`${piece.repeat(length).slice(0, length)}!`)
  expect(isSteep(looking(1000), looking(4000))).toBe(false)
})
