import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClickHouseClient } from '@clickhouse/client'
import { identities, type Table } from '../contract/row.ts'
import {
  type Connections,
  type InsertSettings,
  openEmbedded,
  openServer,
  readBytes,
  type ServerOptions,
} from './connections.ts'
import { type ConsoleUserOptions, consoleUserOf, makeConsoleUser } from './console-user.ts'
import { createTurn } from './in-turn.ts'
import { missingLines } from './missing-lines.ts'
import { statementsOf } from './statements.ts'

/** ClickHouse, embedded (chDB) or as a server, behind one door. The only code that knows either. */
export interface Store {
  /**
   * Inserts one block. The same `token` twice is one insert.
   * @param body TabSeparated, see `formatRow`; not to be changed before the insert is over
   * @param isAgain it may have been begun before, and nobody knows how that ended: what is missing of it goes in
   * @throws StoreError — `retryable` tells an outage from a refusal
   */
  insert(table: Table, body: Buffer, token: string, isAgain?: boolean): Promise<void>
  /** One SELECT with typed placeholders, rows as objects. Runs on the reader's connection. */
  query<R>(sql: string, params?: Record<string, unknown>): Promise<R[]>
  /** The same SELECT as a file of this format. */
  bytes(sql: string, params: Record<string, unknown>, format: 'Parquet'): Promise<Uint8Array<ArrayBuffer>>
  /**
   * One statement as it is, with its format and settings, on a connection of its own: a slow one holds nobody else up. On a
   * server under a user of its own, see `openConsole`; of the embedded engine in a process of its own, which sees the tables that
   * may be asked as they were at most a second ago.
   * @param most_ms it is ended then, whatever it does; by the embedded engine only
   * @throws StoreError with the engine's code, 159 where it was ended
   */
  ask(sql: string, most_ms: number): Promise<Uint8Array<ArrayBuffer>>
  /** Ends the statement of `ask` that has this in its text, letters, digits and `-` only. */
  interrupt(marker: string): Promise<void>
  /** Applies the numbered files of `directory` that are not applied yet. @returns their names */
  migrate(directory: string): Promise<string[]>
  /** Whether what was inserted survives a power cut: `on` = an insert is over when the disk has it. It stays so until it is said otherwise. */
  forceToDisk(on: boolean): Promise<void>
  /** What a table has lost since it was written: parts that were broken when it was opened, and lie beside it now. */
  brokenParts(): Promise<BrokenPart[]>
  /**
   * After `migrate`, for `ask`: makes the user under which a server runs what somebody types. The embedded engine has none.
   * @returns why `ask` stays closed; '' = it is open
   */
  openConsole(options: Omit<ConsoleUserOptions, 'database'>): Promise<string>
  close(): Promise<void>
}

export interface BrokenPart {
  table: string
  part: string
}

/** `retryable`: an outage, the same insert may succeed later. Otherwise the rows themselves were refused. */
export class StoreError extends Error {
  readonly retryable: boolean
  /** ClickHouse's number of the error; '' = none of its own */
  readonly code: string
  constructor(message: string, retryable: boolean, cause?: unknown) {
    super(message, { cause })
    this.retryable = retryable
    this.code = codeOf(cause)
  }
}

export type StoreOptions = { path: string } | ServerOptions

/**
 * Codes that say the rows are at fault: parse errors, type mismatches, values out of range. Everything else may pass:
 * a refused connection, 5xx, 159 TIMEOUT_EXCEEDED, 241 MEMORY_LIMIT_EXCEEDED, 243 NOT_ENOUGH_SPACE, 252 TOO_MANY_PARTS.
 */
const refusals = new Set('6 25 26 27 33 38 41 53 69 70 72 117 128 130 131 321 349 407 441 675 676 691'.split(' '))

/** 497 ACCESS_DENIED, 514 ACCESS_STORAGE_FOR_INSERTION_NOT_FOUND */
const mayNotMakeUsers = new Set(['497', '514'])

