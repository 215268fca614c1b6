import type { Line, Span } from '../signals/line.ts'
import { requests } from '../signals/request-words.ts'
import { nameAt } from './request-named.ts'
import { readParts, spanOfParts } from './request-parts.ts'
import type { Tied } from './request-tie.ts'
import { anyhow } from './request-ties-anyhow.ts'
import { alone, noun, settled } from './request-ties-noun.ts'
import { doing, fitting, inverted, there } from './request-ties-somebody.ts'
import { direct, linked } from './request-ties-verb.ts'
import { wishBefore } from './request-wish.ts'

/** What the parts of a request have to weigh together. */
const ENOUGH = 2.15

/** How many named in one message are weighed. */
const MOST_NAMES = 24

const ties: readonly Tied[] = [linked, direct, doing, fitting, inverted, there, noun, settled, alone, anyhow]

/**
 * A request for a person in words that no pattern foresees: somebody of theirs, a way to be in touch that hangs on them, and a
 * wish for it in the same clause. Each has a weight; what is told of, denied or done by others takes it back.
 * @param isRefused whether the words around a place in `line.text` take back what is said there
 */
export function findRequestInParts(
  line: Line,
  language: string,
  isRefused: (start: number, end: number) => boolean,
  back?: (span: Span) => void,
): Span | null {
  const words = requests[language]
  const parts = words && readParts(line, words, language === 'fr')
  if (!parts) return null
  let names = 0
  for (let i = 0; i < parts.words.length && names < MOST_NAMES; i++) {
    const named = nameAt(parts, i, language)
    if (named === null) continue
    names++
    for (const tie of ties) {
      const found = tie(parts, named, language)
      if (found === null) continue
      const wish = found.wish < 0 ? 1 : wishBefore(parts, found.wish, language)
      const first = Math.min(found.first, named.first)
      const last = Math.max(found.last, named.last)
      const span = spanOfParts(line, parts, first, last)
      if (wish === null || isRefused((parts.from[first] as number) - 1, parts.to[last] as number)) back?.(span)
      else if (wish > 0 && (wish === 1 || !found.isSaid) && named.weight + found.weight + wish >= ENOUGH) return span
    }
  }
  return null
}
