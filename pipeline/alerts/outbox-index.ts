import type { OutboxEntry } from './outbox-entry.ts'

/** What the outbox has, found by what it is asked for. In memory; knows no broker. */
export interface OutboxIndex {
  /** Takes it in, or what it has become. */
  put(entry: OutboxEntry): void
  /** What is settled and was put on file before this instant. */
  forgetBefore(at: number): void
  get(key: string): OutboxEntry | undefined
  all(): OutboxEntry[]
  /** those that wait or are held */
  open(): OutboxEntry[]
  /** all that is said of its alert in its line, itself too */
  aboutSame(entry: OutboxEntry): OutboxEntry[]
  beginningsOf(entry: OutboxEntry): OutboxEntry[]
  /** all that is said of it, to whomever */
  ofAlert(alert_id: string): OutboxEntry[]
  groupIds(): string[]
  hasGroup(group_id: string): boolean
  /** how many of a group are not over */
  openOf(group_id: string): number
  membersOf(group_id: string): OutboxEntry[]
  dropGroup(group_id: string): void
}

export function createIndex(): OutboxIndex {
  const known = new Map<string, OutboxEntry>()
  const lines = new Map<string, Set<string>>()
  const alerts = new Map<string, Set<string>>()
  const open = new Set<string>()
  /** what of each group fires on, by key */
  const groups = new Map<string, Set<string>>()
  const entryOf = (key: string) => known.get(key) as OutboxEntry
  const aboutSame = ({ line, alert_id }: OutboxEntry) =>
    [...(lines.get(line) ?? [])].map(entryOf).filter((other) => other.alert_id === alert_id)
  const beginningsOf = (entry: OutboxEntry) => aboutSame(entry).filter(({ kind }) => kind === 'triggered')
  return {
    put(entry) {
      known.set(entry.key, entry)
      addTo(lines, entry.line, entry.key)
      addTo(alerts, entry.alert_id, entry.key)
      if (entry.state === 'waiting' || entry.state === 'held') open.add(entry.key)
      else open.delete(entry.key)
      if (entry.kind === 'triggered' && entry.state === 'grouped') addTo(groups, entry.group_id, entry.key)
      if (entry.kind === 'resolved')
        for (const { group_id, key } of beginningsOf(entry)) groups.get(group_id)?.delete(key)
    },
    forgetBefore(at) {
      for (const { key, line, alert_id, stored_at } of known.values()) {
        if (open.has(key) || stored_at >= at) continue
        known.delete(key)
        removeFrom(lines, line, key)
        removeFrom(alerts, alert_id, key)
      }
    },
    get: (key) => known.get(key),
    all: () => [...known.values()],
    open: () => [...open].map(entryOf),
    aboutSame,
    beginningsOf,
    ofAlert: (alert_id) => [...(alerts.get(alert_id) ?? [])].map(entryOf),
    groupIds: () => [...groups.keys()],
    hasGroup: (group_id) => groups.has(group_id),
    openOf: (group_id) => groups.get(group_id)?.size ?? 0,
    membersOf: (group_id) =>
      [...known.values()].filter((entry) => entry.kind === 'triggered' && entry.group_id === group_id),
    dropGroup: (group_id) => void groups.delete(group_id),
  }
}

type Keys = Map<string, Set<string>>

const addTo = (keys: Keys, of: string, key: string): void => void keys.set(of, (keys.get(of) ?? new Set()).add(key))

function removeFrom(keys: Keys, of: string, key: string): void {
  keys.get(of)?.delete(key)
  if (keys.get(of)?.size === 0) keys.delete(of)
}
