import type { Ghost } from '../../contract/row.ts'
import type { Handoff } from '../conversation.ts'
import { agentOf, type Presence } from '../presence.ts'
import { silenceDeadline } from './deadlines.ts'

/** The six ways in which a handoff fails. @see METRICS.md, ghost handoffs */

/** Given to an agent, who may not be there. */
export function markAssigned(handoff: Handoff, agentId: string, presence: Presence): void {
  handoff.agent_offline = agentOf(presence, agentId)?.status === 'offline' ? 1 : 0
}

/** All of a handoff's failures up to `asOf`, epoch ms. */
export function ghostsOf(handoff: Handoff, asOf: number): Ghost[] {
  const isLate = isUnanswered(handoff, asOf)
  const ghosts: Ghost[] = []
  if (handoff.never_requested === 1) ghosts.push('never_requested')
  if (handoff.no_one_there === 1) ghosts.push('no_one_there')
  if (handoff.agent_offline === 1 && isLate) ghosts.push('assigned_offline')
  if (nobodyWroteBy(silenceDeadline(handoff), handoff, asOf)) ghosts.push('silent')
  if (isLate) ghosts.push('unanswered')
  if (handoff.looped === 1) ghosts.push('looped')
  return ghosts
}

/** Failures 2, 3 and 5 make an abandoned handoff a ghosted one; 3 never comes without 5. */
export const isGhosted = (handoff: Handoff, asOf: number): boolean =>
  handoff.no_one_there === 1 || isUnanswered(handoff, asOf)

const isUnanswered = (handoff: Handoff, asOf: number): boolean =>
  nobodyWroteBy(handoff.lapsed_at, handoff, asOf) || nobodyWroteBy(handoff.deadline_at, handoff, asOf)

/** No agent message by a deadline that has come; one on the very instant is in time. @param deadline 0 = none */
function nobodyWroteBy(deadline: number, handoff: Handoff, asOf: number): boolean {
  if (deadline === 0) return false
  if (handoff.responded_at > 0) return handoff.responded_at > deadline
  return (handoff.ended_at > 0 ? handoff.ended_at : asOf) >= deadline
}
