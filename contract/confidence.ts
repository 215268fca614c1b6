/** How sure a bot is, told by the bot itself. */

interface Answer {
  confidence?: number | null
  intent?: string
  runner_up_confidence?: number | null
}

/** Rasa's name for "I did not understand". */
const FALLBACK = 'nlu_fallback'

/**
 * How sure the bot was of what it understood. Rasa puts `nlu_fallback` before its ranking and gives it the threshold that
 * was missed as a confidence: the true one is the second's.
 * @returns 0–1, null when it is not told
 */
export function confidenceOf({ confidence = null, intent, runner_up_confidence }: Answer): number | null {
  return intent === FALLBACK ? (runner_up_confidence ?? null) : confidence
}

/** @returns what the confidence is certainly not above, null when nothing is told: of a fallback the threshold it missed */
export const boundOf = (answer: Answer): number | null => confidenceOf(answer) ?? answer.confidence ?? null

/** @returns how far the best guess is before the second, null when one of them is not told or was none */
export function leadOf({ confidence, intent, runner_up_confidence }: Answer): number | null {
  if (intent === FALLBACK || typeof confidence !== 'number' || typeof runner_up_confidence !== 'number') return null
  return confidence - runner_up_confidence
}
