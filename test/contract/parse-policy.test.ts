import { expect, test } from 'vitest'
import { parsePolicy } from '../../contract/parse-policy.ts'

const week = (opens: string) => [{ opens, closes: '18:00' }, null, null, null, null, null, null]
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
