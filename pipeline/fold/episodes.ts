import type { ConversationEvent } from '../../contract/event.ts'
import type { Policy } from '../../contract/policy.ts'
import {
  type ConversationState,
  currentEpisode,
  type EndedBy,
  type Episode,
  type Origin,
  openHandoff,
} from '../conversation.ts'
import { idleEnd } from './deadlines.ts'
import { closeHandoff } from './handoffs.ts'
import { closePromises } from './promises.ts'

/** Ends the current episode if it was idle for too long before `at`; the end is when the time ran out, not when it was noticed. */
export function endIdle(state: ConversationState, at: number, version: number, policy: Policy): void {
  const episode = currentEpisode(state)
  if (episode === undefined || episode.ended_at > 0) return
  const end = idleEnd(episode, policy)
  if (at >= end) endEpisode(episode, end, 'idle', version, policy)
}

export function endEpisode(episode: Episode, at: number, by: EndedBy, version: number, policy: Policy): void {
  episode.ended_at = Math.max(at, episode.began_at)
  episode.ended_by = by
  episode.version = version
  const handoff = openHandoff(episode)
  if (handoff !== undefined) closeHandoff(handoff, episode.ended_at, by, version, policy)
  closePromises(episode, episode.ended_at, version)
}

/**
 * The episode an event belongs to. Once the last one has ended, only a reopen or a customer's message begins another:
 * whatever their clocks say, a customer who writes must not be lost. Ratings go to the episode of their time.
 */
export function episodeFor(state: ConversationState, event: ConversationEvent, at: number, version: number): Episode {
  const current = currentEpisode(state)
  if (current === undefined) return beginEpisode(state, at, version)
  if (event.type === 'csat.submitted' || event.type === 'handoff.marked_unneeded') return episodeAt(state, at)
  if (current.ended_at === 0) {
    if (event.type === 'conversation.reopened') noteReopen(state, current, version)
    return current
  }
  if (event.type === 'conversation.reopened') {
    if (current.reopened_at === 0) current.reopened_at = Math.max(at, current.ended_at)
    current.version = version
    return beginEpisode(state, at, version)
  }
  return event.type === 'message.customer' ? beginEpisode(state, at, version) : current
}

/** Some platforms report a reopen after the customer's message that caused it: that message has begun the episode already. */
function noteReopen(state: ConversationState, current: Episode, version: number): void {
  const last = state.episodes[state.episodes.length - 2]
  if (last === undefined || last.reopened_at > 0) return
  last.reopened_at = current.began_at
  last.version = version
}

/** The latest episode that had begun by then; of a time before all of them the first that is kept. */
function episodeAt(state: ConversationState, at: number): Episode {
  return (state.episodes.findLast((episode) => episode.began_at <= at) ?? state.episodes[0]) as Episode
}

function beginEpisode(state: ConversationState, at: number, version: number): Episode {
  const last = currentEpisode(state)
  const origin = last === undefined ? noOrigin() : { ...last.origin }
  const number = (last?.episode ?? 0) + 1
  // not before the last one ended, or the time between them would be negative
  const episode = newEpisode(number, Math.max(at, last?.ended_at ?? 0), version, origin, state.told_it_is_a_bot)
  state.episodes.push(episode)
  state.history = { messages: [], facts: [], holder: 'bot' }
  return episode
}

const noOrigin = (): Origin => ({ channel: '', language: '', customer_id: '', bot_id: '', bot_version: '' })

function newEpisode(episode: number, began_at: number, version: number, origin: Origin, disclosed: number): Episode {
  return {
    episode,
    version,
    origin,
    began_at,
    last_event_at: began_at,
    ended_at: 0,
    ended_by: '',
    disclosed,
    agent_joined: 0,
    handoff_count: 0,
    customer_message_count: 0,
    bot_message_count: 0,
    agent_message_count: 0,
    confident_answer_count: 0,
    unjudged_answer_count: 0,
    confident_answers: [],
    failed: '',
    human_request_count: 0,
    argued: 0,
    csat_score: 0,
    csat_at: 0,
    reopened_at: 0,
    first_customer_message_at: 0,
    first_bot_message_at: 0,
    last_bot_message_at: 0,
    asked: null,
    handoffs: [],
    promises: [],
  }
}
