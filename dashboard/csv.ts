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
  if (Array.isArray(value)) return quoted(value.every(isPlain) ? value.join(' ') : JSON.stringify(value))
  if (typeof value === 'object') return quoted(JSON.stringify(value))
  if (typeof value !== 'string') return quoted(String(value))
  return quoted(value.replace(formula, "'"))
}

const isPlain = (value: unknown): boolean => typeof value !== 'object'

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
