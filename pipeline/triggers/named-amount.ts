import { rateOf } from '../../contract/currency.ts'
import type { Evidence } from '../../contract/decision.ts'
import type { Policy } from '../../contract/policy.ts'
import { flag, vocabulary } from '../signals/lexicon.ts'
import type { Span } from '../signals/line.ts'
import { type AmountRole, clauseOf, isWhole, roleOf } from './amount-role.ts'

/** Every amount of a text, with what its words say about it. */

/** Money that is asked back, in the policy's currency, and where it was named. */
export interface Meant {
  amount: number
  sources: Evidence[]
}

/** One amount as it was named. */
export interface Named extends Meant {
  role: AmountRole
  /** the request itself names it */
  isBeside: boolean
  /** the amount before it that is said in one breath with it: "$300 and $250" */
  joined: Named | null
  /** told with the word for it: "I paid", "it cost" */
  isBought: boolean
  /** the message takes another amount back */
  corrects: boolean
  /** the telling words of its clause */
  words: readonly string[]
}

/** @param request where money is asked back in the text; null = nowhere */
export function readNamed<F extends Span & { value: string }>(
  text: string,
  amounts: readonly F[],
  policy: Policy,
  sourceOf: (amount: F) => Evidence,
  request: Span | null,
): Named[] {
  const named: Named[] = []
  amounts.forEach((one, i) => {
    const single = worth(one.value, policy)
    if (single === null) return
    const share = shareOf(text, one)
    const amount = rounded(single * countOf(text, one) * share)
    const clause = clauseOf(text, one, amounts)
    const role = share === 1 && isWhole(text, one) ? 'whole' : roleOf(clause)
    const last = named.at(-1) ?? null
    const isJoined =
      i > 0 && isAsked(role) && last !== null && isAsked(last.role) && isInOneBreath(text, amounts[i - 1] as F, one)
    const joined = isJoined ? last : null
    const isBeside = joined?.isBeside === true || (request !== null && isNamedBy(request, i, amounts, role, text))
    const around = clause.before + clause.after
    named.push({
      ...{ amount, sources: [sourceOf(one)], role, isBeside, joined, words: tellingWords(around) },
      ...{ isBought: bought.test(around), corrects: corrected.test(text) },
    })
  })
  for (const { isBeside, joined } of named.toReversed()) if (isBeside && joined !== null) joined.isBeside = true
  return named
}

/** Whether money of this role can be asked back as it was named. */
export const isAsked = (role: AmountRole): boolean => role !== 'other' && role !== 'whole'

/** One without a currency ("3k") is in the policy's. @returns null when nobody knows what it is worth */
export function worth(value: string, policy: Policy): number | null {
  const [number = '', currency = ''] = value.split(' ')
  const rate = currency === '' ? 1 : rateOf(currency, policy)
  return rate === null ? null : rounded(Number.parseFloat(number) * rate)
}

export const rounded = (amount: number): number => Math.round(amount * 100) / 100

/** How many characters may lie between the request and an amount that is part of it. */
const BESIDE = 30
const pause = /[,.;!?:\n]|\b(?:but|and|so|then)\b/i
/** The other number of "¥60,000, which is £450", and what says that it is the same money. */
const sameAgain = /[^\s\d]?\d[\d.,]{0,12}\d|,? (?:which|that) (?:is|was)|, (?:or|about)\b/gi

/** In the request, or next to it with no pause between ("refund the $12 shipping"). */
export function standsBeside(request: Span, { start, end }: Span, text: string): boolean {
  const between = start >= request.end ? text.slice(request.end, start) : text.slice(end, request.start)
  return between.length <= BESIDE && !pause.test(between.replace(sameAgain, ''))
}

