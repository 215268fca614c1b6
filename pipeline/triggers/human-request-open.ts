/** Whatever is to be done with one of theirs: an open verb before a word that means nobody else, waiting for one, only one can do it. English. */

/** Verbs that make the person a matter of the customer's own product or life. */
const otherwise =
  "(?:add|adding|become|becoming|hire|hiring|invite|inviting|remove|removing|assign|recommend|pay|rate|review|train|tip|name|be|being|create|edit|delete|change|set|report|thank|block|know|see|tell|told|sue|marry|book|buy|sell|my|his|her|their|our|not|never|don't|without|no|as|like|than|was|were|is|are|had|said|spoke|talked|get paid|for|customers?|clients?|users?|visitors)"
/** What begins no order. */
const asking =
  "am|is|are|was|were|did|does|do|has|have|who|who's|what|what's|where|where's|when|why|how|which|should|will|would|can|could|may|if|i|i'm|you|you're|he|she|they|we|it|it's|this|that|my|the|there|there's|an?|your|our|from|with|after|before"
const one =
  '(?:human|human being|supervisor|representative|rep|colleague|advisor|live agent|staff member|member of (?:your )?staff|operator|superior|manager)'
const ends =
  '(?= [.?!] | $| (?:please|on (?:this|it|the (?:line|phone))|in (?:here|this chat|on this)|now|to (?:help|talk|speak|take|look|call|read|sort|answer|explain)|my way|asap|here|instead|who|that|for me|rather|over here|then|thanks|today|so|because|immediately|or (?:i|not)) )'
export const open = [
  `(?:(?<=(?:^|[.?!]) )(?:(?:hi|hello|ok|and|so|just|then|please) ){0,2}(?!(?:${asking}) )|please |can you |could you |would you |will you |you to |i want |i need |i'd like |i would like |just |may i |could i |can i )(?:(?!${otherwise} )[a-z']{1,15} ){1,4}?(?:an?|another|some|one of your|the next|your) (?:(?:available|free|next|live|real|human|actual|proper|senior|other|different) ){0,2}${one}${ends}`,
  `(?:let|have) (?:an?|one of your|another|some) (?:(?:real|live|human|actual|proper|senior) ){0,2}(?:${one}|person|specialist|expert) (?!(?:know|in|of|at|for|discount|account|code) )[a-z]{3,12} (?:this|it|that|me|us|my|the|with)`,
  `(?:want|need|get|put|like) (?:(?:an?|one of your|another|someone|somebody) )?(?:(?:real|live|human|actual|proper|senior|competent) ){0,2}(?:engineer|specialist|expert|human|person|technician|supervisor|colleague|someone|somebody|adult) on (?:this|it|the case|my case)`,
  `(?:wait|waiting|hold|holding|hang on|stay on|queue|queuing)(?: (?:here|on|in line|in the queue))? (?:for|until|till) (?:the |an? |any |one of your |your )?(?:(?:next|first|available|free) ){1,2}(?:humans?|person|agent|advisor|representative|rep|colleague|operator|specialist|supervisor)`,
  '(?:queue|queuing|(?:in|join|into) (?:the|your) (?:queue|line)) (?:up )?for (?:the |an? |any |one of your |your )?(?:(?:next|first|available|free|real|live) ){0,2}(?:humans?|person|agents?|advisors?|representatives?|reps?|colleague|operator|specialist|supervisor|someone|somebody)',
  `(?<! (?:if|that|think|says) )(?:only (?:an? )?(?:(?:real|actual|living) )?(?:human|person)|(?:an? )?(?:human|person) is the only one who) (?:can|could|would|will|understands?)(?! (?:use|log|have|be|own) )`,
  `(?:have|get|ask|arrange for|like|want|need) (?:an?|one of (?:your|the)) (?!(?:drivers?|couriers?|riders?|friends?|taxi|cab|delivery|colleague of) )[a-z]{4,14} (?:to )?(?:call|phone|ring|contact) (?:me|us|my (?:landline|mobile|cell|phone|wife|husband|mother|father|mum|mom|dad|son|daughter|office))`,
  `(?:have|get|ask|tell) (?:the|your|my (?:local|nearest)) (?:[a-z]{3,10} )?(?:shop|store|bank|clinic|practice|surgery|agency|garage|showroom|studio|dealer|dealership|school|branch|office) (?:to )?(?:call|phone|ring|contact) (?:me|us|my (?:mobile|cell|phone|wife|husband|mother|father|mum|mom|dad))`,
  `(?:ask|tell|get) (?:accounts|billing|sales|claims|legal|finance|returns|support|dispatch|collections) to (?:call|phone|ring|contact|get in touch|reach out)(?= [.?!] | $| (?:me|us|with|to|please|asap|today) )`,
  `(?:whoever|(?:the )?(?:person|people))(?:'s| is| are| who is| who are)? (?:in charge|responsible|dealing|handling|looking)(?: [a-z']{1,15}){0,5}? (?:should|must|can|could|needs to|has to|please|to|would)(?: (?:please|just|kindly)){0,1} (?:call|contact|phone|ring|reach|get (?:back|in touch)|look|take|talk|speak)`,
  `(?:explain|tell|describe|show|say|give|spell)(?: (?:it|this|that|things|everything|all|my [a-z]{3,12}|the [a-z]{3,12}|out|again)){1,3} to (?:an?|some) (?:real|actual|live|living|human) (?:person|human|someone|somebody)`,
  `(?:need|want|like|get|hear|opinion|answer|reply|response|word|advice|help|call|input|confirmation)(?: [a-z']{1,12}){0,3}? from (?:one of your (?:people|agents|advisors|staff|team|colleagues|specialists|experts|engineers|technicians|consultants|supervisors)|an? (?:(?:real|actual|live|human) )(?:person|human|expert|specialist))`,
  `(?:staff|people|someone|somebody|anyone|anybody|colleague|person)(?: (?:that|who|there|here|at your end)){0,2} (?:i|we) (?:can|could|may|might) (?:(?:just|actually|please|directly) )?(?:message|text|email|write to|ask|see|visit|meet|approach|turn to)(?= [.?!] | $| (?:directly|about|instead|please|for|with|in) )`,
  `too (?:complicated|complex|difficult|hard|advanced|specific|sensitive|delicate|personal|urgent|important|much) for (?:an?|this|the|your|any) (?:bots?|chatbots?|ai|robots?|machines?|computers?)`,
  'put (?:someone|somebody|a person|a colleague|an agent) on (?:who|that|with)',
  '(?:put|find|get|send|give|is there|have you|need|want)(?: (?:me|us|an?|on|got)){0,2} (?:someone|somebody|anyone|anybody|person|agent|advisor|colleague)(?: on)? (?:who|that) (?:speaks|can speak|knows|understands|talks) [a-z]{2,14}',
]
