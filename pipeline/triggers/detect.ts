import type { TriggerHit } from '../../contract/decision.ts'
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

export type { BotMessage, CustomerMessage, CustomerTurn, Turn } from './trigger.ts'

/** Asked of every bot answer, in this order. */
const botTriggers: readonly BotTrigger[] = [lowConfidence, ambiguousIntent, noAnswer, botPolicyRule]

/** Asked of every customer message; `human_request` beats everything and stands first, then the hard rules, the workspace's own behind them, then tier 2. */
const customerTriggers: readonly CustomerTrigger[] = [
  humanRequest,
  accountDeletion,
  highValueRefund,
  formalComplaint,
  legalOrSafety,
  complexTechnical,
  customerPolicyRule,
  profanity,
  repetition,
  frustration,
  dissatisfaction,
]

/**
 * Every trigger that one message fires, strongest first. Pure: the same turn, history and policy give the same hits.
 * @param history the episode so far, oldest first, without this message
 */
export function detect(turn: Turn, history: History, policy: Policy): TriggerHit[] {
  const { event } = turn
  if (event.type === 'message.bot') return collect(botTriggers, event, history, policy)
  if (turn.signals === null) return []
  const customerTurn = { event, signals: turn.signals } satisfies CustomerTurn
  return collect(customerTriggers, customerTurn, history, policy)
}

function collect<T>(
  triggers: readonly ((asked: T, history: History, policy: Policy) => TriggerHit | null)[],
  asked: T,
  history: History,
  policy: Policy,
): TriggerHit[] {
  const hits: TriggerHit[] = []
  for (const trigger of triggers) {
    const hit = trigger(asked, history, policy)
    if (hit !== null) hits.push(hit)
  }
  return hits
}
