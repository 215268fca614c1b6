import type { ConsoleAnswer, ConsoleFormat } from '../../contract/console.ts'

/** Sending a statement to the door of the tables. */

/** Why there is no answer, in words. `code` is the door's, or one of the page's own. */
export interface Failure {
  code: string
  detail: string
  /** the piece of the statement, UTF-16 code units, `end` excluded */
  at?: number
  end?: number
}
export type Reply<T> = { ok: true; body: T } | { ok: false; failure: Failure }

export const askConsole = (sql: string, workspace: string, signal: AbortSignal): Promise<Reply<ConsoleAnswer>> =>
  send(sql, workspace, 'json', signal, (response) => response.json())

/** The whole answer as a file, longer than a page shows. */
export const exportAnswer = (sql: string, workspace: string, format: ConsoleFormat, signal: AbortSignal) =>
  send(sql, workspace, format, signal, (response) => response.blob())

async function send<T>(
  sql: string,
  workspace: string,
  format: ConsoleFormat,
  signal: AbortSignal,
  read: (response: Response) => Promise<T>,
): Promise<Reply<T>> {
  try {
    const response = await fetch(`/v1/sql?${new URLSearchParams({ workspace, format })}`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, cache: 'no-store', signal },
      body: JSON.stringify({ sql }),
    })
    if (response.status === 401) location.assign('/sign-in')
    if (response.ok) return { ok: true, body: await read(response) }
    return { ok: false, failure: failureOf(response.status, await response.json().catch(() => null)) }
  } catch {
    const failure = signal.aborted
      ? { code: 'cancelled', detail: 'You ended it before there was an answer.' }
      : { code: 'unreachable', detail: 'The server does not answer. Your statement is still here.' }
    return { ok: false, failure }
  }
}

function failureOf(status: number, problem: Partial<Failure> | null): Failure {
  const { code = 'broken', detail = `the server answered ${status}`, at, end } = problem ?? {}
  return at === undefined || end === undefined ? { code, detail } : { code, detail, at, end }
}

/** What became of it, as a heading. */
export const failureTitles: Readonly<Record<string, string>> = {
  sql_refused: 'This is not asked here',
  sql_failed: 'The database does not understand it',
  sql_too_slow: 'It took too long and was ended',
  sql_too_much_memory: 'It needs too much memory and was ended',
  sql_too_many_rows: 'The answer is too long for a page',
  sql_busy: 'Others are being answered',
  sql_interrupted: 'It was ended',
  scope_missing: 'This key may not ask in SQL',
  workspace_not_yours: 'This key reads another workspace',
  cancelled: 'Cancelled',
  unreachable: 'The server cannot be reached',
}
