import { firstFound } from '../signals/language.ts'
import { flag } from '../signals/lexicon.ts'
import type { Line, Span } from '../signals/line.ts'
import { findUnless, gap, noRefusal, over, type Patterns, reach } from '../signals/patterns.ts'
import { briefly } from './account-deletion-briefly.ts'
import {
  doneElsewhere,
  french,
  frenchRefused,
  german,
  germanRefused,
  spanish,
  spanishRefused,
} from './account-deletion-elsewhere.ts'
import { otherwise } from './account-deletion-otherwise.ts'
import { type CustomerTrigger, certain, quote } from './trigger.ts'
import { missing, takenBack } from './why-not.ts'

/** "The automatic billing of my account" is another thing than the account; "all of" it is not. */
const partOf =
  "(?!(?:all|both|one|two|three|each|any|some|most|none|rid|out|whole|rest|entirety|part|parts|bit|trace|traces|every|everything|copy|copies|remains) )[a-z0-9']{1,24} of (?:my|our|the|this|that) "
/** Between verb and account: no preposition ("remove the charge from my account"), no part of it, nobody else's account. */
const link = `(?:(?!${partOf}|from |to |on |in |into |with |for |at |his |her |their |your |then |and |but |keep |keeping |leave |leaving |without |instead |not (?:my |our |the |this |whole |entire |all )|(?:card|transfer|payment|order) (?!accounts? )|(?:an?|another|any|some|other|each|every|one of (?:our|my)|our|the|old|inactive|former) (?:[a-z]{3,12} )?(?:users?|customers?|employees?|members?|clients?|students?|guests?|patients?|drivers?|colleagues?|players?|subscribers?|somebody|someone)(?:'s)? )[a-z0-9']{1,24} ){0,5}?`
/** Where a company is kept, or all of it. */
const company = '(?:organi[sz]ations?|orgs?|workspaces?|tenants?)'
const notCompany =
  '(?! (?:names?|logos?|members?|users?|settings?|invites?|invitations?|admins?|owners?|wide|chart|units?|id|url|roles?|plan|emails?|address|filter|view|tab|folder|switcher|from (?:the|this|that|your) (?:[a-z]{2,12} )?(?:list|newsletter|directory|thread)) )'
const account = '(?:accounts?|profiles?)'
const notAccount =
  "(?! (?:number|numbers|balance|statement|statements|history|manager|email|password|settings|transfer|alert|alerts|upgrade|downgrade|update|order|request|application|change|changes|linking|merge|appointment|invite|invitation|trial|name|holder|holders|holder's|owner|owner's|user's|cards?|fee|fees|limit|freeze|verification) )"
const verb =
  '(?:delete|deleting|close|closing|unregister|scrap|nuke|cancel|cancelling|canceling|remove|removing|terminate|terminating|erase|erasing|deactivate|deactivating|deactive|discontinue|discontinuing|invalidate|kill|wipe|end|ending|shut|shutting|get rid of|getting rid of|dispose of|abolish|dissolve)'
const gone =
  '(?:deleted|closed|cancelled|canceled|removed|terminated|erased|deactivated|gone|shut down|wiped|discontinued)'

