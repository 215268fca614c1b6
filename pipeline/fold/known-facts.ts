import type { EventOf, Stored } from '../../contract/event.ts'
import { noticeId } from '../../contract/notice.ts'
import { shownFact } from '../as-given.ts'
import { askedFacts } from '../asked-facts.ts'
import type { AskedFact } from '../asked-questions.ts'
import { findPresentIntent } from '../briefing/present-intent.ts'
import { type Calling, callingOf } from '../called.ts'
import type { Handoff } from '../conversation.ts'
import type { FactKind, GivenFact, History } from '../history.ts'
import { isEnding } from '../signals/fact-finders.ts'
import { formatUtc } from '../utc-time.ts'
import { type ValidFact, validFacts } from '../valid-facts.ts'
import { isBackfill } from './notices.ts'
import type { Step } from './step.ts'

/** An agent asks for what the customer told the bot: the answer is there before the customer has to type it again. */

/** In the order of their bits in `told_facts`: append only. */
const kinds: readonly FactKind[] = [
  ...(['order_id', 'account_id', 'email', 'phone', 'name', 'address', 'amount'] as const),
  ...(['date', 'problem', 'product'] as const),
]
const bitOf = (kind: FactKind): number => (kinds.includes(kind) ? 1 << kinds.indexOf(kind) : 0)
/** Of one kind; more is no answer. */
const MOST_FACTS = 3

/** Call before the message joins the history. Of one kind an agent is told once in a handoff, of one message at once. */
export function tellKnown(step: Step, handoff: Handoff, event: Stored<EventOf<'message.agent'>>): void {
  const { history } = step.state
  // who wrote in a handoff that is over by now waits for no answer
  if (handoff.ended_at > 0 || isBackfill(step.arrival.received_at, step.at)) return
  const isKnown = (kind: FactKind) =>
    bitOf(kind) !== 0 &&
    (handoff.told_facts & bitOf(kind)) === 0 &&
    (kind === 'problem' || history.facts.some((fact) => fact.kind === kind))
  const questions = askedFacts(event.text, isKnown)
  const valid = questions.length === 0 ? [] : validFacts(history.facts, history.messages)
  const answers = questions.flatMap((asked) => answersTo(asked, valid, history, handoff))
  const facts = answers
    .filter((fact, index) => answers.indexOf(fact) === index)
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  if (facts.length === 0) return
  const told = [...new Set(facts.map(({ kind }) => kind))]
  for (const kind of told) handoff.told_facts |= bitOf(kind)
  step.notices.push({
    notice_id: noticeId(step.state.workspace, handoff.handoff_id, told.join('+')),
    type: 'fact.already_known',
    workspace: step.state.workspace,
    conversation_id: step.state.conversation_id,
    handoff_id: handoff.handoff_id,
    noticed_at: formatUtc(step.arrival.received_at),
    event_id: event.event_id,
    agent_id: event.agent_id,
    facts: facts.map(shownFact),
  })
}

/** The latest first. A day that nothing says is the one that was asked for is no answer; a number is one when no other is called so. */
function answersTo(
  { kind, label, naming, value }: AskedFact,
  valid: readonly ValidFact[],
  history: History,
  handoff: Handoff,
): GivenFact[] {
  if (kind === 'problem') return statementOf(history, handoff)
  const given = valid.filter(
    (fact) => fact.kind === kind && (value?.test(fact.value) ?? true) && !isEnding.test(fact.as_given ?? ''),
  )
  return (label === null || naming === null ? given : calledSo(given, { label, naming }, history))
    .slice(-MOST_FACTS)
    .reverse()
}

function calledSo(given: ValidFact[], words: { label: RegExp; naming: RegExp }, { messages }: History): GivenFact[] {
  const nameOf = (fact: ValidFact): Calling => {
    const calling = callingOf(fact, words, messages)
    // what it is called was said with what was wrong
    return calling === 'nothing' && fact.instead_of !== undefined ? nameOf(fact.instead_of) : calling
  }
  const called = given.map((fact) => ({ fact, calling: nameOf(fact) }))
  const so = called.filter(({ calling }) => calling === 'so')
  const answers =
    so.length > 0 ? so : called.filter(({ fact, calling }) => calling === 'nothing' && fact.kind !== 'date')
  return answers.map(({ fact }) => fact)
}

/** What the customer said to the bot that it is about, in their words. */
function statementOf({ messages }: History, { requested_at }: Handoff): GivenFact[] {
  const said = findPresentIntent(messages.filter(({ occurred_at }) => occurred_at <= requested_at))
  if (said === null) return []
  const first = messages.find(({ event_id }) => event_id === said.event_id)
  return [{ kind: 'problem', value: said.text, event_id: said.event_id, occurred_at: first?.occurred_at ?? 0 }]
}
