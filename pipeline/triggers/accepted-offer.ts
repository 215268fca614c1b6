import type { History } from '../history.ts'
import { countRuled } from '../signals/language.ts'
import { findSpan, isStop, type Line, readLine, type Span } from '../signals/line.ts'
import { botsLastWords, questionOf } from './bot-question.ts'

/** An agent's account, address and the like is nobody. */
const person =
  "(?:(?:human|agent|representative|rep|specialist|supervisor|manager|colleague|team|advis[eo]r|expert|operator|consultant|technician|employee|associate)s?|person|people|someone|somebody|staff)\\b(?! ?(?:['’]|accounts?\\b|fees?\\b|codes?\\b|names?\\b))"
const move = '(?:transfer|connect|speak|talk|chat|escalate|hand|put|refer|pass|forward|direct|route|switch)\\w{0,4}'
/** "Would you like me to transfer you to a human agent?" as the last words. */
const asks = new RegExp(`\\b${move}\\b[^.?!]{0,80}\\b${person}[^.?!]{0,80}\\?\\s{0,5}$`, 'i')
/** "Shall I have one of our colleagues call you?" */
const asksForCall = new RegExp(
  `\\b(?:would you like|do you want|shall|should|want|may i|can i|could i)\\b[^.?!]{0,60}\\b${person}[^.?!]{0,40}\\b(?:call|contact|ring|phone|reach|get back|follow up|take over|help|assist|look into|join)\\b[^.?!]{0,80}\\?\\s{0,5}$`,
  'i',
)
/** "Did you talk to our team?" asks what was. */
const asksBack =
  /(?:^|[.?!]\s)\s{0,3}(?:and |so )?(?:did|have you|has|had|were|was|when did|who did)\b[^.?!]{0,200}\?\s{0,5}$/i
