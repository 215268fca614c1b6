/** One value of a line in ClickHouse's format TabSeparated. */

export type Cell = string | number | null | readonly (string | number)[] | Readonly<Record<string, string>>

/** A text is escaped; a list or a map is written as ClickHouse's literal. */
export function formatCell(value: Cell): string | number {
  if (typeof value === 'string') return special.test(value) ? escaped(value) : value
  if (typeof value === 'number') return value
  if (value === null) return '\\N'
  return Array.isArray(value) ? listOf(value) : mapOf(value as Record<string, string>)
}

/** Only of a number with thirteen digits ClickHouse is sure that it is in milliseconds; the rest are in the years before 2001 and after 2286. */
const FIRST_TICKS = 1e12
const LAST_TICKS = 1e13 - 1
const NEVER = '0000000000'

/** A DateTime64(3). @param at epoch ms, 0 = never */
export function formatInstant(at: number): string | number {
  if (at >= FIRST_TICKS && at <= LAST_TICKS) return at
  return at === 0 ? NEVER : new Date(at).toISOString().slice(0, -1).replace('T', ' ')
}

/** What an instant of `formatInstant` was, epoch ms; NaN for what it never writes. */
export function readInstant(cell: string): number {
  if (/^\d{13}$/.test(cell)) return Number(cell)
  return cell === NEVER ? 0 : Date.parse(`${cell.replace(' ', 'T')}Z`)
}

/** What a text of `formatCell` was. */
export const readCell = (cell: string): string =>
  cell.replace(/\\(.)/g, (_, letter: string) => meanings.get(letter) ?? letter)

const letters = new Map([['\t', 't'], ['\n', 'n'], ['\r', 'r'], ['\0', '0'], ['\\', '\\']]) // biome-ignore format: a table
const meanings = new Map([...letters].map(([character, letter]) => [letter, character]))
const special = /[\t\n\r\0\\]/
const specials = /[\t\n\r\0\\]/g
const escaped = (text: string): string => text.replace(specials, (one) => `\\${letters.get(one)}`)

/** What somebody else put on the stream may be no text; the database says so. */
const quoted = (text: string): string => `'${escaped(String(text)).replaceAll("'", "\\'")}'`

function listOf(list: readonly (string | number)[]): string {
  if (list.length === 0) return '[]'
  return `[${list.map((one) => (typeof one === 'number' ? one : quoted(one))).join(',')}]`
}

function mapOf(map: Record<string, string>): string {
  let members = ''
  for (const key in map) members += `${members === '' ? '' : ','}${quoted(key)}:${quoted(map[key] as string)}`
  return `{${members}}`
}
