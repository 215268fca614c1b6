/** A metric is one file of `queries/metrics/`; its header is its definition. */
export interface MetricDefinition {
  /** the file's name */
  name: string
  /** first line of the header, before the colon */
  title: string
  /** what it means, one sentence or two, with the cohort where it is not the usual one */
  description: string
  unit: string
  top: string
  bottom: string
  /** names only; the same names stand in the SQL as typed placeholders */
  params: string[]
  /** names only, in the order the query returns them */
  columns: string[]
  sql: string
}

export type MetricValue = string | number | boolean | null | string[]
/** `_at` is RFC 3339 UTC with milliseconds, or null for "not (yet)"; a rate without a denominator is null. */
export type MetricRow = Record<string, MetricValue>

export interface MetricResult {
  definition: MetricDefinition
  /** the values that ran, neutral ones filled in; instants as RFC 3339 UTC */
  params: Record<string, string | number>
  rows: MetricRow[]
  /** the SQL that ran, placeholders and all; `params` has their values */
  sql: string
  elapsed_ms: number
}

/** A parameter that cannot be used, and what is expected in its place. */
export interface ParamProblem {
  param: string
  reason: 'unknown' | 'missing' | 'bad_value'
  expected: string
}

/** What a metric is asked with where nobody says; what it is narrowed by is '' then, too. */
export const unsaidParams: Readonly<Record<string, string | number>> = {
  intent: '',
  effect: '',
  segment: '',
  score: '',
  failure: '',
  state: '',
  definition: '',
  part: '',
  skill: '',
  asked_reason: '',
  // the general profile's
  threshold_percent: 70,
  limit: 50,
  // of the live score: half an hour
  window_seconds: 1800,
}
