import { hash } from 'node:crypto'
import type { Briefing } from '../../contract/briefing.ts'
import type { Policy } from '../../contract/policy.ts'
import type { HandoffRow } from '../../contract/row.ts'
import { ANNOUNCED_MS, type Asked, type Handoff, type Promised } from '../conversation.ts'
import { waitSeconds } from '../service-hours.ts'
import { announcesPerson, asksToHold } from './announcement.ts'
import { briefingRow, briefOnEvent } from './briefings.ts'
import { adoptPromise } from './promises.ts'
import type { Step } from './step.ts'

const HOUR_MS = 3_600_000

/**
 * Opens a handoff: from here on the customer waits, for the policy's default ETA until somebody promises another time.
 * What was announced before and found no handoff yet is now about this one, and so is what the bot said last.
 */
export function beginHandoff(
  step: Step,
  by: HandoffRow['requested_by'],
  asked: Asked,
  quote: string,
  briefing: Briefing = briefOnEvent(step),
): Handoff {
  const { episode, version, policy } = step
  // what is older than the episode, and not of the one before it, is a matter of clocks
  const at = Math.max(step.at, episode.began_at)
  const number = ++episode.handoff_count
  const handoff: Handoff = {
    ...asked,
    handoff: number,
    handoff_id: handoffId(step, number),
    version,
    origin: { ...episode.origin },
    requested_at: at,
    clock_started_at: at,
    requested_by: by,
    event_id: step.arrival.event.event_id,
    quote,
    accepted_at: 0,
    agent_id: '',
    responded_at: 0,
    ended_at: 0,
    ended_by: '',
    wait_seconds: 0,
    clock_skew: 0,
    repeat_count: 0,
    promise_kind: '',
    promise_agent_id: '',
    promise_eta_seconds: 0,
    promise_due_at: 0,
    deadline_at: at + (policy.default_eta_seconds + policy.eta_grace_seconds) * 1000,
    lapsed_at: 0,
    told_at: 0,
    never_requested: 0,
    no_one_there: 0,
    given_at: 0,
    offline_at: 0,
    forgiven_until: 0,
    looped: 0,
    briefing_opened_at: 0,
    unneeded: 0,
    told_ghosts: 0,
    told_facts: 0,
    ahead: null,
  }
  episode.handoffs.push(handoff)
  episode.asked = null
  step.briefing = briefingRow(step, handoff, briefing)
  linkAnnouncements(step, handoff)
  if (handoff.told_at === 0 && by !== 'decision') handoff.told_at = toldBefore(step)
  return handoff
}

function handoffId({ state, episode }: Step, number: number): string {
  const { workspace, conversation_id } = state
  const name = `${workspace.length}:${workspace}${conversation_id.length}:${conversation_id}${episode.episode}:${number}`
  return `h_${hash('sha256', name, 'hex').slice(0, 24)}`
}

function linkAnnouncements(step: Step, handoff: Handoff): void {
  for (const promise of step.episode.promises) {
    if (promise.handoff_id !== '' || promise.closed_at > 0 || promise.replaced === 1) continue
    promise.handoff_id = handoff.handoff_id
    handoff.told_ghosts |= promise.told_ghosts
    promise.version = step.version
    if (isLateFor(handoff, promise)) handoff.never_requested = 1
    adoptPromise(step, handoff, promise)
  }
}

/**
 * "One moment, please", and then the bot asks for a person: the customer was told. In a language whose announcements are
 * not read any last words of the bot count, so that nobody is blamed for them. A decision answers a customer who wrote
 * after those words. @returns epoch ms, 0 = not told
 */
function toldBefore({ state, episode, at, policy }: Step): number {
  const last = state.history.messages.at(-1)
  if (last?.role !== 'bot' || Math.abs(at - last.occurred_at) > ANNOUNCED_MS) return 0
  const isRead = /^en\b/i.test(episode.origin.language || policy.language)
  return !isRead || announcesPerson(last.text) || asksToHold(last.text) ? Math.max(last.occurred_at, 1) : 0
}

/**
 * A second request, or one that comes in late, is the same handoff, which then began with the earlier of the two: the wait,
 * its deadline, and what the customer was told count from there, also where an agent has answered since.
 */
export function requestAgain(step: Step, handoff: Handoff): void {
  const { episode, at, version, policy } = step
  if (at >= handoff.requested_at) return
  // the table's key holds the hour: a row must not leave it, or the old one would stay beside it. The clock has no such bound.
  const earliest = Math.floor(handoff.requested_at / HOUR_MS) * HOUR_MS
  const began_at = Math.min(handoff.requested_at, Math.max(at, episode.began_at))
  const isRunning = handoff.clock_started_at === handoff.requested_at
  const isDefault = handoff.promise_kind === '' && handoff.lapsed_at === 0
  if (isDefault) handoff.deadline_at -= handoff.requested_at - began_at
  if (isRunning) handoff.clock_started_at = began_at
  handoff.requested_at = Math.max(began_at, earliest)
  handoff.version = version
  if (handoff.told_at === 0 && handoff.responded_at > 0) handoff.told_at = toldSince(step, handoff)
  handoff.never_requested = episode.promises.some((one) => isLateFor(handoff, one)) ? 1 : 0
  const over_at = handoff.responded_at || handoff.ended_at
  if (over_at > 0) handoff.wait_seconds = waitSeconds(handoff.clock_started_at, over_at, policy)
}

/** The bot was heard while somebody waited, though nobody knew by then that they did. */
function toldSince({ state }: Step, { requested_at, responded_at }: Handoff): number {
  const said = state.history.messages.find(
    ({ role, occurred_at }) => role === 'bot' && occurred_at >= requested_at && occurred_at <= responded_at,
  )
  return said?.occurred_at ?? 0
}

/** It was announced, and did not follow within the minute. */
const isLateFor = ({ handoff_id, requested_at }: Handoff, promise: Promised): boolean =>
  promise.handoff_id === handoff_id && requested_at > promise.promised_at + ANNOUNCED_MS

/** The first agent message: the wait is over. One that is older than the request gives 0. */
export function answerHandoff(step: Step, handoff: Handoff, agentId: string): void {
  const { at, policy, version } = step
  handoff.responded_at = Math.max(at, handoff.requested_at)
  handoff.clock_skew = at < handoff.requested_at ? 1 : 0
  handoff.wait_seconds = waitSeconds(handoff.clock_started_at, handoff.responded_at, policy)
  handoff.agent_id = agentId
  handoff.ahead = null
  handoff.version = version
}

export function closeHandoff(
  handoff: Handoff,
  at: number,
  by: Handoff['ended_by'],
  version: number,
  policy: Policy,
): void {
  handoff.ended_at = Math.max(at, handoff.requested_at, handoff.responded_at)
  handoff.ended_by = by
  handoff.ahead = null
  handoff.version = version
  if (handoff.responded_at === 0) handoff.wait_seconds = waitSeconds(handoff.clock_started_at, handoff.ended_at, policy)
}
