import { gap, over } from '../signals/patterns.ts'

/** What customers say of a bot's answer, in English. */

const not =
  "(?:didn't|doesn't|don't|did not|does not|do not|isn't|is not|aren't|are not|wasn't|was not|hasn't|has not|haven't|have not|won't|can't|not)"
const it = '(?:that|this|it|you|your (?:answer|response|reply|suggestion|link|instructions?|advice|bot))'

/** With which an answer to the answer begins. */
const first = '(?<=^ )(?:(?:no|nope|nah|sorry|hm|hmm|well|ok|okay|unfortunately|thanks but|yes but) )?'
/** What a bot gives. */
const material =
  '(?:articles?|links?|answers?|pages?|guides?|faqs?|reply|replies|responses?|advice|suggestions?|steps|instructions?|help|videos?|explanations?|tips?|bot|chatbot|chat)'

/** A condition, a hope, a question whether it would: no verdict. */
export const supposed =
  / (?:(?<! (?:as|even) )if|in case|whether|unless|suppose|hope|hoping|(?:don't|do not|wouldn't|not) (?:want|mean|like) to|my (?:husband|wife|mother|mom|mum|father|dad|friend|son|daughter|brother|sister|boss)) (?:[a-z']{1,20} ){0,4}$/
/** Said of somebody else's. */
export const elsewhere =
  / ?(?:at|from|by|with|of|in) (?:(?:an|the|my|a|some|your) )?(?:other|another|old|previous|former|different|competitors?|competition|amazon|last)(?: [a-z]{2,15})? (?:shop|store|company|bank|provider|airline|hotel|place|supplier|seller|amazon|competitors?)(?= )/

/** Said of an answer, whatever came before it. */
export const plain = over(
  `${it}(?: (?:just|really|still|even|clearly|obviously))? ${not}(?: (?:really|even|at all|very|any|of any|actually|being|been))* (?:help|helping|helpful|helped|useful|an answer|the answer|the right answer|answer(?:ing|ed)? (?:my|the|me|that)|solv(?:e|ed|ing) (?:it|my|the|this|anything)|resolv(?:e|ed|ing)|what i (?:asked|meant|wanted|want|need|needed|said)|listen(?:ing)?|understand(?:ing)?(?: me| my| what)?|making (?:any )?sense|(?:my|the) (?:question|problem|issue)|the point)`,
  `(?:that's|it's|you're|this isn't|that isn't) not(?: (?:really|very|at all|even))? (?:help|helping|helpful|useful|an answer|the answer|answering|listening|understanding|what i (?:asked|meant|want|wanted|need|needed|said)|my (?:question|problem|issue)|good enough|the (?:problem|issue|point|question))`,
  "(?:not (?:at all |very |really )?helpful(?! to (?!me |us ))|unhelpful|no help at all|(?<!(?:feature|tool|module|product|plan|option|add on|button|setting|report|dashboard|package|discount|voucher|game|offer) (?:is|was|are) )not useful(?! (?:for (?:me|us) (?:right now|now|at the moment|yet|any ?more)|for (?:our|my)) )|(?:you|you're|you are|that was|this is) (?:of )?no help)",
  '(?:useless|unhelpful|terrible|awful|horrible|stupid|lousy|pathetic|worst) (?:answer|answers|bot|chatbot|response|responses|reply|support|service|customer service|assistant|robot|ai|suggestion|advice|help)',
  // the message is an answer to the answer
  `${first}(?:that|this|it) (?:(?:really|still|also|just) )?(?:didn't|doesn't|did not|does not|hasn't|won't) (?:(?:really|even|actually) )?(?:fix|fixed|solve|solved|resolve|resolved)(?: (?:it|anything|that|this|the|my))?`,
  `${first}(?:didn't|doesn't|did not|does not) (?:(?:really|even|actually) )?help(?= [.!] | $| (?:at all|much|me|us|either|one bit) )`,
  '(?<=^ )(?:no|nope|nah|tried|tried that|did that|done that|did it)(?: [.!])? (?:still (?:the )?)?same (?:problem|issue|error|result|thing|message)(?= [.!] | $| (?:again|as|here|still) )',
  `(?:${first}|that's |that is |it's |this is |still )(?:still )?not (?:(?:really|quite|at all|exactly|even|remotely) )?what i(?:'m| am| was|'d been)? (?:looking for|after|asking|asking about|asking for|hoping for|asked(?! you to)|meant|need(?:ed)?|want(?:ed)?)`,
  `(?:that|this|your|those|these) ${material} (?:is|was|are|were|isn't|wasn't|aren't|weren't) (?:(?:really|just|completely|totally|absolutely|of|not|so|all|pretty) ){0,3}(?:no use|no help|any use|any help|useless|unhelpful|irrelevant|helpful at all|relevant|pointless)(?! (?:for you|thanks|thank) )`,
  '(?:that|this|it) (?:is|was) (?:of )?no use(?= [.!] | $| (?:to me|to us|at all|whatsoever) )',
  '(?<=^ )(?:(?:no|nope|nah|sorry) )?wrong(?: again)?(?: [.!])?(?: try again| think again| answer| once more)?(?= [.!] | $)',
  "(?<=^ )(?:(?:that's|that is|it's|this is) )?(?:completely|totally|absolutely|utterly|entirely) (?:irrelevant|useless|unhelpful|pointless|beside the point|off topic)(?= [.!] | $| (?:to me|to my|again|answer|reply|response) )",
  `i(?: was|'m| am)? (?:asked|asking) (?:you )?(?:about|how|why|when|where|whether) ${gap(5)}(?<! (?:have|has|had|do|did|does|was|is|am|are|will|can|could|would|were|should|but|if|or|why|still|and|it's|i'm) )not (?:(?:about|how|why|when|where|whether|what)|(?:(?:the|an?|my|your) )?[a-z]{3,20}(?= [.!] | $))`,
  "(?:you|you're|you are|this bot|this chatbot|this assistant|this thing|this chat|the bot|bot)(?: is| are)?(?: just| really| so| all| absolutely| completely| totally| been)* (?:useless|worthless|hopeless|pathetic|terrible|incompetent|stupid|dumb|a joke|clueless)",
  `(?:answer|answered|understand|understood|listen to|address) (?:my|the) (?:actual )?(?:question|problem|issue|message) (?:please|first|properly|[!])`,
  `you (?:(?:clearly|obviously|still|really|just|again|simply) )?(?:didn't|did not|haven't|have not|still haven't|never|don't) (?:even )?(?:answer(?:ed)?|address(?:ed)?|read|solve[d]?|help(?:ed)?|resolve[d]?|understand|understood|listen) ${gap(2)}(?:me|my|the|what|anything|it|question|[.!?])`,
  `(?:(?<! (?:can|could|will|would|should|may|might|hope|if|please|that|to|let) )you|the bot|bot|this bot|this thing) (?:just )?keeps? (?:saying|giving|sending|repeating|asking|telling|showing|suggesting)`,
  '(?:stop|quit) (?:repeating|asking|telling|saying|suggesting)(?: me)?(?! (?:the (?:driver|courier|neighbou?rs?|seller|shop|customers?|users?)|for (?:a |my )?(?:password|pin|code)|customers|users) )',
  `(?:stop|quit) (?:sending|giving|showing|linking|quoting|feeding)(?: me)? (?:to )?(?:(?:the|that|this|these|those|your|more) ){0,2}(?:(?:same|useless|canned|generic|wrong|silly|stupid|scripted|automated|automatic|irrelevant|help|faq|random|standard) ){1,3}[a-z]{2,20}`,
  `(?:stop|quit) (?:sending|giving|showing|linking|quoting|feeding)(?: me)? (?:to )?(?:(?:the|that|this|these|those|your|more) ){0,2}(?:links?|articles?|answers?|replies|responses?|scripts?|suggestions?|excuses|nonsense|crap|rubbish|faqs?)`,
  '(?:that|this|it|your answer) makes no sense',
  '(?:thanks|thank you) for (?:nothing|the no help|no help)',
  '(?:waste|wasting|wasted) (?:of )?(?:my )?time',
)
/** The same again, or a verdict on an answer: what is asked for, or one's own answer, is none. */
export const answered = over(
  '(?:same|wrong|useless) (?:answer|response|reply|thing|link|message|article|suggestion)s?(?: (?:again|over|every|all))+(?! (?:please|pls) )',
  '(?:wrong|bad|incorrect|irrelevant) (?:answer|answers|bot|chatbot|response|responses|reply|support|service|customer service|assistant|robot|ai|suggestion|advice|help)(?! (?:(?:in|on|at|for|of) (?:(?:the|a|my|this|your|our) )?(?:[a-z]{2,12} )?(?:quiz|game|test|exam|level|trivia|puzzle|round|stage|survey|homework|worksheet)|in level|on level) )',
)
export const isAskedFor =
  / (?:(?:can|could|may|shall|want|like|need|order|report|flag|dispute|appeal|reorder|buy|book|please|let|send|is there|are there|if|happens|entered|typed|chose|picked|selected|submitted|my|his|her|any) (?:[a-z']{1,20} ){0,5}|i (?:gave|put|wrote|sent) (?:[a-z']{1,20} ){0,3})$/
const done = '(?:that|this|it|all (?:that|of that|of this)|everything)'
/** Said of what the bot proposed, so only after it has answered. */
export const afterAnswer = over(
  `(?:that|this|it|still|that still|it still)(?: (?:just|really|also|still))? (?:didn't|doesn't|did not|does not|isn't|won't|not)(?: (?:really|even|seem to|seem|actually))* (?:work|working|do (?:it|anything)|fix (?:it|anything|the)|change anything|make (?:a|any) difference)`,
  `(?:still|i'm still|it's still) (?:(?<! (?:email|mail|address|phone|number|name|password|account|card|details|data|plan|postcode|order|booking|flight|iban|contact|bank) (?:is|are|stays|has stayed) still )the same|not working|broken|no luck|having (?:the|this|that) (?:same )?(?:problem|issue)|getting (?:the|this|that) (?:same )?(?:error|message|problem)|doesn't work|can't (?!(?:decide|choose|wait|believe|make up|help|get over|tell|remember|find the (?:one|right|size)) ))`,
  `(?:i|i've|i have|we) (?:already |just )?tried ${done}(?: already| twice| before)?`,
  // "I did that" alone may be the next step of one that works
  `(?:i|i've|i have|we) (?:already (?:did|done) ${done}|(?:just )?(?:did|done) ${done} ${gap(6)}(?:already|twice|before|but|still|doesn't|didn't|nothing))`,
  'no luck',
  `(?<=^ )(?:no|nope|nah|um|er|sorry)(?: (?:mate|man|bro|dude|sir|pal|bot))? i (?:asked|was asking|am asking|meant) (?:you )?(?:about|how|why|when|where|whether)`,
  // what it tells of is not so, or not there
  `${first}(?:that's|that is|this is|it's|you're|you are) (?:(?:just|simply|plain|actually|really) )?(?:not true|not correct|not right|untrue|incorrect|mistaken)(?= [.!] | $| (?:the|there|your|it|this|because|either|at all) )`,
  `(?:there is|there's|there are|have|has|is|see|find|got) no (?:such )?(?:menu|button|option|tab|setting|link|page|section|icon|field)s?(?= [.!] | $| (?:there|like that|called|named|with that|anywhere|in (?:the|my) (?:app|menu|account|settings|profile)|under|on (?:the|that|my) (?:page|site|screen)|by that) )`,
  `(?:menu|button|option|tab|setting|link|page|section) (?:you (?:mention|mentioned|describe|described|named) )?(?:doesn't|does not|don't) (?:exist|appear|show up)`,
)
