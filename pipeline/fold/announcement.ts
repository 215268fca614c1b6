import { announcesElsewhere, mentionsElsewhere, returnsElsewhere } from './announcement-elsewhere.ts'
import { isConditional } from './conditional.ts'

/** What a bot's message says about a handoff. English well, German, Spanish and French in their plain forms. */

const person =
  '(?<!\\bno )(?:human|person|people|agents?|specialists?|representatives?|reps?|advis[eo]rs?|colleagues?|manager|supervisor|operator|(?:support|care|service|billing|sales|technical|(?:tier|level)[- ]?[123]) (?:team|staff)|team ?mates?|team members?|members? of (?:our |the )?(?:\\w+ )?(?:staff|team)|someone|somebody|expert)'
/** Of what is sent there, too, so that only what is done with the customer or their case announces somebody. */
const department = '(?:support|care|service|billing|sales|technical|complaints?) department'
const moving =
  '(?:(?:transfer|connect|hand|pass|put|forward|escalat|bring|brought|get|rout|redirect)(?:ting|ring|ing|red|ed|e)?|(?:loop|pull)(?:ing|ed)? in)'
const soon =
  "(?:i(?:'m| am| will|'ll|'ve| have)|we(?:'re| are| will|'ll|'ve| have)|let me|you(?:'re| are)(?: now| currently)? being)"

/** What is passed on is what they said, and they are not: "I'll pass your feedback on to our team". */
const notWords =
  '(?!(?: on| along)? (?:your|the|these|those|this|that|all your)(?: \\w+){0,2} (?:feedback|suggestions?|ideas?|compliments?|thanks|praise|kind words)\\b)'
