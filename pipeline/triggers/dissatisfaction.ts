import { findSpan } from '../signals/line.ts'
import { type CustomerTrigger, certain, quote } from './trigger.ts'

const pattern =
  / (?:that|this|it|you)(?: (?:just|really|still))? (?:didn't|doesn't|did not|does not|isn't|is not|aren't|are not|wasn't) (?:help|helping|helpful|answer|solve|work|useful) | (?:useless|unhelpful|terrible|awful|wrong) (?:answer|bot|service|support|help) /

/** The customer says that the answer did not help. @see METRICS.md, tier 2 */
export const dissatisfaction: CustomerTrigger = ({ event, signals }) => {
  if (signals.language !== 'en') return null
  const span = findSpan(signals.line, pattern)
  return span && certain('dissatisfaction', 2, [quote(event, span)])
}
