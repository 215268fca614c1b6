import { randomUUID } from 'node:crypto'
import type { KV, KvEntry } from '@nats-io/kv'
import { keyPart } from '../contract/alert.ts'
import { SILENCES_BUCKET, type SilenceVersion } from '../contract/silence.ts'
import type { Bus } from './bus.ts'
import { createRecord } from './create-record.ts'
import { follow } from './follow.ts'

/**
 * The silences of all workspaces, every version a record of its own that is never overwritten: the newest is in force, and
 * all of them are the audit. Held in memory, following the bucket.
 */
export interface Silences {
  /** each as it is now */
  all(): SilenceVersion[]
  /** the first one first; [] when there is none of this id in the workspace */
  versions(workspace: string, silence_id: string): SilenceVersion[]
  /** @throws a NATS error when the broker is away */
  make(wanted: NewSilence): Promise<SilenceVersion>
  /**
   * Writes the next version of one.
   * @returns null when there is none of this id, or somebody was faster
   * @throws a NATS error when the broker is away
   */
  change(silence_id: string, wanted: NewSilence): Promise<SilenceVersion | null>
  close(): void
}

export type NewSilence = Omit<SilenceVersion, 'silence_id' | 'version'>

/** Waits until all of the bucket is known. @param onChange told of each version, those that were there before, too */
export async function openSilences(
  bus: Bus,
  onChange: (version: SilenceVersion) => void = () => {},
): Promise<Silences> {
  const bucket = await bus.bucket(SILENCES_BUCKET)
  const known = new Map<string, SilenceVersion[]>()
  const take = (version: SilenceVersion) => {
    const versions = known.get(idOf(version)) ?? []
    if (versions.some((one) => one.version === version.version)) return
    known.set(
      idOf(version),
      [...versions, version].sort((a, b) => a.version - b.version),
    )
    onChange(version)
  }
  const watching = await follow(bus, bucket, (entry: KvEntry) => {
    if (entry.operation === 'PUT') take(entry.json<SilenceVersion>())
  })
  const versions = (workspace: string, silence_id: string) => known.get(idOf({ workspace, silence_id })) ?? []
  return {
    all: () => [...known.values()].flatMap((one) => one.at(-1) ?? []),
    versions,
    async make(wanted) {
      const version = { ...wanted, silence_id: `si_${randomUUID()}`, version: 1 }
      await create(bucket, version)
      take(version)
      return version
    },
    async change(silence_id, wanted) {
      const before = versions(wanted.workspace, silence_id).at(-1)
      if (before === undefined) return null
      const version = { ...wanted, silence_id, version: before.version + 1 }
      if (!(await create(bucket, version))) return null
      take(version)
      return version
    },
    close: watching.stop,
  }
}

const idOf = ({ workspace, silence_id }: Pick<SilenceVersion, 'workspace' | 'silence_id'>): string =>
  `${keyPart(workspace)}.${keyPart(silence_id)}`

/** @returns false when somebody else has made this version */
const create = (bucket: KV, version: SilenceVersion): Promise<boolean> =>
  createRecord(bucket, `${idOf(version)}.${version.version}`, JSON.stringify(version))
