import { firstFound } from '../signals/language.ts'
import { flag } from '../signals/lexicon.ts'
import type { Line, Span } from '../signals/line.ts'
import { findUnless, gap, noRefusal, over, reach, together } from '../signals/patterns.ts'
import { displeased } from './formal-complaint-displeasure.ts'
import { elsewhere, onlyElsewhere, othersElsewhere, refusedElsewhere } from './formal-complaint-elsewhere.ts'
import { type CustomerTrigger, certain, quote } from './trigger.ts'
import { missing, takenBack } from './why-not.ts'

const make =
  '(?:make|making|file|filing|lodge|lodging|submit|submitting|raise|raising|register|registering|place|placing|open|opening|send|sending|issue|log|logging|put in|putting in|write|writing|enter|present|presenting|start|bring|launch|voice|air|initiate|give)'
/** A noun only where one is asked for: "to file a complain" is mistyped, "you complain" is not. */
const noun = '(?:complaints?|grievances?|reclamations?|complain|compliant)'
const complaint = '(?:complaints?|grievances?|reclamations?)'

const english = over(
  `${make} ${gap(5)}${complaint}`,
  `(?:make|making|file|filing|lodge|lodging|submit|submitting|raise|raising|register|registering|log) (?:an? |my |one |the )?${gap(1)}${noun}(?= [.!?] | $| (?:about|against|regarding|with|for|on|please|to|of) )`,
  `(?:want|like|need|have|going|wish)(?: to)? complaint (?:about|against|regarding)`,
  `(?:this is|consider this|it's|that's|here is|here's) (?:a|my|an) ${gap(2)}${complaint}(?= [.!] | $| (?:about|against|regarding|and|for) )`,
  `(?:logged|recorded|registered|filed|noted|treated|escalated|escalate|raise|raised|log|record|put|take) (?:this |it |that )?(?:down )?as (?:a|an|my) ${gap(1)}${complaint}`,
  `(?:want|need|like) (?:my|our|this) ${complaint} (?:to be )?(?:heard|taken|answered|handled|reviewed|looked|investigated|processed|addressed)`,
  `(?:who|which (?:department|team)|what (?:department|team)) (?:handles|takes|deals with|is responsible for|receives|processes) (?:customer |guest |the |your )?${complaint}`,
  `(?:where|whom|who|how) (?:do|can|should|could|would|must) (?:i|we) (?:send|address|direct|submit|raise|take|post|mail|email) (?:a|my|the|our) ${gap(1)}${complaint}`,
  `(?:address|email|e mail|form|department|contact|number|link|page) (?:for|to send|to make) (?:a |your |my |the )?${gap(1)}${complaint}`,
  `(?:contact|contacting|writing to|write to|email|call|calling|involve|involving|inform|informing|go to|going to) ${gap(2)}(?:ombudsman|regulators?|trading standards|bbb|better business bureau)`,
  `(?:accept|receive|regard|read) (?:this|my) (?:letter|email|e mail|message|note) as (?:a|an|my|our) ${gap(1)}${complaint}`,
  `(?:to whom|to which (?:address|department|team)) (?:should|can|must|may|do|shall|could) (?:i|we|this|my|a|the) ${gap(3)}${complaint}`,
  `my complaint (?:is (?:about|that|regarding|with|against)|concerns|regards|relates)`,
  '(?:choice but to|but to|shall be|will be|be|i shall|forced to) complain(?:ing)?(?= [.!] | $| (?:to|about) )',
  // of one's own staff or service
  `(?:report|reporting) (?:one of )?(?:your|ur|the|this|that|a|an) (?:(?!(?:lost|stolen|missing|bug|problem|phone|card) )[a-z]{2,15} ){0,2}?(?:employees?|staff|agents?|drivers?|managers?|workers?|cashiers?|couriers?|technicians?|receptionists?|representatives?|service|behaviou?r|treatment|conduct)(?= [.!?] | $| (?:for|who|that|because|to|as|over|in|at|from|of) )`,
  `${make} ${gap(4)}(?:claims? against (?:you|your|ur|the (?:company|business|organi[sz]ation|bank|hotel|airline))|(?:customer|consumer|client) claims?)`,
  `(?:lodge|lodging) ${gap(3)}claims?`,
  // unhappy with your work, how do I make a claim
  `(?:unhappy|isn't happy|not happy|dissatisfied|disappointed|not satisfied) ${gap(12)}claims?`,
  `(?:formal|official|formally|officially|written) ${gap(2)}(?:complaints?|complain|complaining|grievance)`,
  `(?:i|we) (?:want to|would like to|need to|have to|must|wish to|am here to|am going to|will|shall|'d like to) complain`,
  `(?:i'm|i am|i'd|i'd like to|want to|like to|need to|have to|here to|calling to|writing to) (?:complain|complaining)(?: about| to| that)?`,
  `(?:have|got|here with|with) (?:a|another|several|serious|an) ${gap(1)}${complaint}(?= [.!] | $| (?:about|against|regarding|with|for|to make) )`,
  `(?:consider|take|treat|regard|count) (?:this|it|that) (?:as )?(?:a|an|my) ${gap(1)}${complaint}`,
  `(?:want|need|like) (?:my|this|a) ${complaint} (?:to be )?(?:recorded|registered|logged|filed|noted|escalated)`,
  `(?:escalate|escalating|record|note) (?:a|my|this|the) ${complaint}`,
  `(?:this is|it's) my (?:first|second|third|fourth|[a-z]{3,8}) ${complaint}`,
  `(?:report|reporting) (?:you|your|this|the) ${gap(3)}to (?:the )?(?:ombudsman|better business bureau|bbb|trading standards|consumer (?:protection|affairs|council|rights)|ftc|fcc|fca|cfpb|ofcom|ofgem|accc|regulators?|financial (?:conduct authority|ombudsman)|attorney general|authorities)`,
  `(?:you'll|you will|you're going to|you are going to|expect|company will|you can) (?:get|receive|have|expect|be getting|be receiving|hear)? ?(?:an? |my |our )(?:(?:formal|official|written|serious) )?complaint(?= [.!] | $| (?:from|about|and|for|over|by) )`,
  'who (?:do|can|should) (?:i|we) complain to',
  `complain to (?:your|the|a) ${gap(2)}(?:manager|supervisor|boss|ombudsman|management|company)`,
  `(?:report|reporting|complain|complaining|complaint|go|going|write|writing|take|taking) ${gap(3)}(?:to|with) (?:the )?(?:ombudsman|better business bureau|bbb|trading standards|consumer (?:protection|affairs|council|rights)|ftc|fcc|fca|cfpb|ofcom|ofgem|accc|regulators?|financial (?:conduct authority|ombudsman))`,
  `(?:how|where|whom|who) (?:do|can|could|to|should) (?:i |we )?complain`,
  `(?<! (?:my|our|his|her|this|that|old|previous|existing|earlier|(?:my|our|his|her|their) [a-z]{2,20}'s) )complaints? (?:department|procedure|(?:form|page|link)(?!(?: [a-z0-9']{1,15}){0,6}? (?:gives|gave|returns|shows|404|error|broken|loads?|loading|crash(?:es|ed)|does not|doesn't|won't|isn't|not working|is down) )|process|team|letter|office|line|address|email|number(?! (?:is|was|of|[a-z]{0,4}[0-9]{1,20}) ))`,
)
/** A message that is nothing but the word. */
const only = together([
  '^ (?:complain|complaining|complaint) (?:about|regarding|against)(?= )',
  '^ (?:(?:a|an|my|formal|official|new|customer|please|hi|hello|yes) ){0,3}(?:complaint|complaints|grievance)(?: please)?(?: [.!])? $',
])
/** "I want to file a claim" and no more: against whom it is said to. With an object it is an insurance's business. */
const claim = over(
  `(?:file|filing|make|making|submit|submitting|raise|place|open) (?:a|my|another|the) claims?(?= [.?!] | $| (?:please|help|can|could|thanks|thank|now) )`,
)
const insured =
  / (?:insurance|insurer|accident|crash|collision|damage|damaged|policy|warranty|fraud|theft|stolen|luggage|baggage|expenses?|tax|rewards?|points|medical|dental) /
