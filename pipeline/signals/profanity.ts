import type { Language } from './language.ts'
import type { Line, Span } from './line.ts'

/** Swear words of a message, by severity (1 mild, 2 strong), strongest first. */
export function readProfanity(
  line: Line,
  _original: string,
  _language: Language,
): { profanity: 0 | 1 | 2; profane: Span[] } {
  let profanity: 0 | 1 | 2 = 0
  const profane: Span[] = []
  for (let i = 0; i < line.words.length; i++) {
    const severity = line.words[i]?.profanity ?? 0
    if (severity === 0) continue
    const span = { start: line.from[i] as number, end: line.to[i] as number }
    if (severity > profanity) profane.unshift(span)
    else profane.push(span)
    if (severity > profanity) profanity = severity
  }
  return { profanity, profane }
}
