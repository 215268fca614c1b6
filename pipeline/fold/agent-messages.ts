import { answerHandoff, beginHandoff } from './handoffs.ts'
import { lastWords } from './judge.ts'
import { tellKnown } from './known-facts.ts'
import { answerPromises } from './promises.ts'
import { isSameAnswer } from './same-answer.ts'
import { eventOf, lastHandoff, type Step } from './step.ts'

/** What an agent's message does to its episode. Each of these is about the last handoff. */

export function hearAgent({ episode }: Step): void {
  episode.agent_message_count++
}

/** Nobody had asked for a person, or the bot had it back: a handoff opens, to be answered at once. */
export function takeOver(step: Step): void {
  const asked = { decision_id: '', reason: 'agent_takeover' as const, tier: 0, triggers: [] }
  const before = step.episode.asked
  const handoff = beginHandoff(step, 'agent', asked, lastWords(step))
  if (before !== null) handoff.asked_before = before
}

export function answer(step: Step): void {
  const handoff = lastHandoff(step)
  const { text, agent_id } = eventOf(step, 'message.agent')
  answerHandoff(step, handoff, agent_id)
  if (isSameAnswer(text, step.state.history.messages)) handoff.unneeded = 1
}

export const keepPromises = (step: Step): void => answerPromises(step, lastHandoff(step))

export const tellWhatIsKnown = (step: Step): void => tellKnown(step, lastHandoff(step), eventOf(step, 'message.agent'))

export function noteJoined({ episode }: Step): void {
  episode.agent_joined = 1
}
