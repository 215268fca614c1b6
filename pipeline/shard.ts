import type { Policy } from '../contract/policy.ts'
import type { ConversationState } from './conversation.ts'
import { createDeadlines, type Deadlines } from './deadlines.ts'
import { type KnownHandoff, noHandoffs, type ShardHandoffs } from './known-handoffs.ts'
import type { Entry, PageNote } from './page.ts'
import { emptyPresence, type Presence } from './presence.ts'
import { BYTES_PER_UNIT } from './row-bytes.ts'
import { createShelfIndex, type ShelfIndex } from './shelf-index.ts'

/**
 * Everything one shard remembers. A conversation is either awake (an object) or asleep (its JSON, a third of the
 * memory and already in the form the snapshot wants); touching it wakes it. The JSON is a string and not bytes: as it is
 * made and forgotten thousands of times a second, memory outside of the heap grows, for which V8 collects everything.
 */
export interface Shard {
  number: number
  /** every envelope up to here is folded in */
  seq: number
  /** by workspace */
  presence: Map<string, Presence>
  /** by workspace, of those that have set one; a policy is replaced, never changed */
  policies: Map<string, Policy>
  /** workspaces whose slots the other shards are to be told of */
  untold: Set<string>
  /** by `keyOf`, the longest untouched first */
  conversations: Map<string, Conversation>
  /** whom the events that are about to be folded belong to, or the keys of those that were not in memory: they stay */
  wanted: Set<Conversation | string>
  /** changed since the last batch was cut */
  touched: Set<Conversation>
  /** changed in the batch that was cut last, and not rows yet */
  settling: Set<Conversation>
  /** Makes the rows of one that is settling, before anything else happens to it. */
  settleFirst(conversation: Conversation): void
  /** whose last episode has ended, the longest untouched first */
  ended: Set<Conversation>
  handoffs: ShardHandoffs
  /** which page has a conversation; what is in memory counts more */
  shelf: ShelfIndex
  /** when the clock is to look at whom, in memory or on the shelf */
  deadlines: Deadlines
  /** by key, of those that are only on the shelf: their deadline */
  away: Map<string, number>
  capture: Capture | null
  /** what of it is written down, null for nothing */
  written: Written | null
  /** pages that were written since */
  notes: PageNote[]
  /** its snapshot is lost: who comes from the shelf may know events that are yet to be read again */
  isRebuilt: boolean
}

/** A snapshot: the whole shard once, and after it parts with what changed since the part before. */
export interface Written {
  whole_seq: number
  /** up to here it goes with its parts */
  seq: number
  part_count: number
  whole_bytes: number
  part_bytes: number
}

export interface Conversation {
  key: string
  state: ConversationState | null
  /** the JSON of the state, while it has not changed since */
  text: string | null
  /** the shard's snapshot has it as it is, or says on which page it is */
  isWritten: boolean
  /** the page of the shelf that has it as it is, 0 for none */
  page: number
  /** sequence of the last envelope folded in */
  last_seq: number
  /** came from the shelf with everything up to here in it, see `isRebuilt` */
  resume_after: number
  /** epoch ms of the next thing the clock will do to it, Infinity for nothing */
  deadline: number
  /** its entry in the shard's deadlines, at or before its own; Infinity for none */
  scheduled_at: number
  /** received_at of its last event, epoch ms */
  touched_at: number
  /** the past is being sent in: the clock stays away from it until then, epoch ms */
  quiet_until: number
}

/** A snapshot in the making: who is changed before its turn is written down first. */
export interface Capture {
  seq: number
  /** the part before it, null for a whole shard */
  after: Written | null
  presence: string
  policies: [string, Policy][]
  /** of a whole shard */
  shelf: string
  away: [string, number][]
  notes: PageNote[]
  handoffs: KnownHandoff[]
  todo: Set<Conversation>
  /** who goes on */
  lines: string[]
  /** who is over, and is written on pages: from there they may leave memory without being written again */
  entries: Entry[]
}

export const keyOf = (workspace: string, conversation_id: string): string => `${workspace}\u0000${conversation_id}`

export function createShard(number: number): Shard {
  return {
    number,
    seq: 0,
    presence: new Map(),
    policies: new Map(),
    untold: new Set(),
    conversations: new Map(),
    wanted: new Set(),
    touched: new Set(),
    settling: new Set(),
    settleFirst: () => {},
    ended: new Set(),
    handoffs: noHandoffs(),
    shelf: createShelfIndex(),
    deadlines: createDeadlines(),
    away: new Map(),
    capture: null,
    written: null,
    notes: [],
    isRebuilt: false,
  }
}

export function presenceOf(shard: Shard, workspace: string): Presence {
  const known = shard.presence.get(workspace)
  if (known !== undefined) return known
  const presence = emptyPresence()
  shard.presence.set(workspace, presence)
  return presence
}

/** @param configured of workspaces that have set none */
export const policyOf = (shard: Shard, workspace: string, configured: Policy): Policy =>
  shard.policies.get(workspace) ?? configured

/** Puts a new one into the shard; its state is set by the caller. */
export function createConversation(shard: Shard, key: string): Conversation {
  const memory = { state: null, text: null, isWritten: false, page: 0, last_seq: 0, resume_after: 0 }
  const timing = {
    deadline: Number.POSITIVE_INFINITY,
    scheduled_at: Number.POSITIVE_INFINITY,
    touched_at: 0,
    quiet_until: 0,
  }
  const conversation = { key, ...memory, ...timing }
  shard.conversations.set(key, conversation)
  return conversation
}

