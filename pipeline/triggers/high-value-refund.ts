import { rateOf } from '../../contract/currency.ts'
import type { TriggerHit } from '../../contract/decision.ts'
import type { Policy } from '../../contract/policy.ts'
import type { Fact, FactKind, GivenFact, History, Message } from '../history.ts'
import { firstFound, type Language } from '../signals/language.ts'
import { flag } from '../signals/lexicon.ts'
import { readLine, type Span } from '../signals/line.ts'
import type { Signals } from '../signals/signals.ts'
import { findRefundRequest } from './refund-request.ts'
import { type CustomerTrigger, type CustomerTurn, quote } from './trigger.ts'
import { type Miss, missing, takenBack, type WhyNot } from './why-not.ts'

/**
 * The customer wants back more than the policy's limit. The amount stands in this message, next to the
 * request if there are several, else it is the last one given before; or it comes after the request ("how much was it?"). Another currency is told in the policy's, by its
 * rates; an amount in one that has none is not compared. @see METRICS.md, tier 3
 */
export const highValueRefund: CustomerTrigger = ({ event, signals }, history, policy, why) => {
  const back = takenBack(why)
  const span = firstFound(signals.languages, (language) => findRefundRequest(signals.line, language, back))
  if (span === null) return afterRequest({ event, signals }, largest(signals.facts, policy), history, policy, why)
  const here = largest(besideOf(span, signals.facts, event.text), policy) ?? largest(signals.facts, policy)
  const earlier = here === null ? lastGiven(history, policy) : null
  const amount = here?.amount ?? earlier?.amount ?? 0
  if (amount <= policy.refund_limit) {
    why?.(missOf(span, here, earlier, signals, history, policy))
    return null
  }
  const source = here === null ? { event_id: (earlier as Found<GivenFact>).fact.event_id } : quote(event, here.fact)
  return above(amount, policy, [quote(event, span), source])
}

/** How many messages of the customer may lie between the request and its amount, this one included. */
const LOOKED_BACK = 3

/** Reads earlier messages again, which only a large amount is worth. */
function afterRequest(
  { event, signals }: CustomerTurn,
  here: Found<Fact> | null,
  { messages }: History,
  policy: Policy,
  why: WhyNot | undefined,
): TriggerHit | null {
  const request = here !== null && here.amount > policy.refund_limit ? findEarlier(messages, signals.languages) : null
  if (request !== null && here !== null)
    return above(here.amount, policy, [quote(event, here.fact), { event_id: request.event_id }])
  why?.(missing(signals, flag.refund))
  return null
}

const findEarlier = (messages: readonly Message[], languages: readonly Language[]): Message | null =>
  messages
    .filter((message) => message.role === 'customer')
    .slice(-LOOKED_BACK)
    .findLast(({ text }) => {
      const line = readLine(text)
      return firstFound(languages, (language) => findRefundRequest(line, language)) !== null
    }) ?? null

const above = (amount: number, { refund_limit }: Policy, evidence: TriggerHit['evidence']): TriggerHit => ({
  ...{ trigger: 'high_value_refund', tier: 3, score: amount, threshold: refund_limit, evidence },
})

/** A refund is asked for: what of the amount is not there. */
function missOf(
  request: Span,
  here: Found<Fact> | null,
  earlier: Found<GivenFact> | null,
  { facts }: Signals,
  history: History,
  { refund_limit: threshold }: Policy,
): Miss {
  const score = here?.amount ?? earlier?.amount
  if (score === undefined) {
    const isElsewhere = [...facts, ...history.facts].some(
      ({ kind, value }) => kind === 'amount' && / [A-Z]{3}$/.test(value),
    )
    return { reason: isElsewhere ? 'other_currency' : 'no_amount', is_close: true, threshold, spans: [request] }
  }
  const rest = earlier === null ? {} : { earlier: [earlier.fact.event_id] }
  const spans = here === null ? [request] : [request, { start: here.fact.start, end: here.fact.end }]
  return { reason: 'below_threshold', is_close: score >= threshold / 2, score, threshold, spans, ...rest }
}

interface Found<F> {
  fact: F
  /** in the policy's currency */
  amount: number
}

/** One without a currency ("3k") is in the policy's. @returns null when it is no amount, or nobody knows what it is worth */
function worth<F extends { kind: FactKind; value: string }>(fact: F, policy: Policy): Found<F> | null {
  if (fact.kind !== 'amount') return null
  const [number = '', currency = ''] = fact.value.split(' ')
  const rate = currency === '' ? 1 : rateOf(currency, policy)
  return rate === null ? null : { fact, amount: Math.round(Number.parseFloat(number) * rate * 100) / 100 }
}

/** How many characters may lie between the request and an amount that is part of it. */
const BESIDE = 30

const pause = /[,.;!?:\n]|\b(?:but|and|so|then)\b/i
/** The other number of "¥60,000, which is £450", and what says that it is the same money. */
const sameAgain = /[^\s\d]?\d[\d.,]{0,12}\d|,? (?:which|that) (?:is|was)|, (?:or|about)\b/gi

/** The amounts that the request itself names: in it, or next to it with no pause between ("refund the $12 shipping"). */
const besideOf = (span: Span, facts: readonly Fact[], text: string): Fact[] =>
  facts.length < 2 ? [] : facts.filter((fact) => fact.kind === 'amount' && isBeside(span, fact, text))

function isBeside(span: Span, fact: Fact, text: string): boolean {
  const between = fact.start >= span.end ? text.slice(span.end, fact.start) : text.slice(fact.end, span.start)
  return between.length <= BESIDE && !pause.test(between.replace(sameAgain, ''))
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
