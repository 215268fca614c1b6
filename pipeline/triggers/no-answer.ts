import type { BotTrigger } from './trigger.ts'

/** The bot itself says that it had no answer. @see METRICS.md, tier 1 */
export const noAnswer: BotTrigger = (event, _history, _policy, why) => {
  if (event.answered !== false) {
    why?.({ reason: event.answered === undefined ? 'not_given' : 'answered' })
    return null
  }
  return { trigger: 'no_answer', tier: 1, score: 1, threshold: 1, evidence: [{ event_id: event.event_id }] }
}
