import type { FactKind } from './history.ts'

/** The ways in which an agent asks for a fact by its noun, in lower case and English. Without one: `asked-otherwise.ts`. */

export interface AskedFact {
  kind: FactKind
  /** the words by which the customer would have named it; null = the kind says it */
  label: RegExp | null
  /** every word that names one of the kind; null = any will do */
  naming: RegExp | null
  /** what of it is an answer; null = any */
  value: RegExp | null
}

const may = '(?:can|could|may|might) (?:i|we) (?:please |just |also |kindly |quickly )?'
export const would =
  '(?:(?:can|could|would|will) (?:you|u) (?:please |just |also |kindly |quickly )?|(?:please|kindly|pls|plz) )'
const give =
  '(?:provide|give|tell|share|confirm|verify|supply|state|repeat|spell|read(?: out)?|send|type|enter|let (?:me|us) (?:have|know))'
/** "Need your order number", "send me the e-mail": said first, without "I" and without "please". */
const short =
  '^(?:(?:ok(?:ay)?|sure|hi|hello|so|then|and|now|just|still|also),? ){0,3}(?:need|(?:give|send|tell|text) (?:me|us)(?= (?:your|ur|the) ))'
/** "Could I have", "please tell me", "I need", "what is". */
const frame = `(?:${may}(?:have|get|grab|take|ask(?: you)?(?: for)?|know|confirm|verify)|${short}|(?:would you )?mind (?:giving|telling|sharing|sending|confirming|repeating|providing)(?: (?:me|us))?|${would}${give}(?: (?:me|us))?(?: (?:with|again))?|(?:i|we)(?:'ll| will|'d| would)?(?: just| also| still)? (?:need|require)(?: to (?:have|know|get|ask for|confirm|verify))?|do (?:you|u) (?:still )?(?:have|know|remember)|what(?:'?s| is| was| are| were)|let (?:me|us) (?:have|know))`

interface Noun {
  kind: FactKind
  words: string
  /** in a question of nothing else, absent = the same words */
  alone?: string
  /** of ids: the other words for the same thing */
  label?: string
  naming?: RegExp
  value?: RegExp
  /** what the number is of, by which it is asked for, too: "Which order?" */
  thing?: string
}

/** What names a number or a day, in every language in which one is asked for. */
export const idWords =
  /\b(?:order|purchase|booking|reservation|confirmation|pnr|case|ticket|claim|reference|tracking|shipment|invoice|policy|flight|account|acct|customer|client|user|member|card|visa|mastercard|amex|credit|debit|ending|bestell|auftrag|buchung|reservierung|vorgang|fall|referenz|schaden|sendung|paket|rechnung|police|versicherung|kunde|konto|vertrag|mitglied|benutzer|karte|kreditkarte|pedido|compra|orden|reserva|vuelo|localizador|caso|expediente|incidencia|seguimiento|factura|póliza|cuenta|contrato|socio|usuario|tarjeta|commande|achat|réservation|vol\b|dossier|suivi|colis|facture|compte|contrat|abonné|carte)/i
export const dateWords =
  /\b(?:order|purchas|bought|buy|placed|book|flight|travel|fly|flew|depart|arriv|leav|return|trip|check|deliver|ship|receiv|stay|charg|transaction|bill|paid|pay|birth|born|dob|appoint|visit|bestell|gekauft|kauf|gebucht|buchung|reserv|réserv|flug|flieg|geflogen|reise|termin|techniker|besuch|liefer|zugestellt|abgebucht|belastet|bezahlt|gebor|geburt|compr|pedi|vuel|vol[aó]|viaj|cita|técnico|visita|venir|entreg|cobr|pag[oóu]|nac|achet|achat|command|vol\b|part|voyag|rendez|technicien|livr|débit|prélev|pay|naiss)/i

const numberOf = (label: string): string =>
  `(?:${label})(?:(?:'s)? )?(?:numbers?|nums?\\.?|nos?\\.?|nrs?\\.?|nbrs?\\.?|ids?|codes?|references?|refs?\\.?|#)|(?:numbers?|ids?|codes?) (?:of|for|on) (?:your|the) (?:${label})`
