import { asGiven, type ReadFact } from './as-given.ts'
import { endOfTakenBack, isDenied, setsFactRight } from './corrections.ts'
import type { Fact, FactKind, GivenFact, Message } from './history.ts'
import { isSameFact } from './same-fact.ts'
import { readFacts } from './signals/facts.ts'

/** Which facts still hold: "276 dollars", and later "No, it is $365". */

/** A fact that holds now. */
export interface ValidFact extends GivenFact {
  /** what it was set right from */
  instead_of?: ValidFact
}

/** Where a value stands in a message. */
type Read = ReadFact & Pick<Fact, 'start' | 'end' | 'bare'>

/**
 * @param facts oldest first
 * @param messages of everybody, as far as they are remembered, oldest first; a fact may be set right by one that came later
 * @returns without those that the customer set right, and with what they set them right to, whether a word names it or not
 */
export function validFacts(facts: readonly GivenFact[], messages: readonly Message[]): ValidFact[] {
  const isSaid = (event_id: string) => messages.some((message) => message.event_id === event_id)
  let valid: ValidFact[] = facts.filter(({ event_id }) => !isSaid(event_id))
  for (const [place, message] of messages.entries()) {
    if (message.role !== 'customer') continue
    const here = facts.filter(({ event_id }) => event_id === message.event_id)
    if (valid.length + here.length > 0) valid = afterMessage(valid, here, messages, place)
  }
  return valid
}

function afterMessage(
  before: readonly ValidFact[],
  here: readonly GivenFact[],
  messages: readonly Message[],
  place: number,
): ValidFact[] {
  const message = messages[place] as Message
  const all: ValidFact[] = [...before, ...here]
  const read = readFacts(message.text)
  const denied = all.filter((fact) => isTakenBack(fact, message.text, read, before.includes(fact)))
  const saysValue = read.length > 0 || /\d/.test(message.text)
  const mayReplace = denied.length > 0 || (saysValue && setsFactRight(messages, place))
  if (!mayReplace) return all
  const given = valuesIn(message.text, read, here)
  const wrong = denied.length > 0 ? denied : replacedBy(given, before, message.text)
  const left = all.filter((fact) => !wrong.includes(fact))
  for (const one of wrong) {
    const right = rightFor(one, given, message.text, wrong)
    if (right === null) continue
    const known = left.findIndex((fact) => fact.kind === one.kind && fact.value === right.value)
    const { event_id, occurred_at } = message
    if (known < 0) left.push({ ...right, kind: one.kind, event_id, occurred_at, instead_of: one })
    else left[known] = { ...(left[known] as ValidFact), instead_of: one }
  }
  return left
}

/** The last one of each kind that is given anew; where none is, of the one that a number without a name looks like. */
function replacedBy(given: readonly Read[], before: readonly ValidFact[], text: string): ValidFact[] {
  const isGiven = (fact: ValidFact) => given.some((one) => isSameFact(one, fact))
  const last = (isOne: (fact: ValidFact) => boolean) => before.findLast((fact) => isOne(fact) && !isGiven(fact))
  const kinds = new Set(given.filter(({ bare }) => bare === undefined).map(({ kind }) => kind))
  const named = [...kinds].flatMap((kind) => last((fact) => fact.kind === kind) ?? [])
  if (kinds.size > 0) return named
  return [last((fact) => bareFor(fact, text, []) !== null)].flatMap((fact) => fact ?? [])
}

/** What the message says in its place. */
function rightFor(wrong: ValidFact, given: readonly Read[], text: string, all: readonly ValidFact[]): ReadFact | null {
  const isRight = (one: Read) => !all.some((fact) => isSameFact(fact, one)) && !isDenied(text, one.start, one.end)
  const named = given.findLast((one) => one.bare === undefined && one.kind === wrong.kind && isRight(one))
  return named ?? bareFor(wrong, text, all)
}

