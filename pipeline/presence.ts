import type { Availability } from '../contract/decision.ts'
import type { EventOf, Stored } from '../contract/event.ts'
import type { EventRow } from '../contract/row.ts'
import type { FreeAgent } from './decide.ts'
import { buildEventRow, keepInTables, type Received } from './event-row.ts'
import type { Given } from './given.ts'
import { emptyPace, type Pace } from './pace.ts'
import { hashId, rememberHash } from './seen.ts'
import { emptySlots, noteStatus, type Slots, spokenFor } from './slots.ts'

/**
 * Who of a workspace's agents is there, and how long customers wait for them. One per workspace and shard; plain JSON, bounded.
 * Who is there at an instant follows from what was told and from that instant alone: a status that was not told again in
 * time is stale, whoever looks and whenever.
 */
export interface Presence {
  /** by agent_id */
  agents: AgentPresence[]
  /** made anew by every count, so that a decision may keep it */
  availability: Availability
  /** online with a free slot, by agent_id; made anew by every count */
  free: FreeAgent[]
  /** the two are so from this instant on and before the next, epoch ms; absent in what was written down by an earlier version */
  counted_from?: number
  counted_until?: number
  /** hashes of the event ids folded in, oldest first, each in the list its remainder names: no event looks through all */
  seen: number[][]
  /** absent in what was written down by an earlier version */
  pace?: Pace
  /** whose slots are spoken for; absent in what was written down by an earlier version */
  slots?: Slots
  /** who waits for whom; absent in what was written down by an earlier version */
  given?: Given
}

export interface AgentPresence {
  agent_id: string
  /** '' when it was never said */
  name: string
  status: 'online' | 'busy' | 'away' | 'offline'
  /** how many conversations the agent can still take while online */
  capacity: number
  /** absent when never said */
  skills?: string[]
  /** the last word, epoch ms */
  occurred_at: number
  /** away or offline since, whatever was said then and later; absent while there, and in what an earlier version wrote down */
  gone_at?: number
}

export type AgentStatus = Stored<EventOf<'agent.status'>>
export type BotRelease = Stored<EventOf<'bot.released'>>
/** `left`: an agent who was there is gone */
export type FoldedStatus = { kind: 'folded'; row: EventRow; left: boolean } | { kind: 'dropped'; reason: 'duplicate' }
export type FoldedRelease = Exclude<FoldedStatus, { left: boolean }> | { kind: 'folded'; row: EventRow }

const AGENT_LIMIT = 5_000
const SEEN_LISTS = 32
/** of each list */
const SEEN_LIMIT = 640
/** What an online agent can take who never said how much. */
const CAPACITY = 1
/** So long an agent is there without saying so again. @see queries/metrics/agents.sql */
const FRESH_MS = 900_000
/** More are no list to read, and a decision carries it. */
const SKILL_LIMIT = 50

