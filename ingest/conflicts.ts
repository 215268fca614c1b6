import { isDeepStrictEqual } from 'node:util'
import type { Bus } from '../adapters/bus.ts'
import type { DeadLetter } from '../contract/envelope.ts'
import { cutRaw } from '../contract/raw.ts'
import { LISTED_COUNT } from '../contract/receipt.ts'
import type { AcceptedLine, Sorted } from './accept.ts'
import type { IngestFault } from './batch.ts'

/** An id that is used again with other content: what came first stands, and what came then is refused and not lost. */

const fault: IngestFault = {
  code: 'idempotency_conflict',
  path: '/event_id',
  message: 'an event with this id and other content was sent before, and stands: send this one with an id of its own',
}

/** Counts it among the refused. @returns the dead letter that keeps it */
export function refuseConflict(sorted: Sorted, { event_id, line, index }: Omit<AcceptedLine, 'home_shard'>): string {
  sorted.rejected_count++
  sorted.reasons.set(fault.code, (sorted.reasons.get(fault.code) ?? 0) + 1)
  if (sorted.rejected.length < LISTED_COUNT) sorted.rejected.push({ index, event_id, ...fault })
  return JSON.stringify({ source: 'ingest', ...fault, event_id, raw: cutRaw(line) } satisfies DeadLetter)
}

/**
 * Which of the lines that the broker took for the envelope it has at this place say something else there.
 * @param received_at epoch ms, which an event got that said no time: that alone is no difference
 * @returns none, too, when the broker cannot say any more what it has
 */
export async function findConflicts(
  bus: Pick<Bus, 'envelopeAt'>,
  stream_seq: number,
  lines: readonly AcceptedLine[],
  received_at: number,
): Promise<AcceptedLine[]> {
  const stored = await bus.envelopeAt(stream_seq).catch(() => null)
  if (stored?.lines.length !== lines.length) return []
  const filled = new Date(received_at).toISOString()
  return lines.filter(({ line }, place) => !isSame(line, stored.lines[place] as string, filled))
}

function isSame(line: string, known: string, filled: string): boolean {
  if (line === known) return true
  const [one, other] = [JSON.parse(line), JSON.parse(known)] as { occurred_at: string }[]
  const times = one?.occurred_at === filled ? { occurred_at: '' } : {}
  return isDeepStrictEqual({ ...one, ...times }, { ...other, ...times })
}
