import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises'
import type { KV } from '@nats-io/kv'
import type { ObjectStore } from '@nats-io/obj'
import type { Logger } from 'pino'
import type { Bus } from '../adapters/bus.ts'
import type { Store } from '../adapters/store.ts'
import type { Decision } from '../contract/decision.ts'
import { SHARD_COUNT, type StreamMessage } from '../contract/envelope.ts'
import type { Policy } from '../contract/policy.ts'
import { createAnnouncer } from './announce.ts'
import { createBacklog } from './backlog.ts'
import { createBatch } from './batch.ts'
import { createLaneClock } from './clock.ts'
import { type Committer, commitBatch } from './commit.ts'
import { openIntake } from './consume.ts'
import { openCursor } from './cursor.ts'
import { faceGaps } from './face-gaps.ts'
import type { Figures } from './figures.ts'
import type { Passage } from './passage.ts'
import { collectEnvelope, foldEnvelope, openEnvelope } from './pipeline.ts'
import { restoreShards } from './restore.ts'
import { type Retry, retryForever } from './retry.ts'
import type { Conversation, Shard } from './shard.ts'
import { createShelf } from './shelf.ts'
import { createSnapshots } from './snapshots.ts'

export interface LaneOptions {
  bus: Bus
  store: Pick<Store, 'insert'>
  policy: Policy
  clock: () => number
  elapsed: () => number
  random: () => number
  log: Logger
  figures: Figures
  lane: number
  lanes: number
  owner: string
  buckets: { cursors: KV; shelf: KV; snapshots: ObjectStore }
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
  /** … or when the lane has folded so many events since */
  snapshot_events: number
}

export interface LaneState {
  held: boolean
  cursor: number
  end: number
  lag_messages: number
  lag_seconds: number
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
  /** Puts into the database what was read, and lets go. */
  drain(limit_ms: number): Promise<void>
  /** Rejects with what ended it; resolves after `signal` has aborted. */
  done: Promise<void>
}

