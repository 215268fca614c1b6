import type { RejectionCode } from '../contract/parse-event.ts'
import type { Fault } from '../contract/shape.ts'
import { readCloudEvent, toCloudEventPath } from './cloud-event.ts'
import type { Format } from './media-type.ts'
import { type Outcome, refuse } from './problem.ts'

/** The events of one request before anybody looked at them. */
export interface Batch {
  count: number
  /** place in the request, as the reply names it */
  index(n: number): number
  read(n: number): Candidate
  /** as it was sent */
  raw(n: number): string
  /** from a pointer into the event to one into what was sent */
  path(n: number, path: string): string
}

export type IngestCode = RejectionCode | 'not_json' | 'bad_cloud_event' | 'idempotency_conflict'
export type IngestFault = Fault<IngestCode>
/** `plain_line`: the line that was parsed, where no text in it is escaped, so that all of them are clean (see `shapeFault`). */
export type Candidate = { ok: true; value: unknown; plain_line?: string } | ({ ok: false } & IngestFault)

export function openBatch(body: string, format: Format, most_count: number): Outcome<Batch> {
  const opened = format === 'ndjson' ? openLines(body, most_count) : openJson(body, format)
  if (!opened.ok) return opened
  const { count } = opened.value
  if (count === 0) return refuse(400, 'no_events', 'the body has no events')
  return count > most_count ? tooMany(most_count) : opened
}

function openLines(body: string, most_count: number): Outcome<Batch> {
  const lines = splitLines(body, most_count)
  if (lines === null) return tooMany(most_count)
  return {
    ok: true,
    value: {
      count: lines.length,
      index: (n) => lines[n]!.index,
      read: (n) => parseLine(lines[n]!.line),
      raw: (n) => lines[n]!.line,
      path: (_, path) => path,
    },
  }
}

/** Blank lines are left out but counted, also towards the limit: eight million of them would be work, too. */
function splitLines(body: string, most_count: number): { index: number; line: string }[] | null {
  const lines: { index: number; line: string }[] = []
  for (let from = 0, index = 0; from < body.length; index++) {
    if (index >= most_count) return null
    const end = body.indexOf('\n', from)
    const line = body.slice(from, end === -1 ? undefined : end)
    if (line.trim() !== '') lines.push({ index, line })
    from = end === -1 ? body.length : end + 1
  }
  return lines
}

function parseLine(line: string): Candidate {
  try {
    // UTF-8 has no lone surrogates and JSON no bare NUL: both come by escapes only.
    return { ok: true, value: JSON.parse(line), plain_line: line.includes('\\') ? undefined : line }
  } catch {
    return { ok: false, code: 'not_json', path: '', message: 'the line is not JSON' }
  }
}

function openJson(body: string, format: Exclude<Format, 'ndjson'>): Outcome<Batch> {
  const parsed = parseLine(body)
  if (!parsed.ok) return refuse(400, 'not_json', 'the body is not JSON')
  const isList = Array.isArray(parsed.value)
  if (format === 'cloudevent_batch' && !isList) return refuse(400, 'not_a_batch', 'a CloudEvents batch is a JSON array')
  const isBatch = isList && format !== 'cloudevent'
  return {
    ok: true,
    value: format === 'json' ? openEvents(parsed.value, isBatch) : openCloudEvents(parsed.value, isBatch),
  }
}

function openEvents(value: unknown, isBatch: boolean): Batch {
  const values: unknown[] = isBatch ? (value as unknown[]) : [value]
  return {
    count: values.length,
    index: (n) => n,
    read: (n) => ({ ok: true, value: values[n] }),
    raw: (n) => rawOf(values[n]),
    path: (_, path) => path,
  }
}

function openCloudEvents(value: unknown, isBatch: boolean): Batch {
  const values: unknown[] = isBatch ? (value as unknown[]) : [value]
  return {
    ...openEvents(value, isBatch),
    read: (n) => readCloudEvent(values[n]),
    path: (n, path) => toCloudEventPath(values[n], path),
  }
}

/** What is nested thousands of levels deep was parsed without trouble and cannot be written again. */
function rawOf(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return '(nested too deep to be kept)'
  }
}

const tooMany = (most_count: number) =>
  refuse(413, 'too_many_events', `more than ${most_count} events or lines in one request`)
