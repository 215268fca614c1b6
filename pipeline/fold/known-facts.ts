import type { EventOf, Stored } from '../../contract/event.ts'
import { noticeId } from '../../contract/notice.ts'
import { shownFact } from '../as-given.ts'
import { type AskedFact, askedFacts } from '../asked-facts.ts'
import type { Handoff } from '../conversation.ts'
import type { FactKind, GivenFact, History } from '../history.ts'
import { formatUtc } from '../utc-time.ts'
import { BACKFILL_MS } from './notices.ts'
import type { Step } from './step.ts'

/** An agent asks for what the customer told the bot: the answer is there before the customer has to type it again. */

const kinds: readonly FactKind[] = ['order_id', 'account_id', 'email', 'phone', 'name', 'address', 'amount']
const bitOf = (kind: FactKind): number => 1 << kinds.indexOf(kind)
/** Of one kind; more is no answer. */
const MOST_FACTS = 3

/** Call before the message joins the history. Of one kind an agent is told once in a handoff. */
export function tellKnown(step: Step, handoff: Handoff, event: Stored<EventOf<'message.agent'>>): void {
  const { history } = step.state
  if (history.facts.length === 0 || step.arrival.received_at - step.at > BACKFILL_MS) return
  const isUntold = (kind: FactKind) => (handoff.told_facts & bitOf(kind)) === 0
  const isKnown = (kind: FactKind) => history.facts.some((fact) => fact.kind === kind)
  for (const asked of askedFacts(event.text, (kind) => isUntold(kind) && isKnown(kind))) {
    const facts = answersTo(asked, history)
    if (facts.length === 0 || !isUntold(asked.kind)) continue
    handoff.told_facts |= bitOf(asked.kind)
    step.notices.push({
      notice_id: noticeId(step.state.workspace, handoff.handoff_id, asked.kind),
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
}

const answersTo = ({ kind, label, value }: AskedFact, history: History): GivenFact[] =>
  history.facts
    .filter(
      (fact) =>
        fact.kind === kind && (value?.test(fact.value) ?? true) && (label === null || isNamed(fact, label, history)),
    )
    .slice(-MOST_FACTS)
    .reverse()

const idWords =
  /\b(?:order|purchase|booking|reservation|confirmation|pnr|case|ticket|claim|reference|tracking|shipment|invoice|policy|flight|account|acct|customer|client|user|member|card)/i

/** An id is the one that is asked for when the customer, or the bot's question before it, called it so, or nobody called it anything. */
function isNamed({ event_id }: GivenFact, label: RegExp, { messages }: History): boolean {
  const index = messages.findIndex((message) => message.event_id === event_id)
  const said = messages[index]
  if (said === undefined) return false
  if (idWords.test(said.text)) return label.test(said.text)
  const before = messages[index - 1]
  if (before?.role !== 'bot' || !idWords.test(before.text)) return true
  return label.test(before.text)
}
