import { isDecision, type Said } from '../../contract/notice.ts'
import type { WebhookPlace } from '../../contract/webhook.ts'
import { backoffMs } from '../alerts/outbox-entry.ts'
import type { SendOutcome } from '../alerts/receivers/receiver.ts'

/**
 * What one workspace still has to be sent, in the stream's order. Of one conversation a decision or notice leaves when the
 * one before it has arrived or was given up. The stream is the outbox: what has no room here stays there.
 */
export interface Waiting {
  stream_seq: number
  /** of the decision or the notice */
  message_id: string
  conversation_id: string
  /** epoch ms */
  made_at: number
  body: string
  attempts: number
  next_at: number
  isOnItsWay: boolean
}

export type DropReason =
  /** the receiver will never take it: 3xx, 4xx */
  | 'refused'
  /** the address belongs to a private network that is not allowed */
  | 'blocked'
  /** not taken for HORIZON_MS */
  | 'given_up'
  /** the webhook was taken away */
  | 'removed'
  /** the stream forgot it before it was read */
  | 'forgotten'

export type Settled = 'delivered' | 'waiting' | DropReason

export interface Queue {
  /** @returns how many messages of the stream are missing before this one; nothing is taken again, or beyond the room there is */
  take(stream_seq: number, said: Said[]): number
  /** up to where the stream was taken */
  takenSeq(): number
  /** The stream has more than there was room for, and there is room again. */
  wantsMore(): boolean
  /** What may leave now. */
  due(now: number): Waiting[]
  settle(item: Waiting, outcome: SendOutcome, now: number): Settled
  /** Takes out what has waited for too long. @returns how many */
  expire(now: number): number
  /** when the oldest was made, epoch ms; null when nothing waits */
  oldestAt(): number | null
  waitingCount(): number
  place(): Omit<WebhookPlace, 'webhook_id'>
}

/** What could not be delivered for so long is given up; the stream itself keeps a day. */
export const HORIZON_MS = 12 * 3_600_000
const MOST_WAITING = 2000
const MOST_SETTLED = 1000
const AT_ONCE = 8
const FIRST_RETRY_MS = 1000
/** decisions get old: who asks to be left alone for longer is asked again all the same */
const LONGEST_RETRY_AFTER_MS = 3_600_000

export function createQueue(place: Pick<WebhookPlace, 'done_seq' | 'settled'>, random: () => number): Queue {
  let waiting: Waiting[] = []
  let settled = place.settled
  let taken = place.done_seq
  let isBehind = false
  let failures = 0
  let paused_until = 0
  let last_error = ''
  const doneSeq = () => (waiting[0]?.stream_seq ?? taken + 1) - 1
  const leave = (item: Waiting) => {
    waiting = waiting.filter((other) => other !== item)
    settled = waiting.length === 0 ? [] : [...settled, item.message_id].slice(-MOST_SETTLED)
  }
  const wait = (item: Waiting, now: number, retry_after_ms: number | null) => {
    const asked_ms = Math.min(retry_after_ms ?? 0, LONGEST_RETRY_AFTER_MS)
    const pause = (attempts: number) => now + Math.max(backoffMs(attempts, random, FIRST_RETRY_MS), asked_ms)
    // those that were on their way together failed for one reason
    if (paused_until <= now) failures++
    item.next_at = pause(item.attempts)
    paused_until = pause(failures)
  }
  return {
    take(stream_seq, said) {
      if (stream_seq <= taken) return 0
      if (waiting.length >= MOST_WAITING) isBehind = true
      if (isBehind) return 0
      const missing_count = stream_seq - taken - 1
      taken = stream_seq
      const known = new Set(settled)
      for (const one of said) if (!known.has(idOf(one))) waiting.push(itemOf(one, stream_seq))
      return missing_count
    },
    takenSeq: () => taken,
    wantsMore() {
      if (!isBehind || waiting.length > MOST_WAITING / 2) return false
      isBehind = false
      return true
    },
    due(now) {
      if (paused_until > now) return []
      let free = (failures > 0 ? 1 : AT_ONCE) - waiting.filter((item) => item.isOnItsWay).length
      const due: Waiting[] = []
      const before = new Set<string>()
      for (const item of waiting) {
        if (free <= 0) break
        const isFirst = !before.has(item.conversation_id)
        before.add(item.conversation_id)
        if (!isFirst || item.isOnItsWay || item.next_at > now) continue
        due.push(item)
        free--
      }
      return due
    },
    settle(item, outcome, now) {
      item.isOnItsWay = false
      if (!outcome.ok && outcome.reason === 'stopped') return 'waiting'
      item.attempts++
      last_error = outcome.ok ? '' : `${outcome.reason}: ${outcome.detail}`.slice(0, 300)
      const state = stateAfter(item, outcome, now)
      if (state === 'waiting' && !outcome.ok) wait(item, now, outcome.retry_after_ms)
      else leave(item)
      if (outcome.ok) failures = 0
      return state
    },
    expire(now) {
      const old = waiting.filter((item) => !item.isOnItsWay && now - item.made_at >= HORIZON_MS)
      for (const item of old) leave(item)
      return old.length
    },
    oldestAt: () => waiting[0]?.made_at ?? null,
    waitingCount: () => waiting.length,
    place: () => ({ done_seq: doneSeq(), settled, waiting_count: waiting.length, last_error }),
  }
}

/** Nobody at the address (404, 410) may be a mistake that is put right: it is tried again like a server that is busy. */
function stateAfter(item: Waiting, outcome: SendOutcome, now: number): Settled {
  if (outcome.ok) return 'delivered'
  if (!outcome.retry && outcome.reason !== 'gone') return outcome.reason === 'blocked' ? 'blocked' : 'refused'
  return now - item.made_at >= HORIZON_MS ? 'given_up' : 'waiting'
}

const idOf = (said: Said): string => (isDecision(said) ? said.decision_id : said.notice_id)

function itemOf(said: Said, stream_seq: number): Waiting {
  const [type, timestamp] = isDecision(said) ? ['decision.made', said.decided_at] : [said.type, said.noticed_at]
  return {
    ...{ stream_seq, message_id: idOf(said), conversation_id: said.conversation_id, made_at: Date.parse(timestamp) },
    body: JSON.stringify({ type, timestamp, data: said }),
    ...{ attempts: 0, next_at: 0, isOnItsWay: false },
  }
}
