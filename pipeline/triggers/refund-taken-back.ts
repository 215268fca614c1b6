import { reach } from '../signals/patterns.ts'
import { kin } from './refund-request-english.ts'

/** What around a request takes it back, English. */

/** Past what did not happen, which is the reason: "never ordered, refund it". */
const done =
  'credit|voucher|vouchers|coupon|coupons|replacement|exchange|ordered|arrived|came|worked|works|work|working|bought|delivered|signed|authori[sz]ed|happy|satisfied|approved|agreed|used|opened|worn|purchased|subscribed|fit|happen|paying|'
/** Where it is, when it comes, in which cases there is one: questions about a refund. */
const aboutRefunds =
  `(?: (?:where is|where's|where are|status of|track|tracking|how long|how soon|policy|waiting for|did|guarantee|expense|expenses|travel|tax) ${reach(5)}|` +
  // a "not" of something else ends there: "not happy with the room want a refund"
  ` (?:(?:don't|do not|(?<! if )not|didn't|haven't|hasn't)(?! (?:know|only|just))|never) ${reach(5, `with|the|my|our|your|i'd|i'll|i'm|we'd|${done}`)}|` +
  // thanks for one; one that is not needed
  ` (?:thanks|thank you|thx|ty|appreciate|grateful) (?:(?!i |please |can |could |but )[a-z]{1,12} ){0,3}for (?:(?!i |i'd |please |can |could |but |would |now )[a-z0-9.,]{1,20} ){0,4}|` +
  // if it turns out so, could I: a question about one
  ` if (?:i|we) (?:cancel|return|send|bring|give|end|leave|stop|quit|change|switch|terminate|withdraw|don't)[a-z]{0,4} (?:[a-z0-9'.,]{1,16} ){0,8}?(?:do|would|will) (?:i|we|you) (?:[a-z']{1,12} ){0,3}|` +
  ` if (?!i |we |you |possible |not |so |this isn't )(?:[a-z0-9'.,]{1,16} ){1,10}(?:could|can|would|will|may) (?:i|we|you|it) (?:[a-z']{1,12} ){0,4}|` +
  ` (?:no need|instead of|rather than|without|received) ${reach(3, "i'd|i'll|")}|` +
  ` (?:no|(?:has|have|had|already|got)(?: (?:already|been|a|my|the|i|we))*) | (?:which|what) (?:cases?|situations?|circumstances?|conditions?|scenarios?) (?:[a-z']{1,20} ){0,6})$`
/** "When do I get", "how soon can I expect to have". */
const whenMine = ` (?:when|how soon) (?:will|would|do|can|could|should|shall|may|might) (?:i|we) ${reach(3)}$`
export const refused = new RegExp(
  `${aboutRefunds}|${whenMine}| (?:when ${reach(5)}|(?:when|how long|how soon) (?:will|would|does|until) (?:[a-z']{1,20} ){0,6})$`,
)
/** Of one that is not yet on its way: "when will I be refunded" asks for it, "when will I get my refund" where it is. */
export const refusedNew = new RegExp(aboutRefunds)
export const refusedMine = new RegExp(`${aboutRefunds}|${whenMine}`)
/** Whose it is to be: it comes from somebody else, or goes to them; who asks for their family gets it as well. */
const acquainted = '(?:friends?|flatmate|roommate|landlord|boss|colleague|neighbou?r|mate)'
const stranger = '(?:the|an?) (?:sender|friend|tenant|landlord|stranger|merchant|payee)'
const whose = '(?:my|his|her|their|our) (?:[a-z]{2,10} )?'
const somebodyElse = `(?:back )?(?:from (?:${whose}(?:${kin}|${acquainted})|${stranger})|to (?:${whose}${acquainted}|${stranger}))`
const afterwards =
  /^ (?:(?:in|from|through|via|using|on) (?:the|my|your|our) (?:dashboard|panel|admin|portal|api|console|backend) |policy|policies|status|hasn't|has not|isn't|not(?! (?:an? |the |in |as |another )?(?:store )?(?:credit|credits|voucher|vouchers|exchange|replacement|points|miles|coupon|coupons|gift|rebooking))|didn't|never|still|yet|is not|was|arrive|show|appear|take|tracking|was|to (?:a|my|our|the) (?:customers?|clients?|buyers?) |(?:to|for) (?:(?:an?|one|some|several|many|all|each|every|another|two|three) )(?:(?:of )?(?:my|our|the|its|their) )?(?:[a-z]{3,12} )?(?:customers?|clients?|buyers?|shoppers?) |(?:to )?(?:(?:an?|one of (?:our|my)|several|some) )?(?:of our )?(?:customers?|clients?|buyers?|guests?|shoppers?)(?! (?:like|who(?:'s| is| has)? (?:been )?(?:loyal|with you)) ) |(?:[a-z]{1,20} ){0,4}expenses?|(?:[a-z0-9.]{1,20} ){0,6}(?:was|has|is) (?:it|that) (?:been )?(?:already )?(?:processed|sent|issued|approved))/
export const refusedAfter = new RegExp(`^ ${somebodyElse}(?= |$)|${afterwards.source}`)