/** Steps 1 to 8 of pipeline.ts for the shards of one lane. @param signal aborts when the lane is lost or must end at once */
export async function startLane(options: LaneOptions, signal: AbortSignal): Promise<RunningLane> {
  const { bus, lane, owner, buckets, clock, elapsed, limits, figures, log, policy } = options
  const retry = (what: string): Retry => retryOf(what, signal, options)
  const numbers = Array.from({ length: SHARD_COUNT }, (_, i) => i).filter((shard) => shard % options.lanes === lane)

  const stream = await retryForever(() => bus.eventsState(), retry('stream'))
  const cursor = await retryForever(() => openCursor(buckets.cursors, lane, owner, stream.created), retry('cursor'))
  const restored = await restoreShards({
    ...{ objects: buckets.snapshots, numbers, log, figures },
    record: cursor.record,
    retry: retry('snapshot'),
  })
  const { shards } = restored
  const gaps = await faceGaps(cursor, stream, restored, options, retry('cursor'))
  const origin = `${Date.parse(stream.created).toString(36)}.${cursor.record.generation}`

  const last = await retryForever(() => bus.lastDecision(lane), retry('decisions'))
  const onPublished = (decisions: Decision[]) => {
    for (const decision of decisions) figures.decisionSeconds.observe(secondsSince(decision, clock()))
  }
  const announcer = createAnnouncer({
    ...{ bus, lane, last, origin, onPublished },
    committed: cursor.record.committed,
    retry: retry('decisions'),
  })
  const laneClock = createLaneClock(shards, policy)
  for (const shard of shards.values()) for (const one of shard.conversations.values()) laneClock.enter(shard, one)
  const onBroken = (key: string, error: unknown) =>
    log.error({ lane, key, err: error }, 'a shelved conversation cannot be read and starts anew')
  const shelf = createShelf(buckets.shelf, retry('shelf'), onBroken)
  const backlog = createBacklog(limits.backlog_bytes)
  const snapshots = createSnapshots({
    ...{ shards, elapsed, objects: buckets.snapshots, stream: stream.created, found: cursor.record.snapshots },
    ...{ every_ms: limits.snapshot_ms, every_events: limits.snapshot_events, committed: () => cursor.record.committed },
    retry: retry('snapshot'),
    onStored: (_, ms) => figures.snapshotSeconds.observe(ms / 1000),
  })
  const reading = new AbortController()
  const readSignal = AbortSignal.any([signal, reading.signal])
  const intake = openIntake({
    bus,
    shards: numbers,
    after: restored.read_after,
    retry: { ...retry('read'), signal: readSignal },
  })

  const committedAtStart = cursor.record.committed
  let redo = cursor.record.intent
  if (redo !== null) log.warn({ lane, ...redo }, 'a crash left this range open: it is inserted again')
  let readSeq = restored.read_after
  let end = stream.last_seq
  let batch = createBatch(committedAtStart + 1, elapsed())
  let clockBatch = createBatch(0, elapsed())
  let inserting = 0
  let committedReceivedAt = 0
  let problem = ''

  const onFault = (conversation: Conversation, error: unknown) => {
    figures.deadLetters.inc({ source: 'pipeline' })
    log.error({ lane, key: conversation.key, err: error }, 'the rows of a conversation cannot be made')
  }

  /** Closes the batch at `seq`; synchronous, so no event comes in between. */
  const cut = (seq: number) => {
    for (const shard of shards.values()) laneClock.settle(shard, batch, onFault)
    batch.last_seq = Math.max(batch.last_seq, seq)
    const { first_seq, last_seq, row_count, received_at } = batch
    if (last_seq >= first_seq || clockBatch.row_count > 0) {
      const workspaces = [...new Set([...batch.workspaces, ...clockBatch.workspaces])]
      const blocks = { blocks: batch.blocks(), clock_blocks: clockBatch.blocks() }
      backlog.push({ first_seq, last_seq, row_count, received_at, workspaces, ...blocks }, batch.byte_count)
    }
    snapshots.atCut(last_seq)
    redo = null
    batch = createBatch(last_seq + 1, elapsed())
    clockBatch = createBatch(0, elapsed())
  }
  const isFull = () => batch.row_count >= limits.batch_rows || batch.byte_count >= limits.batch_rows * 1024
  const hasWork = () => batch.last_seq >= batch.first_seq || clockBatch.row_count > 0
  const cutIfDue = () => {
    if (redo !== null || !hasWork() || inserting > 0 || backlog.batchCount() > 0) return
    if (elapsed() - batch.opened_at >= limits.batch_ms) cut(batch.last_seq)
  }

  const take = (message: StreamMessage, passages: Passage[]) => {
    const shard = shards.get(message.shard)
    readSeq = message.stream_seq
    if (shard === undefined || message.stream_seq <= shard.seq) return
    if (redo !== null && message.stream_seq > redo.last_seq) cut(redo.last_seq)
    foldEnvelope(passages, { shard, policy, now: clock })
    shard.seq = message.stream_seq
    const decisions = passages.flatMap((passage) => (passage.decision === null ? [] : [passage.decision]))
    if (decisions.length > 0) announcer.announce(message.stream_seq, decisions)
    snapshots.countEvents(passages.length)
    if (message.stream_seq <= committedAtStart) return
    if (batch.last_seq < batch.first_seq) batch.opened_at = elapsed()
    collectEnvelope(message, passages, batch)
    countPassages(message, passages, figures)
    batch.last_seq = message.stream_seq
    batch.received_at = Math.max(batch.received_at, message.received_at)
    if (redo === null ? isFull() : message.stream_seq === redo.last_seq) cut(message.stream_seq)
  }

  const takeGroup = async (group: StreamMessage[]) => {
    const envelopes = group.map((message) => ({ message, passages: openEnvelope(message) }))
    const byShard = Map.groupBy(envelopes, ({ message }) => message.shard)
    const recalls = [...byShard].map(async ([number, some]) => {
      const shard = shards.get(number)
      const recall = () =>
        shelf.recall(
          shard as Shard,
          some.flatMap(({ passages }) => passages),
        )
      if (shard !== undefined && some.some(({ message }) => message.stream_seq > shard.seq)) await recall()
    })
    await Promise.all(recalls)
    let since = elapsed()
    for (const { message, passages } of envelopes) {
      take(message, passages)
      if (elapsed() - since < 4) continue
      await breathe()
      since = elapsed()
    }
    for (const number of byShard.keys()) shards.get(number)?.wanted.clear()
  }

  const consume = async () => {
    while (!readSignal.aborted) {
      await backlog.room(readSignal)
      await takeGroup(await intake.next())
      await breathe()
    }
  }

  const committer: Committer = {
    ...{ bus, lane, cursor, announcer, now: clock, retry: retry('commit'), token_prefix: origin },
    clockToken: () => `${origin}:${lane}:clock:${owner}:${clockCount++}`,
    marks: snapshots.marks,
    inserter: {
      ...{ store: options.store, retry: retry('insert'), elapsed },
      onInserted(table, row_count, ms) {
        figures.rows.inc({ table }, row_count)
        figures.insertSeconds.observe({ table }, ms / 1000)
      },
      onRefused(table, error, line) {
        figures.deadLetters.inc({ source: 'insert' })
        log.error({ lane, table, err: error, row: line.slice(0, 300) }, 'the database refuses a row')
      },
    },
  }
  let clockCount = 0
  const commit = async () => {
    if (redo !== null) figures.redone.inc()
    while (!signal.aborted) {
      const next = await backlog.take(signal)
      inserting = Math.max(1, next.row_count)
      await commitBatch(next, committer)
      inserting = 0
      if (next.received_at > 0) committedReceivedAt = next.received_at
      cutIfDue()
    }
  }

  const isCaughtUp = () => readSeq >= end
  const watchStream = async () => {
    while (!signal.aborted) {
      end = Math.max(await bus.lastEnvelope(numbers), readSeq)
      const { created } = await bus.eventsState()
      if (created !== stream.created)
        throw new Error(`the stream EVENTS was made anew at ${created}: its events since ${stream.created} are gone`)
      problem = ''
      if (isCaughtUp() && redo !== null) cut(redo.last_seq)
      await sleep(1000, undefined, { signal })
    }
  }
  const watch = () =>
    retryForever(watchStream, {
      ...retry('stream'),
      final: (error) => /made anew/.test(String(error)),
      onFailure(error, attempt, wait_ms) {
        problem = `the broker does not tell about EVENTS: ${(error as Error).message}`
        retry('stream').onFailure(error, attempt, wait_ms)
      },
    })

  const tick = async () => {
    while (!readSignal.aborted) {
      await sleep(1000, undefined, { signal: readSignal })
      if (!isCaughtUp() || redo !== null) continue
      for (let due = tickLimit; due === tickLimit; await breathe()) {
        const away = laneClock.tick(clock(), clockBatch, tickLimit, onFault)
        due = away.length
        for (const [shard, key] of away) {
          const back = await shelf.recallKey(shard, key)
          if (back !== null) laneClock.enter(shard, back)
        }
      }
    }
  }
  const tidy = async () => {
    while (!readSignal.aborted) {
      await sleep(1000, undefined, { signal: readSignal })
      const limit = Math.ceil(limits.conversations / shards.size)
      for (const shard of shards.values()) await shelf.putAway(shard, limit, cursor.record.committed, clock())
    }
  }
  const timer = setInterval(cutIfDue, Math.max(5, limits.batch_ms / 10))
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })

  const parts = [consume(), commit(), watch(), tick(), tidy(), announcer.done, snapshots.done, intake.done]
  const isOurEnd = () => signal.aborted || reading.signal.aborted
  const done = Promise.all(
    parts.map((part) =>
      part.catch((error: unknown) => {
        if (!isOurEnd()) throw error
      }),
    ),
  ).then(() => {})
  done.catch(() => {})

  const state = (): LaneState => {
    const { committed } = cursor.record
    const lag_messages = Math.max(0, Math.max(end, readSeq) - Math.max(committed, restored.read_after))
    const isBehind = lag_messages > 0 && committedReceivedAt > 0
    const lag_seconds = isBehind ? Math.max(0, clock() - committedReceivedAt) / 1000 : 0
    const waiting_rows = backlog.rowCount() + batch.row_count + inserting
    const conversations = [...shards.values()].reduce((sum, shard) => sum + shard.conversations.size, 0)
    const waiting = { waiting_rows, waiting_decisions: announcer.waitingCount(), conversations }
    return { held: true, cursor: committed, end, lag_messages, lag_seconds, ...waiting, gaps, problem }
  }
  return {
    state,
    done,
    async drain(limit_ms) {
      const until = elapsed() + limit_ms
      reading.abort(new Error('stopping'))
      const isDone = () => !hasWork() && inserting === 0 && backlog.batchCount() === 0
      // a range that is being redone is cut where it was cut before, or not at all
      while (!isDone() && redo === null && elapsed() < until) {
        if (hasWork() && inserting === 0 && backlog.batchCount() === 0) cut(batch.last_seq)
        await sleep(5)
      }
      if (!isDone()) return
      await snapshots.flush(cursor.record.committed, until)
      await cursor.write({ snapshots: snapshots.marks() }).catch(() => {})
    },
  }
}

/** conversations the clock looks at in one go */
const tickLimit = 200

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

const secondsSince = (decision: Decision, now: number): number =>
  Math.max(0, now - Date.parse(decision.decided_at) + decision.latency_ms) / 1000

function countPassages(message: StreamMessage, passages: Passage[], figures: Figures): void {
  if (message.kind === 'dead_letters') figures.deadLetters.inc({ source: 'ingest' }, message.lines.length)
  let folded = 0
  for (const { dropped } of passages) {
    if (dropped === null) folded++
    else figures.dropped.inc({ reason: dropped })
    if (dropped === 'poison') figures.deadLetters.inc({ source: 'pipeline' })
  }
  if (folded > 0) figures.events.inc(folded)
}
