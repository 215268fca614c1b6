import type { KV } from '@nats-io/kv'
import { ALERTS_BUCKET, type AlertRecord, alertKey } from '../../contract/alert.ts'
import type { MetricRow } from '../../contract/metric.ts'
import { formatRows } from '../../contract/row.ts'
import type { AlertOptions } from './alerts.ts'
import type { AlertCounters } from './counters.ts'
import { evaluate, readStored, type Stored } from './evaluate.ts'
import { outagesFirst } from './hold.ts'
import type { AlertRule } from './rule.ts'
import { openTelling } from './tell.ts'

/** One term of leading: what is known is read afresh from the broker when it begins. */
export interface Watch {
  /** Evaluates every rule of every workspace once. Never throws for a rule or the database; does for the list of workspaces. */
  tick(): Promise<void>
  /** Sends what is due. */
  deliver(): void
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>
}

/** @param signal aborts when the term ends */
export async function openWatch(options: AlertOptions, counters: AlertCounters, signal: AbortSignal): Promise<Watch> {
  const { bus, log, clock, receivers } = options
  const alerts = await bus.bucket(ALERTS_BUCKET)
  // what was open before is known at once: it may hold others back
  const known = await readAllStored(alerts, new Set(options.rules.map(({ name }) => name)))
  const records = () => [...known.values()].flatMap(({ record }) => record ?? [])
  const telling = await openTelling(options, counters, records, signal)
  const { base_url } = options
  /** Of these it is not known what is stored. */
  const unsure = new Set<string>()

  /** Into the outbox first: whoever is on call does not wait for the database. Both take the same thing twice without harm. */
  const passOn = async (stored: Stored, record: AlertRecord): Promise<Stored> => {
    for (const announcement of record.announcements) await telling.tell(record, announcement, receivers)
    for (const { alert_id, kind, at, body } of record.announcements) {
      const { workspace, rule } = record
      const { value, threshold } = (JSON.parse(body) as { data: { value: number | null; threshold: number } }).data
      const row = { workspace, alert_id, rule, state: kind, at, value, threshold, detail: body }
      // a run before this one may have begun it
      await options.store.insert('alert_events', formatRows('alert_events', [row]), `alert:${alert_id}:${kind}`, true)
    }
    return save(alerts, stored, { ...record, announcements: [] })
  }

  const evaluateOne = async (workspace: string, rule: AlertRule, rows: () => Promise<MetricRow[]>) => {
    const id = alertKey(workspace, rule.name)
    try {
      const before = (unsure.has(id) ? undefined : known.get(id)) ?? (await readStored(alerts, workspace, rule.name))
      const now = clock()
      const evaluation = {
        bucket: alerts,
        measure: options.measure,
        base_url,
        rule,
        workspace,
        log,
        rows,
        now,
      }
      const after = await evaluate(before, evaluation)
      known.set(id, after)
      unsure.delete(id)
      if (after.revision !== before.revision) bus.pulse('alerts', { workspace })
      const record = after.record as AlertRecord
      counters.evaluations.inc({ outcome: record.problem === '' ? 'judged' : 'not_judged' })
      if (record.announcements.length > 0) known.set(id, await passOn(after, record))
    } catch (error) {
      // what is stored may not be what we know: read it again next time
      unsure.add(id)
      counters.evaluations.inc({ outcome: 'failed' })
      log.error({ err: error, workspace, rule: rule.name }, 'alert state not stored')
    }
  }

  const evaluateAll = async (workspace: string) => {
    if (await options.isCatchingUp?.(workspace))
      return counters.evaluations.inc({ outcome: 'catching_up' }, options.rules.length)
    const rowsOf = sharedRows(options, workspace)
    for (const rule of outagesFirst(options.rules)) await evaluateOne(workspace, rule, () => rowsOf(rule))
  }

  return {
    deliver: telling.deliver,
    idle: telling.idle,
    async tick() {
      for (const workspace of await options.workspaces()) if (!signal.aborted) await evaluateAll(workspace)
      await telling.round(records())
      countOpen(counters, options.rules, records())
      counters.lastEvaluation.set(clock() / 1000)
    },
  }
}

/** Rules on the same metric and window look at the same rows. */
function sharedRows({ measure, clock }: AlertOptions, workspace: string): (rule: AlertRule) => Promise<MetricRow[]> {
  const now = clock()
  const measured = new Map<string, Promise<MetricRow[]>>()
  return (rule) => {
    const id = `${rule.metric}:${rule.window_ms}`
    const rows = measured.get(id) ?? measure(rule.metric, { workspace, from: now - rule.window_ms, now, to: now })
    measured.set(id, rows)
    return rows
  }
}

async function readAllStored(bucket: KV, rules: ReadonlySet<string>): Promise<Map<string, Stored>> {
  const known = new Map<string, Stored>()
  for await (const key of await bucket.keys()) {
    const entry = await bucket.get(key)
    const record = entry?.operation === 'PUT' ? entry.json<AlertRecord>() : null
    if (entry !== null && record !== null && rules.has(record.rule))
      known.set(key, { key, revision: entry.revision, record, written: record })
  }
  return known
}

async function save(bucket: KV, stored: Stored, record: AlertRecord): Promise<Stored> {
  const revision = await bucket.put(stored.key, JSON.stringify(record), { previousSeq: stored.revision })
  return { ...stored, record, written: record, revision }
}

function countOpen(counters: AlertCounters, rules: AlertRule[], records: AlertRecord[]): void {
  for (const { name } of rules) {
    const states = records.filter(({ rule }) => rule === name).map(({ state }) => state)
    counters.firing.set({ rule: name }, states.filter((state) => state === 'firing' || state === 'recovering').length)
    counters.errors.set({ rule: name }, states.filter((state) => state === 'error').length)
  }
}