const id = (kind: FactKind, label: string, also = ''): Noun => ({
  ...{ kind, words: numberOf(label), label: `${label}${also}`, naming: idWords },
  thing: label,
})
const dateOf = (kindOfDay: string, label: string): Noun => ({
  kind: 'date',
  words: `(?:${kindOfDay})(?:'s)? date|date of (?:(?:the|your|that) )?(?:${kindOfDay})|(?:date|day) (?:when )?you (?:${label})\\w*`,
  label,
  naming: dateWords,
})

/** "in my husband's name, Peter Miller": not theirs */
const relatives =
  /\b(?:husband|wife|partner|spouse|mother|father|mum|mom|dad|son|daughter|brother|sister|boss|colleague|friend|fianc[eé]e?|company)(?:['’]s)?$/i

const nouns: readonly Noun[] = [
  // a customer may name it in another language than the agent
  id('order_id', 'order|purchase', '|bestell|auftrag|pedido|compra|orden|commande|achat'),
  id('order_id', 'booking|reservation|confirmation|pnr', '|buchung|reservierung|reserva|localizador|réservation'),
  id('order_id', 'case|ticket|claim|reference|ref', '|vorgang|fall|schaden|caso|expediente|incidencia|referencia|dossier|référence'), // biome-ignore format: one line
  {
    kind: 'order_id',
    words: '(?<=\\b(?:your|ur|the|a|any) )(?:ref|reference|pnr)(?! ?(?:numbers?|nos?|nrs?|ids?|codes?)\\b)',
    alone: 'ref|reference|pnr',
    label:
      'order|purchase|booking|reservation|confirmation|pnr|case|ticket|claim|reference|bestell|auftrag|buchung|reservierung|vorgang|fall|schaden|pedido|compra|orden|reserva|localizador|caso|expediente|incidencia|referencia|commande|achat|réservation|dossier|référence',
    naming: idWords,
  },
  id('order_id', 'tracking|shipment', '|sendung|paket|seguimiento|envío|suivi|colis'),
  id('order_id', 'invoice', '|rechnung|factur'),
  id('order_id', 'policy', '|police|versicherung|póliza|assurance'),
  id('order_id', 'flight', '|flug|vuelo|vol\\b'),
  id('account_id', 'account|acct|customer|client|user|member|membership', '|kunde|konto|vertrag|mitglied|cuenta|contrato|socio|compte|contrat|abonné'), // biome-ignore format: one line
  id('account_id', 'card', '|visa|mastercard|amex|credit|debit|ending|karte|tarjeta|carte'),
  { kind: 'email', words: 'e-?mail(?: address| id)?' },
  {
    kind: 'phone',
    words:
      '(?:tele)?phone(?: number)?|(?:mobile|cell|contact|callback)(?: phone)? number|(?:best )?number to (?:call|reach) you',
    alone: '(?:tele)?phone(?: number)?|(?:mobile|cell)(?: ?phone)?(?: number)?|(?:contact|callback) number',
  },
  // a host's, a hotel's or a mother's is another one
  {
    kind: 'name',
    words: '(?:your|ur) (?:first |good )?name',
    alone: '(?:first )?name',
    label: 'own',
    naming: relatives,
  },
  { kind: 'name', words: 'name (?:on|for) (?:the|your) (?:order|account|booking|reservation)' },
  // the first name is no answer
  { kind: 'name', words: '(?:full|last) name', value: / / },
  { kind: 'address', words: '(?:shipping |delivery |postal |billing |mailing |home |street )?address' },
  {
    kind: 'address',
    words: '(?:zip|postal|post)(?: ?code)?|zip|postcode',
    value: /(?<!\d)\d{4,6}(?!\d)/,
  },
  dateOf('order|purchase', 'order|purchas|bought|buy|placed|book'),
  dateOf('booking|reservation', 'book|reserv'),
  dateOf(
    'flight|travel|departure|arrival|return|check-?in|check-?out',
    'flight|travel|fly|flew|depart|arriv|leav|return|check',
  ),
  dateOf('delivery|shipping', 'deliver|ship|arriv'),
  dateOf('appointment|visit', 'appoint|visit|technician'),
  dateOf('charge|transaction|payment|billing', 'charg|transaction|bill|paid|pay'),
  dateOf('birth', 'birth|born|dob'),
  {
    kind: 'amount',
    words:
      '(?:exact |total )?amount(?: (?:of the |(?:that )?you were )?(?:charged?|billed|paid|refund(?:ed)?|payment))?',
  },
]

/** Up to three words between what asks and what is asked for; another one is not the one that was given. */
const between =
  "(?: (?!to\\b|e-?mail\\b|new\\b|another\\b|other\\b|different\\b|alternative\\b|alternate\\b|second\\b|ip\\b|web\\b)[\\w'-]{1,20}){0,4}?"
/** "your email about", "the address was updated": it is talked of, not asked for. */
const after =
  "(?! (?:number|address|id|call|model|of|about|from|with(?! (?:me|us)\\b)|saying|was|were|has|have|had|will|is (?:not|now|correct|right|wrong|still|being)|(?:we|i|they|that we) |you (?:got|received|were sent)|to (?:the|an?|your|our|his|her|their|him|them|any|somebody|anybody)\\b))(?![\\w'-])"
const please = '(?:please|pls|plz)'
const politely = `,?(?: ${please})?(?: again)?(?:,? (?:sir|madam|ma'am))?`

/** "did you register with", "is the booking under" */
const belongs =
  '(?:(?:did|do|have) you (?:use|register|sign|order|book|buy|pay|give|provide|enter)|(?:is|was) (?:(?:the|your) (?:order|booking|account|reservation|purchase) |it |this |that )?(?:on|under|linked|registered|used|associated|connected)\\b)'
const opener = '(?:and |so |ok(?:ay)?,? |sure,? |sorry,? |for )?'
const isIt =
  '(?:(?: exactly)?|(?: number)? (?:is|was) (?:it|this|that)(?: (?:about|for))?|(?: number)? (?:do you mean|are you (?:(?:asking|writing|talking|calling|contacting us) about|referring to)))'

/** One way to ask for a fact. */
export interface Question extends AskedFact {
  patterns: readonly Way[]
  /** it and nothing else, in a list */
  alone: RegExp | null
  /** what makes it worth trying; null = its ways say it */
  needs: RegExp | null
}
/** A pattern, and what a sentence has that is asked in this way: told once for all questions. */
export type Way = readonly [marks: number, pattern: RegExp]
export const mark = { none: 0, frame: 1, question: 2, please: 4, which: 8 } as const
export const anyFrame = new RegExp(`\\b${frame}`)
/** One look for each way to ask, since most sentences have none. */
export const marksOf = (sentence: string): number =>
  (anyFrame.test(sentence) ? mark.frame : 0) |
  (sentence.endsWith('?') ? mark.question : 0) |
  (/pl(?:ease|[sz])[.!]?$/.test(sentence) ? mark.please : 0) |
  (/which|what/.test(sentence) ? mark.which : 0)

/** By the noun for what is asked for. */
export const questions: readonly Question[] = nouns.map(
  ({ kind, words, alone = words, label, naming = null, value = null, thing }) => ({
    kind,
    value,
    naming,
    label: label === undefined ? null : new RegExp(`\\b(?:${label})`, 'i'),
    needs: null,
    alone: new RegExp(`^(?:${words}|${alone})$`),
    patterns: [
      [mark.frame, new RegExp(`\\b${frame}${between} (?:${words})${after}`)],
      // "Your order number?", "and the email address, please"
      [
        mark.question,
        new RegExp(`^(?:and |also |ok(?:ay)?,? |so |thanks[.,!]? )?(?:your |ur |the )?(?:${alone})${politely} ?\\?$`),
      ],
      [mark.please, new RegExp(`^(?:and |also )?(?:your |ur |the )?(?:${alone}),? ${please}[.!]?$`)],
      // "Which email did you use?"
      [mark.which, new RegExp(`\\b(?:which|what) (?:${alone}|${words}) ${belongs}`)],
      ...(thing === undefined
        ? []
        : [[mark.which, new RegExp(`^${opener}(?:which|what) (?:${thing})${isIt}${politely} ?\\?$`)] as const]),
    ],
  }),
)

/** A question that names no thing of this kind; its ways are told apart by themselves. */
export const asking = (kind: FactKind, needs: RegExp, ...patterns: RegExp[]): Question => ({
  ...{ kind, needs, label: null, naming: null, value: null, alone: null },
  patterns: patterns.map((pattern) => [mark.none, pattern] as const),
})
