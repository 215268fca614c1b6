import { createHash } from 'node:crypto'
import type { KV } from '@nats-io/kv'
import type { Logger } from 'pino'
import { type AlertRecord, type Announcement, alertKey, isOpen, readAlert, ruleOfAlert } from '../../contract/alert.ts'
import type { MetricRow } from '../../contract/metric.ts'
import { type AlertState, initialState, step } from './alert-state.ts'
import { circumstancesOf } from './circumstances.ts'
import type { Measure } from './gather.ts'
import { type Off, offReading } from './hours.ts'
import { formatNotice, type PictureAt } from './notice.ts'
import type { OwnMeasure } from './reader.ts'
import { noteRecent } from './recent.ts'
import { type AlertRule, errorReading, type Reading } from './rule.ts'
import { spread } from './spread.ts'

/**
 * One rule, one workspace, one look. The new state and what people must be told are written in one revision: a crash
 * leaves either both or neither, and a second worker cannot write at all.
 */
export interface Evaluation {
  bucket: KV
  measure: Measure
  own: OwnMeasure | undefined
  /** the tables show the past */
  is_behind: boolean
  rule: AlertRule
  workspace: string
  base_url: string
  pictureAt: PictureAt | undefined
  log: Logger
  /** of the metric, shared by the rules that read the same window */
  rows: () => Promise<MetricRow[]>
  /** why the rule does not watch now, '' = it does */
  off: '' | Off
  now: number
  patience_ms?: number
}

export interface Stored {
  key: string
  /** 0 = not stored yet */
  revision: number
  record: AlertRecord | null
  /** as it stands in the bucket, which `record` may be ahead of */
  written: AlertRecord | null
}

/** a record in which only the time changed is written this often, or twice as often: not all of them in one round */
const REFRESH_MS = 60_000

export async function readStored(bucket: KV, workspace: string, rule: string): Promise<Stored> {
  const key = alertKey(workspace, rule)
  const entry = await bucket.get(key)
  const record = entry?.operation === 'PUT' ? readAlert(entry.json<AlertRecord>()) : null
  return { key, revision: entry?.revision ?? 0, record, written: record }
}

/**
 * @returns what is stored afterwards
 * @throws when another worker wrote in between, or the broker is away; nothing has changed then
 */
export async function evaluate(stored: Stored, evaluation: Evaluation): Promise<Stored> {
  const { rule, bucket, now, log, workspace } = evaluation
  const reading = await read(evaluation)
  const before = stored.record === null ? initialState(now) : stateOf(stored.record)
  const { state, change } = step(before, reading, rule, now)
  const record = toRecord(evaluation, state, reading, stored.record)
  if (change !== null) record.announcements.push(await announce(evaluation, change, record, stored.record))
  if (change !== null) log.warn({ workspace, rule: rule.name, change, value: record.value }, record.summary)
  if (!isWorthWriting(record, stored.written)) return { ...stored, record }
  return {
    ...stored,
    record,
    written: record,
    revision: await bucket.put(stored.key, JSON.stringify(record), { previousSeq: stored.revision }),
  }
}

async function read({ rule, rows, log, workspace, off }: Evaluation): Promise<Reading> {
  if (off !== '') return offReading(off)
  try {
    const [row] = await rows()
    return row === undefined ? errorReading(`${rule.metric} gave no row`) : rule.read(row)
  } catch (error) {
    log.error({ err: error, workspace, rule: rule.name }, 'alert rule could not be evaluated')
    return errorReading(`${rule.metric} could not be measured`)
  }
}

const stateOf = (record: AlertRecord): AlertState => ({
  phase: record.state,
  since: record.since,
  firing_since: record.state === 'firing' || record.state === 'recovering' ? record.since : 0,
  progress_ms: record.progress_ms,
  evaluated_at: record.evaluated_at,
})

