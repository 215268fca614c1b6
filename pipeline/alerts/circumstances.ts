import type { Logger } from 'pino'
import type { AlertChart, RecentValues } from '../../contract/alert.ts'
import type { RuleChart } from '../../contract/alert-rules.ts'
import type { MetricRow } from '../../contract/metric.ts'
import { formatCauses, LONGEST_WINDOW_MS } from './causes.ts'
import type { Measure } from './gather.ts'
import type { OwnMeasure } from './reader.ts'
import { recentUntil } from './recent.ts'
import type { AlertRule } from './rule.ts'
import { Late, within } from './within.ts'

/** What whoever is woken wants to know besides the number. An alert never waits for it: what fails is left out. */
export interface Circumstances {
  /** rows of `worst_handoffs`, worst first */
  worst: MetricRow[]
  /** sentences, the likeliest first; or the one that nobody can say */
  likely_causes: string[]
  chart: AlertChart | null
}

/** Of a message that nobody is woken by. */
export const noCircumstances: Circumstances = { worst: [], likely_causes: [], chart: null }

export interface Asked {
  measure: Measure
  /** what the pipeline knows without the tables */
  own?: OwnMeasure | undefined
  /** the tables show the past: of now only the pipeline knows */
  is_behind?: boolean
  rule: AlertRule
  workspace: string
  log: Logger
  /** what the value was at the last evaluations */
  recent?: RecentValues | undefined
  /** epoch ms */
  now: number
  /** nobody is told later than that for the sake of all of it */
  patience_ms?: number
}

const WORST_LIMIT = 5
/** So that one sees how it was before; of a longer window as long as that. */
const CHART_MS = 2 * 3_600_000
const CHART_STEPS = 60
const PATIENCE_MS = 3000
/** a message stays small */
const MOST_RELEASES = 10

export async function circumstancesOf(given: Asked): Promise<Circumstances> {
  const asked = patient(given)
  const [worst, likely_causes, chart] = await Promise.all([
    orNone(asked, 'its worst handoffs', () => worstOf(asked)),
    orNone(asked, 'its likely causes', () => causesOf(asked), ['The database is away: causes unknown']),
    drawnOf(asked),
  ])
  return { worst, likely_causes, chart }
}

/** Of the tables, or, as the value itself, of what the pipeline knows. */
async function worstOf({ measure, own, is_behind = false, workspace, rule, now }: Asked): Promise<MetricRow[]> {
  const params = { workspace, from: now - rule.window_ms, now, ...rule.params, limit: WORST_LIMIT }
  if (is_behind) return (await own?.('worst_handoffs', params)) ?? []
  try {
    return await measure('worst_handoffs', params)
  } catch (error) {
    const rows = await own?.('worst_handoffs', params)
    if (rows === null || rows === undefined) throw error
    return rows
  }
}

async function causesOf({ measure, is_behind = false, workspace, rule, now }: Asked): Promise<string[]> {
  if (rule.window_ms > LONGEST_WINDOW_MS) return []
  if (is_behind) return ['The database is away or behind: causes unknown']
  return formatCauses(await measure('likely_causes', { workspace, from: now - rule.window_ms, now }), now)
}

/** How the value was until now; never throws. */
export async function chartNow(asked: Asked): Promise<RuleChart> {
  let reason: 'unknown' | 'late' | 'away' = 'unknown'
  const chart = await drawnOf(patient(asked), (error) => {
    reason = error instanceof Late ? 'late' : 'away'
  })
  return chart === null ? { ok: false, reason } : { ok: true, chart }
}

/** All that is asked comes within one and the same time, or is asked no more. */
function patient({ patience_ms = PATIENCE_MS, ...asked }: Asked): Asked {
  const { own } = asked
  const signal = AbortSignal.timeout(patience_ms)
  return {
    ...asked,
    measure: (metric, params) => within(patience_ms, 'the database', asked.measure(metric, params, signal)),
    ...(own !== undefined && {
      own: (metric, params) => within(patience_ms, 'the other workers', own(metric, params)),
    }),
  }
}

