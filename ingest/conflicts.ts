import { isDeepStrictEqual } from 'node:util'
import type { Bus } from '../adapters/bus.ts'
import { cutRaw } from '../contract/raw.ts'
import type { AcceptedLine, Sorted } from './accept.ts'
import type { IngestFault } from './batch.ts'
import { noteRejected } from './rejected.ts'

/** An id that is used again with other content: what came first stands, and what came then is refused and not lost. */

const fault: IngestFault = {
  code: 'idempotency_conflict',
  path: '/event_id',
  message: 'an event with this id and other content was sent before, and stands: send this one with an id of its own',
}

/** Counts it among the refused. @returns the dead letter that keeps it, as JSON */
export const refuseConflict = (sorted: Sorted, { event_id, line, index }: AcceptedLine): string =>
  JSON.stringify(noteRejected(sorted, { ...fault, index, event_id, raw: cutRaw(line) }))

/** Of one request: what was said first under each id. */
export interface Firsts {
  /** whether something else was; the first of an id is remembered */
  isOther(event_id: string, line: string): boolean
}

/** @param filled the time of an event that said none: that alone is no difference */
export function createFirsts(filled: string): Firsts {
  const lines = new Map<string, string>()
  return {
    isOther(event_id, line) {
      const first = lines.get(event_id)
      if (first === undefined) lines.set(event_id, line)
      return first !== undefined && !isSame(line, first, filled)
    },
  }
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
