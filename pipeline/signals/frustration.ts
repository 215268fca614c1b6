import { isJoyful } from './joy.ts'
import { flag } from './lexicon.ts'
import { findSpan, isStop, type Line, type Span } from './line.ts'
import { moodPhrases } from './mood-words.ts'
import { over } from './patterns.ts'

/** What takes annoyance back first, then the plainest: of phrases that begin at the same word the first one counts. */
const ordered = [...moodPhrases].sort(([a], [b]) => Number(b < 0) - Number(a < 0) || b - a)
const phrases = over(...ordered.map(([, ...written]) => written.join('|')))
const weightOf = (place: number): number => (ordered[place] as (typeof ordered)[number])[0]

/** Log-odds of a message without any cue. */
const BASE = -2.5
const CALM = 1 / (1 + Math.exp(-BASE))
/** A strong word in a message of few words is what the message says ("utterly useless"). */
const BRIEF_MOST_WORDS = 4
const BRIEF = 0.8
const STRONG_WORD = 1.7
/** Words and phrases say the same thing twice; what the cues may add together. */
const CUES_MOST = 5
const NEGATED = -0.4
/** By severity. */
const SWEARING = [0, 0.5, 1.4] as const
/** A face typed in letters: said with a smile. */
const SMILE = -0.8
const smile = /[:;]-?[)pd](?![a-z0-9])/i

/**
 * Annoyance at the service, the bot or the problem in hand, as far as its words show it. English.
 * @param original for shouting and punctuation @returns 0–1, about the chance that a reader would say "annoyed"
 */
export function readFrustration(line: Line, original: string, sentiment: number, profanity: 0 | 1 | 2): number {
  if (profanity > 0 && isJoyful(line)) return CALM
  const words = readWords(line)
  const brief = words >= STRONG_WORD && line.words.length <= BRIEF_MOST_WORDS ? BRIEF : 0
  const cues = Math.min(CUES_MOST, words + brief + readPhrases(line))
  const odds = BASE + cues + loudness(line, original) * (cues > 0 ? 1 : 0.5) + SWEARING[profanity] - sentiment * 1.2
  return 1 / (1 + Math.exp(-odds))
}

/** The strongest word counts whole, the rest half; a negation before it turns it round. */
function readWords(line: Line): number {
  let strongest = 0
  let sum = 0
  let negatedUntil = -1
  for (let i = 0; i < line.words.length; i++) {
    const word = line.words[i]
    if (word === undefined) {
      if (isStop(line.typed[i] as string)) negatedUntil = -1
      continue
    }
    if (word.flags & flag.negation) negatedUntil = i + 3
    if (word.mood === 0) continue
    const weight = i <= negatedUntil && !(word.flags & flag.negation) ? word.mood * NEGATED : word.mood
    if (weight > strongest) strongest = weight
    sum += weight
  }
  return strongest + (sum - strongest) / 2
}

/** Each phrase once, where none before it in the order begins at the same word. */
function readPhrases(line: Line): number {
  const taken = new Set<number>()
  let sum = 0
  for (const place of phrases.among(line)) {
    const pattern = phrases.each[place] as RegExp
    let isFirst = false
    pattern.lastIndex = 0
    for (let match = pattern.exec(line.text); match !== null; match = pattern.exec(line.text)) {
      pattern.lastIndex = match.index + 1
      if (taken.has(match.index)) continue
      taken.add(match.index)
      isFirst = true
    }
    if (isFirst) sum += weightOf(place)
  }
  return sum
}

/** Repeated marks and words in capitals. */
function loudness(line: Line, original: string): number {
  let loud = 0
  if (/!!|\?\?|!\?|\?!/.test(original)) loud += 0.7
  else if (original.includes('!')) loud += 0.3
  const shouted = countShouted(original)
  if (shouted >= 2 && shouted * 2 >= line.words.length / 2) loud += 0.9
  else if (shouted >= 2) loud += 0.4
  if (smile.test(original)) loud += SMILE
  return loud
}

function countShouted(original: string): number {
  let count = 0
  let run = 0
  const most = Math.min(original.length, 600)
  for (let i = 0; i <= most; i++) {
    const code = i < most ? original.charCodeAt(i) : 32
    if (code >= 65 && code <= 90) run++
    else {
      if (run >= 3 && !(code >= 48 && code <= 57) && !(code >= 97 && code <= 122)) count++
      run = 0
    }
  }
  return count
}

const PLAIN_WORD = 1
const MOST_SPANS = 3

/** The words that show the annoyance, in the text's order, phrases before single words; for a message that shows some. */
export function findMood(line: Line): Span[] {
  const spans: Span[] = []
  const add = (span: Span | null): void => {
    if (
      span !== null &&
      spans.length < MOST_SPANS &&
      !spans.some((other) => span.start < other.end && other.start < span.end)
    )
      spans.push(span)
  }
  for (const place of phrases.among(line)) {
    const pattern = phrases.each[place] as RegExp
    pattern.lastIndex = 0
    if (weightOf(place) >= PLAIN_WORD) add(findSpan(line, pattern))
  }
  line.words.forEach((word, i) => {
    if (word !== undefined && word.mood >= PLAIN_WORD) add({ start: line.from[i] as number, end: line.to[i] as number })
  })
  return spans.sort((a, b) => a.start - b.start)
}
