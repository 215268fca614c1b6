import { Temporal } from 'temporal-polyfill'
import type { OpeningHours } from '../calendar.ts'
import { type WallClock, wallClock } from '../local-time.ts'

/** Which day a sentence names: "on Monday", "am 4. Januar", "by Friday", "within two business days". */

const days: readonly [RegExp, number][] = [
  [/day after tomorrow|übermorgen|pasado mañana|après-demain/, 2],
  [/tomorrow|(?<!am |guten )\bmorgen\b|(?<!la )mañana|demain/, 1],
  [/today|tonight|this (?:morning|afternoon|evening)|heute|(?<!\p{L})hoy(?!\p{L})|aujourd'hui/u, 0],
]
const weekdays: readonly RegExp[] = [
  /monday|montag|lunes|lundi/,
  /tuesday|dienstag|martes|mardi/,
  /wednesday|mittwoch|miércoles|mercredi/,
  /thursday|donnerstag|jueves|jeudi/,
  /friday|freitag|viernes|vendredi/,
  /saturday|samstag|sábado|samedi/,
  /sunday|sonntag|domingo|dimanche/,
]

const months: readonly string[] = [
  'january|januar|enero|janvier',
  'february|februar|febrero|février',
  'march|märz|marzo|mars',
  'april|abril|avril',
  'may|mai|mayo',
  'june|juni|junio|juin',
  'july|juli|julio|juillet',
  'august|agosto|août',
  'september|septiembre|septembre',
  'october|oktober|octubre|octobre',
  'november|noviembre|novembre',
  'december|dezember|diciembre|décembre',
]
const monthName = `(${months.join('|')})(?!\\p{L})`
/** "January 4", "4. Januar", "4 de enero". */
const dates: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})${monthName} (\\d{1,2})(?![\\d:])`, 'u'),
  new RegExp(`(?<![\\d.:])(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of |de )?${monthName}`, 'u'),
]

/** The next day of that date. @returns null when the sentence names none */
function dateNamed(sentence: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const match = dates[0]?.exec(sentence) ?? dates[1]?.exec(sentence)
  if (match === null || match === undefined) return null
  const [name, number] = /^\d/.test(match[1] as string) ? [match[2], match[1]] : [match[1], match[2]]
  const month = months.findIndex((names) => names.split('|').includes(name as string)) + 1
  const date = today.with({ month, day: Math.max(1, Number(number)) })
  return Temporal.PlainDate.compare(date, today) < 0 ? date.add({ years: 1 }) : date
}

/** "By Friday", "bis morgen", "d'ici vendredi": a day and no hour. */
const dayNames = `${days.map(([pattern]) => pattern.source).join('|')}|${weekdays.map(({ source }) => source).join('|')}`
/** "by end of day tomorrow" */
const ofDay = `(?:,? (?:on |next |this )?(?:${dayNames}))?`
const byDay = new RegExp(
  `(?<!\\p{L})(?:by|no later than|bis|spätestens(?: am)?|para|antes d?el final d?el?|a más tardar(?: el)?|d'ici(?: à)?|au plus tard)(?: the)?(?: end of)?(?: (?:next|this|zum|kommenden|nächsten|am|el|la))? (?:${dayNames}|(?:the )?end of (?:the |this )?(?:business |working )?(?:day|today)${ofDay}|ende des tages|tagesende|final del día)|\\bby (?:the )?(?:eod|close of business|cob)\\b${ofDay}`,
  'u',
)
const LAST_MINUTE = 23 * 60 + 59

/** The end of that day, in the workspace's zone. @returns epoch ms, 0 = none is named so */
export function endOfDayNamed(sentence: string, at: number, clock: WallClock): number {
  const named = byDay.exec(sentence)?.[0]
  return named === undefined ? 0 : clock.instantOf(dateMeant(named, LAST_MINUTE, at, clock), LAST_MINUTE)
}

