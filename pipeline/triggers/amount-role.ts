import type { Span } from '../signals/line.ts'

/** Paid for the thing itself, for what comes with it (delivery, a tip), or not paid at all: points, a limit, another's price; or the whole that a part is asked of. */
export type AmountRole = 'price' | 'extra' | 'other' | 'whole'

/** How far around an amount its clause is read. */
const AROUND = 48
const clauseEnd = /[,;:.!?](?:\s|$)|\n|\s(?:but|plus|including|and|so|und|aber|pero|y|et|mais)\s/gi

/** The words before an amount and after it, up to the ends of its clause. */
export interface Clause {
  before: string
  after: string
}

/** @param others amounts of the same text, beyond which the clause does not reach */
export function clauseOf(text: string, { start, end }: Span, others: readonly Span[]): Clause {
  const from = Math.max(start - AROUND, 0, ...others.map((other) => (other.end <= start ? other.end : 0)))
  const to = Math.min(end + AROUND, text.length, ...others.map((other) => (other.start >= end ? other.start : text.length))) // biome-ignore format: one line
  const before = text.slice(from, start)
  const ends = [...before.matchAll(clauseEnd)]
  const last = ends.at(-1)
  const after = text.slice(end, to)
  const next = after.search(clauseEnd)
  return {
    before: last === undefined ? before : before.slice(last.index + last[0].length),
    after: next === -1 ? after : after.slice(0, next),
  }
}

const extra =
  '(?:delivery|shipping|shipment|postage|handling|packaging|gift wrap(?:ping)?|tips?|gratuity|insurance|customs|import dut(?:y|ies)|tax(?:es)?|vat|[a-z]{2,20} fees?|fees?|' +
  'versand(?:kosten)?|lieferung|lieferkosten|porto|trinkgeld|versicherung|zoll|gebühr(?:en)?|envío|gastos de envío|propina|seguro|livraison|frais de port|pourboire|assurance)'
/** What may stand between a name and its amount: "the limit of my card is about". */
const link =
  '(?:\\s(?:costs?|charges?|fees?|was|is|were|are|came|comes|to|of|for|over|worth|an?|another|extra|additional|only|just|about|around|me|us|would|will|be|now|at|on|my|this|that|it|card|account|per|day|week|month|year|' +
  'kostete?|kostet|war|ist|waren|von|über|für|fue|es|era|costó|cuesta|de|était|est|coûte|coûtait)){0,6}'
const extraBefore = new RegExp(
  `(?:^|\\s)${extra}${link.replace('|my|this|that|it|card|account|per|day|week|month|year', '')}\\s?$`,
  'i',
)
const extraAfter = new RegExp(
  `^(?:\\s(?:for|on|in|as|of|für|por|pour|de)(?=\\s))?(?:\\s(?:the|an?|my|express|next day|standard|den|die|das|el|la))?\\s${extra}(?:\\s(?:costs?|charges?|fees?))?(?:\\s(?:was|is|too|also|as well|extra|on top|that|which|i|you|they|back|please)(?=\\s|$)|\\s?$)`,
  'i',
)
const unpaid =
  '(?:limit|budget|balance|income|salary|points|miles|vouchers?|coupons?|gift ?cards?|store credit|discount|savings|replacement|repairs?|quote|quoted|' +
  '(?:new|used|same|cheaper|similar) (?:ones?|model|thing)|(?:eine? )?neue[rsn]?|uno nuevo|un neuf|guthaben|gutschein|rabatt|punkte|limite?|saldo|cupón|vale|descuento|puntos|bon|bon d.achat|remise|solde|plafond)'
const otherBefore = new RegExp(
  `(?:^|\\s)${unpaid}${link}\\s?$|\\s(?:elsewhere|competitors?|amazon|ebay|another (?:shop|store|site|seller))(?:\\s(?:sells?|has|have|offers?|lists?|wants?|asks?|charges?|it|them|the same|one|for|at)){1,5}\\s?$|(?:^|\\s)sold(?:\\s[a-z]{1,12}){0,2}\\s(?:for|at)\\s?$|(?:^|\\s)(?:want|wanted|like|going|plan|planning|about|trying)\\sto\\s(?:also\\s)?(?:book|buy|order|purchase|spend|invest)(?:\\s[a-z]{1,12}){0,5}\\s?$|(?:^|\\s)(?:not|nicht|pas|no)\\s?$|(?:^|\\s)(?:friend|neighbou?r|colleague|brother|sister|mother|father|cousin)(?:\\s(?:only|just|paid|got|bought|his|hers|theirs|it|one|for)){1,5}\\s?$`,
  'i',
)
const otherAfter =
  /^\s?(?:worth )?(?:of |in |as |an |von |en )(?:(?:my|your|the|our|reward|loyalty|bonus|air|store|promo) ){0,3}(?:points|miles|rewards?|credits?|vouchers?|coupons?|gift ?cards?|coins|cashback|punkten|puntos|gutscheinen?)(?![a-z])|^\s(?:off|discount|cheaper|less|vouchers?|coupons?|gift ?cards?|store credit|credit limit|limit|budget|left|to spend|(?:[a-z]{1,12} ){0,4}elsewhere|somewhere else|with you|over the (?:last |past )?[a-z ]{0,8}years|gutschein|rabatt|de descuento|de réduction|in (?:my|the) (?:bank |savings |checking )?account)(?![a-z])/i

/** "20 of the 900 dollars": the sum that is asked is the other number. */
const partBefore =
  /\d\S{0,3}(?:\s(?:dollars?|bucks|euros?|pounds?|quid|usd|eur|gbp|dólares|francs))?\s(?:(?:out\s)?(?:of|from)\s(?:the|my|our|those|these|that)|von\s(?:den|meinen|diesen|unseren)|(?:de|sur)\s(?:los|mis|esos|les|mes|ces)|des)\s(?:(?:total|whole|full)\s)?\S{0,3}$/i
/** "3 of the $300 tickets" are no part of one sum. */
const things =
  /^\s(?:tickets?|rooms?|items?|nights?|seats?|shirts?|chairs?|orders?|phones?|flights?|pairs?|ones?|charges?|payments?)(?![a-z])/i

/** Whether the amount is the whole that a part is asked of. */
export const isWhole = (text: string, { start, end }: Span): boolean =>
  partBefore.test(text.slice(Math.max(0, start - AROUND), start)) && !things.test(text.slice(end, end + AROUND))

export function roleOf({ before, after }: Clause): AmountRole {
  if (otherAfter.test(after) || otherBefore.test(` ${before}`)) return 'other'
  return extraAfter.test(after) || extraBefore.test(` ${before}`) ? 'extra' : 'price'
}
