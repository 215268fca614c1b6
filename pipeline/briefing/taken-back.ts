import type { Message } from '../history.ts'
import { asksFor, isAboutPerson } from './intent.ts'
import { splitSentences } from './sentences.ts'

/** A wish that the customer took back for another one: "I want to cancel", and later "I changed my mind, I just want to pause it". */

const changed =
  /\b(?:changed? my mind|on second thoughts?|scratch that|instead of that|rather than that)\b|(?<!\p{L})(?:(?:es )?mir (?:doch )?anders überlegt|cambi(?:ado|é) de (?:opinión|idea)|pensándolo (?:bien|mejor)|chang[ée] d['’]avis|réflexion faite)(?!\p{L})/iu
/** It is a wish itself. */
const prefers =
  /\b(?:i(?:['’]d| would|['’]ll| will) (?:much )?rather|i(?:['’]d| would)? (?:now )?prefer)\b|(?<!\p{L})(?:doch lieber|lieber doch|mejor quiero|prefiero|preferiría|finalement|je préf[èé]r\p{L}{1,6})(?!\p{L})/iu
const verb =
  '(cancel|return|refund|exchang|replac|chang|clos|delet|remov|upgrad|book|order|send|ship|switch|kündig|stornier|cancel|devolv|annul|résili)'
/** "don't cancel it", "I no longer want to return them" */
const negated = new RegExp(
  `(?:\\b(?:don['’]?t|do not|no longer|(?<!\\b(?:can|could|did|does|will|would|is|was) )not)(?: (?:want|need|have|wish))?(?: you)?(?: to)?(?: be)? |(?<!\\p{L})(?:no (?:lo |la |quiero )?|ya no quiero |ne veux (?:plus|pas) |n['’]))${verb}|(?<!\\p{L})(?:(?:doch|bitte) nicht|nicht mehr) ${verb}`,
  'iu',
)

/**
 * @param messages of the customer, oldest first
 * @returns as many, without the sentences that ask for what a later message takes back
 */
export function withoutTakenBack(messages: readonly Message[]): readonly Message[] {
  let left = messages
  for (const [place, { text }] of messages.entries()) {
    const sentences = place === 0 ? [] : splitSentences(text).filter((sentence) => !isAboutPerson(sentence))
    if (!sentences.some(asksAnew)) continue
    const unwanted = negated
      .exec(text)
      ?.slice(1)
      .find((one) => one !== undefined)
    if (unwanted === undefined && !sentences.some(changesMind)) continue
    left = withoutWish(left, place, unwanted?.toLowerCase() ?? '')
  }
  return left
}

const changesMind = (sentence: string): boolean => changed.test(sentence) || prefers.test(sentence)
/** Without a new wish a change of mind is a reason: "Why do you return it?" "I changed my mind." */
const asksAnew = (sentence: string): boolean => asksFor(sentence) || prefers.test(sentence)

/** The last sentence before the message that asks for it. @param word that is in it; '' = any */
function withoutWish(messages: readonly Message[], place: number, word: string): readonly Message[] {
  const isWish = (sentence: string) =>
    asksFor(sentence) && !isAboutPerson(sentence) && sentence.toLowerCase().includes(word)
  const last = messages.findLastIndex((message, i) => i < place && splitSentences(message.text).some(isWish))
  return messages.map((message, i) => {
    if (i !== last) return message
    const sentences = splitSentences(message.text)
    const gone = sentences.findLastIndex(isWish)
    return { ...message, text: sentences.filter((_, at) => at !== gone).join('\n') }
  })
}
