import { gap, over } from '../signals/patterns.ts'

/** Harm that is told by what it did, in English: symptoms, accidents with a thing of ours, a theft that goes on now. Pieces of patterns over `Line.text`. */

const kin =
  '(?:son|daughter|child|children|kids?|baby|toddler|wife|husband|partner|mother|father|mom|mum|mam|dad|sister|brother|friend|nan|gran|grandma|grandson|granddaughter|dog|cat|boy|girl|niece|nephew|colleague)'
const whom = `(?:me|us|him|her|(?:my|our) (?:${gap(1)})?${kin})`
const whose = `(?:my|his|her|our|(?:my|our) ${kin}'s|${kin}'s)`
const part =
  '(?:skin|face|throat|lips?|tongue|eyelids?|eyes?|scalp|mouth|neck|cheeks?|hands?|arms?|legs?|feet|foot|fingers?|gums?|chest|back|airways?|stomach|nose|ears?|head)'
const furniture =
  '(?:shelf|shelves|shelving|cabinet|wardrobe|dresser|drawers?|tv|television|mirror|ceiling|door|ladder|rack|lamp|light|lights|bookcase|bookshelf|screen|panel|gate|tiles?|fan|box|boxes|parcel|pallet|table|desk|bed|bunk|cot|crib|chair|stool|pot|pan|bike|machine|parasol|umbrella|roof|monitor|unit|barrier|sign|pole|blind|it|thing|swing|trampoline|high chair|stroller|pram|sofa|bench|hammock|kettle|branch|luggage|suitcase|locker)'
const thief =
  '(?:someone|somebody|fraudsters?|scammers?|thie(?:f|ves)|hackers?|he|she|they|strangers?|criminals?|some (?:guy|one|stranger|crook)|crooks?)'
const thiefIs = `(?:${thief}(?: is| are| have| has)?|they're|he's|she's|someone's|somebody's)`
const now =
  '(?: (?:right now|now|currently|actively|literally|just|still|as we speak|at this (?:very )?(?:moment|second|minute)|busy|already)){0,3}'
const urgently =
  '(?:right now|as we speak|as i (?:type|write|speak)|this (?:very )?(?:second|minute|moment)|at this very)'

