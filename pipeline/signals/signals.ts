import type { Fact, History } from '../history.ts'
import { HISTORY_TEXT_LENGTH } from '../history.ts'
import { readFacts } from './facts.ts'
import { readFrustration } from './frustration.ts'
import { firstFound, type Language, languagesToTry, readLanguage } from './language.ts'
import { ANALYSED_LENGTH, isStop, type Line, readLine, type Span } from './line.ts'
import { type Profane, readProfanity } from './profanity.ts'
import { countQuestions } from './questions.ts'
import { readSentiment } from './sentiment.ts'
import { readTechnical, type Technical } from './technical.ts'
import { findToldBefore } from './told-before.ts'

/** What Baton reads in one message, once, before any trigger. */
export interface Signals {
  /** the language whose rules apply; '' = none of ours, only language-free triggers may fire */
  language: Language
  /** by whose hard rules it is read: `language`, or all of ours where nothing tells which it is */
  languages: readonly Language[]
  /** as the conversation or the workspace says it, BCP 47; '' = unknown */
  stated: string
  /** whether sentiment and frustration mean something for this language (English); false = not judged, never neutral */
  judged: boolean
  /** folded words joined by one space, cut to HISTORY_TEXT_LENGTH */
  words: string
  /** −1 … 1 */
  sentiment: number
  /** 0–1, annoyance at the service, the bot or the problem in hand */
  frustration: number
  /** 0 none, 1 mild, 2 strong */
  profanity: 0 | 1 | 2
  /** the swear words, in the text's order */
  profane: Profane[]
  /** identifiers, contacts, amounts and dates, in the text's order */
  facts: Fact[]
  /** "I already told you": a repeat with no fact in it */
  told_before: Span | null
  /** the marks of a technical issue; null without technical words */
  technical: Technical | null
  /** how many questions it asks */
  question_count: number
  /** the folded text, for the triggers' own patterns */
  line: Line
}

/**
 * Reads one message. Pure; reads at most the first 4,000 UTF-16 code units.
 * @param text the original message
 * @param language BCP 47 of the conversation or the workspace; '' = unknown
 * @param history the conversation before it, for a message too short to tell its language
 * @param isStated of this customer, and not only supposed of all of them
 * @param ahead read of the same text before; taken where it would be the same now
 */
export function readSignals(
  text: string,
  language: string,
  history?: History,
  isStated = language !== '',
  ahead: Signals | null = null,
): Signals {
  if (ahead !== null && isStillSo(ahead, language, history, isStated)) return ahead
  const line = readLine(text)
  const spoken = readLanguage(line, language, history)
  const languages = languagesToTry(line, isStated, spoken)
  const judged = spoken === 'en'
  const sentiment = judged ? readSentiment(line) : 0
  const profane = readProfanity(line, text, spoken)
  const profanity = worst(profane)
  return {
    language: spoken,
    languages,
    stated: language,
    judged,
    words: formatWords(line),
    sentiment,
    frustration: judged ? readFrustration(line, text, sentiment, profanity) : 0,
    profanity,
    profane,
    facts: readFacts(text, language),
    told_before: firstFound(languages, (one) => findToldBefore(line, one)),
    technical: readTechnical(line, text.length > ANALYSED_LENGTH ? text.slice(0, ANALYSED_LENGTH) : text),
    question_count: countQuestions(line),
    line,
  }
}

/** All that is read besides the text is the language. */
function isStillSo(ahead: Signals, language: string, history: History | undefined, isStated: boolean): boolean {
  const spoken = readLanguage(ahead.line, language, history)
  return (
    ahead.stated === language &&
    ahead.language === spoken &&
    ahead.languages === languagesToTry(ahead.line, isStated, spoken)
  )
}

function formatWords(line: Line): string {
  const words: string[] = []
  for (const word of line.typed) if (!isStop(word)) words.push(word)
  return words.join(' ').slice(0, HISTORY_TEXT_LENGTH)
}

function worst(profane: readonly Profane[]): 0 | 1 | 2 {
  let severity: 0 | 1 | 2 = 0
  for (const one of profane) if (one.severity > severity) severity = one.severity
  return severity
}
