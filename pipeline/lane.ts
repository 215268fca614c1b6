import { setTimeout as sleep } from 'node:timers/promises'
import type { KV } from '@nats-io/kv'
import type { ObjectStore } from '@nats-io/obj'
import type { Logger } from 'pino'
import type { Bus } from '../adapters/bus.ts'
import type { Policies } from '../adapters/policies.ts'
import type { Store } from '../adapters/store.ts'
import { SHARD_COUNT } from '../contract/envelope.ts'
import { isDecision } from '../contract/notice.ts'
import type { Policy } from '../contract/policy.ts'
import { createAnnouncer } from './announce.ts'
import { createBacklog } from './backlog.ts'
import { createBatcher } from './batcher.ts'
import { createChores } from './chores.ts'
import { createLaneClock } from './clock.ts'
import { commitForever } from './commit.ts'
import { openIntake } from './consume.ts'
import { openCursor, originOf } from './cursor.ts'
import { faceGaps, tellHole } from './face-gaps.ts'
import type { Figures } from './figures.ts'
import { createKnownHandoffs, type KnownHandoff } from './known-handoffs.ts'
import { lookAfterAll } from './look-after.ts'
import { createReading } from './reading.ts'
import { restoreShards } from './restore.ts'
import { type Retry, retryForever } from './retry.ts'
import { createRowRoom } from './row-room.ts'
import { createShelf } from './shelf.ts'
import { createSnapshots } from './snapshots.ts'
import { tellPolicies } from './tell-policies.ts'
import { tellSlots } from './tell-slots.ts'

export interface LaneOptions {
  bus: Bus
  store: Pick<Store, 'insert'>
  /** of workspaces that have set none */
  policy: Policy
  /** epoch ms */
  clock: () => number
  /** monotonic ms */
  elapsed: () => number
  random: () => number
  log: Logger
  figures: Figures
  lane: number
  lanes: number
  owner: string
  buckets: { cursors: KV; snapshots: ObjectStore; policies: Policies }
  limits: LaneLimits
}

export interface LaneLimits {
  batch_rows: number
  batch_ms: number
  /** of rows that wait for the database, packed */
  backlog_bytes: number
  conversations: number
  /** a shard is written down when it changed and its last snapshot is so old */
  snapshot_ms: number
  /** pause between two looks at who may leave memory */
  tidy_ms: number
  /** … or when the lane has folded so many events since */
  snapshot_events: number
}

export interface LaneState {
  held: boolean
  cursor: number
  end: number
  lag_messages: number
  lag_seconds: number
  /** since it was taken up it has put something into the database, or had nothing to: its lag is one of the tables */
  is_settled: boolean
  waiting_rows: number
  waiting_decisions: number
  /** in memory */
  conversations: number
  /** what the stream has lost, one sentence each */
  gaps: string[]
  /** what an operator must know, '' when all is well */
  problem: string
}

export interface RunningLane {
  state(): LaneState
  /** Those that wait and that ended of late; null while what was read is not the present. */
  handoffs(): readonly KnownHandoff[] | null
  /** Puts into the database what was read, and writes the shards down. */
  drain(limit_ms: number): Promise<void>
  /** Rejects with what ended it; resolves after `signal` has aborted. */
  done: Promise<void>
}