const english = over(
  // a company's
  `${verb}(?: down| out| off| up)? (?:(?:please|completely|permanently) )?(?:our|my|this) (?:(?:whole|entire|complete|company|old|test|demo|own|existing) ){0,2}${company}${notCompany}`,
  `(?:want|like|need|get|have|can|could|please|wish|must) ${gap(3)}(?:my|our|this) ${gap(1)}${company} (?:to be |be |to get )?(?:permanently |completely )?${gone}`,
  `(?:deletions?|closures?|removals?|terminations?) of (?:our|my|this) (?:(?:whole|entire|company) )?${company}${notCompany}`,
  `(?:delete|remove|erase|wipe) (?:our|my) (?:company|firm|business|school|club|team)(?: and [a-z]{2,10}(?: [a-z]{2,10}){0,3})? from (?:your|the) (?:systems?|platform|databases?|service|records|servers?)`,
  `${verb}(?: down| out| off| up)? ${link}${account}${notAccount}`,
  `(?:delete|erase|remove|wipe) (?:me|us|my (?:name|information|info|details|data|account)) from (?:your|the) ${gap(1)}(?:systems?|database|records|servers?|books|service|site|platform|app)`,
  `(?:delete|erase|remove|wipe) ${gap(1)}(?:of )?(?:my|our) ${gap(1)}(?:data|information|personal (?:data|information|info|details))(?! from (?:the|my|this) (?:form|order|booking|page) )`,
  `(?:want|need|like|have|get|please) ${gap(2)}(?:my|the|our|any) ${gap(2)}(?:data|information) ${gap(6)}(?:erased|deleted|wiped)`,
  '(?:delete|erase|wipe|remove) (?:everything|all|anything|whatever) (?:that )?you (?:have|hold|know|store|keep|stored)(?: got)? (?:on|about) (?:me|us)',
  `${account} (?:deletions?|cancellations?|terminations?|closures?|closing|removals?|deactivation)`,
  `(?:deletions?|cancellations?|terminations?|closures?|closing|removals?|deactivation) of ${link}${account}`,
  // I want my account closed; can my account be closed
  `(?:want|like|need|get|have|can|could|please|wish|must) ${gap(3)}(?:my|the|this|our) ${gap(2)}${account} (?:to be |be |to get )?(?:permanently |completely )?${gone}`,
  `(?:my|the|this|our) ${gap(2)}${account} (?:should|must|needs to|has to) be (?:permanently |completely )?${gone}`,
  `(?:my|this|our) ${gap(2)}${account} (?:needs|wants|requires|is due for) (?:deleting|closing|cancelling|canceling|terminating|removing|erasing|wiping|shutting(?: down)?|deactivating)`,
  `stop (?:having|keeping|using) (?:an|this|my|the) ${gap(1)}account`,
  `(?:take|bring|pull) (?:my|this|our) ${gap(2)}${account} (?:down|offline|off)`,
  // I opened an account, please delete it
  `(?<! (?:on|to|from|in|into|with) )(?:my|this|an|the) ${gap(1)}account ${gap(6)}(?:please|want to|like to|can you|could you|need to|help me|need you to) (?:delete|close|terminate|deactivate) it`,
  // I have two of them: the one that is meant comes first
  `(?<! (?:on|to|from|in|into|with) )(?:(?:made|created|opened|have|got) (?:a|an|two|another|this) ${gap(2)}accounts?|(?:duplicate|second|other|old) account) ${gap(8)}(?:delete|close|remove|terminate|deactivate|cancel) (?:it|them|the (?:older|old|newer|new|other|second|first|wrong|duplicate|extra|unused) one|one of them|both)`,
  `(?:both|all|two)(?: of)? (?:my |our |the |these |those )?accounts? (?:to be |be )?${gone}`,
  `account (?:please |to be )${verb}(?= [.!] | $| (?:please|now|it|thanks) )`,
  `(?:make|want) (?:my|this|our) account (?:to )?disappear`,
  `(?:${verb}|(?<! (?:new|a|the|another|add|additional) )unregister) (?:my|our|this) (?:user|login|registration|membership)(?! (?:name|names|id|guide|manual|group|page|number|card|details|fee|email|history|attempts?|session|list|s) )`,
  `(?:want|need|like|how do i|how to|can i|please|wish)(?: to)? (?:unregister|deregister)(?= [.?!] | $| (?:from|me|myself|completely|please) )`,
  `(?:close|delete|erase|wipe|cancel|shut) everything(?: down| off)?(?: please| now)*(?= [.!] | $| (?:and (?:delete|erase|remove|wipe|forget)|i have with|with you) )`,
  `(?:deactivate|unregister|deregister|delete|erase) me(?= [.!] | $| (?:please|now|from|completely|as) )`,
  `(?:delete|erase|wipe|destroy|remove) (?:all )?(?:of )?(?:my|our) ${gap(1)}records`,
  `how (?:do|can|would|does) (?:you|one|people) (?:delete|close|remove|deactivate|cancel|get rid of) (?:your|an?|one's) (?:[a-z]{2,12} )?${account}${notAccount}(?= [.?!] | $| (?:on|with|here|in|at|please|permanently|for good) )`,
  `(?:take|pull|bring) down (?:my|our|this) ${gap(2)}${account}`,
  `(?:remove|delete|erase|deregister) me as (?:an? |your )?(?:customer|user|member|client|player|subscriber|account holder)`,
  `(?:delete|erase|remove|wipe) me and (?:all )?(?:my|our) ${gap(1)}(?:data|account|information|details|profile)`,
  `(?:delete|erase|wipe) (?:all )?(?:of )?(?:my|our) (?:personal |own |user )?(?:info|details)(?= [.!?] | $| (?:please|now|too|as well|and|completely|permanently|for good) )`,
  `forget (?:me|about me|everything (?:about|on) me)(?= [.!] | $| (?:please|now|and) )`,
  `(?:data|account|profile|information) (?:deletion|erasure|removal|closure)(?= [.!] | $| (?:request|please|form) )`,
  // the data, by law
  `(?:deletion|erasure|removal|destruction) of ${gap(1)}(?:my|our|all|any) ${gap(3)}(?:data|information|details)`,
  `right (?:to be forgotten|to erasure|of erasure)`,
  `(?:my|our|all) ${gap(1)}(?:data|information|details) (?:should|must|needs? to|has to|have to) be (?:permanently |completely |fully )?(?:deleted|erased|wiped|destroyed|removed)`,
  `(?:want|need|like|have|please|get) ${gap(4)}(?:data|information|details) ${gap(3)}(?:removed|deleted|erased|wiped) from (?:your|the) (?:systems?|databases?|records|servers?|files)`,
  `(?:forget|destroy) (?:about )?(?:all |everything )?(?:of )?(?:my|our) ${gap(2)}(?:data|information|details)`,
  `(?:take|get) (?:me|us|my (?:name|data|details|information)) (?:off|out of) (?:of )?(?:your|the) ${gap(1)}(?:systems?|database|databases|records|servers?|books|platform|site|app)`,
  `(?<! do you )(?:delete|erase|remove|wipe|destroy|deleting|erasing) (?:(?:all|any|every|of|the|that|those|other|bit|piece|whatever|personal|private|customer|stored) ){0,5}(?:data|information|info|details|records) (?:(?:that|which) )?(?:you(?:'ve)?|your (?:company|team|systems?|servers?)) (?:(?:may|might|still|currently|have|got|has) ){0,3}(?:hold|holds|have|has|keep|keeps|store|stores|stored|collected|gathered|saved|kept|held|retain|retained|process|got)? ?(?:on|about|of|concerning|regarding|for) (?:me|us)`,
  `(?:delete|erase|wipe|destroy|deleting|erasing) (?:(?:all|any|of|the) ){0,3}personal (?:data|information|info|details)(?= [.!] | $| (?:please|(?:held|stored|kept|saved|collected) (?:on|about) (?:me|us)|(?:on|about|concerning|relating to|regarding) (?:me|us)|you (?:hold|have|keep|store)(?: [.!] | $)) )`,
  `(?:all|any|the) ${gap(1)}(?:data|information|details|records) (?:you (?:hold|have|keep|store) )?(?:relating to|related to|about|concerning|on|of) (?:me|us) (?:to |should |must |has to |have to )?be (?:erased|deleted|wiped|destroyed|removed)`,
  `(?:see to it|make sure|ensure|take care)(?: that)? (?:my|our) ${gap(1)}${account} (?:is|gets|be) (?:permanently |completely )?${gone}`,
  // of somebody who died
  `(?:died|passed away|deceased) ${gap(12)}${verb} (?:his|her|their|the) ${gap(2)}${account}`,
  `(?:died|passed away|passed on|deceased|late|widow|widower|funeral|passing) (?:[a-z0-9'.?!]{1,24} ){0,24}?(?:want|like|need|have|get|please|wish|must)(?: to)? ${gap(2)}(?:his|her|their) ${gap(2)}${account} (?:to be |be )?${gone}`,
  `(?:want|like|need|have|get|wish)(?: to)? ${gap(2)}(?:his|her|their) ${gap(2)}${account} (?:to be |be )?${gone}(?= (?:[a-z0-9'.?!]{1,24} ){0,16}(?:passed away|died|deceased|passed on|death certificate|late (?:father|mother|husband|wife)) )`,
  `(?:late|deceased) (?:father|mother|husband|wife|brother|sister|son|daughter|parents?|uncle|aunt|grandmother|grandfather|partner)(?:'s)? ${gap(5)}account ${gap(6)}(?:${verb} it|be ${gone})`,
  `(?:don't|do not|no longer|not) (?:want|need|wish|use|care)(?: to)?(?: (?:keep|have|use|hold|own|maintain|be))?(?: using| having)? (?:(?!(?:about|for|to|in|on|of|from|into|with|new|another|access) )[a-z0-9']{1,24} ){0,2}?account (?:anymore|any more|any longer|[.!?]|with|here|at|and|so|please)`,
  `no longer (?:want|need|wish) (?:to (?:keep|have|use|hold) )?(?:this|my|an|the|any) ${gap(1)}account`,
)
/** I never use the account, help me delete it: here the "never" is the reason. */
const unwanted = over(
  `(?:never|no longer|don't|do not|not|stopped|done) (?:use|using|want|need|like|with)(?: to use)? ${gap(4)}account ${gap(8)}(?:delete|deleting|close|closing|remove|removing|cancel|cancelling|canceling|terminate|terminating) it`,
)
/** Of somebody the customer answers for, called by no name: "we'd like his account erased". */
const theirs = over(
  `(?:like|need|want|have|get|please|wish)(?: to)? (?:have )?(?:his|her|their) (?:[a-z]{2,12} )?${account} (?:to be |be )?(?:permanently |completely )?${gone}`,
)
const theirsByKin = over(
  `${verb}(?: down)? (?:his|her|their) (?:(?:old|whole|entire|user|customer|online|player|student|game) )?${account}${notAccount}`,
)
const kin =
  / (?:son|daughter|kids?|child|children|husband|wife|partner|mother|father|mum|mom|dad|parents?|nan|gran|grandma|grandpa|grandmother|grandfather|grandson|granddaughter|brother|sister|uncle|aunt|(?:he|she|they)(?:'s)? (?:is |has |have |are )?(?:not|no longer|never|stopped|doesn't|don't|can't|isn't|moved|left|retired|outgrew|only))(?:'s)? /
const theirsRefused =
  / (?:don't|do not|not|never|without|did|didn't|they|they'll|(?:did|have|will|would|do) you|he|she|why|who|accidentally|almost|before|unless) (?:[a-z']{1,12} ){0,2}$/
