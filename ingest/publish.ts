import { type Bus, BusError } from '../adapters/bus.ts'
import { shardOf } from '../contract/envelope.ts'
import type { AcceptedLine, Sender, Sorted } from './accept.ts'
import { findConflicts, refuseConflict } from './conflicts.ts'
import type { Envelopes } from './envelopes.ts'
import { type Outcome, refuse, refuseForNow } from './problem.ts'

const WAIT_SECONDS = { away: 2, full: 30 }

export interface Published {
  /** how many of the accepted events the broker knew, those that it knew otherwise left out */
  duplicate_count: number
  /** of the last envelope, 0 without one */
  stream_seq: number
}

/**
 * Stores everything the request has: events by shard, refused ones as dead letters. What turns out to have an id that was sent
 * before with other content is refused, too, and joins them.
 * @returns after the broker has all of it; a refusal when it lacks any
 */
export async function publishSorted(
  bus: Bus,
  envelopes: Envelopes,
  sorted: Sorted,
  sender: Sender & { receipt_id: string; envelope_bytes: number },
): Promise<Outcome<Published>> {
  const work = sorted.shards.flatMap((lines, shard) =>
    lines.length > 0 ? [publishShard({ bus, envelopes, sorted }, shard, sender)] : [],
  )
  if (sorted.dead_letters.length > 0) work.push(publishDeadLetters(bus, sorted.dead_letters, sender))
  // Settled, not the first failure: nothing may still be on its way when the client is told to send it again.
  const results = await Promise.allSettled(work)
  const failure = results.find((result) => result.status === 'rejected')
  if (failure !== undefined) return refusalOf(failure.reason)
  const stored = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const duplicate_count = stored.reduce((sum, one) => sum + one.duplicate_count, 0)
  return { ok: true, value: { duplicate_count, stream_seq: Math.max(0, ...stored.map((one) => one.stream_seq)) } }
}

/** One after the other: were the second stored and the first refused, a resend would bring them in the wrong order. */
async function publishShard(
  { bus, envelopes, sorted }: { bus: Bus; envelopes: Envelopes; sorted: Sorted },
  shard: number,
  sender: Sender & { receipt_id: string; envelope_bytes: number },
): Promise<Published> {
  let duplicate_count = 0
  let stream_seq = 0
  for (const part of splitByBytes(sorted.shards[shard] as AcceptedLine[], ({ line }) => line, sender.envelope_bytes)) {
    const stored = await envelopes.store(shard, part, sender)
    stream_seq = stored.stream_seq
    if (!stored.duplicate) continue
    const isOwn = ({ home_shard }: AcceptedLine) => home_shard === shard
    const conflicts = (await findConflicts(bus, stream_seq, part, sender.received_at)).filter(isOwn)
    duplicate_count += part.filter(isOwn).length - conflicts.length
    if (conflicts.length === 0) continue
    sorted.accepted_count -= conflicts.length
    const letters = conflicts.map((line) => refuseConflict(sorted, line))
    await publishDeadLetters(bus, letters, { ...sender, receipt_id: `${sender.receipt_id}-${stream_seq}` })
  }
  return { duplicate_count, stream_seq }
}

async function publishDeadLetters(
  bus: Bus,
  letters: string[],
  { workspace, received_at, receipt_id, envelope_bytes }: Sender & { receipt_id: string; envelope_bytes: number },
): Promise<Published> {
  let part_count = 0
  for (const lines of splitByBytes(letters, (letter) => letter, envelope_bytes)) {
    const envelope = { workspace, received_at, kind: 'dead_letters' as const, lines }
    await bus.publishEnvelope(shardOf(workspace, ''), envelope, `${receipt_id}-${part_count++}`)
  }
  return { duplicate_count: 0, stream_seq: 0 }
}

/** @returns parts of at most `most_bytes`; a single longer line is a part of its own */
export function splitByBytes<T>(items: T[], lineOf: (item: T) => string, most_bytes: number): T[][] {
  // UTF-8 needs three bytes at most for each unit: nearly every request fits without counting them.
  const bound = items.reduce((sum, item) => sum + lineOf(item).length * 3 + 1, 0)
  return bound <= most_bytes ? [items] : countBytes(items, lineOf, most_bytes)
}

function countBytes<T>(items: T[], lineOf: (item: T) => string, most_bytes: number): T[][] {
  const parts: T[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const item of items) {
    const more_bytes = Buffer.byteLength(lineOf(item)) + 1
    if (bytes + more_bytes > most_bytes) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)!.push(item)
    bytes += more_bytes
  }
  return parts
}

function refusalOf(error: unknown) {
  if (!(error instanceof BusError)) throw error
  if (error.kind === 'full')
    return refuseForNow(503, 'stream_full', 'the stream is full, send this again later', WAIT_SECONDS.full)
  return brokerAway()
}

export const brokerAway = () =>
  refuseForNow(503, 'broker_away', 'the broker does not answer, send this again', WAIT_SECONDS.away)
export const unexpected = () => refuse(500, 'broken', 'something broke here; it is in the log')
