import { gap, over } from '../signals/patterns.ts'

/** Somebody is hurt, threatened or about to be, in English; pieces of patterns over `Line.text`. */

/** Who is hurt. */
const victim =
  '(?:me|us|my (?:wife|husband|son|daughter|child|children|kids?|baby|mother|father|mom|mum|dad|sister|brother|friend|girlfriend|boyfriend|partner|family)|her|him|a (?:passenger|guest|customer|child|woman|girl|man))'
/** Who hurts. */
const offender =
  '(?:drivers?|couriers?|technicians?|hosts?|guests?|agents?|employees?|staff|guards?|passengers?|man|men|guys?|he|she|they|someone|somebody|managers?|workers?|seller|buyer|neighbou?rs?|husband|wife|boyfriend|girlfriend|ex|stranger|waiter|cleaner|person|people|your [a-z]{2,15}|company|instructor|teacher|masseur|doctor|nurse)'
const lately =
  '(?: (?:has|have|had|is|are|was|then|also|just|even|sexually|physically|verbally|repeatedly|keeps|kept|tried to|trying to|started|really|actually|literally)){0,4}'
const person =
  '(?:i|we|he|she|they|kid|child|son|daughter|baby|toddler|boy|girl|mother|father|mom|mum|dad|wife|husband|man|woman|guest|passenger|someone|somebody|friend|brother|sister|grandma|grandmother|grandfather|colleague|customer)'
const appliance =
  '(?:battery|charger|phone|laptop|device|product|it|outlet|socket|stove|oven|machine|toaster|heater|cable|plug|adapter|scooter|bike|car|engine|kettle|dryer|washer|fridge|tv|bank|microwave|boiler|cooker|iron|lamp|powerbank|tablet|router|unit)'
/** What else burns, besides appliances. */
const burning =
  '(?:this|that|house|home|room|building|kitchen|flat|apartment|hotel|garage|roof|ceiling|bed|curtains?|carpet|sofa|couch|mattress|seat|plane|bus|train|truck|van|boat|bag|package|parcel|hair|hand|clothes|wires?|wiring|cord|screen|computer|watch|earbuds|headphones|wall|place|grill|candle|blanket|chair|table|shed|garden|forest|neighbou?r|product|thing|part|everything)'
