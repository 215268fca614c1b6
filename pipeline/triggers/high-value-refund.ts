import type { Policy } from '../../contract/policy.ts'
import type { Fact, GivenFact, History } from '../history.ts'
import { flag } from '../signals/lexicon.ts'
import { readLine, type Span } from '../signals/line.ts'
import type { Signals } from '../signals/signals.ts'
import { findRefundRequest } from './refund-request.ts'
import { type CustomerTrigger, type CustomerTurn, quote } from './trigger.ts'
import { type Miss, missing, takenBack, type WhyNot } from './why-not.ts'

/**
 * The customer wants back more than the policy's limit. The amount stands in this message, else it is the last one
 * given before; or it comes after the request ("how much was it?"). Amounts in another currency than the policy's are
 * not compared. @see METRICS.md, tier 3
 */
export const highValueRefund: CustomerTrigger = ({ event, signals }, history, policy, why) => {
  const span = findRefundRequest(signals.line, signals.language, takenBack(why))
  const here = largest(signals.facts, policy)
  if (span === null) return afterRequest({ event, signals }, here, history, policy, why)
  const earlier = here === null ? lastGiven(history, policy) : null
  const amount = Number.parseFloat((here ?? earlier)?.value ?? '0')
  if (amount <= policy.refund_limit) {
    why?.(missOf(span, here, earlier, signals, history, policy))
    return null
  }
  const source = here === null ? { event_id: (earlier as GivenFact).event_id } : quote(event, here)
  return {
    trigger: 'high_value_refund',
    tier: 3,
    score: amount,
    threshold: policy.refund_limit,
    evidence: [quote(event, span), source],
  }
}

/** How many messages of the customer may lie between the request and its amount, this one included. */
const LOOKED_BACK = 3

/** Reads earlier messages again, which only a large amount is worth. */
function afterRequest(
  { event, signals }: CustomerTurn,
  here: Fact | null,
  { messages }: History,
  policy: Policy,
  why: WhyNot | undefined,
) {
  const amount = here === null ? 0 : Number.parseFloat(here.value)
  if (here === null || amount <= policy.refund_limit) {
    why?.(missing(signals, flag.refund))
    return null
  }
  const earlier = messages.filter((message) => message.role === 'customer').slice(-LOOKED_BACK)
  const request = earlier.findLast(({ text }) => findRefundRequest(readLine(text), signals.language) !== null)
  if (request === undefined) {
    why?.(missing(signals, flag.refund))
    return null
  }
  const evidence = [quote(event, here), { event_id: request.event_id }]
  return {
    trigger: 'high_value_refund' as const,
    tier: 3 as const,
    score: amount,
    threshold: policy.refund_limit,
    evidence,
  }
}

/** A refund is asked for: what of the amount is not there. */
function missOf(
  request: Span,
  here: Fact | null,
  earlier: GivenFact | null,
  { facts }: Signals,
  history: History,
  { refund_limit: threshold }: Policy,
): Miss {
  const amount = here ?? earlier
  if (amount === null) {
    const isElsewhere = [...facts, ...history.facts].some(
      ({ kind, value }) => kind === 'amount' && / [A-Z]{3}$/.test(value),
    )
    return { reason: isElsewhere ? 'other_currency' : 'no_amount', is_close: true, threshold, spans: [request] }
  }
  const score = Number.parseFloat(amount.value)
  const rest = here === null ? { earlier: [(earlier as GivenFact).event_id] } : {}
  const spans = here === null ? [request] : [request, { start: here.start, end: here.end }]
  return { reason: 'below_threshold', is_close: score >= threshold / 2, score, threshold, spans, ...rest }
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
