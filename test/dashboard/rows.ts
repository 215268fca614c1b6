import type { Store } from '../../adapters/store.ts'
import { type Reason, reasons, type TriggerName } from '../../contract/decision.ts'
import type { GhostNotice, KnownFactNotice, Notice } from '../../contract/notice.ts'
import {
  type DecisionRow,
  type EpisodeRow,
  type EventRow,
  formatRows,
  type HandoffRow,
  type RowTypes,
  type Table,
} from '../../contract/row.ts'
import { noticeRow } from '../../pipeline/notice-row.ts'

/** Rows by hand, for looking at pages and for tests of pages: neutral values, and only what a test names differs. */

let made = 0
const next = (prefix: string) => `${prefix}-${++made}`

export function eventRow(fields: Partial<EventRow> & { occurred_at: number }): EventRow {
  return {
    workspace: 'acme', conversation_id: next('c'), event_id: next('e'), event_type: 'message.customer',
    received_at: fields.occurred_at, stream_seq: made, position: 0, episode: 1, channel: 'web', language: 'en',
    customer_id: '', bot_id: 'helper', bot_version: '1', agent_id: '', text: '', intent: '', confidence: -1,
    threshold: -1, score: 0, detail: '', note: '', attributes: {}, sentiment: 0, frustration: 0, profanity: 0,
    judged: 1, action: '', tier: 0, triggers: [], policy_version: 1, signals: '',
    ...fields,
  } // biome-ignore format: one block reads better than thirty lines
}

export function episodeRow(fields: Partial<EpisodeRow> & { began_at: number }): EpisodeRow {
  return {
    workspace: 'acme', conversation_id: next('c'), episode: 1, version: 2 * ++made, channel: 'web', language: 'en',
    customer_id: '', bot_id: 'helper', bot_version: '1', last_event_at: fields.began_at, ended_at: 0, state: 'open',
    disclosed: 1, bot_joined: 1, agent_joined: 0, handoff_count: 0, customer_message_count: 2, bot_message_count: 2,
    agent_message_count: 0, confident_answer_count: 1, unjudged_answer_count: 0, false_positive: 0,
    false_positive_reason: '', human_request_count: 0, argued: 0, csat_score: 0, csat_at: 0, reopened_at: 0,
    first_customer_message_at: fields.began_at, last_bot_message_at: fields.began_at, ...fields,
  } // biome-ignore format: one block reads better than thirty lines
}

export function handoffRow(fields: Partial<HandoffRow> & { requested_at: number }): HandoffRow {
  const conversation_id = fields.conversation_id ?? next('c')
  return {
    workspace: 'acme', conversation_id, episode: 1, handoff: 1, handoff_id: `${conversation_id}/1`, version: 2 * ++made,
    channel: 'web', language: 'en', customer_id: '', bot_id: 'helper', bot_version: '1',
    clock_started_at: fields.requested_at, requested_by: 'decision', reason: 'human_request', tier: 3,
    triggers: ['human_request'], decision_id: next('d'), event_id: next('e'), quote: 'I want to talk to a person',
    accepted_at: 0, agent_id: '', responded_at: 0, ended_at: 0, outcome: 'open', waiting: 0, wait_seconds: 0,
    clock_skew: 0, repeat_count: 0, promise_kind: '', promise_agent_id: '', promise_eta_seconds: 0, promise_due_at: 0,
    ghosts: [], briefing_opened_at: 0, unneeded: 0, idle_at: 0, service_from: [], service_to: [], ...fields,
  } // biome-ignore format: one block reads better than thirty lines
}

/** A handoff that was answered after `wait_seconds` and resolved a minute later. */
export function resolvedHandoff(
  fields: Partial<HandoffRow> & { requested_at: number; wait_seconds: number },
): HandoffRow {
  const responded_at = fields.requested_at + fields.wait_seconds * 1000
  return handoffRow({
    responded_at,
    ended_at: responded_at + 60_000,
    outcome: 'resolved',
    agent_id: 'sarah',
    ...fields,
  })
}

export function decisionRow(fields: Partial<DecisionRow> & { occurred_at: number; reason: Reason }): DecisionRow {
  const tier = reasons[fields.reason]
  const event_id = fields.event_id ?? next('e')
  const row: DecisionRow = {
    workspace: 'acme', decision_id: next('d'), conversation_id: next('c'), episode: 1, event_id,
    decided_at: fields.occurred_at + 6, latency_ms: 6,
    action: tier === 1 ? 'offer_human' : tier === 2 ? 'escalate_urgent' : 'escalate', tier,
    triggers: [fields.reason], quote: 'I want to talk to a person', mode: 'enforce', policy_version: 1,
    promise_kind: 'transfer', promise_text: "I'm bringing in our specialist, Sarah. She has our full chat history.",
    body: '', ...fields,
  } // biome-ignore format: one block reads better than thirty lines
  const evidence = evidenceIn(row.quote, fields.reason)
  row.body ||= JSON.stringify({
    triggers: [
      { trigger: fields.reason as TriggerName, tier, score: 1, threshold: 1, evidence: [{ event_id, ...evidence }] },
    ],
  })
  return row
}

/** The last words of the sentence stand for what a trigger would have seen. */
function evidenceIn(quote: string, reason: Reason) {
  if (reasons[reason] === 1) return {}
  const start = Math.max(0, quote.lastIndexOf(' ', quote.length - 14) + 1)
  return { start, end: quote.length, quote: quote.slice(start) }
}

/** A failure that was told as it happened. */
export const ghostNotice = (fields: Partial<GhostNotice>): GhostNotice => ({
  ...{ notice_id: next('n'), type: 'handoff.ghosted', workspace: 'acme', conversation_id: 'c', handoff_id: '' },
  ...{ noticed_at: new Date().toISOString(), due_at: new Date().toISOString(), ghost: 'unanswered' },
  repair: { action: 'take_back' },
  ...fields,
})

/** An agent asked for what the customer had said. */
export const factNotice = (fields: Partial<KnownFactNotice>): KnownFactNotice => ({
  ...{ notice_id: next('n'), type: 'fact.already_known', workspace: 'acme', conversation_id: 'c', handoff_id: '' },
  ...{ noticed_at: new Date().toISOString(), event_id: next('e'), agent_id: 'a-1', facts: [] },
  ...fields,
})

export const insertNotices = (store: Store, ...notices: Notice[]): Promise<void> =>
  insertRows(store, 'notices', notices.map(noticeRow))

export async function insertRows<T extends Table>(store: Store, table: T, rows: RowTypes[T][]): Promise<void> {
  await store.insert(table, formatRows(table, rows), next('token'))
}
