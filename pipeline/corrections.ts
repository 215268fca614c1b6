import type { History, Message } from './history.ts'
import { saysOnlyFacts } from './only-facts.ts'

/** What a customer takes back or sets right is not said again, and holds no longer. */

const corrects =
  /\b(?:i meant?|correction|typo|mis-?typed|my mistake|(?:made|did|do|is|was|'s) a mistake|wrong number|the right one|should (?:read|say)|forgot to (?:put|add|say|mention|include|write))\b|^(?:oh |oops |opps )?(?:sorry(?: (?:about|for) (?:that|this|the \w{4,12}))?|oops|opps),? (?:it'?s|it is|my|the|that'?s|\w{2,12} (?:number|no|id) is)\b|^(?:oh|oops|ah),? (?:i'?m |i am )?(?:so )?sorry,? (?:[a-z]{1,6} ?)?\d/i
/** The same in German, Spanish and French. */
const correctsElsewhere =
  /(?<!\p{L})(?:ich meinte|korrektur|tippfehler|zahlendreher|(?:habe mich|hab mich) (?:vertippt|verschrieben|geirrt)|mein fehler|(?:die|der|das) richtige (?:\p{L}{2,20} )?(?:ist|lautet|wäre)|quise decir|me equivoqué|me he equivocado|corrección|error mío|(?:el|la) correct[oa] es|je voulais dire|je me suis trompée?|erreur de ma part|faute de frappe|(?:la bonne|le bon) (?:\p{L}{2,20} )?(?:est|c'est))(?!\p{L})/iu
/** "Actually it is 18 Forest Ave, my apologies" */
const apologises = /\bactually\b.{0,100}\b(?:apolog(?:ies|y)|sorry|my (?:bad|mistake))\b/i
/** "that should be 800"; "it should have been here on Monday" corrects nothing. */
const setsRight =
  /\b(?:should|supposed to) (?:be|have been):? (?:(?:order|account|number|no\.?) )?["'#$€£]?[\w.+-]{0,40}[\d@]/i
/** "There was a mistake in the date I sent", "I gave you the wrong number", "the order number I typed is wrong" */
export const ownMistake =
  /\b(?:error|mistake|typo) in (?:the |my )?(?:\w{1,20} ){1,4}i (?:just |already |have )?(?:gave|given|sent|typed|entered|told|provided|wrote)\b|\bi (?:just |have |must have )?(?:gave|given|sent|typed|entered|told|provided|wrote) (?:you )?(?:the |a )?wrong\b|\bi (?:just |already |have )?(?:gave|given|sent|typed|entered|told|provided|wrote)(?: you)?(?: \w{1,10}){0,2} (?:is|was|were|are) (?:wrong|incorrect|not (?:right|correct))\b|\bi (?:have |had |must have )?(?:wrongly|mistakenly|accidentally|incorrectly) (?:gave|given|sent|typed|entered|told|provided|wrote|mentioned|put)\b|\bi (?:just |have |must have )?(?:gave|give|given|sent|send|typed|type|entered|told|provided|wrote|put) (?:you )?(?:\w{1,12} ){1,4}(?<!\bdown )wrong(?:ly)?\b(?! ?(?:color|colour|item|product|size))/i
/** "order 88123, wait, it is 88132": what is said first is taken back */
const takesBackHere =
  /\d[\w-]{0,20}[,.;:!]{0,3} (?:- )?(?:(?:oh|no|oops|ah|uh),? )?(?:wait|no|sorry|i meant?|actually|rather|correction|scratch that|make (?:it|that)),?(?: (?:no|wait|sorry|actually),?)?(?: (?:it'?s|it is|that'?s|i meant?|make (?:it|that)|it should be|(?:the|my) (?:\w{2,12} )?(?:number|no|id|one) is|the right one is))?(?: (?:order|account|case|number|no\.?))? ?["'#$€£]?[a-z]{0,6}-?\d/i
/** "make B 4417 to B 4471", "change the date 5521-A into 5512-A" */
const replaced =
  /(?<![\w-]|\bfrom )([a-z]{1,6} ?\d[\w-]{1,16}|\d[\w-]{2,16}) (?:to|into|with|by) (?:the )?([a-z]{1,6} ?\d[\w-]{1,16}|\d[\w-]{2,16})(?![\w-])/gi
/** slips of a typist */
const MOST_SLIPS = 2
/** words beside the number that tell that it is the same that is said */
const LEAST_RESTATED = 4

/** A number in the place of one that is nearly the same is the same one, set right. */
function setsSlip(text: string): boolean {
  if (!/ (?:to|into|with|by) /i.test(text)) return false
  return [...text.matchAll(replaced)].some(([, wrong = '', right = '']) => {
    const [a, b] = [wrong, right].map((one) => one.toLowerCase().replace(/[ -]/g, '')) as [string, string]
    return a.length > 3 && isSlip(a, b)
  })
}

/** "984" for "894" */
const isSlip = (a: string, b: string): boolean =>
  /\d/.test(a) && a.length === b.length && [...a].filter((letter, i) => letter !== b[i]).length <= MOST_SLIPS

/** The whole of a message that takes back what was written before it: "oops", "wrong address". */
const takesBack =
  /^(?:oh |oops,? |omg,? |no,? |sorry,? |my )?(?:oops|opps|ops|oh,? (?:i'?m |i am )?sorry|(?:the )?wrong(?: (?:order|account|card|phone))?(?: (?:one|number|address|id|account|e-?mail|name|date|code|card))?|mistake|typo|my (?:bad|mistake)|that'?s wrong)[.! ]{0,4}$/i

/** @param history before the message */
export function isCorrection(text: string, { messages }: History): boolean {
  if (corrects.test(text) || correctsElsewhere.test(text) || apologises.test(text)) return true
  if (setsRight.test(text) || takesBackHere.test(text) || setsSlip(text)) return true
  const last = messages.findLast(({ role }) => role === 'customer')
  if (last === undefined) return false
  if (last.text.length < 120 && ownMistake.test(last.text)) return true
  return (last.text.length < 40 && takesBack.test(last.text.trim())) || isSlipOf(text, last.text)
}

/** "894 Kevin Street, Highway" after "984 Kevin Street, Highway": the same with a number that was a slip. */
function isSlipOf(text: string, last: string): boolean {
  const wordsOf = (one: string): string[] => one.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const [now, then] = [wordsOf(text), wordsOf(last)]
  if (now.length !== then.length || now.length < LEAST_RESTATED) return false
  const other = now.flatMap((word, i) => (word === then[i] ? [] : [[word, then[i] as string] as const]))
  return other.length === 1 && other.every(([a, b]) => isSlip(a, b))
}

/** The value follows at once: what stands before it is not what the customer means. */
const deniedBefore =
  /(?:\b(?:not|instead of|rather than)|n['’]t)(?: (?:use|call|take|text|on|at))?(?: (?:the|my|a))?(?: (?:order|account|number|no\.?)){0,2} ?#?$|(?<!\p{L})(?:nicht|statt|anstatt|anstelle|en vez del?|en lugar del?|y no|no (?:es|era|el|la)|pas|et non|au lieu (?:de|du))(?: (?:mehr|die|der|das|mit|am|von|el|la|le|con|avec|pas))?(?: (?:bestellung|nummer|pedido|número|commande|numéro))? ?#?$/iu
/** "3654, no 2761" in Spanish: in English it is the second that is meant, or a number */
const deniedInSpanish = /[\d@][\w.-]{0,40},? no $/i
const isSpanish = /(?<!\p{L})(?:es|el|la|mi|era|pedido|número|perdón|correo|reserva|cuenta)(?!\p{L})/iu
/** "2761 was a typo" */
const calledSlip =
  /^[\s,]{1,2}(?:(?:is|was) a (?:typo|mistake)|(?:ist|war) ein tippfehler|(?:es|era) un error|(?:est|était) une erreur)(?!\p{L})/iu
/** "2761 is wrong": of an order that is what came, of its number what was written. */
const calledWrong =
  /^[\s,]{1,2}(?:(?:is|was) (?:the )?(?:wrong|incorrect|not (?:right|correct))|(?:ist|war) falsch|(?:es|era|está) (?:incorrect[oa]|mal)|(?:est|était) (?:faux|fausse|incorrecte?))(?!\p{L})/iu
const wordForValue =
  '(?:\\b(?:number|no\\.?|nr\\.?|num|id|code|date)|\\p{L}{0,20}nummer|n[uú]mero|numéro|e-?mail|mail|address|adresse|correo(?: electrónico)?|datum|fecha|phone|tel[eé]fono|téléphone)'
/** It is the value that is spoken of: a word for it stands before it, or nothing; some are read together with that word. */
const ofValue = new RegExp(`(?:^|[.!?\\n])\\s{0,3}$|${wordForValue}(?: is| was)? ?[#:]?\\s?$`, 'iu')
const withWord = new RegExp(`^${wordForValue}(?!\\p{L})`, 'iu')

/** @param start where the value stands in the text, up to `end` */
export function isDenied(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 48), start)
  const after = text.slice(end, end + 40)
  if (deniedBefore.test(before) || calledSlip.test(after)) return true
  const isOfValue = ofValue.test(before) || withWord.test(text.slice(start, end))
  if (isOfValue && calledWrong.test(after)) return true
  return deniedInSpanish.test(before) && isSpanish.test(text)
}

const opening =
  "(?:(?:oh|ah|ach|hm|um|er|ok(?:ay)?|yes|hi|hey|well|ay|bueno|ups|so|but|aber|pero|mais)[\\s,.!…-]{1,4}){0,3}(?:no|nope|nah|actually|wait|sorry|pardon|(?:my )?apologies|my (?:bad|mistake)|oops|opps|excuse me|hold on|hang on|scratch that|i was wrong|(?:that['’]s|that is|that was) (?:wrong|incorrect|not right)|nein|nee|doch|moment|entschuldig\\p{L}{2,6}(?: sie)?|verzeihung|eigentlich|tut mir leid|perd[oó]n|perdon[ae]|disculp[ae]|lo siento|esper[ae]|en realidad|non|excusez-moi|désolée?|attendez|en fait)"
const opens = new RegExp(`^${opening}(?!\\p{L})`, 'iu')
/** "No, it is …", "Oh wait, the total was …", "Perdón, es el …" */
const opensAnew = new RegExp(
  `^${opening}(?!\\p{L})[^.?!]{0,40}(?:(?<!\\p{L})(?:it|that|the \\w{2,12}(?: \\w{2,12})?|my \\w{2,12}(?: \\w{2,12})?)(?:['’]s| is| was)(?!\\p{L})|(?<!\\p{L})(?:use|make (?:it|that)|ist|lautet|war|es|era|c['’]est|c['’]était|est)(?!\\p{L}))`,
  'iu',
)
/** "it is …, not …" */
const contrasts = /\b(?:it|that)(?:['’]s| is| was) [^?!]{1,40},? (?:and )?not\b/i
/** "Please use … instead", "quería decir …", "I mean order …" */
const replaces =
  /\b(?:use|take|try|call|text|ring|reach me (?:at|on)|write to|e-?mail|change (?:it|that) to)\b(?:[^.?!]|\.(?=\S)){1,60}\binstead\b|(?<!\p{L})(?:i mean|quería decir|mejor dicho|ich meine|je veux dire|plutôt)(?!\p{L})|(?<!\p{L})(?:stattdessen|lieber|en su lugar|à la place)(?!\p{L})/iu
/** "it is $365" and nothing else, when nobody had asked */
const saysAnew =
  /^(?:(?:it|that)(?:['’]s| is| was)|(?:the|my) \w{2,12} (?:is|was))(?: actually| really)? \S{1,40}(?: \S{1,20})?$/i
/** something else of the kind, beside the first */
const isMore =
  /(?<!\p{L})(?:also|another|both|second|as well|too|other|besides|plus|in addition|additionally|one more|auch|außerdem|zusätzlich|noch|ebenfalls|zweite[nrs]?|beide|también|además|otr[oa]s?|segund[oa]|aussi|également|autres?|deuxième|en plus)(?!\p{L})/iu

/**
 * Whether a value in this message stands for one that was given before. Wider than `isCorrection`: who says "no, it is A-1043"
 * and gave no other says nothing new.
 * @param messages of everybody, oldest first @param place of the message among them
 */
export function setsFactRight(messages: readonly Message[], place: number): boolean {
  const { text } = messages[place] as Message
  const said = text.trim()
  const before = messages[place - 1]
  const isAsked = before !== undefined && before.role !== 'customer' && before.text.includes('?')
  if (isMore.test(said) || (isAsked && isMore.test(before.text))) return false
  if (opensAnew.test(said) || contrasts.test(said) || replaces.test(said)) return true
  if (opens.test(said) && saysOnlyFacts(said)) return true
  if (isCorrection(text, { messages: messages.slice(0, place), facts: [], holder: 'bot' })) return true
  return saysAnew.test(said) && !isAsked
}

/** "order 88123, wait, it is 88132" @returns where what is taken back ends; -1 = nothing is */
export function endOfTakenBack(text: string): number {
  const match = takesBackHere.exec(text)
  const isContrast = match !== null && isSpanish.test(text) && /^[\w-]{1,24},? no \S*\d/.test(match[0])
  return match === null || isContrast ? -1 : match.index + (/^[\w-]{1,24}/.exec(match[0])?.[0].length ?? 0)
}
