import type { History } from '../history.ts'
import { firstFound, type Language } from '../signals/language.ts'
import { flag } from '../signals/lexicon.ts'
import type { Line, Span } from '../signals/line.ts'
import { findUnless, type Patterns } from '../signals/patterns.ts'
import type { Signals } from '../signals/signals.ts'
import { afterAnswer, answered, elsewhere, isAskedFor, plain, supposed } from './answer-verdicts.ts'
import { supposedElsewhere, verdictElsewhere } from './answer-verdicts-elsewhere.ts'
import { verdict, verdictAfterAnswer } from './answer-verdicts-seldom.ts'
import { findDenial } from './not-helped.ts'
import { leavingUs, notLeavingUs } from './service-leaving.ts'
import { elsewhereToo, notOurs, serviceVerdict } from './service-verdicts.ts'
import { type CustomerTrigger, certain, quote } from './trigger.ts'
import type { Miss } from './why-not.ts'

/** The customer says that the answer did not help, denies it when the bot asks, or says of the service as a whole that it is poor; "it doesn't work" counts only once the bot has answered. @see METRICS.md, tier 2 */
export const dissatisfaction: CustomerTrigger = ({ event, signals }, history, _policy, why) => {
  const { line, languages } = signals
  const span = firstFound(languages, (language) => findDissatisfaction(line, language, history))
  if (span !== null) return certain('dissatisfaction', 2, [quote(event, span)])
  const denial = findDenial(line, history)
  if (denial !== null)
    return certain('dissatisfaction', 2, [quote(event, denial), { event_id: history.messages.at(-1)!.event_id }])
  why?.(missOf(signals))
  return null
}

/** Longer messages say more than a verdict, and cost more. */
const MOST_WORDS = 24
/** Of so few a "not" is most of what they say: "no that isn't it". */
const FEW_WORDS = 6

const CUES = flag.mood | flag.negation | flag.verdict | flag.leaving

/** @param history without it as if the bot had answered */
function findDissatisfaction(line: Line, language: Language, history?: History): Span | null {
  const isAnswered = history === undefined || hasAnswer(history)
  return findOfAnswer(line, language, isAnswered) ?? findOfService(line, language) ?? findLeaving(line, language)
}

function findLeaving(line: Line, language: Language): Span | null {
  const patterns = leavingUs[language]
  if (patterns === undefined || (line.flags & flag.leaving) === 0) return null
  return findUnless(line, patterns, notLeavingUs)
}

function findOfService(line: Line, language: Language): Span | null {
  const patterns = serviceVerdict[language]
  if (patterns === undefined || (line.flags & flag.verdict) === 0) return null
  return findUnless(line, patterns, notOurs, elsewhereToo)
}

function findOfAnswer(line: Line, language: Language, isAnswered: boolean): Span | null {
  if (language === 'en') return findInEnglish(line, isAnswered)
  const patterns = verdictElsewhere[language]
  if (patterns === undefined || (line.flags & flag.verdict) === 0) return null
  return (
    find(line, patterns.ever, supposedElsewhere) ??
    (isAnswered ? find(line, patterns.afterAnswer, supposedElsewhere) : null)
  )
}

function findInEnglish(line: Line, isAnswered: boolean): Span | null {
  const { length } = line.words
  const isSeldom =
    (length <= MOST_WORDS && (line.flags & flag.verdict) !== 0) ||
    (length <= FEW_WORDS && (line.flags & flag.negation) !== 0)
  return (
    find(line, plain, supposed) ??
    find(line, answered, isAskedFor) ??
    (isSeldom ? find(line, verdict, supposed) : null) ??
    (isAnswered ? find(line, afterAnswer, supposed) : null) ??
    (isSeldom && isAnswered ? find(line, verdictAfterAnswer, supposed) : null)
  )
}

const find = (line: Line, patterns: Patterns, refused: RegExp): Span | null =>
  findUnless(line, patterns, refused, elsewhere)

function missOf({ language, languages, line }: Signals): Miss {
  if (language === '') return { reason: 'not_judged' }
  const early = firstFound(languages, (one) => findDissatisfaction(line, one))
  if (early !== null) return { reason: 'before_any_answer', is_close: true, spans: [early] }
  return { reason: line.flags & CUES ? 'no_match' : 'no_cue' }
}

const hasAnswer = ({ messages }: History): boolean =>
  messages.length > 1 && messages.some((message) => message.role === 'bot')
