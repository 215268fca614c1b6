import type { History } from '../history.ts'

/** How much of the bot's last words is looked at. */
const TAIL_LENGTH = 400

const yesWord = '(?<!\\p{L})(?:yes|y|ja|s[ií]|oui)(?!\\p{L})'
const noWord = '(?<!\\p{L})(?:no|n|nein|non)(?!\\p{L})'
/** "Reply YES or NO.", "(y/n)" behind the question. */
const howToAnswer = new RegExp(
  `(?<=[?.])[\\s("[]{1,5}(?:(?:(?:please|just|bitte|por favor|merci de) )?(?:reply|answer|respond|type|say|write|enter|press|send|tap|choose|select|antworte\\p{L}{0,2}|schreibe?\\p{L}{0,2}|tippe\\p{L}{0,2}|responda?|responde|conteste|escriba|escribe|r[eé]pond(?:ez|s|re)|[eé]crivez|tapez)(?!\\p{L})[^.?!]{0,60}?(?:${yesWord}|${noWord})[^.?!]{0,60}|${yesWord}["']?\\s{0,2}(?:/|,|or|oder|o|ou)\\s{0,2}["']?${noWord})[.!]?[\\s)"\\]]{0,5}$`,
  'iu',
)

/** The bot's last words, where they are the last of the conversation, without how to answer them. */
export function botsLastWords({ messages }: History): string | null {
  const last = messages.at(-1)
  return last?.role === 'bot' ? last.text.slice(-TAIL_LENGTH).replace(howToAnswer, '') : null
}

/** The question with which they end. */
export const questionOf = (words: string): string | null =>
  /[^.?!]{1,200}\?[^\p{L}\p{N}.?!]{0,5}$/u.exec(words)?.[0] ?? null
