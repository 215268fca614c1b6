import { isIPv4, isIPv6 } from 'node:net'
import type { BatonEvent } from '../contract/event.ts'
import { cardsIn, ibansIn } from './check-digits.ts'
import { unfold } from './unfold.ts'

/**
 * What tells who somebody is leaves a text before it is stored anywhere, where the workspace's policy says so. Each kind is
 * recognised by its form and, where it has one, by its check digits, so that order and case numbers stay. Names and postal
 * addresses have no form: they stay, too.
 */

type Kind = 'email' | 'card' | 'iban' | 'ssn' | 'ip' | 'phone' | 'date of birth'
type Span = readonly [start: number, end: number]

interface Finder {
  kind: Kind
  find(text: string): Iterable<Span>
}

/** What the form alone does not say. @param before the characters in front of it */
type Holds = (found: string, before: string) => boolean

const BEFORE_LENGTH = 28

/** The pattern's first group goes, or all of it. */
const matching = (kind: Kind, pattern: RegExp, holds: Holds = () => true): Finder => ({
  kind,
  *find(text) {
    for (const match of text.matchAll(pattern)) {
      const found = match[1] ?? match[0]
      const start = match.index + match[0].lastIndexOf(found)
      if (holds(found, text.slice(Math.max(0, start - BEFORE_LENGTH), start))) yield [start, start + found.length]
    }
  },
})

const countDigits = (text: string): number => text.replace(/\D/g, '').length
/** "order number 0049 1234", "#0049-1234": the sender says what it is. */
const named =
  /(?:\b(?:order|case|invoice|ticket|ref|reference|booking|tracking|claim|policy|account|article|item|bestell\w{0,10}|rechnungs?\w{0,8}|pedido|factura|commande|facture)\b(?: (?:number|no|nr|id|num|nummer))?\.?[ :#]{0,3}|#)$/i
const isPhone =
  (least: number, most: number): Holds =>
  (found, before) =>
    countDigits(found) >= least && countDigits(found) <= most && !named.test(before)

/** Where kinds overlap the earlier one counts. */
const finders: readonly Finder[] = [
  matching('email', /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,5}/gu),
  matching('email', /[\p{L}\p{N}._%+-]{1,64} at [\p{L}\p{N}.-]{1,63}(?: dot [\p{L}\p{N}-]{2,20}){1,3}/giu),
  matching(
    'email',
    /[\p{L}\p{N}._%+-]{1,64} ?[([]at[)\]] ?[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[([]dot[)\]] ?)[\p{L}\p{N}-]{2,20}){1,3}/giu,
  ),
  { kind: 'iban', find: ibansIn },
  { kind: 'card', find: cardsIn },
  matching('ssn', /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g),
  matching('ssn', /\b(?:ssn|social security)[^\d\n]{0,12}(\d{3}[ -]?\d{2}[ -]?\d{4})(?![\w-])/gi),
  matching(
    'ip',
    /(?<![\w.:])(?:\d{1,3}\.){3}\d{1,3}(?!\w|\.\d)/g,
    (found, before) => isIPv4(found) && !/\bv(?:ersion|er)?\.? ?$/i.test(before),
  ),
  matching(
    'ip',
    /(?<![\w.:])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:])/gi,
    (found) => found.length >= 6 && isIPv6(found),
  ),
  matching(
    'date of birth',
    /(?:\bdob\b|\b(?:date of birth|birth ?date|born|birthday|geb|geboren|geburtsdatum|nacimiento|nacido|nacida|naissance)\b|(?<!\p{L})née?(?!\p{L}))[^\d\n]{0,12}(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{2}[./-]\d{2})/giu,
  ),
  matching(
    'date of birth',
    /\b(?:dob|date of birth|birth ?date|born|birthday)\b[^\d\n]{0,8}?((?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4})/gi,
  ),
  matching('phone', /(?<![\w.+])(?:\+|00)[1-9](?:[ ()./-]{0,3}\d){7,14}(?!\w)/g, isPhone(8, 17)),
  matching('phone', /(?<![\w.+-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\w-])/g, isPhone(10, 11)),
  matching('phone', /(?<![\w.+-])\(?0\d{1,4}\)?[ /-]\d{2,8}(?:[ /-]\d{2,6}){0,4}(?![\w-])/g, isPhone(9, 12)),
  matching(
    'phone',
    /(?:\b(?:phone|mobile|cell|tel|telephone|whatsapp|(?:call|text|reach|ring) me (?:back )?(?:at|on|under)|my number|telefon|telefonnummer|handy|handynummer|móvil|teléfono|téléphone|portable)\b)[^\d\n+]{0,20}(\d(?:[ ().-]{0,2}\d){6,14})(?!\w)/giu,
  ),
]

/** Most texts have none of it. */
const mark = /[\p{N}@＠]| at |\(at\)|\[at\]|::/iu

/** @returns the text with `[email]`, `[phone]` … where they stood; the same string when nothing did */
export function redactText(text: string): string {
  if (!mark.test(text)) return text
  const plain = unfold(text)
  const spans: { start: number; end: number; kind: Kind }[] = []
  for (const { kind, find } of finders)
    for (const [start, end] of find(plain.text))
      if (!spans.some((other) => start < other.end && other.start < end)) spans.push({ start, end, kind })
  if (spans.length === 0) return text
  let redacted = ''
  let from = 0
  for (const { start, end, kind } of spans.sort((a, b) => a.start - b.start)) {
    redacted += `${text.slice(from, plain.at(start))}[${kind}]`
    from = plain.at(end)
  }
  return redacted + text.slice(from)
}

/** Texts that people write; ids are the sender's own, and what the conversation is known by. */
const written = ['text', 'comment', 'correction', 'reason', 'note', 'topic'] as const

/** @returns the same event when nothing of it goes, else a copy */
export function redactEvent<E extends BatonEvent>(event: E): E {
  const fields = event as E & Record<string, unknown>
  const changed: Record<string, unknown> = {}
  for (const name of written) {
    const value = fields[name]
    if (typeof value !== 'string') continue
    const redacted = redactText(value)
    if (redacted !== value) changed[name] = redacted
  }
  const attributes = redactAttributes(event.attributes)
  if (attributes !== event.attributes) changed.attributes = attributes
  return Object.keys(changed).length === 0 ? event : { ...event, ...changed }
}

function redactAttributes(attributes: BatonEvent['attributes']): BatonEvent['attributes'] {
  if (attributes === undefined) return attributes
  const redacted = Object.entries(attributes).map(([name, value]) => [name, redactText(value)] as const)
  return redacted.some(([name, value]) => value !== attributes[name]) ? Object.fromEntries(redacted) : attributes
}

const MOST_DEPTH = 8
const MOST_MEMBERS = 256

/**
 * What was refused, whatever it is: every string in it. What lies deeper than events may goes, and so do the letters behind
 * the first `most` of all strings together.
 */
export function redactValue(value: unknown, most: number): unknown {
  let left = most
  const redact = (one: unknown, depth: number): unknown => {
    if (typeof one === 'string') {
      const begun = one.slice(0, left)
      left -= begun.length
      return redactText(begun)
    }
    if (typeof one !== 'object' || one === null) return one
    if (depth === MOST_DEPTH) return null
    if (Array.isArray(one)) return one.slice(0, MOST_MEMBERS).map((member) => redact(member, depth + 1))
    const members = Object.entries(one).slice(0, MOST_MEMBERS)
    return Object.fromEntries(members.map(([name, member]) => [name, redact(member, depth + 1)]))
  }
  return redact(value, 0)
}
