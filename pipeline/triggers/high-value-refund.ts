import { rateOf } from '../../contract/currency.ts'
import type { TriggerHit } from '../../contract/decision.ts'
import type { Policy } from '../../contract/policy.ts'
import type { Fact, FactKind, History } from '../history.ts'
import { readLine } from '../signals/line.ts'
import { findRefundRequest } from './refund-request.ts'
import { type CustomerTrigger, type CustomerTurn, quote } from './trigger.ts'

/**
 * The customer wants back more than the policy's limit. The amount stands in this message, else it is the last one
 * given before; or it comes after the request ("how much was it?"). Another currency is told in the policy's, by its
 * rates; an amount in one that has none is not compared. @see METRICS.md, tier 3
 */
export const highValueRefund: CustomerTrigger = ({ event, signals }, history, policy) => {
  const span = findRefundRequest(signals.line, signals.language)
  const here = largest(signals.facts, policy)
  if (span === null) return here && afterRequest({ event, signals }, here, history, policy)
  const request = quote(event, span)
  if (here !== null) return above(here.amount, policy, [request, quote(event, here.fact)])
  const earlier = lastGiven(history, policy)
  return earlier && above(earlier.amount, policy, [request, { event_id: earlier.fact.event_id }])
}

/** How many messages of the customer may lie between the request and its amount, this one included. */
const LOOKED_BACK = 3

/** Reads earlier messages again, which only a large amount is worth. */
function afterRequest({ event, signals }: CustomerTurn, here: Found<Fact>, { messages }: History, policy: Policy) {
  const { amount, fact } = here
  if (amount <= policy.refund_limit) return null
  const earlier = messages.filter((message) => message.role === 'customer').slice(-LOOKED_BACK)
  const request = earlier.findLast(({ text }) => findRefundRequest(readLine(text), signals.language) !== null)
  return request ? above(amount, policy, [quote(event, fact), { event_id: request.event_id }]) : null
}

function above(amount: number, { refund_limit }: Policy, evidence: TriggerHit['evidence']): TriggerHit | null {
  if (amount <= refund_limit) return null
  return { trigger: 'high_value_refund', tier: 3, score: amount, threshold: refund_limit, evidence }
}

interface Found<F> {
  fact: F
  /** in the policy's currency */
  amount: number
}

/** @returns null when it is no amount, or nobody knows what it is worth */
function worth<F extends { kind: FactKind; value: string }>(fact: F, policy: Policy): Found<F> | null {
  if (fact.kind !== 'amount') return null
  const [number = '', currency = ''] = fact.value.split(' ')
  const rate = rateOf(currency, policy)
  return rate === null ? null : { fact, amount: Math.round(Number.parseFloat(number) * rate * 100) / 100 }
}

function largest(facts: readonly Fact[], policy: Policy): Found<Fact> | null {
  let found: Found<Fact> | null = null
  for (const fact of facts) {
    const one = worth(fact, policy)
    if (one !== null && (found === null || one.amount > found.amount)) found = one
  }
  return found
}

/** The last that can be compared. */
function lastGiven({ facts }: History, policy: Policy) {
  for (const fact of facts.toReversed()) {
    const found = worth(fact, policy)
    if (found !== null) return found
  }
  return null
}
