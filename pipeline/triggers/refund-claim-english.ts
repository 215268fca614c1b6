import { gap, over, together } from '../signals/patterns.ts'
import { about, back, own, paid, stretch, sum } from './refund-request-english.ts'

/** What says the same by other words, English: who owes, who will not pay, what is contested, a sentence that is nothing else. */

/** Money of one's own, and what one does to be told that a charge is wrong. */
const wrongly = '(?:charges?|fees?|transactions?|payments?|purchases?|debits?|bills?|invoices?|withdrawals?)'
const given = '(?:compensations?|reimbursements?|refunds?)'
export const anew = over(
  // how will you compensate me; do you compensate for this; there is none
  `(?:how|what|when)(?: exactly)? (?:are|will|would|can|could|do|should) (?:you|they|the [a-z]{2,15})(?: guys| all| people)?(?: going to| planning to| plan to| intend to| do to)? (?:compensate|reimburse|refund)`,
  `(?:do|will|would|can|could|should|don't|won't|are|why don't|why won't) you(?: guys| all| people)?(?: even| at least| please| not| going to)* (?:compensate|reimburse|refund)(?= (?:for (?:this|that|it|my|the|these|our)|me|us|my|our|this|passengers|everyone) )`,
  `(?:offer|offers|offered|offering|give|gave|given|giving|provide|provides|provided|tells? me|telling me|told me|says?|said|with|and|but|is|are|was|there's|get|got|received) no (?:(?:full|partial|kind of|sort of|form of) )?${given}(?! (?:policy|policies|needed|necessary|required|yet) )`,
  `(?:won't|wouldn't|will not|would not|refuse|refuses|refused|refusing|unwilling|(?:you|they|seller|store|shop|hotel|airline|company|bank|host)(?: guys| people)? (?:can't|don't|didn't|do not|did not))(?: to)?(?: even)? (?:refund|reimburse|compensate)`,
  `(?:(?:reimburse|compensate) (?:for|passengers|everyone)|${given} options?|${given} (?:requested|required|needed|wanted|expected))`,
  `(?:should|shall|must|will) (?:there )?(?:be|get) (?:at least )?(?:some|any|a) (?:(?:sort of|kind of|form of|full|partial) )?${given}`,
  `(?:some|any|full|partial|a) (?:(?:sort of|kind of|form of) )?${given} (?:would|will) (?:be|go|help|do|make|suffice)`,
  `(?:provide|offer|grant)(?: me| us)? (?:any |some |full )?(?:compensation|reimbursement)`,
  `refund (?:money|cash|amount|fare|payment)(?! back)`,
  `(?:doesn't|don't|won't|not) (?:accept|agree|want) to (?:refund|reimburse|compensate)`,
  `(?:requested|asked for|asking|asking for|want|wanted|need|ask) (?:is|was) (?:an? |my )?(?:(?:full|partial) )?${given}`,
  `(?:you|they) (?:can|could|will|would) (?:compensate|reimburse|refund)(?= (?:me|us|with|my|our|for (?:this|that|it|my|the)) )`,
  `owes (?:me|us) (?:my |the |some |about )?(?:money|${sum})`,
  `take (?:a|the|my) (?:full |partial )?refund`,
  // one was asked for and not given
  `(?:asked|applied|filed|requested|demanded|submitted|put in)(?: for)? (?:an? |my |the |this )?(?:(?:full|partial) )?(?:refund|reimbursement|compensation)(?: request)? (?:of ${sum} )?(?:[.!] )?${gap(3)}(?:but|and|which) ${gap(3)}(?:not|isn't|hasn't|haven't|wasn't|didn't|never|nothing|nobody|no|refused|denied|rejected|declined) [a-z']{1,20}`,
  // calling for one, on hold for one
  `(?:call|calling|called|email|emailing|emailed|contact|contacting|contacted|write|writing|hold|line|reach|apply|applying|here|back|in|with|looking|hoping|cancel|cancelling|canceling|cancelled|canceled|return|returning)(?: you| them| it| this| that| my [a-z]{2,15}| the [a-z]{2,15}| shortly| again)? for (?:either |at least )?(?:an? |my |our |the )?(?:(?:full|partial|immediate|complete|total) )?${given}(?! (?:policy|policies|status) )`,
  `(?:needed|wanted) (?:an? |my |our |the )?(?:(?:full|partial) )?${given}`,
  `(?:help|assist|assistance|issue|problem)(?: me| us)? with an? ${gap(1)}${given}(?! (?:policy|policies|status) )`,
  // my money back please
  `(?:my|our) (?:money|refund) (?:better|had better|should|must|needs to|has to) be (?:back|returned|refunded|paid|there|in my)`,
  `(?:my|our) (?:${paid}) (?:back|return|returned|refund|refunded) (?:please|now|asap|immediately)`,
  `(?:return|returning|send back|sending back|bring back|exchange) ${gap(4)}for (?:my|our|the) (?:full )?money`,
  `(?<! (?:just|can|may|please) )(?:keep|kept|keeping|holding|withholding|stole|stealing|pocketed|pocketing) (?:all )?(?:of )?(?:my|our) ${gap(1)}money(?! (?:safe|there|in|on) )`,
  `(?:what|how) about (?:a|the|my|some) (?:full |partial )?(?:credit|compensation)(?! (?:card|limit|score|check) )`,
  `(?:give|issue|offer)(?: me| us)? back (?:a|my|the|some) credit`,
  `when (?:are|will|would) you (?:guys )?(?:(?:going to|finally|ever) ){0,2}(?:give|giving|pay|paying|send|sending|return|returning) (?:me |us )?${own} (?:${sum}|${paid}) back`,
  `(?:process|request|requesting|need|want|like|do|issue|initiate|arrange|make) (?:a|the) (?:(?:full|payment|card) )?reversals? (?:for|of|on)`,
  `credit (?:it|this|that|them) back(?= [.!?] | $| (?:to|please|onto|on|asap|now) )`,
  `(?:you|they) (?:should|must|need to|have to|ought to|better) (?:reimburse|compensate|refund)`,
  // a charge that is contested, by oneself or by the bank
  `(?:want|like|need|wish|going|trying|have|able|plan|planning|looking|here|help me|help|can i|could i|may i|do i|will|i'll|i'm|i am|we're|about|start|by)(?: to)? (?:dispute|disputing|contest|contesting) (?:an?|the|this|that|these|those|my|some|all|one of|two|several|it) ?${gap(3)}(?:${wrongly}|(?<=dispute (?:it|this|that) )with)`,
  `(?:^ |[.?!] |please )?dispute (?:the|this|that|my|a) ${gap(1)}${wrongly}`,
  `(?:file|filing|open|opening|start|starting|raise|raising|submit|submitting|initiate|initiating|lodge|put in) (?:a|the|my) ${gap(2)}(?:dispute|chargeback|charge back)`,
  `(?:do|doing|issue|issuing|request|requesting|make|making|want|need|going to|will|i'll|get) (?:a )?(?:chargebacks?|charge back(?= [.?!] | $| (?:on|for|with|through|if|unless) ))`,
  `(?:waive|reverse|remove|erase|drop|strike) (?:the|this|that|my|an?|these|those|all|any) ${gap(2)}(?:fees?|charges?)`,
  `(?:bank|card company|card issuer|paypal|visa|amex|mastercard) (?:to |will |can )?(?:reverse|dispute|refund) (?:it|this|that|the|my)`,
  // the goods go back
  `(?:want|like|need|needs|wish|decided|can i|could i|how do i|how can i|how to|possible|able|allowed)(?: to)? (?:return|send back) (?:(?:a |some )?part of |all of |half of )?(?:this|that|my|the|an?|these|those|our) ${gap(2)}(?:orders?|parcels?|packages?|shipments?)`,
  // that second payment back; the fee taken off; you charged me, so return it
  `(?:(?:shouldn't|should not|should never|shouldn't ever) have been )?(?:charged|overcharged|billed|debited|deducted) ${stretch(14)}(?:reverse|undo|void|refund|return|take) (?:it|that|this|them|the (?:extra|rest|difference|charge|amount|money|second one))(?: off)?(?= [.?!] | $| (?:please|now|back|and|to my|immediately) )`,
  `ask(?:ing)? (?:you|them|your team) for (?:an? |my |the )?(?:(?:full|partial) )?${given}`,
  `void (?:the|this|that|my|these) ${gap(1)}${wrongly}`,
  `(?:want|need|like|get|give me|issue|receive|have|deserve|expect) (?:a|an|some) (?:partial|full|small|bill|account|statement|service) credit (?:for|of|back|on my|to my|towards)`,
  `(?:rather have|rather get|prefer) (?:all )?(?:my|our) money(?! (?:in|on|into|with|to be|to stay) )`,
  `(?:want|need|like|get|have) ${own} [0-9][0-9.,]{0,12} (?:[a-z]{3,15} ){1,2}(?:(?:and|plus) ${own} [0-9][0-9.,]{0,12} (?:[a-z]{3,15} ){1,2}){0,2}back`,
  // the purchase is undone
  `(?:can you|could you|will you|would you|please|kindly|like you to|want you to|need you to|need to|have to|want to) cancel (?:this|that|my|the|our) ${gap(1)}purchases?(?! (?:order|history|list|plan) )`,
  `(?:want|need|like|have|get) (?:this|that|my|the|our) ${gap(1)}purchases? (?:cancelled|canceled|reversed|returned|refunded)`,
  `(?:bought|purchased|ordered|received|got|purchase) ${stretch(14)}(?:need|want|like|have|decided|going|wish)(?: to)? (?:return (?:it|this|that|them)|send (?:it|this|that|them) back)(?! (?:for|and (?:get|have|want|exchange|swap)) (?:an?|another|the|my|it|them|one) )(?= [.!?] | $| (?:please|because|since|as|to you|now|and get (?:my|the|a) (?:money|refund)) )`,
  `(?<! (?:when|soon) )(?:can|could|may|would|will) (?:my|our|the|that|this) (?:[a-z]{2,12} )?(?:${paid}|amount|charges?|difference) be (?:returned|refunded|reimbursed|reversed|paid back|given back|credited back|waived)`,
  `(?:need|have|ought|must|should|better|got)(?: to)? (?:give|pay|return|send) (?:me |us )?(?:back )?(?:my|our) money`,
  'how much (?:of (?:it|that|this) |money )?(?:can|do|will|would|could|should) (?:i|we) (?:get|receive|have) back',
  '(?:pay|paying) (?:me|us) back',
  `(?:be|been|get|getting|have(?! (?:i|we|you|they) )|want|need|needs|like|wants) ${about}(?:refunded|reimbursed|compensated)`,
  `(?:get|receive|have|issue|give me|send me) (?:a|any|some|full|partial) ${gap(2)}${back}`,
)
/** Which of several sums: "the second 540 dollars". */
const which =
  '(?:second|third|other|extra|additional|duplicate|remaining|outstanding|excess|whole|full|entire|total|missing|double) (?:(?:amount|sum|payment|charge) of )?'
