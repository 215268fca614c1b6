import { flag } from '../signals/lexicon.ts'
import { findSpan } from '../signals/line.ts'
import { type CustomerTrigger, certain, quote } from './trigger.ts'

const pattern =
  / (?:my|our) (?:lawyer|lawyers|attorney|solicitor) | (?:sue|suing) (?:you|your) | legal action | (?:kill|hurt|harm) myself | (?:caught|on) fire | suicidal /

/** Lawyers, courts, danger to somebody's life or health. @see METRICS.md, tier 3 */
export const legalOrSafety: CustomerTrigger = ({ event, signals }) => {
  if (signals.language !== 'en' || (signals.line.flags & (flag.law | flag.danger)) === 0) return null
  const span = findSpan(signals.line, pattern)
  return span && certain('legal_or_safety', 3, [quote(event, span)])
}
