/**
 * Dates as people write them, as what they may mean: `2026-06-06`, without a year `06-06`; where day and month could be
 * either and nobody said which country it is, both: `2026-06-07 or 2026-07-06`.
 */

export type DateOrder = 'day_first' | 'month_first' | 'unknown'

const monthFirst = /^(?:[a-z]{2,3}-)(?:us|ph|pr|gu|vi|as|mh|fm|pw)$/i
/** They begin with the year, and go on with the month; or their speakers write both. */
const eitherWay = /^(?:zh|ja|ko|hu|lt|mn)\b|^en-ca$|^fr-ca$/i

/** @param language BCP 47, as it was stated; '' = unknown. English alone says nothing about the country. */
export function dateOrderOf(language: string): DateOrder {
  if (monthFirst.test(language)) return 'month_first'
  if (language === '' || language.toLowerCase() === 'en' || eitherWay.test(language)) return 'unknown'
  return 'day_first'
}

const names =
  'jan(?:uary|uar|vier)?|enero|feb(?:ruary|ruar|rero)?|f[ée]vrier|mar(?:ch|zo|s)?|märz|apr(?:il)?|abril|avril|may|mai|mayo|june?|juni|junio|juin|july?|juli|julio|juillet|' +
  'aug(?:ust)?|agosto|ao[ûu]t|sep(?:t|tember|tembre|tiembre)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|nov(?:ember|embre|iembre)?|dec(?:ember)?|d[ée]cembre|dez(?:ember)?|diciembre'
const month = `(${names})(?!\\p{L})`
export const monthName = new RegExp(`(?:^|[^a-z])(?:${names})(?![a-z])`, 'i')
export const numericDate = /\d[-/.]\d/

