import { setTimeout as sleep } from 'node:timers/promises'

/** What did not come in time: it may come yet, and nobody waits for it. */
export class Late extends Error {}

/** @throws Late, or what `work` throws */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  const ended = new AbortController()
  const late = sleep(ms, undefined, { signal: ended.signal, ref: false }).then(() => {
    throw new Late(`${what} does not answer within ${ms} ms`)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    late.catch(() => {})
    ended.abort()
  }
}
