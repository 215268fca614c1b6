import type { Policy } from '../../contract/policy.ts'
import type { Fact, GivenFact, History } from '../history.ts'
import { findRefundRequest } from './refund-request.ts'
import { type CustomerTrigger, quote } from './trigger.ts'

/**
 * The customer wants back more than the policy's limit. The amount stands in this message, else it is the last one
 * given before. Amounts in another currency than the policy's are not compared. @see METRICS.md, tier 3
 */
export const highValueRefund: CustomerTrigger = ({ event, signals }, history, policy) => {
  const span = findRefundRequest(signals.line, signals.language)
  if (span === null) return null
  const here = largest(signals.facts, policy)
  const earlier = here === null ? lastGiven(history, policy) : null
  const amount = Number.parseFloat((here ?? earlier)?.value ?? '0')
  if (amount <= policy.refund_limit) return null
  const source = here === null ? { event_id: (earlier as GivenFact).event_id } : quote(event, here)
  return {
    trigger: 'high_value_refund',
    tier: 3,
    score: amount,
    threshold: policy.refund_limit,
    evidence: [quote(event, span), source],
  }
}

const inCurrency = (fact: Fact | GivenFact, policy: Policy): boolean =>
  fact.kind === 'amount' && fact.value.endsWith(` ${policy.refund_currency}`)

function largest(facts: readonly Fact[], policy: Policy): Fact | null {
  let found: Fact | null = null
  for (const fact of facts) {
    if (!inCurrency(fact, policy)) continue
    if (found === null || Number.parseFloat(fact.value) > Number.parseFloat(found.value)) found = fact
  }
  return found
}

function lastGiven(history: History, policy: Policy): GivenFact | null {
  return history.facts.findLast((fact) => inCurrency(fact, policy)) ?? null
}
