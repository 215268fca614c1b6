import type { FactKind } from '../history.ts'
import { type DateOrder, dateFinders } from './dates.ts'
import { naming, namings, turnedName, turnedNaming } from './named.ts'
import { isNoName } from './no-names.ts'
import { kindAmong, kindOfNoun } from './number-nouns.ts'
import { numberWord, readSpokenElsewhere, readSpokenNumber, readWrittenNumber } from './numbers.ts'
import { isPlace } from './places.ts'

const SHORT_ANSWER_LENGTH = 12
const currencies: Record<string, string> = {
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  buck: 'USD',
  bucks: 'USD',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  dolar: 'USD',
  dolares: 'USD',
  // of the countries that count in pesos the one where most people live
  peso: 'MXN',
  pesos: 'MXN',
  pfund: 'GBP',
  libra: 'GBP',
  libras: 'GBP',
  livres: 'GBP',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  '¥': 'JPY',
  jpy: 'JPY',
  yen: 'JPY',
  '₹': 'INR',
  inr: 'INR',
  rupee: 'INR',
  rupees: 'INR',
  rs: 'INR',
  chf: 'CHF',
  francs: 'CHF',
  francos: 'CHF',
  franken: 'CHF',
  cad: 'CAD',
  c$: 'CAD',
  ca$: 'CAD',
  aud: 'AUD',
  a$: 'AUD',
  au$: 'AUD',
  nzd: 'NZD',
  nz$: 'NZD',
  sgd: 'SGD',
  s$: 'SGD',
  hkd: 'HKD',
  hk$: 'HKD',
  brl: 'BRL',
  r$: 'BRL',
  reais: 'BRL',
  mxn: 'MXN',
  mx$: 'MXN',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  pln: 'PLN',
  zloty: 'PLN',
  złoty: 'PLN',
  złotych: 'PLN',
  zł: 'PLN',
  czk: 'CZK',
  huf: 'HUF',
  cny: 'CNY',
  krw: 'KRW',
  '₩': 'KRW',
  thb: 'THB',
  ils: 'ILS',
  '₪': 'ILS',
  zar: 'ZAR',
  aed: 'AED',
}
/** Dollars and pesos that say whose they are, by the first three letters of the country: "kanadische Dollar", "pesos chilenos". */
const dollarsOf: Record<string, string> = {
  can: 'CAD',
  kan: 'CAD',
  aus: 'AUD',
  new: 'NZD',
  neu: 'NZD',
  hon: 'HKD',
  sin: 'SGD',
}
const pesosOf: Record<string, string> = { mex: 'MXN', col: 'COP', chi: 'CLP', arg: 'ARS', phi: 'PHP', fil: 'PHP' }
// "1,50,000": lakhs
const number =
  '\\d{1,2}(?:,\\d{2}){1,3},\\d{3}(?:\\.\\d{1,2})?|\\d{1,3}(?:[,. \u2019\x27]\\d{3}){1,4}(?:[.,]\\d{1,2})?|\\d{1,12}(?:[.,]\\d{1,2})?'
// "R$", "C$", "A$" are other dollars
const symbol = '(?<![a-z])(?:us|ca?|au?|nz|s|hk|mx|r)\\$|(?<![a-z])\\$|[€£¥₹₩₪]'
const code = 'usd|eur|gbp|jpy|inr|chf|cad|aud|nzd|sgd|hkd|brl|mxn|sek|nok|dkk|pln|czk|huf|cny|krw|thb|ils|zar|aed'
const named = `${code}|dollars?|d[oó]lar(?:es)?|bucks?|euros?|pounds?|pfund|libras?|livres(?=\\ssterling)|pesos?|quid|yen|rupees?|francs|francos(?=\\ssuizos)|franken|reais|z[lł]oty(?:ch)?|zł`

const landBefore =
  '(?:us|american|canadian|australian|new zealand|hong kong|singapore|mexican|colombian|chilean|argentine|philippine|british|swiss|schweizer|amerikanische|kanadische|australische|neuseeland|hongkong|singapur|britische)'
const landAfter =
  '(?:americanos|estadounidenses|canadienses|australianos|mexicanos|colombianos|chilenos|argentinos|filipinos|esterlinas|suizos|américains|canadiens|australiens|suisses|sterling)'

/** One way to find one kind of fact. */
export interface Finder {
  kind: FactKind
  pattern: RegExp
  /** what makes it worth trying; neighbours that need the same share it */
  needs: RegExp
  /** @returns null = it is none */
  read(match: RegExpExecArray, order: DateOrder): Found | null
}

/** What a finder makes of a match. */
interface Found {
  value: string
  /** the part of the match that is the fact; absent = all of it */
  piece?: string
  kind?: FactKind
  /** nothing says what the number is for */
  bare?: true
}

const digit = /\d/
const LEAST_IBAN = 15
/** A number in groups: three and more of any length, or two where the last may only be shorter at the end of the sentence. */
const groups =
  '\\d{2,8}(?: \\d{2,8}){2,6}(?: \\d)?(?! ?\\d)|\\d{4}(?:[ -]\\d{4}){1,4}(?![ -]\\d)|\\d{3,4} \\d{2,3}(?=\\s{0,3}(?:$|[.,;!?)\\n](?!\\d)))'
