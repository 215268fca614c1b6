import type { RowRoom } from './row-room.ts'

/**
 * Lines as bytes, one after the other. Rows wait for the next insert longer than the young generation of the heap lasts:
 * as strings every one of them was copied twice by the collector, joined, and copied into bytes at last.
 */
export interface RowBytes {
  add(line: string): void
  count(): number
  byteCount(): number
  /** Each line with its line feed. Nothing may be added afterwards. */
  bytes(): Buffer
}

/** UTF-8 takes at most so many bytes for a code unit. */
export const BYTES_PER_UNIT = 3

/** @param expected_bytes what is taken of `room` at the first line; more is taken when it does not do */
export function createRowBytes(expected_bytes: number, room: RowRoom): RowBytes {
  let buffer: Buffer = Buffer.alloc(0)
  let end = 0
  let count = 0
  const makeRoom = (byte_count: number) => {
    const size = Math.max(expected_bytes, 2 * buffer.length, end + byte_count)
    const larger = room.take(size)
    buffer.copy(larger, 0, 0, end)
    room.giveBack(buffer)
    buffer = larger
  }
  return {
    add(line) {
      const most = line.length * BYTES_PER_UNIT + 1
      if (buffer.length - end < most) makeRoom(most)
      end += buffer.write(line, end)
      buffer[end++] = LINE_FEED
      count++
    },
    count: () => count,
    byteCount: () => end,
    bytes: () => buffer.subarray(0, end),
  }
}

export const LINE_FEED = 10

/** @returns the bytes in two parts of as many lines as can be, each line with its line feed */
export function halveLines(body: Buffer, line_count: number): [Buffer, Buffer] {
  let end = 0
  for (let line = 0; line < line_count >> 1; line++) end = body.indexOf(LINE_FEED, end) + 1
  return [body.subarray(0, end), body.subarray(end)]
}
