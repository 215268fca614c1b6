import { numberWord } from '../signals/numbers.ts'
import { gap } from '../signals/patterns.ts'

/** The plain ways of asking for money back, English. */

export const back =
  '(?:refunds?|reimbursements?|money back|money returned|money refunded|compensations?|chargeback|rebates?|restitutions?)'
const item =
  '(?:items?|orders?|purchases?|product|payment|transaction|ticket|booking|reservation|flight|room|money|charge|fee|amount)'
/** What is written before a number: a code, or what folding leaves of "AU$", "R$" and "Rs." */
export const coin =
  '(?:usd|eur|gbp|jpy|inr|chf|cad|aud|nzd|sgd|hkd|brl|mxn|sek|nok|dkk|pln|czk|huf|cny|krw|thb|ils|zar|aed|us|ca?|au?|nz|s|hk|mx|are|rs(?: [.])?)'
const written = `(?:${coin} )?[0-9][0-9.,]{0,12}`
const thing = `(?:me|us|my|this|that|it|the|these|those|our|all|an? ${item}|${written})`
const unit = '(?:dollars?|bucks|euros?|pounds?|quid|grand|usd|eur|gbp)'
/** "27", "27 pounds", "EUR 27", "five hundred and one dollars" */
export const sum = `(?:${written}k?(?: (?:(?:us|canadian|australian) )?${unit})?|(?:${numberWord} ){1,8}${unit})`
/** Before the charge that it is of: "the $1,200 charge". */
const priced = `(?:${written}(?: ${unit})? )?`
/** Between asking and the money: nothing that turns it into a question about a refund. */
export const about =
  "(?:(?!(?:please|waiting|track|check|checking|status|see|seeing|how|long|whether|know|tax|policy|expense|expenses|information|info|about|guarantee|if) )[a-z0-9'.,]{1,24} ){0,6}?"

/** Any words and numbers between. */
export const stretch = (most: number): string => `(?:[a-z0-9'.,]{1,24} ){0,${most}}?`
export const own = '(?:my|our|the|that|this|those|these|all)'
export const paid = '(?:money|cash|deposit|payment|fare|fees?|funds)'
const ask =
  '(?:want|need|would like|demand|demanding|request|requesting|require|expect|deserve|owe me|owed|get|getting|have(?! (?:you|they) )|receive|receiving|claim|claiming|submit|process|issue|ask for|ask|asking for|apply for|file for|seek|seeking|obtain|obtaining|' +
  'give|send|initiate|start|make|begin|approve|arrange|organi[sz]e|put in|due|looking for|entitled to|eligible for|qualify for|proceed with|go ahead with|confirm|(?<! (?:i|we|really|do) )appreciate|prefer|promised|like|love|exchange)'

export const kin =
  '(?:mum|mom|mother|dad|father|parents|brother|sister|son|daughter|wife|husband|partner|girlfriend|boyfriend|ex|aunt|uncle|cousin|family|nan|gran|grandma|grandpa)'
/** What would be if: "do I get it back if I cancel". */
const undone =
  "(?:cancel(?:s|led|ed)?|return(?:s|ed)?|send|sent|brings?|brought|gives?|gave|ends?|ended|leaves?|left|stop(?:s|ped)?|quits?|change(?:s|d)?|switch|switched|downgraded?|terminated?|withdraw|withdrew|do not|don't)"
