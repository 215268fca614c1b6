import type { Fact, FactKind } from './history.ts'
import { isSameDate, readCompactDate } from './signals/dates.ts'

/** Whether two facts are one, however they were written. */

export type Comparable = Pick<Fact, 'kind' | 'value'>

const LEAST_PHONE_DIGITS = 7
/** what a country code has */
const MOST_CODE_DIGITS = 3
/** as many bare digits may be a telephone's */
const BARE_PHONE_DIGITS = 10

/**
 * A first or a last name is the same as both, a street as with its town, a telephone as with its country's
 * code, a day as without its year; an order number and an account number of the same digits are one.
 */
export function isSameFact(a: Comparable, b: Comparable): boolean {
  if (a.kind !== b.kind || isId(a.kind)) return isSameNumber(a, b)
  if (a.value === b.value) return true
  if (a.kind === 'name') return isSameName(folded(a.value), folded(b.value))
  if (a.kind === 'product') return isSameProduct(unmarked(a.value), unmarked(b.value))
  if (a.kind === 'address') return isSameAddress(a.value, b.value)
  if (a.kind === 'phone') return isSamePhone(a.value, b.value)
  return a.kind === 'date' && isSameDate(a.value, b.value)
}

const beginsWith = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)

const isSameName = (a: string, b: string): boolean => beginsWith(a, b) || isLastName(a, b) || isTurned(a, b)

/** "Lee, Ann" */
const isTurned = (a: string, b: string): boolean => {
  const [first, last, ...more] = a.split(' ')
  return last !== undefined && more.length === 0 && b === `${last} ${first}`
}

/** "serie 6" and "series 6"; "Dyson V11" and "V11". */
function isSameProduct(a: string, b: string): boolean {
  const [one, other] = [a, b].map((value) => value.replace(/\bseries?\b/g, 'series').replace(/[ -]+/g, ' ')) as [
    string,
    string,
  ]
  return beginsWith(one, other) || one.endsWith(` ${other}`) || other.endsWith(` ${one}`)
}

/** Marks are left out by who is in a hurry: "Lucia", "Grossmann" … */
const unmarked = (value: string): string =>
  value.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')

/** … and "Mueller" for "Müller". */
const folded = (value: string): string => unmarked(value).replace(/(?<=[aou])e/g, '')

/** "Weber" of "Anna Weber" */
const isLastName = (a: string, b: string): boolean =>
  (!a.includes(' ') && b.endsWith(` ${a}`)) || (!b.includes(' ') && a.endsWith(` ${b}`))

const isId = (kind: FactKind): boolean => kind === 'order_id' || kind === 'account_id'

/** `00412345` is `412345`; of a short number the zeros tell one from another. */
const unpadded = (value: string): string => (/^0{1,12}[1-9]\d{5,}$/.test(value) ? value.replace(/^0+/, '') : value)

/** What an identifier is for is often not said with it; a telephone without its marks looks like one. */
function isSameNumber(a: Comparable, b: Comparable): boolean {
  if (isId(a.kind) && isId(b.kind)) return unpadded(a.value) === unpadded(b.value)
  if (a.kind === 'date' || b.kind === 'date') return isDateInDigits(a, b)
  const [phone, other] = a.kind === 'phone' ? [a, b] : [b, a]
  const isBare = phone.kind === 'phone' && isId(other.kind) && /^\d+$/.test(other.value)
  return isBare && other.value.length >= BARE_PHONE_DIGITS && isSamePhone(phone.value, other.value)
}

/** `2019-03-24` and `24032019` */
function isDateInDigits(a: Comparable, b: Comparable): boolean {
  const [date, other] = a.kind === 'date' ? [a, b] : [b, a]
  const digits = isId(other.kind) ? readCompactDate(other.value) : null
  return digits !== null && isSameDate(date.value, digits)
}

/** `491701234567`, `01701234567` and `1701234567` */
function isSamePhone(a: string, b: string): boolean {
  const [short, long] = [a, b].map((digits) => digits.replace(/^0{1,2}/, '')).sort((x, y) => x.length - y.length) as [
    string,
    string,
  ]
  return short.length >= LEAST_PHONE_DIGITS && long.length - short.length <= MOST_CODE_DIGITS && long.endsWith(short)
}

/** The ways to write what streets, doors and quarters are called. */
const spellings: Record<string, string> = {
  ...{ street: 'st', str: 'st', strasse: 'st', straße: 'st', avenue: 'ave', av: 'ave', road: 'rd', lane: 'ln' },
  ...{ drive: 'dr', boulevard: 'blvd', court: 'ct', square: 'sq', place: 'pl', terrace: 'ter', highway: 'hwy' },
  ...{ parkway: 'pkwy', circle: 'cir', north: 'n', south: 's', east: 'e', west: 'w', saint: 'st', mount: 'mt' },
  ...{ apartment: 'apt', unit: 'apt', suite: 'apt', ste: 'apt', flat: 'apt', '#': 'apt' },
}

/** The same door, or one of them without it; the same postcode, or one of them without it. */
function isSameAddress(a: string, b: string): boolean {
  const [one, other] = [plainAddress(unmarked(a)), plainAddress(unmarked(b))]
  const isCoded = postcode.test(one) === postcode.test(other)
  const [ours, theirs] = isCoded ? [one, other] : [one.replace(postcode, ''), other.replace(postcode, '')]
  if (beginsWith(ours, theirs)) return true
  return door.test(ours) !== door.test(theirs) && beginsWith(ours.replace(door, ''), theirs.replace(door, ''))
}

const postcode = / \d{5}(?= |$)/
const door = / apt \S{1,8}/

function plainAddress(value: string): string {
  return value
    .replace(/#/g, ' # ')
    .replace(/[.,]/g, ' ')
    .split(/\s+/)
    .map((word) => spellings[word] ?? word.replace(/(?<=\p{L}{3})(?:straße|strasse|str)$/u, 'st'))
    .filter((word, i, words) => word !== '' && word !== 'no' && !(word === 'apt' && words[i - 1] === 'apt'))
    .join(' ')
}
