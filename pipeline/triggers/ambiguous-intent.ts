import { leadOf } from '../../contract/confidence.ts'
import { confidenceThreshold } from '../../contract/policy.ts'
import type { BotTrigger } from './trigger.ts'

/** The bot's second guess is nearly as good as its first. A first guess of 0.95 or more is not doubted. @see METRICS.md, tier 1 */
export const ambiguousIntent: BotTrigger = (event, _history, policy, why) => {
  const lead = leadOf(event)
  const threshold = policy.ambiguity_gap
  if (lead === null) {
    why?.({ reason: 'not_given', threshold })
    return null
  }
  if (lead >= threshold || (event.confidence ?? 0) >= Math.max(0.95, confidenceThreshold(policy, event.intent))) {
    why?.({ reason: 'sure_enough', is_close: lead < 2 * threshold, score: lead, threshold })
    return null
  }
  return {
    trigger: 'ambiguous_intent',
    tier: 1,
    score: Math.max(0, lead),
    threshold: policy.ambiguity_gap,
    evidence: [{ event_id: event.event_id }],
  }
}
