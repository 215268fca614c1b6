import type { ConversationEvent } from '../../contract/event.ts'
import type { Episode, Handoff } from '../conversation.ts'
import type { History } from '../history.ts'
import {
  ANSWERED_BEFORE_THE_RETURN,
  BEFORE_THE_ANSWER,
  BEFORE_THE_END,
  BEFORE_THE_REQUEST,
  BEFORE_THE_RETURN,
  type EndedState,
  type Happening,
  type LastHandoff,
  type OpenState,
  REOPENED_BEFORE,
  type State,
} from './lifecycle.ts'

/** Where the table of `lifecycle.ts` is to be looked at: in which state an episode is, and which of its happenings an event is. */

/** @param holder who has the conversation */
export const stateOf = (episode: Episode | undefined, holder: History['holder']): State =>
  episode?.life ?? readState(episode, holder)

export const endedStateOf = (episode: Episode): EndedState =>
  (episode.life as EndedState | undefined) ?? readEndedState(episode)

/**
 * The same, told by what was done to the episode: of those that an earlier version wrote down without it. What the table
 * says and what it does agree when both give the same.
 */
export function readState(episode: Episode | undefined, holder: History['holder']): State {
  if (episode === undefined) return 'none'
  return episode.ended_at > 0 ? readEndedState(episode) : readOpenState(episode, holder)
}

function readOpenState(episode: Episode, holder: History['holder']): OpenState {
  const isAgain = episode.agent_joined === 1
  switch (lastHandoffOf(episode)) {
    case 'no handoff':
      return 'with_bot'
    case 'given back':
      return 'returned'
    case 'taken back':
      return isAgain ? 'taken_back_again' : 'taken_back'
    case 'answered':
      return holder === 'agent' ? 'with_agent' : 'requeued'
    case 'unanswered':
      if ((episode.handoffs.at(-1) as Handoff).accepted_at > 0) return isAgain ? 'accepted_again' : 'accepted'
      return isAgain ? 'waiting_again' : 'waiting'
  }
}

/** A handoff that waited to the end decides before an agent who wrote earlier. */
function readEndedState(episode: Episode): EndedState {
  const isJoined = episode.agent_joined === 1
  if (episode.ended_by === 'resolved') return isJoined ? 'agent_resolved' : 'bot_resolved'
  const last = lastHandoffOf(episode)
  if (last === 'unanswered') return 'abandoned_in_queue'
  if (last === 'answered') return 'abandoned_with_agent'
  return isJoined ? 'abandoned_after_agent' : 'abandoned_in_bot'
}

export function lastHandoffOf({ handoffs }: Episode): LastHandoff {
  const last = handoffs.at(-1)
  if (last === undefined) return 'no handoff'
  const isAnswered = last.responded_at > 0
  if (last.ended_by === 'bot') return isAnswered ? 'given back' : 'taken back'
  return isAnswered ? 'answered' : 'unanswered'
}

/** Of two in the same instant the stream says which was first. */
const isBeforeReturn = (last: Handoff | undefined, at: number): boolean =>
  last?.ended_by === 'bot' && at < last.ended_at

/** An agent has answered or joined by now; a request in the instant of the one that is known is the same. */
const isBeforeAnswer = (last: Handoff | undefined, at: number): boolean =>
  last !== undefined && last.responded_at > 0 && at <= last.requested_at

/** In the request's own instant the bot was still in charge. */
const isBeforeRequest = (last: Handoff | undefined, at: number): boolean =>
  last !== undefined && last.ended_by !== 'bot' && at <= last.requested_at

/** An end's own instant is still before it, but not that of a silence: it was over by then. */
export const isBeforeEnd = ({ ended_at, ended_by }: Episode, at: number): boolean =>
  ended_by === 'idle' ? at < ended_at : at <= ended_at

/** @param episode the current one @param at the event's time, epoch ms */
export function happeningOf(event: ConversationEvent, episode: Episode | undefined, at: number): Happening {
  const { type } = event
  if (type === 'handoff.returned') return event.to === 'bot' ? 'handoff.returned to bot' : 'handoff.returned to queue'
  if (type === 'handoff.requested' && isBeforeAnswer(episode?.handoffs.at(-1), at)) return BEFORE_THE_ANSWER
  if (type === 'handoff.requested' && isBeforeReturn(episode?.handoffs.at(-1), at)) return BEFORE_THE_RETURN
  if (type === 'message.agent' && isBeforeReturn(episode?.handoffs.at(-1), at)) return ANSWERED_BEFORE_THE_RETURN
  if (episode === undefined) return type
  if (type === 'message.customer') return customerHappening(episode, at)
  if (episode.ended_at === 0) return type
  // in the end's own instant the stream says which was first
  if (type === 'conversation.reopened') return at < episode.ended_at ? REOPENED_BEFORE : type
  if (at <= episode.ended_at) return type
  const isTold = type === 'message.bot' || type === 'message.agent' || type === 'handoff.requested'
  return isTold ? `${type} after the end` : type
}

function customerHappening(episode: Episode, at: number): Happening {
  const hasEnded = episode.ended_at > 0
  if (hasEnded && !isBeforeEnd(episode, at)) return 'message.customer'
  if (isBeforeRequest(episode.handoffs.at(-1), at)) return BEFORE_THE_REQUEST
  return hasEnded ? BEFORE_THE_END : 'message.customer'
}
