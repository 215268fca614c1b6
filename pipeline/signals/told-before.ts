import type { Language } from './language.ts'
import { flag } from './lexicon.ts'
import type { Line, Span } from './line.ts'
import { findUnless, gap, over, type Patterns, reach } from './patterns.ts'
import { french, german, spanish } from './told-before-elsewhere.ts'

const said = '(?:told|said|gave|given|explained|mentioned|provided|answered|specified|described|stated)'
/** What was said: not to somebody else, and not "I just said hello". */
const object =
  '(?:you|u|ya|your|that|this|it|them|all|my|everything|what|which|the (?:bot|other|previous|first|last|agent|machine|information|info|details|answer|number|name|code|id)|so|[0-9]{1,12}|[.!?])'
const sent = '(?:sent|entered|typed|shared|wrote|written|submitted)'
const ownPiece =
  '(?:that to you|it to you|you (?:my|the|that|this|it|all)|my [a-z]{2,16}|the (?:information|info|details|code|number|id|order number|answer))'
/** "I've said this already", however it is put. */
const once =
  '(?:told|said|gave|given|explained|mentioned|provided|answered|specified|described|stated|typed|entered|written|wrote|sent|shared|submitted|covered)'
const machine =
  '(?:the|your|this|that|our) (?:(?:ai|virtual|chat|online|automated|stupid|dumb|silly|support) )?(?:bot|chatbot|robot|assistant|machine|ai)'
const nth =
  '(?:second|third|fourth|fifth|sixth|tenth|hundredth|thousandth|millionth|umpteenth|nth|2nd|3rd|4th|5th|[0-9]{1,4}th)'
