import { type Reason, reasons } from '../../contract/decision.ts'
import type { EventOf, EventType, Stored } from '../../contract/event.ts'
import { type Asked, openHandoff } from '../conversation.ts'
import { hashId } from '../seen.ts'
import { markAssigned } from './ghosts.ts'
import { beginHandoff, closeHandoff, requestAgain } from './handoffs.ts'
import { lastWords } from './judge.ts'
import { fail } from './messages.ts'
import { closePromises } from './promises.ts'
import type { Step } from './step.ts'

/** What everything but a message does to its episode. */

type Event<T extends EventType> = Stored<EventOf<T>>

export function foldStarted({ state, episode, at }: Step, event: Event<'conversation.started'>): void {
  if (!event.disclosed) return
  state.told_it_is_a_bot = 1
  const first = episode.first_bot_message_at
  if (first === 0 || at <= first) episode.disclosed = 1
}

export function foldRequested(step: Step, event: Event<'handoff.requested'>): void {
  const { episode, at, policy } = step
  const handoff = openHandoff(episode)
  if (event.by === 'customer') {
    // the message that asked was counted already
    if ((handoff ?? episode.asked)?.reason !== 'human_request') episode.human_request_count++
    fail(episode, 'asked_for_person')
  }
  if (handoff !== undefined) {
    requestAgain(step, handoff)
    return
  }
  // nobody would ever answer or end a handoff of an episode that is over
  if (episode.ended_at > 0 && at > episode.ended_at) return
  const opened = beginHandoff(step, event.by, askedFor(step, event), lastWords(step))
  if (episode.ended_at > 0) closeHandoff(opened, episode.ended_at, episode.ended_by, step.version, policy)
}

/** The platform's reason if it is one of ours, else what Baton last asked for, else what can be told from who asked. */
function askedFor({ episode }: Step, event: Event<'handoff.requested'>): Asked {
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

export function foldAccepted({ episode, at, presence }: Step, event: Event<'handoff.accepted'>): void {
  const handoff = openHandoff(episode)
  if (handoff === undefined || handoff.responded_at > 0) return
  handoff.accepted_at = Math.max(at, handoff.requested_at)
  handoff.agent_id = event.agent_id
  markAssigned(handoff, event.agent_id, presence)
}

export function foldBriefingOpened({ episode, at }: Step): void {
  const handoff = openHandoff(episode)
  if (handoff !== undefined && handoff.briefing_opened_at === 0)
    handoff.briefing_opened_at = Math.max(at, handoff.requested_at)
}

/** To the bot: the handoff is over. To the queue: it goes on, without the agent who had it. */
export function foldReturned({ state, episode, at, version, policy }: Step, event: Event<'handoff.returned'>): void {
  const handoff = openHandoff(episode)
  if (handoff === undefined) return
  if (event.to === 'bot') {
    closeHandoff(handoff, at, 'bot', version, policy)
    closePromises(episode, at, version)
    state.history.holder = 'bot'
    return
  }
  state.history.holder = 'queue'
  if (handoff.responded_at > 0) return
  handoff.accepted_at = 0
  handoff.agent_id = ''
  handoff.agent_offline = 0
}

/** The latest handoff of the episode, also when it has ended. */
export function foldMarkedUnneeded({ episode, version }: Step): void {
  const handoff = episode.handoffs.at(-1)
  if (handoff === undefined) return
  handoff.unneeded = 1
  handoff.version = version
}

/** A second rating replaces the first. */
export function foldRated({ episode, at }: Step, event: Event<'csat.submitted'>): void {
  episode.csat_score = event.score
  episode.csat_at = at
}

/** A confident answer of any episode that is kept was wrong, however late somebody says so. */
export function foldFlagged({ state, version }: Step, event: Event<'answer.flagged'>): void {
  const answer = hashId(event.message_event_id)
  const episode = state.episodes.find((one) => one.confident_answers.includes(answer))
  if (episode === undefined) return
  fail(episode, 'flagged')
  episode.version = version
}
