import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { vocabulary } from './lexicon.ts'
import { isStop } from './line.ts'

/**
 * Of which words at least one stands in whatever a pattern matches, so that only the patterns are tried whose words a message
 * has: what RE2 calls a prefilter, over words in the place of letters. A pattern that may match without any word has none.
 */

/** How many ways to write a part are told apart. */
const MOST = 24
/** A word that stands in every second message spares nothing. */
const FREQUENT = 50

/** @param source of a pattern over `Line.text` @returns null when it may match without one of a set of words */
export function neededWords(source: string): string[] | null {
  const { alternatives } = new RegExpParser().parsePattern(source)
  return wordsOfAny(alternatives, { before: CUT, after: false })
}

/** What is known of the text around a part. */
interface Around {
  /** a space, or CUT */
  before: string
  /** a space follows */
  after: boolean
}

/** A word may go on here. */
const CUT = '\0'
const SPACE = ' '

function wordsOfAny(alternatives: readonly AST.Alternative[], around: Around): string[] | null {
  const all = new Set<string>()
  for (const { elements } of alternatives) {
    const words = wordsOf(elements, around)
    if (words === null) return null
    for (const word of words) all.add(word)
  }
  return [...all]
}

/** The cheapest set among those that the parts of a sequence need. */
function wordsOf(elements: readonly AST.Element[], { before, after }: Around): string[] | null {
  let best: string[] | null = null
  const weigh = (words: string[] | null) => {
    if (words !== null && (best === null || costOf(words) < costOf(best))) best = words
  }
  let run = [before]
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as AST.Element
    if (isAssertion(element)) continue
    const letters = lettersFrom(elements, i)
    if (letters.length > 0) {
      i += letters.length - 1
      run = run.map((text) => text + letters)
      continue
    }
    const writings = writingsOf(element)
    const longer = writings === null ? null : joined(run, writings)
    if (longer !== null) {
      run = longer
      continue
    }
    const isSpaced = run.every((text) => text.endsWith(SPACE))
    weigh(wordsInEach(run, beginsWithSpace([element], false)))
    weigh(
      wordsWithin(element, { before: isSpaced ? SPACE : CUT, after: beginsWithSpace(elements.slice(i + 1), after) }),
    )
    run = [endsWithSpace(element) && (isSpaced || !mayBeEmpty(element)) ? SPACE : CUT]
  }
  weigh(wordsInEach(run, after || isBeforeSpace(elements)))
  return best
}

const costOfWord = (word: string): number => ((vocabulary.get(word)?.frequent ?? 0) === 0 ? 1 : FREQUENT)
const costOf = (words: string[]): number => words.reduce((sum, word) => sum + costOfWord(word), 0)

/** A space and a letter. */
const SHORTEST = 2

/** A few whole words of which each text has one; null when one has none. */
function wordsInEach(texts: string[], after: boolean): string[] | null {
  // a sequence of parts is cut often, and hardly ever behind a word
  if (texts.some((text) => text.length < SHORTEST)) return null
  let left = texts.map((text) => wholeWords(after ? text + SPACE : text))
  if (left.some((words) => words.size === 0)) return null
  const chosen: string[] = []
  while (left.length > 0) {
    const worth = new Map<string, number>()
    for (const words of left) for (const word of words) worth.set(word, (worth.get(word) ?? 0) + 1 / costOfWord(word))
    const [best] = [...worth].reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0])
    chosen.push(best)
    left = left.filter((words) => !words.has(best))
  }
  return chosen
}

function wholeWords(text: string): Set<string> {
  const words = text.split(SPACE).slice(1, -1)
  return new Set(words.filter((word) => word !== '' && !word.includes(CUT) && !isStop(word)))
}

function wordsWithin(element: AST.Element, around: Around): string[] | null {
  if (element.type === 'Group' || element.type === 'CapturingGroup') return wordsOfAny(element.alternatives, around)
  if (element.type !== 'Quantifier' || element.min === 0) return null
  const inside = { before: element.max === 1 ? around.before : CUT, after: element.max === 1 && around.after }
  return wordsWithin(element.element, inside)
}

const isAssertion = (element: AST.Element): boolean => element.type === 'Assertion'