/** The state as an object, to be read or changed. */
export function wake(conversation: Conversation): ConversationState {
  conversation.state ??= JSON.parse(conversation.text as string) as ConversationState
  return conversation.state
}

/** The state as JSON, made again only when it changed since (`dropText`). */
export function textOf(conversation: Conversation): string {
  conversation.text ??= JSON.stringify(conversation.state)
  return conversation.text
}

/** The object is about to change. */
export function dropText(conversation: Conversation): void {
  wake(conversation)
  conversation.text = null
  forgetWritten(conversation)
}

/** What is written of it somewhere is no longer true. */
export function forgetWritten(conversation: Conversation): void {
  conversation.isWritten = false
  conversation.page = 0
}

/** Its memory shrinks to its JSON, until it is touched again. */
export function putToSleep(conversation: Conversation): void {
  textOf(conversation)
  conversation.state = null
}

/** It is on a page of the shelf and leaves memory. */
export function moveToShelf(shard: Shard, conversation: Conversation): void {
  beforeChange(shard, conversation)
  shard.ended.delete(conversation)
  shard.conversations.delete(conversation.key)
  shard.deadlines.drop(conversation.scheduled_at, conversation.key)
  const due_at = dueAt(conversation)
  if (due_at > 0) awaitAway(shard, conversation.key, due_at)
}

/** The clock is to look at one that is on the shelf. */
export function awaitAway(shard: Shard, key: string, due_at: number): void {
  shard.away.set(key, shard.deadlines.push(due_at, key))
}

/** It is not, or no longer only, on the shelf. @returns its entry in the deadlines, Infinity for none */
export function forgetAway(shard: Shard, key: string): number {
  const scheduled_at = shard.away.get(key) ?? Number.POSITIVE_INFINITY
  shard.away.delete(key)
  return scheduled_at
}

/** The clock is to look at one in memory. */
export function schedule(shard: Shard, conversation: Conversation): void {
  const due_at = dueAt(conversation)
  // it is looked at earlier, and scheduled again then
  if (due_at === 0 || due_at >= conversation.scheduled_at) return
  shard.deadlines.drop(conversation.scheduled_at, conversation.key)
  conversation.scheduled_at = shard.deadlines.push(due_at, conversation.key)
}

/** The clock is to look at one by then, wherever it is; it knows itself whether anything is due. */
export function lookBy(shard: Shard, key: string, at: number): void {
  const conversation = shard.conversations.get(key)
  const away_until = shard.away.get(key) ?? 0
  if (conversation !== undefined) {
    conversation.deadline = Math.min(conversation.deadline, at)
    schedule(shard, conversation)
  } else if (away_until > at) {
    shard.deadlines.drop(away_until, key)
    awaitAway(shard, key, at)
  }
}

/** When the clock is to look at it, epoch ms; 0 = never. */
export const dueAt = ({ deadline, quiet_until }: Conversation): number =>
  Number.isFinite(deadline) ? Math.max(deadline, quiet_until) : 0

/** what the broker takes in one message; a conversation above it stays in memory */
const largestBytes = 1_000_000
export const mayRest = (conversation: Conversation): boolean =>
  BYTES_PER_UNIT * textOf(conversation).length <= largestBytes ||
  Buffer.byteLength(textOf(conversation)) <= largestBytes

/** Something is still to be done with it: it cannot leave memory. */
export function isBusy({ touched, settling, wanted }: Shard, conversation: Conversation): boolean {
  return (
    touched.has(conversation) || settling.has(conversation) || wanted.has(conversation) || wanted.has(conversation.key)
  )
}

/** Call before a conversation changes or leaves: what a cut batch or a running capture wants of it is written first. */
export function beforeChange(shard: Shard, conversation: Conversation): void {
  shard.settleFirst(conversation)
  const capture = shard.capture
  if (capture === null || !capture.todo.delete(conversation)) return
  const entry = entryOf(shard, conversation)
  if (shard.ended.has(conversation) && mayRest(conversation)) capture.entries.push(entry)
  else capture.lines.push(entry.head, entry.state)
  conversation.isWritten = true
}

export function entryOf(shard: Shard, conversation: Conversation): Entry {
  const [head, state] = formatConversation(shard, conversation)
  return { conversation, head, state, deadline: conversation.deadline, due_at: dueAt(conversation) }
}

/** Two lines: what must be known at once, and the state, which is read when its next event comes. */
function formatConversation(shard: Shard, conversation: Conversation): [string, string] {
  const { key, last_seq, deadline, touched_at, quiet_until } = conversation
  const ended = shard.ended.has(conversation) ? 1 : 0
  const head = [key, last_seq, Number.isFinite(deadline) ? deadline : 0, touched_at, quiet_until, ended]
  return [JSON.stringify(head), textOf(conversation)]
}

export const keyOfHead = (head: Buffer): string => (JSON.parse(head.toString()) as [string])[0]

/** The two lines back into the shard, asleep. */
export function recallConversation(shard: Shard, head: Buffer, state: Buffer): Conversation {
  const [key, last_seq, deadline, touched_at, quiet_until, ended] = JSON.parse(head.toString()) as [string, ...number[]]
  const conversation = createConversation(shard, key)
  Object.assign(conversation, { text: state.toString(), last_seq, resume_after: shard.isRebuilt ? last_seq : 0 })
  Object.assign(conversation, { deadline: deadline || Number.POSITIVE_INFINITY, touched_at, quiet_until })
  if (ended === 1) shard.ended.add(conversation)
  return conversation
}
