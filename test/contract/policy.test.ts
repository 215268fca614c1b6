import { expect, test } from 'vitest'
import { defaultPolicy, policySchema } from '../../contract/policy.ts'

const week = (opens: string) => [{ opens, closes: '18:00' }, null, null, null, null, null, null]

test.each([
  ['a zone nobody knows', { time_zone: 'Europe/Atlantis' }, 'time_zone'],
  ['an opening that is no time', { service_hours: week('25:00') }, 'service_hours.0.opens'],
  ['a threshold over 1', { confidence_threshold: 70 }, 'confidence_threshold'],
])('%s is refused with its path', (_, policy, path) => {
  const parsed = policySchema.safeParse(policy)
  expect(parsed.error?.issues[0]?.path.join('.')).toBe(path)
})

test('a policy that says nothing is the default', () => {
  expect(policySchema.parse({})).toEqual(defaultPolicy)
})