function toRecord(
  { workspace, rule, base_url, off }: Evaluation,
  state: AlertState,
  reading: Reading,
  before: AlertRecord | null,
): AlertRecord {
  const { value, parts } = reading
  const recent = noteRecent(rule, before?.recent, value, state.evaluated_at)
  const unit = rule.series?.unit
  const isSaid = reading.level === 'error' || off !== ''
  return {
    workspace,
    rule: rule.name,
    title: rule.title,
    severity: rule.severity,
    state: state.phase,
    since: state.firing_since || state.since,
    ...identityOf(workspace, rule.name, state.firing_since, before),
    value,
    ...(unit !== undefined && { unit }),
    threshold: rule.threshold,
    resolve_threshold: rule.resolve_threshold,
    metric: rule.metric,
    runbook_url: rule.runbook_url ?? `${base_url}/v1/alerts/runbooks/${ruleOfAlert(rule.name)}`,
    parts,
    summary: isSaid ? (reading.problem ?? '') : rule.summarise(reading),
    problem: reading.problem ?? ('enough' in reading && !reading.enough ? tooFew(rule) : ''),
    evaluated_at: state.evaluated_at,
    progress_ms: state.progress_ms,
    announcements: [...(before?.announcements ?? [])],
    ...(recent !== undefined && { recent }),
  }
}

const tooFew = ({ minimum_sample, sample_of }: AlertRule): string =>
  `fewer than ${minimum_sample} ${sample_of}: too few to judge by`

/** While it is open it stays what people were told of. */
function identityOf(workspace: string, rule: string, firing_since: number, before: AlertRecord | null) {
  if (firing_since === 0) return { alert_id: '' }
  if (before === null || !isOpen(before)) return { alert_id: alertId(workspace, rule, firing_since) }
  const { alert_id, told_as } = before
  return { alert_id, ...(told_as !== undefined && { told_as }) }
}

const alertId = (workspace: string, rule: string, since: number): string =>
  `al_${createHash('sha256').update(`${workspace}\u0000${rule}\u0000${since}`).digest('hex').slice(0, 24)}`

/** The end is told under the id and the start of the alert that ends. */
async function announce(
  evaluation: Evaluation,
  kind: 'triggered' | 'resolved',
  record: AlertRecord,
  before: AlertRecord | null,
): Promise<Announcement> {
  const at = evaluation.now
  const told = kind === 'triggered' || before === null ? record : { ...record, ...begun(before) }
  const { base_url, pictureAt } = evaluation
  const circumstances = await circumstancesOf({ ...evaluation, recent: record.recent })
  return {
    alert_id: told.alert_id,
    kind,
    at,
    body: formatNotice({ kind, record: told, at, base_url, pictureAt, ...circumstances }),
  }
}

const begun = ({ alert_id, since, told_as }: AlertRecord) => ({
  ...{ alert_id, since },
  ...(told_as !== undefined && { told_as }),
})

/** What a change of the rule changes. */
const said = ({ title, severity, threshold, resolve_threshold, runbook_url }: AlertRecord): string =>
  JSON.stringify([title, severity, threshold, resolve_threshold, runbook_url])

/** `GET /v1/alerts` shows it: it is as new as the last evaluation in all that can be seen. */
function isWorthWriting(record: AlertRecord, written: AlertRecord | null): boolean {
  if (written === null || record.state !== written.state || record.progress_ms !== written.progress_ms) return true
  if (record.problem !== written.problem || record.announcements.length !== written.announcements.length) return true
  if (said(record) !== said(written)) return true
  const { value, parts } = record
  if (value?.toFixed(2) !== written.value?.toFixed(2)) return true
  if (Object.entries(parts).some(([name, part]) => part?.toFixed(2) !== written.parts?.[name]?.toFixed(2))) return true
  const refresh_ms = REFRESH_MS * (0.5 + spread(`${record.workspace} ${record.rule}`) / 2)
  return record.evaluated_at - written.evaluated_at >= refresh_ms || record.state === 'firing'
}