/** Who complains of another wants them gone, not an account of their own. */
const accused =
  / (?:report|reporting|reported|fake|scam|scammer|scammed|impersonat[a-z]{2,6}|pretend(?:s|ing)?|harass[a-z]{0,6}|abus[a-z]{1,5}|stole|steals|stolen|hack(?:ed|er|s)|cheat(?:s|ed|ing|er)?|spam[a-z]{0,4}|bull(?:y|ied|ying|ies)|insult[a-z]{0,3}|threat[a-z]{0,7}|racist|troll[a-z]{0,3}|banned|ban|fraud[a-z]{0,4}|rude|nasty|my (?:photos?|pictures?|name)) /
const refused = new RegExp(
  `(?:^ (?:(?:and|but|so|also|hi|hello) ){0,2}(?:will|would|is|does|did|has|was|should) | (?:(?<! (?:confirm|confirmation|email|receipt|know|notify me|notified|mail|letter) )(?:after|following|upon|since|once (?:i|we)|after (?:i|we)) (?:(?:the|having|i|we|have|my|our|completely|permanently|fully) ){0,2})| (?:(?:don't|do not|didn't|not|never|(?:you|one|people|users|customers) can't) (?!know )|without |instead of |rather than |before |why did |why was |did you |did they |have you |has |had |was |were |will it |will this |will that |` +
    `accidentally |temporarily |almost |nearly |considering |thinking (?:about|of) |thought (?:about|of) |are you (?:going|about|planning) to |might |may |tempted |or i will |or i'll |unless |somebody |someone |(?:happens?|happen) (?:[a-z]{1,20} ){0,6}(?:if|when|after) (?:i |we )?|if (?:i|we) (?!want |need |wish |would |decide |decided ))${reach(3)}|does |(?:does|will|would) [a-z]{3,16}ing (?:[a-z]{1,20} ){0,4}|undo (?:the |my )?|revert (?:the |my )?|why (?:do|would|are) (?:you|they) (?:want |going |trying )?(?:to )?| (?:your|they|he|she|it|(?<!(?:can|could|would|will|please|that|need|want|have|like|how do) )you|(?:they|he|she|you|it)'ll|(?:they|bank|company) (?:will|would)) )$`,
)
/** "From the mailing list", "from this device": the account stays. */
const notTheAccount =
  '(?:from |of |off )?(?:the|your|this|all|any|that|our|my|an?) (?:[a-z]{2,20} ){0,2}(?:lists?|newsletters?|mailings?|emails?|notifications?|devices?|phone|laptop|tablet|computer|ipad|iphone|browser|plan|group|promotions?|campaigns?|thread|team|channel|alerts?|reminders?|tv|console|watch)'
