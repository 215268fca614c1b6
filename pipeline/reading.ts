import { setImmediate as breathe } from 'node:timers/promises'
import type { StreamMessage } from '../contract/envelope.ts'
import type { Said } from '../contract/notice.ts'
import type { Policy } from '../contract/policy.ts'
import type { Announcer } from './announce.ts'
import type { Backlog } from './backlog.ts'
import type { Batcher } from './batcher.ts'
import type { Intake } from './consume.ts'
import type { Figures } from './figures.ts'
import type { Passage } from './passage.ts'
import { foldEnvelope, openEnvelope } from './pipeline.ts'
import { ENVELOPES_AHEAD, readAhead } from './read-ahead.ts'
import type { Shard } from './shard.ts'
import type { Shelf } from './shelf.ts'

/** Steps 1 to 7 of pipeline.ts, envelope by envelope, in the stream's order. */
export interface Reading {
  /** the last envelope that was taken */
  seq(): number
  /** the states do not yet know everything that is committed */
  isRebuilding(): boolean
  /** Works until `signal` aborts. */
  run(signal: AbortSignal): Promise<void>
}

export interface ReadingOptions {
  intake: Intake
  backlog: Backlog
  shelf: Shelf
  shards: Map<number, Shard>
  batcher: Batcher
  announcer: Announcer
  figures: Figures
  /** of workspaces that have set none */
  policy: Policy
  clock: () => number
  elapsed: () => number
  /** where reading starts; up to `committed` states are rebuilt without rows */
  after: number
  committed: number
  /** the first envelope of the stream when the lane has all shards, so that none may be missing behind it; else null */
  whole_from: number | null
  /** Envelopes that stand between two others and cannot be read, inclusive. */
  onHole(first_seq: number, last_seq: number): void
  onEvents(count: number): void
}

/** how long others (acknowledgements, inserts, requests in the same process) may have to wait for the fold */
const sliceMs = 4

export function createReading(options: ReadingOptions): Reading {
  const { shards, shelf, batcher, announcer, figures, elapsed } = options
  let seq = options.after
  let next = options.whole_from === null ? Number.POSITIVE_INFINITY : Math.max(options.whole_from, options.after + 1)

  const take = (message: StreamMessage, passages: Passage[]) => {
    seq = message.stream_seq
    if (seq <= options.committed) figures.redeliveries.inc()
    if (seq > next) options.onHole(next, seq - 1)
    if (seq >= next) next = seq + 1
    const shard = shards.get(message.shard)
    // what its snapshot knows already
    if (shard !== undefined && seq <= shard.seq) return
    batcher.expect(seq)
    if (shard === undefined) return collect(message, passages.map(poisonForeign))
    foldEnvelope(passages, { shard, policy: options.policy, now: options.clock })
    shard.seq = seq
    const said: Said[] = []
    for (const { decision, notices } of passages) {
      if (decision !== null) said.push(decision)
      if (notices.length > 0) said.push(...notices)
    }
    if (said.length > 0) announcer.announce(seq, said)
    options.onEvents(passages.length)
    collect(message, passages)
  }
  const collect = (message: StreamMessage, passages: Passage[]) => {
    if (message.stream_seq <= options.committed) return
    countPassages(message, passages, figures)
    batcher.collect(message, passages)
  }

  const lookAhead = (envelopes: { message: StreamMessage; passages: Passage[] }[]) => {
    for (const { message, passages } of envelopes) {
      const shard = shards.get(message.shard)
      if (shard !== undefined && message.stream_seq > shard.seq) readAhead(passages, shard, options.policy)
    }
  }

  const takeGroup = async (group: StreamMessage[], signal: AbortSignal) => {
    const envelopes = group.map((message) => ({ message, passages: openEnvelope(message) }))
    const byShard = Map.groupBy(envelopes, ({ message }) => message.shard)
    const recalls = [...byShard].map(([number, some]) => {
      const shard = shards.get(number)
      const isNew = shard !== undefined && some.some(({ message }) => message.stream_seq > shard.seq)
      return isNew
        ? shelf.recall(
            shard,
            some.flatMap(({ passages }) => passages),
          )
        : undefined
    })
    await Promise.all(recalls)
    let since = elapsed()
    for (const [place, { message, passages }] of envelopes.entries()) {
      if (signal.aborted) return
      if (place % ENVELOPES_AHEAD === 0) lookAhead(envelopes.slice(place, place + ENVELOPES_AHEAD))
      take(message, passages)
      if (elapsed() - since < sliceMs) continue
      await breathe()
      since = elapsed()
    }
    for (const number of byShard.keys()) shards.get(number)?.wanted.clear()
  }

  return {
    seq: () => seq,
    isRebuilding: () => seq < options.committed,
    async run(signal) {
      while (!signal.aborted) {
        await options.backlog.room(signal)
        await takeGroup(await options.intake.next(), signal)
        await breathe()
      }
    },
  }
}

/** Somebody else has published it: no door of ours knows such a shard. */
function poisonForeign(passage: Passage): Passage {
  return { ...passage, dropped: 'poison', fault: `there is no shard ${passage.message.shard}` }
}

function countPassages(message: StreamMessage, passages: Passage[], figures: Figures): void {
  if (message.kind === 'dead_letters') figures.deadLetters.inc({ source: 'ingest' }, message.lines.length)
  let folded = 0
  for (const { dropped } of passages) {
    if (dropped === null) folded++
    else figures.dropped.inc({ reason: dropped })
    if (dropped === 'poison') figures.deadLetters.inc({ source: 'pipeline' })
  }
  if (folded > 0 && message.kind !== 'clock' && message.kind !== 'slots') figures.events.inc(folded)
}
