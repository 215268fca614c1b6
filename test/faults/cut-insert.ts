import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a kill leaves of the newest insert into a table, made by hand, as the moment is a tenth of a millisecond long. */
export interface TableFiles {
  /** The token stays and the rows are gone: how 26.7 is cut off. */
  loseRows(): void
  /** The rows stay and nobody knows their token: how later versions are cut off. */
  loseToken(): void
}

interface Reader {
  query<R>(sql: string, params: Record<string, unknown>): Promise<R[]>
}

/** Only while nothing runs on the directory may the files be touched. */
export async function filesOf(store: Reader, table: string): Promise<TableFiles> {
  const sql =
    'SELECT data_paths[1] AS path FROM system.tables WHERE database = currentDatabase() AND name = {table:String}'
  const [row] = await store.query<{ path: string }>(sql, { table })
  const path = row?.path as string
  return {
    loseRows() {
      const part = newest(path).line.split('\t')[1] as string
      if (!readdirSync(path).includes(part)) throw new Error(`${part} of ${table} was merged`)
      rmSync(join(path, part), { recursive: true })
    },
    loseToken() {
      const { log, lines } = newest(path)
      writeFileSync(
        log,
        lines
          .slice(0, -1)
          .map((line) => `${line}\n`)
          .join(''),
      )
    },
  }
}

/** The line of the deduplication log that the newest insert wrote: what was done, the part, its token. */
function newest(path: string): { log: string; lines: string[]; line: string } {
  const folder = join(path, 'deduplication_logs')
  const numberOf = (name: string) => Number(/\d+/.exec(name)?.[0])
  for (const name of readdirSync(folder).sort((a, b) => numberOf(b) - numberOf(a))) {
    const log = join(folder, name)
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
    const line = lines.at(-1)
    if (line) return { log, lines, line }
  }
  throw new Error(`nothing was inserted into ${path}`)
}