/** "Would you rather go on here instead of talking to an agent?": a yes stays. */
const asksToStay = new RegExp(
  `\\b(?:instead of|rather than|without)\\b(?: [\\w'’]{1,15}){0,3} ${move}\\b[^.?!]{0,80}\\b${person}`,
  'i',
)
const asksToStayElsewhere =
  /(?:\b(?:an)?statt (?:mit|an|von) (?:eine[mnr]|unsere[mnr]|de[mnr]|jemande[mn]) (?!\p{L}{0,12}(?:bot|roboter|assistent))|\ben (?:vez|lugar) de (?:hablar|pasar|contactar|comunicar|conectar|transferir|que)|(?:\bau lieu|\bplut[oô]t que) (?:de |d['’])(?:parler|[eê]tre|contacter|passer|joindre))/iu
/** "May I pass your words on to the team?": what goes to somebody there is what the customer said, and they stay. */
const passesWordsOn =
  /\b(?:your|this|the|ihre?n?|eure?n?|deine?n?|diese?s?|das|sus?|tus?|este|vos|votre|tes|ton|ce) (?:\p{L}{1,15} ){0,2}(?:words?|thanks|feedback|compliments?|praise|comments?|remarks?|suggestions?|ideas?|message|greetings|regards|wishes|worte|dank|lob|r[uü]ckmeldung|nachricht|anregung|gr[uü](?:ss|ß)e|palabras|agradecimientos?|comentarios?|mensaje|sugerencias?|felicitaci[oó]n|elogios?|mots|remerciements?|commentaires?|remarques?|salutations)(?!\p{L})[^.?!]{0,80}\?\s{0,5}$/iu
/** "I can transfer you to a human agent. Would you like that?": the question points back to the offer. */
const pointsBack = new RegExp(
  `\\b${move}\\b[^.?!]{0,80}\\b${person}[^.?!]{0,80}[.!]\\s{1,3}[^.?!]{0,60}\\b(?:that|this|proceed|do so|go ahead|transfer|connect|okay|ok)\\b[^.?!]{0,20}\\?\\s{0,5}$`,
  'i',
)
/** "If you would like, I can transfer you to a human agent." */
const leavesOpen = new RegExp(
  `\\b(?:if you(?:'d| would)? (?:like|prefer|want|wish)|let me know|happy to|i can|would you like)\\b[^.?!]{0,60}\\b${move}\\b[^.?!]{0,80}\\b${person}[^.?!]{0,80}[.!]\\s{0,5}$`,
  'i',
)
/** The last sentence asks it in German, Spanish or French: a person and how to get to one, in any order. */
const offersElsewhere: readonly (readonly [person: RegExp, move: RegExp])[] = [
  [
    /\b(?:mensch|mitarbeiter|berater|kollege|kollegin|person|kundendienst|kundenservice|ansprechpartner|agent|jemand|team|support|spezialist|expert|fachmann|fachleute|vorgesetzt)/i,
    /verbind|verbunden|weiterleit|weiterverbind|weitergeleitet|sprechen|[uü]bergeben|durchstell|[uü]bernehmen|kontaktier|anrufen|angerufen|zur[uü]ck(?:ruf|zuruf|geruf)/i,
  ],
  [
    /\b(?:personas?|humanos?|agentes?|asesor(?:as?|es)?|representantes?|operador(?:as?|es)?|alguien|compa[nñ]er[oa]s?|supervisor(?:as?|es)?|equipos?|especialistas?|expertos?|t[eé]cnicos?|responsables?)\b/i,
    /transf[ie]|comuni(?:que|car)|pas(?:e|o|ar)|conect|contact|hablar|deriv|llam|pong/i,
  ],
  [
    /\b(?:humain|personne|conseill[eè]re?|agent|coll[eè]gue|op[eé]rat(?:eur|rice)|quelqu['’]un|[eé]quipe|sp[eé]cialiste|service client|collaborat(?:eur|rice)|expert|technicien|responsable)/i,
    /transf[eé]r|mett(?:e|re)|mise? en relation|pass(?:e|er)|parler|contact|connect|rappel|orient/i,
  ],
]
const acceptsElsewhere =
  /^ (?:(?:oh|ah|ok|okay|na|also|pues|bueno|eh|ben|bah|hm|hmm) ){0,2}(?:ja|jawohl|jo|gerne?|klar|naturlich|unbedingt|bitte|einverstanden|mach das|machen sie das|auf jeden fall|si|claro|vale|dale|por favor|de acuerdo|por supuesto|adelante|hazlo|me gustaria|quiero|desde luego|oui|ouais|d'accord|volontiers|s'il vous plait|s'il te plait|svp|bien sur|avec plaisir|allez y|absolument|je veux bien|ok|okay|yes)(?= )/
const declinesElsewhere =
  / (?:nein|nicht|nichts|kein|keine|keinen|doch nicht|no|mejor no|tampoco|non|pas|ne|surtout pas|aber|pero|mais)(?= )/
const accepts =
  / (?:(?<=^ )(?:please|i do|i want|ya|yea|y|perfect|why not|by all means|i (?:guess|suppose)(?: so)?)(?= [.!] | $| (?:please|thanks|thank) )|yes|yeah|yep|yup|sure|ok|okay|alright|absolutely|definitely|certainly|of course|please do|please proceed|go ahead|do (?:it|that|so)|let's do (?:it|that)|sounds good|that works|that would be|i would|i'd (?:like|appreciate|love))(?: [a-z']{1,20}){0,3}(?= )/
const declines = / (?:no|(?<!why )not|don't|nope|instead|rather not|but)(?= )/

const thumbUp = /^ emojiglad(?= [.!] | $| (?:please|thanks|thank) )/

/**
 * "Yes, please" to an offered transfer, right after the offer. Only the first sentence can decline: what follows
 * ("I am not happy with this") mostly says why.
 * @param original in which a thumb is told from other glad faces
 */
export function findAcceptance(line: Line, original: string, history: History): Span | null {
  if (history.messages.at(-1)?.role !== 'bot') return null
  const thumb = original.includes('👍') ? findSpan(line, thumbUp) : null
  const elsewhere = thumb ?? findSpan(line, acceptsElsewhere)
  const span = thumb ?? findSpan(line, accepts)
  const words = elsewhere === null && span === null ? null : botsLastWords(history)
  if (words === null) return null
  if (elsewhere !== null && isOfferElsewhere(words))
    return declinesElsewhere.test(firstSentence(line)) ? null : elsewhere
  if (span === null || !isOffer(words) || declines.test(firstSentence(line))) return null
  return span.start <= (line.from[MOST_BEFORE] ?? Number.POSITIVE_INFINITY) ? span : null
}

function isOffer(words: string): boolean {
  if (asksToStay.test(lastSentence(words))) return false
  if (pointsBack.test(words) || leavesOpen.test(words)) return true
  return (asks.test(words) || asksForCall.test(words)) && !asksBack.test(words) && !passesWordsOn.test(words)
}

function isOfferElsewhere(words: string): boolean {
  const question = questionOf(words)
  if (question === null || offersElsewhere.every(([person, move]) => !person.test(question) || !move.test(question)))
    return false
  return !passesWordsOn.test(question) && !asksToStayElsewhere.test(question) && countFrequentElsewhere(question) > 0
}

/** An English question has words like these ("contact", "agent") as well. */
const countFrequentElsewhere = (question: string): number => {
  const [english, ...elsewhere] = countRuled(readLine(question))
  return Math.max(...elsewhere) - (english as number)
}

/** Where the yes must have come by, in words. */
const MOST_BEFORE = 12

const lastSentence = (words: string): string => /[^.?!]{1,300}[.?!]?\s{0,5}$/.exec(words)?.[0] ?? words

function firstSentence(line: Line): string {
  const stop = line.typed.findIndex(isStop)
  return stop === -1 ? line.text : line.text.slice(0, (line.at[stop] as number) + 1)
}
