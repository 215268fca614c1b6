import { mentionsOpening, openings } from './asked-openings.ts'
import type { FactKind } from './history.ts'

/** The ways in which an agent asks for a fact, in lower case; English, and of the openings German, Spanish and French. */

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
const would = '(?:(?:can|could|would|will) you (?:please |just |also |kindly |quickly )?|(?:please|kindly|pls) )'
const give =
  '(?:provide|give|tell|share|confirm|verify|supply|state|repeat|send|type|enter|let (?:me|us) (?:have|know))'
/** "Could I have", "please tell me", "I need", "what is". */
const frame = `(?:${may}(?:have|get|grab|take|ask (?:you )?for|know|confirm|verify)|(?:would you )?mind (?:giving|telling|sharing|sending|confirming|repeating|providing)(?: (?:me|us))?|${would}${give}(?: (?:me|us))?(?: (?:with|again))?|(?:i|we)(?:'ll| will|'d| would)?(?: just| also| still)? (?:need|require)(?: to (?:have|know|get|ask for|confirm|verify))?|do you (?:still )?(?:have|know|remember)|what(?:'s| is| was| are| were)|let (?:me|us) (?:have|know))`

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
  /\b(?:order|purchas|bought|buy|placed|book|flight|travel|fly|flew|depart|arriv|leav|return|trip|check|deliver|ship|charg|transaction|bill|paid|pay|birth|born|dob|appoint|visit|bestell|gekauft|kauf|flug|flieg|geflogen|reise|termin|techniker|besuch|liefer|zugestellt|abgebucht|belastet|bezahlt|gebor|geburt|compr|pedi|vuel|vol[aó]|viaj|cita|técnico|visita|venir|entreg|cobr|pag[oóu]|nac|achet|achat|command|vol\b|part|voyag|rendez|technicien|livr|débit|prélev|pay|naiss)/i

const numberOf = (label: string): string =>
  `(?:${label})(?:'s)? (?:numbers?|no\\.?|ids?|codes?|references?|refs?\\.?|#)|(?:numbers?|ids?|codes?) (?:of|for|on) (?:your|the) (?:${label})`
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
  id('order_id', 'case|ticket|claim|reference', '|vorgang|fall|schaden|caso|expediente|incidencia|referencia|dossier|référence'), // biome-ignore format: one line
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
    words: 'your (?:first )?name',
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
  "(?! (?:number|address|id|of|about|from|with(?! (?:me|us)\\b)|saying|was|were|has|have|had|will|is (?:not|now|correct|right|wrong|still|being)|(?:we|i|they|that we) |you (?:got|received|were sent)|to (?:the|an?|your|our|his|her|their|him|them|any|somebody|anybody)\\b))(?![\\w'-])"
const politely = ",?(?: please| pls)?(?: again)?(?:,? (?:sir|madam|ma'am))?"

/** "did you register with", "is the booking under" */
const belongs =
  '(?:(?:did|do|have) you (?:use|register|sign|order|book|buy|pay|give|provide|enter)|(?:is|was) (?:(?:the|your) (?:order|booking|account|reservation|purchase) )?(?:on|under|linked|registered|used|associated|connected)\\b)'
const opener = '(?:and |so |ok(?:ay)?,? |sure,? |sorry,? |for )?'
const isIt =
  '(?:(?: exactly)?|(?: number)? (?:is|was) (?:it|this|that)(?: (?:about|for))?|(?: number)? (?:do you mean|are you (?:asking|writing|talking|calling|contacting us) about))'

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
  (/pl(?:ease|s)[.!]?$/.test(sentence) ? mark.please : 0) |
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
        new RegExp(`^(?:and |also |ok(?:ay)?,? |so |thanks[.,!]? )?(?:your |the )?(?:${alone})${politely} ?\\?$`),
      ],
      [mark.please, new RegExp(`^(?:and |also )?(?:your |the )?(?:${alone}),? (?:please|pls)[.!]?$`)],
      // "Which email did you use?"
      [mark.which, new RegExp(`\\b(?:which|what) (?:${alone}|${words}) ${belongs}`)],
      ...(thing === undefined
        ? []
        : [[mark.which, new RegExp(`^${opener}(?:which|what) (?:${thing})${isIt}${politely} ?\\?$`)] as const]),
    ],
  }),
)
const theProblem =
  '(?:the |your |this )?(?:exact |main |actual )?(?:problem|issue|trouble|matter|concern|complaint|difficulty)'
