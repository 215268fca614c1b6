/** An answer that is worked out once and kept; `keep_ms` 0 = it is worked out again the next time. */
export interface Answer<V> {
  value: V
  keep_ms: number
}

interface Kept<V> {
  value: Promise<V>
  /** epoch ms */
  until: number
}

/**
 * Who asks for the same at the same time waits for the same answer.
 * @param most how many are kept: the oldest go
 * @param clock epoch ms
 */
export function remember<V>(most: number, clock: () => number) {
  const kept = new Map<string, Kept<V>>()
  return (key: string, work: () => Promise<Answer<V>>): Promise<V> => {
    const known = kept.get(key)
    if (known !== undefined && known.until > clock()) return known.value
    const entry: Kept<V> = { value: settle(), until: Number.POSITIVE_INFINITY }
    async function settle(): Promise<V> {
      const { value, keep_ms } = await work()
      entry.until = clock() + keep_ms
      return value
    }
    entry.value.catch(() => kept.delete(key))
    kept.delete(key)
    kept.set(key, entry)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return entry.value
  }
}
