import { expect, test } from 'vitest'
import { rateOf } from '../../contract/currency.ts'
import { defaultPolicy } from '../../contract/policy.ts'

test('a currency is told in the limit’s own, whichever that is', () => {
  expect(rateOf('EUR', defaultPolicy)).toBeGreaterThan(1)
  expect(rateOf('USD', { ...defaultPolicy, refund_currency: 'EUR' })).toBeLessThan(1)
  expect(rateOf('EUR', { ...defaultPolicy, refund_currency: 'EUR' })).toBe(1)
})

test('a rate of the policy goes before the rough one', () => {
  expect(rateOf('EUR', { ...defaultPolicy, refund_rates: { EUR: 1.5 } })).toBe(1.5)
})

test('what a currency is worth that nobody has told is not guessed', () => {
  expect(rateOf('XTS', defaultPolicy)).toBeNull()
  expect(rateOf('EUR', { ...defaultPolicy, refund_currency: 'XTS' })).toBeNull()
  expect(rateOf('EUR', { ...defaultPolicy, refund_currency: 'XTS', refund_rates: { EUR: 3 } })).toBe(3)
})

test.each(['EUR', 'GBP', 'JPY', 'INR', 'CHF', 'CAD', 'AUD'])(
  '%s, which is read in messages, has a rate',
  (currency) => {
    expect(rateOf(currency, defaultPolicy)).toBeGreaterThan(0)
  },
)
