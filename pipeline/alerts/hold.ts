import type { Silences } from '../../adapters/silences.ts'
import { type AlertRecord, groupOfAlert, type Hold, isOpen, ruleOfAlert } from '../../contract/alert.ts'
import { holderOf } from '../../contract/silence.ts'
import { formatNotice, type NoticeOptions, readNotice } from './notice.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import type { AlertRule } from './rule.ts'

/** What keeps an alert that fires from being told: a silence, or an outage of the whole of which it is a consequence. */

export type HoldOf = (entry: OutboxEntry, now: number) => Hold | null

/** @returns what an entry is held back by at a moment, null when it may leave */
export function createHolds(
  silences: Pick<Silences, 'all'>,
  rules: readonly AlertRule[],
  records: () => AlertRecord[],
): HoldOf {
  const bySilence = createSilencing(silences)
  const outages = new Map(rules.flatMap(({ name, inhibits = [] }) => (inhibits.length === 0 ? [] : [[name, inhibits]])))
  const byOutage: HoldOf = (entry) => {
    const { workspace } = entry
    const rule = ruleOfAlert(entry.rule)
    if (outages.size === 0 || outages.has(rule)) return null
    const cause = records().find(
      (one) => one.workspace === workspace && isOpen(one) && isConsequence(rule, outages.get(ruleOfAlert(one.rule))),
    )
    return cause === undefined ? null : { by: 'alert', name: cause.rule }
  }
  return (entry, now) => bySilence(entry, now) ?? byOutage(entry, now)
}

const isConsequence = (rule: string, inhibited: readonly string[] = []): boolean =>
  inhibited.includes(rule) || inhibited.includes('*')

function createSilencing(silences: Pick<Silences, 'all'>): HoldOf {
  let compiled = new Map<string, ReturnType<typeof holderOf>>()
  return (entry, now) => {
    const all = silences.all()
    if (all.length === 0) return null
    const present = new Map(all.map((one) => [`${one.silence_id} ${one.version}`, one]))
    compiled = new Map([...present].map(([id, one]) => [id, compiled.get(id) ?? holderOf(one)]))
    const labels = { ...entry, rule: ruleOfAlert(entry.rule), ...groupOfAlert(entry.rule) }
    const found = [...present].find(([id]) => compiled.get(id)?.(labels, now))
    return found === undefined ? null : { by: 'silence', name: found[1].silence_id }
  }
}

/** The message of an alert that was held back, with the figures of now; what cost most is as it was. */
export function bodyNow(
  entry: OutboxEntry,
  records: AlertRecord[],
  now: number,
  links: Pick<NoticeOptions, 'base_url' | 'pictureAt'>,
): string {
  const record = records.find(({ alert_id }) => alert_id === entry.alert_id)
  if (record === undefined) return entry.body
  const { worst_handoffs, likely_causes, chart } = readNotice(entry.body).data
  const worst = worst_handoffs.map(({ url: _, ...row }) => row)
  return formatNotice({ kind: 'triggered', record, at: now, worst, likely_causes, chart, ...links })
}
