import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { holdDirectory, holderOf } from '../adapters/data-lock.ts'
import { openStore } from '../adapters/store.ts'
import { readConfig } from '../config.ts'
import { printTable } from './table.ts'

/** npm run sql -- "SELECT …": asks the database directly, for engineers. */

const usage = 'npm run sql -- "SELECT count() FROM events" [--json]'
/** Not a wall, the database is the reader's own: against a slip of the pen. */
const reading = /^[\s(]*(SELECT|WITH|SHOW|DESCRIBE|DESC|EXPLAIN|EXISTS)\b/i

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message.split('\n')[0] : error)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
  const sql = positionals.join(' ').trim().replace(/;\s*$/, '')
  if (!reading.test(sql)) throw new Error(`give one statement that reads: ${usage}`)
  const rows = await ask(sql)
  if (values.json) for (const row of rows) console.log(JSON.stringify(row))
  else printTable(rows)
}

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const config = readConfig([])
  if (config === null) return []
  const release = config.clickhouse === null ? holdDatabase(config.directory) : () => undefined
  try {
    const store = await openStore(config.clickhouse ?? { path: join(config.directory, 'chdb') })
    try {
      return await store.query(sql)
    } finally {
      await store.close()
    }
  } finally {
    release()
  }
}

/** chDB allows one process per directory: while Baton runs it is that process. */
function holdDatabase(directory: string): () => void {
  if (!existsSync(join(directory, 'chdb')))
    throw new Error(`there is nothing in ${directory} yet: start with npm run demo`)
  const running = holderOf(directory)
  if (running === null) return holdDirectory(directory, '', 0)
  throw new Error(
    `Baton is running (pid ${running.pid}), and its embedded database belongs to one process: stop it first, or ask the running one: curl http://${running.host}:${running.port}/v1/metrics`,
  )
}