/** What has a number, and words that say by themselves that one follows. */
const numbered =
  '(order|booking|reservation|confirmation|case|ticket|tracking|invoice|claim|policy|transaction|customer|account|membership|member|contract|bestell|kunden|auftrags|buchungs|rechnungs|pedido|reserva|factura|expediente|incidencia|cliente|cuenta|contrato|socio|commande|réservation|dossier|facture|colis|client|compte|contrat)'
const numberNamed =
  '(reference|ref|referenz|referenznummer|buchungsreferenz|referencia|référence|localizador|pnr|bestellnummer|bestellnr|reservierungsnummer|auftragsnummer|buchungsnummer|vorgangsnummer|aktenzeichen|sendungsnummer|rechnungsnummer|kundennummer|kundennr|vertragsnummer|mitgliedsnummer|kontonummer)'
/** Only the end of a number is told, which is no answer to who asks for it. */
const ending =
  'ending (?:in|with)|ends (?:in|with)|mit den (?:letzten )?endziffern|endet auf|(?:que )?(?:termina|terminada|acaba) en|(?:qui )?(?:se termine|termine|finissant|finit) par'
export const isEnding = new RegExp(`(?<!\\p{L})(?:${ending})(?!\\p{L})`, 'iu')
/** "It weighs 600 pounds": never money. */
const notWeighing =
  '(?<!(?<![a-zà-ÿ])(?:weigh(?:s|ed|ing)?|weight of|pes(?:a|an|aba|aban|ando)|pesas? de|mancuernas? de|kettlebells? (?:of|de)|wiegt|wiegen|gewicht von|pèse|pesait) (?:(?:about|around|over|almost|nearly|unas|unos|casi|más de|etwa|über|fast) )?)'
/** "600 pounds of gravel", "50 libras de peso": a weight, unless it is of money. */
const ofWeight =
  '(?:(?<=pounds|libras?|pesos|pfund)\\s(?:(?:of|de)\\s(?:(?:body|dead|checked|hand|pure|live)\\s)?(?:weight|gravel|sand|soil|coal|rice|flour|beef|meat|turkey|chicken|fish|sugar|coffee|dog food|cat food|cat litter|luggage|baggage|muscle|fat|potatoes|apples|cargo|iron|steel|peso|equipaje|carne|arroz|azúcar|café|harina|pollo|arena|hierro|músculo|grasa|patatas|papas)|de\\s\\d{1,3}\\s?(?:kg|kilos?)|(?:kettlebell|dumbbells?|barbell|weights?|mehl|fleisch|kaffee|zucker)|heavy)(?![a-zà-ÿ]))'
const moneyName = new RegExp(`${symbol}|${named}|(?<![a-z])rs(?![a-z])`, 'i')
const amount = (value: number, thousands: string | undefined, currency: string): string | null => {
  const factor = thousands === undefined ? 1 : /^m/i.test(thousands) ? 1e6 : 1000
  return Number.isFinite(value) ? `${(value * factor).toFixed(2)}${currency === '' ? '' : ` ${currency}`}` : null
}
const money = (value: string | null, piece?: string): { value: string; piece?: string } | null =>
  value === null ? null : { value, piece }

const twoNames = "\\p{Lu}[\\p{L}'-]{1,20}(?: \\p{Lu}[\\p{L}'-]{1,20}){1,2}"
/** "I'm Tom Baker", "Hi, this is Anna Weber, …", "Anna Weber here": at the beginning, with a last name. */
export const introduction = new RegExp(
  `^(?:(?:[Hh]i|[Hh]ello|[Hh]ey|[Gg]ood (?:morning|afternoon|evening)|[Hh]allo|[Gg]uten (?:Tag|Morgen|Abend)|[Hh]ola|[Bb]uen[oa]s(?: (?:días|tardes|noches))?|[Bb]onjour|[Bb]onsoir)(?: there)?[,.!]? )?(?:(?:I['’]?m|I am|[Tt]his is|[Hh]ier (?:ist|spricht|schreibt)|[Ii]ch bin(?: (?:der|die))?|[Ss]oy|[Aa]quí|[Jj]e suis|(?:[Mm]oi )?[Cc]['’]est|[Ii]ci) (${twoNames})(?=\\s?(?:$|[.,!;\\n]| (?:and|from|here|with|calling|writing|und|aus|von|mit|y|con|de|et)(?!\\p{L})))|(${twoNames}) (?:here|hier)\\b)`,
  'u',
)

