import { isRefusal, type Store } from '../adapters/store.ts'
import type { MetricDefinition, MetricRow } from '../contract/metric.ts'
import { scopeFilters } from '../contract/scope-filters.ts'
import { loadMetricFiles, measure, paramsFor, toInstants } from './measure.ts'
import { ofEach, unfiltered } from './of-each.ts'
import { ParamError, parseParams } from './params.ts'

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
  const each = workspaces.length < 2 ? null : eachOf(definition)
  if (each === null) return fewAtOnce(workspaces, single)
  const parsed = parseParams(definition, { ...params, workspace: NOBODY })
  if (!parsed.ok) throw new ParamError(parsed.problem)
  const { workspace: _, ...placeholders } = parsed.placeholders
  const of = new Map(workspaces.map((one) => [one, [] as MetricRow[]]))
  const rows = await store.query<MetricRow>(each.sql, { ...placeholders, workspaces }).catch(unlessRefused)
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
const known = new WeakMap<MetricDefinition, MetricDefinition | null>()

function eachOf(definition: MetricDefinition): MetricDefinition | null {
  const before = known.get(definition)
  if (before !== undefined) return before
  const each = ofEach(definition)
  known.set(definition, each)
  return each
}

type MeasureByName = (
  metric: string,
  workspaces: readonly string[],
  params: Record<string, string | number>,
) => Promise<Map<string, Rows>>

/**
 * By a metric's name, as `measureEach`; throws an Error when there is no such metric. The SQL is the shortest that says what is asked.
 * @param metrics of the directory, with every filter
 */
export async function createMeasureEach(
  store: Pick<Store, 'query'> | null,
  metrics: readonly MetricDefinition[],
  directory: string,
): Promise<MeasureByName> {
  const byName = (some: readonly MetricDefinition[]) => new Map(some.map((metric) => [metric.name, metric]))
  const files = await loadMetricFiles(directory)
  const [full, channelled, bare] = [byName(metrics), byName(files), byName(files.map(unfiltered))]
  const shortest = (params: Record<string, unknown>) => {
    const given = scopeFilters.filter((name) => (params[name] ?? '') !== '')
    return given.length === 0 ? bare : given.every((name) => name === 'channel') ? channelled : full
  }
  return async (name, workspaces, given) => {
    const definition = shortest(given).get(name)
    if (definition === undefined || store === null) throw new Error(`there is no metric ${name}`)
    return measureEach(store, definition, workspaces, paramsFor(definition, given))
  }
}
