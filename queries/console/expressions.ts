import { checkCall, checkName, type Names } from './names.ts'
import { isName } from './path.ts'
import type { Reader } from './reader.ts'
import { readUnion } from './select.ts'
import { Refusal, type Token } from './tokens.ts'
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
  SETTINGS: 'the settings of a question are fixed',
  FORMAT: 'choose the format beside the statement: format=csv, format=parquet or format=json',
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
  if (token.kind === 'string' && fileText.test(token.text))
    throw new Refusal(token, 'a text that begins with file:/ is not allowed here: as a time zone it is read')
  reader.next()
  return true
}

function readSign(reader: Reader, names: Names, { text }: Token): boolean {
  if (text === ',' || text === ')' || text === ']' || text === ';') return false
  if (text === '(') readGroup(reader, names)
  else if (text === '[') readBrackets(reader, names)
  else reader.next()
  return true
}

/** The engine opens it where a time zone is read. One that is put together at run time is not seen here. */
const fileText = /^'(?:file:[/.]|[file]{0,4}\\x)/i

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
  const reason = refused[token.keyword]
  if (reason !== undefined && !(isCall && token.keyword === 'FORMAT'))
    throw new Refusal(
      token,
      `${token.keyword} is not allowed here: ${reason}; a column of that name is written in backticks`,
    )
  reader.next()
  if (isCall) checkCall(token, names, reader.isDeclared(token.text, 'expression'))
  else if (token.keyword !== 'IN' || !isName(reader.peek())) checkName(token, names)
  if (token.keyword === 'IN') readWithin(reader, names)
  return true
}

function endsExpression(reader: Reader, { keyword }: Token, isCall: boolean): boolean {
  if (keyword === 'LEFT' || keyword === 'RIGHT') return !isCall
  if (keyword === 'ARRAY') return reader.peek(1).keyword === 'JOIN'
  // `* EXCEPT (a, b)`, `* EXCEPT a`; or else the next SELECT, which in parentheses is read like any subquery
  if (keyword === 'EXCEPT') return !isCall && (reader.peek(-1).text !== '*' || reader.peek(1).keyword === 'SELECT')
  return clauses.has(keyword)
}
