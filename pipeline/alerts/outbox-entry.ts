import { createHash } from 'node:crypto'
import {
  type AlertRecord,
  ATTEMPTS_KEPT,
  type Attempt,
  alertKey,
  type Delivery,
  type DeliveryKind,
  keyPart,
  ruleNamesOf,
} from '../../contract/alert.ts'
import { withUntold } from './notice.ts'
import type { Notice, Receiver, SendOutcome } from './receivers/receiver.ts'
import type { AlertRule } from './rule.ts'

/** What has to leave for one receiver, and how it changes. Pure. */

/** what could not be delivered for so long is given up, unless its rule says another time */
export const RETRY_MS = 86_400_000

export interface OutboxEntry extends Notice, Delivery {
  /** how the last attempts ended, the newest last */
  last_attempts: Attempt[]
  /** entries with the same one leave one after the other: trigger before resolve */
  line: string
  /** when it was last put on file, epoch ms */
  stored_at: number
  /** after this time another is told instead */
  deliver_within_ms: number
  /** after this time it is given up */
  retry_ms: number
}

/** What people are told of. */
export interface Announced {
  alert_id: string
  kind: DeliveryKind
  at: number
  /** the webhook's body as it was at that moment */
  body: string
}

export type AlertName = Pick<AlertRecord, 'workspace' | 'rule' | 'severity'> & Patience

/** How long a rule waits for its receivers. */
export type Patience = Pick<AlertRule, 'deliver_within_ms' | 'retry_ms'>

export const WITHIN_MS: Record<AlertRecord['severity'], number> = {
  critical: 900_000,
  warning: 3_600_000,
  info: 3_600_000,
}

/** in one instant the beginning leaves first */
const rank: Record<DeliveryKind, string> = { triggered: '1', acknowledged: '1a', resolved: '2' }

export function newEntry(alert: AlertName, announced: Announced, receiver: Receiver, now: number): OutboxEntry {
  const { workspace, rule, severity, deliver_within_ms = WITHIN_MS[severity], retry_ms = RETRY_MS } = alert
  const { alert_id, kind, at, body } = announced
  const line = `${keyPart(receiver.name)}.${alertKey(workspace, rule)}`
  return {
    key: `${line}.${String(at).padStart(15, '0')}.${rank[kind]}`,
    message_id: messageId(`${alert_id}:${kind}:${receiver.name}`),
    receiver: receiver.name,
    state: 'waiting',
    ...{ line, workspace, rule, severity, alert_id, kind, body },
    ...{ queued_at: now, attempts: 0, next_at: now, delivered_at: 0, last_error: '', held_by: null, stored_at: now },
    ...{ deliver_within_ms, retry_ms, overdue_at: 0, told_instead: '', instead_of: '' },
    ...{ group_id: '', member_count: 0, last_attempts: [] },
  }
}

const messageId = (text: string): string => `msg_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`

/** The same, said to the fallback because the receiver could not be told. It leaves behind what the fallback is told by itself. */
export function insteadOf(entry: OutboxEntry, fallback: Receiver, now: number): OutboxEntry {
  const { alert_id, kind, receiver } = entry
  const line = `${keyPart(fallback.name)}${entry.line.slice(entry.line.indexOf('.'))}`
  return {
    ...entry,
    ...{ line, receiver: fallback.name, instead_of: receiver, state: 'waiting', queued_at: now, next_at: now },
    key: `${line}${entry.key.slice(entry.line.length)}x${keyPart(receiver)}`,
    message_id: messageId(`${alert_id}:${kind}:${fallback.name}:${receiver}`),
    body: withUntold(entry.body, receiver, entry),
    ...{ attempts: 0, last_attempts: [], delivered_at: 0, last_error: '', overdue_at: 0, told_instead: '' },
  }
}

