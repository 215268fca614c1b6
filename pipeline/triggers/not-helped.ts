import type { History } from '../history.ts'
import { findSpan, type Line, type Span } from '../signals/line.ts'
import { botsLastWords, questionOf } from './bot-question.ts'

/** The bot asks whether it helped, and the customer says no. */

interface InWords {
  /** over the bot's question as it was written */
  asks: RegExp
  /** over the customer's line */
  denies: RegExp
  /** over the same: it is no such no */
  affirms: RegExp
}

/** What the bot gave. */
const given =
  '(?:that|this|it|these|those|i|we|my|our|the (?:above|answer|reply|response|information|info|article|articles|link|links|steps|solution|suggestion|suggestions|guide|page|tips|instructions)|(?:this|that|my|our|these|those) [a-z]{2,14})'
const theirs = '(?:your|the|this|that) (?:[a-z]{2,12} )?(?:question|problem|issue|query|request|concern|error)s?'
/** What is said behind the no, as far as it is one sentence of a few words. */
const rest = '(?:(?: [^ .?!]{1,24}){0,6}(?= [.?!] | $))?'

const english: InWords = {
  asks: new RegExp(
    `(?:^|[^a-z])(?:(?:did|does|has|have|was|were|is|are) ${given}(?: (?:been able to|able to|all|now|really|at all|been|any|of any|actually|just)){0,3} (?:help|helped|helpful|useful|solved?|resolved?|fix|fixed|answer|answered|sort|sorted|clear|clarify|(?:the answer|what) you (?:were|are) looking for)\\b|(?:did|has) (?:that|this|it) (?:work|worked|do the trick)(?! for)|does (?:it|that|this) work now|(?:is|has|was) ${theirs} (?:(?:now|been|all|fully) ){0,2}(?:solved|resolved|fixed|answered|sorted)|(?:could|was) i (?:able to )?(?:help|solve|answer|resolve|fix))`,
    'i',
  ),
  denies: new RegExp(
    `^ (?:(?:oh|um|uh|hm|hmm|well|sorry|unfortunately|sadly|honestly|actually|eh|er|i'm afraid) ){0,3}(?:(?:no|nope|nah|noo|n)(?= )(?! (?:problems?|worries|need|doubt|issues?|complaints|more|further|ideas?|questions?|trouble|one|longer|news|thanks|thank) )|not (?:really|at all|quite|exactly|much|particularly|in the (?:least|slightest)|a bit|one bit|even close)(?= )|i'm afraid not(?= )|unfortunately not(?= )|(?:it|that|this) (?:really )?(?:did not|didn't|has not|hasn't|was not|wasn't)(?= (?:[.!] |$)))${rest}`,
  ),
  affirms:
    /(?<! (?:not|isn't|didn't|doesn't|hasn't|wasn't|never)) (?:yes|yeah|yep|it helped|that helped|all good|all fine|it's fine|it is fine|that's fine|i'm good|i'm fine|perfect|works now|working now|it's working|it works)(?= )/,
}
const german: InWords = {
  asks: /(?<!\p{L})(?:(?:hat|haben) (?:(?:ihnen|dir|euch) )?(?:das|dies|diese[rs]?|die|der|meine?|unsere?|es)(?!\p{L})[^.?!]{0,50}|(?:habe|hab|konnten?) (?:ich|wir)(?!\p{L})[^.?!]{0,50}|(?:war|waren) (?:das|dies|diese|die|meine|der|ich|es)(?!\p{L})[^.?!]{0,40}|(?:ist|wurde) (?:ihre?|deine?|eure?|das|die)(?!\p{L})[^.?!]{0,40})(?:geholfen|hilfreich|weitergeholfen|gel[oö]st|l[oö]sen|beantwortet|beantworten|behoben|weiterhelfen|helfen|n[uü]tzlich|geklappt|funktioniert)(?!\p{L})/iu,
  denies: new RegExp(
    `^ (?:(?:oh|ah|hm|hmm|also|tut mir leid) ){0,2}(?:(?:leider )?(?:nein|ne|nee|no|noe)(?= )(?! (?:danke|problem) )|(?:leider |eher |uberhaupt |gar )nicht(?= )|nicht (?:wirklich|ganz|so richtig|richtig|unbedingt|besonders)(?= )|keineswegs(?= ))${rest}`,
  ),
  affirms: /(?<! nicht) (?:ja|alles (?:gut|klar|bestens|ok)|passt|geklappt|hat geholfen|bin zufrieden)(?= )/,
}
const spanish: InWords = {
  asks: /(?<!\p{L})(?:(?:ha|han|he|hemos|fue|fueron|pude|pudimos|result[oó])(?!\p{L})[^.?!]{0,50}(?:servido|ayudado|[uú]til(?:es)?|utilidad|ayuda|resuelto|solucionado|respondido|contestado|ayudar\p{L}{0,3}|resolver|solucionar|funcionado)|sirvi[oó]|ayud[oó]|resolvi[oó]|resolv[ií]|solucion[oó]|respond[ií](?:[oó])?|contest[oó]|contest[eé]|funcion[oó])(?!\p{L})/iu,
  denies: new RegExp(
    `^ (?:(?:pues|bueno|ay|eh|lo siento|lamentablemente|desgraciadamente|la verdad|la verdad es) ){0,2}(?:(?:que )?no(?= )(?! (?:gracias|hay problema|te preocupes|se preocupe|pasa nada|lo se|se|todavia|aun) )|para nada(?= )|en absoluto(?= )|tampoco(?= ))${rest}`,
  ),
  affirms: /(?<! no) (?:si|todo bien|perfecto|funciona ya|ya funciona|me sirvio|me ayudo)(?= )/,
}
const french: InWords = {
  asks: /(?<!\p{L})(?:a|ai|avons|ont|[eé]taient|[eé]tait|est|sont|fut)(?!\p{L})[^.?!]{0,60}(?:aid[eé]e?s?|aider|utiles?|r[eé]solue?|r[eé]soudre|r[eé]pondu|r[eé]pondre|r[eé]gl[eé]e?|servi|fonctionn[eé]|march[eé])(?!\p{L})/iu,
  denies: new RegExp(
    `^ (?:(?:euh|ben|bah|desolee?|malheureusement|helas|ah) ){0,2}(?:non(?= )(?! merci )|pas (?:vraiment|du tout|trop|tellement|tout a fait|terrible)(?= )|toujours pas(?= )|absolument pas(?= ))${rest}`,
  ),
  affirms: /(?<! pas) (?:oui|c'est bon|tout va bien|parfait|ca marche|merci beaucoup)(?= )/,
}
const inWords: readonly InWords[] = [english, german, spanish, french]

/** "Is there anything else I can help with?" asks for more, and a no to it is none to the answer. */
const asksForMore =
  /(?<!\p{L})(?:anything else|something else|anything more|else i can|more questions|other questions?|sonst noch|noch etwas|weitere fragen|algo m[aá]s|otra (?:cosa|pregunta|duda)|autre chose|d['’]autres? questions?)(?!\p{L})/iu

/** Where the customer denies that the answer helped, when asked; whatever the language, it is that of the question. */
export function findDenial(line: Line, history: History): Span | null {
  // the line's beginning first, which hardly any message has: the bot's words are long
  const denied = inWords.filter(({ denies, affirms }) => denies.test(line.text) && !affirms.test(line.text))
  const words = denied.length === 0 ? null : botsLastWords(history)
  const question = words === null ? null : questionOf(words)
  if (question === null || asksForMore.test(question)) return null
  const found = denied.find(({ asks }) => asks.test(question))
  return found === undefined ? null : findSpan(line, found.denies)
}
