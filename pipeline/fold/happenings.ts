import { type Reason, reasons } from '../../contract/decision.ts'
import type { EventOf, Stored } from '../../contract/event.ts'
import { ANNOUNCED_MS, type Asked, type Handoff, openHandoff } from '../conversation.ts'
import { hashId } from '../seen.ts'
import { giveTo } from './ghosts.ts'
import { beginHandoff, closeHandoff, requestAgain } from './handoffs.ts'
import { lastWords } from './judge.ts'
import { fail, noteHumanRequest } from './judgement.ts'
import { ACCEPTED_BEFORE } from './lifecycle.ts'
import { eventOf, lastHandoff, type Step } from './step.ts'

/** What everything but a message does to its episode. */

export function noteDisclosed(step: Step): void {
  const { state, episode, at, version } = step
  if (!eventOf(step, 'conversation.started').disclosed) return
  state.told_it_is_a_bot = 1
  state.told_it_is_a_bot_at = Math.min(at, state.told_it_is_a_bot_at ?? at)
  if (episode.first_bot_message_at === 0) episode.disclosed = 1
  for (const one of state.episodes) {
    const first = one.first_bot_message_at
    if (one.disclosed === 1 || first === 0 || at > first) continue
    one.disclosed = 1
    one.version = version
  }
}

/** Some platforms report a reopen after the customer's message that caused it: that message has begun the episode already. */
export function noteReopened({ state, episode, version }: Step): void {
  const last = state.episodes[state.episodes.length - 2]
  if (last === undefined || last.reopened_at > 0) return
  last.reopened_at = episode.began_at
  last.version = version
}

export function countRequest(step: Step): void {
  const { episode } = step
  if (eventOf(step, 'handoff.requested').by !== 'customer') return
  // the message that asked was counted already
  if ((openHandoff(episode) ?? episode.asked)?.reason !== 'human_request') noteHumanRequest(step)
  fail(episode, 'asked_for_person')
}

export function beginByRequest(step: Step): void {
  const event = eventOf(step, 'handoff.requested')
  beginHandoff(step, event.by, askedFor(step, event), lastWords(step))
}

/** Its handoff began before the episode ended, and is told after it: two systems' reports of one moment overtake each other. */
export function endWithEpisode(step: Step): void {
  const { episode, version, policy } = step
  closeHandoff(lastHandoff(step), episode.ended_at, episode.ended_by, version, policy)
}

/** The same handoff, which then began with the earlier of the two. Who seemed to join unasked was asked for by it. */
export function moveRequest(step: Step): void {
  const handoff = lastHandoff(step)
  const event = eventOf(step, 'handoff.requested')
  if (handoff.reason === 'agent_takeover' && step.at <= handoff.requested_at) {
    const asked = handoff.asked_before ?? null
    Object.assign(handoff, askedFor({ ...step, episode: { ...step.episode, asked } }, event))
    Object.assign(handoff, { requested_by: event.by, event_id: event.event_id, version: step.version })
  }
  requestAgain(step, handoff)
  const early = step.episode.accepted_early
  if (early === undefined || handoff.accepted_at > 0 || !isInWait(handoff, early.at)) return
  handoff.accepted_at = Math.max(early.at, handoff.requested_at)
  step.episode.accepted_early = nobody
}

const nobody = { at: 0, agent_id: '' }
/** Clocks of two systems differ: it may be as long before the request. */
const isInWait = ({ requested_at, responded_at }: Handoff, at: number): boolean =>
  at > 0 && at >= requested_at - ANNOUNCED_MS && (responded_at === 0 || at <= responded_at)

/** Handed off again although nobody answered the last time. */
export function markLooped(step: Step): void {
  lastHandoff(step).looped = 1
}

/** The platform's reason if it is one of ours, else what Baton last asked for, else what can be told from who asked. */
function askedFor({ episode }: Step, event: Stored<EventOf<'handoff.requested'>>): Asked {
  const asked = episode.asked
  const own = event.reason_code !== undefined && Object.hasOwn(reasons, event.reason_code)
  if (own) return { ...(asked ?? nothing), ...reasonOf(event.reason_code as Reason) }
  if (asked !== null) return asked
  if (event.by === 'customer') return { ...nothing, ...reasonOf('human_request') }
  if (event.by === 'agent') return { ...nothing, ...reasonOf('agent_takeover') }
  return nothing
}

