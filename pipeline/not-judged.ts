import type { NotJudged, TriggerHit, TriggerName } from '../contract/decision.ts'
import { hasRules } from './signals/language.ts'
import type { Signals } from './signals/signals.ts'

/** Mood is read in English alone. */
const outsideEnglish: readonly TriggerName[] = ['frustration']
/** `repetition` is not among them: nearly the same message twice is seen in any language. */
const withoutRules: readonly TriggerName[] = [
  'profanity',
  'frustration',
  'dissatisfaction',
  'human_request',
  'account_deletion',
  'high_value_refund',
  'complex_technical',
  'formal_complaint',
  'legal_or_safety',
]

/**
 * The triggers that could not be judged in a customer's message. What fired all the same, such as an English swear word
 * in an Italian message, was judged.
 * @returns undefined when all were
 */
export function findNotJudged(
  { language, stated, judged }: Signals,
  hits: readonly TriggerHit[],
): NotJudged | undefined {
  if (judged) return undefined
  const missing = language === '' ? withoutRules : outsideEnglish
  const triggers = hits.length === 0 ? missing : missing.filter((name) => !hits.some(({ trigger }) => trigger === name))
  return { language: language !== '' ? language : hasRules(stated) ? 'und' : stated, triggers }
}
