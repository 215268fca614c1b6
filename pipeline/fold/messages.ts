import { confidenceOf } from '../../contract/confidence.ts'
import type { Decision } from '../../contract/decision.ts'
import type { EventOf, Stored } from '../../contract/event.ts'
import { confidenceThreshold } from '../../contract/policy.ts'
import { CONFIDENT_ANSWER_LIMIT, type Episode, type Handoff, openHandoff } from '../conversation.ts'
import { buildRepeatRow, findRepeats, rememberFacts, type Told } from '../repeats.ts'
import { hashId } from '../seen.ts'
import type { Signals } from '../signals/signals.ts'
import { announcesPerson, asksToHold } from './announcement.ts'
import { answerHandoff, beginHandoff, closeHandoff } from './handoffs.ts'
import { addMessage, askedBy, judge, lastWords } from './judge.ts'
import { announceInText, answerPromises, promiseByDecision } from './promises.ts'
import { isSameAnswer } from './same-answer.ts'
import { type Step, waitingHandoff } from './step.ts'
import { tryOut } from './try-out.ts'

/** What a message does to its episode. */

export function foldCustomerMessage(
  step: Step,
  event: Stored<EventOf<'message.customer'>>,
  signals: Signals,
  now: () => number,
): Decision {
  const { episode, state, at } = step
  episode.customer_message_count++
  if (episode.first_customer_message_at === 0) episode.first_customer_message_at = at
  const told: Told = { event_id: event.event_id, occurred_at: at, text: event.text, signals }
  const handoff = openHandoff(episode)
  // said before the request, whenever it came in: the bot was still in charge
  if (handoff === undefined || at <= handoff.requested_at) rememberFacts(told, state.history)
  else countRepeats(step, told)
  const turn = { event, signals }
  const decision = judge(step, turn, now)
  tryOut(step, turn, decision)
  noteFailure(episode, decision)
  followDecision(step, decision)
  addMessage(step, event.text, { role: 'customer', words: signals.words, frustration: signals.frustration })
  return decision
}

function countRepeats(step: Step, told: Told): void {
  const { state, episode } = step
  const handoff = openHandoff(episode)
  if (handoff === undefined) return
  const { workspace, conversation_id } = state
  for (const repeat of findRepeats(told, state.history, handoff)) {
    handoff.repeat_count++
    const place = { workspace, conversation_id, episode: episode.episode, handoff_id: handoff.handoff_id }
    step.repeats.push(buildRepeatRow(repeat, told, place))
  }
}

/** A request for a person, or trouble after a confident answer: that answer failed, for the first reason that shows. */
function noteFailure(episode: Episode, decision: Decision): void {
  const isAskedFor = decision.triggers.some((hit) => hit.trigger === 'human_request')
  if (isAskedFor) episode.human_request_count++
  if (isAskedFor) fail(episode, 'asked_for_person')
  else if (decision.triggers.some((hit) => hit.tier === 2 && hit.trigger !== 'repetition')) fail(episode, 'tier_2')
  else if (decision.triggers.some((hit) => hit.trigger === 'repetition')) fail(episode, 'repeated')
}

/** Only an episode with a confident answer can have a false positive; its first failure stays the reason. */
export function fail(episode: Episode, reason: Exclude<Episode['failed'], ''>): void {
  if (episode.confident_answer_count > 0 && episode.failed === '') episode.failed = reason
}

/** An escalation opens a handoff, when the policy lets Baton act; an offer, or mere observing, waits for somebody to ask. */
function followDecision(step: Step, decision: Decision): void {
  const { episode } = step
  if (decision.action === 'continue' || episode.ended_at > 0) return
  const isEscalated = decision.action !== 'offer_human' && decision.mode === 'enforce'
  if (!isEscalated || openHandoff(episode) !== undefined) {
    episode.asked = askedBy(decision)
    return
  }
  const handoff = beginHandoff(step, 'decision', askedBy(decision), lastWords(step), decision.briefing)
  promiseByDecision(step, handoff, decision)
}

