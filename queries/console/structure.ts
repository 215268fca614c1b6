import type { Names } from './names.ts'
import { isName } from './path.ts'
import { createReader, type Reader } from './reader.ts'
import { Refusal, readTokens, type Token } from './tokens.ts'

/**
 * `values('a UInt8, b String', …)`: the columns stand in a text, and a column there may be an expression that reads a file
 * (`ALIAS file(…)`). So the text is read, too: names with types, and nothing else.
 * @throws Refusal where the first argument could be such a text and says more
 */
export function checkColumns(reader: Reader, names: Names): void {
  let ahead = 1
  while (isSign(reader.peek(ahead), '(')) ahead++
  const token = reader.peek(ahead)
  // ('x', 1) is a row, ('x') is the text
  const isRow = ahead > 1 && isSign(reader.peek(ahead + 1), ',')
  if (isRow || token.kind === 'number' || token.kind === 'sign') return
  // a name may stand for such a text
  if (token.kind !== 'string') throw new Refusal(token, 'values begins with its columns as a text, or with a row')
  try {
    readColumns(createReader(readTokens(textOf(token))), names.types)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(token, `values begins with its columns, names with types and nothing else: ${error.message}`)
  }
}

function textOf(token: Token): string {
  if (token.text.includes('\\')) throw new Refusal(token, 'a quote in it is doubled, a backslash is not read')
  return token.text.slice(1, -1).replaceAll("''", "'")
}

function readColumns(reader: Reader, types: ReadonlySet<string>): void {
  do {
    if (!isName(reader.peek())) throw new Refusal(reader.peek(), 'expected a name')
    reader.next()
    readType(reader, types)
  } while (reader.takes(','))
  if (reader.peek().kind !== 'end') throw new Refusal(reader.peek(), `${reader.peek().text} is not read here`)
}

const isSign = ({ kind, text }: Token, sign: string): boolean => kind === 'sign' && text === sign

/** `UInt8`, `Enum8('x' = 1)`, `Tuple(a String, b Array(Nullable(Date)))` */
function readType(reader: Reader, types: ReadonlySet<string>): void {
  const token = reader.next()
  if (token.kind !== 'word' || !types.has(token.text.toLowerCase()))
    throw new Refusal(token, `there is no type ${token.text}`)
  if (!reader.takes('(')) return
  reader.inside(() => {
    do readArgument(reader, types)
    while (reader.takes(','))
  })
  reader.expect(')')
}

function readArgument(reader: Reader, types: ReadonlySet<string>): void {
  const { kind } = reader.peek()
  if (kind === 'number') reader.next()
  else if (kind === 'string') readLabel(reader)
  else {
    if (isName(reader.peek(1))) reader.next()
    readType(reader, types)
  }
}

/** `'x' = 1`, and the text alone */
function readLabel(reader: Reader): void {
  reader.next()
  if (!reader.takes('=')) return
  reader.takes('-')
  const value = reader.next()
  if (value.kind !== 'number') throw new Refusal(value, 'expected a number')
}
