import { open } from 'node:fs/promises'

/** Streams of a nats-server that take nothing in any more, as its log tells. */
export interface StuckStreams {
  /** Did a stream fail to write since the last `forget`? */
  areThere(): Promise<boolean>
  /** What the log says up to now counts no more. */
  forget(): Promise<void>
}

/**
 * One write that fails, on a full disk say, is remembered by the stream: it refuses every later one, also when there is
 * room again, until the server is started anew. It tells neither the publisher nor its health check, only the log.
 */
export async function watchStuckStreams(logPath: string): Promise<StuckStreams> {
  const more = createTail(logPath)
  let stuck = false
  const look = async () => {
    stuck = failure.test(await more()) || stuck
  }
  const forget = async () => {
    await look()
    stuck = false
  }
  await forget()
  return {
    async areThere() {
      await look()
      return stuck
    },
    forget,
  }
}

const failure = /\[ERR\].*(critical write error|failed to store a msg)/i
const MOST_BYTES = 2 ** 20

/** @returns reads what the file gained since the last call; it begins anew when the file did (log rotation) */
function createTail(path: string): () => Promise<string> {
  let seen = 0
  return async () => {
    const file = await open(path).catch(() => null)
    if (file === null) return ''
    try {
      const { size } = await file.stat()
      const from = Math.max(size < seen ? 0 : seen, size - MOST_BYTES)
      seen = size
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
      return buffer.toString('utf8', 0, bytesRead)
    } finally {
      await file.close()
    }
  }
}
