import type { TriggerHit } from '../../contract/decision.ts'
import type { Policy } from '../../contract/policy.ts'
import type { History, Message } from '../history.ts'
import { readFacts } from '../signals/facts.ts'
import { firstFound, type Language } from '../signals/language.ts'
import { flag } from '../signals/lexicon.ts'
import { readLine, type Span } from '../signals/line.ts'
import { corrected, type Meant } from './named-amount.ts'
import {
  asksForSeveral,
  mayExceed,
  meantAltogether,
  meantEarlier,
  meantHere,
  meantSince,
  namesSum,
} from './refund-amount.ts'
import { findRefundRequest } from './refund-request.ts'
import { type CustomerTrigger, type CustomerTurn, quote } from './trigger.ts'
import { type Miss, missing, takenBack, type WhyNot } from './why-not.ts'

/**
 * The customer wants back more than the policy's limit. The amount stands in this message, next to the request if there are
 * several, else in an earlier one; or it comes after the request ("how much was it?"). Another currency is told in the policy's,
 * by its rates; an amount in one that has none is not compared. @see METRICS.md, tier 3
 */
export const highValueRefund: CustomerTrigger = ({ event, signals }, history, policy, why) => {
  const back = takenBack(why)
  const span = firstFound(signals.languages, (language) => findRefundRequest(signals.line, language, back))
  if (span === null) return afterRequest({ event, signals }, history, policy, why)
  const here =
    meantAltogether(span, event, signals.facts, history, policy) ?? meantHere(span, event, signals.facts, policy)
  const meant = here ?? meantEarlier(span, event, history, policy)
  if (meant === null || meant.amount <= policy.refund_limit) {
    why?.(missOf(span, meant, { event, signals }, history, policy))
    return null
  }
  return above(meant.amount, policy, [quote(event, span), ...meant.sources])
}

/** How many messages of the customer may lie between the request and its amount, this one included. */
const LOOKED_BACK = 3

/** Reads earlier messages again, which only a large amount is worth. */
function afterRequest(
  turn: CustomerTurn,
  history: History,
  policy: Policy,
  why: WhyNot | undefined,
): TriggerHit | null {
  const { event, signals } = turn
  const here = mayExceed(signals.facts, policy) ? meantHere(null, event, signals.facts, policy) : null
  const isAbove = here !== null && here.amount > policy.refund_limit
  const asked = isAbove || mayBeSum(turn, history, policy) ? findEarlier(history.messages, turn) : null
  if (asked !== null && isAbove)
    return above(here.amount, policy, [...here.sources, { event_id: asked.message.event_id }])
  const sum = asked === null ? null : sumOfSeveral(asked, turn, history, policy)
  if (sum === null) why?.(missing(signals, flag.refund))
  return sum
}

const isAmount = ({ kind }: { kind: string }): boolean => kind === 'amount'

/** Whether a sum is named here and one was before, and together they are above the limit. */
function mayBeSum({ event, signals }: CustomerTurn, { facts }: History, policy: Policy): boolean {
  const before = facts.filter((fact) => isAmount(fact) && fact.event_id !== event.event_id)
  return before.length > 0 && signals.facts.some(isAmount) && mayExceed([...before, ...signals.facts], policy)
}

/** "Refund my two orders", "the first was $280", "the second $260". */
function sumOfSeveral(
  { message, request }: Asked,
  { event, signals }: CustomerTurn,
  history: History,
  policy: Policy,
): TriggerHit | null {
  if (!asksForSeveral(request, message.text)) return null
  const { messages } = history
  const since = messages.slice(messages.indexOf(message) + 1).map(({ event_id }) => event_id)
  const meant = meantSince(since, event, signals.facts, history, policy)
  if (meant === null || meant.amount <= policy.refund_limit) return null
  return above(meant.amount, policy, [...meant.sources, { event_id: message.event_id }])
}

interface Asked {
  message: Message
  request: Span
}

/** A request that says how much itself is answered by another amount only where that corrects it. */
function findEarlier(messages: readonly Message[], { event, signals }: CustomerTurn): Asked | null {
  const mayCorrect = corrected.test(event.text)
  const looked = messages.filter(({ role }) => role === 'customer').slice(-LOOKED_BACK)
  for (const message of looked.toReversed()) {
    const { text } = message
    const request = findRequest(text, signals.languages)
    if (request !== null && (mayCorrect || !namesSum(request, text, readFacts(text)))) return { message, request }
  }
  return null
}

function findRequest(text: string, languages: readonly Language[]): Span | null {
  const line = readLine(text)
  return firstFound(languages, (language) => findRefundRequest(line, language))
}

const above = (amount: number, { refund_limit }: Policy, evidence: TriggerHit['evidence']): TriggerHit => ({
  ...{ trigger: 'high_value_refund', tier: 3, score: amount, threshold: refund_limit, evidence },
})

/** A refund is asked for: what of the amount is not there. */
function missOf(
  request: Span,
  meant: Meant | null,
  { event, signals }: CustomerTurn,
  history: History,
  { refund_limit: threshold }: Policy,
): Miss {
  if (meant === null) {
    const isElsewhere = [...signals.facts, ...history.facts].some(
      ({ kind, value }) => kind === 'amount' && / [A-Z]{3}$/.test(value),
    )
    return { reason: isElsewhere ? 'other_currency' : 'no_amount', is_close: true, threshold, spans: [request] }
  }
  const here = meant.sources.flatMap(({ start, end }) =>
    start === undefined || end === undefined ? [] : [{ start, end }],
  )
  const earlier = meant.sources.map(({ event_id }) => event_id).filter((id) => id !== event.event_id)
  const rest = earlier.length === 0 ? {} : { earlier }
  const score = meant.amount
  return {
    reason: 'below_threshold',
    is_close: score >= threshold / 2,
    score,
    threshold,
    spans: [request, ...here],
    ...rest,
  }
}
