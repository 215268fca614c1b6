import { type Line, type Span, spanOf } from '../signals/line.ts'

/** The person is the first word, parted from what it is about: "human, my order is 55412", "person please I can't log in". */

interface First {
  /** whom alone one calls by the word and a comma; the others take a "please" */
  called: string
  others: string
  please: string
  /** how one tells what it is about */
  matter: string
}

const numbered = '[a-z#]{0,3} ?[0-9][a-z0-9]{3,14}(?= )'
const english: First = {
  called:
    '(?:(?:hi|hello|hey|ok|okay|yes|no|please|sorry|actually) ){0,3}(?:(?:an?|to an?|real|live|actual|human) ){0,3}(?:humans?|human being|person|agents?|representatives?|reps?|operators?|customer (?:service|support|care)(?: (?:agent|rep|representative))?)',
  others:
    '(?:(?:hi|hello|hey|ok|okay|yes|no|sorry|actually) ){0,3}(?:an? )?(?:managers?|supervisors?|advisors?|specialist|support|(?:tech|technical) support|support team)',
  please: '(?:please|now|asap|right now|immediately|urgently)(?: please)?',
  matter: `(?:my (?!name |title |role |job |company |e-?mail |age |favou?rite |number )|i (?:have (?!no |nothing )|had |need |want |can't |couldn't |could not |can not |don't (?!want |need |think )|do not |didn't |did not |haven't |never |lost |got |ordered |bought |paid |still |tried |forgot |keep |just |received |would like )|i've (?:got |been |lost |had |tried |ordered |paid |not )|i'd like |i'm (?:locked |having |trying |stuck |unable |not able |still |waiting |getting )|(?:order|booking|ticket|case|account|reservation|invoice|policy)(?: (?:number|no|id|nr))?(?: is)? ${numbered}|(?:please )?(?:help |assist |help me |sort this |this is urgent |it's urgent |it's about |it is about |it doesn't |it won't |there's (?:a problem|something|an issue) |there is (?:a problem|something|an issue) |something (?:is|went) wrong |nothing works ))`,
}
const german: First = {
  called:
    '(?:(?:hallo|hi|nein|ja|ok|bitte) ){0,2}(?:mitarbeiter(?:in)?|kundenberater(?:in)?|kundendienst|kundenservice)',
  others:
    '(?:(?:hallo|hi|nein|ja|ok) ){0,2}(?:(?:einen?|echten?) ){0,2}(?:mensch(?:en)?|person|berater(?:in)?|support)',
  please: '(?:bitte|jetzt|sofort)',
  matter: `(?:meine? (?!name )|ich (?:habe|hab|brauche|kann|komme|will|mochte|warte|finde) |es geht um |bestell(?:ung|nummer)(?: ist| lautet)? ${numbered}|hilfe |ich brauche hilfe )`,
}
const spanish: First = {
  called:
    '(?:(?:hola|no|si|por favor) ){0,2}(?:un |una )?(?:agente|humano|humana|operadora?|asesora?|representante|persona real|atencion al cliente)',
  others: '(?:(?:hola|no|si) ){0,2}(?:un |una )?(?:persona|supervisora?|encargad[oa]|soporte)',
  please: '(?:por favor|porfa|ya|ahora)',
  matter: `(?:mis? (?!nombre )|tengo (?!que (?:decir|agradecer))|no (?:puedo|me|ha|he|funciona|llega|consigo|encuentro) |necesito |quiero |(?:pedido|reserva|factura)(?: numero| es)? ${numbered}|el pedido |ayuda )`,
}
const french: First = {
  called:
    '(?:(?:bonjour|salut|non|oui) ){0,2}(?:une? )?(?:agent|humain|conseillere?|operateur|operatrice|service client|vraie personne)',
  others: '(?:(?:bonjour|salut|non|oui) ){0,2}(?:une? )?(?:personne|responsable|superviseur|support|technicien)',
  please: "(?:s'il (?:vous|te) plait|svp|stp|maintenant|vite)",
  matter: `(?:m(?:a|on|es) (?!nom )|j'ai (?!ete (?:ravi|tres))|je (?:n'arrive|n'ai|ne|veux|voudrais|suis bloque|suis bloquee|souhaite) |besoin |(?:commande|reservation|facture)(?: numero| est)? ${numbered}|la commande |aidez moi |aide )`,
}

/** What is matched ends where the matter begins; its groups: what is quoted, the "please", the end of a sentence. */
const patternOf = ({ called, others, please, matter }: First): RegExp =>
  new RegExp(`^ ((?:${called}|${others}(?= ${please} ))( ${please})?)( [.!])? (?=${matter})`)

const patterns: Readonly<Record<string, RegExp>> = {
  en: patternOf(english),
  de: patternOf(german),
  es: patternOf(spanish),
  fr: patternOf(french),
}
/** Said to one of them: "agent, my order came, you were great". */
const praise =
  / (?:great|wonderful|brilliant|amazing|awesome|fantastic|excellent|lovely|super|toll|klasse|genial|estupendo|excelente|parfait|formidable)(?= )/

export function findFirst(line: Line, language: string): Span | null {
  const match = patterns[language]?.exec(line.text) ?? null
  if (match === null || praise.test(line.text)) return null
  const [{ length }, who, please, stop] = match
  const isParted = please !== undefined || stop !== undefined || line.clauses.includes(length)
  return isParted ? spanOf(line, 1, 1 + (who as string).length) : null
}
