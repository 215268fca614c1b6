import type { CustomerTrigger } from './trigger.ts'

export const FRUSTRATION_THRESHOLD = 0.75

/** The customer is angry at the service, the bot or the problem in hand. @see METRICS.md, tier 2 */
export const frustration: CustomerTrigger = ({ event, signals }) => {
  if (!signals.judged || signals.frustration < FRUSTRATION_THRESHOLD) return null
  return {
    trigger: 'frustration',
    tier: 2,
    score: signals.frustration,
    threshold: FRUSTRATION_THRESHOLD,
    evidence: [{ event_id: event.event_id }],
  }
}
