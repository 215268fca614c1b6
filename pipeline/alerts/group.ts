import { createHash } from 'node:crypto'
import { alertKey, keyPart, ruleOfAlert } from '../../contract/alert.ts'
import { type AlertMessage, formatBounded, type GroupedAlert, readNotice } from './notice.ts'
import type { OutboxEntry } from './outbox-entry.ts'

/**
 * A storm of alerts of one rule leaves as one message per receiver: the first few of a minute each on their own, at once;
 * what comes on top of them is gathered for some seconds, and again for a minute after each message of many.
 */
export interface Gathering {
  /** @param due entries whose time has come @returns those that leave on their own, and those that leave as one message */
  sort(due: readonly OutboxEntry[], now: number): { alone: OutboxEntry[]; together: OutboxEntry[][] }
  /** It leaves on its own now. */
  left(entry: OutboxEntry, now: number): void
}

export const MOST_ALONE = 5
const MINUTE_MS = 60_000
const GATHERED_MS = 10_000
const TOP = 20
const SUMMARY_LENGTH = 200

/** @param before what has left already */
export function createGathering(before: readonly OutboxEntry[]): Gathering {
  const alone_at = new Map<string, number[]>()
  const together_at = new Map<string, number>()
  const left = (entry: OutboxEntry, now: number) => {
    if (!isOneOfMany(entry)) return
    const times = (alone_at.get(queueOf(entry)) ?? []).filter((at) => at > now - MINUTE_MS)
    alone_at.set(queueOf(entry), [...times, now])
  }
  for (const entry of before) {
    if (entry.state !== 'delivered') continue
    if (entry.member_count > 0) together_at.set(queueOf(entry), entry.queued_at)
    else left({ ...entry, attempts: 0 }, entry.delivered_at)
  }

  const waits = (queue: string, members: OutboxEntry[], now: number) =>
    now - (together_at.get(queue) ?? 0) < MINUTE_MS ||
    now - Math.min(...members.slice(0, 1).map(({ queued_at }) => queued_at)) < GATHERED_MS
  return {
    left,
    sort(due, now) {
      const together: OutboxEntry[][] = []
      const alone = due.filter((entry) => !isOneOfMany(entry))
      for (const [queue, members] of Map.groupBy(due.filter(isOneOfMany), queueOf)) {
        const recent = (alone_at.get(queue) ?? []).filter((at) => at > now - MINUTE_MS)
        if (recent.length + members.length <= MOST_ALONE) alone.push(...members)
        else if (!waits(queue, members, now)) {
          together_at.set(queue, now)
          if (members.length === 1) alone.push(...members)
          else together.push(members)
        }
      }
      return { alone, together }
    },
  }
}

const queueOf = ({ receiver, rule }: OutboxEntry): string => `${receiver} ${ruleOfAlert(rule)}`

/** A beginning that nobody was told of yet. */
const isOneOfMany = ({ kind, attempts, member_count, instead_of }: OutboxEntry): boolean =>
  kind === 'triggered' && attempts === 0 && member_count === 0 && instead_of === ''

export const groupId = (members: readonly OutboxEntry[]): string =>
  `gr_${createHash('sha256')
    .update(members.map(({ key }) => key).join(' '))
    .digest('hex')
    .slice(0, 24)}`

/** The one message of many. @param members of one receiver and rule, at least one */
export function groupEntry(members: readonly OutboxEntry[], group_id: string, now: number): OutboxEntry {
  const [first] = members as [OutboxEntry]
  const line = `${keyPart(first.receiver)}.${alertKey(group_id, first.rule)}`
  const workspaces = new Set(members.map(({ workspace }) => workspace))
  const severity = members.some((one) => one.severity === 'critical') ? 'critical' : 'warning'
  return {
    ...first,
    ...{ line, severity, key: `${line}.${String(now).padStart(15, '0')}.1`, message_id: `msg_${group_id}` },
    ...{ workspace: workspaces.size === 1 ? first.workspace : '', alert_id: group_id, group_id: '' },
    ...{ state: 'waiting', queued_at: now, next_at: now, member_count: members.length, last_attempts: [] },
    body: groupBody(members, workspaces.size, severity, group_id, now),
  }
}

/** Its end, when all of them are over. */
export function groupEnd(beginning: OutboxEntry, now: number): OutboxEntry {
  const message = readNotice(beginning.body)
  const summary = `All ${beginning.member_count} of them are over`
  const data = { ...message.data, summary, worst_handoffs: [] }
  const end = { ...message, type: 'handoff.friction.resolved', timestamp: new Date(now).toISOString(), data }
  return {
    ...beginning,
    key: `${beginning.line}.${String(now).padStart(15, '0')}.2`,
    message_id: `${beginning.message_id}_end`,
    ...{ kind: 'resolved', state: 'waiting', body: JSON.stringify(end), queued_at: now, next_at: now, attempts: 0 },
    ...{ last_attempts: [], delivered_at: 0, last_error: '', overdue_at: 0, told_instead: '' },
  }
}

function groupBody(
  members: readonly OutboxEntry[],
  workspace_count: number,
  severity: OutboxEntry['severity'],
  alert_id: string,
  now: number,
): string {
  const all = members.map(({ body }) => readNotice(body).data).sort(byExcess)
  const [worst] = all as [AlertMessage['data']]
  const { title, dashboard_url } = worst
  const base_url = dashboard_url.slice(0, dashboard_url.indexOf('/?'))
  const workspace = workspace_count === 1 ? worst.workspace : ''
  const where = workspace_count === 1 ? '' : ` in ${workspace_count} workspaces`
  const data = {
    ...{ ...worst, alert_id, workspace, severity, parts: {} },
    title: `${title}: ${all.length} at once`,
    summary: `${all.length} alerts of this rule began within a short time${where}. The worst: ${worst.summary}`,
    since: all.map(({ since }) => since).sort()[0] ?? '',
    ...{
      runbook_url: worst.runbook_url,
      worst_handoffs: [],
      likely_causes: worst.likely_causes,
      chart: null,
      chart_url: '',
    },
    dashboard_url: `${base_url}/alerts?${new URLSearchParams({ workspace: worst.workspace })}`,
  }
  const top = all.slice(0, TOP).map(groupedOf)
  return formatBounded(top.length, (count) => ({
    type: 'handoff.friction.triggered',
    timestamp: new Date(now).toISOString(),
    data: { ...data, grouped: { count: all.length, workspace_count, top: top.slice(0, count) } },
  }))
}

function groupedOf({ alert_id, workspace, value, since, summary, dashboard_url }: AlertMessage['data']): GroupedAlert {
  return { alert_id, workspace, value, since, summary: summary.slice(0, SUMMARY_LENGTH), dashboard_url }
}

const excessOf = ({ value, threshold }: AlertMessage['data']): number =>
  value === null ? 0 : Math.abs(value - threshold)
const byExcess = (a: AlertMessage['data'], b: AlertMessage['data']): number => excessOf(b) - excessOf(a)
