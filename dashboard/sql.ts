import { readFile } from 'node:fs/promises'

/** The questions of `sql/`: the file of `handoff_counts` is `handoff-counts.sql`. */
const names = [
  'workspaces',
  'briefing',
  'briefing_messages',
  'handoffs',
  'handoff_counts',
  'filter_values',
  'handoff',
  'handoff_episode',
  'handoff_events',
  'handoff_decisions',
  'handoff_repeats',
  'handoff_promises',
  'handoff_notices',
  'waiting_notices',
  'conversations',
  'conversation_openings',
  'conversation_hours',
  'conversation_episodes',
  'wishes',
  'decision_wishes',
  'flag_history',
  'dead_letters',
  'dead_letter_reasons',
  'alerts_fired',
  'alert_notice',
] as const
export type Sql = Record<(typeof names)[number], string>

export async function loadSql(): Promise<Sql> {
  const read = (file: string) => readFile(new URL(`sql/${file}.sql`, import.meta.url), 'utf8')
  const readWhole = async (name: string) => includeIn(await read(name.replaceAll('_', '-')), read)
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readWhole(name)]))) as Sql
}

/** What several questions ask alike is a file of its own, in the place of the line that names it. */
async function includeIn(sql: string, read: (file: string) => Promise<string>): Promise<string> {
  const [line, file] = /^ *-- include ([\w-]+)\n/m.exec(sql) ?? []
  if (line === undefined || file === undefined) return sql
  const shared = await read(file)
  return includeIn(
    sql.replace(line, () => shared),
    read,
  )
}
