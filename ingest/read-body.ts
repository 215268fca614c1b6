import { createGunzip, createZstdDecompress } from 'node:zlib'
import type { Share } from './load.ts'
import type { Encoding } from './media-type.ts'
import { type Outcome, refuse, refuseForNow } from './problem.ts'

export interface BodySource {
  chunks: AsyncIterable<Uint8Array>
  encoding: Encoding
  /** as announced, NaN when it was not; never trusted to be true */
  content_length: number
}

const CHUNK_BYTES = 64 * 1024
const decoder = new TextDecoder('utf-8', { fatal: true })

export interface Body {
  text: string
  /** after decompression */
  bytes: number
}

/** Reads, inflates and decodes. Whatever comes, no more than `limit_bytes` of it is ever held, and all of it is counted in `share`. */
export async function readBody(source: BodySource, limit_bytes: number, share: Share): Promise<Outcome<Body>> {
  if (source.content_length > limit_bytes) return tooBig(limit_bytes)
  const sent = await collect(source.chunks, limit_bytes, share).catch(() =>
    refuse(400, 'body_broken', 'the body ended early'),
  )
  if (!sent.ok || source.encoding === 'identity') return sent.ok ? decode(sent.value) : sent
  const inflated = await inflate(sent.value, source.encoding, limit_bytes, share)
  return inflated.ok ? decode(inflated.value) : inflated
}

async function collect(
  chunks: AsyncIterable<Uint8Array>,
  limit_bytes: number,
  share: Share,
): Promise<Outcome<Uint8Array>> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    if (bytes > limit_bytes) return tooBig(limit_bytes)
    if (!share.take(chunk.byteLength))
      return refuseForNow(503, 'overloaded', 'too much is under way, send this again', 1)
    parts.push(chunk)
  }
  return { ok: true, value: parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts, bytes) }
}

async function inflate(
  bytes: Uint8Array,
  encoding: Encoding,
  limit_bytes: number,
  share: Share,
): Promise<Outcome<Uint8Array>> {
  const options = { chunkSize: CHUNK_BYTES }
  const inflater = encoding === 'gzip' ? createGunzip(options) : createZstdDecompress(options)
  inflater.end(bytes)
  return collect(inflater, limit_bytes, share).catch(() => refuse(400, 'body_broken', `the body is not ${encoding}`))
}

function decode(bytes: Uint8Array): Outcome<Body> {
  try {
    return { ok: true, value: { text: decoder.decode(bytes), bytes: bytes.byteLength } }
  } catch {
    return refuse(400, 'not_utf8', 'the body is not UTF-8')
  }
}

/** The rest of the body is not read, so the connection cannot be used again. */
const tooBig = (limit_bytes: number) =>
  refuse(413, 'too_big', `more than ${limit_bytes} bytes, as sent or after decompression`, { connection: 'close' })
