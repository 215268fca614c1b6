import { expect, test } from 'vitest'
import type { FactKind } from '../../pipeline/history.ts'
import { isSameFact } from '../../pipeline/same-fact.ts'
import { readFacts } from '../../pipeline/signals/facts.ts'

const of = (kind: FactKind, text: string) => {
  const fact = readFacts(text).find((one) => one.kind === kind)
  if (fact === undefined) throw new Error(`no ${kind} in ${text}`)
  return fact
}

test.each<[FactKind, string, string]>([
  ['phone', 'call +49 170 1234567', 'phone 0170 1234567'],
  ['phone', '0049 170 1234567 is my phone: +49 170 1234567', 'call 0170/1234567'],
  ['phone', '+1 (555) 123-4567', '555.123.4567'],
  ['phone', '1-555-123-4567', 'call me at 5551234567'],
  ['phone', '+44 (0)20 7946 0958', 'phone: 020 7946 0958'],
  ['address', '12 Elm Street', '12 ELM ST'],
  ['address', '12 Elm Avenue', '12 elm ave.'],
  ['address', '12 Elm Street, Apt 4', '12 elm st #4'],
  ['address', '12 Elm St. Apartment 4', '12 Elm Street unit 4'],
  ['address', '12 Elm Street Apt 4', '12 Elm Street'],
  ['address', '5 North Main Road', '5 N Main Rd'],
  ['address', 'Hauptstraße 12, 10115 Berlin', 'Hauptstr. 12 Berlin'],
  ['date', 'on June 6', 'on 6/6/2026'],
  ['date', 'on the 3rd of May', 'May third'],
  ['order_id', 'case 00412345', 'case 412345'],
  ['order_id', 'order #A-1043', 'order a1043'],
  ['amount', '£41.55', '41.55 pounds'],
  ['name', 'my name is Anna Weber', 'Name: Anna'],
])('%s: “%s” is “%s”', (kind, one, other) => {
  expect(isSameFact(of(kind, one), of(kind, other))).toBe(true)
})

test.each<[FactKind, string, string]>([
  ['phone', '555-123-4567', '555-123-4568'],
  ['address', '12 Elm Street Apt 4', '12 Elm Street Apt 5'],
  ['address', '12 Elm Street', '14 Elm Street'],
  ['address', '12 Elm Street', '12 Elm Avenue'],
  ['address', 'Hauptstraße 12, 10115 Berlin', 'Hauptstr. 12, 80331 Berlin'],
  ['date', '6/6/2026', '6/6/2025'],
  ['order_id', 'case 0004123', 'case 4123'],
  ['name', 'my name is Anna', 'my name is Annabel'],
])('%s: “%s” is not “%s”', (kind, one, other) => {
  expect(isSameFact(of(kind, one), of(kind, other))).toBe(false)
})

test('digits are compared across what they were taken for: an account number said to be one later, a telephone without its marks', () => {
  const order = (value: string) => ({ kind: 'order_id' as const, value })
  expect([
    isSameFact({ kind: 'account_id', value: '68318931' }, order('68318931')),
    isSameFact({ kind: 'phone', value: '15551234567' }, order('5551234567')),
    isSameFact({ kind: 'date', value: '2019-03-24' }, order('24032019')),
    isSameFact({ kind: 'phone', value: '5551234567' }, order('1234567')),
    isSameFact({ kind: 'amount', value: '500.00' }, order('500')),
  ]).toEqual([true, true, true, false, false])
})

test.each([
  ['name', 'andré lefèvre', 'andre lefevre'],
  ['name', 'jörg weiß', 'joerg weiss'],
  ['name', 'núñez', 'ana nunez'],
  ['product', 'miele g7000', 'g7000'],
  ['product', 'bosch serie 8', 'bosch series 8'],
  ['address', 'calle alcalá 9', 'calle alcala 9'],
] as const)('marks and spellings that are left out change no %s: %s', (kind, a, b) => {
  expect(isSameFact({ kind, value: a }, { kind, value: b })).toBe(true)
})
