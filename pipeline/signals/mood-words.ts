/** What annoyance at a service sounds like, English. Weights are log-odds: 1 is a hint, 2 is plain. */

/** Words by weight, folded. */
export const moodWords: [weight: number, words: string][] = [
  [
    2.4,
    'useless worthless ridiculous unacceptable pathetic furious outraged outrageous infuriating incompetent disgusted disgusting disgrace disgraceful appalling appalled scam scammers ripoff livid enraged pissed fuming idiots pointless shambles abysmal atrocious horrendous horrid diabolical shocking disgusts preposterous laughable farce crooks shameful insulting insult incompetents emojiangry emojimad incompetence inexcusable hopeless',
  ],
  [
    1.7,
    'frustrated frustrating frustration annoyed annoying annoys aggravated aggravating irritated irritating irritates angry angers anger vexes vexed worst horrible awful terrible garbage trash rubbish crappy shitty idiot idiotic moron morons moronic absurd nonsense insane lousy nightmare hell unhelpful unprofessional unbelievable unreliable stupid dumb dumbass clueless bogus rude deaf lame fiasco crap hostile infuriated exasperated exasperating fuming maddening dreadful abysmally lied deceived deceptive misled cheated scammed ruined ruining',
  ],
  [
    1.1,
    'sigh mad screwed buggy hate hates hated sucks suck sucked ugh urgh argh arghh grr grrr geez jeez sheesh pff pfft ughh uggh duh seriously disappointed disappointing disappointment dissatisfied unsatisfied unhappy upset impatient patience excuse excuses lies liar liars lying goddamn wtf wth ffs smh bullshit unfair disaster mess robot fool fools cmon emojisad dammit damnit damn bloody whatever nope figures lazy sick fed unresolved unanswered ignored neglected neglect careless delays inconvenience inconvenienced chasing runaround regret',
  ],
  [
    0.6,
    'joke huh omg jesus stuck messed again still finally hurry immediately forever ages asap pronto nothing never nobody anymore ignored ignoring refuse refused broken wrong fail failed fails failing slow poor bad waste wasted wasting',
  ],
  [
    -0.7,
    'thanks thank please appreciate great awesome perfect lol haha hahaha lovely wonderful cool nice excellent glad happy emojiglad sorry apologies hope kindly good ok okay sure',
  ],
]

