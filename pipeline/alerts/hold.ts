import type { Silences } from '../../adapters/silences.ts'
import type { AlertRecord, Hold } from '../../contract/alert.ts'
import { holderOf } from '../../contract/silence.ts'
import { formatNotice, readNotice } from './notice.ts'
import type { OutboxEntry } from './outbox-entry.ts'

/** What keeps an alert that fires from being told: a silence. */

/** @returns what an entry is held back by at a moment, null when it may leave */
export function createHolds(silences: Pick<Silences, 'all'>): (entry: OutboxEntry, now: number) => Hold | null {
  let compiled = new Map<string, ReturnType<typeof holderOf>>()
  return (entry, now) => {
    const all = silences.all()
    if (all.length === 0) return null
    const present = new Map(all.map((one) => [`${one.silence_id} ${one.version}`, one]))
    compiled = new Map([...present].map(([id, one]) => [id, compiled.get(id) ?? holderOf(one)]))
    const found = [...present].find(([id]) => compiled.get(id)?.(entry, now))
    return found === undefined ? null : { by: 'silence', name: found[1].silence_id }
  }
}

/** The message of an alert that was held back, with the figures of now; what cost most is as it was. */
export function bodyNow(entry: OutboxEntry, records: AlertRecord[], now: number, base_url: string): string {
  const record = records.find(({ alert_id }) => alert_id === entry.alert_id)
  if (record === undefined) return entry.body
  const worst = readNotice(entry.body).data.worst_handoffs.map(({ url: _, ...row }) => row)
  return formatNotice({ kind: 'triggered', record, at: now, worst, base_url })
}
