import { type CustomerTrigger, certain, quote } from './trigger.ts'

/** The customer says again what they said, or says that they did ("I already told you"). @see METRICS.md, tier 2 */
export const repetition: CustomerTrigger = ({ event, signals }) => {
  if (signals.told_before === null) return null
  return certain('repetition', 2, [quote(event, signals.told_before)])
}
