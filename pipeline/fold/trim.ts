import { EPISODE_LIMIT, HANDOFF_LIMIT, openHandoff, PROMISE_LIMIT, type StateRows } from '../conversation.ts'
import { isPending } from './deadlines.ts'
import { addRows } from './rows.ts'
import type { Step } from './step.ts'

/** So long after an episode's end late lines are still judged by what was said in it, once another has begun. */
const PAST_MS = 7 * 86_400_000

/** Takes out what is over and too much to keep. Its last rows may not have been seen yet: they wait for `rowsOf`. */
export function trim(step: Step): void {
  const { state, episode } = step
  forgetPast(step)
  const isRoomy =
    state.episodes.length <= EPISODE_LIMIT &&
    episode.handoffs.length <= HANDOFF_LIMIT &&
    episode.promises.length <= PROMISE_LIMIT
  if (!isRoomy) takeOutOldest(step)
}

/** Two long conversations would ride along for good, in every snapshot. */
function forgetPast({ state, at }: Step): void {
  for (const one of state.episodes)
    if (one.history !== undefined && at - one.ended_at > PAST_MS) one.history = undefined
}

function takeOutOldest({ state, episode, version }: Step): void {
  const gone = state.episodes.splice(0, Math.max(0, state.episodes.length - EPISODE_LIMIT))
  const handoffs = takeOut(episode.handoffs, HANDOFF_LIMIT, (handoff) => handoff !== openHandoff(episode))
  const promises = takeOut(episode.promises, PROMISE_LIMIT, (promise) => !isPending(promise))
  if (gone.length + handoffs.length + promises.length === 0) return
  const rows: StateRows = { episodes: [], handoffs: [], promises: [] }
  for (const one of gone) addRows(rows, state, one, 0, one.last_event_at)
  addRows(rows, state, { ...episode, version: 0, handoffs, promises }, 0, episode.last_event_at)
  state.leaving.push({ version, rows })
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
