import type { EventOf, Stored } from '../contract/event.ts'

/** What Rasa calls the intent of a message it did not understand. */
const FALLBACK = 'nlu_fallback'

type Answer = Pick<Stored<EventOf<'message.bot'>>, 'confidence' | 'runner_up_confidence' | 'intent'>

/** Whether the answer says that nothing was understood, in the form of an intent. */
export const isFallback = ({ intent }: Pick<Answer, 'intent'>): boolean => intent === FALLBACK

/**
 * How sure the bot was. The fallback's own confidence is only the threshold that was missed; how sure the bot was of its
 * best guess is the second of its ranking.
 * @returns 0–1, null = not said
 */
export function confidenceOf(answer: Answer): number | null {
  return (isFallback(answer) ? answer.runner_up_confidence : answer.confidence) ?? null
}
