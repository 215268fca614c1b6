import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fillIn, statementsOf } from './statements.ts'

/** On a ClickHouse server what somebody types runs under a user of its own, which may only read, and not for ever. */

export interface Login {
  username: string
  password: string
}

export interface ConsoleUserOptions {
  /** of the .sql files */
  directory: string
  database: string
  /** that may be asked */
  tables: readonly string[]
  /** null = one of our own */
  password: string | null
  /** long and random */
  newPassword(): string
}

interface Server {
  /** @throws with ClickHouse's `code` */
  command(sql: string): Promise<unknown>
  query<R>(sql: string): Promise<R[]>
}

/** Makes it with its limits, its quota and what it may read, where they are not there yet. Any number of processes may. */
export async function makeConsoleUser(server: Server, options: ConsoleUserOptions): Promise<Login> {
  const { database, tables } = options
  const apply = async (name: string, values: Record<string, string>) => {
    const text = await readFile(join(options.directory, name), 'utf8')
    for (const statement of statementsOf(text)) await server.command(fillIn(statement, values))
  }
  const user = consoleUserOf(database)
  await apply('console-password.sql', {})
  const password = options.password ?? (await keptPassword(server, options.newPassword))
  await apply('console-user.sql', { user, password, profile: `${user}_limits`, quota: `${user}_quota` })
  for (const table of tables) await apply('console-grant.sql', { user, database, table })
  return { username: user, password }
}

/** Users are the server's, not a database's. */
export const consoleUserOf = (database: string): string => `${database}_console`

async function keptPassword({ command, query }: Server, newPassword: () => string): Promise<string> {
  // of two that begin at once the first one's counts for both
  const read = () =>
    query<{ password: string }>('SELECT password FROM console_passwords ORDER BY made_at, password LIMIT 1')
  const [known] = await read()
  if (known !== undefined) return known.password
  const insert = 'INSERT INTO console_passwords SETTINGS async_insert=0 VALUES ({password:String}, now64(6))'
  await command(fillIn(insert, { password: newPassword() }))
  const [kept] = await read()
  if (kept === undefined) throw new Error('the password of the console user could not be kept')
  return kept.password
}
