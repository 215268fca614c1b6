import type { TriggerHit, TriggerName } from '../../contract/decision.ts'
import type { Policy } from '../../contract/policy.ts'
import type { History } from '../history.ts'
import { accountDeletion } from './account-deletion.ts'
import { ambiguousIntent } from './ambiguous-intent.ts'
import { complexTechnical } from './complex-technical.ts'
import { dissatisfaction } from './dissatisfaction.ts'
import { formalComplaint } from './formal-complaint.ts'
import { frustration } from './frustration.ts'
import { highValueRefund } from './high-value-refund.ts'
import { humanRequest } from './human-request.ts'
import { legalOrSafety } from './legal-or-safety.ts'
import { lowConfidence } from './low-confidence.ts'
import { noAnswer } from './no-answer.ts'
import { botPolicyRule, customerPolicyRule } from './policy-rule.ts'
import { profanity } from './profanity.ts'
import { repetition } from './repetition.ts'
import type { BotTrigger, CustomerTrigger, CustomerTurn, Turn } from './trigger.ts'
import type { WhyNot } from './why-not.ts'

export type { BotMessage, CustomerMessage, CustomerTurn, Turn } from './trigger.ts'

type Named<T> = readonly [TriggerName, T]
/** Gives each trigger, by its name, whom it tells. */
export type WhyNotOf = (trigger: TriggerName) => WhyNot

/** Asked of every bot answer, in this order. */
const botTriggers: Named<BotTrigger>[] = [
  ['low_confidence', lowConfidence],
  ['ambiguous_intent', ambiguousIntent],
  ['no_answer', noAnswer],
  ['policy_rule', botPolicyRule],
]

/** Asked of every customer message; `human_request` beats everything and stands first, then the hard rules, the workspace's own behind them, then tier 2. */
const customerTriggers: Named<CustomerTrigger>[] = [
  ['human_request', humanRequest],
  ['account_deletion', accountDeletion],
  ['high_value_refund', highValueRefund],
  ['formal_complaint', formalComplaint],
  ['legal_or_safety', legalOrSafety],
  ['complex_technical', complexTechnical],
  ['policy_rule', customerPolicyRule],
  ['profanity', profanity],
  ['repetition', repetition],
  ['frustration', frustration],
  ['dissatisfaction', dissatisfaction],
]

/**
 * Every trigger that one message fires, strongest first. Pure: the same turn, history and policy give the same hits.
 * @param history the episode so far, oldest first, without this message
 * @param whyNot whom each trigger tells why it did not fire; only for who explains a decision
 */
export function detect(turn: Turn, history: History, policy: Policy, whyNot?: WhyNotOf): TriggerHit[] {
  const { event } = turn
  if (event.type === 'message.bot') return collect(botTriggers, event, history, policy, whyNot)
  if (turn.signals === null) return []
  const customerTurn = { event, signals: turn.signals } satisfies CustomerTurn
  return collect(customerTriggers, customerTurn, history, policy, whyNot)
}

function collect<T>(
  triggers: readonly Named<(asked: T, history: History, policy: Policy, why?: WhyNot) => TriggerHit | null>[],
  asked: T,
  history: History,
  policy: Policy,
  whyNot: WhyNotOf | undefined,
): TriggerHit[] {
  const hits: TriggerHit[] = []
  for (const [name, trigger] of triggers) {
    const hit = trigger(asked, history, policy, whyNot?.(name))
    if (hit !== null) hits.push(hit)
  }
  return hits
}
