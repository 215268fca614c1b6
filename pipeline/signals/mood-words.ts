/** What annoyance at a service sounds like, English. Weights are log-odds: 1 is a hint, 2 is plain. */

/** Words by weight, folded. */
export const moodWords: [weight: number, words: string][] = [
  [
    2.2,
    'useless worthless ridiculous unacceptable pathetic furious outraged outrageous infuriating incompetent disgusted disgusting disgrace disgraceful appalling appalled joke scam scammers ripoff livid enraged pissed fuming idiots pointless shambles abysmal atrocious emojiangry emojimad incompetence inexcusable hopeless',
  ],
  [
    1.7,
    'frustrated frustrating frustration annoyed annoying annoys aggravated aggravating irritated irritating irritates angry mad angers anger vexes vexed worst horrible awful terrible garbage trash rubbish crappy shitty idiot idiotic moron morons moronic absurd nonsense insane lousy nightmare hell unhelpful unprofessional unbelievable unreliable stupid dumb dumbass clueless bogus rude deaf lame fiasco crap hostile',
  ],
  [
    1.1,
    'sigh screwed buggy hate hates hated sucks suck sucked ugh urgh argh arghh grr grrr geez jeez sheesh pff pfft ughh uggh duh seriously disappointed disappointing disappointment dissatisfied unsatisfied unhappy upset impatient patience excuse excuses lies liar liars lying goddamn wtf wth ffs smh bullshit unfair disaster mess robot fool fools cmon emojisad dammit damnit damn bloody whatever nope figures lazy sick fed',
  ],
  [
    0.6,
    'huh omg jesus stuck messed again still finally hurry immediately forever ages asap pronto nothing never nobody anymore ignored ignoring refuse refused broken wrong fail failed fails failing slow poor bad waste wasted wasting',
  ],
  [
    -0.7,
    'thanks thank please appreciate great awesome perfect lol haha hahaha lovely wonderful cool nice excellent glad happy emojiglad sorry apologies hope kindly good ok okay sure',
  ],
]