export const danger = over(
  // somebody was hurt or threatened by somebody
  `(?:was|were|be|been|got|getting|being)(?: (?:sexually|physically|verbally|repeatedly|also|just|almost|nearly)){0,2} (?:assaulted|raped|molested|groped|harassed|stalked|kidnapped|abducted|punched|beaten up|stabbed|threatened|strangled|physically attacked|attacked by (?:your|one of your|somebody|someone|a (?:man|driver|passenger|guest|stranger|dog|guard))|trafficked|drugged|abused|held (?:hostage|captive|against (?:my|his|her) will))`,
  `${offender}${lately} (?:assaulted|assaulting|raped|raping|molested|groped|groping|harassed|harassing|stalked|stalking|threatened|threatening|attacked|attacking|punched|slapped|beat|beats|hit|hits|kicked|strangled|choked|shoved|pushed(?! (?:me|us|her|him) (?:to|into (?:a|buying|signing)) )|grabbed|drugged|kidnapped|hurt|spat at|spat on|exposed himself to|kiss|kissed|undressed|rape|assault|grope) ${victim}(?! (?:up|back|off|with (?:a|the|this|these|late|more|higher) (?:fees?|bills?|price|charges?|emails?|calls?)) )`,
  `sexual(?:ly)? (?:assault(?:ed|ing)?|harass(?:ed|ing|ment)|abus(?:e|ed|ing)|misconduct|advances|violence|comments|touch(?:ed|ing)|explicit)`,
  `(?:touch(?:ed|ing) (?:me|her|him|my [a-z]{2,12}) (?:inappropriately|without|sexually|against|where|in)|inappropriate(?:ly)? touch(?:ed|ing)?)`,
  `(?:followed|chased) (?:me|us|her|my (?:wife|daughter|son|girlfriend|sister)) (?:home|to my|to the door|all the way|into|inside|back to|from the car|out of)`,
  '(?:against my will|held hostage|holding me hostage|locked (?:me|us) (?:in|inside)|domestic violence|domestic abuse|child abuse|physical abuse|attempted (?:murder|rape)|physical(?:ly)? (?:attack(?:ed)?|threat(?:ened)?))',
  `(?:he|she|they|someone|somebody|man|guy|husband|boyfriend|driver)(?:'s|'re| is| are)? (?:going to|gonna|wants? to|trying to|tried to|threatens? to) (?:kill|hurt|harm|rape|attack|beat|shoot|stab|hit) ${victim}`,
  `(?:he|she|someone|somebody|driver|man|guy|guest|they|person|passenger|neighbou?r) (?:has|had|pulled|pulled out|is carrying|was carrying|pointed|is holding|came (?:in )?with|drew) (?:a|his|out a) (?:gun|knife|weapon|machete|pistol|rifle|firearm)`,
  `(?:man|guy|someone|somebody|person|attacked|threatened|people|guest) ${gap(3)}with a (?:gun|knife|weapon|machete|pistol|rifle)`,
  `(?:man|men|guy|someone|somebody|he|driver|person|they)(?: is| are| keeps| was| were| has been| kept){1,2} following (?:me|us|her)(?! (?:on|back|for) )`,
  `(?:bomb threat|(?<!bath )bomb (?:in|inside|on) (?:the|this|my)|active shooter)`,
  `(?:(?:intruder|burglars?(?! alarms?)|prowler)|(?:room|house|apartment|car|cabin|flat|home) (?:was|got|has been) broken into|(?:broke|breaking) into (?:my|our) (?:room|house|home|apartment|flat|cabin))`,
  `(?:don't|doesn't|didn't|do not|not|never) feel safe(?! (?:giving|sharing|entering|paying|using|buying|ordering|putting|sending|typing|storing|to (?:pay|give|enter|share|send)|with (?:my card|this (?:site|payment|website|app)|online)) )`,
  `(?:(?:feel|felt|feeling) (?:(?:very|really|so|extremely|completely|totally|quite|incredibly) )?(?:unsafe|threatened|endangered)|(?:fear(?:ed|ing)?|scared|afraid|terrified) for (?:my|our|her|his) (?:life|lives|safety)|(?:life|lives) (?:is|was|are|were) (?:in danger|at risk)|(?:am|is|are|in) (?:immediate |serious |real )danger)`,
  // who drives, on what
  `(?:driver|pilot|courier|technician|he|she|chauffeur)${lately}(?: (?:clearly|obviously|visibly|completely|so|totally))? (?:drunk|intoxicated|under the influence|on drugs|stoned|falling asleep|fell asleep|asleep at|texting while|drinking(?: (?:while|and|behind)|(?= [.!] | $))|smell(?:ed|ing|t|s)? (?:of|like) (?:alcohol|booze|weed|beer))`,
  `(?:(?:nearly|almost) (?:killed (?:us|him|her|someone|somebody|a|my [a-z]{2,12})|drowned|electrocuted|hit a)|(?:driver|courier|he|car|scooter|bike|truck|heater|stove) (?:nearly|almost) (?:killed|hit) me|brakes? (?:failed|stopped working|gave out|went out|don't work|didn't work|aren't working))`,
  // a thing that burns, leaks or hurts
  `(?:stove|oven|airbag|air bag|toaster|heater|boiler|dryer|lamp|iron|bulb|drone|hoverboard|bottle|can|glass|microwave|kettle|scooter|bike|appliance|battery pack|power bank|vape|dishwasher|fryer|cooker|engine|tyre|tire) (?:has |just |suddenly )?(?:exploded|blew up|burst|shattered)`,
  `(?:exploded|burst|collapsed|fell|hit me|failed) and (?:broke|fractured|injured|hurt|burned|burnt|cut) (?:my|me|his|her|him|our)`,
  `set (?:my|the|our|his|her|itself) ?${gap(2)}on fire`,
  `${appliance}${lately}(?: (?:began|starts|start|starting|been|started to|begin))? (?:smoking|sparking|burning|melting|on fire|smoke|spark|burn|melt)(?! (?:hot|fast|through|up|smell|a (?:cd|dvd|disc)|cds?|dvds?|data|a lot) )`,
  `(?:overheated|exploded|burst|melted|sparked|shattered) and (?:burn(?:ed|t)|set|caught|hurt|injured|cut|hit)`,
  `burn(?:ed|t|s) (?:my|our|his|her) (?:${gap(2)}(?:hands?|arms?|legs?|face|skin|fingers?|desk|house|carpet|floor|table|bed|mouth|tongue|scalp|eyes?|back|foot|feet)|son|daughter|child|baby)`,
  `(?:cut|sliced|slashed) (?:(?:my|his|her|our) ${gap(1)}(?:hands?|fingers?|face|arms?|legs?|foot|feet|thumb|lip|mouth|tongue|head|wrists?)|me(?= [.!] | $| (?:badly|when|on|and|while) ))`,
  `(?:glass|metal|needle|razor|blade|nail|plastic shards?|shards?) (?:pieces |shards )?in (?:my|the|our|his|her) (?:food|drink|soup|salad|meal|burger|pizza|bread|yogh?urt|coffee|baby food|mouth)`,
  `(?:smell(?:s|ed|ing|t)?(?: of| like| a| strong| strongly| really| the){0,3} gas(?! station)|gas(?: leak| smell| odou?r| is leaking)|leak(?:s|ing|ed)? gas|smell(?:s|ed|ing)?(?: of| like)? (?:burning|burnt plastic))`,
  `(?:house|apartment|flat|basement|kitchen|building|room|hotel|ceiling|roof|garage) (?:is |has |just |was )?(?:flooding|flooded|collapsed|collapsing|caved|burning|on fire)`,
  // sick or hurt
  `(?:food poisoning|(?:poisoned|sickened) (?:me|us|my)|(?:got|became|fell|getting|been) (?:very |really |so |violently |extremely )?(?:sick|ill) (?:after|from) (?:eating|drinking|using|taking|the|your)|(?:made|making) (?:me|us|my [a-z]{2,12}) (?:very |really |violently |seriously )?ill)`,
  `${person}(?: has| have| is| was| just| almost| nearly| accidentally){0,2} (?:choked|choking|swallowed|ingested|inhaled) (?:on|a|an|the|some|part|one|bleach|batteries|(?:it|something)(?= [.!] | $))`,
  `(?:hospitali[sz]ed|(?:had to go|rushed|taken|sent|ended up|put)(?: (?:me|us|him|her|my [a-z]{2,12}))? (?:in|to) (?:the |an? )?(?:hospital|er|emergency room|icu)|(?:hospital|er|emergency room) (?:because of|due to|thanks to|after (?:eating|using|drinking|taking)))`,
  `(?:(?:isn't|is not|not|stopped|barely|trouble|difficulty|struggling to) breath(?:ing|e)(?! easy)|(?:is|are|was|went|he's|she's|they're|lies|lying|found (?:him|her)) (?:unconscious|unresponsive)|${person} (?:has |just |have )?(?:collapsed|fainted|passed out|lost consciousness)|(?:is|are|was|am|i'm) (?:badly |heavily |still )?bleeding)`,
  `(?:having|had|suffered|has) an? (?:stroke|seizure|asthma attack|panic attack|heart attack|miscarriage)`,
  `(?:scooter|bike|chair|ladder|steps?|stairs|floor|accident|crash|ride|door|elevator|escalator|brakes?|product|device|failed|slipped|tripped|wet|driver) ${gap(9)}(?:broke|fractured|sprained|twisted) (?:my|his|her) ${gap(1)}(?:arm|leg|wrist|ankle|nose|tooth|teeth|neck|hip|finger|fingers|foot|hand|ribs?|collarbone|jaw|elbow|shoulder|knee|back)`,
  `(?:injured|hurt) (?:my|his|her|our) ${gap(1)}(?:back|arms?|legs?|wrist|ankle|head|neck|knee|foot|hands?|shoulder|hip|eyes?|son|daughter|child)`,
  `(?:(?:accident|crash|crashed|collision|fell) ${gap(10)}(?:i'm|i am|am|was|is|are|were|got|we're|people|badly|seriously) (?:badly |seriously )?(?:hurt|injured)|(?:someone|somebody|people|i|we|he|she|they|daughter|son|child)(?: is| are| am| was| were| got|'m| has been){1,2} (?:badly |seriously |severely )?(?:hurt|injured)(?! (?:by your|about|that you) ))`,
  `(?:(?:child|kid|kids|son|daughter|baby|children|toddler)(?: was| were| is| has been| have been)? (?:left |being left )?(?:unattended|abandoned|alone (?:by|with a stranger|on the street))|left (?:alone|unattended) by (?:your|the) (?:staff|driver|nanny|teacher))`,
  // who wants to die
  `(?:(?:don't|do not|no longer|not) (?:want|wish) to (?:live|be alive|exist|wake up)(?: anymore)?(?! (?:in|with|at|near|there|here|on) )|can't go on (?:anymore|living)|(?:thinking|think|thoughts|thought) (?:of|about) (?:ending (?:it|it all|my life|things)|suicide|killing myself|dying)|(?:feel|feeling|felt) (?:like|close to) (?:ending (?:it(?: all| now| here)?(?= [.!] | $| (?:i|my|because|all|now|here|today|tonight) )|my life|things)|killing myself|dying(?= [.!] | $| (?:every|because|i|since|and) ))|(?:take|taking|took) (?:my|his|her) own life|self harm(?:ing)?|life (?:isn't|is not) worth living)`,
  `(?:took|taken|swallowed|taking) (?:too many|all (?:of )?(?:my|the)|a (?:whole )?(?:bottle|box|lot) of|a handful of) ${gap(1)}(?:pills|tablets|meds|medication|sleeping pills)`,
  '(?:kill|killing|hurt|hurting|harm|harming|cut|cutting) (?:myself|himself|herself|themselves)(?! (?:a|an|some|off|out|loose|short) )',
  "(?:i am|i'm|feel|feeling|am) (?:suicidal|going to die)",
  `(?:want|going|wanna|ready) to (?:die(?! (?:of|from) (?:excitement|laughter|laughing|boredom|embarrassment|hunger|happiness|thirst|heat|curiosity|shame) )|end my life|end it all|commit suicide)`,
  '(?:commit suicide|end my life|suicidal thoughts|no reason to live|better off dead)',
  `(?:caught|catches|catching|set|started a|starting a|there is a|there's a) fire`,
  `(?:smoke|smoking|sparks|sparking|flames) (?:is |was |are )?(?:coming|came|from|out of)`,
  `(?:electric shock|electrocuted|gas leak|smell gas|smells? of gas|carbon monoxide)`,
  `(?:got|was|were|been|am|is|badly|seriously|get) (?:injured|electrocuted|poisoned|burned by|burnt by|bleeding|unconscious)`,
  `(?:need|call|calling|called|send|dial|get|dialed) (?:an ambulance|paramedics|911|999|112|the fire (?:brigade|department)|emergency services)`,
  `(?:allergic reaction|anaphyla(?:xis|ctic)|chest pains?|heart attack|can't breathe|medical emergency|overdose[d]?)`,
  `(?:battery|phone|laptop|charger|device|product|it) (?:has |just )?(?:exploded|blew up|burst into flames)`,
  `(?:threatening|threatened|threatens) ${gap(1)}(?:to kill|to hurt|my life|me with)`,
)
/** More of it, apart, since one pattern of everything is read slowly. */
export const hazard = over(
  // a plan on fire does well
  `(?:${appliance}|${burning})(?: (?:you|we|i|that|which|they|from|in|on|of|at|next|right) [a-z]{1,15}(?: [a-z]{1,15})?){0,2}(?:'s| is| was| are| were| went up) (?:literally |now |really |just |actually |currently )?(?:on fire|in flames|ablaze)`,
  `(?:(?<! (?:dog|cat|puppy|kitten|pet|horse|rabbit) (?:(?:got|was|is|has|been|badly) ){1,3})|(?![a-z]{1,9} by an? (?:car|truck|van|bus|bike|dog|cat|fox|bear|snake|tree|train) ))(?:injured|hurt) (?:at|by|in|on|during) (?:your|the|one of your|my|an?) (?!(?:feelings|tone|words|comments?|attitude|decision|response|price) )[a-z]{2,15}`,
  `(?:electrical shock|shocks? (?:me|us|him|her|you)|(?:gave|giving|gives) (?:me|us|him|her|my [a-z]{2,12}) ${gap(2)}shocks?|(?:got|getting|get|been|was) (?:badly |repeatedly )?(?:shocked|zapped) (?:by (?:it|the (?:charger|cable|plug|device|machine|oven|washer|dryer|socket|outlet|lamp))|when i (?:touch|touched|plug|plugged)))`,
  `(?:fire|safety|choking|health|electrical|burn|tripping) hazards?`,
  `(?:products?|device|item|toys?|it|that|this|which|car|driver|charger|he|she|thing|chair|ladder|stroller|crib|seat|${appliance})(?:'s| is| was| are| were) ${gap(2)}(?:dangerous|unsafe|hazardous)(?! (?:to (?:use|share|enter|give|pay|store)|for (?:me to|my (?:data|money|card|account))) )`,
  `(?:chemical burns?|toxic (?:fumes|smoke|gas)|(?:gave|gives|giving|caused|causing|causes)(?: (?:me|us|my [a-z]{2,12}|him|her))? ${gap(3)}(?:rash|hives|burns|infection)|broke out in (?:hives|a rash))`,
  `${person}(?:'s| is| has| have| was| were| are| been| started| keeps| kept){0,2} (?:vomiting|puking|throwing up|threw up)(?! (?:an?|the|some|this|errors?) )`,
  `(?:cockroach(?:es)?|roach|maggots?|worms?|mou?ld) in (?:my|the|our|his|her) (?:food|drink|soup|salad|meal|burger|pizza|bread|coffee|rice|sandwich|chicken|fries|bottle)`,
  `(?:overheated|exploded|sparked|caught fire|shattered|burst|collapsed) and (?:i|we|he|she|my [a-z]{2,12}) (?:got|was|were) (?:badly )?(?:burned|burnt|hurt|injured|cut|shocked)`,
  '(?:battery|batteries|cell)(?: pack)?(?: has| is| was| are)? (?:swelled|swollen|swelling|bulging|bloated|leaking acid)',
  `(?:that|who) (?:assaulted|attacked|harassed|groped|threatened|punched|kicked|slapped|molested) ${victim}`,
  '(?:put|puts|putting|laid) (?:his|her|their) hands on (?:me|us|my (?:wife|daughter|son|child))',
  `(?:death|bomb|violent) threats?`,
  "(?:don't|do not) want to be (?:here|around|alive) anymore",
  '(?:point|reason) (?:in|of|to) (?:living|go on living|live)(?! (?:in|at|with|here) )',
  '(?:nothing|no one|nobody|not much|little)(?: (?:left|else|more)){0,1} to live for(?! (?:less|under|free) )',
)
