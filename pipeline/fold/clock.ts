import type { Policy } from '../../contract/policy.ts'
import { type ConversationState, currentEpisode, type Episode, type StateRows } from '../conversation.ts'
import { fallSilent } from './advance.ts'
import { eachDeadline, idleEnd } from './deadlines.ts'
import { addRows } from './rows.ts'

/**
 * What the clock alone has changed by `now`: idle end, ghosts and promises whose deadline passed, so that they show
 * while they happen. It makes rows and leaves the conversation as it is, but for a note of what was said; the state
 * moves on with its next event, in event time. So the rows come out the same whenever, or whether, this is called.
 * @param now epoch ms
 * @returns rows with version 2 × last_seq + 1, or null when no deadline has passed
 */
export function foldClock(state: ConversationState, now: number, policy: Policy): StateRows | null {
  if (nextDeadline(state, policy) > now) return null
  const version = 2 * state.last_seq + 1
  const episode = copyOf(currentEpisode(state) as Episode)
  const end = idleEnd(episode, policy)
  const asOf = Math.min(now, end)
  const after = Math.max(episode.last_event_at, state.noticed_at)
  let latest = after
  eachDeadline(episode, (at, owner) => {
    if (at <= after || at > asOf) return
    owner.version = version
    latest = Math.max(latest, at)
  })
  if (now >= end) fallSilent({ state, episode, at: end, version, policy })
  state.noticed_at = now >= end ? end : latest
  const rows: StateRows = { episodes: [], handoffs: [], promises: [] }
  addRows(rows, state, episode, version - 1, asOf)
  return rows
}

/** When `foldClock` has something to say next, epoch ms; Infinity = never, without another event. */
export function nextDeadline(state: ConversationState, policy: Policy): number {
  const episode = currentEpisode(state)
  if (episode === undefined || episode.ended_at > 0) return Number.POSITIVE_INFINITY
  const after = Math.max(episode.last_event_at, state.noticed_at)
  const end = idleEnd(episode, policy)
  if (end <= after) return Number.POSITIVE_INFINITY
  let next = end
  eachDeadline(episode, (at) => {
    if (at > after && at < next) next = at
  })
  return next
}

const copyOf = (episode: Episode): Episode => ({
  ...episode,
  handoffs: episode.handoffs.map((handoff) => ({ ...handoff })),
  promises: episode.promises.map((promise) => ({ ...promise })),
})
