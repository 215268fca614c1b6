import type { Decision } from '../../contract/decision.ts'
import type { EventOf, Stored } from '../../contract/event.ts'
import type { Episode } from '../conversation.ts'
import { beginHandoff } from './handoffs.ts'
import { askedBy, judge, lastWords } from './judge.ts'
import type { Happening } from './lifecycle.ts'
import { promiseByDecision } from './promises.ts'
import type { Step } from './step.ts'
import { tryOut } from './try-out.ts'

/** What the decision on a message does to its episode. Call before the message joins the history. */

type Message = Stored<EventOf<'message.customer'>> | Stored<EventOf<'message.bot'>>

export function judgeMessage(step: Step, raise: (step: Step, happening: Happening) => void): void {
  const turn = { event: step.arrival.event as Message, signals: step.signals }
  const decision = judge(step, turn, step.now)
  step.decision = decision
  tryOut(step, turn, decision)
  if (turn.event.type === 'message.customer') noteFailure(step, decision)
  if (decision.action === 'continue') return
  // an offer, or mere observing, waits for somebody to ask
  const isEscalated = decision.action !== 'offer_human' && decision.mode === 'enforce'
  raise(step, isEscalated ? 'decision escalates' : 'decision offers')
}

/** A request for a person, or trouble after a confident answer: that answer failed, for the first reason that shows. */
function noteFailure(step: Step, decision: Decision): void {
  const { episode } = step
  const isAskedFor = decision.triggers.some((hit) => hit.trigger === 'human_request')
  if (isAskedFor) noteHumanRequest(step)
  if (isAskedFor) fail(episode, 'asked_for_person')
  else if (decision.triggers.some((hit) => hit.tier === 2 && hit.trigger !== 'repetition')) fail(episode, 'tier_2')
  else if (decision.triggers.some((hit) => hit.trigger === 'repetition')) fail(episode, 'repeated')
}

/** The customer asked for a person, in words or with an event. */
export function noteHumanRequest({ episode, at }: Step): void {
  episode.human_request_count++
  episode.human_requested_at = Math.min(at, episode.human_requested_at ?? at)
}

/** Only an episode with a confident answer can have a false positive; its first failure stays the reason. */
export function fail(episode: Episode, reason: Exclude<Episode['failed'], ''>): void {
  if (episode.confident_answer_count > 0 && episode.failed === '') episode.failed = reason
}

export function noteAsked(step: Step): void {
  step.episode.asked = askedBy(step.decision as Decision)
}

export function beginByDecision(step: Step): void {
  const decision = step.decision as Decision
  const handoff = beginHandoff(step, 'decision', askedBy(decision), lastWords(step), decision.briefing)
  promiseByDecision(step, handoff, decision)
}