export const harm = over(
  // what it does to a body
  `${whose} (?:[a-z]{2,12} )?${part}(?: (?:is|are|was|were|has|have|had|got|gets|all|just|then|then|started|started to|began to|completely|badly|suddenly|immediately|really|so|now|been)){0,4} (?:blister(?:ed|ing|s)?|swell(?:ed|ing|s)?|swollen|puffed up|peel(?:ed|ing)? (?:off|away)|closing up|closed up|numb|(?<!eyes (?:[a-z]{2,12} ){0,4})ble(?:d|eds?|eding)|inflamed|infected|scalded|scarred)`,
  `(?:gave|given|giving|gives|left|leaving|leaves|caused?|causing|causes) ${whom} ${gap(4)}(?:blisters?|welts?|scars?|scarring|sores|bruises|bruising|stitches|concussion|whiplash|palpitations|nosebleeds?|scalds?|chemical burns?|breathing problems)`,
  `(?:came|come|coming|broke|breaking|covered|break)(?: up| out|) ?in (?:(?:red|huge|big|painful|itchy|nasty|a|horrible) ){0,3}(?:blisters|welts|hives|sores|bruises|rash|boils)`,
  `(?:got|get|has|have|had|developed|with|and) (?:(?:huge|big|painful|bad|nasty|red|terrible|horrible|awful) ){0,2}(?:blisters|welts) (?:from|after|on|all over|where)`,
  `(?:lost|losing|loss of) (?:(?:my|his|her|all|the) )?(?:sight|eyesight|vision(?! board)|hearing(?! aids?)|a tooth|teeth|a finger|consciousness)`,
  `(?:chipped|broke|cracked|knocked out|lost|broken) (?:a|my|his|her|two|one|one of my) (?:front |back )?(?:tooth|teeth)(?= [.!?] | $| (?:on|biting|eating|when|because|after|from|and|with|in) )`,
  `(?:needed|needs|need|had|got|getting|required) (?:[a-z0-9]{1,9} )?stitches`,
  `(?:so|and|now|then|after|from|because)(?: [a-z']{1,15}){0,6} (?:went|had to go|drove|rushed|ended up|sat|taken|brought)(?: (?:him|her|me|us|straight|directly|to be taken)){0,2} (?:to|in|at) (?:the )?(?:a e|emergency room|emergency department|urgent care|casualty)(?= )`,
  `(?:couldn't|could not|could hardly|could barely|can barely|can hardly|struggled to|struggling to|hard to|trouble|difficult to|wasn't|isn't) breath(?:e|ing)(?! easy)`,
  `(?:was|were|been|got|am|i'm|is|are) (?:all |both )?(?:violently |very |really |so )?(?:sick|ill|throwing up|vomiting|being sick) (?:all (?:night|day|weekend)|for (?:days|hours|two|three|[0-9]{1,2})|after (?:eating|drinking|your|the|having|i|we)|from (?:your|the|eating))`,
  `(?:fumes?|vapou?rs?) ${gap(7)}(?:dizzy|faint|sick|cough(?:ing)?|headaches?|unwell)`,
  `(?:got|get|getting|felt|received|gave (?:me|him|her|us)|gives (?:me|us)) an? (?:(?:electric|electrical|nasty|bad|mild|little|big|small|massive|proper) ){0,2}(?:shock|jolt) (?:off|from)(?! (?:the|my|your|that|this) (?:bills?|prices?|invoice|email|letter|statement|news|charges?) )`,
  `(?:scalded|scalding) (?:me|myself|us|him|her|himself|herself|my|his|our)`,
  // a thing of ours and somebody under, in or on it
  `${furniture}(?: (?:has|have|just|suddenly|then|nearly|almost|only just))?(?: (?:fell|fallen|collapsed|tipped|toppled|crashed|landed|dropped|came (?:down|off|crashing))){1,2}(?: (?:over|down|off the wall|straight|right|off)){0,2} (?:on|onto|on to|on top of) (?:${whom}|someone|somebody|(?:my|his|her) (?:foot|feet|head|hand|leg|arm|back|toes?|face))(?! to )`,
  `${furniture}(?: (?:has|just|suddenly|then|simply))? (?:collapsed|gave way|broke|snapped|cracked|tipped(?: over)?) (?:under(?:neath)? ${whom}|with ${whom} (?:on|in|inside)|(?:while|when|as) (?:i|we|he|she|(?:my|our) ${kin}) (?:was|were|sat|stood|climbed|got) )`,
  `(?:brakes?|wheels?|chain|strap|handlebars?|steering|seatbelt|seat belt|harness|rope|tyre|tire|pedal|throttle|saddle|ladder|rung|step|handle|hook|clip|lid|valve|airbag)(?: (?:on|of|in) (?:the|my|your|our|that|this) [a-z]{2,12}(?: [a-z]{2,12})?)?(?: (?:has|just|suddenly|completely|then)){0,2} (?:failed|snapped|broke|locked|locked up|came off|came loose|burst|blew|gave way|slipped|jammed|cut out)(?: off)? (?:and|so|causing|which|while) ${gap(4)}(?:crashed|fell|thrown|threw|went flying|hit|landed|lost control|injured|hurt|burn(?:ed|t)|flew)`,
  `brakes?(?: (?:on|of|in) (?:the|my|your|our|that|this) [a-z]{2,12}(?: [a-z]{2,12})?) (?:failed|stopped working|gave out|went|don't work|didn't work|aren't working)`,
  `${whose} (?:${gap(1)})?(?:fingers?|hands?|arms?|head|neck|hair|foot|leg|toes?)(?: (?:got|was|were|is|are|gets|has been)){0,2} (?:caught|trapped|crushed|jammed|pinched|sucked|stuck) (?:in|by|under|between|inside)`,
  `(?:got|getting|get|has|had) ${whose} (?:fingers?|hands?|arms?|head|neck|hair|foot|leg|toes?) (?:caught|trapped|crushed|stuck|jammed) (?:in|by|under|between|inside)`,
  `(?:bit|biting|bitten)(?: (?:down|right|straight))? (?:into|on|onto) (?:an? )?(?:(?:piece|bit|shard|lump|sharp piece|sharp bit) of )?(?:glass|metal|stone|plastic|bone|screw|wire|nail|staple)`,
  // a theft that goes on now
  `${thiefIs}${now} (?:emptying|draining|stealing (?:from (?:me|my|our)|my|our|money|all)|taking (?:(?:all )?(?:my |our |the )?(?:money|cash|savings|everything)|out (?:my|cash|money))|withdrawing|clearing out|cleaning out|wiping out|moving (?:all )?(?:my |our )?(?:money|savings)|transferring (?:all )?(?:my |our )?(?:money|savings)|spending (?:my|our) (?:money|savings)|making (?:payments|transactions|transfers|purchases) (?:on|with|from) (?:my|our))`,
  `${thiefIs}${now} (?:in|inside|into|logged (?:in|into|in to)|on|using) (?:my|our) (?:[a-z]{2,10} )?(?:account|banking|wallet|card|bank|bank app) ${gap(6)}(?:taking|stealing|emptying|draining|sending|moving|withdrawing|transferring|spending)`,
  `(?:someone|somebody|fraudsters?|scammers?|thie(?:f|ves)|hackers?|strangers?|criminals?)(?: is| are)?${now} (?:in|inside|into|logged (?:in|into|in to)|on|using) (?:my|our) (?:[a-z]{2,10} )?(?:account|banking|wallet|card|bank|bank app) ${gap(3)}${urgently}`,
  `(?:money|funds|savings|payments|transactions|transfers)(?: is| are)? (?:still |just |currently )?(?:leaving|being (?:taken|stolen|drained|withdrawn)|disappearing|vanishing|draining) ${gap(6)}${urgently}`,
  `(?:card|account|wallet|savings)(?: is| are)(?: literally| currently| actively)? being (?:used|emptied|drained|cleaned out|robbed|hacked|cleared out)(?: ${gap(4)}${urgently}| by (?:someone|somebody|a stranger|fraudsters?|scammers?|thieves))`,
  `(?:being|getting) (?:robbed|mugged|burgled)(?= [.!] | $| (?:right|now|please|help|at|in|outside) )(?! by you)`,
  // who is watched
  `(?:ex|ex [a-z]{3,10}|husband|wife|boyfriend|girlfriend|partner|someone|somebody|stalker|stranger|he|she|man|guy)(?:'s| is| has been| was| keeps| can| could| still)(?: (?:also|secretly|constantly|been|always|still)){0,2} (?:track(?:ing|s)?|spy(?:ing)? on|stalk(?:ing)?|monitor(?:ing)?|watch(?:ing)?|locat(?:e|ing)) (?:me|us|my (?:location|phone|whereabouts|every|movements|kids|children|daughter|son)|where i|everything i)(?! (?:on (?:instagram|twitter|tiktok|social)|play|stream|sing) )`,
)
/** Somebody asks what would be done: "what's the procedure if there's a fire". */
export const inTheory =
  " (?:what's|what is|procedures?|process|protocol|policy|plans?|drill|instructions?|rules?|how (?:do|should|would)|where (?:do|should|would)|who (?:would|pays|is)|what (?:to|do|does|should|would)|do you have|is there|training|guidelines?) (?:[a-z']{1,15} ){0,8}(?:if|in case of|in the event of|in case|when|for|during) (?!i |he |she |we |they |my |our )(?:(?:there|there's|theres|is|was|were|a|an|the|someone|somebody|anyone|guests?|ever|any|of|fire|smoke|gas|it|[a-z]{3,12}) ){0,4}$"
