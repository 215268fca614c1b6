/** Rows as CSV (RFC 4180) that a spreadsheet shows and does not run. */

/** @param columns which fields of each row, in which order */
export function formatCsv<R>(rows: readonly R[], columns: readonly (keyof R & string)[]): string {
  const lines = rows.map((row) => columns.map((name) => formatCell(row[name])).join(','))
  return [columns.join(','), ...lines, ''].join('\r\n')
}

/** Spreadsheets run what begins like this, customers write it, and nobody types it into a name. */
const formula = /^[=+\-@\t\r]/

function formatCell(value: unknown): string {
  if (typeof value !== 'string') return quoted(Array.isArray(value) ? value.join(' ') : String(value))
  return quoted(formula.test(value) ? `'${value}` : value)
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
