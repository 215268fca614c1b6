import type { Measured } from './play.ts'

/**
 * What a story's numbers must be, one per line: `hfsLive.wait_part = 6`, `csat[bot_only].csat_rate = 0.8` (the row whose
 * first column is that), `topReasons[1].handoff_count = 2` (the row by its place), `waitingNow.rows = 0`. After `=` null,
 * true, false, a number, a sum like 5/3 or a text. What follows two spaces and `#` says how it comes about.
 */
export interface Expected {
  source: string
  metric: string
  row: string | null
  column: string
  value: number | string | boolean | null
}

const pattern = /^(\w+)(?:\[([^\]]+)\])?\.(\w+) = (.+?)(?:\s{2,}#.*)?$/

/** @throws Error with the line that cannot be read */
export function parseNumbers(text: string): Expected[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(parseNumber)
}

function parseNumber(source: string): Expected {
  const match = pattern.exec(source)
  if (match === null) throw new Error(`no number of a story: ${source}`)
  const [, metric = '', row = null, column = '', value = ''] = match
  return { source, metric, row, column, value: parseValue(value) }
}

function parseValue(text: string): Expected['value'] {
  if (text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  const [, top, bottom] = /^(-?[\d.]+)(?:\s*\/\s*([\d.]+))?$/.exec(text) ?? []
  return top === undefined ? text : Number(top) / Number(bottom ?? 1)
}

/** @throws Error when the story has no such metric, row or column: a misspelt line must not pass */
export function actual(measured: Measured, { metric, row, column, source }: Expected): unknown {
  const found = measured[metric]
  if (found === undefined) throw new Error(`no metric: ${source}`)
  if (column === 'rows') return found.rows.length
  const index = row === null ? 0 : Number(row)
  const wanted = Number.isInteger(index) ? found.rows[index] : found.rows.find((one) => Object.values(one)[0] === row)
  if (wanted === undefined || !(column in wanted)) throw new Error(`no such row or column: ${source}`)
  return wanted[column]
}
