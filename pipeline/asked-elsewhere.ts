import { dateWords, idWords, type Question } from './asked-questions.ts'
import { filler, frames, modals, notOf, own, politely, verbs } from './asked-ways-elsewhere.ts'
import type { FactKind } from './history.ts'

/** The ways in which an agent asks for a fact in German, Spanish and French, in lower case. What it is about: `asked-openings.ts`. */

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
      'nummer (?=(?:sind|erreichen|können|kann|darf|dürfen|sollen|rufen) )|número (?=(?:podemos|puedo|le|te|prefiere|quiere|llamamos|llamo) )|numéro (?=(?:puis|peut|pouvons|pourrait|êtes|préférez|vous|je|on|souhaitez) ?)',
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

const way = (source: string): readonly [number, RegExp] => [0, new RegExp(`(?<![\\p{L}-])(?:${source})`, 'u')]

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
            `(?:um |de |bei )?(?:welche[nmrs]?|qué|quel(?:le)?) (?:${thing})(?: (?:geht es|handelt es sich|ist es|meinen sie|se trata|es|habla|s'agit-il|parlez-vous|est-ce))? ?\\?$`,
          ),
        ]),
    way(`^¿?(?:und |y |et |noch )?${own}(?:${words})${politely}? ?\\?$`),
    way(`^¿?(?:und |y |et |noch )?${own}(?:${words})${politely}[.!]?$`),
  ],
})

const asking = (
  kind: FactKind,
  needs: RegExp,
  rest: Pick<Question, 'label' | 'naming'> | null,
  ...sources: string[]
): Question => ({
  ...{ kind, needs, label: null, naming: null, value: null, alone: null, ...rest },
  patterns: sources.map(way),
})

/** It is past, or was agreed: a day that is still to be found is another one. */
const when =
  "(?:wann (?:haben|hatten|hast|wurde|war|wären|sind|sollten?)|(?:an welchem tag|welches datum|zu welchem termin) (?:war|hatte|hatten|haben|wurde|sollten?|wären|sind|hat)|cuándo (?:lo |la |le |se )?(?:era|fue|tenía|hizo|realizó|compró|compraste|pidió|pidiste|recibió|iba|viajaba|volaba|pagó|cobraron|naci[óo])|(?:para |en )?qué (?:día|fecha) (?:lo |la |le |se )?(?:era|fue|tenía|hizo|realizó|compró|compraste|pidió|pidiste|recibió|iba|viajaba|volaba|pagó|cobraron)|quand (?:l'|les |vous )?(?:avez|aviez|était|devait|deviez|étiez|partiez|a été|a eu|êtes)|(?:à |pour )?(?:quelle date|quel jour) (?:l'|les |vous )?(?:avez|aviez|était|devait|deviez|étiez|partiez|a été|a eu|êtes))"
const days = [
  ['bestell|gekauft|kauf', 'compr|pedid|pidi', 'achet|command|achat', 'order|purchas|bought|buy'],
  ['flieg|flug|geflogen|reis', 'vuel|vol[aó]|viaj', 'vol(?!\\p{L})|part|voyag|déco', 'flight|travel|fly|flew'],
  [
    'termin|techniker|vereinbart|besuch',
    'cita|técnico|visita|venir',
    'rendez-vous|technicien|visite|venir',
    'appoint|visit',
  ],
  ['liefer|zugestellt', 'entreg|llega|reparto', 'livr', 'deliver|ship|arriv'],
  ['abgebucht|belastet|bezahlt|gezahlt', 'cobr|pag[oó]', 'débit|prélev|pay', 'charg|transaction|bill|paid'],
].map((words) => words.join('|'))

const otherwise: readonly Question[] = [
  asking(
    'name',
    /heiß|heiss|wem|wer sind|quién|llama|qui|appel/,
    null,
    'wie (?:heißen|heissen) sie|wie sie (?:heißen|heissen)|wie hei(?:ß|ss)t du|mit wem (?:spreche|schreibe|chatte|rede) ich|mit wem ich (?:spreche|schreibe|chatte|rede)|mit wem habe ich (?:das vergnügen|es zu tun)|wer sind sie',
    'con quién (?:hablo|tengo el (?:gusto|placer)|me comunico|estoy hablando|chateo)|cómo (?:se llama|te llamas)(?: usted)?(?=\\s?(?:[?,.]|$))',
    "à qui (?:ai-je l'honneur|parle-je|je parle|est-ce que je parle|suis-je)|avec qui (?:je parle|suis-je|est-ce que je parle)|qui est à l'appareil|comment (?:vous appelez-vous|vous vous appelez|t'appelles-tu|tu t'appelles)",
  ),
  asking(
    'amount',
    /wie ?viel|wie hoch|cuánto|combien/,
    null,
    'wie hoch (?:war|ist|wäre) (?:der |die )?(?:genaue )?(?:betrag|summe|abbuchung|forderung)|wie ?viel (?:wurde|haben wir|hat man|haben sie|hast du) .{0,40}(?:abgebucht|berechnet|belastet|bezahlt|gezahlt)',
    'cuánto (?:se )?(?:le |te |les )?(?:han |hemos )?(?:cobra|pag[óa])\\p{L}{0,5}',
    'combien (?:vous a-t-on|avez-vous|vous avons-nous|vous a été|a-t-on) .{0,20}(?:prélevé|débité|facturé|payé)|combien vous (?:a|ont) .{0,20}(?:prélevé|débité|facturé)',
  ),
  asking(
    'address',
    /wohin|wo wohn|dónde|où/,
    null,
    'wohin (?:soll|sollen|sollte|geht|dürfen|darf) (?:die|das|wir|ich|es|ihre)|wo wohnen sie',
    '(?:a )?dónde (?:vive|vives|lo enviamos|se lo enviamos|lo mandamos|hay que entregar|debemos (?:enviar|entregar))',
    'où (?:habitez-vous|devons-nous (?:livrer|envoyer)|faut-il (?:livrer|envoyer))',
  ),
  asking('date', /datum|fecha|date/, null, String.raw`(?:welches datum|qué fecha|quelle date) (?:ist|war|wäre|es|era|fue|est|était)(?: (?:das|es|ce|cela))? ?\?$`), // biome-ignore format: one line
  ...days.map((words) =>
    asking(
      'date',
      /wann|welche|cuándo|qué|quand|quel/,
      { label: new RegExp(words, 'iu'), naming: dateWords },
      `${when}.{0,40}(?:${words})`,
      `(?:cuándo|qué día|qué fecha) (?:lo |la |le |se )?(?:${words})`,
    ),
  ),
]

export const questionsElsewhere: readonly Question[] = [...nouns.map(byNoun), ...otherwise]
