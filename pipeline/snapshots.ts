import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises'
import type { ObjectStore } from '@nats-io/obj'
import type { SnapshotMark } from './cursor.ts'
import { type Retry, retryForever } from './retry.ts'
import type { Capture, Shard } from './shard.ts'
import type { Shelf } from './shelf.ts'
import { beginCapture, continueCapture, storeCapture } from './snapshot.ts'

/** Which shard is written down when: one at a time, in turn, each about once a minute while it changes. */
export interface Snapshots {
  /** Call right after a batch was cut at `seq`, before the next event is folded. */
  atCut(seq: number): void
  /** What the cursor remembers about them. */
  marks(): Record<string, SnapshotMark>
  countEvents(count: number): void
  /** Writes down what changed, until `elapsed()` passes `until`. Nothing may be folded meanwhile. */
  flush(seq: number, until: number): Promise<void>
  /** Works until `signal` aborts. */
  done: Promise<void>
}

export interface SnapshotsOptions {
  shards: Map<number, Shard>
  objects: ObjectStore
  shelf: Pick<Shelf, 'write' | 'prune'>
  stream: string
  found: Record<string, SnapshotMark>
  committed: () => number
  /** the rows of everything that was cut are in the database */
  landed(): Promise<void>
  every_ms: number
  every_events: number
  elapsed: () => number
  retry: Retry
  onStored(shard: number, elapsed_ms: number, byte_count: number): void
}

/** how long the fold may have to wait for the writing down */
const sliceMs = 2

export function createSnapshots(options: SnapshotsOptions): Snapshots {
  const { shards, objects, shelf, stream, committed, elapsed, retry } = options
  const marks = new Map<number, SnapshotMark>()
  for (const number of shards.keys()) marks.set(number, options.found[number] ?? { seq: 0, covers: 0 })
  const turns = [...shards.values()]
  const writtenAt = new Map<number, number>(
    turns.map((shard, i) => [shard.number, elapsed() - (options.every_ms * i) / turns.length]),
  )
  let current: { shard: Shard; capture: Capture } | null = null
  let eventCount = 0

  const markOf = (shard: Shard) => marks.get(shard.number) as SnapshotMark
  const hasChanged = (shard: Shard) => shard.seq > Math.max(markOf(shard).seq, markOf(shard).covers)
  const isDue = (shard: Shard) => {
    const age = elapsed() - (writtenAt.get(shard.number) as number)
    return hasChanged(shard) && (age >= options.every_ms || eventCount >= options.every_events / turns.length)
  }
  const store = async (shard: Shard, capture: Capture) => {
    const started = elapsed()
    while (!continueCapture(shard, capture, sliceMs, elapsed)) await breathe()
    // also the clock's, which no sequence stands for
    await options.landed()
    while (committed() < capture.seq) await sleep(20, undefined, { signal: retry.signal })
    capture.notes.push(...(await shelf.write(shard, capture.entries)))
    const byte_count = await retryForever(() => storeCapture(objects, stream, shard, capture), retry)
    if (capture.after === null) await shelf.prune(shard)
    marks.set(shard.number, { seq: capture.seq, covers: capture.seq })
    writtenAt.set(shard.number, elapsed())
    options.onStored(shard.number, elapsed() - started, byte_count)
  }
  const work = async () => {
    while (!retry.signal.aborted) {
      if (current === null) await sleep(50, undefined, { signal: retry.signal })
      else await store(current.shard, current.capture).finally(() => (current = null))
    }
  }
  return {
    atCut(seq) {
      if (current !== null) return
      const turn = turns.findIndex(isDue)
      if (turn < 0) return
      const [shard] = turns.splice(turn, 1) as [Shard]
      turns.push(shard)
      eventCount = 0
      current = { shard, capture: beginCapture(shard, seq) }
    },
    marks() {
      for (const shard of turns)
        if (!hasChanged(shard)) markOf(shard).covers = Math.max(committed(), markOf(shard).covers)
      return Object.fromEntries([...marks].map(([number, mark]) => [number, { ...mark }]))
    },
    countEvents(count) {
      eventCount += count
    },
    async flush(seq, until) {
      for (const shard of turns) {
        while (current !== null && elapsed() < until) await sleep(5)
        if (elapsed() > until) return
        if (hasChanged(shard)) current = { shard, capture: beginCapture(shard, seq) }
      }
      while (current !== null && elapsed() < until) await sleep(5)
    },
    done: work().catch((error: unknown) => {
      if (!retry.signal.aborted) throw error
    }),
  }
}
