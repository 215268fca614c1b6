import { confidenceOf } from '../../contract/confidence.ts'
import type { ConfidenceView, Look, SignalsView } from '../../contract/explanation.ts'
import { confidenceThreshold, type Policy, thresholdSource } from '../../contract/policy.ts'
import type { Span } from '../signals/line.ts'
import type { Signals } from '../signals/signals.ts'
import type { BotMessage } from '../triggers/trigger.ts'

/** What was read in a message, as it is shown: never a number where nothing was judged. */

/** @param looks what the triggers found */
export function viewSignals(signals: Signals, text: string, looks: readonly Look[]): SignalsView {
  const { language, judged, technical, told_before } = signals
  const cut = ({ start, end }: Span) => ({ start, end, quote: text.slice(start, end) })
  return {
    language,
    languages_tried: signals.languages.filter((one) => one !== ''),
    stated_language: signals.stated,
    sentiment: judged ? rounded(signals.sentiment) : null,
    frustration: judged ? rounded(signals.frustration) : null,
    profanity: language === '' && signals.profanity === 0 ? null : signals.profanity,
    profane: signals.profane.map((one) => ({ ...cut(one), severity: one.severity })),
    repetition: looks.find(({ trigger }) => trigger === 'repetition')?.score ?? null,
    told_before: told_before && cut(told_before),
    facts: signals.facts.map((fact) => ({ kind: fact.kind, value: fact.value, ...cut(fact) })),
    question_count: signals.question_count,
    technical: technical && {
      word_count: technical.word_count,
      step_count: technical.step_count,
      marks: (['error', 'version', 'step', 'code', 'interface'] as const).flatMap((mark) => {
        const span = technical[mark]
        return span === null ? [] : [{ mark, ...cut(span) }]
      }),
    },
    is_cut: signals.line.cut,
  }
}

const rounded = (score: number): number => Math.round(score * 1000) / 1000

export function viewConfidence(event: BotMessage, policy: Policy): ConfidenceView {
  return {
    confidence: confidenceOf(event),
    threshold: confidenceThreshold(policy, event.intent),
    threshold_from: thresholdSource(policy, event.intent),
    intent: event.intent ?? '',
    runner_up_confidence: event.runner_up_confidence ?? null,
    answered: event.answered ?? null,
  }
}