/**
 * Opens the store. chDB allows one process per directory and one query at a time per connection, so writer and reader
 * each have their own.
 * @throws Error with one line to act on when the directory is in use
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  if ('path' in options) return createStore(await openEmbedded(options.path), '')
  return createStore(openServer(options), options.database)
}

/** @param database of a server */
function createStore({ writer, reader, openAsker, ...opened }: Connections, database: string): Store {
  let { asker } = opened
  let closed = 'statements are not taken yet'
  const inTurn = createTurn()
  const command = (sql: string) => writer.use((client) => client.command({ query: sql }))
  const put = (table: Table, body: Buffer, token: string) => writer.insert(table, body, insertSettings(token))
  const query = <R>(sql: string, params: Record<string, unknown> = {}) =>
    reader.use((client) => readRows<R>(client, sql, params))
  return {
    insert: (table, body, token, isAgain = false) =>
      inTurn(async () => {
        if (body.length === 0) return
        try {
          await (isAgain ? putMissing(table, body, token, put, query) : put(table, body, token))
        } catch (error) {
          throw toStoreError(error)
        }
      }),
    query,
    bytes: (sql, params, format) => reader.use((client) => readBytes(client, `${sql}\nFORMAT ${format}`, params)),
    async ask(sql, most_ms) {
      if (asker === null) throw new StoreError(closed, false)
      try {
        return await asker.ask(sql, most_ms)
      } catch (error) {
        throw toStoreError(error)
      }
    },
    async interrupt(marker) {
      await asker?.interrupt(marker.replace(/[^\w-]/g, ''))
    },
    migrate: (directory) =>
      inTurn(() => migrate(directory, command, (sql) => reader.use((client) => readRows(client, sql)))),
    forceToDisk: (on) =>
      inTurn(async () => {
        for (const { name } of await query<{ name: string }>(otherwise, { on: Number(on) }))
          await command(
            `ALTER TABLE ${name} MODIFY SETTING fsync_after_insert = ${Number(on)}, fsync_part_directory = ${Number(on)}`,
          )
      }),
    brokenParts: () => query(broken),
    async openConsole(options) {
      if (openAsker === null) return ''
      const server = { command, query: <R>(sql: string) => reader.use((client) => readRows<R>(client, sql)) }
      try {
        asker = openAsker(await makeConsoleUser(server, { ...options, database }))
        return ''
      } catch (error) {
        if (!mayNotMakeUsers.has(codeOf(error))) throw error
        const username = consoleUserOf(database)
        // somebody may have made it by hand
        if (options.password !== null) asker = openAsker({ username, password: options.password })
        else closed = `${username} is not there and may not be made: ${firstLine(error)}`
        return asker === null ? closed : ''
      }
    },
    async close() {
      await inTurn(() => writer.close())
      if (reader !== writer) await reader.close()
      await asker?.close()
    },
  }
}

/**
 * The engine writes a token down and then moves the part to its place (26.7; later versions the other way round). A kill
 * between the two leaves a token that is known without its rows, or rows without their token: after it only the rows tell.
 */
async function putMissing(
  table: Table,
  body: Buffer,
  token: string,
  put: (table: Table, body: Buffer, token: string) => Promise<void>,
  query: <R>(sql: string, params: Record<string, unknown>) => Promise<R[]>,
): Promise<void> {
  const fresh = `${token}:${randomUUID()}`
  if (identities[table] === null) return put(table, body, fresh)
  let missing = body
  // an insert that nobody waits for any more may still be running: the known tokens come first, so that it is met
  for (const next of [token, `${token}:again`, fresh]) {
    missing = await missingLines(table, missing, query)
    if (missing.length === 0) return
    await put(table, missing, next)
  }
}

const otherwise = `SELECT name FROM system.tables WHERE database = currentDatabase() AND engine LIKE '%MergeTree'
AND (engine_full LIKE '%fsync_after_insert = 1%') != {on:UInt8} ORDER BY name`

const broken = `SELECT table, name AS part FROM system.detached_parts
WHERE database = currentDatabase() AND startsWith(reason, 'broken') ORDER BY table, part`

async function readRows<R>(client: ClickHouseClient, query: string, query_params: Record<string, unknown> = {}) {
  const result = await client.query({ query, query_params, format: 'JSONEachRow' })
  return result.json<R>()
}

const insertSettings = (token: string): InsertSettings => ({
  insert_deduplication_token: token.replace(/[^\w:.-]/g, '_'),
  insert_deduplicate: 1,
  deduplicate_blocks_in_dependent_materialized_views: 1,
  async_insert: 0,
  // nothing is null where the column cannot be: a quarter of a microsecond a row
  input_format_null_as_default: 0,
  // what a merge will do anyway
  optimize_on_insert: 0,
  input_format_parallel_parsing: 0,
  max_threads: 1,
  max_insert_threads: 1,
  throw_on_max_partitions_per_insert_block: 0,
  max_partitions_per_insert_block: 0,
})

async function migrate(
  directory: string,
  command: (sql: string) => Promise<unknown>,
  query: (sql: string) => Promise<{ name: string }[]>,
): Promise<string[]> {
  await command(
    'CREATE TABLE IF NOT EXISTS migrations (name String, applied_at DateTime64(3)) ENGINE = MergeTree ORDER BY name',
  )
  const known = await query('SELECT name FROM migrations')
  const done = new Set(known.map((row) => row.name))
  const pending = (await readdir(directory)).filter((name) => name.endsWith('.sql') && !done.has(name)).sort()
  for (const name of pending) {
    for (const statement of statementsOf(await readFile(join(directory, name), 'utf8'))) await command(statement)
    await command(`INSERT INTO migrations SETTINGS async_insert=0 VALUES ('${name}', now64(3))`)
  }
  return pending
}

function toStoreError(error: unknown): StoreError {
  return new StoreError(firstLine(error), !refusals.has(codeOf(error)), error)
}

/** The database is there and answered that it cannot: too much, too long, a row that cannot be read. */
export const isRefusal = (error: unknown): boolean => codeOf(error) !== ''

/** The embedded engine brings a class of its own for the client's errors: they are told by their number. */
function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' && /^\d+$/.test(code) ? code : (/Code: (\d+)\./.exec(String(error))?.[1] ?? '')
}

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
