import type { MissReason } from '../../contract/miss.ts'
import { isJoyful } from '../signals/joy.ts'
import { flag } from '../signals/lexicon.ts'
import type { Line } from '../signals/line.ts'
import type { Profane } from '../signals/profanity.ts'
import type { Signals } from '../signals/signals.ts'
import { type CustomerTrigger, quote } from './trigger.ts'
import type { Miss } from './why-not.ts'

/** Above this a mild word is no slip of the tongue; for a strong one in a glad message less is enough. */
const ANNOYED = 0.6
const UNEASY = 0.4
const MOST_QUOTED = 5
const THRESHOLD = 0.5
/** Said to somebody, or of the service. */
const aimed =
  / (?:fuck|screw|damn) (?:you|this|off|your|it)(?= )| (?:you|your|ur|this|the|these|that)(?: (?:are|is|fucking|such|a|an|so|total|whole|stupid|dumb|all|full|of)){0,4} (?:fucking|shit|shitty|crap|crappy|bullshit|damn|goddamn|bloody|piece|asshole|assholes|bastards?|bitch)(?= )| (?:what|why|how|who|where) the (?:hell|fuck)(?= )| (?:eat|eating) (?:shit|my ass)(?= )| (?:sacks?|pieces?|loads?|piles?|bunch|crock|heaps?|bucket|full) of (?:(?:fucking|total|complete|utter|absolute|lying|stupid) )?(?:shit|crap|bullshit|bollocks|horseshit|assholes|bastards|jackasses)(?= )| (?:(?:kiss|bite|lick|shove it up) (?:my|your)|suck|sucks|my|a pain in (?:the|my)|up your) (?:ass|arse|balls)(?= )| bullshit(?:ting|ted) (?:me|us)(?= )| (?:bullshit|shit|shitty|crappy|crap|bloody|damn|goddamn|damned|freaking|frigging|fricking) (?:answers?|excuses?|policy|response|reply|reasons?|company|service|bot|chatbot|fees?|charges?|support|app|website|site|machine|robot|thing|idiots?|liars?|thieves|morons?|joke|useless)(?= )| son of a bitch(?= )| (?:that's|it's|this is|what) (?:(?:total|complete|utter|absolute|pure|such|a|just|some) ){0,2}(?:bullshit|crap|shit|horseshit|bs)(?= )| (?:get|got) your shit together(?= )| (?:don't|doesn't|do not|didn't|couldn't|not) give a (?:shit|fuck|damn|crap|rats? ass)(?= )| go to hell(?= )| (?:goddamn|damn|god damn) it(?= )/
/** The same of a mild word, in German, Spanish and French. */
const aimedElsewhere =
  / (?:ihr|euer|eure|dein|deine|du|sie|dieser?|dieses|so ein|so eine|vuestr[oa]|tu|su|este|esta|eres|sois|son|votre|vos|ton|vous etes|tu es|ce|cet|cette) (?:[a-z]{1,20} ){0,2}?(?:verdammt[a-z]{0,2}|verfluchte?[a-z]?|mistkerle?|mist|drecks[a-z]{1,12}|kacke?|maldit[oa]s?|pinche|cojones|fichue?s?|chiante?s?)(?= )| (?:verdammte[a-z]?|verfluchte[a-z]?|maldit[oa]s?|pinche|fichue?s?) (?:[a-z]{1,20} )?(?:laden|verein|firma|service|bot|app|seite|hotline|support|firmen|empresa|servicio|compania|pagina|aplicacion|soporte|entreprise|site|boite|appli)(?= )/
