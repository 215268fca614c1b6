import type { ConsoleFormat } from '../../contract/console.ts'
import type { Names } from './names.ts'

/** What one statement may take. A table on a page is not longer, and who exports wants the whole of it. */
export interface Limits {
  seconds: number
  memory_bytes: number
  row_count: number
  result_bytes: number
}

export const limitsOf = (format: ConsoleFormat): Limits =>
  format === 'json'
    ? { seconds: 10, memory_bytes: 1_000_000_000, row_count: 10_000, result_bytes: 20_000_000 }
    : { seconds: 15, memory_bytes: 1_000_000_000, row_count: 1_000_000, result_bytes: 200_000_000 }

/**
 * The settings of one statement. Whose rows it sees is a filter that the engine puts on every table, however deep it
 * stands; the statement cannot say settings of its own. One thread: customers' conversations go on meanwhile.
 * @param workspace '' = all
 * @param id found again by `Store.interrupt`
 */
export function settingsFor(limits: Limits, workspace: string, names: Names, id: string): string {
  const settings: [string, string][] = [
    ['max_execution_time', String(limits.seconds)],
    ['timeout_overflow_mode', "'throw'"],
    ['max_memory_usage', String(limits.memory_bytes)],
    ['max_result_rows', String(limits.row_count)],
    ['max_result_bytes', String(limits.result_bytes)],
    ['result_overflow_mode', "'throw'"],
    ['max_threads', '1'],
    ['max_temporary_data_on_disk_size_for_query', '1'],
    ['allow_ddl', '0'],
    ['allow_introspection_functions', '0'],
    ['log_comment', literal(id)],
  ]
  if (workspace !== '') settings.push(['additional_table_filters', filtersFor(workspace, names)], ...filteredFirst)
  return settings.map(([name, value]) => `${name} = ${value}`).join(', ')
}

/**
 * To the engine that filter is a condition like any other: it would compute what a statement says of a row before it has seen
 * whose the row is, and an error tells what was computed. None of the statement's conditions goes below it or into it.
 */
const filteredFirst: readonly [string, string][] = [
  ['optimize_move_to_prewhere', '0'],
  ['query_plan_filter_push_down', '0'],
  ['query_plan_merge_filters', '0'],
  // they know the values of all workspaces, and how many rows are read tells what they know
  ['use_skip_indexes', '0'],
]

function filtersFor(workspace: string, { database, tables }: Names): string {
  const filter = literal(`workspace = ${literal(workspace)}`)
  return `{${[...tables].map((name) => `${literal(`${database}.${name}`)}: ${filter}`).join(', ')}}`
}

const literal = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`
