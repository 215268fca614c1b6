/**
 * Memory to write rows into, from one batch to the next. Made anew it costs twice: the system hands out each page for the
 * first time, and V8 collects the whole heap whenever memory outside of it has grown by 64 MB, under load every 2 s.
 */
export interface RowRoom {
  /** @returns at least so many bytes, with whatever is in them */
  take(byte_count: number): Buffer
  /** Nobody reads `body`, all or a part of what `take` gave, any longer. Other memory is left alone. */
  giveBack(body: Buffer): void
}

/** @param most_bytes what is kept for later; more than that is left to the collector */
export function createRowRoom(most_bytes = 67_108_864): RowRoom {
  /** the smallest first */
  let free: ArrayBufferLike[] = []
  let freeBytes = 0
  const lent = new WeakSet<ArrayBufferLike>()
  return {
    take(byte_count) {
      const fit = free.findIndex((memory) => memory.byteLength >= byte_count)
      const memory = fit < 0 ? Buffer.allocUnsafeSlow(byte_count).buffer : (free[fit] as ArrayBufferLike)
      if (fit >= 0) {
        free.splice(fit, 1)
        freeBytes -= memory.byteLength
      }
      lent.add(memory)
      return Buffer.from(memory)
    },
    giveBack({ buffer: memory }) {
      if (!lent.delete(memory) || freeBytes + memory.byteLength > most_bytes) return
      freeBytes += memory.byteLength
      free = [...free, memory].sort((a, b) => a.byteLength - b.byteLength)
    },
  }
}
