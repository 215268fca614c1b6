import { confidenceThreshold } from '../../contract/policy.ts'
import type { BotTrigger } from './trigger.ts'

/** Two intents nearer to each other than this are a toss-up. */
export const AMBIGUITY_GAP = 0.1

/** The bot's second guess is nearly as good as its first. A first guess of 0.95 or more is not doubted. @see METRICS.md, tier 1 */
export const ambiguousIntent: BotTrigger = (event, _history, policy, why) => {
  const { confidence, runner_up_confidence: second } = event
  if (typeof confidence !== 'number' || typeof second !== 'number') {
    why?.({ reason: 'not_given', threshold: AMBIGUITY_GAP })
    return null
  }
  const gap = confidence - second
  if (gap >= AMBIGUITY_GAP || confidence >= Math.max(0.95, confidenceThreshold(policy, event.intent))) {
    why?.({ reason: 'sure_enough', is_close: gap < 2 * AMBIGUITY_GAP, score: gap, threshold: AMBIGUITY_GAP })
    return null
  }
  return {
    trigger: 'ambiguous_intent',
    tier: 1,
    score: Math.max(0, gap),
    threshold: AMBIGUITY_GAP,
    evidence: [{ event_id: event.event_id }],
  }
}