const subject = '(?:you|this|your (?:chat|case|request|call|issue|conversation))'
const moves = new RegExp(`\\b${soon}(?: \\w+){0,3}? ${moving}\\b${notWords}[^.?!]{0,60}\\b${person}\\b`)
const movesThere = new RegExp(`\\b${soon}(?: \\w+){0,3}? ${moving}(?: ${subject})\\b[^.?!]{0,30}\\b${department}\\b`)
const starts = new RegExp(`\\b${soon} (?:now )?(?:proceed|go ahead) with the (?:transfer|handoff|escalation)\\b`)
/** "Transferring you to an agent now", "you will be connected to a colleague". */
const hands = new RegExp(
  `\\b(?:transferring|connecting|forwarding|handing|passing|putting|escalating|redirecting|routing) ${subject}\\b[^.?!]{0,60}\\b(?:${person}|${department})\\b`,
)
const handed = new RegExp(
  `\\byou(?:'ll| will)(?: now| soon| shortly)? be (?:transferred|connected|forwarded|handed|passed|put|redirected|routed)\\b[^.?!]{0,60}\\b(?:${person}|${department})\\b`,
)
/** "We'll text you a code": what is sent is no word of a person. */
const notThing = '(?! (?:an?|the|your|this|our) (?!(?:\\w+ )?(?:answer|reply|response|update|solution|result)s?\\b))'
const comes = new RegExp(
  `\\b${person}\\b[^.?!]{0,40}\\b(?:(?:will|'ll|is going to|should)(?: also| then| now| soon| shortly)? (?:be (?:with you|in touch|joining|right with you)|join|take (?:it|this|things) from here(?=[.,;!…]|$)|contact|call|(?:phone|ring|e-?mail|text|message) you${notThing}|write (?:back )?to you|reach out|get back|take over|assist|help|answer|reply|respond|follow up|(?:hop|jump|step|pop|come) (?:on|in)|be (?:here|along)|pick (?:this|it) up)|(?:is|are)(?: now| already)? (?:joining (?:us|you|this|the chat)|taking over|on (?:the|their|his|her) way(?=[.,;!]|$| to (?:you|help|assist|(?:this|the|our) (?:chat|conversation)))))\\b`,
)
const departmentComes = new RegExp(
  `\\b(?:our|the) ${department}(?: will|'ll)(?: then| now| soon| shortly)? (?:contact|call|get back to|be in touch with|reach out to) you\\b`,
)
/** "Your case has been passed to a specialist", "I've put you in the queue for an agent". */
const moved = new RegExp(
  `\\byour (?:\\w+ )?(?:chat|case|request|call|issue|conversation|query|question|ticket|complaint)(?: has been| have been| is being| was| is| will be)(?: now| already)? (?:transferred|escalated|forwarded|handed|passed|assigned|routed|redirected)\\b[^.?!]{0,60}\\b(?:${person}|${department})\\b`,
)
const queues = new RegExp(
  `\\b${soon}(?: now| just| already)? (?:put|plac|add)(?:t?ing|ed|e)? (?:you|your (?:chat|case|request|call)) (?:in|into|to|on) (?:the|our|a) (?:queue|line|waiting list)\\b`,
)
/** "Please hold while I transfer you to an agent", "Transferring you now": where to need not be said. */
const place = `(?: (?:over|through|across))?(?: (?:now|right now|right away|immediately|straight away))?(?:[.!…,;]|$| to (?:(?:customer )?(?:support|service|care)|(?:tier|level)[- ]?[123])(?=[.!…,;]|$| (?:now|right))| to (?:an?|one|our|the|my)\\b[^.?!]{0,60}\\b${person}\\b)`
const whileMoving = new RegExp(
  `\\b(?:hold|wait|stand by|bear with|moment|minute|second)\\b[^.?!]{0,30}\\b(?:while|as) (?:i|we)(?:'m|'re| am| are)? ${moving} ${subject}${place}`,
)
/** "Please wait while I find an agent for you", "I'm looking for a colleague to help you", "Fetching an agent for you". */
const sought = `(?: for)?(?: you)? (?:(?:an?|the (?:next|right)|one of our|another) (?:\\w+ )?)?${person}\\b(?=[.!…,;]|$| for you\\b| now\\b| (?:who|that) can (?:help|assist)\\b| to (?:help|assist|take over)\\b)`
const seeks = new RegExp(
  `(?:\\b(?:hold|wait|stand by|bear with|hang on|moment|minute|second)\\b[^.?!]{0,30}\\b(?:while|as) (?:i|we)(?:'m|'re| am| are)?|\\b${soon}(?: now| just)?) (?:find|look|search|fetch|gett?)(?:ing)?${sought}|(?:^|[,:;] )(?:finding|fetching|getting)${sought}(?: (?:for you|to (?:help|assist|take over)))?(?: (?:now|right now|right away))?(?:[.!…]|$)`,
)
const bare = new RegExp(
  `(?:^|[,:;] |\\b(?:i'm|we're|i am|we are|i'll|we'll|i will|we will|let me)(?: just)? (?:now )?)(?:transferring|connecting|transfer|connect) ${subject}${place}`,
)
const flags = /\bflagged this for\b[^.?!]{0,30}\bresponse\b/
/** Nobody is named, so it is a promise only with its time: "we'll call you back at 3 pm", "we'll be back at 8:00 AM". */
const returns = new RegExp(
  `\\b(?:we|they|(?:our |the )?(?:support|team|agents|specialists|colleagues|staff)(?: team)?)(?:'ll| will| are going to)(?: also| then)? (?:be (?:back(?! (?:with|in stock)\\b)|online|in touch|with you|available again)|(?:call|e-?mail|phone|ring|text|message|answer|contact) you${notThing}|(?:get|come) back to you|write (?:back )?to you|reach out|respond|reply|follow up|return(?! (?:your|the|this|that|it|an?)\\b))\\b|\\b(?:expect|you(?:'ll| will) (?:get|receive|have)|look out for) an? (?:call(?: ?back)?|reply|response|answer|e-?mail|message) (?:back )?(?:from (?:us|our|the (?:team|support)|one of|an? )|within|in|by|before|at|tomorrow|today)\\b|\\byou(?:'ll| will) hear (?:back )?from (?:us|our|one of|an? )|\\byou(?:'ll| will) be (?:contacted|called|phoned|rung|e-?mailed|messaged)\\b(?! (?:an?|the|your|by) )`,
)

/** "I've asked a colleague to step in", "I'll have someone from billing reach out". */
const asks = new RegExp(
  `\\b(?:i|we)(?:(?:'ve| have)(?: just| now)? (?:asked|called|told|alerted|paged|pinged)|(?:'m| am|'re| are) (?:asking|getting)|(?:'ll| will) (?:have|get|ask))\\b[^.?!]{0,20}\\b${person}\\b[^.?!]{0,30}\\b(?:step in|join|take over|jump in|hop on|assist|help|reach out|call you|contact you|get (?:back|in touch)|follow up|pick (?:this|it) up)\\b`,
)

