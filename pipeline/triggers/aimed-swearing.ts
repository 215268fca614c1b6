import { eitherOver } from '../signals/patterns.ts'

/** At whom people swear: patterns over folded text in which every hidden word stands in plain letters. */

const praise =
  '(?:great|good|awesome|amazing|excited|brilliant|perfect|love|loved|nice|cool|fantastic|happy|legends?|beautiful|right|fast|quick|best|helpful|impressive)'
/** What belongs to the company, or is it. */
const service =
  '(?:answers?|excuses?|policy|policies|response|reply|replies|reasons?|company|companies|services?|bots?|chatbots?|fees?|charges?|support|apps?|websites?|sites?|pages?|portal|machine|robot|thing|things|products?|software|system|agents?|team|staff|reps?|people|delivery|hotel|airline|bank|shop|store|update|place|outfit|login|menu|offer|quality|helpdesk|hotline|call cent(?:er|re)|idiots?|liars?|thieves|morons?|joke|useless)'
const coarse =
  '(?:shit|shite|shitty|crap|crappy|crapola|bullshit|bullcrap|horseshit|horsecrap|dogshite?|ratshit|batshit|clusterfuck|bollocks|shitshow|shithole|bs)'
const quite =
  '(?:just|so|such|really|all|an?|total|totally|complete|completely|absolute|absolutely|utter|utterly|pure|pretty|fucking|some|still|again|full|of|load|loads|pile|piece|freaking)'

/** Said to somebody, or of the service. */
export const aimed = eitherOver(
  '(?:fuck|screw|damn) (?:you|this|off|your|it)|go (?:fuck|screw|f|eff) (?:yourself|yourselves|urself|off)|f (?:you|off)(?= [.!] | $| (?:guys|all|lot|people|too|then|bot|and your) )',
  `(?:you|your|ur|this|the|these|that)(?: (?:are|is|fucking|such|a|an|so|total|whole|stupid|dumb|all|full|of)){0,4} (?:fucking|damn|goddamn|bloody|shit|shitty|crap|crappy|bullshit|piece|asshole|assholes|bastards?|bitch)`,
  '(?:what|why|how|who|where|when) the (?:hell|fuck|f)',
  '(?:eat|eating) (?:shit|my ass)',
  '(?:ffs|for fucks sake) (?:just|stop|can|will|why|do|fix|cancel|answer|give|get|it|again|how|what|where|when|send|read|let|help|refund|you)',
  '(?:you|your|ur|these|those|bunch of|lot of|pack of)(?: (?:are|is|a|an|all|bloody|fucking|stupid|dumb|lying|useless|thieving|absolute|complete|total|greedy|little|guys|lot|people)){0,4} (?:scumbags?|scum|morons?|imbeciles?|jackass(?:es)?|wankers?|pricks?|cunts?|dickheads?|twats?|jerks?|douchebags?|dipshits?|dumbass(?:es)?|tossers?|arseholes?|fuckers?|fuckwits?|pissants?|schmucks?|bitches)',
  '(?:sacks?|pieces?|loads?|piles?|bunch|crock|heaps?|bucket|full) of (?:(?:fucking|total|complete|utter|absolute|lying|stupid) )?(?:shit|crap|bullshit|bollocks|horseshit|assholes|bastards|jackasses)',
  '(?:(?:kiss|bite|lick|shove it up) (?:my|your)|suck|sucks|my|a pain in (?:the|my)|up your) (?:ass|arse|balls)',
  'bullshit(?:ting|ted) (?:me|us)',
  `(?:bullshit|shite?|shitty|crappy|crap|bloody|damn|goddamn|damned|freaking|frigging|fricking|dumbass|jackass|half ?assed|(?:stupid|dumb|lazy|sorry|lame|shitty) ass) ${service}`,
  'son of a bitch',
  "(?:that's|it's|this is|what) (?:(?:total|complete|utter|absolute|pure|such|a|just|some) ){0,2}(?:bullshit|crap|shit|horseshit|bs)",
  // the verdict: "your support is utter crap", "complete shite"
  `(?:(?:you(?: guys| people| lot)?|they|your [a-z]{2,15}(?: [a-z]{2,15})?|(?:(?:this|that|the|these|those|customer) )?${service}|everything|this|that|it) (?:is|are|was|were)|you're|it's|that's|they're)(?: ${quite}){0,4} ${coarse}(?! loads? )`,
  `(?:absolute|total|complete|utter|pure|utterly|what an?|such an?) (?:load of )?${coarse}`,
  'wtf (?:(?:are|is|do|did|does|was|were) (?:you|this|that|your|it|going|wrong|up|happening|with)|you|your|guys|people)',
  `${coarse}(?: storm)? of an? ${service}`,
  '(?:get|got) your shit together',
  "(?:don't|doesn't|do not|didn't|couldn't|not) give a (?:shit|fuck|damn|crap|rats? ass)",
  'go to hell',
  'piss off(?! my )',
  '(?:goddamn|damn|god damn) it',
  '(?:answer|give|send|refund|fix|return|cancel|read|deliver|ship|unlock|find|transfer|release|activate|open) (?:me |us |back ){0,2}(?:my|our) (?:damn|damned|goddamn|bloody|freaking|frigging|fricking|fucking|shitty) [a-z]{2,15}',
)

