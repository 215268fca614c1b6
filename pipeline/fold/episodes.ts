import type { Policy } from '../../contract/policy.ts'
import {
  type ConversationState,
  currentEpisode,
  type EndedBy,
  type Episode,
  type Origin,
  openHandoff,
} from '../conversation.ts'
import { closeHandoff } from './handoffs.ts'
import { closePromises } from './promises.ts'

const HOUR_MS = 3_600_000

export function endEpisode(episode: Episode, at: number, by: EndedBy, version: number, policy: Policy): void {
  episode.ended_at = Math.max(at, episode.began_at)
  episode.ended_by = by
  episode.follow_up_until = episode.ended_at + policy.follow_up_hours * HOUR_MS
  episode.version = version
  const handoff = openHandoff(episode)
  if (handoff !== undefined) closeHandoff(handoff, episode.ended_at, by, version, policy)
  closePromises(episode, episode.ended_at, version)
}

/** The customer, or somebody for them, comes back to what had ended. */
export function reopen(state: ConversationState, at: number, version: number): Episode {
  const last = currentEpisode(state) as Episode
  if (last.reopened_at === 0) last.reopened_at = Math.max(at, last.ended_at)
  last.version = version
  return beginEpisode(state, at, version)
}

/** The latest episode that had begun by then; of a time before all of them the first that is kept. */
export function episodeAt(state: ConversationState, at: number): Episode {
  return (state.episodes.findLast((episode) => episode.began_at <= at) ?? state.episodes[0]) as Episode
}

export function beginEpisode(state: ConversationState, at: number, version: number): Episode {
  const last = currentEpisode(state)
  const origin = last === undefined ? noOrigin() : { ...last.origin }
  const number = (last?.episode ?? 0) + 1
  // not before the last one ended, or the time between them would be negative
  const episode = newEpisode(number, Math.max(at, last?.ended_at ?? 0), version, origin, state.told_it_is_a_bot)
  if (last !== undefined) last.history = state.history
  state.episodes.push(episode)
  state.history = { messages: [], facts: [], holder: 'bot' }
  return episode
}

const noOrigin = (): Origin => ({ channel: '', language: '', customer_id: '', bot_id: '', bot_version: '' })

function newEpisode(episode: number, began_at: number, version: number, origin: Origin, disclosed: number): Episode {
  return {
    episode,
    // the row that began it says what it is
    life: 'none',
    version,
    origin,
    began_at,
    last_event_at: began_at,
    ended_at: 0,
    ended_by: '',
    follow_up_until: 0,
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
