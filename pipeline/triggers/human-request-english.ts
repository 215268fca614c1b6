import { gap, over, type Patterns, reach } from '../signals/patterns.ts'
import { anyPerson, certainStaff, link, machine, notStaff, soft, staff, teamName, thing } from './person-words.ts'

/** "Can I", "let me", "I'd rather": what makes talking a wish of the customer's own. */
const wish =
  "(?:can|could|may|might|let|want|need|needs|like|love|rather|prefer|wish|able|possible|trying|ask|please|how (?:do|can|could|would)|(?:isn't|is) there (?:a|any) way)(?: i| we| me| us)?(?: to)?(?: please| just| maybe| actually| perhaps| directly| possibly)*"
/** What one is transferred or connected to that is no person. */
const notPlace =
  '(?:my |(?:the |a |your )?(?:internet|wifi|wi|network|bluetooth|speakers?|spotify|netflix|car|tv|phone|vpn|app|page|website|site|link|account|savings|checking|credit|server|api|next|hold|mute|list|waiting|email|gate|airport|hotel|hospital|money|bank account|step) )'
const talkTo =
  '(?:speak|spek|talk|(?<! (?:the|your|ur|that|this|my|an?|one|last|previous|first|live|online|web|another) )chat(?! (?:says?|said|told|window|log|history|(?:is )?(?:staffed|run|answered|manned|handled|operated|monitored)) )|converse|discuss(?: (?:this|it|that|my [a-z]{2,15}))?(?: further)?|(?:get|be|put me|stay) in (?:touch|contact)|get through|get (?:a )?hold of|get on the phone|(?:have|get|like|want|need) (?:a|another) (?:quick |short |little |brief |proper |real |normal |decent |serious |human )?(?:word|talk|conversation|discussion|phone call|call))'

/** How people dress the verb: "anyone I could actually chat to". */
const dressed =
  '(?:(?:actually|maybe|properly|just|please|perhaps|really|possibly|simply|directly|quickly|even|also|then|still|pls|possibly) ){0,2}'

/** What somebody on our side is asked to do about it: as a wish, not as told of. */
const help =
  '(?:(?:please|kindly|just|actually|to|can|could|should|must|would|will|needs to|need to|has to|have to|ought to|better) ){0,3}(?:look|check|handle|help|assist|review|fix|sort|deal|explain|answer|reply|respond|solve|resolve|investigate|follow up|step in|take (?:a look|care|over|this|it)|have a look|get (?:back|on|in touch)|contact|call|write|reach)'

const ours =
  '(?:people|staff|team|colleagues?|humans|agents|employees|managers|supervisors|reps|representatives|specialists|advis[eo]rs|experts|guys)'

