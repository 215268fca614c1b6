import { gap, over } from '../signals/patterns.ts'

/** Lawyers, courts, the police, what the law forbids, in English; pieces of patterns over `Line.text`. */

const lawyer =
  '(?:lawyers?|attorneys?|solicitors?|barristers?|legal (?:team|counsel|department|representatives?|representation|advice))'
/** "Completely", "just plain": how sure one is. */
const surely =
  '(?:(?:completely|totally|absolutely|clearly|probably|so|just|also|highly|actually|really|pretty|blatantly|plain|outright|borderline) ){0,2}'
export const law = over(
  `(?:(?:my|our) ${lawyer}(?! (?:friend|friends|buddy|wife|husband|brother|sister|uncle|cousin) )|(?<! (?:i'm|i am|am|as) )a ${lawyer} (?:will|is|are|has|have|to contact|advised|says?|said))`,
  `(?:contacted|called|hired|consulted|retained|instructed|spoken to|spoke to|talked to|contacting|consulting) (?:my |our |a |an )(?:lawyers?|attorneys?|solicitors?|legal (?:advice|counsel|team))`,
  `(?:contact|call|hire|hiring|consult|speak to|speak with|talk to|involve|involving|get|getting|see|hear from|hearing from|seek|seeking) ${gap(2)}(?:my |our )?(?:lawyers?|attorneys?|solicitors?|legal (?:advice|counsel|team))`,
  '(?:sue|suing) (?:you|your|ur|the (?:company|bank|hotel|airline))',
  `(?:take|taking|pursue|pursuing|start|starting|consider|considering|begin|initiate|legal) ${gap(2)}(?:legal (?:action|proceedings|steps|measures)|action against you)`,
  '(?:see|meet) you in court',
  '(?:take|taking|drag|dragging|bring|bringing) (?:(?:you|your [a-z]{2,15}|ur [a-z]{2,15}|this|it|them|the (?:company|bank|hotel|airline|matter|case))(?: all| people| guys| lot)? )to (?:small claims )?court',
  '(?:go|going) to (?:small claims court|court(?! (?:on|as|tomorrow|today|next|tonight|this (?:week|month|morning|afternoon|monday|tuesday|wednesday|thursday|friday)|at|for (?:jury|work|custody|(?:a|the|my) (?:hearing|ticket|divorce|custody|trial))|(?:against|with|because of) my) ))',
  '(?:small claims|class action|breach of contract|consumer rights act|cease and desist|unlawful|wrongful (?:death|termination))',
  '(?:press|pressing) (?:criminal )?charges',
  `(?:reporting|report|reported) (?:you|this|your [a-z]{2,15}|him|her|them) to the (?:police|cops)`,
  `(?:calling|call|called|getting|get) the (?:police|cops) (?:on|about|because of|if you|and)`,
  `(?:from|by) (?:my|our) (?:lawyers?|attorneys?|solicitors?)`,
  "(?:i am|i'm|we are|we're|i'll be|we'll be|will be) suing(?= [.!] | $| (?:for|over|your|the|and) )",
  "(?:i am|i'm|we are|we're) (?:going|off) to the (?:police|cops)",
  '(?:filing|filed|file|making|make) a police report (?:about|on|against|over|because)',
  '(?:this|that|it|which) (?:is|was) (?:pure |clear |blatant |racial )?discrimination',
  `because of (?:my|our|his|her) (?:skin|race|religion|gender|disability|nationality|sexuality|ethnicity|wheelchair|accent|headscarf|hijab|guide dog|service dog)`,
  '(?:doing|did|practice|behaviou?r) is illegal',
  '(?:gdpr|data protection|privacy|my rights) (?:[a-z]{2,12} ){0,4}(?:violated|breached|infringed)',
  // what the law forbids
  'data breach',
  `(?:violat(?:e|es|ed|ing)|breach(?:es|ed|ing)?|against|breaking|breaks|infring(?:es|ed|ing)) ${gap(2)}(?:consumer|data protection|privacy|contract|employment|eu|federal|state) (?:law|laws|rights|regulations?|legislation)`,
  `(?:report|reporting|reported|complain|complaint|complaining|notify|contact|inform|informing|forward|escalate|go|going) ${gap(3)}(?:to |with )?the (?:data protection|privacy|information) (?:authority|authorities|commissioner|commission|officer|agency|regulator|ombudsman)`,
  `(?:data|information|details|records) (?:was|were|has been|have been|got|is being|are being) (?:leaked|exposed|breached|sold|published)`,
  `(?:you|they|somebody|someone|company) (?:have |has )?(?:leaked|exposed|sold|published) (?:my|our) ${gap(2)}(?:data|information|details|records)`,
  '(?:(?:discriminated|discriminating|discriminates) (?:against|me)|(?:racial|racist|sexist) (?:discrimination|slurs?|abuse|remarks?|comments?|insults?)|(?:age|gender|disability|religious) discrimination|discriminated because|(?:was|being|is) (?:racist|sexist|homophobic|discriminatory)|(?:used|said|shouted|called me) (?:a|an) slur)',
  `(?:gdpr|data protection) (?:request|violation|breach|complaint|rights?)`,
  `(?:violat(?:e|es|ed|ing|ion)|breach(?:ed|ing)?) ${gap(3)}(?:gdpr|data protection|my privacy|the law)`,
  '(?:subject access request|lawsuit|litigation)',
  // the verbs in any form; to sue whomever
  `(?:contacting|calling|phoning|hiring|consulting|emailing|retaining|retain|engage|engaging|engaged|instruct|instructing|notify|notifying|notified|informing|inform|seeing|speaking (?:to|with)|talking (?:to|with)|forwarding|forward|refer|referring|lawyering|(?<!you )have|got) ${gap(4)}(?:an? |the )?${lawyer}`,
  `legal (?:action|proceedings|recourse|remedies|consequences|steps|dispute)`,
  `(?:this|that|it|which|what you (?:do|did|are doing)|you're doing)(?: is| was| seems| must be|'s) ${surely}(?:illegal|unlawful|criminal|against the law|a crime|false advertising)`,
  `(?:incidents?|case|acts?|victim|complaint|instance|form) of ${gap(1)}(?:discrimination|racism|harassment|assault|negligence)`,
  '(?:arbitration|civil (?:suit|action|lawsuit)|criminal (?:complaint|charges)|emotional distress|breach of (?:agreement|terms|privacy|confidentiality|trust)|false advertising|deceptive (?:practices?|advertising|marketing)|unfair (?:trade|business) practices?|consumer protection (?:act|laws?|agency|office|authority))',
  `(?:hold|holding|held) (?:you|your company|the company|them|him|her) (?:personally |legally |fully )?(?:liable|responsible for (?:my|any|the) (?:damages|injury|injuries|losses))`,
  `(?:reported|reporting|report) ${gap(3)}to the (?:police|cops)`,
  `(?:i|we) (?:call|go to) the (?:police|cops)`,
  `police (?:case|report|reference|incident) number`,
  `(?:report|complaint) (?:was|has been) filed with ${gap(2)}police`,
  `(?:discrimination (?:by|from|against|on|at)|[.?!] discrimination(?= [.?!] ))`,
  '(?:are|were) (?:so |all |openly )?(?:racist|sexist|homophobic|discriminatory)',
  `(?:contacting|contacted|contact|notify|notifying|notified|involving|involve) the (?:police|cops)`,
  "(?:i'll|i will|we'll|we will|going to|have to|must) (?:report (?:you|this|it) to|go to|call|inform|contact|involve|get) the (?:police|cops)",
  "(?:(?:breaking|against|above) the law|(?:this|that|it|what you (?:do|did|are doing)) (?:is|was) illegal|(?:that's|it's) illegal)",
)
/** Whose lawyer wants paper for the books, or who buys as one: said of the business, not against us. */
export const lawRefusedAfter =
  /^ (?:(?:friend |here |by (?:trade|profession) |and |so |who |or (?:accountant|bookkeeper) ){0,3}(?:i |we )?(?:needs?|wants?|requires?|requested|asked for|is asking for|asks for|would like|'d like|i'd like|am looking for|looking for|looking to (?:buy|get|open)|(?:want|need|would like|i'd like) to (?:open|buy|order|get|upgrade|try|subscribe to)) (?:(?!(?:about|against|for|because|that|if|court|legal|claim|damages) )[a-z0-9']{1,20} ){0,4}(?:accounts?|plans?|subscriptions?|quotes?|demo|trial|licen[cs]es?|invoices?|receipts?|bills?|statements?|discounts?|upgrades?|software|tools?|seats?|laptops?|suits?|bags?|desks?|printers?)(?! (?:(?:as|for) )?(?:evidence|proof|court|(?:the|my|a|our) (?:case|claim|lawsuit|trial))) )/
