import { gap } from '../signals/patterns.ts'
import { own, paid, stretch } from './refund-request-english.ts'

/** Money asked back by words that are seldom: reverted, knocked off, cash instead of a voucher; in four languages. */

/** Who has a transfer of their own reverted asks for none. */
const taken = '(?:amount|charge|debit|sum|money|purchase)'
const kind = '(?:vouchers?|store credits?|credits?|coupons?|gift cards?|replacements?|exchange|points)'
/** It is not the customer who sends it. */
const notWe =
  "(?<! (?:i|we|they|he|she|bank|i'll|we'll|(?:i|we|they|he|she|bank) (?:will|can|do|should|could|would|must)|(?:want|like|going|need|have|had|how) to) )"
const english = [
  `(?<=(?:^|[.?!]|please|kindly|you|to|help|me|and|just) )revert (?:the|this|that|my|our) (?:[a-z]{2,12} )?${taken}(?! (?:method|options?|history|date|limit|settings?) )`,
  `(?:want|need|like|get|have|please|must|should)(?: to)? ${gap(2)}${taken} (?:to be |be )?reverted`,
  `(?:hand|push|wire|bring) (?:me |us )?(?:all )?(?:of )?(?:my|our) ${gap(1)}${paid} back`,
  `claim (?:the|my|our) (?:(?:money|price|amount) (?:back|for)|costs? back)(?! (?:the )?(?:vouchers?|coupons?|gift) )(?! ${gap(5)}(?:from|on|with|through) (?:my|our|the) (?:[a-z]{2,12} )?(?:insurance|insurer|employer|taxe?s?) )`,
  'credit back (?:my|the|our|this|that) [a-z]{2,15}',
  '(?:want|need|like|get|give|send|issue|raise|receive|have|expect|request|due|owed)(?: (?:me|us))?(?: to (?:get|have|receive))? (?:a|the|my|our) credit note(?! (?:number|date|id|template) )',
  `(?:want|need|like|decided|going|can i|could i|may i|prefer|rather)(?: to)? (?:return|send back|bring back) ${stretch(4)}and (?:get|have|receive) ${own} (?:cash|money|(?:full )?price)`,
  `(?:expect|demand|deserve|want|need|like) ${own} (?:(?:full|whole|entire|total|purchase|original) ){1,2}(?:price|cost|value|fare) (?:back|returned|refunded)`,
  `(?:charged|billed|debited|took|paid|overcharged|overpaid) ${stretch(14)}${notWe}(?:send|give|put|pay|transfer) (?:me )?(?:the )?(?:extra|difference|overcharge|surplus) back`,
  `(?:charged|billed|debited|paid|overcharged) ${stretch(12)}(?:correct|fix|cancel|sort|stop)(?: (?:it|this|that))? and (?:refund|reimburse)(?= [.!?] | $| (?:me|it|this|please|the) )`,
  `(?:instead of|rather than|no|not|not want|don't want|keep) (?:(?:an?|the|your|any|another|in) )?${kind}(?: (?:i|we|just|only|want|would|i'd|we'd|like|prefer|rather|have|give|me|us|thanks|please|but|it's|want)){0,6} (?:(?:an?|my|the|real|actual|full) ){0,2}(?:cash|money|refund)(?= [.!?] | $| (?:back|please|instead|now) )`,
  `(?:pay|give) (?:me|us) what you(?: still)? owe`,
  `release (?:my|our) (?:[a-z]{3,12} )?deposit`,
  `knock (?:the|this|that|those) (?:[a-z]{2,12} ){0,2}(?:charges?|fees?) off`,
  `(?:charges?|fees?) (?:should|must|needs? to|has to|have to|ought to) be (?:dropped|waived|removed|reversed|cancelled|taken off)(?! (?:into|in|at) )`,
  `(?:swap|exchange|trade) (?:it|this|that|them|(?:my|the) [a-z]{2,15}) for (?:an? refund|my money|the money)`,
]

const german = [
  '(?:geld|betrag|summe|kaution|anzahlung|gebuhr) (?:soll|muss|sollte|musste|gehort) (?:(?!nicht |nie |ich |wir )[a-z]{1,12} ){0,4}?zuruck(?! (?:gegeben habe|kommen wann|an (?:meinen|den|die|einen)) )',
]
const spanish = [
  `(?:gustaria|agradeceria|querria|quisiera|necesito|pido|solicito) que (?:me|nos|se me) (?:abonaran?|abonen?|ingresen?|ingresaran?|retornen?|regresaran?) ${gap(3)}(?:dinero|importe|pago|deposito|fianza|euros?|dolares|pesos|(?:los|mis) [0-9])`,
  '(?:cargo|cobro|pago|dinero|importe) (?:[a-z]{1,12} ){0,4}?(?:y )?(?:devuelvan|devuelva|devuelve|reembolsen|reintegren)(?:lo|melo|noslo)',
]
const french = [
  "(?:veux|voudrais|souhaite|aimerais|j'aimerais|demande|faites|faire|obtenir|emettre|etablir|exige|exigeons|prefere|attends)(?: (?:moi|nous|me|vous|recevoir|obtenir|qu'on me fasse)){0,2} un avoir(?= [.!?] | $| (?:de|sur|pour|svp|sous|total|partiel|plutot|a la place) )",
  "(?<! vous )(?:rendez|redonnez|restituez) (?:l'|tout l')argent",
  '(?<! vous )remboursez (?:(?:svp|donc|au moins) )?(?:une?|le|la|les|mon|ma|mes|tout|ce|cette|cela|ca)(?! (?:prochain|prochaine) )',
]

/** Sources of patterns, by language. */
export const otherwise = { en: english, de: german, es: spanish, fr: french }
