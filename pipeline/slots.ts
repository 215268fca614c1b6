import type { SlotsHeld, TakenSlot } from '../contract/envelope.ts'
import { FORGOTTEN_MS } from './pace.ts'

/**
 * Which of a workspace's free slots are spoken for: by handoffs that wait, for an agent they were promised to or for anybody,
 * and by those an agent has taken since saying how much room there is. A shard knows it of its own conversations, and of the
 * others' what they told last (tell-slots.ts). Plain JSON, bounded; it follows from the shard's envelopes in their order, so
 * a replay promises the same.
 */
export interface Slots {
  /** of this shard's handoffs, the oldest first */
  own: TakenSlot[]
  /** how often `own` has changed: the others are told when it did */
  change_count: number
  /** of the other shards' handoffs, by shard */
  others: Record<number, Pick<SlotsHeld, 'seq' | 'taken'>>
}

/** Of more the oldest are forgotten: every promise goes through all of them. */
const LIMIT = 200

export const emptySlots = (): Slots => ({ own: [], change_count: 0, others: {} })

/** A handoff began, or somebody else has it now. @param hash of its id @param at epoch ms */
export function noteTaken(slots: Slots, hash: number, agentId: string, at: number, waits: boolean): void {
  noteLeft(slots, hash)
  slots.own.push([hash, agentId, at, waits ? 1 : 0])
  slots.change_count++
  if (slots.own.length > LIMIT) slots.own.shift()
}

/** It is over, or the bot has it again. */
export function noteLeft(slots: Slots, hash: number): void {
  const index = slots.own.findIndex(([one]) => one === hash)
  if (index === -1) return
  slots.own.splice(index, 1)
  slots.change_count++
}

/** An agent said how much room there is: what was taken by then is counted in that. @param at epoch ms */
export function noteStatus(slots: Slots, agentId: string, at: number): void {
  for (const taken of listsOf(slots))
    for (let i = taken.length - 1; i >= 0; i--) {
      const [, taker, since, waits] = taken[i] as TakenSlot
      if (waits === 0 && taker === agentId && since <= at) taken.splice(i, 1)
    }
}

/** Another shard's handoffs hold these. What was told earlier may come later, or once more. @returns whether it was news */
export function noteOthers(slots: Slots, { shard, seq, taken }: SlotsHeld): boolean {
  const known = slots.others[shard]
  if (known !== undefined && seq < known.seq) return false
  slots.others[shard] = { seq, taken }
  return true
}

/**
 * @param at epoch ms
 * @param except hash of a handoff that holds none, 0 = no handoff
 * @returns how many slots are spoken for: of each agent, and by those who wait for anybody ('')
 */
export function spokenFor(slots: Slots, at: number, except: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const taken of listsOf(slots))
    for (const [hash, agentId, since, waits] of taken) {
      if (hash === except) continue
      if (waits === 0 || at - since <= FORGOTTEN_MS) counts.set(agentId, (counts.get(agentId) ?? 0) + 1)
    }
  return counts
}

const listsOf = ({ own, others }: Slots): TakenSlot[][] => [own, ...Object.values(others).map(({ taken }) => taken)]
