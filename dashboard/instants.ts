/** Times between the database (text in UTC, the epoch for "never") and the API (RFC 3339, ''). */

/** @returns the row with every `…_at` as the API gives it */
export function withInstants<R extends object>(row: R): R {
  const times = Object.entries(row).filter(([name, value]) => name.endsWith('_at') && typeof value === 'string')
  return { ...row, ...Object.fromEntries(times.map(([name, value]) => [name, toInstant(value)])) }
}

function toInstant(text: string): string {
  return text.startsWith('1970-01-01 00:00:00') ? '' : `${text.replace(' ', 'T')}Z`
}

/** What a DateTime64 placeholder takes. @param at epoch ms, or RFC 3339 in UTC */
export const toPlaceholder = (at: number | string): string =>
  new Date(at).toISOString().replace('T', ' ').replace('Z', '')