const nothing: Asked = { decision_id: '', reason: 'platform_rule', tier: 0, triggers: [] }
const reasonOf = (reason: Reason) => ({ reason, tier: reasons[reason] })

/** To whoever accepted it last. */
export function assign(step: Step): void {
  const handoff = lastHandoff(step)
  const { agent_id } = eventOf(step, 'handoff.accepted')
  handoff.accepted_at = Math.max(step.at, handoff.requested_at)
  handoff.agent_id = agent_id
  giveTo(step, handoff)
}

/** Of a handoff whose request has not come in, unless it is about one that is over. */
export function keepAcceptance(step: Step): void {
  const last = step.episode.handoffs.at(-1)
  const isOfLast = last !== undefined && (last.ended_at > 0 ? step.at <= last.ended_at : step.at >= last.requested_at)
  if (isOfLast) return
  step.episode.accepted_early = { at: step.at, agent_id: eventOf(step, 'handoff.accepted').agent_id }
}

/** The request has come in: who had taken it by then has it. */
export function takeAcceptance(step: Step, raise: (step: Step, happening: typeof ACCEPTED_BEFORE) => void): void {
  const early = step.episode.accepted_early
  if (early === undefined) return
  if (isInWait(lastHandoff(step), early.at)) raise(step, ACCEPTED_BEFORE)
  step.episode.accepted_early = nobody
}

export function assignKept(step: Step): void {
  const handoff = lastHandoff(step)
  const { at, agent_id } = step.episode.accepted_early as NonNullable<Step['episode']['accepted_early']>
  handoff.accepted_at = Math.max(at, handoff.requested_at)
  handoff.agent_id = agent_id
  giveTo({ ...step, at: handoff.accepted_at }, handoff)
}

/** The answer had come in before it: nothing but when it was taken is told. */
export function noteAcceptedLate({ episode, at, version }: Step): void {
  const handoff = episode.handoffs.at(-1)
  if (handoff === undefined || handoff.accepted_at > 0 || at < handoff.requested_at || at > handoff.responded_at) return
  handoff.accepted_at = at
  handoff.version = version
}

export function unassign(step: Step): void {
  const handoff = lastHandoff(step)
  handoff.accepted_at = 0
  handoff.agent_id = ''
  handoff.given_at = 0
}

export function noteBriefingOpened(step: Step): void {
  const handoff = lastHandoff(step)
  if (handoff.briefing_opened_at === 0) handoff.briefing_opened_at = Math.max(step.at, handoff.requested_at)
}

/** Of a handoff that has ended: it counts when it was opened before that, whenever it comes in. */
export function noteOpenedLate(step: Step): void {
  if (step.at > lastHandoff(step).ended_at) return
  noteBriefingOpened(step)
  touchHandoff(step)
}

/** It has ended, and changes with this event all the same. */
export function touchHandoff(step: Step): void {
  lastHandoff(step).version = step.version
}

export const endHandoff = (step: Step): void =>
  closeHandoff(lastHandoff(step), step.at, 'bot', step.version, step.policy)

/** The latest handoff of the episode, also when it has ended. */
export function markUnneeded({ episode, version }: Step): void {
  const handoff = episode.handoffs.at(-1)
  if (handoff === undefined) return
  handoff.unneeded = 1
  handoff.version = version
}

/** A second rating replaces the first. */
export function rate(step: Step): void {
  const { episode, at } = step
  episode.csat_score = eventOf(step, 'csat.submitted').score
  episode.csat_at = at
}

/** A confident answer of any episode that is kept was wrong, however late somebody says so. */
export function flag(step: Step): void {
  const { state, version } = step
  const answer = hashId(eventOf(step, 'answer.flagged').message_event_id)
  const episode = state.episodes.find((one) => one.confident_answers.includes(answer))
  if (episode === undefined) return
  fail(episode, 'flagged')
  episode.version = version
}
