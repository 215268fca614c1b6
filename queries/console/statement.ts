import { checkClause } from './expressions.ts'
import type { Names } from './names.ts'
import { checkTable } from './names.ts'
import { readPath } from './path.ts'
import { createReader, type Reader, shown } from './reader.ts'
import { readUnion } from './select.ts'
import { Refusal, readTokens, type Token, withoutComments } from './tokens.ts'
import { findZoneNames } from './zone-names.ts'

/**
 * What may be asked of the database by whoever has the key for it: one statement that reads these tables and nothing else.
 * It is parsed, because a list of forbidden words is beaten by quotes, comments and escapes, and because the embedded
 * engine has no user that could be kept from files.
 */
export type Checked = { ok: true; sql: string } | { ok: false; reason: string; at: number; end: number }

/** @returns the statement as it is to be run, without comments; or what stands in the way and where, in UTF-16 code units */
export function checkStatement(sql: string, names: Names): Checked {
  try {
    const tokens = readTokens(sql)
    const zoneNames = findZoneNames(tokens, names)
    const reader = createReader(tokens, zoneNames)
    const plain = withoutComments(sql, tokens)
    const asked = readStatement(reader, names)
    reader.takes(';')
    const rest = reader.peek()
    checkClause(rest)
    if (rest.kind !== 'end')
      throw new Refusal(rest, `one statement at a time: ${shown(rest)} does not belong to the first`)
    zoneNames.check()
    return { ok: true, sql: asked ?? plain.slice(0, endOf(tokens)) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, reason: error.message, at: error.at, end: error.end }
  }
}

/** Where its last word ends, without what closes it. */
const endOf = (tokens: readonly Token[]): number =>
  tokens.findLast(({ kind, text }) => kind !== 'end' && (kind !== 'sign' || text !== ';'))?.end ?? 0

/** @returns what is run instead, when it is not the statement itself */
function readStatement(reader: Reader, names: Names): string | undefined {
  if (reader.takes('DESCRIBE') || reader.takes('DESC')) {
    reader.takes('TABLE')
    checkTable(readPath(reader), names)
    return undefined
  }
  if (reader.takes('SHOW')) {
    reader.expect('TABLES')
    return showTables(names) + readPattern(reader)
  }
  if (reader.takes('EXPLAIN')) readExplained(reader)
  const first = reader.peek()
  if (first.keyword !== 'SELECT' && first.keyword !== 'WITH' && first.text !== '(')
    throw new Refusal(
      first,
      `a question begins with SELECT or WITH, or is EXPLAIN, DESCRIBE or SHOW TABLES: not ${shown(first)}`,
    )
  readUnion(reader, names)
  return undefined
}

/** `SHOW TABLES NOT LIKE 'e%'` */
function readPattern(reader: Reader): string {
  const not = reader.takes('NOT') ? 'NOT ' : ''
  const like = reader.takes('LIKE') ? 'LIKE' : reader.takes('ILIKE') ? 'ILIKE' : ''
  if (like === '') return ''
  const pattern = reader.next()
  if (pattern.kind !== 'string') throw new Refusal(pattern, "expected a pattern here, such as 'event%'")
  return ` WHERE name ${not}${like} ${pattern.text}`
}

const explanations = ['PLAN', 'PIPELINE', 'SYNTAX']
const unexplained: Readonly<Record<string, string>> = {
  ESTIMATE: 'it tells how rows are kept. Run the statement: rows_read says it',
  AST: 'the engine has no rows of it. EXPLAIN SYNTAX tells how it reads a statement',
}

/** `EXPLAIN PLAN indexes = 1, actions = 1 SELECT …` */
function readExplained(reader: Reader): void {
  const why = unexplained[reader.peek().keyword]
  if (why !== undefined) throw new Refusal(reader.peek(), `${reader.peek().keyword} is not allowed here: ${why}`)
  if (explanations.includes(reader.peek().keyword)) reader.next()
  while (reader.peek(1).text === '=') {
    const option = reader.next()
    if (option.keyword === 'INDEXES' || option.keyword === 'PROJECTIONS')
      throw new Refusal(option, `${option.text} is not allowed here: it tells of rows of others, too`)
    reader.next()
    const value = reader.next()
    if (value.kind !== 'number') throw new Refusal(value, 'expected 0 or 1 here')
    reader.takes(',')
  }
}

const showTables = ({ tables }: Names): string =>
  `SELECT name FROM (SELECT arrayJoin([${[...tables]
    .sort()
    .map((name) => `'${name}'`)
    .join(', ')}]) AS name)`
