import { flag } from '../signals/lexicon.ts'
import type { Line, Span } from '../signals/line.ts'
import { findUnless, gap, over, reach } from '../signals/patterns.ts'

const back =
  '(?:refunds?|reimbursements?|money back|money returned|money refunded|compensations?|chargeback|rebates?|restitutions?)'
const item =
  '(?:items?|orders?|purchases?|product|payment|transaction|ticket|booking|reservation|flight|room|money|charge|fee|amount)'
const thing = `(?:me|us|my|this|that|it|the|these|those|our|all|an? ${item}|[0-9][0-9.,]{0,12})`
const sum = '[0-9][0-9.,]{0,12}(?: (?:us )?(?:dollars?|bucks|euros?|pounds?|quid|usd|eur|gbp))?'
/** Between asking and the money: nothing that turns it into a question about a refund. */
const about =
  "(?:(?!(?:waiting|track|check|checking|status|see|seeing|how|long|whether|know|tax|policy|expense|expenses|information|info|about|guarantee|if) )[a-z0-9'.]{1,24} ){0,6}?"

const english = over(
  `(?:want|need|would like|i'd like|demand|demanding|request|requesting|require|expect|deserve|owe me|owed|get|getting|have|receive|receiving|claim|claiming|submit|process|issue|ask for|asking for|apply for|file for|seek|seeking|obtain|obtaining|give|send|initiate|arrange|put in|due|looking for|entitled to|like|exchange) ${about}${back}(?! (?:guarantee|policy|status|expenses?|points) )`,
  `(?:refund|refunding|reimburse|reimbursing|rebating) ${thing}`,
  `(?:be|been|get|getting|have|want|need|needs|like|wants) ${about}(?:refunded|reimbursed)`,
  '(?:refund|reimbursement) (?:please|now|immediately|request|claim|me|asap)',
  `(?:give|send|return|pay|transfer|credit) (?:me |us )?(?:back )?(?:all )?(?:of )?(?:my|our|the) ${gap(1)}money(?: back)?`,
  `(?:want|need) (?:all )?(?:my|our) money`,
  // I want my 700 dollars back, give me back my 700
  `(?:want|need|get|have|like|give|send|return|pay) (?:me |us )?(?:(?:all )?(?:my|our|the) ${sum} back|back (?:my|our|the) ${sum})`,
)
const refused = new RegExp(
  `(?: (?:where is|where's|where are|when|status of|track|tracking|how long|how soon|policy|(?:don't|do not|not|no|didn't|haven't|hasn't)(?! know)|never|waiting for|check|did|has|already|got|` +
    `cases|situations|circumstances|conditions|guarantee|expense|expenses|travel|tax) ${reach(5)})$`,
)
const refusedAfter =
  /^ (?:policy|policies|status|hasn't|has not|isn't|not|didn't|never|still|yet|is not|was|arrive|show|appear|take|tracking|was|(?:[a-z]{1,20} ){0,4}expenses?)/

const german = over(
  `(?:mochte|will|verlange|fordere|bitte um|hatte gerne?|brauche|kann ich|wie bekomme ich) ${gap(5)}(?:ruckerstattung|erstattung|geld zuruck|erstattet)`,
  'erstatten sie mir',
)
const spanish = over(
  `(?:quiero|necesito|exijo|solicito|pido|quisiera|puedo) ${gap(5)}(?:reembolso|devolucion|devuelvan (?:mi|el) dinero|reembolsen)`,
)
const french = over(
  `(?:veux|voudrais|souhaite|exige|demande|puis je) ${gap(5)}(?:remboursement|rembourse|remboursez|etre rembourse)`,
)
const refusedElsewhere = / (?:nicht|kein|wo ist|wo bleibt|no|donde esta|ne|pas|ou est) (?:[a-z']{1,20} ){0,4}$/

/** Where the customer asks for money back, whatever the amount; "where is my refund" is not it. Null otherwise. */
export function findRefundRequest(line: Line, language: string): Span | null {
  if ((line.flags & flag.refund) === 0) return null
  if (language === 'en') return findUnless(line, english, refused, refusedAfter)
  if (language === 'de') return findUnless(line, german, refusedElsewhere)
  if (language === 'es') return findUnless(line, spanish, refusedElsewhere)
  return language === 'fr' ? findUnless(line, french, refusedElsewhere) : null
}
