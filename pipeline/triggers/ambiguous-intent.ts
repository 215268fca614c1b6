import { confidenceThreshold } from '../../contract/policy.ts'
import { isFallback } from '../confidence.ts'
import type { BotTrigger } from './trigger.ts'

/** Two intents nearer to each other than this are a toss-up. */
export const AMBIGUITY_GAP = 0.1

/** The bot's second guess is nearly as good as its first. A first guess of 0.95 or more is not doubted. @see METRICS.md, tier 1 */
export const ambiguousIntent: BotTrigger = (event, _history, policy) => {
  const { confidence, runner_up_confidence: second } = event
  if (typeof confidence !== 'number' || typeof second !== 'number' || isFallback(event)) return null
  const gap = confidence - second
  if (gap >= AMBIGUITY_GAP || confidence >= Math.max(0.95, confidenceThreshold(policy, event.intent))) return null
  return {
    trigger: 'ambiguous_intent',
    tier: 1,
    score: Math.max(0, gap),
    threshold: AMBIGUITY_GAP,
    evidence: [{ event_id: event.event_id }],
  }
}
