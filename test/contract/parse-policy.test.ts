import { expect, test } from 'vitest'
import { parsePolicy } from '../../contract/parse-policy.ts'

const week = (opens: string) => [{ opens, closes: '18:00' }, null, null, null, null, null, null]
const rule = (fields: object) => ({ name: 'a', text: 'a', action: 'escalate', ...fields })
const manyRules = (count: number, text: string) =>
  Array.from({ length: count }, (_, i) => rule({ name: `rule ${i}`, text }))
const pathsOf = (value: unknown) => {
  const parsed = parsePolicy(value)
  return parsed.ok ? [] : parsed.faults.map(({ path }) => path)
}

test.each([
  ['a zone nobody knows', { time_zone: 'Europe/Atlantis' }, '/time_zone'],
  ['an opening that is no time', { service_hours: week('25:00') }, '/service_hours/0/opens'],
  ['a threshold over 1', { confidence_threshold: 70 }, '/confidence_threshold'],
  ['a threshold over 1 for an intent', { intent_thresholds: { 'a/b': 2 } }, '/intent_thresholds/a~1b'],
  ['a language no text could be written in', { language: 'en_US' }, '/language'],
  ['an idle time longer than conversations are kept', { idle_hours: 721 }, '/idle_hours'],
  ['a text without a word', { callback_text: '' }, '/callback_text'],
  ['a text that is none', { callback_text: 'half a \ud83d' }, '/callback_text'],
  ['a field nobody knows', { refund_limt: 5 }, '/refund_limt'],
  [
    'such a field deep inside',
    { service_hours: [{ opens: '8:00', closes: '9:00', lunch: 1 }, ...week('8:00').slice(1)] },
    '/service_hours/0/lunch',
  ],
  ['a version, which is not for the writer to give', { version: 3 }, '/version'],
  ['a week of six days', { service_hours: week('8:00').slice(1) }, '/service_hours'],
  ['a currency nobody could have named in the rates', { refund_rates: { euro: 1.1 } }, '/refund_rates/euro'],
  ['a rate that makes money of nothing', { refund_rates: { EUR: 0 } }, '/refund_rates/EUR'],
  ['a gap over 1', { ambiguity_gap: 10 }, '/ambiguity_gap'],
  ['a rule without a condition', { rules: [{ name: 'a', action: 'escalate' }] }, '/rules/0'],
  ['a rule without a name', { rules: [rule({ name: '' })] }, '/rules/0/name'],
  ['two rules of one name', { rules: [rule({}), rule({ text: 'b' })] }, '/rules/1/name'],
  ['a rule that asks for nothing', { rules: [rule({ action: 'continue' })] }, '/rules/0/action'],
  ['a rule that asks for what nobody knows', { rules: [rule({ when: 'a' })] }, '/rules/0/when'],
  ['an expression with a look-ahead', { rules: [rule({}), rule({ name: 'b', text: 'a(?=b)' })] }, '/rules/1/text'],
  ['an expression that is too long', { rules: [rule({ text: 'a'.repeat(301) })] }, '/rules/0/text'],
  ['a rule on what no message has, an intent and a text', { rules: [rule({ intent: 'a' })] }, '/rules/0/text'],
  ['more rules than may be', { rules: manyRules(51, 'a') }, '/rules'],
  ['expressions that together are too large', { rules: manyRules(40, 'a.{0,40}b') }, '/rules'],
  ['a currency in small letters, which no amount is in', { refund_currency: 'usd' }, '/refund_currency'],
  ['another kind of value than is wanted', { language: ['en'] }, '/language'],
  ['no object', [], ''],
])('%s is refused with its path', (_, policy, path) => {
  expect(pathsOf(policy)).toEqual([path])
})

test('every fault is named, not only the first', () => {
  expect(pathsOf({ mode: 'maybe', refund_limit: -1, time_zone: 'Moon', surprise: 1, more: 2 }).sort()).toEqual([
    ...['/mode', '/more', '/refund_limit', '/surprise', '/time_zone'],
  ])
})

test('there is room for as many rules, intents and rates as there may be', () => {
  const attribute = { name: 'plan', value: 'gold' }
  const names = Array.from({ length: 200 }, (_, i) => `intent ${i}`)
  const codes = names.map(
    (_, i) => `X${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + Math.floor(i / 26))}`,
  )
  const policy = {
    rules: manyRules(50, 'charge ?back').map((one) => ({ ...one, attribute })),
    intent_thresholds: Object.fromEntries(names.map((name) => [name, 0.5])),
    refund_rates: Object.fromEntries(codes.map((code) => [code, 2])),
    service_hours: Array.from({ length: 7 }, () => ({ opens: '8:00', closes: '18:00' })),
  }
  expect(pathsOf(policy)).toEqual([])
})