/** Phrases by weight, over `Line.text`, in one or more ways to write them; those below 0 take annoyance back. */
export const moodPhrases: [weight: number, ...written: string[]][] = [
  [
    3,
    "(?:waste|wasting|wasted) (?:of )?(?:my |our |everyone's )?(?:whole |entire |precious |valuable )?(?:time|day|morning|afternoon|evening|weekend|week)",
  ],
  // good words in a bitter saying
  [4.2, "(?:at|near|nearing|to|reached) (?:my|our|the) (?:wits|wit's)", 'thanks for nothing'],
  [
    3,
    '(?:fed up|(?:sick|tired) of (?:you|your|this|these|waiting|being|having|hearing|repeating|it|all|getting|explaining|asking|calling|dealing|paying|chasing|excuses|trying|typing|talking|the (?:excuses|lies|delays|same|wait|runaround))|had enough(?! (?:for|money|time|funds|balance|points|left|to) )|had it with|end of (?:my|the) (?:rope|tether)|losing (?:my )?patience|lost (?:all )?patience|no patience|last straw)',
  ],
  [
    3,
    "(?:are you|you) (?:kidding|joking|serious|deaf|stupid|dumb|blind|even listening|listening)|what is wrong with you|what's wrong with you|do your job|you had one job|(?<!(?:i|to|always|gonna|we|he|she|still|i'll|not|don't|often|easily|gets|never) )get lost(?! (?:in|on|at|there|again|when) )|shut up|screw (?:you|this|it)|go to hell",
  ],
  [
    2.7,
    "how many (?:more )?times|how much longer|what the (?:hell|heck(?! (?:does|do|did|is) (?:[a-z0-9']{1,15} ){1,5}mean )|fuck|f)|why the (?:hell|heck|fuck)|for (?:god|gods|god's|christ|christ's|heaven's|pete's|fuck|fuck's|crying) (?:sake|out loud|love)|the hell(?! (?:yeah|yes)(?= ))",
    'how long (?:do i(?! have (?:to (?:pay|return|file|decide|use|send|claim)|left|until|before) )|must i|am i|does this)',
  ],
  [
    1.4,
    "(?:i'm|i am|we are|getting|feel|feeling|so|very|really|extremely|pretty|quite|super) (?:frustrated|annoyed|angry|mad|upset|disappointed|irritated|furious|outraged|aggravated|unhappy|dissatisfied|fed up|disappointing|frustrating|annoying|upsetting|irritating)",
  ],
  [
    1.8,
    'over and over',
    '(?:[2-9]|[1-9][0-9]|two|three|four|five|six|ten|hundred|several|multiple|many|a million|hundreds of|thousand) times (?:already|now)|(?:third|3rd|fourth|4th|fifth|5th|tenth|umpteenth|hundredth|second|2nd|nth) time|again and again|yet again|once again|not (?:this )?again',
  ],
  [
    1.7,
    "did you (?:not|even) (?:read|listen|hear)|didn't you (?:read|hear|listen)",
    "i (?:just|already) (?:told|said|gave|explained|provided) (?:you|that|it|this)|i (?:have |'ve )?told you|should i (?:tell|say|repeat)|have to (?:repeat|explain|keep)|can't you (?:read|hear|understand|remember)|why (?:can't|don't|won't|aren't|didn't|isn't|couldn't) (?:you|it|this)|you (?:never|keep|always|still) [a-z]{2,20}",
  ],
  // said again, but often without any heat
  [
    0.6,
    'like i said|as i said|i said',
    "i (?:just|already) (?:told|said|gave|answered|explained|provided)|i've already",
  ],
  [
    2.7,
    "pay attention|(?<!to )wake up(?! (?:at|call|in|early|alarm|time|for) )|listen to me|leave me alone|make up your mind|get it together|get your act together|stop (?:asking|repeating|sending)|who cares|can't believe (?:this|you|how|that|it|your|i (?:have to|paid|am still|waited))(?! (?:i|we) (?:got|am|was|forgot|lost) )|how hard (?:can it be|is it to (?:just|get|send|ship|answer|understand|read|fix|give|deliver|call|reply))|is it (?:that|so) hard|is it too much to ask|what's the point|what is the point|no point|you people",
    "do you (?:not|even) understand|don't you (?:understand|listen)|i don't (?:care(?! (?:about|when|where|which|who|if|what|as|how|either|much) )|have time)",
  ],
  [
    2.5,
    "(?:you are|you're) (?:not|never) (?:even )?(?:listening|helping|answering|reading)|you (?:clearly|obviously) (?:have|don't|can't|are)|have no (?:idea|clue) what you|(?:throw|smash|throwing|smashing) (?:this|my|the) [a-z]{2,20} (?:out|against|at)|patience is|(?:i'm|am|just) losing it|losing my (?:mind|temper|cool)|are you for real|you (?:guys|lot) are",
    "i(?:'m| am) (?:so |just |really )?(?:done|finished) with (?:you|this)|can't (?:deal with|take|stand) (?:this|it|you)",
  ],
  [
    1.7,
    "expected (?:better|more) (?:from|of)|shouldn't have to|you promised|straight answer|never works|wrong again|(?:sorted|fixed|resolved|solved) (?:now|today|immediately|already)|(?:simple|easy|basic) question|what kind of (?:service|company|support|bot|help|answer)",
    '(?:way|far) too long|nothing (?:ever |is |even )?(?:works|working|worked)|why (?:is|does|must) (?:this|it|everything) (?:so|have to be so)|oh great another|not what i (?:asked|ordered|wanted|said|meant)|and still (?:nothing|no|not)',
  ],
  [
    1.4,
    '(?:just (?:answer|fix it)|figure it out|not my (?:problem|fault|job)|your fault|this is getting|can you even|is (?:anyone|anybody) (?:there|even)|you must be|how is (?:that|this|it) even|(?:you|this (?:service|app|bot|company|site)|your [a-z]{2,20}) sucks?)',
  ],
  [
    1.6,
    "(?:you|this|that|it|you're|you are|it's|this is|that's)(?: are| is|'s)?(?: just| so| really| all| such| completely| totally| absolutely| being| been)* (?:a )?(?:useless|worthless|ridiculous|stupid|dumb|joke|terrible|awful|horrible|no help|not helping|not helpful|unhelpful|pathetic|crazy|nonsense|bullshit|crap)",
  ],
  [
    1.5,
    'i give up|give up|giving up|forget (?:it|this|you)|never ?mind then|losing my mind|driving me (?:crazy|nuts|insane|mad|up the wall|round the bend)|pulling my hair|makes? me (?:angry|mad|sick)|made me angry|spent the last|spent (?:hours|days|weeks|all day|[0-9]{1,3} (?:hours|days|weeks|minutes))|wasted (?:hours|days)',
    "i'm done|i am done",
  ],
  [
    1.4,
    "come on|hurry up|make it snappy|make it quick|big help|great job|none of your business|if you can (?:handle|manage)|you better|you'd better",
    "about (?:bloody |damn )?time|way to go|can't do anything",
  ],
  [
    1.3,
    "been (?:waiting|trying|on hold)|waited (?:for )?[a-z0-9]{1,10}|(?:doesn't|didn't|won't) help|makes no sense|no sense|takes (?:longer|forever|too long|ages|so long)|stopped working|not (?:acceptable|good enough|happy|satisfied|pleased|impressed)",
    "(?:still|yet) (?:not|no|haven't|hasn't|isn't|doesn't|didn't|waiting|nothing|can't|won't)|(?:haven't|hasn't|have not|has not|not) [a-z]{2,20} (?:yet|still)|(?:no one|nobody|none of you) [a-z']{2,20}|(?:doesn't|don't|won't|didn't|isn't|not) (?:work|working|helping|answer|listen|care)",
  ],
  [
    1.2,
    'what kind of|who designed|do better|worse than|hate (?:this|dealing|talking|having|how|that|you)',
    'why (?:would|do) (?:you|i|everyone) (?:want|need|have)|why is (?:this|it|that) so',
  ],
  [
    3,
    "(?:got to|have to|must|gotta) be (?:kidding|joking)|(?:do|did) you even (?:read|listen|understand|know|care|try|look|check|hear)|enough is enough|i(?:'ve| have) had (?:it|enough)|(?:running|run|ran) out of patience|up the wall|(?:can't|does|doesn't|can) (?:anyone|anybody|nobody) (?:there |here )?(?:do their|even|actually)|(?:going|running|sending me|go|sent) (?:round |around )?in circles",
    'what part of (?:that|this|it|no)|last time i (?:ever )?(?:order|buy|use|call|shop|fly|book|deal|write)',
  ],
  [
    1.6,
    "(?:should not|shouldn't) be (?:so|this|that) (?:hard|difficult|complicated)|not (?:going to|gonna) (?:repeat|explain|say)|(?:i|i've|i have) (?:already )?explained (?:this|that|it|everything|myself) (?:to|so many|over)|called me back|as promised|had to take|why (?:do|did|am|should) i (?:even )?(?:pay|paying|bother)|makes my (?:life|day|work)|just won't|won't even|wrong (?:the last|last) time",
    "(?:should not|shouldn't) have to|every (?:single )?time i (?:call|write|ask|try|contact|chat|talk)|(?:broke|broken|happened|happening|crashed|failed|stopped|wrong|down|gone|late) again",
  ],
  // the service, said bad of
  [
    2.2,
    "(?:worst|terrible|horrible|awful|pathetic|useless|lousy|ridiculous|disgraceful|unacceptable|incompetent|appalling|atrocious|crap|crappy|shitty|garbage|rubbish|joke|shambles|nightmare|waste|poor|bad|stupid|dumb) (?:of an? )?(?:customer )?(?:service|support|company|app|website|site|bot|chatbot|experience|airline|bank|hotel|treatment|policy|help|care|management|system|software|update|business|organi[sz]ation|provider|store)|(?:service|support|company|app|website|site|bot|chatbot|experience|treatment|policy|response|system|product|software|update|communication|everything|you people|you guys)(?: is| was| has been|'s| are| being){0,2}(?: just| so| really| absolutely| such| a| an| the| complete| completely| total| totally| utter| utterly| beyond| an absolute){0,3} (?:worst|terrible|horrible|awful|pathetic|useless|lousy|ridiculous|disgraceful|unacceptable|incompetent|appalling|atrocious|crap|garbage|rubbish|joke|shambles|nightmare|disgrace|farce|stupid|dumb|clueless|impossible|hopeless|trash|broken|unprofessional)",
  ],
  [
    3.2,
    "makes? me want to (?:scream|cry|throw|smash)|how dare you|(?:don't you|you) dare|shame on you|ashamed of (?:yourself|yourselves)|get a grip|give me a break|(?:some|sick|bad) (?:kind of )?(?:a )?(?:sick |bad |cruel )?joke|(?:this|it|that|everything|whole (?:thing|process|experience|situation)|it's|that's)(?: is| was| has been)? (?:just )?(?:an? )?(?:farce|shambles|disgrace|circus)|(?:absolute|complete|total|utter) (?:joke|disgrace|shambles|farce|circus|clown show)|(?:bunch|pack|load) of (?:[a-z]{2,15} )?(?:idiots|morons|clowns|crooks|amateurs|jokers|cowboys|thieves|liars|incompetents)|what an? (?:absolute |complete |total |utter )?(?:joke|disgrace|shambles|mess|nightmare|farce|scam|rip off|ripoff|disaster|circus|clown show|waste)|beyond (?:annoyed|frustrated|frustrating|angry|a joke|ridiculous|upset|pissed|belief|disappointed)|about to lose (?:it|my)",
    "(?:yeah|oh|just|well) (?:great|wonderful|perfect|lovely|fantastic|brilliant)(?: just| now)? (?:another|again|not again)|can't take (?:this|it|any more|much more)|(?:sick and tired|so done|beyond done)",
  ],
  [
    2.7,
    "(?:never |won't be |will never be |i'll never be )(?:be )?(?:using|use|buying|buy|ordering|order|shopping|shop|flying|fly|booking|book|dealing|deal|recommend|recommending|trusting|trust)(?: with| from| to| at| anything from)? (?:you|your|here|this|from you)|taking my business|lost (?:a|me as a|my) (?:loyal |good |long time )?(?:customer|business)|switching to (?:a|your|another) (?:competitor|provider|company)|going to your competitor",
    '(?:regret|wish i (?:had )?never|sorry i) (?:ever )?(?:signing|buying|choosing|ordering|joining|using|signed|bought|chose|ordered|joined|switched|came)',
  ],
  [
    2.4,
    '(?:ruined|ruining|destroyed|wrecked|spoiled) (?:my|our|the|her|his) (?:[a-z]{2,15} )?(?:day|holidays?|vacation|wedding|trip|birthday|weekend|christmas|event|plans|life|honeymoon|party|evening|night|week|anniversary|business)|(?:is|was|are|were|got) (?:ruined|wrecked)|because of your (?:mistake|incompetence|negligence|failure|mess) ',
  ],
  [
    3,
    "(?:feel|feeling|felt|been|being|was|were|got|getting|am|i'm) (?:so |completely |totally |really )?(?:cheated|ripped off|scammed|robbed|betrayed|ignored|mistreated|insulted|disrespected|let down|lied to|conned|screwed over|jerked around|taken for a (?:ride|fool)|strung along|fobbed off|brushed off|messed around|messed about|treated like)|you(?:'re| are)(?: guys| people| just| all| basically){0,2} (?:robbing|cheating|ripping|stealing|ignoring|stalling|lying|crooks|thieves|scammers)|runaround|run around|pillar to post|(?:passed|bounced|shuffled|transferred|pushed) (?:me )?(?:around|between|back and forth|from (?:one )?[a-z]{2,15} to)|left (?:me )?hanging|kept (?:me )?waiting|stood (?:me )?up",
  ],
  [
    2.8,
    "(?:you|they|nobody|no one|company)(?: guys| people| clearly| obviously| just| really| all){0,2} (?:don't|doesn't|do not|never) (?:even |really |seem to )?care",
    '(?:not a single|no one|nobody|none of you|noone) (?:person |of you |there |here )?(?:has |have |even |ever |can |is )?(?:bothered|cares|called|replied|responded|answered|answers|gives|helps|helped|listens|picks up|knows|does|told|wants to help|seems to|able)',
  ],
  [
    2.9,
    'is (?:anyone|anybody) (?:there|even|listening|reading|alive|home|going to (?:answer|help|reply))|(?:^ )?answer me|(?:anyone|anybody) (?:there|home|alive) ?[?!]|i swear (?:if|to god|that)|if this happens (?:one more|again)|took you (?:long enough|forever|ages|so long)|(?:hard|difficult) (?:is it|can it be)',
    '(?:hello|hey) (?:[?!] )?(?:hello|anyone|anybody|are you there|is any)',
  ],
  [
    2,
    'on hold for|waiting for (?:[0-9]{1,3}|two|three|four|five|six|ten|several|many|over|ages|hours|days|weeks|months)',
    "(?:weeks|days|months|hours|days later|weeks later) (?:and|now|already|later) (?:and )?(?:still|no|nothing|nobody|i'm still)|after (?:[0-9]{1,3}|two|three|four|five|six|ten|several|many|countless|all these|multiple) (?:calls|emails|e mails|messages|attempts|weeks|months|tries|visits|chats|phone calls)|how is (?:this|it|that) still|why (?:is|am|are) (?:this|it|i|my [a-z]{2,15}) still|still (?:broken|not fixed|unresolved|no (?:reply|answer|response|refund|solution|internet|word|help|update))|(?:week|day|month|hour) without",
  ],
  [
    2.8,
    "(?:this is|is this|that's|that is) how you (?:treat|run)|(?:way|how) (?:to|you) treat (?:your |loyal |paying )?(?:a |me|us|people|customers?)|treat(?:ed|ing)? (?:me |us )?(?:like (?:this|dirt|garbage|trash|a|an)|so badly|this way|so poorly|badly|unfairly|terribly)|zero (?:help|support|communication|respect|effort|accountability)|(?:automated|canned|generic|scripted|robotic|copy paste|cookie cutter) (?:reply|replies|responses?|answers?|messages?|crap|nonsense)",
    '(?:zero|no) (?:help|support|communication|respect|effort|sense|accountability|explanation|apology) (?:at all|whatsoever|from)|another (?:automated|canned|generic|useless|copy|template|scripted|pointless) ',
  ],
  [
    1.6,
    "(?:[0-9]{1,2}|ten|twenty|five|fifteen) years (?:a |as a |of being a |i've been a )(?:loyal )?customer|(?:fix|sort|solve|resolve) (?:this|it) (?:out )?(?:now|immediately|already|today)|so (?:hard|complicated|difficult|painful|impossible) to (?:get|reach|talk|speak|cancel|do|find|understand|use)|why (?:do|does|must) (?:you|they|this|it) (?:guys |people |always |have to )?make (?:it|this|everything|things) so (?:hard|complicated|difficult|painful)|make (?:it|this|everything|things) so (?:hard|complicated|difficult|painful)|shouldn't have to|have to (?:chase|beg|fight)",
    '(?:loyal|long time|longtime|paying) (?:customer|client|member)|want (?:this|it) (?:sorted|fixed|resolved|solved|done)|(?:keeps|kept|keep) (?:kicking|logging|crashing|failing|freezing|breaking|disconnecting|throwing|hanging|cutting)|should not have to',
  ],
  [
    2.8,
    'driving me (?:crazy|nuts|insane|mad|up the wall|round the bend)|are you even [a-z]{2,12}ing|always the same (?:with you|story|excuse)|(?:been|being) patient (?:but|enough)|(?:wasted|lost) (?:an?|my|our) (?:entire|whole) [a-z]{2,12}|how many times (?:do|must|have|will|should)|losing it here',
    '(?:nobody|no one) can (?:tell|give|help|explain|fix)|(?:called|emailed|written|contacted|tried) (?:you )?(?:[0-9]{1,2}|three|four|five|six|ten|several|many|multiple|countless) times|you keep (?:ignoring|sending|asking|repeating|telling|giving|charging)',
  ],
  [
    2.8,
    "(?:wasted|lost) (?:[0-9]{1,3}|one|two|three|four|five|six|many|countless|half|all) (?:my )?(?:hours?|days?|weeks?|an? [a-z]{2,12})|enough (?:already|of this)|should be ashamed|expected (?:better|so much more|a lot more)|(?:not|isn't) (?:at all )?(?:acceptable|good enough)|could (?:scream|cry)|want to scream|(?:in|close to) tears|breaking point|patience (?:has |is )?(?:run|running|wearing|worn) (?:out|thin)|more than patient|can't believe how (?:bad|hard|slow|poor|difficult)|(?:this|it|that|which|it's|has|this has)(?: is| was| been){1,2} (?:just |such |really )?an? (?:absolute |complete |total )?(?:disgrace|shambles|farce|scam|nightmare|disaster)|is it really (?:that|so) (?:hard|difficult)|(?:taking|takes|took) (?:forever|ages|way too long)",
    'nothing (?:more |else )?to do with (?:you|this company)',
  ],
  [
    2.6,
    "you (?:don't|never|won't|refuse to) (?:even )?listen|what kind of (?:company|service|support|bot|business|customer service)|why do i (?:even )?bother|every single time|(?:website|app|service|support|company|bot|you guys|you people|you) (?:is|was|are) (?:such )?a joke|(?:stop|quit) giving me|(?:support|service|communication|help) (?:is|was) (?:non existent|nonexistent)",
    '(?:nobody|no one|noone|none of you)(?: ever| is| has| even| can| could| will| wants to){1,2} (?:reply|replies|replied|helping|answering|listening|helps|answer|help|picking up|calling|responding|care)',
  ],
  [1.8, '(?:i give|giving) up(?= [.!] | $)', "(?:i'm|i am) done(?= [.!] | $)"],
  [-0.5, "isn't your fault|not your fault"],
  [
    -1.6,
    "(?:my|our|his|her) (?:[a-z]{2,12} )?(?:boss|manager|wife|husband|mother|father|mum|mom|dad|girlfriend|boyfriend|partner|landlord|flatmate|teacher|customers?|clients?)(?: is| was| are| gets| got)(?: (?:so|really|very|already|now))? (?:furious|angry|mad|upset|livid|annoyed|disappointed|pissed) (?:with|at) (?:me|us)|(?:my|our|the|his|her) (?:old|previous|former|neighbou?r's|neighbou?rs|mother's|father's|mum's|mom's|dad's|friend's|boss's) (?:[a-z]{2,15} ){1,2}(?:is|was|are|were)(?: (?:so|just|totally|really|completely))? (?:useless|garbage|rubbish|terrible|awful|horrible|trash|crap|worthless|hopeless|pathetic|ridiculous)|(?:my|own) (?:bad|fault|mistake|own)|i(?:'m| am) (?:so |really |very |just )?(?:sorry|dumb|stupid|blind|an idiot|a fool|new|confused)|i (?:was|feel|felt|must be|must have been)(?: like| being| such| so| just| really){0,2} (?:an idiot|a fool|a moron|dumb|stupid)|stupid question|dumb question|sorry for|i'd hate to|would hate to|hate to (?:bother|ask|say)|you(?:'re| are) right|(?:oh|that's|how) (?:awful|terrible|horrible|too bad|so sad|sad)(?= [.!] )|(?:he|she|boyfriend|girlfriend|brother|sister|wife|husband|partner|friend|mother|father) [a-z' ]{0,30}(?:annoying|hates?|terrible|awful|stupid|crazy)|gave you (?:some |the )?(?:bad|wrong)|got it wrong",
  ],
  // asked or told of others, a slip of one's own, and what is over
  [
    -3.4,
    "(?:is|was|if|whether|isn't|wasn't|be|sounds|looks|smells|feels|seems)(?: (?!(?:your|you|company|site|app|website|service|shop|store|bank) )[a-z]{1,12}){0,3} (?:an? )?(?:(?:phishing|known|possible|common|new) )?(?:scams?|scammers?|scammed|phishing)(?= (?:[?]|or|from|text|email|call|message) )|(?:report|reporting|about|suspected?|possible|potential|avoid|spot|recogni[sz]e|received|got|getting|warn(?:ed|ing)? (?:me )?(?:of|about)) (?:an?|the|this|these|some) (?:[a-z]{3,12} )?(?:scams?|scammers?)(?! (?:company|site|app|by you) )|scam (?:e ?mails?|texts?|calls?|messages?|alerts?|warnings?|sms|letters?|protection)|(?:oh |ah |aw )?(?:crap|damn|shit|dammit|bugger|argh|ugh|oops|jeez) (?:[.!] )?(?:i|i've|sorry|my (?:bad|mistake|fault)|wrong)(?: (?:just|have|think|i|i've|accidentally|must|only|also|seem|to)){0,3} (?:typed|mistyped|entered|forgot|gave|sent|picked|chose|clicked|pressed|ordered|put|wrote|deleted|selected|meant|missed|misread|messed|mixed|wrong|number|address|one|button|postcode)|(?:oh |ah |aw )?(?:crap|damn|shit|dammit|bugger|argh|ugh|oops) (?:[.!] )?(?:just |totally )?(?:forgot|mistyped|misread|typo|wrong (?:number|address|button|chat|email|order))",
    "(?:was|were|been|it's been)(?: (?:a|bit|little|really|so|pretty|quite|kinda|rather|very|slightly|initially|super)){0,3} (?:annoying|frustrating|irritating|annoyed|frustrated|a pain|a nuisance|fiddly)(?: [a-z]{2,12}){0,4} (?:but|though|however)(?: (?:it|its|it's|that|that's|all|is|now|everything|everything's|got|i|i'm|we|have|has|been|seems|looks|finally|luckily|at|least|the|issue|problem)){0,7} (?:fixed|sorted|fine|working|works|resolved|solved|ok|okay|good|great|better|back|happy|done)(?! (?:at|to nobody) )",
  ],
  // what is called so in joy, and the weather
  [
    -3.4,
    "(?:it's|it is|that's|that is|what|such) (?:such |really )?(?:a )?(?:terrible|awful|horrible|dreadful) (?:shame|pity)(?! (?:that )?(?:your|how|what|the way|for|i|we) )",
    "(?:ridiculous|insane|crazy|unbelievable|sick) how (?:good|well|fast|great|easy|cheap|smooth|smoothly|beautiful|fun|quick|quickly|nice|helpful|addictive|much fun)|(?:what|such|that's|this is|it's) an? (?:ridiculous|insane|crazy|unbelievable|sick|wicked|outrageous) (?:deal|bargain|discount|steal|view|goal|skin|track|playlist)|(?:damn|omg|wow)(?: [.!])? (?:that|this|the|these|those|your) (?:[a-z]{2,12} ){1,3}(?:is|are|looks?) (?:(?:so|really|pretty) ){0,2}sick(?= [.!] | $| (?:bro|dude|man|lol|love|thanks|thank) )|hell of an? (?:(?:big|good|great|nice|long) )?(?:storm|day|night|week|weekend|ride|game|party|match|trip|view|deal|thunderstorm)",
  ],
]
