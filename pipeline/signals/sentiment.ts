import { flag } from './lexicon.ts'
import { isStop, type Line } from './line.ts'

/** How a message sounds. @returns −1 … 1, the words' valence with negation, per sentence of words that carry any */
export function readSentiment(line: Line): number {
  let sum = 0
  let negatedUntil = -1
  for (let i = 0; i < line.words.length; i++) {
    const word = line.words[i]
    if (word === undefined) {
      if (isStop(line.typed[i] as string)) negatedUntil = -1
      continue
    }
    if (word.flags & flag.negation) negatedUntil = i + 3
    else if (word.valence !== 0) sum += i <= negatedUntil ? -0.7 * word.valence : word.valence
  }
  return sum / Math.sqrt(sum * sum + 15)
}
