/** How sure a bot is, told by the bot itself. */

interface Answer {
  confidence?: number | null
  intent?: string
  runner_up_confidence?: number | null
}

/** "I did not understand", as Rasa, Dialogflow and Lex name it. */
const fallbacks: ReadonlySet<string | undefined> = new Set([
  'nlu_fallback',
  'Default Fallback Intent',
  'sys.no-match-default',
  'FallbackIntent',
  'AMAZON.FallbackIntent',
])

/** Whether the bot says that it understood nothing: whatever it answers then is no confident answer by itself. */
export const isFallback = ({ intent }: Answer): boolean => fallbacks.has(intent)

/**
 * How sure the bot was of what it understood. Rasa puts `nlu_fallback` before its ranking and gives it the threshold that
 * was missed as a confidence, others give theirs a 1: the true one is the second's.
 * @returns 0–1, null when it is not told
 */
export function confidenceOf(answer: Answer): number | null {
  return (isFallback(answer) ? answer.runner_up_confidence : answer.confidence) ?? null
}

/**
 * @param threshold of the policy, 0–1
 * @returns the confidence where it misses the threshold, null when it does not or nothing is told. A fallback without a
 *   second misses every threshold, by how much nobody knows: then the most that it can be, the lower one of both thresholds
 */
export function missedConfidence(answer: Answer, threshold: number): number | null {
  const confidence = confidenceOf(answer)
  if (confidence === null && isFallback(answer)) return Math.min(answer.confidence ?? threshold, threshold)
  return confidence !== null && confidence < threshold ? confidence : null
}

/** @returns how far the best guess is before the second, null when one of them is not told or was none */
export function leadOf(answer: Answer): number | null {
  const { confidence, runner_up_confidence } = answer
  if (isFallback(answer) || typeof confidence !== 'number' || typeof runner_up_confidence !== 'number') return null
  return confidence - runner_up_confidence
}