/** No other amount stands between, unless it is the same money. What was not paid only right behind it: "refund my $90 voucher". */
function isNamedBy(request: Span, i: number, amounts: readonly Span[], role: AmountRole, text: string): boolean {
  const amount = amounts[i] as Span
  if (!standsBeside(request, amount, text)) return false
  if (role === 'whole') return false
  if (role === 'other') return amount.start >= request.end && amount.start - request.end <= AT_ONCE
  const [before, after] = [amounts[i - 1], amounts[i + 1]]
  if (before !== undefined && before.start >= request.end) return sameMoney.test(text.slice(before.end, amount.start))
  return after === undefined || after.end > request.start
}
const sameMoney = /^(?:,? (?:which|that) (?:is|was)|, (?:or|about)| ?[(=])/i
const AT_ONCE = 8

const numbers = 'two three four five six seven eight nine ten'.split(' ')
const counted = new RegExp(
  `(?:^|\\s)([2-9]|1\\d|${numbers.join('|')})(?:\\s[a-z]{3,20}){1,3}(?:,|\\sat|\\sfor|\\swere|\\scost)?\\s?$`,
  'i',
)
/** Of "3 tickets at $200 each" 3. */
function countOf(text: string, { start, end }: Span): number {
  if (!/^\s(?:each(?! time)|apiece|a piece|per (?:person|ticket|night|piece|item|seat|head))(?![a-z])/i.test(text.slice(end, end + 16))) return 1 // biome-ignore format: one line
  const count = counted.exec(text.slice(Math.max(0, start - 50), start))?.[1]?.toLowerCase() ?? '1'
  return Number.isNaN(Number(count)) ? numbers.indexOf(count) + 2 : Number(count)
}

const shares: readonly (readonly [share: number, words: string])[] = [
  [1 / 2, 'half|die hälfte|la mitad|la moitié'],
  [1 / 3, 'a third|one third|ein drittel|un tercio|un tiers'],
  [2 / 3, 'two thirds|zwei drittel|dos tercios|les deux tiers|deux tiers'],
  [1 / 4, 'a quarter|one quarter|ein viertel|una cuarta parte|un quart'],
  [3 / 4, 'three quarters|drei viertel|tres cuartas partes|les trois quarts'],
]
const shareBefore = new RegExp(
  `(?<![\\p{L}\\d])(?:${shares.map(([, words]) => `(${words})`).join('|')}|(\\d{1,2})\\s?(?:%|percent|per cent|prozent|por ciento|pour cent))(?:\\s(?:of|von|de|des|der|from))?(?:\\s(?:the|my|our|that|those|these|den|die|der|meinen|diesen|los|las|mis|esos|les|mes|ces))?(?:\\s(?:full|whole|total))?\\s$`,
  'iu',
)
/** How far before an amount a share of it may begin. */
const SHARE_LENGTH = 36
/** Of "half of the $900" a half, of "30 % of my 900 €" 0.3. */
function shareOf(text: string, { start }: Span): number {
  const match = shareBefore.exec(text.slice(Math.max(0, start - SHARE_LENGTH), start))
  if (match === null) return 1
  const percent = match[shares.length + 1]
  if (percent !== undefined) return Number(percent) / 100
  return shares.find((_, i) => match[i + 1] !== undefined)?.[0] ?? 1
}

const bought =
  /(?<!\p{L})(?:paid|pay|bought|spent|cost|costs|charged|billed|purchased?|took|bezahlt|gekostet|gekauft|pagu[eé]|pagado|compr[eé]|cost[oó]|pay[eé]|achet[eé]|coûté)(?!\p{L})/iu
/** Says that another amount than the one before is right. */
export const corrected =
  /(?<!\p{L})(?:no|nope|sorry|actually|i meant|mean|wrong|correction|rather|nein|doch|perdón|non|pardon)(?!\p{L})/iu

const joins =
  /^(?: (?:for|of|on) (?:(?:the|my|our|an?) )?\p{L}{2,20}(?: \p{L}{2,20})?| (?:fee|charge|refund|deposit)| (?:that )?(?:i|we) (?:paid|spent))?(?:,? ?(?:and|plus|&|\+|as well as|along with|und|sowie|y|et|ainsi que)(?: (?:also|then|for|another|the|my|our|that|those|an?|additional|extra|second|other|die|den|meine|los|las|mis|les|mes|des|de|del))*|,(?: (?:the|my|die|los|les))?) $/iu
const choice = /\b(?:between|either|from|zwischen|entre)\s\S{0,3}$/i
const isInOneBreath = (text: string, one: Span, next: Span): boolean =>
  next.start - one.end < 2 * BESIDE &&
  joins.test(text.slice(one.end, next.start)) &&
  !choice.test(text.slice(Math.max(0, one.start - 12), one.start))

/** Folded, without a plural's "s"; none that every message may have, and none of money and its ways. */
export function tellingWords(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[a-z]{3,24}/g) ?? []
  return words.filter(isTelling).map((word) => word.replace(/s$/, ''))
}

function isTelling(word: string): boolean {
  const known = vocabulary.get(word)
  return !common.has(word) && (known === undefined || (known.frequent === 0 && (known.flags & flag.refund) === 0))
}
const common = new Set(
  'want wanted need get got give gave getting the for was were are had has have because since and but from with that this these those they them back cost costs price total amount bought dollar dollars euro euros pound pounds usd eur gbp another again also really still just only now today yesterday week month costado costo kostet gekostet kostete pague paye'.split(
    ' ',
  ),
)
