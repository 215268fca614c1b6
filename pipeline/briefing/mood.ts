import type { Message } from '../history.ts'
import { findAnger } from '../signals/anger-elsewhere.ts'
import type { Language } from '../signals/language.ts'
import { readLine } from '../signals/line.ts'

/**
 * How the customer is, from what was measured on their messages; never from anything else. The message that shows it is the
 * evidence, and where none does the last ones that were read.
 */
export interface Mood {
  text: string
  evidence: string[]
}

/** at or above it a message is plainly annoyed, see the trigger `frustration` */
const ANNOYED = 0.6
const TENSE = 0.3
/** A briefing is made while a decision waits for it. */
const MOST_READ = 6
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
  if (worst.frustration < TENSE)
    return { text: 'No annoyance was measured.', evidence: idsOf(messages.slice(-MOST_READ)) }
  const word = worst.frustration >= ANNOYED ? 'Frustrated' : 'Tense'
  if (last.frustration < worst.frustration - CHANGE)
    return { text: `${word} before, not in the last message.`, evidence: [worst.event_id] }
  if (last.frustration > first.frustration + CHANGE)
    return { text: `${word}, and more so than at the beginning.`, evidence: [last.event_id] }
  return { text: `${word}.`, evidence: [worst.event_id] }
}

/** Where only plain anger is known: "das ist eine Frechheit". The last message that says it. */
export function readPlainAnger(messages: readonly Message[], language: Language): Mood {
  const read = messages.slice(-MOST_READ)
  const angry = read.findLast(({ text }) => findAnger(readLine(text), language) !== null)
  return angry === undefined
    ? {
        text: 'No plain anger was found; how annoyed customers are is measured in English only.',
        evidence: idsOf(read),
      }
    : { text: 'Angry, and says so.', evidence: [angry.event_id] }
}

const idsOf = (messages: readonly Message[]): string[] => messages.map(({ event_id }) => event_id)
