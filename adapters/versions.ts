import type { KvEntry } from '@nats-io/kv'
import { keyPart } from '../contract/alert.ts'
import type { Bus } from './bus.ts'
import { createRecord } from './create-record.ts'
import { follow } from './follow.ts'

/**
 * Every version of something each workspace sets, a record of its own each, never overwritten: the newest is in force.
 * Who makes version n first has made it; nobody else can.
 */
export interface Versions<T> {
  /** The newest; of a workspace that has set none the first one, version 1. */
  current(workspace: string): Version<T>
  /** All of them, from version 1 on. */
  versions(workspace: string): Version<T>[]
  /**
   * @param wanted out of the version before it
   * @param expected what the writer believes to be in force, null for whatever it is
   * @throws a NATS error when the broker is away: then the version may have been made or not
   */
  change(
    workspace: string,
    wanted: (before: T) => Pick<Version<T>, 'value' | 'who' | 'note'>,
    expected: number | null,
  ): Promise<VersionMade<T>>
  close(): void
}

export interface Version<T> {
  version: number
  /** RFC 3339, '' for the first one */
  at: string
  who: string
  note: string
  value: T
}

export interface Kept<T> {
  /** version 1, until a workspace sets another */
  first: T
  /** what an earlier version of Baton stored, as it is now */
  read: (stored: T) => T
}

export type VersionMade<T> = { ok: true; made: Version<T> } | { ok: false; reason: 'overtaken'; current: number }

/**
 * Waits until every version the bucket has is known.
 * @param onChange told of each workspace with a version that was not known
 * @throws a NATS error when the broker is away
 */
export async function openVersions<T>(
  bus: Bus,
  name: string,
  { first, read }: Kept<T>,
  clock: () => number,
  onChange: (workspace: string) => void = () => {},
): Promise<Versions<T>> {
  const bucket = await bus.bucket(name)
  const known = new Map<string, Version<T>[]>()
  const take = (entry: KvEntry) => {
    if (entry.operation !== 'PUT') return
    const workspace = Buffer.from(entry.key.slice(0, entry.key.indexOf('.')), 'base64url').toString()
    const before = known.get(workspace) ?? [unset(first)]
    const stored = entry.json<Version<T>>()
    const one = { ...stored, value: read(stored.value) }
    // they come in order, some of them twice
    if (one.version !== before.length + 1) return
    known.set(workspace, [...before, one])
    onChange(workspace)
  }
  const watching = await follow(bus, bucket, take)
  const versions = (workspace: string) => known.get(workspace) ?? [unset(first)]
  const current = (workspace: string) => versions(workspace).at(-1) as Version<T>
  /** What the watch has not brought yet. */
  const readOn = async (workspace: string) => {
    for (;;) {
      const entry = await bucket.get(keyOf(workspace, versions(workspace).length + 1))
      if (entry === null) return
      take(entry)
    }
  }
  return {
    current,
    versions,
    async change(workspace, wanted, expected) {
      await readOn(workspace)
      const before = current(workspace)
      if (expected !== null && before.version !== expected)
        return { ok: false, reason: 'overtaken', current: before.version }
      const made = { version: before.version + 1, at: new Date(clock()).toISOString(), ...wanted(before.value) }
      const isOurs = await createRecord(bucket, keyOf(workspace, made.version), JSON.stringify(made))
      await readOn(workspace)
      return isOurs ? { ok: true, made } : { ok: false, reason: 'overtaken', current: current(workspace).version }
    },
    close: watching.stop,
  }
}

const unset = <T>(value: T): Version<T> => ({ version: 1, at: '', who: 'Baton', note: '', value })
const keyOf = (workspace: string, version: number): string => `${keyPart(workspace)}.${version}`
