import type { KV } from '@nats-io/kv'
import {
  ALERTS_BUCKET,
  type AlertRecord,
  type Announcement,
  EVALUATED_BUCKET,
  EVALUATED_KEY,
  type Evaluated,
  isOpen,
  readAlert,
  ruleOfAlert,
} from '../../contract/alert.ts'
import { formatRows } from '../../contract/row.ts'
import { type AlertOptions, INTERVAL_MS } from './alerts.ts'
import { type AlertCounters, OWN_RULES, SCORE_RULE } from './counters.ts'
import { createEffective, formerRule } from './effective.ts'
import { type Evaluation, evaluate, readStored, type Stored } from './evaluate.ts'
import { createHeartbeat, watchdogRecord } from './heartbeat.ts'
import { offAt, type Retired } from './hours.ts'
import { createReader } from './reader.ts'
import type { Receiver } from './receivers/receiver.ts'
import type { AlertRule } from './rule.ts'
import { openSignsOfLife } from './signs-of-life.ts'
import { openTelling } from './tell.ts'
import { within } from './within.ts'

const WRITE_MS = 5000

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
  const { bus, log, clock, receivers, base_url } = options
  const alerts = await bus.bucket(ALERTS_BUCKET)
  // what was open before is known at once: it may hold others back
  const known = await readAll(alerts)
  const records = () => [...known.values()].flatMap(({ record }) => record ?? [])
  const evaluated = await bus.bucket(EVALUATED_BUCKET)
  const signs = await openSignsOfLife(evaluated, options, counters)
  const telling = await openTelling(options, counters, records, signs, signal)
  const reader = createReader(options)
  const effective = createEffective(options, reader.measure)
  const heartbeat = createHeartbeat(options.heartbeat, { clock, log, counters, signs, signal })
  const began_at = clock()
  /** Of these it is not known what is stored. */
  const unsure = new Set<string>()
  let isHanging = false
  /** of the round */
  let now = began_at

  /** A database that hangs holds up one row of a round, not all of them: what is not written down is tried again. */
  const writeDown = async (insert: Promise<unknown>) => {
    try {
      await within(isHanging ? 1 : WRITE_MS, 'the database', insert)
    } catch (error) {
      isHanging = true
      throw error
    }
  }

  /** Into the outbox first: whoever is on call does not wait for the database. Both take the same thing twice without harm. */
  const passOn = async (stored: Stored, record: AlertRecord, rule: AlertRule): Promise<Stored> => {
    const { deliver_within_ms, retry_ms } = rule
    const patience = { ...(deliver_within_ms && { deliver_within_ms }), ...(retry_ms && { retry_ms }) }
    for (const announcement of record.announcements)
      await telling.tell({ ...record, ...patience }, announcement, toldOf(announcement, rule))
    for (const { alert_id, kind, at, body } of record.announcements) {
      const { workspace, rule } = record
      const { value, threshold } = (JSON.parse(body) as { data: { value: number | null; threshold: number } }).data
      const row = { workspace, alert_id, rule, state: kind, at, value, threshold, detail: body }
      // a run before this one may have begun it
      const rows = formatRows('alert_events', [row])
      await writeDown(options.store.insert('alert_events', rows, `alert:${alert_id}:${kind}`, true))
    }
    return save(alerts, stored, { ...record, announcements: [] })
  }

  /** The end is told to whom the beginning was told, whatever the rule says by then. */
  const toldOf = ({ kind, alert_id }: Announcement, { receivers: wanted = [] }: AlertRule): Receiver[] => {
    const began = kind === 'triggered' ? [] : telling.outbox.entries().filter((entry) => entry.alert_id === alert_id)
    const names = began.length > 0 ? began.map(({ receiver }) => receiver) : wanted
    const told = receivers.filter(({ name }) => names.includes(name))
    // those it names are gone: rather all of them than nobody
    return told.length > 0 ? told : receivers
  }

  const evaluateOne = async (workspace: string, rule: AlertRule, { rows, is_behind, retired = '' }: Looked) => {
    const id = idOf(workspace, rule.name)
    try {
      const before = (unsure.has(id) ? undefined : known.get(id)) ?? (await readStored(alerts, workspace, rule.name))
      const evaluation: Evaluation = {
        bucket: alerts,
        measure: reader.measure,
        ...{ own: options.own, is_behind },
        base_url,
        pictureAt: options.pictureAt,
        rule,
        workspace,
        log,
        rows,
        now,
        ...(options.patience_ms !== undefined && { patience_ms: options.patience_ms }),
        off: retired || offAt(rule, workspace, now, options.isOpen),
      }
      const after = await evaluate(before, evaluation)
      known.set(id, after)
      unsure.delete(id)
      if (after.revision !== before.revision) bus.pulse('alerts', { workspace })
      const record = after.record as AlertRecord
      if (ruleOfAlert(rule.name) === SCORE_RULE && record.value !== null) counters.score.observe(record.value)
      counters.evaluations.inc({ outcome: record.problem === '' ? 'judged' : 'not_judged' })
      if (record.announcements.length > 0) known.set(id, await passOn(after, record, rule))
    } catch (error) {
      // what is stored may not be what we know: read it again next time
      unsure.add(id)
      counters.evaluations.inc({ outcome: 'failed' })
      log.error({ err: error, workspace, rule: rule.name }, 'alert state not stored')
    }
  }

  /** What is evaluated no longer: what it fired ends, and it is listed no longer. */
  const retire = async (record: AlertRecord, why: Retired) => {
    const { workspace, rule } = record
    const nothing = { rows: async () => [], is_behind: false, retired: why }
    await evaluateOne(workspace, formerRule(record, options.rules), nothing)
    const stored = known.get(idOf(workspace, rule))
    if (stored?.record === undefined || stored.record === null || stored.record.announcements.length > 0) return
    known.delete(idOf(workspace, rule))
    await alerts
      .delete(stored.key)
      .catch((error: unknown) => log.error({ err: error, rule }, 'alert not taken off the list'))
    bus.pulse('alerts', { workspace })
  }

  /** @param own what is known of its rules */
  const evaluateAll = async (workspace: string, own: readonly AlertRecord[]) => {
    if (signal.aborted) return
    const is_behind = (await options.isCatchingUp?.(workspace)) ?? false
    const rules = (await effective.of(workspace, own, now)).toSorted(byUrgency)
    const names = new Set(rules.map(({ name }) => name))
    for (const record of own) if (!names.has(record.rule)) await retire(record, 'the rule was switched off')
    // side by side: they wait for the broker and for the database, not for each other
    const evaluateThose = (some: AlertRule[]) =>
      Promise.all(
        some.map(async (rule) => {
          const rows = await reader.of(workspace, rule, is_behind)
          if (rows === null) counters.evaluations.inc({ outcome: 'catching_up' })
          else await evaluateOne(workspace, rule, { rows, is_behind })
        }),
      )
    // outages first: what fires in the same round is a consequence already
    await evaluateThose(rules.filter(({ inhibits }) => inhibits !== undefined))
    await evaluateThose(rules.filter(({ inhibits }) => inhibits === undefined))
  }

  /** What is wrong in one workspace keeps no other from being looked at. */
  const evaluateSafely = (workspace: string, own: readonly AlertRecord[]) =>
    evaluateAll(workspace, own).catch((error: unknown) => {
      counters.evaluations.inc({ outcome: 'failed' })
      log.error({ err: error, workspace }, 'workspace not evaluated')
    })

  const retireAll = async (some: readonly AlertRecord[]) => {
    for (const record of some)
      if (!signal.aborted) await retire(record, 'the workspace is watched no longer: it has no key that is valid')
  }

  const noteRound = async (begun: number, workspace_count: number) => {
    counters.lastEvaluation.set(clock() / 1000)
    const round_ms = Math.round(performance.now() - begun)
    counters.round.set(round_ms / 1000)
    if (signal.aborted) return
    const { interval_ms = INTERVAL_MS, rules } = options
    const about = { rule_count: rules.length, workspace_count, watchdog: signs.list() }
    const round = { at: clock(), interval_ms, round_ms, ...about }
    await evaluated.put(EVALUATED_KEY, JSON.stringify(round satisfies Evaluated))
    heartbeat.beat()
  }

  return {
    deliver: telling.deliver,
    async idle() {
      await Promise.all([telling.idle(), heartbeat.idle()])
    },
    async tick() {
      const begun = performance.now()
      now = reader.begin()
      isHanging = false
      const workspaces = await options.workspaces()
      // side by side, so that the tables are asked for all of them at once
      const byWorkspace = Map.groupBy(records(), (record) => record.workspace)
      await Promise.all(workspaces.map((workspace) => evaluateSafely(workspace, byWorkspace.get(workspace) ?? [])))
      // else it would fire for ever: nobody would look whether it is over
      await retireAll([...byWorkspace].flatMap(([workspace, own]) => (workspaces.includes(workspace) ? [] : own)))
      const all = records()
      await telling.round(options.watchdog ? [...all, watchdogRecord(began_at, clock())] : all)
      countOpen(counters, options.rules, all)
      await noteRound(begun, workspaces.length)
    },
  }
}

