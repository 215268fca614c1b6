import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type ClickHouseClient, ClickHouseError, ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { columns, type Table } from '../contract/row.ts'

/** ClickHouse, embedded (chDB) or as a server, behind one door. The only code that knows either. */
export interface Store {
  /**
   * Inserts one block. The same `token` twice is one insert, also in the views.
   * @param body TabSeparated, see `formatRow`; not to be changed before the insert is over
   * @throws StoreError — `retryable` tells an outage from a refusal
   */
  insert(table: Table, body: Buffer, token: string): Promise<void>
  /** One SELECT with typed placeholders, rows as objects. Runs on the reader's connection. */
  query<R>(sql: string, params?: Record<string, unknown>): Promise<R[]>
  /** The same SELECT as a file of this format. */
  bytes(sql: string, params: Record<string, unknown>, format: 'Parquet'): Promise<Uint8Array<ArrayBuffer>>
  /** Applies the numbered files of `directory` that are not applied yet. @returns their names */
  migrate(directory: string): Promise<string[]>
  close(): Promise<void>
}

/** `retryable`: an outage, the same insert may succeed later. Otherwise the rows themselves were refused. */
export class StoreError extends Error {
  readonly retryable: boolean
  constructor(message: string, retryable: boolean, cause?: unknown) {
    super(message, { cause })
    this.retryable = retryable
  }
}

export type StoreOptions = { path: string } | { url: string; database: string; username: string; password: string }

/**
 * Codes that say the rows are at fault: parse errors, type mismatches, values out of range. Everything else may pass:
 * a refused connection, 5xx, 159 TIMEOUT_EXCEEDED, 241 MEMORY_LIMIT_EXCEEDED, 243 NOT_ENOUGH_SPACE, 252 TOO_MANY_PARTS.
 */
const refusals = new Set('6 25 26 27 33 38 41 53 69 70 72 117 128 130 131 321 349 407 441 675 676 691'.split(' '))

/**
 * Opens the store. chDB allows one process per directory and one query at a time per connection, so writer and reader
 * each have their own.
 * @throws Error with one line to act on when the directory is in use
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { writer, reader } = 'path' in options ? await openEmbedded(options.path) : openServer(options)
  return createStore(writer, reader)
}

/** Every error is thrown, and told by whoever catches it. */
const quiet = { level: ClickHouseLogLevel.OFF }

interface Connection {
  client: ClickHouseClient
  /** `body`: TabSeparated */
  insert(table: Table, body: Buffer, settings: InsertSettings): Promise<void>
}
type InsertSettings = Record<string, string | number>

async function openEmbedded(path: string): Promise<{ writer: Connection; reader: Connection }> {
  const { createChdbConnection } = await import('chdb/connection')
  const open = (): Connection => {
    const connection = createChdbConnection({ path })
    return {
      client: createClient({ connection: connection as never, log: quiet }),
      // bytes go to the parser as they are (a quarter less CPU than a statement of text), and the settings stand in
      // the statement: sent beside a query they would stick to the connection
      insert: async (table, values, settings) => {
        const into = { table, columns: [...columns[table]], format: 'TabSeparated' as const }
        await connection.chdb.rawInsert({ ...into, values, settings })
      },
    }
  }
  try {
    return { writer: open(), reader: open() }
  } catch (error) {
    throw new Error(`the data directory ${path} cannot be opened: ${firstLine(error)}`, { cause: error })
  }
}

function openServer(options: { url: string; database: string; username: string; password: string }) {
  const client = createClient({
    ...options,
    ...{ compression: { request: true, response: false }, request_timeout: 60_000, log: quiet },
  })
  const connection: Connection = {
    client,
    insert: async (table, body, settings) => {
      const { stream } = await client.exec({
        query: insertStatement(table, settings),
        values: Readable.from([body], { objectMode: false }),
      })
      // an answer that nobody reads keeps its socket
      for await (const _ of stream);
    },
  }
  return { writer: connection, reader: connection }
}

function createStore(writer: Connection, reader: Connection): Store {
  let writing: Promise<unknown> = Promise.resolve()
  const inTurn = <R>(task: () => Promise<R>): Promise<R> => {
    const turn = writing.then(task)
    writing = turn.catch(() => undefined)
    return turn
  }
  const command = (sql: string) => writer.client.command({ query: sql })
  return {
    insert: (table, body, token) =>
      inTurn(async () => {
        if (body.length === 0) return
        try {
          await writer.insert(table, body, insertSettings(token))
        } catch (error) {
          throw toStoreError(error)
        }
      }),
    async query<R>(sql: string, params: Record<string, unknown> = {}) {
      const result = await reader.client.query({ query: sql, query_params: params, format: 'JSONEachRow' })
      return result.json<R>()
    },
    async bytes(sql, params, format) {
      const { stream } = await reader.client.exec({ query: `${sql}\nFORMAT ${format}`, query_params: params })
      const chunks: Uint8Array[] = []
      for await (const chunk of stream) chunks.push(chunk)
      return new Uint8Array(Buffer.concat(chunks))
    },
    migrate: (directory) => inTurn(() => migrate(directory, command, reader.client)),
    async close() {
      await writing
      await writer.client.close()
      if (reader.client !== writer.client) await reader.client.close()
    },
  }
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

function insertStatement(table: Table, settings: InsertSettings): string {
  const clause = Object.entries(settings).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? `'${value}'` : value}`,
  )
  return `INSERT INTO ${table} (${columns[table].join(', ')}) SETTINGS ${clause.join(', ')} FORMAT TabSeparated`
}

async function migrate(
  directory: string,
  command: (sql: string) => Promise<unknown>,
  reader: ClickHouseClient,
): Promise<string[]> {
  await command(
    'CREATE TABLE IF NOT EXISTS migrations (name String, applied_at DateTime64(3)) ENGINE = MergeTree ORDER BY name',
  )
  const known = await (await reader.query({ query: 'SELECT name FROM migrations', format: 'JSONEachRow' })).json<{
    name: string
  }>()
  const done = new Set(known.map((row) => row.name))
  const pending = (await readdir(directory)).filter((name) => name.endsWith('.sql') && !done.has(name)).sort()
  for (const name of pending) {
    for (const statement of statementsOf(await readFile(join(directory, name), 'utf8'))) await command(statement)
    await command(`INSERT INTO migrations SETTINGS async_insert=0 VALUES ('${name}', now64(3))`)
  }
  return pending
}

function statementsOf(sql: string): string[] {
  const withoutComments = sql.replace(/^[ \t]*--.*$/gm, '')
  return withoutComments
    .split(/;\s*$/m)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function toStoreError(error: unknown): StoreError {
  const code = error instanceof ClickHouseError ? error.code : (/Code: (\d+)\./.exec(String(error))?.[1] ?? '')
  return new StoreError(firstLine(error), !refusals.has(code), error)
}

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
