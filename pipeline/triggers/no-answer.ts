import { confidenceOf, isFallback } from '../confidence.ts'
import type { BotTrigger } from './trigger.ts'

/** The bot itself says that it had no answer, or falls back without saying what it guessed. @see METRICS.md, tier 1 */
export const noAnswer: BotTrigger = (event) => {
  if (event.answered !== false && !(isFallback(event) && confidenceOf(event) === null)) return null
  return { trigger: 'no_answer', tier: 1, score: 1, threshold: 1, evidence: [{ event_id: event.event_id }] }
}
