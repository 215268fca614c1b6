import { dateWords, type Question } from './asked-questions.ts'
import { way } from './asked-ways-elsewhere.ts'

/** Questions for a day in German, Spanish and French, in lower case, by what was on it. */

/** It is past, or was agreed: a day that is still to be found is another one. */
const when =
  "(?:wann (?:haben|hatten|hast|wurden?|war|wären|sind|sollten?)|(?:an welchem tag|(?:für )?welches datum|(?:zu|für) welche[mn] (?:termin|tag)) (?:war|hatte|hatten|haben|wurde|sollten?|wären|sind|hat)|cuándo (?:lo |la |le |se )?(?:era|fue|tenía|hizo|realizó|compró|compraste|pidió|pidiste|recibió|iba|viajaba|volaba|pagó|cobraron|naci[óo])|(?:para |en )?qué (?:día|fecha) (?:lo |la |le |se )?(?:era|fue|tenía|hizo|realizó|compró|compraste|pidió|pidiste|recibió|iba|viajaba|volaba|pagó|cobraron)|quand (?:l'|les |vous )?(?:avez|aviez|était|devait|deviez|étiez|partiez|a été|a eu|êtes)|(?:à |pour )?(?:quelle date|quel jour) (?:l'|les |vous )?(?:avez|aviez|était|devait|deviez|étiez|partiez|a été|a eu|êtes))"

interface Day {
  /** what happened */
  words: string
  /** what it is the day of */
  things?: string
  /** what the customer does, said to them: "fliegen Sie", "partez-vous" */
  does?: string
  english: string
}

// biome-ignore format: a table
const days: readonly Day[] = [
  { words: 'bestell|gekauft|kauf|compr|pedid|pidi|achet|command|achat', things: 'bestellung|kauf|pedido|compra|commande|achat', english: 'order|purchas|bought|buy' },
  { words: '(?<!ab)gebucht|(?<!ab)buchung|reserv|réserv', things: 'buchung|reservierung|reserva|réservation', english: 'book|reserv' },
  { words: 'flieg|flug|geflogen|(?<!p)reis|vuel|vol[aó]|viaj|vol(?!\\p{L})|(?<!\\p{L})part|voyag|déco', things: 'flug|reise|abflug|vuelo|viaje|vol|voyage|départ', does: 'fliegen sie|reisen sie|fliegst du|partez-vous|voyagez-vous', english: 'flight|travel|fly|flew' },
  { words: 'termin|techniker|vereinbart|besuch|cita|técnico|visita|venir|rendez-vous|technicien|visite', things: 'termin|cita|visita|rendez-vous|visite', english: 'appoint|visit' },
  { words: 'liefer|zugestellt|entreg|llega|reparto|livr', english: 'deliver|ship|arriv' },
  { words: 'abgebucht|belastet|bezahlt|gezahlt|cobr|pag[oó]|débit|prélev|pay', things: 'abbuchung|zahlung|cargo|pago|paiement|prélèvement', english: 'charg|transaction|bill|paid' },
]

const whose = "(?:ihre?|deine?|die|der|das|su|tu|el|la|votre|ton|ta|le|l')"

const byDay = ({ words, things, does, english }: Day): Question => ({
  kind: 'date',
  needs: /wann|welche|cuándo|qué|quand|quel/,
  label: new RegExp(`${words}|${english}`, 'iu'),
  naming: dateWords,
  value: null,
  alone: null,
  patterns: [
    way(`${when}.{0,40}(?:${words}|${english})`),
    way(`(?:cuándo|(?:para |en )?qué (?:día|fecha)) (?:lo |la |le |les |se ){0,2}(?:${words})`),
    ...(things === undefined
      ? []
      : [way(`(?:(?:von )?wann (?:ist|war|geht)|(?:para )?cuándo es|quand est) ${whose} ?(?:${things})(?!\\p{L})`)]),
    ...(does === undefined ? [] : [way(`(?:wann|quand) (?:${does})(?!\\p{L})`)]),
  ],
})

/** "Welches Datum war das?" "Wann ist das passiert?": of whatever it was about. */
const anyDay: Question = {
  ...{ kind: 'date', label: null, naming: null, value: null, alone: null },
  needs: /datum|tag|fecha|día|date|jour|wann|cuándo|quand/,
  patterns: [
    way('(?:welches datum|qué fecha|quelle date) (?:ist|war|wäre|es|era|fue|est|était)(?: (?:das|es|ce|cela))? ?\\?$'),
    way('(?:an welchem|welcher) tag war (?:das|es)(?: denn| genau| eigentlich)? ?\\?$'),
    way('qué día (?:fue|era)(?: (?:eso|esto|exactamente))? ?\\?$'),
    way("(?:c'était quel jour|quel jour (?:était-ce|c'était))(?: exactement)? ?\\?$"),
    way('wann (?:war|ist) (?:das|es|dies)(?: denn| genau| eigentlich)?(?: (?:passiert|gewesen|geschehen))? ?\\?$'),
    way('cuándo (?:fue|era|(?:le |te )?(?:ocurrió|pasó|sucedió|ha ocurrido|ha pasado))(?: (?:eso|esto))? ?\\?$'),
    way(
      "(?:c'était quand|quand (?:était-ce|est-ce arrivé|cela s'est-il (?:passé|produit)|c'était))(?: exactement)? ?\\?$",
    ),
  ],
}

export const daysElsewhere: readonly Question[] = [...days.map(byDay), anyDay]
