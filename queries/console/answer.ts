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
  const { meta, data, rows, statistics } = JSON.parse(keepExact(new TextDecoder().decode(body))) as Body
  return {
    columns: meta,
    rows: data,
    row_count: rows,
    rows_read: statistics.rows_read,
    bytes_read: statistics.bytes_read,
    elapsed_ms: Math.round(statistics.elapsed * 10_000) / 10,
  }
}

const long = /\d{16}/
const textOrLong = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g

/** A whole number that JavaScript would round becomes text. Values are not asked one by one: of millions that takes minutes. */
function keepExact(json: string): string {
  if (!long.test(json)) return json
  return json.replace(textOrLong, (found) =>
    found.startsWith('"') || Number.isSafeInteger(Number(found)) ? found : `"${found}"`,
  )
}
