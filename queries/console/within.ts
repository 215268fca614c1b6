import { checkWithin, type Names } from './names.ts'
import { isName, pathAt, readPath } from './path.ts'
import type { Reader } from './reader.ts'
import type { Token } from './tokens.ts'

/**
 * Behind IN a name alone is a table, however many parentheses are around it, and so it is among the arguments of the function
 * of that name. To the embedded engine a table that is not there is a file: only what is known to be a column passes.
 */
export function readWithin(reader: Reader, names: Names): void {
  const first = reader.peek()
  if (isName(first) && reader.peek(1).text !== '(') check(reader, names, readPath(reader), false)
  // a subquery is read for what it names like any other
  if (!isSign(first, '(') || startsQuery(reader.peek(1))) return
  // of each open parenthesis whether what stands in it are elements, and not the arguments of a function
  const open = [true]
  for (let ahead = 1; open.length > 0 && reader.peek(ahead).kind !== 'end'; ahead++) {
    const token = reader.peek(ahead)
    if (isSign(token, '('))
      open.push(open.at(-1) === true && begins(reader, ahead) && !startsQuery(reader.peek(ahead + 1)))
    else if (isSign(token, ')')) open.pop()
    else if (open.at(-1) === true) checkElement(reader, names, ahead)
  }
}

function checkElement(reader: Reader, names: Names, ahead: number): void {
  const path = pathAt(reader, ahead)
  const [first] = path
  if (first === undefined) return
  const behind = reader.peek(ahead + 2 * path.length - 1)
  // `name)`, `name, …`, `name AS other`: what is reckoned with is no table
  const isAlone = begins(reader, ahead) && (behind.kind !== 'sign' || behind.text === ')' || behind.text === ',')
  const isWord = path.length === 1 && first.kind === 'word'
  check(reader, names, path, isAlone ? path.length === 1 && names.columns.has(first.text) : isWord)
}

function check(reader: Reader, names: Names, path: readonly Token[], isColumn: boolean): void {
  const { text } = path[0] as Token
  // what has a name in FROM is no set, but may have columns
  const isSaid = path.length === 1 ? reader.isDeclared(text, 'table', 'expression') : reader.isDeclared(text)
  checkWithin(path, names, isColumn || isSaid)
}

const begins = (reader: Reader, ahead: number): boolean => {
  const before = reader.peek(ahead - 1)
  return isSign(before, '(') || isSign(before, ',')
}
const isSign = ({ kind, text }: Token, sign: string): boolean => kind === 'sign' && text === sign
const startsQuery = ({ keyword }: Token): boolean => keyword === 'SELECT' || keyword === 'WITH'
