import { setTimeout as sleep } from 'node:timers/promises'

export interface Retry {
  signal: AbortSignal
  /** 0–1, for the jitter */
  random: () => number
  /** told about every failure, with the pause before the next attempt */
  onFailure(error: unknown, attempt: number, wait_ms: number): void
  /** errors that no waiting mends; they are thrown on */
  final?(error: unknown): boolean
}

const firstWaitMs = 100
const longestWaitMs = 2000

/** The pause before attempt `attempt + 1`: doubles up to 2 s, half of it random. @returns ms */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempt - 1, 10))
  return full / 2 + (random() * full) / 2
}

/**
 * Tries until it works.
 * @param late takes what an attempt brings after all, when nobody waits for it any more
 * @throws when `signal` aborts, or an error that is `final`
 */
export async function retryForever<R>(
  task: () => Promise<R>,
  retry: Retry,
  late: (result: R) => void = () => {},
): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    retry.signal.throwIfAborted()
    try {
      return await unlessAborted(task(), retry.signal, late)
    } catch (error) {
      if (retry.signal.aborted || retry.final?.(error)) throw error
      const wait = backoffMs(attempt, retry.random)
      retry.onFailure(error, attempt, wait)
      await sleep(wait, undefined, { signal: retry.signal })
    }
  }
}

/** A question to a broker that is away is answered seconds later: whoever must end does not wait for it. */
async function unlessAborted<R>(task: Promise<R>, signal: AbortSignal, late: (result: R) => void): Promise<R> {
  const settled = Promise.withResolvers<R>()
  const stop = () => settled.reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  // one place decides: what settles in the same moment as the end goes either to the caller or to `late`
  task.then((result) => (signal.aborted ? late(result) : settled.resolve(result)), settled.reject)
  try {
    return await settled.promise
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
