import { isIPv4, isIPv6 } from 'node:net'
import type { BatonEvent } from '../contract/event.ts'

/**
 * What tells who somebody is leaves a text before it is stored anywhere, where the workspace's policy says so. Each kind is
 * recognised by its form and, where it has one, by its check digits, so that order and case numbers stay. Names and postal
 * addresses have no form: they stay, too.
 */

type Kind = 'email' | 'card' | 'iban' | 'ssn' | 'ip' | 'phone' | 'date of birth'

interface Finder {
  kind: Kind
  pattern: RegExp
  /** what the form alone does not say; the pattern's first group, or all of it, is what goes */
  holds?: (found: string, before: string) => boolean
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')
const hasDigits = (least: number, most: number) => (found: string) => {
  const { length } = digitsOf(found)
  return length >= least && length <= most
}

/** Where kinds overlap the earlier one counts. */
const finders: readonly Finder[] = [
  { kind: 'email', pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,5}/gu },
  {
    kind: 'email',
    pattern: /[\p{L}\p{N}._%+-]{1,64} at [\p{L}\p{N}.-]{1,63}(?: dot [\p{L}\p{N}-]{2,20}){1,3}/giu,
  },
  {
    kind: 'email',
    pattern:
      /[\p{L}\p{N}._%+-]{1,64} ?[([]at[)\]] ?[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[([]dot[)\]] ?)[\p{L}\p{N}-]{2,20}){1,3}/giu,
  },
  {
    kind: 'iban',
    pattern: /(?<![a-z0-9])[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?(?![a-z0-9])/gi,
    holds: isIban,
  },
  { kind: 'card', pattern: /(?<![\w-])\d(?:[ -]?\d){12,18}(?![\w-])/g, holds: isCard },
  { kind: 'ssn', pattern: /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g },
  {
    kind: 'ip',
    pattern: /(?<![\w.:])(?:\d{1,3}\.){3}\d{1,3}(?!\w|\.\d)/g,
    holds: (found, before) => isIPv4(found) && !/\bv(?:ersion|er)?\.? ?$/i.test(before),
  },
  {
    kind: 'ip',
    pattern: /(?<![\w.:])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:])/gi,
    holds: (found) => found.length >= 6 && isIPv6(found),
  },
  {
    kind: 'date of birth',
    pattern:
      /(?:\bdob\b|\b(?:date of birth|born|birthday|geboren|geburtsdatum|nacimiento|nacido|nacida|naissance)\b|(?<!\p{L})née?(?!\p{L}))[^\d\n]{0,12}(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})/giu,
  },
  {
    kind: 'phone',
    pattern: /(?<![\w.+])(?:\+|00)[1-9](?:[ ()./-]{0,3}\d){7,14}(?!\w)/g,
    holds: hasDigits(8, 17),
  },
  { kind: 'phone', pattern: /(?<![\w.+-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\w-])/g },
  {
    kind: 'phone',
    pattern: /(?<![\w.+-])\(?0\d{1,4}\)?[ /-]\d{2,8}(?:[ /-]\d{2,6}){0,4}(?![\w-])/g,
    holds: hasDigits(9, 12),
  },
  {
    kind: 'phone',
    pattern:
      /(?:\b(?:phone|mobile|cell|tel|telephone|whatsapp|(?:call|text|reach|ring) me (?:back )?(?:at|on|under)|my number|telefon|telefonnummer|handy|handynummer|móvil|teléfono|téléphone|portable)\b)[^\d\n+]{0,20}(\d(?:[ ().-]{0,2}\d){6,14})(?!\w)/giu,
  },
]

/** Most texts have none of it. */
const mark = /[\p{N}@]| at |\(at\)|\[at\]|::/iu

/** @returns the text with `[email]`, `[phone]` … where they stood; the same string when nothing did */
export function redactText(text: string): string {
  if (!mark.test(text)) return text
  const plain = unfold(text)
  const spans: { start: number; end: number; kind: Kind }[] = []
  for (const { kind, pattern, holds } of finders) {
    for (const match of plain.text.matchAll(pattern)) {
      const found = match[1] ?? match[0]
      const start = match.index + match[0].lastIndexOf(found)
      const end = start + found.length
      if (spans.some((other) => start < other.end && other.start < end)) continue
      if (holds === undefined || holds(found, plain.text.slice(Math.max(0, start - 10), start)))
        spans.push({ start, end, kind })
    }
  }
  let redacted = ''
  let from = 0
  for (const { start, end, kind } of spans.sort((a, b) => a.start - b.start)) {
    redacted += `${text.slice(from, plain.at(start))}[${kind}]`
    from = plain.at(end)
  }
  return spans.length === 0 ? text : redacted + text.slice(from)
}

/** What is invisible goes, and other scripts' digits and full-width forms become plain ones; `at` leads back. */
function unfold(text: string): { text: string; at(index: number): number } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the plain ones
  if (/^[\x00-\x7f]*$/.test(text)) return { text, at: (index) => index }
  let plain = ''
  const places: number[] = []
  let place = 0
  for (const character of text) {
    const folded = /\p{Cf}/u.test(character) ? '' : character.normalize('NFKC')
    for (let unit = 0; unit < folded.length; unit++) places.push(place)
    plain += folded
    place += character.length
  }
  places.push(place)
  return { text: plain, at: (index) => places[index] as number }
}

const ibanCountries = new Set(
  (
    'AD AE AL AT AZ BA BE BG BH BI BR BY CH CR CY CZ DE DJ DK DO EE EG ES FI FK FO FR GB GE GI GL GR GT HR HU IE IL IQ IS IT JO KW ' +
    'KZ LB LC LI LT LU LV LY MC MD ME MK MN MR MT MU NI NL NO OM PK PL PS PT QA RO RS RU SA SC SD SE SI SK SM SO ST SV TL TN TR UA VA VG XK YE'
  ).split(' '),
)

/** ISO 13616: the first four characters behind the rest, letters as two digits, leaves 1 when divided by 97. */
function isIban(found: string): boolean {
  const compact = found.replace(/ /g, '').toUpperCase()
  if (compact.length < 15 || compact.length > 34 || !ibanCountries.has(compact.slice(0, 2))) return false
  let rest = 0
  for (const character of compact.slice(4) + compact.slice(0, 4))
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}

/** What card networks begin and end with; an order number of the same length is rarely both. */
const networks =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35\d{14}|3[068]\d{12}|62\d{14,17})$/

function isCard(found: string): boolean {
  const digits = digitsOf(found)
  if (!networks.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 1 : 2)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
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
