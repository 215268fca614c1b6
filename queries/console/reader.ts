import { Refusal, type Token } from './tokens.ts'
import { noZoneNames, type ZoneNames } from './zone-names.ts'

/** A place in the tokens that moves on, and what was declared so far. */
export interface Reader {
  peek(ahead?: number): Token
  next(): Token
  /** whether the next words are these keywords */
  sees(...keywords: string[]): boolean
  /** takes the keyword or sign if it is next */
  takes(text: string): boolean
  /** @throws Refusal when something else stands there */
  expect(text: string): Token
  /** Runs inside: names that are declared there are forgotten behind it. @throws Refusal when it is nested too deeply */
  inside<T>(read: () => T): T
  /** how many scopes there are */
  depth(): number
  /** Runs in a scope of its own that sees only the first `count` of those there are. @throws Refusal as `inside` */
  apartFrom<T>(count: number, read: () => T): T
  /** A name for the rest of the scope. */
  declare(name: string, as: Declared): void
  /** @param as the innermost of that name is one of these */
  isDeclared(name: string, ...as: Declared[]): boolean
  zoneNames: ZoneNames
}

/** What a name stands for: a subquery or an expression behind WITH, or something in FROM, which no subquery sees. */
export type Declared = 'table' | 'expression' | 'source'

const DEEPEST = 100

export function createReader(tokens: readonly Token[], zoneNames = noZoneNames): Reader {
  let at = 0
  let scopes: Map<string, Declared>[] = [new Map()]
  const last = tokens.at(-1) as Token
  const peek = (ahead = 0): Token => tokens[at + ahead] ?? last
  const isNext = (text: string): boolean => {
    const token = peek()
    return token.keyword === text || (token.kind === 'sign' && token.text === text)
  }
  const next = (): Token => {
    const token = peek()
    at++
    return token
  }
  const within = <T>(count: number, read: () => T): T => {
    if (count > DEEPEST) throw new Refusal(peek(), 'this is nested too deeply')
    const before = scopes
    scopes = [...before.slice(0, count), new Map()]
    try {
      return read()
    } finally {
      scopes = before
    }
  }
  return {
    zoneNames,
    peek,
    next,
    sees: (...keywords) => keywords.every((keyword, ahead) => peek(ahead).keyword === keyword),
    takes: (text) => isNext(text) && next() !== undefined,
    expect(text) {
      if (isNext(text)) return next()
      throw new Refusal(peek(), `expected ${text} here, found ${shown(peek())}`)
    },
    inside: (read) => within(scopes.length, read),
    depth: () => scopes.length,
    apartFrom: within,
    declare: (name, as) => void scopes.at(-1)?.set(name, as),
    isDeclared: (name, ...as) => {
      const found = scopes.findLast((one) => one.has(name))?.get(name)
      return found !== undefined && (as.length === 0 || as.includes(found))
    },
  }
}

export const shown = ({ kind, text }: Token): string => (kind === 'end' ? 'the end' : text)
