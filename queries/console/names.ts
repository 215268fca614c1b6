import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, type Token } from './tokens.ts'

/** What a statement may name. */
export interface Names {
  /** of the database that is asked */
  database: string
  tables: ReadonlySet<string>
  /** every function the engine has, in lower case: where one is named without being called it may be called all the same */
  engineFunctions: ReadonlySet<string>
  /** every database the engine has, in lower case, and the tables of the one that is asked which are not for asking */
  databases: ReadonlySet<string>
  closedTables: ReadonlySet<string>
  /** every column of the tables that may be asked */
  columns: ReadonlySet<string>
  /** every time zone the engine has */
  zones: ReadonlySet<string>
}

/** Everything that computes and looks at nothing but its arguments. */
export const functionNames: readonly string[] = readFileSync(join(import.meta.dirname, 'functions.txt'), 'utf8')
  .replace(/^#.*$/gm, '')
  .split(/\s+/)
  .filter((name) => name !== '')

const functions: ReadonlySet<string> = new Set(functionNames.map((name) => name.toLowerCase()))

/** countIf, sumArray, uniqState …: what ClickHouse hangs on the name of an aggregate function. */
const combinators = /^(\w+?)(?:if|array|map|distinct|foreach|ordefault|ornull|state|merge|argmin|argmax|resample)$/

/** They are called like functions. */
const types: ReadonlySet<string> = new Set(
  'array datetime datetime64 decimal decimal32 decimal64 decimal128 enum8 enum16 fixedstring lowcardinality map nullable tuple'.split(
    ' ',
  ),
)
/** … and words that may stand before a parenthesis. */
const keywords: ReadonlySet<string> = new Set(
  `all and any apply as between by case columns distinct div else except exists filter ilike in interval is like mod not or
   over replace step then to when`.split(/\s+/),
)

const tableFunctions: ReadonlySet<string> = new Set(
  'numbers numbers_mt generate_series generateseries values zeros'.split(' '),
)

export function isFunction(name: string): boolean {
  for (let rest: string | undefined = name.toLowerCase(); rest !== undefined; rest = combinators.exec(rest)?.[1])
    if (functions.has(rest)) return true
  return false
}

/** No function of the engine has a longer name. */
const LONGEST_NAME = 100

/**
 * @param isDeclared the statement names something so: `WITH x -> x + 1 AS more SELECT more(1)`
 * @throws Refusal for a function that is not allowed, however it is spelled or quoted
 */
export function checkCall(token: Token, { engineFunctions }: Names, isDeclared: boolean): void {
  const name = token.text.toLowerCase()
  if (name.length > LONGEST_NAME) throw new Refusal(token, 'no function has so long a name')
  if (isFunction(name) || types.has(name) || (token.kind === 'word' && keywords.has(name))) return
  if (isDeclared && !beginsForbidden(name, engineFunctions)) return
  throw new Refusal(
    token,
    `the function ${token.text} is not allowed here: it may read more than these tables, takes too long to be ended, or is unknown`,
  )
}

/** The engine hangs more on a name than is known here: what begins like a function that is not allowed is none of one's own. */
function beginsForbidden(name: string, engineFunctions: ReadonlySet<string>): boolean {
  const beginnings = Array.from({ length: name.length }, (_, index) => name.slice(0, index + 1))
  return beginnings.some((one) => engineFunctions.has(one) && !isFunction(one))
}

/** What the engine adds to a table's columns: it looks at them before the rows, those of other workspaces too. */
const ofStorage = /^_(?:part|disk|block|row|sample|table|database|data)/

/** Not for calling either, but whoever passes them on learns nothing, and engineers call columns so. */
const harmless: ReadonlySet<string> = new Set(
  'user current_user session_user hostname uptime revision query_id connection_id nested nothing'.split(' '),
)

/** A name that is not called: a column, an alias, but also a function that is passed on. */
export function checkName(token: Token, { engineFunctions }: Names): void {
  const name = token.text.toLowerCase()
  if (ofStorage.test(name))
    throw new Refusal(token, `${token.text} is not allowed here: it tells how rows are kept, those of others too`)
  if (engineFunctions.has(name) && !isFunction(name) && !harmless.has(name))
    throw new Refusal(token, `${token.text} is the name of a function that is not allowed here: choose another name`)
}

/** @throws Refusal unless it is one of the tables @param path the parts between the points */
export function checkTable(path: readonly Token[], { database, tables }: Names): void {
  const [first, second] = path as [Token, Token?]
  const name = second ?? first
  const isOurs = path.length === 1 || (path.length === 2 && first.text === database)
  if (isOurs && tables.has(name.text)) return
  const shown = path.map(({ text }) => text).join('.')
  throw new Refusal(
    { start: first.start, end: path.at(-1)?.end ?? first.end },
    `there is no table ${shown} here: the tables are ${[...tables].sort().join(', ')}`,
  )
}

/** Behind IN a name may be a table, whatever else the statement calls so. @throws Refusal for one that is not ours */
export function checkWithin(path: readonly Token[], names: Names, isDeclared: boolean): void {
  const [first] = path as [Token]
  const mayBeForeign =
    path.length > 1 ? names.databases.has(first.text.toLowerCase()) : names.closedTables.has(first.text)
  if (!isDeclared || mayBeForeign) checkTable(path, names)
}

export function checkTableFunction(token: Token): void {
  if (tableFunctions.has(token.text.toLowerCase())) return
  throw new Refusal(
    token,
    `the table function ${token.text} is not allowed here: ${[...tableFunctions].join(', ')} are`,
  )
}
