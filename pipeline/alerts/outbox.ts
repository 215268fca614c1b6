import type { KV } from '@nats-io/kv'
import { type DeliveryKind, type Hold, OUTBOX_KEPT_MS } from '../../contract/alert.ts'
import { groupEnd, groupEntry, groupId } from './group.ts'
import {
  type AlertName,
  type Announced,
  insteadOf,
  isLost,
  isOverdue,
  isUntold,
  newEntry,
  type OutboxEntry,
  readEntry,
  type Sent,
  settled,
  toldAgain,
} from './outbox-entry.ts'
import { createIndex } from './outbox-index.ts'
import type { Receiver } from './receivers/receiver.ts'

/**
 * What still has to leave, on the broker's disk: one entry per announcement and receiver. Settled entries stay until the
 * bucket forgets them (OUTBOX_KEPT_MS), so that announcing the same thing again adds nothing.
 */
export interface Outbox {
  /** Adds what is not there yet. Safe to repeat. */
  add(alert: AlertName, announced: Announced, receivers: readonly Receiver[], now: number): Promise<void>
  /** The first waiting entry of each line, if its time has come. */
  due(now: number): OutboxEntry[]
  /** Notes how an attempt ended. @returns the entry's new state */
  settle(entry: OutboxEntry, sent: Sent, now: number): Promise<OutboxEntry['state']>
  /** Notes that a receiver that forgets was told once more of an alert, when that ended otherwise than the time before. */
  again(receiver: string, alert_id: string, kind: DeliveryKind, sent: Sent, now: number): Promise<void>
  /** Holds back what nobody has been told of and something holds, and lets go what nothing holds any more. */
  review(now: number): Promise<void>
  /** Tells the fallback of what could not be delivered in time and still fires. @returns what that was, each once */
  escalate(now: number): Promise<OutboxEntry[]>
  /** Makes one message of many that are due. They are taken out of what is due at once, before anything is stored. */
  gather(members: readonly OutboxEntry[], now: number): Promise<void>
  /** What was told together with others to this receiver and is not over, and for a while what is. */
  groupsOf(receiver: string, now: number): OutboxEntry[]
  /** Keeps what was said of these alerts on file for as long as they are open. @param open ids of alerts */
  keep(open: ReadonlySet<string>, now: number): Promise<void>
  /** Tries again to store what the broker could not take, and makes the messages that were not made for it. */
  save(): Promise<void>
  /** Is the receiver not told of this alert, because something holds it back or because others are meant? */
  isUntold(receiver: string, alert_id: string): boolean
  /** age of the oldest waiting entry, ms; 0 when nothing waits */
  oldestMs(now: number): number
  entries(): OutboxEntry[]
}

export interface OutboxOptions {
  bucket: KV
  /** 0–1, for the jitter */
  random: () => number
  /** epoch ms */
  clock: () => number
  /** is told of what another receiver could not be told of */
  fallback?: Receiver | undefined
  /** What keeps it from being told now. */
  holdOf?: (entry: OutboxEntry, now: number) => Hold | null
  /** The message of an alert that was held back, with the figures of now. */
  bodyNow?: (entry: OutboxEntry) => string
}

const REFRESH_MS = 86_400_000
const AT_ONCE = 64
/** so long a group that is over counts as just over */
const OVER_MS = 300_000