/** What may wake somebody is asked for first, and does not wait for the rest. */
const byUrgency = (a: AlertRule, b: AlertRule): number =>
  Number(b.severity === 'critical') - Number(a.severity === 'critical')

/** What a rule looks at in a round. */
type Looked = Pick<Evaluation, 'rows' | 'is_behind'> & { retired?: '' | Retired }
const idOf = (workspace: string, rule: string): string => `${workspace}\u0000${rule}`
/** of the bucket at once */
const AT_ONCE = 50

async function readAll(bucket: KV): Promise<Map<string, Stored>> {
  const keys = await Array.fromAsync(await bucket.keys())
  const known = new Map<string, Stored>()
  for (let i = 0; i < keys.length; i += AT_ONCE)
    for (const entry of await Promise.all(keys.slice(i, i + AT_ONCE).map((key) => bucket.get(key)))) {
      if (entry?.operation !== 'PUT') continue
      const record = readAlert(entry.json<AlertRecord>())
      const stored = { key: entry.key, revision: entry.revision, record, written: record }
      known.set(idOf(record.workspace, record.rule), stored)
    }
  return known
}

async function save(bucket: KV, stored: Stored, record: AlertRecord): Promise<Stored> {
  const revision = await bucket.put(stored.key, JSON.stringify(record), { previousSeq: stored.revision })
  return { ...stored, record, written: record, revision }
}

function countOpen(counters: AlertCounters, rules: AlertRule[], records: AlertRecord[]): void {
  const names = rules.map(({ name }) => name)
  // how workspaces name rules of their own is theirs: together they are one figure
  const figureOf = (rule: string) => (names.includes(ruleOfAlert(rule)) ? ruleOfAlert(rule) : OWN_RULES)
  const byFigure = Map.groupBy(records, ({ rule }) => figureOf(rule))
  for (const rule of [...names, OWN_RULES]) {
    const some = byFigure.get(rule) ?? []
    counters.firing.set({ rule }, some.filter(isOpen).length)
    counters.errors.set({ rule }, some.filter(({ state }) => state === 'error').length)
  }
}
