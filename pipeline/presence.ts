import type { Availability } from '../contract/decision.ts'
import type { EventOf, Stored } from '../contract/event.ts'
import type { EventRow } from '../contract/row.ts'
import type { FreeAgent } from './decide.ts'

/** Who of a workspace's agents is there. One per workspace and shard; plain JSON, bounded. */
export interface Presence {
  /** by agent_id */
  agents: AgentPresence[]
  availability: Availability
  /** online with a free slot, by agent_id */
  free: FreeAgent[]
  /** hashes of the event ids folded in, oldest first */
  seen: number[]
}

export interface AgentPresence {
  agent_id: string
  name: string
  status: 'online' | 'busy' | 'away' | 'offline'
  /** how many conversations the agent can still take while online */
  capacity: number
  occurred_at: number
}

export interface StatusArrival<E = Stored<EventOf<'agent.status'>>> {
  workspace: string
  event: E
  stream_seq: number
  position: number
  received_at: number
}

export type FoldedStatus = { kind: 'folded'; row: EventRow } | { kind: 'dropped'; reason: 'duplicate' }

export const emptyPresence = (): Presence => ({
  agents: [],
  availability: { online: 0, busy: 0, free_slots: 0 },
  free: [],
  seen: [],
})

/** Folds one agent.status into the workspace's presence (changes it). The row is for the agent's home shard only. */
export declare function foldStatus(presence: Presence, arrival: StatusArrival): FoldedStatus
/** Folds one bot.released: nothing but its row, once. */
export declare function foldRelease(
  presence: Presence,
  arrival: StatusArrival<Stored<EventOf<'bot.released'>>>,
): FoldedStatus
