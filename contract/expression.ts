import { RE2JS, RE2JSException, RE2Set } from 're2js'

/**
 * Regular expressions that come from outside and run on what customers write: RE2's, whose time grows with the text and
 * never faster. What is no regular language, such as a back-reference or a look-ahead, has no such engine and is refused.
 * An upper or a small letter and the end of a line make no difference; `(?-i)` and `(?-s)` in the expression say otherwise.
 */

const FLAGS = RE2JS.CASE_INSENSITIVE | RE2JS.DOTALL
/** What all expressions together remember of the texts they met; the rest is worked out anew. */
const MEMORY_BYTES = 2_097_152
/** So much of a message is looked at, UTF-16 code units: beyond it even what is linear takes too long beside a reply. */
export const READ_LENGTH = 1000
/** Situations that all expressions together may get into on a text made of their own words: each is worked out once. */
export const MOST_STATES = 400
/** In instructions of the compiled expression, of which a repeated part has as many as it may be repeated. */
export const MOST_INSTRUCTIONS = 200

export type ParsedExpression = { ok: true; instruction_count: number } | { ok: false; message: string }

/** @returns how large the expression is, or why it cannot be used; never throws */
export function parseExpression(source: string): ParsedExpression {
  try {
    const compiled = RE2JS.compile(source, FLAGS)
    const instruction_count = compiled.programSize()
    if (compiled.test('')) return { ok: false, message: 'matches the empty text, and so every message' }
    if (instruction_count > MOST_INSTRUCTIONS) return { ok: false, message: tooLarge(instruction_count) }
    return { ok: true, instruction_count }
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    const reason = error.message.replace('error parsing regexp: ', '')
    return { ok: false, message: `no expression that runs in linear time (the syntax is RE2's): ${reason}` }
  }
}

const tooLarge = (count: number): string =>
  `too large: ${count} instructions, of which an expression may have ${MOST_INSTRUCTIONS}`

/**
 * Whether they get into more than `MOST_STATES` situations on a text made of their own words and letters, always the same one.
 * Many come from a counted repetition of nearly everything, such as `.{0,40}`: at each place of the text it may have begun at
 * many others. Looked at bit by bit: each situation costs up to a millisecond, and whoever asks waits.
 */
export function getsIntoTooMany(sources: readonly string[]): boolean {
  const set = new RE2Set(RE2Set.UNANCHORED, FLAGS, 32 * MEMORY_BYTES)
  for (const source of sources) set.add(source)
  set.compile()
  // not said by its types; without it nothing would be refused, which a test would notice
  const { dfa } = set as unknown as { dfa: { stateCount: number } }
  for (const text of textsFor(sources)) {
    // what the beginning got into is known by then
    for (let length = FIRST_LENGTH; length < 2 * text.length; length *= 2) {
      set.match(text.slice(0, length))
      if (dfa.stateCount > MOST_STATES) return true
    }
  }
  return false
}
const FIRST_LENGTH = 125

function* textsFor(sources: readonly string[]): Generator<string> {
  const words = [...new Set(sources.join(' ').match(/[\p{L}]{2,}|[\p{L}\d]/gu) ?? []), ' ', '-', '.']
  const letters = [...new Set(words.join(''))]
  const random = seeded(1)
  // a class may stand for letters that are not written in it
  const others = [...'éαя漢€5_ '].map((other) => [other, letters[0] as string])
  for (const pieces of [words, letters, letters.slice(0, 3), ...others]) {
    let text = ''
    while (text.length < READ_LENGTH)
      text += `${pieces[Math.floor(random() * pieces.length)]}${pieces === words ? ' ' : ''}`
    yield text
  }
}

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface ExpressionMatch {
  /** which of the expressions */
  index: number
  /** UTF-16 code units into the text, of the first match */
  start: number
  end: number
}

/** @param sources taken by `parseExpression`. @returns what looks for all of them in one pass over a text */
export function compileExpressions(sources: readonly string[]): (text: string) => ExpressionMatch[] {
  const set = new RE2Set(RE2Set.UNANCHORED, FLAGS, MEMORY_BYTES)
  for (const source of sources) set.add(source)
  set.compile()
  const expressions = sources.map((source) => RE2JS.compile(source, FLAGS))
  return (text) => set.match(text).flatMap((index) => matchOf(expressions[index] as RE2JS, index, text))
}

function matchOf(expression: RE2JS, index: number, text: string): ExpressionMatch[] {
  const matcher = expression.matcher(text)
  return matcher.find() ? [{ index, start: matcher.start(), end: matcher.end() }] : []
}
