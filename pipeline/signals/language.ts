import type { History } from '../history.ts'
import { ruled, toldApart } from './language-words.ts'
import { vocabulary } from './lexicon.ts'
import type { Line } from './line.ts'

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
  const best = leader(line.frequent, own, line.strange)
  if (best !== own || line.frequent[own] !== 0 || history === undefined) return ruled[best] ?? ''
  return ruled[leaderBefore(history, own)] ?? ''
}

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
  return own
}

function countFrequent(words: string): number[] {
  const counts = toldApart.map(() => 0)
  for (const word of words.split(' ')) {
    const frequent = vocabulary.get(word)?.frequent ?? 0
    if (frequent !== 0)
      for (let i = 0; i < counts.length; i++) counts[i] = (counts[i] as number) + ((frequent >> i) & 1)
  }
  return counts
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
  const isUnsure = !isStated && spoken !== '' && (line.frequent[ruled.indexOf(spoken)] as number) < TELLING
  return isUnsure ? all[spoken] : only[spoken]
}
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
