/**
 * Whether a line says what `JSON.stringify` would write for its value, in the same characters but for the order of the fields.
 * Where no text is escaped every text stands in the line as it is, and nothing but a number can be written shorter than
 * `JSON.stringify` does: so an equal length leaves room neither for spaces nor for a key that is there twice.
 * @param line without a backslash
 */
export const isCompact = (line: string, value: object): boolean => writtenLength(value) === line.length

/** In UTF-16 units; NaN with a number in it, for which there are many spellings. */
function writtenLength(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value === 'boolean') return value ? 4 : 5
  if (typeof value === 'number') return Number.NaN
  if (value === null) return 4
  return Array.isArray(value) ? listLength(value) : objectLength(value as Record<string, unknown>)
}

/** Each member with a comma; the last has none, but there are two brackets. */
function objectLength(value: Record<string, unknown>): number {
  let length = 1
  for (const key in value) length += key.length + 4 + writtenLength(value[key])
  return length === 1 ? 2 : length
}

function listLength(list: unknown[]): number {
  let length = 1
  for (const element of list) length += 1 + writtenLength(element)
  return length === 1 ? 2 : length
}
