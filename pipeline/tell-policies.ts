import { setTimeout as sleep } from 'node:timers/promises'
import type { Bus } from '../adapters/bus.ts'
import { type Policies, tellShard } from '../adapters/policies.ts'
import { type Retry, retryForever } from './retry.ts'
import type { Shard } from './shard.ts'

export interface TellPoliciesOptions {
  bus: Pick<Bus, 'publishEnvelope'>
  policies: Pick<Policies, 'workspaces' | 'versions'>
  shards: ReadonlyMap<number, Shard>
  /** everything on the stream is folded in */
  isCaughtUp(): boolean
  /** epoch ms */
  clock: () => number
  retry: Retry
}

const everyMs = 200

/**
 * Whoever writes a policy tells the stream, unless it dies in between or the stream has lost it. So each lane compares
 * what its shards know with what the bucket has, and tells them what they lack, for ever.
 */
export async function tellPolicies({ bus, policies, shards, isCaughtUp, clock, retry }: TellPoliciesOptions) {
  const tell = async (shard: Shard, workspace: string) => {
    const versions = policies.versions(workspace)
    const known = shard.policies.get(workspace)?.version ?? 0
    if (known < versions.length) await tellShard(bus, shard.number, workspace, versions, clock(), known)
  }
  const look = async () => {
    if (!isCaughtUp()) return
    for (const workspace of policies.workspaces())
      await Promise.all([...shards.values()].map((shard) => tell(shard, workspace)))
  }
  while (!retry.signal.aborted) {
    await sleep(everyMs, undefined, { signal: retry.signal })
    await retryForever(look, retry)
  }
}
