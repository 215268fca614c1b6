import { otherwiseElsewhere } from './asked-otherwise-elsewhere.ts'
import { idWords, type Question } from './asked-questions.ts'
import { filler, frames, modals, notOf, own, politely, verbs, way } from './asked-ways-elsewhere.ts'
import type { FactKind } from './history.ts'

/** The ways in which an agent asks for a fact in German, Spanish and French, in lower case. What it is about: `asked-openings.ts`; without the noun: `asked-otherwise-elsewhere.ts`. */

interface Noun {
  kind: FactKind
  words: string
  /** … and what is only asked for by "which": "à quel numéro" */
  which?: string
  label?: string
  naming?: RegExp
  value?: RegExp
  /** what the number is of: "Welche Bestellung?" */
  thing?: string
}

/** A number, by the stems of what it is of. */
const numberOf = (
  kind: FactKind,
  german: string,
  spanish: string,
  french: string,
  english: string,
  also = '',
): Noun => ({
  kind,
  words: String.raw`(?:${german})[- ]?(?:nummer|nr\.?|id|code)|nummer (?:ihrer|deiner|der) (?:${german})\p{L}{0,4}|(?:número|nº|código|referencia|id|clave) (?:de |del )(?:(?:la|el|su|tu) )?(?:${spanish})|(?:numéro|n°|référence|code|id) (?:de |du |d')?(?:(?:la|votre|ta) |l')?(?:${french})${also}`,
  label: `${german}|${spanish}|${french}|${english}`,
  naming: idWords,
  thing: `(?:${german})(?:ung|ungen)?|${spanish}|${french}`,
})

// biome-ignore format: a table
const nouns: readonly Noun[] = [
  numberOf('order_id', 'bestell(?:ungs)?|auftrags?|kauf', 'pedido|compra|orden', 'commande|achat', 'order|purchase'),
  numberOf('order_id', 'buchungs?|reservierungs?', 'reserva|vuelo', 'réservation|vol', 'booking|flight|reservation|pnr', '|localizador'),
  numberOf('order_id', 'vorgangs?|ticket|fall|referenz|schadens?', 'caso|expediente|incidencia|ticket|referencia', 'dossier|ticket|demande|sinistre|référence', 'case|claim|reference', '|aktenzeichen'),
  {
    kind: 'order_id',
    words: 'referenz(?!-?(?:nummer|nr|code))|(?<!de )referencia(?! (?:de|del) )|référence(?! (?:de|du|d[’\']))',
    label:
      'bestell|auftrag|buchung|reservierung|vorgang|fall|schaden|referenz|pedido|compra|orden|reserva|localizador|caso|expediente|incidencia|referencia|commande|achat|réservation|dossier|référence|order|purchase|booking|reservation|confirmation|pnr|case|ticket|claim',
    naming: idWords,
  },
  numberOf('order_id', 'sendungs?|paket|tracking', 'seguimiento|envío|paquete', 'suivi|colis', 'shipment', '|sendungsverfolgungsnummer'),
  numberOf('order_id', 'rechnungs?', 'factura', 'facture', 'invoice'),
  numberOf('order_id', 'policen?|versicherungs(?:schein)?', 'póliza', 'police|assurance', 'policy'),
  numberOf('account_id', 'kunden?|konto|vertrags?|mitglieds?|benutzer', 'clientes?|cuenta|contrato|socio|usuario|abonado', 'client|compte|contrat|abonnée?|adhérente?', 'account|acct|customer|user|member'),
  numberOf('account_id', 'karten?|kreditkarten?', 'tarjeta', 'carte', 'card|visa|mastercard|amex|credit|debit|ending'),
  {
    kind: 'email',
    words:
      '(?:e-?)?mail(?:-?adresse| adresse)?|(?:dirección de )?(?:correo(?: electrónico)?|e-?mail)|(?:adresse )?(?:e-?mail|mail|courriel|électronique|mèl)',
  },
  {
    kind: 'phone',
    words: String.raw`(?:telefon|handy|mobil|mobilfunk|rückruf|festnetz|ruf|kontakt)-?(?:nummer|nr\.?)|(?:número (?:de )?)?(?:teléfono|móvil|celular)(?: de contacto)?|número de contacto|(?:numéro de )?(?:téléphone|portable|mobile)|numéro (?:de contact|où|auquel)`,
    which:
      'nummer (?=(?:(?:erreichen|rufen|kontaktieren) (?!sie )|(?:erreiche|rufe|kontaktiere|können|kann|darf|dürfen|sollen|sind) ))|número (?=(?:podemos|puedo|le|te|prefiere|quiere|llamamos|llamo) )|numéro (?=(?:puis|peut|pouvons|pourrait|êtes|préférez|vous|je|on|souhaitez) ?)',
  },
  {
    kind: 'name',
    words:
      '(?:vor- und (?:nach|zu)|vor-?|nach|familien)?namen?|nombre(?: completo| y apellidos?)?|apellidos?|(?:pré)?nom(?: complet| de famille| et (?:pré)?nom)?',
  },
  {
    kind: 'address',
    words:
      '(?:liefer|post|wohn|versand|zustell|haus|straßen)?(?:adresse|anschrift)(?! (?:e-?mail|mail|électronique|ip|web|de facturation))(?: postale| de livraison| complète)?|(?:dirección|domicilio)(?! (?:de (?:correo|e-?mail|facturación)|ip|web))(?: postal| de (?:entrega|envío)| completa)?',
  },
  { kind: 'address', words: 'plz|postleitzahl|código postal|code postal', value: /(?<!\d)\d{4,6}(?!\d)/ },
  {
    kind: 'amount',
    words: '(?:genauer? )?(?:betrag|summe|rechnungsbetrag)|importe|monto|cantidad(?: exacta)?|montant(?: exact)?|somme',
  },
]

const byNoun = ({ kind, words, which, label, naming, value, thing }: Noun): Question => ({
  kind,
  value: value ?? null,
  naming: naming ?? null,
  label: label === undefined ? null : new RegExp(label, 'iu'),
  alone: null,
  needs: new RegExp(`(?<![\\p{L}-])(?:${[words, which, thing].filter((one) => one !== undefined).join('|')})`, 'u'),
  patterns: [
    way(`(?:${frames}) ${filler}${own}(?:${words})${notOf}`),
    way(`${modals} ${filler}${own}(?:${words})(?:,? \\p{L}{1,20}){0,3} ${verbs}(?!\\p{L})`),
    way(`(?:welche[nmrs]?|qué|cuál|quel(?:le)?s?) (?:(?:${words})${notOf}${which === undefined ? '' : `|${which}`})`),
    ...(thing === undefined
      ? []
      : [
          way(
            `(?:um |de |bei )?(?:welche[nmrs]?|qué|quel(?:le)?) (?:${thing})(?: (?:geht es|handelt es sich|ist es|betrifft (?:es|das)|meinen sie|se trata|es|habla|s'agit-il|parlez-vous|est-ce))? ?\\?$`,
          ),
        ]),
    way(`^¿?(?:und |y |et |noch )?${own}(?:${words})${politely}? ?\\?$`),
    way(`^¿?(?:und |y |et |noch )?${own}(?:${words})${politely}[.!]?$`),
  ],
})

/** "Bestellnummer?" "Numéro de commande ?" */
export const isNounOnly = new RegExp(
  `^¿?(?:und |y |et |noch )?${own}(?:${nouns.map(({ words }) => words).join('|')})${politely}? ?\\?$`,
  'u',
)

export const questionsElsewhere: readonly Question[] = [...nouns.map(byNoun), ...otherwiseElsewhere]
