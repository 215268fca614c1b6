import { type CustomerTrigger, quote } from './trigger.ts'

/** The customer swears, strongly or in anger; a mild word in a happy message is left alone. @see METRICS.md, tier 2 */
export const profanity: CustomerTrigger = ({ event, signals }) => {
  if (signals.profanity === 0 || (signals.profanity === 1 && signals.sentiment >= 0)) return null
  const evidence = signals.profane.slice(0, 5).map((span) => quote(event, span))
  return { trigger: 'profanity', tier: 2, score: signals.profanity / 2, threshold: 0.5, evidence }
}