/** Phrases by weight, over `Line.text`; each is tried only when one of its words is there (see `moodFlagWords`). */
export const moodPhrases: [weight: number, pattern: string][] = [
  [2.4, "(?:waste|wasting|wasted) (?:of )?(?:my |everyone's )?time"],
  [2.4, 'thanks for nothing'],
  [
    2.4,
    '(?:fed up|sick of|tired of|had enough|had it with|at my wits|end of (?:my|the) (?:rope|tether)|losing (?:my )?patience|lost (?:all )?patience|no patience|last straw)',
  ],
  [
    2.4,
    "(?:are you|you) (?:kidding|joking|serious|deaf|stupid|dumb|blind|even listening|listening)|what is wrong with you|what's wrong with you|do your job|you had one job|get lost|shut up|screw (?:you|this|it)|go to hell",
  ],
  [
    2.2,
    "how many (?:more )?times|how much longer|how long (?:do i|must i|am i|does this)|what the (?:hell|heck|fuck|f)|why the (?:hell|heck|fuck)|for (?:god|gods|god's|christ|christ's|heaven's|pete's|fuck|fuck's|crying) (?:sake|out loud|love)|the hell",
  ],
  [
    1.4,
    "(?:i'm|i am|we are|getting|feel|feeling|so|very|really|extremely|pretty|quite|super) (?:frustrated|annoyed|angry|mad|upset|disappointed|irritated|furious|outraged|aggravated|unhappy|dissatisfied|fed up)",
  ],
  [
    1.8,
    '(?:[2-9]|[1-9][0-9]|two|three|four|five|six|ten|hundred|several|multiple|many|a million|hundreds of|thousand) times (?:already|now)|(?:third|3rd|fourth|4th|fifth|5th|tenth|umpteenth|hundredth|second|2nd|nth) time|over and over|again and again|yet again|once again|not again',
  ],
  [
    1.7,
    "i (?:just|already) (?:told|said|gave|explained|sent|provided) (?:you|that|it|this)|i (?:have |'ve )?told you|should i (?:tell|say|repeat)|have to (?:repeat|tell you|explain|keep)|did you (?:not|even) (?:read|listen|hear)|didn't you (?:read|hear|listen|get)|can't you (?:read|see|hear|understand|just|remember)|why (?:can't|don't|won't|aren't|didn't|isn't|couldn't) (?:you|it|this)|you (?:never|keep|always|still) [a-z]{2,20}",
  ],
  // said again, but often without any heat
  [
    0.6,
    "i (?:just|already) (?:told|said|gave|answered|explained|did|sent|provided)|i've already|like i said|as i said|i said",
  ],
  [
    2.2,
    "(?:pay attention|wake up|listen to me|leave me alone|make up your mind|get it together|get your act together|do you (?:not|even) understand|don't you (?:understand|get it|listen)|stop (?:asking|repeating|sending)|i don't (?:care|have (?:all day|time))|who cares|can't believe|how hard (?:is|can)|is it (?:that|so) hard|is it too much|what's the point|what is the point|no point|you people)",
  ],
  [
    2,
    "i(?:'m| am) (?:so |just |really )?(?:done|finished) with (?:you|this)|(?:you are|you're) (?:not|never) (?:even )?(?:listening|helping|answering|reading)|you (?:clearly|obviously) (?:have|don't|can't|are)|have no (?:idea|clue) what you|(?:throw|smash|throwing|smashing) (?:this|my|the) [a-z]{2,20} (?:out|against|at)|patience is|losing (?:it|my (?:mind|temper|cool))|can't (?:deal with|take|stand) (?:this|it|you)|how (?:can|could) (?:you|anyone) be so|are you for real|you (?:guys|lot) are",
  ],
  [
    1.7,
    "expected (?:better|more) (?:from|of)|shouldn't have to|you promised|straight answer|(?:way|far) too long|why (?:is|does|must) (?:this|it|everything) (?:so|have to be so)|has to be so|(?:never|nothing|nothing ever) works|great just great|oh great another|wrong again|(?:sorted|fixed|resolved|solved) (?:now|today|immediately|already)|not what i (?:asked|ordered|wanted|said|meant)|(?:simple|easy|basic) question|what kind of (?:service|company|support|bot|help|answer)|and still (?:nothing|no|not)",
  ],
  [
    1.4,
    '(?:just (?:answer|do it|fix it|tell me|give me)|figure it out|get it right|what do you want|not my (?:problem|fault|job)|your fault|this is getting|can you (?:even|not)|is (?:anyone|anybody|somebody) (?:there|even)|you must be|how is (?:that|this|it) (?:possible|even)|(?:you|this (?:service|app|bot|company|site)|your [a-z]{2,20}) sucks?)',
  ],
  [
    1.6,
    "(?:you|this|that|it|you're|you are|it's|this is|that's)(?: are| is|'s)?(?: just| so| really| all| such| completely| totally| absolutely| being| been)* (?:a )?(?:useless|worthless|ridiculous|stupid|dumb|joke|terrible|awful|horrible|no help|not helping|not helpful|unhelpful|pathetic|crazy|nonsense|bullshit|crap)",
  ],
  [
    1.5,
    "i give up|give up|giving up|forget (?:it|this|you)|never ?mind then|i'm done|i am done|im out|losing my mind|driving me (?:crazy|nuts|insane|mad|up the wall|round the bend)|pulling my hair|makes? me (?:angry|mad|sick)|made me angry|spent the last|spent (?:hours|days|weeks|all day|[0-9]{1,3} (?:hours|days|weeks|minutes))|wasted (?:hours|days)",
  ],
  [
    1.4,
    "come on|hurry up|get on with it|make it snappy|make it quick|about (?:bloody |damn )?time|big help|some help|great job|way to go|can't do anything|none of your business|any of your business|if you can (?:handle|manage)|you better|you'd better",
  ],
  [
    1.3,
    "(?:still|yet) (?:not|no|haven't|hasn't|isn't|doesn't|didn't|waiting|nothing|can't|won't)|(?:haven't|hasn't|have not|has not|not) [a-z]{2,20} (?:yet|still)|been (?:waiting|trying|on hold)|waited (?:for )?[a-z0-9]{1,10}|(?:no one|nobody|none of you) [a-z']{2,20}|(?:doesn't|don't|won't|didn't|isn't|not) (?:work|working|help|helping|answer|listen|care)|makes no sense|no sense|takes (?:longer|forever|too long|ages|so long)|stopped working|not (?:acceptable|good enough|happy|satisfied|pleased|impressed)",
  ],
  [
    1.2,
    'why (?:would|do) (?:you|i|everyone) (?:want|need|have)|why is (?:this|it|that) so|how (?:could|can) (?:they|you|this|anyone)|what kind of|who designed|do better|worse than|hate (?:this|dealing|talking|having|how|that|you)',
  ],
  [
    2.4,
    "(?:got to|have to|must|gotta) be (?:kidding|joking)|what part of (?:that|this|it|no)|(?:do|did) you even (?:read|listen|understand|know|care|try|look|check|hear)|enough is enough|i(?:'ve| have) had (?:it|enough)|(?:running|run|ran) out of patience|up the wall|last time i (?:ever )?(?:order|buy|use|call|shop|fly|book|deal|write)|(?:can't|does|doesn't|can) (?:anyone|anybody|someone|nobody) (?:there |here )?(?:do their|even|actually)|(?:going|running|sending me|go|sent) (?:round |around )?in circles",
  ],
  [
    1.6,
    "(?:should not|shouldn't) be (?:so|this|that) (?:hard|difficult|complicated)|(?:should not|shouldn't) have to|not (?:going to|gonna) (?:repeat|explain|say)|(?:i|i've|i have) (?:already )?explained (?:this|that|it|everything|myself) (?:to|so many|over)|every (?:single )?time i (?:call|write|ask|try|contact|chat|talk)|been at (?:this|it) (?:for|all|since)|called me back|as promised|had to take|why (?:do|did|am|should) i (?:even )?(?:pay|paying|bother)|makes? my (?:life|day|work)|(?:broke|broken|happened|happening|crashed|failed|stopped|wrong|down|gone|late) again|just won't|won't even|wrong (?:the last|last) time",
  ],
  [-0.5, "isn't your fault|not your fault"],
  [
    -1.6,
    "(?:my|own) (?:bad|fault|mistake|own)|i(?:'m| am) (?:so |really |very |just )?(?:sorry|dumb|stupid|blind|an idiot|a fool|new|confused)|stupid question|dumb question|sorry for|i'd hate to|would hate to|hate to (?:bother|ask|say)|you(?:'re| are) right|(?:oh|that's|how) (?:awful|terrible|horrible|too bad|so sad|sad)(?= [.!] )|(?:he|she|boyfriend|girlfriend|brother|sister|wife|husband|partner|friend|mother|father) [a-z' ]{0,30}(?:annoying|hates?|terrible|awful|stupid|crazy)|gave you (?:some |the )?(?:bad|wrong)|got it wrong",
  ],
]

