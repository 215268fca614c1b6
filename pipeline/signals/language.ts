import type { History } from '../history.ts'
import { ruled, toldApart } from './language-words.ts'
import { OPENS_ONLY, vocabulary, type Word } from './lexicon.ts'
import { isStop, type Line } from './line.ts'

/** The languages that have rules; '' = none of them. */
export type Language = (typeof ruled)[number] | ''

/** How many more frequent words another language must have before the stated one is doubted. */
const LEAD = 2
/** How many earlier messages of the customer are asked about a message that does not tell by itself. */
const LOOKED_BACK = 3

/**
 * The language whose rules apply to a message: the stated one, unless its words plainly are another's, which may have none.
 * One that does not tell ("Mitarbeiter bitte") is in the language that the customer wrote before. A language without rules
 * stays without; so does a message that is mostly not in Latin letters.
 * @param stated BCP 47; '' = unknown, read as English
 * @param history the conversation before it
 */
export function readLanguage(line: Line, stated: string, history?: History): Language {
  const own = ruledIndex(stated)
  if (own === -1 || line.foreign > line.latin) return ''
  if (isPlainly(own, line)) return ruled[own] as Language
  const counts = countTold(line.tells)
  const best = leader(counts, own, line.strange)
  if (best !== own || counts[own] !== 0) return ruled[best] ?? ''
  const before = history === undefined ? UNTOLD : leaderBefore(history, own)
  if (before !== UNTOLD) return ruled[before] ?? ''
  return isUnknown(line) ? '' : (ruled[own] as Language)
}

/** Most messages: too few words are not of the language for another to lead. */
function isPlainly(own: number, { tells, strange }: Line): boolean {
  let others = strange
  for (const told of tells) if (((told >> own) & 1) === 0) others++
  return others < LEAD && tells.length > others - strange
}

function countTold(tells: readonly number[]): number[] {
  const counts = toldApart.map(() => 0)
  for (const told of tells) {
    for (let bits = told; bits !== 0; bits &= bits - 1) {
      const i = 31 - Math.clz32(bits & -bits)
      counts[i] = (counts[i] as number) + 1
    }
  }
  return counts
}

/** In how many words it is told of one of the languages. */
const countOf = (tells: readonly number[], language: number): number =>
  tells.reduce((count, told) => count + ((told >> language) & 1), 0)

/** How many words of a text are frequent in each of the languages with rules. */
export const countRuled = ({ tells }: Line): number[] => ruled.map((_, i) => countOf(tells, i))

/**
 * The language with the most frequent words, if it leads plainly, else `own`.
 * @param strange how many words have a letter that those with rules do not: each tells for all the others
 */
function leader(counts: readonly number[], own: number, strange = 0): number {
  let best = own
  let most = counts[own] as number
  for (let i = 0; i < counts.length; i++) {
    const count = (counts[i] as number) + (i < ruled.length ? 0 : strange)
    if (count <= most) continue
    most = count
    best = i
  }
  return most - (counts[own] as number) >= LEAD ? best : own
}

/** Of how many words, names left out, only those of another language may be known, for a message to be in it. */
const LEAST_UNKNOWN = 3
const plainWord = /^[a-z]{2,24}$/

/**
 * One longer frequent word of another language, or one letter, among words that nobody knows; or nothing but long ones of them
 * ("kiitos"): none of the languages with rules.
 */
function isUnknown({ flags, words, typed, small, strange }: Line): boolean {
  if ((flags & ~OPENS_ONLY) !== 0) return false
  let isTold = strange > 0
  let isAllTold = typed.length > 0
  let count = 0
  for (let i = 0; i < typed.length; i++) {
    const word = typed[i] as string
    const frequent = vocabulary.get(word)?.frequent ?? 0
    if (isKnown(words[i]) || (frequent & ours) !== 0) return false
    if (plainWord.test(word)) count++
    isTold ||= frequent !== 0 && word.length >= TELLING_LENGTH
    isAllTold &&= isStop(word) || (frequent !== 0 && word.length >= CERTAIN_LENGTH)
  }
  return (isTold && Math.min(count, small) >= LEAST_UNKNOWN) || (isAllTold && count > 0)
}

/** A word that means something to us. */
const isKnown = (word: Word | undefined): boolean =>
  word !== undefined &&
  ((word.flags & OPENS_ONLY) === 0 || (word.flags & ~OPENS_ONLY) !== 0 || word.valence !== 0 || word.mood !== 0)

/** Shorter ones are names, short forms and endings of addresses in English. */
const TELLING_LENGTH = 3
const CERTAIN_LENGTH = 5
const ours = (1 << ruled.length) - 1

function leaderBefore({ messages }: History, own: number): number {
  let looked = 0
  for (let i = messages.length - 1; i >= 0 && looked < LOOKED_BACK; i--) {
    const message = messages[i]
    if (message?.role !== 'customer') continue
    looked++
    const counts = countFrequent(message.words)
    const best = leader(counts, own)
    if (best !== own || (counts[own] as number) >= LEAD) return best
  }
  return UNTOLD
}

/** The messages before do not tell either. */
const UNTOLD = -1

function countFrequent(words: string): number[] {
  return countTold(words.split(' ').map((word) => vocabulary.get(word)?.frequent ?? 0))
}

/** How many frequent words of a language make a message one in it when no language is stated. */
const TELLING = 2

/**
 * The languages whose hard rules a message is read by, the most likely one first. Where nobody said what this customer
 * speaks and the words do not tell ("Mitarbeiter bitte"), every one of ours: their rules hardly ever match in another.
 * @param isStated of this customer, and not only supposed of all of them
 * @param spoken as of `readLanguage`
 */
export function languagesToTry(line: Line, isStated: boolean, spoken: Language): readonly Language[] {
  if (isStated) return only[spoken]
  if (spoken === '') return isWordless(line) ? all.en : only['']
  return countOf(line.tells, ruled.indexOf(spoken)) < TELLING ? all[spoken] : only[spoken]
}
/** "Agent" after a talk in Romanian: it is a word of many languages, and nothing in it tells of one. */
const isWordless = ({ tells, strange, foreign, latin }: Line): boolean =>
  tells.length === 0 && strange === 0 && foreign === 0 && latin > 0

const all: Readonly<Record<(typeof ruled)[number], readonly Language[]>> = {
  en: ['en', 'de', 'es', 'fr'],
  de: ['de', 'en', 'es', 'fr'],
  es: ['es', 'en', 'de', 'fr'],
  fr: ['fr', 'en', 'de', 'es'],
}
const only: Readonly<Record<Language, readonly Language[]>> = {
  en: ['en'],
  de: ['de'],
  es: ['es'],
  fr: ['fr'],
  '': [''],
}

/** All of ours, the most likely one first. */
export const allTried = (likely: (typeof ruled)[number]): readonly Language[] => all[likely]

/** What a rule finds in the first of the languages in which it finds something. */
export function firstFound<T>(languages: readonly Language[], find: (language: Language) => T | null): T | null {
  for (const language of languages) {
    const found = find(language)
    if (found !== null) return found
  }
  return null
}

/** Whether a stated language, BCP 47 or '', is one of ours. */
export const hasRules = (stated: string): boolean => ruledIndex(stated) !== -1

const ruledIndex = (stated: string): number =>
  ruled.indexOf((stated === '' ? 'en' : primaryOf(stated)) as (typeof ruled)[number])

function primaryOf(stated: string): string {
  const dash = stated.indexOf('-')
  return (dash === -1 ? stated : stated.slice(0, dash)).toLowerCase()
}
