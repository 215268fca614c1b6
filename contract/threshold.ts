import type { PolicyBody } from './policy.ts'

/** Below which confidence an answer calls for a person. Without the schema library: pages use it, too. */

type Thresholds = Pick<PolicyBody, 'profile' | 'confidence_threshold' | 'intent_thresholds'>

export const profileThresholds = { general: 0.7, technical: 0.85, regulated: 0.9 } as const

/** The confidence below which a bot's answer calls for a person. @returns 0–1 */
export function confidenceThreshold(policy: Thresholds, intent?: string): number {
  const source = thresholdSource(policy, intent)
  if (source === 'intent') return policy.intent_thresholds[intent as string] as number
  return source === 'policy' ? (policy.confidence_threshold as number) : profileThresholds[policy.profile]
}

/** Where the threshold for an answer comes from: the intent's own, the workspace's own number, or the profile's. */
export function thresholdSource({ intent_thresholds, confidence_threshold }: Thresholds, intent?: string) {
  // an intent may have the name of what every object has
  if (intent !== undefined && Object.hasOwn(intent_thresholds, intent)) return 'intent'
  return confidence_threshold === undefined ? 'profile' : 'policy'
}
