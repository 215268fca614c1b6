import { readFile } from 'node:fs/promises'
import type { MetricDefinition } from '../contract/metric.ts'
import { scopeFilters } from '../contract/scope-filters.ts'

/**
 * A metric's file takes `channel`; what it is narrowed by stands for all of them once, in `filters/`: a new filter is one
 * line there and not one in every metric.
 */

const tables = ['handoffs', 'episodes'] as const
type Table = (typeof tables)[number]
export type Filters = Record<Table, string>

export async function loadFilters(): Promise<Filters> {
  const read = async (table: Table) => [table, await readFile(new URL(`filters/${table}.sql`, import.meta.url), 'utf8')]
  return Object.fromEntries(await Promise.all(tables.map(read))) as Filters
}

/** `({channel:String} = '' OR h.channel = {channel:String})`, and the comparison by itself behind a guard */
const clause = /\(\{channel:String\} = '' OR (?:\w+\.)?channel = \{channel:String\}\)/g
const comparison = /(?<=AND )(?:\w+\.)?channel = \{channel:String\}/g
const guard = /\{channel:String\} = ''(?= OR \()/g
/** … and the guard within, so that nothing is read when nothing is asked for */
const wanted = /\{channel:String\} != ''/g
const source = /\bFROM (handoffs|episodes)(?: AS (\w+))?\b/g

/**
 * @returns the metric with every filter in the place of its channel; others as they are
 * @throws Error naming the file whose channel is of neither table
 */
export function withFilters(definition: MetricDefinition, filters: Filters): MetricDefinition {
  const { name, sql, params } = definition
  if (!params.includes('channel')) return definition
  const expanded = (text: string, found: RegExp) =>
    text.replace(found, (_, at: number) => `(${clausesFor(sourceAt(name, text, at), filters)})`)
  const all = `concat(${scopeFilters.map((one) => `{${one}:String}`).join(', ')})`
  const guarded = expanded(sql, clause).replace(guard, `${all} = ''`).replace(wanted, `${all} != ''`)
  const narrowed = expanded(guarded, comparison)
  const others = scopeFilters.filter((one) => !params.includes(one))
  return {
    ...definition,
    sql: narrowed,
    params: params.flatMap((one) => (one === 'channel' ? [one, ...others] : [one])),
  }
}

interface Source {
  table: Table
  alias: string
}

/** The table that the text at this place is about: the one named before it, or in a SELECT the one that follows. */
function sourceAt(name: string, sql: string, at: number): Source {
  const all = [...sql.matchAll(source)]
  const found = all.findLast(({ index }) => index < at) ?? all[0]
  if (found === undefined)
    throw new Error(`queries/metrics/${name}.sql: its channel is of neither ${tables.join(' nor ')}`)
  const table = found[1] as Table
  return { table, alias: found[2] ?? table }
}

/** On one line: what the metric says itself keeps its shape. */
const clausesFor = ({ table, alias }: Source, filters: Filters): string =>
  filters[table]
    .replace(/^--.*\n/gm, '')
    .replaceAll(`${table}.`, `${alias}.`)
    .replace(/\s+/g, ' ')
    .trim()
