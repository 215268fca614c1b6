import type { Message } from '../history.ts'

const SAME_SHARE = 0.8
const FEWEST_WORDS = 5

/** The agent's answer was the bot's: nearly the same words as an earlier bot message, greetings too short to tell left out. */
export function isSameAnswer(text: string, messages: readonly Message[]): boolean {
  const words = wordsOf(text)
  if (words.size < FEWEST_WORDS) return false
  return messages.some((message) => message.role === 'bot' && overlap(words, wordsOf(message.text)) >= SAME_SHARE)
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .slice(0, 400)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )

/** Shared words ÷ all words, 0–1. */
function overlap(a: Set<string>, b: Set<string>): number {
  const shared = a.intersection(b).size
  return shared / (a.size + b.size - shared)
}
