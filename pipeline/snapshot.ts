import { promisify } from 'node:util'
import { constants, zstdCompress } from 'node:zlib'
import type { ObjectStore } from '@nats-io/obj'
import type { Policy } from '../contract/policy.ts'
import { handoffsToWrite, type KnownHandoff } from './known-handoffs.ts'
import { type PageNote, stateVersion } from './page.ts'
import {
  beforeChange,
  type Capture,
  type Conversation,
  dueAt,
  isBusy,
  putToSleep,
  type Shard,
  type Written,
} from './shard.ts'

/**
 * One shard written down, so that a start reads on from there: the whole of it now and then, and in between parts with
 * what changed, so that under load the same conversations are not written again and again. Each is NDJSON, packed:
 * header · presence of all workspaces · index of the shelf (only of the whole) · two lines per conversation (shard.ts).
 * Conversations that are over are on pages of the shelf instead, and the header says on which.
 */

export interface Header {
  format: 'baton-shard'
  version: number
  stream: string
  shard: number
  seq: number
  /** only of parts: the sequences of the whole and of the part before */
  whole_seq?: number
  after_seq?: number
  /** the pages that were written since, whose conversations are not in memory at a start */
  notes: PageNote[]
  /** only of the whole: of those on earlier pages, when the clock is to look at them */
  away: [string, number][]
  /** by workspace; absent in those of an earlier Baton */
  policies?: [string, Policy][]
  /** those that are known, of parts only what changed; absent in those of an earlier Baton */
  handoffs?: KnownHandoff[]
}

/** A start reads all of them one after the other. */
const mostParts = 32

const compress = promisify(zstdCompress)
export const nameOf = (shard: number, part: number): string =>
  part === 0 ? `shard-${shard}` : `shard-${shard}.${part}`

/** Fixes what the snapshot will say: the shard as it is now. Between events only. Puts to sleep who has not changed. */
export function beginCapture(shard: Shard, seq: number): Capture {
  const after = isWholeDue(shard.written) ? null : shard.written
  const todo = new Set<Conversation>()
  for (const conversation of shard.conversations.values()) {
    if (conversation.isWritten && conversation.state !== null && !isBusy(shard, conversation)) putToSleep(conversation)
    if (!conversation.isWritten || (after === null && conversation.page === 0)) todo.add(conversation)
  }
  const presence = JSON.stringify([...shard.presence])
  const policies = [...shard.policies]
  const shelf = after === null ? shard.shelf.format() : ''
  const away = after === null ? awayOf(shard) : []
  const handoffs = handoffsToWrite(shard, after === null)
  const written = { lines: [], entries: [] }
  const capture = { seq, after, presence, policies, shelf, away, notes: shard.notes, handoffs, todo, ...written }
  shard.notes = []
  shard.capture = capture
  return capture
}

/** After a start those that are on a page are nowhere else. */
function awayOf(shard: Shard): [string, number][] {
  const away = [...shard.away]
  for (const one of shard.conversations.values()) if (one.page !== 0 && dueAt(one) > 0) away.push([one.key, dueAt(one)])
  return away
}

/** When the parts are as much to write and to read as the whole. */
const isWholeDue = (written: Written | null): boolean =>
  written === null || written.part_count >= mostParts || written.part_bytes > written.whole_bytes

/**
 * Writes some conversations down, so that no event waits for a whole shard.
 * @returns true when all are
 */
export function continueCapture(shard: Shard, capture: Capture, limit_ms: number, elapsed: () => number): boolean {
  const until = elapsed() + limit_ms
  for (const conversation of capture.todo) {
    beforeChange(shard, conversation)
    if (elapsed() > until) break
  }
  if (capture.todo.size > 0) return false
  shard.capture = null
  return true
}

/** Only after everything up to `capture.seq` is committed: what is in it never becomes rows again. @returns bytes */
export async function storeCapture(
  objects: ObjectStore,
  stream: string,
  shard: Shard,
  capture: Capture,
): Promise<number> {
  const { seq, after, notes, away, presence, policies, handoffs, shelf, lines } = capture
  const place = after === null ? {} : { whole_seq: after.whole_seq, after_seq: after.seq }
  const kind = { format: 'baton-shard', version: stateVersion } as const
  const header: Header = { ...kind, stream, shard: shard.number, seq, ...place, notes, away, policies, handoffs }
  const body = encodeLines([JSON.stringify(header), presence, shelf, ...lines])
  const packed = await compress(body, { params: { [constants.ZSTD_c_compressionLevel]: 1 } })
  const written = addWritten(after, seq, packed.length)
  await objects.putBlob({ name: nameOf(shard.number, written.part_count) }, packed)
  shard.written = written
  return packed.length
}

/** @param after the part before, null for a whole */
export function addWritten(after: Written | null, seq: number, byte_count: number): Written {
  if (after === null) return { whole_seq: seq, seq, part_count: 0, whole_bytes: byte_count, part_bytes: 0 }
  return { ...after, seq, part_count: after.part_count + 1, part_bytes: after.part_bytes + byte_count }
}

const linesAtOnce = 1000

/** Each with its line feed. A shard may be more than a string can be. */
function encodeLines(lines: string[]): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < lines.length; at += linesAtOnce)
    parts.push(Buffer.from(`${lines.slice(at, at + linesAtOnce).join('\n')}\n`))
  return Buffer.concat(parts)
}