/** @param unread is told why the tables did not say its values. @returns null where nobody else did */
async function drawnOf(asked: Asked, unread: (error: unknown) => void = () => {}): Promise<AlertChart | null> {
  const read = () =>
    valuesOf(asked).catch((error: unknown) => {
      unread(error)
      throw error
    })
  const [values, releases] = await Promise.all([
    orNone(asked, 'its chart', read),
    orNone(asked, 'the releases on its chart', () => releasesOf(asked)),
  ])
  return chartOf(asked, values, releases) ?? chartOfRecent(asked, releases)
}

async function orNone<T>(asked: Asked, what: string, ask: () => Promise<T[]>, none: T[] = []): Promise<T[]> {
  const { log, workspace, rule } = asked
  try {
    return await ask()
  } catch (error) {
    log.warn({ err: error, workspace, rule: rule.name }, `an alert is without ${what}`)
    return none
  }
}

type Value = number | null

type Series = NonNullable<AlertRule['series']>
/** Its values come from the tables. */
const isRead = (series: Series | undefined): series is Exclude<Series, { is_kept: true }> =>
  series !== undefined && !('is_kept' in series)

const spanOf = ({ window_ms }: AlertRule): number => Math.max(CHART_MS, window_ms)
const stepMsOf = (rule: AlertRule): number =>
  rule.series !== undefined && 'looks' in rule.series
    ? spanOf(rule) / rule.series.looks
    : 1000 * Math.ceil(spanOf(rule) / CHART_STEPS / 1000)

/** The oldest first; the last one is of now. */
async function valuesOf({ measure, is_behind = false, workspace, rule, now }: Asked): Promise<Value[]> {
  const { series, params, window_ms } = rule
  if (!isRead(series) || is_behind) return []
  const step_ms = stepMsOf(rule)
  if ('looks' in series) {
    const look = async (i: number): Promise<Value> => {
      const at = now - (series.looks - 1 - i) * step_ms
      const [row] = await measure(rule.metric, { workspace, from: at - window_ms, now: at, to: at, ...params })
      return row === undefined ? null : rule.read(row).value
    }
    return Promise.all(Array.from({ length: series.looks }, (_, i) => look(i)))
  }
  const over = { from: now - spanOf(rule), to: now, step_seconds: step_ms / 1000, window_seconds: window_ms / 1000 }
  const rows = await measure(series.metric, { workspace, ...over, ...params })
  return rows.map((row) => rule.read(row).value)
}

async function releasesOf({ measure, workspace, rule, now }: Asked): Promise<MetricRow[]> {
  if (rule.series === undefined) return []
  return measure('releases', { workspace, from: now - spanOf(rule), to: now, limit: MOST_RELEASES })
}

/** Three digits are enough to draw. */
function chartOf({ rule, now }: Asked, values: Value[], releases: MetricRow[]): AlertChart | null {
  const step_ms = stepMsOf(rule)
  // each value is that of its step's end
  return drawn(rule, now - (values.length - 1) * step_ms, step_ms / 1000, values, releases)
}

/** Where no table has it, or the tables do not answer. */
function chartOfRecent({ rule, recent, now }: Asked, releases: MetricRow[]): AlertChart | null {
  if (recent === undefined) return null
  const { at, step_seconds, values } = recentUntil(recent, now)
  return drawn(rule, at - (values.length - 1) * step_seconds * 1000, step_seconds, values, releases)
}

/** @param from epoch ms, of the first value */
function drawn(
  { series, threshold }: AlertRule,
  from: number,
  step_seconds: number,
  values: Value[],
  releases: MetricRow[],
): AlertChart | null {
  if (series === undefined || values.every((value) => value === null)) return null
  return {
    title: series.title,
    threshold,
    ...(series.unit !== undefined && { unit: series.unit }),
    from: new Date(from).toISOString(),
    step_seconds,
    values: values.map((value) => (value === null ? null : Number(value.toPrecision(3)))),
    releases: releases
      .map((row) => ({ at: String(row.occurred_at), bot_version: String(row.bot_version) }))
      .filter(({ at }) => Date.parse(at) >= from),
  }
}
