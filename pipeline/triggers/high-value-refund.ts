import { flag } from '../signals/lexicon.ts'
import { findSpan } from '../signals/line.ts'
import { type CustomerTrigger, quote } from './trigger.ts'

const pattern =
  / (?:i|we) (?:want|need|would like|demand|request)(?: [a-z']{1,15}){0,4} (?:refund|refunded|money back|reimbursement) | (?:refund|reimburse) (?:me|my|us|the|this) /

/** The customer wants back more than the policy's limit; the amount may stand in an earlier message. @see METRICS.md, tier 3 */
export const highValueRefund: CustomerTrigger = ({ event, signals }, history, policy) => {
  if (signals.language !== 'en' || (signals.line.flags & flag.refund) === 0) return null
  const span = findSpan(signals.line, pattern)
  if (span === null) return null
  const here = signals.facts.find((fact) => fact.kind === 'amount')
  const earlier = history.facts.findLast((fact) => fact.kind === 'amount')
  const value = here?.value ?? earlier?.value
  if (value === undefined) return null
  const amount = Number.parseFloat(value)
  if (amount <= policy.refund_limit) return null
  const evidence = [quote(event, span), here ? quote(event, here) : { event_id: earlier!.event_id }]
  return { trigger: 'high_value_refund', tier: 3, score: amount, threshold: policy.refund_limit, evidence }
}
