import { hash } from 'node:crypto'
import { type DeadLetter, SHARD_COUNT, shardOf } from '../contract/envelope.ts'
import type { BatonEvent } from '../contract/event.ts'
import { createParser } from '../contract/parse-event.ts'
import { cutRaw, RAW_BYTES } from '../contract/raw.ts'
import { LISTED_COUNT, type Receipt, type Rejection } from '../contract/receipt.ts'
import type { Batch, Candidate, IngestCode, IngestFault } from './batch.ts'
import { isCompact } from './compact.ts'
import { createFirsts, type Firsts, refuseConflict } from './conflicts.ts'
import { redactEvent, redactText, redactValue } from './redact.ts'
import { noteRejected } from './rejected.ts'

/** One accepted event as the stream keeps it. */
export interface AcceptedLine {
  event_id: string
  line: string
  /** place in the request */
  index: number
  /** what the line says, where that is what came in */
  parsed?: object | undefined
  /** the shard whose acknowledgement counts; differs from where it goes only for events that go to every shard */
  home_shard: number
}

/** A request, sorted. */
export interface Sorted {
  accepted_count: number
  /** by shard, each in the request's order */
  shards: AcceptedLine[][]
  rejected_count: number
  rejected: Rejection[]
  dead_letters: string[]
  reasons: Map<IngestCode, number>
  derived: NonNullable<Receipt['derived_event_ids']>
}

export interface Sender {
  workspace: string
  /** epoch ms */
  received_at: number
  /** the workspace wants what tells who somebody is to leave the texts */
  redacts: boolean
}

const SLICE_COUNT = 500
/** … of those whose texts are redacted */
const REDACTED_COUNT = 20
/** A letter to redact that is longer takes milliseconds by itself. */
const LONG_LETTER = 10_000
const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

/** Parses and sorts every event; lets others have a turn in between, so that a large batch does not stop the process. */
export async function acceptBatch(batch: Batch, sender: Sender): Promise<Sorted> {
  const sorted: Sorted = {
    accepted_count: 0,
    shards: Array.from({ length: SHARD_COUNT }, () => []),
    rejected_count: 0,
    rejected: [],
    dead_letters: [],
    reasons: new Map(),
    derived: [],
  }
  const deriveId = createDeriver(sender.workspace)
  const parse = createParser(sender.received_at)
  const receivedAt = new Date(sender.received_at).toISOString()
  const firsts = batch.count > 1 ? createFirsts(receivedAt) : null
  for (let n = 0; n < batch.count; n++) {
    if (n > 0 && n % (sender.redacts ? REDACTED_COUNT : SLICE_COUNT) === 0) await nextTurn()
    const candidate = batch.read(n)
    const parsed = candidate.ok ? parse(candidate.value, candidate.plain_line !== undefined) : candidate
    const place = { batch, n, candidate }
    if (!parsed.ok) {
      const fault = candidate.ok ? { ...parsed, path: batch.path(n, parsed.path) } : parsed
      const letter = reject(sorted, place, fault, sender)
      if (sender.redacts && letter.raw.length > LONG_LETTER) await nextTurn()
    } else {
      const event = sender.redacts ? redactEvent(parsed.event) : parsed.event
      keep(sorted, place, complete(event, deriveId, receivedAt), { workspace: sender.workspace, firsts })
    }
  }
  return sorted
}

/** One of a request, as it came. */
interface Place {
  batch: Batch
  n: number
  candidate: Candidate
}

interface Completed {
  event: BatonEvent & { event_id: string }
  isDerived: boolean
}

function complete(event: BatonEvent, deriveId: (event: BatonEvent) => string, receivedAt: string): Completed {
  const isDerived = event.event_id === undefined
  // The id is made before the time of receipt is filled in: a resend has another one.
  event.event_id ??= deriveId(event)
  event.occurred_at ??= receivedAt
  return { event: event as Completed['event'], isDerived }
}

function keep(
  sorted: Sorted,
  { batch, n, candidate }: Place,
  { event, isDerived }: Completed,
  { workspace, firsts }: { workspace: string; firsts: Firsts | null },
): void {
  const { event_id } = event
  const home_shard = shardOf(workspace, homeKeyOf(event))
  const isAsSent = candidate.ok && candidate.value === event
  const line = isAsSent ? lineOf(event, candidate.plain_line) : JSON.stringify(event)
  const accepted = { event_id, line, index: batch.index(n), home_shard, parsed: isAsSent ? event : undefined }
  if (firsts?.isOther(event_id, line)) return void sorted.dead_letters.push(refuseConflict(sorted, accepted))
  sorted.accepted_count++
  if (isDerived && sorted.derived.length < LISTED_COUNT) sorted.derived.push({ index: batch.index(n), event_id })
  // Who is there belongs to the fold of every conversation, so every shard hears it in its own order.
  if (event.type === 'agent.status') for (const shard of sorted.shards) shard.push(accepted)
  else sorted.shards[home_shard]!.push(accepted)
}

/** The line as it came where nothing about it was changed: to write it anew costs five times as much as to see that. */
function lineOf(event: BatonEvent, plain_line: string | undefined): string {
  return plain_line !== undefined && isCompact(plain_line, event) ? plain_line : JSON.stringify(event)
}

function homeKeyOf(event: BatonEvent): string {
  if (event.type === 'agent.status') return event.agent_id
  return event.type === 'bot.released' ? event.bot_id : event.conversation_id
}

function reject(sorted: Sorted, { batch, n, candidate }: Place, fault: IngestFault, { redacts }: Sender): DeadLetter {
  const event_id = eventIdOf(candidate)
  const raw = cutRaw(redacts ? redactedRaw(batch.raw(n), candidate) : batch.raw(n))
  const letter = noteRejected(sorted, { ...fault, index: batch.index(n), event_id, raw })
  sorted.dead_letters.push(JSON.stringify(letter))
  return letter
}

/** As JSON a line break before a number would be a letter: what could be read is redacted as what it says. */
const redactedRaw = (raw: string, candidate: Candidate): string =>
  candidate.ok
    ? JSON.stringify(redactValue(candidate.value, RAW_BYTES))
    : redactText(raw.slice(0, RAW_BYTES).replace(/\\[nrt]/g, '  '))

function eventIdOf(candidate: Candidate): string {
  const event_id = candidate.ok ? (candidate.value as { event_id?: unknown } | null)?.event_id : undefined
  return typeof event_id === 'string' && event_id.length <= 128 && event_id.isWellFormed() ? event_id : ''
}

/** The same request gives the same ids; what a request says twice counts twice. */
function createDeriver(workspace: string): (event: BatonEvent) => string {
  const seen = new Map<string, number>()
  return (event) => {
    const digest = hash('sha256', `${workspace}\u0000${JSON.stringify(event)}`, 'hex').slice(0, 32)
    const times = seen.get(digest) ?? 0
    seen.set(digest, times + 1)
    return times === 0 ? `derived-${digest}` : `derived-${digest}-${times}`
  }
}
