import type { Evidence } from '../../contract/decision.ts'
import type { Span } from '../signals/line.ts'
import type { Signals } from '../signals/signals.ts'
import type { Technical } from '../signals/technical.ts'
import { type CustomerMessage, type CustomerTrigger, quote } from './trigger.ts'
import type { Miss } from './why-not.ts'

/** From this weight on an issue has too many parts for a bot. */
const THRESHOLD = 4
const LONG_WORD_COUNT = 40
const MANY_TECHNICAL_WORDS = 4
const MANY_QUESTIONS = 3
/** Several questions leave a bot with several answers: they nearly suffice. */
const QUESTIONS_WEIGH = 3
const MANY_WORDS_ASKED = 3
/** Where programs talk to each other and one answers with an error, it takes somebody at both ends. */
const INTERFACE_WEIGHS = 3

/**
 * A technical issue with several parts: error texts, versions, steps tried, code. Each is worth one, two or more steps
 * two, three questions three; many technical words, length, or steps in vain one each, as does an error that two steps did
 * not mend. An error of an API, a webhook or the like suffices, or one with its log, unless it is mended or only asked about. Length alone is not
 * enough. @see METRICS.md, tier 3
 */
export const complexTechnical: CustomerTrigger = ({ event, signals }, _history, _policy, why) => {
  const { technical } = signals
  const score = technical === null ? 0 : weigh(technical, signals)
  if (technical === null || score < THRESHOLD) {
    why?.(missOf(signals, score))
    return null
  }
  return {
    trigger: 'complex_technical',
    tier: 3,
    score,
    threshold: THRESHOLD,
    evidence: readEvidence(event, technical),
  }
}

function weigh(technical: Technical, signals: Signals): number {
  const marks = [technical.error, technical.version, technical.code].filter((mark) => mark !== null).length
  const asksMuch = signals.question_count >= MANY_QUESTIONS
  const kinds = marks + (technical.step_count > 0 ? 1 : 0)
  const deep = technical.interface !== null || technical.code !== null
  const between = technical.error !== null && deep && !technical.isSettled
  if (kinds < 2 && !asksMuch && !between) return 0
  const wordy = technical.word_count >= (asksMuch ? MANY_WORDS_ASKED : MANY_TECHNICAL_WORDS) ? 1 : 0
  const long = signals.line.words.length >= LONG_WORD_COUNT ? 1 : 0
  const several = technical.step_count > 1 ? 1 : 0
  const unmended = several === 1 && technical.error !== null && !technical.isSettled ? 1 : 0
  const inVain = technical.step_count > 0 && technical.isInVain && !technical.isSettled ? 1 : 0
  const more = several + Math.max(unmended, inVain) + wordy + long
  return kinds + (asksMuch ? QUESTIONS_WEIGH : 0) + (between ? INTERFACE_WEIGHS : 0) + more
}

function missOf({ technical, language }: Signals, score: number): Miss {
  if (technical === null) return { reason: language === '' ? 'not_judged' : 'no_cue' }
  const is_close = score >= THRESHOLD / 2
  return { reason: 'below_threshold', is_close, score, threshold: THRESHOLD, spans: spansOf(technical) }
}

const spansOf = (technical: Technical): Span[] =>
  [technical.error, technical.version, technical.step, technical.code, technical.interface].filter(
    (span) => span !== null,
  )

function readEvidence(event: CustomerMessage, technical: Technical): Evidence[] {
  const spans = spansOf(technical)
  return spans.length === 0 ? [{ event_id: event.event_id }] : spans.map((span) => quote(event, span))
}
