import { Readable } from 'node:stream'
import { type ClickHouseClient, ClickHouseLogLevel, type ClickHouseSettings, createClient } from '@clickhouse/client'
import { askedTables, columns, type Table } from '../contract/row.ts'
import { createConsoleProcess, type Definition } from './console-process.ts'
import type { Login } from './console-user.ts'
import { createTurn } from './in-turn.ts'

/** The connections of a store, to the embedded engine or to a server. Nothing else knows either. */

/** Every error is thrown, and told by whoever catches it. */
export const quiet = { level: ClickHouseLogLevel.OFF }

export interface Connections {
  writer: Writer
  reader: Connection
  /** for `ask`; null = not before `openAsker` */
  asker: Asker | null
  /** for `ask`, under another user; null = the engine has none */
  openAsker: ((login: Login) => Asker) | null
}

export interface Asker {
  /** @param most_ms it is ended then, where that can be */
  ask(sql: string, most_ms: number): Promise<Uint8Array<ArrayBuffer>>
  /** Ends the statement that has this in its text. */
  interrupt(marker: string): Promise<void>
  close(): Promise<void>
}

export interface Connection {
  /** Whatever is asked for has to be read to its end in `task`. */
  use<R>(task: (client: ClickHouseClient) => Promise<R>): Promise<R>
  close(): Promise<void>
}
export interface Writer extends Connection {
  /** `body`: TabSeparated */
  insert(table: Table, body: Buffer, settings: InsertSettings): Promise<void>
}
export type InsertSettings = Record<string, string | number>

export async function openEmbedded(path: string): Promise<Connections> {
  const { createChdbConnection } = await import('chdb/connection')
  const open = () => {
    const connection = createChdbConnection({ path })
    return { connection, client: createClient({ connection: connection as never, log: quiet }) }
  }
  try {
    const { connection, client } = open()
    const writer: Writer = {
      use: (task) => task(client),
      close: () => client.close(),
      // bytes go to the parser as they are (a quarter less CPU than a statement of text), and the settings stand in
      // the statement: sent beside a query they would stick to the connection
      insert: async (table, values, settings) => {
        const into = { table, columns: [...columns[table]], format: 'TabSeparated' as const }
        await connection.chdb.rawInsert({ ...into, values, settings })
      },
    }
    const reader = renewing(() => open().client, compileNothing)
    // on a connection of its own: a slow query of the dashboard's holds no statement up
    const definitions = async () => {
      const { client } = open()
      return definitionsOf(client).finally(() => client.close())
    }
    return { writer, reader, asker: createConsoleProcess(path, definitions), openAsker: null }
  } catch (error) {
    throw new Error(
      `the data directory ${path} cannot be opened: ${String(error instanceof Error ? error.message : error).split('\n')[0]}`,
      { cause: error },
    )
  }
}

async function definitionsOf(client: ClickHouseClient): Promise<Definition[]> {
  const query = `SELECT name, create_table_query AS text, data_paths[1] AS path FROM system.tables
    WHERE database = currentDatabase() AND name IN ({names:Array(String)}) ORDER BY path = '', name`
  const result = await client.query({ query, query_params: { names: askedTables }, format: 'JSONEachRow' })
  return result.json<Definition>()
}

/**
 * The engine compiles what it was asked three times, which takes longer than most answers: 0.5 s of CPU for the time machine's,
 * 4.3 s for all metrics, again for each filter, while everybody waits behind it. Of a week of the demo it saves nothing
 * measurable afterwards, of twenty times as much 7 %.
 */
const compileNothing = (client: ClickHouseClient) =>
  client.command({
    query: 'SET compile_expressions = 0, compile_aggregate_expressions = 0, compile_sort_description = 0',
  })

/**
 * One query after the other, which is all that a connection of the embedded engine does anyway. Behind one that failed it is
 * replaced: what that one had written so far would come before the next one's answer.
 * @param prepare what is said once on each connection, before anything is asked
 */
export function renewing(
  open: () => ClickHouseClient,
  prepare: (client: ClickHouseClient) => Promise<unknown> = async () => undefined,
): Connection {
  let client = open()
  let isPrepared = false
  let isClosed = false
  const inTurn = createTurn()
  return {
    use: (task) =>
      inTurn(async () => {
        // a question that comes late would open the directory again, and hold it
        if (isClosed) throw new Error('the connection was closed')
        try {
          if (!isPrepared) await prepare(client)
          isPrepared = true
          return await task(client)
        } catch (error) {
          const failed = client
          client = open()
          isPrepared = false
          await failed.close()
          throw error
        }
      }),
    close: () =>
      inTurn(() => {
        isClosed = true
        return client.close()
      }),
  }
}

export interface ServerOptions {
  url: string
  database: string
  username: string
  password: string
}

export function openServer({ url, database, username, password }: ServerOptions): Connections {
  const open = (login: Login, clickhouse_settings: ClickHouseSettings = {}) =>
    createClient({
      ...{ url, database, ...login, clickhouse_settings },
      ...{ compression: { request: true, response: false }, request_timeout: 60_000, log: quiet },
    })
  const client = open({ username, password })
  const connection: Writer = {
    ...alwaysOpen(client),
    insert: async (table, body, settings) => {
      const { stream } = await client.exec({
        query: insertStatement(table, settings),
        values: Readable.from([body], { objectMode: false }),
      })
      // an answer that nobody reads keeps its socket
      for await (const _ of stream);
    },
  }
  return {
    writer: connection,
    reader: connection,
    asker: null,
    openAsker: (login) => askServer(open(login, endedWithItsRequest), client),
  }
}

const alwaysOpen = (client: ClickHouseClient): Connection => ({
  use: (task) => task(client),
  close: () => client.close(),
})

/** The server looks for it before it reads the statement, so that it does not stand there. It holds for users who may only read. */
const endedWithItsRequest: ClickHouseSettings = { cancel_http_readonly_queries_on_client_close: 1 }

/**
 * A statement ends by `KILL QUERY`, and with its request where that is not allowed or this process dies; both when the engine
 * looks next, between two blocks. As long as it may go on its request is kept, and so its place.
 * @param user who ends a statement: whoever runs it may not
 */
function askServer(client: ClickHouseClient, user: ClickHouseClient): Asker {
  const running = new Map<AbortController, string>()
  return {
    async ask(sql) {
      const control = new AbortController()
      running.set(control, sql)
      try {
        return await readBytes(client, sql, {}, control.signal)
      } finally {
        running.delete(control)
      }
    },
    async interrupt(marker) {
      const query = `KILL QUERY WHERE query LIKE '%${marker}%' AND query NOT LIKE 'KILL%' ASYNC`
      const end = () => {
        for (const [control, sql] of running) if (sql.includes(marker)) control.abort()
      }
      await user.command({ query }).catch(end)
    },
    close: () => client.close(),
  }
}

export async function readBytes(
  client: ClickHouseClient,
  query: string,
  query_params: Record<string, unknown> = {},
  abort_signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { stream } = await client.exec({ query, query_params, ...(abort_signal && { abort_signal }) })
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

function insertStatement(table: Table, settings: InsertSettings): string {
  const clause = Object.entries(settings).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? `'${value}'` : value}`,
  )
  return `INSERT INTO ${table} (${columns[table].join(', ')}) SETTINGS ${clause.join(', ')} FORMAT TabSeparated`
}