/** Loads the bucket. One worker at a time holds it (the alerts' lease). */
export async function openOutbox({ bucket, random, fallback, ...options }: OutboxOptions): Promise<Outbox> {
  const holdOf = options.holdOf ?? (() => null)
  const bodyNow = options.bodyNow ?? (({ body }: OutboxEntry) => body)
  const index = createIndex()
  const { aboutSame, beginningsOf } = index
  const unsaved = new Set<string>()
  const store = async (entry: OutboxEntry, now = entry.stored_at) => {
    const stored = { ...entry, stored_at: now }
    index.put(stored)
    unsaved.add(entry.key)
    await bucket.put(entry.key, JSON.stringify(stored))
    unsaved.delete(entry.key)
  }

  /** What a group lacks: its message, and when all of it is over its end. A crash may have come between. */
  const completeGroup = async (group_id: string, now: number) => {
    const members = index.ofAlert(group_id).length > 0 ? [] : index.membersOf(group_id)
    if (members.length > 0) await store(groupEntry(members, group_id, now), now)
    if (index.openOf(group_id) > 0) return
    for (const beginning of index.ofAlert(group_id).filter(({ kind }) => kind === 'triggered'))
      if (aboutSame(beginning).every(isNoEnd)) await addLater(groupEnd(beginning, now), now)
    index.dropGroup(group_id)
  }

  /** Who has not heard that it began need not hear that it goes on or has ended. */
  const addLater = async (entry: OutboxEntry, now: number) => {
    const held = beginningsOf(entry).find(({ state }) => state === 'held')
    if (held !== undefined && entry.kind === 'acknowledged') return store(heldOrNot(entry, held.held_by), now)
    const heldBack = aboutSame(entry).filter(({ state }) => state === 'held')
    for (const held of heldBack)
      await store({ ...held, state: 'skipped', last_error: 'over before anybody was told' }, now)
    const beginnings = beginningsOf(entry)
    // whom the rule does not name has no incident of it
    if (entry.kind === 'acknowledged' && beginnings.length === 0) return
    const group_id = beginnings.find(({ state }) => state === 'grouped')?.group_id ?? ''
    const isToldAlone = beginnings.length === 0 || beginnings.some(({ state }) => isTold(state))
    const state = isToldAlone ? 'waiting' : group_id !== '' && entry.kind === 'resolved' ? 'grouped' : 'skipped'
    await store({ ...entry, state, group_id: state === 'grouped' ? group_id : '' }, now)
    if (index.hasGroup(group_id) && index.openOf(group_id) === 0) await completeGroup(group_id, now)
  }

  /** In this order: a crash between the two tells the same again under the same key, which adds nothing. */
  const escalateOne = async (entry: OutboxEntry, now: number) => {
    const to = fallback === undefined || fallback.name === entry.receiver ? undefined : fallback
    const instead = to === undefined ? undefined : insteadOf(entry, to, now)
    if (instead !== undefined && index.get(instead.key) === undefined) await store(instead, now)
    const marked = { ...(index.get(entry.key) ?? entry), overdue_at: now, told_instead: to?.name ?? '' }
    await store(marked, now)
    return marked
  }

  for (const entry of await readAll(bucket)) index.put(entry)
  for (const group_id of index.groupIds()) await completeGroup(group_id, options.clock())

  return {
    async add(alert, announced, receivers, now) {
      index.forgetBefore(now - OUTBOX_KEPT_MS)
      for (const receiver of receivers) {
        const entry = newEntry(alert, announced, receiver, now)
        if (index.get(entry.key) !== undefined) continue
        if (entry.kind !== 'triggered') await addLater(entry, now)
        else await store(heldOrNot(entry, holdOf(entry, now)), now)
      }
    },
    due(now) {
      const first = new Map<string, OutboxEntry>()
      for (const entry of index.open()) {
        const other = first.get(entry.line)
        if (entry.state === 'waiting' && (other === undefined || entry.key < other.key)) first.set(entry.line, entry)
      }
      return [...first.values()].filter((entry) => entry.next_at <= now)
    },
    async settle(entry, sent, now) {
      const next = settled(index.get(entry.key) ?? entry, sent, now, random)
      await store(next, now)
      // nobody heard that it began: hearing that it ended would puzzle them
      if (next.kind === 'triggered' && beginningsOf(next).every(isLost))
        for (const other of aboutSame(next))
          if (other.kind !== 'triggered' && other.state === 'waiting')
            await store({ ...other, state: 'skipped', last_error: next.last_error }, now)
      return next.state
    },
    async again(receiver, alert_id, kind, sent, now) {
      const isTold = (one: OutboxEntry) => one.receiver === receiver && one.kind === kind && one.state === 'delivered'
      const entry = index.ofAlert(alert_id).find(isTold)
      const noted = entry === undefined ? null : toldAgain(entry, sent, now)
      if (noted !== null) await store(noted, now)
    },
    async review(now) {
      for (const entry of index.open().filter(isUntold)) {
        const hold = holdOf(entry, now)
        if (entry.state === 'held' && hold === null) {
          const fresh = { ...entry, body: bodyNow(entry), queued_at: now, next_at: now }
          await store(heldOrNot(fresh, null), now)
          for (const later of aboutSame(entry)) if (later.state === 'held') await store(heldOrNot(later, null), now)
        } else if (hold?.by !== entry.held_by?.by || hold?.name !== entry.held_by?.name)
          await store(heldOrNot(entry, hold), now)
      }
    },
    async escalate(now) {
      const late = index.all().filter((entry) => isOverdue(entry, now) && aboutSame(entry).every(isNoEnd))
      const told: OutboxEntry[] = []
      for (const entry of late) told.push(await escalateOne(entry, now))
      return told
    },
    async gather(members, now) {
      const group_id = groupId(members)
      const grouped = members.map((entry): OutboxEntry => ({ ...entry, state: 'grouped', group_id }))
      for (const entry of grouped) {
        index.put(entry)
        unsaved.add(entry.key)
      }
      for (let i = 0; i < grouped.length; i += AT_ONCE)
        await Promise.all(grouped.slice(i, i + AT_ONCE).map((entry) => store(index.get(entry.key) ?? entry, now)))
      await completeGroup(group_id, now)
    },
    groupsOf(receiver, now) {
      const told = index.all().filter((entry) => entry.member_count > 0 && entry.receiver === receiver)
      const isOver = (entry: OutboxEntry) => !aboutSame(entry).every(isNoEnd)
      return told.filter((entry) =>
        entry.kind === 'triggered' ? !isOver(entry) : entry.kind === 'resolved' && now - entry.queued_at < OVER_MS,
      )
    },
    async keep(alerts, now) {
      const isOpen = ({ alert_id }: OutboxEntry) => alerts.has(alert_id) || index.hasGroup(alert_id)
      for (const entry of index.all()) if (entry.stored_at < now - REFRESH_MS && isOpen(entry)) await store(entry, now)
    },
    async save() {
      for (const key of [...unsaved]) {
        const entry = index.get(key)
        if (entry !== undefined) await store(entry)
      }
      // the broker went away before their message was made; those that are just being stored have theirs made then
      for (const group_id of index.groupIds()) {
        const lacksNothing = index.ofAlert(group_id).length > 0 && index.openOf(group_id) > 0
        if (!lacksNothing && index.membersOf(group_id).every(({ key }) => !unsaved.has(key)))
          await completeGroup(group_id, options.clock())
      }
    },
    isUntold(receiver, alert_id) {
      const beginnings = index.ofAlert(alert_id).filter(({ kind }) => kind === 'triggered')
      const own = beginnings.filter((one) => one.receiver === receiver)
      return beginnings.length > 0 && own.every(isQuiet)
    },
    oldestMs(now) {
      const waiting = index.open().filter(({ state }) => state === 'waiting')
      return waiting.reduce((oldest, { queued_at }) => Math.max(oldest, now - queued_at), 0)
    },
    entries: () => index.all().sort(byKey),
  }
}

const isTold = (state: OutboxEntry['state']): boolean => state === 'waiting' || state === 'delivered'
const isNoEnd = ({ kind }: OutboxEntry): boolean => kind !== 'resolved'

const isQuiet = ({ state }: OutboxEntry): boolean => state === 'held' || state === 'skipped' || state === 'grouped'

const heldOrNot = (entry: OutboxEntry, held_by: Hold | null): OutboxEntry => ({
  ...entry,
  held_by,
  state: held_by === null ? 'waiting' : 'held',
})

async function readAll(bucket: KV): Promise<OutboxEntry[]> {
  const keys: string[] = []
  for await (const key of await bucket.keys()) keys.push(key)
  const entries: OutboxEntry[] = []
  for (let i = 0; i < keys.length; i += AT_ONCE) {
    const read = await Promise.all(keys.slice(i, i + AT_ONCE).map((key) => bucket.get(key)))
    for (const entry of read) if (entry?.operation === 'PUT') entries.push(readEntry(entry.json<OutboxEntry>()))
  }
  return entries.sort(byKey)
}

const byKey = (a: OutboxEntry, b: OutboxEntry): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
