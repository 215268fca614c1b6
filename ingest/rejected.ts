import type { DeadLetter } from '../contract/envelope.ts'
import { LISTED_COUNT } from '../contract/receipt.ts'
import type { Sorted } from './accept.ts'
import type { IngestFault } from './batch.ts'

/** One event that is refused. */
interface Refused extends IngestFault {
  /** place in the request */
  index: number
  /** '' = none that can be read */
  event_id: string
  /** cut by `cutRaw` */
  raw: string
}

/** Counts it, and lists it as one of the first. @returns the dead letter that keeps it */
export function noteRejected(sorted: Sorted, { index, event_id, code, path, message, raw }: Refused): DeadLetter {
  sorted.rejected_count++
  sorted.reasons.set(code, (sorted.reasons.get(code) ?? 0) + 1)
  if (sorted.rejected.length < LISTED_COUNT)
    sorted.rejected.push({ index, ...(event_id === '' ? {} : { event_id }), path, code, message })
  return { source: 'ingest', code, path, message, event_id, raw }
}
