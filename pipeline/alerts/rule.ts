import type { Severity } from '../../contract/alert.ts'
import type { MetricRow } from '../../contract/metric.ts'

/** A condition on one metric. One file of `rules/` each, named as the rule. Pure. */
export interface AlertRule {
  /** the file's name */
  name: string
  title: string
  severity: Severity
  /** of `queries/metrics/`; gets workspace, from, now and to (now) */
  metric: string
  window_ms: number
  /** what `read` holds the value against, for people to see */
  threshold: number
  resolve_threshold: number
  /** in sum over the threshold, before it fires */
  for_ms: number
  /** in sum under the resolve threshold, before it is over */
  resolve_for_ms: number
  /** who could not be told within this time has the fallback told instead; without it a quarter of an hour, an hour for a warning */
  deliver_within_ms?: number
  /**
   * An outage of the whole: while it is open, alerts of these rules in the same workspace, or of all ('*'), are its
   * consequences and nobody is told of them. One that inhibits is never held back by another.
   */
  inhibits?: readonly string[]
  read(row: MetricRow): Reading
  /** how the value was before, for a picture: a metric over time and its column */
  series?: { metric: string; column: string; title: string }
  /** one sentence without customer text */
  summarise(reading: Reading): string
}

/**
 * What a rule reads off a metric's row. `over` and `under` leave a gap between them, so that a value on the edge does
 * not flap. Too small a sample starts no alert, but a running one may end on it.
 */
export type Reading = {
  /** what the value is made of, by the metric's columns */
  parts: Parts
} & (
  | { level: 'over' | 'between' | 'under'; value: number | null; enough: boolean }
  | { level: 'no_data'; value: number | null; problem: string }
  | { level: 'error'; value: null; problem: string }
)

export type Parts = Record<string, number | null>

/** A number that is none (NaN, a text, missing) is an error of the evaluation, never a quiet "fine". */
export function readParts<Name extends string>(row: MetricRow, names: readonly Name[]): Record<Name, number> | null {
  const parts = names.map((name) => [name, row[name]] as const)
  return parts.every(([, value]) => isNumber(value)) ? (Object.fromEntries(parts) as Record<Name, number>) : null
}

export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

export const errorReading = (problem: string): Reading => ({ level: 'error', value: null, problem, parts: {} })
