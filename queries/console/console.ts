import type { Store, StoreError } from '../../adapters/store.ts'
import type { Asked, Console, ConsoleTable, Question } from '../../contract/console.ts'
import { askedTables, formatRows, type QuestionRow } from '../../contract/row.ts'
import { parseAnswer } from './answer.ts'
import { explainFailure, tooLong } from './failures.ts'
import { type Limits, limitsOf, settingsFor } from './limits.ts'
import { functionNames, type Names } from './names.ts'
import { createPatience } from './patience.ts'
import { checkStatement } from './statement.ts'
import { createTurns } from './turns.ts'
import { createWaiting } from './waiting.ts'

export interface ConsoleOptions {
  store: Pick<Store, 'query' | 'ask' | 'interrupt' | 'insert'>
  /** epoch ms */
  clock: () => number
  /** unique, letters, digits and `-` */
  newId: () => string
  /** how many statements the database answers side by side: the embedded engine one */
  at_once: number
  /** what a statement may take; `limitsOf` when it is left out */
  limits?: (format: Question['format']) => Limits
  /** a question could not be written down */
  onError(error: unknown): void
}

/** With those that run. */
const MOST_WAITING = 8
/** Beyond its limit: a statement is given time to notice that it is over, and then the embedded engine is ended with it. */
const GRACE_SECONDS = 2
/** An export takes longest. */
const mostSeconds = limitsOf('parquet').seconds + GRACE_SECONDS
/** A server goes on with it, but nobody waits. */
const PATIENCE_SECONDS = 20

/**
 * Statements that somebody types: checked, run within limits on the rows of one workspace, and written down.
 * @throws nothing that a statement could cause; an outage of the database is a refusal too
 */
export async function createConsole(options: ConsoleOptions): Promise<Console> {
  const { store, clock, newId, limits: limitsFor = limitsOf } = options
  const names = await namesOf(store)
  const patience = createPatience()
  const turns = createTurns(options.at_once, patience.count)
  const waiting = createWaiting(clock)
  const inTime = async (sql: string, question: Question, id: string): Promise<Asked> => {
    if (patience.count() >= options.at_once) return stuck
    const limits = limitsFor(question.format)
    const running = run(store, sql, question, { limits, names, id })
    const asked = await patience.wait(running, (limits.seconds + PATIENCE_SECONDS) * 1000)
    return (
      asked ?? {
        ok: false,
        code: 'sql_too_slow',
        detail: 'it takes too long, and the database cannot be made to leave it',
      }
    )
  }
  const answer = async (question: Question, id: string): Promise<Asked> => {
    const checked = checkStatement(question.sql, names)
    if (!checked.ok) return { ok: false, code: 'sql_refused', detail: checked.reason, at: checked.at, end: checked.end }
    const { signal, workspace } = question
    if (turns.count() >= MOST_WAITING)
      return { ok: false, code: 'sql_busy', detail: waiting.tell(workspace, mostSeconds) }
    const over = waiting.begin(question)
    try {
      return (await turns.take(() => inTime(checked.sql, question, id), signal)) ?? gone
    } finally {
      over()
    }
  }
  return {
    async ask(question) {
      const id = newId()
      const asked_at = clock()
      const asked = await answer(question, id)
      const row = rowOf(question, asked, { question_id: id, asked_at, elapsed_ms: clock() - asked_at })
      store.insert('questions', formatRows('questions', [row]), id).catch(options.onError)
      return asked
    },
    tables: () => tablesOf(store, names),
    functions: functionNames,
  }
}

async function run(
  store: ConsoleOptions['store'],
  sql: string,
  { workspace, format, signal }: Question,
  { limits, names, id }: { limits: Limits; names: Names; id: string },
): Promise<Asked> {
  const interrupt = () => void store.interrupt(id).catch(() => undefined)
  signal?.addEventListener('abort', interrupt, { once: true })
  try {
    const engineFormat = format === 'parquet' ? 'Parquet' : 'JSONCompact'
    const body = await store.ask(
      `${sql}\nFORMAT ${engineFormat}\nSETTINGS ${settingsFor(limits, workspace, names, id)}`,
      (limits.seconds + GRACE_SECONDS) * 1000,
    )
    if (format === 'parquet') return { ok: true, format, body }
    if (body.length > limits.result_bytes) return tooLong(limits)
    return { ok: true, format: 'json', answer: parseAnswer(body) }
  } catch (error) {
    return signal?.aborted ? gone : explainFailure(error as StoreError, limits)
  } finally {
    signal?.removeEventListener('abort', interrupt)
  }
}

const stuck: Asked = {
  ok: false,
  code: 'sql_busy',
  detail: 'the database is still at a statement that took too long: ask again in a few minutes',
}
const gone: Asked = { ok: false, code: 'sql_interrupted', detail: 'the statement was ended: who asked has gone' }

/** Every table whose rows say whose they are. */
export async function namesOf(store: Pick<Store, 'query'>): Promise<Names> {
  const [place] = await store.query<{ database: string }>('SELECT currentDatabase() AS database')
  const functions = await store.query<{ name: string }>('SELECT lower(name) AS name FROM system.functions')
  const databases = await store.query<{ name: string }>('SELECT lower(name) AS name FROM system.databases')
  const all = await store.query<{ name: string }>('SELECT name FROM system.tables WHERE database = currentDatabase()')
  const zones = await store.query<{ name: string }>('SELECT time_zone AS name FROM system.time_zones')
  const columns = await store.query<{ table: string; name: string }>(
    'SELECT table, name FROM system.columns WHERE database = currentDatabase()',
  )
  const tables = new Set(askedTables)
  return {
    database: place?.database ?? 'default',
    tables,
    engineFunctions: new Set(functions.map(({ name }) => name)),
    // those that every engine has, also where its user does not see them
    databases: new Set([...databases.map(({ name }) => name), 'system', 'information_schema']),
    closedTables: new Set(all.map(({ name }) => name).filter((name) => !tables.has(name))),
    columns: new Set(columns.filter(({ table }) => tables.has(table)).map(({ name }) => name)),
    zones: new Set(zones.map(({ name }) => name)),
  }
}

async function tablesOf(store: Pick<Store, 'query'>, { tables }: Names): Promise<ConsoleTable[]> {
  const rows = await store.query<{ table: string; name: string; type: string }>(
    'SELECT table, name, type FROM system.columns WHERE database = currentDatabase() ORDER BY table, position',
  )
  return [...tables].sort().map((name) => ({
    name,
    columns: rows.filter(({ table }) => table === name).map((row) => ({ name: row.name, type: row.type })),
  }))
}

function rowOf(
  { workspace, who, sql }: Question,
  asked: Asked,
  rest: Pick<QuestionRow, 'question_id' | 'asked_at' | 'elapsed_ms'>,
): QuestionRow {
  const { row_count, rows_read } = asked.ok && asked.format === 'json' ? asked.answer : { row_count: 0, rows_read: 0 }
  const outcome = asked.ok ? 'answered' : asked.code
  return { workspace, who, sql, outcome, detail: asked.ok ? '' : asked.detail, row_count, rows_read, ...rest }
}
