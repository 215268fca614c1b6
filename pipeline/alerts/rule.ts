import type { Severity } from '../../contract/alert.ts'
import type { MetricRow } from '../../contract/metric.ts'

/** A condition on one metric. One file of `rules/` each, named as the rule. Pure. */
export interface AlertRule {
  /** the file's name */
  name: string
  title: string
  severity: Severity
  /** of `queries/metrics/`; gets workspace, from, now */
  metric: string
  window_ms: number
  /** what `read` holds the value against, for people to see */
  threshold: number
  resolve_threshold: number
  /** in sum over the threshold, before it fires */
  for_ms: number
  /** in sum under the resolve threshold, before it is over */
  resolve_for_ms: number
  read(row: MetricRow): Reading
  /** one sentence without customer text */
  summarise(reading: Reading): string
}

/**
 * What a rule reads off a metric's row. `over` and `under` leave a gap between them, so that a value on the edge does
 * not flap. Too small a sample starts no alert, but a running one may end on it.
 */
export type Reading =
  | ({ level: 'over' | 'between' | 'under'; value: number | null; enough: boolean } & Parts)
  | ({ level: 'no_data'; value: number | null; problem: string } & Parts)
  | ({ level: 'error'; value: null; problem: string } & Parts)

export interface Parts {
  wait_part: number | null
  repeat_part: number | null
  resolved_count: number
  waiting_count: number
}

export const noParts: Parts = { wait_part: null, repeat_part: null, resolved_count: 0, waiting_count: 0 }

/** A number that is none (NaN, a text, missing) is an error of the evaluation, never a quiet "fine". */
export function readParts(row: MetricRow): Parts | null {
  const { wait_part, repeat_part, resolved_count, waiting_count } = row
  if (!isNumber(wait_part) || !isNumber(repeat_part) || !isNumber(resolved_count) || !isNumber(waiting_count))
    return null
  return { wait_part, repeat_part, resolved_count, waiting_count }
}

export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

export const errorReading = (problem: string): Reading => ({ level: 'error', value: null, problem, ...noParts })
