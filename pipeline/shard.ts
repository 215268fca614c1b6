import type { Policy } from '../contract/policy.ts'
import type { ConversationState } from './conversation.ts'
import { createKeyFilter, digestOf, type KeyFilter } from './key-filter.ts'
import { emptyPresence, type Presence } from './presence.ts'

/**
 * Everything one shard remembers. A conversation is either awake (an object) or asleep (its JSON as bytes, a third of
 * the memory and already in the form the snapshot wants); touching it wakes it.
 */
export interface Shard {
  number: number
  /** every envelope up to here is folded in */
  seq: number
  /** by workspace */
  presence: Map<string, Presence>
  /** by workspace, of those that have set one; a policy is replaced, never changed */
  policies: Map<string, Policy>
  /** by `keyOf`, the longest untouched first */
  conversations: Map<string, Conversation>
  /** keys of the events that are about to be folded: these conversations stay */
  wanted: Set<string>
  /** changed since the last batch was cut */
  touched: Set<Conversation>
  /** changed in the batch that was cut last, and not rows yet */
  settling: Set<Conversation>
  /** Makes the rows of one that is settling, before anything else happens to it. */
  settleFirst(conversation: Conversation): void
  /** whose last episode has ended, the longest untouched first */
  ended: Set<Conversation>
  shelved: KeyFilter
  capture: Capture | null
  /** what of it is written down, null for nothing */
  written: Written | null
  /** keys of the conversations that went to the shelf since */
  shelvedKeys: Set<string>
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
  bytes: Buffer | null
  /** the shard's snapshot has it as it is */
  isWritten: boolean
  /** sequence of the last envelope folded in */
  last_seq: number
  /** came from the shelf or a snapshot with everything up to here in it */
  resume_after: number
  /** epoch ms of the next thing the clock will do to it, Infinity for nothing */
  deadline: number
  /** the earliest entry of the deadline heap that stands for it, Infinity for none */
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
  shelved: string
  shelved_keys: string[]
  todo: Set<Conversation>
  lines: Buffer[]
}

export const keyOf = (workspace: string, conversation_id: string): string => `${workspace}\u0000${conversation_id}`

/** @param shelved what a snapshot kept of the filter, '' for a shelf that is empty for sure, 'all' for one that is unknown */
export function createShard(number: number, shelved: string): Shard {
  return {
    number,
    seq: 0,
    presence: new Map(),
    policies: new Map(),
    conversations: new Map(),
    wanted: new Set(),
    touched: new Set(),
    settling: new Set(),
    settleFirst: () => {},
    ended: new Set(),
    shelved: createKeyFilter(shelved),
    capture: null,
    written: null,
    shelvedKeys: new Set(),
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
  const memory = { state: null, bytes: null, isWritten: false, last_seq: 0, resume_after: 0 }
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
  conversation.state ??= JSON.parse((conversation.bytes as Buffer).toString()) as ConversationState
  return conversation.state
}

/** The state as bytes, made again only when it changed since (`dropBytes`). */
export function bytesOf(conversation: Conversation): Buffer {
  conversation.bytes ??= Buffer.from(JSON.stringify(conversation.state))
  return conversation.bytes
}

/** The object is about to change. */
export function dropBytes(conversation: Conversation): void {
  wake(conversation)
  conversation.bytes = null
  conversation.isWritten = false
}

/** Its memory shrinks to its bytes, until it is touched again. */
export function putToSleep(conversation: Conversation): void {
  bytesOf(conversation)
  conversation.state = null
}

/** It is on the shelf and leaves memory. */
export function moveToShelf(shard: Shard, conversation: Conversation): void {
  beforeChange(shard, conversation)
  shard.ended.delete(conversation)
  shard.conversations.delete(conversation.key)
  shard.shelved.add(digestOf(conversation.key))
  shard.shelvedKeys.add(conversation.key)
}

/** Something is still to be done with it: it cannot leave memory. */
export function isBusy({ touched, settling, wanted }: Shard, conversation: Conversation): boolean {
  return touched.has(conversation) || settling.has(conversation) || wanted.has(conversation.key)
}

/** Call before a conversation changes or leaves: what a cut batch or a running capture wants of it is written first. */
export function beforeChange(shard: Shard, conversation: Conversation): void {
  shard.settleFirst(conversation)
  const capture = shard.capture
  if (capture === null || !capture.todo.delete(conversation)) return
  capture.lines.push(...formatConversation(shard, conversation))
  conversation.isWritten = true
}

/** Two lines: what must be known at once, and the state, which is read when its next event comes. */
export function formatConversation(shard: Shard, conversation: Conversation): [Buffer, Buffer] {
  const { key, last_seq, deadline, touched_at, quiet_until } = conversation
  const ended = shard.ended.has(conversation) ? 1 : 0
  const head = [key, last_seq, Number.isFinite(deadline) ? deadline : 0, touched_at, quiet_until, ended]
  return [Buffer.from(JSON.stringify(head)), bytesOf(conversation)]
}

/** The two lines back into the shard, asleep. */
export function recallConversation(shard: Shard, head: Buffer, state: Buffer): Conversation {
  const [key, last_seq, deadline, touched_at, quiet_until, ended] = JSON.parse(head.toString()) as [string, ...number[]]
  const conversation = createConversation(shard, key)
  // a copy, so that one conversation that stays does not keep the whole snapshot in memory
  Object.assign(conversation, { bytes: Buffer.from(state), last_seq, resume_after: last_seq })
  Object.assign(conversation, { deadline: deadline || Number.POSITIVE_INFINITY, touched_at, quiet_until })
  if (ended === 1) shard.ended.add(conversation)
  return conversation
}
