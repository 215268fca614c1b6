import { confidenceThreshold } from '../../contract/policy.ts'
import { confidenceOf } from '../confidence.ts'
import type { BotTrigger } from './trigger.ts'

/** The bot is less sure of its answer than the policy asks for this intent. An answer without a confidence is not judged. @see METRICS.md, tier 1 */
export const lowConfidence: BotTrigger = (event, _history, policy) => {
  const threshold = confidenceThreshold(policy, event.intent)
  const score = confidenceOf(event)
  if (score === null || score >= threshold) return null
  return { trigger: 'low_confidence', tier: 1, score, threshold, evidence: [{ event_id: event.event_id }] }
}