const supposed = `(?!(?<= (?:(?:do|would|will) (?:i|we|you|they|people|customers)|is it true(?: that)? (?:i|we|you)) (?:still |then |also |actually )?)(?:get|receive|have|be|give|refund|pay|return|reimburse) (?:[a-z0-9'.,]{1,16} ){1,8}?(?:if|when|in case|once|after) (?:i|we|they|you) ${undone} )`
export const asked = [
  `${supposed}${ask} ${about}${back}(?<! (?:an?|our|my|some|several) (?:customers?|guests?|clients?|buyers?) (?:his|her|their) money back)(?! (?:guarantee|policy|status|expenses?|points|home|(?<=money back )(?:in|into|to|onto) (?:my |our |the )?(?:savings|checking|investments?|pocket|wallet)) )`,
  `(?:refund|refunding|reimburse|reimbursing|rebating) ${thing}`,
  `(?:refund|reimbursement) (?:please|now|immediately|request|claim|me|asap|(?:of |for )?${sum})`,
  `(?:refund|reimbursement)(?: request| claim)? (?:was|is|got|has been|been) (?:rejected|denied|declined|refused|too low|wrong)`,
  '(?:(?:only|just) (?:been |got )?refunded|refunded (?:only|just|half|part of|less|too little|the wrong (?:amount|sum)))',
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
  `(?:reverse|undo|waive) (?:the|this|that|my|these|those) ${priced}(?:[a-z]{1,20} )?(?:charges?|fees?|debit|purchase|payments?|transactions?)`,
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
  `(?:cancel|void|drop) (?:the|this|that|these|those) ${priced}(?:[a-z]{2,15} )?(?:charges?|fees?)`,
  `(?:you|you guys|they|company) (?:still )?owe (?:me|us) (?:my |the |some |about |back )?(?:money|${sum})`,
  `(?:i'm|i am|we're|we are|am|still) owed (?:the rest|more|money|the|my|another|${sum})`,
  // hoping for one; whom to ask about one; what there is for the trouble
  `(?:hoping|hope|grateful|pushing|warrants?|merits?|worth|deserves?)(?: for)? (?:a|my|the|some|at least a) ${gap(2)}${back}(?! (?:policy|status) )`,
  `(?:talk|speak|turn|write|chat) (?:to|with)?(?: [a-z]{2,12}){0,3} ?(?:about|regarding|concerning) (?:getting )?(?:a|my|the) ${gap(2)}${back}(?! (?:policy|status) )`,
  `(?:is there|are there|what|what kind of|what sort of|which)(?: any| some| a| form of)* compensations?(?! (?:plan|package) )`,
  `(?:give|offer) (?:me|us) something back`,
  `(?:refund|reimburse) (?:shipping|postage|delivery|half|a (?:third|quarter|half|part|fraction)|two thirds|three quarters|part|some|everything|both|one|two|any|customs|whatever|what)`,
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
  `(?:put|send|pay|credit|give|transfer) (?:the|my|that|this|it|me) ${gap(4)}back (?:on|onto|to|into|in) (?:my|our) (?:card|account|bank|debit|credit)`,
  `(?:return|returned) (?:it |that |this |the ${paid} )(?:to|onto|on) (?:my|our) (?:debit |credit |bank )?(?:card|account)`,
  `(?:credit|refund) my (?:card|account) (?:back|for)`,
  `(?:charged|overcharged|took|taken|debited|billed) ${gap(12)}(?:give|pay|send|put|return) (?:me )?(?:it|one|half|some|them) back`,
  `(?:you|they|company|bank|shop|store)(?:'ve| have| guys)? (?:charged|overcharged|took|taken|debited|billed|deducted|withdrew|withdrawn) (?:me |us )?${sum} ${stretch(12)}(?:! (?:please |now |so |and |just ){0,2})?(?<=(?:[.!]|please|and|now|just|so|must|can you|should) )(?:give|pay|send|put|transfer) (?:me )?(?:it|that|this) back(?= [.!?] | $| (?:now|please|to me|immediately|asap) )`,
  `(?:want|need) (?:all )?(?:my|our) money`,
  `(?:want|need|get|have|like) (?:one|two|half|some|part|all|any|a third|a quarter|two thirds|three quarters|[0-9]{1,2}) (?:percent |per cent )?of (?:the |my |our |it |that |them |those |these )${stretch(2)}(?:payments? |${paid} )?back`,
  `(?:want|need|get|getting|have|like) (?:back ${own} ${paid}|(?:my|our) (?:${sum} )?${paid} (?:back|returned)|${own} (?:${sum} )?deposit (?:back|returned))`,
  // I want my 700 dollars back, give me back my 700
  `${supposed}(?:want|need|get|have|like|demand|expect|require|give|send|return|(?<! (?:i|we|i'll|i'd|i'm|i've) (?:(?:need|have|want|would|like|can|do|must|should|am|going|will|to|got) ){0,4})pay) (?:me |us )?(?:(?:all )?(?:${own} )?${sum}(?: (?:and|plus) (?:${own} )?${sum}){0,3} back|back (?:${own} )?${sum})(?! (?:to you|to your|to (?:my|his|her|their|our) (?:[a-z]{2,10} )?${kin}) )`,
]
