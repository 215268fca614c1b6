import { wallClock } from '../local-time.ts'
import { dateMeant, endOfDayNamed } from './promised-day.ts'

/** How long, or until when, a sentence says that it takes: "in less than 2 minutes", "at 8:00 AM tomorrow". */

const number: Record<string, number> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, ten: 10, fifteen: 15, twenty: 20, thirty: 30, forty: 40, 'forty-five': 45, sixty: 60, ninety: 90, 'a couple of': 2 }, // biome-ignore format: a table
  ...{ einer: 1, eine: 1, einem: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, zehn: 10, fünfzehn: 15, zwanzig: 20, dreißig: 30 }, // biome-ignore format: a table
  ...{ un: 1, una: 1, dos: 2, tres: 3, cinco: 5, diez: 10, quince: 15, veinte: 20, treinta: 30 },
  ...{ une: 1, deux: 2, trois: 3, cinq: 5, dix: 10, quinze: 15, vingt: 20, trente: 30 },
}
const unit: [RegExp, number][] = [
  [/^se[cgk]/, 1],
  [/^min/, 60],
  [/^(?:h|std|stunde)/, 3600],
  [/^(?:d|tag|jour)/, 86_400],
]
const count = `\\d{1,3}|${Object.keys(number)
  .sort((a, b) => b.length - a.length)
  .join('|')}`
const units =
  'seconds?|secs?|sekunden?|segundos?|secondes?|minuten?|minutes?|minutos?|mins?|hours?|hrs?|stunden?|horas?|heures?|days?|tagen?|tage|días?|jours?'
/** "5 to 10 minutes" is ten. A time that has passed, or that is only the least, promises nothing. */
const span = new RegExp(
  `(?<![\\p{L}\\d.,$€£])(?:(?:${count}) ?(?:-|–|to|or|bis|oder|à|a|o|ou) ?)?(${count})[ -]?(${units})(?![\\p{L}])(?: (?:and|und|y|et) (\\d{1,2}) ?(?:min\\p{L}{0,5}))?(?! (?:ago|earlier|before|old|late|hábil|laborable|ouvr))`,
  'gu',
)
const notWithin =
  /(?:more than|at least|longer than|over|last|past|since|for|every|vor|mehr als|mindestens|hace|más de|il y a|plus de|au moins|depuis) ?$/
