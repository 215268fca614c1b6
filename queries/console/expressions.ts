import { checkApplied, checkArguments } from './literals.ts'
import { checkCall, checkName, type Names } from './names.ts'
import { isName, pathAt } from './path.ts'
import type { Reader } from './reader.ts'
import { readUnion } from './select.ts'
import { Refusal, type Token } from './tokens.ts'
import { readType } from './types.ts'
import { readWithin } from './within.ts'

/**
 * Expressions, read for what they name: how the operators bind is the engine's business. Every word that could begin a
 * clause ends the expression, so that no clause can pass as part of one.
 */

/** They begin the next clause, or go on with the one before. */
export const clauses: ReadonlySet<string> = new Set(
  `FROM PREWHERE WHERE GROUP HAVING WINDOW QUALIFY ORDER LIMIT OFFSET FETCH UNION INTERSECT WITH JOIN ON USING FINAL SAMPLE
   INNER LEFT RIGHT FULL CROSS PASTE GLOBAL ANTI SEMI ASOF NATURAL INTERPOLATE SELECT`.split(/\s+/),
)

/** Nothing here is written, and how the answer looks and what limits it has is not the statement's to say. */
const refused: Readonly<Record<string, string>> = {
  INTO: 'nothing is written from here',
  OUTFILE: 'nothing is written from here',
  INFILE: 'files are not read from here',
  SETTINGS:
    'leave it out, time, memory and rows are limited for all alike; what a statement takes more of, ask in smaller spans',
  FORMAT:
    'leave it out and choose the format beside the statement: format=csv, format=parquet or format=json, on the page by its buttons, with npm run sql by --json or --out',
}

/** A list of expressions up to the next clause or closing sign, with or without names behind them. */
export function readList(reader: Reader, names: Names): void {
  do readExpression(reader, names)
  while (reader.takes(','))
}

/** One expression, up to a comma, a clause or a closing sign. */
export function readExpression(reader: Reader, names: Names): void {
  const first = reader.peek()
  while (readOperand(reader, names));
  if (reader.peek() === first || endsOpen(reader.peek(-1)))
    throw new Refusal(reader.peek(), `an expression is missing before ${reader.peek().text || 'the end'}`)
}

/** An operator waits for what follows it, and what follows the statement is ours. */
const endsOpen = ({ kind, text, keyword }: Token): boolean =>
  (kind === 'sign' && !')]}*'.includes(text)) || openWords.has(keyword)
const openWords: ReadonlySet<string> = new Set(['AS', 'AND', 'OR', 'NOT', 'LIKE', 'ILIKE', 'BETWEEN', 'DIV', 'MOD'])

/** @returns false where the expression ends */
function readOperand(reader: Reader, names: Names): boolean {
  const token = reader.peek()
  if (token.kind === 'end') return false
  if (token.kind === 'sign') return readSign(reader, names, token)
  if (token.kind === 'word' || token.kind === 'quoted') return readWord(reader, names, token)
  reader.next()
  return true
}

function readSign(reader: Reader, names: Names, { text }: Token): boolean {
  if (text === ',' || text === ')' || text === ']' || text === ';') return false
  if (text === '(') readGroup(reader, names)
  else if (text === '[') readBrackets(reader, names)
  else if (reader.next().text === '::') readType(reader, names)
  return true
}

/** A subquery, arguments, a tuple, or one expression in parentheses. */
export function readGroup(reader: Reader, names: Names): void {
  reader.expect('(')
  reader.inside(() => {
    if (reader.sees('SELECT') || reader.sees('WITH')) readUnion(reader, names)
    else readArguments(reader, names)
  })
  reader.expect(')')
}

