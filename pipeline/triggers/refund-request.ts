import { flag } from '../signals/lexicon.ts'
import type { Line, Span } from '../signals/line.ts'
import { numberWord } from '../signals/numbers.ts'
import { findUnless, gap, noRefusal, over, type Patterns, reach, together } from '../signals/patterns.ts'
import { bareElsewhere, french, german, refusedElsewhere, spanish } from './refund-request-elsewhere.ts'

const back =
  '(?:refunds?|reimbursements?|money back|money returned|money refunded|compensations?|chargeback|rebates?|restitutions?)'
const item =
  '(?:items?|orders?|purchases?|product|payment|transaction|ticket|booking|reservation|flight|room|money|charge|fee|amount)'
const thing = `(?:me|us|my|this|that|it|the|these|those|our|all|an? ${item}|[0-9][0-9.,]{0,12})`
const unit = '(?:dollars?|bucks|euros?|pounds?|quid|usd|eur|gbp)'
/** "27", "27 pounds", "five hundred and one dollars" */
const sum = `(?:[0-9][0-9.,]{0,12}k?(?: (?:us )?${unit})?|(?:${numberWord} ){1,8}${unit})`
/** Between asking and the money: nothing that turns it into a question about a refund. */
const about =
  "(?:(?!(?:please|waiting|track|check|checking|status|see|seeing|how|long|whether|know|tax|policy|expense|expenses|information|info|about|guarantee|if) )[a-z0-9'.,]{1,24} ){0,6}?"

/** Any words and numbers between. */
const stretch = (most: number): string => `(?:[a-z0-9'.,]{1,24} ){0,${most}}?`
const own = '(?:my|our|the|that|this|those|these|all)'
const paid = '(?:money|cash|deposit|payment|fare|fees?|funds)'
const ask =
  '(?:want|need|would like|demand|demanding|request|requesting|require|expect|deserve|owe me|owed|get|getting|have(?! (?:you|they) )|receive|receiving|claim|claiming|submit|process|issue|ask for|ask|asking for|apply for|file for|seek|seeking|obtain|obtaining|' +
  'give|send|initiate|start|make|begin|approve|arrange|organi[sz]e|put in|due|looking for|entitled to|eligible for|qualify for|proceed with|go ahead with|confirm|(?<! (?:i|we|really|do) )appreciate|prefer|promised|like|love|exchange)'

