import { flag } from '../signals/lexicon.ts'
import type { Line, Span } from '../signals/line.ts'
import { findUnless, gap, noRefusal, over, reach, together } from '../signals/patterns.ts'

const back =
  '(?:refunds?|reimbursements?|money back|money returned|money refunded|compensations?|chargeback|rebates?|restitutions?)'
const item =
  '(?:items?|orders?|purchases?|product|payment|transaction|ticket|booking|reservation|flight|room|money|charge|fee|amount)'
const thing = `(?:me|us|my|this|that|it|the|these|those|our|all|an? ${item}|[0-9][0-9.,]{0,12})`
const sum = '[0-9][0-9.,]{0,12}(?: (?:us )?(?:dollars?|bucks|euros?|pounds?|quid|usd|eur|gbp))?'
/** Between asking and the money: nothing that turns it into a question about a refund. */
const about =
  "(?:(?!(?:waiting|track|check|checking|status|see|seeing|how|long|whether|know|tax|policy|expense|expenses|information|info|about|guarantee|if) )[a-z0-9'.]{1,24} ){0,6}?"

const own = '(?:my|our|the|that|this|those|all)'
const paid = '(?:money|cash|deposit|payment|fare|fees?|funds)'
const ask =
  '(?:want|need|would like|demand|demanding|request|requesting|require|expect|deserve|owe me|owed|get|getting|have|receive|receiving|claim|claiming|submit|process|issue|ask for|ask|asking for|apply for|file for|seek|seeking|obtain|obtaining|' +
  'give|send|initiate|start|make|begin|approve|arrange|organi[sz]e|put in|due|looking for|entitled to|eligible for|qualify for|proceed with|go ahead with|confirm|appreciate|prefer|promised|like|love|exchange)'

const english = over(
  `${ask} ${about}${back}(?! (?:guarantee|policy|status|expenses?|points) )`,
  `(?:refund|refunding|reimburse|reimbursing|rebating) ${thing}`,
  `(?:refund|reimbursement) (?:please|now|immediately|request|claim|me|asap|of ${sum})`,
  `(?:refund|reimbursement)(?: request| claim)? (?:was|is|got|has been|been) (?:rejected|denied|declined|refused|too low|wrong)`,
  '(?:only|just) (?:been |got )?refunded|refunded (?:only|just|half|part of)',
  `(?:cancel|cancelled|canceled|return|returned) ${gap(4)}and (?:refund|refunded|reimbursed)`,
  '(?:can|could|would|will|please) (?:you|they|the [a-z]{2,20}) (?:please )?(?:refund|reimburse)',
  'what about (?:a|the) refund',
  '(?:refunds?|reimbursements?) (?:be )?(?:possible|available|an option)',
  '(?:reverse|undo|waive) (?:the|this|that|my|these|those) (?:[a-z]{1,20} )?(?:charges?|fees?)',
  '(?:charges?|fees?) (?:to be |be )?reversed',
  `(?:calling|call|here|writing|it's|question|talk|speak|help|assist|assistance|inquire|enquire)(?: me| us| you)? (?:about|with|regarding|for) (?:a|the|my|this|that) ${gap(2)}${back}(?! (?:policy|policies|process|status) )`,
  `claim (?:it |this |that |the [a-z]{2,20} |my [a-z]{2,20} |${sum} )?back`,
  `(?:refund|reimbursement)(?: claim| amount)? (?:should be|must be|has to be|needs to be|is higher|is lower|is more|is less)`,
  // give me my money back; return my deposit; put it back on my card
  `(?:give|send|return|pay|transfer|credit) (?:me |us )?(?:back )?(?:all )?(?:of )?(?:my|our|the) ${gap(1)}${paid} back`,
  `(?:give|send|pay|return) (?:me |us )back (?:all )?(?:of )?(?:my|our|the|what) ${gap(1)}(?:${paid}|i|we)`,
  `return (?:me |us )?(?:all )?(?:of )?(?:my|our|the|that|those) (?:${paid}|${sum})`,
  `(?:put|send|pay|credit|give) (?:the|my|that|this|it|me) ${gap(4)}back (?:on|onto|to|into) (?:my|our) (?:card|account|bank|debit|credit)`,
  `(?:credit|refund) my (?:card|account) (?:back|for)`,
  `(?:charged|overcharged|took|taken|debited|billed) ${gap(12)}(?:give|pay|send) it back`,
  `(?:want|need) (?:all )?(?:my|our) money`,
  `(?:want|need|get|getting|have|like) (?:back ${own} ${paid}|(?:my|our) ${paid} (?:back|returned)|${own} deposit (?:back|returned))`,
  // I want my 700 dollars back, give me back my 700
  `(?:want|need|get|have|like|give|send|return|pay) (?:me |us )?(?:(?:all )?(?:my|our|the) ${sum} back|back (?:my|our|the) ${sum})`,
)
const anew = over(
  `(?:be|been|get|getting|have|want|need|needs|like|wants) ${about}(?:refunded|reimbursed)`,
  `(?:get|receive|have|issue|give me|send me) (?:a|any|some|full|partial|the) ${gap(2)}${back}`,
  `(?:get|receive|have|see|give me|send me) (?:all )?(?:of )?${own} ${gap(1)}${paid} (?:back|returned)`,
)
/** A sentence that is nothing but the refund; yes to it. */
const bare = together([
  `(?:^ |[.!?] )(?:(?:a|full|my|the|partial|yes|please|ok|okay|no) ){0,4}(?:refund|reimbursement|money back)(?: (?:please|now|asap))*(?= [.!] | $)`,
  `(?:^ |[.!?] )(?:a |the |my |full )?refund (?:for|on) (?:my|the|this|that|our|a|an|room|order)(?= )`,
  ` why (?:wasn't|weren't|haven't|hasn't|was|am|didn't|won't|can't|have) (?:i|we|you|it) ${gap(3)}(?:refund|refunded|reimbursed)(?= )`,
  `^ (?:yes|yeah|yep|yup|correct|exactly|sure|no) (?:it's |that's |for |about )?(?:the|that|a|my) ${gap(2)}refund(?= )`,
])
/** Where it is, when it comes, in which cases there is one: questions about a refund. */
const aboutRefunds =
  `(?: (?:where is|where's|where are|status of|track|tracking|how long|how soon|policy|(?:don't|do not|not|didn't|haven't|hasn't)(?! know)|never|waiting for|did|` +
  `guarantee|expense|expenses|travel|tax) ${reach(5)}| (?:no|(?:has|have|had|already|got)(?: (?:already|been|a|my|the))*) | (?:which|what) (?:cases?|situations?|circumstances?|conditions?|scenarios?) (?:[a-z']{1,20} ){0,6})$`