/** The letters that stand one after the other from a place on. */
function lettersFrom(elements: readonly AST.Element[], place: number): string {
  let letters = ''
  for (let i = place; i < elements.length; i++) {
    const element = elements[i] as AST.Element
    if (element.type !== 'Character' || element.value > 0xffff) break
    letters += String.fromCharCode(element.value)
  }
  return letters
}

/** All ways to write a part; null when there are too many, or no end of them. */
function writingsOf(element: AST.Element): string[] | null {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)]
  if (element.type === 'CharacterClass') return writingsOfClass(element)
  if (element.type === 'Group' || element.type === 'CapturingGroup') return writingsOfAny(element.alternatives)
  if (element.type !== 'Quantifier' || element.max > MOST) return null
  const once = writingsOf(element.element)
  if (once === null) return null
  let longest: string[] | null = ['']
  const all = new Set(element.min === 0 ? [''] : [])
  for (let times = 1; times <= element.max; times++) {
    longest = joined(longest, once)
    if (longest === null) return null
    if (times >= element.min) for (const text of longest) all.add(text)
    if (all.size > MOST) return null
  }
  return [...all]
}

function writingsOfAny(alternatives: readonly AST.Alternative[]): string[] | null {
  const all = new Set<string>()
  for (const { elements } of alternatives) {
    let texts: string[] | null = ['']
    for (let i = 0; i < elements.length && texts !== null; i++) {
      const letters = lettersFrom(elements, i)
      if (letters.length > 0) {
        i += letters.length - 1
        texts = texts.map((text) => text + letters)
      } else if (!isAssertion(elements[i] as AST.Element)) texts = joined(texts, writingsOf(elements[i] as AST.Element))
    }
    if (texts === null) return null
    for (const text of texts) all.add(text)
    if (all.size > MOST) return null
  }
  return [...all]
}

function writingsOfClass({ elements, negate }: AST.CharacterClass): string[] | null {
  if (negate || elements.some(({ type }) => type !== 'Character')) return null
  return elements.flatMap((one) => (one.type === 'Character' ? [String.fromCodePoint(one.value)] : []))
}

function joined(begun: string[], next: string[] | null): string[] | null {
  if (next === null || begun.length * next.length > MOST) return null
  return begun.flatMap((head) => next.map((tail) => head + tail))
}

/** @param otherwise what stands behind all of them begins with a space */
function beginsWithSpace(elements: readonly AST.Element[], otherwise: boolean): boolean {
  const [first, ...rest] = elements
  if (first === undefined) return otherwise
  if (first.type === 'Character') return first.value === 32
  if (first.type === 'Assertion') return isLookAtSpace(first) || beginsWithSpace(rest, otherwise)
  if (first.type === 'Group' || first.type === 'CapturingGroup')
    return first.alternatives.every((one) => beginsWithSpace([...one.elements, ...rest], otherwise))
  if (first.type !== 'Quantifier') return false
  return beginsWithSpace([first.element], false) && (first.min > 0 || beginsWithSpace(rest, otherwise))
}

const isLookAtSpace = (element: AST.Element): boolean =>
  element.type === 'Assertion' &&
  element.kind === 'lookahead' &&
  !element.negate &&
  element.alternatives.every((one) => beginsWithSpace(one.elements, false))

/** What is matched last is looked at by `(?= …)`. */
function isBeforeSpace(elements: readonly AST.Element[]): boolean {
  const trailing = elements.slice(elements.findLastIndex((element) => !isAssertion(element)) + 1)
  return trailing.some(isLookAtSpace)
}

function endsWithSpace(element: AST.Element): boolean {
  if (element.type === 'Character') return element.value === 32
  if (element.type === 'Quantifier') return endsWithSpace(element.element)
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false
  return element.alternatives.every(({ elements }) => {
    const last = elements.findLast((one) => !isAssertion(one))
    return last !== undefined && endsWithSpace(last) && !(last.type === 'Quantifier' && last.min === 0)
  })
}

function mayBeEmpty(element: AST.Element): boolean {
  if (element.type === 'Assertion') return true
  if (element.type === 'Quantifier') return element.min === 0 || mayBeEmpty(element.element)
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false
  return element.alternatives.some(({ elements }) => elements.every(mayBeEmpty))
}
