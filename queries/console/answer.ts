import type { ConsoleAnswer } from '../../contract/console.ts'

/** What the engine answers in JSONCompact. */
interface Body {
  meta: { name: string; type: string }[]
  data: unknown[][]
  rows: number
  statistics: { elapsed: number; rows_read: number; bytes_read: number }
}

/** @param body JSONCompact, as the engine wrote it */
export function parseAnswer(body: Uint8Array): ConsoleAnswer {
  const { meta, data, rows, statistics } = JSON.parse(new TextDecoder().decode(body), exactly) as Body
  return {
    columns: meta,
    rows: data,
    row_count: rows,
    rows_read: statistics.rows_read,
    bytes_read: statistics.bytes_read,
    elapsed_ms: Math.round(statistics.elapsed * 10_000) / 10,
  }
}

/** A whole number that JavaScript would round stays as it was written. */
function exactly(_key: string, value: unknown, context?: { source?: string }): unknown {
  const isRounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
  return isRounded && /^-?\d+$/.test(context?.source ?? '') ? context?.source : value
}
