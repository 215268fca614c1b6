import { type Line, type Span, spanOf } from '../signals/line.ts'
import { type RequestWords, role } from '../signals/request-roles.ts'

/** A message as a row of parts; one more than `words` in `begins` and `cuts`, so that the end can be asked for. */
export interface Parts {
  words: string[]
  roles: number[]
  /** where each stands in `line.text` */
  from: number[]
  to: number[]
  /** the first part of its sentence, and of its clause */
  sentence: number[]
  clause: number[]
}

/** "m'appeler", "qu'un": what is elided is a word of its own, but for "quelqu'un". */
const elided = /^(?:[cdjlmnst]|qu)'(?=.)/
const heads = role.person | role.anyone | role.staff | role.desk

/** Reads the parts of a message. @returns null without anybody who could be asked for */
export function readParts({ text, clauses }: Line, { roles, endings }: RequestWords, splits: boolean): Parts | null {
  const parts: Parts = { words: [], roles: [], from: [], to: [], sentence: [], clause: [] }
  let met = 0
  let sentence = 0
  let clause = 0
  let comma = 0
  const add = (word: string, at: number): void => {
    const own = roles.get(word) ?? (endings.length > 0 && word.length > 8 ? roleOfEnding(word, endings) : 0)
    met |= own
    const i = parts.words.length
    if (own & role.joint) clause = i + 1
    parts.words.push(word)
    parts.roles.push(own)
    parts.from.push(at)
    parts.to.push(at + word.length)
    parts.sentence.push(sentence)
    parts.clause.push(clause)
  }
  for (let at = 1; at < text.length; ) {
    const end = text.indexOf(' ', at)
    const word = text.slice(at, end)
    while (comma < clauses.length && (clauses[comma] as number) <= at) {
      comma++
      clause = parts.words.length
    }
    if (word === '.' || word === '?' || word === '!') sentence = clause = parts.words.length
    else {
      const lead = splits ? (elided.exec(word)?.[0].length ?? 0) : 0
      if (lead > 0) add(word.slice(0, lead - 1), at)
      add(word.slice(lead), at + lead)
    }
    at = end + 1
  }
  return (met & heads) === 0 ? null : parts
}

function roleOfEnding(word: string, endings: RequestWords['endings']): number {
  for (const [ending, own] of endings) if (word.endsWith(ending)) return own
  return 0
}

/** Where some parts stand in the original. @param last included */
export const spanOfParts = (line: Line, { from, to }: Parts, first: number, last: number): Span =>
  spanOf(line, from[first] as number, to[last] as number)