export const glad = new RegExp(
  ` hell (?:yeah|yes|yep|yea)(?= )| holy (?:shit|crap|hell|fuck)(?: [a-z']{1,12}){0,3} (?:worked|works|fixed|amazing|great|awesome|best|rock|fast|quick)(?= )| (?:fucking|damn|bloody|goddamn|holy shit|hell yeah|(?:bloody|fucking) hell)(?: [.!])?(?: that's| that is| so| is| was| this is| that was| you're)?(?: [a-z]{1,12})? ${praise}(?= )| (?:is|are|you're|it's) the shit(?= [.!] | $| (?:man|guys|thanks|love|lol) )`,
)

/** What makes such a praise bitter. */
export const soured =
  / (?:not|don't|didn't|doesn't|isn't|can't|won't|never|no|nothing|again|still|yet|but|if|except|at|broke|broken|slow|wrong|late|fail|failed|wasting|now (?:this|that|what|another|it's|my|you|they))(?= )/
/** Of those, what leaves no doubt. */
export const bitterly =
  / (?:again|still|broke|broken|slow|wrong|late|fail|failed|wasting|another|(?:doesn't|didn't|won't|can't|isn't) (?:work|working|help|open|load)|now (?:this|that|what|another|it's|my|you|they))(?= )/

const coarsely = '(?:(?:total|complete|fucking|damn|bloody|huge|absolute|real|stupid|right|proper) ){0,3}'
const insult =
  '(?:idiots?|morons?|assholes?|arseholes?|bitch|bitches|bastards?|pricks?|dicks?|cunts?|jerks?|dumbass|dumbasses|dickheads?|jackass|twats?|wankers?|fuckers?|motherfuckers?|scumbags?|piece of shit)'
const somebody =
  '(?:ex|boss|landlord|landlady|neighbou?rs?|brother|sister|mother|father|mom|mum|dad|wife|husband|boyfriend|girlfriend|partner|roommate|flatmate|coworker|colleague|teacher|kids?|son|daughter|friend|cousin|mother in law|stepdad|stepmom)'
/** Where somebody else's words stand. */
const written =
  '(?:(?:in|on|under|into|as) (?:(?:the|my|our|their|his|her|your|an?) )?(?:[a-z]{2,12} )?(?:comments?|chat|profile|reviews?|usernames?|nicknames?|names?|wall|page|bio|forum|posts?|feed|guestbook|door|car|game|ranked|lobby))'
const slip =
  '(?:forgot|forgotten|lost|typed|mistyped|hit|pressed|clicked|sent|gave|entered|ordered|deleted|broke|broken|dropped|missed|mixed|messed|screwed|fucked|meant|misread|picked|chose|spilled|spilt|left|locked|overslept|misspelled)'

/** Who is none of ours and writes. */
const stranger = `(?:scammers?|fraudsters?|hackers?|callers?|trolls?|strangers?|spammers?|stalkers?|(?:some|a|this|that|another|random) (?:guy|man|woman|person|player|user|kid|account|number|caller)|someone|somebody|he|she|(?:my|his|her|our) (?:[a-z]{2,12} )?${somebody})`
const sent =
  '(?:texts?|texted|texting|writes?|wrote|writing|messages?|messaged|messaging|dms?|dmed|emails?|emailed|threaten(?:s|ed)?)'
const strongly =
  '(?:fuck|fucking|fucked|fucks|shit|shitty|bitch|bitches|cunt|asshole|assholes|bastard|bastards|ass|hell|crap)'
/** What has a title or a text printed on it. */
const work =
  '(?:books?|novel|audiobook|ebook|song|album|film|movie|track|band|podcast|poster|t shirt|tshirt|shirt|mug|card|sticker|series|show)'

/** What is broken or lost of one's own. */
const ownThing =
  '(?:laptop|phone|mobile|iphone|screen|car|van|bike|tv|telly|tablet|ipad|watch|keys?|wallet|purse|card|glasses|camera|headphones|earbuds|mug|cup|keyboard|mouse|door|window|fridge|oven|sofa|couch|carpet|rug|floor|toe|foot|hand|finger|bag|suitcase|passport|charger|console|controller|shirt|dress|shoes?|jacket|coat|ring|necklace|kettle|table|mirror|computer|pc|mac|macbook|kindle|remote|ticket|sim|pram|scooter|wheel|bumper|desk|jeans)'
const mishap =
  '(?:spilled|spilt|dropped|broke|broken|cracked|smashed|shattered|lost|forgot|left|sat|stepped|stood|ran over|drove over|reversed|scratched|dented|drowned|flooded|soaked|tripped|burned|burnt|ruined|washed|knocked|threw|thrown|chewed|ate|peed|puked|locked|misplaced|poured|banged|crashed|kicked|stubbed|fell|tipped|bit|swallowed|buried|snapped)'
/** To whom it happened, or nobody is named; never a driver or a technician. */
const mine =
  "(?<=(?:^|[.!?]|(?:i|i've|we|we've|kids?|son|daughter|toddler|baby|dog|cat|puppy|wife|husband|partner|mum|mom|dad|friend|accidentally|just|stupidly|idiot)(?: (?:has|have|had|just|accidentally|went and|only|then|also|totally|stupidly|nearly)){0,2}) )"
const sworn = '(?:fucking|fuckin|damn|damned|goddamn|bloody|freaking|frigging|fricking|shitty|crappy|stupid ass)'

/** Said of oneself, of somebody else or of nobody: slips, one's own family, thieves, pets and the weather. */
export const passing = new RegExp(
  [
    `${mine}${mishap}(?: (?!(?:your|you|they|because|and|but) )[a-z0-9']{1,15}){0,7}? (?:the|my|our|his|her|a|this) ${sworn} (?:[a-z]{2,12} )?${ownThing}`,
    `(?:my|our) ${sworn} (?:[a-z]{2,12} )?${ownThing}(?: (?:just|has|got|was|went|accidentally)){0,2} (?:fell|fallen|slipped|wet|stolen|nicked|drowned|soaked|crushed|run over|flew)(?= )`,
    `i(?:'ve| have| just| totally| really| must have| may have| might have| think i| think i've| probably| completely){0,2} (?:fucked|screwed|buggered) (?:(?:it|this|that|everything|things|all|(?:my|the) [a-z]{2,15}) )?up`,
    `(?:fuck|shit|crap|damn|dammit|damn it|bollocks|hell|(?:fucking|bloody) hell|holy (?:shit|crap))(?: (?:[.!?]|fuck|shit)){0,3} (?:(?:i|i've)(?: just| also| accidentally| think i| seem to have| must have| have| really| only){0,2} ${slip}|(?:just |accidentally )?(?:forgot|mistyped|misread|overslept|lost|dropped|missed|deleted) (?:to|my|the|it|one)|my (?:bad|mistake|fault)|sorry|(?:it was |that's |that was )?(?:the )?wrong (?:number|address|button|chat|email|link|one|order|name|account|tab|window|date|file)|typo|never ?mind)`,
    `(?:i'm|i am|i was|i feel like|call me)(?: such| just| like| being){0,2} an? ${coarsely}${insult}`,
    `(?:my|his|her|our) (?:[a-z]{2,12} )?${somebody}(?: is| was| can be|'s)?(?: such| just| being| a| an){0,2} ${coarsely}${insult}`,
    `(?:some|an?|the|this|that|these) ${coarsely}${insult}(?: has| have| had| just| who){0,2} (?:stole|stolen|hacked|robbed|scratched|keyed|crashed|rammed|broke into|took my|used my|ran|cut me|hit my|mugged)`,
    '(?:fucking|damn|goddamn|bloody|freaking|fricking|shitty|crappy) (?:dog|cat|puppy|kitten|kids?|baby|toddler|weather|rain|snow|traffic|neighbou?rs?|landlord|boss|ex|hangover|squirrel|mice|mouse ate)',
    `(?:weather|rain|day|week|monday|morning|traffic|hangover|commute)(?: is| was| has been)(?: ${quite}){0,3} ${coarse}`,
    `(?:called|calls|calling|call|named) (?:me|us|him|her|them|my [a-z]{2,12}) (?:(?:an?|the|such|fucking|stupid|fat|dumb|ugly|lazy|little) ){0,4}${insult}`,
    '(?:told|telling) (?:me|us|him|her) to (?:fuck off|go fuck (?:myself|himself|herself|ourselves)|piss off|shut the (?:fuck|hell) up|go to hell)',
    '(?:yelled|shouted|screamed|said|saying|yelling|shouting) (?:fuck (?:you|off)|bitch|asshole|shit) (?:to|at) (?:me|us|my [a-z]{2,12}|him|her)',
    `(?:write|writes|wrote|written|writing|say|says|saying|type|types|typed|typing|post|posts|posted|posting|use|used|put|puts|putting|left|spray(?:ed)?) (?:the word )?[a-z]{3,15}(?: (?:you|off))? ${written}`,
    // what a swindler or a stranger sent
    `${stranger}(?: just| has| have| keeps| kept| also| then| even){0,2} ${sent}(?: to)?(?: me| us| him| her| my [a-z]{2,12})(?: (?!(?:this|that's|it's|but|and|so|now|still|your) )[a-z0-9']{1,20}){0,10}? ${strongly}(?: (?:you|u|off|up|yourself|ya)){0,2}`,
    // a title
    `${work} (?:is |was |that is |which is )?(?:called|titled|entitled|named|says|saying|that says|reading)(?: [a-z0-9']{1,20}){0,10}? ${strongly}`,
    `(?:have|sell|stock|looking for|got|order|find|want) (?:the|a|that|this) ${work}(?: (?!(?:not|but|and|or|so|before|because|now|without|instead|your|you) )[a-z0-9']{1,20}){0,10}? ${strongly}(?! (?:you|off|this|up) )`,
    // the word is the matter
    `(?:the|a|this|that|is) (?:word|words|term) (?:(?:like|such as|is) )?[a-z]{3,15}`,
    `(?:profanity|swearing|swear words?|bad words?|curse words?|word|chat|language) filters? (?:[a-z']{1,15} ){0,10}?(?:fuck|shit|bitch|cunt|asshole|dick|cock)(?! (?:you|off|this|your) )`,
    `(?:my|our|his|her|the)(?: [a-z']{2,15})? (?:(?:last |family |first |full |maiden |middle )?name|surname) (?:is|was|being) (?:[a-z]{2,15} )?[a-z]{3,15}(?! (?:you|off|this|your|it) )`,
    '(?:one |an? )?hell of an? (?:(?:big|good|great|nice|long|beautiful) )?(?:storm|day|night|week|weekend|ride|game|party|match|trip|view|year|deal|morning|show|sunset|thunderstorm)',
    '(?:damn|goddamn|fuck|fucking|shit|hell)(?: [.!])? (?:that|this|the|these|those|your) (?:[a-z]{2,12} ){1,3}(?:is|are|looks?|was) (?:(?:so|really|pretty|fucking|just) ){0,2}(?:sick|dope|insane|fire|lit)(?= [.!] | $| (?:bro|dude|man|lol|love|thanks|thank) )',
    'fuck my life|fml|shit happens|no shit|(?:dog|cat|bird|pigeon|puppy|kitten) (?:[a-z]{2,8} ){0,2}(?:shit|crap|crapped|pissed|shits|craps)|pissed (?:at|with) (?:myself|my (?:husband|wife|boss|brother|sister|kids?|ex|neighbou?rs?))',
  ]
    .map((one) => ` (?:${one})(?= )`)
    .join('|'),
  'g',
)

/** Nothing else is said, and to nobody else. */
export const alone =
  /^ (?:(?:what|such|pure|total|utter|absolute|fucking) )?(?:(?:bullshit|horseshit|shit|shite|wtf|ffs)(?: [.!?])? ){1,4}$/
export const aloneElsewhere = /^ (?:(?:ca|putain|bordel)(?: [.!])? ){0,2}fait chier (?:[.!?] )?$/

/** The same of a mild word, in German, Spanish and French. */
export const aimedElsewhere =
  / (?:vous|tu|ca|cela|ils?|votre [a-z]{2,15}|cette [a-z]{2,15}|ce [a-z]{2,15}) (?:me |nous |m'|commencez a me |commence a me )?(?:fai(?:tes|s|t)|font) chier(?= )| (?:ihr|euer|eure|dein|deine|du|sie|dieser?|dieses|so ein|so eine|vuestr[oa]|tu|su|este|esta|eres|sois|son|votre|vos|ton|vous etes|tu es|ce|cet|cette) (?:[a-z]{1,20} ){0,2}?(?:verdammt[a-z]{0,2}|verfluchte?[a-z]?|mistkerle?|mist|drecks[a-z]{1,12}|kacke?|maldit[oa]s?|pinche|cojones|fichue?s?|chiante?s?)(?= )| (?:verdammte[a-z]?|verfluchte[a-z]?|maldit[oa]s?|pinche|fichue?s?) (?:[a-z]{1,20} )?(?:laden|verein|firma|service|bot|app|seite|hotline|support|firmen|empresa|servicio|compania|pagina|aplicacion|soporte|entreprise|site|boite|appli)(?= )/
