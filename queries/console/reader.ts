import { Refusal, type Token } from './tokens.ts'

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
  /** A name for the rest of the scope. @param isTable a subquery stands behind it */
  declare(name: string, isTable: boolean): void
  isDeclared(name: string, asTable?: boolean): boolean
}

const DEEPEST = 100

export function createReader(tokens: readonly Token[]): Reader {
  let at = 0
  const scopes: Map<string, boolean>[] = [new Map()]
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
  return {
    peek,
    next,
    sees: (...keywords) => keywords.every((keyword, ahead) => peek(ahead).keyword === keyword),
    takes: (text) => isNext(text) && next() !== undefined,
    expect(text) {
      if (isNext(text)) return next()
      throw new Refusal(peek(), `expected ${text} here, found ${shown(peek())}`)
    },
    inside(read) {
      if (scopes.length > DEEPEST) throw new Refusal(peek(), 'this is nested too deeply')
      scopes.push(new Map())
      try {
        return read()
      } finally {
        scopes.pop()
      }
    },
    declare: (name, isTable) => void scopes.at(-1)?.set(name, isTable),
    isDeclared: (name, asTable = false) => {
      const scope = scopes.findLast((one) => one.has(name))
      return scope !== undefined && (!asTable || scope.get(name) === true)
    },
  }
}

export const shown = ({ kind, text }: Token): string => (kind === 'end' ? 'the end' : text)
