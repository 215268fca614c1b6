import type { ConversationEvent } from '../../contract/event.ts'
import type { Episode, Handoff } from '../conversation.ts'
import type { History } from '../history.ts'
import {
  ANSWERED_BEFORE_THE_RETURN,
  BEFORE_THE_END,
  BEFORE_THE_RETURN,
  type EndedState,
  type Happening,
  type OpenState,
  type State,
} from './lifecycle.ts'

/** Which state of `lifecycle.ts` an episode is in, and which of its happenings an event is. */

/** @param holder who has the conversation: an agent who answered, or the queue again */
export function stateOf(episode: Episode | undefined, holder: History['holder']): State {
  if (episode === undefined) return 'none'
  return episode.ended_at > 0 ? endedStateOf(episode) : openStateOf(episode, holder)
}

function openStateOf({ handoffs, agent_joined }: Episode, holder: History['holder']): OpenState {
  const last = handoffs.at(-1)
  if (last === undefined) return 'with_bot'
  const isAgain = agent_joined === 1
  if (last.ended_at > 0) {
    if (last.responded_at > 0) return 'returned'
    return isAgain ? 'taken_back_again' : 'taken_back'
  }
  if (last.responded_at > 0) return holder === 'agent' ? 'with_agent' : 'requeued'
  if (last.accepted_at > 0) return isAgain ? 'accepted_again' : 'accepted'
  return isAgain ? 'waiting_again' : 'waiting'
}

/** A handoff that waited to the end decides before an agent who wrote earlier. */
export function endedStateOf({ handoffs, ended_by, agent_joined }: Episode): EndedState {
  if (ended_by === 'resolved') return agent_joined === 1 ? 'agent_resolved' : 'bot_resolved'
  const last = handoffs.at(-1)
  if (last !== undefined && last.ended_by !== 'bot')
    return last.responded_at === 0 ? 'abandoned_in_queue' : 'abandoned_with_agent'
  return agent_joined === 1 ? 'abandoned_after_agent' : 'abandoned_in_bot'
}

/** Of two in the same instant the stream says which was first. */
const isBeforeReturn = (last: Handoff | undefined, at: number): boolean =>
  last?.ended_by === 'bot' && at < last.ended_at

/** An end's own instant is still before it, but not that of a silence: it was over by then. */
const isBeforeEnd = ({ ended_at, ended_by }: Episode, at: number): boolean =>
  ended_by === 'idle' ? at < ended_at : at <= ended_at

/** @param episode the current one @param at the event's time, epoch ms */
export function happeningOf(event: ConversationEvent, episode: Episode | undefined, at: number): Happening {
  const { type } = event
  if (type === 'handoff.returned') return event.to === 'bot' ? 'handoff.returned to bot' : 'handoff.returned to queue'
  if (type === 'handoff.requested' && isBeforeReturn(episode?.handoffs.at(-1), at)) return BEFORE_THE_RETURN
  if (type === 'message.agent' && isBeforeReturn(episode?.handoffs.at(-1), at)) return ANSWERED_BEFORE_THE_RETURN
  if (episode === undefined || episode.ended_at === 0) return type
  if (type === 'message.customer') return isBeforeEnd(episode, at) ? BEFORE_THE_END : type
  if (at <= episode.ended_at) return type
  const isTold = type === 'message.bot' || type === 'message.agent' || type === 'handoff.requested'
  return isTold ? `${type} after the end` : type
}
