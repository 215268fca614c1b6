import type { KV, KvEntry } from '@nats-io/kv'
import type { Bus } from './bus.ts'

const RETRY_MS = 200

/**
 * Hands over what the bucket has, then every change for ever. After an outage it starts again from the whole bucket: the
 * client's own watch says nothing for up to 90 s then, in which a revoked key would go on working.
 * @returns after the first full pass
 * @throws a NATS error when the broker is away at the start
 */
export async function follow(bus: Bus, bucket: KV, take: (entry: KvEntry) => void): Promise<{ stop(): void }> {
  const stopping = new AbortController()
  let watch = await watchAll(bucket, take)
  const restart = () => watch.stop()
  const forget = bus.onReconnect(restart)
  const keepWatching = async () => {
    while (!stopping.signal.aborted) {
      await watch.ended
      if (stopping.signal.aborted || bus.connection.isClosed()) return
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref())
      watch = await watchAll(bucket, take).catch(() => nothing)
    }
  }
  void keepWatching()
  return {
    stop() {
      stopping.abort()
      forget()
      watch.stop()
    },
  }
}

interface Watch {
  stop(): void
  ended: Promise<void>
}
const nothing: Watch = { stop() {}, ended: Promise.resolve() }

async function watchAll(bucket: KV, take: (entry: KvEntry) => void): Promise<Watch> {
  const expected_count = (await bucket.status()).values
  const entries = await bucket.watch()
  const ready = Promise.withResolvers<void>()
  if (expected_count === 0) ready.resolve()
  let seen_count = 0
  const read = async () => {
    for await (const entry of entries) {
      take(entry)
      if (++seen_count >= expected_count || entry.isUpdate) ready.resolve()
    }
  }
  const ended = read().catch(() => {})
  await Promise.race([ready.promise, ended])
  return { stop: () => entries.stop(), ended }
}