export const talking = over(
  // speak to a person; get in touch with customer service
  `${talkTo}(?: directly| now| live| please)? (?:to |with |of )?${link}${anyPerson}`,
  // discuss it with my case handler: one of ours, given to me
  `${talkTo} (?:to |with )my (?:(?:assigned|dedicated|personal|usual|case|claims?|account|relationship|customer|loan|mortgage|bank) ){1,2}(?:handler|manager|advisor|agent|officer|representative|rep|specialist|adjuster|consultant|contact person)`,
  // take this up with your manager: of a thing one takes to a place it says nothing
  `(?:raise|take up|bring up|go over|take|bring) (?:this|it|that)(?: up| further| over)? (?:to|with) ${soft}(?:${staff}|person|people|someone|somebody|anyone|anybody|one of your [a-z]{1,20})`,
  // can I speak to the restaurant; a word with the chef; talk to sales
  `${wish} (?:speak|talk|chat)(?: directly| now| live)? (?:to|with) (?:(?:the|your|some|one of the) (?!${thing} )[a-z]{2,20}|${teamName}(?= [.?!] | $| (?:please|about|now|directly) ))`,
  `(?:have|get|like|want|need) (?:a|another) (?:quick |short |little |brief )?(?:word|chat|talk|conversation) with (?:the|your|some|one of) (?!${thing} )[a-z]{2,20}`,
  // who can I talk to; is there somebody I can talk to (who to complain to is a complaint's question)
  `(?:who|whom|someone|somebody|anyone|anybody|person|human|agent|manager|supervisor|representative|higher up)(?: else)?(?: that| who| whom)? (?:can|could|may|should|do|would|might) (?:i|we) ${dressed}(?:speak|talk|chat) (?:to|with)`,
  `who (?:can|could|may|should) (?:i|we) (?:call|phone|ring)(?= [.?!] | $| (?:about|regarding) (?:this|it|that) )`,
  `(?:person|human|agent|manager|supervisor|representative|someone|somebody|anyone|anybody|up|team|people)(?: else)? (?:from the [a-z]{2,20} |from [a-z]{2,20} |there |here )?(?:that |who |whom )?(?:i|we) ${dressed}(?:can|could|may|might) ${dressed}(?:speak|talk|chat|escalate|ask|call|contact|reach|turn|complain|deal)`,
)
export const acting = over(
  // help talking to a person; I prefer talking to a person
  `(?:help|assistance|problems?|trouble|issues?|appreciate|prefer|rather be|mind|insist on|like|assist me|trying|way of|chance of|possibility of|option of|comfortable|happier|better off|difficulty|difficulties|want|(?<!no )need)(?: me)?(?: in| with| for| to)? (?:speaking|talking|chatting|discussing (?:this|it|that)|getting in touch|getting through|connecting|contacting|reaching|calling) (?:to |with )?${link}${anyPerson}`,
  // somebody real; someone from support
  `(?:someone|somebody|anyone|anybody|person)(?: there| here)? (?:who|that) (?:is|isn't) (?:not )?(?:a |an )?(?:real|human|bot|robot|machine|chatbot)`,
  '(?:someone|somebody|anybody|anyone) (?:real|human)(?! estate )',
  // can somebody who knows about this have a look
  `(?:can|could|get|get me|let|with) (?:someone|somebody|anyone|anybody|a person)(?: else)?(?: there)? (?:who|that) (?:actually |really |also )?(?:knows|understands|can|could|is able|is allowed|has) ${gap(4)}(?:help|look|answer|explain|check|call|assist|decide|fix|sort)`,
  // contact an agent; get customer support on the phone
  `(?:i|we|to|can|could|can't|couldn't|please|help|let|must|want|need|may|help me|[.!?]) (?:contact|reach|call|phone|reach out to|consult|ask for|request|requesting|asking for|summon|find me|get me|fetch) ${soft}(?:${staff}|somebody|someone|(?<= (?:a|real|live|actual) )person)${notStaff}(?! (?:an? )?(?:[a-z]{2,12} )?names?(?= ))`,
  `(?<! (?:i will|i'll) )(?:get|have|reach|want|need) ${soft}(?:${staff}|person|somebody|someone) on (?:the )?(?:phone|line)`,
  // I want, give me a human
  `(?:want|(?<!no )need|get|getting|give me|gimme|get me|bring me|send me|find me|loop in|pull in|rope in|summon|bring in|bring(?= (?:a |an |your |the )?(?:human|agent|rep|representative|manager|supervisor|specialist|boss) )|prefer|demand|require|would like|i'd like|i'd love|i'd appreciate|would appreciate|looking for|where is|where's|can i have|may i have|could i have|let me have|i'll take|involve|involving) ${soft}${certainStaff}${notStaff}`,
  // you are a bot, I want a real one: by itself that may be a thing
  `${machine} (?:[.?!] )?${gap(6)}(?:want|need|get|getting|give me|get me|prefer) (?:a |the |an )?(?:real|actual|living) one`,
  // transfer me, put me through
  `(?:transfer|connect|patch|put|redirect|forward|hand) (?:me|us|this call|my call|the call|this chat)(?: up| over| off| on| through| back| directly| straight| now| please)*? (?:(?<!put (?:me|us) )(?:to|2|with|on to|onto)|through to) (?!${notPlace})[a-z]{1,24}(?: (?:human|person|live|real|customer|agent|service|support|room|team|human agent|human being|someone)){0,3}`,
  `(?:direct|refer|switch|route|pass|hook|let|get|send|put|take|bring|hand|forward|lead|move) (?:me|us|to me|this call|my call|the call|this chat)(?: up| over| off| on| through| back| directly| straight| now| please)*? (?:to|2|with|onto) (?:(?:a|an|the|your|another|some) )?${link}(?:${certainStaff}|${staff}|someone|somebody)${notStaff}`,
  `(?:transfer|connect|patch|put|redirect|forward) (?:me|us)(?: over| through)?(?: please| now| then| asap)?(?= [.?!] | $| (?:thanks|thank|immediately|already|so|because|right) )`,
  `(?:put|be put|getting put|get put) (?:me |us )?in (?:touch|contact) with (?!my )[a-z]{1,20}`,
  `(?:be|being|get|getting) (?:transferred|connected|put through|put on(?:to)?|passed on|redirected|forwarded|escalated|handed over|passed on) (?:to |with ){0,2}${link}${anyPerson}`,
  `escalat(?:e|ing|ion)(?! (?:my |the |our |this |an? ){0,2}(?:(?!to )[a-z]{2,12} )?(?:plan|subscription|membership|package|tier|seats?|licen[cs]es?|storage|quota|limits?|privileges?|permissions?|rights|prices?) )(?: of)?(?: this| it| my| the| our| process| things)?(?: (?:case|issue|request|ticket|problem|matter|complaint|call|further|higher|up|to|please))*`,
  `(?:get|have|want|need|like|see) (?:this|it|that|my [a-z]{2,15}|the [a-z]{2,15}) (?:to be )?escalated`,
  `(?:like|want|need|prefer|appreciate|wish|rather|ask|asking|can i|could i|may i|let me)(?: to)? (?:be|being|get) (?:transferred|connected|put through|redirected|forwarded|handed over)(?! (?:(?:my|the|that|this|to my|to the account) |to ${notPlace}))`,
  `(?:proceed|go ahead|continue) (?:with )?(?:the |and )?(?:transfer|connect|escalate)(?= [.?!] | $| (?:me|us|please) )`,
  `(?:switch|transfer|connect|handoff|hand over|hand off|forward|redirect|change)(?: me| us| this| it| the chat| over)? to (?!a new )${soft}(?:humans?|agents?|representatives?|operators?|managers?|supervisors?|(?:real|live|actual|human) (?:person|agent|being)|(?:live|human) one)${notStaff}`,
  `(?:deal|dealing|work|working|communicate|communicating|interact|interacting|correspond) with ${soft}${certainStaff}${notStaff}`,
  `(?:ask|want|need|get|hear|help|assistance|answer|response|refund|intervention|input) (?:back )?from (?:a|an|your|another) (?:real |live |human |actual )?(?:human|agent|representative|manager|supervisor|person|operator|specialist)`,
  '(?:want|need|get|like|prefer|require|request) (?:some |a )?human (?:help|assistance|support|intervention|assistant|contact|attention|being)',
  // let an agent help me; get your manager involved
  `(?:a|an|the|your|real|live|another) (?:human|agent|human agent|human being|live agent|representative|person|manager|supervisor|operator|specialist|colleague) (?:to |can |could |please |should |will )*(?:help me|help us|help with|assist|handle|take over|look at|look into|take care|deal with|step in|involved|answer me|answer my|reply to|respond to|review)`,
  // have somebody call me; a callback
  `(?:request|want|need|get|arrange|schedule|have|like|organi[sz]e|book|set up)(?: for)? (?:a|another) (?:callback|call back|phone call from|call from (?:a|an|your|the|one of|someone|somebody))`,
  `(?:arrange|schedule|have|get|organi[sz]e|book|set up)(?: for)? (?:a|another) ${gap(2)}(?:call|chat|video call|conversation) with (?:(?:a|an|the|your|another|some) )?${soft}(?:${staff}|${certainStaff}|someone|somebody|one of your)`,
)
/** The same said less directly; apart, since an engine reads a pattern of more than 20,000 characters slowly. */
export const indirect = over(
  // this needs one; I'll wait for one; can one read this
  `(?:(?:this|it|that|issue|problem|case|request) (?:really |definitely |clearly )?(?:needs|requires)|(?:i'll|i will|can i|could i|prefer to|rather|let me|happy to) (?:just )?(?:wait|hold) for) (?:an? |some |the (?:next|first) )(?:real |live |actual |human )?${certainStaff}${notStaff}`,
  `(?:can you|could you|please|would you) (?:ask|invite) (?:a|an|your|one of your) ${soft}${certainStaff} (?:to|into|in|here)`,
  `(?:add|find|include) ${soft}(?:human(?: agent| being)?|(?:real|live|actual) (?:person|agent|human))(?! (?:(?:agents? )?(?:seats?|licen[cs]es?)|(?:agents? )?(?:to|in|into) (?:our|my|the|your) (?:[a-z]{2,12} )?(?:workspace|plan|account|subscription|helpdesk|package|dashboard|inbox|team|tool|software)) )`,
  '(?:needs|requires|requiring) (?:some |a )?human (?:help|assistance|support|intervention|attention|contact|review)',
  `(?<! (?:what|which|whether|if|why|when|much) )(?:can|could|will|would|is|has|should) (?:a|any|an|some|an actual|a real|one of your) (?:real |live |actual )?(?:humans?|person|human being|human agent|agent|people|advisor|colleague|representative|supervisor)(?: going to| please| from your team| actually)? (?:to )?(?:read|look|see|check|review|answer|reply|respond|handle|help|join|explain|verify|sort|fix|deal)`,
  `any (?:humans?|real people|live agents?|agents?|human agents?|real person) (?:around|here|there|available|online|in here|i can|that can|who can)`,
  `(?:when|once|as soon as|if) (?:a|an|the|your|one of your) ${soft}(?:humans?|agents?|representatives?|person|advisor|colleague|operator) (?:is|are|becomes|gets|comes) (?:available|free|online|back|around)`,
  `(?:anyone|anybody|someone|somebody) available(?: there| here)? (?:to|who can|that can) (?:chat|speak|assist)`,
  `(?:support|customer service|service|helpline|hotline|team)(?: that| which)? (?:i|we) (?:can|could|may) (?:call|ring|phone|contact|reach|talk to|speak to|speak with)`,
  `put ${soft}(?:${certainStaff}|someone|somebody) on(?= [.?!] | $| (?:the|please|now|here) )`,
  `get (?:me |us )?(?:directly )?through to (?!${notPlace})[a-z]{1,24}`,
  `please (?:call|phone|ring) me (?:at|on) (?:my|the|this|[0-9])`,
  '(?<! (?:my|the|your|no|not|that|this|a|an|to) )(?:human|human agent|live agent|real person|real human|representative|operator|live person) please(?= )',
  // send this to one, let one decide; be called by one
  `(?:send|forward|pass|hand|give|show|assign|move) (?:this|it|that|my (?:case|issue|chat|problem|request)|(?:this|the|our) (?:conversation|chat|case|issue|request|ticket))(?: over| on| up)? to (?:a|an|another|some|your|one of your) (?:real |live |actual |human )?${certainStaff}${notStaff}`,
  `(?:let|have) (?:a|an|some|one of your) (?:real |live |actual |human )?${certainStaff} (?:decide|read|look|check|review|answer|handle|judge|deal|see|take|explain)`,
  `(?:be|get|getting|being) (?:called|contacted|phoned|helped|assisted|served|advised)(?: back)? by ${soft}(?:${certainStaff}|consultants?|someone|somebody|human|employee|${staff})`,
  `(?:someone|somebody|anyone|person|agent|colleague)(?: (?:from|on|in|at|of) (?:your |the )?[a-z]{1,20})? (?:calls|contacts|phones|rings|reaches out to|gets back to) (?:me|us)`,
  `(?:have|get|ask) (?:someone|somebody|a person|an agent|a colleague) (?:to )?reach (?:out to )?(?:me|us)`,
  '(?:is there|do you have|have you got|any) (?:a |an |any |some )?(?:phone |customer |support |service |telephone )?(?:hotline|helpline|phone line|support line)',
  `who (?:do|should|would|must) (?:i|we) (?:need|have|want) to (?:speak|talk|chat) (?:to|with)`,
  `(?:phone|telephone|contact) number (?:for|of) (?:you|your)(?= [.?!] | $| (?:guys|team|company|office|support|people) )`,
  `(?:someone|somebody|anyone|anybody|person) (?:in|at) (?:the|your) [a-z]{2,20} (?:that |who |whom )?(?:i|we) (?:can|could|may) (?:speak|talk|chat|call|contact)`,
  `(?:have|get|ask|could|can) one of your [a-z]{2,16} (?:to )?(?:call|phone|ring|contact) (?:me|us|my)`,
  // somebody else is to do it; the one from before
  `(?:let|have|get|ask|can|could|please|want|need|with|would) (?:someone|somebody|anyone|anybody) else (?:to |please |there )?(?:handle|take over|take|look|deal|help|assist|sort|fix|resolve|answer|reply|respond|check|review|step in)`,
  `(?:continue|carry on|go back|reconnect|reconnected|resume|pick up|back) (?:me )?(?:with|to) (?:the |that |your )?(?:same |previous |last |first |other )?(?:agent|colleague|representative|rep|person|lady|guy|gentleman|specialist|advisor)(?= (?:i|we|from|who|that|as|again|please|before|[.?!]) | $)`,
  // someone from your side look into this; a person to do it
  `(?:someone|somebody|anyone|anybody|person|human|people)(?: else)? (?:from|on|at|in|of) (?:your|the|ur|our) (?:own )?(?:side|end|team|staff|office|company|department|desk|crew|group|management|(?:support|service|customer|sales|billing|technical|tech|care|back|legal|finance)(?: (?:service|care|support|team|staff|office|desk|department|end))?) ${help}`,
  `(?:a|an|some|any|one|real|actual|live|another) (?:human(?: being)?|person|agent|colleague|member of (?:your |the )?(?:staff|team)) (?:do|finish|complete|take over) (?:this|it|that)(?= [.?!] | $| (?:for me|for us|instead|please|now) )`,
  `(?:have|get|ask|want|need|prefer|like|let) (?:someone|somebody|a (?:human|person|colleague|real person|human being)) (?:to )?(?:actually |please |really |just )?(?:have|take) (?:a|another) (?:proper |quick |closer |real )?look`,
  `(?:trouble|bother|ask) you (?:for|to (?:get|find|fetch|bring|call)(?: me)?) ${soft}(?:${certainStaff}|someone|somebody)`,
  `(?:bring|call|pull|get) in ${soft}(?:${certainStaff}|someone|somebody)`,
  `(?:is|isn't) (?:there )?(?:anyone|anybody|someone|somebody) (?:real|human|alive|in person)(?! estate )(?: there| here)?`,
  `(?:get|getting|find|finding|call|calling|ask|asking|fetch|bring|send) (?:me |us )?(?:one|some|any) of your (?:colleagues|people|humans|agents|staff|team|managers|supervisors)`,
  `(?:a|any|one) (?:colleague|human|person|supervisor|manager) of yours(?= [.?!] | $| please )`,
  `put (?:someone|somebody) on who`,
  // said before, and still none
  `(?:asked|asking|begged|begging) (?:(?:you )?for|to (?:speak|talk) (?:to|with)) ${soft}${certainStaff} (?:(?:two|three|four|five|six|many|several|multiple|[0-9]{1,2}) times|twice|already|again|repeatedly|now)`,
  // out of the bot; over the phone
  `(?:get me|let me|want|take me|get) (?:out of|off|off of|away from|past) (?:this |the |your )?(?:stupid |damn |automated )?(?!(?:recordings?|programs?|scripts?|computers?|machines?) )${machine}`,
  `(?:do|discuss|sort|handle|resolve|finish|settle|go over|explain) (?:this|it|that|everything)(?: out)? (?:over|on|by) (?:the )?phone`,
  `(?:over|on|by) (?:the )?phone (?:with|by) ${soft}(?:${staff}|someone|somebody|person)`,
  // what number do I call
  `(?:number|line)(?: that| which)? (?:i|we) (?:can|could|should|may|might|need to|have to) (?:call|ring|phone|dial)(?= [.?!] | $| (?:to|for|about|please|and|you|instead) )`,
  `(?:what|which) (?:phone |telephone )?number (?:do|can|should|could|must) (?:i|we) (?:call|ring|phone|dial)`,
  `(?<! my (?:[a-z']{2,15} )?)(?:customer (?:services?|support|care)|support|helpline|hotline)(?: team| desk| people)?(?:'s)? (?:phone |telephone |contact |tel )?number`,
  `(?:phone|telephone|tel|contact) number (?:of|for) (?:your |the |a )?${soft}(?:${staff}|people|support|helpline|helpdesk|hotline)`,
  // better explained to a person
  `(?:rather|prefer|better|like|want|need|easier|can i|could i|let me|happier|comfortable)(?: to)? (?:explain|explaining|describe|describing) (?:it|this|that|things|everything|my [a-z]{2,15}) to ${soft}(?:${certainStaff}|someone|somebody)`,
  `(?:(?:if|so|that|where) (?:she|he|they|my [a-z]{2,15}) )?(?:can|could|let|may|like|want|rather|prefer|better|easier|nice|able|possible|allowed)(?: i| we| she| he| they| me| us| her| him| my [a-z]{2,12})?(?: to)?(?: just| simply| please| maybe){0,2} (?:explain|describe|show|tell|say|go through) (?:all )?(?:of )?(?:this|it|that|these|things|everything|(?:my|the) (?:[a-z]{2,15} )?[a-z]{2,15})(?: all)? (?:to|with) (?:(?:a|an|some|another|one of your|real|live|actual|human|proper) ){1,3}${certainStaff}(?= [.?!] | $| (?:please|instead|who|and|at|from|on|so|because|directly) )`,
  `(?:can|could|would|will) you(?: please)? (?:raise|discuss|take|bring) (?:this|it|that)(?: up)? (?:to|with) ${soft}(?:${staff}|${certainStaff})`,
  `(?:want|need|to|with|the|from|reach) (?:(?:next|second|higher|third) (?:level|tier)|(?:level|tier) (?:2|3|two|three)) (?:of )?support(?! (?:plan|package|contract|tier) )`,
  // an agent: I would like to chat with one
  `(?:want|like|prefer|need|can i|could i|may i|rather|let me)(?: to)? (?:speak|talk|chat) (?:to|with) one(?= [.?!] | $| (?:please|now|instead|of (?:them|those)) )`,
)
/** Support by its name, a number to call, nobody to be had, and who decides. */
export const further = over(
  // somebody else is to see to it
  `(?:think|believe|feel|suggest|better if|best if) (?:that )?(?:an?|some|one of your|another|a real|an actual) (?:person|human|agent|colleague|specialist|supervisor|manager|someone|somebody) (?:should|needs to|has to|must|ought to|could) (?:take (?:a look|over)|look|check|handle|deal|step in|review|answer|see)`,
  `(?<=^ (?:(?:hi|hello|please|ok|and|no) )?)(?:somebody|someone|a person|person|an agent|agent|a human|human) from (?:your|the) (?:(?:support|service|customer|sales|help) )?(?:team|staff|service|department|desk|support)(?: please)?(?= [.!?] | $)`,
  `(?:have|let|get|ask|getting|having) (?:an?|one of your|another|some|an actual|a real) (?:colleagues?|human|agent|employee|specialist|supervisor|manager|member of (?:your |the )?(?:staff|team)|(?:real |actual )person)(?: of yours)? (?:to )?(?:look|check|handle|deal|take (?:a look|over|care)|see to|review|help|contact|call|answer|reply|respond)`,
  `(?:someone|somebody) else (?:(?:needs|has|ought) to|should|must|can|could|may|might|to) (?:handle|look (?:at|into)|deal with|take (?:over|care of (?:this|it|me|my))|help (?:me|us|with)|sort|solve|answer|review)`,
  `(?:need|want|get me|give me|find me|looking for|like|prefer) (?:someone|somebody|a person|an agent) (?:who|that) (?:can|could|is able to|is allowed to|really|actually|knows|understands|has) ${gap(2)}(?:decide|help (?:me|us)|solve|approve|authori[sz]e|override|understand|understands|think|knows|what|answer|make (?:a |an |the )?decisions?|deal with|explain|sort (?:this|it)|(?:the )?authority)`,
  `(?:now|then|but) (?:a|an) (?:real |actual |live )?(?:human|person|agent|representative|operator)(?: being)?(?: please)?(?= [.!?] | $)`,
  `(?:enough|through|finished|tired|sick|fed up) (?:with|of) (?:the|this|your|these|talking to (?:a|the|this)|chatting with (?:a|the|this)) (?:(?:stupid|dumb|silly|damn|useless) )?(?:bots?|chatbots?|robots?|machines?|ai)(?= [.!?] | $| (?:please|already|now|i|get|give|let) )`,
  `(?:hand|pass|transfer|put|forward) (?:me|us|this|it|my (?:case|chat|issue|ticket|query|question)) (?:over|through|on|up)(?= [.!?] | $| (?:please|now|already|immediately|to (?:someone|somebody|a (?:human|person|colleague)|your (?:colleague|team))) )`,
  // support by name; a number to call; call me
  `(?:want|need|get me|give me|looking for|require|provide|any)(?: (?:your|some|the|more|a|any|better|proper|urgent|actual|real)){0,2} (?:customer|live|human|phone|telephone) (?:services?|support|care|assistance)(?! (?:number|team|plan|hours?|policy|jobs?|position|software|role|skills|experience|email|tools?|rating|training) )`,
  '(?:human|live|real) (?:help|assistance|support|intervention|agent|operator|person) (?:required|needed|wanted|available)',
  `(?:what is|what's|give me|send me|need|have|share|provide|get|tell me|dm me|is there|know)(?: me)? (?:an?|your|any|some)(?: (?:direct|good|working|correct|local))? (?:contact|phone|telephone|(?:customer )?(?:support|service|care)|helpline|call cent(?:er|re))(?: phone| contact)? (?:number|line)(?= [.?!] | $| (?:i|we|please|that|where|to (?:call|reach|contact|speak|talk|get|dial)|for (?:customer|support|service|your|you|help)) )`,
  `(?:please|[.?!]|asap) (?:call|phone|ring) (?:me|us)(?: back)?(?= [.?!] | $| (?:at|on|asap|now|today|tomorrow|tonight|later|after|around|between|immediately|back|please|about|regarding|this (?:morning|afternoon|evening)|to (?:discuss|talk|explain|resolve|fix|sort|rebook)|[0-9+][0-9]{2,15}) )`,
  `(?:can|could) you (?:please )?(?:call|phone|ring) (?:me|us)(?: back)? (?:please|asap|about|regarding|to (?:discuss|talk|explain|resolve|fix|sort))`,
  `(?:have|get|let|make) (?:them|him|her|some one) (?:to )?(?:call|phone|contact|ring) (?:me|us)`,
  `(?:someone|somebody|anyone|one of you)(?: please| just| to)? (?:answer|pick up) (?:the|your|my) (?:[a-z]{3,12} )?(?:phone|call)`,
  '(?:answer|pick up) your (?:[a-z]{3,12} )?phone',
  `number (?:to|for|of) (?:someone|somebody|a (?:real )?person|an? (?:agent|human))`,
  `how (?:do|can|could|should|are|is|am|does) (?:i|we|people|customers|one|anyone|anybody) (?:(?:supposed|meant|expected|even|actually|ever|to) ){0,3}(?:contact|reach|get hold of|get through to|get in touch with) you(?= [.?!] | $| (?:guys|without|directly|by phone|about|regarding|to (?:discuss|talk|speak)) )`,
  `(?:who|whom) (?:to|(?:i|we) (?:have to|need to|should|must|can)) (?:speak|talk|chat) (?:to|with)`,
  // one of yours, or somebody who knows, is to call or to take over
  `(?:want|need|get|have|like|can|could|please|let|with|for|find|would|chance|way|may|hope) (?:someone|somebody|anyone|anybody|a person|a human|an agent) (?:(?:who|that) ${gap(5)}|(?:on|from|in|at) (?:your|the|ur) [a-z]{2,15} )?(?:to |can |could |please |might |would |just ){0,3}(?:(?:call|phone|ring|contact|text) (?:me|us)|give (?:me|us) an? (?:quick )?(?:call|ring|bell|buzz|shout|callback|phone call))`,
  `(?:one|some|any|someone|somebody|anyone|anybody) (?:of|from|on|in) (?:your|the|ur) (?:own )?(?:people|staff|team|colleagues?|humans|agents|employees|managers|supervisors|reps|specialists|advis[eo]rs|(?:support|service|customer|sales|billing|technical|tech|care) (?:people|staff|team|agents|guys)) (?:to |can |could |please |might |would |just ){0,3}(?:take (?:this |it |the chat )?over|step in|join|jump in|give (?:me|us) an? (?:quick )?(?:call|ring|bell|buzz|shout|callback)|get back to|reach out|help|assist|look (?:at|into)|sort|deal)`,
  `(?:can|could|would|will|may|let|have|get|ask|want|need|like|please|perhaps|maybe|hope|wish) (?:maybe |perhaps |please )?(?:(?:one|any) of (?:your|ur) ${ours}|an? (?:colleague|supervisor|specialist|manager) of yours) (?:(?:please|maybe|mind|can|could|would|to) )?(?:look|looking|take an?|have an?|check|handle|help|assist|review|fix|sort|explain|answer|solve|call|contact)`,
  // of a team with more words to its name
  `(?:can|could|would|possible for|is it possible that|chance|have|get|ask|want|need|like|please|hope|if) (?:someone|somebody|anyone|an? (?:person|agent|advis[eo]r|colleague|specialist|manager)) (?:from|in|at|on) (?!(?:my|our|his|her|their) |(?:the |your )?(?:[a-z]{2,12} )?(?:couriers?|delivery|drivers?|carrier) )(?:[a-z]{2,15} ){1,6}?(?:(?:call|phone|ring)s? (?:me|us)|gives? (?:me|us) an? (?:quick )?(?:call|ring|bell|shout|callback))`,
  `(?:get|give|find|send|bring|fetch) me (?:someone|somebody|anyone|anybody)(?= [.?!] | $| (?:please|now|real|human|else|from|on|in|who|that|with|competent|capable|instead|at|here) )`,
  // what somebody is called is a name
  `(?<! (?:what|which|how|name|nickname) )(?:can|could|will|would) (?:you|u|one of you)(?: please| just| maybe){0,2} (?:call|phone|ring) (?:me|us)(?: back)?(?= [.?!] | $| (?:on|at|instead|today|tomorrow|now|later|tonight|back|when (?:you|somebody|someone)|[0-9+][0-9]{2,15}) )`,
  `(?:can|could|will|would) (?:you|u)(?: please| just){0,2} give (?:me|us) an? (?:quick )?(?:call|ring|callback|call back|phone call)(?! (?:when|if|before) (?!you have a) )`,
  // nobody to be had
  `(?:get|reach|have|find) (?:to )?(?:anyone|anybody) (?:on (?:the )?(?:phone|line)|by phone|over the phone|to (?:talk|speak|answer|help|deal))`,
  `get ahold of ${link}${anyPerson}`,
  `(?:no|without)(?: any)? (?:(?:live|real|actual) )?(?:human (?:interaction|contact|service|help|support)|(?:person|people|humans?|agents?|reps?) to (?:speak|talk))`,
  `(?:like|want|need|prefer|rather)(?: to)? be (?:called back|phoned|contacted)(?= [.?!] | $| (?:please|by|about|on|at|today|tomorrow|asap) )`,
  // who decides
  `(?:is|are) (?:an?|any|one of your|some)(?: (?:real|live|human))? (?:agents?|representatives?|reps?|advisors?|colleagues?|operators?|specialists?|supervisors?) (?:free|available|online|around|there|on duty)`,
  // one of your trade: a pharmacist from your team
  `(?:can|could|would|will|may|need|want|like|prefer|get me)(?: to (?:speak|talk) (?:to|with))? an? (?!(?:discount|code|voucher|letter|list|mail|email|message|quote|parcel|refund|copy|ticket|invoice|shirt|jersey|reply|answer|response) )[a-z]{4,15} (?:from|on) your (?:team|staff|department)`,
  `(?:need|want|get me|give me) (?:real |actual |human )?(?:staff|people|humans|persons) (?:please )?not (?:an? |your |some )?(?:software|bots?|machines?|robots?|ai|computers?|chatbots?)`,
  `(?:rather|prefer to|easier to|better to|quicker to|like to) (?:just )?(?:ring|phone|call) (?:someone|somebody|you|your [a-z]{3,12})(?= [.!?] | $| (?:please|about|instead|than|is|and|directly) )`,
  `(?<=(?:^|[.!?]) )(?:(?:just|ok|okay|so|yes|then) ){0,2}(?:transfer|handover|hand over|escalate)(?: please| now| asap| already){1,2}(?= [.!?] | $)`,
  `(?<=(?:^|[.!?]) )(?:somebody|someone|a colleague|an agent|a person) from (?:the )?(?!(?:my|his|her|the) )[a-z]{3,15}(?: (?:team|department|dept|desk))?(?: please| now){0,2}(?= [.!?] | $)`,
  `(?:go|going|take|send|move|pass|push|bump|kick)(?: (?:me|us|this|it|that|on|further)){0,2} (?:up|higher up) (?:the|your) (?:chain|ladder|line|ranks|hierarchy)(?= [.?!] | $| (?:please|now|to|of|then) )`,
  `(?:move|put|take|pass|send|transfer|push|bump|get|connect) (?:me|us|this|it)(?: (?:up|on|over|through|straight)){0,2} to (?:the |your )?(?:second|2nd|next|third|higher|upper) (?:level|tier) (?:support|team|people|person)`,
  `(?:where is|where's|where can i find|i can't find|i don't see) (?:the|an?|your) (?:button|option|link|menu) (?:for|to) (?:speak|speaking|talk|talking|chat|chatting|contact|contacting|reach|reaching|get|getting) (?:to |with )?${soft}(?:${certainStaff}|someone|somebody)`,
  `how (?:many times|often) (?:do|must|should|have) i (?:have to |got to |need to |to )?(?:type|write|say|ask for|repeat|press) (?:an? )?${certainStaff}(?= [.?!] | $| (?:before|until) )`,
  `assign (?:someone|somebody|an? (?:(?:real|live|actual) )?${certainStaff}) to (?:my|this) (?:[a-z]{3,10} )?(?:case|ticket|issue|chat|request|problem|claim|complaint|account|file)`,
  `who(?:'s| is) the (?:manager|boss|supervisor)(?= (?:here|there|around|on duty|in charge) )`,
  `who(?:'s| is) (?:in charge|the (?:manager|person) in charge)(?: here| there| over there| of (?:this|complaints|support|refunds|customer [a-z]{2,12}))?(?= [.?!] | $)`,
  `(?:someone|somebody|anyone|person) (?:higher(?: up)?|above you|more senior|senior|with (?:some |more |real |actual )?authority|in (?:charge|authority|management))`,
  `(?:speak|talk|chat) (?:to|with) (?:an? |the |your )?(?:admins?|administrators?)`,
  `(?:agent|person|human|rep|representative|operator|manager|supervisor|advisor) to (?:talk|speak|chat|answer|respond|help me)(?: to| with)?(?= [.?!] | $| (?:please|now|about|me|us) )`,
  `(?:rep|reps|representative|operator|colleague|specialist|advisor|department)(?: that| who| whom)? (?:i|we) (?:can|could|may) (?:speak|talk|chat|call|contact|reach)`,
  `do you have (?:any |a |some )?(?:human|live|phone|telephone|real) (?:support|service|chat|assistance|help)`,
  `who (?:can|do|should|could) (?:i|we) (?:call|phone|contact|ring|reach)(?= [.?!] | $| (?:about|regarding|for) (?:this|it|that|my (?:order|refund|case|booking|complaint|issue|problem)|a (?:complaint|refund|problem)) )`,
)
/** One of theirs, named as somebody who is no machine. */
const oneOfYours = `(?:one of your (?:${ours}|engineers|(?:support|service|team|staff) [a-z]{2,12})|(?:an?|some|another|one) (?:(?:real|actual|live|living|human|proper) ){0,2}(?:person|people|human|human being|colleague|agent|advisor|specialist|supervisor|manager|member of (?:your )?(?:staff|team))(?: (?:of yours|(?:from|on|in|at) your [a-z]{2,15}))?|(?:someone|somebody)(?: (?:human|real|(?:from|on|in|at) your [a-z]{2,15})))`
const toIt = '(?:(?:at|into|over|through|with|of|on|to) ){0,2}(?:this|it|that|everything|things|my|the|me|us)'
/** What one of theirs is to do about it, said of them: "best if one of your colleagues takes a look at it with me". */
export const byOneOfYours = over(
  `(?:(?:best|better|good|great|nice|helpful|easier|easiest|ideal|lovely|happier|grateful|appreciate it|appreciated|love it|like it|prefer it) if|(?:rather|prefer|wish|want|need|like|love)(?: that| for)?|(?:prefer|rather|like it|wish) (?:if|that)|(?:appreciate|welcome)(?: it)?(?= having)) (?:having )?(?:maybe |perhaps )?${oneOfYours} (?:(?:could|can|would|to|please|just|actually|might|double|personally|properly) ){0,3}(?:tak(?:e|es|ing)|took|ha(?:ve|s|d)|look(?:s|ed|ing)?|go(?:es|ing)?|went|check(?:s|ed|ing)?|reads?|deal(?:s|t)?|handle[sd]?|review(?:s|ed|ing)?|sees?|saw|sort(?:s|ed)?|help(?:s|ed)?|explain(?:s|ed)?|walk(?:s|ed)?|talk(?:s|ed)?|call(?:s|ed)?|rang|rings?|step(?:s|ped)?|join(?:s|ed)?|decide[sd]?)(?! (?:been|home) )`,
  `${oneOfYours} (?:really |just |actually )?(?:needs to|has to|must|should|ought to|had better) (?:actually |really |please |just )?(?:(?:have|take) a (?:proper |good |quick |real )?look|take over|step in|(?:look|check|read|see|review|handle|deal|sort|fix|decide|go|take care) ${toIt})`,
  `(?:(?:is|would) (?:it be|it|there)(?: be)? (?:a |any )?(?:possible|way|chance)|can|could|may|might|must|should|please|like|want|need|needs|prefer|rather|possible|wish|way|chance)(?: (?!(?:not|never|don't) )[a-z']{1,15}){0,5} (?:be|get|gets|getting|(?:have|get|getting|having) (?:this|it|that|everything|(?:my|the|our) [a-z]{2,15}(?: [a-z]{2,15})?)) (?:actually |properly |maybe )?(?:looked (?:at|into|over)|handled|sorted(?: out)?|dealt with|taken care of|taken over|fixed|resolved|explained|assessed|checked(?: over)?|reviewed|gone (?:through|over)|examined|investigated|decided) by (?:${oneOfYours}|someone|somebody|a human)(?! (?:first|before) )`,
  `(?:like|want|need|needs|prefer|rather|wish)(?: (?!(?:not|never|don't) )[a-z']{1,15}){0,5} (?:be|get|(?:have|get) (?:this|it|that|(?:my|the) [a-z]{2,15})) (?:read|seen|opened|judged|answered) by (?:${oneOfYours}|someone|somebody|a human)`,
  // the number to ring, and to ring it
  `(?:what is|what's|have|give me|need|find|get|know|send|send me|where is|where's|got|is there|tell me|dm me|looking for|after|want)(?: me)? (?:a |the |your |an )?(?:(?:phone|telephone|tel|contact|direct|local|free|right|correct) ){0,2}(?:number|line) (?:for|of|to) (?:your |the )?(?:customer (?:services?|support|care)|(?:tech |technical )?support|helpline|helpdesk|help desk|call cent(?:er|re)|your [a-z]{2,15} (?:team|department|desk))`,
  `(?:phone|telephone|contact) number (?:for|of|to) (?:your |the )?(?:complaints|billing|claims|head office|refunds|returns)`,
  `(?:want|need|like|rather|prefer|trying|able|can i|could i|may i|let me|possible)(?: to)? (?:just )?(?:ring|phone|call|dial) (?:someone|somebody|a person|a human|an actual person|a real person)(?= [.?!] | $| (?:about (?:this|it|that|my)|please|instead|there|at your|from your|to (?:sort|discuss|complain|fix|talk|explain|get this)|in (?:your|customer|support)) )`,
)
/** Begins a clause of its own, so that a "don't" before it says nothing about it: do you have humans; not with a bot. */
const apartFrom = over(
  "(?:don't|do not) want (?:a|an|this|any|another) (?:stupid |dumb |damn )?(?:bots?|robots?|machines?|computers?|ai|chatbots?)(?= [.?!] | $)",
  `(?:do you have|(?:are|is|isn't|aren't) there)(?: also)? ${soft}(?:agents?|representatives?|reps?|operators?|managers?|supervisors?|specialists?|advisors?|colleagues?)(?= [.?!] | $| (?:there|available|around|about|free|online|or|who|that|i|we|to) )`,
  // "is there a human on the other end" asks what we are, not for one
  `(?:do you have|(?:are|is|isn't|aren't) there)(?: also)? ${soft}(?:humans?|human being|persons?|real people|people)(?= (?:available|around|free|online|working|(?:(?:who|that) )?(?:i|we|can|could|may|might|would|will|to|works?|helps?|answers?)) )`,
  `(?:is|isn't) there (?:anyone|anybody|someone|somebody)(?: else)? (?:there |here |available |around )?(?:who|that) ${dressed}(?:can|could|might|may|does|knows|understands|would|will|is able|has)`,
  `(?:don't|do not|not|no longer|won't|refuse to|hate|sick of|tired of|fed up with|done|enough of|stop|rather not) ${gap(2)}(?:speak|talk|chat|talking|speaking|chatting|deal|dealing|interact) ${gap(2)}(?:a |an |this |some |stupid |any |your )*${machine}`,
  `(?:don't|do not|not|no longer|won't|will not|refuse to|hate|sick of|tired of|fed up with|done|enough of|stop|rather not) ${gap(2)}(?:typing|type|writing|write|explaining|explain|describing|describe|telling|tell|spelling|spell|repeating|repeat) (?:(?!(?:how|what|why|when|if|that) )[a-z']{1,15} ){0,4}?(?:to|for|with|into) (?:a |an |this |some |stupid |dumb |your |another |any )*${machine}(?= [.?!] | $| (?:again|any ?more|any longer|please|instead|all over) )`,
  `(?<! (?:i'm|i am|you're|you are|it's|is|are|was|be) )(?:not|no more|no|skip|without|bypass) (?:a |the |this |some )?(?!(?:recordings?|programs?|scripts?) )${machine}(?: please| thanks)*(?= [.?!] | $)`,
)
export const apart: Patterns = { ...apartFrom, isOfSentence: true }
export const apartRefused =
  / (?:if|whether|are you|you're|is this|it's|is it|are|is|was|(?:i'm|i am|we're|we are) (?:(?:a|an|actually|really|just|still) ){0,2}(?:(?:real|human|actual|living) ){0,2}(?:person|people|humans?|human being|customers?)(?: here| and)?) $/
