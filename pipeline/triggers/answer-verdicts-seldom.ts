import { gap, over } from '../signals/patterns.ts'

/** More of what customers say of a bot's answer, in English; each has a word that hardly any other message has. */

const truly = '(?:(?:really|just|even|actually|still|clearly|obviously|simply|also|again) ){0,2}'
const material =
  '(?:articles?|links?|answers?|pages?|guides?|faqs?|reply|replies|responses?|advice|suggestions?|steps?|instructions?|info|information|videos?|explanations?|tips?|solutions?|method|fix|workaround)'
const given =
  "(?: (?:that )?(?:you|you've|you have) (?:just )?(?:gave|sent|suggested|provided|posted|linked|shared|mentioned|told|offered|quoted|proposed|given|recommended)(?: (?:me|us|to me|above|before|earlier)){0,2})"
const matter =
  "(?:(?:my|our|the) (?:(?:actual|real|specific|original|main|particular) )?(?:question|problem|issue|case|situation|request|concern|query)|what i(?: am|'m|'ve| have)? [a-z]{3,10})"
const good = '(?:help|helping|helpful|work|working|relevant|correct|right|useful|apply|applicable|clear|valid|accurate)'
const bad =
  '(?:wrong|incorrect|irrelevant|outdated|useless|unhelpful|confusing|nonsense|dead|broken|no help|no good|no use|of no use|off topic|pointless|rubbish|garbage)'
const isnt =
  "(?:isn't|wasn't|aren't|weren't|doesn't|didn't|don't|won't|is not|was not|are not|were not|does not|did not|do not)(?: (?:really|even|at all|very|any|of any|all that)){0,2}"
const noGood =
  '(?:nothing (?:changed|happened|happens|changes|worked|works|helped|helps)|no (?:luck|change|difference|effect|success|improvement)|to no avail|without (?:any )?(?:success|luck|effect|result)|same (?:thing|error|result|problem|issue|message))'

