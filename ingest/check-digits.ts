/** Numbers that say by their own digits what they are. */

/** The bare digits beside a card's, such as its date, belong to the same run. */
const run = /\d{4}(?:\.\d{4}){3}(?!\d)|\d(?:[ -]{0,2}\d){12,60}/g
/** What card networks begin with, and how long their numbers are. */
const networks =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35\d{14}|3[068]\d{12}|62\d{14,17})$/
const LONGEST = 19
const SHORTEST = 13

/** Card numbers, also between other digits; they begin and end where a group of digits does. @returns their places */
export function* cardsIn(text: string): Generator<readonly [number, number]> {
  for (const { index, 0: found } of text.matchAll(run)) {
    if (/[\p{L}_]/u.test(text[index - 1] ?? '')) continue
    const places = [...found.matchAll(/\d/g)].map((match) => match.index)
    for (let from = 0; from + SHORTEST <= places.length; from++) {
      const count = isGroupEdge(places, from) ? cardFrom(found, places, from) : 0
      if (count === 0) continue
      yield [index + (places[from] as number), index + (places[from + count - 1] as number) + 1]
      from += count - 1
    }
  }
}

const isGroupEdge = (places: readonly number[], from: number): boolean =>
  from === 0 || from === places.length || (places[from] as number) > (places[from - 1] as number) + 1

/** @returns how many digits the card has that begins there, 0 = none does */
function cardFrom(found: string, places: readonly number[], from: number): number {
  for (let count = Math.min(LONGEST, places.length - from); count >= SHORTEST; count--) {
    if (!isGroupEdge(places, from + count)) continue
    const digits = places.slice(from, from + count).map((place) => found[place])
    if (isCard(digits.join(''))) return count
  }
  return 0
}

/** Luhn: every second digit from the end counts double. An order number of the same length is hardly ever all of it. */
function isCard(digits: string): boolean {
  if (!networks.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 1 : 2)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

/** How long an IBAN is in each country, ISO 13616. */
const lengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 ' +
    'FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ' +
    'ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ' +
    'ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** IBANs, in one piece or in groups. @returns their places */
export function* ibansIn(text: string): Generator<readonly [number, number]> {
  for (const { index } of text.matchAll(/(?<![a-z0-9])[a-z]{2}\d{2}/gi)) {
    const length = lengths.get(text.slice(index, index + 2).toUpperCase())
    if (length === undefined) continue
    let compact = ''
    let end = index
    while (compact.length < length && end < text.length) {
      if (/[a-z0-9]/i.test(text[end] as string)) compact += text[end]
      else if (!/[ -]/.test(text[end] as string) || !/[a-z0-9]/i.test(text[end + 1] ?? '')) break
      end++
    }
    const isWhole = compact.length === length && !/[a-z0-9]/i.test(text[end] ?? '')
    if (isWhole && isIban(compact.toUpperCase())) yield [index, end]
  }
}

/** The first four characters behind the rest, letters as two digits, leaves 1 when divided by 97. */
function isIban(compact: string): boolean {
  let rest = 0
  for (const character of compact.slice(4) + compact.slice(0, 4))
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}
