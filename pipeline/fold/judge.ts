import type { Decision, Reason } from '../../contract/decision.ts'
import type { DecisionRow } from '../../contract/row.ts'
import type { Asked } from '../conversation.ts'
import { decide } from '../decide.ts'
import type { Message } from '../history.ts'
import { HISTORY_LENGTH, HISTORY_TEXT_LENGTH, type History, OPENING_LENGTH } from '../history.ts'
import { emptyPace, etaSeconds } from '../pace.ts'
import { staffAt } from '../presence.ts'
import { cutText, keepEnds } from '../text.ts'
import { detect, type Turn } from '../triggers/detect.ts'
import { briefOnMessage } from './briefings.ts'
import { presentAt } from './present.ts'
import type { Step } from './step.ts'

/** Most of the customer's own words that a row shows. */
const QUOTE_LENGTH = 280

/** Does this message need a person? Asked before the message joins the history. */
export function judge(step: Step, turn: Turn, now: () => number): Decision {
  const { state, arrival, policy, presence, onJudge } = step
  onJudge?.(turn, state.history, policy)
  return decide({
    workspace: arrival.workspace,
    turn,
    language: step.episode.origin.language,
    received_at: arrival.received_at,
    hits: detect(turn, state.history, policy),
    history: state.history,
    is_past: step.isPast,
    policy,
    staff: () => staffAt(presence, presentAt(step)),
    eta: () => etaSeconds(presence.pace ?? emptyPace(), step.at, policy),
    now,
    brief: () => briefOnMessage(step, turn),
  })
}

/** What a decision asks a person for: the first trigger is its reason. */
export function askedBy(decision: Decision): Asked {
  const first = decision.triggers[0]
  return {
    decision_id: decision.decision_id,
    reason: first?.trigger ?? 'platform_rule',
    tier: decision.tier,
    triggers: decision.triggers.map((hit) => hit.trigger),
  }
}

/** The row of a decision that asks for a person. */
export function decisionRow(step: Step, decision: Decision): DecisionRow {
  const { workspace, decision_id, conversation_id, event_id, action, tier, mode, policy_version, promise } = decision
  const first = decision.triggers[0]
  return {
    workspace,
    decision_id,
    conversation_id,
    episode: step.episode.episode,
    event_id,
    occurred_at: step.at,
    decided_at: Date.parse(decision.decided_at),
    latency_ms: decision.latency_ms,
    action,
    tier,
    reason: (first?.trigger ?? 'platform_rule') satisfies Reason,
    triggers: decision.triggers.map((hit) => hit.trigger),
    quote: cutText(first?.evidence.find((one) => one.quote !== undefined)?.quote ?? lastWords(step), QUOTE_LENGTH),
    mode,
    policy_version,
    promise_kind: promise?.kind ?? '',
    promise_text: promise?.text ?? '',
    // the briefing stands in a table of its own
    body: JSON.stringify(decision.briefing === undefined ? decision : { ...decision, briefing: undefined }),
  }
}

/** The customer's own words, of this message or the last one before it. */
export function lastWords({ arrival, state }: Step): string {
  const { event } = arrival
  const last = state.history.messages.findLast((message) => message.role === 'customer')
  return cutText(event.type === 'message.customer' ? event.text : (last?.text ?? ''), QUOTE_LENGTH)
}

/** Adds a message to the history, after it was judged. */
export function addMessage(step: Step, text: string, rest: Pick<Message, 'role'> & Partial<Message>): void {
  const { history } = step.state
  if (history.messages.length >= HISTORY_LENGTH) forgetOldest(history)
  history.messages.push(messageOf(step, text, rest))
}

/**
 * What the customer came with is said once, and a briefing needs it however long they talk.
 * @param first where the oldest stands that may be forgotten
 */
export function forgetOldest(history: History, first = 0): void {
  const [oldest] = history.messages.splice(first, 1) as [Message]
  if (oldest.role !== 'customer' || (history.opening?.length ?? 0) >= OPENING_LENGTH) return
  history.opening ??= []
  // nothing is compared with it any more
  history.opening.push({ ...oldest, words: '' })
}

export const messageOf = (
  { arrival, at }: Step,
  text: string,
  rest: Pick<Message, 'role'> & Partial<Message>,
): Message => ({
  event_id: arrival.event.event_id,
  role: rest.role,
  occurred_at: at,
  text: (rest.role === 'customer' ? cutText : keepEnds)(text, HISTORY_TEXT_LENGTH),
  words: rest.words ?? '',
  confidence: rest.confidence ?? -1,
  // a snapshot keeps thousands of these
  frustration: Math.round((rest.frustration ?? 0) * 1000) / 1000,
})