export function dateMeant(sentence: string, minutes: number, at: number, clock: WallClock): Temporal.PlainDate {
  const today = clock.dayOf(at).date
  const date = dateNamed(sentence, today)
  if (date !== null) return date
  const named = days.find(([pattern]) => pattern.test(sentence))
  if (named !== undefined) return today.add({ days: named[1] })
  const isOver = clock.instantOf(today, minutes) <= at
  const weekday = weekdays.findIndex((pattern) => pattern.test(sentence))
  if (weekday < 0) return isOver ? today.add({ days: 1 }) : today
  const ahead = (weekday + 1 - today.dayOfWeek + 7) % 7
  return today.add({ days: ahead === 0 && isOver ? 7 : ahead })
}

const dayCounts: Record<string, number> = {
  ...{ one: 1, two: 2, three: 3, five: 5, eine: 1, einem: 1, eines: 1, zwei: 2, drei: 3, fünf: 5 },
  ...{ un: 1, dos: 2, tres: 3, cinco: 5, deux: 2, trois: 3, cinq: 5 },
}

/** "tomorrow morning" is over at noon. */
const partsOfDay: readonly [RegExp, number][] = [
  [/\bfirst thing\b|(?<!good )\bmorning\b|\b(?:früh|vormittag)|(?:por|de) la mañana|\bmatin/, 12 * 60],
  [/\bafternoon\b|nachmittag|(?:por|de) la tarde|après-midi/, 18 * 60],
]
const inNextPart = /\b(?:first thing|in the (?:morning|afternoon))\b/
/** "your Monday delivery", "Friday's order", "since Monday": it is not the day of what is promised. */
const dayOfPromise = new RegExp(
  `(?<!(?<!\\p{L})(?:your|of|from|since|last|about|ihre[nmrs]?|seit|vom|su|desde|votre|depuis) (?:the )?)(?:${dayNames})(?!['’]s|\\p{L}| (?:order|delivery|appointment|booking|flight|meeting|payment|shipment|bill)\\b)`,
  'u',
)

/**
 * A day without an hour, of who is come back to: "tomorrow", "on Monday morning", "within one business day".
 * @param sentence lowercased @param at epoch ms @returns when it is over, epoch ms; 0 = none is named, or it is over
 */
export function readDayNamed(sentence: string, at: number, hours: OpeningHours): number {
  const clock = wallClock(hours.time_zone)
  const count = workingDays(sentence)
  if (count > 0) return clock.instantOf(afterWorkingDays(clock.dayOf(at).date, count, hours), LAST_MINUTE)
  const isNamed = dayOfPromise.test(sentence) || dateNamed(sentence, clock.dayOf(at).date) !== null
  if (!isNamed && !inNextPart.test(sentence)) return 0
  const minutes = partsOfDay.find(([pattern]) => pattern.test(sentence))?.[1] ?? LAST_MINUTE
  const instant = clock.instantOf(dateMeant(sentence, minutes, at, clock), minutes)
  return instant > at ? instant : 0
}

/** Who is to wait longer is told a date. */
const MOST_WORKING_DAYS = 10
const counted = Object.keys(dayCounts).join('|')
const working = new RegExp(
  `(?<!\\p{L})(\\d{1,2}|${counted}|next|nächsten|nächster|próximo|siguiente|prochain) (?:(?:business|working) days?|(?:werk|arbeits)tag(?:en?)?|días? (?:hábil(?:es)?|laborables?)|jours? ouvr(?:és?|ables?))(?!\\p{L})`,
  'u',
)

/** "1 to 2 business days" are two, "the next working day" is one. */
function workingDays(sentence: string): number {
  const word = working.exec(sentence)?.[1]
  const count = word === undefined ? 0 : (dayCounts[word] ?? (Number(word) || 1))
  return count <= MOST_WORKING_DAYS ? count : 0
}

/** On a day without hours, on a holiday, and where no hours are known at the weekend, nobody works. */
function afterWorkingDays(today: Temporal.PlainDate, count: number, hours: OpeningHours): Temporal.PlainDate {
  const hasHours = hours.service_hours?.some((one) => one !== null) === true
  const works = (date: Temporal.PlainDate) =>
    !hours.holidays.includes(date.toString()) &&
    (hasHours ? hours.service_hours?.[date.dayOfWeek - 1] !== null : date.dayOfWeek < 6)
  let date = today
  for (let left = count; left > 0; ) {
    date = date.add({ days: 1 })
    if (works(date)) left--
  }
  return date
}
