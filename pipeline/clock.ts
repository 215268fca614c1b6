import type { Policy } from '../contract/policy.ts'
import type { Batch } from './batch.ts'
import { currentEpisode } from './conversation.ts'
import { createDeadlines, type Deadlines } from './deadlines.ts'
import { foldClock, nextDeadline, rowsOf } from './fold.ts'
import { type Conversation, dropBytes, type Shard, wake } from './shard.ts'

/**
 * What the wall clock does to conversations nobody writes in: idle ends, broken promises, ghosts. It only adds rows, the
 * states stay what the events made of them, so nothing here has to be repeated exactly after a crash.
 */
export interface LaneClock {
  /** Conversations of a batch that is being cut: their changed rows, and when the clock looks at them next. */
  settle(shard: Shard, batch: Batch, onFault: Fault): void
  /** Enters what came back from a snapshot or from the shelf. */
  enter(shard: Shard, conversation: Conversation): void
  /** @returns keys whose conversation is due but on the shelf, by shard */
  tick(now: number, batch: Batch, limit: number, onFault: Fault): [Shard, string][]
}

type Fault = (conversation: Conversation, error: unknown) => void

export function createLaneClock(shards: Map<number, Shard>, policy: Policy): LaneClock {
  const deadlines: Deadlines = createDeadlines()
  const schedule = (shard: Shard, conversation: Conversation) => {
    const at = Math.max(conversation.deadline, conversation.quiet_until)
    if (!(at < conversation.scheduled_at)) return
    conversation.scheduled_at = at
    deadlines.push(at, `${shard.number} ${conversation.key}`)
  }
  const settleOne = (shard: Shard, conversation: Conversation, batch: Batch) => {
    const state = wake(conversation)
    batch.addState(rowsOf(state, 2 * batch.first_seq - 1))
    conversation.deadline = nextDeadline(state, policy)
    const hasEnded = currentEpisode(state)?.ended_at !== 0
    shard.ended.delete(conversation)
    if (hasEnded) shard.ended.add(conversation)
    // the map keeps the order of last touch
    shard.conversations.delete(conversation.key)
    shard.conversations.set(conversation.key, conversation)
    schedule(shard, conversation)
  }
  const tickOne = (shard: Shard, conversation: Conversation, now: number, batch: Batch) => {
    const rows = foldClock(wake(conversation), now, policy)
    dropBytes(conversation)
    if (rows !== null) batch.addState(rows)
    conversation.deadline = nextDeadline(wake(conversation), policy)
    // a deadline the clock has dealt with and that does not move on must not come back every second
    if (conversation.deadline <= now) conversation.deadline = Number.POSITIVE_INFINITY
    // nothing more to wait for: it may leave memory although no event has ended it
    if (conversation.deadline === Number.POSITIVE_INFINITY) shard.ended.add(conversation)
    schedule(shard, conversation)
  }
  return {
    settle(shard, batch, onFault) {
      for (const conversation of shard.touched)
        guard(conversation, onFault, () => settleOne(shard, conversation, batch))
      shard.touched.clear()
    },
    enter: schedule,
    tick(now, batch, limit, onFault) {
      const away: [Shard, string][] = []
      for (let count = 0; count < limit; count++) {
        const due = deadlines.pop(now)
        if (due === undefined) break
        const space = due.key.indexOf(' ')
        const shard = shards.get(Number(due.key.slice(0, space))) as Shard
        const conversation = shard.conversations.get(due.key.slice(space + 1))
        if (conversation === undefined) {
          away.push([shard, due.key.slice(space + 1)])
          continue
        }
        // a later entry of the same conversation, when an earlier deadline was pushed on top
        if (conversation.scheduled_at !== due.at) continue
        conversation.scheduled_at = Number.POSITIVE_INFINITY
        const isDue = Math.max(conversation.deadline, conversation.quiet_until) <= now
        if (isDue) guard(conversation, onFault, () => tickOne(shard, conversation, now, batch))
        else schedule(shard, conversation)
      }
      return away
    },
  }
}

function guard(conversation: Conversation, onFault: Fault, task: () => void): void {
  try {
    task()
  } catch (error) {
    onFault(conversation, error)
  }
}
