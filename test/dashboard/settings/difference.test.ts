import { expect, test } from 'vitest'
import { defaultPolicy, withoutVersion } from '../../../contract/policy.ts'
import { changesBetween } from '../../../dashboard/settings/difference.ts'
import { numberTyped, pointerOf, withValue } from '../../../dashboard/settings/draft.ts'

const policy = withoutVersion(defaultPolicy)
const told = (after: object) =>
  changesBetween(policy, { ...policy, ...after }).map(({ label, before, after }) => [label, before, after])

test('policies that say the same have no difference', () => {
  expect(told({})).toEqual([])
})

test('a number, an intent and a closed day are named with what they were', () => {
  expect(told({ refund_limit: 200, intent_thresholds: { refund: 0.9 }, holidays: ['2026-12-25'] })).toEqual([
    ['Threshold for an intent: refund', '', '0.9'],
    ['Refund limit', '500', '200'],
    ['Closed on 2026-12-25', '', 'closed'],
  ])
})

test('of a week only the days that changed are named', () => {
  const day = { opens: '09:00', closes: '17:00' }
  const week = [day, day, day, day, day, null, null]
  const changed = [day, day, { ...day, closes: '20:00' }, day, null, null, null]
  const changes = changesBetween({ ...policy, service_hours: week }, { ...policy, service_hours: changed })
  expect(changes.map(({ label, before, after }) => [label, before, after])).toEqual([
    ['Open on Wednesday', '09:00 to 17:00', '09:00 to 20:00'],
    ['Open on Friday', '09:00 to 17:00', 'closed'],
  ])
})

test('a rule is known by its name, wherever it stands', () => {
  const one = { name: 'one', text: 'a', action: 'escalate' }
  const two = { name: 'two', text: 'b', action: 'escalate' }
  const changes = changesBetween({ rules: [one, two] }, { rules: [two, { ...one, text: 'c' }] })
  expect(changes.map(({ label }) => label)).toEqual(['Rule: one'])
})

test('a field that this page does not know is in the difference all the same', () => {
  expect(told({ something_new: 3 })).toEqual([['something new', '', '3']])
})

test('one place of a draft changes, and nothing else is touched', () => {
  const draft = { rules: [{ name: 'a' }, { name: 'b', text: 'x' }], other: {} }
  const next = withValue(draft, ['rules', 1, 'text'], undefined)
  expect(next).toEqual({ rules: [{ name: 'a' }, { name: 'b' }], other: {} })
  expect([next.rules[0] === draft.rules[0], draft.rules[1]?.text]).toEqual([true, 'x'])
})

test('a place is named as the server names it', () => {
  expect(pointerOf(['intent_thresholds', 'a/b~c'])).toBe('/policy/intent_thresholds/a~1b~0c')
})

test.each([
  ['', undefined],
  [' 0,75 ', 0.75],
  ['ten', 'ten'],
])('typed %o is %o', (text, value) => {
  expect(numberTyped(text)).toBe(value)
})
