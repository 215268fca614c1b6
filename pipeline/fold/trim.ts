import {
  type ConversationState,
  EPISODE_LIMIT,
  type Episode,
  HANDOFF_LIMIT,
  openHandoff,
  PROMISE_LIMIT,
} from '../conversation.ts'
import { isPending } from './deadlines.ts'
import { addRows, type StateRows } from './rows.ts'

/**
 * Takes out what is over and too much to keep.
 * @returns its rows as they stay for ever; they may not have been seen yet, so they go with this event. null for nothing
 */
export function trim(state: ConversationState, episode: Episode): StateRows | null {
  const tooMany = state.episodes.length - EPISODE_LIMIT
  const gone = tooMany > 0 ? state.episodes.splice(0, tooMany) : []
  const handoffs = takeOut(episode.handoffs, HANDOFF_LIMIT, (handoff) => handoff !== openHandoff(episode))
  const promises = takeOut(episode.promises, PROMISE_LIMIT, (promise) => !isPending(promise))
  if (gone.length + handoffs.length + promises.length === 0) return null
  const rows: StateRows = { episodes: [], handoffs: [], promises: [] }
  for (const one of gone) addRows(rows, state, one, 0, one.last_event_at)
  addRows(rows, state, { ...episode, version: 0, handoffs, promises }, 0, episode.last_event_at)
  return rows
}

/** Removes the oldest that are over until the limit holds, or none of them is. */
function takeOut<T>(items: T[], limit: number, isOver: (item: T) => boolean): T[] {
  const taken: T[] = []
  for (let i = 0; items.length > limit && i < items.length; ) {
    if (isOver(items[i] as T)) taken.push(...items.splice(i, 1))
    else i++
  }
  return taken
}
