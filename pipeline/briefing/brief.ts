import type { Briefing, BriefingSentence } from '../../contract/briefing.ts'
import { type ReadFact, shownFact } from '../as-given.ts'
import { type GivenFact, HISTORY_LENGTH, type History, type Message } from '../history.ts'
import type { Language } from '../signals/language.ts'
import { validFacts } from '../valid-facts.ts'
import { findAttempt } from './attempt.ts'
import { isCourtesy } from './courtesy.ts'
import { readMood, readPlainAnger } from './mood.ts'
import { findPresentIntent } from './present-intent.ts'
import { quote } from './sentences.ts'

/** What is known when a person is called. */
export interface BriefingInput {
  /** without the present message */
  history: History
  /** the message that calls for a person; null when something else does */
  present: Message | null
  /** given in the present message */
  facts: readonly ReadFact[]
  /** the present message swears */
  swears: boolean
  /** whether frustration means something in the customer's language */
  judged: boolean
  /** where it does not: the language in which plain anger is known; '' = none */
  language: Language
  /** an agent had the conversation before, or it had ended before: what was done then is not in the history */
  resumed: boolean
}

const MOST_FACTS = 20

/**
 * Three sentences for the agent who takes over: what the customer wants, what was tried, how they are. Nobody's words are
 * made up: the first two are quoted, the third follows from what was measured, and each names the events it rests on. There
 * is no second one where something was said that may have been an attempt, and none is recognised.
 */
export function brief(input: BriefingInput): Briefing {
  const { opening = [], messages: known } = input.history
  const messages = input.present === null ? known : [...known, input.present]
  const all = [...opening, ...messages]
  const ofCustomer = all.filter(({ role }) => role === 'customer')
  const attempt = attemptOf(messages, input.resumed)
  return {
    sentences: [intentOf(all), ...(attempt === null ? [] : [attempt]), moodOf(ofCustomer, input)],
    facts: factsOf(input).map(shownFact),
  }
}

function intentOf(messages: Message[]): BriefingSentence {
  const said = findPresentIntent(messages)
  return said === null
    ? { role: 'intent', text: 'The customer has not said yet what it is about.', evidence: [] }
    : { role: 'intent', text: `The customer: ${quote(said.text)}`, evidence: [said.event_id] }
}

function attemptOf(messages: Message[], resumed: boolean): BriefingSentence | null {
  const said = findAttempt(messages.filter(({ role }) => role === 'bot'))
  if (said !== null) return { role: 'attempted', text: `The bot: ${quote(said.text)}`, evidence: [said.event_id] }
  return !resumed && isUntried(messages)
    ? { role: 'attempted', text: 'No solution was attempted yet.', evidence: [] }
    : null
}

/** Nobody but the customer said anything that could have been one, as far back as the conversation goes. */
const isUntried = (messages: Message[]): boolean =>
  messages.length < HISTORY_LENGTH && messages.every(({ role, text }) => role === 'customer' || isCourtesy(text))

function moodOf(messages: Message[], { swears, judged, language }: BriefingInput): BriefingSentence {
  if (!judged && language !== '' && messages.length > 0)
    return { role: 'sentiment', ...readPlainAnger(messages, language) }
  if (!judged)
    return {
      role: 'sentiment',
      text: 'Mood not judged: it is known only for customers who write English.',
      evidence: [],
    }
  const mood = readMood(messages, swears)
  return mood === null
    ? { role: 'sentiment', text: 'The customer has not written yet.', evidence: [] }
    : { role: 'sentiment', ...mood }
}

/** The last ones, each once, and none that the customer set right since. */
function factsOf({ history, present, facts }: BriefingInput): GivenFact[] {
  const known = [...history.facts]
  // remembered already, with what only the question before it tells
  const isNew = !known.some(({ event_id }) => event_id === present?.event_id)
  if (present !== null && isNew) {
    const { event_id, occurred_at } = present
    for (const fact of facts)
      if (!known.some(({ kind, value }) => kind === fact.kind && value === fact.value))
        known.push({ ...fact, event_id, occurred_at })
  }
  return validFacts(known, present === null ? history.messages : [...history.messages, present]).slice(-MOST_FACTS)
}