const english = over(
  `${ask} ${about}${back}(?! (?:guarantee|policy|status|expenses?|points|home|(?<=money back )(?:in|into|to|onto) (?:my |our |the )?(?:savings|checking|investments?|pocket|wallet)) )`,
  `(?:refund|refunding|reimburse|reimbursing|rebating) ${thing}`,
  `(?:refund|reimbursement) (?:please|now|immediately|request|claim|me|asap|(?:of |for )?${sum})`,
  `(?:refund|reimbursement)(?: request| claim)? (?:was|is|got|has been|been) (?:rejected|denied|declined|refused|too low|wrong)`,
  '(?:(?:only|just) (?:been |got )?refunded|refunded (?:only|just|half|part of|less|too little|the wrong))',
  '(?:refund|reimbursement)(?: amount| sum)? (?:is|was) (?:wrong|incorrect|too low|too little|too small|not enough|incomplete|missing|short|not right)',
  '(?:can|could|would|will|please) (?:you |we |i )?(?:please )?do (?:me |us )?(?:a|the|that|this) (?:full |partial )?refund',
  `(?:cancel|cancelled|canceled|return|returned) ${gap(4)}and (?:refund|refunded|reimbursed)`,
  '(?:can|could|would|will|please) (?:you|they|the [a-z]{2,20}) (?:please )?(?:refund|reimburse)',
  '(?:what|how) about (?:a|the|my|that|this) (?:full |partial )?(?:refund|reimbursement)',
  `(?:after|chance of|possibility of|option of|case for|here for) ${gap(2)}${back}(?! (?:policy|status) )`,
  `(?:a|the|that|this|full|partial) (?:refund|reimbursement) (?:(?:would|will) be|is|sounds) (?:nice|great|good|fine|ok|okay|perfect|best|better|ideal|appreciated|in order)`,
  `(?:the|that|this|my) (?:refund|reimbursement) (?:can|could|should|must|has to|needs to|is to) (?:be|go|come)`,
  '(?:reimburse|compensate) (?:me|us)',
  '(?:want|like|need|expect|demand|deserve)(?: to)? (?:be|get) paid back',
  `(?:put|pay|credit|transfer|deposit) ${about}(?:refund|reimbursement)`,
  '(?:refunds?|reimbursements?) (?:be )?(?:possible|available|an option)',
  '(?:reverse|undo|waive) (?:the|this|that|my|these|those) (?:[a-z]{1,20} )?(?:charges?|fees?|debit|purchase|payments?|transactions?)',
  '(?:charges?|fees?|debit) (?:to be |be |should be |must be |can be |could be |needs to be |has to be )?(?:reversed|waived|credited back)',
  `(?:take|remove) (?:the|this|that|these|those) ${gap(2)}(?:charges?|fees?) (?:off|from) (?:my|our|the) (?:bill|invoice|card|account|room)`,
  `take (?:the|this|that|these|those) ${gap(2)}(?:charges?|fees?) off`,
  '(?:do|file|filing|start|initiate|request|open|make) (?:a|the) charge ?back',
  `(?:calling|call|here|writing|it's|question|talk|speak|help|assist|assistance|inquire|enquire)(?: me| us| you)? (?:about|with|regarding|for) (?:an?|the|my|this|that) ${gap(2)}${back}(?! (?:policy|policies|process|status) )`,
  `claim (?:it |this |that |the [a-z]{2,20} |my [a-z]{2,20} |${sum} )?back`,
  `claim back (?:my|our|the|what|${sum})`,
  `(?:refund|reimbursement)(?: claim| amount)? (?:should be|must be|has to be|needs to be|is higher|is lower|is more|is less)`,
  `(?:denied|rejected|declined|refused|turned down) (?:me |us )?(?:my |the |our |a )?${gap(1)}(?:refund|reimbursement)`,
  `(?:want|need|like|get|have|give me|send me) (?:the |my )(?:difference|rest|remainder|overpayment|excess|surplus) (?:back|refunded|returned)`,
  `(?:send|give|credit) (?:me )?back (?:the|my|our|that) (?:money|amount|sum|payment|difference|deposit|fee)`,
  `(?:charge|charged|fee|payment|transaction) (?:is|was|is a|was a)? ?(?:wrong|wrongly|incorrect|a mistake|mistake|incorrectly|in error|fraudulent) ${stretch(4)}(?:reverse|undo|refund|return) (?:it|that|this)`,
  `(?:want|need|like|have|get) (?:the|that|this|my|our) (?:full |whole |total )?(?:amount|sum|payment|money|fare|cost|price) (?:back|returned|refunded|reimbursed|credited|paid back)`,
  `(?:want|need|like|get|have) (?:one|two|half|some|part) (?:payments?|charges?|of it) back`,
  `(?:only|just) (?:gave|got|received|paid|returned|sent) (?:me |us )?(?:half|part|some|a part|a fraction|${sum}) back`,
  `(?:cancelled|canceled|postponed|defective|never arrived|never came) ${gap(8)}(?:get|have|like|want) (?:my|our) money(?! (?:on|in|into|from|out) )`,
  `(?:my|our|the) (?:${sum} )?(?:${paid}|${sum}) (?:should|must|needs to|has to|have to|to) be (?:returned|refunded|paid back|given back|reimbursed)`,
  `(?:want|need|like|get|have) (?:the|my|our) ${sum} (?:for|from|of|i|we|that) ${stretch(6)}(?:back|returned|refunded|reimbursed)`,
  `(?:contacting|writing|emailing|messaging|reaching out)(?: to)?(?: you)? (?:about|regarding|for|concerning) (?:a|my|the) ${gap(2)}${back}(?! (?:policy|status) )`,
  '(?:partial|full|any) refund at least',
  // it was taken wrongly and shall come back
  `(?:charged|overcharged|billed|paid|took|taken|debited|deducted|withdrew) ${stretch(14)}(?:want|like|need|have|get) (?:it|that|this|them|these|those) (?:back|returned|reversed|credited)`,
  `(?:bought|purchased|paid|charged|subscribed|purchase) ${gap(6)}(?:by (?:accident|mistake)|accidentally) ${gap(6)}(?:undo|reverse) (?:it|that|this)`,
  `(?:want|need|like|have|get) (?:it|this|that|them|the [a-z]{2,15}) (?:[a-z]{2,15} )?(?:reversed|waived|undone|credited back)`,
  `(?:cancel|void|drop) (?:the|this|that|these|those) (?:[a-z]{2,15} )?(?:charges?|fees?)`,
  `(?:you|you guys|they|company) (?:still )?owe (?:me|us) (?:my |the |some |about |back )?(?:money|${sum})`,
  `(?:i'm|i am|we're|we are|am|still) owed (?:the rest|more|money|the|my|another|${sum})`,
  // hoping for one; whom to ask about one; what there is for the trouble
  `(?:hoping|hope|grateful|pushing|warrants?|merits?|worth|deserves?)(?: for)? (?:a|my|the|some|at least a) ${gap(2)}${back}(?! (?:policy|status) )`,
  `(?:talk|speak|turn|write|chat) (?:to|with)?(?: [a-z]{2,12}){0,3} ?(?:about|regarding|concerning) (?:getting )?(?:a|my|the) ${gap(2)}${back}(?! (?:policy|status) )`,
  `(?:is there|are there|what|what kind of|what sort of|which)(?: any| some| a| form of)* compensations?(?! (?:plan|package) )`,
  `(?:give|offer) (?:me|us) something back`,
  `(?:refund|reimburse) (?:shipping|postage|delivery|half|part|some|everything|both|one|two|any|customs|whatever|what)`,
  `(?:return|send|bring|ship) (?:it|this|that|them) (?:back )?and (?:get|have|receive) ${own} money`,
  `give (?:me|us) (?:my|our) money (?:now|already|asap|immediately)`,
  // the goods go back, so the money does
  `(?:want|like|need|needs|wish|can i|could i|may i|how do i|how can i|how to|possible|able|allowed)(?: to)? (?:(?:return|send back) (?:this|that|my|the|an?|these|those|some|one of my|both|our) ${gap(1)}(?:items?|purchases?|products?|goods)|cancel (?:this|that|my|the|an?|our) ${gap(1)}purchases?)`,
  `purchases? (?:needs? to be|to be|be) (?:cancelled|canceled|returned)`,
  // give me my money back; return my deposit; put it back on my card
  `(?:give|send|return|pay|transfer|credit) (?:me |us )?(?:back )?(?:all )?(?:of )?(?:my|our|the) ${gap(1)}${paid} back`,
  `(?:give|send|pay|return) (?:me |us )back (?:all )?(?:of )?(?:my|our|the|what) ${gap(1)}(?:${paid}|i|we)`,
  `return (?:me |us )?(?:all )?(?:of )?(?:my|our|the|that|those) (?:${paid}|amount|transaction|${sum})`,
  // what I paid back, credit me the 40 dollars, a credit for the night
  `(?:want|need|get|getting|have|give|give me|return) (?:back )?what (?:i|we) (?:paid|spent|was charged|were charged)(?: back)?`,
  `credit (?:me|us) (?:back|for|with|my|our|the|${sum})`,
  `(?:issue|give|get|receive|have) (?:me |us )?a credit (?:for|of|back|on my (?:bill|card|account|statement))`,
  `(?:put|send|pay|credit|give|transfer) (?:the|my|that|this|it|me) ${gap(4)}back (?:on|onto|to|into) (?:my|our) (?:card|account|bank|debit|credit)`,
  `(?:return|returned) (?:it |that |this |the ${paid} )(?:to|onto|on) (?:my|our) (?:debit |credit |bank )?(?:card|account)`,
  `(?:credit|refund) my (?:card|account) (?:back|for)`,
  `(?:charged|overcharged|took|taken|debited|billed) ${gap(12)}(?:give|pay|send|put|return) (?:me )?(?:it|one|half|some|them) back`,
  `(?:want|need) (?:all )?(?:my|our) money`,
  `(?:want|need|get|have|like) (?:one|two|half|some|part|all|any) of (?:the |my |our |it |that |them |those |these )${gap(1)}(?:payments? |${paid} )?back`,
  `(?:want|need|get|getting|have|like) (?:back ${own} ${paid}|(?:my|our) (?:${sum} )?${paid} (?:back|returned)|${own} (?:${sum} )?deposit (?:back|returned))`,
  // I want my 700 dollars back, give me back my 700
  `(?:want|need|get|have|like|give|send|return|pay) (?:me |us )?(?:(?:all )?(?:${own} )?${sum} back|back (?:${own} )?${sum})`,
)
/** Money of one's own, and what one does to be told that a charge is wrong. */
const wrongly = '(?:charges?|fees?|transactions?|payments?|purchases?|debits?|bills?|invoices?|withdrawals?)'
const given = '(?:compensations?|reimbursements?|refunds?)'
const anew = over(
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
  `rather have (?:all )?(?:my|our) money`,
  'how much (?:of (?:it|that|this) |money )?(?:can|do|will|would|could|should) (?:i|we) (?:get|receive|have) back',
  '(?:pay|paying) (?:me|us) back',
  `(?:be|been|get|getting|have(?! (?:i|we|you|they) )|want|need|needs|like|wants) ${about}(?:refunded|reimbursed|compensated)`,
  `(?:get|receive|have|issue|give me|send me) (?:a|any|some|full|partial) ${gap(2)}${back}`,
)
/** The money that is one's own or was spoken of: with a "when do I" before it, it is on its way. */
const mine = over(
  // the money for the seat back; my $ back, which is read without its sign
  `(?:want|need|like|get|give me|give us|send me) (?:all )?(?:the|my|our) (?:${paid}|amount|sum|price|cost) (?:for|from|of|on|i|we|that|you) ${stretch(6)}(?:back|returned|refunded|reimbursed)`,
  `(?:want|need|get|getting|have|give me|give us|send me) (?:all )?(?:my|our) back(?= [.?!] | $| (?:if|for|from|because|now|please|asap|immediately|after|when|since) )`,
  `(?:want|need|like|expect|demand) ${own} ${gap(2)}(?:(?:${paid}|amount|sum) (?:back|returned)|(?:charges?|fees?) (?:back|returned|taken off|removed|reversed))`,
  `(?:get|receive|have|see|give me|send me) (?:all )?(?:of )?${own} ${gap(1)}${paid} (?:back|returned)`,
  `(?:get|receive|have|issue|give me|send me) the ${gap(2)}${back}`,
)
/** A sentence that is nothing but the refund; yes to it; that somebody will not give one. */
const bare = together([
  ` (?:won't|don't want to|doesn't want to|does not want to|refuse to|refuses to|refused to|refusing to|not willing to) (?:refund|reimburse|give (?:me|us) (?:a refund|my money back|the money back))(?= )`,
  `(?:^ |[.!?] )(?:(?:a|full|my|the|partial|yes|yeah|yea|yep|sure|please|ok|okay|no) ){0,4}(?:refunds?|reimburse|reimbursement|compensation|chargeback|money back)(?: (?:please|now|asap))*(?= [.!] | $)`,
  `(?:^ |[.!?] )(?:yes |no )?(?:it is|this is|that is|i'm here|i am here) (?:about|for) (?:a|the|my|that) ${gap(1)}(?:refund|reimbursement)(?= [.!] | $| (?:of|for) )`,
  `(?:^ |[.!?] )(?:a |the |my |full )?refund (?:for|on) (?:my|the|this|that|our|a|an|room|order)(?= )`,
  ` (?:it|this|that|them|happy|broken|damaged|wrong|late|please|ok|okay|so|cancelled|working|received|arrived|came|fit) refund(?= [?] )`,
  ' (?:described|advertised|promised|expected|used|use|ordered|delivered|working|broken|damaged|please|pls) refund(?= [.!] | $)',
  '(?:^ |[.!?] )refund (?:would|will) be (?:nice|great|good|fine|ok|okay|appreciated)(?= )',
  ' when (?:are|will|would) you (?:going to |finally |ever )?(?:refund|reimburse|compensate) (?:me|us)(?= )',
  ' money back (?:please|pls|now|asap|immediately)(?= )',
  // that there was none is held against us; with a "yet" it is asked where it is
  ` (?:(?:was|were|am|been|have|has) (?:never|not)(?: been)?|(?:wasn't|weren't)(?: ever)?|(?:haven't|hasn't|never) been) (?:refunded|reimbursed|compensated)(?! (?:[a-z0-9]{1,20} ){0,4}(?:yet|so far) )(?= )`,
  ` (?:you|they|company|seller|nobody)(?: guys)? (?:still )?(?:didn't|did not|haven't|have not|never|hasn't) (?:even )?(?:refunded|refund|reimbursed|reimburse|compensated|compensate) (?:me|us|my|the|this|it|anything)(?! (?:[a-z0-9]{1,20} ){0,4}(?:yet|so far) )(?= )`,
  ` why (?:wasn't|weren't|haven't|hasn't|was|am|didn't|won't|can't|have) (?:i|we|you|it) ${gap(3)}(?:refund|refunded|reimbursed)(?= )`,
  `^ (?:yes|yeah|yep|yup|correct|exactly|sure|no) (?:it's |that's |for |about )?(?:the|that|a|my) ${gap(2)}refund(?= )`,
])
/** Past what did not happen, which is the reason: "never ordered, refund it". */
const done =
  'credit|voucher|vouchers|coupon|coupons|replacement|exchange|ordered|arrived|came|worked|works|work|working|bought|delivered|signed|authori[sz]ed|happy|satisfied|approved|agreed|used|opened|worn|purchased|subscribed|fit|happen|'
