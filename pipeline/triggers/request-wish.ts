import { role } from '../signals/request-roles.ts'
import type { Parts } from './request-parts.ts'

/** Behind these "i" goes on with what was begun: "i don't think i need". */
const goesOn =
  /^(?:think|believe|suppose|said|say|told|that|who|which|where|do|did|does|should|will|as|than|glaube|denke|dass|que|creo|crois|pense)$/
/** Where someone is only spoken of: what a button says, what a call costs. */
const spokenOf = /^(?:costs?|fees?|means?|button|feature|includes?|included|says|kostet|kosten|cuesta|coute|incluye)$/
const asksWhether = /^(?:do|must|should|will|does|did|am|muss|mussen)$/
/** How many words around a place are read. */
const REACH = 24
const opens = role.filler | role.to | role.article | role.me | role.real

/**
 * Whether the words before a place in its clause make a wish of it.
 * @returns 1 when they say so, less when it is the beginning of an order, 0 when nothing says so, null when they take it back
 */
export function wishBefore(parts: Parts, at: number, language: string): number | null {
  const { words, roles, sentence } = parts
  if (isSpokenOf(parts, Math.min(at, words.length - 1))) return null
  const begin = beginOf(parts, at, language)
  if (begin > 0 && (roles[begin - 1] as number) & role.not && sentence[begin - 1] === sentence[begin]) return null
  let wish = 0
  let isOrder = true
  for (let i = begin; i < at; i++) {
    const own = roles[i] as number
    if (own & role.wish || isAskedBack(words, i)) wish = 1
    else if (own & (role.not | role.told | role.third)) return null
    if (
      own & role.when &&
      wish === 0 &&
      !/^(?:possible|you|someone|there|a|it|moglich|es|sie)$/.test(words[i + 1] ?? '')
    )
      return null
    if (words[i] === "i'll" || (words[i] === 'will' && words[i - 1] === 'i'))
      if (!/^(?:only|need|want|have|like)$/.test(words[i + 1] ?? '')) return null
    if (/^(?:bot|bots|chatbot|chatbots|ai)$/.test(words[i] as string) && /^(?:our|my)$/.test(words[i - 1] ?? ''))
      return null
    if (asksWhether.test(words[i] as string) && isAsked(words, roles, i, language)) return null
    if (!(own & (opens | role.wish))) isOrder = false
  }
  if (wish > 0 || isAskedNicely(parts, at)) return 1
  return isOrder && !goesOnFromWill(words, Math.max(sentence[begin] as number, begin - REACH), begin) ? 0.7 : 0
}

function isSpokenOf({ words, sentence }: Parts, at: number): boolean {
  const end = Math.min(words.length, at + REACH)
  for (let i = Math.max(0, at - REACH); i < end; i++)
    if (sentence[i] === sentence[at] && spokenOf.test(words[i] as string)) return true
  return false
}

const nicely = /^(?:bitte|favor|porfa|svp|stp|plait)$/
/** "…, s'il vous plaît": said behind it. */
function isAskedNicely({ words, sentence }: Parts, at: number): boolean {
  const end = Math.min(words.length, at + 10)
  for (let i = at; i < end && sentence[i] === sentence[at]; i++) if (nicely.test(words[i] as string)) return true
  return false
}

/** "why can't i", "can't you". */
const isAskedBack = (words: readonly string[], i: number): boolean =>
  (/^(?:can't|couldn't|cannot)$/.test(words[i] as string) &&
    /^(?:i|you|we|someone|somebody|anyone)$/.test(words[i + 1] ?? '')) ||
  (words[i] === 'nicht' &&
    /^(?:ich|man|wir)$/.test(words[i - 1] ?? '') &&
    /^(?:kann|konnte|darf|konnen)$/.test(words[i - 2] ?? ''))

/** "I'll gather the papers and contact customer service": what the customer is going to do. */
const goesOnFromWill = (words: readonly string[], from: number, to: number): boolean =>
  words.slice(from, to).some((word, i) => word === "i'll" || (word === 'will' && words[from + i - 1] === 'i'))

function isAsked(words: readonly string[], roles: readonly number[], i: number, language: string): boolean {
  if (language !== 'en' && language !== 'de') return false
  if (!((roles[i + 1] ?? 0) & role.begins) && words[i + 1] !== 'man') return false
  return !/^(?:how|where|who|whom|what|why|wie|wo|wen|wem|warum)$/.test(words[i - 1] ?? '')
}

/** Where what is wanted begins: at the clause, or at an "i want" behind something else. */
function beginOf({ words, roles, clause }: Parts, at: number, language: string): number {
  const begin = Math.max(clause[Math.min(at, clause.length - 1)] as number, at - REACH)
  for (let i = at - 1; i > begin; i--) {
    if (!((roles[i] as number) & role.begins)) continue
    const last = roles[i - 1] as number
    if (last & (role.wish | role.when | role.begins | role.to) || (language === 'en' && last & role.not)) continue
    if (goesOn.test(words[i - 1] as string)) continue
    return i
  }
  return begin
}