/** The money that is one's own or was spoken of: with a "when do I" before it, it is on its way. */
export const mine = over(
  // the money for the seat back; my $ back, which is read without its sign
  `(?:want|need|like|get|give me|give us|send me) (?:all )?(?:the|my|our) (?:${paid}|amount|sum|price|cost) (?:for|from|of|on|i|we|that|you) ${stretch(6)}(?:back|returned|refunded|reimbursed)`,
  `(?:want|need|like|expect|demand|have|see) (?:the|my|that|those|all) ${sum} (?:you|that|which|i|we|it|from|for) ${stretch(6)}(?:back|returned|refunded|reimbursed|credited)`,
  `(?:refund|return|send back|give back|hand back|transfer back|pay back|credit back) (?:me |us )?(?:what|whatever|everything|the (?:money|amount|sum|difference|rest|fees?|charges?)) (?:that |which )?(?:i|we|you|i've|we've|you've|was|were) (?:have )?(?:paid|spent|overpaid|overcharged|charged|took|deducted|withdrew|billed|taken)`,
  `(?:want|need|like|get|have)(?: to get)? (?:back )?(?:what|everything) (?:i|we|i've|we've) (?:have )?(?:paid|spent)(?: (?:you|for (?:it|this|that)))? (?:back|returned|refunded)`,
  `(?:put|transfer|send|credit|return) (?:it|this|that|(?:the|my) (?:money|amount|payment|cash|funds|sum)) (?:straight )?back (?:on|onto|to|into|in) (?:my|the|our) (?:[a-z]{3,10} )?(?:card|account|bank|paypal|wallet|visa|mastercard)`,
  `(?:want|need|get|getting|have|give me|give us|send me) (?:all )?(?:my|our) back(?= [.?!] | $| (?:if|for|from|because|now|please|asap|immediately|after|when|since) )`,
  `(?:want|need|like|expect|demand|have) ${own} ${gap(2)}(?:(?:${paid}|amount|sum) (?:back|returned)|(?:charges?|fees?) (?:back|returned|taken off|removed|reversed))`,
  `(?:get|receive|have|see|give me|send me) (?:all )?(?:of )?${own} ${gap(1)}${paid} (?:back|returned)`,
  `(?:get|receive|have|issue|give me|send me) the ${gap(2)}${back}`,
  `return (?:me |us )?${own} ${which}${sum}(?! [a-z]{3,15}s )`,
  `(?:want|need|get|have|like|give|send|return|pay) (?:me |us )?(?:${own} ${which}${sum} back|back (?:${own} )?${which}${sum})`,
  // the full amount of 1,249 euros credited back
  `(?:want|need|like|have|get|expect|please|request|see|wish|arrange for|ask for|asking for)(?: to)?(?: have| see| get)? (?:(?:all|the|my|our|that|this|full|whole|total|entire|extra|second|amount|sum|of|payment|balance) ){0,6}${sum} (?:(?:to be|be|i paid|we paid) )?(?:(?:paid|credited|transferred|returned|sent|refunded|put|given) back|returned|refunded|reimbursed)`,
  `(?:credit|transfer|pay) (?:the|my|that|this|those) (?:[a-z]{2,12} ){0,2}(?:of |for )?${sum} back`,
  // the goods go back and the money comes
  `(?:return|returning|returned|send back|sending back|send (?:it|this|that|them|these) back|bring (?:it|this|that|them) back|take (?:it|this|that|them) back) ${stretch(8)}and (?:i )?(?:get|have|want|receive) (?:all )?(?:my|our) (?:full )?money(?= [.?!] | $| please )`,
)
/** A sentence that is nothing but the refund; yes to it; that somebody will not give one. */
export const bare = together([
  ` (?:won't|don't want to|doesn't want to|does not want to|refuse to|refuses to|refused to|refusing to|not willing to) (?:refund|reimburse|give (?:me|us) (?:a refund|my money back|the money back))(?= )`,
  `(?:^ |[.!?] )(?:(?:a|full|my|the|partial|yes|yeah|yea|yep|sure|please|ok|okay|no) ){0,4}(?:refunds?|reimburse|reimbursement|compensation|chargeback|money back)(?: (?:please|now|asap))*(?= [.!] | $| or (?:i|i'll|else|we|my) )`,
  `(?:^ |[.!?] )(?:(?:a|full|partial|yes|please|hi|hello) ){0,4}(?:refunds?|reimbursement|compensation|chargeback) (?:of|for) (?:(?:the|my|about|around) )?${sum}(?= )(?! (?:[a-z]{1,12} ){0,2}(?:arrived|received|came|went|was|is|has|have|had|hasn't|haven't|isn't|wasn't|didn't|doesn't|will|shows?|not|never|still|policy|until|when) )`,
  `(?:^ |[.!?] )(?:yes |no )?(?:it is|this is|that is|i'm here|i am here) (?:about|for) (?:a|the|my|that) ${gap(1)}(?:refund|reimbursement)(?= [.!] | $| (?:of|for) )`,
  `(?:^ |[.!?] )(?:a |the |my |full )?refund (?:for|on) (?:my|the|this|that|our|a|an|room|order)(?= )`,
  ` (?:it|this|that|them|happy|broken|damaged|wrong|late|please|ok|okay|so|cancelled|working|received|arrived|came|fit) refund(?= [?] )`,
  ' (?:described|advertised|promised|expected|used|use|ordered|delivered|working|broken|damaged|please|pls) refund(?= [.!] | $)',
  `(?:^ |[.!?] )(?:please )?cancel (?:my|this|that|the|our) ${gap(1)}purchase(?! (?:order|history|list|plan) )(?= )`,
  '(?:^ |[.!?] )refund (?:would|will) be (?:nice|great|good|fine|ok|okay|appreciated)(?= )',
  ' when (?:are|will|would) you (?:going to |finally |ever )?(?:refund|reimburse|compensate) (?:me|us)(?= )',
  ' money back (?:please|pls|now|asap|immediately)(?= )',
  // that there was none is held against us; with a "yet" it is asked where it is
  ` (?:(?:was|were|am|been|have|has) (?:never|not)(?: been)?|(?:wasn't|weren't)(?: ever)?|(?:haven't|hasn't|never) been) (?:refunded|reimbursed|compensated)(?! (?:[a-z0-9]{1,20} ){0,4}(?:yet|so far) )(?= )`,
  ` (?:you|they|company|seller|nobody)(?: guys)? (?:still )?(?:didn't|did not|haven't|have not|never|hasn't) (?:even )?(?:refunded|refund|reimbursed|reimburse|compensated|compensate) (?:me|us|my|the|this|it|anything)(?! (?:[a-z0-9]{1,20} ){0,4}(?:yet|so far) )(?= )`,
  ` why (?:wasn't|weren't|haven't|hasn't|was|am|didn't|won't|can't|have) (?:i|we|you|it) ${gap(3)}(?:refund|refunded|reimbursed)(?= )`,
  `^ (?:yes|yeah|yep|yup|correct|exactly|sure|no) (?:it's |that's |for |about )?(?:the|that|a|my) ${gap(2)}refund(?= )`,
])
