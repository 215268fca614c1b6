import { FORGOTTEN_MS } from './pace.ts'

/**
 * Which of the agents' free slots are spoken for, as one shard sees it: handoffs that wait, for an agent they were promised
 * to or for anybody, and those an agent has taken since saying how much room there is. Plain JSON, bounded; it follows from
 * the shard's events in their order, so a replay promises the same.
 */
export type Taken = [handoff: number, agent_id: string, at: number, waits: 0 | 1]

/** Of more the oldest are forgotten: every promise goes through all of them. */
const LIMIT = 200

/** A handoff began, or somebody else has it now. @param hash of its id @param at epoch ms */
export function noteTaken(taken: Taken[], hash: number, agentId: string, at: number, waits: boolean): void {
  noteLeft(taken, hash)
  taken.push([hash, agentId, at, waits ? 1 : 0])
  if (taken.length > LIMIT) taken.shift()
}

/** An agent said how much room there is: what was taken by then is counted in that. @param at epoch ms */
export function noteStatus(taken: Taken[], agentId: string, at: number): void {
  for (let i = taken.length - 1; i >= 0; i--) {
    const [, taker, since, waits] = taken[i] as Taken
    if (waits === 0 && taker === agentId && since <= at) taken.splice(i, 1)
  }
}

/** It is over, or the bot has it again. */
export function noteLeft(taken: Taken[], hash: number): void {
  const index = taken.findIndex(([one]) => one === hash)
  if (index >= 0) taken.splice(index, 1)
}

/**
 * @param at epoch ms
 * @param except hash of a handoff that holds none, 0 = no handoff
 * @returns how many slots are spoken for: of each agent, and by those who wait for anybody ('')
 */
export function spokenFor(taken: readonly Taken[], at: number, except: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [hash, agentId, since, waits] of taken) {
    if (hash === except) continue
    if (waits === 0 || at - since <= FORGOTTEN_MS) counts.set(agentId, (counts.get(agentId) ?? 0) + 1)
  }
  return counts
}
