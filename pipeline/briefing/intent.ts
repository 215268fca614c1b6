import type { Message } from '../history.ts'
import { OPENING_LENGTH } from '../history.ts'
import { bestSentence, isCut, lately, type Said, splitSentences, wordCount } from './sentences.ts'

/** What the customer wants, in their own words: the sentence that asks for something or says what is wrong. */

const NEWEST = 1.5

const asks =
  /\b(?:i(?:'d| would)? (?:(?:also|just|really|still|now|actually) )?(?:want|like|need|wish|prefer|have to)|i'?m (?:trying|looking|hoping|calling|writing)|(?:can|could|would|will) (?:you|i|we)|how (?:do|can|to)|is there (?:a|any) way|please|help)\b|\b(?:ich (?:möchte|will|brauche|hätte)|können sie|kann ich|bitte|quiero|quisiera|necesito|puede|podría|je (?:veux|voudrais|souhaite)|pouvez-vous|j'ai besoin)\b/i
const isWrong =
  /\b(?:not? (?:work|able|arriv|receiv|get|got)\w*|(?:does|did|is|was|has|have|can|could|are|were)(?:n'?t| not)|cannot|never|still|wrong|broken|damaged|missing|lost|late|error|fail\w*|problem|issue|mistake|mix-?up|charged|declined|locked|stuck|refund\w*|cancel\w*|return\w*|exchange\w*|chang\w*|upgrad\w*|deliver\w*|complain\w*)\b|\b(?:kaputt|falsch|fehler|funktioniert nicht|erstattung|kündigen|stornieren|reembolso|roto|cancelar|no funciona|remboursement|cassé|annuler|ne marche pas)\b/i
/** what somebody can do about it: a wish for it says more than a reason or a claim */
const toBeDone =
  /\b(?:cancel|chang|refund|return|exchang|replac|remov|add|upgrad|updat|reset|unlock|clos|delet|deliver|send|ship|repair|fix|correct|mov|switch|resched|reimburs|compensat|credit|book|transfer)(?:e|es|ed|ing|ling|led|ement|ation)?s?\b/i
/** about who answers, not about what is the matter */
const wantsPerson =
  /\b(?:human|real person|live (?:agent|person)|(?:an?|the|your) (?:agent|representative|supervisor|manager|person|specialist)|someone (?:else|who)|somebody|transfer|connect me|escalate|mensch|mitarbeiter|persona|agente|conseiller|humain)\b/i
const agrees =
  /^(?:yes|yeah|yep|yup|sure|ok(?:ay)?|certainly|of course|great|perfect|thanks?|thank you|hi|hello|hey|good (?:morning|afternoon|evening)|no|ja|danke|sí|si|gracias|oui|merci)\b/i
const isThanks = /\b(?:thank(?:s| you)|appreciate|cheers)\b/i
/** they answer the bot's question */
const givesId =
  /\b(?:user ?id|(?:reservation|order|booking|confirmation|account|customer) (?:id|number|code)|e-?mail|zip code|phone number|my name is|i'?m|i am) ?(?:is|:)? ?\S{0,40}\d/i
/** they see the point, and go on with what they want in the next sentence */
const concedes = /^(?:i (?:understand|see|know|appreciate)|that'?s (?:fine|ok)|if (?:that|changing|it))\b/i

/** @param messages of the customer, oldest first. @returns null when they said nothing that tells */
export function findIntent(messages: readonly Message[]): Said | null {
  const recent = lately(messages)
  const opening = messages.slice(0, Math.min(OPENING_LENGTH, messages.length - recent.length))
  return bestSentence(recent, scoreOf, NEWEST, opening) ?? longest([...opening, ...recent])
}

function scoreOf(sentence: string): number {
  const words = wordCount(sentence)
  let score = Math.min(words, 16) / 8
  const isAsking = asks.test(sentence)
  if (isAsking) score += 1.5
  if (isWrong.test(sentence)) score += 1.5
  if (isAsking && toBeDone.test(sentence)) score += 1
  if (wantsPerson.test(sentence)) score -= 4
  if (agrees.test(sentence)) score -= 1.5
  if (isThanks.test(sentence)) score -= 1.5
  if (givesId.test(sentence)) score -= 1
  if (concedes.test(sentence)) score -= 0.5
  if (words < 4) score -= 1.5
  if (isCut(sentence)) score -= 1.5
  return score
}

/** Nothing asks and nothing is wrong: the most they said at once, unless that is next to nothing. */
function longest(messages: readonly Message[]): Said | null {
  let best: Said | null = null
  for (const { event_id, text } of messages)
    for (const sentence of splitSentences(text))
      if (!wantsPerson.test(sentence) && wordCount(sentence) > Math.max(3, wordCount(best?.text ?? '')))
        best = { event_id, text: sentence }
  return best
}
