import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bus, connectBus } from '../adapters/bus.ts'
import { openStore } from '../adapters/store.ts'
import { SHARD_COUNT, type StreamMessage } from '../contract/envelope.ts'
import { defaultPolicy } from '../contract/policy.ts'
import { acceptBatch, type Sorted } from '../ingest/accept.ts'
import { openBatch } from '../ingest/batch.ts'
import { createBatch } from '../pipeline/batch.ts'
import type { Block } from '../pipeline/insert.ts'
import type { Passage } from '../pipeline/passage.ts'
import { collectEnvelope, foldEnvelope, openEnvelope } from '../pipeline/pipeline.ts'
import { ENVELOPES_AHEAD, readAhead } from '../pipeline/read-ahead.ts'
import { LINE_FEED } from '../pipeline/row-bytes.ts'
import { createRowRoom } from '../pipeline/row-room.ts'
import { createShard } from '../pipeline/shard.ts'
import { startTestBroker } from '../test/start-broker.ts'
import { makeTemplates, stamp } from './corpus.ts'
import { cpuSeconds } from './cpu.ts'

/** What each step costs by itself, one after the other over the same events, in this process; µs of CPU per event. */
export interface Stage {
  name: string
  micros: number
  /** needed by any system that stores and inserts: the floor */
  isFloor: boolean
}

const REQUEST_SIZE = 100
const INSERT_ROWS = 10_000

/** @param event_count measured; a tenth of it warms up before */
export async function measureStages(event_count: number): Promise<Stage[]> {
  await pass(Math.ceil(event_count / 10))
  return pass(event_count)
}

async function pass(event_count: number): Promise<Stage[]> {
  const stages: Stage[] = []
  const requests = makeRequests(event_count)
  const timed = async <R>(name: string, isFloor: boolean, task: () => R | Promise<R>, others = () => 0): Promise<R> => {
    const before = process.cpuUsage()
    const othersBefore = others()
    const result = await task()
    const { user, system } = process.cpuUsage(before)
    stages.push({ name, isFloor, micros: (user + system + (others() - othersBefore) * 1e6) / event_count })
    return result
  }
  const accepted = await timed('door: parse, check, sort by shard', false, () => acceptAll(requests))
  const messages = accepted.map((message, i) => ({ ...message, stream_seq: i + 1 }))
  await withBroker((bus, pid) =>
    timed(
      'publish (broker included)',
      true,
      () => publishAll(bus, messages),
      () => cpuSeconds(pid),
    ),
  )
  const opened = await timed('pipeline: parse', false, () =>
    messages.map((message) => ({ message, passages: openEnvelope(message) })),
  )
  await timed('pipeline: signals, triggers, decisions, fold', false, () => foldAll(opened))
  const batch = createBatch(1, 0, createRowRoom())
  await timed('pipeline: rows', false, () => {
    for (const { message, passages } of opened) collectEnvelope(message, passages, batch)
  })
  const events = batch.blocks().find(({ table }) => table === 'events') as Block
  await timed('insert of the events (views included)', true, () => insertAll(events))
  return stages
}

/** Requests of a hundred events each, of a hundred and fifty conversations in turn, as the load generator sends them. */
function makeRequests(event_count: number): string[] {
  const templates = makeTemplates(1200)
  const time = new Date().toISOString()
  let begun = 0
  const begin = () => ({
    id: `s-${begun}`,
    template: templates[begun++ % templates.length] as (typeof templates)[number],
    at: 0,
  })
  const talks = Array.from({ length: 150 }, begin)
  const lines: string[] = []
  for (let turn = 0; lines.length < event_count; turn++) {
    const talk = talks[turn % talks.length] as (typeof talks)[number]
    lines.push(stamp(talk.template.events[talk.at++] as (typeof talk.template.events)[number], talk.id, time))
    if (talk.at >= talk.template.events.length) talks[turn % talks.length] = begin()
  }
  return Array.from({ length: Math.ceil(lines.length / REQUEST_SIZE) }, (_, i) =>
    lines.slice(i * REQUEST_SIZE, (i + 1) * REQUEST_SIZE).join('\n'),
  )
}

async function acceptAll(requests: string[]): Promise<Omit<StreamMessage, 'stream_seq'>[]> {
  const accepted: Omit<StreamMessage, 'stream_seq'>[] = []
  for (const request of requests) {
    const batch = openBatch(request, 'ndjson', 100_000)
    if (!batch.ok) throw new Error('the bench made a request that nobody can read')
    const sorted = await acceptBatch(batch.value, { workspace: 'bench', received_at: Date.now(), redacts: false })
    accepted.push(...messagesOf(sorted))
  }
  return accepted
}

const messagesOf = ({ shards }: Sorted): Omit<StreamMessage, 'stream_seq'>[] =>
  shards.flatMap((lines, shard) =>
    lines.length === 0
      ? []
      : [
          {
            workspace: 'bench',
            received_at: Date.now(),
            kind: 'events' as const,
            shard,
            lines: lines.map(({ line }) => line),
          },
        ],
  )

/** As one request does it, several requests at once: an envelope per shard, all acknowledged. */
async function publishAll(bus: Bus, messages: StreamMessage[]): Promise<void> {
  for (let at = 0; at < messages.length; at += 64) {
    const some = messages.slice(at, at + 64)
    await Promise.all(
      some.map(({ shard, stream_seq, ...envelope }) => bus.publishEnvelope(shard, envelope, `m-${stream_seq}`)),
    )
  }
}

async function withBroker(task: (bus: Bus, pid: number) => Promise<void>): Promise<void> {
  const broker = await startTestBroker()
  const bus = await connectBus({ url: broker.url, name: 'bench' })
  try {
    await task(bus, broker.pid)
  } finally {
    await bus.close()
    await broker.stop()
  }
}

function foldAll(opened: { message: StreamMessage; passages: Passage[] }[]): void {
  const shards = Array.from({ length: SHARD_COUNT }, (_, number) => createShard(number))
  const shardOf = ({ shard }: StreamMessage) => shards[shard] as (typeof shards)[number]
  for (const [place, { message, passages }] of opened.entries()) {
    if (place % ENVELOPES_AHEAD === 0)
      for (const next of opened.slice(place, place + ENVELOPES_AHEAD))
        readAhead(next.passages, shardOf(next.message), defaultPolicy)
    foldEnvelope(passages, { shard: shardOf(message), policy: defaultPolicy, now: Date.now })
  }
}

async function insertAll({ body, row_count }: Block): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'baton-floor-'))
  const store = await openStore({ path: directory })
  try {
    await store.migrate(join(import.meta.dirname, '../queries/schema'))
    for (const [n, part] of [...cutLines(body, Math.ceil(row_count / INSERT_ROWS))].entries())
      await store.insert('events', part, `floor-${n}`)
  } finally {
    await store.close()
    await rm(directory, { recursive: true, force: true })
  }
}

/** @returns the lines in so many parts of about the same size */
function* cutLines(body: Buffer, part_count: number): Iterable<Buffer> {
  for (let from = 0, n = 1; n <= part_count; n++) {
    const to = body.indexOf(LINE_FEED, Math.floor((body.length * n) / part_count) - 1) + 1
    yield body.subarray(from, to)
    from = to
  }
}
