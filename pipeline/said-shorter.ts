import type { AskedIn } from './asked-facts.ts'
import type { Fact, GivenFact, Message } from './history.ts'
import { readDayAlone } from './signals/dates.ts'

/**
 * What only says something because it was said in full before: "30" of "$30" by who is asked for the sum, "the 6th" of
 * "June 6", "Lee, Ann" of "Ann Lee". A short form that could be of two things is of none.
 */

interface Said {
  text: string
  /** read in it by itself */
  facts: readonly Fact[]
  /** who spoke before; undefined = nobody */
  before: Message | undefined
  askedIn: AskedIn
}

/** @returns the facts that were given before, where the text has them in short */
export function saidShorter(said: Said, given: readonly GivenFact[]): Fact[] {
  const found = [...sums(said, given), ...days(said, given), ...namesAmongOthers(said, given), ...names(said, given)]
  return found.filter(({ start, end }) => !said.facts.some((fact) => start < fact.end && fact.start < end))
}

const asksFor = ({ before, askedIn }: Said, kind: GivenFact['kind']): boolean =>
  before?.role === 'agent' && askedIn(before.text).some((asked) => asked.kind === kind)

/** A number, and what may stand beside it in an answer; "over 30" is another sum. */
const sum =
  /^(?!(?:[\p{L}']{1,12}[ ,]{1,2}){0,3}(?:over|under|more|less|than|not|above|below|über|unter|mehr|weniger|nicht|más|menos|plus|moins|pas) )(?:[\p{L}']{1,12}[ ,]{1,2}){0,4}(\d{1,7}(?:[.,]\d{2})?)(?:,? (?:in total|altogether|exactly|each|i think|i believe|insgesamt|en total|au total))?[.!]?$/iu

function sums(said: Said, given: readonly GivenFact[]): Fact[] {
  const piece = sum.exec(said.text.trim())?.[1]
  if (piece === undefined || !asksFor(said, 'amount')) return []
  const number = Number(piece.replace(',', '.')).toFixed(2)
  const start = said.text.indexOf(piece)
  return one(
    given.filter(({ kind, value }) => kind === 'amount' && value.split(' ')[0] === number),
    start,
    piece,
  )
}

/** "Which one?", and not what they would like */
const asksWhich = /(?<!\p{L})(?:which|welche[nmrs]?|cuál|quel(?:le)?|laquelle|lequel)(?!\p{L})/iu
const asksWish =
  /\b(?:would|prefer|like|want|shall|should|can) |(?<!\p{L})(?:möchte|dürf|soll|quier|prefier|souhait|voul|préf)/iu

function days(said: Said, given: readonly GivenFact[]): Fact[] {
  const read = readDayAlone(said.text)
  if (read === null || !(asksFor(said, 'date') || isAskedWhich(said, read.piece))) return []
  const isThatDay = ({ kind, value }: GivenFact) =>
    kind === 'date' && value.split(' or ').some((reading) => Number(reading.slice(-2)) === read.day)
  return one(given.filter(isThatDay), read.start, read.piece)
}

/** "The second" may be of a list, "the 2nd" is of a month. */
const isAskedWhich = ({ before }: Said, piece: string): boolean =>
  /\d/.test(piece) &&
  before?.role === 'agent' &&
  before.text.includes('?') &&
  asksWhich.test(before.text) &&
  !asksWish.test(before.text)

/** "Ann Lee, 12 Elm Street": what stands beside other answers is no name by itself, and is one that is known. */
function namesAmongOthers(said: Said, given: readonly GivenFact[]): Fact[] {
  const known = given.filter(({ kind, value }) => kind === 'name' && value.includes(' '))
  if (known.length === 0 || !asksFor(said, 'name')) return []
  const text = said.text.toLowerCase()
  return known.flatMap((name) => {
    const start = text.indexOf(name.value)
    const around = text.slice(Math.max(0, start - 1), start) + text.charAt(start + name.value.length)
    return start < 0 || /[\p{L}\p{N}]/u.test(around) ? [] : one([name], start, name.value)
  })
}

/** "Lee, Ann", and nothing else */
const turned = /^[^\p{L}]{0,3}(?:it['’]?s |it is )?(\p{L}[\p{L}'’-]{1,24}),? (\p{L}[\p{L}'’-]{1,24})[.!]?$/iu

function names(said: Said, given: readonly GivenFact[]): Fact[] {
  const match = turned.exec(said.text.trim())
  if (match === null || !asksFor(said, 'name')) return []
  const [last, first] = [match[1] as string, match[2] as string]
  const name = `${first} ${last}`.toLowerCase()
  const start = said.text.indexOf(last)
  return one(
    given.filter(({ kind, value }) => kind === 'name' && value === name),
    start,
    said.text.slice(start).trimEnd(),
  )
}

/** A short form of two things is one of neither. */
function one(given: readonly GivenFact[], start: number, piece: string): Fact[] {
  const [first, ...others] = given
  if (first === undefined || others.some(({ value }) => value !== first.value)) return []
  return [{ kind: first.kind, value: first.value, start, end: start + piece.length }]
}
