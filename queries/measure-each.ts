import { isRefusal, type Store } from '../adapters/store.ts'
import type { MetricDefinition, MetricRow } from '../contract/metric.ts'
import { measure, paramsFor, toInstants } from './measure.ts'
import { ofEach } from './of-each.ts'
import { ParamError, parseParams } from './params.ts'
import { withoutUnset } from './unset.ts'

/** Metrics as alerts ask for them: by name, of many workspaces, narrowed by little or nothing. */

/**
 * Runs one metric of many workspaces, in one statement where its SQL can be carried through.
 * @param params as of `measure`, without the workspace
 * @returns the rows of each, those that came out as for a workspace without any row included; why, for one whose statement
 *   the database refused
 * @throws when it is away
 */
export async function measureEach(
  store: Pick<Store, 'query'>,
  definition: MetricDefinition,
  workspaces: readonly string[],
  params: Record<string, unknown>,
): Promise<Map<string, Rows>> {
  const single = async (workspace: string) => (await measure(store, definition, { ...params, workspace })).rows
  if (workspaces.length < 2) return fewAtOnce(workspaces, single)
  const parsed = parseParams(definition, { ...params, workspace: NOBODY })
  if (!parsed.ok) throw new ParamError(parsed.problem)
  const { workspace: _, ...placeholders } = parsed.placeholders
  const sql = eachOf(definition, withoutUnset(definition.sql, placeholders))
  if (sql === null) return fewAtOnce(workspaces, single)
  const of = new Map(workspaces.map((one) => [one, [] as MetricRow[]]))
  const rows = await store.query<MetricRow>(sql, { ...placeholders, workspaces }).catch(unlessRefused)
  // too much for one statement
  if (rows === null) return fewAtOnce(workspaces, single)
  for (const { workspace, ...row } of rows) of.get(String(workspace))?.push(toInstants(row))
  const empty = workspaces.filter((one) => of.get(one)?.length === 0)
  const nothing = empty.length === 0 ? [] : await single(NOBODY)
  for (const one of empty) of.set(one, nothing)
  return of
}

type Rows = MetricRow[] | Error

/** @returns null when the database answered that it cannot @throws when it is away */
function unlessRefused(error: unknown): null {
  if (isRefusal(error)) return null
  throw error
}

/** so that others who ask the tables get their turn */
const AT_ONCE = 4

async function fewAtOnce(workspaces: readonly string[], of: (workspace: string) => Promise<MetricRow[]>) {
  const rows = new Map<string, Rows>()
  // what is wrong with one is no answer to the others
  const orWhy = (one: string) => of(one).catch((error: Error) => unlessRefused(error) ?? error)
  for (let i = 0; i < workspaces.length; i += AT_ONCE) {
    const some = workspaces.slice(i, i + AT_ONCE).map(async (one) => [one, await orWhy(one)] as const)
    for (const [one, its] of await Promise.all(some)) rows.set(one, its)
  }
  return rows
}

/** no workspace: a name has no control characters */
const NOBODY = '\u0001'
/** by the SQL of what was set: there are a few */
const known = new WeakMap<MetricDefinition, Map<string, string | null>>()

function eachOf(definition: MetricDefinition, sql: string): string | null {
  const ofSql = known.get(definition) ?? new Map<string, string | null>()
  known.set(definition, ofSql)
  const before = ofSql.get(sql)
  if (before !== undefined) return before
  const each = ofEach(sql)
  ofSql.set(sql, each)
  return each
}

type MeasureByName = (
  metric: string,
  workspaces: readonly string[],
  params: Record<string, string | number>,
) => Promise<Map<string, Rows>>

/** By a metric's name, as `measureEach`; throws an Error when there is no such metric. */
export function createMeasureEach(
  store: Pick<Store, 'query'> | null,
  metrics: readonly MetricDefinition[],
): MeasureByName {
  const byName = new Map(metrics.map((metric) => [metric.name, metric]))
  return async (name, workspaces, given) => {
    const definition = byName.get(name)
    if (definition === undefined || store === null) throw new Error(`there is no metric ${name}`)
    return measureEach(store, definition, workspaces, paramsFor(definition, given))
  }
}
