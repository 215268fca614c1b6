import { z } from 'zod'

/** Asking the tables in SQL: what is sent, what comes back, and why a statement was not answered. */

export const statementSchema = z.strictObject({
  sql: z
    .string()
    .min(1)
    .max(50_000)
    .meta({ description: 'one statement that reads: SELECT, WITH, EXPLAIN, DESCRIBE or SHOW TABLES' }),
})

export const consoleFormats = ['json', 'csv', 'parquet'] as const
export type ConsoleFormat = (typeof consoleFormats)[number]

export const answerSchema = z.object({
  columns: z.array(z.object({ name: z.string(), type: z.string().meta({ description: "ClickHouse's" }) })),
  rows: z.array(z.array(z.unknown())).meta({ description: 'whole numbers beyond 2⁵³ as texts' }),
  row_count: z.number().int(),
  rows_read: z.number().int(),
  bytes_read: z.number().int(),
  elapsed_ms: z.number(),
})
export type ConsoleAnswer = z.infer<typeof answerSchema>

/** Why there is no answer. */
export const consoleRefusals = {
  sql_refused: 'it may not be asked here; `at` and `end` say which piece of it',
  sql_failed: 'the database does not understand it, or cannot do it',
  sql_too_slow: 'it took longer than it may',
  sql_too_much_memory: 'it needs more memory than it may',
  sql_too_many_rows: 'the answer is longer than it may be: add a LIMIT, or export it',
  sql_busy: 'too many are being answered',
  sql_interrupted: 'who asked has gone',
} as const
export type ConsoleRefusal = keyof typeof consoleRefusals

export interface Refused {
  ok: false
  code: ConsoleRefusal
  detail: string
  /** of `sql_refused`: the piece of the statement, UTF-16 code units, `end` excluded */
  at?: number
  end?: number
}

export interface Question {
  sql: string
  /** '' = of all workspaces */
  workspace: string
  format: ConsoleFormat
  /** for whom it is written down */
  who: string
  /** gives up, and ends what runs */
  signal?: AbortSignal
}

export type Answered =
  | { ok: true; format: 'json'; answer: ConsoleAnswer }
  | { ok: true; format: 'parquet'; body: Uint8Array<ArrayBuffer> }

export type Asked = Answered | Refused

/** One table that may be asked. */
export interface ConsoleTable {
  name: string
  columns: { name: string; type: string }[]
}

/** The door to the tables for statements that somebody types. */
export interface Console {
  ask(question: Question): Promise<Asked>
  /** what there is to ask */
  tables(): Promise<ConsoleTable[]>
  /** what may be called, as ClickHouse spells it */
  functions: readonly string[]
}
