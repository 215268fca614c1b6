/** A metric is one file of `queries/metrics/`; its header is its definition. */
export interface MetricDefinition {
  /** the file's name */
  name: string
  /** first line of the header, before the colon */
  title: string
  /** what it means, one sentence */
  description: string
  unit: string
  top: string
  bottom: string
  params: string[]
  columns: string[]
  sql: string
}

export type MetricValue = string | number | boolean | null | string[]
export type MetricRow = Record<string, MetricValue>

export interface MetricResult {
  definition: MetricDefinition
  params: Record<string, string | number>
  rows: MetricRow[]
  /** the SQL that ran, placeholders and all; `params` has their values */
  sql: string
  elapsed_ms: number
}