export function foldBotMessage(step: Step, event: Stored<EventOf<'message.bot'>>, now: () => number): Decision {
  const { episode, at } = step
  episode.bot_message_count++
  if (episode.first_bot_message_at === 0) episode.first_bot_message_at = at
  if (isInside(episode, at)) episode.last_bot_message_at = Math.max(episode.last_bot_message_at, at)
  const isAnnounced = announcesPerson(event.text)
  if (!isAnnounced && isArguing(step, event)) episode.argued = 1
  countConfidence(step, event)
  const turn = { event, signals: null }
  const decision = judge(step, turn, now)
  tryOut(step, turn, decision)
  followDecision(step, decision)
  const waiting = waitingHandoff(episode)
  if (waiting !== undefined && waiting.told_at === 0) waiting.told_at = at
  if (isAnnounced && openHandoff(episode) === undefined && episode.ended_at === 0) announceInText(step, event.text)
  addMessage(step, event.text, { role: 'bot', confidence: confidenceOf(event) ?? -1 })
  return decision
}

/**
 * Another answer after the customer asked for a person. While the request is open, only a message that calls itself an
 * answer is one: the bot may say what the queue does. Once an agent wrote, or all is over, there is nothing to argue about
 * until the customer asks again.
 */
function isArguing({ episode, at }: Step, event: Stored<EventOf<'message.bot'>>): boolean {
  if (episode.human_request_count === 0 || event.answered === false || asksToHold(event.text)) return false
  if (!isInside(episode, at)) return false
  const handoff = episode.handoffs.at(-1)
  if (handoff?.ended_at === 0)
    return handoff.responded_at === 0 && (typeof event.confidence === 'number' || event.answered === true)
  return handoff === undefined || handoff.responded_at === 0 || episode.asked?.reason === 'human_request'
}

function countConfidence({ episode, policy }: Step, event: Stored<EventOf<'message.bot'>>): void {
  const confidence = confidenceOf(event)
  if (confidence === null) {
    episode.unjudged_answer_count++
    return
  }
  if (event.answered === false || confidence < confidenceThreshold(policy, event.intent)) return
  episode.confident_answer_count++
  episode.confident_answers.push(hashId(event.event_id))
  if (episode.confident_answers.length > CONFIDENT_ANSWER_LIMIT) episode.confident_answers.shift()
}

/**
 * An agent's first message answers the open handoff; without one it opens and answers one at once. One that comes in
 * after the end but was written before it corrects the end: two systems' reports of one moment overtake each other.
 */
export function foldAgentMessage(step: Step, event: Stored<EventOf<'message.agent'>>): void {
  const { episode, state, at } = step
  episode.agent_message_count++
  if (isInside(episode, at)) {
    episode.agent_joined = 1
    const handoff = answerable(episode) ?? takeOver(step)
    if (handoff.responded_at === 0) {
      answerHandoff(step, handoff, event.agent_id)
      if (isSameAnswer(event.text, state.history.messages)) handoff.unneeded = 1
    }
    answerPromises(step, handoff)
    state.history.holder = 'agent'
  }
  addMessage(step, event.text, { role: 'agent' })
}

const isInside = (episode: Episode, at: number): boolean => episode.ended_at === 0 || at <= episode.ended_at

/** The open handoff; of an ended episode the one that ended with it. */
function answerable(episode: Episode): Handoff | undefined {
  const last = episode.handoffs.at(-1)
  return last !== undefined && last.ended_by !== 'bot' ? last : undefined
}

function takeOver(step: Step): Handoff {
  const { episode, version, policy } = step
  const asked = { decision_id: '', reason: 'agent_takeover' as const, tier: 0, triggers: [] }
  const handoff = beginHandoff(step, 'agent', asked, lastWords(step))
  handoff.looped = 0
  if (episode.ended_at > 0) closeHandoff(handoff, episode.ended_at, episode.ended_by, version, policy)
  return handoff
}