/** Said of an answer, whatever came before it. */
export const verdict = over(
  `you(?:'ve| have|'re| are)? ${truly}(?:misunderstood|misunderstand|misunderstanding|misread|misreading|missed the point|missing (?:the|my) point)`,
  `(?:you|this bot|the bot) ${truly}(?:don't|didn't|do not|did not|doesn't) (?:(?:even|really|seem to|actually) )?(?:get (?:me|what i|the point|my (?:point|question|problem))|get it(?= [.!] | $)|understand|understood)`,
  `(?:don't|do not) (?:think|believe|feel like) (?:you|this bot|the bot|that you) (?:(?:really|even|actually|fully|quite) )?(?:understood|understands?|read my|read what|get what|got what|answered|helped|know what i)`,
  `(?:none|nothing) of (?:that|this|these|those|it|them|the|your)(?: [a-z]{2,14}){0,2} ${truly}(?:help|helps|helped|worked|works|work|working|made (?:a|any) (?:difference|sense)|makes (?:a|any) (?:difference|sense)|apply|applies|applied|fits?|answers|answered|solves|solved|fixes|fixed|(?:is|was|are|were) (?:helpful|relevant|useful|working|what i))`,
  `(?:(?:that|this|it|which|${material}) (?:(?:has|had|have|is|are|was|says?|said|tells? me) )?|(?<=^ ))(?:absolutely |totally |completely )?nothing (?:at all )?(?:to do with|about) ${matter}`,
  `(?:that|this|it|which|you|${material}) ${truly}(?:doesn't|does not|didn't|did not|don't) ${truly}(?:answer|mention|cover|address|apply to|relate to|match|fit|fix|solve|say anything about|tell me anything about|respond to) ${matter}`,
  `(?:that|this|it|which|${material}) ${truly}(?:doesn't|does not|didn't|did not|don't) ${truly}(?:apply (?:to (?:me|us)|here|in (?:my|our) case)|(?:cover|mention|explain|show|list|include|say) (?:this|that|it|how|what|anything|my)(?= [.!] | $| (?:at all|anywhere|to|either|i|case|problem|issue|question) ))`,
  `(?:you|bot) (?:just )?(?:gave|give|sent|send|told|are giving|keep giving|keep sending) (?:me |us )?(?:the |a |an )?(?:completely |totally )?(?:wrong|false|incorrect|outdated|bad|conflicting|misleading|contradictory|useless|irrelevant) ${material}`,
  `you(?:'re| are) ${truly}(?:only )?(?:repeating|copying|pasting|reciting) (?:yourself|the same|a script|from|what|canned|everything|sentences)`,
  `you ${truly}(?:have|'ve|got|have got) (?:absolutely |really )?no (?:clue|idea)(?! (?:how (?:happy|grateful|much i|good)) )|you ${truly}(?:don't|do not) (?:even )?know (?:what (?:you're|you are)|anything|the answer|what i)`,
  `i (?:didn't|did not|never) ask(?:ed)? (?:you )?(?:about (?:that|this|it)|for (?:an? |any |your |another )${material})`,
  `why (?:are you|do you keep|would you|do you) (?:even )?(?:sending|telling|giving|showing|send|tell|give|show) (?:me|us) (?:the same|these (?:links|articles)|links|articles|(?:an? |this )(?:link|article))`,
  `(?:not|isn't|wasn't) (?:really |quite |exactly )?(?:the|an?) (?:answer|response|reply|solution|explanation|information|help)(?= [.!] | $| (?:i|to my|for my|that i) )`,
  `(?:don't|do not|can't) see (?:how|what) (?:that|this|it|any of (?:this|that)) (?:helps?|answers?|has|relates?|solves?|is (?:relevant|helpful|useful|supposed))`,
  `(?:that's|this is|it's) (?:just|only|literally) (?:your |the |an? |some |more |another )?(?:[a-z]{2,12} )?(?:faq|script|template|copy|copied|boilerplate|sales pitch|advert|link|article|canned|generic)(?= [.!] | $| (?:again|from|in here|copied|text|and|answer|reply) )`,
  `i (?:just |only )?asked (?:you )?(?:a|one) (?:very |really )?(?:simple|basic|easy|straightforward|single|yes or no) (?:question|thing)`,
  `(?:not|no more|enough with the|enough of the|stop with the|don't need|don't want) (?:another |more |these |those |any more |your )?(?:links?|articles?|faqs?|canned (?:answers?|replies)|scripted (?:answers?|replies))(?= [.!] | $| (?:please|but|i|just) )`,
  `(?:you're|you are) ${truly}(?:talking|speaking) about (?:something|somewhat) (?:else|different|completely different|entirely different)|(?:don't|do not) feel (?:helped|heard|understood|taken seriously)|(?:answer|reply|response|explanation) (?:is|was) (?:not (?:very |really |at all )?(?:satisfying|satisfactory)|unsatisfying|unsatisfactory)`,
  `(?:that's|that is|that was|this is|it's|just|another|such) (?:(?:a|another|really|just|still|yet) ){0,2}(?:non|no|not an|not any|hardly an) (?:answer|response|reply)(?= [.!] | $| (?:to|at|and|again|i) )`,
  `what (?:kind|sort|type) of (?:an? )?(?:answer|response|reply|help|advice) (?:is|was) (?:that|this|it)`,
  `(?:is|was) (?:that|this) ${truly}(?:all (?:the help|you can (?:say|do|offer|come up with|tell me)|you've got|you have to (?:say|offer))|the best you can (?:do|offer|come up with)|your (?:answer|solution|advice|idea of help))`,
  `(?:get|getting|gets|got|going|goes|went|leads?|leading|takes?) (?:us |me )?(?:nowhere|in circles)(?! (?:near|else) )|(?:round|around|talking|running) in circles|back (?:to square one|(?:to )?where (?:we|i) (?:started|began))|(?:not|isn't|aren't) (?:getting|going) (?:us |me )?anywhere|none the wiser|no (?:wiser|further along)`,
  `(?:generic|canned|scripted|copy paste|template|robotic|vague|pointless|silly|ridiculous|dumb|useless|unhelpful|nonsense|nonsensical|meaningless) (?:answers?|responses?|reply|replies|information|info|advice|explanations?|suggestions?|solutions?|articles?|links?|instructions)`,
  `(?:not|isn't|aren't|wasn't|hardly)(?: (?:really|very|at all|particularly|exactly|even)){0,2} (?:satisfied|happy|impressed|convinced|pleased) (?:with|by|about) (?:this|that|your|the|any of your) (?:[a-z]{2,12} )?(?:answers?|response|reply|replies|explanations?|solutions?|help|bot|chatbot|advice|suggestions?)`,
  `(?:unhappy|dissatisfied|unsatisfied|disappointed) (?:with|by|about) (?:this|that|your|the) (?:[a-z]{2,12} )?(?:answers?|response|reply|explanations?|solutions?|help|bot|chatbot|advice)`,
  `(?:are|do|did) you even (?:reading|listening|read|listen|understand|understanding|hear|hearing|trying|looking)`,
  `(?:can|could|would|will) you (?:please )?(?:even|actually|at least|finally|for once) (?:please )?(?:read|answer|listen to|understand) (?:what i|my (?:actual )?(?:question|message|messages|problem|request)|me(?= [.?!] | $)|the question)`,
  `read (?:my|the) (?:question|message|request|problem|query) (?:again|properly|carefully)|(?<=^ )(?:please |just |maybe |try to |no ){0,2}(?:re ?read|read) (?:what i (?:wrote|said|asked|typed|sent)|my question)`,
  `(?:need|want|wanted|give me|expect|expected|deserve|like to get|just) (?:an? |some )?(?:real|proper|actual|straight|sensible) (?:answers?|response|reply|solutions?|explanation)`,
  `how (?:is|was|does|would|should|will|did) (?:that|this|your (?:answer|reply|response|link|article)|any of (?:this|that)) ${truly}(?:(?:supposed to|meant to|going to) )?(?:help (?:me|us|with my)|helping|helpful|useful to me|relevant|answer (?:my|me|the|anything)|solve (?:my|the|anything)|an answer|a solution)`,
  `what (?:does|do|has|have) (?:that|this|it|these|those) (?:(?:even|got|have) ){0,3}to do with (?:(?:my|the) (?:[a-z]{2,12} )?(?:question|problem)|what i asked)`,
  `(?:you're|you are|that's|that is|that was|this is|it's|bot is|you were|you've been|sorry but) ${truly}(?:no|not much|not any|zero|of no) (?:help|use)(?= [.!] | $| (?:at all|to me|to us|whatsoever|either|here) )`,
  `(?:some|fat lot of|lot of) help (?:you are|you were|you've been|that is|that was|this is)(?! (?:thank|thanks) )`,
  `you(?:'re| are)? ${truly}(?:keep )?(?:ignoring|avoiding|dodging|missing|misunderstanding|twisting) (?:me|my (?:question|problem|issue|message|point)|the (?:question|problem|issue|point)|what i)`,
  `(?:giving|given|gave|sent|sending|got|getting|get|repeat|repeating) (?:me |us )?the (?:exact |very )?same (?:answers?|links?|response|article|reply|text|instructions|steps|suggestions?|nonsense)(?! (?:as|size) )`,
  `(?<=^ )(?:(?:no|nope|sorry|but|that's|totally|completely|so|just|quite) ){0,2}(?:irrelevant|useless|unhelpful|pointless|not relevant|not applicable|off topic|not even close|not helpful|no help|no use)(?= [.!] | $)`,
)

