import type { History } from './history.ts'

/** What a customer takes back or sets right is not said again. */

const corrects =
  /\b(?:i meant?|correction|typo|mis-?typed|my mistake|(?:made|did|do|is|was|'s) a mistake|wrong number|the right one|should (?:read|say)|forgot to (?:put|add|say|mention|include|write))\b|^(?:oh |oops |opps )?(?:sorry(?: (?:about|for) (?:that|this|the \w{4,12}))?|oops|opps),? (?:it'?s|it is|my|the|that'?s|\w{2,12} (?:number|no|id) is)\b/i
/** "that should be 800"; "it should have been here on Monday" corrects nothing. */
const setsRight =
  /\b(?:should|supposed to) (?:be|have been):? (?:(?:order|account|number|no\.?) )?["'#$€£]?[\w.+-]{0,40}[\d@]/i
/** "change the kol 417 to kom 417" */
const changes =
  /\bchange (?:the |it |that |this |from )?[a-z ]{0,16}\d[\w -]{0,16} (?:to|into) (?:the )?[a-z ]{0,16}\d/i
/** "There is an error in the number I just gave" */
export const ownMistake =
  /\b(?:error|mistake|typo) in (?:the |my )?(?:\w{1,20} ){1,4}i (?:just |already |have )?(?:gave|given|sent|typed|entered|told|provided|wrote)\b/i
/** The whole of a message that takes back what was written before it: "oops", "wrong address". */
const takesBack =
  /^(?:oh |oops,? |omg,? |no,? |sorry,? |my )?(?:oops|opps|ops|oh,? (?:i'?m |i am )?sorry|(?:the )?wrong(?: (?:order|account|card|phone))?(?: (?:one|number|address|id|account|e-?mail|name|date|code|card))?|mistake|typo|my (?:bad|mistake)|that'?s wrong)[.! ]{0,4}$/i

/** @param history before the message */
export function isCorrection(text: string, { messages }: History): boolean {
  if (corrects.test(text) || setsRight.test(text) || changes.test(text)) return true
  const last = messages.findLast(({ role }) => role === 'customer')
  return last !== undefined && last.text.length < 40 && takesBack.test(last.text.trim())
}
