import { flag } from '../signals/lexicon.ts'
import { findSpan } from '../signals/line.ts'
import { type CustomerTrigger, certain, quote } from './trigger.ts'

const pattern =
  / (?:delete|close|remove|terminate|erase|cancel|deactivate)(?: down)?(?: (?:my|our|the|this|of))?(?: [a-z]{1,15}){0,2} (?:account|profile|membership) /

/** The customer wants their account gone. @see METRICS.md, tier 3 */
export const accountDeletion: CustomerTrigger = ({ event, signals }) => {
  const both = flag.removal | flag.account
  if (signals.language !== 'en' || (signals.line.flags & both) !== both) return null
  const span = findSpan(signals.line, pattern)
  return span && certain('account_deletion', 3, [quote(event, span)])
}