/** "It is still not there get me a person": what is not so, and no wish. */
const state =
  '(?:there|here|working|helping|helpful|fixed|solved|resolved|done|right|true|good|enough|fair|acceptable|ok|okay|funny|happy|satisfied|delivered|arrived|come|came|received|refunded|sure|correct|useful|clear|answered|understanding|possible|available|help|work|worked|fix|solve|answer|understand|arrive|get it|it|that|this)'
const negated = `(?:(?:don't|do not) (?:think|believe|suppose) (?:that )?(?:i|we) (?=need|want|have|should|must|would|will|$)|(?:don't|do not|didn't|not|never|no longer) (?!(?:know|have any) |(?:(?:yet|at all|really|very|the case|what i (?:asked|want|need)|me|my [a-z]{2,12}) ){0,1}${state} $)|without |instead of |rather than |no need |stop )${reach(4)}`
/** Asked is whether it takes a person, or whether there will be one some day. */
const whetherNeeded =
  '(?:(?:(?<!(?:how|where|who|when|whom|what) )(?:do|must|should|would|will) (?:i|we|customers|people|guests) (?:(?:really|still|actually|also|always|even|first) ){0,1}(?:(?:have|need) )?|(?:is it|will it be) (?:really |still )?(?:necessary|required|mandatory|compulsory) |will (?:i|we) (?:(?:still|then|also|ever) )?be (?:able|allowed) )(?:to )?$)'
