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

/** Shorter ones JavaScript knows exactly. */
const LONG = 16
const long = /\d{16}/
const longNumber = /(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g

/** A whole number that JavaScript would round becomes text. Values are not asked one by one: of millions that takes minutes. */
function keepExact(json: string): string {
  if (!long.test(json)) return json
  const pieces: string[] = []
  let kept = 0
  for (let at = 0; at < json.length; ) {
    const quote = json.indexOf('"', at)
    const end = quote === -1 ? json.length : quote
    if (end - at >= LONG) {
      pieces.push(json.slice(kept, at), json.slice(at, end).replace(longNumber, asText))
      kept = end
    }
    at = quote === -1 ? end : behindText(json, quote)
  }
  return pieces.join('') + json.slice(kept)
}

const asText = (number: string): string => (Number.isSafeInteger(Number(number)) ? number : `"${number}"`)

function behindText(json: string, quote: number): number {
  let end = quote
  do end = json.indexOf('"', end + 1)
  while (isEscaped(json, end))
  return end + 1
}

function isEscaped(json: string, quote: number): boolean {
  let first = quote
  while (json[first - 1] === '\\') first--
  return (quote - first) % 2 === 1
}