/** With the kinds under which they are remembered: what was asked before may have told. */
function valuesIn(text: string, all: readonly Fact[], here: readonly GivenFact[]): Read[] {
  return all.map((fact) => {
    const known = here.find(({ value }) => value === fact.value)
    const { start, end, bare } = fact
    const read = { ...asGiven(fact, text), start, end }
    if (known !== undefined) return { ...read, kind: known.kind }
    return bare === undefined ? read : { ...read, bare }
  })
}

const sumOf = (value: string): string => value.split(' ')[0] as string

/** Its letters and digits, and what a sum is without its currency. */
const formsOf = ({ kind, value, as_given = value }: GivenFact): string[] =>
  kind === 'amount' ? [as_given, sumOf(value), sumOf(value).replace('.00', '')] : [as_given, value]

function placesOf(fact: GivenFact, text: string, read: readonly Fact[]): { start: number; end: number }[] {
  const lowered = text.toLowerCase()
  const found = read.filter((one) => isSameFact(one, fact))
  const written = formsOf(fact).flatMap((form) => {
    const start = form.length < 2 ? -1 : lowered.indexOf(form.toLowerCase())
    const end = start + form.length
    const isPart = start < 0 || /[\w@]/.test(lowered.charAt(start - 1)) || /[\w@]/.test(lowered.charAt(end))
    return isPart ? [] : [{ start, end }]
  })
  return [...found, ...written]
}

/** It is called wrong; in the message that gives it, by what is said right behind it. */
function isTakenBack(fact: ValidFact, text: string, read: readonly Fact[], isOlder: boolean): boolean {
  const places = placesOf(fact, text, read)
  if (places.length === 0) return false
  const end = isOlder ? -1 : endOfTakenBack(text)
  if (end > 0 && places.every((place) => place.end <= end)) return true
  if (!isOlder && (fact.kind === 'amount' || fact.kind === 'date')) return false
  return places.some((place) => isDenied(text, place.start, place.end))
}

const token = /(?<![\w.,@-])[$€£#]?(?:[a-z]{1,6}-?)?\d[\w-]{0,24}(?:[.,]\d{1,2}(?!\d))?(?![\w@]|[.,:/]\d)/gi
/** "2 days", "3 of them", "10 am": of something else */
const isQuantity =
  /^ ?(?:%|days?|weeks?|months?|years?|hours?|minutes?|times?|items?|of\b|am\b|pm\b|uhr|tage?|wochen?|días?|semanas?|veces|jours?|semaines?|fois)/i
const numbered: readonly FactKind[] = ['order_id', 'account_id', 'phone', 'amount']

/** A number that no word names, which looks like the one that it stands for; none where there are two. */
function bareFor(wrong: ValidFact, text: string, others: readonly ValidFact[]): ReadFact | null {
  if (!numbered.includes(wrong.kind)) return null
  const found = [...text.matchAll(token)].flatMap(({ 0: piece, index }) => {
    const end = index + piece.length
    if (isQuantity.test(text.slice(end, end + 12)) || isDenied(text, index, end)) return []
    const value = valueLike(wrong, piece)
    return value === null || [wrong, ...others].some((one) => one.value === value) ? [] : [{ value, piece }]
  })
  const values = new Set(found.map(({ value }) => value))
  const right = found[0]
  if (right === undefined || values.size !== 1) return null
  const { kind } = wrong
  return right.piece === right.value
    ? { kind, value: right.value }
    : { kind, value: right.value, as_given: right.piece }
}

const letters = (value: string): string => value.replace(/\d/g, '')

/** @returns null when it does not look alike */
function valueLike({ kind, value }: ValidFact, piece: string): string | null {
  if (kind === 'amount') {
    const sum = /^[$€£]?\d{1,7}(?:[.,]\d{1,2})?$/.test(piece)
      ? Number(piece.replace(/[$€£]/, '').replace(',', '.'))
      : null
    return sum === null ? null : value.replace(/^[\d.]+/, sum.toFixed(2))
  }
  const one = piece.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const isAlike = Math.abs(one.length - value.length) <= 1 && letters(one) === letters(value)
  return isAlike ? one : null
}
