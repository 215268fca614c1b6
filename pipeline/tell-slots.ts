import { setTimeout as sleep } from 'node:timers/promises'
import type { Bus } from '../adapters/bus.ts'
import { SHARD_COUNT, type SlotsHeld } from '../contract/envelope.ts'
import { holdsSlots } from './presence.ts'
import type { Retry } from './retry.ts'
import type { Shard } from './shard.ts'

export interface TellSlotsOptions {
  bus: Pick<Bus, 'publishEnvelope'>
  shards: ReadonlyMap<number, Shard>
  /** epoch ms */
  clock: () => number
  /** monotonic ms */
  elapsed: () => number
  retry: Retry
}

/** so soon the others know of the first change … */
const lookMs = 20
/** … and of those right after it */
const restMs = 250

/**
 * Each shard sees its own conversations only, and the same agents as all others. Whenever the slots change that the handoffs
 * of one of them hold, it tells the others, all of it each time: whoever missed one, or hears one twice, knows it by the next.
 */
export async function tellSlots({ bus, shards, clock, elapsed, retry }: TellSlotsOptions): Promise<void> {
  const toldAt = new Map<string, number>()
  const tell = async (shard: Shard, workspace: string, taken: SlotsHeld['taken']) => {
    const line = JSON.stringify({ shard: shard.number, seq: shard.seq, taken } satisfies SlotsHeld)
    const envelope = { workspace, received_at: clock(), kind: 'slots' as const, lines: [line] }
    const others = Array.from({ length: SHARD_COUNT }, (_, number) => number).filter(
      (number) => number !== shard.number,
    )
    await Promise.all(others.map((number) => bus.publishEnvelope(number, envelope, '')))
  }
  const look = async (shard: Shard) => {
    for (const workspace of shard.untold) {
      const presence = shard.presence.get(workspace)
      const key = `${shard.number} ${workspace}`
      if (presence?.slots === undefined) continue
      if (elapsed() - (toldAt.get(key) ?? Number.NEGATIVE_INFINITY) < restMs) continue
      shard.untold.delete(workspace)
      toldAt.set(key, elapsed())
      await tell(shard, workspace, presence.slots.own).catch((error: unknown) => {
        shard.untold.add(workspace)
        retry.onFailure(error, 1, restMs)
      })
    }
  }
  // what changed right before the end may not have been told
  for (const shard of shards.values())
    for (const [workspace, presence] of shard.presence) if (holdsSlots(presence)) shard.untold.add(workspace)
  while (!retry.signal.aborted) {
    await sleep(lookMs, undefined, { signal: retry.signal })
    await Promise.all([...shards.values()].map(look))
  }
}