/** Who writes is one: said to threaten, or by a customer like any other. */
export const lawyerHere = over(
  "(?:i'm|i am|we are|my (?:wife|husband) is) (?:an? )?(?:lawyers?|attorneys?|solicitors?)",
)
/** What turns a lawyer's question against us. */
const quarrel =
  '(?:rights?|laws?|legal|legally|illegal|illegally|court|sue|suing|lawsuit|claims?|damages|liable|liability|breach(?:ed|ing)?|contract|refund|refunded|ignor[a-z]{2,5}|complaint|negligen[a-z]{1,3}|fraud|regulator|evidence|compensation|really|continue|justify|consumer|owe|doing|stop|refus[a-z]{1,4}|why|serious|realise|realize|aware|mess|messing|dealing|terms|gdpr)'
/** "I'm a lawyer, do you have a plan for firms": whatever is asked behind it has no quarrel in it. */
export const lawyerRefusedAfter = new RegExp(
  `${lawRefusedAfter.source}|^ (?!(?:[a-z0-9']{1,24} ){0,24}?(?<! (?:for|at|in|from) (?:an? |my |our )?)${quarrel} (?!firms? |offices? |practices? |department ))(?:(?:here|by trade|by profession|myself|and|so|but|who|from|in|at|with|of|for|not|just|also|based|working|hi|hello|a|an|the|my|own|small|law|firm|practice|office|[0-9]{1,2}|years?|[a-z]{3,12} law|(?:in|from|at|near|around) [a-z]{3,15}) ){0,6}(?:(?:(?:i|we) )?(?:want|need|would like|like|wish|was wondering|were wondering|am wondering|wonder|wondering|wanted|am curious|curious|am interested|interested|am looking|looking|am trying|trying)|i'd like|we'd like|i'm (?:wondering|curious|interested|looking|trying)|(?:do|does|can|could|will|would|is|are|which|what|how|where) (?:you|i|we|there|your|it|the|this|my|one|do|does|can|could|should|is|are|plans?|much|many|card)|(?:i|we) (?:[a-z]{3,10} )?(?:travel|use|work|run|own|love|have been using)) `,
)
/** A thing bought for one's lawyer. */
const bought =
  "(?:buy|buying|bought|order|ordering|ordered|looking for|gift|present|shopping) (?:(?!(?:because|evidence|proof) )[a-z0-9']{1,20} ){0,5}for "
export const lawRefusedBefore = ` ${bought}$| (?:is it|isn't it|would it be|is this|is that) (?:actually |really )?$`
/** To sue without saying whom, or for what: of the customer, not of others ("my neighbour wants to sue me"). */
export const suing = over(
  "(?:will|going to|have to|want to|i'll|we'll|might|ready to|forced to|about to|threatening to|considering) (?:sue|suing)(?! (?:nobody|no one|anyone|anybody|me|us|him|her|my|his|their|our|an?|the (?!company|bank|hotel|airline)) )",
  '(?:sue|suing) (?:over|for)',
)
export const suingRefused =
  / (?:(?:don't|do not|didn't|not|never|without|no need to|isn't|won't|wouldn't) (?!hesitate )(?:[a-z']{1,20} ){0,3}|(?:my|his|her|their|the|a|some) [a-z]{2,15} (?:[a-z]{2,12} ){0,3}|(?:he|she|they)(?:'s|'re|'ll)? (?:[a-z]{2,12} ){0,3})$/
