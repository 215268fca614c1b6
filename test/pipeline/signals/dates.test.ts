import { describe, expect, test } from 'vitest'
import { dateOrderOf, isSameDate, readCompactDate } from '../../../pipeline/signals/dates.ts'
import { readFacts } from '../../../pipeline/signals/facts.ts'

const datesOf = (text: string, language = ''): string[] =>
  readFacts(text, language).flatMap(({ kind, value }) => (kind === 'date' ? [value] : []))

test.each([
  'June 6',
  'june 6th',
  '6 June',
  'the 6th of June',
  '6/6',
  'on 6/6',
  '06.06.',
  'am 06.06.',
  '6. Juni',
  '6 de junio',
  'le 6 juin',
])('the sixth of June is written “%s”', (text) => {
  expect(datesOf(text)).toEqual(['06-06'])
})

test.each([
  '12/25/2026',
  '25/12/2026',
  '25.12.2026',
  '25.12.26',
  '2026-12-25',
  'December 25, 2026',
  '25 de diciembre de 2026',
  '25-Dec-2026',
])('a year stays with its day: %s', (text) => {
  expect(datesOf(text)).toEqual(['2026-12-25'])
})

test('a day with its year is no order number, whatever stands before it', () => {
  expect(readFacts('my order 12/25/2026 never came').map(({ kind }) => kind)).toEqual(['date'])
})

describe('where day and month could be either', () => {
  test.each([
    ['', '2026-06-07 or 2026-07-06'],
    ['en', '2026-06-07 or 2026-07-06'],
    ['en-US', '2026-06-07'],
    ['es-US', '2026-06-07'],
    ['en-GB', '2026-07-06'],
    ['de', '2026-07-06'],
    ['fr-FR', '2026-07-06'],
  ])('language “%s” reads 6/7/2026 as %s', (language, value) => {
    expect(datesOf('6/7/2026', language)).toEqual([value])
  })

  test('what is not possible is not meant, whoever writes it', () => {
    expect(datesOf('12/25/2026', 'en-GB')).toEqual(['2026-12-25'])
    expect(datesOf('31/2/2026')).toEqual([])
  })

  test('Canada and those who begin with the year write both', () => {
    expect(['en-CA', 'ja', 'en-US', 'nl'].map(dateOrderOf)).toEqual(['unknown', 'unknown', 'month_first', 'day_first'])
  })
})

test.each([
  ['24/7 support', 'hours'],
  ['I rate it 9/10', 'a mark'],
  ['9/10', 'a mark alone'],
  ['1/2 price for 2', 'a share'],
  ['I use ubuntu 12.10.', 'a version'],
  ['version 2.6.32 of it', 'another version'],
  ['192.168.10.10', 'an address'],
])('“%s” is %s and no date', (text) => {
  expect(datesOf(text)).toEqual([])
})

test('eight digits behind the word are a date in any order that makes a day', () => {
  expect(datesOf('date is 24032019 and I paid 80 then')).toEqual(['2019-03-24'])
  expect(['03242019', '20190324', '99999999', '2403201'].map((digits) => readCompactDate(digits))).toEqual([
    ...['2019-03-24', '2019-03-24', null, null],
  ])
})

test('two dates are one when a day that the one may mean is one of the other, and no year speaks against it', () => {
  const same = isSameDate
  expect([same('06-06', '2026-06-06'), same('06-07 or 07-06', '07-06'), same('2026-06-06', '2025-06-06')]).toEqual([
    ...[true, true, false],
  ])
  expect(same('06-07 or 07-06', '08-06')).toBe(false)
})