/** Who runs a bot of their own asks what it can do: "can our bot …", "how do my customers get …". */
const theirBot =
  '(?:can|could|does|do|will|would|should|lets?|want|need) (?:our|my|the|your|a) (?:ai )?(?:bots?|chatbots?|widgets?|flows?|customers?|users?|visitors|clients|shoppers)(?: (?:get|be|automatically|also|to)){0,2}'
/** What a button says, what a call costs, what happens if. */
const spokenOf =
  ' (?:(?:says|said|states|stated) (?:to|(?:that )?(?:i|you) (?:should|must|can))|(?:fees?|costs?|charges?|charged|price) (?:to|for|of)|(?<!(?:best|better|good|great|nice|easier|it|possible) )if (?:i|we)) (?:just |simply |please )?$'
export const refused = new RegExp(
  `(?: (?:${negated}|(?:is this|is it|am i|was i|are you|you're|i am|i'm) (?:a |an |really |actually )?)| (?:bots|robots|machines|people|they|(?<!(?:can|could|may|might) )(?:he|she)|do you|did you|did|has|had|(?<!(?:how|where|when|why|what|who) )do i|${theirBot}) )$| ${whetherNeeded}| (?:thanks|thank you) for (?:having|letting|getting) (?:[a-z']{1,15} ){0,3}$|${spokenOf}`,
)
/** Of talking, also: not when it is done, or done by somebody else; "it is best if I speak to somebody" is a wish. */
export const talkRefused = new RegExp(
  `${refused.source}|(?: (?:hand|transfer|route|pass|forward|assign|move|send|escalate) (?:an?|our|every|each|any|their) $)|(?: (?:had|enjoyed|after|following|during) (?:an?|my|our|the|that) (?:[a-z]{2,12} ){0,2}$)|(?: (?:does|do|did|will|can|could|would|should) (?:this|that|the|it|these|your) (?:${thing}|speakers?|thermostats?|hubs?|lights?|locks?|watch|sensors?|alexa|plugs?|thing|gadget|headset)? ?(?:to )?$)|(?: (?:you|already|spoke|talked|did you|do you|my [a-z]{2,15} (?:will|would|is going to|went to|had to)|(?<!(?:how|where|who|when) )do i|did i|will i|(?<!(?:best|better|good|great|nice|easier|faster|quicker|prefer it|like it) )(?:if|whether) (?:i|we|i'm|i am)) (?:to )?)$`,
)
export const refusedAfter =
  /^ (?:costs?|means?|button|feature|as an? (?:present|gift|surprise|souvenir|thank you|reward|prize)|for (?:christmas|(?:his|her|their) birthday)|(?:who|that) (?:lives|loves|likes|bought|ordered|collects|died)|living (?:in|at|near)|(?:when|once|if|as soon as|before|until) (?:they|he|she|it|you|they're|he's|she's|it's|you're|the [a-z]{2,12}) (?:(?:are|is|get|gets|have|has|come|comes) )?(?:(?:about to|almost|nearly|just|to|at) )?(?:arrives?|arrived|arriving|here|outside|nearby|close|downstairs|there|deliver|delivers|delivering|my|the (?:door|gate|building|house|address))|(?:on|upon|before) (?:arrival|arriving|delivery|delivering)|samples?|value|values|image|picture|selection|example|if needed|if necessary|if i need|earlier|yesterday|last|behind|on the other|inside|typing|responding|i'm talking|i am talking|am i) /

/** "useless, phone me on 0161 496 0000": theirs to do, when nobody else is named in the clause. */
export const callMe = over(
  '(?:call|phone|ring|reach|contact) (?:me|us)(?: back)? (?:on|at) (?:(?:my|this) (?:mobile|cell|landline|number|phone)|[0-9+][0-9]{2,15})',
)
export const callMeRefused =
  /^(?! (?:(?:please|pls|just|then|so|and|or|but|ok|okay|hi|hello|someone|somebody|can|could|would|will|may|should|you|better|rather|instead|asap|now) ){0,6}$)/
