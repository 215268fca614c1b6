import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises'
import type { Bus } from '../adapters/bus.ts'
import type { TimePassed } from '../contract/envelope.ts'
import type { Batcher } from './batcher.ts'
import { againMs, type LaneClock, type Overdue } from './clock.ts'
import { type Retry, retryForever } from './retry.ts'
import { type Shard, schedule } from './shard.ts'
import type { Shelf } from './shelf.ts'

/** What a lane does again and again beside reading. */
export interface ChoresOptions {
  bus: Pick<Bus, 'lastEnvelope' | 'eventsState' | 'publishEnvelope'>
  /** when the stream was made, as it was found at the start */
  created: string
  shards: Map<number, Shard>
  batcher: Batcher
  laneClock: LaneClock
  shelf: Shelf
  clock: () => number
  /** conversations in memory, of the lane */
  limit: number
  tidy_ms: number
  committed: () => number
  /** the last envelope that was read */
  read: () => number
  retry: Retry
}

export interface Chores {
  /** the end of the stream as last seen; null = nobody has looked yet */
  end(): number | null
  /** '' when the broker tells about the stream */
  problem(): string
  /** everything on the stream, as last seen, is read */
  isCaughtUp(): boolean
  /** …, as seen a moment before that: under load something has always just come */
  isUpToDate(): boolean
  watch(): Promise<void>
  tick(signal: AbortSignal): Promise<void>
  tidy(signal: AbortSignal): Promise<void>
}

const everyMs = 1000
/** a failure is told at most two seconds after its deadline */
const tickMs = 250
/** conversations the clock looks at in one go */
const tickLimit = 200

export class StreamReplaced extends Error {}

export function createChores(options: ChoresOptions): Chores {
  const { bus, shards, batcher, laneClock, shelf, retry } = options
  const numbers = [...shards.keys()]
  let end = Number.POSITIVE_INFINITY
  let endBefore = Number.POSITIVE_INFINITY
  let problem = ''
  const isCaughtUp = () => options.read() >= end

  const look = async () => {
    while (!retry.signal.aborted) {
      const { created } = await bus.eventsState()
      if (created !== options.created)
        throw new StreamReplaced(`EVENTS was made anew at ${created}: what it held since ${options.created} is gone`)
      const last = await bus.lastEnvelope(numbers)
      // at the first look there is none before
      endBefore = Math.min(end, last)
      end = Math.max(last, options.read())
      problem = ''
      // the envelopes it would end with are no longer on the stream
      if (isCaughtUp() && batcher.redo() !== null) batcher.cutNow()
      await sleep(everyMs, undefined, { signal: retry.signal })
    }
  }
  const onFailure = (error: unknown, attempt: number, wait_ms: number) => {
    problem = `the broker does not tell about EVENTS: ${(error as Error).message}`
    retry.onFailure(error, attempt, wait_ms)
  }
  /** Time goes on the stream, for these conversations. To put it there twice does no harm. */
  const strike = async (overdue: Overdue[]) => {
    const received_at = options.clock()
    const groups = Map.groupBy(overdue, ({ shard, workspace }) => `${shard} ${workspace}`)
    const envelopes = [...groups.values()].map((group) => {
      const { shard, workspace } = group[0] as Overdue
      const lines = group.map(({ conversation_id }) => JSON.stringify({ conversation_id } satisfies TimePassed))
      return bus.publishEnvelope(shard, { workspace, received_at, kind: 'clock', lines }, '')
    })
    await Promise.all(envelopes)
  }
  /** The clock asks again by itself: a stream that is full must not keep it from ending what is idle. */
  const onUnstruck = (error: unknown) => retry.onFailure(error, 1, againMs)
  return {
    end: () => (Number.isFinite(end) ? end : null),
    problem: () => problem,
    isCaughtUp,
    isUpToDate: () => options.read() >= endBefore,
    watch: () => retryForever(look, { ...retry, onFailure, final: (error) => error instanceof StreamReplaced }),
    /** Only when everything is read: an event that waits on the stream may say that nothing is overdue. */
    async tick(signal) {
      while (!signal.aborted) {
        await sleep(tickMs, undefined, { signal })
        let more = isCaughtUp() && batcher.redo() === null
        while (more && !signal.aborted) {
          const due = laneClock.tick(options.clock(), batcher.clockBatch(), tickLimit)
          for (const [shard, pairs] of Map.groupBy(due.away, ([shard]) => shard)) {
            const keys = pairs.map(([, key]) => key)
            await shelf.recallKeys(shard, keys)
            for (const key of keys) {
              // it may have come back for an event, too
              const back = shard.conversations.get(key)
              if (back === undefined) continue
              // what made it due may have come to pass since it was put away
              const deadline = Math.min(back.deadline, options.clock())
              schedule(shard, Object.assign(back, { deadline, scheduled_at: Number.POSITIVE_INFINITY }))
            }
          }
          if (due.overdue.length > 0) await strike(due.overdue).catch(onUnstruck)
          more = due.more
          await breathe()
        }
      }
    },
    async tidy(signal) {
      while (!signal.aborted) {
        await sleep(options.tidy_ms, undefined, { signal })
        const limit = Math.ceil(options.limit / shards.size)
        for (const shard of shards.values()) await shelf.putAway(shard, limit, options.committed(), options.clock())
      }
    },
  }
}
