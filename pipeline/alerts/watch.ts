import type { KV } from '@nats-io/kv'
import type { Logger } from 'pino'
import {
  ALERTS_BUCKET,
  type AlertRecord,
  alertKey,
  type Delivery,
  OUTBOX_BUCKET,
  OUTBOX_KEPT_MS,
  RECEIVERS_BUCKET,
} from '../../contract/alert.ts'
import type { MetricRow } from '../../contract/metric.ts'
import { formatRows } from '../../contract/row.ts'
import { createAgain } from './again.ts'
import type { AlertOptions } from './alerts.ts'
import { noCircumstances } from './circumstances.ts'
import type { AlertCounters } from './counters.ts'
import { createDelivery } from './deliver.ts'
import { openDisabled } from './disabled.ts'
import { evaluate, readStored, type Stored } from './evaluate.ts'
import { bodyNow, createHolds, isOpen, outagesFirst } from './hold.ts'
import { formatNotice } from './notice.ts'
import { openOutbox } from './outbox.ts'
import type { AlertRule } from './rule.ts'
import { answerTests } from './try-receiver.ts'

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
  const outbox = await openOutbox({
    bucket: await bus.bucket(OUTBOX_BUCKET, { ttl_ms: OUTBOX_KEPT_MS }),
    random: options.random ?? Math.random,
    clock,
    fallback: receivers.find(({ name }) => name === options.fallback),
    holdOf: createHolds(options.silences, options.rules, records),
    bodyNow: (entry) => bodyNow(entry, records(), clock(), options.base_url),
  })
  const disabled = await openDisabled(await bus.bucket(RECEIVERS_BUCKET), receivers)
  for (const receiver of receivers)
    counters.receiverDisabled.set({ receiver: receiver.name }, disabled.has(receiver) ? 1 : 0)
  const delivery = createDelivery({ outbox, receivers, disabled, clock, log, counters, signal })
  const { base_url } = options
  answerTests({ bus, receivers, disabled, outbox, clock, base_url, signal })
  const again = createAgain({ receivers, disabled, outbox, base_url, clock, log, counters, signal })

  const within = (rule: string) => {
    const { deliver_within_ms } = options.rules.find(({ name }) => name === rule) ?? {}
    return deliver_within_ms === undefined ? {} : { deliver_within_ms }
  }

  /** Into the outbox first: whoever is on call does not wait for the database. Both take the same thing twice without harm. */
  const passOn = async (stored: Stored, record: AlertRecord): Promise<Stored> => {
    for (const announcement of record.announcements)
      await outbox.add({ ...record, ...within(record.rule) }, announcement, receivers, clock())
    delivery.kick()
    for (const { alert_id, kind, body } of record.announcements) if (kind === 'resolved') again.ended(alert_id, body)
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
      const before = known.get(id) ?? (await readStored(alerts, workspace, rule.name))
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
      if (after.revision !== before.revision) bus.pulse('alerts', { workspace })
      const record = after.record as AlertRecord
      counters.evaluations.inc({ outcome: record.problem === '' ? 'judged' : 'not_judged' })
      if (record.announcements.length > 0) known.set(id, await passOn(after, record))
    } catch (error) {
      // what is stored may not be what we know: read it again next time
      known.delete(id)
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

  /** Until it is in the outbox; adding it again adds nothing. */
  const passedOn = new Set<string>()
  const acknowledge = async (record: AlertRecord) => {
    const { alert_id, since } = record
    const made = alert_id === '' || passedOn.has(alert_id) ? undefined : options.acknowledgements.of(alert_id)
    if (made === undefined || !isOpen(record)) return
    const at = Math.max(made.at, since)
    const body = formatNotice({ kind: 'acknowledged', record, at, base_url, ...noCircumstances })
    const announced = { alert_id, kind: 'acknowledged' as const, at, body }
    await outbox.add(
      record,
      announced,
      receivers.filter(({ acknowledges }) => acknowledges),
      clock(),
    )
    passedOn.add(alert_id)
  }
  const review = async () => {
    await outbox.review(clock())
    for (const record of records()) await acknowledge(record)
    for (const entry of await outbox.escalate(clock())) reportOverdue(entry, counters, log)
    delivery.kick()
  }
  const reportUnstored = (error: unknown) => log.error({ err: error }, 'outbox not stored')
  let reviewing: Promise<void> | null = null
  const reviewOnce = () => {
    reviewing ??= review()
      .catch(reportUnstored)
      .finally(() => {
        reviewing = null
      })
    return reviewing
  }

  return {
    deliver() {
      delivery.kick()
      if (!signal.aborted) void reviewOnce()
    },
    async idle() {
      await reviewing
      await Promise.all([delivery.idle(), again.idle()])
    },
    async tick() {
      for (const workspace of await options.workspaces()) if (!signal.aborted) await evaluateAll(workspace)
      await outbox.save().catch(reportUnstored)
      await reviewOnce()
      await outbox.keep(new Set(records().map(({ alert_id }) => alert_id)), clock()).catch(reportUnstored)
      again.tell(records())
      countOpen(counters, options.rules, records())
      counters.oldest.set(outbox.oldestMs(clock()) / 1000)
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

function reportOverdue(
  { receiver, alert_id, told_instead, last_error }: Delivery,
  counters: AlertCounters,
  log: Logger,
) {
  counters.overdue.inc({ receiver, told_instead: told_instead || 'nobody' })
  log.error({ receiver, alert_id, told_instead, last_error }, 'a receiver could not be told of an alert in time')
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