const refused = new RegExp(
  ` (?:(?:don't|do not|didn't|not|never)(?! know)|without|no need to|if you|won't|no) ${reach(3)}$| (?:if|suppose|supposing) (?:i|we|someone|somebody|a (?:customer|guest)|one|they) (?!(?:want|wanted|need|needed|wish|wished|would|have|had|don't|do not|didn't|decide|am to|still) )(?:[a-z']{1,12} ){0,10}$`,
)

/** Whom we cannot help with: a complaint about them is not about us. */
const others =
  "(?:neighbou?rs?(?:'s)?|landlords?|landlady|boss|employer|roommates?|flatmates?|housemates?|ex|husband|wife|coworkers?|dogs?|council|police|government|mayor|tenants?)"
/** Not of ours: "about my neighbour", "about a noise"; that in the room we let is. */
const refusedAfter = new RegExp(
  `^ (?:(?:about|of|against|regarding|to|on|over) ){0,2}(?:(?:(?:my|our|his|her|their|the|a|an|some) )?(?:(?:noisy|loud|barking|upstairs|downstairs|bad|rude|former|local|annoying|next door) ){0,2}${others}|(?:(?:a|any|some|loud) )?noise(?! (?:in|on|at|outside|from) (?:(?:my|our|the|your) )?(?:[a-z]{2,12} )?(?:room|suite|hotel|floor|lobby|bar|pool|restaurant|flight|plane|cabin|train|bus) )(?= [a-z]{0,3}))`,
)

/** Where the customer makes a complaint, in the language whose rules apply; or null. @param back told of what is taken back */
export function findComplaint(line: Line, language: string, back?: (span: Span) => void): Span | null {
  if ((line.flags & flag.complaint) === 0) return null
  if (language === 'en')
    return (
      findUnless(line, english, refused, refusedAfter, back) ??
      findUnless(line, displeased.en, refused, refusedAfter, back) ??
      findUnless(line, only, noRefusal) ??
      (insured.test(line.text) ? null : findUnless(line, claim, refused, undefined, back))
    )
  const said = elsewhere[language]
  const unnamed = displeased[language]
  const alone = onlyElsewhere[language]
  if (said === undefined || unnamed === undefined || alone === undefined) return null
  return (
    findUnless(line, said, refusedElsewhere, othersElsewhere, back) ??
    findUnless(line, unnamed, refusedElsewhere, othersElsewhere, back) ??
    findUnless(line, alone, noRefusal)
  )
}

/** The customer makes a formal complaint; on the first message it means a person from the start. @see METRICS.md, tier 3 */
export const formalComplaint: CustomerTrigger = ({ event, signals }, _history, _policy, why) => {
  const back = takenBack(why)
  const span = firstFound(signals.languages, (language) => findComplaint(signals.line, language, back))
  if (span !== null) return certain('formal_complaint', 3, [quote(event, span)])
  why?.(missing(signals, flag.complaint))
  return null
}
