import type { ChartUnit, Severity } from '../../contract/alert.ts'
import type { MetricRow } from '../../contract/metric.ts'
import type { Week } from '../../contract/policy.ts'

/** A condition on one metric. One file of `rules/` each, named as the rule. Pure; its numbers can be set per workspace. */
export interface AlertRule {
  /** the file's, with _ */
  name: string
  title: string
  /** the title with another threshold than the usual one */
  titled?(threshold: number): string
  severity: Severity
  /** of `queries/metrics/`; gets workspace, from, now and to (now). With `source` pipeline, what the pipeline knows itself */
  metric: string
  /** absent = the tables */
  source?: 'pipeline'
  /** more parameters of the metric: what it is narrowed by */
  params?: Record<string, string>
  window_ms: number
  /** what `read` holds the value against, for people to see */
  threshold: number
  resolve_threshold: number
  /** in sum over the threshold, before it fires */
  for_ms: number
  /** in sum under the resolve threshold, before it is over */
  resolve_for_ms: number
  /** who could not be told within this time has the fallback told instead; absent = a quarter of an hour, an hour for a warning */
  deliver_within_ms?: number
  /** so long it is tried to tell a receiver; absent = a day */
  retry_ms?: number
  /**
   * An outage of the whole: while it is open, alerts of these rules in the same workspace, or of all ('*'), are its
   * consequences and nobody is told of them. One that inhibits is never held back by another.
   */
  inhibits?: readonly string[]
  /** too small a sample starts no alert; `sample_of` says what is counted */
  minimum_sample: number
  sample_of: string
  /** a metric over weeks that takes its time need not be measured every ten seconds: its rows may be so old */
  fresh_ms?: number
  /** 'service_hours' = watches only while the workspace is open, by its policy; absent = always */
  active?: ActiveHours
  /** of 'active_hours', in the time zone of the policy */
  active_hours?: Week
  /** an alert of its own for each */
  group_by?: '' | 'channel' | 'reason'
  /** names of receivers; none = all of them */
  receivers?: string[]
  /** where to read what to do; absent = its page in docs/runbooks/ */
  runbook_url?: string
  read(row: MetricRow): Reading
  /**
   * How the value was before, for a picture: read off a metric over time that has the columns of the rule's own, or off its own
   * looked at for so many moments; with neither, what was read at the last evaluations.
   */
  series?: { title: string; unit?: ChartUnit } & ({ metric: string } | { looks: number } | { is_kept: true })
  /** one sentence without customer text */
  summarise(reading: Reading): string
}

/** What `hfs_live_series` has of `hfs_live`, over any window: the live score of a moment that is past has those who waited then. */
export const LIVE_SERIES = {
  metric: 'hfs_live_series',
  of: 'hfs_live',
  columns: [
    ...[
      'hfs',
      'wait_part',
      'repeat_part',
      'resolved_count',
      'ended_count',
      'waiting_count',
      'wait_minutes',
      'repeat_count',
    ],
  ],
}

export type ActiveHours = 'always' | 'service_hours' | 'active_hours'

/**
 * What a rule reads off a metric's row. `over` and `under` leave a gap between them, so that a value on the edge does
 * not flap. Too small a sample starts no alert, but a running one may end on it.
 */
export type Reading = {
  /** what the value is made of, by the metric's columns */
  parts: Parts
} & (
  | { level: Level; value: number | null; enough: boolean; problem?: string }
  | { level: 'no_data'; value: number | null; problem: string }
  | { level: 'error'; value: null; problem: string }
)

export type Level = 'over' | 'between' | 'under'
export type Parts = Record<string, number | null>

/** A number that is none (NaN, a text, missing) is an error of the evaluation, never a quiet "fine". */
export function readParts<Name extends string>(row: MetricRow, names: readonly Name[]): Record<Name, number> | null {
  const parts = names.map((name) => [name, row[name]] as const)
  return parts.every(([, value]) => isNumber(value)) ? (Object.fromEntries(parts) as Record<Name, number>) : null
}

export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
export const numberOf = (value: unknown): number | null => (isNumber(value) ? value : null)

export const errorReading = (problem: string): Reading => ({ level: 'error', value: null, problem, parts: {} })

/** Strictly over the threshold, strictly under the resolve threshold, or between. */
export const levelOf = (value: number, { threshold, resolve_threshold }: Limits): Level =>
  value > threshold ? 'over' : value < resolve_threshold ? 'under' : 'between'

/** … for counts: three are enough when the limit says three. */
export const levelAt = (value: number, { threshold, resolve_threshold }: Limits): Level =>
  value >= threshold ? 'over' : value < resolve_threshold ? 'under' : 'between'

type Limits = Pick<AlertRule, 'threshold' | 'resolve_threshold'>

/** "30 minutes", "hour", "7 days": what comes after "the last". */
export function spanWords(ms: number): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1000],
  ] as const
  const [name, unit] = units.find(([, one]) => ms % one === 0 && ms >= one) ?? (['second', 1000] as const)
  const count = Math.round((10 * ms) / unit) / 10
  return count === 1 ? name : `${count} ${name}s`
}
