import { ruled } from './language-words.ts'
import type { Line } from './line.ts'

/** The languages that have rules; '' = none of them. */
export type Language = (typeof ruled)[number] | ''

/** How many more frequent words another language must have before the stated one is doubted. */
const LEAD = 2
/**
 * The language whose rules apply to a message: the stated one, unless its words plainly are another's, which may have none.
 * A language without rules stays without; so does a message that is mostly not in Latin letters.
 * @param stated BCP 47; '' = unknown, read as English
 */
export function readLanguage(line: Line, stated: string): Language {
  const own = ruledIndex(stated)
  if (own === -1 || !isLatin(line)) return ''
  const counts = line.frequent
  let best = own
  for (let i = 0; i < counts.length; i++) if ((counts[i] as number) > (counts[best] as number)) best = i
  return ruled[(counts[best] as number) - (counts[own] as number) >= LEAD ? best : own] ?? ''
}

/** Whether a stated language, BCP 47 or '', is one of ours. */
export const hasRules = (stated: string): boolean => ruledIndex(stated) !== -1

const ruledIndex = (stated: string): number =>
  ruled.indexOf((stated === '' ? 'en' : primaryOf(stated)) as (typeof ruled)[number])

function primaryOf(stated: string): string {
  const dash = stated.indexOf('-')
  return (dash === -1 ? stated : stated.slice(0, dash)).toLowerCase()
}

function isLatin(line: Line): boolean {
  let foreign = 0
  for (const word of line.typed) if (word.charCodeAt(0) > 0x24f) foreign++
  return foreign * 2 <= line.typed.length
}
