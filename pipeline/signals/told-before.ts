import type { Language } from './language.ts'
import { flag } from './lexicon.ts'
import { findSpan, type Line, type Span } from './line.ts'

const english =
  / (?:i|we)(?:'ve| have)? (?:already|just) (?:told|said|gave|given|explained|mentioned|answered|provided)(?: (?:you|that|this|it))? | (?:i|we)(?:'ve| have)? told you (?:already|before|that|twice) | as i (?:already )?(?:said|told you|mentioned) (?:before|already|earlier) /

/** Where the customer says that they said it already ("I already told you"), or null. */
export function findToldBefore(line: Line, language: Language): Span | null {
  if (language !== 'en' || (line.flags & flag.told) === 0) return null
  return findSpan(line, english)
}
