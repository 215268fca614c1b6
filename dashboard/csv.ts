/** Rows as CSV (RFC 4180) that a spreadsheet shows and does not run. */

/** @param columns which fields of each row, in which order */
export function formatCsv<R>(rows: readonly R[], columns: readonly (keyof R & string)[]): string {
  return formatLines([columns, ...rows.map((row) => columns.map((name) => row[name]))])
}

/** @param lines the first one with the names */
export const formatLines = (lines: readonly (readonly unknown[])[]): string =>
  [...lines.map((cells) => cells.map(formatCell).join(',')), ''].join('\r\n')

/**
 * Spreadsheets run what begins like this, customers write it, and nobody types it into a name. Those of other countries begin
 * a cell behind a semicolon, or know the wide forms of the signs.
 */
const formula = /^(?=[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n] {0,9})(?=[=@＝＠]|[+\-＋－] ?[\w("=@])/g

function formatCell(value: unknown): string {
  if (value === null) return ''
  const text = textOf(value)
  return quoted([value].flat().every(isNumber) ? text : text.replace(formula, "'"))
}

function textOf(value: unknown): string {
  if (Array.isArray(value) && value.every(isPlain)) return value.join(' ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const isNumber = (value: unknown): boolean => typeof value === 'number' || typeof value === 'bigint'
const isPlain = (value: unknown): boolean => typeof value !== 'object'

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
