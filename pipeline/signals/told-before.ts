import type { Language } from './language.ts'
import { flag } from './lexicon.ts'
import type { Line, Span } from './line.ts'
import { findUnless, gap, over, type Patterns, reach } from './patterns.ts'

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
const english = over(
  `(?:i|we)(?:'ve| have)? (?:already |just )?${once} (?:you )?(?:it|this|that|all this|all that|all of this|this info|this information|that info|that information|everything|the same thing)(?: [a-z]{2,12}){0,2} (?:already|before|earlier|previously|twice|three times|several times|many times|a hundred times|multiple times|over and over|again and again)`,
  `(?:i|we)(?:'ve| have)? (?:already )?(?:repeated|explained|said|told) (?:it|this|that|myself|everything|my [a-z]{2,15}|the [a-z]{2,15})(?: again)? (?:to|over and over|again and again) ?(?:(?:two|three|four|five|six|several|many|multiple|other|different|every|all|[2-9]) (?:people|agents|persons|times|of you|colleagues|representatives|reps|other)|(?=[.!?] | $))`,
  `(?:we|i)(?:'ve| have)? (?:been|already went|already gone|already been|went) through (?:this|that|it|all this|all of this)(?= [.!?] | $| (?:already|before|earlier|yesterday|twice|with) )`,
  `(?:we|i)(?:'ve| have)? already (?:covered|discussed|settled|established|talked about|went over) (?:this|that|it)`,
  `(?:stop|quit|why|you|keep) asking(?: me)? (?:the same|for the same|this same|these same) (?:questions?|things?|info|information|details)`,
  `same question (?:as|like) (?:before|earlier|above|last time)`,
  `(?:have|has|want|going|need|like)(?: to)? (?:repeat|explain|say|tell you|type|go through|go over|enter|give you) (?:it|this|that|myself|everything|all this|all of this|it all|this all|my [a-z]{2,15})(?: all)? (?:again|twice|once more|over again|a second time|one more time)`,
  `(?:i|we) (?:gave|sent|wrote|typed|told|mentioned|provided|entered|stated) ${gap(4)}(?:at the (?:start|beginning|top)|in the (?:first|previous|last|beginning)(?: place)?|a minute ago|a moment ago|a few minutes ago|earlier in (?:this|the) chat)`,
  '(?<=^ )(?:told|said|gave|answered|sent|explained) (?:you )?(?:it |that |this |all that )?(?:already|before|twice|earlier)(?= [.!?] | $| [a-z])',
  `do i (?:really |seriously |actually )?(?:have|need) to (?:repeat|say|explain|type) (?:this|it|that|everything|myself|all)`,
  `(?:i|we)(?:'ve| have)? (?:already )?(?:explained|told|said|gave|given|described) (?:this|it|that|everything|all of this|all this|all that) to (?:the|your|another|a different|one of your) (?:last|previous|other|first|agents?|colleagues?|bot|representative|different|guy|lady)`,
  '(?<=^ )told (?:the|your) (?:last|previous|other|first)(?= )',
  '(?<=^ )again [.] (?:my|the|i|it|its|it is)(?= )',
  'as per my (?:last|previous|earlier|first) (?:message|e-?mail|mail)',
  '(?<=^ )for the (?:very )?last time',
  'how many more times',
  '(?<=^ )read my messages?(?= [.!] | $)',
  `i must have (?:said|told|explained|repeated|written) (?:it|this|that|you|myself)`,
  '(?<=^ )(?:please )?scroll up(?= [.!?] | $| (?:please|and|to) )',
  '(?:i|we) told (?:you|u)(?= $| [.!?] )',
  'you already have (?:my|that|this|it|all|the) (?:number|info|information|details|address|name|e-?mail|order|id|data|account|photos?|receipt)?',

  `(?:i|we)(?:'ve| have| did| had)? (?:already|just|literally just|clearly) ${said} (?!(?:it to (?:my|him|her)|that to (?:my|him|her)|my (?:wife|husband|boss|bank|mother|father|friend|partner)) )${object}`,
  `(?:i|we)(?:'ve| have)? (?:already|just) ${sent} ${ownPiece}(?! (?:money|cheque|check|payment|funds|package|letter))`,
  `(?:i|we)(?:'ve| have)? (?:already )?told (?:you|u|the bot|your bot|the machine|this bot) (?:already|before|that|this|earlier|twice|my|the|all|what|last|it|them|to|about|once|everything|so|when|[0-9]{1,3}|i (?:want|need|don't|can't|have|would|did|said)|[.!?])`,
  `(?:i|we)(?:'ve| have)? (?:gave|given) (?:you|u) (?:my|that|this|it|all|them|the (?:information|details|number|name)) ${reach(3)}(?:already|before|twice|earlier|[.!?])`,
  `(?:[.!?]|well|but|because|no|yes) (?:already|just) (?:told|gave|said|answered) (?:you|u|that|this|it)`,
  `(?:like|as) (?:i|we)(?:'ve| have)?(?: already| just| previously)? (?:said|told you|mentioned|explained|stated|wrote|indicated|described)(?! (?:i|we) (?:would|will|was|am|might|could|should) )(?: before| above| earlier| already)?`,
  `as (?:previously |already )?(?:mentioned|stated|explained|indicated|described)(?: (?:before|above|earlier|already|previously|in my))?`,
  `(?:i|we) (?:already )?said(?: already| before| earlier)? (?:[.!?]|that already|that before)`,
  "that's what i (?:just |already )?(?:said|told you|asked|wrote)",
  `(?:[a-z0-9']{1,20} ){2}(?:i|we) said(?= $)`,
  "(?:didn't|haven't) i (?:just |already )?(?:say|said|tell|told|give|given|answer|answered|explain|explained)",
  'what did i (?:just )?(?:say|tell you)',
  '(?:i|we) (?:already|just) did(?= $| [.!?])',
  '(?:i|we) (?:already |just )?said (?:that )?(?:my|the) (?:[a-z]{2,20} ){0,2}(?:number|id|name|code|address|date|amount|account|order|e-?mail|city|time) (?:is|was)',
  `you(?:'ve| have)? (?:already|just) (?:asked|have|got|know|asked me|asked for) (?:me )?(?:that|this|it|my [a-z]{2,16}|for (?:that|it|my [a-z]{2,16}))`,
  'how many (?:more )?times (?:do|must|should|have|did|will|would|am) (?:i|we)',
  `(?:have to|having to|need to|must i|do i|made to|keep|tired of|hate|sick of|stop making me) (?:have to |keep )?(?:repeat(?:ing)?|say(?:ing)?|tell(?:ing)?|explain(?:ing)?|giv(?:e|ing)|enter(?:ing)?|typ(?:e|ing)) (?:myself|this again|it again|you again|that again|the same thing|everything again|again|you ${reach(4)}again|my ${reach(3)}again)`,
  'i keep (?:saying|telling you|repeating|having to|asking you|explaining)',
  'for the (?:second|third|fourth|fifth|sixth|tenth|hundredth|umpteenth|nth|2nd|3rd|4th|5th|[0-9]{1,3}th) time',
  "(?:second|third|fourth|fifth|tenth|umpteenth|nth|2nd|3rd|4th|5th) time (?:i|i've|i'm|that i|we)",
  'once again my [a-z]{2,20}',
  "(?:[.!?]) again (?:my [a-z]{2,20} (?:is|was|number)|it's|it is|the answer is|i (?:want|need|said))",
  `(?:i|we)(?:'ve| have)? (?:already )?asked (?:you )?(?:this |that |for this |for that )?(?:already|before|twice|three times|several times|many times|[2-9] times)`,
  `(?:i|we)(?:'ve| have)? (?:already |just )?(?:went|gone|been) over (?:this|that|it|all of this)`,
  `(?:i|we)(?:'ve| have)? (?:already )?told (?:your|the other|the previous|the last|the first|another) (?:agent|bot|colleague|guy|lady|person|representative|operator|one)`,
  `(?:i|we)(?:'ve| have)? (?:already )?(?:told|said|explained|repeated|given|gave|answered|mentioned) ${gap(5)}(?:twice|(?:two|three|four|five|six|ten|hundred|thousand|many|several|multiple|countless|[0-9]{1,4}) times)`,
  `(?:i|we) (?:said|mentioned|wrote|explained) (?:it|that|this|so) (?:earlier|before|above|already|previously)`,
  'i said (?:[0-9]{1,6}|[a-z0-9]{1,20}(?: [a-z0-9]{1,20})? not [a-z0-9]{1,20})',
  '(?:yes|yeah|no|but|well) i told you',
  '(?<=^ )already (?:said|told|gave|given|answered|explained)',
  "(?<=^ )again (?:it's|it is|my [a-z]{2,20} (?:is|was)|the answer is)",
  `you(?:'ve| have)? (?:already |just )?asked (?:me )?(?:that|this|it)(?: question)? (?:already|before|twice|earlier)`,
  "(?:didn't you|did you not|did you even) (?:hear|read|see) (?:me|what i|my)",
  'i repeat (?:my|it|that|the|once|[.!?])',
  `(?:wrote|said|gave|stated|put|it's|that's|(?<=[a-z0-9] )is) ${gap(2)}in my (?:first|last|previous|earlier|initial|original) (?:message|mail|email|question)`,
  'see (?:above|my (?:first|previous|last|earlier) (?:message|mail|answer))',
  'why (?:are|do|did|must|should) (?:you|i) (?:keep )?(?:asking|ask|say|have to (?:say|repeat|tell you)) (?:me |this |that |it |you ){0,3}again',
  'must i (?:say|repeat|tell|explain) [a-z]{2,12} (?:twice|again)',
  'how often (?:do|must|should) i (?:have to |need to )?(?:say|tell|repeat|explain|answer)',
  'same (?:answer|thing|as) (?:i said |as )?(?:before|earlier|above)',
  '(?:read|see|scroll up to|look at|check) (?:what i (?:just )?(?:wrote|said|sent|typed)|my (?:previous|earlier|last|first) (?:message|messages|answer)|my messages? above)',
)
/** "if I just gave that to you", "you already said that", "sorry I gave you": no repeat. */
const refused = new RegExp(
  ` (?:if|would it help if|sorry|wish|thought|should i have|did|don't think|not sure|what|she|he|they|him|her) ${reach(2)}$`,
)
const wrong =
  /^ (?:to (?:my|him|her)|a (?:try|go|shot)) |^ (?:[a-z']{1,20} ){0,4}(?:wrong|bad|incorrect|by mistake|yesterday|last week|at first) /

const german = over(
  `(?:habe|hab|hatte) ich (?:es |das |ihnen |dir |euch ){0,3}(?:doch |ja |nun |oben |vorhin |alles ){0,3}(?:schon|bereits|gerade|eben|oben|vorhin|mehrfach|mehrmals|zweimal|dreimal) (?:[a-z]{1,20} ){0,4}(?:gesagt|geschrieben|mitgeteilt|angegeben|erklart|genannt|geschickt)`,
  'ich (?:habe |hab )(?:es |das |ihnen |dir |euch ){0,3}(?:doch |ja |oben |vorhin |alles ){0,3}(?:schon|bereits|gerade|eben|oben|vorhin|mehrfach|mehrmals|zweimal|dreimal) (?:[a-z]{1,20} ){0,4}(?:gesagt|geschrieben|mitgeteilt|angegeben|erklart|genannt|geschickt)',
  'wie (?:ich )?(?:schon |bereits |vorhin |oben |eben ){1,2}(?:gesagt|geschrieben|erwahnt|erklart|angegeben|mitgeteilt)',
  `wie oft (?:soll|sollen|muss|mussen|darf|musste) (?:ich|wir) ${gap(5)}(?:erklaren|sagen|wiederholen|schreiben|erzahlen|angeben|nennen|mitteilen|beantworten)`,
  `wie oft (?:habe|hab) ich ${gap(5)}(?:gesagt|geschrieben|erklart|wiederholt|angegeben|erzahlt)`,
  '(?<=^ )(?:nochmals?|noch (?:ein)?mal|zum (?:zweiten|dritten|vierten|funften|letzten|hundertsten|wiederholten|x ten|xten) mal) (?:[.!] (?:meine?|die|der|das|es|ich|nein)|meine? [a-z]{2,25} (?:ist|lautet|war))',
  'ich wiederhole (?:mich|es|das|gerne?|nochmal|noch einmal|[.!])',
)
const spanish = over(
  'ya (?:se |te |le |les |os )?(?:lo |la )?(?:dije|he dicho|di|he dado|explique|he explicado|mencione|envie|habia dicho|comente|he comentado|he explicado|he mencionado|he repetido)',
  'como (?:ya )?(?:se |te |le |les |os )?(?:lo )?(?:dije|he dicho|mencione|he mencionado|explique|he explicado|comente|he comentado|indique|he indicado|escribi|senale)',
  'cuantas veces (?:mas )?(?:(?:te |se |le |les |os )?(?:lo |la )?(?:tengo|tenemos|debo|debemos|voy|hay)(?: a tener)? (?:que |de )?(?:repetir|decir|explicar|escribir|contar)(?:lo|la|les|le|te|se|selo|telo|oslo|me)?|(?:te |se |le |les |os )(?:lo |la )?(?:he dicho|he explicado|he repetido|dije|repito))',
  '(?<=^ )(?:otra vez|una vez mas|(?:lo |te lo |se lo )?repito|por (?:segunda|tercera|cuarta|quinta|enesima|ultima) vez) (?:[.!] (?:mi|el|la|es|no|quiero)|mi (?:[a-z]{2,20} ){1,4}es)',
)
const french = over(
  "(?:je |j'ai |j'avais )(?:vous |te |l'ai |l'avais |ai ){0,3}deja (?:dit|donne|explique|envoye|indique|fourni|mentionne)",
  "comme je (?:l'ai |vous l'ai |te l'ai |vous ai |ai )(?:deja )?(?:dit|explique|indique)",
  "comme (?:deja )?(?:dit|indique|mentionne|explique|precise) (?:plus haut|precedemment|auparavant|plus tot|deja|tout a l'heure)|comme deja (?:dit|indique|mentionne|explique|precise)",
  `combien de fois (?:encore )?(?:faut il|faudra t il|il faut|dois je|devrai je|vais je devoir|est ce que je dois|je dois)(?: encore)? (?:que je )?(?:vous |te )?(?:le |la |l')?(?:repete|dise|redise|explique|ecrive|repeter|dire|redire|expliquer|reexpliquer|ecrire)`,
  `combien de fois (?:(?:vous|te) l'ai je|je (?:vous|te) l'ai) (?:deja )?(?:dit|explique|repete)`,
  "(?<=^ )(?:encore une fois|une fois de plus|je (?:vous |te )?(?:le )?repete|pour la (?:deuxieme|troisieme|quatrieme|enieme|derniere) fois) (?:[.!] (?:mon|ma|le|la|c'est|je|non)|m(?:on|a) (?:[a-z]{2,20} ){1,4}est)",
)
const patterns: Record<Exclude<Language, ''>, Patterns> = { en: english, de: german, es: spanish, fr: french }

/** Where the customer says that they said it already ("I already told you"), or null. @param back told of what is taken back */
export function findToldBefore(line: Line, language: Language, back?: (span: Span) => void): Span | null {
  if (language === '' || (line.flags & flag.told) === 0) return null
  return findUnless(line, patterns[language], refused, wrong, back)
}