/** Wires the steps of pipeline.ts for one lane. @param signal aborts when the lane is lost or must end at once */
export async function startLane(options: LaneOptions, signal: AbortSignal): Promise<RunningLane> {
  const { bus, lane, owner, buckets, clock, elapsed, limits, figures, log, policy } = options
  const retry = (what: string): Retry => retryOf(what, signal, options)
  const numbers = Array.from({ length: SHARD_COUNT }, (_, i) => i).filter((shard) => shard % options.lanes === lane)

  const stream = await retryForever(() => bus.eventsState(), retry('stream'))
  const cursor = await retryForever(() => openCursor(buckets.cursors, lane, owner, stream.created), retry('cursor'))
  const objects = buckets.snapshots
  const restored = await restoreShards({
    ...{ objects, pages: bus.pages, numbers, log, figures },
    ...{ record: cursor.record, retry: retry('snapshot') },
  })
  const { shards } = restored
  for (const shard of shards.values()) lookAfterAll(shard)
  const gaps = await faceGaps(cursor, stream, restored, options, retry('cursor'))
  const { committed, intent, snapshots: found } = cursor.record
  const origin = originOf(cursor.record)
  if (intent !== null) {
    figures.redone.inc()
    log.warn({ lane, ...intent }, 'a crash left this range open: it is inserted again')
  }

  const last = await retryForever(() => bus.lastDecision(lane), retry('decisions'))
  const announcer = createAnnouncer({
    ...{ bus, lane, last, origin, committed, now: clock, retry: retry('decisions') },
    onPublished(said, waited_ms) {
      if (isDecision(said)) figures.decisionSeconds.observe((said.latency_ms + waited_ms) / 1000)
      else figures.notices.inc({ type: said.type, kind: said.type === 'handoff.ghosted' ? said.ghost : '' })
    },
  })
  const handoffs = createKnownHandoffs(shards)
  const laneClock = createLaneClock({
    ...{ shards, policy, elapsed },
    onFault(conversation, error) {
      figures.deadLetters.inc({ source: 'pipeline' })
      log.error({ lane, key: conversation.key, err: error }, 'the rows of a conversation cannot be made')
    },
  })
  const shelf = createShelf({
    ...{ pages: bus.pages, origin, retry: retry('shelf') },
    onBroken: (key, error) =>
      log.error({ lane, key, err: error }, 'a shelved conversation cannot be read and starts anew'),
  })
  const room = createRowRoom()
  const backlog = createBacklog(limits.backlog_bytes, room)
  const snapshots = createSnapshots({
    ...{ shards, elapsed, objects, shelf, found, stream: stream.created, retry: retry('snapshot') },
    ...{ every_ms: limits.snapshot_ms, every_events: limits.snapshot_events, committed: () => cursor.record.committed },
    async landed() {
      while (batcher.isClosing()) await sleep(5)
      await backlog.landed(signal)
    },
    onStored: (_, ms) => figures.snapshotSeconds.observe(ms / 1000),
  })
  const batcher = createBatcher({
    ...{ shards, laneClock, backlog, room, limits, committed, intent, elapsed },
    ...{ onCut: snapshots.atCut, defer: (task) => void setImmediate(task), isRebuilding: () => reading.isRebuilding() },
    insertMs: () => commits.workMs(),
  })

  const ending = new AbortController()
  const reads = AbortSignal.any([signal, ending.signal])
  const after = restored.read_after
  const intake = openIntake({ bus, shards: numbers, after, retry: { ...retry('read'), signal: reads } })
  const reading = createReading({
    ...{ intake, backlog, shelf, shards, batcher, announcer, figures, policy, clock, elapsed, after, committed },
    whole_from: options.lanes === 1 ? stream.first_seq : null,
    onHole: (first_seq, last_seq) => tellHole(gaps, { first_seq, last_seq, committed }, options),
    onEvents: snapshots.countEvents,
  })
  const chores = createChores({
    ...{
      bus,
      shards,
      batcher,
      laneClock,
      shelf,
      clock,
      created: stream.created,
      limit: limits.conversations,
      tidy_ms: limits.tidy_ms,
    },
    ...{ committed: () => cursor.record.committed, read: reading.seq, retry: retry('stream') },
  })
  const commits = commitForever({
    ...{ bus, lane, cursor, announcer, backlog, figures, log, store: options.store, elapsed, now: clock },
    ...{
      retry: retry('insert'),
      token_prefix: origin,
      run_id: owner,
      marks: snapshots.marks,
      onCommitted: batcher.cutIfDue,
    },
  })
  const timer = setInterval(batcher.cutIfDue, Math.max(5, limits.batch_ms / 10))
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })

  const telling = tellPolicies({
    ...{ bus, shards, clock, policies: buckets.policies, isCaughtUp: chores.isCaughtUp },
    retry: { ...retry('policy'), signal: reads },
  })
  const tellingSlots = tellSlots({ bus, shards, clock, elapsed, retry: { ...retry('slots'), signal: reads } })
  /** What was there at the start is read once, before alerts have nothing else to look at. */
  const readHandoffs = async () => {
    while (!chores.isUpToDate()) await sleep(500, undefined, { signal: reads })
    handoffs.list(clock())
  }
  const isOver = () => reads.aborted
  const hasRead = reading.run(reads)
  const work = [
    hasRead,
    commits.done,
    chores.watch(),
    chores.tick(reads),
    chores.tidy(reads),
    telling,
    tellingSlots,
    readHandoffs(),
  ]
  const parts = [...work, announcer.done, snapshots.done, intake.done]
  const unlessOver = (error: unknown) => {
    if (!isOver()) throw error
  }
  const done = Promise.all(parts.map((part) => part.catch(unlessOver))).then(() => {})
  done.catch(() => {})

  const openedAt = clock()
  let caughtUpAt = Number.NEGATIVE_INFINITY
  return {
    done,
    state() {
      const position = Math.max(cursor.record.committed, after)
      const seen = chores.end()
      const end = Math.max(seen ?? 0, reading.seq())
      const lag_messages = Math.max(0, end - position)
      const problem = chores.problem()
      if (seen !== null && lag_messages === 0 && problem === '') caughtUpAt = clock()
      const inserted = commits.lagSeconds()
      const is_settled = seen !== null && (inserted !== null || caughtUpAt > 0)
      // the first event after a quiet night has not waited since yesterday; what waited before the start has no age here yet
      const since = inserted === null ? Math.max(caughtUpAt, openedAt) : caughtUpAt
      const waited = Math.min(inserted ?? Number.POSITIVE_INFINITY, (clock() - since) / 1000)
      const lag_seconds = lag_messages > 0 ? waited : 0
      const waiting_rows = backlog.rowCount() + batcher.rowCount()
      const conversations = [...shards.values()].reduce((sum, shard) => sum + shard.conversations.size, 0)
      const waiting = { waiting_rows, waiting_decisions: announcer.waitingCount(), conversations }
      const lag = { lag_messages, lag_seconds, is_settled }
      return { held: true, cursor: cursor.record.committed, end, ...lag, ...waiting, gaps, problem }
    },
    handoffs: () => (chores.isUpToDate() && chores.problem() === '' ? handoffs.list(clock()) : null),
    async drain(limit_ms) {
      const until = elapsed() + limit_ms
      ending.abort(new Error('stopping'))
      await Promise.race([hasRead.catch(() => {}), sleep(limit_ms)])
      // what is not rebuilt or redone yet is left as it was found
      if (elapsed() >= until || batcher.redo() !== null || reading.isRebuilding()) return
      batcher.cutNow()
      while (backlog.batchCount() > 0 && elapsed() < until) await sleep(5)
      if (backlog.batchCount() > 0) return
      await snapshots.flush(cursor.record.committed, until)
      await cursor.write({ snapshots: snapshots.marks() }).catch(() => {})
    },
  }
}

function retryOf(what: string, signal: AbortSignal, { log, figures, random, lane }: LaneOptions): Retry {
  return {
    signal,
    random,
    onFailure(error, attempt, wait_ms) {
      figures.failures.inc({ what })
      log.warn({ lane, what, attempt, wait_ms: Math.round(wait_ms), err: error }, 'failed, and is tried again')
    },
  }
}