/** Words without which no phrase above can match. */
export const moodFlagWords =
  "finished clearly obviously clue idea wall throw smash throwing smashing temper real impossible expected shouldn't promised straight long difficult complicated works sorted fixed resolved solved ordered wanted meant simple easy basic great guys pay attention wake listen leave alone mind figure together want stop care time believe hard point fault people getting even anyone anybody somebody must possible right oh sad waste wasting wasted nothing fed sick tired enough wits end losing lost patience straw kidding joking serious deaf stupid dumb blind listening wrong job get shut screw go many much long hell heck fuck f sake love loud " +
  'times time over again told said gave answered explained did sent provided already like say tell repeat explain read hear listen see just remember understand why never keep always still useless worthless ridiculous joke terrible awful horrible help helping helpful unhelpful pathetic crazy nonsense bullshit crap ' +
  'give giving forget mind done out driving pulling makes made spent hours days come hurry on snappy quick about big great way course anything worth business handle think manage better someone ' +
  "yet waiting trying hold waited one nobody none work working answer care sense takes stopped asking happy acceptable satisfied pleased impressed good could can kind designed worse hate bad fault mistake messed screwed sorry question annoying hates gave wrote got last i'm i'll you'd minute frustrated annoyed angry mad upset disappointed irritated furious outraged aggravated unhappy dissatisfied " +
  'had asked day cares answering reading deal stand take lot has problem suck sucks nevermind patience wall circles part repeat explain every promised pay paying bother life broke happened happening crashed failed down gone late called been should'
