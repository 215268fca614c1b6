import { answerHandoff, beginHandoff, closeHandoff } from './handoffs.ts'
import { lastWords } from './judge.ts'
import { tellKnown } from './known-facts.ts'
import { answerPromises } from './promises.ts'
import { isSameAnswer } from './same-answer.ts'
import { eventOf, lastHandoff, type Step } from './step.ts'

/** What an agent's message does to its episode. Each of these is about the last handoff. */

export function hearAgent({ episode }: Step): void {
  episode.agent_message_count++
}

/** Nobody had asked for a person: a handoff opens, and is answered at once. */
export function takeOver(step: Step): void {
  const asked = { decision_id: '', reason: 'agent_takeover' as const, tier: 0, triggers: [] }
  beginHandoff(step, 'agent', asked, lastWords(step))
}

export function answer(step: Step): void {
  const handoff = lastHandoff(step)
  const { text, agent_id } = eventOf(step, 'message.agent')
  answerHandoff(step, handoff, agent_id)
  if (isSameAnswer(text, step.state.history.messages)) handoff.unneeded = 1
}

/**
 * It was written before the end and came in after it: two systems' reports of one moment overtake each other. It answers
 * the handoff that ended with the episode; one that the bot had back by then is not meant.
 */
export function answerLate(step: Step): void {
  const { episode, version, policy } = step
  const last = episode.handoffs.at(-1)
  if (last === undefined || last.ended_by === 'bot') {
    takeOver(step)
    closeHandoff(lastHandoff(step), episode.ended_at, episode.ended_by, version, policy)
  }
  if (lastHandoff(step).responded_at === 0) answer(step)
}

/** It was written before the bot took the handoff back: it is that one's answer, unless it had one, and the bot keeps the conversation. */
export function answerGivenBack(step: Step): void {
  const { responded_at } = lastHandoff(step)
  if (responded_at === 0) answer(step)
}

export const keepPromises = (step: Step): void => answerPromises(step, lastHandoff(step))

export const tellWhatIsKnown = (step: Step): void => tellKnown(step, lastHandoff(step), eventOf(step, 'message.agent'))

export function noteJoined({ episode }: Step): void {
  episode.agent_joined = 1
}

export function handToAgent(step: Step): void {
  noteJoined(step)
  step.state.history.holder = 'agent'
}