const numbers: Record<string, number> = {
  ...{ jan: 1, ene: 1, feb: 2, fev: 2, mar: 3, apr: 4, abr: 4, avr: 4, may: 5, mai: 5, jun: 6, jul: 7, aug: 8 },
  ...{ ago: 8, aou: 8, sep: 9, oct: 10, okt: 10, nov: 11, dec: 12, dez: 12, dic: 12 },
}
function monthOf(name: string): number {
  const plain = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  return numbers[plain.startsWith('juil') ? 'jul' : plain.startsWith('jui') ? 'jun' : plain.slice(0, 3)] ?? 0
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** @returns '' when there is no such day */
function reading(year: string | undefined, monthNumber: number, day: number): string {
  if (day < 1 || day > (longest[monthNumber - 1] ?? 0)) return ''
  const short = `${String(monthNumber).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return year === undefined ? short : `${wholeYear(year)}-${short}`
}

const wholeYear = (year: string): string =>
  year.length === 4 ? year : `${Number(year) > 50 ? '19' : '20'}${year.padStart(2, '0')}`

type Read = { value: string; piece?: string } | null
const readingsOf = (...readings: string[]): Read => {
  const possible = [...new Set(readings.filter((one) => one !== ''))].sort()
  return possible.length === 0 ? null : { value: possible.join(' or ') }
}

/** Two numbers that may be day and month; what is not possible is not meant. */
function numeric(first: number, second: number, year: string | undefined, order: DateOrder): Read {
  const dayFirst = reading(year, second, first)
  const monthFirst = reading(year, first, second)
  if (order === 'day_first' && dayFirst !== '') return readingsOf(dayFirst)
  if (order === 'month_first' && monthFirst !== '') return readingsOf(monthFirst)
  return readingsOf(dayFirst, monthFirst)
}

/** What stands before a day and month that are only numbers: "1/2 of it" and "24/7" are no dates. */
const leads =
  /\b(?:on|by|from|to|until|till|since|before|after|dated?|due|for the|between|am|vom|bis|ab|seit|zum|den|el|le|du)(?: (?:the|is|was|of))?:? ?$/i

/** "9/10" alone is what somebody thinks of it. */
const isMark = /^(?:24\/7|(?:10|\d)\/(?:5|10))$/

function shortDate(match: RegExpExecArray, order: DateOrder): Read {
  const { 0: piece, index, input } = match
  const isAnswer = input.length - piece.length <= 2 && !isMark.test(piece)
  if (!isAnswer && !leads.test(input.slice(Math.max(0, index - 24), index))) return null
  return numeric(Number(match[1]), Number(match[2]), undefined, order)
}

/**
 * "24032019", "7122019": digits that make a day of our time, in any order. A number that does so by chance is rare.
 * @returns null when they make none
 */
export function readCompactDate(digits: string, order: DateOrder = 'unknown'): string | null {
  if (!/^\d{7,8}$/.test(digits)) return null
  if (isYear(digits.slice(-4))) {
    const [day, year] = [digits.slice(0, -4), digits.slice(-4)]
    const splits = day.length === 4 ? [2] : [1, 2]
    const found = splits.flatMap((at) => {
      const one = numeric(Number(day.slice(0, at)), Number(day.slice(at)), year, order)
      return one === null ? [] : one.value.split(' or ')
    })
    return readingsOf(...found)?.value ?? null
  }
  if (digits.length < 8 || !isYear(digits)) return null
  return reading(digits.slice(0, 4), Number(digits.slice(4, 6)), Number(digits.slice(6))) || null
}
const isYear = (digits: string): boolean => /^(?:19[5-9]|20[0-3])/.test(digits)

/** One way to write a date; every quantifier is bounded. */
export interface DateFinder {
  needs: RegExp
  pattern: RegExp
  read(match: RegExpExecArray, order: DateOrder): Read
}

const ordinal = ' ?(?:st|nd|rd|th)\\b'

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const dayWord = `(?:twenty|thirty)[ -](?:${ordinals.slice(0, 9).join('|')})|${ordinals.join('|')}|thirtieth`
/** "May third" */
export const spelledDay =
  /(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth)\b/i
function dayOf(words: string): number {
  const lower = words.toLowerCase()
  if (lower === 'thirtieth') return 30
  const tens = lower.startsWith('twenty') ? 20 : lower.startsWith('thirty') ? 30 : 0
  return tens + ordinals.indexOf(lower.split(/[ -]/).at(-1) as string) + 1
}

export const dateFinders: readonly DateFinder[] = [
  {
    needs: numericDate,
    pattern: /(?<![\d#]|[\d\p{L}][-/.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d|[-/.]\d)/gu,
    read: (match) => readingsOf(reading(match[1], Number(match[2]), Number(match[3]))),
  },
  {
    // dots are between day and month, and ask for a whole year or two digits throughout ("2.6.32" is a version)
    needs: numericDate,
    pattern: /(?<![\d.,/#-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/g,
    read: (match, order) => {
      const [first, separator, second, year] = match.slice(1) as [string, string, string, string]
      const isDotted = separator === '.'
      if (isDotted && year.length === 2 && (first.length === 1 || second.length === 1)) return null
      return numeric(Number(first), Number(second), year, isDotted ? 'day_first' : order)
    },
  },
  {
    needs: numericDate,
    pattern: /(?<![\d.,/$€£#-])(\d{1,2})\/(\d{1,2})(?![\d/%]|[.,]\d)/g,
    read: shortDate,
  },
  {
    needs: numericDate,
    pattern: /(?<![\d.,/$€£#-])(\d{1,2})\.(\d{1,2})\.(?!\d)/g,
    read: (match) => shortDate(match, 'day_first'),
  },
  {
    needs: /date/i,
    pattern: /\bdated?(?: (?:is|was|of|on))?:? {0,2}(\d{7,8})(?!\w)/gi,
    read: (match, order) => {
      const value = readCompactDate(match[1] as string, order)
      return value === null ? null : { value, piece: match[1] as string }
    },
  },
  {
    needs: monthName,
    pattern: new RegExp(
      `(?<!\\p{L})${month}\\.?[\\s-](?:the\\s)?(\\d{1,2})(?:${ordinal})?(?![\\d:])(?:,?[\\s-](?:of\\s)?(\\d{4})(?!\\d))?`,
      'giu',
    ),
    read: (match) => readingsOf(reading(match[3], monthOf(match[1] as string), Number(match[2]))),
  },
  {
    needs: monthName,
    pattern: new RegExp(
      `(?<![\\d.,])(\\d{1,2})(?:${ordinal}|\\.|er\\b)?[\\s-](?:(?:day\\s)?of\\s|de\\s)?${month}(?:\\.?,?[\\s-](?:of\\s|del?\\s)?(\\d{4})(?!\\d))?`,
      'giu',
    ),
    read: (match) => readingsOf(reading(match[3], monthOf(match[2] as string), Number(match[1]))),
  },
  {
    needs: spelledDay,
    pattern: new RegExp(`(?<!\\p{L})${month}\\s(?:the\\s)?(${dayWord})(?!\\p{L})(?:,?\\s(\\d{4})(?!\\d))?`, 'giu'),
    read: (match) => readSpelled(match, match[1] as string, match[2] as string),
  },
  {
    needs: spelledDay,
    pattern: new RegExp(`(?<!\\p{L})(${dayWord})\\sof\\s${month}(?:,?\\s(\\d{4})(?!\\d))?`, 'giu'),
    read: (match) => readSpelled(match, match[2] as string, match[1] as string),
  },
]

/** "it may first be checked", "you may second that": the month has its capital, unless "the" or "of" is said. */
function readSpelled(match: RegExpExecArray, name: string, day: string): Read {
  if (/^(?:may|mar|march)$/.test(name) && !/\b(?:the|of)\b/i.test(match[0])) return null
  return readingsOf(reading(match[3], monthOf(name), dayOf(day)))
}

const dayEnd = '(?=[.,!?;]|$| (?:i|we|please|and|but|is|was|of (?:this|that|last|the) month)(?!\\p{L}))'
const dayAlone = new RegExp(
  `(?:(?<!\\p{L})(?:on|of|from|for|dated) the |^(?:(?:it|that)(?: was|['’]s) )?(?:(?:the )?(?=\\d)|the (?!\\p{L}{1,12},)))(\\d{1,2}(?:${ordinal})|${dayWord})${dayEnd}`,
  'iu',
)
const dayAloneElsewhere =
  /^(?:(?:die|der|das) )?(?:vom |am |den |el (?:día )?|del (?:día )?|la del |(?:celle )?du |le )(\d{1,2})[.!]{0,2}$/iu

/** "on the 6th", "the sixth": the day of a month that nobody names. */
export function readDayAlone(text: string): { day: number; start: number; piece: string } | null {
  const match = dayAlone.exec(text) ?? dayAloneElsewhere.exec(text.trim())
  if (match === null) return null
  const piece = match[1] as string
  const day = /^\d/.test(piece) ? Number.parseInt(piece, 10) : dayOf(piece)
  return { day, start: text.indexOf(piece, match.index), piece }
}

const withoutYear = (one: string): string => one.slice(-5)

/** One of the days the one may mean is one of those of the other; a year that only one of them names does not count. */
export function isSameDate(a: string, b: string): boolean {
  const others = b.split(' or ')
  return a
    .split(' or ')
    .some((one) =>
      others.some((other) => (one.length === other.length ? one === other : withoutYear(one) === withoutYear(other))),
    )
}