/** Of who waits already; to others it may be said of a line. */
const connects = /\byou(?:'ll| will)(?: then| soon| shortly)? be (?:connected|transferred|put through)\b/

/** A colleague by their name, which only its capital tells; of a sentence as it is written. */
const noNames = [
  'Ihr(?:e[mnrs]?)? It This That Th[eo]se These Th?ey You We Your Our The Everything Nothing All More Something',
  'Support Help Service Details? Results? News Updates? Changes? Answers? Confirmation Instructions Relief Access',
  'Orders? Parcels? Packages? Delivery Deliveries Shipment Refund Replacement Invoices? Receipts? Payments? Money Goods Items? Products? Tickets? Cards? Letters? E?mails? Credits? Vouchers? Labels? Documents? Courier Driver Technician',
  'Wi Internet Bluetooth Alexa Siri Google Amazon Prime Premium Windows Office Outlook Teams Zoom Skype Slack Chrome Android Apple Samsung Microsoft Netflix Spotify Paypal Visa Galaxy Version Release',
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March July September October November December Fall Christmas Easter Black Tomorrow Today Tonight',
]
const notName = `(?!(?:${noNames.join(' ').replaceAll(' ', '|')})\\b)`
/** They are a time of the year, unless somebody called so has a place, a part in the chat or comes within minutes. */
const seldomName = /^(?:Spring|Summer|Autumn|Winter|April|May|June|August|Dawn)$/
const ofPerson =
  /\b(?:from|of) |\bin [\p{L} ]{2,30}(?:'ll| will| is going)|\b(?:join|take over|take it|minutes?|mins?|seconds?|moment)\b/u
const name = `${notName}\\p{Lu}\\p{Ll}{1,20}(?: \\p{Lu}\\p{Ll}{1,20})?`
const handsToName = new RegExp(
  `\\b(?:[Cc]onnect|[Tt]ransferr?|[Hh]and|[Pp]ass|[Pp]utt?)(?:ing)? (?:you|this|your (?:chat|case|call))(?: over| through| now| on){0,2} (?:to|with) ${name}(?=[.,;!…]|$| (?:from|in|now|who|right|and|at)\\b)`,
  'u',
)
/** "I'm looping in Sarah from billing" */
const bringsInName = new RegExp(
  `\\b(?:I(?:'m| am|'ll| will)|[Ww]e(?:'re| are|'ll| will)|[Ll]et me)(?: now| just)? (?:loop|bring|pull)(?:ing)? in ${name}(?=[.,;!…]|$| (?:from|in|now|who|to|and|for)\\b)`,
  'u',
)
const handsToNameElsewhere = new RegExp(
  `(?:[Ii]ch verbinde (?:Sie|dich)|[Ii]ch übergebe(?: Sie| dich)?|(?<!\\p{L})(?:[LlTt]e|[Ll]a|[Ll]o) (?:paso|comunico|conecto|pongo en contacto)|[Jj]e (?:vous|te) (?:passe|transfère|mets en (?:relation|contact)))(?: (?:jetzt|gleich|nun|ahora|maintenant|tout de suite))?(?: (?:mit|an|con|avec|à))? ${name}(?=[.,;!…]|$| (?:aus|vom|von|und|in|del?|y|en|du|et|qui|que|dans|tout|ahora|maintenant)\\b)`,
  'u',
)
const nameComes = new RegExp(
  `(?:^|[,:;] |\\band )(${name})(?: (?:from|in|of) [\\p{L} ]{2,30})?(?:'ll| will| is going to)(?: now| soon| shortly)? (?:be (?:right )?with you(?=[.,;!…]|$| (?:now|soon|shortly|very|right|as soon|in|within)\\b)|join (?:us|this|the|our|you)\\b|take (?:over|it from here)\\b)`,
  'u',
)

/** An offer, a condition or a refusal announces nobody. */
const offers =
  /\b(?:would you like|do you want|shall i|should i|if you|if i|can i|may i|i can|we can|i could|want me to|once|unless|as soon as (?:you|i|we)|after you|when you|before i|whether|i(?:'d| would)? (?:recommend|suggest|advise|propose))\b/
const refuses = new RegExp(
  `(?:\\bnot|n't|\\bcannot|\\bunable to|\\bnever|\\bno need to|\\bwithout|\\binstead of|\\btried to)(?: \\w+){0,3} ${moving}\\b`,
)
const holds =
  /\b(?:please (?:wait|hold|stand by|bear with)|hold on|one moment|just a moment|bear with (?:me|us)|in (?:the )?(?:queue|line)|thank(?:s| you) for (?:your patience|waiting|holding)|(?:be )?with you shortly)\b/

/** Without one of these nobody is announced; before any folding, so that most messages cost no more than this. */
const mentions =
  /human|person|people|agent|specialist|representative|\breps?\b|advis|colleague|manager|supervisor|operator|team|staff|department|someone|somebody|expert|flagged|queue|with you|(?:transfer(?:ring)?|connect(?:ing)?|(?:hand|pass|put)(?:t?ing)?) (?:you|this)|be (?:connected|transferred|put)|(?:will|['’]ll|going to) (?:join|take)|(?:loop|bring|pull)(?:ing)? in |tier/
const mentionsReturn =
  /\b(?:we|they)(?:['’]ll| will| are going to)\b|\bsupport(?:[’']ll| will)\b|\bhear (?:back )?from us|expect an? |(?:get|receive|have) a (?:call|reply|response)|be (?:contacted|called|phoned|rung|e-?mailed|messaged)/

const READ_LENGTH = 600

const lower = (text: string): string => text.slice(0, READ_LENGTH).toLowerCase()
const unify = (text: string): string => text.replaceAll('’', "'").replace(/\s+/g, ' ')
/** Not behind the dots of "8 a.m.", "ca. 4" and "4. Januar" */
const sentenceEnd =
  /(?<=[.?!])(?<!\b[ap]\.m\.|\b[ap]\.|\b(?:ca|approx|aprox|env|dr|mr|mrs|ms|prof|hr|fr|sr|sra)\.|\d\.(?= (?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)(?:uar|ruar|z|il|i|ust|tember|ober|ember)?\b)) /i
const sentencesOf = (text: string): string[] => unify(text.slice(0, READ_LENGTH)).split(sentenceEnd)

/** "I'm connecting you to a specialist", "an agent will be with you": a person is coming. */
export function announcesPerson(text: string): boolean {
  return announcement(text).some(({ says }) => says === 'announces')
}

/**
 * A sentence of a bot's message: it announces a person, it may do so if it has a time (`connects`: and somebody was asked for),
 * or it is about something else.
 */
export interface Sentence {
  text: string
  says: 'announces' | 'returns' | 'connects' | 'other'
}

/** @returns the message's sentences, lowercased; none when nothing in it is about a person */
export function announcement(text: string): Sentence[] {
  const lowered = lower(text)
  const mayAnnounce = mentions.test(lowered) || mentionsElsewhere.test(lowered)
  if (!mayAnnounce && !mentionsReturn.test(lowered)) return []
  let last = ''
  return sentencesOf(text).map((written) => {
    const sentence = written.toLowerCase()
    const says = saysOf(sentence, written)
    const isMeant = says === 'other' || !isConditional(sentence, last)
    last = sentence
    return { text: sentence, says: isMeant ? says : 'other' }
  })
}

function saysOf(sentence: string, written: string): Sentence['says'] {
  if (sentence.endsWith('?') || offers.test(sentence) || refuses.test(sentence)) return 'other'
  if (
    [
      moves,
      movesThere,
      starts,
      hands,
      handed,
      comes,
      departmentComes,
      moved,
      queues,
      flags,
      whileMoving,
      seeks,
      bare,
      asks,
    ].some((one) => one.test(sentence))
  )
    return 'announces'
  if ([handsToName, bringsInName, handsToNameElsewhere].some((one) => one.test(written)) || isNamed(written))
    return 'announces'
  if (announcesElsewhere(sentence)) return 'announces'
  if (connects.test(sentence)) return 'connects'
  return returns.test(sentence) || returnsElsewhere(sentence) ? 'returns' : 'other'
}

function isNamed(written: string): boolean {
  const called = nameComes.exec(written)?.[1]
  return called !== undefined && (!seldomName.test(called) || ofPerson.test(written))
}

/** "You are next in line, please hold": neither an answer nor a promise. */
export const asksToHold = (text: string): boolean => holds.test(unify(lower(text)))
