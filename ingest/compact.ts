/**
 * Whether a line says what `JSON.stringify` would write for its value, in the same characters but for the order of the fields.
 * Where no text is escaped every text stands in the line as it is, and nothing but a number can be written shorter than
 * `JSON.stringify` does, which is looked for: so an equal length leaves room neither for spaces nor for a key that is there twice.
 * @param line without a backslash
 */
export function isCompact(line: string, value: object): boolean {
  let length = 1
  for (const key in value) {
    const member: unknown = value[key as keyof typeof value]
    length += key.length + 4 + (typeof member === 'number' ? numberLength(line, key, member) : writtenLength(member))
  }
  return Math.max(length, 2) === line.length
}

/** NaN when it is spelled otherwise. A number deeper down has none to be looked for by name, and is never compact. */
function numberLength(line: string, key: string, value: number): number {
  const text = String(value)
  const member = `"${key}":${text}`
  const at = line.indexOf(member)
  const next = at === -1 ? '' : line[at + member.length]
  return next === ',' || next === '}' ? text.length : Number.NaN
}

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
  return Math.max(length, 2)
}

function listLength(list: unknown[]): number {
  let length = 1
  for (const element of list) length += 1 + writtenLength(element)
  return Math.max(length, 2)
}