/** As a worker of an earlier version left it, too. */
export const readEntry = (stored: OutboxEntry): OutboxEntry => ({
  ...stored,
  ...ruleNamesOf(stored),
  severity: stored.severity ?? 'critical',
  deliver_within_ms: stored.deliver_within_ms ?? WITHIN_MS[stored.severity ?? 'critical'],
  retry_ms: stored.retry_ms ?? RETRY_MS,
  // what was lost before anybody was told instead stays as it was
  overdue_at: stored.overdue_at ?? (stored.state === 'waiting' ? 0 : stored.queued_at),
  told_instead: stored.told_instead ?? '',
  instead_of: stored.instead_of ?? '',
  group_id: stored.group_id ?? '',
  member_count: stored.member_count ?? 0,
  last_attempts: stored.last_attempts ?? [],
  stored_at: stored.stored_at ?? stored.queued_at,
})

/** An attempt that has ended. */
export interface Sent {
  outcome: SendOutcome
  /** epoch ms */
  begun_at: number
}

export function settled(entry: OutboxEntry, sent_now: Sent, now: number, random: () => number): OutboxEntry {
  const { outcome } = sent_now
  const attempts = entry.attempts + 1
  // what is on its way when a silence begins is told
  const last_attempts = [...entry.last_attempts, attemptOf(sent_now, now)].slice(-ATTEMPTS_KEPT)
  const sent = { ...entry, attempts, last_attempts, held_by: null }
  if (outcome.ok) return { ...sent, state: 'delivered', delivered_at: now, last_error: '' }
  // it may have arrived
  if (outcome.reason === 'stopped') return { ...sent, state: 'waiting' }
  const failed: OutboxEntry = {
    ...sent,
    state: 'waiting',
    last_error: whyOf(outcome),
  }
  if (!outcome.retry) return { ...failed, state: 'refused' }
  const retry_after_ms = outcome.retry_after_ms ?? 0
  // it may not be asked again before that: whoever else is to be told need not wait for it
  const isTooLate = now >= giveUpAt(entry) || now + retry_after_ms > giveUpAt(entry)
  if (isTooLate) return { ...failed, state: 'given_up' }
  return { ...failed, next_at: now + Math.max(backoffMs(attempts, random), retry_after_ms) }
}

/** As long as its rule says it is tried. @returns epoch ms */
export const giveUpAt = ({ queued_at, retry_ms }: OutboxEntry): number => queued_at + retry_ms

/**
 * One that was told before was told once more: how it was first told stays beside that.
 * @returns null when it was answered as the time before
 */
export function toldAgain(entry: OutboxEntry, sent: Sent, now: number): OutboxEntry | null {
  const first = entry.last_attempts.filter(({ again }) => !again)
  const before = entry.last_attempts.filter(({ again }) => again)
  const attempt = { ...attemptOf(sent, now), again: true as const }
  const last = before.at(-1)
  if (last?.status === attempt.status && last.reply === attempt.reply) return null
  return { ...entry, last_attempts: [...first, ...[...before, attempt].slice(-ATTEMPTS_KEPT)] }
}

function attemptOf({ outcome, begun_at }: Sent, now: number): Attempt {
  const { status, reply = '' } = outcome
  return {
    at: begun_at,
    took_ms: Math.max(0, now - begun_at),
    status: status === undefined && !outcome.ok ? whyOf(outcome) : String(status),
    reply,
  }
}

const whyOf = ({ reason, detail }: Extract<SendOutcome, { ok: false }>): string => `${reason}: ${detail}`.slice(0, 300)

/** 5 s, 10 s, 20 s … 5 min, or from another first pause on, of which the upper half is random. */
export function backoffMs(attempts: number, random: () => number, first_ms = 5000): number {
  const full = Math.min(300_000, first_ms * 2 ** Math.min(attempts - 1, 10))
  return full / 2 + (random() * full) / 2
}

/** It is time to tell another. */
export const isOverdue = (entry: OutboxEntry, now: number): boolean =>
  entry.kind === 'triggered' &&
  entry.overdue_at === 0 &&
  entry.instead_of === '' &&
  ((entry.state === 'waiting' && now - entry.queued_at >= entry.deliver_within_ms) ||
    entry.state === 'refused' ||
    entry.state === 'given_up')

/** Nobody has been told of it, nor is anybody just being told. */
export const isUntold = ({ kind, state, attempts }: OutboxEntry): boolean =>
  kind === 'triggered' && (state === 'held' || (state === 'waiting' && attempts === 0))

export const isLost = ({ state }: OutboxEntry): boolean =>
  state === 'refused' || state === 'given_up' || state === 'skipped'
