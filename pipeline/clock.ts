import type { Policy } from '../contract/policy.ts'
import type { Batch } from './batch.ts'
import { type ConversationState, currentEpisode, type StateRows } from './conversation.ts'
import { foldClock, isOverdue, nextDeadline, nextNotice, rowsOf } from './fold.ts'
import { noteHandoffs } from './known-handoffs.ts'
import type { Presence } from './presence.ts'
import {
  beforeChange,
  type Conversation,
  dropText,
  policyOf,
  presenceOf,
  putToSleep,
  type Shard,
  schedule,
  wake,
} from './shard.ts'

/**
 * The rows of conversations, and what the wall clock does to those nobody writes in: idle ends, broken promises, ghosts.
 * The clock only adds rows, the states stay what the events made of them, so nothing of it has to be repeated exactly
 * after a crash. What must be told once (a ghost failure) it puts on the stream, where the fold tells it: see fold/notices.ts.
 */
export interface LaneClock {
  /** A batch ends here: what it touched is to become its rows, in slices, but before it changes again. */
  close(shards: Map<number, Shard>, batch: Batch): void
  /** Makes rows for so long. @returns true when all are made */
  settle(shards: Map<number, Shard>, limit_ms: number): boolean
  /**
   * @returns keys whose conversation is due but on the shelf; conversations of which something must be told; and whether
   * more are due than `limit`
   */
  tick(now: number, batch: Batch, limit: number): { away: [Shard, string][]; overdue: Overdue[]; more: boolean }
}

export interface Overdue {
  shard: number
  workspace: string
  conversation_id: string
}

/** What was put on the stream is looked at once more, in case it did not get there. */
export const againMs = 5000

export interface LaneClockOptions {
  shards: Map<number, Shard>
  /** of workspaces that have set none */
  policy: Policy
  elapsed: () => number
  onFault(conversation: Conversation, error: unknown): void
}

export function createLaneClock({ shards, policy, elapsed, onFault }: LaneClockOptions): LaneClock {
  const guard = (conversation: Conversation, task: () => void) => {
    try {
      task()
    } catch (error) {
      onFault(conversation, error)
    }
  }
  const add = (shard: Shard, batch: Batch, rows: StateRows) => {
    batch.addState(rows)
    if (rows.handoffs.length > 0) noteHandoffs(shard, rows.handoffs)
  }
  const settleOne = (shard: Shard, conversation: Conversation, batch: Batch) => {
    const state = wake(conversation)
    add(shard, batch, rowsOf(state, 2 * batch.first_seq - 1))
    conversation.deadline = deadlineOf(
      state,
      policyOf(shard, state.workspace, policy),
      presenceOf(shard, state.workspace),
    )
    shard.ended.delete(conversation)
    if (currentEpisode(state)?.ended_at !== 0) shard.ended.add(conversation)
    // the map keeps the order of last touch
    shard.conversations.delete(conversation.key)
    shard.conversations.set(conversation.key, conversation)
    schedule(shard, conversation)
  }
  const tickOne = (shard: Shard, conversation: Conversation, now: number, batch: Batch, overdue: Overdue[]) => {
    const state = wake(conversation)
    const own = policyOf(shard, state.workspace, policy)
    const presence = presenceOf(shard, state.workspace)
    const rows = foldClock(state, now, own)
    dropText(conversation)
    if (rows !== null) add(shard, batch, rows)
    const { workspace, conversation_id } = state
    conversation.deadline = deadlineOf(state, own, presence)
    if (isOverdue(state, now, own, presence)) {
      overdue.push({ shard: shard.number, workspace, conversation_id })
      conversation.deadline = now + againMs
    }
    // a deadline the clock has dealt with and that does not move on must not come back every second
    if (conversation.deadline <= now) conversation.deadline = Number.POSITIVE_INFINITY
    // nothing more to wait for: it may leave memory although no event has ended it
    if (conversation.deadline === Number.POSITIVE_INFINITY) shard.ended.add(conversation)
    schedule(shard, conversation)
  }
  const tickKey = (
    shard: Shard,
    { due_at, key }: { due_at: number; key: string },
    now: number,
    batch: Batch,
    overdue: Overdue[],
  ) => {
    const conversation = shard.conversations.get(key)
    // another entry stands for it
    if (conversation === undefined || conversation.scheduled_at !== due_at) return
    conversation.scheduled_at = Number.POSITIVE_INFINITY
    beforeChange(shard, conversation)
    const isDue = Math.max(conversation.deadline, conversation.quiet_until) <= now
    if (isDue) guard(conversation, () => tickOne(shard, conversation, now, batch, overdue))
    else schedule(shard, conversation)
  }
  return {
    close(all, batch) {
      for (const shard of all.values()) {
        shard.settling = shard.touched
        shard.touched = new Set()
        shard.settleFirst = (conversation) => {
          if (shard.settling.delete(conversation)) guard(conversation, () => settleOne(shard, conversation, batch))
        }
      }
    },
    settle(all, limit_ms) {
      const until = elapsed() + limit_ms
      for (const shard of all.values()) {
        for (const conversation of shard.settling) {
          shard.settleFirst(conversation)
          // most of those that are over are never heard of again, and as one string nobody has to collect them
          if (shard.ended.has(conversation)) putToSleep(conversation)
          if (elapsed() > until) return false
        }
      }
      return true
    },
    tick(now, batch, limit) {
      const away: [Shard, string][] = []
      const overdue: Overdue[] = []
      let count = 0
      for (const shard of shards.values()) {
        for (let due = shard.deadlines.pop(now); due !== undefined; due = shard.deadlines.pop(now)) {
          if (shard.away.has(due.key)) away.push([shard, due.key])
          else tickKey(shard, due, now, batch, overdue)
          if (++count === limit) return { away, overdue, more: true }
        }
      }
      return { away, overdue, more: false }
    },
  }
}

const deadlineOf = (state: ConversationState, policy: Policy, presence: Presence): number =>
  Math.min(nextDeadline(state, policy), nextNotice(state, presence))
