import type { DeadLetter, StreamMessage } from '../../contract/envelope.ts'
import { cutRaw } from '../../contract/raw.ts'
import type { DeadLetterRow } from '../../contract/row.ts'
import type { Passage } from '../passage.ts'

/** What ingest refused, as it came over the stream. Its place in the stream is its id, so a repeat is the same row. */
export function deadLetterOf(message: StreamMessage, position: number): DeadLetterRow {
  const line = message.lines[position] as string
  const letter = parseLetter(line)
  const text = (value: unknown, absent: string) => (typeof value === 'string' ? value : absent)
  return {
    ...placeOf(message, position),
    source: text(letter.source, 'ingest'),
    code: text(letter.code, 'unknown'),
    path: text(letter.path, ''),
    message: text(letter.message, ''),
    event_id: text(letter.event_id, ''),
    raw: cutRaw(text(letter.raw, line)),
  }
}

/** A line that does not parse or that the fold threw at. */
export function poisonOf({ message, position, line, event, fault }: Passage): DeadLetterRow {
  return {
    ...placeOf(message, position),
    source: 'pipeline',
    code: 'poison',
    path: '',
    message: fault,
    event_id: event?.event_id ?? '',
    raw: cutRaw(line),
  }
}

const placeOf = ({ workspace, received_at, stream_seq }: StreamMessage, position: number) => ({
  workspace,
  received_at,
  stream_seq,
  dead_letter_id: `${stream_seq}-${position}`,
})

function parseLetter(line: string): Partial<Record<keyof DeadLetter, unknown>> {
  try {
    return Object(JSON.parse(line))
  } catch {
    return {}
  }
}