/** Where it is, when it comes, in which cases there is one: questions about a refund. */
const aboutRefunds =
  `(?: (?:where is|where's|where are|status of|track|tracking|how long|how soon|policy|waiting for|did|guarantee|expense|expenses|travel|tax) ${reach(5)}|` +
  // a "not" of something else ends there: "not happy with the room want a refund"
  ` (?:(?:don't|do not|(?<! if )not|didn't|haven't|hasn't)(?! (?:know|only|just))|never) ${reach(5, `with|the|my|our|your|i'd|i'll|i'm|we'd|${done}`)}|` +
  // thanks for one; one that is not needed
  ` (?:thanks|thank you|thx|ty|appreciate|grateful) (?:(?!i |please |can |could |but )[a-z]{1,12} ){0,3}for (?:(?!i |i'd |please |can |could |but |would |now )[a-z0-9.,]{1,20} ){0,4}|` +
  ` (?:no need|instead of|rather than|without|received) ${reach(3, "i'd|i'll|")}|` +
  ` (?:no|(?:has|have|had|already|got)(?: (?:already|been|a|my|the|i|we))*) | (?:which|what) (?:cases?|situations?|circumstances?|conditions?|scenarios?) (?:[a-z']{1,20} ){0,6})$`
/** "When do I get", "how soon can I expect to have". */
const whenMine = ` (?:when|how soon) (?:will|would|do|can|could|should|shall|may|might) (?:i|we) ${reach(3)}$`
const refused = new RegExp(
  `${aboutRefunds}|${whenMine}| (?:when ${reach(5)}|(?:when|how long|how soon) (?:will|would|does|until) (?:[a-z']{1,20} ){0,6})$`,
)
/** Of one that is not yet on its way: "when will I be refunded" asks for it, "when will I get my refund" where it is. */
const refusedNew = new RegExp(aboutRefunds)
const refusedMine = new RegExp(`${aboutRefunds}|${whenMine}`)
const refusedAfter =
  /^ (?:(?:in|from|through|via|using|on) (?:the|my|your|our) (?:dashboard|panel|admin|portal|api|console|backend) |policy|policies|status|hasn't|has not|isn't|not(?! (?:an? |the |in |as |another )?(?:store )?(?:credit|credits|voucher|vouchers|exchange|replacement|points|miles|coupon|coupons|gift|rebooking))|didn't|never|still|yet|is not|was|arrive|show|appear|take|tracking|was|to (?:a|my|our|the) (?:customers?|clients?|buyers?) |(?:[a-z]{1,20} ){0,4}expenses?|(?:[a-z0-9.]{1,20} ){0,6}(?:was|has|is) (?:it|that) (?:been )?(?:already )?(?:processed|sent|issued|approved))/

const elsewhere: Readonly<Record<string, Patterns>> = { de: german, es: spanish, fr: french }

/** Where the customer asks for money back, whatever the amount; "where is my refund" is not it. Null otherwise. @param back told of what is taken back */
export function findRefundRequest(line: Line, language: string, back?: (span: Span) => void): Span | null {
  if ((line.flags & flag.refund) === 0) return null
  if (language === 'en')
    return (
      findUnless(line, english, refused, refusedAfter, back) ??
      findUnless(line, anew, refusedNew, refusedAfter, back) ??
      findUnless(line, mine, refusedMine, refusedAfter, back) ??
      findUnless(line, bare, noRefusal)
    )
  const patterns = elsewhere[language]
  if (patterns === undefined) return null
  return findUnless(line, patterns, refusedElsewhere, undefined, back) ?? findUnless(line, bareElsewhere, noRefusal)
}
