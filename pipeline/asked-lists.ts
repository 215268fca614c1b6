import { anyFrame, type Question, questions } from './asked-questions.ts'

/** Several things asked for in one sentence. */

const separators = /\s?(?:[,;&+/]|\band\b|\bas well as\b|\bplus\b|\bor\b)\s?/
const thing = /number|\b(?:no|id|code)\b|#|mail|phone|mobile|cell|name|address|zip|post|date|amount/g
/** Cheap: it names two things, with something between them. */
export const isList = (sentence: string): boolean => joined.test(sentence) && (sentence.match(thing)?.length ?? 0) > 1

const joined = /[,;&+/]|\b(?:and|or|plus)\b|as well as/
/** Each thing on a line of its own is a list as well. */
const bullet = /\s{0,4}\n\s{0,8}(?:[-*•–]|\d{1,2}[.)])\s{1,4}/g
export const inOneLine = (text: string): string => text.replace(bullet, ', ')

/** "so that I can look it up", "to continue" */
const purpose = /,? (?:so (?:that )?(?:i|we)|to|in order to|before|because|for (?:verification|security))\b.{0,200}$/
const before =
  /^[\s:*•–-]{0,4}(?:(?:also|then|both|just|please|me|us|with|you|have|get|the following|following|details?|information|info|your|the|an?)[\s:,]{1,3}){0,6}/
const courteous = /,? ?(?:please|pls|plz|thanks|thank you|again|sir|madam|ma'am)?[.!?\s]{0,4}$/
const requests = /\b(?:please|pls|plz)\b|\?$/
/** asked for in lists, and nothing that is kept by a kind of its own */
const otherNouns =
  /^(?:details|date of birth|dob|birth ?date|security (?:code|question|answer)|password|pin|ssn|social security number|city|state|country|company(?: name)?|last (?:four|4)(?: digits)?(?: of .{1,40})?|model|size|color|colour|photo|picture|screenshot|receipt)$/

/** "name, order number and email please", "I need your order number, email and zip code": each is asked for. */
export function listed(sentence: string): readonly Question[] {
  const frameEnd = endOfFrame(sentence)
  if (frameEnd < 0 && !requests.test(sentence)) return []
  const parts = sentence
    .slice(Math.max(0, frameEnd))
    .replace(purpose, '')
    .replace(courteous, '')
    .split(separators)
    .map((part) => part.trim().replace(before, '').replace(courteous, ''))
    .filter((part) => /\p{L}/u.test(part))
  if (parts.length < 2) return []
  const found: Question[] = []
  for (const part of parts) {
    const question = questions.find(({ alone }) => alone?.test(part))
    if (question !== undefined) found.push(question)
    // without anything that asks, only a list of nothing else is one
    else if (!otherNouns.test(part)) return frameEnd < 0 ? [] : found
  }
  return found
}

function endOfFrame(sentence: string): number {
  const match = anyFrame.exec(sentence)
  return match === null ? -1 : match.index + match[0].length
}
