import type { RepeatRow } from '../contract/row.ts'
import { factsOf, isSameFact } from './answers.ts'
import { asGiven } from './as-given.ts'
import { mayAskFor } from './asked-facts.ts'
import { FACT_LIMIT, type Handoff } from './conversation.ts'
import type { Fact, FactKind, GivenFact, History, Message } from './history.ts'
import { findRestated } from './restated.ts'
import { readFacts } from './signals/facts.ts'
import type { Signals } from './signals/signals.ts'
import { cutText } from './text.ts'

/** What the customer has to say again after asking for a person. @see METRICS.md, repeat-information instances */

/** A customer's message with what was read in it. */
export interface Told {
  event_id: string
  /** epoch ms */
  occurred_at: number
  text: string
  signals: Signals
}

/** One instance, before it is a row. */
export interface Repeat {
  kind: FactKind | 'already_told'
  value: string
  /** '' = not known */
  first_event_id: string
  asked_by_agent: boolean
}

/** The value follows at once: what stands before it is not what the customer means. */
const deniedBefore = /(?:\bnot|\binstead of|\brather than)(?: (?:the|my|a))?(?: (?:order|account|number|no\.?))? ?#?$/i
const corrects =
  /\b(?:i meant?|correction|typo|mis-?typed|my mistake|(?:made|is) a mistake|wrong number|the right one|should (?:read|say))\b|^(?:oh |oops |opps )?(?:sorry|oops|opps),? (?:it'?s|it is|my|the|that'?s)\b/i
/** "that should be 800"; "it should have been here on Monday" corrects nothing. */
const setsRight = /\bshould (?:be|have been):? (?:(?:order|account|number|no\.?) )?["'#$€£]?[\w.+-]{0,40}[\d@]/i
const affirms = /^(?:yes|yep|yeah|yup|correct|right|exactly|that'?s (?:right|it|correct)|ok|okay|sure)\b/i

/**
 * The facts of a message that the customer gave before, one instance each; "I already told you" without a fact is one.
 * Corrections, confirmations of what the agent said, and next questions are none.
 * @param handoff the open one; the message must be younger than its request
 */
export function findRepeats(told: Told, history: History, handoff: Handoff): Repeat[] {
  const lastAgent = history.messages.findLast((message) => message.role === 'agent')
  const again = isCorrection(told.text) ? [] : saidAgain(told, history, handoff, lastAgent)
  if (again.length > 0 || told.signals.told_before === null) return again
  return [{ kind: 'already_told', value: '', first_event_id: '', asked_by_agent: asks(lastAgent, 'already_told') }]
}

/** Facts by their value; when there is none, what was said again in other forms. */
function saidAgain(told: Told, history: History, handoff: Handoff, lastAgent: Message | undefined): Repeat[] {
  if (isNextQuestion(told, handoff, lastAgent)) return []
  const given = knownFacts(factsOf(told, history.messages.at(-1)), history)
  if (given.length > 0)
    return given
      .filter(({ fact }) => !isDenied(fact, told.text) && !isConfirmation(fact, told.text, lastAgent))
      .map(({ first }) => toRepeat(first, lastAgent))
  if (affirms.test(told.text.trimStart()) && lastAgent?.text.includes('?') !== true) return []
  return findRestated(told.text, told.signals.words, toldToBot(history, handoff)).map((restated) => ({
    ...restated,
    asked_by_agent: asks(lastAgent, restated.kind),
  }))
}

function knownFacts(facts: readonly Fact[], history: History): { fact: Fact; first: GivenFact }[] {
  return facts
    .filter((fact, index) => facts.findIndex((other) => isSameFact(other, fact)) === index)
    .flatMap((fact) => {
      const first = history.facts.find((known) => isSameFact(known, fact))
      return first === undefined ? [] : [{ fact, first }]
    })
}

const toldToBot = ({ messages }: History, { requested_at }: Handoff): Message[] =>
  messages.filter(({ role, occurred_at }) => role === 'customer' && occurred_at <= requested_at)

const toRepeat = ({ kind, value, event_id }: GivenFact, lastAgent: Message | undefined): Repeat => ({
  kind,
  value,
  first_event_id: event_id,
  asked_by_agent: asks(lastAgent, kind),
})

const asks = (lastAgent: Message | undefined, kind: Repeat['kind']): boolean =>
  lastAgent !== undefined && mayAskFor(lastAgent.text, kind)

const isCorrection = (text: string): boolean => corrects.test(text) || setsRight.test(text)

const isDenied = (fact: Fact, text: string): boolean =>
  deniedBefore.test(text.slice(Math.max(0, fact.start - 30), fact.start))

/** "Yes, A1043": the agent had said it, the customer only agrees. */
function isConfirmation(fact: Fact, text: string, lastAgent: Message | undefined): boolean {
  if (lastAgent === undefined || !affirms.test(text.trimStart())) return false
  return readFacts(lastAgent.text).some((said) => isSameFact(said, fact))
}

/** Asked after the agent said something that was no question: the talk goes on, nothing is said again. */
function isNextQuestion(told: Told, handoff: Handoff, lastAgent: Message | undefined): boolean {
  if (handoff.responded_at === 0 || told.signals.told_before !== null) return false
  return lastAgent !== undefined && !lastAgent.text.includes('?') && told.signals.question_count > 0
}

/**
 * Remembers what the customer gave while the bot was in charge; the first time counts.
 * @param before the message it may be an answer to; absent = the last one of the history
 */
export function rememberFacts(told: Told, history: History, before = history.messages.at(-1)): void {
  for (const fact of factsOf(told, before)) {
    if (history.facts.length >= FACT_LIMIT) return
    if (history.facts.some((known) => known.kind === fact.kind && known.value === fact.value)) continue
    history.facts.push({ ...asGiven(fact, told.text), event_id: told.event_id, occurred_at: told.occurred_at })
  }
}

/** @param place the conversation and the handoff the repeat counts for */
export function buildRepeatRow(
  repeat: Repeat,
  told: Told,
  place: Pick<RepeatRow, 'workspace' | 'conversation_id' | 'episode' | 'handoff_id'>,
): RepeatRow {
  return {
    ...place,
    event_id: told.event_id,
    first_event_id: repeat.first_event_id,
    occurred_at: told.occurred_at,
    kind: repeat.kind,
    value: repeat.value,
    quote: cutText(told.text, 280),
    asked_by_agent: repeat.asked_by_agent ? 1 : 0,
  }
}
