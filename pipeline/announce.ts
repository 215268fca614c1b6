import type { Bus, DecisionPlace, LastDecision } from '../adapters/bus.ts'
import { BusError } from '../adapters/bus.ts'
import type { Said } from '../contract/notice.ts'
import { LaneLost } from './cursor.ts'
import { type Retry, retryForever } from './retry.ts'

/**
 * Publishes a lane's decisions and notices in the stream's order, each exactly once, as soon as they are made. One message is on its
 * way at a time and names the one before it, so that no retry, crash or second worker can put one in twice or out of
 * order; what is decided meanwhile shares the next message.
 */
export interface Announcer {
  /** Decisions of one envelope, in order; drops those that were published before a crash. Never waits. */
  announce(cause: number, decisions: Said[]): void
  /** Resolves when every decision caused by envelopes up to `cause` is on the stream. @throws when `signal` aborts */
  settled(cause: number): Promise<void>
  /** decisions that wait for the broker */
  waitingCount(): number
  /** Rejects when the lane is lost. Resolves when `signal` aborts. */
  done: Promise<void>
}

/** Well under the broker's 1 MB per message. */
const perMessage = 128

interface Entry {
  cause: number
  decision: Said
  /** epoch ms */
  made_at: number
  /** how many decisions of `cause` are out once this one is; absent for the last */
  partial_count: number | undefined
}

export interface AnnouncerOptions {
  bus: Pick<Bus, 'publishDecisions' | 'lastDecision'>
  lane: number
  last: LastDecision
  /** see DecisionPlace */
  origin: string
  /** up to here everything was published before it was committed */
  committed: number
  retry: Retry
  /** epoch ms */
  now: () => number
  /** @param waited_ms from being made to being on the stream */
  onPublished(decision: Said, waited_ms: number): void
}

export function createAnnouncer(options: AnnouncerOptions): Announcer {
  const { bus, lane, retry } = options
  // what another stream caused says nothing about this one
  const last = options.last.origin === options.origin ? options.last : { ...options.last, cause: 0, partial_count: -1 }
  const muted = Math.max(options.committed, last.partial_count < 0 ? last.cause : last.cause - 1)
  let after = last.stream_seq
  const waiting: Entry[] = []
  let inFlight = 0
  let wake = () => {}
  let waiters: { cause: number; resolve: () => void; reject: (reason: unknown) => void }[] = []

  const oldestWaiting = () => waiting[0]?.cause ?? Number.POSITIVE_INFINITY
  const release = (oldest: number) => {
    for (const waiter of waiters) if (waiter.cause < oldest) waiter.resolve()
    waiters = waiters.filter((waiter) => waiter.cause >= oldest)
  }

  const send = async (entries: Entry[]) => {
    const final = entries[entries.length - 1] as Entry
    const decisions = entries.map((entry) => entry.decision)
    const attempt = () =>
      publish(decisions, final.cause, { origin: options.origin, after, partial_count: final.partial_count })
    after = await retryForever(attempt, { ...retry, final: (error) => error instanceof LaneLost })
    const at = options.now()
    for (const { decision, made_at } of entries) options.onPublished(decision, Math.max(0, at - made_at))
  }

  const publish = async (decisions: Said[], cause: number, place: DecisionPlace): Promise<number> => {
    try {
      return (await bus.publishDecisions(lane, cause, decisions, place)).stream_seq
    } catch (error) {
      if (!(error instanceof BusError && error.kind === 'overtaken')) throw error
      const newest = await bus.lastDecision(lane)
      const isOurs = newest.origin === place.origin && newest.cause === cause && newest.stream_seq > place.after
      if (isOurs && newest.partial_count === (place.partial_count ?? -1)) return newest.stream_seq
      if (newest.stream_seq !== 0) throw new LaneLost(`lane ${lane} decides elsewhere`)
      // the lane's last message grew too old and left the stream
      return (await bus.publishDecisions(lane, cause, decisions, { ...place, after: 0 })).stream_seq
    }
  }

  const run = async () => {
    const stop = () => {
      wake()
      for (const waiter of waiters) waiter.reject(retry.signal.reason)
    }
    retry.signal.addEventListener('abort', stop, { once: true })
    while (!retry.signal.aborted) {
      if (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve))
      const entries = waiting.splice(0, perMessage)
      if (entries.length === 0 || retry.signal.aborted) continue
      inFlight = entries.length
      await send(entries)
      inFlight = 0
      release(oldestWaiting())
    }
  }

  return {
    announce(cause, decisions) {
      if (cause <= muted) return
      const made_at = options.now()
      const skip = cause === last.cause ? Math.max(0, last.partial_count) : 0
      for (let i = skip; i < decisions.length; i++) {
        const partial_count = i + 1 === decisions.length ? undefined : i + 1
        waiting.push({ cause, decision: decisions[i] as Said, made_at, partial_count })
      }
      if (waiting.length > 0) wake()
    },
    settled: (cause) =>
      inFlight === 0 && oldestWaiting() > cause
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            retry.signal.throwIfAborted()
            waiters.push({ cause, resolve, reject })
          }),
    waitingCount: () => waiting.length + inFlight,
    done: run().catch((error: unknown) => {
      if (!retry.signal.aborted) throw error
    }),
  }
}
