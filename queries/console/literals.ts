import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isFunction, type Names } from './names.ts'
import { createReader, type Reader } from './reader.ts'
import { Refusal, readTokens, type Token } from './tokens.ts'
import { checkZone, readType, textOf } from './types.ts'

/**
 * Some texts are more than a text to the engine. One that is put together at run time cannot be looked at before, so in those
 * places nothing but a text that is written out passes.
 */

const kinds = ['zone', 'type', 'aggregate', 'part'] as const
type Kind = (typeof kinds)[number]
interface Place {
  kind: Kind
  /** from 1; 0 = the last one behind the first */
  at: number
}

/** By function, in lower case. */
export const places: ReadonlyMap<string, readonly Place[]> = parsePlaces(
  readFileSync(join(import.meta.dirname, 'arguments.txt'), 'utf8'),
)

function parsePlaces(text: string): Map<string, Place[]> {
  const all = new Map<string, Place[]>()
  let place: Place = { kind: 'zone', at: 0 }
  for (const word of text.replace(/^#.*$/gm, '').trim().toLowerCase().split(/\s+/)) {
    const kind = kinds.find((one) => one === word)
    if (kind !== undefined) place = { kind, at: 0 }
    else if (word.endsWith(':')) place = { ...place, at: word === 'last:' ? 0 : Number.parseInt(word, 10) }
    else all.set(word, [...(all.get(word) ?? []), place])
  }
  return all
}

/** @param called the name of a function, whose opening parenthesis is next @throws Refusal */
export function checkArguments(reader: Reader, called: Token, names: Names): void {
  const here = places.get(called.text.toLowerCase()) ?? []
  if (here.length === 0) return
  const { all, behind } = argumentsAt(reader)
  // now()('UTC') is now('UTC') to the engine
  if (behind.kind === 'sign' && behind.text === '(')
    throw new Refusal(called, `${called.text} has one list of arguments`)
  for (const { kind, at } of here) {
    const found = at === 0 ? all.slice(1).at(-1) : all[at - 1]
    if (found !== undefined) checkArgument(kind, found, names, reader)
    else if (kind === 'type') checkWritten(all[0] ?? [], called, names)
  }
}

/** The tokens of each, without the commas between them, and what stands behind them all. */
function argumentsAt(reader: Reader): { all: Token[][]; behind: Token } {
  const all: Token[][] = [[]]
  let depth = 0
  let ahead = 0
  for (; reader.peek(ahead).kind !== 'end'; ahead++) {
    const token = reader.peek(ahead)
    if (token.kind === 'sign' && ')]'.includes(token.text)) depth--
    if (depth === 0 && ahead > 0) break
    if (depth === 1 && token.kind === 'sign' && token.text === ',') all.push([])
    else if (ahead > 0) all.at(-1)?.push(token)
    if (token.kind === 'sign' && '(['.includes(token.text)) depth++
  }
  return { all, behind: reader.peek(ahead + 1) }
}

function checkArgument(kind: Kind, tokens: readonly Token[], names: Names, { zoneNames }: Reader): void {
  const [token, more] = tokens
  if (token === undefined) return
  if ((kind === 'part' || kind === 'zone') && token.kind === 'number' && more === undefined) return
  if (kind === 'zone' && (isTime(tokens) || (more === undefined && zoneNames.takes(token)))) return
  if (token.kind !== 'string' || more !== undefined)
    throw new Refusal(
      { start: token.start, end: tokens.at(-1)?.end ?? token.end },
      `write ${what[kind]} out as a text here, such as ${such[kind]}${kind === 'zone' ? ", or once as WITH 'Europe/Berlin' AS tz" : ''}: one that is put together cannot be looked at before`,
    )
  checks[kind](token, names)
}

const what: Readonly<Record<Kind, string>> = {
  zone: 'the time zone',
  type: 'the type',
  aggregate: 'the aggregate function',
  part: 'the part',
}
const such: Readonly<Record<Kind, string>> = {
  zone: "'Europe/Berlin'",
  type: "'UInt32'",
  aggregate: "'sum'",
  part: "'name'",
}

/** `toStartOfInterval(t, INTERVAL 1 DAY, toDateTime(…))`: where it begins, which is no text. */
const isTime = (tokens: readonly Token[]): boolean =>
  /^(?:todate|tostartof|now$|today$)/i.test(tokens[0]?.text ?? '') &&
  tokens[0]?.kind === 'word' &&
  tokens[1]?.text === '(' &&
  closesLast(tokens.slice(1))

/** The first of them opens what the last closes. */
function closesLast(tokens: readonly Token[]): boolean {
  let depth = 0
  const closed = tokens.findIndex(({ kind, text }) => {
    if (kind === 'sign' && text === '(') depth++
    if (kind === 'sign' && text === ')') depth--
    return depth === 0
  })
  return closed === tokens.length - 1
}

const checks: Readonly<Record<Kind, (token: Token, names: Names) => void>> = {
  zone(token, { zones }) {
    checkZone(token, zones)
  },
  type(token, names) {
    within(token, (reader) => readType(reader, names))
  },
  aggregate(token) {
    within(token, (reader) => {
      const name = reader.next()
      if (name.kind !== 'word' || !isFunction(name.text))
        throw new Refusal(token, `there is no function ${name.text} here`)
      if (!reader.takes('(')) return
      while (reader.peek().kind === 'number' || reader.peek().kind === 'string') {
        reader.next()
        reader.takes(',')
      }
      reader.expect(')')
    })
  },
  part(token) {
    if (!/^'[\w. -]+'$/.test(token.text)) throw new Refusal(token, 'the name of a part has letters, digits and _ only')
  },
}

/** Reads what stands in a text, which is to be the whole of it. */
function within(token: Token, read: (reader: Reader) => void): void {
  const reader = createReader(readTokens(textOf(token)))
  try {
    read(reader)
    if (reader.peek().kind !== 'end') throw new Refusal(token, `${reader.peek().text} is not read here`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(token, error.message)
  }
}

/** `CAST(x AS UInt8)` */
function checkWritten(tokens: readonly Token[], called: Token, names: Names): void {
  let depth = 0
  const as = tokens.findLastIndex(({ kind, text, keyword }) => {
    if (kind === 'sign' && ')]'.includes(text)) depth++
    if (kind === 'sign' && '(['.includes(text)) depth--
    return depth === 0 && keyword === 'AS'
  })
  const last = tokens.at(-1)
  if (as === -1 || last === undefined) throw new Refusal(called, `${called.text} names a type: CAST(x AS UInt8)`)
  const reader = createReader([
    ...tokens.slice(as + 1),
    { ...last, kind: 'end', text: '', keyword: '', start: last.end },
  ])
  readType(reader, names)
  if (reader.peek().kind !== 'end') throw new Refusal(reader.peek(), `${reader.peek().text} is not read here`)
}

/** `* APPLY(now)` calls it with what nobody has looked at. @param token what stands behind APPLY, without the parenthesis */
export function checkApplied(token: Token, next: Token): void {
  const isCalled = next.kind === 'sign' && (next.text === '(' || next.text === '->')
  if (places.has(token.text.toLowerCase()) && !isCalled)
    throw new Refusal(token, `${token.text} is called with its arguments here: APPLY(x -> ${token.text}(x))`)
}