/** In this order; a later one does not take what an earlier one has. Every quantifier is bounded. */
export const finders: readonly Finder[] = [
  {
    kind: 'email',
    needs: /@/,
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi,
    read: (match) => ({ value: match[0].toLowerCase() }),
  },
  {
    // "ann.lee at example dot com"
    kind: 'email',
    needs: / dot /i,
    pattern:
      /(?<![\w.+-])([\w.+-]{1,64}(?: dot [\w+-]{1,40}){0,2}) at ([a-z0-9-]{1,63}(?: dot [a-z0-9-]{1,63}){0,2} dot [a-z]{2,10})(?![\w-])/gi,
    read: (match) => spokenAddress(match[1] as string, match[2] as string),
  },
  {
    // "ann.lee at gmail.com", "ann.lee (at) example.org"
    kind: 'email',
    needs: /[([]at[)\]]| at (?:gm|goo|hot|ya|out|ic|li|ao|we|pro)[a-z]{1,9}\./i,
    pattern:
      /(?<![\w.+-])([\w.+-]{1,64})(?:\s?[([]at[)\]]\s?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,40}){1,3})| at ((?:gmail|googlemail|hotmail|yahoo|outlook|icloud|live|aol|gmx|web|proton(?:mail)?)\.[a-z]{2,3}(?:\.[a-z]{2})?))(?![\w-])/gi,
    read: (match) => ({ value: `${match[1]}@${match[2] ?? match[3]}`.toLowerCase() }),
  },
  {
    // "41 pounds 55", "64 euros et 90 centimes"
    kind: 'amount',
    needs: moneyName,
    pattern:
      /(?<![\d.,#-])(\d{1,6})\s?(dollars?|d[oó]lar(?:es)?|euros?|pounds?|pfund|libras?|franken|francs|€|£)\s(?:(?:and|und|y|con|et)\s)?(\d{2})(?:\s?(?:cents?|pence|p|centimes?|céntimos?)(?![a-z])|(?=\s{0,3}(?:$|[.,;!?)\n](?!\d)|(?:and|but|for|on|in|from|was|were|is|to|at|back|und|für|am|y|por|el|et|pour|le)\s)))/gi,
    read: (match) => money(amount(Number(`${match[1]}.${match[3]}`), undefined, currencyOf(match[2] as string, ''))),
  },
  {
    kind: 'amount',
    needs: moneyName,
    pattern: new RegExp(
      `(${symbol}|\\b(?:${code})(?=[\\s\\d])|\\brs\\.?(?=\\s?\\d))\\s?(${number})(?![\\d])\\s?(k|m|grand|million|thousand)?(?![a-z])`,
      'gi',
    ),
    read: (match) =>
      money(
        amount(
          readWrittenNumber(match[2] as string),
          match[3],
          currencies[(match[1] as string).toLowerCase().replace('.', '')] as string,
        ),
      ),
  },
  {
    kind: 'amount',
    needs: moneyName,
    pattern: new RegExp(
      `(?<![\\d.,#-])(?=\\d)${notWeighing}(${number})(?:[.,][-–—]{1,2})?\\s?(k|grand|million|thousand)?\\s?(?:(${landBefore})[\\s-])?([$€£¥₹₩₪]|(?:${named})(?![a-zł]))(?:\\s(${landAfter})(?![a-z]))?(?!${ofWeight})`,
      'gi',
    ),
    read: (match) =>
      money(
        amount(
          readWrittenNumber(match[1] as string),
          match[2],
          currencyOf(match[4] as string, match[3] ?? match[5] ?? ''),
        ),
      ),
  },
  {
    kind: 'amount',
    needs: /dollar|buck|euro|pound|quid/i,
    pattern: new RegExp(
      `\\b(${numberWord}(?:[\\s-]${numberWord}){0,9})\\s(dollars?|bucks|euros?|pounds?|quid)\\b`,
      'gi',
    ),
    read: (match) => {
      const value = readSpokenNumber(match[1] as string)
      return value === null
        ? null
        : money(amount(value, undefined, currencies[(match[2] as string).toLowerCase()] as string))
    },
  },
  {
    // "refund me the 3k": thousands of whatever the shop counts in
    kind: 'amount',
    needs: /\dk\b|\d grand\b/i,
    pattern:
      /\b(?:refund(?:s|ed)?|reimburse(?:d|ment)?|paid|pay|spent|cost|charged|owed?|owes|worth|return|money)(?:\s(?:me|us|you|of|for|my|the|back|about|around|over|nearly|almost|another|that|those|your|is|was)){0,4}\s(\d{1,3}(?:[.,]\d{1,2})?)\s?(k|grand)(?!\w)(?!\s(?:miles|points|followers|steps|words|tokens|users|people|video|tv|monitor|views|coins|credits|pianos?))|(?<![\w.,$€£¥])(\d{1,3}(?:[.,]\d{1,2})?)\s?(k|grand)(?=\s(?:back|refund))/gi,
    read: (match) => {
      const [written, thousands] = [match[1] ?? match[3], match[2] ?? match[4]] as [string, string]
      return money(
        amount(readWrittenNumber(written), thousands, ''),
        `${written}${/ ?(?:k|grand)$/i.exec(match[0])?.[0]}`,
      )
    },
  },
  {
    // "paid two grand", "my three grand back"; a grand piano is none
    kind: 'amount',
    needs: /grand/i,
    pattern: new RegExp(
      `(?<![\\w.,$€£¥])((?:\\d{1,3}(?:[.,]\\d{1,2})?\\s?|(?:${numberWord}[\\s-]){1,4})grand)(?=\\s?[.,;!?]|$|\\s(?:back|down|refund(?:ed)?|on|for|in|to|from|and|but|or|i|you|it|that|this|which|please|now|is|was|off|each|worth|of)\\b(?!\\s(?:piano|hotel|tour)))`,
      'gi',
    ),
    read: (match) => {
      const written = match[1] as string
      const value = digit.test(written)
        ? readWrittenNumber(written.replace(/\s?grand/i, '')) * 1000
        : readSpokenNumber(written)
      return value === null ? null : money(amount(value, undefined, ''))
    },
  },
  {
    // "the amount is 500", and nothing that is counted
    kind: 'amount',
    needs: /(?:amount|total|sum)\b.{0,30}\d/i,
    pattern:
      /\b(?:amount|total|sum)(?: (?:charged|paid|due|billed|i (?:paid|was charged)))?(?: (?:is|was|of)|:) {0,2}(\d{1,7}(?:[.,]\d{2})?)(?![\w%]|[.,:/-]\d)(?= {0,2}(?:$|[.,;!?)\n]| (?:and|but|on|for|from|in|to|with|which|that|please|date[ds]?)\b))/gi,
    read: (match) => money(amount(readWrittenNumber(match[1] as string), undefined, ''), match[1]),
  },
  {
    kind: 'amount',
    needs: /euro|dollar|lares|franken|pfund/i,
    pattern:
      /(?<![\p{L}\d.,])(\p{L}{2,40}(?:[\s-]\p{L}{1,20}){0,6})\s(euros?|d[oó]lares|dollars?|franken|pfund)(?!\p{L})/giu,
    read: (match) => spokenElsewhere(match[1] as string, match[2] as string),
  },
  {
    // before dates and telephones, which its groups would look like
    kind: 'account_id',
    needs: /[a-z]{2}\d\d ?[a-z0-9]{4}/i,
    pattern:
      /(?<![\w-])[a-z]{2}\d{2} ?[a-z0-9]{4}(?: ?\d{4}){1,6}(?: ?(?=[a-z]{0,3}\d)[a-z0-9]{4}){0,2}(?: ?(?=[a-z]{0,2}\d)[a-z0-9]{1,3})?(?![\w-])/gi,
    read: ({ 0: piece }) => (formatId(piece).length < LEAST_IBAN ? null : { value: formatId(piece) }),
  },
  ...dateFinders.map((finder) => ({ kind: 'date' as const, ...finder })),
  {
    kind: 'phone',
    needs: /\+\d|\d{2,3}\)?[ ./-]\d{2,3}/,
    pattern:
      /(?<![\w+]|\d[/-])(?:\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}|(?:1[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})(?![\w-]|\/\d)/g,
    read: (match) => (match[0].startsWith('+') || !isCalledOther(match) ? phoneOf(match[0]) : null),
  },
  {
    // with the zero that calls from inside a country begin with
    kind: 'phone',
    needs: /\b0\d{1,4}[ ./-]\d\d/,
    pattern:
      /(?<![\w+.,-]|\d\/|\d{3} )(?:0\d{2,4}[ /-]\d{3,8}(?:[ -]\d{2,6}){0,2}|0\d(?:[ .]\d{2}){4})(?![\w/-]| \d\d)/g,
    read: (match) =>
      match[0].replace(/\D/g, '').length < LEAST_NATIONAL_DIGITS || isCalledOther(match) ? null : phoneOf(match[0]),
  },
  {
    kind: 'phone',
    needs: /\d[\d .()-]{5,18}\d/,
    pattern:
      /\b(?:(?:phone|mobile|cell|telephone|whatsapp|tel)(?: number| no)?|(?:call|reach|text|ring)(?: me)?(?: back)?(?: (?:at|on))?)\.?:?(?: is)? ?(\d[\d .()-]{5,18}\d)(?!\w)/gi,
    read: (match) => phoneOf(match[1] as string),
  },
  {
    // "mi móvil es 612 345 678", "rufen Sie mich an unter …", "rappelez-moi au …", and "612 345 678 es mi móvil"
    kind: 'phone',
    needs: /\d[\d .()/-]{5,18}\d/,
    pattern:
      /(?<!\p{L})(?:(?:mi (?:número(?: de teléfono)?|teléfono|móvil|celular)|teléfono|móvil|celular|ll[aá]m[aeo]\p{L}{0,5}|meine (?:handy|telefon|mobil)?nummer|telefon(?:nummer)?|handy(?:nummer)?|anrufen|zurückrufen|rufen sie(?: mich)?|mon (?:numéro(?: de téléphone)?|portable|téléphone)|(?:r?appelez|joindre)(?:-moi)?)(?:,? (?:es|al|en el|a|ist|lautet|an|zurück|unter|bitte|est|c'est|au|le)|:){0,4} {0,2}(?=\d))(\d[\d .()/-]{5,18}\d)(?![\w@])|(?<![\w+.,-])(\d{3} \d{3} \d{3})(?= (?:es|ist|c'est|est) (?:mi|meine?|mon)(?: (?:número(?: de teléfono)?|teléfono|móvil|celular|(?:handy|telefon|mobil)nummer|nummer|numéro|portable|téléphone))(?!\p{L}))/giu,
    read: (match) => phoneOf((match[1] ?? match[2]) as string),
  },
  {
    // "zip code 431 205"
    kind: 'address',
    needs: /\d{3} \d{3}/,
    pattern: /\b(?:zip|post(?:al)?|pin) ?(?:code)?(?: number| no)?(?: is|:)? {0,2}(\d{3} \d{3})(?![ ]?\d)(?!\w)/gi,
    read: (match) => ({ value: formatId(match[1] as string), piece: match[1] }),
  },
  {
    kind: 'address',
    needs: /(?:stra(?:ß|ss)e|str\.?|weg|gasse|platz|allee) \d/i,
    pattern:
      /(?<!\p{L})(\p{L}[\p{L}-]{2,30}(?:straße|strasse|str\.?|weg|gasse|platz|allee) \d{1,4}[a-z]?(?!\p{L}|\d)(?:,? \d{5}(?!\d))?(?:,? \p{Lu}\p{L}{2,30})?)/gu,
    read: (match) => ({ value: (match[1] as string).toLowerCase().replaceAll(',', '') }),
  },
  {
    // "order number A 1043": capitals that stand apart from the digits
    kind: 'order_id',
    needs: /[A-Z] \d{3}/,
    pattern:
      /\b([Oo]rder|[Bb]ooking|[Rr]eservation|[Cc]onfirmation|[Cc]ase|[Tt]icket|[Rr]eference|[Rr]ef|[Ii]nvoice|[Cc]laim|[Pp]olicy|[Cc]ustomer|[Aa]ccount|[Mm]ember(?:ship)?)(?: (?:number|no\.?|nr\.?|id|ID|code))?(?: is|:|,)? ?#?((?!(?:I|NR|NO|ID|US|EU|UK|ON|IN|AT) )[A-Z]{1,3} \d{3,10})(?![\w-]|[.,]\d)/g,
    read: (match) => idOf(match[2] as string, match[1] as string, match[0]),
  },
  {
    // "booking reference XK7 2PL": in groups, up to the end of the sentence
    kind: 'order_id',
    needs: /[\dA-Z] \d|\d [A-Z]{1,3}\d/,
    pattern: new RegExp(
      `(?<![\\p{L}\\d-])(?:${numberNamed}\\.?|${numbered} {1,2}(?:number|no|nr|id|code|nummer|n[uú]mero|numéro)\\.?|(?:n[uú]mero|numéro) (?:de |du |d['’])(?:la |l['’]|mi |su |mon )?${numbered})(?: (?:number|no|nr|code)\\.?)?(?: {0,2}(?:is|was|ist|lautet|es(?: el)?|est(?: le)?)(?!\\p{L}))? {0,2}[=:]? {0,2}#?((?=[A-Z]{0,3}-?\\d|[A-Z]{1,3} \\d)[A-Z\\d-]{1,8}(?: [A-Z\\d]{1,8}){1,4})(?=\\s{0,3}(?:$|[.,;!?)\\n](?!\\d)))`,
      'giu',
    ),
    read: groupedIdOf,
  },
  {
    kind: 'order_id',
    needs: digit,
    pattern: new RegExp(
      `\\b(order|booking|reservation|confirmation|case|ticket|reference|ref|tracking|invoice|claim|policy|flight|transaction|serial|customer|user|login|username|account|acct|acc|ac|membership|member|patient|student|employee|card|credit|debit|pin|ssn|security|password|passcode|id|pnr|zip|zipcode|postcode|postal|bestellung|bestellnummer|bestellnr|auftrag|auftragsnummer|buchung|buchungsnummer|reservierung|vorgangsnummer|aktenzeichen|sendungsnummer|rechnung|rechnungsnummer|kundennummer|kundennr|kunde|vertragsnummer|vertrag|mitgliedsnummer|kontonummer|kartennummer|pedido|reserva|localizador|factura|expediente|incidencia|cliente|cuenta|contrato|socio|commande|dossier|facture|colis|client|compte|contrat)(?:'s)?(?: {1,2}(?:number|no|num|nr|id|code|nummer|numero|número|numéro|n[°º])(?![a-zà-ÿ])\\.?){0,2}(?: {0,2}(?:is|was|ist|lautet|es(?: el| la)?|est(?: le| la)?|=|:|${ending})){0,2} {0,2}#? {0,1}(${groups}|(?=[a-z_-]{0,30}\\d)[a-z0-9](?:[a-z0-9_-]|(?<=\\d)[./](?=\\d)){2,31})(?![\\w@]|[/-]\\d)`,
      'gi',
    ),
    read: (match) => (isVerb(match) ? null : idOf(match[2] as string, match[1] as string, match[0])),
  },
  {
    // "my Dyson V11", "the iPhone 14 Pro"
    kind: 'product',
    needs: /[A-Z][\p{L}&-]{1,20} [A-Z]{0,4}-?\d/u,
    pattern:
      /(?<!\p{L})(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]n?|[Tt]his|[Mm]eine?[nrms]?|[Uu]nsere?[nrms]?|[Dd]e[rnm]|[Dd]ie|[Dd]as|[Ee]ine?[nrm]?|[Mm]i|[Ee]l|[Ll]a|[Uu]na?|[Mm]on|[Mm]a|[Ll]e|[Uu]ne) ((?:\p{Lu}[\p{L}&-]{1,20}|i\p{Lu}\p{L}{1,12})(?: \p{Lu}[\p{L}&-]{1,20}){0,2} (?:[A-Z]{0,4}-?\d{1,4}[A-Za-z]{0,4})(?: (?:Pro|Plus|Max|Ultra|Mini|Air|SE|Lite|FE)){0,2})(?![\w€$£%]|[-/.:,]\d| (?:euros?|dollars?|pounds|a\.?m|p\.?m|uhr|days?|weeks?|minutes?|hours?|times|[A-Z]?\d)\b)/gu,
    read: (match) => productOf(match[1] as string),
  },
  {
    // "Bosch Serie 6", "bosch series 6"
    kind: 'product',
    needs: /seri/i,
    pattern: /(?<!\p{L})(\p{L}{3,20} s[eé]ries? \d{1,2}(?!\d))/giu,
    read: (match) =>
      /^(?:the|this|time|tv|mini|next|last|new|first|second|season|watch|watched|die|der|das|eine?|diese|una?|esta|cette|une|la|ma|mi|my|of)\b/i.test(
        match[1] as string,
      )
        ? null
        : { value: (match[1] as string).toLowerCase(), piece: match[1] as string },
  },
  {
    kind: 'order_id',
    needs: digit,
    pattern:
      /(?<![\w&/]|\d[.-])(?:(?:\d{4}[ -]){2,4}\d{2,4}(?![ -]\d)|\d{2,8}(?:[/-]\d{1,8}){2,5}|\d{2,3}-\d{5,8}|\d{5,8}-\d{1,3}|#[A-Za-z0-9-]{3,24}|(?=[A-Z0-9]{0,5}\d)(?=[A-Z0-9]{0,5}[A-Z])[A-Z0-9]{6}|[A-Z]{1,6}-?\d[A-Z0-9-]{2,20}|[A-Za-z0-9]{1,24}(?:_[A-Za-z0-9]{1,24}){1,4}|[A-Za-z]{1,8}\d{4,16}|\d{4,20})(?![\w%@]|\.\w|[/-]\d)/g,
    read: (match) => (isAddressee(match) ? null : bareIdOf(match[0], match.input)),
  },
  {
    // before its first word alone is taken for the name
    kind: 'name',
    needs: naming,
    pattern: turnedNaming,
    read: ({ 1: piece }) => turnedOf(piece as string),
  },
  {
    // in small letters up to the end of the sentence
    kind: 'name',
    needs: naming,
    pattern:
      /(?<!\b(?:her|his|their|company|product|model|brand|item|file|domain|user|software|app|network) )\bname(?:'s| is|:) (?!is\b|the\b|not\b|my\b|on\b)(\p{Ll}[\p{Ll}'-]{1,20}(?: \p{Ll}[\p{Ll}'-]{1,20}){1,2})(?=\s{0,3}(?:$|[.,!?;]))/gu,
    read: (match) => nameOf(match[1] as string),
  },
  {
    kind: 'name',
    needs: naming,
    pattern:
      /(?<!\b(?:her|his|their|company|product|model|brand|item|file|domain|user|software|app|network) )\bname(?:'s| is|:) (?!is\b|the\b|not\b|my\b|on\b)(\p{Ll}[\p{Ll}'-]{1,20}(?: \p{Lu}[\p{Ll}'-]{1,20}){0,2})/gu,
    read: (match) => nameOf(match[1] as string),
  },
  ...namings.map((pattern) => ({
    ...{ kind: 'name' as const, needs: naming, pattern },
    // "in the name of Canada"
    read: (match: RegExpExecArray) => (isPlace((match[1] as string).toLowerCase()) ? null : nameOf(match[1] as string)),
  })),
  {
    // who introduces themselves does so first
    kind: 'name',
    needs: introduction,
    pattern: new RegExp(introduction, 'gu'),
    read: (match) => introducedName((match[1] ?? match[2]) as string),
  },
  {
    // with their capitals: "14 Marlborough Crescent", "3 The Green", "221B Baker Street"
    kind: 'address',
    needs: /\d[A-Za-z]?,? [A-Z]/,
    pattern:
      /(?<![\w.])(\d{1,5}[A-Za-z]?,? (?:(?:The|\p{Lu}[\p{L}'.-]{0,20}) ){1,3}(?:Street|Road|Avenue|Lane|Drive|Court|Square|Way|Crescent|Terrace|Gardens?|Close|Grove|Place|Hill|Row|Mews|Park|Walk|Parade|Quay|Highway|Parkway|Circle|Trail|Alley|Plaza|Rise|View|Green|Vale|Crossing|Wharf|Yard|Broadway|Heights|Meadows?)(?!\p{L})(?:\.?,? (?:[Aa]pt|[Aa]partment|[Uu]nit|[Ss]uite|[Ff]lat)\b\.? ?#? ?\w{1,6})?)/gu,
    read: (match) => ({ value: (match[1] as string).toLowerCase() }),
  },
  {
    // in small letters, the words that are of streets alone
    kind: 'address',
    needs: /crescent|grove|mews|gdns|terrace|gardens|parkway/i,
    pattern:
      /(?<![\w.])(\d{1,5}[a-z]? (?:(?!(?:of|on|in|at|the|my|to|for|from|days?|weeks?|times?)\b)[a-z][a-z'.-]{1,20} ){1,3}(?:crescent|grove|mews|gdns|terrace|gardens|parkway)\b)/gi,
    read: (match) => ({ value: (match[1] as string).toLowerCase() }),
  },
  {
    // "calle Alcalá 120", "5 rue des Lilas"
    kind: 'address',
    needs: /calle|avenida|avda|paseo|plaza|carretera|camino|rue|avenue|boulevard|chemin|impasse|allée|quai|place/i,
    pattern:
      /(?<!\p{L})((?:calle|c\/|avenida|avda\.?|paseo|plaza|carretera|camino|ronda|travesía) (?:(?:de|del|la|las|los|el) ){0,2}(?:\p{L}[\p{L}.-]{1,20} ){0,3}?\p{L}[\p{L}.-]{1,20},? (?:n[º°.]? ?|número )?\d{1,4}(?![\d.,:]\d))|(?<![\p{L}\d.])(\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|bd|chemin|impasse|allée|quai|place) (?:(?:de|du|des|la|le|les) |d[e']? ?|l'){0,2}\p{L}[\p{L}'-]{1,20}(?: (?!(?:et|mais|à|pour|avec|depuis|est|ne|je|il|on)(?!\p{L}))\p{Lu}[\p{L}'-]{1,20}){0,2})/giu,
    read: (match) => ({
      value: ((match[1] ?? match[2]) as string).toLowerCase().replace(/,|(?<=\s)(?:n[º°.]|número) ?/g, ''),
    }),
  },
  {
    kind: 'address',
    needs: /\d ?[a-z][\s\S]{0,60}(?:st|rd|ave|lane|drive|way|road|blvd|ln|court|square)/i,
    pattern:
      /(?<![\w.])(\d{1,5}(?: [A-Za-z][A-Za-z'.-]{0,20}){1,3} (?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|court|ct|square)\b(?:\.?,? (?:apt|apartment|unit|suite|ste|flat)\b\.? ?#? ?\w{1,6}|\.?,? ?# ?\w{1,6})?)/gi,
    read: (match) => ({ value: (match[1] as string).toLowerCase() }),
  },
]

/** @param land whose money it is, '' when nobody says */
function currencyOf(name: string, land: string): string {
  const folded = name.toLowerCase().replace('ó', 'o')
  const country = land.slice(0, 3).toLowerCase()
  const own = /^dol/.test(folded) ? dollarsOf[country] : /^peso/.test(folded) ? pesosOf[country] : undefined
  return own ?? (currencies[folded] as string)
}

/** The longest run of number words before the currency: "ich will fünfhundert", "quiero mil". */
function spokenElsewhere(words: string, currency: string): { value: string; piece?: string } | null {
  const parts = words.split(/(?<=[\s-])/)
  const code = currencies[currency.toLowerCase().replace('ó', 'o')] ?? ''
  for (let from = 0; from < parts.length; from++) {
    const spoken = parts.slice(from).join('')
    const value =
      /^(?:und|y|et|un|una|une|ein)[\s-]?$/i.test(parts[from] as string) && from < parts.length - 1
        ? null
        : readSpokenElsewhere(spoken)
    if (value !== null) return money(amount(value, undefined, code), `${spoken} ${currency}`)
  }
  return null
}

const LEAST_NATIONAL_DIGITS = 9

/** "my account number is 0151 234 5678": something says that it is no telephone's. */
function isCalledOther({ index, input }: RegExpExecArray): boolean {
  const before = /[^.,;!?\d\n]{0,48}$/.exec(input.slice(Math.max(0, index - 48), index))?.[0].toLowerCase() ?? ''
  const tokens = before.match(/[\p{L}']+/gu) ?? []
  const kind = kindAmong(tokens, tokens.length, tokens.length)
  return kind === 'account_id' || kind === 'order_id'
}

/** Without the zero in brackets and the two before a country's code. */
function phoneOf(piece: string): Found | null {
  const value = piece.replace('(0)', '').replace(/\D/g, '').replace(/^00/, '')
  return value.length < 7 || value.length > 15 ? null : { value, piece }
}

function turnedOf(piece: string): Found | null {
  const value = turnedName(piece)
  return value === null ? null : { value, piece }
}

/** Up to the first word that is none: "my name is Anna And". @returns null for "my name is on the card" */
function nameOf(piece: string): Found | null {
  const words = piece.replace(/['’]s?$/, '').split(' ')
  const end = words.findIndex((word, i) => isNoName(word, i === 0))
  const name = (end < 0 ? words : words.slice(0, end)).join(' ')
  return name === '' ? null : { value: name.toLowerCase(), piece: name }
}

/** "look at the dot com": nobody is called so. */
function spokenAddress(name: string, host: string): Found | null {
  const value = `${name}@${host}`.toLowerCase().replaceAll(' dot ', '.')
  return /^(?:the|a|this|that|our|your)\./.test(host.toLowerCase().replaceAll(' dot ', '.')) ? null : { value }
}

/** Every word may be one of a name: "This is Really Bad" has none. */
function introducedName(piece: string): Found | null {
  const words = piece.toLowerCase().split(' ')
  return words.some((word, i) => isNoName(word, i === 0)) ? null : { value: words.join(' '), piece }
}

/** "I want to order 100": so many of something. */
function isVerb({ 0: piece, index, input }: RegExpExecArray): boolean {
  return (
    /^order \d{1,3}$/i.test(piece) &&
    /\b(?:to|i|we|can|could|please)\s?$/i.test(input.slice(Math.max(0, index - 8), index))
  )
}

/** "reservation ID is EUJUY6": what airlines know a booking by */
const isLocator = /^(?=[A-Z]{0,5}\d)[A-Z0-9]{6}$/

/** @param whole from the noun on: the last digits of a number are shown as such */
function idOf(piece: string, context: string, whole: string): Found | null {
  const digits = piece.replace(/\D/g, '').length
  const kind = kindOfNoun(context.toLowerCase()) ?? 'order_id'
  if ((digits < 2 && !isLocator.test(piece)) || /^\d{1,2}(?:st|nd|rd|th|am|pm|h|hs|gb)$/i.test(piece)) return null
  // "order 2019", "in 2019": a year; a card's last four may look like one
  if (kind === 'order_id' && /^(?:19|20)\d\d$/.test(piece)) return null
  return isEnding.test(whole) ? { value: formatId(piece), kind } : { value: formatId(piece), piece, kind }
}

/** Behind a number they say how much, or when. */
const isMeasured = /^\d{1,4}(?:[AP]M|ST|ND|RD|TH|H|HS|KG|G|LB|GB|MB|TB|CM|MM|M|X|XL|PCS|K)$/
const isYear = /^(?:19|20)\d\d$/
const LEAST_IN_GROUPS = 5

/**
 * Each group has a digit, but for letters before the first of them; what stands behind a number that is long enough by itself, a
 * lone digit or a year is another one.
 */
function groupedIdOf({ 1: named, 2: before, 3: behind, 4: piece = '' }: RegExpExecArray): Found | null {
  const [first = '', ...rest] = piece.split(' ')
  const last = rest.at(-1) as string
  const isWhole = rest.every((group) => digit.test(group) && !isMeasured.test(group))
  if (!isWhole || piece !== piece.toUpperCase() || formatId(piece).length < LEAST_IN_GROUPS) return null
  if (digit.test(first) && formatId(first).length >= LEAST_IN_GROUPS) return null
  if (digit.test(first) && rest.length === 1 && (last.length === 1 || isYear.test(last))) return null
  const noun = (named ?? before ?? behind ?? '').toLowerCase()
  return { value: formatId(piece), piece, kind: kindOfNoun(noun) ?? kindOfNoun(`${noun}nummer`) ?? 'order_id' }
}

/** What else has a capital and a number: "the Gate 12", "my Order 55", "the May 5". */
const noProducts = new Set(
  'room gate seat floor line terminal zone unit section chapter step version page row table level platform tier class grade bus train flight day week visa mastercard amex code error windows sector zimmer gleis linie sitz reihe tor fehler schritt seite flug zug bus tag woche habitación puerta asiento fila línea vuelo tren día semana paso página chambre porte siège rang ligne vol jour semaine étape january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday january januar februar märz mai juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto octubre noviembre diciembre janvier février mars avril juin juillet août octobre décembre north south east west apt suite route highway covid'.split(
    ' ',
  ),
)

function productOf(piece: string): Found | null {
  const words = piece.toLowerCase().split(' ')
  if (words.slice(0, -1).some((word) => noProducts.has(word) || kindOfNoun(word) !== null)) return null
  // "the Booking EUJUY6", "the Smith 2019"
  return /^(?:19|20)\d\d$/.test(words.at(-1) as string) ? null : { value: piece.toLowerCase(), piece }
}

/** A card's four groups of four; a name and a number joined, as somebody is known to a system. */
const isAccount = /^(?:(?:\d{4}[ -]){3}\d{4}|[A-Za-z]{2,24}(?:_[A-Za-z]{2,24}){1,3}_\d{1,8})$/

/** Without a word before it: enough digits, and not a year. */
function bareIdOf(piece: string, text: string): Found | null {
  if (isAccount.test(piece)) return { value: formatId(piece), kind: 'account_id' }
  const digits = piece.replace(/\D/g, '').length
  if (digits < 1 || /^(?:19|20)\d\d$/.test(piece)) return null
  // four digits in a sentence are mostly a quantity; alone they are an answer
  if (/^\d{4}$/.test(piece) && text.length > SHORT_ANSWER_LENGTH) return null
  return { value: formatId(piece), bare: true }
}

/** "agent_9, thanks", "@ann_12 look": whom a message is for, or is about, is no fact in it. */
function isAddressee({ 0: piece, index, input }: RegExpExecArray): boolean {
  if (!/^[a-z]+_\d+$/i.test(piece)) return false
  if (index === 0) return input.length > piece.length
  return input[index - 1] === '@' || /^(?:agent|customer|user|bot)_/i.test(piece)
}

const formatId = (piece: string): string => piece.toUpperCase().replace(/[^A-Z0-9]/g, '')