/** `trim(BOTH ' ' FROM text)`, `count(DISTINCT x)`, `(PARTITION BY x ORDER BY y ROWS 2 PRECEDING)`, `(WHERE x)`. */
function readArguments(reader: Reader, names: Names): void {
  for (let isFirst = true; ; isFirst = false) {
    while (readOperand(reader, names)) isFirst = false
    const { keyword } = reader.peek()
    // what begins with FROM is a subquery to the engine
    if (keyword === 'FROM' && isFirst) throw new Refusal(reader.peek(), 'begin a subquery with SELECT')
    if (keyword === 'UNION' || keyword === 'INTERSECT' || keyword === 'EXCEPT') readUnion(reader, names, true)
    else if (inside.has(keyword)) reader.next()
    else if (!reader.takes(',')) return
  }
}
/** Clauses that stand between the parentheses of functions and windows. None of them names a table there. */
const inside: ReadonlySet<string> = new Set(['FROM', 'WHERE', 'ORDER', 'GROUP'])

function readBrackets(reader: Reader, names: Names): void {
  reader.expect('[')
  if (reader.takes(']')) return
  reader.inside(() => readList(reader, names))
  reader.expect(']')
}

function readWord(reader: Reader, names: Names, token: Token): boolean {
  const isCall = reader.peek(1).kind === 'sign' && reader.peek(1).text === '('
  if (endsExpression(reader, token, isCall)) return false
  if (!(token.keyword === 'FORMAT' && (isCall || isOperand(reader.peek(-1))))) checkClause(token)
  if (reader.sees('AT', 'TIME', 'ZONE'))
    throw new Refusal(token, "AT TIME ZONE is not read here: write toTimeZone(x, 'Europe/Berlin')")
  reader.next()
  if (token.keyword === 'APPLY') checkApplied(reader.peek(Number(isCall)), reader.peek(Number(isCall) + 1))
  if (isCall && takesPosition(reader, names, token)) return true
  if (isCall) checkCalled(reader, token, names)
  else if (token.keyword !== 'IN' || !isName(reader.peek())) checkName(token, names)
  if (token.keyword === 'IN') readWithin(reader, names)
  return true
}

/** @throws Refusal where a clause begins that is not for statements to say */
export function checkClause(token: Token): void {
  const reason = refused[token.keyword]
  if (reason === undefined) return
  throw new Refusal(
    token,
    `${token.keyword} is not allowed here: ${reason}. A column of that name is written in backticks`,
  )
}

/** Whether what stands behind it is a name, whatever it is called: `AS format`, `(format`, `GROUP BY format`. */
const isOperand = ({ kind, text, keyword }: Token): boolean =>
  keyword === 'AS' || keyword === 'SELECT' || keyword === 'BY' || (kind === 'sign' && (text === ',' || text === '('))

/** `position('a' IN text)`: there no table stands behind IN. */
function takesPosition(reader: Reader, names: Names, { keyword }: Token): boolean {
  const path = pathAt(reader, 3)
  const closes = reader.peek(3 + 2 * path.length - 1)
  if (keyword !== 'POSITION' || reader.peek(1).kind !== 'string' || reader.peek(2).keyword !== 'IN') return false
  if (path.length === 0 || closes.kind !== 'sign' || closes.text !== ')') return false
  for (const name of path) checkName(name, names)
  while (reader.next() !== closes);
  return true
}

function checkCalled(reader: Reader, token: Token, names: Names): void {
  checkCall(token, names, reader.isDeclared(token.text, 'expression'))
  checkArguments(reader, token, names)
}

function endsExpression(reader: Reader, { keyword }: Token, isCall: boolean): boolean {
  if (keyword === 'LEFT' || keyword === 'RIGHT') return !isCall
  if (keyword === 'ARRAY') return reader.peek(1).keyword === 'JOIN'
  // `* EXCEPT (a, b)`, `* EXCEPT a`; or else the next SELECT, which in parentheses is read like any subquery
  if (keyword === 'EXCEPT') return !isCall && (reader.peek(-1).text !== '*' || reader.peek(1).keyword === 'SELECT')
  return clauses.has(keyword)
}
