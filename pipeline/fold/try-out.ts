import type { Decision } from '../../contract/decision.ts'
import type { ShadowDecisionRow } from '../../contract/row.ts'
import type { Turn } from '../triggers/trigger.ts'
import { judge } from './judge.ts'
import type { Step } from './step.ts'

/**
 * Asks the candidate beside the policy what it would have decided on the same message, and notes it when that is another
 * action or another reason. Nobody acts on it: the conversation goes on as the policy in force has it, also for the candidate.
 * Call before the message joins the history.
 * @param decision the one that was made
 */
export function tryOut(step: Step, turn: Turn, decision: Decision): void {
  const { candidate, version } = step.policy
  if (candidate === undefined) return
  const other = judge({ ...step, policy: { version, ...candidate }, onJudge: undefined }, turn, () => 0)
  if (isSame(other, decision)) return
  step.shadow = rowOf(step, decision, other)
}

const namesOf = ({ triggers }: Decision): string[] => triggers.map((hit) => hit.trigger)

const isSame = (a: Decision, b: Decision): boolean =>
  a.action === b.action && a.triggers.length === b.triggers.length && String(namesOf(a)) === String(namesOf(b))

const rowOf = ({ at }: Step, live: Decision, other: Decision): ShadowDecisionRow => ({
  workspace: live.workspace,
  decision_id: live.decision_id,
  conversation_id: live.conversation_id,
  event_id: live.event_id,
  occurred_at: at,
  policy_version: live.policy_version,
  action: other.action,
  tier: other.tier,
  triggers: namesOf(other),
  live_action: live.action,
  live_tier: live.tier,
  live_triggers: namesOf(live),
})
