import type { Reader } from './reader.ts'
import { Refusal, type Token } from './tokens.ts'

export const isName = ({ kind }: Token): boolean => kind === 'word' || kind === 'quoted'

/** `name`, `database.name`: the parts between the points. */
export function readPath(reader: Reader): Token[] {
  const path: Token[] = []
  do {
    const token = reader.next()
    if (!isName(token)) throw new Refusal(token, 'expected a name here')
    path.push(token)
  } while (reader.takes('.'))
  return path
}

/** A name that begins there, with what is joined to it by points; empty where none begins. */
export function pathAt(reader: Reader, ahead: number): Token[] {
  const path: Token[] = []
  if (reader.peek(ahead - 1).text === '.') return path
  for (let at = ahead; isName(reader.peek(at)); at += 2) {
    path.push(reader.peek(at))
    if (reader.peek(at + 1).text !== '.') break
  }
  return path
}
