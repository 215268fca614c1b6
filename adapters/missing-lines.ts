import { readCell, readInstant } from '../contract/cell.ts'
import { columns, identities, type Table } from '../contract/row.ts'

/** Which lines of a block are not in their table: what is there is the only word to trust after an insert was cut off. */

interface Line {
  text: string
  workspace: string
  id: string
  at: number
}

type Query = <R>(sql: string, params: Record<string, unknown>) => Promise<R[]>

/** so many ids make a question that a server takes as an address */
const chunkSize = 1000

/** @param body TabSeparated, see `formatRow` @returns the lines that are missing, in their order */
export async function missingLines(table: Table, body: Buffer, query: Query): Promise<Buffer> {
  const lines = readLines(table, body)
  const present = new Set<string>()
  for (const chunk of chunksOf(lines)) {
    const rows = await query<{ workspace: string; told_by: string }>(question(table), paramsOf(chunk))
    for (const { workspace, told_by } of rows) present.add(keyOf(workspace, told_by))
  }
  if (present.size === 0) return body
  const missing = lines.filter(({ workspace, id }) => !present.has(keyOf(workspace, id)))
  return Buffer.from(missing.map(({ text }) => `${text}\n`).join(''))
}

const keyOf = (workspace: string, id: string): string => `${workspace}\0${id}`

function readLines(table: Table, body: Buffer): Line[] {
  const names = columns[table] as readonly string[]
  const { id, at } = identityOf(table)
  const [workspaceColumn, idColumn, atColumn] = ['workspace', id, at].map((name) => names.indexOf(name))
  return body
    .toString()
    .split('\n')
    .slice(0, -1)
    .map((text) => {
      const cells = text.split('\t')
      const cell = (column: number | undefined) => readCell(cells[column as number] ?? '')
      return { text, workspace: cell(workspaceColumn), id: cell(idColumn), at: readInstant(cell(atColumn)) }
    })
}

/** One of each id; those of about the same time together, so that each question looks at little. */
function chunksOf(lines: Line[]): Line[][] {
  const distinct = new Map(lines.map((line) => [keyOf(line.workspace, line.id), line]))
  // a row without an instant was never taken
  const sorted = [...distinct.values()].filter(({ at }) => Number.isFinite(at)).sort((a, b) => a.at - b.at)
  const count = Math.ceil(sorted.length / chunkSize)
  return Array.from({ length: count }, (_, i) => sorted.slice(i * chunkSize, (i + 1) * chunkSize))
}

function paramsOf(chunk: Line[]): Record<string, unknown> {
  const workspaces = [...new Set(chunk.map(({ workspace }) => workspace))]
  const ids = [...new Set(chunk.map(({ id }) => id))]
  return { workspaces, ids, from: chunk[0]?.at, to: chunk.at(-1)?.at }
}

/** Its names are those of the contract. */
function question(table: Table): string {
  const { id, at } = identityOf(table)
  return `SELECT DISTINCT workspace, toString(${id}) AS told_by FROM ${table}
WHERE workspace IN {workspaces:Array(String)} AND toString(${id}) IN {ids:Array(String)}
AND ${at} BETWEEN fromUnixTimestamp64Milli({from:Int64}) AND fromUnixTimestamp64Milli({to:Int64})`
}

function identityOf(table: Table): { id: string; at: string } {
  const identity = identities[table]
  if (identity === null) throw new Error(`the rows of ${table} are told apart by its engine`)
  return identity
}
