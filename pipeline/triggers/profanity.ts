import type { MissReason } from '../../contract/miss.ts'
import { isJoyful } from '../signals/joy.ts'
import type { Language } from '../signals/language.ts'
import { flag, lexicon, ownProfanity } from '../signals/lexicon.ts'
import type { Line } from '../signals/line.ts'
import { plainLine } from '../signals/profanity.ts'
import type { Signals } from '../signals/signals.ts'
import { aimed, aimedElsewhere, alone, aloneElsewhere, bitterly, glad, passing, soured } from './aimed-swearing.ts'
import {
  bitter,
  blamed,
  criedOut,
  gladElsewhere,
  passingElsewhere,
  reliefElsewhere,
  relieved,
  theirs,
} from './swearing-elsewhere.ts'
import { type CustomerTrigger, quote } from './trigger.ts'
import type { Miss } from './why-not.ts'

/** Above this a mild word is no slip of the tongue; for a strong one in a glad message less is enough. */
const ANNOYED = 0.6
const UNEASY = 0.4
const MOST_QUOTED = 5
const THRESHOLD = 0.5

/**
 * The customer swears at the service: a strong word, or a mild one in annoyance or alone. In joy, or in passing, it is left
 * alone. Outside English, where the mood is not judged, every strong word counts unless it opens a praise with thanks or relief
 * or is cried out at a slip of one's own, and a mild one that is said of the service. @see METRICS.md, tier 2
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
  const { profanity, frustration } = signals
  const line = plainLine(signals.line, original, signals.profane)
  if (isJoyful(line)) return 'in_joy'
  if (!signals.judged) return excuseElsewhere(signals, line)
  const isGladly = glad.test(line.text)
  if (isGladly && !soured.test(line.text) && !aimed.test(line.text.replace(glad, ' '))) return 'in_joy'
  if (isOnlyPassing(line)) return 'in_passing'
  if (aimed.test(line.text) || alone.test(line.text)) return ''
  if (profanity === 1 && frustration < ANNOYED) return 'in_passing'
  const isMeant = isGladly || (profanity === 2 && isGlad(line) && frustration < UNEASY)
  return isMeant && !bitterly.test(line.text) ? 'in_joy' : ''
}

const swears = (word: string): boolean =>
  (lexicon.get(word)?.profanity ?? 0) > 0 || /fuck|shit|bitch|cunt|asshole|wanker/.test(word)

/** Nothing is left of the swearing without what is said of oneself and of others. */
function isOnlyPassing({ text }: Line): boolean {
  const rest = text.replace(passing, ' ')
  return rest !== text && !aimed.test(rest) && !rest.split(' ').some(swears)
}

function excuseElsewhere({ profanity, language }: Signals, line: Line): 'in_passing' | 'in_joy' | '' {
  if (profanity === 1) return aimedElsewhere.test(line.text) || aloneElsewhere.test(line.text) ? '' : 'in_passing'
  if (isOwnSlip(line, language) || isOwnTrouble(line, language)) return 'in_passing'
  if (bitter.test(line.text)) return ''
  const isRelieved = relieved.test(line.text)
  const isMeant = isRelieved || (line.flags & flag.thanks) !== 0
  const isGladly = (isMeant && gladElsewhere.test(line.text)) || (isRelieved && reliefElsewhere.test(line.text))
  return isGladly && !swearsAt(line.text.replace(cried, ' '), language) ? 'in_joy' : ''
}

/** Cried out, not called. */
const cried =
  /(?: (?:puta madre|putain|merde|bordel|joder|hostia|cono|scheisse|scheiss|fuck|shit|verdammt)| de puta madre)(?= )/g

/** Nothing is left of the swearing without what is said of one's own slip. */
function isOwnSlip({ text }: Line, language: Language): boolean {
  const rest = text.replace(passingElsewhere, ' ')
  return rest !== text && !blamed.test(rest) && !swearsAt(rest, language)
}

/** Cried out, and the rest is about the customer's own and has no reproach in it. */
function isOwnTrouble({ text }: Line, language: Language): boolean {
  const own = text.replace(criedOut, '')
  return own !== text && !theirs.test(own) && !bitter.test(own) && !swearsAt(own, language)
}

const swearsAt = (text: string, language: Language): boolean =>
  text.split(' ').some((word) => swears(word) || (language !== '' && ownProfanity[language].has(word)))

function missOf({ profane, profanity, language }: Signals, excuse: MissReason): Miss {
  if (excuse === 'no_cue') return { reason: language === '' ? 'not_judged' : 'no_cue' }
  return { reason: excuse, is_close: true, score: profanity / 2, threshold: THRESHOLD, spans: profane }
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
