import type { PolicyVersion } from '../../contract/policy.ts'
import type { Versioned } from '../islands/use-versions.ts'

/** Where the policy is asked for and changed. */
export const POLICY = '/v1/policy'

export type ListedVersion = Omit<PolicyVersion, 'policy' | 'candidate'> & { has_candidate: boolean }
export type KeptPolicy = Versioned<PolicyVersion, ListedVersion>
