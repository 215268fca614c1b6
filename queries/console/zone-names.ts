import type { Names } from './names.ts'
import { Refusal, type Token } from './tokens.ts'

/**
 * A name for a time zone: `WITH 'Europe/Berlin' AS tz`. Where a zone is read the name may stand for it, if nothing else in the
 * whole statement can be meant by it: the engine would open another text as a file.
 */
export interface ZoneNames {
  /** Whether the token may stand where a zone is read; `check` says whether that holds. */
  takes(token: Token): boolean
  /** @throws Refusal where a name that was taken occurs otherwise, too */
  check(): void
}

/** Of a type in a text. */
export const noZoneNames: ZoneNames = { takes: () => false, check: () => undefined }

/** The engine calls no column so by itself, as it does `c1` or `number`. */
const zoneLike = /^(?:tz|[a-z]\w*zone|zone)$/i
/** No zone has another sign in its name. */
const written = /^'([\w/+-]+)'$/

export function findZoneNames(tokens: readonly Token[], { zones, columns }: Names): ZoneNames {
  const known = new Set([...columns].map((column) => column.toLowerCase()))
  const isFree = (name: string): boolean => zoneLike.test(name) && !known.has(name.toLowerCase())
  const declared = declarations(tokens).filter(({ zone, name }) => zones.has(zone) && isFree(name.text))
  const isDeclared = (token: Token) => declared.some(({ literal, name }) => name === token || literal === token)
  const taken = new Set<Token>()
  return {
    takes(token) {
      const isKnown = token.kind === 'word' && declared.some(({ name }) => name.text === token.text)
      if (isKnown) taken.add(token)
      return isKnown
    },
    check() {
      for (const { text } of taken) {
        const twice = declared.filter(({ name }) => name.text === text)[1]?.name
        const other = twice ?? tokens.find((one) => mentions(one, text) && !taken.has(one) && !isDeclared(one))
        if (other === undefined) continue
        throw new Refusal(
          other,
          `${text} stands for a time zone: nothing else in the statement may be called so, or say it`,
        )
      }
    },
  }
}

interface Declaration {
  zone: string
  literal: Token
  name: Token
}

/** `WITH 'UTC' AS tz`, also behind other expressions there, and nothing more of an expression around it. */
function declarations(tokens: readonly Token[]): Declaration[] {
  return tokens.flatMap((literal, at) => {
    const [before, as, name, behind] = [tokens[at - 1], tokens[at + 1], tokens[at + 2], tokens[at + 3]]
    const zone = written.exec(literal.text)?.[1]
    const isOne =
      literal.kind === 'string' &&
      (before?.keyword === 'WITH' || before?.text === ',') &&
      as?.keyword === 'AS' &&
      name?.kind === 'word' &&
      (behind?.keyword === 'SELECT' || behind?.text === ',')
    return isOne && zone !== undefined && isOfWith(tokens, at) ? [{ zone, literal, name }] : []
  })
}

/** Whether WITH comes before SELECT, going back past what stands in parentheses: a column's name is no such name. */
function isOfWith(tokens: readonly Token[], from: number): boolean {
  let depth = 0
  for (let at = from - 1; at >= 0; at--) {
    const { kind, text, keyword } = tokens[at] as Token
    if (kind === 'sign' && text === ')') depth++
    if (kind === 'sign' && text === '(' && --depth < 0) return false
    if (depth === 0 && keyword === 'WITH') return true
    if (depth === 0 && keyword === 'SELECT') return false
  }
  return false
}

/** As the engine compares them or not, and also within a text: that may be a list of columns. */
function mentions({ kind, text }: Token, name: string): boolean {
  const [one, other] = [text.toLowerCase(), name.toLowerCase()]
  return kind === 'string' ? one.includes(other) : one === other
}
