import type { Message } from '../history.ts'

/** how far back something is looked for: what was tried before that is settled or said again */
const MOST_MESSAGES = 12
export const lately = (messages: readonly Message[]): readonly Message[] => messages.slice(-MOST_MESSAGES)

/** How many characters of somebody's words a briefing shows. */
const QUOTE_LENGTH = 200

/** A sentence somebody wrote, and where. */
export interface Said {
  event_id: string
  text: string
}

/** Not behind the day in "am 3. Mai" */
const ends = /(?<=[.!?…])(?<!\b(?:am|vom|zum|bis|den|der|dem|ab) \d{1,2}\.)\s+|\n/

/** begins with a word, and has no marks for bold */
const isPlain = /^[^\s>#*•-][^*]*$/

/** The sentences of a message, without the marks of lists and headings. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = []
  let isRest = false
  for (const piece of text.split(ends)) {
    // what follows a gap begins somewhere in a sentence, perhaps in a word
    const whole = isRest ? `…${piece.replace(/^\S{0,80}\s/, '')}` : piece
    isRest = piece.endsWith(' …')
    const sentence = (isPlain.test(whole) ? whole : whole.replace(/^[\s>#*•-]+/, '').replaceAll('**', '')).trim()
    if (sentence.length > 1) sentences.push(sentence)
  }
  return sentences
}

/**
 * The sentence with the best score above 0. Of two that are as good the later one: what came first may be settled.
 * @param newest what being in the last message adds to a score; earlier ones get a share of it
 * @param opening said long before them: nothing is added
 */
export function bestSentence(
  messages: readonly Message[],
  scoreOf: (sentence: string) => number,
  newest: number,
  opening: readonly Message[] = [],
): Said | null {
  let best: Said | null = null
  let bestScore = 0
  const look = ({ event_id, text }: Message, added: number) => {
    for (const sentence of splitSentences(text)) {
      const score = scoreOf(sentence)
      if (score <= 0 || score + added < bestScore) continue
      best = { event_id, text: sentence }
      bestScore = score + added
    }
  }
  for (const message of opening) look(message, 0)
  for (const [place, message] of messages.entries()) look(message, (newest * (place + 1)) / messages.length)
  return best
}

/** In quotation marks, at the end of a word where it has to be cut. */
export function quote(sentence: string): string {
  if (sentence.length <= QUOTE_LENGTH) return `“${sentence}”`
  const cut = sentence.slice(0, QUOTE_LENGTH)
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), QUOTE_LENGTH / 2)).trimEnd()}…”`
}

/** One more than there are gaps. */
export function wordCount(sentence: string): number {
  let count = 1
  let isGap = false
  for (let i = 0; i < sentence.length; i++) {
    const isSpace = isSpaceAt(sentence, i)
    if (isSpace && !isGap) count++
    isGap = isSpace
  }
  return count
}

function isSpaceAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  return code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(text.charAt(i)))
}

/** The history keeps only a part of a long message: what it ends in is no whole sentence. */
export const isCut = (sentence: string): boolean => sentence.endsWith('…') || sentence.startsWith('…')
