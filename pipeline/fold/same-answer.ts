import type { Message } from '../history.ts'

const SAME_SHARE = 0.8
const FEWEST_WORDS = 5

/** The agent's answer was the bot's: nearly the same words as an earlier bot message, greetings too short to tell left out. */
export function isSameAnswer(text: string, messages: readonly Message[]): boolean {
  const words = wordsIn(lower(text))
  if (words.size < FEWEST_WORDS) return false
  for (const message of messages) {
    if (message.role !== 'bot') continue
    const other = lower(message.text)
    if (mayShare(words, other) && overlap(words, wordsIn(other)) >= SAME_SHARE) return true
  }
  return false
}

const lower = (text: string): string => text.slice(0, 400).toLowerCase()

const wordsIn = (lowered: string): Set<string> => new Set(lowered.match(/[\p{L}\p{N}]+/gu) ?? [])

/** Told before the other text is taken apart: hardly any has most of the words, be it within others. */
function mayShare(words: Set<string>, other: string): boolean {
  let shared = words.size
  for (const word of words) if (!other.includes(word) && --shared / words.size < SAME_SHARE) return false
  return true
}

/** Shared words ÷ all words, 0–1. */
function overlap(a: Set<string>, b: Set<string>): number {
  const shared = a.intersection(b).size
  return shared / (a.size + b.size - shared)
}