export const emptyPresence = (): Presence => ({
  agents: [],
  availability: { online: 0, busy: 0, free_slots: 0 },
  free: [],
  pace: emptyPace(),
  slots: emptySlots(),
  given: [],
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
  const left = place(presence, event, occurred_at)
  return { kind: 'folded', row: row(arrival, occurred_at), left }
}

/** Folds one bot.released: nothing but its row, once. */
export function foldRelease(presence: Presence, arrival: Received<BotRelease>): FoldedRelease {
  if (!isNew(presence, arrival.event.event_id)) return { kind: 'dropped', reason: 'duplicate' }
  return { kind: 'folded', row: releaseRow(arrival) }
}

/** The row of a bot.released. */
export const releaseRow = (arrival: Received<BotRelease>): EventRow => row(arrival, keepInTables(arrival.occurred_at))

/** Who could take a handoff. */
export interface Staff {
  /** null while none ever told a status: nobody can tell then. A decision may keep the object */
  availability: Availability | null
  /** online with a slot that is not spoken for, by agent_id; nobody when as many wait for anybody */
  agents: readonly FreeAgent[]
}

const noStaff: Staff = { availability: null, agents: [] }

/**
 * Who is there at an instant: less the slots that their own handoffs hold, and none while as many wait for anybody.
 * @param at epoch ms
 * @param handoffId a handoff somebody is looked for, which holds none; '' = one that is yet to begin
 */
export function staffAt(presence: Presence, at: number, handoffId = ''): Staff {
  if (presence.agents.length === 0) return noStaff
  const { agents, free_slots } = leftAt(presence, at, handoffId)
  const { availability, free } = presence
  return { availability: agents === free ? availability : withSlots(presence, free_slots, agents), agents }
}

interface Left {
  /** the very list that was counted when nothing is held */
  agents: readonly FreeAgent[]
  free_slots: number
}

function leftAt(presence: Presence, at: number, handoffId: string): Left {
  countAt(presence, at)
  const { availability, free, slots } = presence
  const counted = { agents: free, free_slots: availability.free_slots }
  if (free.length === 0 || slots === undefined) return counted
  const held = spokenFor(slots, at, handoffId === '' ? 0 : hashId(handoffId))
  if (held.size === 0) return counted
  const agents: FreeAgent[] = []
  let free_slots = -(held.get('') ?? 0)
  for (const agent of free) {
    const left = agent.free_slots - (held.get(agent.agent_id) ?? 0)
    if (left <= 0) continue
    free_slots += left
    agents.push(left === agent.free_slots ? agent : { ...agent, free_slots: left })
  }
  return { agents: free_slots > 0 ? agents : [], free_slots: Math.max(0, free_slots) }
}

/** @param agents with the slots they have left; those who wait for anybody hold of each skill as many as of all */
function withSlots(presence: Presence, free_slots: number, agents: readonly FreeAgent[]): Availability {
  const { availability } = presence
  const counted = availability.free_slots_by_skill
  if (counted === undefined) return { ...availability, free_slots }
  const left = Object.fromEntries(Object.keys(counted).map((skill) => [skill, 0]))
  for (const agent of agents)
    for (const skill of agentOf(presence, agent.agent_id)?.skills ?? [])
      if (Object.hasOwn(left, skill)) left[skill] = Math.min((left[skill] as number) + agent.free_slots, free_slots)
  return { ...availability, free_slots, free_slots_by_skill: left }
}

/** Whether handoffs of this shard hold some. */
export const holdsSlots = ({ slots }: Presence): boolean => slots !== undefined && slots.own.length > 0

/** What is known of one agent; undefined when the agent never said anything. */
export function agentOf(presence: Presence, agentId: string): AgentPresence | undefined {
  const found = presence.agents[indexOf(presence, agentId)]
  return found?.agent_id === agentId ? found : undefined
}

const isGone = ({ status }: Pick<AgentPresence, 'status'>): boolean => status === 'away' || status === 'offline'

/**
 * Since when an agent is away or offline; a status that nobody says again turns stale, which may be ahead.
 * @param seen_at epoch ms, when else they gave a sign of life @returns epoch ms, Infinity for an agent nobody knows
 */
export function goneAt(presence: Presence, agentId: string, seen_at: number): number {
  const agent = agentOf(presence, agentId)
  return agent === undefined ? Number.POSITIVE_INFINITY : goneSince(agent, seen_at)
}

function goneSince(agent: AgentPresence, seen_at = 0): number {
  if (isGone(agent)) return agent.gone_at ?? agent.occurred_at
  return Math.max(agent.occurred_at, seen_at) + FRESH_MS + 1
}

/** Somebody works, whether or not they have a slot left. */
export const isStaffed = ({ online, busy }: Availability): boolean => online + busy > 0

/** Nobody could take it: some agents are known, none of them has a slot left. @param at epoch ms @param handoffId see `staffAt` */
export function isNobodyFree(presence: Presence, at: number, handoffId: string): boolean {
  return presence.agents.length > 0 && leftAt(presence, at, handoffId).agents.length === 0
}

/** Nobody works: some agents are known, none of them is online or busy. Without any status ever, nobody can tell. @param at epoch ms */
export function isDeserted(presence: Presence, at: number): boolean {
  if (presence.agents.length === 0) return false
  countAt(presence, at)
  return !isStaffed(presence.availability)
}

/** @returns whether an agent who was there is gone */
function place(presence: Presence, event: AgentStatus, occurred_at: number): boolean {
  const index = indexOf(presence, event.agent_id)
  const known = presence.agents[index]?.agent_id === event.agent_id ? presence.agents[index] : undefined
  if (known !== undefined && known.occurred_at > occurred_at) return false
  const agent: AgentPresence = {
    agent_id: event.agent_id,
    name: event.name ?? known?.name ?? '',
    status: event.status,
    capacity: event.capacity ?? known?.capacity ?? CAPACITY,
    occurred_at,
  }
  const skills = event.skills ?? known?.skills
  if (skills !== undefined) agent.skills = skills
  if (isGone(agent)) agent.gone_at = known === undefined ? occurred_at : Math.min(occurred_at, goneSince(known))
  presence.agents.splice(index, known === undefined ? 0 : 1, agent)
  if (presence.agents.length > AGENT_LIMIT) forgetOldest(presence)
  presence.counted_until = 0
  // who only says to be there still has taken what was taken
  if (presence.slots !== undefined && event.capacity !== undefined)
    noteStatus(presence.slots, event.agent_id, occurred_at)
  return isGone(agent) && !(known !== undefined && isGone(known))
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
  const away = presence.agents.filter(isGone)
  const candidates = away.length > 0 ? away : presence.agents
  const oldest = candidates.reduce((a, b) => (b.occurred_at < a.occurred_at ? b : a))
  presence.agents.splice(presence.agents.indexOf(oldest), 1)
}

/** Counts when somebody was said to be there, or has turned stale, since the last count; or not yet, seen from `at`. */
function countAt(presence: Presence, at: number): void {
  const { counted_from = 0, counted_until = 0 } = presence
  if (at < counted_from || at >= counted_until) count(presence, at)
}

function count(presence: Presence, at: number): void {
  const availability: Availability = { online: 0, busy: 0, free_slots: 0 }
  const free: FreeAgent[] = []
  const skilled = new Map<string, number>()
  let from = 0
  let until = Number.MAX_SAFE_INTEGER
  let stale = 0
  for (const { agent_id, name, status, capacity, skills = [], occurred_at } of presence.agents) {
    if (status !== 'online' && status !== 'busy') continue
    const stale_from = occurred_at + FRESH_MS + 1
    if (at >= stale_from) {
      stale++
      from = Math.max(from, stale_from)
      continue
    }
    until = Math.min(until, stale_from)
    availability[status]++
    const free_slots = status === 'online' ? capacity : 0
    availability.free_slots += free_slots
    if (free_slots > 0) free.push({ agent_id, name, free_slots })
    for (const skill of skills) skilled.set(skill, (skilled.get(skill) ?? 0) + free_slots)
  }
  if (stale > 0) availability.stale = stale
  if (skilled.size > 0) availability.free_slots_by_skill = firstOf(skilled)
  Object.assign(presence, { availability, free, counted_from: from, counted_until: until })
}

const firstOf = (skilled: Map<string, number>): Record<string, number> =>
  Object.fromEntries([...skilled].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, SKILL_LIMIT))

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
