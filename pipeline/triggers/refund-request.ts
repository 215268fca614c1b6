import { flag } from '../signals/lexicon.ts'
import type { Line, Span } from '../signals/line.ts'
import { findUnless, gap, over } from './patterns.ts'

const back =
  '(?:refund|refunds|reimbursement|money back|cash back|money returned|money refunded|compensation|chargeback)'
const thing = "(?:me|us|my|this|that|it|the|these|those|our|all|[a-z0-9'.]{1,12} (?:dollars|euros|pounds))"

const english = over(
  `(?:want|need|would like|i'd like|demand|demanding|request|requesting|require|expect|deserve|owe me|owed|get|getting|have|receive|claim|claiming|submit|process|issue|ask for|asking for|apply for|file for|seek|seeking|obtain|give|send|initiate|arrange|put in|due|looking for|entitled to) (?!.{0,4}refunded yet)${gap(6)}${back}`,
  `(?:refund|reimburse) ${thing}`,
  `(?:be|been|get|getting|have|want|need|needs|like|wants) ${gap(5)}(?:refunded|reimbursed)`,
  `(?:refund|reimbursement) (?:please|now|immediately|request|claim|me|asap)`,
  `(?:give|send|return|pay|transfer|credit) (?:me |us )?${gap(2)}(?:my |the |our )?${gap(2)}money back`,
)
const refused =
  /(?: (?:where is|where's|where are|when|status of|track|tracking|how long|policy|don't|do not|not|no|never|didn't|haven't|hasn't|still waiting|check|if i|offer|did|has|already|got|received) (?:[a-z']{1,20} ){0,5})$/
const refusedAfter =
  /^ (?:policy|policies|status|hasn't|has not|isn't|not|didn't|never|still|yet|is not|was|arrive|show|appear|take|tracking|was)/

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
