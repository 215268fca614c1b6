import { type Policy, type PolicyChange, policySchema, withoutVersion } from '../../contract/policy.ts'
import type { Stage } from '../passage.ts'

/**
 * A line of an envelope of kind `policy`, which Baton alone publishes. Read with the schema all the same: a policy that
 * breaks decisions would make every event behind it poison.
 * @throws when it is no change of policy
 */
export const parsePolicyLine: Stage = (passage) => {
  const change = JSON.parse(passage.line) as Partial<PolicyChange> | null
  if (change?.type !== 'policy.changed') throw new Error('not a change of policy')
  const occurred_at = Date.parse(String(change.occurred_at))
  if (!(occurred_at >= 0)) throw new Error('occurred_at is not a time')
  passage.occurred_at = occurred_at
  passage.policyChange = { ...(change as PolicyChange), policy: parse(change.policy) }
}

function parse(policy: Partial<Policy> | undefined): Policy {
  const parsed = policySchema.parse(policy)
  if (policy?.candidate === undefined) return parsed
  return { ...parsed, candidate: withoutVersion(policySchema.parse(policy.candidate)) }
}
