import type { Message } from '../history.ts'

/** How the customer is, from what was measured on their messages; never from anything else. */
export interface Mood {
  text: string
  evidence: string[]
}

/** at or above it a message is plainly annoyed, see the trigger `frustration` */
const ANNOYED = 0.6
const TENSE = 0.3
/** it has changed when it moved by so much */
const CHANGE = 0.2

/**
 * @param messages of the customer, oldest first, with the present one
 * @param swears in the present one
 */
export function readMood(messages: readonly Message[], swears: boolean): Mood | null {
  const first = messages[0]
  const last = messages.at(-1)
  if (first === undefined || last === undefined) return null
  if (swears && last.frustration >= TENSE) return { text: 'Angry, and swearing.', evidence: [last.event_id] }
  const worst = messages.reduce((one, other) => (other.frustration >= one.frustration ? other : one))
  if (worst.frustration < TENSE) return { text: 'Calm so far.', evidence: messages.map(({ event_id }) => event_id) }
  const word = worst.frustration >= ANNOYED ? 'Frustrated' : 'Tense'
  if (last.frustration < worst.frustration - CHANGE)
    return { text: `${word} before, calmer now.`, evidence: [worst.event_id, last.event_id] }
  if (last.frustration > first.frustration + CHANGE)
    return { text: `${word}, and more so than at the beginning.`, evidence: [first.event_id, last.event_id] }
  return { text: `${word}.`, evidence: [worst.event_id] }
}
