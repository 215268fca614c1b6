import type { Message } from '../history.ts'
import { OPENING_LENGTH } from '../history.ts'
import { saysOnlyFacts } from '../only-facts.ts'
import { bestSentence, isCut, lately, type Said, splitSentences, wordCount } from './sentences.ts'

/** What the customer wants, in their own words: the sentence that asks for something or says what is wrong. */

const NEWEST = 1.5

const asks =
  /\b(?:i(?:'d| would)? (?:(?:also|just|really|still|now|actually) )?(?:want|like|need|wish|prefer|have to)|i'?m (?:trying|looking|hoping|calling|writing)|(?:can|could|would|will) (?:you|i|we)|how (?:do|can|to)|what (?:should|can|could) i do|is there (?:a|any) way|please|(?<!not |n['’]t |of no )help)\b|\b(?:ich (?:möchte|will|brauche|hätte)|können sie|kann ich|bitte|quiero|quisiera|necesito|puede|podría|je (?:veux|voudrais|souhaite)|pouvez-vous|j'ai besoin)\b/i
const isWrong =
  /\b(?:not? (?:work|able|arriv|receiv|get|got)\w*|(?:does|did|is|was|has|have|can|could|are|were)(?:n'?t| not)|cannot|never|still|wrong|broken|damaged|missing|lost|late|error|fail\w*|problem|issue|mistake|mix-?up|charged|declined|locked|stuck|refund\w*|cancel\w*|return\w*|exchange\w*|chang\w*|upgrad\w*|deliver\w*|complain\w*|leak\w*|crash\w*|outages?|(?:is|are|was|been|went|goes|keeps? going) (?:down|dead|offline|out of order)|stopped working|money back)\b|\b(?:kaputt|falsch|fehler|funktioniert nicht|erstattung|kündigen|stornieren|reembolso|roto|cancelar|no funciona|remboursement|cassé|annuler|ne marche pas)\b/i
/** what somebody can do about it: a wish for it says more than a reason or a claim */
const toBeDone =
  /\b(?:cancel|chang|refund|return|exchang|replac|remov|add|upgrad|updat|reset|unlock|clos|delet|deliver|send|ship|repair|fix|correct|mov|switch|resched|reimburs|compensat|credit|book|transfer)(?:e|es|ed|ing|ling|led|ement|ation)?s?\b/i
const people =
  "(?:human(?: being)?s?|(?:real |actual |live )?(?:person|people|agents?)|representative|reps?|operator|supervisor|manager|specialist|advis[eo]r|colleague|consultant|someone|somebody|any(?:one|body)|staff|customer (?:service|care|support)|support(?: team)?|mensch(?:en)?|mitarbeiter(?:in)?|jemand(?:em|en)?|berater(?:in)?|kolleg(?:e|in|en)|kundendienst|persona|alguien|agente|humano|asesora?|operadora?|conseill(?:er|ère)|quelqu['’]un|humain|personne|opérateur)"
/** They ask for who answers, and not for what is to be done. */
const personClauses: readonly RegExp[] = [
  new RegExp(
    `(?:(?:(?:can|could|may|would|will) (?:i|you|we) |i(?:['’]d| would)? (?:\\w+ )?(?:want|like|need|wish|demand|prefer) (?:to )?|let me |please |just |get me |give me )*(?:(?:talk|speak|chat|connect|transfer|put|pass|get|give|escalate|hand|forward|bring|send|want|need|call|have)(?:ed|ing)? )(?:me |this |it |us )?(?:through |over |on |in )?(?:to |with |for )?)(?:an? |the |your |one of your |some |another )?(?:\\w+ )?${people}\\b(?: (?:now|please|instead|else|who (?:can|could|knows|understands)[^,.;!?]{0,30}))*`,
    'giu',
  ),
  new RegExp(
    `(?:(?:kann|könnte|darf|möchte|will|würde|muss) ich |ich (?:möchte|will|würde|muss|brauche|verlange)(?: gerne?)? )?(?:bitte |jetzt |endlich )*(?:mit |an )?(?:einem?|einen|einer|ihrem|dem) (?:\\p{L}+ )?${people}(?: bitte| jetzt| endlich)*(?: (?:sprechen|reden|verbinden|verbunden werden|schreiben|weiterleiten))?|(?:mit |an )?(?:jemand(?:em|en)?)(?: \\p{L}+)? (?:sprechen|reden)|verbinden sie mich[^.!?]{0,40}`,
    'giu',
  ),
  new RegExp(
    `(?:(?:quiero|quisiera|necesito|puedo|podría|deseo|me gustaría|exijo) )?(?:hablar|comunicarme|chatear|contactar) con (?:una? |el |la )?(?:\\p{L}+ )?${people}(?: por favor)?|(?:páseme|pásame|póngame|comuníqueme)[^.!?]{0,30}${people}`,
    'giu',
  ),
  new RegExp(
    `(?:(?:je (?:veux|voudrais|souhaite|peux|dois|demande à)|puis-je|pourrais-je|est-ce que je peux) )?(?:parler|discuter|échanger|être mis en relation) (?:à|avec|au) ?(?:une? |le |la )?(?:\\p{L}+ )?${people}(?: s['’]il vous pla[iî]t)?|passez-moi[^.!?]{0,30}${people}`,
    'giu',
  ),
  new RegExp(`^(?:(?:an?|the|ein|eine|einen|una?|une?|another|real|live|give me|get me) )*${people}(?: (?:now|please|bitte|jetzt|por favor|svp|s['’]il vous pla[iî]t|here|needed))*[.!? ]*$`, 'giu'), // biome-ignore format: one line
]
/** Whoever is asked for: who answers now is no matter of theirs. */
const wantsPerson =
  /\b(?:human|real person|live (?:agent|person)|(?:an?|the|your) (?:agent|representative|supervisor|manager|person|specialist)|someone (?:else|who)|somebody|connect me|escalate|mensch|mitarbeiter|persona|agente|conseiller|humain)\b/i
const mayWantPerson = new RegExp(`(?<!\\p{L})${people}(?!\\p{L})`, 'iu')
/** More words than a mere request has. */
const LONGEST_REQUEST = 140
const filler =
  /\b(?:please|now|pls|hi|hello|ok|okay|yes|no|well|so|and|then|just|thanks?|really|to|a|i|it|about|this|that|bitte|por favor|gracias|svp|merci|danke)\b/gi

/** A request for a person and nothing else: what it is about stands elsewhere, or was not said. */
export function isForPerson(sentence: string): boolean {
  if (sentence.length > LONGEST_REQUEST) return false
  const rest = withoutRequest(sentence)
  return rest !== sentence && wordCount(rest.replace(filler, ' ').replace(/[^\p{L}\d]+/gu, ' ').trim()) < 3 && !hasMatter(rest) // biome-ignore format: one line
}

/** What is left without the request for a person; all of it where there is none. */
const withoutRequest = (sentence: string): string =>
  mayWantPerson.test(sentence) ? personClauses.reduce((left, clause) => left.replace(clause, ' '), sentence) : sentence

/** "Can I talk to a person about a job?" */
const about =
  /^[\s,]{0,4}(?:about|regarding|concerning|because|wegen|über|sobre|au sujet d)\S{0,2} (?:\S{1,20} ){0,2}(?!(?:this|that|it|something|problem|issue|thing|matter)\b)\p{L}{3,}/iu
const saysAbout = (sentence: string): boolean => {
  const rest = sentence.length > LONGEST_REQUEST ? sentence : withoutRequest(sentence)
  return rest !== sentence && about.test(rest)
}

const hasMatter = (text: string): boolean => isWrong.test(text) || toBeDone.test(text)
const agrees =
  /^(?:yes|yeah|yep|yup|sure|ok(?:ay)?|certainly|of course|great|perfect|thanks?|thank you|hi|hello|hey|good (?:morning|afternoon|evening)|no|ja|danke|sí|si|gracias|oui|merci)\b/i
const isThanks = /\b(?:thank(?:s| you)|appreciate|cheers)\b/i
/** they answer the bot's question */
const givesId =
  /\b(?:my )?e-?mail(?: address)?(?: is|:| ist|'s) ?\S{1,60}@|\b(?:user ?id|(?:reservation|order|booking|confirmation|account|customer) (?:id|number|code)|e-?mail|zip code|phone number|my name is|i'?m|i am) ?(?:is|:)? ?\S{0,40}\d/i
/** they see the point, and go on with what they want in the next sentence */
const concedes = /^(?:i (?:understand|see|know|appreciate)|that'?s (?:fine|ok)|if (?:that|changing|it))\b/i

/** the whole sentence is about the answer they got: "That does not help me", "You're not helping" */
const aboutAnswer =
  /^(?:(?:no|but|sorry|well|and|so),? ){0,2}(?:that|this|it|you|your (?:answer|reply|advice|suggestion))(?:['’]s|['’]re| is| are| was| does| did| do| has| have| takes| took)?(?:n['’]t| not|, not| of no| no|) ?(?:been )?(?:really |very |even |any )?(?:help\w*|work\w*|answer\w*|useful|useless|use|solve\w*|it|(?:far |much |way |just )?too (?:late|long|slow|vague)|good enough|enough|(?:un)?acceptable|ridiculous|nonsense|what i (?:asked|meant|wanted))\b(?: (?:me|us|my|the|at|all|question|problem|for|here|either|anything|with|this|that|it)){0,5}[.!?… ]*$/i
/** the whole sentence is that it goes on: "Yes, still the same", "geht immer noch nicht"; what does stands elsewhere */
const goesOn =
  /^(?:(?:yes|no|nope|yeah|ok|well|sorry|i did|did that|i (?:have )?(?:already )?(?:tried|did)(?: (?:it|that|this))?|tried (?:it|that)|ja|nein|sí|si|oui|non)[,.;]? (?:and |but |aber |pero |mais )?){0,3}(?:(?:(?:and|but) )?(?:(?:it|that|this|everything)(?:['’]s| is| does| has)?(?:n['’]t| not)? )?(?:still|again|same|no change|no luck|nothing changed)(?: (?:the|same|not|does|did|is|doesn['’]t|isn['’]t|won['’]t|working|works?|fixed|solved|there|happens|happening|nothing|no|change|luck|broken|down|issue|problem|thing)){0,5}|(?:es |das )?(?:geht|funktioniert|klappt)? ?(?:immer noch|weiterhin|trotzdem) (?:nicht|dasselbe|das gleiche)|(?:sigue|continúa) (?:igual|sin funcionar|lo mismo)|(?:c['’]est )?toujours (?:pareil|rien|la même chose|le même problème)|ça ne (?:marche|fonctionne) toujours pas)[.!? ]*$/iu
/** that they have to say it again, and not what */
const saysAgain =
  /^(?:(?:no|but|sorry|well|and|so|ok),? ){0,2}(?:i(?:['’]ve| have)? (?:already |just )(?:told|said|given|gave|explained|answered|asked|sent|mentioned)|(?:as|like) i (?:already )?(?:said|told)|i (?:told|said)(?: \w+){0,3} (?:twice|before|already)|(?:das )?habe? ich (?:\p{L}+ ){0,3}(?:schon|bereits) (?:gesagt|geschrieben|erklärt)|ich habe? (?:\p{L}+ ){0,3}(?:schon|bereits) (?:gesagt|geschrieben|erklärt)|ya (?:se |te |les? )?(?:lo |la )?(?:he |hemos )?(?:dicho|dije|expliqué|di)|je (?:vous |te )?(?:l['’]ai |ai )?déjà (?:dit|expliqué|donné))(?!\p{L})/iu
function saysOnlyAgain(sentence: string): boolean {
  const rest = sentence.replace(saysAgain, '')
  if (rest === sentence) return false
  const more = rest.replace(/^(?: (?:you|that|this|it|so)){0,3}[\s,;:.–-]{0,4}/i, '')
  return aboutAnswer.test(more) || !hasMatter(more)
}
/** how long they have been one is no matter to be dealt with */
const aboutThemselves =
  /^(?:i['’]?m|i am|i['’]ve been|i have been|as) (?:a|an|your) (?:\w+ ){0,2}(?:customer|client|member|subscriber|user)\b|^(?:i['’]ve been|i have been) (?:\w+ ){0,3}with you\b/i

/** the bot says that something is done */
const isDone =
  /\b(?:(?:has|have) (?:now )?been (?:successfully )?|(?:i|we)(?:['’]ve| have)(?: now| just)? (?:successfully )?|is now (?:successfully )?)(?:chang|updat|cancel|add|remov|book|issu|process|reset|creat|submitt|refund|appl|correct|replac|resolv|sent|activat|delet|fix|unlock|sav|order|schedul|resched|complet)\w*|\ball set\b/i
/** … and the customer takes it so */
const movesOn =
  /^(?:great|perfect|thanks|thank you|awesome|wonderful|excellent|super|cool|nice|good|ok(?:ay)?|alright|that worked|fine)\b|\b(?:also|one more thing|something else|(?:another|other|next) (?:thing|question|issue|problem|matter))\b/i
const takesIssue = /\b(?:but|still|that(?:['’]s| is) not|not what)\b/i

/**
 * @param messages of everybody, oldest first
 * @returns how many of the customer's messages came before the last thing that was done for them and that they took as done
 */
export function countSettled(messages: readonly Message[]): number {
  let said = 0
  let settled = 0
  for (const [place, { role, text }] of messages.entries()) {
    if (role !== 'customer') continue
    const before = messages[place - 1]
    const isSettled = before?.role === 'bot' && isDone.test(before.text) && movesOn.test(text) && !takesIssue.test(text)
    if (isSettled) settled = said
    said++
  }
  return settled
}

/**
 * @param messages of the customer, oldest first
 * @param settled so many of them are about what is done: they count where nothing is wished for since
 * @returns null when they said nothing that tells
 */
export function findIntent(messages: readonly Message[], settled = 0): Said | null {
  const newer = settled === 0 ? null : bestSentence(lately(messages.slice(settled)), scoreOfWish, NEWEST)
  return newer ?? findInAll(messages)
}

function findInAll(messages: readonly Message[]): Said | null {
  const recent = lately(messages)
  const opening = messages.slice(0, Math.min(OPENING_LENGTH, messages.length - recent.length))
  return bestSentence(recent, scoreOf, NEWEST, opening) ?? longest([...opening, ...recent])
}

/** It asks for something, or says what is wrong. */
export const hasWish = (sentence: string): boolean => asks.test(sentence) || isWrong.test(sentence)
export const asksFor = (sentence: string): boolean => asks.test(sentence)
export const isAboutPerson = (sentence: string): boolean => wantsPerson.test(sentence) || isForPerson(sentence)
const scoreOfWish = (sentence: string): number => (hasWish(sentence) ? scoreOf(sentence) : 0)

/** … also where a request for a person stands behind it: "That is too late, can I speak with someone?" */
function isAboutAnswer(sentence: string): boolean {
  if (aboutAnswer.test(sentence)) return true
  if (sentence.length > LONGEST_REQUEST) return false
  const rest = withoutRequest(sentence)
  return rest !== sentence && aboutAnswer.test(rest.replace(/[\s,;:–-]{1,4}(?:please)?[\s.!?]{0,4}$/i, ''))
}

function scoreOf(sentence: string): number {
  if (isAboutAnswer(sentence)) return 0
  const words = wordCount(sentence)
  let score = Math.min(words, 16) / 8
  const isAsking = asks.test(sentence)
  if (isAsking) score += 1.5
  if (isWrong.test(sentence)) score += 1.5
  if (isAsking && toBeDone.test(sentence)) score += 1
  if (wantsPerson.test(sentence)) score -= 4
  if (goesOn.test(sentence)) score -= 4
  if (saysOnlyAgain(sentence)) score -= 4
  if (aboutThemselves.test(sentence)) score -= 1
  if (agrees.test(sentence)) score -= 1.5
  if (isThanks.test(sentence)) score -= 1.5
  if (givesId.test(sentence)) score -= 1
  if (concedes.test(sentence)) score -= 0.5
  if (words < 4) score -= 1.5
  if (isCut(sentence)) score -= 1.5
  return score > 0 && (isForPerson(sentence) || saysOnlyFacts(sentence)) ? 0 : score
}

/** Nothing asks and nothing is wrong: the most they said at once, unless that is next to nothing. */
function longest(messages: readonly Message[]): Said | null {
  let best: Said | null = null
  for (const { event_id, text } of messages)
    for (const sentence of splitSentences(text))
      if (
        (saysAbout(sentence) || !(wantsPerson.test(sentence) || isForPerson(sentence))) &&
        !saysOnlyFacts(sentence) &&
        wordCount(sentence) > Math.max(3, wordCount(best?.text ?? ''))
      )
        best = { event_id, text: sentence }
  return best
}
