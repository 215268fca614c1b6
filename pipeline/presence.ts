import type { Availability } from '../contract/decision.ts'
import type { EventOf, Stored } from '../contract/event.ts'
import type { EventRow } from '../contract/row.ts'
import type { FreeAgent } from './decide.ts'
import { buildEventRow, keepInTables, type Received } from './event-row.ts'
import { emptyPace, type Pace } from './pace.ts'
import { hashId, rememberHash } from './seen.ts'

/** Who of a workspace's agents is there, and how long customers wait for them. One per workspace and shard; plain JSON, bounded. */
export interface Presence {
  /** by agent_id */
  agents: AgentPresence[]
  /** made anew by every change, so that a decision may keep it */
  availability: Availability
  /** online with a free slot, by agent_id; made anew by every change */
  free: FreeAgent[]
  /** hashes of the event ids folded in, oldest first, each in the list its remainder names: no event looks through all */
  seen: number[][]
  /** absent in what was written down by an earlier version */
  pace?: Pace
}

export interface AgentPresence {
  agent_id: string
  /** '' when it was never said */
  name: string
  status: 'online' | 'busy' | 'away' | 'offline'
  /** how many conversations the agent can still take while online */
  capacity: number
  occurred_at: number
}

export type AgentStatus = Stored<EventOf<'agent.status'>>
export type BotRelease = Stored<EventOf<'bot.released'>>
export type FoldedStatus = { kind: 'folded'; row: EventRow } | { kind: 'dropped'; reason: 'duplicate' }

const AGENT_LIMIT = 5_000
const SEEN_LISTS = 32
/** of each list */
const SEEN_LIMIT = 640
/** What an online agent can take who never said how much. */
const CAPACITY = 1

export const emptyPresence = (): Presence => ({
  agents: [],
  availability: { online: 0, busy: 0, free_slots: 0 },
  free: [],
  pace: emptyPace(),
  seen: Array.from({ length: SEEN_LISTS }, () => []),
})

const isNew = (presence: Presence, event_id: string): boolean => {
  const hash = hashId(event_id)
  return rememberHash(presence.seen[hash % SEEN_LISTS] as number[], hash, SEEN_LIMIT)
}

/**
 * Folds one agent.status into the workspace's presence (changes it). Of one agent the latest `occurred_at` counts, so
 * that every shard comes to the same view whatever the order of two requests was in it.
 * @returns the row, which only the agent's home shard writes
 */
export function foldStatus(presence: Presence, arrival: Received<AgentStatus>): FoldedStatus {
  const { event } = arrival
  if (!isNew(presence, event.event_id)) return { kind: 'dropped', reason: 'duplicate' }
  const occurred_at = keepInTables(arrival.occurred_at)
  place(presence, event, occurred_at)
  return { kind: 'folded', row: row(arrival, occurred_at) }
}

/** Folds one bot.released: nothing but its row, once. */
export function foldRelease(presence: Presence, arrival: Received<BotRelease>): FoldedStatus {
  if (!isNew(presence, arrival.event.event_id)) return { kind: 'dropped', reason: 'duplicate' }
  return { kind: 'folded', row: releaseRow(arrival) }
}

/** The row of a bot.released. */
export const releaseRow = (arrival: Received<BotRelease>): EventRow => row(arrival, keepInTables(arrival.occurred_at))

/** How many agents are there, null while none ever told a status: nobody can tell then. A decision may keep the object. */
export const availabilityOf = (presence: Presence): Availability | null =>
  presence.agents.length === 0 ? null : presence.availability

/** Agents who are online with a free slot, by agent_id. */
export const freeAgents = (presence: Presence): readonly FreeAgent[] => presence.free

/** What is known of one agent; undefined when the agent never said anything. */
export function agentOf(presence: Presence, agentId: string): AgentPresence | undefined {
  const found = presence.agents[indexOf(presence, agentId)]
  return found?.agent_id === agentId ? found : undefined
}

/** Nobody works: some agents are known, none of them is online or busy. Without any status ever, nobody can tell. */
export function isDeserted(presence: Presence): boolean {
  const { online, busy } = presence.availability
  return presence.agents.length > 0 && online + busy === 0
}

function place(presence: Presence, event: AgentStatus, occurred_at: number): void {
  const index = indexOf(presence, event.agent_id)
  const known = presence.agents[index]?.agent_id === event.agent_id ? presence.agents[index] : undefined
  if (known !== undefined && known.occurred_at > occurred_at) return
  const agent: AgentPresence = {
    agent_id: event.agent_id,
    name: event.name ?? known?.name ?? '',
    status: event.status,
    capacity: event.capacity ?? known?.capacity ?? CAPACITY,
    occurred_at,
  }
  presence.agents.splice(index, known === undefined ? 0 : 1, agent)
  if (presence.agents.length > AGENT_LIMIT) forgetOldest(presence)
  count(presence)
}

/** Where an agent stands, or would stand. */
function indexOf({ agents }: Presence, agentId: string): number {
  let low = 0
  let high = agents.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((agents[middle] as AgentPresence).agent_id < agentId) low = middle + 1
    else high = middle
  }
  return low
}

/** Somebody who is not at work, longest ago; everybody is at work only in a very large team, then simply the oldest. */
function forgetOldest(presence: Presence): void {
  const isAway = (agent: AgentPresence) => agent.status === 'offline' || agent.status === 'away'
  const away = presence.agents.filter(isAway)
  const candidates = away.length > 0 ? away : presence.agents
  const oldest = candidates.reduce((a, b) => (b.occurred_at < a.occurred_at ? b : a))
  presence.agents.splice(presence.agents.indexOf(oldest), 1)
}

function count(presence: Presence): void {
  const availability = { online: 0, busy: 0, free_slots: 0 }
  const free: FreeAgent[] = []
  for (const { agent_id, name, status, capacity } of presence.agents) {
    if (status === 'busy') availability.busy++
    if (status !== 'online') continue
    availability.online++
    availability.free_slots += capacity
    if (capacity > 0) free.push({ agent_id, name, free_slots: capacity })
  }
  presence.availability = availability
  presence.free = free
}

function row(arrival: Received<AgentStatus> | Received<BotRelease>, occurred_at: number): EventRow {
  const { event } = arrival
  const origin = {
    channel: event.channel ?? '',
    language: event.language ?? '',
    customer_id: event.customer_id ?? '',
    bot_id: event.bot_id ?? '',
    bot_version: event.bot_version ?? '',
  }
  return buildEventRow(arrival, { occurred_at, episode: 0, origin, signals: null })
}
