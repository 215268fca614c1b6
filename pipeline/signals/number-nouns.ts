import type { FactKind } from '../history.ts'

/** What a number is, by the word that stands beside it. */

const nouns: Partial<Record<FactKind, string>> = {
  address: 'zip zipcode zipcodes postcode postal pincode house door apartment apt',
  date: 'date dated dob birthday',
  phone: 'phone mobile cell telephone tel whatsapp',
  account_id:
    'account accounts acct acc ac accnt ssn social card cards credit debit customer user username userid login membership member patient student employee pin password passcode security iban checking checkings savings kundennummer kundennr kunde kundin vertragsnummer vertrag mitgliedsnummer konto kontonummer kartennummer karte cliente cuenta contrato socio tarjeta client compte contrat carte',
  order_id:
    'order orders booking reservation confirmation case ticket reference ref tracking invoice claim policy flight transaction serial pnr bestellung bestellnummer bestellnr auftrag auftragsnummer buchung buchungsnummer reservierung vorgangsnummer aktenzeichen sendungsnummer rechnung rechnungsnummer referenz referenznummer buchungsreferenz referencia référence pedido reserva localizador factura expediente incidencia póliza envío commande réservation dossier facture colis',
  amount: 'amount transfer pay paid charged price cost costs refund reimbursement bill worth expense expenses total',
  product: 'model item product quantity qty version size sku article',
}
const kindOf = new Map<string, FactKind>(
  Object.entries(nouns).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind as FactKind])),
)
/** behind a number they count or measure something that is sold */
const units = new Set(
  'gb mb tb pieces piece pcs pc qty quantity nos units items persons people passengers pack packs door wd'.split(' '),
)
/** "ssn no 0087", "account number is 1111", "card ending with 4711" */
const between = new Set(
  'no num nr number numbers is was of the my your a id code ending ends with in are for its it ist lautet meine die der nr nummer es el la mi número numero de del est le ma mon numéro n° c'.split(
    ' ',
  ),
)
const MOST_BETWEEN = 4

export const isUnit = (word: string): boolean => units.has(word)

/** @param word in lower case */
export const kindOfNoun = (word: string): FactKind | null => kindOf.get(word) ?? null

/** The kind that the words around a number say it is; null = they say nothing. @param tokens in lower case */
export function kindAmong(tokens: readonly string[], start: number, end: number): FactKind | null {
  if (isTarget(tokens, start)) return 'account_id'
  for (let i = start - 1, left = MOST_BETWEEN; i >= 0 && left > 0; i--, left--) {
    const kind = kindOfNoun(tokens[i] as string)
    if (kind !== null) return kind
    if (!between.has(tokens[i] as string)) break
  }
  return units.has(tokens[end] ?? '') ? 'product' : null
}

/** "transfer it to 1234" */
function isTarget(tokens: readonly string[], start: number): boolean {
  if (!/^(?:to|from|into)$/.test(tokens[start - 1] ?? '')) return false
  return tokens
    .slice(Math.max(0, start - 6), start)
    .some((word) => /^(?:transfer|transferred|send|sent|money)$/.test(word))
}

/** A town or two words and five to seven digits, and nothing else: a postcode. */
export function isPostcode(tokens: readonly string[], value: string): boolean {
  if (!postcode.test(value) || tokens.length < 2 || tokens.length > 4) return false
  return tokens.every((token) => token === value || (/^\p{L}{2,}$/u.test(token) && kindOfNoun(token) === null))
}

/** "311 North Mill Austin TX 78702": it begins with the house and ends with the postcode. */
export function endsAddress(tokens: readonly string[], end: number): boolean {
  const house = tokens.findIndex((token) => /^\d{1,5}[a-z]?$/.test(token))
  return end === tokens.length && house >= 0 && house <= 2 && end - house >= 4 && postcode.test(tokens[end - 1] ?? '')
}

/** "3000": of a hundred identifiers one ends so, of sums most. */
export const isRound = (value: string): boolean => /^[1-9]\d{0,4}00$/.test(value)

/** Four digits are the last of a longer number, or a PIN; ten a telephone's; else it is the number of what they bought. */
export function kindByForm(value: string): FactKind {
  if (/^\d{4}$/.test(value)) return 'account_id'
  return /^\d{10}$/.test(value) ? 'phone' : 'order_id'
}

/** What a conversation is about says what a number without a word beside it is for. */
const topics: readonly [FactKind, RegExp][] = [
  [
    'account_id',
    /\b(?:account|acct?|ssn|social security|card|credit|debit|bank|balance|password|pass ?code|log ?in|user ?(?:name|id)|transfer)/gi,
  ],
  [
    'order_id',
    /\b(?:order|booking|booked|flight|ticket|seat|reservation|confirmation|claim|case|policy|tracking|parcel|package|delivery|shipment|invoice|reference)/gi,
  ],
  ['address', /\b(?:zip|postcode|postal|city|town|moving|moved|live in)\b/gi],
]

/** The last word that tells one from the others. @returns null when there is none */
export function topicOf(text: string, value: string): FactKind | null {
  let best: FactKind | null = null
  let at = -1
  for (const [kind, words] of topics) {
    if (kind === 'address' && !postcode.test(value)) continue
    for (const { index } of text.matchAll(words)) if (index > at) [best, at] = [kind, index]
  }
  return best
}
const postcode = /^\d{5,7}$/
