import { flag } from '../signals/lexicon.ts'
import { findSpan } from '../signals/line.ts'
import { type CustomerTrigger, certain, quote } from './trigger.ts'

const pattern = / (?:file|make|lodge|submit|raise|register|place)(?: [a-z']{1,15}){0,3} complaint | formal complaint /

/** The customer makes a formal complaint. @see METRICS.md, tier 3 */
export const formalComplaint: CustomerTrigger = ({ event, signals }) => {
  if (signals.language !== 'en' || (signals.line.flags & flag.complaint) === 0) return null
  const span = findSpan(signals.line, pattern)
  return span && certain('formal_complaint', 3, [quote(event, span)])
}
