import { type Line, type Span, spanOf } from './line.ts'
import { neededWords } from './needed-words.ts'

/** Up to `most` words of any kind, as few as possible. */
export const gap = (most: number): string => `(?:[a-z0-9']{1,24} ){0,${most}}?`

/**
 * Up to `most` words that do not begin a new clause: how far a "don't" before a verb reaches.
 * @param stops more words that it does not reach over, each followed by `|`
 */
export const reach = (most: number, stops = ''): string =>
  `(?:(?!(?:${stops}i|we|can|could|may|would|please|but|so|and|give|let|now|how|what|where|which|who|because|therefore|instead|pls) )[a-z']{1,20} ){0,${most}}`

/** A pattern over `Line.text`: words are parted by one space, the line begins and ends with one. */
export const over = (...sources: string[]): Patterns => together(sources.map((source) => ` (?:${source})(?= )`))

/** Any of them, in one look. */
export const eitherOver = (...sources: string[]): RegExp => new RegExp(` (?:${sources.join('|')})(?= )`)

/** Patterns that are tried in this order. */
export interface Patterns {
  each: readonly RegExp[]
  /** the places of those that a line has the words for, in their order: hardly any, of hundreds */
  among: (line: Line) => readonly number[]
  /** what is said before a comma takes them back as well: "I'm a real person, not a bot" */
  isOfSentence?: true
}

export function together(sources: readonly string[]): Patterns {
  const group = groups.push(sources) - 1
  return {
    each: sources.map((source) => new RegExp(source, 'g')),
    among(line) {
      while (!isIndexed()) indexNext()
      line.patterns ??= keysOf(index, line.spelled)
      return placesOf(group, line.patterns, index.always[group] as readonly number[])
    },
  }
}

/** The sources of every group of patterns there is. */
const groups: (readonly string[])[] = []

/** Of all groups together, as far as they are indexed: a word of a line is looked up once, however many groups ask. */
interface Index {
  /** the keys of the patterns that need a word: group × PLACES + place */
  byWord: Map<string, number[]>
  /** of each group, the places of those that may match without any word */
  always: (readonly number[])[]
}
const PLACES = 4096
const index: Index = { byWord: new Map(), always: [] }

export const isIndexed = (): boolean => index.always.length === groups.length

/** One group more: all of them take as long as loading the rest. The first line that is read waits for those that are left. */
export function indexNext(): void {
  const { byWord, always } = index
  const group = always.length
  const sources = groups[group] as readonly string[]
  const isWordless = (place: number): boolean => {
    const words = neededWords(sources[place] as string)
    for (const word of words ?? []) {
      const keys = byWord.get(word) ?? []
      byWord.set(word, keys)
      keys.push(group * PLACES + place)
    }
    return words === null
  }
  always.push([...sources.keys()].filter(isWordless))
}

/** @returns the keys that the words of a line have, rising; one may stand there more than once */
function keysOf({ byWord }: Index, words: readonly string[]): Int32Array {
  const found: number[] = []
  for (const word of words) {
    const keys = byWord.get(word)
    if (keys !== undefined) for (const key of keys) found.push(key)
  }
  return Int32Array.from(found).sort()
}

function placesOf(group: number, keys: Int32Array, always: readonly number[]): readonly number[] {
  const begin = group * PLACES
  let at = firstFrom(keys, begin)
  if (at === keys.length || (keys[at] as number) >= begin + PLACES) return always
  const places = [...always]
  for (; at < keys.length && (keys[at] as number) < begin + PLACES; at++)
    if (keys[at] !== keys[at - 1]) places.push((keys[at] as number) - begin)
  return always.length === 0 ? places : places.sort((a, b) => a - b)
}

