import type { History } from './history.ts'

/** What a customer takes back or sets right is not said again. */

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
