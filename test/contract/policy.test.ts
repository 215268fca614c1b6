import { expect, test } from 'vitest'
import { confidenceThreshold, defaultPolicy, policySchema } from '../../contract/policy.ts'

test('a policy that says nothing is the default', () => {
  expect(policySchema.parse({})).toEqual(defaultPolicy)
})

test('an intent that is called like a part of every object has the usual threshold', () => {
  expect(confidenceThreshold(defaultPolicy, 'constructor')).toBe(0.7)
})
