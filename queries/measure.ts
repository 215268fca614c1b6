import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from '../adapters/store.ts'
import type { MetricDefinition, MetricResult, MetricRow, MetricValue } from '../contract/metric.ts'
import { loadFilters, withFilters } from './filters.ts'
import { parseMetric } from './metric-file.ts'
import { ParamError, parseParams } from './params.ts'
import { withoutUnset } from './unset.ts'

/**
 * Every metric of a directory, by name, each with every filter of the pages.
 * @throws Error naming the file and the part of its header that is missing or contradicts its SQL
 */
export async function loadMetrics(directory: string): Promise<MetricDefinition[]> {
  const filters = await loadFilters()
  return (await loadMetricFiles(directory)).map((definition) => withFilters(definition, filters))
}

/** The same as the files have them: with the channel for the only filter. */
export async function loadMetricFiles(directory: string): Promise<MetricDefinition[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(files.map(async (file) => parseMetric(file, await readFile(join(directory, file), 'utf8'))))
}

/**
 * Runs one metric.
 * @param params values by name; instants as RFC 3339 with a zone or epoch ms, numbers also as digits. filters may be
 *               left out (all), `limit` too (50)
 * @throws ParamError with the name of the parameter and what is expected; StoreError when the store fails
 */
export async function measure(
  store: Pick<Store, 'query'>,
  definition: MetricDefinition,
  params: Record<string, unknown>,
): Promise<MetricResult> {
  const parsed = parseParams(definition, params)
  if (!parsed.ok) throw new ParamError(parsed.problem)
  const begun = performance.now()
  const sql = withoutUnset(definition.sql, parsed.placeholders)
  const rows = await store.query<MetricRow>(sql, parsed.placeholders)
  const elapsed_ms = Math.round((performance.now() - begun) * 10) / 10
  return { definition, params: parsed.values, rows: rows.map(toInstants), sql, elapsed_ms }
}

/** The parameters a metric has, out of all that are known. */
export function paramsFor(definition: MetricDefinition, known: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(definition.params.filter((name) => name in known).map((name) => [name, known[name]]))
}

/** In place. ClickHouse writes '2026-11-22 09:00:00.000' for UTC; its zero is 1970. */
export function toInstants(row: MetricRow): MetricRow {
  for (const column in row) if (column.endsWith('_at')) row[column] = toInstant(row[column] ?? null)
  return row
}

function toInstant(value: MetricValue): MetricValue {
  if (typeof value !== 'string') return value
  return value.startsWith('1970-01-01 00:00:00') ? null : `${value.replace(' ', 'T')}Z`
}
