import type { Names } from './names.ts'
import { isName } from './path.ts'
import { createReader, type Reader } from './reader.ts'
import { Refusal, readTokens, type Token } from './tokens.ts'
import { readType, textOf } from './types.ts'

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
    readColumns(createReader(readTokens(textOf(token))), names)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(token, `values begins with its columns, names with types and nothing else: ${error.message}`)
  }
}

function readColumns(reader: Reader, names: Names): void {
  do {
    if (!isName(reader.peek())) throw new Refusal(reader.peek(), 'expected a name')
    reader.next()
    readType(reader, names)
  } while (reader.takes(','))
  if (reader.peek().kind !== 'end') throw new Refusal(reader.peek(), `${reader.peek().text} is not read here`)
}

const isSign = ({ kind, text }: Token, sign: string): boolean => kind === 'sign' && text === sign
