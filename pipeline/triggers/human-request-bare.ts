import type { Line } from '../signals/line.ts'
import { together } from '../signals/patterns.ts'
import { anyPerson, link, machine, notStaff, politely, soft, staff, teamName } from './person-words.ts'

/** How one turns to something else: "actually, person", "forget it, agent". */
const opener =
  '(?:please|no|nope|nah|yes|yeah|ok|okay|hi|hello|hey|just|but|sorry|well|actually|enough|stop|look|listen|then|wait|hmm|hm|ugh|argh|anyway|anyways|whatever|so|right|alright|fine|seriously|honestly|forget (?:it|this|that)|never ?mind|come on|hold on|scratch that)'
/** A sentence that is nothing but the person. */
export const bare = together([
  `^ (?:a )?person(?: person| ${politely}){1,3}(?: [.!])? $`,
  `(?:^ |[.?!] )(?:${opener} ){1,4}(?:a |an |to an? |the )?(?:person|human|agent|representative|operator|manager|supervisor)(?: ${politely})*(?= [.?!] | $)`,
  `[.?!] (?:a )?person(?: please| now)?(?= [.?!] | $)`,
  `(?:^ |[.?!] )(?:no|not|stop|enough|instead of) (?:more |a |an |the |this |these |with |of ){0,2}${machine}(?: please| anymore)? (?:a |an )?(?:real )?(?:human|person|agent|operator|representative)(?: ${politely})*(?= [.?!] | $)`,
  `(?:^ |[.?!] )(?:person|human|agent|operator|representative) (?:now|asap|immediately|right now)(?= [.?!] | $)`,
  '^ (?:call|phone|ring|contact) me(?: back)?(?= [.?!] | $| (?:please|asap|now|immediately) )',
  `^ (?:(?:contact|call|reach) ${soft}${staff}${notStaff}|(?:talking|speaking|chatting) (?:to|with) ${soft}(?:${staff}|somebody|someone|person)(?= [.!] | $| please )|getting in touch with ${link}${anyPerson})(?= )`,
  `(?:^ |[.?!] )(?:(?:speak|talk|chat) (?:to|with) ${teamName})(?: ${politely})*(?= [.?!] | $)`,
  `(?:^ |[.?!] )(?!no need )(?:(?:please|no|yes|ok|okay|hi|hello|hey|just|i said|again|a|an|the|to|real|live|human|actual|another|different|speak|talk|chat|phone|service|connect|transfer|with|give|me|need|want|now|support|customer|useless|stupid|dumb|bot|not you|not|but|sorry|well|actually|enough|stop|look|listen|then|time for|get|find|take|agent|representative|operator) ){0,6}(?:humans?(?: being| agent| support| help| handoff| please)?|agents?|representatives?|reps?|operators?|managers?|supervisors?|real person|live person|live chat|live agent|live support|handoff|handover|customer (?:service|support|care)(?: rep| agent| representative| person| team)?|[a-z]{2,20} team please|real people|a person)(?: ${politely})*(?= [.?!] | $)`,
])

const declined =
  / (?:no|zero) (?:more |real |live |other )?(?:humans?|people|persons?|agents?|operators?|representatives?|managers?|supervisors?)(?= )/

/** "Bot please, no human": nobody is wanted, unless a comma parts the "no" from the person ("no, human please"). */
export function declinesPerson({ text, clauses }: Line): boolean {
  const match = declined.exec(text)
  if (match === null) return false
  const noun = match.index + match[0].indexOf(' ', 1) + 1
  return !clauses.includes(noun)
}

const professional = '(?:agents?|advis[eo]rs?|brokers?|dealers?|representatives?|reps?|consultants?|specialists?)'
const close = '(?:nearby|nearest|closest|local)'
const place = new RegExp(
  ` (?:${close} (?:[a-z]{2,14} ){0,2}?${professional} |${professional} (?:[a-z]{2,14} ){0,2}?(?:${close}|(?:near|close to|around) (?:my|me|our|here|us|zip|[0-9]{4,6})|in (?:my|our|this) (?:area|city|town|neighbou?rhood|region|zip)) )`,
)
const talked =
  / (?:speak|speaking|talk|talking|chat|chatting|connect|connected|transfer|transferred|escalate|bot|robot|human) /

/** "Find an insurance agent near my house": an office is looked for on the map, and nobody to talk to here. */
export const seeksPlace = ({ text }: Line): boolean => place.test(text) && !talked.test(text)

const judged =
  '(?:applications?|resume|cv|submission|essay|manuscript|exam|test|assignment|photos?|videos?|documents?|paper)'
const judges = '(?:(?:a|an|any|some) )?(?:(?:real|actual|live) )?(?:humans?|person|people|human being)'
const decided = new RegExp(
  `^ (?:(?:will|does|do|did) ${judges} (?:actually |even )?(?:review|read|check|see|grade|evaluate|look at) (?:my|our|the|all) ${judged}|(?:is|are|was|were|will) (?:my|our|the|all) ${judged} (?:be |actually )?(?:reviewed|read|checked|seen|graded|evaluated|looked at) by ${judges}) (?:[?.] )?$`,
)

/** "Will a human review my application?": how it is done, and no wish. */
export const asksWhoDecides = ({ text }: Line): boolean => decided.test(text)
