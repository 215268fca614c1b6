/** How many characters of somebody's words a briefing shows. */
const QUOTE_LENGTH = 200

/** A sentence somebody wrote, and where. */
export interface Said {
  event_id: string
  text: string
}

const ends = /(?<=[.!?…])\s+|\n/

/** The sentences of a message, without the marks of lists and headings. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = []
  for (const piece of text.split(ends)) {
    const sentence = piece
      .replace(/^[\s>#*•-]+/, '')
      .replaceAll('**', '')
      .trim()
    if (sentence.length > 1) sentences.push(sentence)
  }
  return sentences
}

/** In quotation marks, at the end of a word where it has to be cut. */
export function quote(sentence: string): string {
  if (sentence.length <= QUOTE_LENGTH) return `“${sentence}”`
  const cut = sentence.slice(0, QUOTE_LENGTH)
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), QUOTE_LENGTH / 2)).trimEnd()}…”`
}

export const wordCount = (sentence: string): number => sentence.split(/\s+/).length

/** The history keeps only a part of a long message: what it ends in is no whole sentence. */
export const isCut = (sentence: string): boolean => sentence.endsWith('…') || sentence.startsWith('…')
