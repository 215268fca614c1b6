/**
 * A token bucket per key, in events. A request is let in while the bucket is not empty and may then overdraw it, so that a
 * batch larger than the bucket is slowed down and not refused for ever.
 */
export interface Rates {
  /** @returns 0 when the key may send, else the seconds until it may */
  waitSeconds(key_id: string, events_per_second: number): number
  spend(key_id: string, events_per_second: number, event_count: number): void
}

interface Bucket {
  left: number
  filled_at: number
}

export function createRates(clock: () => number, burst_seconds: number): Rates {
  // As many entries as there are keys: only keys that were verified come here.
  const buckets = new Map<string, Bucket>()
  const fill = (key_id: string, rate: number): Bucket => {
    const now = clock()
    const most = rate * burst_seconds
    const bucket = buckets.get(key_id) ?? { left: most, filled_at: now }
    const passed_seconds = Math.max(0, now - bucket.filled_at) / 1000
    bucket.left = Math.min(most, bucket.left + passed_seconds * rate)
    bucket.filled_at = now
    buckets.set(key_id, bucket)
    return bucket
  }
  return {
    waitSeconds(key_id, rate) {
      const { left } = fill(key_id, rate)
      return left > 0 ? 0 : Math.max(0.001, -left / rate)
    },
    spend(key_id, rate, event_count) {
      fill(key_id, rate).left -= event_count
    },
  }
}
