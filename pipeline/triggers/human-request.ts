import { firstFound } from '../signals/language.ts'
import { flag } from '../signals/lexicon.ts'
import type { Line, Span } from '../signals/line.ts'
import { findUnless, isTakenBack, noRefusal } from '../signals/patterns.ts'
import { findAcceptance } from './accepted-offer.ts'
import { asksWhoDecides, bare, declinesPerson, seeksPlace } from './human-request-bare.ts'
import { brief } from './human-request-brief.ts'
import {
  french,
  frenchBare,
  frenchPlain,
  frenchRefused,
  german,
  germanPlain,
  germanRefused,
  germanRefusedAfter,
  spanish,
  spanishBare,
  spanishPlain,
  spanishRefused,
  spanishWish,
  spanishWishRefused,
} from './human-request-elsewhere.ts'
import {
  acting,
  apart,
  apartRefused,
  byOneOfYours,
  callMe,
  callMeRefused,
  further,
  indirect,
  refused,
  refusedAfter,
  talking,
  talkRefused,
} from './human-request-english.ts'
import { findFirst } from './human-request-first.ts'
import { plainSlots, slots } from './human-request-slots.ts'
import { findRequestInParts } from './request-in-parts.ts'
import { type CustomerTrigger, certain, quote } from './trigger.ts'
import { missing, takenBack } from './why-not.ts'

/** Where the customer asks for a person, in the language whose rules apply; or null. @param back told of what is taken back */
export function findHumanRequest(line: Line, language: string, back?: (span: Span) => void): Span | null {
  const asked = findAsked(line, language, back)
  return asked !== null && language === 'en' && (seeksPlace(line) || asksWhoDecides(line)) ? null : asked
}

function findAsked(line: Line, language: string, back?: (span: Span) => void): Span | null {
  return (
    ((line.flags & flag.person) === 0 ? null : findPerson(line, language, back)) ??
    findBriefly(line, language, back) ??
    ((line.flags & flag.reach) === 0 ? null : findInSlots(line, language, back)) ??
    ((line.flags & opensParts(language)) === 0 ? null : findInParts(line, language, back))
  )
}

function findPerson(line: Line, language: string, back?: (span: Span) => void): Span | null {
  const first = declinesPerson(line) ? null : findFirst(line, language)
  if (first !== null) return first
  if (language === 'en')
    return (
      findBare(line) ??
      findUnless(line, talking, talkRefused, refusedAfter, back) ??
      findUnless(line, acting, refused, refusedAfter, back) ??
      findUnless(line, indirect, refused, refusedAfter, back) ??
      findUnless(line, further, refused, refusedAfter, back) ??
      findUnless(line, byOneOfYours, refused, refusedAfter, back) ??
      findUnless(line, callMe, callMeRefused, refusedAfter, back) ??
      findUnless(line, apart, apartRefused, undefined, back)
    )
  if (language === 'de')
    return findUnless(line, german, germanRefused, germanRefusedAfter, back) ?? findUnless(line, germanPlain, noRefusal)
  if (language === 'es')
    return (
      findUnless(line, spanish, spanishRefused, undefined, back) ??
      findUnless(line, spanishWish, spanishWishRefused, undefined, back) ??
      findUnless(line, spanishPlain, noRefusal) ??
      findUnless(line, spanishBare, noRefusal)
    )
  if (language !== 'fr') return null
  return (
    findUnless(line, french, frenchRefused, undefined, back) ??
    findUnless(line, frenchPlain, noRefusal) ??
    findUnless(line, frenchBare, noRefusal)
  )
}

function findBriefly(line: Line, language: string, back?: (span: Span) => void): Span | null {
  const patterns = brief[language]
  const [before = noRefusal, after] = takesBack[language] ?? []
  return patterns === undefined ? null : findUnless(line, patterns, before, after, back)
}

/** What takes a wish back, before it and behind it. */
const takesBack: Readonly<Record<string, readonly [before: RegExp, after?: RegExp]>> = {
  en: [refused, refusedAfter],
  de: [germanRefused, germanRefusedAfter],
  es: [spanishRefused],
  fr: [frenchRefused],
}

/** In words far from the usual ones. */
function findInSlots(line: Line, language: string, back?: (span: Span) => void): Span | null {
  const wished = slots[language]
  const plain = plainSlots[language]
  const [before, after] = takesBack[language] ?? []
  if (wished === undefined || plain === undefined || before === undefined) return null
  return findUnless(line, wished, before, after, back) ?? findUnless(line, plain, noRefusal)
}

/** Somebody is named in it; in German maybe by the end of a compound word, which no list has. */
const opensParts = (language: string): number =>
  language === 'de' ? flag.person | flag.reach | flag.request : flag.request

/** In words that no pattern foresees. */
function findInParts(line: Line, language: string, back?: (span: Span) => void): Span | null {
  const [before, after] = takesBack[language] ?? []
  const isRefused = (start: number, end: number): boolean =>
    before === undefined || isTakenBack(line, start, end, before, after)
  return findRequestInParts(line, language, isRefused, back)
}

function findBare(line: Line): Span | null {
  const found = findUnless(line, bare, noRefusal)
  return found === null || declinesPerson(line) ? null : found
}

/** The customer asks for a person, or says yes to one. Beats every other trigger. @see METRICS.md, tier 3 */
export const humanRequest: CustomerTrigger = ({ event, signals }, history, _policy, why) => {
  const back = takenBack(why)
  const asked = firstFound(signals.languages, (language) => findHumanRequest(signals.line, language, back))
  if (asked !== null) return certain('human_request', 3, [quote(event, asked)])
  const accepted = signals.language === '' ? null : findAcceptance(signals.line, event.text, history)
  if (accepted !== null)
    return certain('human_request', 3, [quote(event, accepted), { event_id: history.messages.at(-1)!.event_id }])
  why?.(missing(signals, flag.person))
  return null
}