const refused = new RegExp(
  `${aboutRefunds}| (?:when ${reach(5)}|(?:when|how long|how soon) (?:will|would|does|until) (?:[a-z']{1,20} ){0,6})$`,
)
/** Of one that is not yet on its way: "when will I be refunded" asks for it, "when will I get my refund" where it is. */
const refusedNew = new RegExp(aboutRefunds)
const refusedAfter =
  /^ (?:policy|policies|status|hasn't|has not|isn't|not|didn't|never|still|yet|is not|was|arrive|show|appear|take|tracking|was|to (?:a|my|our|the) (?:customers?|clients?|buyers?) |(?:[a-z]{1,20} ){0,4}expenses?)/

/** Up to five words, no negation among them. */
const certainly = "(?:(?!nicht |keine? |keinen )[a-z0-9']{1,24} ){0,5}?"
const german = over(
  `(?:mochte|will|verlange|fordere|bitte um|hatte gerne?|brauche|kann ich|wie bekomme ich) ${certainly}(?:ruckerstattung|erstattung|geld zuruck|geld zuruckbekommen|zuruckbekommen|erstattet)`,
  `(?:zahlen|geben|uberweisen|erstatten) sie mir ${certainly}zuruck`,
  'erstatten sie mir',
)
const spanish = over(
  `(?:quiero|necesito|exijo|solicito|pido|quisiera|puedo) ${gap(5)}(?:reembolso|devolucion|devuelvan (?:mi|el) dinero|dinero de vuelta|reembolsen)`,
  '(?:devuelvanme|devuelvame|devuelveme) (?:mi|el|lo)',
)
const french = over(
  `(?:veux|voudrais|souhaite|exige|demande|puis je) ${gap(5)}(?:remboursement|remboursee?|remboursez|etre remboursee?|(?:recuperer|ravoir) mon argent)`,
  '(?:rendez|rends|redonnez|remboursez) moi',
  '(?:pouvez vous|pourriez vous|veuillez) (?:me |nous )?(?:rembourser|rendre mon argent)',
)
const refusedElsewhere = / (?:nicht|kein|wo ist|wo bleibt|no|donde esta|ne|pas|ou est) (?:[a-z']{1,20} ){0,4}$/

/** Where the customer asks for money back, whatever the amount; "where is my refund" is not it. Null otherwise. @param back told of what is taken back */
export function findRefundRequest(line: Line, language: string, back?: (span: Span) => void): Span | null {
  if ((line.flags & flag.refund) === 0) return null
  if (language === 'en')
    return (
      findUnless(line, english, refused, refusedAfter, back) ??
      findUnless(line, anew, refusedNew, refusedAfter, back) ??
      findUnless(line, bare, noRefusal)
    )
  if (language === 'de') return findUnless(line, german, refusedElsewhere, undefined, back)
  if (language === 'es') return findUnless(line, spanish, refusedElsewhere, undefined, back)
  return language === 'fr' ? findUnless(line, french, refusedElsewhere, undefined, back) : null
}
