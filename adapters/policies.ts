import type { KV, KvEntry } from '@nats-io/kv'
import { keyPart } from '../contract/alert.ts'
import { SHARD_COUNT } from '../contract/envelope.ts'
import {
  type Policy,
  type PolicyChange,
  type PolicyVersion,
  policyOfVersion,
  withoutVersion,
} from '../contract/policy.ts'
import type { Bus } from './bus.ts'
import { createRecord } from './create-record.ts'
import { follow } from './follow.ts'

/**
 * Every version of every workspace's policy, a record of its own each, never overwritten: the newest is in force. Who
 * makes version n first has made it; nobody else can. Records are the truth, and the stream hears of them from whoever
 * finds that it has not.
 */
export interface Policies {
  /** The newest version; of a workspace that has set none the configured policy as version 1. */
  current(workspace: string): PolicyVersion
  /** All of them, from version 1 on. */
  versions(workspace: string): PolicyVersion[]
  /** who have set one */
  workspaces(): string[]
  /**
   * Makes the next version and tells the stream.
   * @param wanted out of the version before it
   * @param expected what the writer believes to be in force, null for whatever it is
   * @returns the new version, or `overtaken`: another one is in force, or somebody was faster
   * @throws a NATS error when the broker is away: then the version may have been made or not
   */
  change(
    workspace: string,
    wanted: (before: PolicyVersion) => NewPolicy,
    expected: number | null,
  ): Promise<PolicyChanged>
  close(): void
}

export type NewPolicy = Omit<PolicyVersion, 'version' | 'at'>

export type PolicyChanged = { ok: true; made: PolicyVersion } | { ok: false; reason: 'overtaken'; current: number }

export interface PoliciesOptions {
  bus: Bus
  /** version 1 of every workspace */
  configured: Policy
  /** epoch ms */
  clock: () => number
}

/** Waits until every version the bucket has is known. @throws a NATS error when the broker is away */
export async function openPolicies({ bus, configured, clock }: PoliciesOptions): Promise<Policies> {
  const bucket = await bus.bucket('policies')
  const known = new Map<string, PolicyVersion[]>()
  const watching = await follow(bus, bucket, (entry) => take(known, entry))
  const first = { version: 1, at: '', who: 'configuration', note: '', policy: withoutVersion(configured) }
  const versions = (workspace: string) => known.get(workspace) ?? [first]
  const current = (workspace: string) => versions(workspace).at(-1) as PolicyVersion
  return {
    current,
    versions,
    workspaces: () => [...known.keys()],
    async change(workspace, wanted, expected) {
      await readOn(bucket, workspace, known)
      const before = current(workspace)
      if (expected !== null && before.version !== expected) return overtaken(before.version)
      const at = new Date(clock()).toISOString()
      // what was configured until now is kept, too: the configuration may say something else tomorrow
      if (!known.has(workspace)) await create(bucket, workspace, { ...before, at })
      const { who, note, policy, candidate } = wanted(before)
      const rest = candidate === undefined ? {} : { candidate }
      const made = { version: before.version + 1, at, who, note, policy, ...rest }
      const isOurs = await create(bucket, workspace, made)
      await readOn(bucket, workspace, known)
      if (!isOurs) return overtaken(current(workspace).version)
      // who reads the stream brings what does not arrive
      await Promise.allSettled(
        everyShard.map((shard) => tellShard(bus, shard, workspace, versions(workspace), clock())),
      )
      return { ok: true, made }
    },
    close: watching.stop,
  }
}

const everyShard = Array.from({ length: SHARD_COUNT }, (_, shard) => shard)
const overtaken = (version: number): PolicyChanged => ({ ok: false, reason: 'overtaken', current: version })

/**
 * Puts the newest version on the shard's stream, and those before it which the shard lacks. To tell it twice does no harm:
 * a version that is not newer changes nothing.
 * @param versions of the workspace, from 1 on
 * @param now epoch ms
 * @param after the newest version the shard knows; the one before the newest goes along in any case, its writer may have
 * died before it told anybody
 * @throws BusError
 */
export async function tellShard(
  bus: Pick<Bus, 'publishEnvelope'>,
  shard: number,
  workspace: string,
  versions: PolicyVersion[],
  now: number,
  after = Number.POSITIVE_INFINITY,
): Promise<void> {
  const missing = versions.slice(Math.max(0, Math.min(after, versions.length - 2)))
  // a message has room for two of the largest
  for (const part of missing.length <= 2 ? [missing] : missing.map((one) => [one])) {
    const lines = part.map((version) => JSON.stringify(changeTo(workspace, version)))
    const messageId = `policy-${keyPart(workspace)}-${part[0]?.version}-${part.length}-${shard}`
    await bus.publishEnvelope(shard, { workspace, received_at: now, kind: 'policy', lines }, messageId)
  }
}

function changeTo(workspace: string, version: PolicyVersion): PolicyChange {
  const { at, who, note } = version
  const event_id = `policy-${workspace}-${version.version}`
  return { type: 'policy.changed', event_id, occurred_at: at, who, note, policy: policyOfVersion(version) }
}

const keyOf = (workspace: string, version: number): string => `${keyPart(workspace)}.${version}`

/** They come in order, some of them twice, and never change. */
function take(known: Map<string, PolicyVersion[]>, entry: KvEntry): void {
  if (entry.operation !== 'PUT') return
  const workspace = Buffer.from(entry.key.slice(0, entry.key.indexOf('.')), 'base64url').toString()
  const versions = known.get(workspace) ?? []
  const one = entry.json<PolicyVersion>()
  if (one.version === versions.length + 1) known.set(workspace, [...versions, one])
}

/** What the watch has not brought yet. */
async function readOn(bucket: KV, workspace: string, known: Map<string, PolicyVersion[]>): Promise<void> {
  for (;;) {
    const entry = await bucket.get(keyOf(workspace, (known.get(workspace)?.length ?? 0) + 1))
    if (entry === null) return
    take(known, entry)
  }
}

/** @returns false when somebody else has made this version */
const create = (bucket: KV, workspace: string, version: PolicyVersion): Promise<boolean> =>
  createRecord(bucket, keyOf(workspace, version.version), JSON.stringify(version))
