import type { Briefing } from '../../contract/briefing.ts'
import type { BriefingRow } from '../../contract/row.ts'
import { asGiven } from '../as-given.ts'
import { brief } from '../briefing/brief.ts'
import type { Handoff } from '../conversation.ts'
import type { Language } from '../signals/language.ts'
import type { Turn } from '../triggers/trigger.ts'
import { messageOf } from './judge.ts'
import type { Step } from './step.ts'

/** What whoever takes over is told, at the message that calls for a person. Call before it joins the history. */
export function briefOnMessage(step: Step, { event, signals }: Turn): Briefing {
  const role = event.type === 'message.bot' ? 'bot' : 'customer'
  return brief({
    history: step.state.history,
    present: messageOf(step, event.text, { role, frustration: signals?.frustration ?? 0 }),
    facts: (signals?.facts ?? []).map((fact) => asGiven(fact, event.text)),
    swears: (signals?.profanity ?? 0) > 0,
    judged: signals?.judged ?? isJudged(step),
    language: signals?.language || languageOf(step),
    resumed: isResumed(step),
  })
}

/** … at an event that is no message, such as a request of the platform. */
export const briefOnEvent = (step: Step): Briefing =>
  brief({
    history: step.state.history,
    present: null,
    facts: [],
    swears: false,
    judged: isJudged(step),
    language: languageOf(step),
    resumed: isResumed(step),
  })

const isJudged = ({ episode, policy }: Step): boolean => /^en\b/i.test(episode.origin.language || policy.language)

const languageOf = ({ episode, policy }: Step): Language =>
  (/^(?:de|es|fr)\b/i.exec(episode.origin.language || policy.language)?.[0].toLowerCase() as Language | undefined) ?? ''

const isResumed = ({ episode }: Step): boolean =>
  episode.episode > 1 || episode.agent_joined === 1 || episode.handoffs.some(({ accepted_at }) => accepted_at > 0)

export const briefingRow = ({ state, episode }: Step, handoff: Handoff, briefing: Briefing): BriefingRow => ({
  workspace: state.workspace,
  handoff_id: handoff.handoff_id,
  conversation_id: state.conversation_id,
  episode: episode.episode,
  made_at: handoff.requested_at,
  body: JSON.stringify(briefing),
})