const refusedAfter = new RegExp(
  `^ (?:${notTheAccount}(?! (?:is|was|address|i|i'm) ) |(?:that )?(?:i|we) (?:only |still |no longer |used to )?(?:follow|followed|see|unfollowed|subscribed to) |of (?:(?:a|an|my|the|another|some|one of my) )?(?:contacts?|friends?|followers?|somebody|someone|person|people) |(?:temporarily|for now|for a (?:while|few|couple)|until |till |so (?:that )?(?:no one|nobody|they|he|she|the thief) |polic(?:y|ies)|(?:from|in|via|through|with|using|on) (?:our|the|your|my|an?) (?:admin|crm|api|back office|backoffice|backend|management console|user management)|if i|if my|by (?:mistake|accident)|accidentally|was |were |has been |got ))`,
)

/** Both kinds of word must be there. */
const cues = flag.removal | flag.account

/** Where the customer wants the account gone, in the language whose rules apply; or null. @param back told of what is taken back */
export function findAccountDeletion(line: Line, language: string, back?: (span: Span) => void): Span | null {
  if ((line.flags & cues) !== cues) return null
  const rules = refusals[language]
  if (rules === undefined) return null
  const [before, after] = rules
  return findNamed(line, language, back) ?? findUnless(line, otherWords[language] as Patterns, before, after, back)
}

