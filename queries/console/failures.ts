import type { StoreError } from '../../adapters/store.ts'
import type { ConsoleRefusal, Refused } from '../../contract/console.ts'
import type { Limits } from './limits.ts'

/** What became of a statement that the engine did not answer, in words that say what to do. */
export function explainFailure(error: StoreError, limits: Limits): Refused {
  const known = failures[error.code]
  if (known === undefined) return { ok: false, code: 'sql_failed', detail: plain(error.message) }
  return { ok: false, code: known.code, detail: known.detail(limits) }
}

interface Failure {
  code: ConsoleRefusal
  detail(limits: Limits): string
}

const slow: Failure = {
  code: 'sql_too_slow',
  detail: ({ seconds }) => `it took longer than ${seconds} s: ask for a shorter span of time, or for fewer columns`,
}
const large: Failure = {
  code: 'sql_too_much_memory',
  detail: ({ memory_bytes }) =>
    `it needs more than ${memory_bytes / 1e9} GB of memory: group by less, or ask for a shorter span`,
}
const long: Failure = {
  code: 'sql_too_many_rows',
  detail: ({ row_count, result_bytes }) =>
    `the answer has more than ${row_count} rows or ${result_bytes / 1e6} MB: add a LIMIT, or export it`,
}

/** By ClickHouse's numbers: time, memory, disk for what does not fit into it, length of the answer, depth. */
const failures: Readonly<Record<string, Failure>> = {
  159: slow,
  160: slow,
  241: large,
  173: large,
  396: long,
  201: {
    code: 'sql_busy',
    detail: () => "what the database's quota gives to statements in an hour is used up: ask again later",
  },
  306: { code: 'sql_failed', detail: () => 'it is nested too deeply' },
}

/** The engine counts what it has in memory; a digit and a comma are more in words. */
export const tooLong = (limits: Limits): Refused => ({ ok: false, code: long.code, detail: long.detail(limits) })

const MOST_LENGTH = 500

/** The engine's sentence without its version and where it was built. */
const plain = (message: string): string =>
  message
    .replace(/^Code: \d+\. DB::Exception: /, '')
    .replace(/ ?\(version [^)]{0,200}\)/g, '')
    .slice(0, MOST_LENGTH)
