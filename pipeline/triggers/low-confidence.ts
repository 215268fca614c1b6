import { confidenceOf, missedConfidence } from '../../contract/confidence.ts'
import { confidenceThreshold } from '../../contract/policy.ts'
import type { BotTrigger } from './trigger.ts'
import type { Miss } from './why-not.ts'

/** So little above the threshold is close. */
const CLOSE = 0.1

/**
 * The bot is less sure of its answer than the policy asks for this intent, or understood nothing (a fallback intent). An
 * answer without a confidence is not judged. @see METRICS.md, tier 1
 */
export const lowConfidence: BotTrigger = (event, _history, policy, why) => {
  const threshold = confidenceThreshold(policy, event.intent)
  const score = missedConfidence(event, threshold)
  if (score === null) {
    why?.(missOf(confidenceOf(event), threshold))
    return null
  }
  return { trigger: 'low_confidence', tier: 1, score, threshold, evidence: [{ event_id: event.event_id }] }
}

function missOf(score: number | null, threshold: number): Miss {
  if (score === null) return { reason: 'not_given', threshold }
  return { reason: 'sure_enough', is_close: score - threshold < CLOSE, score, threshold }
}
