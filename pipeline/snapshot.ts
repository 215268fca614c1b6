import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'
import type { ObjectStore } from '@nats-io/obj'
import type { Presence } from './presence.ts'
import { type Capture, createShard, formatConversation, recallConversation, type Shard } from './shard.ts'

/**
 * One shard written down, so that a start reads on from there. NDJSON, packed:
 * header · presence of all workspaces · filter of the shelf · two lines per conversation (shard.ts).
 */

/** Raise it when ConversationState or Presence change so that older ones cannot be read: they are then built anew. */
export const stateVersion = 2

interface Header {
  format: 'baton-shard'
  version: number
  stream: string
  shard: number
  seq: number
}

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)
const nameOf = (shard: number): string => `shard-${shard}`

/** Fixes what the snapshot will say: the shard as it is now. Between events only. */
export function beginCapture(shard: Shard, seq: number): Capture {
  const presence = JSON.stringify([...shard.presence])
  const capture = {
    seq,
    presence,
    shelved: shard.shelved.format(),
    todo: new Set(shard.conversations.values()),
    lines: [],
  }
  shard.capture = capture
  return capture
}

/**
 * Writes some conversations down, so that no event waits for a whole shard. Those that did not change since the
 * capture before are put to sleep.
 * @returns true when all are
 */
export function continueCapture(shard: Shard, capture: Capture, limit_ms: number, elapsed: () => number): boolean {
  const until = elapsed() + limit_ms
  for (const conversation of capture.todo) {
    capture.todo.delete(conversation)
    shard.settleFirst(conversation)
    if (conversation.bytes !== null && !shard.touched.has(conversation)) conversation.state = null
    capture.lines.push(...formatConversation(shard, conversation))
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
  shard: number,
  capture: Capture,
): Promise<number> {
  const header: Header = { format: 'baton-shard', version: stateVersion, stream, shard, seq: capture.seq }
  const head = [JSON.stringify(header), capture.presence, capture.shelved].map((line) => Buffer.from(line))
  const body = Buffer.concat([...head, ...capture.lines].flatMap((line) => [line, newLine]))
  const options = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }
  const packed = await compress(body, options)
  await objects.putBlob({ name: nameOf(shard) }, packed)
  return packed.length
}

const newLine = Buffer.from('\n')

/** @returns null when there is none; @throws when it cannot be read or belongs elsewhere */
export async function loadSnapshot(objects: ObjectStore, stream: string, number: number): Promise<Shard | null> {
  const packed = await objects.getBlob(nameOf(number))
  if (packed === null) return null
  const lines = splitLines(await decompress(packed))
  const header = parse<Header>(lines[0])
  if (header.format !== 'baton-shard' || header.shard !== number)
    throw new SnapshotBroken('not a snapshot of this shard')
  if (header.version !== stateVersion) throw new SnapshotBroken(`version ${header.version}, wanted ${stateVersion}`)
  if (header.stream !== stream) return null
  const shard = createShard(number, (lines[2] as Buffer).toString())
  shard.seq = header.seq
  shard.presence = new Map(parse<[string, Presence][]>(lines[1]))
  for (let i = 3; i + 1 < lines.length; i += 2) recallConversation(shard, lines[i] as Buffer, lines[i + 1] as Buffer)
  return shard
}

export class SnapshotBroken extends Error {}

const parse = <T>(line: Buffer | undefined): T => JSON.parse((line ?? '').toString()) as T

function splitLines(body: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let from = 0; from < body.length; ) {
    const end = body.indexOf(10, from)
    if (end < 0) throw new SnapshotBroken('cut off')
    lines.push(body.subarray(from, end))
    from = end + 1
  }
  return lines
}