/** @returns the first place in rising numbers that is not below a limit; their count when all are */
function firstFrom(numbers: Int32Array, limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Nothing takes these patterns back. */
export const noRefusal = /(?!)/

/** How many matches of one pattern are weighed in a message. */
const MATCHES = 4
/** How far back the words before a match are read. */
const BEFORE_LENGTH = 120

/**
 * The first match that is not taken back by the words before it in its clause.
 * @param refused tested against those words, which end with the space before the match
 * @param refusedAfter tested against the words after it, up to the sentence's end
 * @param takenBack told of every match that is
 */
export function findUnless(
  line: Line,
  patterns: Patterns,
  refused: RegExp,
  refusedAfter?: RegExp,
  takenBack?: (span: Span) => void,
): Span | null {
  for (const place of patterns.among(line)) {
    const pattern = patterns.each[place] as RegExp
    pattern.lastIndex = 0
    for (let tries = 0; tries < MATCHES; tries++) {
      const match = pattern.exec(line.text)
      if (match === null) break
      const end = match.index + match[0].length
      const before = patterns.isOfSentence ? sentenceBefore(line.text, match.index) : clauseBefore(line, match.index)
      if (!refused.test(before) && !refusedAfter?.test(sentenceAfter(line.text, end))) return spanOfMatch(line, match)
      takenBack?.(spanOfMatch(line, match))
      pattern.lastIndex = match.index + 1
    }
  }
  return null
}

/** Whether the words around a place in `line.text` take back what is said there. */
export function isTakenBack(line: Line, start: number, end: number, refused: RegExp, refusedAfter?: RegExp): boolean {
  return refused.test(clauseBefore(line, start)) || (refusedAfter?.test(sentenceAfter(line.text, end)) ?? false)
}

function spanOfMatch(line: Line, match: RegExpExecArray): Span {
  const lead = /^[ .?!]{0,8}/.exec(match[0])?.[0].length ?? 0
  const tail = /[ .?!]{0,8}$/.exec(match[0])?.[0].length ?? 0
  return spanOf(line, match.index + lead, match.index + match[0].length - tail)
}

function sentenceBefore(text: string, index: number): string {
  const from = Math.max(0, index - BEFORE_LENGTH)
  const before = text.slice(from, index + 1)
  const stop = Math.max(before.lastIndexOf(' . '), before.lastIndexOf(' ? '), before.lastIndexOf(' ! '))
  return stop === -1 ? before : before.slice(stop + 2)
}

/** Begins a clause that hangs on the one before it: "I don't think, that …", "not by mail, or by phone". */
const hanging =
  /^ (?:that|if|whether|or|nor|to|than|even|ever|at|in|under|by|with|for|dass|ob|oder|noch|der|die|das|dem|den|que|qu'[a-z]{1,20}|si|o|u|ni|ou|a|de|en|sans|sin|ohne) /
/** An order that goes on behind it: "do not close, block or delete my account". */
const listing = /^ (?:(?:please|and|but|so|just|hi|hello|hey) ){0,2}(?:don't|do not|never) [a-z']{1,20} $/
const listed = /^ (?:[a-z']{1,20} (?:or|and|nor) )?$/

/** The words before a match in its sentence, without those of a clause before it that says nothing about it. */
function clauseBefore({ text, clauses }: Line, index: number): string {
  const before = sentenceBefore(text, index)
  if (clauses.length === 0) return before
  const begin = index + 1 - before.length
  const parted = lastUpTo(clauses, index + 1)
  if (parted <= begin + 1) return before
  const clause = text.slice(parted - 1, index + 1)
  const other = text.slice(begin, parted)
  const broken = clause === ' ' ? brokenOff(text, clauses, begin, parted) : null
  if (broken !== null) return broken
  return hanging.test(clause) || (listed.test(clause) && listing.test(other)) ? before : clause
}

const negator = / (?:don't|do not|never|nicht|niemals|jamais|nunca) $/

/** "Please don't, under any circumstances, transfer me": what stands before the words put in. */
function brokenOff(text: string, clauses: readonly number[], begin: number, parted: number): string | null {
  const first = lastUpTo(clauses, parted - 1)
  const before = text.slice(begin, Math.max(begin, first))
  return negator.test(before) ? before : null
}

/** The last of some rising numbers that is not above a limit; 0 when all are. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return numbers[low - 1] ?? 0
}

function sentenceAfter(text: string, index: number): string {
  const after = text.slice(index, index + BEFORE_LENGTH)
  const stop = / [.?!] /.exec(after)
  return stop === null ? after : after.slice(0, stop.index + 2)
}
