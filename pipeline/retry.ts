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

/** Tries until it works. @throws when `signal` aborts, or an error that is `final` */
export async function retryForever<R>(task: () => Promise<R>, retry: Retry): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    retry.signal.throwIfAborted()
    try {
      return await unlessAborted(task(), retry.signal)
    } catch (error) {
      if (retry.signal.aborted || retry.final?.(error)) throw error
      const wait = backoffMs(attempt, retry.random)
      retry.onFailure(error, attempt, wait)
      await sleep(wait, undefined, { signal: retry.signal })
    }
  }
}

/** A question to a broker that is away is answered seconds later: whoever must end does not wait for it. */
async function unlessAborted<R>(task: Promise<R>, signal: AbortSignal): Promise<R> {
  const aborted = Promise.withResolvers<never>()
  const stop = () => aborted.reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  task.catch(() => {})
  try {
    return await Promise.race([task, aborted.promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
