import type { Message } from '../history.ts'
import { meaningsIn } from '../signals/same-problem.ts'
import { hasWish } from './intent.ts'
import { type Said, splitSentences } from './sentences.ts'

/** What the customer says is over: "the first thing is fixed now, thanks, but …". It is no present wish, whoever settled it. */

const what =
  "((?:it|that|this|these|everything|all of (?:it|that)|all)|(?:the |my |our |your )(?:[\\w'’-]{1,20} ){1,5}?)"
const isNow = '(?:now|already|finally|meanwhile|again|since|by itself|all|just)'
const strong =
  '(?:fixed|solved|resolved|sorted|settled|cleared up|dealt with|taken care of|been done|all good(?! ?bye)|all set)'
const weak =
  '(?:arrived|came|come|turned up|showed up|here|back|fine|ok(?:ay)?|good(?! ?bye)|done|working|works|work|refunded|unlocked|delivered)'
/** "is fixed", "works now", "has finally arrived" */
const over = new RegExp(
  `\\b${what} ?(?:['’]s|['’]re|is|are|was|were|has|have|got|seems? to be)(?: (?:been|now|already|finally|all|got))*? ${strong}\\b|` +
    `\\b${what} ?(?:(?:['’]s|['’]re|is|are|has|have|does|do|did|seems? to be) ){0,1}${isNow} ${weak}\\b|` +
    `\\b${what} ?(?:(?:['’]s|['’]re|is|are|has|have|seems? to) ){0,1}${weak}(?: \\w{2,8})? (?!all\\b)${isNow}\\b`,
  'i',
)
/** "Never mind the invoice", "I found the button now" */
const leaves =
  /\b(?:never ?mind|(?<!\b(?:i|i['’]d|always|often|don['’]?t|not|to) )forget|don['’]?t worry)(?: about)? (it|that|(?:the|my|our) [\w' ’-]{2,40})|\bi(?:['’]ve| have)? (?:(?:now|already|finally|just|meanwhile) (?:got|received|found|solved|fixed|sorted)|(?:solved|fixed|figured out)) (it|that|(?:the|my|our) [\w' ’-]{2,40})/i
const elsewhere =
  /(?:das|es|die sache) (?:hat sich (?:schon |inzwischen )?erledigt|ist (?:jetzt |schon |inzwischen )?(?:erledigt|gelöst)|(?:geht|funktioniert|klappt) (?:jetzt|wieder|inzwischen))|\b(?:eso )?ya (?:está (?:solucionado|resuelto|arreglado)|funciona|lo (?:solucioné|resolví))|(?:c['’]est|le problème est) (?:maintenant |déjà )?(?:réglé|résolu)|ça (?:marche|fonctionne) (?:maintenant|à nouveau|de nouveau)/i
/** It is not, or not yet, or was before it came back. */
const isNot =
  /\?|\b(?:not|never|isn|wasn|hasn|haven|doesn|don|won|if|when|until|once|unless|should|must|needs?|want(?:ed)?|would|will|can|supposed|says?|said|told|claims?|thought)\b|n['’]t /i
/** "It has arrived already broken" */
const isFaulty = /\b(?:broken|damaged|wrong|late|missing|empty|cracked|faulty|defective|incomplete|open|opened)\b/i
const cameBack = /\b(?:again|came back|is back|still the same)\b/i
/** behind it the customer goes on with what is left */
const goesOn =
  /[,;:.–-]?\s{1,2}(?:but|however|though|only|yet|now i|and (?:now|then) i|aber|pero|mais)\b[\s,]{0,2}|,\s{1,2}(?=(?:how|what|where|can|could|please)\b)/i

const ordinal = /\b(first|second|other|last|next) (?:thing|one|issue|problem|question|part|request|point)\b/i
const general = new Set(
  'first second other last next thing part request point matter question issue problem one'.split(' '),
)

interface Settling {
  /** what is over, as it is called; '' = what was spoken of */
  thing: string
  rest: string
}

/** @returns null when the sentence says of nothing that it is over */
function settling(sentence: string): Settling | null {
  const place = goesOn.exec(sentence)
  const head = place === null ? sentence : sentence.slice(0, place.index)
  const rest = place === null ? '' : sentence.slice(place.index + place[0].length)
  const left = leaves.exec(head)
  const match = isNot.test(left === null ? head : head.replace(left[0], ' '))
    ? null
    : (left ?? over.exec(head) ?? elsewhere.exec(head))
  if (match === null || cameBack.test(rest) || isFaulty.test(head.slice(match.index + match[0].length))) return null
  return { thing: (match.slice(1).find((one) => one !== undefined) ?? '').trim().toLowerCase(), rest }
}

const mayBeOver =
  /\b(?:fixed|solved|resolved|sorted|settled|cleared up|dealt with|taken care|done|all good(?! ?bye)|all set|now|already|finally|meanwhile|again|since|itself|never ?mind|forget|worry|figured|erledigt|gelöst|ya|réglé|résolu|maintenant|nouveau|jetzt|wieder|inzwischen)\b/i

/**
 * @param messages of the customer, oldest first
 * @returns each of them, without what is over, and the last sentence that says so; the same where nothing is
 */
export function withoutSettled(messages: readonly Message[]): { left: readonly Message[]; said: Said | null } {
  let left: Message[] = []
  let said: Said | null = null
  for (const message of messages) {
    const kept: string[] = []
    if (mayBeOver.test(message.text))
      for (const sentence of splitSentences(message.text)) {
        const found = settling(sentence)
        if (found === null) kept.push(sentence)
        else {
          left = without(left, found.thing)
          said = { event_id: message.event_id, text: sentence }
          if (found.rest !== '') kept.push(found.rest)
        }
      }
    left.push(said?.event_id === message.event_id ? { ...message, text: kept.join('\n') } : message)
  }
  return said === null ? { left: messages, said } : { left, said }
}

/** "The first thing": their first wish. "The login": what they said of it. "It": what they spoke of up to here. */
function without(messages: readonly Message[], thing: string): Message[] {
  const place = ordinal.exec(thing)?.[1]
  const meant = [...meaningsIn(thing)].filter((one) => !general.has(one))
  if (place === undefined && meant.length === 0) return messages.map((message) => ({ ...message, text: '' }))
  const wishes = messages.flatMap(({ text }) => splitSentences(text).filter(hasWish))
  const single = place === 'first' ? wishes[0] : wishes.at(-1)
  const isMeant = (sentence: string): boolean =>
    place !== undefined ? sentence === single : meant.some((one) => meaningsIn(sentence.toLowerCase()).has(one))
  return messages.map((message) => {
    const sentences = splitSentences(message.text)
    return sentences.some(isMeant)
      ? { ...message, text: sentences.filter((sentence) => !isMeant(sentence)).join('\n') }
      : message
  })
}