const refusals: Readonly<Record<string, readonly [before: RegExp, after: RegExp]>> = {
  en: [refused, refusedAfter],
  de: [germanRefused, doneElsewhere],
  es: [spanishRefused, doneElsewhere],
  fr: [frenchRefused, doneElsewhere],
}

const otherWords: Readonly<Record<string, Patterns>> = {
  en: over(...otherwise.en, ...briefly.en),
  de: over(...otherwise.de, ...briefly.de),
  es: over(...otherwise.es, ...briefly.es),
  fr: over(...otherwise.fr, ...briefly.fr),
}

/** By the usual verbs. */
function findNamed(line: Line, language: string, back?: (span: Span) => void): Span | null {
  if (language === 'en')
    return (
      findUnless(line, english, refused, refusedAfter, back) ??
      findUnless(line, unwanted, noRefusal) ??
      findTheirs(line, back)
    )
  if (language === 'de') return findUnless(line, german, germanRefused, doneElsewhere, back)
  if (language === 'es') return findUnless(line, spanish, spanishRefused, doneElsewhere, back)
  return findUnless(line, french, frenchRefused, doneElsewhere, back)
}

function findTheirs(line: Line, back?: (span: Span) => void): Span | null {
  if (accused.test(line.text)) return null
  const found = findUnless(line, theirs, theirsRefused, refusedAfter, back)
  return found ?? (kin.test(line.text) ? findUnless(line, theirsByKin, theirsRefused, refusedAfter, back) : null)
}

/** The customer wants their account gone. @see METRICS.md, tier 3 */
export const accountDeletion: CustomerTrigger = ({ event, signals }, _history, _policy, why) => {
  const back = takenBack(why)
  const span = firstFound(signals.languages, (language) => findAccountDeletion(signals.line, language, back))
  if (span !== null) return certain('account_deletion', 3, [quote(event, span)])
  why?.(missing(signals, cues))
  return null
}
