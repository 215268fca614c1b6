import { createHash } from 'node:crypto'
import type { KV } from '@nats-io/kv'
import { type Announcement, alertKey, type Delivery, keyPart, OUTBOX_KEPT_MS } from '../../contract/alert.ts'
import type { Notice, Receiver, SendOutcome } from './receivers/receiver.ts'

/**
 * What still has to leave, on the broker's disk: one entry per announcement and receiver. Delivered entries stay until
 * the bucket forgets them (OUTBOX_KEPT_MS), so that announcing the same thing again adds nothing.
 */

/** what could not be delivered for so long is given up */
export const OUTBOX_HORIZON_MS = 86_400_000

export interface OutboxEntry extends Notice, Delivery {
  key: string
  /** entries with the same one leave one after the other: trigger before resolve */
  line: string
}

export interface Outbox {
  /** Adds what is not there yet. Safe to repeat. */
  add(workspace: string, rule: string, announcement: Announcement, receivers: Receiver[], now: number): Promise<void>
  /** The first waiting entry of each line, if its time has come. */
  due(now: number): OutboxEntry[]
  /** Notes how an attempt ended. @returns the entry's new state */
  settle(entry: OutboxEntry, outcome: SendOutcome, now: number): Promise<OutboxEntry['state']>
  /** Tries again to store what the broker could not take. */
  save(): Promise<void>
  /** age of the oldest waiting entry, ms; 0 when nothing waits */
  oldestMs(now: number): number
  entries(): OutboxEntry[]
}

/** Loads the bucket. One worker at a time holds it (the alerts' lease). @param random 0–1, for the jitter */
export async function openOutbox(bucket: KV, random: () => number): Promise<Outbox> {
  const known = await readAll(bucket)
  const unsaved = new Set<string>()
  const store = async (entry: OutboxEntry) => {
    known.set(entry.key, entry)
    unsaved.add(entry.key)
    await bucket.put(entry.key, JSON.stringify(entry))
    unsaved.delete(entry.key)
  }
  const isWaiting = (entry: OutboxEntry) => entry.state === 'waiting'
  const lineOf = (line: string) => sorted(known).filter((entry) => entry.line === line)
  return {
    async add(workspace, rule, announcement, receivers, now) {
      for (const [key, entry] of known)
        if (!isWaiting(entry) && entry.queued_at < now - OUTBOX_KEPT_MS) known.delete(key)
      for (const receiver of receivers) {
        const entry = newEntry(workspace, rule, announcement, receiver, now)
        const trigger = lineOf(entry.line).find((other) => isTriggerOf(other, entry))
        const wasLost = trigger !== undefined && trigger.state !== 'waiting' && trigger.state !== 'delivered'
        if (!known.has(entry.key)) await store(wasLost ? { ...entry, state: 'skipped' } : entry)
      }
    },
    due(now) {
      const first = new Map<string, OutboxEntry>()
      for (const entry of sorted(known)) if (isWaiting(entry) && !first.has(entry.line)) first.set(entry.line, entry)
      return [...first.values()].filter((entry) => entry.next_at <= now)
    },
    async settle(entry, outcome, now) {
      const next = settled(entry, outcome, now, random)
      await store(next)
      const isLost = next.state === 'refused' || next.state === 'given_up'
      // nobody heard that it began: hearing that it ended would puzzle them
      const end =
        isLost && next.kind === 'triggered' ? lineOf(next.line).find((other) => isEndOf(other, next)) : undefined
      if (end !== undefined && isWaiting(end)) await store({ ...end, state: 'skipped', last_error: next.last_error })
      return next.state
    },
    async save() {
      for (const key of [...unsaved]) {
        const entry = known.get(key)
        if (entry !== undefined) await store(entry)
      }
    },
    oldestMs(now) {
      const waiting = [...known.values()].filter(isWaiting).map((entry) => now - entry.queued_at)
      return Math.max(0, ...waiting)
    },
    entries: () => sorted(known),
  }
}

const isTriggerOf = (entry: OutboxEntry, end: OutboxEntry): boolean =>
  entry.alert_id === end.alert_id && entry.kind === 'triggered' && end.kind === 'resolved'

const isEndOf = (entry: OutboxEntry, trigger: OutboxEntry): boolean =>
  entry.alert_id === trigger.alert_id && entry.kind === 'resolved'

async function readAll(bucket: KV): Promise<Map<string, OutboxEntry>> {
  const known = new Map<string, OutboxEntry>()
  const keys: string[] = []
  for await (const key of await bucket.keys()) keys.push(key)
  for (const key of keys) {
    const entry = await bucket.get(key)
    if (entry?.operation === 'PUT') known.set(key, entry.json<OutboxEntry>())
  }
  return known
}

/** By time, and of one instant the trigger first. */
const sorted = (known: Map<string, OutboxEntry>): OutboxEntry[] =>
  [...known.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))

function newEntry(
  workspace: string,
  rule: string,
  announcement: Announcement,
  receiver: Receiver,
  now: number,
): OutboxEntry {
  const { alert_id, kind, at, body } = announcement
  const line = `${keyPart(receiver.name)}.${alertKey(workspace, rule)}`
  return {
    key: `${line}.${String(at).padStart(15, '0')}.${kind === 'triggered' ? 1 : 2}`,
    line,
    workspace,
    rule,
    receiver: receiver.name,
    alert_id,
    kind,
    message_id: `msg_${createHash('sha256').update(`${alert_id}:${kind}:${receiver.name}`).digest('hex').slice(0, 32)}`,
    body,
    state: 'waiting',
    queued_at: now,
    attempts: 0,
    next_at: now,
    delivered_at: 0,
    last_error: '',
  }
}

function settled(entry: OutboxEntry, outcome: SendOutcome, now: number, random: () => number): OutboxEntry {
  const attempts = entry.attempts + 1
  if (outcome.ok) return { ...entry, attempts, state: 'delivered', delivered_at: now, last_error: '' }
  if (outcome.reason === 'stopped') return entry
  const failed = { ...entry, attempts, last_error: `${outcome.reason}: ${outcome.detail}`.slice(0, 300) }
  if (!outcome.retry) return { ...failed, state: 'refused' }
  if (now - entry.queued_at >= OUTBOX_HORIZON_MS) return { ...failed, state: 'given_up' }
  return { ...failed, next_at: now + Math.max(backoffMs(attempts, random), outcome.retry_after_ms ?? 0) }
}

/** 5 s, 10 s, 20 s … 5 min, or from another first pause on, of which the upper half is random. */
export function backoffMs(attempts: number, random: () => number, first_ms = 5000): number {
  const full = Math.min(300_000, first_ms * 2 ** Math.min(attempts - 1, 10))
  return full / 2 + (random() * full) / 2
}
