import { setImmediate as breathe } from 'node:timers/promises'
import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import type { ObjectStore } from '@nats-io/obj'
import { defaultPolicy, type Policy } from '../contract/policy.ts'
import { noteHandoffs } from './known-handoffs.ts'
import { splitLines, stateVersion } from './page.ts'
import type { Presence } from './presence.ts'
import { LINE_FEED } from './row-bytes.ts'
import {
  awaitAway,
  createShard,
  forgetAway,
  keyOfHead,
  recallConversation,
  type Shard,
  schedule,
  type Written,
} from './shard.ts'
import { createShelfIndex } from './shelf-index.ts'
import { addWritten, type Header, nameOf } from './snapshot.ts'

/** conversations or pages between which others in the process have their turn */
const SLICE_COUNT = 500

const decompress = promisify(zstdDecompress)

/** @returns null when there is none; @throws when it cannot be read or belongs elsewhere */
export async function loadSnapshot(objects: ObjectStore, stream: string, number: number): Promise<Shard | null> {
  const whole = await readObject(objects, number, 0)
  if (whole === null) return null
  check(whole.header, number)
  if (whole.header.stream !== stream) return null
  const shard = createShard(number)
  await restore(shard, whole, null)
  for (let part = 1; ; part++) {
    const next = await readObject(objects, number, part)
    // what is left of the parts of an earlier whole may be of any version
    if (next === null || !isNext(next.header, stream, shard.written as Written)) return shard
    check(next.header, number)
    await restore(shard, next, shard.written)
  }
}

function check(header: Header, number: number): void {
  if (header.format !== 'baton-shard' || header.shard !== number)
    throw new SnapshotBroken('not a snapshot of this shard')
  if (header.version !== stateVersion) throw new SnapshotBroken(`version ${header.version}, wanted ${stateVersion}`)
}

const isNext = (header: Header, stream: string, written: Written): boolean =>
  header.stream === stream && header.whole_seq === written.whole_seq && header.after_seq === written.seq

interface SnapshotObject {
  header: Header
  lines: Buffer[]
  byte_count: number
}

async function readObject(objects: ObjectStore, number: number, part: number): Promise<SnapshotObject | null> {
  const packed = await objects.getBlob(nameOf(number, part))
  if (packed === null) return null
  const body = await decompress(packed)
  if (body[body.length - 1] !== LINE_FEED) throw new SnapshotBroken('cut off')
  const lines = splitLines(body)
  return { header: parse<Header>(lines[0]), lines, byte_count: packed.length }
}

/** A field that is newer than the snapshot has its default. */
function complete(policy: Policy): Policy {
  const { version: _version, ...defaults } = defaultPolicy
  const { candidate } = policy
  return { ...defaults, ...policy, ...(candidate === undefined ? {} : { candidate: { ...defaults, ...candidate } }) }
}

/** What the object says replaces what the ones before it said. */
async function restore(
  shard: Shard,
  { header, lines, byte_count }: SnapshotObject,
  after: Written | null,
): Promise<void> {
  shard.written = addWritten(after, header.seq, byte_count)
  shard.seq = header.seq
  shard.presence = new Map(parse<[string, Presence][]>(lines[1]))
  const whole = (header.policies ?? []).map(([workspace, policy]) => [workspace, complete(policy)] as const)
  shard.policies = new Map(whole)
  noteHandoffs(shard, header.handoffs ?? [])
  shard.handoffs.unwritten.clear()
  if (after === null) shard.shelf = createShelfIndex((lines[2] as Buffer).toString())
  for (const [key, due_at] of header.away) awaitAway(shard, key, due_at)
  for (const [i, { page, entries }] of header.notes.entries()) {
    for (const [key, due_at] of entries) shelve(shard, key, page, due_at)
    if (i % SLICE_COUNT === 0) await breathe()
  }
  for (let i = 3; i + 1 < lines.length; i += 2) {
    const head = lines[i] as Buffer
    drop(shard, keyOfHead(head))
    const conversation = recallConversation(shard, head, lines[i + 1] as Buffer)
    conversation.isWritten = true
    schedule(shard, conversation)
    if (i % (2 * SLICE_COUNT) === 1) await breathe()
  }
}

function shelve(shard: Shard, key: string, page: number, due_at: number): void {
  drop(shard, key)
  shard.shelf.set(key, page)
  if (due_at > 0) awaitAway(shard, key, due_at)
}

function drop(shard: Shard, key: string): void {
  shard.deadlines.drop(forgetAway(shard, key), key)
  const known = shard.conversations.get(key)
  if (known === undefined) return
  shard.deadlines.drop(known.scheduled_at, key)
  shard.ended.delete(known)
  shard.conversations.delete(key)
}

export class SnapshotBroken extends Error {}

const parse = <T>(line: Buffer | undefined): T => JSON.parse((line ?? '').toString()) as T
