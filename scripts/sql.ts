import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Holder, holdDirectory, holderOf } from '../adapters/data-lock.ts'
import { openStore } from '../adapters/store.ts'
import { type Config, readConfig } from '../config.ts'
import type { Asked, ConsoleAnswer, ConsoleFormat } from '../contract/console.ts'
import type { Problem } from '../contract/problem.ts'
import { createConsole } from '../queries/console/console.ts'
import { endNow } from '../server/end-now.ts'
import { openConsole } from '../server/open-console.ts'
import { printTable } from './table.ts'

/** npm run sql -- "SELECT …": asks the tables, of the running Baton or, when none runs, of the data directory. */

const usage = `npm run sql -- "SELECT count() FROM events" [--workspace NAME] [--json | --out FILE.parquet] [--key bk_…]
  SHOW TABLES and DESCRIBE events say what there is
  --workspace  only its rows
  --json       a line of JSON a row, instead of a table
  --out        writes the whole answer as Parquet, up to a million rows
  --key        with scope sql, where the running Baton asks for one`

interface Wish {
  sql: string
  workspace: string
  format: ConsoleFormat
  key: string | undefined
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
// the engine that may have been opened must not be left to take itself down
endNow(Number(process.exitCode ?? 0))

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      workspace: { type: 'string' },
      out: { type: 'string' },
      key: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const sql = positionals.join(' ').trim()
  if (values.help || sql === '') throw new Error(usage)
  const format = values.out === undefined ? 'json' : 'parquet'
  const asked = await ask({ sql, workspace: values.workspace ?? '', format, key: values.key })
  if (!asked.ok) throw new Error(explained(sql, asked))
  if (asked.format === 'parquet') return writeOut(values.out as string, asked.body)
  const rows = rowsOf(asked.answer)
  if (values.json) for (const row of rows) console.log(JSON.stringify(row))
  else printTable(rows)
}

async function writeOut(path: string, body: Uint8Array): Promise<void> {
  await writeFile(path, body)
  console.log(`${path}: ${body.length} bytes`)
}

function rowsOf({ columns, rows }: ConsoleAnswer): Record<string, unknown>[] {
  return rows.map((cells) => Object.fromEntries(columns.map(({ name }, i) => [name, cells[i]])))
}

/** The piece that stands in the way, marked. */
function explained(sql: string, { detail, at, end }: Extract<Asked, { ok: false }>): string {
  if (at === undefined) return detail
  const line = sql.slice(0, at).split('\n').length
  const text = sql.split('\n')[line - 1] ?? ''
  const column = at - (sql.lastIndexOf('\n', at - 1) + 1)
  return `${detail}\n${text}\n${' '.repeat(column)}${'^'.repeat(Math.max(1, Math.min(end ?? at, sql.length) - at))}`
}

async function ask(wish: Wish): Promise<Asked> {
  const config = readConfig([])
  if (config === null) throw new Error(usage)
  const running = holderOf(config.directory)
  return running === null ? askTables(config, wish) : askRunning(running, wish)
}

/** chDB allows one process per directory: while Baton runs it is that process. */
async function askRunning({ host, port }: Holder, { sql, workspace, format, key }: Wish): Promise<Asked> {
  const query = new URLSearchParams({ format, ...(workspace === '' ? {} : { workspace }) })
  const response = await fetch(`http://${host}:${port}/v1/sql?${query}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ sql }),
  })
  if (!response.ok) return { ok: false, ...((await response.json()) as Problem) } as Asked
  if (format === 'parquet') return { ok: true, format, body: new Uint8Array(await response.arrayBuffer()) }
  return { ok: true, format: 'json', answer: (await response.json()) as ConsoleAnswer }
}

async function askTables(config: Config, { key: _, ...wish }: Wish): Promise<Asked> {
  const path = join(config.directory, 'chdb')
  if (config.clickhouse === null && !existsSync(path))
    throw new Error(`there is nothing in ${config.directory} yet: start with npm run demo`)
  const release = config.clickhouse === null ? holdDirectory(config.directory, '', 0) : () => undefined
  try {
    const store = await openStore(config.clickhouse ?? { path })
    try {
      if (config.clickhouse !== null) await openConsole(store, config.clickhouse)
      const options = { store, clock: Date.now, newId: randomUUID, at_once: 1, onError: console.error }
      return await (await createConsole(options)).ask({ ...wish, who: 'npm run sql' })
    } finally {
      await store.close()
    }
  } finally {
    release()
  }
}