/** What is asked for again. */
const asked = "(?:for |about )?(?:[a-z0-9']{1,16} ){0,6}?"
/** Apart, since an engine reads a pattern of more than 20,000 characters slowly. */
const askedAgain = over(
  `(?<=^ (?:(?:and|but|so|hi|hello|look) )?)(?:already )?asked (?:you )?(?:this |that |it |for this |for that |about this |the same (?:thing |question )?)?(?:twice|(?:two|three|four|five|several|many|multiple|[2-9]) times|already|before)`,
  `(?:you're|you are|your bot is|the bot is|now you|why are you|it's|it is) (?:now |again |still |just )?asking (?:me |us )?${asked}(?:(?:a|for a|for the|the) ${nth} time|(?:yet )?again(?= [.!?] | $| (?:and|when|even|although|after|even though) ))`,
  `(?:you|they) (?:just )?asked (?:me |us )?(?:for )?(?:my|the|this|that) (?:[a-z0-9']{1,16} ){0,4}?again (?:and )?(?:i|we)(?:'ve| have)? (?:just|already)`,
  `why (?:do|does|would|must|are) (?:you|it|they|your bot|the bot|your (?:team|staff|colleagues)) (?:keep|still|always|constantly|keep on) asking(?! (?:for (?:tips?|donations?|reviews?|ratings?|feedback|money)|customers|people|everyone) )`,
  `(?<=^ (?:(?:no|but|and|again|look) )?)its? (?:all |already |right )?(?:there )?in (?:my|the) (?:(?:very )?first|last|previous|earlier|initial|original) (?:message|mail|email|question)`,
)
const english = over(
  `(?:i|we)(?:'ve| have)? (?:already |just )?${once} (?:you )?(?:it|this|that|all this|all that|all of this|this info|this information|that info|that information|everything|the same thing)(?: [a-z]{2,12}){0,2} (?:already|before|earlier|previously|twice|three times|several times|many times|a hundred times|multiple times|over and over|again and again)`,
  `(?:i|we)(?:'ve| have)? (?:already )?(?:repeated|explained|said|told) (?:it|this|that|myself|everything|my [a-z]{2,15}|the [a-z]{2,15})(?: again)? (?:to|over and over|again and again) ?(?:(?:two|three|four|five|six|several|many|multiple|other|different|every|all|[2-9]) (?:people|agents|persons|times|of you|colleagues|representatives|reps|other)|(?=[.!?] | $))`,
  `(?:we|i)(?:'ve| have)? (?:been|already went|already gone|already been|went) through (?:this|that|it|all this|all of this)(?= [.!?] | $| (?:already|before|earlier|yesterday|twice|with) )`,
  `(?:we|i)(?:'ve| have)? already (?:covered|discussed|settled|established|talked about|went over) (?:this|that|it)`,
  `(?:stop|quit|why|you|keep) asking(?: me)? (?:the same|for the same|this same|these same) (?:questions?|things?|info|information|details)`,
  `same question (?:as|like) (?:i (?:asked )?)?(?:before|earlier|above|last (?:time|week|month|night|friday|monday)|yesterday|this morning|the other day)`,
  `(?:have|has|want|going|need|like)(?: to)? (?:repeat|explain|say|tell you|type|go through|go over|enter|give you) (?:it|this|that|myself|everything|all this|all of this|it all|this all|my [a-z]{2,15})(?: all)? (?:again|twice|once more|over again|a second time|one more time)(?! (?:after|when|if|once|before|in the|for (?:the|each|every)|each|on) )`,
  `(?:i|we) (?:gave|sent|wrote|typed|told|mentioned|provided|entered|stated) ${gap(4)}(?:at the (?:very )?(?:start|beginning|top)|in the (?:first|previous|last|beginning)(?: place)?|a minute ago|a moment ago|a few minutes ago|earlier in (?:this|the) chat)`,
  '(?<=^ )(?:told|said|gave|answered|sent|explained) (?:you )?(?:it |that |this |all that )?(?:already|before|twice|earlier)(?= [.!?] | $| [a-z])',
  `(?:do i (?:really |seriously |actually |honestly )?(?:have|need) to|must i) (?:repeat|say|explain|type|tell you) (?:this|it|that|everything|myself|all)(?: (?:again|over|twice|once more|all over)| [?])`,
  `(?:i|we)(?:'ve| have)? (?:already )?(?:explained|told|said|gave|given|described) (?:this|it|that|everything|all of this|all this|all that) to (?:the|your|another|a different|one of your) (?:last|previous|other|first|agents?|colleagues?|bot|representative|different|guy|lady|team|support|man|woman)(?: (?:yesterday|last week|this morning|today|on the phone|before|already))?`,
  '(?<=^ )told (?:the|your) (?:last|previous|other|first)(?= )',
  '(?<=^ )again [.] (?:order|booking|ticket|account|customer|case) (?:number |no |id )?(?:is )?[a-z]{0,3}[0-9]{2,14}',
  '(?<=^ )again [.] (?:my|the|i|it|its|it is)(?= )',
  'as per my (?:last|previous|earlier|first) (?:message|e-?mail|mail)',
  '(?<=^ )for the (?:very )?last time',
  `(?:i|we)(?:'ve| have)? (?:already |now )?(?:uploaded|attached|submitted|filled (?:in|out)|entered|completed|emailed|sent) (?:(?!(?:money|payment|payments|cash|funds|dollars|euros|pounds|rent|order|orders|for|from) )[a-z0-9']{1,20} ){1,5}?(?:twice|(?:two|three|four|five|six|several|many|multiple|[2-9]) times)(?= [.!?] | $| (?:now|already|and|but|so|before|today|this) )`,
  'how many more times',
  '(?<=^ )read my messages?(?= [.!] | $)',
  `i must have (?:said|told|explained|repeated|written) (?:it|this|that|you|myself)`,
  "(?<=^ )(?:please |just )?scroll up (?:(?:the|my|your) (?:[a-z]{2,12} ){1,2}(?:is|are|was|were) (?:already |all |right |just )?(?:there|here|above|up there|in the|written)|it's (?:all |already )?(?:there|above|in|written)|i (?:already |just )?(?:wrote|said|sent|gave|told|typed|answered)|everything)",
  `(?:i|we)(?:'ve| have)? (?:already |now )?(?:sent|given|gave|emailed|e-mailed|uploaded|submitted|provided|shared|forwarded) (?:you|u|your [a-z]{2,12}) (?:(?!money |payment |payments |cash |funds |dollars |euros |pounds |amount |rent |order |orders |from |for )[a-z0-9']{1,20} ){1,5}?(?:twice|(?:two|three|four|five|six|several|many|multiple|[2-9]) times|[2-5]x)(?= [.!?] | $| (?:now|already|and|but|so|before|today|this|since) )`,
  `(?:i|we)(?:'ve| have)? (?:already |now |just )?(?:explained|told|said|repeated|described) (?:(?:this|that|it|everything|all this|all of this|my [a-z]{2,15}|the (?:[a-z]{2,15}|whole thing)) )?(?:to )?(?:(?:at least |about )?(?:two|three|four|five|six|several|some|many|both|all|[2-9]) of (?:you|your|them|the)|(?:two|three|four|five|six|several|many|multiple|[2-9]) (?:different |other |of your )?(?:people|agents|persons|colleagues|representatives|reps|advisors|operators))`,
  `(?:explain|tell|begin|start)(?: (?:it|this|everything|all|over|again|you|my [a-z]{2,12}|the [a-z]{2,12}|whole story)){0,3} from (?:zero|scratch|the (?:very )?beginning|square one) (?:again )?(?:with|to|for) (?:you|every|each|another|a new|yet|someone|somebody)(?= )`,
  `(?:have|having|had|need|want|going|made|makes?|making) (?:me )?(?:to )?explain (?:it |this |everything |all |my [a-z]{2,12} ){0,2}(?:all )?(?:over )?from (?:zero|scratch|the (?:very )?beginning)(?= [.!] | $| (?:again|every|each) )`,
  '(?<=^ )(?:please )?scroll up(?= [.!?] | $| (?:please|and|to) )',
  '(?:i|we) told (?:you|u)(?= $| [.!?] )',
  'you already have (?:my|that|this|it|all|the) (?:number|info|information|details|address|name|e-?mail|order|id|data|account|photos?|receipt)',
  'you already have (?:that|this|it|all that|all this)(?= [.!] | $)',

  // it is there already
  `(?:it's|it is|that's|that is|this is|all|is) (?:all )?(?:already )?in (?:the|my) (?:first |last |previous |earlier |other )?(?:messages?|mails?|e-?mails?|chat) (?:that )?(?:i|we)(?:'ve| have| just| already){0,2} (?:sent|wrote|typed|written)`,
  `you (?:should |must |do )?(?:have|got|know)(?: all)? (?:my|that|this|the|our) (?:[a-z]{2,12} ){0,2}already(?= [.!?] | $)`,
  `(?:that's|that is|it's|this is) (?:exactly |literally |what )?(?:exactly |literally )?what i(?:'ve| have)? (?:just |already |literally )(?:said|told you|asked|wrote|typed|sent|explained|answered)`,
  `(?<=^ )(?:(?:and|ok|well|no|yes) )?(?:once again|again)(?: [.!])? (?:(?:no|yes|sorry) (?:[.!] )?)?(?:i|my|it|it's|its|the|we|there|nothing) (?!(?:want|would|need|forgot|like|am|thank) )(?:[a-z0-9']{1,20} ){0,3}(?:not|didn't|don't|can't|never|isn't|doesn't|haven't|is|was|won't|no)`,
  `i(?:'m| am) (?:just |only |always )?(?:repeating|explaining|telling you|saying) (?:myself|the same(?: thing)?|everything|it (?:again|over)|this (?:again|over)|that again)(?! (?:so|to be) )`,
  `(?:hate|tired of|sick of|fed up with|don't want|do not want|not going|not gonna|refuse|done|annoying|having|made) (?:to )?(?:having to |have to |be )?(?:repeat|repeating|explain|explaining|say|saying|tell|telling)(?: (?:you|to))? (?:myself|everything|it all|it|this|that|all this|all of this|all that|the same|the whole)(?: [a-z]{2,12}){0,3}(?: (?:again|over|all over|every time|over again|twice|once more|each time)(?= [.!?] | $| (?:again|to|and|just) )|(?= [.!?] | $))`,
  `(?:i|we)(?:'ve| have)? (?:been asked|had to (?:answer|explain|say|repeat|type)|answered|replied to|responded to) (?:this|that|it|the same|these|those|all this|all that)(?: [a-z]{2,12}){0,2} (?:already|before|[0-9]{1,2} times|(?:two|three|four|five|several|many|multiple|a few) times|twice|again)`,
  `(?:we|you and i)(?:'ve| have)? (?:already )?(?:discussed|covered|talked about|spoken about|settled|had|established) (?:this|that|it|all this)(?: [a-z]{2,12})? (?:already|before|earlier|twice)`,
  `(?:i|we)(?:'ve| have)? (?:literally |just |already ){0,2}${once}(?: (?:to )?(?:you|u))? (?:that|this|it|the|my|all)(?: [a-z]{2,14}){0,3} (?:(?:[0-9]{1,3}|a|an|one|two|three|five|ten|a few|few|couple of|some) (?:seconds?|minutes?|mins?|moments?|messages?|lines?|hours?) ago|a second ago|just now|right above)`,
  'asked and answered',
  'you asked (?:[a-z]{2,8} )?(?:and|but) i (?:already |just )?(?:answered|told|said|gave)',
  `(?<=^ )(?:it's |this is |that's )?(?:the )?${nth} time now(?= )`,
  "(?:shouldn't|should not) (?:have|need) to (?:repeat|explain|say|tell) (?:it|this|that|myself|everything|all this|my [a-z]{2,10}|the [a-z]{2,10})(?: [a-z]{2,10})?(?: again)?",
  'how (?:often|many times) (?:do|must|should|will) (?:i|we) (?:have to |need to )?(?:spell|type|enter|send|write|give you|confirm)(?! (?:it |this |that )?(?:a|per|each|every) )',
  `(?:i|we)(?:'ve| have)? already (?:told|gave|given|explained|said) (?:this|that|it|these|those|them|my|the|all)(?: [a-z]{2,12}){0,2} to (?:the|your|another|a) (?:guy|lady|person|man|woman|one|colleague|agent|team)`,
  `you (?:just |already |literally )?asked (?:me )?(?:for |about )?(?:that|this|it|the same|my) (?:[a-z]{2,12} ){0,3}(?:ago|earlier|before|already|at the start|at the beginning)`,
  'i did (?:already |just )?(?:mention|say|tell you|give you|explain|answer)(?! (?:hello|hi|thanks|thank|no to|yes to) )',
  `you(?:'ve| have)? (?:have|got|had) (?:my|all my|the|our|this|that) ${gap(3)}(?:in (?:the|this) chat|on file|here|there|in your (?:system|records?)) already`,
  '(?:make|making|made) me (?:have to )?(?:repeat|say|explain|type|tell) (?:it|this|that|everything|myself|all|you)',
  `(?:stop|quit|keep|keeps|kept) asking (?:me )?(?:for|about|the|this|that|to)(?: [a-z]{2,14}){1,4} (?:you (?:already )?(?:have|got|know) (?:it|that|this|them|my)|i(?:'ve| have)? (?:already |just )?(?:gave|given|told|sent|said|answered|provided))`,
  `(?<=^ )(?:(?:no|and|but|yes|ok) )?i said (?:the |on |at |for |in |it's |its |it was )?(?:[0-9]{1,4}(?:st|nd|rd|th|am|pm)?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|yesterday|today|no|yes|red|blue|green|black|white|large|small|medium|[a-z]{2,12} not [a-z]{2,12})(?= [.!] | $)`,
  `(?:read|see|check|look at|scroll to) (?:again )?(?:what|everything|all|the message|the messages|the mail)(?: that)? i(?:'ve| have)? (?:just |already |previously )?(?:said|wrote|told you|sent|typed|written|posted|explained)`,
  `(?:i|we)(?:'ve| have)? (?:already |just )?(?:gone|been|went|run|walked) (?:you )?through (?:this|that|it|all this|all of this|all that|everything)`,
  `(?:did|do|didn't|don't) (?:you|we) (?:even )?(?:not )?(?:already )?(?:have|had|do|did) (?:this|that) (?:conversation|discussion|question) (?:already|before|earlier)`,
  `(?:same|that) (?:question|thing|info|information|details) (?:again|over and over|every time|as before|twice)`,
  `(?:i|we)(?:'ve| have| did| had)? (?:already|just|literally just|clearly) ${said} (?!(?:it to (?:my|him|her)|that to (?:my|him|her)|my (?:wife|husband|boss|bank|mother|father|friend|partner)) )${object}`,
  `(?:i|we)(?:'ve| have)? (?:already|just) ${sent} ${ownPiece}(?! (?:money|cheque|check|payment|funds|package|letter))`,
  `(?:i|we)(?:'ve| have)? (?:already )?told (?:you|u|the bot|your bot|the machine|this bot) (?:already|before|that|this|earlier|twice|my|the|all|what|last|it|them|to|about|once|everything|so|when|[0-9]{1,3}|i (?:want|need|don't|can't|have|would|did|said)|[.!?])`,
  `(?:i|we)(?:'ve| have)? (?:gave|given) (?:you|u) (?:my|that|this|it|all|them|the (?:information|details|number|name)) ${reach(3)}(?:already|before|twice|earlier|[.!?])`,
  `(?:[.!?]|well|but|because|no|yes) (?:already|just) (?:told|gave|said|answered) (?:you|u|that|this|it)`,
  `(?:like|as) (?:i|we)(?:'ve| have)?(?: already| just| previously)? (?:said|told you|mentioned|explained|stated|wrote|indicated|described)(?! (?:i|we) (?:would|will|was|am|might|could|should) )(?: before| above| earlier| already)?`,
  `as (?:previously |already )?(?:mentioned|stated|explained|indicated|described)(?: (?:before|above|earlier|already|previously|in my))?(?! (?:on|in|by|at|under|here|there|to|online|below|from) )`,
  `(?:i|we) (?:already )?said(?: already| before| earlier)? (?:[.!?]|that already|that before)`,
  "that's what i (?:just |already )?(?:said|told you|asked|wrote)",
  `(?:[a-z0-9']{1,20} ){2}(?:i|we) said(?= $)`,
  "(?:didn't|haven't) i (?:just |already )?(?:say|said|tell|told|give|given|answer|answered|explain|explained)",
  'what did i (?:just )?(?:say|tell you)',
  '(?:i|we) (?:already|just) did(?= $| [.!?])',
  '(?:i|we) (?:already |just )?said (?:that )?(?:my|the) (?:[a-z]{2,20} ){0,2}(?:number|id|name|code|address|date|amount|account|order|e-?mail|city|time) (?:is|was)',
  `you(?:'ve| have)? (?:already|just) (?:asked|have|got|know|asked me|asked for) (?:me )?(?:that|this|it|my [a-z]{2,16}|for (?:that|it|my [a-z]{2,16}))(?! in (?!the |my |your ))`,
  'how many (?:more )?times (?:do|must|should|have|did|will|would|am) (?:i|we)',
  `(?:have to|having to|need to|must i|do i|made to|keep|tired of|hate|sick of|stop making me) (?:have to |keep )?(?:repeat(?:ing)?|say(?:ing)?|tell(?:ing)?|explain(?:ing)?|giv(?:e|ing)|enter(?:ing)?|typ(?:e|ing)) (?:myself|this again|it again|you again|that again|the same thing|everything again|again|you ${reach(4)}again|my ${reach(3)}again)(?! (?:after|when|if|once|before|in the|for (?:the|each|every)|each|on) )`,
  'i keep (?:saying|telling you|repeating|having to|asking you|explaining)',
  `(?<=^ (?:(?:please|and|so|ok|no|now|again|look) )?|[.!?] )for the ${nth} time(?! (?:this|in|since|today|that|it|on|at|running|within) )`,
  `(?:ask|asking|tell|telling|say|saying|explain|explaining|type|typing|repeat|repeating|write|writing|give|giving) ${gap(3)}for the ${nth} time`,
  `${nth} time (?:that )?(?:i|i've|i'm|we|we've)(?: (?:have|had|am|now|already|been|to|had to|just)){0,3} (?:tell|told|telling|say|said|saying|ask|asked|asking|explain|explained|explaining|write|wrote|writing|written|type|typed|typing|repeat|repeated|repeating|give|gave|giving|given|answer|answered|answering|send|sent|sending|contact|contacted|contacting|call|called|calling|message|messaged|messaging|report|reported|mention|mentioned|enter|entered|provide|provided|chat|chatting|try to (?:tell|explain|say))`,
  'once again my [a-z]{2,20}',
  "(?:[.!?]) again (?:my [a-z]{2,20} (?:is|was|number)|it's|it is|the answer is|i (?:want|need|said))",
  `(?:i|we)(?:'ve| have)? (?:already )?asked (?:you )?(?:this |that |for this |for that )?(?:already|before|twice|three times|several times|many times|[2-9] times)`,
  `(?:i|we)(?:'ve| have)? (?:already |just )?(?:went|gone|been) over (?:this|that|it|all of this)`,
  `(?:i|we)(?:'ve| have)? (?:already )?told (?:your|the other|the previous|the last|the first|another) (?:agent|bot|colleague|guy|lady|person|representative|operator|one)`,
  `(?:i|we)(?:'ve| have)? (?:already )?(?:told|said|explained|repeated|given|gave|answered|mentioned) ${gap(5)}(?:twice|(?:two|three|four|five|six|ten|hundred|thousand|million|dozen|many|several|multiple|countless|(?:dozens|hundreds|loads|lots|plenty|bunch) of|couple of|few|[0-9]{1,4}) times|[2-5]x)`,
  `(?:i|we) (?:said|mentioned|wrote|explained) (?:it|that|this|so) (?:earlier|before|above|already|previously)`,
  'i said (?:[0-9]{1,6}|[a-z0-9]{1,20}(?: [a-z0-9]{1,20})? not [a-z0-9]{1,20})',
  '(?:yes|yeah|no|but|well) i told you',
  '(?<=^ )already (?:said|told|gave|given|answered|explained)',
  "(?<=^ )again (?:it's|it is|my [a-z]{2,20} (?:is|was)|the answer is)",
  `you(?:'ve| have)? (?:already |just )?asked (?:me )?(?:that|this|it)(?: question)? (?:already|before|twice|earlier)`,
  "(?:didn't you|did you not|did you even) (?:hear|read|see) (?:me|what i|my)",
  '(?<! (?:can|could|should|may|do|did|must|if|when|shall|would|how) )i repeat (?:my|it|that|the|once|[.!?])',
  `(?:wrote|said|gave|stated|put|it's|that's|(?:that|it|this|which) was|(?<=[a-z0-9] )is) ${gap(2)}in my (?:first|last|previous|earlier|initial|original) (?:message|mail|email|question)`,
  'see (?:above|my (?:first|previous|last|earlier) (?:message|mail|answer))',
  'why (?:are|do|did|must|should) (?:you|i) (?:keep )?(?:asking|ask|say|have to (?:say|repeat|tell you)) (?:me |this |that |it |you ){0,3}again',
  'must i (?:say|repeat|tell|explain) [a-z]{2,12} (?:twice|again)',
  'how often (?:do|must|should) i (?:have to |need to )?(?:say|tell|repeat|explain|answer)',
  'same (?:answer|thing|as) (?:i said |as )?(?:before|earlier|above)',
  '(?:read|see|scroll up to|look at|check) (?:what i (?:just )?(?:wrote|said|sent|typed)|my (?:previous|earlier|last|first) (?:message|messages|answer)|my messages? above)',

  // to the bot
  `(?:i|we)(?:'ve| have)? (?:already |just |literally ){0,2}(?:told|gave|given|typed|explained|said|sent|written|wrote|described|entered|answered) (?:(?:it|that|this|all|of|them|everything|my|the|number|email|order|details|name|to|for|already|just|same|thing) ){0,5}?${machine}(?= [.!?] | $| (?:already|just|before|and|so|earlier|above|twice|now|do|why|all|that|this|my|everything|about|i) )`,
  `${machine} (?:already )?(?:has|have|got|asked|knows) (?:me )?(?:(?:all|of|for|about) ){0,2}(?:that|this|it|them|everything|my [a-z]{2,12}(?: number| address)?)(?: from me)? (?:already|before|just now|earlier)`,
  `do i (?:really |seriously |actually |honestly )?(?:have|need) to (?:type|explain|say|repeat|tell you|write|enter|give you) (?:(?:all|of|it|this|that|everything|my|the|whole|thing|number) ){1,4}?again(?= [.!?] | $| (?:now|here|to you|for you) )`,
  '(?:look|read|check|scroll)(?: a (?:bit|little))? (?:further|back|higher) up(?= [.!] | $| (?:in|please|and|to|the|where) )',
  "scroll up(?<! (?:can|can't|cannot|not|to|i|the|it) scroll up)(?= [.!] | $)",
  `(?<=^ )(?:(?:well|no|yes|but|ok|again) )?(?:it's|it is|that's|that is|they're|they are|everything's|everything is|all of (?:that|it) is|my [a-z]{2,12}(?: [a-z]{2,10})? is) (?:(?:all|already|right|just|literally|written|clearly|still|stated|there) ){0,3}(?:in (?:the|this|our) (?:chat(?: history| log)?|conversation|transcript)|further up|above)(?= [.!] | $| (?:already|where|just|i|please|scroll|look|you) )`,
  `you have (?:that|this|it|all that|all this|all of that|everything|my [a-z]{2,12}(?: number| address)?) (?:already |right )?in (?:the|this|your) (?:chat|conversation|transcript)`,
  `(?:i|we)(?:'ve| have)? (?:already |just )?(?:filled|typed|entered) (?:(?:all|of|it|that|this|everything|my|the|number|email|in|out) ){1,5}(?:at the (?:very )?(?:start|beginning|top)|when (?:i|we) (?:started|began|joined))`,
)
/** "if I just gave that to you", "you already said that", "sorry I gave you": no repeat. */
const refused = new RegExp(
  ` (?:if|would it help if|sorry|wish|thought|should i have|did|don't think|not sure|what|she|he|they|him|her) ${reach(2)}$`,
)
const wrong =
  /^ (?:(?:(?:on|over|by|in|via) (?:the |an? )?(?:phone|telephone|mail|e-?mail|letter|person|text) )?to (?:my|him|her|his|our|a friend)|a (?:try|go|shot)) |^ (?:[a-z']{1,20} ){0,4}(?:wrong|bad|incorrect|by mistake|yesterday|last week|at first) /
/** What was said before was kind: "as I said, thanks a lot". */
const kindly =
  /^ (?:(?:thanks|thank you|many thanks)(?!(?: [a-z0-9']{1,20}){0,8} (?:but|still|not|nothing|didn't|doesn't|isn't|can't|won't) )(?= )|no (?:problems?|worries|rush|hurry|trouble)(?= (?:at all|whatsoever|here|[.!]) | $)|you(?:'re| are| were| did|'ve been| have been| guys)(?: (?:all|an?|very|so|really|such|just|are|did|were)){0,3} (?:great|good|amazing|wonderful|brilliant|fantastic|excellent|awesome|helpful|kind|lovely)(?= ))/
const refusedAfter = new RegExp(`${wrong.source}|${kindly.source}`)

const patterns: Record<Exclude<Language, ''>, Patterns> = { en: english, de: german, es: spanish, fr: french }

/** Where the customer says that they said it already ("I already told you"), or null. @param back told of what is taken back */
export function findToldBefore(line: Line, language: Language, back?: (span: Span) => void): Span | null {
  if (language === '' || (line.flags & flag.told) === 0) return null
  const told = findUnless(line, patterns[language], refused, refusedAfter, back)
  return told ?? (language === 'en' ? findUnless(line, askedAgain, refused, refusedAfter, back) : null)
}
