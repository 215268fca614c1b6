import type { Ghost } from '../../contract/row.ts'
import { type ConversationState, currentEpisode, type Handoff } from '../conversation.ts'
import { agentOf, goneAt, type Presence } from '../presence.ts'
import { silenceDeadline } from './deadlines.ts'
import { presentAt } from './present.ts'
import { type Step, waitingHandoff } from './step.ts'

/** The six ways in which a handoff fails. @see METRICS.md, ghost handoffs */

/** An agent may be gone for so long before somebody else is to be looked for: a page that loads anew, a short break. */
const AWAY_MS = 60_000

/** Whom it waits for; '' = anybody. */
export const assignedTo = ({ agent_id, promise_agent_id }: Handoff): string => agent_id || promise_agent_id

/** It waits for that agent from now on. One who is offline by then fails it at once, unless a callback is yet to come. */
export function giveTo(step: Step, handoff: Handoff): void {
  const at = Math.max(step.at, handoff.requested_at)
  handoff.given_at = at
  const agent = agentOf(step.presence, assignedTo(handoff))
  const isOffline = agent?.status === 'offline' && (agent.gone_at ?? agent.occurred_at) <= presentAt(step)
  if (isOffline && (handoff.offline_at ?? 0) === 0 && callbackAt(handoff) <= at) markGone(handoff, at, at + AWAY_MS)
}

/** @param forgiven_until epoch ms, an answer by then shows that somebody was there */
export function markGone(handoff: Handoff, offline_at: number, forgiven_until: number): void {
  handoff.offline_at = offline_at
  handoff.forgiven_until = forgiven_until
}

const callbackAt = ({ promise_kind, promise_due_at }: Handoff): number =>
  promise_kind === 'callback' ? promise_due_at : 0

/**
 * When a handoff without an answer fails because the agent it was given to is gone: away, offline or stale for a minute since,
 * and not before the time of a callback.
 * @returns epoch ms, which may be ahead; 0 = as far as is known never
 */
export function goneDeadline(handoff: Handoff, presence: Presence): number {
  const { given_at = 0, offline_at = 0 } = handoff
  if (offline_at > 0 || given_at === 0 || handoff.responded_at > 0) return offline_at
  const due_at = Math.max(given_at, goneAt(presence, assignedTo(handoff), given_at)) + AWAY_MS
  return Number.isFinite(due_at) ? Math.max(due_at, callbackAt(handoff)) : 0
}

/** When the clock is to look at those an agent has left. @param gone_at epoch ms */
export const lookAt = (gone_at: number): number => gone_at + AWAY_MS

/** It had failed so by then, whether or not anybody could be told. Call before an event that may answer or end it. */
export function noteGone(state: ConversationState, at: number, presence: Presence): void {
  const episode = currentEpisode(state)
  const handoff = episode === undefined ? undefined : waitingHandoff(episode)
  if (handoff === undefined || (handoff.given_at ?? 0) === 0) return
  const due_at = goneDeadline(handoff, presence)
  if ((handoff.offline_at ?? 0) === 0 && due_at > 0 && due_at <= at) markGone(handoff, due_at, due_at)
}

/** All of a handoff's failures up to `asOf`, epoch ms. */
export function ghostsOf(handoff: Handoff, asOf: number): Ghost[] {
  const isLate = isUnanswered(handoff, asOf)
  const ghosts: Ghost[] = []
  if (handoff.never_requested === 1) ghosts.push('never_requested')
  if (handoff.no_one_there === 1) ghosts.push('no_one_there')
  if (wasLeft(handoff)) ghosts.push('assigned_offline')
  if (nobodyWroteBy(silenceDeadline(handoff), handoff, asOf)) ghosts.push('silent')
  if (isLate) ghosts.push('unanswered')
  if (handoff.looped === 1) ghosts.push('looped')
  return ghosts
}

/** Failures 2, 3 and 5 make an abandoned handoff a ghosted one. */
export const isGhosted = (handoff: Handoff, asOf: number): boolean =>
  handoff.no_one_there === 1 || wasLeft(handoff) || isUnanswered(handoff, asOf)

/** The agent was gone and stayed silent. An end that was before that may come in later. */
const wasLeft = ({ offline_at = 0, forgiven_until = 0, responded_at, ended_at }: Handoff): boolean =>
  offline_at > 0 && (responded_at === 0 ? ended_at === 0 || ended_at >= offline_at : responded_at > forgiven_until)

const isUnanswered = (handoff: Handoff, asOf: number): boolean =>
  nobodyWroteBy(handoff.lapsed_at, handoff, asOf) || nobodyWroteBy(handoff.deadline_at, handoff, asOf)

/** No agent message by a deadline that has come; one on the very instant is in time. @param deadline 0 = none */
function nobodyWroteBy(deadline: number, handoff: Handoff, asOf: number): boolean {
  if (deadline === 0) return false
  if (handoff.responded_at > 0) return handoff.responded_at > deadline
  return (handoff.ended_at > 0 ? handoff.ended_at : asOf) >= deadline
}