const asking = (kind: FactKind, needs: RegExp, ...patterns: RegExp[]): Question => ({
  ...{ kind, needs, label: null, naming: null, value: null, alone: null },
  patterns: patterns.map((pattern) => [mark.none, pattern] as const),
})
/** Questions without the noun. */
const otherwise: readonly Question[] = [
  asking(
    'address',
    /where/,
    /\bwhere (?:do you live|are you living|should (?:i|we|it|they|the \w+(?: \w+)?) (?:(?:send|ship|deliver|post|mail)\b|be (?:sent|shipped|delivered|posted))|(?:shall|can|do) (?:i|we) (?:send|ship|deliver|post) (?:it|this|that|them|the|your)\b|would you like (?:it|us to|the \w+) (?:to be )?(?:sent|send|shipped|ship|delivered|deliver))/,
  ),
  asking(
    'name',
    /who|you are|how/,
    /\bhow (?:should|shall|may|can|do) i (?:address|call) you\b(?! (?:back|on|at)\b)/,
    /^(?:and )?you are ?\?$/,
    /\bwho(?:'s| is| am i| do i have) (?:this|there|calling|writing|speaking|it)\b(?! (?:for|from|to|by|with|about))/,
    /\b(?:whom? (?:am i|i am|i'm|do i have the pleasure of)) (?:speaking|talking|chatting|writing|dealing)\b/,
  ),
  asking(
    'date',
    /date/,
    /\b(?:what|which) dates? (?:was|is|were) (?:it|that|this)\b/,
    /^(?:and )?(?:the |which |what )?dates?(?:,? please)? ?\?$/,
  ),
  asking(
    'amount',
    /how much/,
    /\bhow much (?:were you|was it you were|have you been|did you get) (?:charged|billed)\b/,
    /\bhow much (?:did (?:we|they|it|the shop|the store) (?:charge|bill|cost)|have (?:we|they) (?:charged|billed)|did you pay)\b/,
  ),
  // "What day was the appointment?", "When is your flight?"
  ...(
    [
      ['appointment|visit', 'appoint|visit|technician|termin|cita|rendez'],
      ['order|purchase', 'order|purchas|bought|buy|placed|book'],
      ['booking|reservation|stay', 'book|reserv|stay'],
      ['flight|trip|departure', 'flight|travel|fly|flew|depart|leav|trip'],
      ['delivery', 'deliver|ship|arriv'],
    ] as const
  ).map(([thing, label]) => ({
    ...asking(
      'date',
      /when|day|date/,
      new RegExp(
        `\\b(?:when|(?:what|which|on what|on which) (?:day|date)) (?:is|was|were) (?:the|your|that) (?:${thing})\\b`,
      ),
    ),
    ...{ label: new RegExp(`\\b(?:${label})`, 'i'), naming: dateWords },
  })),
  asking(
    'product',
    /product|item|model|device|appliance|machine/,
    /\b(?:which|what) (?:exact )?(?:product|item|model|device|appliance|machine)(?: (?:number|name))? (?:is (?:it|this|that)|do you (?:have|own|use)|are you (?:using|calling|writing|asking)|(?:is|was) (?:it|this|that)? ?about|did you (?:buy|order))/,
    /\b(?:what(?:'s| is)|tell me|give me|have|confirm|need|know) (?:the |your )(?:exact )?(?:product|model|device|item)(?: (?:name|number))?(?=[ .?!,]|$)(?! (?:was|has|is|that))/,
    /^(?:and )?(?:the |which |what )?(?:product|model|device)(?:,? please)? ?\?$/,
  ),
  ...(
    [
      ['order|purchase|buy|place', 'order|purchas|bought|buy|placed|book'],
      ['book|reserve', 'book|reserv'],
      [
        'fly|travel|depart|leave|arrive|return|check (?:in|out)',
        'flight|travel|fly|flew|depart|arriv|leav|return|check',
      ],
      ['pay', 'charg|transaction|bill|paid|pay'],
    ] as const
  ).map(([verbs, label]) => ({
    ...asking(
      'date',
      /when|(?:which|what) da/,
      new RegExp(
        `\\b(?:when|(?:which|what) (?:day|date)) (?:did|do|will|would|are) you (?:want to |plan to |planning to )?(?:${verbs})`,
      ),
    ),
    ...{ label: new RegExp(`\\b(?:${label})`, 'i'), naming: dateWords },
  })),
  asking(
    'phone',
    /number/,
    /\b(?:what|which) (?:phone )?number (?:(?:can|could|may|should|shall) (?:i|we) (?:best )?(?:call|reach|ring|contact|text|phone) you|is (?:the )?best (?:to|for))/,
    /\b(?:is there|do you have) (?:a|any) (?:good |phone |contact |mobile |callback ){0,2}number (?:(?:where|on which|at which|that) )?(?:i|we) (?:can|could|may) (?:best )?(?:(?:call|reach|ring|contact|text|phone) you|use)\b/,
  ),
  asking(
    'problem',
    new RegExp(
      `problem|issue|trouble|matter|concern|complaint|difficulty|wrong|going on|about|regarding|reason|need|happened|${mentionsOpening.source}`,
    ),
    new RegExp(`\\bwhat (?:seems to be|appears to be|is|'s|was|exactly is) (?:exactly )?${theProblem}\\b`),
    new RegExp(`\\bwhat'?s ${theProblem}\\b`),
    new RegExp(`\\bwhat ${theProblem} (?:is|was|seems|you|are)\\b`),
    new RegExp(
      `\\b(?:describe|explain|summari[sz]e|state|tell (?:me|us) (?:more )?about|elaborate on) ${theProblem}\\b`,
    ),
    /\bwhat(?:'s| is| exactly is| is exactly| exactly) (?:wrong|going (?:on|wrong)|happening|(?:this|it) (?:about|regarding)|the reason (?:for|of) (?:your|the) (?:call|contact|chat|visit|message))\b/,
    /\b(?:tell (?:me|us)|explain|describe|know|^|so,?|and) ?(?:exactly )?what (?:exactly )?happened(?! (?:to|with|after|next|then)\b)/,
    /\bwhat (?:do you|is it you|you) need (?:help|assistance) with\b/,
    ...openings,
  ),
]
/** Every way. */
export const allQuestions: readonly Question[] = [...questions, ...otherwise]
