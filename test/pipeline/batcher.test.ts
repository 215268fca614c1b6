import { expect, test } from 'vitest'
import { defaultPolicy } from '../../contract/policy.ts'
import { createBacklog } from '../../pipeline/backlog.ts'
import { createBatcher } from '../../pipeline/batcher.ts'
import { createLaneClock } from '../../pipeline/clock.ts'
import { foldEnvelope, openEnvelope } from '../../pipeline/pipeline.ts'
import { createRowRoom } from '../../pipeline/row-room.ts'
import { createShard } from '../../pipeline/shard.ts'

const at = Date.parse('2026-11-22T09:00:00Z')

function build(intent: { first_seq: number; last_seq: number } | null, committed = 0) {
  const shard = createShard(0)
  const shards = new Map([[0, shard]])
  const cuts: number[] = []
  let now = 0
  let rebuilding = false
  let insertMs = 0
  const onFault = (_: unknown, error: unknown) => {
    throw error
  }
  const elapsed = () => now
  const room = createRowRoom()
  const backlog = createBacklog(2 ** 20, room)
  const batcher = createBatcher({
    ...{ shards, backlog, room, committed, intent, elapsed, limits: { batch_rows: 5, batch_ms: 250 } },
    ...{
      laneClock: createLaneClock({ shards, policy: defaultPolicy, elapsed, onFault }),
      onCut: (seq) => void cuts.push(seq),
    },
    ...{ defer: (task) => task(), isRebuilding: () => rebuilding, insertMs: () => insertMs },
  })
  const take = (stream_seq: number, lines = 1) => {
    const event = {
      type: 'message.customer',
      conversation_id: `c-${stream_seq}`,
      text: 'hello',
      occurred_at: new Date(at).toISOString(),
    }
    const body = Array.from({ length: lines }, (_, i) => JSON.stringify({ ...event, event_id: `e-${stream_seq}-${i}` }))
    const message = { workspace: 'acme', received_at: at, kind: 'events' as const, lines: body, shard: 0, stream_seq }
    batcher.expect(stream_seq)
    const passages = foldEnvelope(openEnvelope(message), { shard, policy: defaultPolicy, now: () => at })
    if (stream_seq > committed) batcher.collect(message, passages)
  }
  return {
    batcher,
    backlog,
    cuts,
    take,
    wait: (ms: number) => (now += ms),
    rebuild: (is: boolean) => (rebuilding = is),
    insertsTake: (ms: number) => (insertMs = ms),
  }
}

test('a batch is closed when it is full, at the end of an envelope', () => {
  const { take, cuts } = build(null)
  take(1, 3)
  take(2, 4)
  take(3, 1)
  expect(cuts).toEqual([2])
})

test('a batch is closed when it is old, and not before', () => {
  const { take, cuts, wait, batcher } = build(null)
  take(1)
  wait(249)
  batcher.cutIfDue()
  const early = [...cuts]
  wait(1)
  batcher.cutIfDue()
  expect({ early, late: cuts }).toEqual({ early: [], late: [1] })
})

test.each([
  ['a slow database gets larger batches: it rests three times as long as it worked', 300, 900],
  ['but never longer than a second', 60_000, 1000],
])('%s', (_, insertMs, expected) => {
  const { take, cuts, wait, batcher, insertsTake } = build(null)
  insertsTake(insertMs)
  take(1)
  wait(expected - 1)
  batcher.cutIfDue()
  const early = [...cuts]
  wait(1)
  batcher.cutIfDue()
  expect({ early, late: cuts }).toEqual({ early: [], late: [1] })
})

test('while another batch waits for the database this one goes on growing', () => {
  const { take, cuts, wait, batcher } = build(null)
  take(1, 6)
  take(2)
  wait(1000)
  batcher.cutIfDue()
  expect(cuts).toEqual([1])
})

test('a range that a crash left open is closed exactly where it was, however full or old it is', () => {
  const { take, cuts, wait, batcher } = build({ first_seq: 1, last_seq: 4 })
  take(1, 6)
  wait(1000)
  batcher.cutIfDue()
  take(2, 6)
  take(4)
  expect(cuts).toEqual([4])
})

test('it is closed before an envelope behind it when its own last one is gone', () => {
  const { take, cuts } = build({ first_seq: 1, last_seq: 4 })
  take(3)
  take(6)
  expect(cuts).toEqual([4])
})

test('nothing is closed while states are rebuilt: a snapshot of that moment would claim what it does not know', () => {
  const { take, cuts, wait, batcher, rebuild } = build(null, 100)
  rebuild(true)
  take(40)
  wait(10_000)
  batcher.cutIfDue()
  expect(cuts).toEqual([])
})

test('each batch begins behind the one before, so that no envelope is in two', async () => {
  const { take, backlog } = build(null, 10)
  take(11, 5)
  take(12, 5)
  const first = await backlog.first(new AbortController().signal)
  backlog.drop()
  const second = await backlog.first(new AbortController().signal)
  expect([first.first_seq, first.last_seq, second.first_seq, second.last_seq]).toEqual([11, 11, 12, 12])
})

test('batches that wait are packed and come out as they went in', async () => {
  const backlog = createBacklog(2 ** 20, createRowRoom())
  const blocks = [
    { table: 'events' as const, row_count: 2, body: Buffer.from('["a\\nb","ü"]\n["c"]\n') },
    { table: 'decisions' as const, row_count: 1, body: Buffer.from('[1]\n') },
  ]
  const range = { row_count: 3, received_at: 0, workspaces: [], clock_blocks: [] }
  for (let seq = 1; seq <= 5; seq++) backlog.push({ ...range, first_seq: seq, last_seq: seq, blocks: [...blocks] }, 100)
  const out = []
  for (let seq = 1; seq <= 5; seq++) {
    out.push((await backlog.first(new AbortController().signal)).blocks)
    backlog.drop()
  }
  expect(out).toEqual([blocks, blocks, blocks, blocks, blocks])
})
