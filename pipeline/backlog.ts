import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'
import type { Block } from './insert.ts'
import { LINE_FEED } from './row-bytes.ts'
import type { RowRoom } from './row-room.ts'

/** A batch that is closed and waits for the database. */
export interface CutBatch {
  first_seq: number
  last_seq: number
  row_count: number
  received_at: number
  workspaces: string[]
  blocks: Block[]
  /** rows the clock made; they belong to no range and carry a token of their own */
  clock_blocks: Block[]
}

/**
 * Batches between the fold and the database. While the database is away decisions go on, so batches pile up here:
 * packed, a tenth of their size. Only when even that is too much does reading stop.
 */
export interface Backlog {
  push(batch: CutBatch, byte_count: number): void
  /** The oldest one, which stays until `drop`; waits for it. @throws when `signal` aborts */
  first(signal: AbortSignal): Promise<CutBatch>
  /** The oldest one is in the database. */
  drop(): void
  /** Resolves when everything that is in it now is in the database. @throws when `signal` aborts */
  landed(signal: AbortSignal): Promise<void>
  /** Resolves when there is room for more. */
  room(signal: AbortSignal): Promise<void>
  batchCount(): number
  byteCount(): number
  rowCount(): number
}

interface Entry {
  batch: CutBatch
  byte_count: number
  packed: Buffer | null
  packing: Promise<void> | null
}

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)
/** the ones that are next stay as they are */
const unpackedCount = 2

/**
 * @param limit_bytes what may wait here
 * @param room of the rows, which gets back what is packed or in the database
 */
export function createBacklog(limit_bytes: number, room: RowRoom): Backlog {
  const entries: Entry[] = []
  let pushed = 0
  let dropped = 0
  let changed = Promise.withResolvers<void>()
  const announce = () => {
    changed.resolve()
    changed = Promise.withResolvers()
  }
  const byteCount = () => entries.reduce((sum, entry) => sum + entry.byte_count, 0)
  const change = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      signal.throwIfAborted()
      const stop = () => reject(signal.reason)
      signal.addEventListener('abort', stop, { once: true })
      void changed.promise.then(() => {
        signal.removeEventListener('abort', stop)
        resolve()
      })
    })
  return {
    byteCount,
    batchCount: () => entries.length,
    rowCount: () => entries.reduce((sum, entry) => sum + entry.batch.row_count, 0),
    push(batch, byte_count) {
      const entry: Entry = { batch, byte_count, packed: null, packing: null }
      entries.push(entry)
      pushed++
      if (entries.length > unpackedCount) entry.packing = pack(entry, room).then(announce)
      announce()
    },
    async first(signal) {
      while (entries.length === 0) await change(signal)
      const entry = entries[0] as Entry
      await entry.packing
      if (entry.packed !== null) entry.batch.blocks = await unpack(entry.packed)
      return entry.batch
    },
    drop() {
      const batch = entries.shift()?.batch
      for (const { body } of [...(batch?.blocks ?? []), ...(batch?.clock_blocks ?? [])]) room.giveBack(body)
      dropped++
      announce()
    },
    async landed(signal) {
      for (const last = pushed; dropped < last; ) await change(signal)
    },
    async room(signal) {
      while (byteCount() > limit_bytes) await change(signal)
    },
  }
}

/** Each block with a line before it: table, rows, bytes. */
async function pack(entry: Entry, room: RowRoom): Promise<void> {
  const parts = entry.batch.blocks.flatMap(({ table, row_count, body }) => [
    Buffer.from(`${table} ${row_count} ${body.length}\n`),
    body,
  ])
  const options = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }
  entry.packed = await compress(Buffer.concat(parts), options)
  entry.byte_count = entry.packed.length
  for (const { body } of entry.batch.blocks) room.giveBack(body)
  entry.batch.blocks = []
}

async function unpack(packed: Buffer): Promise<Block[]> {
  const bytes = await decompress(packed)
  const blocks: Block[] = []
  for (let at = 0; at < bytes.length; ) {
    const begin = bytes.indexOf(LINE_FEED, at) + 1
    const [table, row_count, byte_count] = bytes.toString('latin1', at, begin).split(' ')
    at = begin + Number(byte_count)
    blocks.push({ table: table as Block['table'], row_count: Number(row_count), body: bytes.subarray(begin, at) })
  }
  return blocks
}
