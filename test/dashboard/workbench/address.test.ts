import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressWith, hashOf, statementIn } from '../../../dashboard/workbench/address.ts'

test('any statement comes back out of its address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (sql) => {
      const { hash } = new URL(addressWith('/sql', '?window=1h', sql), 'http://localhost')
      expect(statementIn(hash)).toBe(sql)
    }),
  )
})

test('what is no statement in an address is none', () => {
  expect(['', '#content', '#sql=%E0%A4%A'].map(statementIn)).toEqual([null, null, null])
  expect(hashOf('')).toBe('')
})

test('what was opened once is not opened again with a link', () => {
  expect(addressWith('/sql', '?window=7d&metric=hfs', 'SELECT 1')).toBe('/sql?window=7d#sql=SELECT%201')
  const asked = '?window=7d&channel=web&question=handoffs&tier=3'
  expect(addressWith('/sql', asked, 'SELECT 1')).toBe('/sql?window=7d&channel=web#sql=SELECT%201')
})
