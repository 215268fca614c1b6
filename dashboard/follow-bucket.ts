import { setTimeout as sleep } from 'node:timers/promises'
import type { Bus } from '../adapters/bus.ts'

const retry_ms = 1000

/**
 * Everything in a key-value bucket, and every change of it. A watch that ends, by an outage say, begins again and brings
 * everything once more.
 * @param take told of each value, JSON; null = its key was deleted
 * @returns what ends it
 */
export function followBucket<T>(
  bus: Pick<Bus, 'bucket'>,
  name: string,
  take: (key: string, value: T | null) => void,
  options?: { ttl_ms: number },
): () => void {
  const stopping = new AbortController()
  const { signal } = stopping
  const followOnce = async () => {
    const bucket = await bus.bucket(name, options)
    const changes = await bucket.watch({ ignoreDeletes: false })
    const stop = () => void changes.stop()
    signal.addEventListener('abort', stop, { once: true })
    try {
      for await (const entry of changes) take(entry.key, entry.operation === 'PUT' ? entry.json<T>() : null)
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }
  const follow = async () => {
    while (!signal.aborted) {
      await followOnce().catch(() => undefined)
      await sleep(retry_ms, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  void follow()
  return () => stopping.abort()
}
