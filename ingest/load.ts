/** The bytes of all requests under way. Over the cap a request is sent away instead of memory growing. */
export interface Load {
  open(): Share
  bytes(): number
}

/** What one request holds. */
export interface Share {
  /** @returns false when there is no room; then nothing was taken */
  take(bytes: number): boolean
  /** Gives back all of it. */
  close(): void
}

export function createLoad(most_bytes: number): Load {
  let total_bytes = 0
  return {
    bytes: () => total_bytes,
    open() {
      let held_bytes = 0
      return {
        take(bytes) {
          if (total_bytes + bytes > most_bytes) return false
          total_bytes += bytes
          held_bytes += bytes
          return true
        },
        close() {
          total_bytes -= held_bytes
          held_bytes = 0
        },
      }
    },
  }
}
