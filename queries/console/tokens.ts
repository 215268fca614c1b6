/** A statement cut into words the way ClickHouse does it. What could be read in two ways is refused. */

export type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'sign' | 'end'

export interface Token {
  kind: TokenKind
  /** as written; of a quoted name without its quotes */
  text: string
  /** the same in upper case, to compare keywords; '' where it is no bare word */
  keyword: string
  /** where it stands in the statement, UTF-16 code units, `end` excluded */
  start: number
  end: number
}

/** Why a statement is not run: what stands where, and what to write instead. */
export class Refusal extends Error {
  readonly at: number
  readonly end: number
  constructor(token: Pick<Token, 'start' | 'end'>, reason: string) {
    super(reason)
    this.at = token.start
    this.end = token.end
  }
}

const MOST_LENGTH = 50_000

const space = /[ \t\r\n]+/y
// all that begins one to ClickHouse, but `#`, which is refused: what one is to it and not to us hides the rest of the statement
const comment = /(?:--|\/\/)[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\//y
const word = /[A-Za-z_]\w*/y
const number = /0x[0-9A-Fa-f]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y
const string = /'(?:[^'\\]|\\[\s\S]|'')*'/y
const quoted = /`([^`\\]+)`|"([^"\\]+)"/y
const sign = /->|<=>|<=|>=|<>|!=|==|\|\||::|\/(?!\*)|[-+*%=<>(),.[\]:?;|&^~]/y

/**
 * @returns the tokens, with one of kind `end` behind them
 * @throws Refusal at the first piece that is none
 */
export function readTokens(sql: string): Token[] {
  if (sql.length > MOST_LENGTH)
    throw new Refusal({ start: MOST_LENGTH, end: sql.length }, `a statement has at most ${MOST_LENGTH} characters`)
  const tokens: Token[] = []
  let at = 0
  while (at < sql.length) {
    const token = readToken(sql, at)
    if (token.kind !== 'end') tokens.push(token)
    at = token.end
  }
  tokens.push({ kind: 'end', text: '', keyword: '', start: at, end: at })
  return tokens
}

/** @returns a token of kind `end` for what is between tokens */
function readToken(sql: string, start: number): Token {
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = start
    return pattern.exec(sql)?.[0]
  }
  const make = (kind: TokenKind, text: string, length = text.length): Token => {
    const keyword = kind === 'word' ? text.toUpperCase() : ''
    return { kind, text, keyword, start, end: start + length }
  }
  const between = take(space) ?? take(comment)
  if (between !== undefined) return make('end', between)
  const text = take(string)
  if (text !== undefined) return make('string', text)
  const named = take(quoted)
  if (named !== undefined) return checkedName(sql, make('quoted', named.slice(1, -1), named.length))
  const bare = take(word)
  if (bare !== undefined) return checkedWord(sql, make('word', bare))
  const digits = take(number)
  if (digits !== undefined) return checkedNumber(sql, make('number', digits))
  const mark = take(sign)
  if (mark !== undefined) return make('sign', mark)
  throw refuseAt(sql, start)
}

/** `x'66696c65'` is a text to ClickHouse, and `$$…$$` too: nobody needs them here. */
function checkedWord(sql: string, token: Token): Token {
  if (sql[token.end] === "'")
    throw new Refusal(token, 'write the text itself, hex and binary strings are not read here')
  return token
}

/** `1x` is a name to ClickHouse, and behind IN a table. */
function checkedNumber(sql: string, token: Token): Token {
  if (/\w/.test(sql[token.end] ?? ''))
    throw new Refusal(token, 'a name that begins with a digit is written in backticks')
  return token
}

function checkedName(sql: string, token: Token): Token {
  if (sql[token.end] === sql[token.start]) throw new Refusal(token, 'a name in quotes has no quote in it')
  // of a value of any type its name is that of a type, too, and may name a time zone
  if (/\(/.test(token.text) && token.text.includes("'"))
    throw new Refusal(token, "a name in quotes has no ' in it beside a parenthesis")
  if (!/^[\x20-\x7e]+$/.test(token.text)) throw new Refusal(token, 'a name in quotes has plain characters only')
  return token
}

function refuseAt(sql: string, start: number): Refusal {
  const character = String.fromCodePoint(sql.codePointAt(start) ?? 0)
  const place = { start, end: start + character.length }
  if (character === "'") return new Refusal(place, 'this text has no closing quote')
  if (character === '`' || character === '"')
    return new Refusal(place, 'this name has no closing quote, or a backslash in it, which is not read here')
  if (character === '/') return new Refusal(place, 'this comment is not closed')
  if (character === '{')
    return new Refusal(place, 'write the value itself, parameters are not read here; a map is map(…)')
  if (character === '$') return new Refusal(place, "write texts as '…', not between dollar signs")
  return new Refusal(place, `“${printable(character)}” is not read here outside of a text`)
}

const printable = (character: string): string =>
  /^[\p{L}\p{P}\p{S}]$/u.test(character) ? character : `U+${character.codePointAt(0)?.toString(16).padStart(4, '0')}`

/** The statement as ClickHouse is to see it: nothing moves, comments become spaces. */
export function withoutComments(sql: string, tokens: readonly Token[]): string {
  let plain = ''
  let at = 0
  for (const { start, end } of tokens) {
    plain += sql.slice(at, start).replace(/[^\n]/g, ' ') + sql.slice(start, end)
    at = end
  }
  return plain
}