const isWithin =
  /(?:within|less than|under|at most|up to|innerhalb|weniger als|unter|menos de|dentro de|plazo (?:máximo )?de|moins de|délai de|d'ici|sous|binnen)(?: the next| an?| der nächsten)? ?$/
/** "an hour and a half", "half an hour". */
const parts: [RegExp, number][] = [
  [/\b(?:an hour and a half|one and a half hours|anderthalb stunden|hora y media)\b/, 5400],
  [/\b(?:within|in) the (?:next )?hour\b/, 3600],
  [/\b(?:half an hour|half hour|halben stunde|media hora|demi-heure|demi heure)\b/, 1800],
  [/\b(?:quarter of an hour|viertelstunde|cuarto de hora|quart d'heure)\b/, 900],
]
/** Without one of these it is the time of something else: "the 2 days delay". */
const led =
  /(?:\bin|within|less than|under|about|around|approximately|approx\.?|roughly|up to|at most|no more than|next|innerhalb(?: von)?|weniger als|unter|etwa|ca\.|nächsten|binnen|(?:spätestens|höchstens|maximal)(?: in)?|au plus|como máximo|\ben|menos de|dentro de|plazo (?:máximo )?de|unos|unas|próxim[oa]s|moins de|dans|délai de|d'ici|sous|environ|~|\()(?: the next| an?)? ?$/
const isAboutWaiting =
  /\bwait|\bqueue|\btakes?\b|\beta\b|\bhold\b|with you|warte|dauert|esper[ae]|tarda|attente|attende[rz]|patiente/
const MOST_SECONDS = 7 * 86_400

/** @param sentence lowercased @returns 0 when it says no time: "shortly", "in a moment" */
export function readSeconds(sentence: string): number {
  for (const [pattern, seconds] of parts) if (pattern.test(sentence)) return seconds
  for (const match of sentence.matchAll(span)) {
    const before = sentence.slice(0, match.index)
    if (!led.test(before) && !isAboutWaiting.test(sentence)) continue
    const seconds = secondsOf(match, before)
    if (seconds > 0 && seconds <= MOST_SECONDS) return seconds
  }
  return 0
}

function secondsOf([, amount = '', name = '', minutes]: RegExpExecArray, before: string): number {
  if (notWithin.test(before)) return 0
  const each = unit.find(([pattern]) => pattern.test(name))?.[1] ?? 0
  // "in a minute" is soon, "within a minute" is a minute
  if (each <= 60 && /^(?:an?|un|une|una|einer?|einem)$/.test(amount) && !isWithin.test(before)) return 0
  return (number[amount] ?? Number(amount)) * each + Number(minutes ?? 0) * 60
}

const clocks: readonly RegExp[] = [
  /(?<![\d:.,])(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\b/,
  /\b(?:at|by|around|before|from) (\d{1,2}):(\d{2})(?![\d:])/,
  /\b(?:at|by|around|before) (\d{1,2})(?: o'clock)?(?= (?:today|tonight|tomorrow|on|this|next|in the)|[.,!]|$)/,
  /\b(?:um|ab|gegen|bis) (\d{1,2})(?:[:.](\d{2}))? uhr/,
  /(?<!\p{L})a las? (\d{1,2})(?::(\d{2}))?(?!\d)/u,
  /(?<!\p{L})(?:à|vers|avant|dès) (\d{1,2}) ?(?:h|heures?|:)(?: ?(\d{2}))?(?!\d)/u,
]
const noon = /(?:\b(?:at|by|around|today|tomorrow)|day) noon\b/
/** Which one is meant nobody can tell from the workspace's. Right behind the hour: "est", "et" and "cet" are words elsewhere. */
const otherZone =
  /\b(?:utc|gmt)\b|(?:\d|\b[ap]\.?m\.?|uhr) ?\(?(?:bst|cest|cet|[ecmp][sd]t)(?![\p{L}\d])|\b[ap]\.?m\.? ?\(?[ecmp]t(?![\p{L}\d])/u
/**
 * The clock time a sentence names, on the day it names, else the next time it is that late.
 * @param sentence lowercased @param at epoch ms @param zone the workspace's @returns epoch ms, 0 = none, or it has passed
 */
export function readClockTime(sentence: string, at: number, zone: string): number {
  if (otherZone.test(sentence)) return 0
  const clock = wallClock(zone)
  const minutes = minutesOf(sentence)
  if (minutes < 0) return endOfDayNamed(sentence, at, clock)
  const instant = clock.instantOf(dateMeant(sentence, minutes, at, clock), minutes)
  return instant > at ? instant : 0
}

/** An hour of the day, which may be in another zone or have passed. */
export const namesHour = (sentence: string): boolean => minutesOf(sentence) >= 0

/** Of the day; -1 for none. */
function minutesOf(sentence: string): number {
  if (noon.test(sentence)) return 720
  const found = clocks.map((pattern) => pattern.exec(sentence)).find((match) => match !== null)
  if (found === undefined || found === null) return -1
  const [, hours = '', minutes = '0', half] = found
  let hour = Number(hours)
  if (half !== undefined) hour = (hour % 12) + (half === 'p' ? 12 : 0)
  // nobody is called back at three in the night
  else if (/^[1-6]$/.test(hours) || (hour < 12 && /de la (?:tarde|noche)/.test(sentence))) hour += 12
  return hour < 24 && Number(minutes) < 60 ? hour * 60 + Number(minutes) : -1
}