const glad =
  / hell (?:yeah|yes|yep|yea)(?= )| holy (?:shit|crap|hell|fuck)(?: [a-z']{1,12}){0,3} (?:worked|works|fixed|amazing|great|awesome|best|rock|fast|quick)(?= )| (?:fucking|damn|bloody|goddamn|holy shit|hell yeah)(?: that's| that is| so| is| was| this is)?(?: [a-z]{1,12})? (?:great|good|awesome|amazing|excited|brilliant|perfect|love|loved|nice|cool|fantastic|happy|legend|beautiful|right)(?= )/
/** The same in German, Spanish and French: the word opens a praise. It may be bitter, so thanks must be there too. */
const gladElsewhere =
  / (?:putain|merde|joder|hostia|scheisse|fuck)(?: [.!])?(?: (?:mais|que|c'est|trop|tellement|ist|war|das|so|echt|es|esta|muy)){0,4} (?:geniale?|super|top|parfaite?|excellente?|cool|bueno|buena|bien|perfecto|perfecta|gut|geil|toll|klasse|perfekt)(?= )/
/** What tells that such a praise is meant: it works, it came, a face that smiles. */
const relieved =
  / (?:emojiglad|marche|fonctionne|resolu|regle|recu|arrive|funciona|funciono|llego|solucionado|resuelto|arreglado|funktioniert|geklappt|klappt|angekommen|lauft|gelost|endlich|por fin|enfin)(?= )/
/** What makes such a praise bitter. */
const bitter =
  / (?:ne|n'[a-z]{1,12}|pas|plus|encore|toujours|sans|nicht|nie|nichts|keine?[a-z]?|wieder|noch|ohne|no|nada|nunca|otra|otro|sigue|sin)(?= )/

/**
 * The customer swears at the service: a strong word, or a mild one in annoyance. In joy, or in passing, it is left
 * alone. Outside English, where the mood is not judged, every strong word counts unless it opens a praise with thanks or relief,
 * and a mild one that is said of the service. @see METRICS.md, tier 2
 */
export const profanity: CustomerTrigger = ({ event, signals }, _history, _policy, why) => {
  const excuse = signals.profanity === 0 ? 'no_cue' : excuseOf(signals, event.text)
  if (excuse !== '') {
    why?.(missOf(signals, excuse))
    return null
  }
  const evidence = signals.profane
    .filter(({ severity }) => severity > 0)
    .slice(0, MOST_QUOTED)
    .map((span) => quote(event, span))
  return { trigger: 'profanity', tier: 2, score: signals.profanity / 2, threshold: THRESHOLD, evidence }
}

/** Why the swearing is not meant for the service; '' = it is. */
function excuseOf(signals: Signals, original: string): 'in_passing' | 'in_joy' | '' {
  if (isJoyful(signals.line)) return 'in_joy'
  if (!signals.judged) return excuseElsewhere(signals)
  if (aimed.test(signals.line.text) || signals.profane.some((one) => isVerdict(original, one))) return ''
  if (signals.profanity === 1 && signals.frustration < ANNOYED) return 'in_passing'
  if (signals.profanity === 1) return glad.test(signals.line.text) ? 'in_joy' : ''
  return glad.test(signals.line.text) || (isGlad(signals.line) && signals.frustration < UNEASY) ? 'in_joy' : ''
}

function excuseElsewhere({ profanity, line }: Signals): 'in_passing' | 'in_joy' | '' {
  if (profanity === 1) return aimedElsewhere.test(line.text) ? '' : 'in_passing'
  const isMeant = (line.flags & flag.thanks) !== 0 || relieved.test(line.text)
  return isMeant && gladElsewhere.test(line.text) && !bitter.test(line.text) ? 'in_joy' : ''
}

function missOf({ profane, profanity, language }: Signals, excuse: MissReason): Miss {
  if (excuse === 'no_cue') return { reason: language === '' ? 'not_judged' : 'no_cue' }
  return { reason: excuse, is_close: true, score: profanity / 2, threshold: THRESHOLD, spans: profane }
}

/** "your service is sh1t": a coarse noun, masked or not, right after what it is said of. */
function isVerdict(original: string, { start, end }: Profane): boolean {
  if (!/^(?:s(?!uck|cum)|c|bull|horse|dip|p(?!e))/i.test(original.slice(start, end))) return false
  return /\b(?:you|your|this|that|these|it|is|it's|are|service|app|bot|website|site|company)\s(?:\w{1,12}\s){0,2}$/i.test(
    original.slice(Math.max(0, start - 40), start),
  )
}

/** Good words, and no bad ones but the swearing. */
function isGlad(line: Line): boolean {
  let good = 0
  for (const word of line.words) {
    if (word === undefined || word.profanity !== 0) continue
    if (word.flags & flag.negation || word.valence < 0) return false
    if (word.valence > 1 || word.flags & flag.thanks) good++
  }
  return good > 0
}
