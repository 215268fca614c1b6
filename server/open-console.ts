import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Store } from '../adapters/store.ts'
import type { Config } from '../config.ts'
import { askedTables } from '../contract/row.ts'

/**
 * What somebody types runs under a user of its own, where the database is a server.
 * @returns why it does not run at all; '' = it does
 * @throws when the server is away
 */
export function openConsole(
  store: Pick<Store, 'openConsole'>,
  { console_password: password }: NonNullable<Config['clickhouse']>,
): Promise<string> {
  const directory = join(import.meta.dirname, '../queries/server')
  // a server may want letters of every kind in one
  const newPassword = () => `${randomBytes(24).toString('base64url')}-Aa1`
  return store.openConsole({ directory, tables: askedTables, password, newPassword })
}