/** Said of what the bot proposed, so only after it has answered. */
export const verdictAfterAnswer = over(
  `(?:it|that|this|which|restart|reset|reboot|update|reinstall(?:ing)?|restarting|rebooting|${material}) (?:just |really )?(?:did|does|do|changes|changed|solves|solved|fixes|fixed|makes|made|had|has) (?:absolutely |literally )?(?:nothing(?= [.!] | $| (?:at all|for me|here|either) )|no (?:difference|effect|change))`,
  `(?:tried|did|done|followed|checked|clicked|opened|restarted|reset|reinstalled|used|went to|visited) ${gap(5)}(?:and|but) (?:(?:it|they|that|the [a-z]{2,12})(?:'s| is| are)? )?(?:still|nothing|(?:doesn't|didn't|isn't|won't|not|no) (?:work|working|help|load|open|luck|difference|change|there))`,
  `(?:it's|it is|that's|this is) still (?:doing (?:it|that|this)|happening|the same|showing|failing|crashing|stuck|broken|saying|frozen|wrong|not (?:working|fixed|there|right|solved|resolved|connecting|loading))`,
  `i(?:'m| am)? still (?:have no (?:idea|clue|answer|solution)|confused|lost|stuck|unsure|in the dark|none the wiser)`,
  `(?<=^ )(?:(?:yes|no|yeah|well|nope|but|i've|i) ){0,2}(?:already (?:tried|did|done)(?: (?:that|this|all that|it))?|tried (?:that|this|all that|all of that|it|everything))(?= [.!] | $| (?:and|but|it|still|no|nothing|same|didn't|doesn't|already|before|twice) )`,
  `(?<=^ )(?:(?:no|sorry|but|nope|well) ){0,2}(?:that's|that is|this is) (?:not (?:correct|right|true|accurate)|incorrect|wrong|false|outdated)(?= [.!] | $)`,
  `(?<=^ )(?:(?:no|sorry|nope) ){0,2}wrong (?:topic|page|department|article|link|question|issue|section)(?= [.!] | $| (?:i|that|this) )`,
  // what it speaks of is not there
  `(?:there's|there is|i see|i have|i find|see|find) no (?:such )?(?:button|option|menu|tab|setting|field|section)(?! (?:on|in) (?:my|the) (?:phone|remote|shirt|jacket) )`,
  `(?:don't|do not|can't|cannot|didn't) (?:see|find|have|get) (?:that|this|such an?|the|any such|any) (?:[a-z]{2,10} )?(?:option|button|menu|tab|setting|field|section)`,
  `(?:option|button|menu|link|tab|setting|page|field|section)(?: (?:that )?you [a-z]{3,10}(?: [a-z]{2,10})?)? (?:isn't|is not|doesn't|does not|aren't) (?:there|exist|available|visible|show|showing|clickable|even there)`,
  `(?:guide|article|link|page|answer|instructions|steps|video|faq|manual)(?: you [a-z]{3,10}(?: me)?)? (?:is|are) (?:for|about) (?:another|a different|the wrong|the old|an old|an older|some other|other|something|a completely)`,
  `(?<=^ )(?:(?:no|nope|it|this|that|sorry|and|but) ){0,2}still (?:doesn't|won't|can't|isn't|does not|will not|fails|crashes|freezes|says|shows|getting (?:the|this|that|an)|the same|stuck|broken|offline)(?! (?:decide|choose|wait|believe|sure|know which) )`,
  `(?<=^ )(?:no|nope|nah|sorry|hm) (?:(?:that's|this is|it's) not|(?:that|this|it) (?:isn't|wasn't|is not|was not)) (?:it|that|right|correct|the (?:one|thing|issue|problem|right))(?= [.!] | $| (?:either|at all|one|thing) )`,
  `you(?:'ve| have)? already (?:said|told me|sent|suggested|mentioned|posted|linked) (?:me )?(?:that|this|it|the same|exactly that)(?= [.!] | $| (?:already|before|twice|and|but|link|article|thing) )(?! (?:thanks|thank) )`,
  `(?<=^ )(?:(?:yes|yeah|ok|thanks but) )?i already (?:know|knew) (?:that|all that|all of that|this)(?= [.!] | $| but )`,
  `(?<=^ )(?:(?:ugh|ok|fine|oh|right) ){0,2}forget it(?= [.!] | $)`,
  `(?:the|your|that|this|those|these) ${material}${given}? ${truly}(?:${isnt} ${good}|(?:is|was|are|were)(?: (?:just|completely|totally|all|so|absolutely|entirely|really|still)){0,2} ${bad}|makes? no sense|goes nowhere)(?! (?:for you|thanks|thank) )`,
  `(?:it|this|that|(?:my|the) (?:problem|issue|error|question))(?:'s| is| was| has)?(?: still)? (?:not|isn't|wasn't|hasn't|still isn't|aren't)(?: (?:been|yet|really|even)){0,2} (?:fixed|solved|resolved|answered|sorted|any better)`,
  `(?:links?|page|article|button|url|that|it)${given}? (?:just |only |simply |still )?(?:takes|brings|sends|leads|goes|redirects|opens|led|took)(?: (?:me|us))?(?: (?:back|straight))? (?:to (?:the|your|a|an|my) (?:[a-z]{2,10} )?(?:homepage|home page|login|login page|start page|main page|front page|wrong page|blank page|error page|empty page|404)|nowhere)`,
  `already (?:read|seen|looked at|looked through|visited|been on|been through|checked|went through|gone through|followed|watched) (?:that|this|the|your|those|these|all)(?: [a-z]{2,10})? ${material}`,
  `(?:read|checked|followed|looked at|watched|opened|clicked|went through) (?:that|this|the|your|those|these|all) ${gap(4)}(?:and|but)(?: it| they| there)?(?: still)? (?:says? nothing|doesn't|didn't|does not|don't|nothing|no|not|isn't|is not|there's nothing|there is nothing|there's no)`,
  `(?:tried|did|done|followed|restarted|reset|reinstalled) ${gap(6)}(?:and |but |with )?(?:still )?${noGood}`,
  `(?<=^ )(?:(?:no|nope|sorry|still|nah|ok|well|hm|unfortunately) ){0,2}${noGood}(?= [.!] | $| (?:at all|here|again|either|for me|unfortunately) )`,
  `(?<=^ )(?:(?:no|nope|sorry|still|nah|ok|well|hm|unfortunately) ){0,2}(?:didn't|doesn't|did not|does not) (?:work|help)(?= [.!] | $| (?:at all|here|again|either|for me|unfortunately) )`,
  `(?:still no|and no) (?:solution|fix|change|difference|luck|success|improvement|(?:answer|help)(?= [.!] | $))`,
  `(?:made|makes|making|got|is|getting) (?:it|things|everything|even|this) (?:even )?worse`,
  `(?:that's|this is|that is|it's) (?:(?:for|about) )?(?:something (?:different|completely different)|a (?:completely |totally |whole )?different (?:problem|issue|question|topic|matter|subject|error|product))(?= [.!] | $| (?:i|my|than|from) )`,
  `i still (?:don't|do not) (?:know (?:how|what|why|where|when|if)|understand|see how|have (?:an|my|any) (?:answer|solution)(?! from ))`,
  `not (?:satisfied|happy) (?:with (?:this|that))?(?= [.!] | $)|not satisfied(?= [.!] | $)`,
)
