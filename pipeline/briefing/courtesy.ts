import { askedFacts } from '../asked-facts.ts'
import { announcement, asksToHold } from '../fold/announcement.ts'
import { splitSentences } from './sentences.ts'

/**
 * Whether a message is nothing but courtesy: it greets, asks, asks to wait, or hands over. Anything else may have been an
 * answer, whether or not it is known as one, and so may what is in a language that is not read.
 */

/** What may join something else to a courtesy: each side of it has to be one. */
const joints = /[,;:–—]\s*|\s-\s|\s(?:but|and (?=(?:i|we|you|it|then|please)\b))/i
const carriesMore = /\band (?:\w+ly )?(?:\w+ed|sent|put|made|got|gave|told)\b/i

const who = '(?:there|again|everyone|all|sir|madam|\\p{Lu}\\p{L}*)'
const greets = new RegExp(
  `^(?:[Hh]i|[Hh]ello|[Hh]ey|[Gg]ood (?:morning|afternoon|evening|day)|[Hh]ola|[Bb]uenos días|[Bb]uenas tardes|[Hh]allo|[Gg]uten (?:Tag|Morgen|Abend)|[Bb]onjour|[Bb]onsoir)(?: ${who}){0,3}$`,
  'u',
)
/** "the automated assistant of Acme Air": what follows is a name, and nothing that may have been done. */
const introduces =
  /^(?:(?:[Ii]'?m|[Ii] am|[Tt]his is) )?(?:[Yy]our|[Tt]he|[Aa]n?) (?:[\p{L}-]+ ){0,3}(?:[Aa]ssistant|[Bb]ot|[Cc]hatbot|[Hh]elper) (?:of|for|at|from|with|by) (?:the )?\p{Lu}[\p{L}\p{N}&'-]{0,30}(?: \p{Lu}[\p{L}\p{N}&'-]{0,30}){0,4}$/u
const courtesies = [
  /^welcome(?: (?:back|to [^.]{1,40}))?$/i,
  /^(?:thanks|thank you)(?: so much| very much)?(?: for (?:contacting|reaching out|getting in touch|your (?:message|patience|time|understanding)|waiting|holding|writing|letting|sharing|providing|confirming|the (?:information|details))\b[^.]{0,60})?$/i,
  /^(?:(?:i'?m|i am|we'?re|we are) )?(?:so |very |really |truly )?sorry(?: (?:to hear|about|for|you'?re having) [^.]{1,60})?$/i,
  /^(?:i|we) (?:do )?(?:sincerely )?apologi[sz]e(?: for [^.]{1,60})?$/i,
  /^(?:i|we) (?:completely |totally |fully )?understand(?: (?:how|your|that this|the) (?:\w+ )?(?:frustrat|annoy|upset|disappoint|concern|inconvenien)[^.]{0,40})?$/i,
  /^(?:sure|certainly|absolutely|of course|okay|ok|great|alright|all right|got it|i see|no problem|please|you'?re welcome)$/i,
  /^(?:(?:i'?m|i am|this is|my name is) (?:\p{L}+ ){0,3})?(?:your|the|a|an) (?:[\p{L}-]+ ){0,3}(?:assistant|bot|chatbot|helper)$/iu,
  introduces,
  /^not an? (?:human|person|real person|human being)$/i,
  /^(?:I'?m|I am|[Mm]y name is) \p{Lu}\p{L}+$/u,
  /^(?:i'?m|i am|i would be|i'?d be|i'?ll be|we'?re) (?:more than )?(?:happy|glad|here) to (?:help|assist)(?: you)?(?: (?:with|today)[^.]{0,40})?$/i,
  /^(?:i|we)(?: can|'ll| will| would love to) (?:certainly |gladly |definitely |be (?:happy|glad) to )?(?:help|assist)(?: you)?(?: (?:with|today)[^.]{0,40})?$/i,
  /^(?:let me|i'?ll|i will)(?: just)? (?:check|have a look|take a look|look (?:into|at|that|this|it)\b)[^.]{0,40}$/i,
  /^(?:to|in order to|so (?:that )?(?:i|we) can|before (?:i|we)) (?:\w+ ){0,3}(?:help|assist|look|find|locate|check|verify|start|proceed|get started)\b[^.]{0,40}$/i,
  /^if you (?:need|have|require) (?:(?:any|more|further|other) )*(?:questions?|help|assistance|concerns?|anything(?: else)?)$/i,
  /^(?:please )?(?:feel free|don't hesitate) to (?:ask|contact (?:me|us)|reach out|let (?:me|us) know)$/i,
  /^(?:please )?let (?:me|us) know(?: if you need [^.]{1,40})?$/i,
]
const asks =
  /^(?:please |kindly |so )?(?:provide|share|tell (?:me|us)|describe|explain|give (?:me|us)|let (?:me|us) know)\b[^.]{0,120}$/i
const handsOver =
  /\b(?:connect(?:ing|ed)?|transfer(?:ring|red)?) you(?: now| over| shortly)?(?:$| .*\b(?:human|person|agents?|specialists?|representatives?|colleagues?|advis[eo]rs?|team|someone|somebody|expert)\b)|\b(?:talk|speak|chat) (?:to|with) (?:a|an|one of|some)|\bhuman agent\b/i
/** Where something else goes on in a request or an offer of help: "Let me know once you reset it", "by sending a new one". */
const goesOn = /\b(?:and|by|once|when|with (?:the|a))\b/i
/** "Hold on to the receipt", "Please wait a day": no hold either. */
const keeps = /\bhold on to\b|\b(?:minutes?|hours?|days?|weeks?)\b/i
/** "Please wait 30 seconds, then plug it in": that is something to do. */
const instructs = /\b(?:then|before|after|until|seconds?|button|plug|press|restart)\b/i

/** A question may propose something: "Could you unplug it?", "Have you tried …", "How about a voucher?" */
const questionWords =
  /^(?:and |so |okay |ok )?¿?(?:what|which|when|where|who|whom|whose|how|why|was|wie|welche\w*|wo|wann|wer|qué|cuál|cómo|dónde|cuándo|quién|quel(?:le)?s?|comment|où|quand|qui)(?:'s)?(?![\p{L}])/iu
const proposes =
  /\b(?:how about|what (?:about|if)|why (?:not|don'?t|doesn'?t)|wie wäre|qué (?:tal|te parece|le parece))\b/i
const requests =
  /\b(?:can|could|would|will|may|might) (?:you|i|we) (?:please |also |kindly |just )?(?:help|assist|provide|share|tell|describe|explain|confirm|specify|clarify|give (?:me|us)|let (?:me|us) know|have your|ask)\b|\banything else\b/i

export const isCourtesy = (text: string): boolean => splitSentences(text).every(isCourtesySentence)

function isCourtesySentence(sentence: string): boolean {
  const said = sentence
    .replaceAll('’', "'")
    .trimEnd()
    .replace(/[.!?…)]{1,8}$/u, '')
  if (carriesMore.test(said)) return false
  const isQuestion = sentence.trimEnd().endsWith('?')
  return said
    .split(joints)
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause))
    .every((clause, index, { length }) => isCourtesyClause(clause, index > 0, isQuestion && index === length - 1))
}

function isCourtesyClause(clause: string, follows: boolean, isQuestion: boolean): boolean {
  if (instructs.test(clause)) return false
  if (follows && /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(clause)) return true
  if (greets.test(clause)) return true
  if (!goesOn.test(clause) && [...courtesies, asks].some((pattern) => pattern.test(clause))) return true
  if ((asksToHold(clause) && !keeps.test(clause)) || handsOver.test(clause)) return true
  if (announcement(clause).some(({ says }) => says !== 'other')) return true
  const mark = isQuestion ? '?' : '.'
  if (askedFacts(`${clause}${mark}`, () => true).length > 0) return true
  return isQuestion && !proposes.test(clause) && (questionWords.test(clause) || requests.test(clause))
}
